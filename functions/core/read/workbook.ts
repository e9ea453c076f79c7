import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { type Place, type Problem, problem } from '../problem.ts';

/** One sheet of a workbook as the CSV that is read, screened and published in its place. */
export type Sheet = {
  /** UTF-8, semicolons, LF, decimal comma, ISO 8601 dates; row for row as the sheet stands, so row numbers agree. */
  readonly csv: Uint8Array;
  readonly name: string;
};

/**
 * The sheet of an `.xlsx` (ECMA-376) or `.ods` (ISO/IEC 26300) workbook that is to be a table, with what its reader must
 * know: several, hidden or merged, formulas, cells in error. The workbook itself goes no further than this.
 */
export function readWorkbook(
  bytes: Uint8Array,
  place: Place,
  options: { readonly sheet?: string; readonly inflatedLimit: number },
): { readonly sheet?: Sheet; readonly problems: readonly Problem[] } {
  const book = open(bytes, options.inflatedLimit);
  if (!book) return { problems: [problem('workbook.unreadable', place)] };

  const names = book.SheetNames.filter((name) => !isHidden(book, name));
  const problems = book.SheetNames.filter((name) => isHidden(book, name)).map((actual) =>
    problem('workbook.hidden-sheet', { ...place, actual }),
  );
  const filled = names.filter((name) => book.Sheets[name]?.['!ref'] !== undefined);
  const name = options.sheet ?? filled[0];
  const sheet = name !== undefined && names.includes(name) ? book.Sheets[name] : undefined;
  if (name === undefined || !sheet) {
    const missing =
      options.sheet === undefined
        ? problem('file.empty', place)
        : problem('workbook.sheet-missing', { ...place, actual: options.sheet, expected: names.join(', ') });
    return { problems: [...problems, missing] };
  }
  if (options.sheet === undefined && filled.length > 1) {
    problems.push(problem('workbook.sheet-chosen', { ...place, actual: name, expected: filled.join(', ') }));
  }
  problems.push(...look(sheet, place));
  return { sheet: { name, csv: new TextEncoder().encode(toCsv(sheet)) }, problems };
}

/** A zip says in its directory how large it becomes; one that says nothing true fails while it is inflated. */
function open(bytes: Uint8Array, inflatedLimit: number): WorkBook | undefined {
  try {
    let inflated = 0;
    const { 'content.xml': content } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        inflated += originalSize;
        return name === 'content.xml' && inflated <= inflatedLimit;
      },
    });
    if (inflated > inflatedLimit) return undefined;
    const book = read(bytes, {
      type: 'array',
      cellDates: true,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellStyles: true, // without it the library does not tell which rows and columns are hidden
      UTC: true,
    });
    return content ? hideWhatOpenDocumentHides(book, new TextDecoder().decode(content)) : book;
  } catch {
    return undefined; // not a zip, encrypted, or no workbook: the library's words are for programmers
  }
}

/**
 * Marks in the book what an OpenDocument file hides, which the library does not tell: sheets by the style of their table
 * (ODF 1.3 part 3, § 20.391 `table:display`), rows and columns by `table:visibility` (§ 19.749).
 */
function hideWhatOpenDocumentHides(book: WorkBook, content: string): WorkBook {
  const hiddenStyles = new Set<string>();
  const hiddenSheets = new Set<string>();
  let style = '';
  let sheet = '';
  let at = { 'table:table-row': 0, 'table:table-column': 0 };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'style:style') style = attributes['style:name'] ?? '';
    if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
    if (name === 'table:table') {
      sheet = attributes['table:name'] ?? '';
      if (hiddenStyles.has(attributes['table:style-name'] ?? '')) hiddenSheets.add(sheet);
    }
    if (name === 'table:table') at = { 'table:table-row': 0, 'table:table-column': 0 };
    if (name !== 'table:table-row' && name !== 'table:table-column') return;
    const list = name === 'table:table-row' ? '!rows' : '!cols';
    const lines = book.Sheets[sheet];
    if ((attributes['table:visibility'] ?? 'visible') !== 'visible' && lines) {
      lines[list] = Object.assign(lines[list] ?? [], { [at[name]]: { hidden: true } });
    }
    at[name] += Number(attributes[`table:number-${name.slice('table:table-'.length)}s-repeated`] ?? 1);
  });
  parser.write(content).close();
  const Sheets = book.SheetNames.map((name) => ({
    name,
    Hidden: hiddenSheets.has(name) ? (1 as const) : (0 as const),
  }));
  return { ...book, Workbook: { ...book.Workbook, Sheets } };
}

const isHidden = (book: WorkBook, name: string): boolean =>
  (book.Workbook?.Sheets?.find((it) => it.name === name)?.Hidden ?? 0) !== 0;

function look(sheet: WorkSheet, place: Place): readonly Problem[] {
  const problems: Problem[] = [];
  const hidden = [
    ...(sheet['!cols'] ?? []).flatMap((it, at) => (it?.hidden ? [utils.encode_col(at)] : [])),
    ...(sheet['!rows'] ?? []).flatMap((it, at) => (it?.hidden ? [utils.encode_row(at)] : [])),
  ];
  if (hidden.length > 0) problems.push(problem('workbook.hidden-cells', { ...place, actual: hidden.join(', ') }));

  const merged = sheet['!merges'] ?? [];
  if (merged.length > 0) {
    problems.push(
      problem('workbook.merged-cells', {
        ...place,
        row: (merged[0]?.s.r ?? 0) + 1,
        actual: merged.map((it) => utils.encode_range(it)).join(', '),
        count: merged.length,
      }),
    );
  }
  let formulas = 0;
  for (const [at, cell] of cells(sheet)) {
    if (cell.f !== undefined) formulas += 1;
    if (cell.t === 'e') {
      const { r, c } = utils.decode_cell(at);
      problems.push(
        problem('workbook.formula-error', {
          ...place,
          row: r + 1,
          column: utils.encode_col(c),
          actual: errors[Number(cell.v)] ?? '#',
        }),
      );
    }
  }
  if (formulas > 0) problems.push(problem('workbook.formulas', { ...place, count: formulas }));
  return problems.slice(0, mostProblems);
}

const mostProblems = 100;

/** What a cell in error shows, by its number in the file (MS-XLS § 2.5.10, BErr). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function* cells(sheet: WorkSheet): Iterable<[address: string, cell: CellObject]> {
  for (const [address, cell] of Object.entries(sheet))
    if (!address.startsWith('!')) yield [address, cell as CellObject];
}

function toCsv(sheet: WorkSheet): string {
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const lines: string[] = [];
  for (let r = 0; r <= e.r; r += 1) {
    const row: string[] = [];
    for (let c = 0; c <= e.c; c += 1)
      row.push(quoted(written(sheet[utils.encode_cell({ r, c })] as CellObject | undefined)));
    lines.push(row.join(';'));
  }
  return `${lines.join('\n')}\n`;
}

/** A cell as a Norwegian reader of CSV expects it: what it means, not how the sheet happened to show it. */
function written(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.v instanceof Date) {
    const iso = cell.v.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  if (typeof cell.v === 'number') return String(Number(cell.v.toPrecision(15))).replace('.', ',');
  if (typeof cell.v === 'boolean') return cell.v ? 'ja' : 'nei';
  return cell.t === 'e' ? '' : cell.v;
}

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
