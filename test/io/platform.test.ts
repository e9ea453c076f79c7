import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { nodePlatform } from '../../functions/io/platform.ts';

const packed = gzipSync(Buffer.from('badeplass;temperatur\n'.repeat(20_000)));

async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const inflatedBytes = async (bytes: Uint8Array, limit: number): Promise<number> => {
  let count = 0;
  for await (const chunk of nodePlatform.gunzip(inPieces(bytes, 100), limit)) count += chunk.length;
  return count;
};

it('inflates gzip as it comes, and two members as one', async () => {
  expect(await inflatedBytes(packed, 1e6)).toBe(420_000);
  expect(await inflatedBytes(Buffer.concat([packed, packed]), 1e6)).toBe(840_000);
});

it('stops at the limit, at an end that comes too soon, and at what is no gzip: each an error for whoever reads', async () => {
  await expect(inflatedBytes(packed, 10_000)).rejects.toThrow('more than 10000 bytes');
  await expect(inflatedBytes(packed.subarray(0, 200), 1e6)).rejects.toThrow('unexpected end of file');
  await expect(inflatedBytes(Buffer.from('navn;antall\n'), 1e6)).rejects.toThrow('incorrect header check');
});

it('decodes Latin letters of both kinds', () => {
  expect(nodePlatform.decode(new Uint8Array([0x62, 0xe5, 0x74]), 'latin1')).toBe('båt');
  expect(nodePlatform.decode(new Uint8Array([0x62, 0xc3, 0xa5, 0x74]), 'utf-8')).toBe('båt');
  expect(nodePlatform.isUtf8(new Uint8Array([0x62, 0xe5, 0x74]))).toBe(false);
});
