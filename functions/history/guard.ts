import { type Problem, problem } from '../core/problem.ts';
import { type Publication, type PublishedFile, tablesOf } from '../core/record.ts';
import { identifies } from '../core/table/keys.ts';

/**
 * What others rely on in a dataset's files and would lose: files or columns gone or renamed, rows down by half, the key
 * lost. Empty where the new version may follow the old without a person.
 */
export function breaks(before: Publication, after: Publication): readonly Problem[] {
  const now = new Map(after.files.map((file) => [file.newest, file]));
  return tablesOf(before).flatMap((file) => breaksFile(file, now.get(file.newest)));
}

function breaksFile(before: PublishedFile, after: PublishedFile | undefined): readonly Problem[] {
  const file = before.newest;
  if (!after) return [problem('schema.file-gone', { file, expected: file })];
  const gone = before.columns.filter((column) => !after.columns.includes(column));
  const lost = (before.primaryKey ?? []).filter((key) => identifies(key) && !after.primaryKey?.includes(key));
  return [
    ...gone.map((column) =>
      problem('schema.column-gone', { file, column, expected: column, actual: after.columns.join(', ') }),
    ),
    ...(after.rows * 2 <= before.rows && before.rows > 0
      ? [problem('schema.rows-halved', { file, expected: String(before.rows), actual: String(after.rows) })]
      : []),
    ...(lost.length > 0 ? [problem('schema.key-lost', { file, expected: lost.join(', ') })] : []),
  ];
}

/** A catalog as the shrink guard sees it: its IRIs, and the key of each dataset. */
export type Catalog = ReadonlyMap<string, string>;

export type Absences = {
  readonly verdict: 'passes' | 'shrinks' | 'empties';
  /** The IRIs that would go, but for those a person asked for by name. */
  readonly absent: readonly string[];
};

/**
 * Compares what is to be published with the reference. More absences than max(1, 10 %) of it stop the catalog, and so
 * does one that would leave nothing. What a person named (`named`, by key: withdrawn, blocked, purged) is not counted.
 */
export function shrinks(reference: Catalog, candidate: Catalog, named: (key: string) => boolean): Absences {
  const absent = [...reference].filter(([iri, key]) => !candidate.has(iri) && !named(key)).map(([iri]) => iri);
  const tolerated = Math.max(1, reference.size / 10);
  const verdict =
    absent.length > tolerated ? 'shrinks' : absent.length > 0 && candidate.size === 0 ? 'empties' : 'passes';
  return { verdict, absent };
}

/** A catalog that has been public, until when (the standing one: until now), and how many datasets it held. */
export type WasPublic = { readonly seq: number; readonly datasets: number; readonly until: string };

/**
 * The reference: the largest catalog that was public at some time in the last 24 hours, the earliest of equals, so that
 * many small steps are seen as the one they make. An approval forgets what was before it, and counts as published.
 */
export function referenceOf(window: readonly WasPublic[], approved: WasPublic | undefined): WasPublic | undefined {
  const since = [...(approved ? [approved] : []), ...window.filter(({ seq }) => seq > (approved?.seq ?? 0))];
  return since.reduce<WasPublic | undefined>(
    (largest, it) => (largest === undefined || it.datasets > largest.datasets ? it : largest),
    undefined,
  );
}

/**
 * The catalogs that can still be the largest of the last 24 hours: smaller ones before a larger are forgotten, and of
 * equal ones the earliest of each hour is enough. Keeps the record of a publication small however many a day has.
 */
export function windowOf(earlier: readonly WasPublic[], newest: WasPublic): readonly WasPublic[] {
  const begin = new Date(Date.parse(newest.until) - day).toISOString();
  const kept = earlier.filter(({ until, datasets }) => until >= begin && datasets >= newest.datasets);
  const last = kept.at(-1);
  const same =
    last?.datasets === newest.datasets && last.until.slice(0, hourDigits) === newest.until.slice(0, hourDigits);
  return same ? kept : [...kept, newest];
}

const day = 24 * 60 * 60 * 1000;
const hourDigits = '2026-01-31T12'.length;
