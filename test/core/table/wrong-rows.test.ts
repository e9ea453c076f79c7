import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepRows, keptRows } from '../../../functions/core/report/kept-rows.ts';
import { readTable } from '../../../functions/core/table/index.ts';
import { screenTable } from '../../../functions/core/table/personal-data/index.ts';
import { readWrongRows, type WrongRow } from '../../../functions/core/table/wrong-rows.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';
import { makeIdentifier } from '../../corpora/personal-data/identifiers.ts';
import { seeded } from '../../corpora/personal-data/random.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(rows: AsyncIterable<WrongRow>): Promise<readonly WrongRow[]> {
  const found: WrongRow[] = [];
  for await (const it of rows) found.push(it);
  return found;
}

const read = async (text: string | Uint8Array, options: Parameters<typeof readWrongRows>[4] = {}, size = 7) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const table = await readTable(pieces(bytes, 1000), nodePlatform, { screen: screenTable('2026-01-01') });
  return { table, rows: await all(readWrongRows(pieces(bytes, size), table, nodePlatform, 1e6, options)) };
};

describe('the rows that something is wrong with', () => {
  it('are given under the numbers a spreadsheet gives them, quotes and line breaks and all', async () => {
    const text = 'sted;merknad;grader\r\nVik;"to\r\nlinjer; og ""sitat""";1\r\nØya;;2\r\nNes;"x";3';
    const { rows } = await read(text, { also: new Set([1, 2, 4]) });
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['sted', 'merknad', 'grader']],
      [2, ['Vik', 'to\r\nlinjer; og "sitat"', '1']],
      [4, ['Nes', 'x', '3']],
    ]);
  });

  it('are all of them, however many, where the first reading names only the first twenty', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `${at};${at % 50 === 0 ? `kaldt ${at}` : `${at},5`};Vik`);
    const { table, rows } = await read(`nr;grader;sted\n${lines.join('\n')}\n`, {}, 4096);
    const [told] = table.problems.filter(({ code }) => code === 'column.exceptions');
    expect(told?.rows).toHaveLength(20);
    expect(rows).toHaveLength(told?.count ?? 0);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, at) => at * 50 + 2));
    expect(
      rows.every(({ marks }) => marks.every(({ code, column }) => code === 'column.exceptions' && column === 1)),
    ).toBe(true);
  });

  it('are those of too few and too many cells, and of damaged characters, each with its own mark', async () => {
    const good = 'a;b;c\n'.repeat(300);
    const wrong = '1;2\n1;2;3;4\n;;\nÃ¸;b;c\nx;y\u200bz;c\n';
    const { rows } = await read(`en;to;tre\n${good}${wrong.repeat(30)}${good.repeat(40)}`, {}, 1 << 16);
    expect(rows.slice(0, 5).map(({ row, marks }) => [row, marks])).toEqual([
      [302, [{ code: 'row.ragged' }]],
      [303, [{ code: 'row.ragged' }]],
      [304, [{ code: 'row.only-delimiters' }]],
      [305, [{ code: 'character.mojibake', column: 0 }]],
      [306, [{ code: 'character.invisible', column: 1 }]],
    ]);
    expect(rows).toHaveLength(150);
  });

  it('repeat for each place what is wrong with a value', async () => {
    const { table, rows } = await read(
      `kommunenummer;antall\n${'5001;1\n4601;2\n'.repeat(50)}${'5999;3\n5001;4\n'.repeat(40)}`,
    );
    expect(table.problems.map(({ code }) => code)).toContain('column.unknown-municipality');
    expect(rows.filter(({ cells }) => cells[0] === '5999')).toHaveLength(40);
    expect(rows).toHaveLength(40);
  });

  it('show nothing of a column with a finding, nor of cells that are in no column', async () => {
    const random = seeded(4);
    const lines = Array.from({ length: 300 }, () => `${makeIdentifier('fnr-synthetic', random)};Vik`);
    const { rows } = await read(
      `nummer;sted\n${lines.join('\n')}\n${makeIdentifier('fnr-synthetic', random)};Vik;010190\n`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.at(-1)?.cells).toEqual(['•••', 'Vik', '•••']);
    expect(JSON.stringify(rows)).not.toMatch(/\d{11}/);
  });

  it('are none where the file could not be read to its end', async () => {
    const { table, rows } = await read(`a;b\n${'1;2\n'.repeat(50)}1;2;3\n1;"2\n`);
    expect(table.complete).toBe(false);
    expect(rows).toEqual([]);
  });

  it('are as many as the problems say, whatever is in the cells', async () => {
    const cell = fc.oneof(
      fc.constantFrom('12', '3,5', 'x', '', ' ', '2024-01-02', '=1', 'Ã¸'),
      fc.string({ maxLength: 4 }),
    );
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 40 }),
        async (them) => {
          const text = ['"a";"b";"c"', ...them.map((row) => row.map(quoted).join(';'))].join('\n');
          const { table, rows } = await read(`${text}\n`);
          if (!table.complete) return;
          for (const it of table.problems.filter(({ severity, row }) => severity !== 'info' && row !== undefined)) {
            if (it.code.startsWith('personal.') || (it.column === undefined && it.code.startsWith('character.')))
              continue;
            if (it.rows === undefined && (it.count ?? 1) > 1) continue;
            const marked = rows.filter(({ marks }) =>
              marks.some(
                ({ code, column }) =>
                  code === it.code &&
                  (column === undefined ? it.column === undefined : table.columns[column]?.name === it.column),
              ),
            );
            // The first reading counts a formula once where it stands many times.
            if (it.code === 'column.formula') expect(marked.length).toBeGreaterThanOrEqual(it.count ?? 1);
            else expect([it.code, marked.length]).toEqual([it.code, it.count ?? 1]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('kept rows', () => {
  const rows = Array.from(
    { length: 3000 },
    (_, at): WrongRow => ({
      row: at * 2 + 1,
      cells: [`celle ${at * 7919}`, 'ø"\n', ''],
      marks: [{ code: 'row.ragged' }, { code: 'character.replaced', column: at % 3 }],
    }),
  );
  async function* given(): AsyncGenerator<WrongRow> {
    yield* rows;
  }

  it('come back as they were', async () => {
    const kept = await keepRows('x.csv', given(), 1e6);
    expect(kept && [...keptRows(kept)]).toEqual(rows);
    expect(kept?.upTo).toBeUndefined();
  });

  it('are cut where they are too many, and say so', async () => {
    const kept = await keepRows('x.csv', given(), 100);
    const back = kept ? [...keptRows(kept)] : [];
    expect(back.length).toBeLessThan(3000);
    expect(back.at(-1)?.row).toBe(kept?.upTo);
  });

  it('are nothing where there are none', async () => {
    expect(await keepRows('x.csv', (async function* () {})(), 1e6)).toBeUndefined();
  });
});
