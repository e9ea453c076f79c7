import { describe, expect, it } from 'vitest';
import { type ReadTableOptions, readTable, type Table } from '../../../functions/core/table/index.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads a table, and gives its clean copy as text beside it. */
async function read(
  source: string | Uint8Array,
  options: ReadTableOptions & { readonly size?: number } = {},
): Promise<Table & { readonly text: string }> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const clean: Uint8Array[] = [];
  const table = await readTable(pieces(bytes, options.size ?? 65_536), nodePlatform, {
    clean: (chunk) => void clean.push(chunk),
    ...options,
  });
  return { ...table, text: Buffer.concat(clean).toString('utf8') };
}

const codes = (table: Table): string[] => table.problems.map(({ code }) => code);

describe('a table', () => {
  it('is read as a municipality writes it', async () => {
    const table = await read('navn;dato;temperatur\r\nSjøbadet;01.06.2024;12,5\r\nStranda;02.06.2024;13,0\r\n');

    expect(table).toMatchObject({
      encoding: 'utf-8',
      bom: false,
      delimiter: ';',
      lineEnd: 'CRLF',
      headerRow: 1,
      header: ['navn', 'dato', 'temperatur'],
      rows: 2,
      problems: [],
      complete: true,
    });
    expect(table.columns).toMatchObject([
      { name: 'navn', type: 'text', filled: 2, distinct: 2, min: 'Sjøbadet', max: 'Stranda' },
      { name: 'dato', type: 'date', format: 'dd.mm.yyyy', min: '01.06.2024', max: '02.06.2024' },
      { name: 'temperatur', type: 'decimal', format: '0,0', min: '12,5', max: '13,0' },
    ]);
    expect(table.text).toBe('navn;dato;temperatur\nSjøbadet;01.06.2024;12,5\nStranda;02.06.2024;13,0\n');
  });

  it('is the same whatever pieces it comes in', async () => {
    const text = 'a,b\n"x ""y""",1\n"l1\r\nl2",2\nz,æøå\n';
    const whole = await read(text);
    for (const size of [1, 2, 3, 7]) expect(await read(text, { size })).toEqual(whole);
    expect(whole.rows).toBe(3);
  });

  it('names the row where a quote opened that is never closed', async () => {
    const table = await read('a;b\n1;2\n3;"fire\n5;6\n');
    expect(table.problems).toMatchObject([{ code: 'quote.unclosed', row: 3, column: 'b' }]);
    expect(table.complete).toBe(false);
  });

  it('has text above and below it left out of the clean copy', async () => {
    const table = await read(
      'Tabell 1: Folketall\n\nkommune;år;folk\nA;2020;10\nB;2021;20\nKilde: SSB, tabell 07459;;\n',
    );
    expect(table.headerRow).toBe(3);
    expect(table.rows).toBe(2);
    expect(table.text).toBe('kommune;år;folk\nA;2020;10\nB;2021;20\n');
    expect(codes(table)).toEqual(['table.preamble', 'table.footer']);
  });

  it('in Windows-1252 becomes UTF-8, and says what was assumed', async () => {
    const table = await read(Buffer.from('navn;sted\nBlåbær – rød;Tromsø\n'.replace('–', '\u0096'), 'latin1'));
    expect(table.encoding).toBe('windows-1252');
    expect(table.text).toBe('navn;sted\nBlåbær – rød;Tromsø\n');
    expect(codes(table)).toEqual(['encoding.assumed']);
  });

  it('that changes encoding halfway is refused, with the row', async () => {
    const table = await read(Buffer.concat([Buffer.from('a;b\nblå;1\n'), Buffer.from('rød;2\n', 'latin1')]));
    expect(table.problems).toMatchObject([{ code: 'encoding.mixed', row: 3 }]);
    expect(table.complete).toBe(false);
  });
});
