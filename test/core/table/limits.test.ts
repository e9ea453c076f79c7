import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ReadTableOptions, readTable, type Table } from '../../../functions/core/table/index.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';

async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (bytes: Uint8Array | string, limits: ReadTableOptions['limits'] = {}): Promise<Table> =>
  readTable(pieces(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), nodePlatform, { limits });
const codes = ({ problems }: Table): string[] => problems.map(({ code }) => code);

const rows = (count: number): string => `a;b\n${'1;x\n'.repeat(count)}`;

describe('a limit', () => {
  it.each([
    ['bytes', 'table.too-large', (n: number) => 'a;b\n'.padEnd(n, '1;2\n'), 40_000],
    ['rows', 'table.too-many-rows', rows, 5_000],
    ['columns', 'table.too-many-columns', (n: number) => `${'a;'.repeat(n - 1)}a\n`, 50],
    ['cellBytes', 'cell.too-long', (n: number) => `a;b\n${'x'.repeat(n)};1\n`, 100],
    ['quotedLines', 'quote.unclosed', (n: number) => `a;b\n"${'\n'.repeat(n)}";1\n`, 20],
    ['recordBytes', 'row.too-long', (n: number) => `a;b\n${'x;'.repeat(n / 2)}\n`, 500],
  ] as const)('of %s lets through what meets it, and refuses what passes it', async (limit, code, make, most) => {
    const met = await read(make(most), { [limit]: most });
    expect(codes(met)).not.toContain(code);
    expect(met.complete).toBe(true);
    const passed = await read(make(most + 4), { [limit]: most });
    expect(codes(passed)).toContain(code);
    expect(passed.complete).toBe(false);
  });

  it('on the file stops the reading at once', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 65_536;
        yield Buffer.from('1;2\n'.repeat(16_384));
      }
    }
    const table = await readTable(endless(), nodePlatform, { limits: { bytes: 1_000_000 } });
    expect(codes(table)).toContain('table.too-large');
    expect(given).toBeLessThan(1_200_000);
  });

  it('on ragged rows tells a few and refuses many', async () => {
    expect(codes(await read(`a;b\n${'1;2\n'.repeat(200)}1;2;3\n1;2\n`))).toEqual(['row.ragged']);
    expect(codes(await read(`a;b\n${'1;2\n'.repeat(20)}1;2;3\n1;2\n`))).toEqual(['row.ragged', 'table.ragged']);
  });
});

describe('a gzip file', () => {
  const text = rows(50_000);

  it('is read as what is in it, its checksum that of the file', async () => {
    const zipped = gzipSync(text);
    const [table, plain] = [await read(zipped), await read(text)];
    expect(table).toMatchObject({ compression: 'gzip', rows: 50_000, bytes: zipped.length, columns: plain.columns });
    expect(table.clean).toEqual(plain.clean);
    expect(table.sha256).toBe(createHash('sha256').update(zipped).digest('hex'));
  });

  it('of several members is read whole, up to their limit', async () => {
    const members = Buffer.concat([gzipSync('a;b\n'), gzipSync('1;2\n'), gzipSync('3;4\n')]);
    expect((await read(members)).rows).toBe(2);
    expect(codes(await read(members, { gzipMembers: 2 }))).toContain('gzip.too-many-members');
  });

  it.each([
    ['cut short', (zipped: Buffer) => zipped.subarray(0, zipped.length - 20)],
    ['without its checksum', (zipped: Buffer) => zipped.subarray(0, zipped.length - 4)],
    ['with a wrong checksum', (zipped: Buffer) => Buffer.concat([zipped.subarray(0, -8), Buffer.alloc(8)])],
    ['followed by something else', (zipped: Buffer) => Buffer.concat([zipped, Buffer.from('more')])],
    ['that is only its first bytes', () => Buffer.from([0x1f, 0x8b, 8])],
  ])('%s is damaged', async (_, damage) => {
    const table = await read(damage(gzipSync(text)));
    expect(codes(table)).toContain('gzip.damaged');
    expect(table.complete).toBe(false);
  });

  it('that swells is stopped by its size, by its ratio, and by what it is before it swells', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'x;y\n'));
    expect(codes(await read(bomb, { inflatedBytes: 2_000_000, gzipRatio: 2_000 }))).toContain('gzip.too-large');
    expect(codes(await read(bomb))).toContain('gzip.too-large');
    expect(codes(await read(gzipSync(text), { gzipBytes: 100 }))).toContain('table.too-large');
  });
});
