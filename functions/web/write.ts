/** `npm run web`: builds the page and the sheets into `dist/web`, or into the folder that is named. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildWeb } from './build.ts';

const out = process.argv[2] ?? fileURLToPath(new URL('../../dist/web/', import.meta.url));
for (const { path, body } of await buildWeb()) {
  const file = join(out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
  process.stdout.write(`${path}  ${body.length} bytes, ${gzipSync(body).length} gzipped\n`);
}
