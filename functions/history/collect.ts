import { keysOf, prefixes, publicKeysOf } from '../core/keys.ts';
import { type Commit, commits, newestCommit } from './log.ts';
import type { Store, Version, World } from './ports.ts';
import { liveOf, newestPublication, publicationAt } from './publish.ts';
import { purgeAgain } from './purge.ts';
import { type DeliveryEntry, keysNeeded, openTree, type Roots, type ShardCache } from './tree.ts';

export type Collected = { readonly destroyed: number; readonly kept: number };

const hour = 3_600_000;
/** Longer than any process lives: what is younger may be about to be referred to. */
const youngest = 24 * hour;
const retention = 400 * 24 * hour;
const publicRetention = 30 * 24 * hour;

/**
 * Destroys what no commit of the last 400 days refers to, and earlier versions of what one does. Only what is older than
 * a day, and always by version: what is written again meanwhile stays. The log itself is never touched. Driven once a
 * day for each publisher.
 */
export async function collect(orgnr: string, world: World): Promise<Collected> {
  const keys = keysOf(orgnr);
  const now = Date.parse(world.clock.now());
  const head = await newestCommit(orgnr, world);
  if (head) await purgeAgain(orgnr, head.value, world);
  const needed = await neededBy(orgnr, now - retention, world);
  const aside = new Set([keys.status, keys.rehearsal, keys.calm]);
  let destroyed = 0;
  let kept = 0;
  const sift = async (store: Store, prefix: string, age: number, isNeeded: (it: Version) => boolean): Promise<void> => {
    for (const it of await store.versions(prefix)) {
      const mayGo = now - Date.parse(it.modified) >= age && !isNeeded(it);
      if (mayGo) await store.delete(it.key, it.versionId);
      if (mayGo) destroyed++;
      else kept++;
    }
  };
  for (const kind of ['tree', 'part', 'data', 'reports'] as const)
    await sift(world.state, keys.under(kind), youngest, ({ key, latest, deleted }) => {
      const manifest = key.startsWith(`${prefixes.tree}${orgnr}/purge-`);
      return latest && !deleted && (needed.has(key) || aside.has(key) || manifest);
    });
  await sift(world.state, keys.under('attempts'), publicRetention, () => false);
  const files = await publicFiles(orgnr, now - publicRetention, world);
  const data = publicKeysOf(orgnr).file('data/');
  // A tombstone stays: it is what says 410.
  const gone = new Set<string>();
  for (const { key } of await world.public.versions(data))
    if (!files.has(key) && (await world.public.head(key))?.metadata?.['gone']) gone.add(key);
  await sift(world.public, publicKeysOf(orgnr).all, publicRetention, ({ key, latest }) => {
    return latest && (!key.startsWith(data) || files.has(key) || gone.has(key));
  });
  return { destroyed, kept };
}

/** Every key in the state that a commit younger than this, or the newest, refers to. */
async function neededBy(orgnr: string, since: number, world: World): Promise<ReadonlySet<string>> {
  const keys = keysOf(orgnr);
  const needed = new Set<string>();
  const shards: ShardCache = new Map();
  const seen = new Set<string>();
  let newest: Commit | undefined;
  const publication = (await newestPublication(orgnr, world))?.value;
  for await (const { value: commit } of commits(orgnr, world)) {
    newest ??= commit;
    const isPublic =
      commit.seq === publication?.seq || commit.seq === publication?.heed || commit.seq === newest.approved;
    if (commit !== newest && !isPublic && Date.parse(commit.time) < since) continue;
    for (const roots of [commit.roots, ...(commit.pinned ? [commit.pinned.roots] : [])])
      await mark(roots, { keys, needed, seen, shards }, orgnr, world);
  }
  return needed;
}

async function mark(
  roots: Roots,
  at: {
    readonly keys: ReturnType<typeof keysOf>;
    readonly needed: Set<string>;
    readonly seen: Set<string>;
    readonly shards: ShardCache;
  },
  orgnr: string,
  world: World,
): Promise<void> {
  const fresh = Object.fromEntries(Object.entries(roots).filter(([, sha256]) => !at.seen.has(sha256)));
  const tree = openTree(orgnr, fresh, world, at.shards);
  for (const sha256 of Object.values(fresh)) {
    at.seen.add(sha256);
    at.needed.add(at.keys.tree(sha256));
  }
  for (const entry of (await tree.datasets()).values()) for (const key of keysNeeded(orgnr, entry)) at.needed.add(key);
  for (const entry of (await tree.deliveries()).values())
    for (const key of keysNeededBy(orgnr, entry)) at.needed.add(key);
  at.shards.clear();
}

/** What a delivery's entry needs kept, by key in the state. */
export function keysNeededBy(orgnr: string, { report, kept }: DeliveryEntry): readonly string[] {
  const keys = keysOf(orgnr);
  return [...(report ? [keys.report(report)] : []), ...(kept ? [keys.data(kept)] : [])];
}

/** The public data files of every publication that was standing at some time since. */
async function publicFiles(orgnr: string, since: number, world: World): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  const shards: ShardCache = new Map();
  for (let n = (await newestPublication(orgnr, world))?.value.n ?? 0; n > 0; n--) {
    const record = await publicationAt(orgnr, n, world);
    for (const { publication } of (await liveOf(orgnr, record, world, shards)).values())
      for (const { path, newest } of publication.files)
        for (const it of [path, newest]) files.add(publicKeysOf(orgnr).file(it));
    if (Date.parse(record.time) < since) break;
  }
  return files;
}
