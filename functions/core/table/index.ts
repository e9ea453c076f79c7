import { limits as publishedLimits, type TableLimits } from '../../../vocab/limits.ts';
import type { TableDescriptor } from '../descriptor.ts';
import type { Platform } from '../platform.ts';
import { addCells, arenaBytes, type ColumnState, makeColumn } from './column.ts';
import { type FoundDialect, type FoundHeader, findDialect, findHeader, headBytes } from './dialect.ts';
import { copyOf, makeDecoder } from './encoding.ts';
import { type GzipFailure, makeInflater } from './gunzip.ts';
import type { PlaceNumbers } from './meaning.ts';
import { placeNumbers } from './place-numbers.ts';
import { collectProblems, type ProblemCollector } from './problems.ts';
import { settle } from './profile.ts';
import { type Batch, cellTrait, makeScanner, type Scanner, suspicious } from './scanner.ts';
import { type Screen, type Screening, trait } from './screening.ts';
import type { Table } from './table.ts';

export { readCells } from './cells.ts';
export { type CsvwColumn, type CsvwMetadata, type CsvwTable, checkCsvw, readCsvw, toCsvw } from './csvw.ts';
export type { PlaceNumber, PlaceNumbers } from './meaning.ts';
export type { Screen, Screening, ScreeningResult, WatchedColumn, Watcher } from './screening.ts';
export type { Column, ColumnType, Delimiter, Encoding, Suggestion, Table } from './table.ts';

export type ReadTableOptions = {
  /** How the table is to be read, where somebody has said so; what is not stated is found out. */
  readonly dialect?: TableDescriptor;
  readonly limits?: Partial<TableLimits>;
  /** Takes the clean copy, piece by piece, in order; the pass waits for it. A piece is good until then: who keeps it copies it. */
  readonly clean?: (chunk: Uint8Array) => void | Promise<void>;
  /** Looks for personal data in the same pass. */
  readonly screen?: Screen;
  /** Municipalities and counties by number, where not those of `vocab/lists`. */
  readonly places?: PlaceNumbers;
  /** Whether columns are profiled; without, only structure is looked at, and no columns are told of. */
  readonly profile?: boolean;
  /** Whether the file's checksum is reckoned; without, `sha256` is empty. */
  readonly checksum?: boolean;
};

/**
 * Reads a table in one pass over its bytes (CSV as people write it, gzip or not): encoding, dialect, header, every
 * problem with its place, a type and a profile for each column, the file's checksum, and the clean copy. What is wrong with the
 * data becomes problems; past a limit the reading ends at once with `complete: false`. Memory does not grow with the file.
 */
export async function readTable(
  source: AsyncIterable<Uint8Array>,
  platform: Platform,
  options: ReadTableOptions = {},
): Promise<Table> {
  const limits = { ...publishedLimits.table, ...options.limits };
  const problems = collectProblems();
  const hash = options.checksum === false ? undefined : platform.sha256();
  const decoder = makeDecoder(platform, options.dialect?.encoding);
  const scanner = makeScanner(limits);
  let bytes = 0;
  let inflater: ReturnType<typeof makeInflater> | undefined;
  let reader: Reader | undefined;
  let complete = true;
  let decodedPieces: Uint8Array[] = [];

  const refuse = (): void => {
    complete = false;
  };
  const scanOn = async (last: boolean): Promise<void> => {
    if (reader === undefined) {
      if (!last && scanner.sink.end < headBytes) return;
      reader = makeReader(scanner, platform, limits, problems, options, last);
    }
    while (complete && scanner.more(last)) {
      const ok = scanner.scan(last);
      await reader.take(last);
      if (!ok) {
        reader.fail();
        refuse();
      } else if (reader.rows() > limits.rows) {
        problems.add('table.too-many-rows', { expected: `${limits.rows}` });
        refuse();
      }
    }
  };
  const decode = async (piece: Uint8Array): Promise<void> => {
    for (let at = 0; at < piece.length && complete; at += pieceBytes) {
      if (!decoder.push(piece.subarray(at, at + pieceBytes), scanner.sink)) refuse();
      await scanOn(false);
    }
  };
  const inflate = async (piece: Uint8Array, last: boolean): Promise<void> => {
    const failure = inflater?.push(piece, last, (inflated) => decodedPieces.push(inflated));
    const pieces = decodedPieces;
    decodedPieces = [];
    for (const inflated of pieces) await decode(inflated);
    if (failure) {
      problems.add(gzipProblems[failure], {
        expected: `${failure === 'too-many-members' ? limits.gzipMembers : limits.inflatedBytes}`,
      });
      refuse();
    }
  };

  let begun = false;
  let head: Uint8Array = new Uint8Array(0);
  const take = async (chunk: Uint8Array): Promise<void> => {
    if (!begun) {
      // Two bytes tell gzip.
      head = head.length === 0 ? chunk : joined(head, chunk);
      if (head.length < 2) {
        head = copyOf(head);
        return;
      }
      begun = true;
      if (head[0] === 0x1f && head[1] === 0x8b) {
        inflater = makeInflater(limits);
      }
      return inflater ? inflate(head, false) : decode(head);
    }
    return inflater ? inflate(chunk, false) : decode(chunk);
  };
  for await (const chunk of source) {
    bytes += chunk.length;
    hash?.update(chunk);
    await take(chunk);
    const most = inflater ? limits.gzipBytes : limits.bytes;
    if (complete && bytes > most) {
      problems.add('table.too-large', { expected: `${most}` });
      refuse();
    }
    if (!complete) break;
  }
  if (complete && !begun) await decode(head);
  if (complete && inflater) await inflate(new Uint8Array(0), true);
  if (complete && !decoder.end(scanner.sink)) refuse();
  if (complete) await scanOn(true);

  const encoding = decoder.found();
  reader ??= makeReader(scanner, platform, limits, problems, options, true);
  if (encoding.failure) {
    const { kind, at } = encoding.failure;
    problems.add(encodingProblems[kind], {
      row: reader.lines() + at + 1,
      ...(kind === 'invalid' ? { actual: encoding.encoding } : {}),
    });
  } else if (encoding.evidence === 'letters' || encoding.evidence === 'pattern') {
    problems.add('encoding.assumed', { actual: encoding.encoding });
  }
  return reader.finish({
    encoding: encoding.encoding,
    bom: encoding.bom,
    encodingEvidence: encoding.evidence,
    gzip: inflater !== undefined,
    sha256: hash?.hex() ?? '',
    bytes,
    complete,
  });
}

const pieceBytes = 1 << 18;

const gzipProblems = {
  damaged: 'gzip.damaged',
  'too-large': 'gzip.too-large',
  'too-many-members': 'gzip.too-many-members',
} as const satisfies Record<GzipFailure, string>;

const encodingProblems = {
  mixed: 'encoding.mixed',
  invalid: 'encoding.invalid',
  unknown: 'encoding.unknown',
} as const;

const failureProblems = {
  'quote-unclosed': 'quote.unclosed',
  'cell-too-long': 'cell.too-long',
  'row-too-long': 'row.too-long',
  'too-many-columns': 'table.too-many-columns',
} as const;

type Delivered = {
  readonly encoding: Table['encoding'];
  readonly bom: boolean;
  readonly encodingEvidence: Table['evidence']['encoding'];
  readonly gzip: boolean;
  readonly sha256: string;
  readonly bytes: number;
  readonly complete: boolean;
};

type Reader = {
  /** Takes the scanner's batch in. */
  take(last: boolean): Promise<void>;
  fail(): void;
  rows(): number;
  /** Records seen so far. */
  lines(): number;
  finish(delivered: Delivered): Promise<Table>;
};

/** Reads rows out of batches: what is above and below the table, the header, the data, the clean copy. */
function makeReader(
  scanner: Scanner,
  platform: Platform,
  limits: TableLimits,
  problems: ProblemCollector,
  options: ReadTableOptions,
  whole: boolean,
): Reader {
  const stated = options.dialect ?? {};
  const dialect: FoundDialect = findDialect(scanner.head(), whole, stated);
  const toFirstRow = (stated.skipRows ?? 0) + (stated.headerRowCount ?? 1) + 1;
  scanner.use(dialect, whole ? scanner.sink.end : Infinity, toFirstRow);
  const { batch } = scanner;
  const text = (from: number, to: number): string => platform.decode(batch.bytes.subarray(from, to), 'utf-8');
  const copy = makeCleanCopy(dialect, options.clean);

  let found: FoundHeader | undefined;
  let header: string[] = [];
  let names: string[] = [];
  let columns: ColumnState[] = [];
  const looksAtCells = options.profile !== false || options.screen !== undefined;
  let screening: Screening | undefined;
  let width = 0;
  /** Columns without which a row is still whole: the header's last names are empty. */
  let leastWidth = 0;
  let records = 0;
  let rows = 0;
  let ragged = 0;
  let longestCell = 0;
  const preamble: string[] = [];
  const footer: string[] = [];
  let pending: PendingRow[] = [];
  const isData = new Uint8Array(batch.from.length);

  const rowText = (row: number): string => text(batch.from[row] as number, batch.to[row] as number);
  const cellText = (cell: number): string => text(batch.start[cell] as number, batch.end[cell] as number);
  const cellsOf = (row: number): string[] => {
    const cells: string[] = [];
    for (let cell = batch.first[row] as number; cell < (batch.first[row + 1] as number); cell++) {
      cells.push(cellText(cell));
    }
    return cells;
  };

  const start = (): number => {
    found = findHeader(batch, dialect.sepLine, stated);
    for (let row = 0; row < found.skip && row < batch.rows; row++) {
      const line = rowText(row);
      preamble.push(line);
      if ((batch.filled[row] as number) > 0 && !(row === 0 && dialect.sepLine)) {
        problems.add('table.preamble', { row: row + 1, actual: cellsOf(row).filter(Boolean).join(' ') });
      }
    }
    const end = Math.min(found.skip + found.rows, batch.rows);
    const titleRows = Array.from({ length: Math.max(0, end - found.skip) }, (_, i) => cellsOf((found?.skip ?? 0) + i));
    header = joinTitles(titleRows);
    width = titleRows.length > 0 ? header.length : found.width;
    leastWidth = width;
    if (titleRows.length > 0) while (leastWidth > 1 && header[leastWidth - 1]?.trim() === '') leastWidth--;
    const statedNames = stated.columns?.map(({ name }) => name) ?? [];
    names = Array.from({ length: width }, (_, index) => {
      const title = header[index]?.trim();
      return title !== undefined && title !== ''
        ? (header[index] as string)
        : (header.length === 0 && statedNames[index]) || letterOf(index);
    });
    const budget = { left: arenaBytes };
    columns = Array.from({ length: width }, () => makeColumn(budget));
    screening = options.screen?.(names);
    for (const line of preamble) screening?.loose?.(line, 1);
    for (const title of header) screening?.loose?.(title, found.skip + 1);
    if (titleRows.length === 0) {
      if (batch.rows > found.skip && found.evidence !== 'stated') problems.add('header.missing');
      copy.line(names);
    } else if (titleRows.length === 1) copy.rows(batch, found.skip, found.skip + 1);
    else copy.line(header);
    if (found.likely > Math.max(1, found.rows)) problems.add('header.several-rows', { actual: `${found.likely}` });
    checkHeader(header, names, found.skip + 1, limits, problems);
    return end;
  };

  const inspect = (row: number): void => {
    for (let cell = batch.first[row] as number; cell < (batch.first[row + 1] as number); cell++) {
      const traits = batch.traits[cell] as number;
      if ((traits & suspicious) === 0) continue;
      const column = cell - (batch.first[row] as number);
      const place = { row: records + row + 1, column };
      if ((traits & trait.control) !== 0)
        problems.add('character.control', { ...place, actual: shown(cellText(cell)) });
      if ((traits & cellTrait.unclean) !== 0 && (traits & cellTrait.backslashed) === 0) {
        const text = cellText(cell);
        // A quote left open that ends at the next quote in the file has taken whole rows into one cell.
        const swallows = text.includes('\n') && text.includes(dialect.delimiter);
        problems.add(swallows ? 'quote.swallows-rows' : 'quote.misplaced', { ...place, actual: text });
      }
      if ((traits & trait.odd) !== 0) {
        const flaws = flawsOf(batch.bytes, batch.start[cell] as number, batch.end[cell] as number);
        if ((flaws & 1) !== 0) problems.add('character.control', { ...place, actual: shown(cellText(cell)) });
        if ((flaws & 2) !== 0) problems.add('character.invisible', { ...place, actual: shown(cellText(cell)) });
        if ((flaws & 4) !== 0) problems.add('character.replaced', { ...place, actual: cellText(cell) });
        if ((flaws & 8) !== 0) problems.add('character.mojibake', { ...place, actual: cellText(cell) });
      }
    }
  };

  /** Rows that may be a footer wait until a row of data comes after them; then they were data. */
  const settlePending = (): void => {
    for (const it of pending) {
      if (it.inBatch >= 0) isData[it.inBatch] = 1;
      else addOne(columns, screening, it, scannerOf(limits, dialect, it.line.length));
      rows++;
    }
    pending = [];
  };

  /** Tells data from what else there is, row by row; answers whether all rows are data and as wide as the header. */
  const sort = (from: number): boolean => {
    isData.fill(0, 0, batch.rows);
    let copyFrom = from;
    let uneven = false;
    const flush = (to: number): void => {
      if (to > copyFrom) copy.rows(batch, copyFrom, to);
      copyFrom = to;
    };
    for (let row = 0; row < batch.rows; row++) {
      if (((batch.rowTraits[row] as number) & suspicious) !== 0) inspect(row);
      if (row < from) continue;
      const cells = (batch.first[row + 1] as number) - (batch.first[row] as number);
      const filled = batch.filled[row] as number;
      if (filled === 0 && cells === 1 && (batch.rowTraits[row] as number) === 0) {
        problems.add('row.blank', { row: records + row + 1 });
        flush(row);
        copyFrom = row + 1;
        uneven = true;
        continue;
      }
      const lonely =
        filled === 1 && cells <= width && isFirstFilled(batch, row) && (width > 2 || (width === 2 && cells === 1));
      if (lonely && pending.length < mostPending) {
        flush(row);
        copyFrom = row + 1;
        if (cells !== width) uneven = true;
        pending.push({ row: records + row + 1, inBatch: row, line: nothing, text: '' });
        continue;
      }
      if (pending.length > 0) {
        for (const it of pending) {
          if (it.inBatch >= 0) copy.rows(batch, it.inBatch, it.inBatch + 1);
          else if (it.clean) copy.raw(it.clean);
          if (it.ragged) ragged += countRagged(it.ragged, it.row);
          if (it.inBatch >= 0) ragged += countRagged(widthAt(batch, it.inBatch), it.row);
        }
        settlePending();
      }
      if (cells !== width) uneven = true;
      if (cells !== width) ragged += countRagged(cells, records + row + 1);
      if (filled === 0) problems.add('row.only-delimiters', { row: records + row + 1 });
      if (cells > width && screening?.loose) {
        for (let cell = (batch.first[row] as number) + width; cell < (batch.first[row + 1] as number); cell++) {
          screening.loose(cellText(cell), records + row + 1);
        }
      }
      isData[row] = 1;
      rows++;
    }
    flush(batch.rows);
    return !uneven && pending.length === 0 && from === 0;
  };

  const take = async (): Promise<void> => {
    if (batch.rows === 0) return;
    const from = found === undefined ? start() : 0;
    if (from === 0 && pending.length === 0 && batch.evenWidth === width) {
      copy.rows(batch, 0, batch.rows);
      rows += batch.rows;
    } else batch.evenWidth = sort(from) ? width : 0;
    if (looksAtCells) {
      for (let index = 0; index < width; index++) {
        const column = columns[index] as ColumnState;
        addCells(column, index, batch, isData, records + 1, screening?.watchers[index]);
        if (column.longestBytes > longestCell) longestCell = column.longestBytes;
      }
    }
    pending = pending.map((it) =>
      it.inBatch < 0
        ? it
        : {
            row: it.row,
            inBatch: -1,
            clean: copy.kept(batch, it.inBatch),
            line: batch.bytes.slice(batch.from[it.inBatch] as number, batch.to[it.inBatch] as number),
            text: cellsOf(it.inBatch).join(' ').trim(),
            ragged: widthAt(batch, it.inBatch),
          },
    );
    records += batch.rows;
    await copy.send();
  };

  const countRagged = (cells: number, row: number): number => {
    if (cells === width || (cells >= leastWidth && cells < width)) return 0;
    problems.add('row.ragged', { row, actual: `${cells}`, expected: `${width}` });
    return 1;
  };

  return {
    take,
    rows: () => rows,
    lines: () => records,
    fail() {
      const failure = scanner.failure();
      if (!failure) return;
      const expected = {
        'quote-unclosed': undefined,
        'cell-too-long': limits.cellBytes,
        'row-too-long': limits.recordBytes,
        'too-many-columns': limits.columns,
      }[failure.kind];
      problems.add(failureProblems[failure.kind], {
        row: records + 1,
        column: failure.column,
        ...(expected === undefined ? {} : { expected: `${expected}` }),
      });
    },
    async finish(delivered) {
      const isFooter = (it: PendingRow): boolean => looksLikeFooter(it.text, columns[0]);
      const firstFooter = rows === 0 ? pending.length : pending.findIndex((_, i) => pending.slice(i).every(isFooter));
      const data = firstFooter < 0 ? pending : pending.slice(0, firstFooter);
      for (const it of firstFooter < 0 ? [] : pending.slice(firstFooter)) {
        footer.push(platform.decode(it.line, 'utf-8'));
        problems.add('table.footer', { row: it.row, actual: it.text });
        screening?.loose?.(it.text, it.row);
      }
      pending = data;
      for (const it of data) {
        if (it.clean) copy.raw(it.clean);
        ragged += countRagged(it.ragged ?? width, it.row);
      }
      settlePending();
      await copy.send();
      if (found === undefined && delivered.complete) problems.add('file.empty');
      else if (rows === 0 && delivered.complete) problems.add('table.no-rows');
      const { lf, crlf, cr } = batch.lineEnds;
      const lineEnds = { LF: lf, CRLF: crlf, CR: cr };
      const used = (['LF', 'CRLF', 'CR'] as const).filter((each) => lineEnds[each] > 0);
      const lineEnd = used.length > 1 ? 'mixed' : (used[0] ?? 'LF');
      if (lineEnd === 'mixed') {
        problems.add('line-end.mixed', { actual: used.map((each) => `${each}: ${lineEnds[each]}`).join(', ') });
      }
      if (dialect.evidence.delimiter === 'likely') problems.add('delimiter.uncertain', { actual: dialect.delimiter });
      if (ragged > rows * limits.raggedShare) problems.add('table.ragged', { count: ragged });
      if (rows > limits.excelRows) problems.add('table.more-rows-than-excel', { actual: `${rows}` });
      if (longestCell > limits.excelCellCharacters) {
        problems.add('cell.longer-than-excel', { actual: `${longestCell}`, expected: `${limits.excelCellCharacters}` });
      }
      const hash = platform.sha256();
      hash.update(new TextEncoder().encode(header.join('\n')));
      const settled = settle({
        columns: looksAtCells ? columns : [],
        names,
        rows,
        platform,
        problems,
        screening,
        header,
        complete: delivered.complete,
        places: options.places ?? placeNumbers(),
      });
      return {
        encoding: delivered.encoding,
        bom: delivered.bom,
        ...(delivered.gzip ? { compression: 'gzip' as const } : {}),
        delimiter: dialect.delimiter,
        quote: dialect.quote,
        escape: scanner.backslashed() ? 'backslash' : dialect.escape,
        lineEnd,
        evidence: {
          encoding: delivered.encodingEvidence,
          ...dialect.evidence,
          header: found?.evidence ?? 'none',
        },
        preamble: settled.looseMask ? preamble.map(settled.looseMask) : preamble,
        footer: settled.looseMask ? footer.map(settled.looseMask) : footer,
        headerRow: found === undefined || header.length === 0 ? null : found.skip + 1,
        headerRows: header.length === 0 ? 0 : (found?.rows ?? 0),
        header: settled.looseMask ? header.map(settled.looseMask) : header,
        headerHash: hash.hex(),
        rows,
        columns: settled.columns,
        keys: settled.keys,
        suggestion: settled.suggestion,
        problems: settled.problems,
        ...(settled.findings ? { findings: settled.findings } : {}),
        sha256: delivered.sha256,
        bytes: delivered.bytes,
        complete: delivered.complete,
        clean: copy.end(),
        work: {
          sniffed: dialect.visited,
          scanned: scanner.visited(),
          profiled: columns.reduce((sum, { profiled }) => sum + profiled, 0),
        },
      };
    },
  };
}

type PendingRow = {
  readonly row: number;
  /** Its place in the batch, or -1 where the batch is gone. */
  readonly inBatch: number;
  /** As it was delivered, and as it will be in the clean copy. */
  readonly line: Uint8Array;
  readonly clean?: Uint8Array;
  readonly text: string;
  /** How many cells it has. */
  readonly ragged?: number;
};

const nothing = new Uint8Array(0);
const mostPending = 10;

const widthAt = (batch: Batch, row: number): number => (batch.first[row + 1] as number) - (batch.first[row] as number);

const isFirstFilled = (batch: Batch, row: number): boolean => {
  const cell = batch.first[row] as number;
  return (batch.end[cell] as number) > (batch.start[cell] as number);
};

/** A scanner of its own for single rows that were kept aside. */
const scannerOf = (limits: TableLimits, dialect: FoundDialect, bytes: number): Scanner => {
  const scanner = makeScanner(limits);
  scanner.use(dialect, bytes);
  return scanner;
};

function addOne(
  columns: readonly ColumnState[],
  screening: Screening | undefined,
  it: PendingRow,
  scanner: Scanner,
): void {
  scanner.sink.reserve(it.line.length).set(it.line, scanner.sink.end);
  scanner.sink.end += it.line.length;
  scanner.scan(true);
  const isData = Uint8Array.of(1);
  for (const [index, column] of columns.entries()) {
    addCells(column, index, { ...scanner.batch, rows: 1, evenWidth: 0 }, isData, it.row, screening?.watchers[index]);
  }
}

/** A line of prose below the table: a source, a note, or text much longer than what the first column holds. */
const looksLikeFooter = (text: string, first: ColumnState | undefined): boolean =>
  /^(kilder?|kjelder?|merknad|note|fotnote|data|sist|oppdatert|source|forklaring|©|\*)/i.test(text) ||
  (/\p{L}.*\s.*\p{L}/u.test(text) && text.length > 1.5 * (first?.longest ?? 0) && text.length > 20);

/** `A`, `B`, … `Z`, `AA`: as a spreadsheet names a column. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Several title rows become one; an upper title that stands over several columns is repeated for each. */
function joinTitles(rows: readonly (readonly string[])[]): string[] {
  if (rows.length <= 1) return [...(rows[0] ?? [])];
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row, level) => {
    let over = '';
    return Array.from({ length: width }, (_, index) => {
      const title = row[index]?.trim() ?? '';
      if (title !== '') over = title;
      return title === '' && level < rows.length - 1 ? over : title;
    });
  });
  return Array.from({ length: width }, (_, index) =>
    full
      .map((row) => row[index] ?? '')
      .filter((title, level, all) => title !== '' && title !== all[level - 1])
      .join(' '),
  );
}

function checkHeader(
  header: readonly string[],
  names: readonly string[],
  row: number,
  limits: TableLimits,
  problems: ProblemCollector,
): void {
  const seen = new Map<string, number>();
  for (const [column, title] of header.entries()) {
    const key = title.normalize('NFC').trim().toLowerCase();
    if (key === '') problems.add('header.empty', { row, column });
    else if (seen.has(key)) problems.add('header.duplicate', { row, column, actual: names[column] ?? '' });
    else seen.set(key, column);
    if (title.length > limits.headerCharacters) {
      problems.add('header.too-long', {
        row,
        column,
        actual: `${title.length}`,
        expected: `${limits.headerCharacters}`,
      });
    }
  }
}

/** Bits: 1 control, 2 invisible, 4 replacement character, 8 UTF-8 read as Windows-1252 and written again. */
export function flawsOf(bytes: Uint8Array, start: number, end: number): number {
  let flaws = 0;
  for (let i = start; i + 1 < end; i++) {
    const a = bytes[i] as number;
    if (a < 0xc0) continue;
    const b = bytes[i + 1] as number;
    const c = i + 2 < end ? (bytes[i + 2] as number) : 0;
    if (a === 0xc2) {
      if (b < 0xa0) flaws |= 1;
      else if (b === 0xad) flaws |= 2;
    } else if (a === 0xe2) {
      if (b === 0x80 && ((c >= 0x8b && c <= 0x8f) || (c >= 0xa8 && c <= 0xae))) flaws |= 2;
      else if (b === 0x81 && c >= 0xa0 && c <= 0xa9) flaws |= 2;
    } else if (a === 0xef) {
      if (b === 0xbb && c === 0xbf) flaws |= 2;
      else if (b === 0xbf && c === 0xbd) flaws |= 4;
    } else if (a === 0xc3 && b === 0x83 && (c === 0xc2 || c === 0xcb || c === 0xe2 || c === 0xc5 || c === 0xc6))
      flaws |= 8;
  }
  return flaws;
}

/** Characters nobody can see, by their number. */
const shown = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

type CleanWriter = {
  /** Rows of the batch, as they stand where that is clean. */
  rows(batch: Batch, from: number, to: number): void;
  /** One row as it would be written, with its line end, to be given to `raw` later. */
  kept(batch: Batch, row: number): Uint8Array;
  raw(row: Uint8Array): void;
  line(cells: readonly string[]): void;
  send(): Promise<void>;
  end(): { readonly bytes: number; readonly delimiter: ';' | ',' };
};

/**
 * Writes the clean copy: UTF-8, LF, comma or semicolon. Rows that are so already are copied as bytes; others are
 * written anew cell by cell, their values untouched.
 */
function makeCleanCopy(dialect: FoundDialect, to: ReadTableOptions['clean']): CleanWriter {
  const delimiter = dialect.delimiter === ',' ? ',' : ';';
  const code = delimiter.charCodeAt(0);
  const asIs = dialect.delimiter === delimiter && dialect.quote !== "'" && dialect.escape === 'double';
  const encoder = new TextEncoder();
  /** Short runs wait here for others; long ones are pieces of their own, where they lie in the batch. */
  let out: Uint8Array = new Uint8Array(1 << 16);
  let used = 0;
  let bytes = 0;
  let pieces: Uint8Array[] = [];

  const give = (piece: Uint8Array): void => {
    bytes += piece.length;
    if (to) pieces.push(piece);
  };
  const flush = (): void => {
    if (used > 0) give(to ? out.slice(0, used) : out.subarray(0, used));
    used = 0;
  };
  const room = (more: number): void => {
    if (used + more <= out.length) return;
    const larger = new Uint8Array(Math.max(out.length * 2, used + more));
    larger.set(out.subarray(0, used));
    out = larger;
  };
  const put = (source: Uint8Array, from: number, end: number): void => {
    room(end - from + 1);
    out.set(source.subarray(from, end), used);
    used += end - from;
  };
  const cell = (source: Uint8Array, from: number, end: number, quoted: boolean): void => {
    let needs = quoted;
    let quotes = 0;
    for (let i = from; i < end; i++) {
      const byte = source[i];
      if (byte === 34) quotes++;
      else if (byte === code || byte === 10 || byte === 13) needs = true;
    }
    room(end - from + quotes + 3);
    if (!needs && quotes === 0) {
      put(source, from, end);
      return;
    }
    out[used++] = 34;
    for (let i = from; i < end; i++) {
      const byte = source[i] as number;
      if (byte === 34) out[used++] = 34;
      out[used++] = byte;
    }
    out[used++] = 34;
  };
  const rewrite = (batch: Batch, row: number): void => {
    const first = batch.first[row] as number;
    const last = batch.first[row + 1] as number;
    for (let at = first; at < last; at++) {
      if (at > first) {
        room(1);
        out[used++] = code;
      }
      const quoted = ((batch.traits[at] as number) & cellTrait.quoted) !== 0;
      cell(batch.bytes, batch.start[at] as number, batch.end[at] as number, quoted);
    }
    room(1);
    out[used++] = 10;
  };
  const isClean = (batch: Batch, row: number): boolean =>
    asIs && ((batch.rowTraits[row] as number) & cellTrait.unclean) === 0;
  /** Rows that stand as they are to be written, from the first's first byte to the last's line end. */
  const copyRun = (batch: Batch, from: number, end: number): void => {
    if (end - from >= longRun && hasLineFeed(batch, end)) {
      flush();
      give(batch.bytes.subarray(from, end + 1));
    } else {
      put(batch.bytes, from, end);
      out[used++] = 10;
    }
  };

  return {
    rows(batch, from, end) {
      if (asIs && end - from === batch.rows && batch.evenWidth > 0 && batch.lineFeeds === batch.rows) {
        return copyRun(batch, batch.from[from] as number, batch.to[end - 1] as number);
      }
      let row = from;
      while (row < end) {
        if (!isClean(batch, row)) {
          rewrite(batch, row++);
          continue;
        }
        let last = row;
        while (
          last + 1 < end &&
          batch.from[last + 1] === (batch.to[last] as number) + 1 &&
          hasLineFeed(batch, batch.to[last] as number) &&
          isClean(batch, last + 1)
        ) {
          last++;
        }
        copyRun(batch, batch.from[row] as number, batch.to[last] as number);
        row = last + 1;
      }
    },
    kept(batch, row) {
      const from = batch.from[row] as number;
      const end = batch.to[row] as number;
      if (isClean(batch, row) && hasLineFeed(batch, end)) {
        return batch.bytes.slice(from, end + 1);
      }
      const before = used;
      rewrite(batch, row);
      const kept = out.slice(before, used);
      used = before;
      return kept;
    },
    raw(row) {
      put(row, 0, row.length);
    },
    line(cells) {
      for (const [index, value] of cells.entries()) {
        if (index > 0) {
          room(1);
          out[used++] = code;
        }
        const encoded = encoder.encode(value);
        cell(encoded, 0, encoded.length, false);
      }
      room(1);
      out[used++] = 10;
    },
    async send() {
      flush();
      const ready = pieces;
      pieces = [];
      for (const piece of ready) await to?.(piece);
    },
    end: () => ({ bytes, delimiter }),
  };
}

const longRun = 4096;

const hasLineFeed = (batch: Batch, at: number): boolean => at < batch.limit && batch.bytes[at] === 10;
