import type { Descriptor } from './core/descriptor.ts';
import { keysOf } from './core/keys.ts';
import type { DatasetRecord } from './core/record.ts';
import { makeReport, type Report, type ReportNotes } from './core/report/report.ts';
import { type DeliveryEntry, deliveriesAt, newestCommit, openTree, recordsAt, type World } from './history/index.ts';

/**
 * The report on each delivery of a publisher, as the newest commit has it; in the order of the deliveries' names. Only on
 * those that have a dataset which is `wanted`, where that is said.
 */
export async function reportsOf(
  orgnr: string,
  world: World,
  wanted?: (record: DatasetRecord) => boolean,
): Promise<readonly Report[]> {
  const commit = await newestCommit(orgnr, world);
  if (!commit) return [];
  const [deliveries, records] = await Promise.all([
    deliveriesAt(orgnr, commit.value, world),
    recordsAt(orgnr, commit.value, world),
  ]);
  const isWanted = ({ datasets }: DeliveryEntry): boolean =>
    datasets.some((key) => {
      const record = records.get(key);
      return record !== undefined && wanted?.(record) !== false;
    });
  return Promise.all(
    [...deliveries]
      .filter(([, entry]) => !wanted || isWanted(entry))
      .map(([delivery, entry]) => assemble(orgnr, delivery, entry, records, world)),
  );
}

/** The report on one delivery, or nothing where the newest commit knows of none by that name. */
export async function reportOf(orgnr: string, delivery: string, world: World): Promise<Report | undefined> {
  const commit = await newestCommit(orgnr, world);
  const entry = commit && (await openTree(orgnr, commit.value.roots, world).delivery(delivery));
  return entry && assemble(orgnr, delivery, entry, await recordsAt(orgnr, commit.value, world), world);
}

/** The `dataset.json` of a delivery as it was when it was last decided; nothing where none may be shown. */
export async function descriptorOf(orgnr: string, delivery: string, world: World): Promise<Descriptor | undefined> {
  const commit = await newestCommit(orgnr, world);
  const entry = commit && (await openTree(orgnr, commit.value.roots, world).delivery(delivery));
  const notes = entry && (await notesOf(orgnr, entry, world));
  return notes && Object.values(notes.datasets).find(({ descriptor }) => descriptor !== undefined)?.descriptor;
}

async function notesOf(orgnr: string, { report }: DeliveryEntry, world: World): Promise<ReportNotes | undefined> {
  const kept = report === undefined ? undefined : await world.state.get(keysOf(orgnr).report(report));
  return kept && (JSON.parse(new TextDecoder().decode(kept.body)) as { readonly report: ReportNotes }).report;
}

async function assemble(
  orgnr: string,
  delivery: string,
  entry: DeliveryEntry,
  records: ReadonlyMap<string, DatasetRecord>,
  world: World,
): Promise<Report> {
  const { datasets, problems, expired } = entry;
  const notes = await notesOf(orgnr, entry, world);
  const known = datasets.map((key) => records.get(key)).filter((it): it is DatasetRecord => it !== undefined);
  const asOf = expired ? undefined : world.clock.now().slice(0, 'yyyy-mm-dd'.length);
  return makeReport({ orgnr, delivery, problems }, known, notes, asOf);
}
