import { execFileSync } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

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

/**
 * The SDK's schemas of what a client can be asked name their traits by constants, `{ [_h]: … }`: esbuild cannot tell that this has no
 * effect, and keeps all of them. With the names in their place it keeps those of the commands that are used.
 */
const schemasByName: Plugin = {
  name: 'schemas-by-name',
  setup(building) {
    building.onLoad({ filter: /\/client-\w+\/dist-es\/schemas\/\w+\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const names = new Map(
        Array.from(code.matchAll(/^const (\w+) = ("[^"]*");$/gm), ([, name, text]) => [name, text]),
      );
      return {
        contents: code.replace(/\[(\w+)\]:/g, (whole, name) => (names.has(name) ? `${names.get(name)}:` : whole)),
      };
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

/** To `import` a module of Node's is to read its every export, and with it what nobody asks for (of http, all of `fetch`); to `require` it is not. */
const nodeRequired: Plugin = {
  name: 'node-required',
  setup(building) {
    building.onResolve({ filter: new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`) }, ({ path, kind }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'required' },
    );
    building.onLoad({ filter: /^/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

/** What is read later stays a file of its own. */
const laterStays: Plugin = {
  name: 'later-stays',
  setup(building) {
    building.onResolve({ filter: /^/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

const common = {
  bundle: true, // the SDK too: what the runtime brings changes by itself, and is read file by file
  platform: 'node',
  format: 'esm',
  target: 'node24',
  minify: true,
  sourcemap: true, // read when an error is told, and not before
  sourcesContent: false,
  logLevel: 'warning',
} satisfies BuildOptions;

/** How esbuild bundles `functions/<name>.lambda.ts`; why so is said in docs/adr/0014. */
const bundlingOf = (name: string, folder: string) =>
  ({
    ...common,
    entryPoints: { index: here(`../functions/${name}.lambda.ts`) },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true, // what only some calls need is a file of its own, which the others never read
    mainFields: ['module', 'main'],
    alias: {
      '@digitalbazaar/http-client': here('nothing.js'), // jsonld would fetch contexts with it; we fetch none
      'readable-stream': 'node:stream',
      '@aws-sdk/credential-provider-node': here('credentials.js'), // it would look in files and ask other hosts
    },
    plugins: [dataAsText, schemasByName, withoutEffects, nodeRequired],
    // for the packages that still ask for `require`; named so that no module's own import is in its way
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    metafile: true,
  }) satisfies BuildOptions;

/** Bundles a function into a folder, the steward's page beside it where it is asked for; gives how many bytes of code come out, and how many of them every start reads. */
export async function bundle(
  name: string,
  folder: string,
  { withPage = false } = {},
): Promise<{ readonly bytes: number; readonly atStart: number }> {
  const { outputs } = (await build(bundlingOf(name, folder))).metafile;
  await joinStart(folder, outputs);
  if (withPage) execFileSync(process.execPath, ['--import', 'tsx', here('../functions/web/write.ts'), `${folder}/web`]);
  const sizes = Object.keys(outputs).flatMap((file) =>
    file.endsWith('.mjs') ? [stat(join(folder, basename(file)))] : [],
  );
  const bytes = (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
  return { bytes, atStart: (await stat(join(folder, 'index.mjs'))).size };
}

/**
 * Makes one file of all that a start reads: splitting makes ten, and each costs as much as to read 50 kB more. The files that
 * what is read later knows them by stay, and only point there.
 */
async function joinStart(folder: string, outputs: Metafile['outputs']): Promise<void> {
  const started = new Map<string, readonly string[]>();
  const start = (file: string): void => {
    if (started.has(file)) return;
    const { exports, imports } = outputs[file] ?? { exports: [], imports: [] };
    started.set(file, exports);
    for (const { path, kind, external } of imports) if (kind === 'import-statement' && !external) start(path);
  };
  for (const file of Object.keys(outputs)) if (basename(file) === 'index.mjs') start(file);
  const shared = [...started].flatMap(([path, exports], at) =>
    basename(path) === 'index.mjs'
      ? []
      : [{ file: basename(path), names: exports.map((name) => ({ name, known: `of${at}_${name}` })) }],
  );
  const given = shared.map(
    ({ file, names }) => `export {${names.map(({ name, known }) => `${name} as ${known}`)}} from './${file}';`,
  );
  await build({
    ...common,
    stdin: { contents: ["export * from './index.mjs';", ...given].join('\n'), resolveDir: folder },
    outfile: join(folder, 'index.mjs'),
    allowOverwrite: true,
    plugins: [laterStays],
  });
  for (const { file, names } of shared) {
    const pointing = `export {${names.map(({ name, known }) => `${known} as ${name}`)}} from './index.mjs';`;
    await writeFile(join(folder, file), pointing);
    await rm(join(folder, `${file}.map`));
  }
}

// as a process of its own: the stacks are made without waiting, and a bundle is not
if (process.argv[1] === here('bundling.ts')) {
  const [name = '', folder = '', beside] = process.argv.slice(2);
  await bundle(name, folder, { withPage: beside === 'with-page' });
}
