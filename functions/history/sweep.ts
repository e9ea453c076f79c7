import { deliveryOf, keysOf, prefixes } from '../core/keys.ts';
import { problem } from '../core/problem.ts';
import { decide } from './amend.ts';
import { ingest } from './commit.ts';
import { canonical } from './content.ts';
import { liveAt } from './live.ts';
import { type Commit, isOutdated, newestCommit } from './log.ts';
import { inputOf, type Observed, observe } from './observe.ts';
import type { Hint, Listed, Store, World } from './ports.ts';
import { newestPublication, standingHead } from './publish.ts';
import { finishPurge } from './purge.ts';
import { type DatasetEntry, type DeliveryEntry, openTree } from './tree.ts';

/** What a sweep sent hints about: differences that an event should have told, or time has brought. */
export type Swept = {
  readonly deliveries: readonly string[];
  readonly publish: boolean;
  /** Quarantined deliveries that were destroyed after their time. */
  readonly expired: readonly string[];
  /** Deliveries that older rules decided and that are now decided again, and how many more there are. */
  readonly outdated: { readonly asked: readonly string[]; readonly left: number };
};

/** So many of a publisher's deliveries does one sweep have decided again by newer rules. */
export const mostOutdated = 100;

/**
 * Finds what no event told (new, changed and gone deliveries, commits that are not public) and what is due (dates that
 * change an outcome, work that failed, quarantine past 30 days, purges that died on the way), and sends hints. Driven
 * every ten minutes for each of `publishersOf(world)`.
 *
 * What older rules decided is decided again by the present ones, what is public first, at most `most` deliveries at a
 * time: a newer detector looks at everything that is live, and nobody else has to wait for it.
 */
export async function sweep(
  orgnr: string,
  world: World,
  { most = mostOutdated }: { readonly most?: number } = {},
): Promise<Swept> {
  const head = await newestCommit(orgnr, world);
  const seen = await observe(orgnr, 'all', world);
  const tree = openTree(orgnr, head?.value.roots ?? {}, world);
  const [deliveries, datasets] = [await tree.deliveries(), await tree.datasets()];
  for (const purge of Object.values(head?.value.purged ?? {})) if (!purge.done) await finishPurge(orgnr, purge, world);

  const expired: string[] = [];
  for (const [delivery, entry] of deliveries)
    if (isExpired(entry, datasets, seen.files.get(delivery) ?? [], world)) {
      await expire(orgnr, delivery, world);
      expired.push(delivery);
    }
  const differing = [...new Set([...seen.files.keys(), ...deliveries.keys()])].sort().flatMap((delivery): Hint[] => {
    if (expired.includes(delivery)) return [];
    const entry = deliveries.get(delivery);
    if (!entry || differs(orgnr, delivery, entry, seen, world)) return [{ orgnr, delivery }];
    return isDue(entry, datasets, world) ? [{ orgnr, delivery, again: true }] : [];
  });
  const behind = head !== undefined && (await isBehind(orgnr, head.value, world));
  const told = new Set([...expired, ...differing.map(({ delivery }) => delivery)]);
  const isThere = (delivery: string): boolean =>
    seen.files.has(delivery) || deliveries.get(delivery)?.expired !== undefined;
  const outdated = [...deliveries].filter(
    ([delivery, { rules, failed }]) =>
      !failed && !told.has(delivery) && isThere(delivery) && isOutdated(rules, world.work.rules),
  );
  const isPublic = ([, entry]: (typeof outdated)[number]): boolean =>
    entry.datasets.some((key) => datasets.get(key)?.record.publication !== undefined);
  const asked = [
    ...turned(outdated.filter(isPublic), world),
    ...turned(
      outdated.filter((it) => !isPublic(it)),
      world,
    ),
  ]
    .slice(0, most)
    .map(([delivery]) => delivery);
  const again = asked.map((delivery): Hint => ({ orgnr, delivery }));
  const hints = [...differing, ...again, ...(behind ? [{ orgnr }] : [])];
  if (hints.length > 0) await world.queue.send(hints);
  return {
    deliveries: differing.map(({ delivery = '' }) => delivery),
    publish: behind,
    expired,
    outdated: { asked, left: outdated.length - asked.length },
  };
}

/** The same from another beginning each time, so that what never comes to an end holds up nothing behind it. */
export function turned<Item>(items: readonly Item[], { random }: Pick<World, 'random'>): readonly Item[] {
  const at = Math.floor(random.next() * items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Everybody who has an inbox or a history, by orgnr: one call each, whatever they hold. */
export async function* publishersOf(world: World): AsyncIterable<string> {
  const found = new Set<string>();
  for (const [store, prefix] of [
    [world.inbox, prefixes.inbox],
    [world.state, prefixes.log],
  ] as const)
    for await (const orgnr of publishersUnder(prefix, store)) {
      if (found.has(orgnr)) continue;
      found.add(orgnr);
      yield orgnr;
    }
}

/** Everybody who has something under a prefix of a store: for a function that may see no inbox. */
export async function* publishersUnder(prefix: string, store: Store): AsyncIterable<string> {
  for (let after = prefix; ; ) {
    const [next] = await store.list(prefix, { after, limit: 1 });
    if (!next) break;
    const orgnr = next.key.slice(prefix.length).split('/')[0] ?? '';
    // Past every key of this publisher: `0` is the character after `/`.
    after = `${prefix}${orgnr}0`;
    yield orgnr;
  }
}

function differs(orgnr: string, delivery: string, entry: DeliveryEntry, seen: Observed, world: World): boolean {
  const input = inputOf(orgnr, delivery, seen, entry.leansOn, world);
  if (input.files.length === 0 && entry.expired && !entry.expired.versions) return false;
  return canonical(input) !== canonical(entry.input);
}

const hour = 3_600_000;
const retriesAfter = [hour, 6 * hour, 24 * hour];

function isDue(entry: DeliveryEntry, datasets: ReadonlyMap<string, DatasetEntry>, world: World): boolean {
  const now = world.clock.now();
  const { failed } = entry;
  if (failed) {
    const pause = retriesAfter[failed.times - 1] ?? 24 * hour;
    return failed.rules !== world.work.rules || Date.parse(now) - Date.parse(failed.at) >= pause;
  }
  return entry.datasets.some((key) => {
    const due = datasets.get(key)?.record.decideAgainOn;
    return due !== undefined && due <= now;
  });
}

async function isBehind(orgnr: string, head: Commit, world: World): Promise<boolean> {
  const last = (await newestPublication(orgnr, world))?.value;
  // A publisher's first catalog waits for its first dataset.
  if (!last) return (await liveAt(orgnr, head, world)).size > 0;
  if (last.seq < head.seq) return true;
  const standing = await standingHead(orgnr, world);
  return standing?.n !== (last.same ?? last.n);
}

const quarantine = 30 * 24 * hour;

function isExpired(
  entry: DeliveryEntry,
  datasets: ReadonlyMap<string, DatasetEntry>,
  files: readonly Listed[],
  world: World,
): boolean {
  if (files.length === 0) return false;
  const records = entry.datasets.map((key) => datasets.get(key)?.record);
  const quarantined =
    entry.state === 'quarantined' || (records.length > 0 && records.every((it) => it?.state === 'quarantined'));
  // What was public for years, and is stopped when its lift ends or by a newer detector, has its time from that day.
  const stopped = records.flatMap((it) => it?.stoppedOn ?? []);
  const since = stopped.length > 0 ? stopped : files.map(({ modified }) => modified);
  const newest = Math.max(...since.map((it) => Date.parse(it)));
  return quarantined && Date.parse(world.clock.now()) - newest >= quarantine;
}

/** Destroys a delivery that was quarantined and never lifted; a marker says that it was here. */
async function expire(orgnr: string, delivery: string, world: World): Promise<void> {
  const keys = keysOf(orgnr);
  const under = keys.under('inbox').length;
  const versions = (await world.inbox.versions(keys.inbox(delivery)))
    .filter(({ key }) => deliveryOf(key.slice(under)) === delivery)
    .map(({ key, versionId }) => [key, versionId] as const);
  const decided = { by: 'sluse', reason: 'Quarantined for 30 days', subject: delivery };
  await decide(orgnr, 'expire', decided, world, async (_, tree) => {
    const entry = await tree.delivery(delivery);
    if (!entry) return 'nothing';
    const problems = [...entry.problems, problem('delivery.expired')];
    await tree.set(delivery, new Map(), { ...entry, problems, expired: { at: world.clock.now(), versions } });
    return {};
  });
  for (const [key, versionId] of versions) await world.inbox.delete(key, versionId);
  await ingest(orgnr, [{ delivery }], world);
}
