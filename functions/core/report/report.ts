import type { Iri } from '../../../vocab/iri.ts';
import type { Candidate } from '../candidate.ts';
import type { Descriptor } from '../descriptor.ts';
import type { Problem } from '../problem.ts';
import type { DatasetRecord, State, Twin } from '../record.ts';
import type { Table } from '../table/table.ts';

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
  /** Data quality points of 435, as data.norge.no counts them. */
  readonly score?: number;
  /** An earlier version is public although this one is not. */
  readonly stillPublic: boolean;
  /** A `dataset.json` to complete, where the table came without one. */
  readonly suggestion?: Descriptor;
  readonly tables: readonly { readonly file: string; readonly table: Table }[];
};

/** What a report tells beyond the records: kept by the history as JSON, private. Values are masked as the tables have them. */
export type ReportNotes = {
  readonly version: 1;
  readonly files: Report['files'];
  /** By the dataset's key. */
  readonly datasets: Readonly<Record<string, Pick<ReportedDataset, 'tables' | 'suggestion'>>>;
};

export const makeNotes = (files: Report['files'], candidates: readonly Candidate[]): ReportNotes => ({
  version: 1,
  files,
  datasets: Object.fromEntries(
    candidates.map(({ key, kind, tables, descriptor }) => [
      key,
      {
        tables: tables.map(({ file, table }) => ({ file, table })),
        ...(kind === 'table' ? { suggestion: descriptor } : {}),
      },
    ]),
  ),
});

/** Puts together what the history keeps of a delivery: its problems, its records as they now stand, and the notes. */
export const makeReport = (
  delivery: Pick<Report, 'orgnr' | 'delivery' | 'problems'>,
  records: readonly DatasetRecord[],
  notes: ReportNotes | undefined,
): Report => ({
  version: 1,
  ...delivery,
  files: notes?.files ?? [],
  datasets: records.map((record) => {
    const { tables = [], suggestion } = notes?.datasets[record.key] ?? {};
    return {
      key: record.key,
      state: record.state,
      problems: record.problems,
      stillPublic: record.state !== 'published' && record.publication !== undefined,
      tables,
      ...(record.title === undefined ? {} : { title: record.title }),
      ...(record.iri === undefined ? {} : { iri: record.iri }),
      ...(record.twin === undefined ? {} : { twin: record.twin }),
      ...(record.score === undefined ? {} : { score: record.score }),
      ...(record.state === 'draft' && suggestion ? { suggestion } : {}),
    };
  }),
});
