import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildWeb } from '../../functions/web/build.ts';

it('builds a first view of at most 150 kB gzipped, without the worker, that asks nobody else for anything', async () => {
  const files = await buildWeb();
  const first = files.filter(({ path }) => path.startsWith('steward/') && !path.includes('worker'));
  expect(first.map(({ path }) => path).sort()).toEqual(['steward/app.js', 'steward/index.html', 'steward/style.css']);
  expect(first.reduce((sum, { body }) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(150_000);
  for (const { path, body } of files) {
    const text = new TextDecoder().decode(body);
    expect(text.match(/(?:@import|url\()\s*["']?(?:https?:)?\/\/[^"')]*/g) ?? [], path).toEqual([]);
  }
});
