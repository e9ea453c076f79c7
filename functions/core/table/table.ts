import type { Problem } from '../problem.ts';
import type { Finding } from './personal-data/finding.ts';

/** What one pass over a table's bytes gives: `sluse check --json` prints it. */
export type Table = {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly compression?: 'gzip';
  readonly delimiter: Delimiter;
  readonly quote: '"' | "'" | null;
  /** How a quote within a quoted cell is written. */
  readonly escape: 'double' | 'backslash';
  readonly lineEnd: 'LF' | 'CRLF' | 'CR' | 'mixed';
  /** On what the encoding and the dialect were decided. */
  readonly evidence: Evidence;
  /** Rows above the header, and rows after the data, as text; neither is in the clean copy. */
  readonly preamble: readonly string[];
  readonly footer: readonly string[];
  /** The row the header stands on, counted as a spreadsheet shows it; null where there is none. */
  readonly headerRow: number | null;
  /** How many rows the header takes; 0 where there is none. */
  readonly headerRows: number;
  readonly header: readonly string[];
  /** SHA-256 of the header's names, joined by a line feed. */
  readonly headerHash: string;
  /** Data rows. */
  readonly rows: number;
  readonly columns: readonly Column[];
  /** Columns that each tell every row apart, for certain. */
  readonly keys: readonly string[];
  /** What the table tells of the dataset: for the steward to take or leave, never published by itself. */
  readonly suggestion: Suggestion;
  readonly problems: readonly Problem[];
  /** Personal data that was found; absent where nobody looked. */
  readonly findings?: readonly Finding[];
  /** Of the bytes as delivered, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whether the file was read to its end: false where a limit stopped it, and then what is said is of the part read. */
  readonly complete: boolean;
  /** The clean copy: UTF-8, LF, one header row, `text/csv; charset=utf-8`. */
  readonly clean: CleanCopy;
  /** Bytes our own loops looked at, for each stage: what tests assert instead of seconds. */
  readonly work: { readonly sniffed: number; readonly scanned: number; readonly profiled: number };
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';
export type Delimiter = ';' | ',' | '\t' | '|' | ':';
export type CleanCopy = {
  readonly bytes: number;
  readonly delimiter: ';' | ',';
};

/** Words for a descriptor, in the form of `dataset.json`. */
export type Suggestion = {
  /** From columns of dates or years; ISO 8601. */
  readonly temporal?: { readonly start: string; readonly end: string };
  /** Names of the municipalities or counties in the table, where they are few. */
  readonly spatial: readonly string[];
  readonly language?: 'nb' | 'nn' | 'en' | 'se';
  /** Codes of the EU's data themes. */
  readonly theme: readonly string[];
  readonly keyword: readonly string[];
  /** A readable title for each column, by its name. */
  readonly titles: { readonly [column: string]: string };
};

/** Why the file was read as it was. `stated`: somebody said so, in `dataset.json` or by a `sep=` line. */
export type Evidence = {
  readonly encoding: 'stated' | 'bom' | 'valid' | 'pattern' | 'letters';
  readonly delimiter: 'stated' | 'sep-line' | 'consistent' | 'likely' | 'none';
  /** The share of the first rows with the same number of cells, for each delimiter that was found in them. */
  readonly consistency: { readonly [delimiter: string]: number };
  /** The number of rows looked at. */
  readonly rows: number;
  readonly header: 'stated' | 'types' | 'texts' | 'none';
};

/** One column's type and profile. Values of a column with a finding of personal data are masked. */
export type Column = {
  /** Its place, from 0. */
  readonly index: number;
  /** Its header, or its letter where it has none. */
  readonly name: string;
  readonly type: ColumnType;
  /** How the values are written: `dd.mm.yyyy`, `#0,0`. */
  readonly format?: string;
  /** The share of filled cells that are of the type. */
  readonly confidence: number;
  /** Cells that are filled but not of the type: how many, and the first rows. */
  readonly exceptions: { readonly count: number; readonly rows: readonly number[] };
  readonly filled: number;
  readonly distinct: number;
  /** `estimated` is within about 3 per cent. */
  readonly distinctIs: 'exact' | 'estimated';
  readonly min?: string;
  readonly max?: string;
  /** The number of characters in the longest value. */
  readonly longest: number;
  /** The most frequent values, most frequent first; only those that come more than once. */
  readonly top: readonly { readonly value: string; readonly count: number }[];
  /** Each written form and its share of the filled cells. */
  readonly forms: readonly { readonly form: string; readonly count: number; readonly share: number }[];
  /** Whether the screening found personal data, so that no value of it is shown. */
  readonly masked: boolean;
};

export type ColumnType =
  | 'empty'
  | 'text'
  | 'code'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'amount'
  | 'year'
  | 'date'
  | 'datetime'
  | 'time'
  | 'boolean'
  | 'municipality'
  | 'county'
  | 'organization-number'
  | 'postcode'
  | 'cadastre'
  | 'utm-east'
  | 'utm-north'
  | 'latitude'
  | 'longitude'
  | 'url'
  | 'email'
  | 'phone';
