import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodePlatform } from '../../functions/io/platform.ts';
import { browserPlatform } from '../../functions/web/browser-platform.ts';

it('hashes whatever bytes as SHA-256, however they are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
      const hash = browserPlatform.sha256();
      const expected = createHash('sha256');
      for (const piece of pieces) {
        hash.update(piece);
        expected.update(piece);
      }
      return hash.hex() === expected.digest('hex');
    }),
  );
});

it('decodes as Node does', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(browserPlatform.decode(all, 'latin1')).toBe(nodePlatform.decode(all, 'latin1'));
  const text = new TextEncoder().encode('\ufeffblåbær 🫐');
  expect(browserPlatform.decode(text, 'utf-8')).toBe(nodePlatform.decode(text, 'utf-8'));
  expect(browserPlatform.isUtf8(text)).toBe(true);
  expect(browserPlatform.isUtf8(all)).toBe(false);
});

it('inflates gzip, and stops at the limit', async () => {
  const zipped = async function* () {
    yield new Uint8Array(gzipSync('a'.repeat(10_000)));
  };
  let bytes = 0;
  for await (const chunk of browserPlatform.gunzip(zipped(), 10_000)) bytes += chunk.length;
  expect(bytes).toBe(10_000);
  await expect(async () => {
    for await (const _ of browserPlatform.gunzip(zipped(), 9_999));
  }).rejects.toThrow('9999');
});
