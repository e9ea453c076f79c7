import { canonical } from '../core/identify.ts';
import { deliveryOf, keysOf, publicKeysOf } from '../core/keys.ts';
import { decide, type Person } from './amend.ts';
import { keyOf } from './commands.ts';
import { until } from './commit.ts';
import { bytesOf, sha256Of, textOf } from './content.ts';
import { decisionOf, isBare } from './decide.ts';
import { type Commit, idOf, newestCommit, type Purge } from './log.ts';
import type { Store, Version, World } from './ports.ts';
import { publish } from './publish.ts';
import { type DatasetEntry, type DeliveryEntry, keysNeeded, openTree, parseShard, shardText } from './tree.ts';

/**
 * Destroys every version of a dataset: in the inbox, in the state, in the public files. What stays is the hashes in the
 * log and a tombstone; no rollback brings it back. A dataset that shares its delivery with others (a register's row)
 * must be out of it first. Repeat it, or sweep, if it dies on the way.
 */
export async function purge(orgnr: string, dataset: string, person: Person, world: World): Promise<Commit> {
  const key = await keyOf(orgnr, dataset, world);
  const id = idOf(world, key);
  const begun = await decide(orgnr, 'purge', { ...person, subject: key }, world, async (head, tree, decision) => {
    const standing = head.purged[id];
    if (standing && !standing.done) return 'nothing';
    const delivery = (await tree.dataset(key))?.delivery ?? deliveryNamed(key);
    const entry = await tree.delivery(delivery);
    if (entry?.datasets.includes(key)) {
      if (entry.datasets.length > 1)
        throw new Error(`${delivery} delivers ${entry.datasets.length} datasets: deliver it without ${key} first`);
    }
    const left = entry?.datasets.includes(key) ? undefined : entry;
    await tree.set(delivery, new Map([[key, undefined]]), left);
    return {
      blocked: { ...head.blocked, [id]: decision },
      purged: { ...head.purged, [id]: { decision, seq: head.seq + 1 } },
    };
  });
  const due = begun.purged[id];
  return due && !due.done ? finishPurge(orgnr, due, world) : begun;
}

/** Goes on with a purge from wherever it stopped. */
export async function finishPurge(orgnr: string, due: Purge, world: World): Promise<Commit> {
  const { subject: key = '', by, reason } = await decisionOf(orgnr, due.decision, world);
  await publish(orgnr, world);
  const needed = await redact(orgnr, key, due.decision, world);
  // Other datasets may come to have the same data: what they write after this purge began is theirs, and stays.
  const begun = (await world.state.head(keysOf(orgnr).log(due.seq)))?.modified ?? '';
  for (const it of needed) {
    const shared = it.startsWith(keysOf(orgnr).under('data'));
    await destroy(world.state, it, ({ modified }) => !shared || modified <= begun);
  }
  await destroyDelivered(orgnr, key, world);
  for (const it of [keysOf(orgnr).rehearsal, keysOf(orgnr).status])
    await destroy(world.state, it, ({ latest }) => !latest);
  await destroyPublic(orgnr, world);
  const manifest = await enter(orgnr, due.decision, {}, world);
  return decide(orgnr, 'purged', { by, reason, subject: key }, world, async ({ purged }) => {
    const id = idOf(world, key);
    const standing = purged[id];
    // Another purge of the same dataset may have begun: that one is not done by this.
    if (standing?.decision !== due.decision || standing.done) return 'nothing';
    return { purged: { ...purged, [id]: { ...standing, done: manifest } } };
  });
}

/**
 * By the hash a tree goes by: the hashes of what may be left of it. What `verify` holds a rewritten tree against, so each
 * is entered before the tree is rewritten.
 */
export type Manifest = {
  readonly version: 2;
  readonly purge: string;
  readonly trees: Readonly<Record<string, readonly string[]>>;
};

/** Reads a manifest of this or any older version; of version 1 each tree has one hash. */
export function parseManifest(text: string): Manifest {
  const { version, purge, trees } = JSON.parse(text) as {
    readonly version: number;
    readonly purge: string;
    readonly trees: Readonly<Record<string, string | readonly string[]>>;
  };
  if (version > 2) throw new Error(`A manifest of version ${version} is newer than this program`);
  return {
    version: 2,
    purge,
    trees: Object.fromEntries(Object.entries(trees).map(([name, left]) => [name, [left].flat()])),
  };
}

export const manifestKey = (orgnr: string, purgeId: string): string => keysOf(orgnr).tree(`purge-${purgeId}`);

const deliveryNamed = (key: string): string => key.slice(0, key.indexOf('#'));

/** Takes the dataset out of every tree there is; gives the keys of what only it referred to. */
async function redact(orgnr: string, key: string, id: string, world: World): Promise<readonly string[]> {
  const mine = new Set<string>();
  const others = new Set<string>();
  for await (const tree of all(world.state, keysOf(orgnr).under('tree'))) {
    const [, sha256] = /([0-9a-f]{64})\.json$/.exec(tree) ?? [];
    if (sha256 !== undefined) await redactTree(orgnr, sha256, key, id, { mine, others }, world);
  }
  return [...mine].filter((it) => !others.has(it));
}

/** Takes the dataset out of one tree, if it is there, whoever else is taking another out of it at the same time. */
function redactTree(
  orgnr: string,
  sha256: string,
  key: string,
  id: string,
  { mine, others }: { readonly mine: Set<string>; readonly others: Set<string> },
  world: World,
): Promise<void> {
  const keys = keysOf(orgnr);
  const tree = keys.tree(sha256);
  return until(`Taking a dataset out of ${tree}`, world, async () => {
    const stored = await world.state.get(tree);
    if (!stored) return;
    const { shard, redacted } = parseShard(textOf(stored));
    let changed = false;
    for (const [name, line] of [...shard]) {
      const [kind, of] = [name.slice(0, name.indexOf(':') + 1), name.slice(name.indexOf(':') + 1)];
      if (kind === 'dataset:') {
        const entry = JSON.parse(line) as DatasetEntry;
        for (const it of keysNeeded(orgnr, entry)) (of === key ? mine : others).add(it);
        if (of === key && !isBare(entry)) changed = shard.delete(name);
        continue;
      }
      const { report, ...kept } = JSON.parse(line) as DeliveryEntry;
      if (report !== undefined) (kept.datasets.includes(key) ? mine : others).add(keys.report(report));
      if (!kept.datasets.includes(key) || kept.barred?.includes(key)) continue;
      changed = true;
      if (kept.datasets.length === 1) shard.delete(name);
      else shard.set(name, canonical({ ...kept, datasets: kept.datasets.filter((it) => it !== key) }));
    }
    if (!changed) return;
    const body = bytesOf(shardText(shard, [...new Set([...redacted, id])].sort()));
    await enter(orgnr, id, { [sha256]: [sha256Of(world, body)] }, world);
    // Two purges may meet in one tree: what the other has taken out must not come back.
    const { ok } = await world.state.put(tree, body, { ifMatch: stored.etag, contentType: 'application/json' });
    if (!ok) return 'again';
    return destroy(world.state, tree, ({ latest }) => !latest);
  });
}

/**
 * Takes a purged dataset out again of the trees that a process on its way during the purge has written anew, as long as
 * nobody has let the dataset in again. Driven by `collect`.
 */
export async function purgeAgain(orgnr: string, { blocked, purged }: Commit, world: World): Promise<void> {
  for (const [id, { decision, done }] of Object.entries(purged)) {
    if (done === undefined || !Object.hasOwn(blocked, id)) continue;
    const { subject: key = '' } = await decisionOf(orgnr, decision, world);
    const stored = await world.state.get(manifestKey(orgnr, decision));
    if (!stored) throw new Error(`The manifest of the purge ${decision} is missing`);
    const ignored = { mine: new Set<string>(), others: new Set<string>() };
    for (const sha256 of Object.keys(parseManifest(textOf(stored)).trees))
      await redactTree(orgnr, sha256, key, decision, ignored, world);
  }
}

/** Enters what will be left of trees in the manifest of a purge, which is made where there is none; gives its hash. */
function enter(orgnr: string, id: string, left: Manifest['trees'], world: World): Promise<string> {
  return until(`Writing down what the purge ${id} leaves`, world, async () => {
    const stored = await world.state.get(manifestKey(orgnr, id));
    const trees: Record<string, readonly string[]> = stored ? { ...parseManifest(textOf(stored)).trees } : {};
    for (const [name, hashes] of Object.entries(left))
      trees[name] = [...new Set([...(trees[name] ?? []), ...hashes])].sort();
    const manifest: Manifest = { version: 2, purge: id, trees };
    const text = `${canonical(manifest)}\n`;
    if (stored && textOf(stored) === text) return sha256Of(world, text);
    const { ok } = await world.state.put(manifestKey(orgnr, id), bytesOf(text), {
      ...(stored ? { ifMatch: stored.etag } : { ifNoneMatch: '*' as const }),
      contentType: 'application/json',
    });
    return ok ? sha256Of(world, text) : 'again';
  });
}

/** Every version of the delivery; where it delivers others, all but the newest. */
async function destroyDelivered(orgnr: string, key: string, world: World): Promise<void> {
  const keys = keysOf(orgnr);
  const delivery = deliveryNamed(key);
  const head = await newestCommit(orgnr, world);
  const entry = head && (await openTree(orgnr, head.value.roots, world).delivery(delivery));
  const shared = entry?.datasets.some((it) => it !== key) ?? false;
  for (const { key: file, versionId, latest } of await world.inbox.versions(keys.inbox(delivery)))
    if (deliveryOf(file.slice(keys.under('inbox').length)) === delivery && !(shared && latest))
      await world.inbox.delete(file, versionId);
}

/** Every version but the newest of every public file: the newest are those of a publication without the dataset. */
async function destroyPublic(orgnr: string, world: World): Promise<void> {
  for (const { key, versionId, latest } of await world.public.versions(publicKeysOf(orgnr).all))
    if (!latest) await world.public.delete(key, versionId);
}

async function destroy(store: Store, key: string, which: (version: Version) => boolean): Promise<void> {
  for (const it of await store.versions(key)) if (it.key === key && which(it)) await store.delete(key, it.versionId);
}

async function* all(store: Store, prefix: string): AsyncIterable<string> {
  for (let after: string | undefined; ; ) {
    const page = await store.list(prefix, after === undefined ? {} : { after });
    for (const { key } of page) yield key;
    after = page.at(-1)?.key;
    if (after === undefined) return;
  }
}
