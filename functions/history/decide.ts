import { canonical } from '../core/identify.ts';
import { keysOf } from '../core/keys.ts';
import { problem } from '../core/problem.ts';
import type { DatasetRecord, Part, Publication } from '../core/record.ts';
import type { PublisherSettings } from '../core/settings.ts';
import { bytesOf, each, getContent, joined, sha256Of, textOf, whole } from './content.ts';
import { breaks } from './guard.ts';
import { isUnfit } from './live.ts';
import { type Commit, idOf, isOutdated } from './log.ts';
import { defaultsFile, inputOf, type Observed } from './observe.ts';
import type { Decided, DecidedDataset, Decision, Delivery, Kept, World } from './ports.ts';
import type { DatasetEntry, DeliveryEntry, Input, ShardCache, Tree } from './tree.ts';

/** What one call keeps between its tries, so that a lost race costs no work twice. */
export type Round = {
  readonly dry: boolean;
  /** A file changed while it was read: what was decided is worth nothing. */
  moved: boolean;
  readonly shards: ShardCache;
  readonly decided: Map<string, DecidedWithData>;
  readonly staged: Set<string>;
  readonly attempts: Attempts;
};
/** The crash counters that this call has raised: by delivery, the key. */
export type Attempts = Map<string, string>;

type DecidedWithData = Omit<Decided, 'state'> & {
  readonly state?: 'rejected' | 'quarantined' | 'failed';
  readonly data: ReadonlyMap<string, Clean>;
};
/** A clean copy that waits: in memory while it is small, else under a key of its own. */
type Clean = { readonly bytes: Uint8Array } | { readonly key: string; readonly versionId: string };

/** What a delivery was decided from; `isNews` where that is not what it was decided from before. */
export type DecidedFrom = {
  readonly input: Input;
  readonly leansOn: readonly string[] | undefined;
  readonly isNews: boolean;
};

/** What a delivery is decided upon: the newest commit, what lies in the inbox, and what is to be committed of it. */
type Moment = {
  readonly head: Commit | undefined;
  readonly seen: Observed;
  readonly tree: Tree;
  /** By dataset id; see `Commit`. */
  readonly unfit: Map<string, readonly string[]>;
  readonly round: Round;
};

/**
 * Decides one delivery and puts what comes out into the tree and, by dataset id, into `unfit`. One that is as it was is
 * left alone, unless it was decided by older rules.
 */
export async function decideDelivery(
  orgnr: string,
  look: { readonly delivery: string; readonly receives?: number; readonly again?: boolean },
  at: Moment,
  world: World,
): Promise<DecidedFrom> {
  const { delivery } = look;
  const { head, seen, tree, unfit, round } = at;
  const entry = await tree.delivery(delivery);
  const input = inputOf(orgnr, delivery, seen, entry?.leansOn, world);
  const isNews = !entry || canonical(entry.input) !== canonical(input);
  const unchanged = { input, leansOn: entry?.leansOn, isNews };
  if (input.files.length === 0) {
    if (entry?.expired) await lookAtWhatIsLeft(orgnr, delivery, entry, input, at, world);
    else await takeAway(delivery, entry, tree);
    return unchanged;
  }
  if (!isNews && !look.again && !isOutdated(entry.rules, world.work.rules)) return unchanged;

  const earlier = await datasetsOf(entry, tree);
  const identity = canonical([delivery, input, entry?.decisions, [...earlier], world.work.rules]);
  const decided =
    round.decided.get(identity) ?? (await work(orgnr, look, { seen, entry, earlier, input, round }, world));
  round.decided.set(identity, decided);

  for (const { record } of decided.datasets) {
    const dataset = earlier.has(record.key) ? undefined : await tree.dataset(record.key);
    if (dataset) earlier.set(record.key, dataset);
  }
  const isThis = (key: string, { record }: DatasetEntry): boolean =>
    record.state === 'published' &&
    decided.datasets.some((it) => it.record.key === key && it.record.source === record.source);
  const unfitNow = isOutdated(entry?.rules, world.work.rules)
    ? await screenAgain(orgnr, earlier, isThis, entry, at, world)
    : new Map<string, readonly string[]>();
  for (const { record, unfit: found = [] } of decided.datasets) {
    const before = [unfit, unfitNow].flatMap((it) => it.get(idOf(world, record.key)) ?? []);
    const all = new Set([...before, ...found]);
    // Let through by two persons, or by a detector that knows better.
    if (record.state === 'published') for (const it of hashesOf(record.publication)) all.delete(it);
    unfitNow.set(idOf(world, record.key), [...all].sort());
  }
  const unfitOf = (key: string): readonly string[] =>
    unfitNow.get(idOf(world, key)) ?? unfit.get(idOf(world, key)) ?? [];
  const stands = settleAll(decided, earlier, { delivery, seq: (head?.seq ?? 0) + 1, unfitOf });
  // All or nothing: the tree is changed when nothing is left that can fail, or half a delivery would be committed.
  const changes = new Map<string, DatasetEntry | undefined>();
  const barred: string[] = [];
  for (const [key, { entry: dataset, parts }] of stands) {
    const destroyed = isDestroyed(head, key, world);
    if (destroyed) barred.push(key);
    const before = earlier.get(key);
    const after = destroyed ? bareEntry(dataset) : dataset;
    if (canonical(before ?? null) === canonical(after)) continue;
    if (!destroyed && !round.dry) await stage(orgnr, after, parts, decided.data, round, world);
    changes.set(key, after);
  }
  for (const [key, before] of earlier) if (!stands.has(key)) changes.set(key, afterAbsence(before));

  const leansOn = decided.leansOn;
  const decidedFrom = inputOf(orgnr, delivery, seen, leansOn, world);
  const report = await keepReport(orgnr, delivery, barred.length > 0 ? undefined : decided.report, entry, round, world);
  const kept = delivery === defaultsFile ? await keepDefaults(orgnr, decided, seen, entry, round, world) : undefined;
  const gaveUp =
    decided.state === 'failed'
      ? { at: world.clock.now(), times: (entry?.failed?.times ?? 0) + 1, rules: world.work.rules }
      : undefined;
  await tree.set(delivery, changes, {
    input: decidedFrom,
    datasets: [...stands.keys()].sort(),
    problems: decided.problems,
    ...(decided.state ? { state: decided.state } : {}),
    ...(leansOn ? { leansOn } : {}),
    ...(barred.length > 0 ? { barred } : {}),
    ...(report ? { report } : {}),
    ...(kept ? { kept } : {}),
    ...(entry?.decisions ? { decisions: entry.decisions } : {}),
    ...(gaveUp ? { failed: gaveUp } : {}),
    rules: world.work.rules,
  });
  for (const [id, found] of unfitNow)
    if (found.length > 0) unfit.set(id, found);
    else unfit.delete(id);
  return { input: decidedFrom, leansOn, isNews };
}

/**
 * What stands of each dataset after a decision: a version that others can rely on follows the last one, a breaking one
 * waits for a person, and one that may not be published leaves the last good version public.
 */
export function settle(
  { record, parts: _, withdrawEarlier = false }: DecidedDataset,
  earlier: DatasetEntry | undefined,
  { delivery, seq, unfitOf }: SettledAt,
): DatasetEntry {
  const kept = earlier?.record.publication;
  const before = kept && !isUnfit(kept, unfitOf(record.key)) ? kept : undefined;
  // Withdrawn by a person: it takes a new delivery of it to come back.
  if (earlier?.record.state === 'withdrawn' && earlier.record.source === record.source) return { ...earlier, delivery };
  if (record.state === 'published') {
    const after = record.publication;
    if (!after) throw new Error(`The record of ${record.key} is published, but has no publication`);
    const breaking = before ? breaks(before, after) : [];
    if (before && breaking.length > 0) {
      const problems = [...record.problems, ...breaking, stillPublic(before)];
      const held: DatasetRecord = { ...record, state: 'held', held: 'schema.breaking', problems, publication: before };
      return { delivery, record: held, ...sinceOf(earlier, seq, before), proposed: record };
    }
    return { delivery, record, ...sinceOf(earlier, seq, after) };
  }
  const { publication: __, ...bare } = record;
  if (!before || withdrawEarlier || takesAway.has(record.state)) return { delivery, record: bare };
  const stays: DatasetRecord = { ...bare, problems: [...bare.problems, stillPublic(before)], publication: before };
  return { delivery, record: stays, ...sinceOf(earlier, seq, before) };
}

type SettledAt = {
  readonly delivery: string;
  readonly seq: number;
  /** The hashes that may not be public of a dataset, by key. */
  unfitOf(key: string): readonly string[];
};

/** What a publication is made of, as `unfit` names it. */
const hashesOf = (publication: Publication | undefined): readonly string[] =>
  publication ? [publication.parts.nt, ...publication.files.map(({ sha256 }) => sha256)] : [];

/** States in which not even the last good version stays. */
const takesAway: ReadonlySet<DatasetRecord['state']> = new Set(['skipped', 'withdrawn', 'blocked']);
const stillPublic = ({ modified }: Publication) => problem('version.earlier-public', { actual: modified });
const sinceOf = (earlier: DatasetEntry | undefined, seq: number, { iri }: Publication): { since: number } => ({
  since: earlier?.since !== undefined && earlier.record.publication?.iri === iri ? earlier.since : seq,
});

type Stands = ReadonlyMap<string, { readonly entry: DatasetEntry; readonly parts: readonly Part[] }>;

function settleAll(decided: DecidedWithData, earlier: ReadonlyMap<string, DatasetEntry>, at: SettledAt): Stands {
  const stands = new Map<string, { entry: DatasetEntry; parts: readonly Part[] }>();
  const { state } = decided;
  if (state)
    for (const [key, before] of earlier) {
      const problems = state === 'failed' ? [problem('work.failed')] : [];
      const record = { ...before.record, state, problems };
      stands.set(key, { entry: settle({ record, parts: [] }, before, at), parts: [] });
    }
  for (const it of decided.datasets)
    stands.set(it.record.key, { entry: settle(it, earlier.get(it.record.key), at), parts: it.parts });
  return stands;
}

const afterAbsence = (before: DatasetEntry): DatasetEntry | undefined =>
  before.record.state === 'withdrawn' ? before : undefined;

async function datasetsOf(entry: DeliveryEntry | undefined, tree: Tree): Promise<Map<string, DatasetEntry>> {
  const found = new Map<string, DatasetEntry>();
  for (const key of entry?.datasets ?? []) {
    const dataset = await tree.dataset(key);
    if (dataset) found.set(key, dataset);
  }
  return found;
}

/** What was delivered was destroyed, but an earlier version may be public still: newer rules look at that. */
async function lookAtWhatIsLeft(
  orgnr: string,
  delivery: string,
  entry: DeliveryEntry,
  input: Input,
  at: Moment,
  world: World,
): Promise<void> {
  const changes = new Map<string, DatasetEntry>();
  const isDue = isOutdated(entry.rules, world.work.rules);
  const datasets = await datasetsOf(entry, at.tree);
  const found = isDue
    ? await screenAgain(orgnr, datasets, () => false, entry, at, world)
    : new Map<string, readonly string[]>();
  for (const [key, dataset] of datasets) {
    const { publication, ...record } = dataset.record;
    if (publication && isUnfit(publication, found.get(idOf(world, key)) ?? []))
      changes.set(key, { delivery, record: { ...record, state: 'quarantined' } });
  }
  const { at: when } = entry.expired ?? { at: world.clock.now() };
  await at.tree.set(delivery, changes, {
    ...entry,
    input,
    expired: { at: when },
    ...(isDue ? { rules: world.work.rules } : {}),
  });
  for (const [id, hashes] of found) if (hashes.length > 0) at.unfit.set(id, hashes);
}

async function takeAway(delivery: string, entry: DeliveryEntry | undefined, tree: Tree): Promise<void> {
  const changes = new Map<string, DatasetEntry | undefined>();
  for (const key of entry?.datasets ?? []) {
    const before = await tree.dataset(key);
    if (before) changes.set(key, afterAbsence(before));
  }
  if (entry) await tree.set(delivery, changes, undefined);
}

/** Purged, and not let in again: nothing of it may be kept but that it was here. */
const isDestroyed = (head: Commit | undefined, key: string, world: World): boolean => {
  const id = idOf(world, key);
  return head !== undefined && Object.hasOwn(head.purged, id) && Object.hasOwn(head.blocked, id);
};
/** Whether an entry says no more than that something came which is not let in. */
export const isBare = ({ record }: DatasetEntry): boolean => record.state === 'blocked' && record.source === '';
const bareEntry = ({ delivery, record: { key, rules } }: DatasetEntry): DatasetEntry => ({
  delivery,
  record: { key, state: 'blocked', problems: [], source: '', rules },
});

async function work(
  orgnr: string,
  { delivery, receives = 1 }: { readonly delivery: string; readonly receives?: number },
  at: {
    readonly seen: Observed;
    readonly entry: DeliveryEntry | undefined;
    readonly earlier: ReadonlyMap<string, DatasetEntry>;
    readonly input: Input;
    readonly round: Round;
  },
  world: World,
): Promise<DecidedWithData> {
  const { seen, entry, earlier, input, round } = at;
  if (receives > 1 && (await hasCrashed(orgnr, delivery, input, round, world)))
    return { state: 'failed', datasets: [], problems: [problem('work.failed')], data: new Map() };

  const desk = deskOf(orgnr, round.dry, world);
  const delivered: Delivery = {
    orgnr,
    delivery,
    files: seen.files.get(delivery) ?? [],
    async open(file) {
      const it = await world.inbox.read(file.key);
      if (it?.etag !== file.etag) {
        round.moved = true;
        throw new Error(`${file.key} changed while it was read`);
      }
      return { ...it, body: whole(it) };
    },
  };
  const decided = await world.work.decide(delivered, {
    publisher: seen.settings,
    defaults: seen.defaults,
    earlier: new Map([...earlier].map(([key, { record }]) => [key, record])),
    decisions: await each(entry?.decisions ?? [], (id) => decisionOf(orgnr, id, world)),
    today: today(world),
    stage: desk.stage,
  });
  const wanted = decided.datasets.flatMap(({ record }) => record.publication?.files ?? []);
  return { ...decided, data: await desk.clear(new Set(wanted.map(({ sha256 }) => sha256))) };
}

/** What is public of these datasets, looked through by the present rules: what is unfit, by dataset id, with what was before. */
async function screenAgain(
  orgnr: string,
  datasets: ReadonlyMap<string, DatasetEntry>,
  isDecided: (key: string, dataset: DatasetEntry) => boolean,
  entry: DeliveryEntry | undefined,
  { seen: { settings }, unfit }: Moment,
  world: World,
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const [key, dataset] of datasets) {
    const { publication } = dataset.record;
    if (!publication || isDecided(key, dataset)) continue;
    const decisions = await each(entry?.decisions ?? [], (id) => decisionOf(orgnr, id, world));
    const hashes = await screenPublic(orgnr, publication, { publisher: settings, decisions }, world);
    found.set(idOf(world, key), [...new Set([...(unfit.get(idOf(world, key)) ?? []), ...hashes])].sort());
  }
  return found;
}

/** Looks through a version that is public, or is to be, by the present rules, as the history keeps it. */
export const screenPublic = (
  orgnr: string,
  publication: Publication,
  about: { readonly publisher: PublisherSettings; readonly decisions: readonly Decision[] },
  world: World,
): Promise<readonly string[]> =>
  world.work.screen(publication, keptOf(orgnr, world), { ...about, today: today(world) });

const today = (world: World): string => world.clock.now().slice(0, 'yyyy-mm-dd'.length);

/** A part or a copy that a commit refers to is there: that it is not is a fault. */
function keptOf(orgnr: string, world: World): Kept {
  const keys = keysOf(orgnr);
  return {
    async part(sha256) {
      const text = await getContent(world.state, keys.part(sha256, 'nt'), sha256, world);
      if (text === undefined) throw new Error(`The part ${sha256} of ${orgnr} is missing`);
      return text;
    },
    async *data(sha256) {
      const copy = await world.state.read(keys.data(sha256));
      if (!copy) throw new Error(`The clean copy ${sha256} of ${orgnr} is missing`);
      yield* whole(copy);
    },
  };
}

/** Whether the work has died on this very input too often to be tried again; if not, this try is counted. */
async function hasCrashed(orgnr: string, delivery: string, input: Input, round: Round, world: World): Promise<boolean> {
  const key = keysOf(orgnr).attempt(sha256Of(world, delivery));
  const on = sha256Of(world, canonical([input, world.work.rules]));
  const stored = await world.state.get(key);
  const counted = stored && (JSON.parse(textOf(stored)) as { readonly on: string; readonly times: number });
  const times = counted?.on === on ? counted.times : 0;
  if (!round.dry && !round.attempts.has(delivery) && times < crashesAllowed)
    await world.state.put(key, bytesOf(JSON.stringify({ version: 1, on, times: times + 1 })));
  round.attempts.set(delivery, key);
  return times >= crashesAllowed;
}
/** Beside the first, which nobody counted. */
const crashesAllowed = 2;

export async function decisionOf(orgnr: string, id: string, world: World): Promise<Decision> {
  const stored = await world.state.get(keysOf(orgnr).decision(id));
  if (!stored) throw new Error(`The decision ${id} is missing`);
  return JSON.parse(textOf(stored)) as Decision;
}

/** Where clean copies lie until it is known which are wanted. */
function deskOf(orgnr: string, dry: boolean, world: World) {
  const lying = new Map<string, Clean>();
  const leaveOut = async (copy: Clean | undefined): Promise<void> => {
    if (copy && 'key' in copy) await world.state.delete(copy.key, copy.versionId);
  };
  return {
    async stage(body: AsyncIterable<Uint8Array>) {
      const hash = world.platform.sha256();
      let bytes = 0;
      const counted = async function* () {
        for await (const chunk of body) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      };
      const copy = dry ? await discard(counted()) : await lay(orgnr, counted(), world);
      const sha256 = hash.hex();
      await leaveOut(lying.get(sha256));
      if (copy) lying.set(sha256, copy);
      return { sha256, bytes };
    },
    /** Leaves only what is wanted. */
    async clear(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Clean>> {
      for (const [sha256, copy] of lying)
        if (!wanted.has(sha256)) {
          await leaveOut(copy);
          lying.delete(sha256);
        }
      return lying;
    },
  };
}

async function discard(body: AsyncIterable<Uint8Array>): Promise<undefined> {
  for await (const _ of body);
}

/** Keeps what is small in memory, and streams what is not to a key of its own. */
async function lay(orgnr: string, body: AsyncGenerator<Uint8Array>, world: World): Promise<Clean> {
  const first: Uint8Array[] = [];
  let length = 0;
  while (length <= small) {
    const { value, done } = await body.next();
    if (done) return { bytes: joined(first, length) };
    first.push(new Uint8Array(value)); // `slice` of what comes from Node shares its memory
    length += value.length;
  }
  const key = keysOf(orgnr).staged(randomId(world));
  const all = async function* () {
    yield* first.splice(0);
    yield* body;
  };
  const put = await world.state.put(key, all());
  if (!put.ok) throw new Error(`${key} could not be written`);
  return { key, versionId: put.versionId };
}
const small = 1024 * 1024;

/** 128 bits that nobody can guess from anything else. */
export const randomId = ({ random }: Pick<World, 'random'>): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

/** Writes what a record refers to, before any commit does. Always: a collector may just be destroying the same bytes. */
async function stage(
  orgnr: string,
  { record, proposed }: DatasetEntry,
  parts: readonly Part[],
  data: ReadonlyMap<string, Clean>,
  round: Round,
  world: World,
): Promise<void> {
  const keys = keysOf(orgnr);
  const publication = (proposed ?? record).publication;
  await each(parts, async ({ format, sha256, text }) => {
    if (publication?.parts[format] !== sha256) return;
    const key = keys.part(sha256, format);
    if (round.staged.has(key)) return;
    if (sha256Of(world, text) !== sha256) throw new Error(`A part of ${record.key} is not what its name says`);
    await world.state.put(key, bytesOf(text));
    round.staged.add(key);
  });
  await each(publication?.files ?? [], async ({ sha256 }) => {
    const copy = data.get(sha256);
    const key = keys.data(sha256);
    if (!copy || round.staged.has(key)) return;
    if ('bytes' in copy) await world.state.put(key, copy.bytes);
    else {
      const lying = await world.state.read(copy.key, copy.versionId);
      if (!lying) throw new Error(`${copy.key} is gone before it was named`);
      await world.state.put(key, whole(lying));
    }
    round.staged.add(key);
  });
}

/** Writes what the report tells beyond the records, if it is not what stands there. */
async function keepReport(
  orgnr: string,
  delivery: string,
  report: unknown,
  entry: DeliveryEntry | undefined,
  round: Round,
  world: World,
): Promise<string | undefined> {
  if (report === undefined) return undefined;
  // With its delivery's name, so that no two deliveries share one: a purge destroys it.
  const text = canonical({ delivery, report });
  const sha256 = sha256Of(world, text);
  const key = keysOf(orgnr).report(sha256);
  if (sha256 === entry?.report || round.dry || round.staged.has(key)) return sha256;
  await world.state.put(key, bytesOf(text), { contentType: 'application/json' });
  round.staged.add(key);
  return sha256;
}

/** Keeps `publisher.json` beside the clean copies, so that a catalog can be made again from its commit alone. */
async function keepDefaults(
  orgnr: string,
  { state }: DecidedWithData,
  { defaults }: Observed,
  entry: DeliveryEntry | undefined,
  round: Round,
  world: World,
): Promise<string | undefined> {
  if (state || !defaults) return entry?.kept;
  const sha256 = sha256Of(world, defaults);
  const key = keysOf(orgnr).data(sha256);
  if (sha256 !== entry?.kept && !round.dry && !round.staged.has(key)) {
    await world.state.put(key, defaults);
    round.staged.add(key);
  }
  return sha256;
}
