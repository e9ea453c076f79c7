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

/** Puts together what was read and what was decided. A candidate without a record is left out. */
export function makeReport(
  delivery: Pick<Report, 'orgnr' | 'delivery' | 'files' | 'problems'>,
  candidates: readonly Candidate[],
  records: readonly DatasetRecord[],
): Report {
  const candidateOf = new Map(candidates.map((it) => [it.key, it]));
  return {
    version: 1,
    ...delivery,
    datasets: records.map((record) => {
      const candidate = candidateOf.get(record.key);
      return {
        key: record.key,
        state: record.state,
        problems: record.problems,
        stillPublic: record.state !== 'published' && record.publication !== undefined,
        tables: candidate?.tables.map(({ file, table }) => ({ file, table })) ?? [],
        ...(record.title === undefined ? {} : { title: record.title }),
        ...(record.iri === undefined ? {} : { iri: record.iri }),
        ...(record.twin === undefined ? {} : { twin: record.twin }),
        ...(record.score === undefined ? {} : { score: record.score }),
        ...(record.state === 'draft' && candidate ? { suggestion: candidate.descriptor } : {}),
      };
    }),
  };
}
