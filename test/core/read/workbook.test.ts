import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../functions/core/read/workbook.ts';

const bookOf = (sheets: Record<string, WorkSheet>, hidden: readonly string[] = []): WorkBook => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return book;
};
const bytesOf = (book: WorkBook, bookType: 'xlsx' | 'ods' = 'xlsx'): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType }));
const place = { file: 'skoler/skoler.xlsx' };
const read = (bytes: Uint8Array, sheet?: string) =>
  readWorkbook(bytes, place, { inflatedLimit: 1_000_000, ...(sheet === undefined ? {} : { sheet }) });
const csv = (result: ReturnType<typeof read>): string => new TextDecoder().decode(result.sheet?.csv);
const codes = (result: ReturnType<typeof read>): string[] => result.problems.map(({ code }) => code);

const rows = [
  ['Skole', 'Elever', 'Areal', 'Åpnet', 'SFO'],
  ['Solbakken; nord', 212, 1840.5, new Date(Date.UTC(1998, 7, 17)), true],
  ['Skolen "i lia"', 61, 0.1 + 0.2, new Date(Date.UTC(2004, 0, 5, 12, 30)), false],
];

describe.each(['xlsx', 'ods'] as const)('a sheet of %s', (kind) => {
  it('becomes semicolons, decimal commas and ISO dates', () => {
    const result = read(bytesOf(bookOf({ Skoler: utils.aoa_to_sheet(rows, { UTC: true }) }), kind));
    expect(csv(result)).toBe(
      'Skole;Elever;Areal;Åpnet;SFO\n"Solbakken; nord";212;1840,5;1998-08-17;ja\n"Skolen ""i lia""";61;0,3;2004-01-05T12:30:00;nei\n',
    );
    expect(codes(result)).toEqual([]);
  });

  it('is chosen aloud where there are several, and may be named', () => {
    const bytes = bytesOf(
      bookOf({ En: utils.aoa_to_sheet([['a'], ['1']]), To: utils.aoa_to_sheet([['b'], ['2']]) }),
      kind,
    );
    expect(read(bytes).problems).toMatchObject([{ code: 'workbook.sheet-chosen', actual: 'En', expected: 'En, To' }]);
    expect(csv(read(bytes, 'To'))).toBe('b\n2\n');
    expect(codes(read(bytes, 'Tre'))).toEqual(['workbook.sheet-missing']);
  });
});

it('is never taken from a hidden sheet, not even by name', () => {
  const bytes = bytesOf(
    bookOf({ Skjult: utils.aoa_to_sheet([['hemmelig']]), Vist: utils.aoa_to_sheet([['a']]) }, ['Skjult']),
  );
  expect(csv(read(bytes))).toBe('a\n');
  expect(read(bytes).problems).toMatchObject([{ code: 'workbook.hidden-sheet', actual: 'Skjult' }]);
  expect(codes(read(bytes, 'Skjult'))).toContain('workbook.sheet-missing');
});

it('stops at hidden columns, and tells of merged cells, formulas and cells in error', () => {
  const sheet = utils.aoa_to_sheet([
    ['a', 'b', 'c'],
    [1, 2, 3],
    [4, 5, 6],
  ]);
  sheet['!cols'] = [{}, { hidden: true }];
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  sheet['C2'] = { t: 'n', v: 3, f: 'A2+B2' };
  sheet['C3'] = { t: 'e', v: 0x07, w: '#DIV/0!' };
  expect(read(bytesOf(bookOf({ Ark: sheet }))).problems).toMatchObject([
    { code: 'workbook.hidden-cells', actual: 'B' },
    { code: 'workbook.merged-cells', actual: 'A2:A3', row: 2 },
    { code: 'workbook.formula-error', row: 3, column: 'C', actual: '#DIV/0!' },
    { code: 'workbook.formulas', count: 1 },
  ]);
});

it('stops at rows and sheets an OpenDocument hides', () => {
  const files = unzipSync(bytesOf(bookOf({ Ark: utils.aoa_to_sheet([['a'], ['1']]) }), 'ods'));
  const content = strFromU8(files['content.xml'] ?? new Uint8Array());
  const hiding = (text: string): Uint8Array => zipSync({ ...files, 'content.xml': strToU8(text) });
  const row = content.replace('<table:table-row>', '<table:table-row table:visibility="filter">');
  expect(read(hiding(row)).problems).toMatchObject([{ code: 'workbook.hidden-cells', actual: '1' }]);
  const sheet = content.replace(/(<style:table-properties[^>]*table:display=")true"/, '$1false"');
  expect(sheet).not.toBe(content);
  expect(codes(read(hiding(sheet)))).toEqual(['workbook.hidden-sheet', 'file.empty']);
});

it('keeps the row numbers of the sheet, empty rows and all', () => {
  const sheet = utils.sheet_add_aoa(utils.aoa_to_sheet([]), [['a']], { origin: 'B3' });
  expect(csv(read(bytesOf(bookOf({ Ark: sheet }))))).toBe(';\n;\n;a\n');
});

it('refuses what is no workbook, and what would become too large, in the same calm way', () => {
  expect(codes(read(new TextEncoder().encode('navn;antall\n')))).toEqual(['workbook.unreadable']);
  expect(codes(read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))).toEqual(['workbook.unreadable']);
  const large = bytesOf(
    bookOf({ Ark: utils.aoa_to_sheet(Array.from({ length: 9000 }, (_, at) => [`verdi ${at}`, at])) }),
  );
  expect(codes(readWorkbook(large, place, { inflatedLimit: 10_000 }))).toEqual(['workbook.unreadable']);
});
