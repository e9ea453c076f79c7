/**
 * What the history acts through, and nothing else: a simulator hands in its own. An answer that conditions were not met
 * is a value; an error is a fault of the store.
 */
export type Store = {
  /** The newest version (or the one named), whole. Nothing where there is none. */
  get(key: string, versionId?: string): Promise<Stored | undefined>;
  /** The same as it comes, for what may be large. */
  read(key: string, versionId?: string): Promise<(Head & { readonly body: AsyncIterable<Uint8Array> }) | undefined>;
  head(key: string): Promise<Head | undefined>;
  /**
   * Writes whole or not at all. `ifNoneMatch: '*'` only where nothing stands there, `ifMatch` only over that ETag.
   * `conflict` covers 412, 409 and 404-on-If-Match alike: read again and decide again.
   */
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, options?: PutOptions): Promise<PutResult>;
  /** In UTF-8 byte order. `after` is exclusive; a page holds at most `limit` (default 1 000). */
  list(prefix: string, options?: { readonly after?: string; readonly limit?: number }): Promise<readonly Listed[]>;
  /** Without a version: a delete marker. With one: that version is destroyed. */
  delete(key: string, versionId?: string): Promise<void>;
  /** Every version and delete marker under a prefix, newest first for each key. */
  versions(prefix: string): Promise<readonly Version[]>;
};

export type Head = {
  readonly key: string;
  readonly bytes: number;
  readonly etag: string;
  readonly versionId: string;
  /** ISO 8601, UTC. */
  readonly modified: string;
  readonly contentType?: string;
  readonly metadata?: Readonly<Record<string, string>>;
};
/** What a listing tells of an object: S3 names no version there, nor what it holds. */
export type Listed = Pick<Head, 'key' | 'bytes' | 'etag' | 'modified'>;
export type Stored = Head & { readonly body: Uint8Array };
export type Version = Head & { readonly deleted: boolean; readonly latest: boolean };

export type PutOptions = {
  readonly ifNoneMatch?: '*';
  readonly ifMatch?: string;
  readonly contentType?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly cacheControl?: string;
};
export type PutResult =
  | { readonly ok: true; readonly etag: string; readonly versionId: string }
  | { readonly ok: false; readonly reason: 'conflict' };

/** Now, as ISO 8601 in UTC. */
export type Clock = { now(): string };
/** A number from 0 up to, not including, 1. */
export type Random = { next(): number };
/** Hints to look at something; delivered at least once, in any order. */
export type Queue<Message> = { send(messages: readonly Message[]): Promise<void> };
