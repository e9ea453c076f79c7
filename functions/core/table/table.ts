import type { Problem } from '../problem.ts';

/** What one pass over a table's bytes gives: `sluse check --json` prints it. */
export type Table = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';
  readonly bom: boolean;
  readonly delimiter: ';' | ',' | '\t' | '|' | ':';
  readonly quote: '"' | "'" | null;
  readonly lineEnd: 'LF' | 'CRLF' | 'CR' | 'mixed';
  /** The row the header stands on, counted as a spreadsheet shows it; null where there is none. */
  readonly headerRow: number | null;
  readonly header: readonly string[];
  /** Data rows. */
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly problems: readonly Problem[];
  /** Of the bytes as delivered. */
  readonly sha256: string;
  readonly bytes: number;
};

/** One column's type and profile. Values of a column with a finding of personal data are masked. */
export type Column = {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly filled: number;
  readonly distinct: number;
  readonly min?: string;
  readonly max?: string;
};
