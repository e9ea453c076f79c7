import type { TableLimits } from '../../../vocab/limits.ts';
import type { ByteSink } from './encoding.ts';
import { trait } from './screening.ts';

/**
 * Finds records and cells in UTF-8 (RFC 4180, and what people write instead), a batch at a time, as offsets into one
 * buffer: no string is made of any cell.
 */
export type Scanner = {
  readonly sink: ByteSink;
  /** Scans what is whole records into the batch; false where a limit was passed or a quote never closed. */
  scan(last: boolean): boolean;
  readonly batch: Batch;
  /** Whether more of what the sink holds can be scanned now; after the last bytes, whether anything is left. */
  more(last: boolean): boolean;
  failure(): ScanFailure | undefined;
  /** Whether quotes within cells turned out to be written with a backslash. */
  backslashed(): boolean;
  /** Bytes looked at. */
  visited(): number;
  /** The first bytes, for who must see them before the dialect is known. */
  head(): Uint8Array;
  /** Before the first `scan`. Where no more than so many bytes will come, the batch is no larger than they need. */
  use(dialect: ScanDialect, bytes?: number): void;
};

/** Some records. Arrays are good to the next call of `scan`. */
export type Batch = {
  /** Cells' bytes; those that had to be unescaped lie behind the others. */
  bytes: Uint8Array;
  view: DataView;
  /** Where in all that was read `bytes` begins, and where in `bytes` what has been read ends. */
  base: number;
  limit: number;
  rows: number;
  /** How many cells each record has, where all have as many and all are data; else 0. The reader says so. */
  evenWidth: number;
  /** For each record: its first cell (and one more entry, the end of the last), its bytes without the line end, … */
  first: Int32Array;
  from: Int32Array;
  to: Int32Array;
  /** … all its cells' traits together, and how many of them are filled. */
  rowTraits: Int32Array;
  filled: Int32Array;
  /** For each cell: its value, and its traits. */
  start: Int32Array;
  end: Int32Array;
  traits: Int32Array;
  /** Line ends seen so far. */
  readonly lineEnds: { lf: number; crlf: number; cr: number };
};

/** Further bits of a cell's traits, for our own use. */
export const cellTrait = {
  quoted: 1 << 16,
  malformed: 1 << 17,
  lineBreak: 1 << 18,
  escaped: 1 << 19,
  backslashed: 1 << 21,
  /** Not written as RFC 4180 has it, so that the clean copy must write it anew. */
  unclean: 1 << 22,
  /** Visible ASCII, no quote among it; what kinds of characters is told when somebody asks (`kindsOf`). */
  plain: 1 << 23,
} as const;

export type ScanFailure = {
  readonly kind: 'quote-unclosed' | 'cell-too-long' | 'row-too-long' | 'too-many-columns';
  /** The record it happened in, from the start of this batch. */
  readonly row: number;
  readonly column: number;
};

export type ScanDialect = {
  readonly delimiter: string;
  readonly quote: '"' | "'" | null;
  readonly escape: 'double' | 'backslash';
};

/** A batch and its bytes stay in the processor's cache while the columns are looked at one by one. */
const maxCells = 1 << 14;
const maxRows = 1 << 13;
const stop = 1 << 20;
const none = new Int32Array(0);
const LF = 10;
const CR = 13;

export function makeScanner(limits: TableLimits): Scanner {
  let size = 1 << 16;
  let buffer = new Uint8Array(2 * size + 16);
  let begin = 0;
  let notBefore = 0;
  let visited = 0;
  let failure: ScanFailure | undefined;
  let delimiter = 0;
  let quote = -1;
  let backslash = -1;
  let lateBackslash = false;
  let mostRows = 0;
  let mostCells = 0;
  let outside = new Int32Array(256);
  let inside = new Int32Array(256);

  const batch: Batch = {
    bytes: buffer,
    view: new DataView(buffer.buffer),
    base: 0,
    limit: 0,
    rows: 0,
    evenWidth: 0,
    first: none,
    from: none,
    to: none,
    rowTraits: none,
    filled: none,
    start: none,
    end: none,
    traits: none,
    lineEnds: { lf: 0, crlf: 0, cr: 0 },
  };

  const sink: ByteSink = {
    end: 0,
    reserve(bytes) {
      if (begin > 0) {
        buffer.copyWithin(0, begin, sink.end);
        sink.end -= begin;
        notBefore -= begin;
        batch.base += begin;
        begin = 0;
      }
      if (sink.end + bytes + 8 > size) {
        while (sink.end + bytes + 8 > size) size *= 2;
        const larger = new Uint8Array(2 * size + 16);
        larger.set(buffer.subarray(0, sink.end));
        buffer = larger;
        batch.bytes = buffer;
        batch.view = new DataView(buffer.buffer);
      }
      return buffer;
    },
  };

  /** The record from `begin` is not whole: it is looked at again when twice as much has come, so no byte is seen often. */
  const wait = (): void => {
    notBefore = begin + 2 * (sink.end - begin);
    if (sink.end - begin > limits.recordBytes) failure = { kind: 'row-too-long', row: batch.rows, column: 0 };
  };

  function scan(last: boolean): boolean {
    const bytes = buffer;
    const { view } = batch;
    // Locals: what a closure holds is read anew for each byte.
    const outsideKinds = outside;
    const insideKinds = inside;
    const delimiterCode = delimiter;
    const quoteCode = quote;
    const backslashCode = backslash;
    const delimiters = delimiter * 0x01010101;
    const inWords = quoteCode !== 39;
    const { first, from, to, rowTraits, filled, start, end: ends, traits, lineEnds } = batch;
    const end = sink.end;
    const saved = bytes[end] as number;
    bytes[end] = LF;
    const { cellBytes, recordBytes, quotedLines, columns } = limits;
    let scratch = size;
    let p = begin;
    let n = 0;
    let rows = 0;
    first[0] = 0;

    records: while (p < end && rows < mostRows && n < mostCells) {
      const recordStart = p;
      const firstCell = n;
      const scratchStart = scratch;
      let rowTrait = 0;
      let filledCells = 0;
      let c = 0;
      for (;;) {
        let m = 0;
        let s = p;
        let e = 0;
        c = bytes[p] as number;
        if (c === quoteCode) {
          m = cellTrait.quoted;
          p++;
          s = p;
          let lines = 0;
          let reclose = -1;
          for (;;) {
            let k = insideKinds[bytes[p] as number] as number;
            while (k < stop) {
              m |= k;
              k = insideKinds[bytes[++p] as number] as number;
            }
            c = bytes[p] as number;
            if (p >= end) {
              if (last) failure = { kind: 'quote-unclosed', row: rows, column: n - firstCell };
              break;
            }
            if (c === quoteCode) {
              let next = bytes[p + 1] as number;
              if (p + 1 >= end && !last) {
                p = end;
                break;
              }
              // Some write a quote as \" though the file as a whole does not; where the cell cannot end, it is one.
              if (
                bytes[p - 1] === 92 &&
                p > s &&
                !isEnd(next, delimiterCode) &&
                (lateBackslash || next !== quoteCode)
              ) {
                lateBackslash = true;
                m |= cellTrait.escaped | cellTrait.backslashed | cellTrait.unclean | trait.quote;
                p++;
                continue;
              }
              if (next === quoteCode) {
                if (reclose < 0 && bytes[p + 2] === delimiterCode) reclose = p;
                m |= cellTrait.escaped | trait.quote;
                p += 2;
                continue;
              }
              let after = p + 1;
              while (next === 32) next = bytes[++after] as number;
              if (after >= end && !last) {
                p = end;
                break;
              }
              e = p;
              if (next === delimiterCode || next === LF || next === CR) {
                p = after;
                break;
              }
              m |= cellTrait.malformed | cellTrait.unclean | trait.quote;
              // A quote at the end of a text that was not doubled ("Shell"";) made one cell of two.
              if (reclose >= 0) {
                visited += p - reclose;
                e = reclose + 1;
                p = reclose + 2;
                break;
              }
              // Text after the closing quote: the cell is what was quoted and what follows, as spreadsheets read it.
              p++;
              const rest = p;
              k = outsideKinds[bytes[p] as number] as number;
              while (k < stop) {
                m |= k;
                k = outsideKinds[bytes[++p] as number] as number;
              }
              const value = scratch;
              scratch = unquote(
                bytes,
                s,
                e,
                scratch,
                quoteCode,
                (m & cellTrait.backslashed) !== 0 ? 92 : backslashCode,
              );
              bytes.copyWithin(scratch, rest, p);
              scratch += p - rest;
              s = value;
              e = scratch;
              m &= ~cellTrait.escaped;
              break;
            }
            if (c === backslashCode) {
              m |= cellTrait.escaped | trait.other;
              p += 2;
              if (p > end) p = end;
              continue;
            }
            if (c === LF || (c === CR && bytes[p + 1] !== LF)) {
              lines++;
              if (lines > quotedLines) {
                failure = { kind: 'quote-unclosed', row: rows, column: n - firstCell };
                break;
              }
            }
            m |= cellTrait.lineBreak;
            p++;
            if (p - s > cellBytes) {
              failure = { kind: 'quote-unclosed', row: rows, column: n - firstCell };
              break;
            }
          }
          if (failure) break records;
          if (p < end || last) {
            if ((m & cellTrait.escaped) !== 0) {
              const value = scratch;
              scratch = unquote(
                bytes,
                s,
                e,
                scratch,
                quoteCode,
                (m & cellTrait.backslashed) !== 0 ? 92 : backslashCode,
              );
              s = value;
              e = scratch;
            }
          }
        } else if (isEnd(c, delimiterCode)) {
          e = p;
        } else {
          // Four bytes at once: most of the time of the whole pass is spent here. A byte's highest bit is set in `marks`
          // where it is a control, the delimiter, a quote, DEL or no ASCII, and above the first of those perhaps in vain.
          let marks = 0;
          if (inWords) {
            for (;;) {
              const four = view.getInt32(p, true);
              marks =
                ((four - 0x20202020) |
                  ((four ^ delimiters) - 0x01010101) |
                  ((four ^ 0x22222222) - 0x01010101) |
                  (four + 0x01010101) |
                  four) &
                0x80808080;
              if (marks !== 0) break;
              p += 4;
            }
            p += (31 - Math.clz32(marks & -marks)) >> 3;
            c = bytes[p] as number;
          }
          if (inWords && isEnd(c, delimiterCode)) {
            e = p;
            m = cellTrait.plain;
          } else {
            visited += p - s;
            p = s;
            let k = outsideKinds[bytes[p] as number] as number;
            while (k < stop) {
              m |= k;
              k = outsideKinds[bytes[p + 1] as number] as number;
              if (k >= stop) {
                p++;
                break;
              }
              m |= k;
              k = outsideKinds[bytes[p + 2] as number] as number;
              if (k >= stop) {
                p += 2;
                break;
              }
              m |= k;
              k = outsideKinds[bytes[p + 3] as number] as number;
              if (k >= stop) {
                p += 3;
                break;
              }
              m |= k;
              p += 4;
              k = outsideKinds[bytes[p] as number] as number;
            }
            e = p;
            if ((m & trait.quote) !== 0) m |= cellTrait.unclean;
          }
        }
        if (p >= end && !last) {
          visited += end - recordStart;
          scratch = scratchStart;
          n = firstCell;
          p = recordStart;
          break records;
        }
        if (e - s > cellBytes) {
          failure = { kind: 'cell-too-long', row: rows, column: n - firstCell };
          break records;
        }
        start[n] = s;
        ends[n] = e;
        traits[n] = m;
        n++;
        rowTrait |= m;
        if (e > s) filledCells++;
        c = bytes[p] as number;
        if (c !== delimiterCode) break;
        if (n - firstCell >= columns) {
          failure = { kind: 'too-many-columns', row: rows, column: columns };
          break records;
        }
        p++;
        if (p >= end && !last) {
          visited += end - recordStart;
          scratch = scratchStart;
          n = firstCell;
          p = recordStart;
          break records;
        }
      }
      if (c === CR && p + 1 >= end && !last) {
        visited += end - recordStart;
        scratch = scratchStart;
        n = firstCell;
        p = recordStart;
        break;
      }
      if (p - recordStart > recordBytes) {
        failure = { kind: 'row-too-long', row: rows, column: 0 };
        break;
      }
      from[rows] = recordStart;
      to[rows] = p;
      rowTraits[rows] = rowTrait;
      filled[rows] = filledCells;
      if (p < end) {
        if (c === LF) lineEnds.lf++;
        else if (bytes[p + 1] === LF && p + 1 < end) {
          lineEnds.crlf++;
          p++;
        } else lineEnds.cr++;
        p++;
      }
      visited += p - recordStart;
      rows++;
      first[rows] = n;
    }

    bytes[end] = saved;
    batch.limit = end;
    batch.rows = rows;
    begin = p;
    if (!failure && p < end && !last && rows < mostRows && n < mostCells) wait();
    else notBefore = 0;
    return !failure;
  }

  return {
    sink,
    scan,
    batch,
    more: (last) => !failure && begin < sink.end && (last || sink.end >= notBefore),
    failure: () => failure,
    backslashed: () => lateBackslash,
    visited: () => visited,
    head: () => buffer.subarray(begin, sink.end),
    use(dialect, bytes = Infinity) {
      mostRows = Math.min(maxRows, bytes + 1);
      mostCells = Math.min(maxCells, bytes + 1);
      const cells = mostCells + Math.min(limits.columns, bytes) + 2;
      batch.first = new Int32Array(mostRows + 1);
      batch.from = new Int32Array(mostRows);
      batch.to = new Int32Array(mostRows);
      batch.rowTraits = new Int32Array(mostRows);
      batch.filled = new Int32Array(mostRows);
      batch.start = new Int32Array(cells);
      batch.end = new Int32Array(cells);
      batch.traits = new Int32Array(cells);
      delimiter = dialect.delimiter.charCodeAt(0);
      quote = dialect.quote === null ? -1 : dialect.quote.charCodeAt(0);
      backslash = dialect.escape === 'backslash' ? 92 : -1;
      outside = Int32Array.from(kinds);
      inside = Int32Array.from(kinds);
      outside[delimiter] = stop;
      if (quote >= 0) {
        inside[quote] = stop;
        outside[quote] = trait.quote;
      }
      if (backslash >= 0) inside[backslash] = stop;
    },
  };
}

/** The bytes of Latin letters (U+00C4-U+017F); C2 begins no-break spaces and controls, C3 83 is the Ã of damaged text. */
const isPlainHigh = (byte: number): boolean => (byte < 0xc0 && byte !== 0x83) || (byte >= 0xc3 && byte <= 0xc5);

const kindOf: { readonly [character: string]: number } = {
  ' ': trait.space,
  '\t': trait.space,
  '.': trait.dot,
  ',': trait.comma,
  '-': trait.dash,
  '/': trait.slash,
  ':': trait.colon,
  '+': trait.plus,
  '%': trait.percent,
  '@': trait.at,
  '"': trait.quote,
};

/** What kind of character a byte is, or begins; line ends stop the scan wherever they stand. */
const kinds = Int32Array.from({ length: 256 }, (_, byte) => {
  if (byte === LF || byte === CR) return stop;
  if (byte >= 48 && byte <= 57) return trait.digit;
  if ((byte | 32) >= 97 && (byte | 32) <= 122) return trait.letter;
  if (byte >= 0x80) return isPlainHigh(byte) ? trait.high : trait.high | trait.odd;
  if ((byte < 32 && byte !== 9) || byte === 127) return trait.control;
  return kindOf[String.fromCharCode(byte)] ?? trait.other;
});

/** The kinds of characters in `bytes[start, end)`, as bits of `trait`. */
export function kindsOf(bytes: Uint8Array, start: number, end: number): number {
  let kind = 0;
  for (let i = start; i < end; i++) kind |= kinds[bytes[i] as number] as number;
  return kind;
}

/** The traits of a cell of the batch, its kinds of characters among them. */
export function traitsOf({ bytes, start, end, traits }: Batch, cell: number): number {
  const known = traits[cell] as number;
  if ((known & cellTrait.plain) === 0) return known;
  return known | kindsOf(bytes, start[cell] as number, end[cell] as number);
}

const isEnd = (byte: number, delimiter: number): boolean => byte === delimiter || byte === LF || byte === CR;

function unquote(bytes: Uint8Array, start: number, end: number, to: number, quote: number, backslash: number): number {
  let o = to;
  for (let i = start; i < end; i++) {
    const c = bytes[i] as number;
    const next = bytes[i + 1] as number;
    if (
      i + 1 < end &&
      ((c === quote && next === quote) || (c === backslash && (next === quote || next === backslash)))
    ) {
      i++;
      bytes[o++] = next;
    } else bytes[o++] = c;
  }
  return o;
}
