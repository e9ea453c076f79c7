import { keysOf } from './core/keys.ts';
import type { DatasetRecord } from './core/record.ts';
import { makeReport, type Report, type ReportNotes } from './core/report/report.ts';
import { deliveriesAt, newestCommit, recordsAt, type World } from './history/index.ts';

/** The report on each delivery of a publisher, as the newest commit has it; in the order of the deliveries' names. */
export async function reportsOf(orgnr: string, world: World): Promise<readonly Report[]> {
  const commit = await newestCommit(orgnr, world);
  if (!commit) return [];
  const [deliveries, records] = await Promise.all([
    deliveriesAt(orgnr, commit.value, world),
    recordsAt(orgnr, commit.value, world),
  ]);
  return Promise.all(
    [...deliveries].map(async ([delivery, { datasets, problems, report }]) => {
      const kept = report && (await world.state.get(keysOf(orgnr).report(report)));
      const notes = kept ? (JSON.parse(new TextDecoder().decode(kept.body)) as ReportNotes) : undefined;
      const known = datasets.map((key) => records.get(key)).filter((it): it is DatasetRecord => it !== undefined);
      return makeReport({ orgnr, delivery, problems }, known, notes);
    }),
  );
}
