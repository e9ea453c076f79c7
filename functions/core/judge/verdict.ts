import { type Language, type ProblemCode, problem } from '../problem.ts';
import { tell } from '../tell.ts';

/** Why something is refused, dropped, merged, or worth knowing; `reason` is a public problem code. */
export type Remark = {
  readonly iri?: string;
  readonly reason: ProblemCode;
  readonly actual?: string;
  readonly expected?: string;
  /** Of a refusal: all that the publisher is shown of it at data.norge.no. */
  readonly shownAs?: Shown;
};

export type Shown = 'VALIDATION_ERROR' | 'SOURCE_UNAVAILABLE' | 'SOURCE_CONFLICT' | 'INTERNAL_ERROR';

export type Verdict = {
  readonly catalogs: number;
  /** Datasets and series that come into the portal or stay there. */
  readonly datasets: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  /** Left out without a word: no error, and nothing in the harvest's report. */
  readonly dropped: readonly Remark[];
  /** Blank nodes that get one IRI though they say different things. */
  readonly merged: readonly Remark[];
  /** Why nothing at all was taken; what is held then stays. */
  readonly refused: readonly Remark[];
  /** What is taken, but not as it was meant. */
  readonly notes: readonly Remark[];
};

/** A verdict with no list longer than somebody reads, and how long each was. */
export type BriefVerdict = Verdict & { readonly counts: Counts };
export type Counts = { readonly [list in (typeof lists)[number]]: number };
const lists = ['added', 'changed', 'removed', 'dropped', 'merged', 'refused', 'notes'] as const;
const longestList = 100;

export function brief(verdict: Verdict): BriefVerdict {
  const each = <Value>(value: (list: (typeof lists)[number]) => Value) =>
    Object.fromEntries(lists.map((list) => [list, value(list)]));
  return {
    ...verdict,
    ...each((list) => verdict[list].slice(0, longestList)),
    counts: each((list) => verdict[list].length) as Counts,
  };
}

/** A verdict in one line: how many of each there are. */
export function tellCounts({ counts, unchanged }: BriefVerdict, language: Language): string {
  const words = verdictWords[language];
  const [first = '', ...rest] = [
    `${words.added}: ${counts.added}`,
    `${words.changed}: ${counts.changed}`,
    `${words.unchanged}: ${unchanged}`,
    ...(['removed', 'dropped', 'merged', 'refused', 'notes'] as const).flatMap((list) =>
      counts[list] > 0 ? [`${words[list]}: ${counts[list]}`] : [],
    ),
  ];
  return [first, ...rest.map((it) => it.charAt(0).toLowerCase() + it.slice(1))].join(', ');
}

/** A verdict as a person reads it. */
export function tellVerdict(verdict: Verdict, language: Language): string {
  const words = verdictWords[language];
  const remarks = (those: readonly Remark[]) => those.map((it) => `  ${tellRemark(it, language)}`);
  const list = (title: string, iris: readonly string[]) =>
    iris.length === 0 ? [] : [`${title}: ${iris.length}`, ...iris.map((iri) => `  ${iri}`)];
  const group = (title: string, those: readonly Remark[]) =>
    those.length === 0 ? [] : [`${title}: ${those.length}`, ...remarks(those)];
  return [
    ...group(words.refused, verdict.refused),
    `${words.catalogs}: ${verdict.catalogs}, ${words.datasets}: ${verdict.datasets}, ${words.unchanged}: ${verdict.unchanged}`,
    ...list(words.added, verdict.added),
    ...list(words.changed, verdict.changed),
    ...list(words.removed, verdict.removed),
    ...group(words.dropped, verdict.dropped),
    ...group(words.merged, verdict.merged),
    ...group(words.notes, verdict.notes),
    '',
  ].join('\n');
}

/** One remark in plain words. */
export const tellRemark = ({ reason, iri: _, shownAs: __, ...details }: Remark, language: Language): string =>
  tell(problem(reason, details), language).text;

const verdictWords = {
  nb: {
    refused: 'Avvist, det som er høstet før blir stående',
    catalogs: 'Kataloger',
    datasets: 'datasett',
    unchanged: 'uendret',
    added: 'Nye',
    changed: 'Endret',
    removed: 'Fjernes straks',
    dropped: 'Hoppes over uten varsel',
    merged: 'Slås sammen',
    notes: 'Verdt å vite',
  },
  nn: {
    refused: 'Avvist, det som er hausta før blir ståande',
    catalogs: 'Katalogar',
    datasets: 'datasett',
    unchanged: 'uendra',
    added: 'Nye',
    changed: 'Endra',
    removed: 'Blir fjerna straks',
    dropped: 'Blir hoppa over utan varsel',
    merged: 'Blir slått saman',
    notes: 'Verdt å vite',
  },
  en: {
    refused: 'Refused, what was harvested before stays',
    catalogs: 'Catalogs',
    datasets: 'datasets',
    unchanged: 'unchanged',
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed at once',
    dropped: 'Skipped without a word',
    merged: 'Merged',
    notes: 'Worth knowing',
  },
} as const satisfies Record<Language, object>;
