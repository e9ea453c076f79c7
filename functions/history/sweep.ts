import { canonical } from '../core/identify.ts';
import { deliveryOf, keysOf, prefixes } from '../core/keys.ts';
import { problem } from '../core/problem.ts';
import { lookAgain } from './again.ts';
import { decide } from './amend.ts';
import { ingest } from './commit.ts';
import { bytesOf, sha256Of, textOf } from './content.ts';
import { liveAt } from './live.ts';
import { type Commit, isOutdated, type Logged, newestCommit } from './log.ts';
import { inputOf, type Observed, observe } from './observe.ts';
import type { Hint, Listed, Store, World } from './ports.ts';
import { newestPublication, type PublicationRecord, standingHead } from './publish.ts';
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
  const digest = digestOf(head, seen, world);
  const calm = await calmOf(orgnr, world);
  const last = head && (await newestPublication(orgnr, world))?.value;
  if (calm?.digest === digest && world.clock.now() < calm.until) {
    const behind = head !== undefined && (await isBehind(orgnr, head.value, last, world));
    if (behind) await world.queue.send([{ orgnr }]);
    return { deliveries: [], publish: behind, expired: [], outdated: { asked: [], left: 0 } };
  }
  const tree = openTree(orgnr, head?.value.roots ?? {}, world);
  const [deliveries, datasets] = [await tree.deliveries(), await tree.datasets()];
  for (const purge of Object.values(head?.value.purged ?? {})) if (!purge.done) await finishPurge(orgnr, purge, world);

  const looked = head && (await lookAgain(orgnr, head.value, last, datasets, world));

  const now = Date.parse(world.clock.now());
  const expired: string[] = [];
  for (const [delivery, entry] of deliveries)
    if (expiryOf(entry, datasets, seen.files.get(delivery) ?? []) <= now) {
      await expire(orgnr, delivery, world);
      expired.push(delivery);
    }
  const differing = [...new Set([...seen.files.keys(), ...deliveries.keys()])].sort().flatMap((delivery): Hint[] => {
    if (expired.includes(delivery)) return [];
    const entry = deliveries.get(delivery);
    if (!entry || differs(orgnr, delivery, entry, seen, world)) return [{ orgnr, delivery }];
    return dueOf(entry, datasets, world) <= now ? [{ orgnr, delivery, again: true }] : [];
  });
  const behind = head !== undefined && (await isBehind(orgnr, looked ?? head.value, last, world));
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
  const isPurging = Object.values(head?.value.purged ?? {}).some(({ done }) => !done);
  if (!isPurging && expired.length + differing.length + outdated.length === 0) {
    const next = [...deliveries].flatMap(([delivery, entry]) => [
      dueOf(entry, datasets, world),
      expiryOf(entry, datasets, seen.files.get(delivery) ?? []),
    ]);
    const until = new Date(next.reduce((one, other) => Math.min(one, other), now + 24 * hour)).toISOString();
    await world.state.put(keysOf(orgnr).calm, bytesOf(`${canonical({ version: 1, digest, until })}\n`), {
      contentType: 'application/json',
    });
  }
  return {
    deliveries: differing.map(({ delivery = '' }) => delivery),
    publish: behind,
    expired,
    outdated: { asked, left: outdated.length - asked.length },
  };
}

/**
 * What a sweep found nothing to do about, by the digest of all it looked at, and until when time alone cannot change that.
 * Most sweeps find everything as it was, and need then not read a tree.
 */
type Calm = { readonly version: 1; readonly digest: string; readonly until: string };

async function calmOf(orgnr: string, world: World): Promise<Calm | undefined> {
  const stored = await world.state.get(keysOf(orgnr).calm);
  const calm = stored && (JSON.parse(textOf(stored)) as Omit<Calm, 'version'> & { readonly version: number });
  // Another program's word is not needed: the tree is read, and its own put down.
  return calm?.version === 1 ? { ...calm, version: 1 } : undefined;
}

const digestOf = (head: Logged | undefined, { settings, defaults, files }: Observed, world: World): string =>
  sha256Of(
    world,
    canonical([
      head?.sha256 ?? null,
      world.work.rules,
      settings,
      defaults ? sha256Of(world, defaults) : null,
      [...files.values()].flat().map(({ key, etag }) => [key, etag]),
    ]),
  );

/** The same from another beginning each time, so that what never comes to an end holds up nothing behind it. */
export function turned<Item>(items: readonly Item[], { random }: Pick<World, 'random'>): readonly Item[] {
  const at = Math.floor(random.next() * items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Everybody who has an inbox or a history, by orgnr: a call for each thousand, whatever they hold. */
export async function publishersOf(world: Pick<World, 'inbox' | 'state'>): Promise<readonly string[]> {
  const [delivering, published] = await Promise.all([
    publishersUnder(prefixes.inbox, world.inbox),
    publishersUnder(prefixes.log, world.state),
  ]);
  return [...new Set([...delivering, ...published])];
}

/** Everybody who has something under a prefix of a store: for a function that may see no inbox. */
export const publishersUnder = async (prefix: string, store: Store): Promise<readonly string[]> =>
  (await store.folders(prefix)).map((folder) => folder.slice(prefix.length, -1));

function differs(orgnr: string, delivery: string, entry: DeliveryEntry, seen: Observed, world: World): boolean {
  const input = inputOf(orgnr, delivery, seen, entry.leansOn, world);
  if (input.files.length === 0 && entry.expired && !entry.expired.versions) return false;
  return canonical(input) !== canonical(entry.input);
}

const hour = 3_600_000;
const retriesAfter = [hour, 6 * hour, 24 * hour];

/** When something is to be decided again though nothing in it changed, in milliseconds since 1970. */
function dueOf(
  { failed, datasets: keys }: DeliveryEntry,
  datasets: ReadonlyMap<string, DatasetEntry>,
  world: World,
): number {
  if (failed) {
    const pause = retriesAfter[failed.times - 1] ?? 24 * hour;
    return failed.rules === world.work.rules ? Date.parse(failed.at) + pause : 0;
  }
  const dates = keys.flatMap((key) => datasets.get(key)?.record.decideAgainOn ?? []);
  return Math.min(...dates.map((it) => Date.parse(it)));
}

async function isBehind(
  orgnr: string,
  head: Commit,
  last: PublicationRecord | undefined,
  world: World,
): Promise<boolean> {
  // A publisher's first catalog waits for its first dataset.
  if (!last) return (await liveAt(orgnr, head, world)).size > 0;
  if (last.seq < head.seq) return true;
  const standing = await standingHead(orgnr, world);
  return standing?.n !== (last.same ?? last.n);
}

const quarantine = 30 * 24 * hour;

/** When the time of a quarantined delivery is up, in milliseconds since 1970; never for any other. */
function expiryOf(entry: DeliveryEntry, datasets: ReadonlyMap<string, DatasetEntry>, files: readonly Listed[]): number {
  const records = entry.datasets.map((key) => datasets.get(key)?.record);
  const quarantined =
    entry.state === 'quarantined' || (records.length > 0 && records.every((it) => it?.state === 'quarantined'));
  if (!quarantined || files.length === 0) return Number.POSITIVE_INFINITY;
  // What was public for years, and is stopped when its lift ends or by a newer detector, has its time from that day.
  const stopped = records.flatMap((it) => it?.stoppedOn ?? []);
  const since = stopped.length > 0 ? stopped : files.map(({ modified }) => modified);
  return Math.max(...since.map((it) => Date.parse(it))) + quarantine;
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
