import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Node reads a JSON text twice as fast as the same written as code, and most of what we bundle is lists and texts. */
const dataAsText: Plugin = {
  name: 'data-as-text',
  setup(building) {
    const parsed = (data: unknown): string => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
    building.onLoad({ filter: /\/vocab\/.+\.json$/ }, async ({ path }) => ({
      contents: `export default ${parsed(JSON.parse(await readFile(path, 'utf8')))}`,
    }));
    building.onLoad({ filter: /\/vocab\/(?:problems|texts)\/[\w-]+\.ts$/ }, async ({ path }) => {
      if (path.endsWith('/index.ts')) return undefined;
      const texts: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
      const lines = Object.entries(texts).map(([name, data]) => `export const ${name} = ${parsed(data)};`);
      return { contents: lines.join('\n') || 'export {};' };
    });
  },
};

/** Nothing of ours does anything by being imported: what is not used is left out, and with it what it would import. */
const withoutEffects: Plugin = {
  name: 'without-effects',
  setup(building) {
    building.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) =>
      importer.includes('/node_modules/') ? undefined : { path: resolve(resolveDir, path), sideEffects: false },
    );
  },
};

/** To `import` Node's http is to read its every export, and so to load all of `fetch` with it; to `require` it is not. */
const httpAlone: Plugin = {
  name: 'http-alone',
  setup(building) {
    building.onResolve({ filter: /^(?:node:)?http$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'required' },
    );
    building.onLoad({ filter: /^/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

/** How esbuild bundles `functions/<name>.lambda.ts`; why so is said in docs/adr/0014. */
const bundlingOf = (name: string, folder: string) =>
  ({
    entryPoints: { index: here(`../functions/${name}.lambda.ts`) },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true, // the SDK too: what the runtime brings changes by itself, and is read file by file
    splitting: true, // what only some calls need is a file of its own, which the others never read
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    sourcemap: true, // read when an error is told, and not before
    sourcesContent: false,
    mainFields: ['module', 'main'],
    alias: {
      '@digitalbazaar/http-client': here('nothing.js'), // jsonld would fetch contexts with it; we fetch none
      'readable-stream': 'node:stream',
      '@aws-sdk/credential-provider-node': here('credentials.js'), // it would look in files and ask other hosts
    },
    plugins: [dataAsText, withoutEffects, httpAlone],
    // for the packages that still ask for `require`; named so that no module's own import is in its way
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    metafile: true,
    logLevel: 'warning',
  }) satisfies BuildOptions;

/** Bundles a function into a folder, the steward's page beside it where it is asked for; gives how many bytes of code come out, and how many of them every start reads. */
export async function bundle(
  name: string,
  folder: string,
  { withPage = false } = {},
): Promise<{ readonly bytes: number; readonly atStart: number }> {
  const { outputs } = (await build(bundlingOf(name, folder))).metafile;
  if (withPage) execFileSync(process.execPath, ['--import', 'tsx', here('../functions/web/write.ts'), `${folder}/web`]);
  const code = Object.entries(outputs).filter(([file]) => file.endsWith('.mjs'));
  const started = new Set<string>();
  const start = (file: string): void => {
    if (started.has(file)) return;
    started.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') start(path);
  };
  for (const [file, { entryPoint }] of code) if (entryPoint?.endsWith(`${name}.lambda.ts`)) start(file);
  const sum = (files: Iterable<string>): number =>
    [...files].reduce((bytes, file) => bytes + (outputs[file]?.bytes ?? 0), 0);
  return { bytes: sum(code.map(([file]) => file)), atStart: sum(started) };
}

// as a process of its own: the stacks are made without waiting, and a bundle is not
if (process.argv[1] === here('bundling.ts')) {
  const [name = '', folder = '', beside] = process.argv.slice(2);
  await bundle(name, folder, { withPage: beside === 'with-page' });
}
