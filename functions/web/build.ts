import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** One file of the page, as a browser gets it. */
export type WebFile = { readonly path: string; readonly contentType: string; readonly body: Uint8Array };

/**
 * Builds what browsers get, without network: the steward's page under `steward/`, and the sheet of the public pages and
 * the reports under `assets/`. Takes about a second.
 */
export async function buildWeb(): Promise<readonly WebFile[]> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: {
      'steward/app': `${here}app.ts`,
      'steward/worker': `${here}worker.ts`,
      'steward/style': `${here}style.css`,
      'assets/sluse': `${here}public.css`,
    },
    outdir: '/web',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
    legalComments: 'none',
    plugins: [nodeParts],
  });
  const built = outputFiles.map(({ path, contents }) => ({
    path: path.replace(/^.*\/web\//, ''),
    contentType: contentTypes[path.endsWith('.css') ? 'css' : 'js'],
    body: contents,
  }));
  const html = await readFile(new URL('steward.html', import.meta.url));
  return [...built, { path: 'steward/index.html', contentType: contentTypes.html, body: html }];
}

const contentTypes = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/** Parts of Node that the RDF readers ask for: streams from the package made for browsers, and nothing for the rest. */
const nodeParts: Plugin = {
  name: 'node-parts',
  setup(building) {
    const require = createRequire(import.meta.url);
    const instead: Readonly<Record<string, string>> = {
      stream: 'readable-stream',
      events: 'events/',
      buffer: 'buffer/',
    };
    building.onResolve({ filter: /^(?:node:)?(?:stream|events|buffer)$/ }, ({ path }) => ({
      path: require.resolve(instead[path.replace('node:', '')] ?? path),
    }));
  },
};
