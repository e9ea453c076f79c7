import type { Problem } from '../problem.ts';
import type { Finding } from './personal-data/finding.ts';
import type { Column } from './table.ts';

/**
 * Looks for what must not be published while a table is read: made once the header is known, fed in the same pass.
 * A fault thrown in it ends the reading: what could not be screened is not known to be clean.
 */
export type Screen = (header: readonly string[]) => Screening;

export type Screening = {
  /** A watcher for each column, by its place; a column without one is not watched. */
  readonly watchers: readonly (Watcher | undefined)[];
  /** Text outside the grid: the header, rows above and below the table, cells beyond the last column. */
  readonly loose?: (text: string, row: number) => void;
  /** After the last row. Columns come without values; `rows` is the number of data rows. */
  readonly end: (columns: readonly WatchedColumn[], rows: number) => ScreeningResult;
};

/**
 * Sees the filled cells of one column: `bytes[start, end)` is the value in UTF-8, unquoted and unescaped, good only
 * during the call. `traits` says what kinds of characters it has (`trait`), so that most cells are passed by at a glance.
 * It answers whether it wants to see the same value each time it comes again: where it says no, and the value is among
 * those the column remembers, it is not shown again (its number is in `WatchedColumn.filled` all the same).
 */
export type Watcher = (bytes: Uint8Array, start: number, end: number, traits: number, row: number) => boolean;

export type WatchedColumn = Pick<Column, 'index' | 'name' | 'type' | 'filled' | 'distinct'>;

export type ScreeningResult = {
  /** For the policy to judge, with the overrides that are recorded; `problems` is its verdict without any. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** For each column with a finding, by its place: how its values look wherever they leave the reading. */
  readonly masks: ReadonlyMap<number, (value: string) => string>;
  /** How loose texts look, where one of them has a finding. */
  readonly looseMask?: (text: string) => string;
};

/** The kinds of characters in a cell, as bits of `traits`. */
export const trait = {
  digit: 1,
  letter: 2,
  space: 4,
  dot: 8,
  comma: 16,
  dash: 32,
  slash: 64,
  colon: 128,
  plus: 256,
  percent: 512,
  at: 1024,
  /** A quote inside the cell. */
  quote: 2048,
  /** Any other character of ASCII. */
  other: 4096,
  control: 8192,
  /** Bytes of letters outside ASCII: æ, ø, å, é, š … */
  high: 16384,
  /** Bytes of the rest of Unicode: no-break spaces, invisible characters, damaged letters … */
  odd: 32768,
} as const;
