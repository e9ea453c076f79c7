import type { Iri } from '../../vocab/iri.ts';
import type { Held } from '../core/judge/rehearse.ts';
import type { Verdict } from '../core/judge/verdict.ts';
import type { Platform } from '../core/platform.ts';
import type { Problem } from '../core/problem.ts';
import type { DatasetRecord, Format, Part, Publication } from '../core/record.ts';
import type { PublisherSettings } from '../core/settings.ts';

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
   * `conflict` covers 412, 409 and 404-on-If-Match alike: read again and decide again. A chunk of a body is good until the
   * next is asked for.
   */
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, options?: PutOptions): Promise<PutResult>;
  /** In UTF-8 byte order. `after` is exclusive; a page holds at most `limit` (default 1 000). */
  list(prefix: string, options?: { readonly after?: string; readonly limit?: number }): Promise<readonly Listed[]>;
  /** What the keys under a prefix go on with, up to and with the next slash: each once, whole, in UTF-8 byte order. */
  folders(prefix: string): Promise<readonly string[]>;
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

/** Now, as ISO 8601 in UTC; and a pause before the next try. */
export type Clock = { now(): string; wait(milliseconds: number): Promise<void> };
/** A number from 0 up to, not including, 1. */
export type Random = { next(): number };
/** Hints to look at something; delivered at least once, in any order. */
export type Queue<Message> = { send(messages: readonly Message[]): Promise<void> };

/** Look at this delivery (again, though nothing in it changed); without a delivery: see whether the catalog is behind. */
export type Hint = { readonly orgnr: string; readonly delivery?: string; readonly again?: boolean };

/** All that the history acts through. A door makes one; the simulator makes its own. */
export type World = {
  readonly inbox: Store;
  readonly state: Store;
  readonly public: Store;
  readonly queue: Queue<Hint>;
  readonly clock: Clock;
  readonly random: Random;
  readonly platform: Pick<Platform, 'sha256'>;
  readonly work: Work;
  /** The base IRI of publishers that have no settings of their own, e.g. `https://data.example.no/`. */
  readonly base: string;
};

/**
 * The pipeline's pure work, as the history asks for it. The same questions get the same answers: no clock, no network,
 * and nothing read but what is handed in.
 */
export type Work = {
  /** Version of the rules and the mapping. */
  readonly rules: string;
  /**
   * What becomes of each dataset in one delivery. A problem is in the answer; a fault is thrown, and the delivery is
   * tried again (after three crashes on the same input its datasets are *failed*, and keep their last good version).
   */
  decide(delivery: Delivery, context: Context): Promise<Decided>;
  /**
   * Looks through a version that is public and no longer lies in the inbox, when the rules are newer than those that let
   * it out. Gives the hashes, of its copies or its part in N-Triples, of what says something of people.
   */
  screen(
    publication: Publication,
    kept: Kept,
    context: Pick<Context, 'publisher' | 'decisions' | 'today'>,
  ): Promise<readonly string[]>;
  /** The catalog without its datasets, in every format, in a form that `join` can put the parts into. */
  describeCatalog(
    publisher: PublisherSettings,
    publications: readonly Publication[],
    defaults: Uint8Array | undefined,
  ): CatalogHead | Promise<CatalogHead>;
  /** The whole document of the head and the parts. What several of them say in the same words may be said once. */
  join(format: Format, head: string, parts: readonly string[]): string | Promise<string>;
  /** Reads a document back: what is about to be published is counted before it is. */
  inspect(format: Format, text: string): Inspection | Promise<Inspection>;
  /**
   * What data.norge.no's harvester would do with a catalog (its Turtle), beside what it held after the one before; and
   * what it holds then. Told to those who publish, never public.
   */
  rehearse?(publisher: PublisherSettings, turtle: string, held: Held): Promise<Rehearsed>;
  /** Pages that go with a catalog, under `{orgnr}/`: the publisher's own, and those of each dataset that changed. */
  readonly pages?: Pages;
};

export type Rehearsed = { readonly verdict: Verdict; readonly held: Held };

export type Pages = {
  /** The same catalog gives the same files. `head` is the catalog's own description, in N-Triples. */
  make(
    publisher: PublisherSettings,
    catalog: { readonly head: string; readonly datasets: readonly Live[]; readonly changed: readonly ChangedDataset[] },
  ): Promise<readonly PublicFile[]>;
  /** Where the pages of one dataset are, so that they go when it goes. */
  pathsOf(publisher: PublisherSettings, iri: Iri): readonly string[] | Promise<readonly string[]>;
};
/**
 * A dataset whose pages are to be made: what its part says, in N-Triples, the public file (within the publisher's
 * folder) that says it, and how its files begin, by path.
 */
export type ChangedDataset = Live & {
  readonly nt: string;
  readonly file: string;
  readonly beginnings: Readonly<Record<string, Uint8Array>>;
};

export type Delivery = {
  readonly orgnr: string;
  /** `badeplasser/`, `register.csv`, `publisher.json` … as `deliveryOf` has it. */
  readonly delivery: string;
  /** Never empty; keys are whole (`inbox/{orgnr}/…`). */
  readonly files: readonly Listed[];
  /** The bytes of one of the files, as they were when they were listed; a fault where they have changed since. */
  open(file: Listed): Promise<Head & { readonly body: AsyncIterable<Uint8Array> }>;
};

export type Context = {
  readonly publisher: PublisherSettings;
  /** `publisher.json`, as it lies in the inbox. */
  readonly defaults: Uint8Array | undefined;
  /** What the datasets of this delivery were before, by key. */
  readonly earlier: ReadonlyMap<string, DatasetRecord>;
  /** What people decided about this delivery and its datasets. */
  readonly decisions: readonly Decision[];
  /** ISO date; to be written into a record only where it changed the outcome. */
  readonly today: string;
  /** Keeps the clean copy of a table until it is known whether a record refers to it; gone afterwards if none does. */
  stage(body: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }>;
};

/** What a version that is public was made of. */
export type Kept = {
  /** A description in N-Triples, by its hash. */
  part(sha256: string): Promise<string>;
  /** The clean copy of a table, by its hash. */
  data(sha256: string): AsyncIterable<Uint8Array>;
};

export type Decided = {
  /** Where the delivery could not be taken apart: its datasets stand so, and keep their last good version. */
  readonly state?: 'rejected' | 'quarantined';
  readonly datasets: readonly DecidedDataset[];
  /** With the delivery as a whole. */
  readonly problems: readonly Problem[];
  /** The properties of `publisher.json` this delivery leaned on; left out: all of it. */
  readonly leansOn?: readonly string[];
  /** What the report tells beyond the records (profiles, the draft of a `dataset.json`): kept as JSON, private. */
  readonly report?: unknown;
};

/** One dataset's record with its parts. A record that is not published keeps the earlier publication, if that may stand. */
export type DecidedDataset = {
  readonly record: DatasetRecord;
  readonly parts: readonly Part[];
  /** The earlier version may not stay public either (Geonorge delivers it, or it was made of the same bytes). */
  readonly withdrawEarlier?: boolean;
  /** The hashes of copies and descriptions that say something of people. */
  readonly unfit?: readonly string[];
};

export type CatalogHead = { readonly texts: Readonly<Record<Format, string>> };
export type Inspection = {
  /** What the document says, each triple once. */
  readonly triples: number;
  readonly datasets: readonly string[];
};
export type Live = { readonly record: DatasetRecord; readonly publication: Publication };
export type PublicFile = { readonly path: string; readonly body: Uint8Array; readonly contentType: string };

/** What a person decided, and why: kept outside the log, which only knows its id and hash, so that a name can be forgotten. */
export type Decision = {
  readonly version: 1;
  readonly id: string;
  readonly kind: string;
  readonly time: string;
  readonly by: string;
  readonly reason: string;
  /** The dataset's or delivery's key, where it is about one. */
  readonly subject?: string;
  /** What the pipeline needs of it (the answer about a twin, what a lifted quarantine covers). */
  readonly details?: unknown;
};
