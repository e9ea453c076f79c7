import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle as write } from '../../infra/bundling.ts';

/** The names of all functions: `ingest` for `functions/ingest.lambda.ts`. */
export const functionNames: readonly string[] = readdirSync('functions')
  .filter((file) => file.endsWith('.lambda.ts'))
  .map((file) => file.replace('.lambda.ts', ''));

/** A function as the stacks bundle it; gives the folder in which its `index.mjs` lies, and how large its code is. */
export async function bundle(name: string): Promise<{ readonly folder: string } & Awaited<ReturnType<typeof write>>> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  return { folder, ...(await write(name, folder, { withPage: name === 'page' })) };
}
