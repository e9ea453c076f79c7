import { type ProblemKind, problemKinds, type Severity } from '../../vocab/problems/index.ts';
import { say, type TextKey, texts } from '../../vocab/texts/index.ts';

export type ProblemCode = keyof typeof problemKinds;

/** Where in a delivery something is. A row is counted as a spreadsheet shows it: the header is row 1. */
export type Place = {
  /** The file's key within the publisher's inbox, e.g. `badeplasser/temperaturer.csv`. */
  readonly file?: string;
  readonly row?: number;
  /** The column's header, or its letter where it has none. */
  readonly column?: string;
  /** JSON pointer (RFC 6901) or XPath. */
  readonly path?: string;
};

/** Something wrong with the data, told to its owner. A value: collected, never thrown. */
export type Problem = Place & {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What was found; cut at 200 characters, masked where a column has a finding of personal data. */
  readonly actual?: string;
  readonly expected?: string;
  /** Further rows with the same problem in the same column, and how many there are in all. */
  readonly rows?: readonly number[];
  readonly count?: number;
};

/** States one problem. Its severity belongs to its code. */
export const problem = (code: ProblemCode, details: Omit<Problem, 'code' | 'severity'> = {}): Problem => ({
  code,
  severity: problemKinds[code].severity,
  ...details,
  ...(details.actual === undefined ? {} : { actual: cut(details.actual) }),
});

export const isError = ({ severity }: Problem): boolean => severity === 'error';

export type Language = 'nb' | 'nn' | 'en';

/** What a person reads of a problem: the sentence and the remedy, with what was found and expected put in. */
export function tell(it: Problem, language: Language): { readonly text: string; readonly remedy: string } {
  const kind: ProblemKind = problemKinds[it.code];
  const values = { count: 1, ...it, ...(it.code === 'column.exceptions' ? { expected: typed(it, language) } : {}) };
  const fill = (text: string): string =>
    text.replace(/\{(actual|expected|count)\}/g, (_, name: 'actual' | 'expected' | 'count') =>
      String(values[name] ?? '…'),
    );
  return { text: fill(kind[language].text), remedy: fill(kind[language].remedy) };
}

/** A column's type is expected by its name in the code, `decimal (0,0)`; people have a word for it. */
const typed = ({ expected = '…' }: Problem, language: Language): string =>
  expected.replace(/^[a-z-]+/, (type) =>
    `type.${type}` in texts.nb ? say(language, `type.${type}` as TextKey) : type,
  );

const longestActual = 200;
const cut = (text: string): string =>
  text.length <= longestActual ? text : `${text.slice(0, longestActual - 1).toWellFormed()}…`;
