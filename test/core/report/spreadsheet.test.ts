import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../functions/core/problem.ts';
import { inert, problemsCsv, problemsWorkbook } from '../../../functions/core/report/spreadsheet.ts';
import type { WrongRow } from '../../../functions/core/table/wrong-rows.ts';

const names = ['dato', 'sted', 'grader'];
const columns = names.map((name) => ({ name, type: name === 'grader' ? ('decimal' as const) : ('text' as const) }));
const rows: readonly WrongRow[] = [
  { row: 7, cells: ['2025-06-07', 'Vik', 'kaldt'], marks: [{ code: 'column.exceptions', column: 2 }] },
  { row: 1205, cells: ['2025-06-08', 'Øya', '3', 'for mye'], marks: [{ code: 'row.ragged' }] },
  {
    row: 1206,
    cells: ['2025-06-08', 'Ã˜ya', '3'],
    marks: [
      { code: 'character.mojibake', column: 1 },
      { code: 'character.control', column: 1 },
    ],
  },
];
const problems = [
  problem('column.exceptions', {
    file: 'mappe/x.csv',
    column: 'grader',
    row: 7,
    actual: 'kaldt',
    expected: 'decimal',
    count: 1,
  }),
  problem('row.ragged', { file: 'mappe/x.csv', row: 1205, actual: '9', expected: '3' }),
  problem('character.mojibake', { file: 'mappe/x.csv', row: 3, column: 'sted', actual: 'Ã¸' }),
  problem('character.control', { file: 'mappe/x.csv', row: 1206, column: 'sted', actual: 'x' }),
  problem('title.missing', { file: 'mappe/dataset.json', path: '/title' }),
];
const sheet = { problems, tables: [{ file: 'x.csv', columns, rows }] };

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const it of pieces) all.push(it);
  return Buffer.concat(all);
}
async function text(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const it of pieces) all += it;
  return all;
}
const open = async (...given: Parameters<typeof problemsWorkbook>) =>
  read(await whole(problemsWorkbook(...given)), { type: 'array', cellStyles: true });

describe('the workbook of problems', () => {
  it('has each row under its own number, the wrong cells painted, and a comment that says how to mend them', async () => {
    const book = await open(sheet, 'nb');
    expect(book.SheetNames).toEqual(['Problemer', 'Rader']);
    const found = book.Sheets['Rader'];
    expect(found?.['C1'].v).toBe('grader');
    expect(found?.['C7']).toMatchObject({ t: 's', v: 'kaldt', s: { fgColor: { rgb: 'FFEB9C' } } });
    expect(found?.['C7'].c[0].t).toMatch(/^«kaldt» er ikke desimaltall.*\nSlik retter du det: Rett verdiene/);
    expect(found?.['B7'].s?.patternType ?? 'none').toBe('none');
    expect(found?.['D1205']).toMatchObject({ v: 'for mye', s: { fgColor: { rgb: 'FFEB9C' } } });
    expect(found?.['D1205'].c[0].t).toContain('Raden har 4 celler, overskriften har 3');
    expect(found?.['B1206'].s.fgColor.rgb, 'the gravest of two').toBe('FFC7CE');
    expect(found?.['B1206'].c[0].t).toContain('Ã˜ya');
    expect(utils.sheet_to_json(book.Sheets['Problemer'] ?? {})).toHaveLength(problems.length);
  });

  it('goes on with the next sheet where one is full, with the header above', async () => {
    const book = await open(sheet, 'nb', { mostRows: 1000 });
    expect(book.SheetNames).toEqual(['Problemer', 'Rader', 'Rader fra 1205']);
    const next = book.Sheets['Rader fra 1205'];
    expect(next?.['A1'].v).toBe('dato');
    expect(next?.['B206'].v).toBe('Øya');
    expect(next?.['D206'].c[0].t).toMatch(/^rad 1205\n/);
  });

  it('has sheets of its own for each table', async () => {
    const other = {
      file: 'y.csv',
      columns,
      rows: [{ row: 3, cells: ['a', 'b', 'c'], marks: [{ code: 'row.ragged' as const }] }],
    };
    const told = problem('row.ragged', { file: 'y.csv', row: 3, actual: '3', expected: '3' });
    const book = await open({ problems: [...problems, told], tables: [...sheet.tables, other] }, 'nb');
    expect(book.SheetNames).toEqual(['Problemer', 'Rader x.csv', 'Rader y.csv']);
  });

  it('paints on where the comments are as many as a workbook bears', async () => {
    const found = (await open(sheet, 'nb', { mostComments: 1 })).Sheets['Rader'];
    expect(found?.['C7'].c).toHaveLength(1);
    expect(found?.['D1205'].c).toBeUndefined();
    expect(found?.['D1205'].s.fgColor.rgb).toBe('FFEB9C');
  });

  it('is well-formed whatever is in the cells, and no cell is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), async (cells) => {
        const marks = [{ code: 'character.control' as const, column: 0 }];
        const table = {
          file: 'x.csv',
          columns: cells.map((name) => ({ name, type: 'text' as const })),
          rows: [{ row: 2, cells, marks }],
        };
        const told = problem('character.control', { row: 2, column: cells[0] ?? '', actual: cells[0] ?? '' });
        const parts = unzipSync(await whole(problemsWorkbook({ problems: [told], tables: [table] }, 'nb')));
        for (const part of Object.values(parts)) new SaxesParser().write(new TextDecoder().decode(part)).close();
        expect(new TextDecoder().decode(parts['xl/worksheets/sheet2.xml'])).not.toContain('<f>');
      }),
      { numRuns: 50 },
    );
  });

  it('is the same bytes for the same problems', async () => {
    expect(await whole(problemsWorkbook(sheet, 'nn'))).toEqual(await whole(problemsWorkbook(sheet, 'nn')));
  });
});

describe('the list of problems as CSV', () => {
  it('gives a line for each place', async () => {
    const csv = await text(problemsCsv(sheet, 'en'));
    // The header, one that is in no row, and four marks.
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 1 + 4);
    expect(csv).toContain('"Warning";"x.csv";"7";"grader";"kaldt";"“kaldt” is not of the type decimal');
  });

  it('gives the rows a problem names where the rows themselves are not kept', async () => {
    const told = problem('row.ragged', { file: 'x.csv', row: 7, rows: [7, 9], actual: '4', expected: '3' });
    const csv = await text(problemsCsv({ problems: [told], tables: [] }, 'en'));
    expect(csv.trim().split('\r\n')).toHaveLength(3);
  });

  it('has no cell a spreadsheet takes for a formula', () => {
    for (const text of ['=1+1', '+1+1', '-1-1', '@SUM(A1)', '\t=1', '  =1', '＝1', "\r=cmd|' /C calc'!A0"])
      expect(inert(text)[0], text).toBe("'");
    for (const text of ['-12,5', '+4', 'a=b', '']) expect(inert(text)).toBe(text);
  });
});
