import { keysOf } from '../core/keys.ts';
import { problem } from '../core/problem.ts';
import type { DatasetRecord, Publication } from '../core/record.ts';
import { getContent } from './content.ts';
import { type Commit, idOf, newestCommit } from './log.ts';
import { defaultsFile } from './observe.ts';
import type { Live, World } from './ports.ts';
import { type DatasetEntry, type DeliveryEntry, openTree, type ShardCache } from './tree.ts';

/**
 * What a commit would have public: by IRI, in the order of the keys. A pin, a block and a claim made twice are heeded;
 * and so is what a person took away by name in a later commit (`heed`), while the catalog itself stays behind.
 */
export async function liveAt(
  orgnr: string,
  commit: Commit,
  world: World,
  cache?: ShardCache,
  heed: Commit = commit,
): Promise<ReadonlyMap<string, Live>> {
  const records = await recordsAt(orgnr, commit, world, cache);
  if (heed === commit) return liveAmong(records);
  const taken = await takenByName(orgnr, heed, world, cache);
  const fit = withoutUnfit(
    [...records].filter(([key]) => !taken(key)).map(([key, record]) => [key, { record }]),
    heed,
    world,
  );
  return liveAmong(new Map(fit.map(([key, { record }]) => [key, record])));
}

/** Whether a publication is made of something that was found to say something of people. */
export const isUnfit = ({ parts, files }: Publication, unfit: readonly string[]): boolean =>
  unfit.includes(parts.nt) || files.some(({ sha256 }) => unfit.includes(sha256));

/** Entries as they may be public: a version that was found unfit since is stopped, whichever commit it stands in. */
function withoutUnfit<Entry extends { readonly record: DatasetRecord }>(
  entries: readonly (readonly [key: string, entry: Entry])[],
  { unfit }: Pick<Commit, 'unfit'>,
  world: World,
): readonly (readonly [key: string, entry: Entry])[] {
  if (!unfit) return entries;
  return entries.map(([key, entry]) => {
    const { publication, ...record } = entry.record;
    const found = unfit[idOf(world, key)] ?? [];
    if (!publication || !isUnfit(publication, found)) return [key, entry];
    return [key, { ...entry, record: { ...record, state: 'quarantined' as const } }];
  });
}

/** Those of some records that would be public, by IRI. */
export const liveAmong = (records: ReadonlyMap<string, DatasetRecord>): ReadonlyMap<string, Live> =>
  new Map(
    [...records.values()].flatMap((record) =>
      record.publication ? [[record.publication.iri, { record, publication: record.publication }] as const] : [],
    ),
  );

/** Whether a dataset, by key, is blocked, purged, withdrawn or stopped for what it says of people: its absence is meant. */
export async function takenByName(
  orgnr: string,
  commit: Commit,
  world: World,
  cache?: ShardCache,
): Promise<(key: string) => boolean> {
  const entries = await entriesAt(orgnr, commit, world, cache);
  return (key) => {
    const record = entries.get(key)?.record;
    // Personal data that were public: they go at once, however many datasets they are found in.
    const isStopped = record?.state === 'quarantined' && record.publication === undefined;
    return Object.hasOwn(commit.blocked, idOf(world, key)) || record?.state === 'withdrawn' || isStopped;
  };
}

/** Every record of what a commit would publish, as a reader should see it: blocked ones say so, and claims are settled. */
export async function recordsAt(
  orgnr: string,
  commit: Commit,
  world: World,
  cache?: ShardCache,
): Promise<ReadonlyMap<string, DatasetRecord>> {
  return recordsAmong(await entriesAt(orgnr, commit, world, cache), commit, world);
}

async function entriesAt(
  orgnr: string,
  commit: Commit,
  world: World,
  cache?: ShardCache,
): Promise<ReadonlyMap<string, DatasetEntry>> {
  const entries = await openTree(orgnr, commit.pinned?.roots ?? commit.roots, world, cache).datasets();
  return new Map(withoutUnfit([...entries], commit, world));
}

/** The same of entries that no commit has yet. */
export function recordsAmong(
  entries: ReadonlyMap<string, DatasetEntry>,
  { blocked }: Pick<Commit, 'blocked'>,
  world: World,
): ReadonlyMap<string, DatasetRecord> {
  const open = new Map([...entries].filter(([key]) => !Object.hasOwn(blocked, idOf(world, key))));
  const settled = reconcile(open);
  return new Map([...entries].map(([key, { record }]) => [key, settled.get(key) ?? asBlocked(record)]));
}

/** Every delivery a commit knows, by its name: its datasets' keys, what was wrong with it, where its report is. */
export const deliveriesAt = (
  orgnr: string,
  { roots }: Commit,
  world: World,
): Promise<ReadonlyMap<string, DeliveryEntry>> => openTree(orgnr, roots, world).deliveries();

/**
 * The only step across datasets. Of two that claim one IRI, the one that was published first stays and the other is
 * rejected, naming it. Of two that claim one Geonorge uuid both are held: what was public before the other came stays.
 */
export function reconcile(entries: ReadonlyMap<string, DatasetEntry>): ReadonlyMap<string, DatasetRecord> {
  const settled = new Map([...entries].map(([key, { record }]) => [key, record]));
  for (const [first, ...others] of claims(entries, ({ publication }) => publication?.iri))
    for (const [key, { record }] of others)
      settled.set(key, withheld(record, 'rejected', problem('iri.claimed-twice', { expected: first?.[0] ?? '' })));
  for (const claimants of claims(new Map([...entries].filter(([key]) => settled.get(key)?.publication)), uuidOf))
    for (const [key, { record, since }] of claimants) {
      const [other] = claimants.find(([it]) => it !== key) ?? [''];
      const found = problem('uuid.claimed-twice', { expected: other });
      const wasFirst = claimants.every(([it, entry]) => it === key || (entry.since ?? 0) > (since ?? 0));
      const held: DatasetRecord = {
        ...record,
        state: 'held',
        held: 'match.probable',
        problems: [...record.problems, found],
      };
      settled.set(key, wasFirst ? held : { ...withheld(record, 'held', found), held: 'match.probable' });
    }
  return settled;
}

type Claimant = readonly [key: string, entry: DatasetEntry];
const uuidOf = ({ uuid, publication }: DatasetRecord): string | undefined => (publication ? uuid : undefined);

/** Those that claim the same, the one published first before the others. */
function claims(
  entries: ReadonlyMap<string, DatasetEntry>,
  of: (record: DatasetRecord) => string | undefined,
): readonly (readonly Claimant[])[] {
  const byClaim = new Map<string, Claimant[]>();
  for (const [key, entry] of entries) {
    const claim = of(entry.record);
    if (claim !== undefined) byClaim.set(claim, [...(byClaim.get(claim) ?? []), [key, entry]]);
  }
  const order = ([oneKey, one]: Claimant, [otherKey, other]: Claimant): number =>
    (one.since ?? 0) - (other.since ?? 0) || (oneKey < otherKey ? -1 : 1);
  return [...byClaim.values()].filter(({ length }) => length > 1).map((claimants) => claimants.sort(order));
}

function withheld(
  { publication: _, ...record }: DatasetRecord,
  state: 'rejected' | 'held',
  found: DatasetRecord['problems'][number],
): DatasetRecord {
  return { ...record, state, problems: [...record.problems, found] };
}

const asBlocked = ({ publication: _, ...record }: DatasetRecord): DatasetRecord => ({ ...record, state: 'blocked' });

/** The text of `publisher.json` as it was last taken; the history keeps it, so that nobody need read the inbox for it. */
export async function keptDefaults(orgnr: string, world: World): Promise<string | undefined> {
  const commit = await newestCommit(orgnr, world);
  return commit && defaultsAt(orgnr, { roots: commit.value.roots }, world);
}

/** The same as a commit would publish with it. */
export async function defaultsAt(
  orgnr: string,
  { roots, pinned }: Pick<Commit, 'roots' | 'pinned'>,
  world: World,
): Promise<string | undefined> {
  const kept = (await openTree(orgnr, pinned?.roots ?? roots, world).delivery(defaultsFile))?.kept;
  return kept === undefined ? undefined : getContent(world.state, keysOf(orgnr).data(kept), kept, world);
}
