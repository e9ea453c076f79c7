import type { Iri } from '../../../vocab/iri.ts';
import type { Candidate } from '../candidate.ts';
import type { Descriptor } from '../descriptor.ts';
import type { Problem } from '../problem.ts';
import type { Apart, DatasetRecord, State, Twin } from '../record.ts';
import { waiting } from '../table/personal-data/index.ts';
import type { Table } from '../table/table.ts';
import { type KeptRows, keptRows } from './kept-rows.ts';
import type { ProblemSheet } from './spreadsheet.ts';

/** What a steward is told about one delivery. Private: it lies in the state, never on the public host. */
export type Report = {
  readonly version: 1;
  readonly orgnr: string;
  /** `badeplasser/`, `register.csv`, … */
  readonly delivery: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** About the delivery as a whole. */
  readonly problems: readonly Problem[];
  readonly datasets: readonly ReportedDataset[];
};

export type ReportedDataset = {
  readonly key: string;
  readonly state: State;
  readonly title?: string;
  readonly iri?: Iri;
  readonly problems: readonly Problem[];
  readonly twin?: Twin;
  readonly apart?: Apart;
  /** Data quality points of 435, as data.norge.no counts them. */
  readonly score?: number;
  /** An earlier version is public although this one is not. */
  readonly stillPublic: boolean;
  /** How long it has been stopped for personal data, in whole days, and when its delivery is destroyed unless lifted. */
  readonly waiting?: { readonly since: string; readonly days: number; readonly destroyedOn?: string };
  /** A `dataset.json` to complete, where the table came without one. */
  readonly suggestion?: Descriptor;
  readonly tables: readonly { readonly file: string; readonly table: Table }[];
  /** The rows something is wrong with, where it may be shown. */
  readonly wrong?: readonly KeptRows[];
};

/** What a report tells beyond the records: kept by the history as JSON, private. Values are masked as the tables have them. */
export type ReportNotes = {
  readonly version: 1;
  readonly files: Report['files'];
  /** By the dataset's key. */
  readonly datasets: Readonly<
    Record<string, Pick<ReportedDataset, 'tables' | 'suggestion'> & Stated & { readonly wrong?: readonly KeptRows[] }>
  >;
};
/** The `dataset.json` as it was delivered, so that a form can begin with it and nobody need read the inbox for that. */
type Stated = { readonly descriptor?: Descriptor };

/**
 * Notes on what was read; what a dataset that is `stopped` for personal data says of itself is not kept. `wrong` are rows
 * with something wrong, by the dataset's key.
 */
export const makeNotes = (
  files: Report['files'],
  candidates: readonly Candidate[],
  stopped: ReadonlySet<string>,
  wrong: { readonly [key: string]: readonly KeptRows[] } = {},
): ReportNotes => ({
  version: 1,
  files,
  datasets: Object.fromEntries(
    candidates.map(({ key, kind, tables, descriptor, unread }) => [
      key,
      {
        tables: tables.map(({ file, table }) => ({ file, table })),
        ...(kind === 'table' ? { suggestion: descriptor } : {}),
        ...(kind === 'dataset' && !unread && !stopped.has(key) ? { descriptor } : {}),
        ...(wrong[key] ? { wrong: wrong[key] } : {}),
      },
    ]),
  ),
});

/**
 * Puts together what the history keeps of a delivery: its problems, its records as they now stand, and the notes. With a
 * date it tells the age of what is stopped; without one the delivery is gone, and waits for nothing.
 */
export const makeReport = (
  delivery: Pick<Report, 'orgnr' | 'delivery' | 'problems'>,
  records: readonly DatasetRecord[],
  notes: ReportNotes | undefined,
  asOf?: string,
): Report => ({
  version: 1,
  ...delivery,
  files: notes?.files ?? [],
  datasets: records.map((record) => {
    const { tables = [], suggestion, wrong } = notes?.datasets[record.key] ?? {};
    return {
      key: record.key,
      state: record.state,
      problems: record.problems,
      stillPublic: record.state !== 'published' && record.publication !== undefined,
      tables,
      ...(asOf === undefined ? {} : waitingOf(record, records, asOf)),
      ...(record.title === undefined ? {} : { title: record.title }),
      ...(record.iri === undefined ? {} : { iri: record.iri }),
      ...(record.twin === undefined ? {} : { twin: record.twin }),
      ...(record.apart === undefined ? {} : { apart: record.apart }),
      ...(record.score === undefined ? {} : { score: record.score }),
      ...(record.state === 'draft' && suggestion ? { suggestion } : {}),
      ...(wrong && showsRows(record.state) ? { wrong } : {}),
    };
  }),
});

/** A report in the form it is worked from: every problem, and the rows that were kept. */
export const problemSheet = ({ problems, datasets }: Pick<Report, 'problems' | 'datasets'>): ProblemSheet => ({
  problems: [...problems, ...datasets.flatMap((it) => it.problems)],
  tables: datasets.flatMap(({ wrong = [], tables }) =>
    wrong.flatMap((kept) => {
      const columns = tables.find(({ file }) => file === kept.file)?.table.columns;
      return columns ? [{ file: kept.file, columns, rows: keptRows(kept) }] : [];
    }),
  ),
});

/** What is stopped, or waits, or is taken away, is not shown, and none of it is kept. */
export const showsRows = (state: State): boolean => state === 'published' || state === 'draft' || state === 'rejected';

/** A delivery is destroyed as a whole, so only when all of it is stopped, and when the last of it has had its time. */
function waitingOf(
  { state, stoppedOn: since }: DatasetRecord,
  all: readonly DatasetRecord[],
  asOf: string,
): Pick<ReportedDataset, 'waiting'> {
  if (state !== 'quarantined' || since === undefined) return {};
  const { days } = waiting(since, asOf);
  const [last = since] = all
    .map(({ stoppedOn = since }) => stoppedOn)
    .sort()
    .reverse();
  const isWhole = all.every((it) => it.state === 'quarantined');
  return { waiting: { since, days, ...(isWhole ? { destroyedOn: waiting(last, asOf).purgeOn } : {}) } };
}
