import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling, pageFiles } from '../../infra/lambda.ts';

/** The names of all functions: `ingest` for `functions/ingest.lambda.ts`. */
export const functionNames: readonly string[] = readdirSync('functions')
  .filter((file) => file.endsWith('.lambda.ts'))
  .map((file) => file.replace('.lambda.ts', ''));

/** A function as the stacks bundle it; gives the folder in which its `index.mjs` lies, and how large it is. */
export async function bundle(name: string): Promise<{ readonly folder: string; readonly bytes: number }> {
  const { target, minify, sourceMap, sourcesContent, mainFields, externalModules, banner } = bundling;
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const { metafile } = await build({
    entryPoints: [`functions/${name}.lambda.ts`],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target,
    minify,
    sourcemap: sourceMap,
    sourcesContent,
    mainFields: [...mainFields],
    external: externalModules,
    banner: { js: banner },
    metafile: true,
    logLevel: 'silent',
  });
  if (name === 'page') execFileSync('bash', ['-c', pageFiles(folder)], { stdio: 'ignore' });
  const [bytes = 0] = Object.entries(metafile.outputs).flatMap(([file, it]) => (file.endsWith('.mjs') ? it.bytes : []));
  return { folder, bytes };
}
