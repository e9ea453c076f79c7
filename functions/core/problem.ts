import type { Severity } from '../../vocab/problems/problem-texts.ts';
import { severities } from '../../vocab/problems/severities.generated.ts';

export type ProblemCode = keyof typeof severities;

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
  severity: severities[code],
  ...details,
  ...(details.actual === undefined ? {} : { actual: cut(details.actual) }),
});

export const isError = ({ severity }: Problem): boolean => severity === 'error';

export type Language = 'nb' | 'nn' | 'en';

const longestActual = 200;
const cut = (text: string): string =>
  text.length <= longestActual ? text : `${text.slice(0, longestActual - 1).toWellFormed()}…`;
