import { expect, it } from 'vitest';
import { readTable } from '../../../functions/core/table/index.ts';
import { readRows } from '../../../functions/core/table/rows.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const rowsOf = async (text: string, wanted: readonly number[], size = 7) => {
  const bytes = new TextEncoder().encode(text);
  const table = await readTable(pieces(bytes, 1000), nodePlatform);
  return readRows(pieces(bytes, size), table, new Set(wanted), nodePlatform, 1e6);
};

it('finds rows by the number a spreadsheet gives them, quotes and line breaks and all', async () => {
  const text = 'sted;merknad;grader\r\nVik;"to\r\nlinjer; og ""sitat""";1\r\nØya;;2\r\nNes;"x";3';
  const rows = await rowsOf(text, [1, 2, 4]);
  expect([...rows]).toEqual([
    [1, ['sted', 'merknad', 'grader']],
    [2, ['Vik', 'to\r\nlinjer; og "sitat"', '1']],
    [4, ['Nes', 'x', '3']],
  ]);
});

it('agrees with the reading about which row a problem is in', async () => {
  const text = `a;b;c\n${'1;2;3\n'.repeat(20)}1;2;3;4\n${'1;2;3\n'.repeat(200)}`;
  const table = await readTable(pieces(new TextEncoder().encode(text), 1000), nodePlatform);
  const [ragged] = table.problems.filter(({ code }) => code === 'row.ragged');
  const rows = await rowsOf(text, [ragged?.row ?? 0]);
  expect([...rows.values()]).toEqual([['1', '2', '3', '4']]);
});
