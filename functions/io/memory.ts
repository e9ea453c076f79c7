import { createHash } from 'node:crypto';
import type { PutOptions, Store, Stored, Version } from '../history/ports.ts';

type Object = Omit<Stored, 'key'> & { readonly deleted: boolean; readonly cacheControl?: string };

/** A store that lives as long as the process: for tests and for runs that leave nothing. Behaves as a versioned S3 bucket. */
export function memoryStore({ now = () => new Date().toISOString() }: { now?: () => string } = {}): Store {
  const objects = new Map<string, readonly Object[]>();
  let sorted: string[] | undefined;
  let count = 0;

  const newest = (key: string): Object | undefined => {
    const [object] = objects.get(key) ?? [];
    return object?.deleted ? undefined : object;
  };
  const find = (key: string, versionId?: string): Object | undefined =>
    versionId === undefined
      ? newest(key)
      : objects.get(key)?.find((it) => it.versionId === versionId && it.deleted === false);
  const add = (key: string, object: Omit<Object, 'versionId' | 'modified'>): Object => {
    const added = { ...object, versionId: String(++count).padStart(12, '0'), modified: now() };
    const earlier = objects.get(key);
    if (earlier === undefined) sorted = undefined;
    objects.set(key, [added, ...(earlier ?? [])]);
    return added;
  };
  const keysUnder = (prefix: string): string[] => {
    sorted ??= [...objects.keys()].sort(byUtf8);
    return sorted.filter((key) => key.startsWith(prefix));
  };

  return {
    async get(key, versionId) {
      const object = find(key, versionId);
      return object && { ...headOf(key, object), body: object.body.slice() };
    },
    async read(key, versionId) {
      const object = find(key, versionId);
      return object && { ...headOf(key, object), body: chunksOf(object.body) };
    },
    async head(key) {
      const object = newest(key);
      return object && headOf(key, object);
    },
    async put(key, body, options = {}) {
      const bytes = body instanceof Uint8Array ? body.slice() : await gather(body);
      const standing = newest(key);
      if (!mayPut(standing?.etag, options)) return { ok: false, reason: 'conflict' };
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const { contentType, metadata, cacheControl } = options;
      const { versionId } = add(key, {
        body: bytes,
        bytes: bytes.length,
        etag,
        deleted: false,
        ...(contentType === undefined ? {} : { contentType }),
        ...(metadata === undefined ? {} : { metadata }),
        ...(cacheControl === undefined ? {} : { cacheControl }),
      });
      return { ok: true, etag, versionId };
    },
    async list(prefix, { after = '', limit = 1000 } = {}) {
      return keysUnder(prefix)
        .filter((key) => byUtf8(key, after) > 0)
        .flatMap((key) => {
          const object = newest(key);
          return object ? [{ key, bytes: object.bytes, etag: object.etag, modified: object.modified }] : [];
        })
        .slice(0, limit);
    },
    folders: async (prefix) =>
      foldersOf(
        prefix,
        keysUnder(prefix).filter((key) => newest(key) !== undefined),
      ),
    async delete(key, versionId) {
      if (versionId === undefined) {
        add(key, { body: new Uint8Array(), bytes: 0, etag: '', deleted: true });
        return;
      }
      const kept = (objects.get(key) ?? []).filter((it) => it.versionId !== versionId);
      if (kept.length > 0) objects.set(key, kept);
      else if (objects.delete(key)) sorted = undefined;
    },
    async versions(prefix) {
      return keysUnder(prefix).flatMap((key) =>
        (objects.get(key) ?? []).map(
          (object, at): Version => ({ ...headOf(key, object), deleted: object.deleted, latest: at === 0 }),
        ),
      );
    },
  };
}

/**
 * Order of UTF-8 bytes, as S3 lists keys. It is that of UTF-16 but for surrogates, which stand for what comes after
 * U+FFFF.
 */
export function byUtf8(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return rank(a) - rank(b);
  }
  return one.length - other.length;
}
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit);

/** The folders that keys in order lie in, right under a prefix. */
export function foldersOf(prefix: string, keys: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const key of keys) {
    const slash = key.indexOf('/', prefix.length);
    if (slash >= 0) found.add(key.slice(0, slash + 1));
  }
  return [...found];
}

/** Whether the conditions of a put are met where an object with this ETag, or nothing, stands. */
export const mayPut = (standing: string | undefined, { ifNoneMatch, ifMatch }: PutOptions): boolean =>
  (ifNoneMatch === undefined || standing === undefined) && (ifMatch === undefined || standing === ifMatch);

function headOf(key: string, { bytes, etag, versionId, modified, contentType, metadata }: Object) {
  return {
    key,
    bytes,
    etag,
    versionId,
    modified,
    ...(contentType === undefined ? {} : { contentType }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

/** The whole of a body whose chunks are good until the next is asked for. */
export async function gather(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(new Uint8Array(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const size = 64 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
