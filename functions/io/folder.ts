import { createHash, randomUUID } from 'node:crypto';
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Head, PutOptions, PutResult, Store, Version } from '../history/ports.ts';
import { byUtf8, foldersOf, mayPut } from './memory.ts';

/**
 * A store that is a folder: a key is a path, so that people can look, and deliver by hand. The newest version is the
 * plain file; earlier ones, delete markers and what a plain file cannot say (media type, metadata) lie in `.versions/`.
 * Safe between processes on one machine: a write becomes visible by one rename or link, conditions hold under a lock.
 *
 * `prefix` is left out of the paths (an inbox whose keys begin with `inbox/` need not lie in a folder `inbox/inbox`).
 * A file `versions.json` at the root, `{ "923609016/register.csv": "2024-05-01T12:00:00Z" }`, gives the dates of files
 * delivered by hand. Files whose names begin with a dot are nobody's delivery. A key and another under it (`a`, `a/b`)
 * cannot both stand in a folder: that put is a fault.
 */
export function folderStore(root: string, { prefix = '' }: { readonly prefix?: string } = {}): Store {
  const pathOf = (key: string): string => {
    if (!key.startsWith(prefix)) throw new Error(`The folder ${root} holds keys under ${prefix}, not ${key}`);
    return key.slice(prefix.length).split('/').map(onDisk).join('/');
  };
  const fileOf = (key: string): string => join(root, pathOf(key));
  const asideOf = (key: string): string => join(root, versionsFolder, pathOf(key), asideFolder);

  const headOf = async (key: string, handle: FileHandle, it: Stat): Promise<Head> => {
    const versionId = versionOf(it);
    const text = await orNothing(readFile(join(asideOf(key), `${versionId}.json`), 'utf8'));
    const { etag, ...stated }: Partial<Aside> = text === undefined ? {} : JSON.parse(text);
    const dated = etag === undefined ? await dateOf(key.slice(prefix.length)) : undefined;
    return {
      key,
      bytes: Number(it.size),
      etag: etag ?? (await etagOf(handle, it)),
      versionId,
      modified: dated ?? dateOfVersion(versionId),
      ...stated,
    };
  };
  const dateOf = async (path: string): Promise<string | undefined> => {
    const text = await orNothing(readFile(join(root, datesFile), 'utf8'));
    const date = text === undefined ? undefined : (JSON.parse(text) as Record<string, string>)[path];
    return date === undefined ? undefined : new Date(date).toISOString();
  };

  /** Uses the file that holds this version while it is open, so that no rename can change it on the way. */
  const using = async <Result>(
    key: string,
    versionId: string | undefined,
    use: (handle: FileHandle, head: Head) => Promise<Result>,
  ): Promise<Result | undefined> => {
    const earlier = versionId === undefined ? [] : [join(asideOf(key), `${versionId}.body`)];
    for (const path of [fileOf(key), ...earlier]) {
      const handle = await orNothing(open(path));
      try {
        const it = await handle?.stat({ bigint: true });
        if (handle && it?.isFile() && (versionId === undefined || versionOf(it) === versionId))
          return await use(handle, await headOf(key, handle, it));
      } finally {
        await handle?.close();
      }
    }
    return undefined;
  };
  const head = (key: string): Promise<Head | undefined> => using(key, undefined, async (_, told) => told);

  async function* bodyOf(key: string, versionId: string): AsyncIterable<Uint8Array> {
    const earlier = join(asideOf(key), `${versionId}.body`);
    for (const path of [fileOf(key), earlier]) {
      const handle = await orNothing(open(path));
      try {
        if (!handle || versionOf(await handle.stat({ bigint: true })) !== versionId) continue;
        yield* handle.createReadStream({ highWaterMark: 256 * 1024, autoClose: false });
        return;
      } finally {
        await handle?.close();
      }
    }
    throw new Error(`Version ${versionId} of ${key} was destroyed before it could be read`);
  }

  /** What stands aside of one key, newest first: earlier versions and delete markers. */
  const asideVersions = async (key: string): Promise<readonly { versionId: string; deleted: boolean }[]> =>
    ((await orNothing(readdir(asideOf(key)))) ?? [])
      .flatMap((name) => {
        const [, versionId, kind] = /^(\d+-\d+)\.(body|gone)$/.exec(name) ?? [];
        return versionId ? [{ versionId, deleted: kind === 'gone' }] : [];
      })
      .sort((one, other) => newestFirst(one.versionId, other.versionId));

  /** Dates a file after every earlier version of the key: versions are told apart, and ordered, by their date. */
  const dateAfterAll = async (key: string, temporary: string): Promise<Stat> => {
    const [aside] = await asideVersions(key);
    const standing = await standingAt(fileOf(key));
    const last = [aside ? nanoseconds(aside.versionId) : 0n, standing?.mtimeNs ?? 0n].reduce(later);
    const it = await stat(temporary, { bigint: true });
    if (it.mtimeNs > last) return it;
    const seconds = Number(last / 1_000_000n + 2n) / 1000;
    await utimes(temporary, seconds, seconds);
    return stat(temporary, { bigint: true });
  };

  /** Writes down what a plain file cannot say, before the version it is about can be seen. */
  const tell = async (key: string, it: Stat, etag: string, options: PutOptions): Promise<void> => {
    const { contentType, metadata } = options;
    if (contentType === undefined && metadata === undefined) return;
    const aside: Aside = {
      etag,
      ...(contentType === undefined ? {} : { contentType }),
      ...(metadata === undefined ? {} : { metadata }),
    };
    await mkdir(asideOf(key), { recursive: true });
    await writeFile(join(asideOf(key), `${versionOf(it)}.json`), JSON.stringify(aside));
  };

  /** Puts where nothing ever stood, as most writes do: a link is refused where somebody was faster. */
  const create = async (key: string, temporary: string, etag: string, options: PutOptions) => {
    if (options.ifMatch !== undefined || (await standingAt(fileOf(key))) || (await asideVersions(key)).length > 0)
      return undefined;
    const it = await stat(temporary, { bigint: true });
    await tell(key, it, etag, options);
    return (await linked(temporary, fileOf(key))) ? putDone(it, etag) : undefined;
  };
  const replace = (key: string, temporary: string, etag: string, options: PutOptions): Promise<PutResult> =>
    locked(asideOf(key), async () => {
      const standing = await head(key);
      if (!mayPut(standing?.etag, options)) return { ok: false, reason: 'conflict' };
      const it = await dateAfterAll(key, temporary);
      await tell(key, it, etag, options);
      if (standing) {
        await linked(fileOf(key), join(asideOf(key), `${standing.versionId}.body`));
        await rename(temporary, fileOf(key));
        return putDone(it, etag);
      }
      // Somebody may create the file by a link, which takes no lock: then that came first.
      return (await linked(temporary, fileOf(key))) ? putDone(it, etag) : { ok: false, reason: 'conflict' };
    });

  const put: Store['put'] = async (key, body, options = {}) => {
    const temporary = join(root, temporaryFolder, randomUUID());
    await mkdir(dirname(temporary), { recursive: true });
    try {
      const etag = await write(temporary, body);
      await mkdir(dirname(fileOf(key)), { recursive: true });
      if ((await orNothing(stat(fileOf(key))))?.isDirectory())
        throw new Error(`${key} cannot be a file in ${root}: other keys lie under it`);
      const created = await create(key, temporary, etag, options);
      if (created) return created;
      for (;;) {
        const done = await replace(key, temporary, etag, options);
        if (done.ok || options.ifMatch !== undefined || options.ifNoneMatch !== undefined) return done;
      }
    } finally {
      await rm(temporary, { force: true });
    }
  };

  /** Every key under a prefix that has a file in `folder` (or something aside of one), unsorted. */
  const keysIn = async (folder: string, under: string): Promise<string[]> => {
    const found: string[] = [];
    const keyOf = (path: readonly string[]): string => prefix + path.map(readable).join('/');
    const walk = async (path: readonly string[]): Promise<void> => {
      for (const entry of (await orNothing(readdir(join(folder, ...path), { withFileTypes: true }))) ?? []) {
        const inside = [...path, entry.name];
        if (entry.name === asideFolder) found.push(keyOf(path));
        else if (entry.name.startsWith('.') || (path.length === 0 && entry.name === datesFile)) continue;
        else if (entry.isFile()) found.push(keyOf(inside));
        else if (entry.isDirectory()) {
          const key = `${keyOf(inside)}/`;
          if (key.startsWith(under) || under.startsWith(key)) await walk(inside);
        }
      }
    };
    await walk(under.slice(prefix.length).split('/').slice(0, -1).map(onDisk));
    return found.filter((key) => key.startsWith(under));
  };
  /** A prefix that is only the beginning of ours (nothing, or `in` of `inbox/`) means all there is. */
  const within = (wanted: string): string | undefined =>
    wanted.startsWith(prefix) ? wanted : prefix.startsWith(wanted) ? prefix : undefined;

  /** As in S3, destroying the newest version lets the one before it stand again. */
  const uncover = async (key: string): Promise<void> => {
    const [next] = await asideVersions(key);
    if (next && !next.deleted) await rename(join(asideOf(key), `${next.versionId}.body`), fileOf(key));
    else await orNothing(unlink(fileOf(key)));
  };

  return {
    get: (key, versionId) =>
      using(key, versionId, async (handle, told) => ({ ...told, body: new Uint8Array(await handle.readFile()) })),
    async read(key, versionId) {
      const told = await using(key, versionId, async (_, it) => it);
      return told && { ...told, body: bodyOf(key, told.versionId) };
    },
    head,
    put,
    async list(wanted, { after = '', limit = 1000 } = {}) {
      const under = within(wanted);
      const listed: Head[] = [];
      for (const key of under === undefined ? [] : (await keysIn(root, under)).sort(byUtf8)) {
        if (listed.length >= limit) break;
        const told = byUtf8(key, after) > 0 ? await head(key) : undefined;
        if (told) listed.push(told);
      }
      return listed.map(({ key, bytes, etag, modified }) => ({ key, bytes, etag, modified }));
    },
    async folders(wanted) {
      const under = within(wanted);
      const standing: string[] = [];
      for (const key of under === undefined ? [] : (await keysIn(root, under)).sort(byUtf8)) {
        const isKnown = foldersOf(wanted, [key])[0] === foldersOf(wanted, standing.slice(-1))[0];
        if (!(isKnown && standing.length > 0) && (await standingAt(fileOf(key)))) standing.push(key);
      }
      return foldersOf(wanted, standing);
    },
    delete: (key, versionId) =>
      locked(asideOf(key), async () => {
        const aside = asideOf(key);
        const standing = await standingAt(fileOf(key));
        if (versionId === undefined) {
          const mark = join(aside, `mark-${randomUUID()}`);
          await writeFile(mark, '');
          await rename(mark, join(aside, `${versionOf(await dateAfterAll(key, mark))}.gone`));
          if (standing) await rename(fileOf(key), join(aside, `${versionOf(standing)}.body`));
          return;
        }
        etags.delete(versionId);
        for (const ending of ['body', 'gone', 'json']) await rm(join(aside, `${versionId}.${ending}`), { force: true });
        if (!standing || versionOf(standing) === versionId) await uncover(key);
      }),
    async versions(wanted) {
      const under = within(wanted);
      if (under === undefined) return [];
      const keys = new Set([...(await keysIn(root, under)), ...(await keysIn(join(root, versionsFolder), under))]);
      const all: Version[] = [];
      for (const key of [...keys].sort(byUtf8)) {
        const standing = await head(key);
        const of: Omit<Version, 'latest'>[] = standing ? [{ ...standing, deleted: false }] : [];
        for (const { versionId, deleted } of await asideVersions(key)) {
          if (versionId === standing?.versionId) continue;
          if (deleted) of.push({ key, bytes: 0, etag: '', versionId, modified: dateOfVersion(versionId), deleted });
          else {
            const told = await using(key, versionId, async (_, it) => it);
            if (told) of.push({ ...told, deleted });
          }
        }
        all.push(...of.map((it, at) => ({ ...it, latest: at === 0 })));
      }
      return all;
    },
  };
}

type Stat = { readonly size: bigint; readonly mtimeNs: bigint; readonly ino: bigint };
type Aside = Pick<Head, 'etag' | 'contentType' | 'metadata'>;

const versionsFolder = '.versions';
const temporaryFolder = '.tmp';
const datesFile = 'versions.json';
/** A name that no segment of a key is escaped to. */
const asideFolder = '%~.aside';

// A rename and a link keep a file's number and date, so that the two name a version wherever its bytes lie.
const versionOf = ({ mtimeNs, ino }: Stat): string => `${mtimeNs}-${ino}`;
const nanoseconds = (versionId: string): bigint => BigInt(versionId.slice(0, versionId.indexOf('-')));
const dateOfVersion = (versionId: string): string =>
  new Date(Number(nanoseconds(versionId) / 1_000_000n)).toISOString();
const later = (one: bigint, other: bigint): bigint => (one > other ? one : other);
const newestFirst = (one: string, other: string): number => Number(nanoseconds(other) - nanoseconds(one));

/** Segments that mean something to a file system (empty, hidden, `..`, NUL) are written with `%~` before them. */
const onDisk = (segment: string): string =>
  segment === '' || segment.startsWith('.') || segment.startsWith('%~') || segment.includes('\0')
    ? `%~${segment.replace(/%/g, '%25').replace(/\0/g, '%00').replace(/^\./, '%2E')}`
    : segment;
const readable = (name: string): string =>
  name.startsWith('%~')
    ? name.slice(2).replace(/%(25|00|2E)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : name;

async function standingAt(file: string): Promise<Stat | undefined> {
  const it = await orNothing(stat(file, { bigint: true }));
  return it?.isFile() ? it : undefined;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function write(file: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('md5');
  const handle = await open(file, 'wx');
  try {
    for await (const chunk of body instanceof Uint8Array ? [body] : body) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  return `"${hash.digest('hex')}"`;
}

/** By version; forgotten with it, as a file system uses its numbers again. */
const etags = new Map<string, string>();
function putDone(it: Stat, etag: string): PutResult {
  const versionId = versionOf(it);
  etags.set(versionId, etag);
  return { ok: true, etag, versionId };
}

/**
 * The MD5 of a file, remembered as long as its number, date and size are the same. Read by its handle: by its name it
 * could be another file by now.
 */
async function etagOf(handle: FileHandle, it: Stat): Promise<string> {
  const known = etags.get(versionOf(it));
  if (known !== undefined) return known;
  const hash = createHash('md5');
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) hash.update(chunk as Uint8Array);
  const etag = `"${hash.digest('hex')}"`;
  etags.set(versionOf(it), etag);
  return etag;
}

const patience = { pause: 5, stale: 10_000 };
/** Runs alone among all processes that lock the same folder; a lock whose owner died is broken after ten seconds. */
async function locked<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, 'lock');
  await mkdir(folder, { recursive: true });
  for (;;) {
    const handle = await unless('EEXIST', open(lock, 'wx'));
    if (handle) {
      await handle.close();
      break;
    }
    const it = await orNothing(stat(lock));
    if (it && Date.now() - it.mtimeMs > patience.stale) {
      const broken = `${lock}-${randomUUID()}`;
      await orNothing(rename(lock, broken));
      await rm(broken, { force: true });
    } else await wait(patience.pause);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
async function unless<Result>(code: string, promise: Promise<Result>): Promise<Result | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (codeOf(error) === code) return undefined;
    throw error;
  }
}
const orNothing = <Result>(promise: Promise<Result>): Promise<Result | undefined> =>
  unless('ENOENT', unless('ENOTDIR', promise));
