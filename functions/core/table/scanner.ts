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
  /**
   * Before the first `scan`. Where no more than so many bytes will come, the batch is no larger than they need. So many
   * records are wanted in the first batch, where there are as many.
   */
  use(dialect: ScanDialect, bytes?: number, wanted?: number): void;
};

/** Some records. Arrays are good to the next call of `scan`. */
export type Batch = {
  /** Cells' bytes; those that had to be unescaped lie behind the others. */
  bytes: Uint8Array;
  view: DataView;
  /** Where in `bytes` what has been read ends. */
  limit: number;
  rows: number;
  /** How many cells each record has, where all have as many, two or more of them filled, and no trait `suspicious`; else 0. */
  evenWidth: number;
  /** How many of the records end with a LF alone. */
  lineFeeds: number;
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

/** A cell of one of these traits must be looked at again. */
export const suspicious = trait.control | trait.odd | cellTrait.unclean;

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
/** The first batches are smaller, so that all columns are met before the engine compiles for what the first of them holds. */
const firstRows = 1 << 8;
const stop = 1 << 20;
/** Instead of where something ends: it goes on in bytes that have not come yet, or a limit was passed. */
const [cut, failed] = [-1, -2] as const;
const none = new Int32Array(0);
const LF = 10;
const CR = 13;

export function makeScanner(limits: TableLimits): Scanner {
  const { cellBytes, recordBytes, quotedLines, columns } = limits;
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
    limit: 0,
    rows: 0,
    evenWidth: 0,
    lineFeeds: 0,
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

  const { lineEnds } = batch;
  /** Cells and records in the batch so far, and where the next value that is not as it stands will lie. */
  let cells = 0;
  let rows = 0;
  let scratch = 0;
  /** As the batch tells it, of the records so far. */
  let evenWidth = 0;
  /** The cell that was read last, where it took more than a glance. */
  const cell = { start: 0, end: 0, traits: 0 };

  const sink: ByteSink = {
    end: 0,
    reserve(bytes) {
      if (begin > 0) {
        buffer.copyWithin(0, begin, sink.end);
        sink.end -= begin;
        notBefore -= begin;
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

  const fail = (kind: ScanFailure['kind'], column: number): typeof failed => {
    failure = { kind, row: rows, column };
    return failed;
  };

  /** The record from `begin` is not whole: it is looked at again when twice as much has come, so no byte is seen often. */
  const wait = (): void => {
    notBefore = begin + 2 * (sink.end - begin);
    if (sink.end - begin > recordBytes) fail('row-too-long', 0);
  };

  function scan(last: boolean): boolean {
    const { end } = sink;
    const saved = buffer[end] as number;
    buffer[end] = LF;
    scratch = size;
    cells = 0;
    rows = 0;
    evenWidth = 0;
    const lineFeeds = lineEnds.lf;
    batch.first[0] = 0;
    let p = begin;
    let next = p;
    while (p < end && rows < mostRows && cells < mostCells) {
      next = record(buffer, batch.view, p, end, last);
      if (next < 0) break;
      p = next;
    }
    visited += (next === cut ? end : p) - begin;
    buffer[end] = saved;
    batch.limit = end;
    batch.rows = rows;
    mostRows = Math.min(2 * mostRows, batch.from.length);
    batch.evenWidth = evenWidth;
    batch.lineFeeds = lineEnds.lf - lineFeeds;
    begin = p;
    if (next === cut) wait();
    else notBefore = 0;
    return !failure;
  }

  /** Takes one record into the batch, and answers where the next begins; `cut` or `failed` where it cannot. */
  function record(bytes: Uint8Array, view: DataView, from: number, end: number, last: boolean): number {
    const { start, end: ends, traits } = batch;
    // Locals: what a closure holds is read anew for each byte.
    const delimiterCode = delimiter;
    const quoteCode = quote;
    const inWords = quoteCode !== 39;
    const delimiters = delimiterCode * 0x01010101;
    const firstCell = cells;
    const scratchStart = scratch;
    let n = firstCell;
    let rowTraits = 0;
    let filled = 0;
    let p = from;
    let c = 0;
    for (;;) {
      let s = p;
      let e = p;
      let m = 0;
      c = bytes[p] as number;
      if (!isEnd(c, delimiterCode)) {
        if (c !== quoteCode && inWords) {
          // Four bytes at once: most of the time of the whole pass is spent here. A byte's highest bit is set in `marks`
          // where it is a control, the delimiter, a quote, DEL or no ASCII, and above the first of those perhaps in vain.
          let marks = 0;
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
          m = cellTrait.plain;
        }
        if (m === cellTrait.plain && isEnd(c, delimiterCode)) e = p;
        else {
          p = bytes[s] === quoteCode ? quoted(bytes, s, end, last, n - firstCell) : unquoted(bytes, s, p);
          if (p < 0) return failed;
          s = cell.start;
          e = cell.end;
          m = cell.traits;
        }
      }
      if (p >= end && !last) break;
      if (e - s > cellBytes) return fail('cell-too-long', n - firstCell);
      start[n] = s;
      ends[n] = e;
      traits[n] = m;
      n++;
      rowTraits |= m;
      if (e > s) filled++;
      c = bytes[p] as number;
      if (c !== delimiterCode) break;
      if (n - firstCell >= columns) return fail('too-many-columns', columns);
      p++;
    }
    // A CR may be the half of a line end.
    if (!last && (p >= end || (c === CR && p + 1 >= end))) {
      scratch = scratchStart;
      return cut;
    }
    if (p - from > recordBytes) return fail('row-too-long', 0);
    batch.from[rows] = from;
    batch.to[rows] = p;
    batch.rowTraits[rows] = rowTraits;
    batch.filled[rows] = filled;
    const width = n - firstCell;
    const isAlike = (rows === 0 || width === evenWidth) && filled > 1 && (rowTraits & suspicious) === 0;
    evenWidth = isAlike ? width : 0;
    rows++;
    cells = n;
    batch.first[rows] = n;
    if (p >= end) return p;
    if (c === LF) lineEnds.lf++;
    else if (bytes[p + 1] === LF && p + 1 < end) {
      lineEnds.crlf++;
      return p + 2;
    } else lineEnds.cr++;
    return p + 1;
  }

  /** The cell from `from`, where more is in it than visible ASCII; up to `seen` it was looked at already. */
  function unquoted(bytes: Uint8Array, from: number, seen: number): number {
    const kinds = outside;
    let m = 0;
    let p = from;
    for (let k = kinds[bytes[p] as number] as number; k < stop; k = kinds[bytes[++p] as number] as number) m |= k;
    visited += seen - from;
    cell.start = from;
    cell.end = p;
    cell.traits = (m & trait.quote) === 0 ? m : m | cellTrait.unclean;
    return p;
  }

  /** The cell from `from`, where its quote is opened; answers where it ends, or `failed`. */
  function quoted(bytes: Uint8Array, from: number, end: number, last: boolean, column: number): number {
    const kinds = inside;
    let m = cellTrait.quoted;
    let p = from + 1;
    let s = p;
    let e = p;
    let lines = 0;
    let reclose = -1;
    for (;;) {
      let k = kinds[bytes[p] as number] as number;
      while (k < stop) {
        m |= k;
        k = kinds[bytes[++p] as number] as number;
      }
      if (p >= end) return last ? fail('quote-unclosed', column) : end;
      const c = bytes[p] as number;
      if (c === quote) {
        let next = bytes[p + 1] as number;
        if (p + 1 >= end && !last) return end;
        // Some write a quote as \" though the file as a whole does not; where the cell cannot end, it is one.
        if (bytes[p - 1] === 92 && p > s && !isEnd(next, delimiter) && (lateBackslash || next !== quote)) {
          lateBackslash = true;
          m |= cellTrait.escaped | cellTrait.backslashed | cellTrait.unclean | trait.quote;
          p++;
          continue;
        }
        if (next === quote) {
          if (reclose < 0 && bytes[p + 2] === delimiter) reclose = p;
          m |= cellTrait.escaped | trait.quote;
          p += 2;
          continue;
        }
        let after = p + 1;
        while (next === 32) next = bytes[++after] as number;
        if (after >= end && !last) return end;
        e = p;
        if (isEnd(next, delimiter)) {
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
        p = unquoted(bytes, p + 1, p + 1);
        if (p >= end && !last) return end;
        const value = unescaped(bytes, s, e, m);
        bytes.copyWithin(scratch, cell.start, p);
        scratch += p - cell.start;
        m = (m | cell.traits) & ~cellTrait.escaped;
        s = value;
        e = scratch;
        break;
      }
      if (c === backslash) {
        m |= cellTrait.escaped | trait.other;
        p = Math.min(p + 2, end);
        continue;
      }
      if (c === LF || (c === CR && bytes[p + 1] !== LF)) lines++;
      m |= cellTrait.lineBreak;
      p++;
      if (lines > quotedLines || p - s > cellBytes) return fail('quote-unclosed', column);
    }
    if ((m & cellTrait.escaped) !== 0) {
      s = unescaped(bytes, s, e, m);
      e = scratch;
    }
    cell.start = s;
    cell.end = e;
    cell.traits = m;
    return p;
  }

  /** Writes a quoted value without its escapes behind the others, and answers where. */
  function unescaped(bytes: Uint8Array, start: number, end: number, traits: number): number {
    const value = scratch;
    scratch = unquote(bytes, start, end, value, quote, (traits & cellTrait.backslashed) !== 0 ? 92 : backslash);
    return value;
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
    use(dialect, bytes = Infinity, wanted = 0) {
      const records = Math.min(maxRows, bytes + 1);
      mostRows = Math.min(records, Math.max(firstRows, wanted));
      mostCells = Math.min(maxCells, bytes + 1);
      const room = mostCells + Math.min(columns, bytes) + 2;
      batch.first = new Int32Array(records + 1);
      batch.from = new Int32Array(records);
      batch.to = new Int32Array(records);
      batch.rowTraits = new Int32Array(records);
      batch.filled = new Int32Array(records);
      batch.start = new Int32Array(room);
      batch.end = new Int32Array(room);
      batch.traits = new Int32Array(room);
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
