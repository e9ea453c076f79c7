import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { readTable } from '../../../functions/core/table/index.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';
import { browserPlatform } from '../../../functions/web/browser-platform.ts';

const samples = resolve(import.meta.dirname, '../../../samples');
const tables = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.csv(?:\.gz)?$/.test(path),
);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

it('the table core is bundled for a browser, and reads every sample there as it does in Node', {
  timeout: 60_000,
}, async () => {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, '../../../functions/core/table/index.ts')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  expect(code).not.toMatch(/\bBuffer\b|from "node:|\bprocess\./);
  const bundled: { readonly readTable: typeof readTable } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  expect(tables.length).toBeGreaterThan(5);
  for (const path of tables) {
    const bytes = new Uint8Array(readFileSync(join(samples, path)));
    expect(await bundled.readTable(once(bytes), browserPlatform), path).toEqual(
      await readTable(once(bytes), nodePlatform),
    );
  }
});
