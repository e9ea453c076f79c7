import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../functions/core/problem.ts';
import { inert, problemsCsv, problemsWorkbook } from '../../../functions/core/report/spreadsheet.ts';

const header = ['dato', 'sted', 'grader'];
const rows = new Map([
  [1, header],
  [7, ['2025-06-07', 'Vik', 'kaldt']],
  [1205, ['2025-06-08', 'Øya', '3', 'for mye']],
]);
const problems = [
  problem('character.replaced', { file: 'x.csv', column: 'grader', row: 7, actual: 'kaldt' }),
  problem('row.ragged', { file: 'x.csv', row: 1205, actual: '4', expected: '3' }),
];
const it1 = { file: 'x.csv', header, rows, problems };

const open = (bytes: Uint8Array) => read(bytes, { type: 'array', cellStyles: true });

describe('the workbook of problems', () => {
  it('has each row under its own number, the wrong cells painted, and a comment that says how to mend them', () => {
    const book = open(problemsWorkbook(it1, 'nb'));
    expect(book.SheetNames).toEqual(['Problemer', 'Rader']);
    const sheet = book.Sheets['Rader'];
    expect(sheet?.['C7']).toMatchObject({ t: 's', v: 'kaldt', s: { fgColor: { rgb: 'FFEB9C' } } });
    expect(sheet?.['C7'].c[0].t).toContain('Slik retter du det');
    expect(sheet?.['A1205'].c[0].t).toContain('4');
    expect(sheet?.['D1205'].v).toBe('for mye');
    expect(sheet?.['B7'].s?.patternType ?? 'none').toBe('none');
    expect(utils.sheet_to_json(book.Sheets['Problemer'] ?? {})).toHaveLength(2);
  });

  it('goes on with the next sheet where one is full, with the header above', () => {
    const book = open(problemsWorkbook(it1, 'nb', { mostRows: 1000 }));
    expect(book.SheetNames).toEqual(['Problemer', 'Rader', 'Rader fra 1205']);
    const next = book.Sheets['Rader fra 1205'];
    expect(next?.['A1'].v).toBe('dato');
    expect(next?.['B206'].v).toBe('Øya');
    expect(next?.['A206'].c[0].t).toMatch(/^rad 1205\n/);
  });

  it('is well-formed whatever is in the cells, and no cell is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (cells) => {
        const parts = unzipSync(problemsWorkbook({ ...it1, rows: new Map([[2, cells]]), header: cells }, 'nb'));
        for (const part of Object.values(parts)) new SaxesParser().write(new TextDecoder().decode(part)).close();
        expect(new TextDecoder().decode(parts['xl/worksheets/sheet2.xml'])).not.toContain('<f>');
      }),
      { numRuns: 50 },
    );
  });

  it('is the same bytes for the same problems', () => {
    expect(problemsWorkbook(it1, 'nn')).toEqual(problemsWorkbook(it1, 'nn'));
  });
});

describe('the list of problems as CSV', () => {
  it('gives a line for each row', () => {
    const [found] = problems;
    const csv = problemsCsv(found ? [{ ...found, rows: [7, 9] }] : [], 'en');
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).toContain('"Warning";"x.csv";"7";"grader";"kaldt"');
  });

  it('has no cell a spreadsheet takes for a formula', () => {
    for (const text of ['=1+1', '+1+1', '-1-1', '@SUM(A1)', '\t=1', '  =1', '＝1', "\r=cmd|' /C calc'!A0"])
      expect(inert(text)[0], text).toBe("'");
    for (const text of ['-12,5', '+4', 'a=b', '']) expect(inert(text)).toBe(text);
  });
});
