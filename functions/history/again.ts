import { decide } from './amend.ts';
import { each } from './content.ts';
import { decisionOf, screenPublic } from './decide.ts';
import { type Commit, idOf, isOutdated, type Unfit } from './log.ts';
import type { Live, World } from './ports.ts';
import { liveOf, type PublicationRecord } from './publish.ts';
import { settingsOf } from './settings.ts';
import { type DatasetEntry, openTree } from './tree.ts';

/**
 * Looks again through what is public though the newest tree has it otherwise, or not at all: since a rollback, or while
 * the catalog is paused. What the tree has is decided again with its deliveries. What is found is committed, once: gives
 * that commit.
 */
export async function lookAgain(
  orgnr: string,
  head: Commit,
  last: PublicationRecord | undefined,
  datasets: ReadonlyMap<string, DatasetEntry>,
  world: World,
): Promise<Commit | undefined> {
  const { rules } = world.work;
  if (!last || (!head.pinned && last.seq >= head.seq)) return undefined;
  const n = last.same ?? last.n;
  if (head.looked?.n === n && !isOutdated(head.looked.rules, rules)) return undefined;
  const live = [...(await liveOf(orgnr, last, world)).values()];
  if (!live.some((it) => isDue(it, datasets, world))) return undefined;
  const found = await screenOlder(orgnr, head, live, datasets, world);
  const why = { by: 'sluse', reason: 'Looked through by newer rules' };
  return decide(orgnr, 'replay', why, world, async ({ unfit }) => ({
    looked: { n, rules },
    ...together(unfit, found),
  }));
}

/** Of what is public or is to be: what older rules decided is looked through, as it is kept. What is unfit, by dataset id. */
export async function screenOlder(
  orgnr: string,
  { roots }: Commit,
  live: readonly Live[],
  datasets: ReadonlyMap<string, DatasetEntry>,
  world: World,
): Promise<Unfit> {
  const publisher = await settingsOf(orgnr, world);
  const tree = openTree(orgnr, roots, world);
  const found = new Map<string, readonly string[]>();
  for (const it of live) {
    if (!isDue(it, datasets, world)) continue;
    const { key } = it.record;
    const delivery = await tree.delivery(datasets.get(key)?.delivery ?? key.slice(0, key.indexOf('#')));
    const decisions = await each(delivery?.decisions ?? [], (id) => decisionOf(orgnr, id, world));
    const hashes = await screenPublic(orgnr, it.publication, { publisher, decisions }, world);
    if (hashes.length > 0) found.set(idOf(world, key), hashes);
  }
  return Object.fromEntries(found);
}

const isDue = ({ record, publication }: Live, datasets: ReadonlyMap<string, DatasetEntry>, { work }: World): boolean =>
  isOutdated(record.rules, work.rules) && !isInTree(publication.parts.nt, datasets.get(record.key));

const isInTree = (nt: string, entry: DatasetEntry | undefined): boolean => entry?.record.publication?.parts.nt === nt;

/** What was found unfit before, and now. */
export function together(before: Unfit = {}, found: Unfit): { readonly unfit?: Unfit } {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(found)])].sort();
  const all = ids.map((id) => [id, [...new Set([...(before[id] ?? []), ...(found[id] ?? [])])].sort()] as const);
  return all.length > 0 ? { unfit: Object.fromEntries(all) } : {};
}
