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
    clean: (chunk) => void clean.push(chunk.slice()),
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

  it('begins as far down as its dialect says', async () => {
    const text = `${'merknad\n'.repeat(3_000)}Nr;Navn\n${'1;Furu\n2;Bjørk\n'.repeat(300)}`;
    const table = await read(text, { dialect: { skipRows: 3_000 } });
    expect(table).toMatchObject({ header: ['Nr', 'Navn'], headerRow: 3_001, rows: 600 });
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

describe('a column', () => {
  const column = async (name: string, values: readonly string[]): Promise<Table> =>
    read(`x;${name}\n${values.map((value) => `a;${value}\n`).join('')}`);

  it.each([
    ['tall', ['1 000', '20 000', '3'], 'integer', '# 0'],
    ['tall', ['1\u00a0000', '2\u00a0000'], 'integer', '#\u00a00'],
    ['tall', ['1.234,50', '10.000,00'], 'decimal', '#.##0,0'],
    ['tall', ['12,5', '-3,25', '7'], 'decimal', '0,0'],
    ['andel', ['12 %', '7 %'], 'percent', '0%'],
    ['pris', ['kr 200', '1 200 kr', '45,-'], 'amount', 'kr'],
    ['dato', ['01.02.2024', '24.12.2024'], 'date', 'dd.mm.yyyy'],
    ['dato', ['1.2.24', '24.12.24'], 'date', 'd.m.yy'],
    ['dato', ['2024-02-29', '2024-12-24'], 'date', 'yyyy-mm-dd'],
    ['dato', ['24102018', '01012019'], 'date', 'ddmmyyyy'],
    ['tid', ['2024-02-29T12:00:00Z', '2024-12-24T08:30:00+01:00'], 'datetime', 'yyyy-mm-ddThh:mm'],
    ['kl', ['08:30', '12.00'.replace('.', ':')], 'time', 'hh:mm'],
    ['åpent', ['ja', 'Nei', 'JA'], 'boolean', 'ja/nei'],
    ['kommunenr', ['0301', '1103'], 'municipality', '0000'],
    ['orgnr', ['974760673', '971032081'], 'organization-number', 'orgnr'],
    ['postnr', ['0182', '4005'], 'postcode', '0000'],
    ['gnr', ['12', '113'], 'cadastre', '0'],
    ['gnr/bnr', ['12/3', '113/4/0/2'], 'cadastre', '0/0'],
    ['nord', ['6540041.30', '6541000.10'], 'utm-north', 'UTM 32/33'],
    ['lat', ['58,956982', '59,1'], 'latitude', '0,0'],
    ['nettsted', ['https://www.example.no/a', 'http://example.no/'], 'url', 'url'],
    ['epost', ['post@example.no', 'a.b@example.com'], 'email', 'email'],
    ['tlf', ['22 22 22 22', '51 61 46 00'], 'phone', 'phone'],
    ['år', ['2019', '2020'], 'year', '0'],
    ['kode', ['00012', '01000'], 'code', '01'],
  ])('%s of %j is %s', async (name, values, type, format) => {
    expect((await column(name, values)).columns[1]).toMatchObject({ type, format, confidence: 1 });
  });

  it.each([
    ['kommunenr', ['301', '1103'], 'column.lost-zeros'],
    ['kommunenr', ['0301', '0104'], 'column.old-municipality'],
    ['kommunenr', ['0301', '9999'.replace('9999', '4999')], 'column.unknown-municipality'],
    ['postnr', ['182', '4005'], 'column.lost-zeros'],
    ['dato', ['01/02/2024', '03/04/2024'], 'column.ambiguous-date'],
    ['dato', ['45000', '45001'], 'column.excel-serial'],
    ['beløp', ['1.234', '5.678'], 'column.ambiguous-number'],
    ['tall', ['1,5', '2.5'], 'column.several-forms'],
    ['lat', ['5,7', '5,8'], 'column.swapped-coordinates'],
    ['nr', ['1,01E+10', '1,02E+10'], 'column.scientific'],
    ['tekst', ['=SUM(A1:A2)', 'b'], 'column.formula'],
    ['tekst', ['=HYPERLINK("http://example.com")'.replaceAll('"', "'"), 'b'], 'column.dangerous-formula'],
  ])('%s of %j is doubtful', async (name, values, code) => {
    expect(codes(await column(name, values))).toContain(code);
  });

  it('names the rows that are not of its type', async () => {
    const values = Array.from({ length: 30 }, (_, i) => (i === 7 ? 'ukjent' : `${i},5`));
    const table = await column('verdi', values);
    expect(table.columns[1]).toMatchObject({ type: 'decimal', exceptions: { count: 1, rows: [9] } });
    expect(table.problems).toMatchObject([{ code: 'column.exceptions', row: 9, column: 'verdi', actual: 'ukjent' }]);
  });

  it('counts its values exactly while they are few, and estimates them beyond', async () => {
    const few = await column(
      'a',
      Array.from({ length: 5_000 }, (_, i) => `v${i % 100}`),
    );
    expect(few.columns[1]).toMatchObject({ distinct: 100, distinctIs: 'exact', top: { length: 10 } });
    const many = await column(
      'a',
      Array.from({ length: 50_000 }, (_, i) => `v${i * 7}`),
    );
    const { distinct, distinctIs } = many.columns[1] ?? {};
    expect(distinctIs).toBe('estimated');
    expect(Math.abs((distinct ?? 0) - 50_000)).toBeLessThan(50_000 * 0.05);
  });

  it('with a finding shows no value', async () => {
    const { text, ...table } = await read('navn;alder\nKari;12\nOla;x\nOla;13\n', {
      screen: (header) => ({
        watchers: header.map((name) => (name === 'navn' ? () => true : undefined)),
        end: () => ({ problems: [], findings: [], masks: new Map([[0, () => '••••']]) }),
      }),
    });
    expect(text).toContain('Kari');
    expect(JSON.stringify(table)).not.toMatch(/Kari|Ola/);
    expect(table.columns[0]).toMatchObject({ masked: true, min: '••••' });
  });

  it('is shown to its watcher until the watcher has seen enough of a value', async () => {
    const seen: string[] = [];
    await read('a;b\n1;x\n2;x\n3;"y ""q"""\n4;x\n', {
      screen: () => ({
        watchers: [
          undefined,
          (bytes, start, end, _traits, row) => {
            seen.push(`${row}:${Buffer.from(bytes.subarray(start, end)).toString()}`);
            return false;
          },
        ],
        end: () => ({ problems: [], findings: [], masks: new Map() }),
      }),
    });
    expect(seen).toEqual(['2:x', '4:y "q"']);
  });
});

it('a table suggests what it tells of the dataset', async () => {
  const table = await read('kommunenr;år;antallElever;skole\n1103;2019;12;Åsen\n1103;2023;14;Åsen\n');
  expect(table.suggestion).toEqual({
    temporal: { start: '2019', end: '2023' },
    spatial: ['Stavanger'],
    language: 'nb',
    theme: ['EDUC'],
    keyword: ['elever', 'skole'],
    titles: { kommunenr: 'Kommunenr', år: 'År', antallElever: 'Antall elever', skole: 'Skole' },
  });
});
