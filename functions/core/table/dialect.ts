import { type Batch, type ScanDialect, traitsOf } from './scanner.ts';
import { trait } from './screening.ts';
import type { Delimiter, Evidence } from './table.ts';

/** How much of a file is looked at before its dialect is decided. */
export const headBytes = 65_536;

export type FoundDialect = ScanDialect & {
  readonly delimiter: Delimiter;
  /** Whether the first line says the delimiter (`sep=;`), as spreadsheets write and read it. */
  readonly sepLine: boolean;
  readonly evidence: Pick<Evidence, 'delimiter' | 'consistency' | 'rows'>;
  readonly visited: number;
};

/**
 * Decides the delimiter, the quote and the escape from the first lines: the delimiter that gives most lines the same
 * number of cells, counted for all five in one pass. What is stated is taken as it is.
 */
export function findDialect(
  head: Uint8Array,
  whole: boolean,
  stated: { readonly delimiter?: string; readonly quoteChar?: string | null; readonly doubleQuote?: boolean } = {},
): FoundDialect {
  const sep = sepLineOf(head);
  const bytes = head.subarray(sep?.length ?? 0, headBytes);
  let counts = countLines(bytes, whole && head.length <= headBytes, 34);
  let visited = counts.visited;
  // A quote that never closes in the head tells nothing; then the lines are counted as if it were a letter.
  if (counts.open || (counts.lines === 0 && bytes.length > 0)) {
    counts = countLines(bytes, true, -1);
    visited += counts.visited;
  }
  const apostrophes = counts.quoted === 0 && counts.lines > 1 && counts.apostrophes >= 2 * counts.lines;
  if (apostrophes) {
    counts = countLines(bytes, true, 39);
    visited += counts.visited;
  }
  const { consistency, best } = scoreDelimiters(counts);
  const quote = stated.quoteChar !== undefined ? stated.quoteChar : apostrophes ? "'" : '"';
  const quoteEscape =
    stated.doubleQuote !== undefined
      ? stated.doubleQuote
        ? 'double'
        : 'backslash'
      : counts.backslashed > counts.doubled
        ? 'backslash'
        : 'double';
  const delimiter = isDelimiter(stated.delimiter) ? stated.delimiter : (sep?.delimiter ?? best ?? ';');
  return {
    delimiter,
    quote: quote === '"' || quote === "'" ? quote : null,
    escape: quoteEscape,
    sepLine: sep !== undefined,
    evidence: {
      delimiter: isDelimiter(stated.delimiter)
        ? 'stated'
        : sep
          ? 'sep-line'
          : best === undefined
            ? 'none'
            : isClear(consistency, best)
              ? 'consistent'
              : 'likely',
      consistency,
      rows: counts.lines,
    },
    visited,
  };
}

/** Where the table begins: rows above it, its header, and what they were known by. */
export type FoundHeader = {
  /** Records before the header (or before the first row of data), blank ones and a `sep=` line among them. */
  readonly skip: number;
  readonly rows: number;
  readonly evidence: Evidence['header'];
  /** How many rows the header seems to take, where it is more than one that it is taken to be. */
  readonly likely: number;
  readonly width: number;
};

/** Finds the header among the first records: by how many cells are filled, and by cells that are no values of their columns. */
export function findHeader(
  batch: Batch,
  sepLine: boolean,
  stated: { readonly skipRows?: number; readonly headerRowCount?: number } = {},
): FoundHeader {
  const start = sepLine ? 1 : 0;
  const from = Math.max(start, stated.skipRows ?? 0);
  const seen = Math.min(batch.rows, from + 200);
  const widthOf = (row: number): number => (batch.first[row + 1] as number) - (batch.first[row] as number);
  const filledOf = (row: number): number => batch.filled[row] as number;
  const isBlank = (row: number): boolean => widthOf(row) === 1 && filledOf(row) === 0;
  const width = mode(
    Array.from({ length: seen }, (_, row) => row).filter((row) => row >= from && !isBlank(row)),
    widthOf,
  );
  const nextRow = (row: number): number => {
    let next = row + 1;
    while (next < seen && isBlank(next)) next++;
    return next;
  };

  let skip = stated.skipRows ?? start;
  if (stated.skipRows === undefined) {
    while (skip < seen && skip < 40) {
      const next = nextRow(skip);
      if (!isBlank(skip)) {
        if (next >= seen || width < 2) break;
        const narrow = widthOf(skip) * 2 < width || (widthOf(skip) === 1 && width > 1);
        const sparse =
          filledOf(skip) <= Math.max(1, Math.floor(width / 3)) &&
          width > 2 &&
          filledOf(next) * 2 >= width &&
          filledOf(next) > filledOf(skip) + 1 &&
          looksLikeTitles(batch, next);
        if (!narrow && !sparse) break;
      }
      skip++;
    }
  }
  if (stated.headerRowCount !== undefined) {
    return { skip, rows: stated.headerRowCount, evidence: 'stated', likely: stated.headerRowCount, width };
  }

  const typed = typedColumns(batch, skip + 1, seen, width);
  let against = 0;
  let inFavour = 0;
  for (let column = 0; column < Math.min(width, widthOf(skip)); column++) {
    if (!typed[column]) continue;
    const kind = kindOf(batch, skip, column);
    if (kind === 'text' || kind === 'year') inFavour++;
    if (kind === 'value') against++;
  }
  const texts = against === 0 && inFavour === 0;
  const repeated = texts && seen - skip > 3 ? repeats(batch, skip, seen, width) : 0;
  const none = skip < seen && (texts ? repeated * 2 > width : against > inFavour);
  if (none) return { skip, rows: 0, evidence: 'none', likely: 0, width };

  let likely = 1;
  const numeric = typed.filter(Boolean).length;
  if (numeric >= 2 && numeric * 3 >= width) {
    while (likely < 5 && skip + likely < seen && titleRow(batch, skip + likely, typed)) likely++;
    if (skip + likely >= seen) likely = 1;
  }
  return { skip, rows: skip < seen ? 1 : 0, evidence: texts ? 'texts' : 'types', likely, width };
}

const candidates: readonly Delimiter[] = [';', '\t', ',', '|', ':'];
const isDelimiter = (text: string | undefined): text is Delimiter => candidates.some((each) => each === text);
const codeOf = new Int8Array(128).fill(-1);
for (const [index, delimiter] of candidates.entries()) codeOf[delimiter.charCodeAt(0)] = index;

/** How likely each is, all else being equal: a comma is also a decimal sign, a colon part of a time. */
const weight: readonly number[] = [1, 1, 0.95, 0.9, 0.5];
const mostLines = 1_000;

type LineCounts = {
  readonly cells: Int32Array;
  readonly lines: number;
  readonly quoted: number;
  readonly doubled: number;
  readonly backslashed: number;
  readonly apostrophes: number;
  readonly decimals: number;
  readonly commas: number;
  readonly open: boolean;
  readonly visited: number;
};

function countLines(bytes: Uint8Array, whole: boolean, quote: number): LineCounts {
  const cells = new Int32Array((mostLines + 1) * candidates.length);
  let lines = 0;
  let quoted = 0;
  let doubled = 0;
  let backslashed = 0;
  let apostrophes = 0;
  let decimals = 0;
  let commas = 0;
  let inside = false;
  let fieldStart = true;
  let blank = true;
  let i = 0;
  const endsCell = (at: number): boolean => {
    const byte = bytes[at];
    return byte === undefined || byte === 10 || byte === 13 || (byte < 128 && (codeOf[byte] as number) >= 0);
  };
  for (; i < bytes.length && lines < mostLines; i++) {
    const byte = bytes[i] as number;
    if (inside) {
      if (byte !== quote) continue;
      if (bytes[i - 1] === 92 && !endsCell(i + 1) && bytes[i + 1] !== quote) {
        backslashed++;
        continue;
      }
      if (bytes[i + 1] === quote) {
        doubled++;
        i++;
        continue;
      }
      inside = false;
      continue;
    }
    if (byte === quote && fieldStart) {
      inside = true;
      fieldStart = false;
      blank = false;
      quoted++;
      continue;
    }
    if (byte === 39 && (fieldStart || endsCell(i + 1))) apostrophes++;
    if (byte === 10 || byte === 13) {
      if (!blank) lines++;
      blank = true;
      fieldStart = true;
      continue;
    }
    blank = false;
    const index = byte < 128 ? (codeOf[byte] as number) : -1;
    fieldStart = index >= 0;
    if (index < 0) continue;
    const at = lines * candidates.length + index;
    cells[at] = (cells[at] as number) + 1;
    if (byte === 44) {
      commas++;
      if (isDigit(bytes[i - 1]) && isDigit(bytes[i + 1])) decimals++;
    }
  }
  if (!blank && lines < mostLines && (whole || lines === 0)) lines++;
  return {
    cells,
    lines,
    quoted,
    doubled,
    backslashed,
    apostrophes,
    decimals,
    commas,
    open: inside && !whole,
    visited: i,
  };
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

function scoreDelimiters({ cells, lines, decimals, commas }: LineCounts): {
  readonly consistency: { readonly [delimiter: string]: number };
  readonly best: Delimiter | undefined;
} {
  const consistency: { [delimiter: string]: number } = {};
  let best: Delimiter | undefined;
  let bestScore = 0;
  for (const [index, delimiter] of candidates.entries()) {
    const widths = new Map<number, number>();
    for (let line = 0; line < lines; line++) {
      const width = (cells[line * candidates.length + index] as number) + 1;
      if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    if (widths.size === 0) continue;
    const [width, support] = [...widths].reduce((most, each) => (each[1] > most[1] ? each : most));
    const share = support / lines;
    consistency[delimiter] = Math.round(share * 1000) / 1000;
    const headed = (cells[index] as number) > 0;
    if (delimiter === ',' && !headed && decimals >= commas * 0.9) continue;
    const score = share * (headed ? 1 : 0.8) * (weight[index] as number) + Math.min(width, 10) * 0.004;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { consistency, best };
}

/** Whether no other delimiter comes near: text above a table makes the right one less consistent, but no other more so. */
function isClear(consistency: { readonly [delimiter: string]: number }, best: Delimiter): boolean {
  const share = consistency[best] ?? 0;
  if (share >= 0.9) return true;
  const others = Object.entries(consistency).filter(([delimiter]) => delimiter !== best);
  return share >= 0.5 && others.every(([, other]) => other <= share - 0.3);
}

function sepLineOf(head: Uint8Array): { readonly delimiter: Delimiter; readonly length: number } | undefined {
  const line = String.fromCharCode(...head.subarray(0, 8));
  const [text, delimiter] = /^"?sep=([;,\t|:])"?(?=[\r\n])/i.exec(line) ?? [];
  return text !== undefined && isDelimiter(delimiter) ? { delimiter, length: text.length } : undefined;
}

function mode(rows: readonly number[], of: (row: number) => number): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as const)[0];
}

const letters = trait.letter | trait.high | trait.at;

/** What a cell is, at a glance: a value has digits and no letters; a year may also be a title. */
function kindOf(batch: Batch, row: number, column: number): 'empty' | 'text' | 'year' | 'value' | 'other' {
  const cell = (batch.first[row] as number) + column;
  if (cell >= (batch.first[row + 1] as number)) return 'empty';
  const start = batch.start[cell] as number;
  const length = (batch.end[cell] as number) - start;
  const traits = traitsOf(batch, cell);
  if (length === 0) return 'empty';
  if ((traits & letters) !== 0) return 'text';
  if ((traits & trait.digit) === 0) return 'other';
  const century = (batch.bytes[start] as number) * 256 + (batch.bytes[start + 1] as number);
  const isYear = length === 4 && (traits & 0xffff) === trait.digit && century >= 0x3138 && century <= 0x3230;
  return isYear ? 'year' : 'value';
}

function typedColumns(batch: Batch, from: number, to: number, width: number): readonly boolean[] {
  return Array.from({ length: width }, (_, column) => {
    let values = 0;
    let filled = 0;
    for (let row = from; row < to; row++) {
      const kind = kindOf(batch, row, column);
      if (kind === 'empty' || kind === 'other') continue;
      filled++;
      if (kind !== 'text') values++;
    }
    return filled > 0 && values >= filled * 0.8;
  });
}

const looksLikeTitles = (batch: Batch, row: number): boolean => {
  const width = (batch.first[row + 1] as number) - (batch.first[row] as number);
  let texts = 0;
  for (let column = 0; column < width; column++) if (kindOf(batch, row, column) === 'text') texts++;
  return texts * 2 > (batch.filled[row] as number);
};

/** A further row of titles: text where the columns below hold numbers. */
function titleRow(batch: Batch, row: number, typed: readonly boolean[]): boolean {
  let texts = 0;
  for (const [column, isTyped] of typed.entries()) {
    if (!isTyped) continue;
    const kind = kindOf(batch, row, column);
    if (kind === 'value' || kind === 'year') return false;
    if (kind === 'text') texts++;
  }
  const width = (batch.first[row + 1] as number) - (batch.first[row] as number);
  return texts > 1 || (texts === 0 && (batch.filled[row] as number) > 1 && width === typed.length);
}

/** In how many columns the value of a row comes again below it: more than half, and it is no header. */
function repeats(batch: Batch, row: number, to: number, width: number): number {
  let count = 0;
  for (let column = 0; column < width; column++) {
    const wanted = cellBytes(batch, row, column);
    if (wanted === undefined || wanted.length === 0) continue;
    for (let other = row + 1; other < to; other++) {
      const found = cellBytes(batch, other, column);
      if (found?.length === wanted.length && found.every((byte, i) => byte === wanted[i])) {
        count++;
        break;
      }
    }
  }
  return count;
}

function cellBytes(batch: Batch, row: number, column: number): Uint8Array | undefined {
  const cell = (batch.first[row] as number) + column;
  if (cell >= (batch.first[row + 1] as number)) return undefined;
  return batch.bytes.subarray(batch.start[cell] as number, batch.end[cell] as number);
}
