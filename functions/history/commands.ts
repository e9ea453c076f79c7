import { keysOf } from '../core/keys.ts';
import type { DatasetRecord, TwinAnswer } from '../core/record.ts';
import { screenOlder, together } from './again.ts';
import { decide, type Person } from './amend.ts';
import { type Ingested, redecide, rehearse } from './commit.ts';
import { each, getContent } from './content.ts';
import { liveAmong, liveAt, recordsAmong, recordsAt } from './live.ts';
import { type Commit, commitAt, commits, idOf, type Logged, newestCommit } from './log.ts';
import type { Live, World } from './ports.ts';
import { liveOf, newestPublication, publicationAt } from './publish.ts';
import { openTree, type ShardCache } from './tree.ts';

/**
 * Lets a paused catalog be published as it was at this commit (the newest, unless said), whatever the guard says. What
 * is lost after it is measured from there.
 */
export function approve(orgnr: string, person: Person, world: World, seq?: number): Promise<Commit> {
  return decide(orgnr, 'approve', person, world, async (head) => {
    const approved = seq ?? head.seq;
    if (approved > head.seq || approved < 1) throw new Error(`${orgnr} has no commit ${approved}`);
    return (head.approved ?? 0) >= approved ? 'nothing' : { approved };
  });
}

/**
 * Lets a held dataset take the change it is held for: a breaking change is taken as it was last proposed, a probable
 * twin in Geonorge is answered with *different*.
 */
export async function approveDataset(orgnr: string, dataset: string, person: Person, world: World): Promise<Commit> {
  const key = await keyOf(orgnr, dataset, world);
  const [held] = await entriesOf(orgnr, key, world);
  const answered = held?.record.held === 'match.probable' && (await answerTwin(orgnr, key, 'different', person, world));
  if (answered) return answered;
  return decide(orgnr, 'approve', { ...person, subject: key }, world, async (_, tree) => {
    const entry = await tree.dataset(key);
    if (!entry?.proposed) return 'nothing';
    const { proposed, ...kept } = entry;
    await tree.set(
      entry.delivery,
      new Map([[key, { ...kept, record: proposed }]]),
      await tree.delivery(entry.delivery),
    );
    return {};
  });
}

/**
 * Says of a dataset and the record of Geonorge it is held or left out for, or would be but for an earlier answer, whether
 * they are the same; nothing where there is none. The answer is about these two as they are now called: it lapses when
 * either is called otherwise.
 */
export async function answerTwin(
  orgnr: string,
  dataset: string,
  kind: TwinAnswer,
  person: Person,
  world: World,
): Promise<Commit | undefined> {
  const key = await keyOf(orgnr, dataset, world);
  const { twin, apart, title = '', held } = (await entriesOf(orgnr, key, world))[0]?.record ?? {};
  const theirs = twin ?? apart;
  if (!theirs && !held) return undefined;
  const details = theirs && {
    uuid: theirs.uuid,
    title,
    recordTitle: theirs.title,
    ...(theirs.owner === undefined ? {} : { owner: theirs.owner }),
  };
  return answer(orgnr, key, { kind, details: details ?? null }, person, world);
}

/**
 * Stores what a person says about a dataset or a delivery (a twin in Geonorge, a quarantine to lift) where the pipeline
 * finds it among its decisions, and has the delivery decided again.
 */
export async function answer(
  orgnr: string,
  subject: string,
  { kind, details }: { readonly kind: string; readonly details?: unknown },
  person: Person,
  world: World,
): Promise<Commit> {
  const delivery = (await entriesOf(orgnr, subject, world))[0]?.delivery ?? subject;
  const decided = { ...person, kind, subject, ...(details === undefined ? {} : { details }) };
  const commit = await decide(orgnr, 'answer', decided, world, async (_, tree, id) => {
    const entry = await tree.delivery(delivery);
    if (!entry) throw new Error(`${orgnr} has delivered nothing by the name ${delivery}`);
    // An input that no delivery has: the sweep finds it, should the hint be lost.
    const input = { ...entry.input, settings: '' };
    await tree.set(delivery, new Map(), { ...entry, input, decisions: [...(entry.decisions ?? []), id] });
    return {};
  });
  await world.queue.send([{ orgnr, delivery, again: true }]);
  return commit;
}

/** Publishes the datasets as they were at a commit, and goes on so until `unpin`, whatever is delivered meanwhile. */
export async function rollback(orgnr: string, seq: number, person: Person, world: World): Promise<Commit> {
  const target = await commitAt(orgnr, seq, world);
  if (!target) throw new Error(`${orgnr} has no commit ${seq}`);
  const { pinned, roots } = target.value;
  const live = await liveAt(orgnr, target.value, world);
  await each([...live.values()], async ({ publication: { iri, parts } }) => {
    if (!(await world.state.head(keysOf(orgnr).part(parts.nt, 'nt'))))
      throw new Error(`${iri} as it was at commit ${seq} is no longer kept`);
  });
  // What older rules decided may not come back as it was: the present ones look first.
  const now = await newestCommit(orgnr, world);
  const datasets = now ? await openTree(orgnr, now.value.roots, world).datasets() : new Map();
  const found = now ? await screenOlder(orgnr, now.value, [...live.values()], datasets, world) : {};
  return decide(orgnr, 'rollback', person, world, async (head) => ({
    ...together(head.unfit, found),
    pinned: { seq, roots: pinned?.roots ?? roots },
    // The person has chosen what is to be public: the guard measures from here.
    approved: head.seq + 1,
  }));
}

/** Publishes what is delivered again. */
export function unpin(orgnr: string, person: Person, world: World): Promise<Commit> {
  return decide(orgnr, 'unpin', person, world, async (head) => (head.pinned ? { pinned: null } : 'nothing'));
}

/** Takes a dataset away at once and keeps it away, whatever is delivered, rolled back to or mapped anew. */
export async function block(orgnr: string, dataset: string, person: Person, world: World): Promise<Commit> {
  const key = await keyOf(orgnr, dataset, world);
  return decide(orgnr, 'block', { ...person, subject: key }, world, async ({ blocked }, _, id) =>
    Object.hasOwn(blocked, idOf(world, key)) ? 'nothing' : { blocked: { ...blocked, [idOf(world, key)]: id } },
  );
}

/** Lets a blocked dataset be published again; what was purged stays destroyed, and may be delivered anew. */
export async function unblock(orgnr: string, dataset: string, person: Person, world: World): Promise<Commit> {
  const key = await keyOf(orgnr, dataset, world);
  const id = idOf(world, key);
  return decide(orgnr, 'unblock', { ...person, subject: key }, world, async ({ blocked, purged }) => {
    if (!Object.hasOwn(blocked, id)) return 'nothing';
    if (Object.hasOwn(purged, id) && !purged[id]?.done) throw new Error(`The purge of ${key} is not done yet`);
    return { blocked: Object.fromEntries(Object.entries(blocked).filter(([it]) => it !== id)) };
  });
}

/** Takes a dataset out of the catalog by name, until it is delivered with other content. */
export async function withdraw(orgnr: string, dataset: string, person: Person, world: World): Promise<Commit> {
  const key = await keyOf(orgnr, dataset, world);
  return decide(orgnr, 'withdraw', { ...person, subject: key }, world, async (_, tree) => {
    const entry = await tree.dataset(key);
    if (!entry) throw new Error(`${orgnr} has no dataset ${key}`);
    if (entry.record.state === 'withdrawn') return 'nothing';
    const { publication: __, held: ___, ...record } = entry.record;
    const { delivery } = entry;
    const withdrawn = new Map([[key, { delivery, record: { ...record, state: 'withdrawn' as const } }]]);
    await tree.set(delivery, withdrawn, await tree.delivery(delivery));
    return {};
  });
}

/** The newest commits, the newest first. */
export async function log(orgnr: string, world: World, limit = 50): Promise<readonly Logged[]> {
  const found: Logged[] = [];
  for await (const it of commits(orgnr, world)) {
    found.push(it);
    if (found.length >= limit) break;
  }
  return found;
}

/** One commit, and what it would have public and not. */
export async function show(
  orgnr: string,
  seq: number,
  world: World,
): Promise<{ readonly commit: Commit; readonly records: readonly DatasetRecord[] }> {
  const found = await commitAt(orgnr, seq, world);
  if (!found) throw new Error(`${orgnr} has no commit ${seq}`);
  return { commit: found.value, records: [...(await recordsAt(orgnr, found.value, world)).values()] };
}

/** What differs for a reader of the catalog between two commits: datasets by IRI, and statements in N-Triples. */
export type Difference = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly triples: { readonly added: readonly string[]; readonly removed: readonly string[] };
};

export async function diff(orgnr: string, from: number, to: number, world: World): Promise<Difference> {
  const shards: ShardCache = new Map();
  const [before, after] = await each([from, to], async (seq) => {
    const found = await commitAt(orgnr, seq, world);
    if (!found) throw new Error(`${orgnr} has no commit ${seq}`);
    return liveAt(orgnr, found.value, world, shards);
  });
  return differenceOf(orgnr, before ?? new Map(), after ?? new Map(), world);
}

/**
 * Decides every delivery again, with the rules of this program, as one visible step: first what would differ, and then,
 * unless it is a `dryRun`, the commit.
 */
export async function replay(
  orgnr: string,
  world: World,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<{ readonly difference: Difference; readonly ingested?: Ingested }> {
  const { head, tree, texts } = await rehearse(orgnr, world);
  const before = head ? recordsAmong(await openTree(orgnr, head.value.roots, world).datasets(), head.value, world) : [];
  const after = recordsAmong(await tree.datasets(), head?.value ?? { blocked: {} }, world);
  const difference = await differenceOf(orgnr, liveAmong(new Map(before)), liveAmong(after), world, texts);
  return dryRun ? { difference } : { difference, ingested: await redecide(orgnr, world) };
}

/** Since when, and until when (still, where it is left out), a dataset was public, and how often it was fetched where logs tell. */
export type Exposure = {
  readonly iri: string;
  readonly from: string;
  readonly to?: string;
  readonly fetches?: number;
};

/** `fetches` gives the paths that were asked for on the public host, as far as its logs go back. */
export async function exposure(
  orgnr: string,
  dataset: string,
  world: World,
  fetches?: AsyncIterable<{ readonly time: string; readonly path: string }>,
): Promise<readonly Exposure[]> {
  const shards: ShardCache = new Map();
  const newest = (await newestPublication(orgnr, world))?.value.n ?? 0;
  const found: { iri: string; from: string; to?: string }[] = [];
  for (let n = 1; n <= newest; n++) {
    const record = await publicationAt(orgnr, n, world);
    if (record.same !== undefined) continue;
    const live = [...(await liveOf(orgnr, record, world, shards)).values()].find((it) => names(it, dataset));
    const open = found.at(-1);
    if (open && open.to === undefined && open.iri !== live?.publication.iri) open.to = record.time;
    if (live && (!open || open.to !== undefined)) found.push({ iri: live.publication.iri, from: record.time });
  }
  if (!fetches) return found;
  const counts = found.map(() => 0);
  for await (const { time, path } of fetches)
    for (const [i, { from, to }] of found.entries())
      if (time >= from && (to === undefined || time < to) && path.includes(orgnr)) counts[i] = (counts[i] ?? 0) + 1;
  return found.map((it, i) => ({ ...it, fetches: counts[i] ?? 0 }));
}

/** The key of a dataset that somebody names by its key, its IRI, or the part of the key that no other dataset ends in. */
export async function keyOf(orgnr: string, name: string, world: World): Promise<string> {
  const head = await newestCommit(orgnr, world);
  if (!head) throw new Error(`${orgnr} has no history yet`);
  const entries = await openTree(orgnr, head.value.roots, world).datasets();
  if (entries.has(name)) return name;
  const matching = [...entries.values()].filter(
    ({ record: { key, iri } }) => iri === name || key.endsWith(`#${name}`) || key.startsWith(`${name}#`),
  );
  if (matching.length > 1) throw new Error(`${name} is said of ${matching.map(({ record }) => record.key).join(', ')}`);
  if (matching[0]) return matching[0].record.key;
  // What is gone can still be named, by its whole key.
  if (name.includes('#')) return name;
  throw new Error(`${orgnr} has no dataset ${name}`);
}

const names = ({ record, publication }: Live, name: string): boolean =>
  record.key === name || publication.iri === name || record.key.endsWith(`#${name}`);

async function entriesOf(orgnr: string, key: string, world: World) {
  const head = await newestCommit(orgnr, world);
  const entry = head && (await openTree(orgnr, head.value.roots, world).dataset(key));
  return entry ? [entry] : [];
}

async function differenceOf(
  orgnr: string,
  before: ReadonlyMap<string, Live>,
  after: ReadonlyMap<string, Live>,
  world: World,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<Difference> {
  const iris = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = iris.filter((iri) => before.get(iri)?.publication.parts.nt !== after.get(iri)?.publication.parts.nt);
  const lines = async (live: Live | undefined): Promise<ReadonlySet<string>> => {
    const sha256 = live?.publication.parts.nt;
    if (sha256 === undefined) return new Set();
    const text = texts.get(sha256) ?? (await getContent(world.state, keysOf(orgnr).part(sha256, 'nt'), sha256, world));
    return new Set((text ?? '').split('\n').filter(Boolean));
  };
  const triples = await each(changed, async (iri) => {
    const [was, is] = [await lines(before.get(iri)), await lines(after.get(iri))];
    return { added: [...is].filter((it) => !was.has(it)), removed: [...was].filter((it) => !is.has(it)) };
  });
  return {
    added: iris.filter((iri) => !before.has(iri)),
    changed: changed.filter((iri) => before.has(iri) && after.has(iri)),
    removed: iris.filter((iri) => !after.has(iri)),
    triples: { added: triples.flatMap((it) => it.added), removed: triples.flatMap((it) => it.removed) },
  };
}
