import { createHash } from 'node:crypto';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCells, readTable } from '../../../functions/core/table/index.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';

async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cellsOf(bytes: Uint8Array, delimiter: string, size?: number): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const row of readCells(pieces(bytes, size), nodePlatform, { dialect: { delimiter } })) rows.push(row);
  return rows;
}

const delimiters = [';', ',', '\t', '|', ':'] as const;
const cell = fc.string({
  unit: fc.constantFrom('a', 'å', 'Ž', '1', '0', ',', ';', '"', '\n', '\r\n', ' ', '-', '.', '€', '😀', '\\'),
  maxLength: 8,
});

/**
 * A well-formed table: as many cells in each row, quoted wherever RFC 4180 asks for it, and sometimes where it does not.
 * No backslash stands before a quote: there, two ways of writing meet, and both are read as people meant them.
 */
const table = fc
  .record({
    delimiter: fc.constantFrom(...delimiters),
    width: fc.integer({ min: 1, max: 6 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    lastEnd: fc.boolean(),
  })
  .chain((shape) =>
    fc
      .array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: shape.width, maxLength: shape.width }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((rows) => {
        const clean = rows.map((row) =>
          row.map(([value, quoted]) => [value.replaceAll(/\\+"/g, '"'), quoted] as const),
        );
        const written = clean.map((row) =>
          row
            .map(([value, quoted]) => {
              const needs =
                quoted ||
                /["\n\r]/.test(value) ||
                value.includes(shape.delimiter) ||
                (shape.width === 1 && value === '');
              return needs ? `"${value.replaceAll('"', '""')}"` : value;
            })
            .join(shape.delimiter),
        );
        return {
          ...shape,
          values: clean.map((row) => row.map(([value]) => value)),
          text: written.join(shape.lineEnd) + (shape.lastEnd ? shape.lineEnd : ''),
        };
      }),
  );

describe('whatever well-formed table is read', () => {
  it('its cells are those papaparse reads, and those that were written, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async ({ text, delimiter, values, lineEnd }, size) => {
        const { data } = Papa.parse<string[]>(text, { delimiter, newline: lineEnd, skipEmptyLines: false });
        const theirs = text.endsWith(lineEnd) ? data.slice(0, -1) : data;
        const ours = await cellsOf(new TextEncoder().encode(text), delimiter, size);
        expect(ours).toEqual(values);
        expect(theirs).toEqual(values);
      }),
      { numRuns: 1_500 },
    );
  });

  it('its clean copy says the same, and is its own clean copy', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ text, delimiter, values }) => {
        const clean: Uint8Array[] = [];
        const read = await readTable(pieces(new TextEncoder().encode(text)), nodePlatform, {
          dialect: { delimiter, headerRowCount: 1, skipRows: 0 },
          clean: (chunk) => void clean.push(chunk.slice()),
        });
        const bytes = Buffer.concat(clean);
        // A lone footer is left out; nothing else may be.
        const kept = read.footer.length > 0 ? values.slice(0, values.length - read.footer.length) : values;
        expect(await cellsOf(bytes, read.clean.delimiter)).toEqual(kept);
        const again: Uint8Array[] = [];
        await readTable(pieces(bytes), nodePlatform, {
          dialect: { delimiter: read.clean.delimiter, headerRowCount: 1, skipRows: 0 },
          clean: (chunk) => void again.push(chunk.slice()),
        });
        expect(Buffer.concat(again).toString()).toBe(bytes.toString());
      }),
      { numRuns: 500 },
    );
  });

  it('its profile is the same in whatever encoding it comes', async () => {
    const latin = fc.array(fc.tuple(fc.constantFrom('blåbær', 'rød', 'øl', 'Ålesund', 'æ'), fc.integer()), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(latin, async (rows) => {
        const text = `navn;tall\n${rows.map((row) => `${row.join(';')}\n`).join('')}`;
        const copies = ['', '', ''];
        const [utf8, windows, utf16] = await Promise.all(
          [Buffer.from(text), Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')].map((bytes, at) =>
            readTable(pieces(bytes), nodePlatform, {
              clean: (chunk) => {
                copies[at] += Buffer.from(chunk).toString();
              },
            }),
          ),
        );
        expect(windows?.columns).toEqual(utf8?.columns);
        expect(utf16?.columns).toEqual(utf8?.columns);
        expect(copies).toEqual([text, text, text]);
      }),
      { numRuns: 100 },
    );
  });
});

/** mulberry32, so that a failing input is found again by its number. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const fragments = [
  'a',
  '1',
  ';',
  ',',
  '\t',
  '|',
  ':',
  '\n',
  '\r\n',
  '\r',
  '"',
  '""',
  '";"',
  '"\n"',
  '\\"',
  "'",
  ' ',
  '  ',
  '\u00a0',
  '\u2009',
  'sep=;\n',
  'æøå',
  '\ufeff',
  '\ufffd',
  'Ã¸',
  '\0',
  '\x7f',
  '\u0085',
  '\u200b',
  '\u202e',
  '01.02.2024',
  '1/2/24',
  '1 000',
  '1.234,5',
  '12,5',
  '1e9',
  'ja',
  'nei',
  '0301',
  '974760673',
  '=cmd|',
  '-',
  '–',
  '…',
  'https://x.no/',
  'a@b.no',
  '58,9',
  '"a"b;c',
  '€',
  '😀',
  'kommunenr',
  'dato',
].map((text) => Buffer.from(text));
const rawBytes = [[0xff], [0xfe, 0xff], [0xe6], [0x80], [0xc3], [0xf0, 0x9f], [0x1f, 0x8b], [0xd8, 0x00]].map((bytes) =>
  Buffer.from(bytes),
);

/** An input made of what tables are made of, and what damages them; one in four a well-formed table with a few bytes changed. */
function makeInput(seed: number): Buffer {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (seed % 4 === 0) {
    const width = 1 + Math.floor(random() * 4);
    const lines = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
      Array.from({ length: width }, () => pick(fragments).toString()).join(';'),
    );
    const bytes = Buffer.from(lines.join('\n'), pick(['utf8', 'latin1', 'utf16le'] as const));
    for (let i = 0; i < 3 && bytes.length > 0; i++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return bytes;
  }
  return Buffer.concat(
    Array.from({ length: Math.floor(random() * 24) }, () => (random() < 0.04 ? pick(rawBytes) : pick(fragments))),
  );
}

it('whatever bytes come, reading them ends, with work in proportion', { timeout: 60_000 }, async () => {
  for (let seed = 1; seed <= 50_000; seed++) {
    const bytes = makeInput(seed);
    const table = await readTable(pieces(bytes), nodePlatform, { limits: fuzzLimits });
    const { sniffed, scanned, profiled } = table.work;
    // A hundred bytes are what three passes over next to nothing may cost; text grows when it becomes UTF-8.
    const most = 3 * Math.max(bytes.length, table.clean.bytes) + 100;
    if (sniffed + scanned + profiled > most)
      expect.fail(`seed ${seed}: ${JSON.stringify(table.work)} of ${bytes.length}`);
    if (table.bytes !== bytes.length && table.complete)
      expect.fail(`seed ${seed}: read ${table.bytes} of ${bytes.length}`);
  }
});
const fuzzLimits = { columns: 50 };

describe('twice the input is at most 2.2 times the work', () => {
  const hostile: { readonly [name: string]: (size: number) => string } = {
    'clean rows': (size) => `a;b;c\n${'1;x;2,5\n'.repeat(size)}`,
    'one quote that never closes': (size) => `a;b\n1;"${'x;y\n'.repeat(size)}`,
    'quotes alone': (size) => '"'.repeat(4 * size),
    'doubled quotes': (size) => `a;b\n${'"x""y";1\n'.repeat(size)}`,
    'text after quotes': (size) => `a;b\n${'"x"y;"z" w\n'.repeat(size)}`,
    'quotes that reclose': (size) => `a;b\n${'"x"";"y"\n'.repeat(size)}`,
    'one long line': (size) => 'x'.repeat(8 * size),
    'delimiters alone': (size) => ';'.repeat(size % 1_900),
    'line feeds alone': (size) => '\n'.repeat(8 * size),
    'carriage returns alone': (size) => '\r'.repeat(8 * size),
    'spaces after a quote': (size) => `a\n"x"${' '.repeat(size)}y\n`.repeat(2),
    'values all different': (size) => `a;b\n${Array.from({ length: size }, (_, i) => `${i};v${i}\n`).join('')}`,
    'two cells and then none': (size) => `a;b;c\n${'x;;\n'.repeat(size)}`,
  };
  it.each(Object.entries(hostile))('%s', async (_, make) => {
    const work = async (size: number): Promise<number> => {
      const { sniffed, scanned, profiled } = (await readTable(pieces(Buffer.from(make(size))), nodePlatform)).work;
      return sniffed + scanned + profiled;
    };
    expect(await work(60_000)).toBeLessThanOrEqual(2.2 * (await work(30_000)) + 200_000);
  });
});

describe('whatever numbers a column holds', () => {
  const written = fc
    .tuple(
      fc.boolean(),
      fc.nat({ max: 12 }).chain((length) => fc.stringMatching(new RegExp(`^[0-9]{${length + 1}}$`))),
      fc.constantFrom('', ',', '.'),
      fc.stringMatching(/^[0-9]{1,12}$/),
    )
    .map(([negative, whole, separator, decimals]) =>
      [negative ? '-' : '', whole, separator, separator === '' ? '' : decimals].join(''),
    );
  const value = (text: string): number => Number(text.replace(',', '.'));

  it('the smallest and the largest of them are so, whether they come plain or in quotes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(',', '.').chain((separator) =>
          fc.array(
            written.map((text) => text.replace(/[.,]/, separator)),
            { minLength: 2, maxLength: 60 },
          ),
        ),
        async (numbers) => {
          const make = (quote: string) => Buffer.from(`tall\n${numbers.map((it) => quote + it + quote).join('\n')}\n`);
          const [plain, quoted] = await Promise.all(
            ['', '"'].map((quote) => readTable(pieces(make(quote)), nodePlatform, { dialect: { delimiter: ';' } })),
          );
          expect(plain?.columns).toEqual(quoted?.columns);
          const [column] = plain?.columns ?? [];
          // Others are dates, groups of thousands, organisation numbers or codes: `forms.ts` says which.
          if (column?.type !== 'decimal' && column?.type !== 'integer') return;
          if (column.forms.some(({ form }) => !['0', '0,0', '0.0'].includes(form))) return;
          expect(value(column.min ?? '')).toBe(Math.min(...numbers.map(value)));
          expect(value(column.max ?? '')).toBe(Math.max(...numbers.map(value)));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('whatever table is its own clean copy or nearly', () => {
  it('has the checksums of what was delivered and of the copy, in whatever pieces it comes', async () => {
    const row = fc.constantFrom('1;æøå;2', '2;"b;b";3', '3;"b"b;3', ';;', '', 'Kilde: oss', '4;5', '6;7;8\r');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '\ufeff', 'sep=;\n', 'Overskrift\n\n'),
        fc.array(row, { maxLength: 12 }),
        fc.constantFrom('', '\n'),
        fc.integer({ min: 1, max: 30 }),
        async (before, rows, after, size) => {
          const bytes = Buffer.from(`${before}a;b;c\n${rows.join('\n')}${after}`);
          // The source may use its memory again.
          async function* reused() {
            const room = Buffer.alloc(size);
            for (let at = 0; at < bytes.length; at += size) {
              const copied = bytes.copy(room, 0, at, at + size);
              yield room.subarray(0, copied);
              room.fill(0);
            }
          }
          const clean: Uint8Array[] = [];
          const table = await readTable(reused(), nodePlatform, { clean: (chunk) => void clean.push(chunk.slice()) });
          const copy = Buffer.concat(clean);
          const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');
          expect(table.sha256).toBe(sha256(bytes));
          expect(table.clean.bytes).toBe(copy.length);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
