import type { Sha256 } from '../../functions/core/platform.ts';
import type { Head, PutOptions, PutResult, Store, Stored, Version } from '../../functions/history/ports.ts';
import { byUtf8, foldersOf, gather, mayPut } from '../../functions/io/memory.ts';

/**
 * A versioned bucket in memory that answers at once, for the simulator, which decides when and how an answer reaches the
 * process that asked. ETags are hashes of the content, as S3's are: what comes back has its old ETag again.
 */
export type Bucket = {
  get(key: string, versionId?: string): Stored | undefined;
  put(key: string, body: Uint8Array, options?: PutOptions): PutResult;
  list(prefix: string, options?: { readonly after?: string; readonly limit?: number }): readonly Head[];
  delete(key: string, versionId?: string): void;
  versions(prefix: string): readonly Version[];
};

type Kept = Omit<Stored, 'key'> & { readonly deleted: boolean };

export function bucket(now: () => string): Bucket {
  const objects = new Map<string, readonly Kept[]>();
  const sorted: string[] = [];
  let count = 0;
  const standing = (key: string): Kept | undefined => {
    const newest = objects.get(key)?.[0];
    return newest?.deleted ? undefined : newest;
  };
  const add = (key: string, kept: Omit<Kept, 'versionId' | 'modified'>): Kept => {
    const added = { ...kept, versionId: String(++count), modified: now() };
    const before = objects.get(key);
    if (!before) sorted.splice(placeOf(key), 0, key);
    objects.set(key, before ? [added, ...before] : [added]);
    return added;
  };
  /** Where a key stands, or would: keys are kept in order, so that a listing need not sort them. */
  const placeOf = (key: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byUtf8(sorted[middle] ?? '', key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const under = (prefix: string, after = ''): readonly string[] => {
    const found: string[] = [];
    for (let at = placeOf(prefix > after ? prefix : after); at < sorted.length; at++) {
      const key = sorted[at] ?? '';
      if (key.startsWith(prefix)) found.push(key);
      else if (byUtf8(key, prefix) > 0) break;
    }
    return found;
  };
  return {
    get(key, versionId) {
      const found =
        versionId === undefined
          ? standing(key)
          : objects.get(key)?.find((it) => it.versionId === versionId && !it.deleted);
      if (!found) return undefined;
      const { deleted: _, ...stored } = found;
      return { key, ...stored };
    },
    put(key, body, options = {}) {
      if (!mayPut(standing(key)?.etag, options)) return { ok: false, reason: 'conflict' };
      const { contentType, metadata } = options;
      const etag = `"${quickHash(body)}"`;
      const { versionId } = add(key, {
        body: body.slice(),
        bytes: body.length,
        etag,
        deleted: false,
        ...(contentType === undefined ? {} : { contentType }),
        ...(metadata === undefined ? {} : { metadata }),
      });
      return { ok: true, etag, versionId };
    },
    list(prefix, { after = '', limit = 1000 } = {}) {
      const found: Head[] = [];
      for (const key of under(prefix)) {
        if (found.length >= limit) break;
        const it = standing(key);
        if (it && byUtf8(key, after) > 0)
          found.push({ key, bytes: it.bytes, etag: it.etag, versionId: it.versionId, modified: it.modified });
      }
      return found;
    },
    delete(key, versionId) {
      if (versionId === undefined) {
        add(key, { body: new Uint8Array(), bytes: 0, etag: '', deleted: true });
        return;
      }
      const kept = (objects.get(key) ?? []).filter((it) => it.versionId !== versionId);
      if (kept.length > 0) objects.set(key, kept);
      else if (objects.delete(key)) sorted.splice(placeOf(key), 1);
    },
    versions: (prefix) =>
      under(prefix).flatMap((key) =>
        (objects.get(key) ?? []).map(({ body: _, ...it }, at): Version => ({ key, ...it, latest: at === 0 })),
      ),
  };
}

/** The bucket as the history sees it. `ask` is where the simulator comes between. */
export function storeOf(it: Bucket, ask: <Answer>(call: Call<Answer>) => Promise<Answer>): Store {
  const verbs = {
    get: (key: string, versionId?: string) =>
      ask({ verb: 'get', key, make: () => copied(it.get(key, versionId)), cut: cutShort }),
  };
  return {
    get: verbs.get,
    async read(key, versionId) {
      const stored = await verbs.get(key, versionId);
      return stored && { ...stored, body: once(stored.body) };
    },
    head: (key) =>
      ask({
        verb: 'head',
        key,
        make: () => {
          const { body: _, ...head } = it.get(key) ?? { body: undefined };
          return 'key' in head ? (head as Head) : undefined;
        },
      }),
    async put(key, body, options = {}) {
      const bytes = body instanceof Uint8Array ? body : await gather(body);
      const conditional = options.ifMatch !== undefined || options.ifNoneMatch !== undefined;
      return ask({ verb: conditional ? 'put-if' : 'put', key, make: () => it.put(key, bytes, options) });
    },
    list: (prefix, options) =>
      ask({
        verb: 'list',
        key: prefix,
        make: () => it.list(prefix, options).map(({ key, bytes, etag, modified }) => ({ key, bytes, etag, modified })),
      }),
    folders: (prefix) =>
      ask({
        verb: 'list',
        key: prefix,
        make: () =>
          foldersOf(
            prefix,
            it.list(prefix, { limit: Number.POSITIVE_INFINITY }).map(({ key }) => key),
          ),
      }),
    delete: (key, versionId) => ask({ verb: 'delete', key, make: () => it.delete(key, versionId) }),
    versions: (prefix) => ask({ verb: 'versions', key: prefix, make: () => it.versions(prefix) }),
  };
}

/** One call to a port: what it does when its turn comes, and how its answer looks when it is cut short on the way. */
export type Call<Answer = unknown> = {
  readonly verb: 'get' | 'head' | 'put' | 'put-if' | 'list' | 'delete' | 'versions' | 'send' | 'wait';
  readonly key: string;
  readonly make: () => Answer;
  cut?(answer: Answer): Answer;
};

const cutShort = (stored: Stored | undefined): Stored | undefined =>
  stored && { ...stored, body: stored.body.slice(0, stored.body.length >> 1) };
const copied = (stored: Stored | undefined): Stored | undefined => stored && { ...stored, body: stored.body.slice() };

async function* once(body: Uint8Array): AsyncIterable<Uint8Array> {
  yield body;
}

/** A hash that is quick, not safe: 53 bits in the form of a SHA-256. */
export function quickHash(bytes: Uint8Array): string {
  const hash = quickSha256();
  hash.update(bytes);
  return hash.hex();
}

export function quickSha256(): Sha256 {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  return {
    update(bytes) {
      for (const byte of bytes) {
        one = Math.imul(one ^ byte, 2654435761);
        two = Math.imul(two ^ byte, 1597334677);
      }
    },
    hex() {
      const first = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
      const second = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
      const half = (first >>> 0).toString(16).padStart(8, '0') + (second >>> 0).toString(16).padStart(8, '0');
      return half.repeat(4);
    },
  };
}
