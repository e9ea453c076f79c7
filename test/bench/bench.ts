import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { generate, type Shape } from './generate.ts';

/**
 * `npm run bench`: one pass over a table, by Sluse and by what people would use instead. Each run is a process of its own,
 * contenders take turns, and medians are compared within one run of the bench. Writes docs/performance.md.
 */
const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '200' },
    runs: { type: 'string', default: '5' },
    big: { type: 'boolean', default: false },
  },
});
const megabytes = Number(values.mb);
const runs = Number(values.runs);
const folder = join(tmpdir(), 'sluse-bench');
mkdirSync(folder, { recursive: true });

const file = async (name: string, shape: Shape): Promise<string> => {
  const path = join(folder, `${name}-${shape.bytes}.csv`);
  if (!existsSync(path)) await generate(path, shape);
  return path;
};
const utf8 = await file('utf8', { bytes: megabytes * 1e6 });
const windows = await file('windows1252', { bytes: megabytes * 1e6, encoding: 'windows-1252' });
const small = await file('small', { bytes: 10e6 });
const big = values.big ? await file('utf8', { bytes: 1e9 }) : undefined;

const bundle = join(folder, 'contender.mjs');
await build({
  entryPoints: [join(import.meta.dirname, 'contender.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  banner: {
    js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
  },
});

type Run = { readonly seconds: number; readonly peak?: number };
type Contender = { readonly name: string; readonly path: string; readonly run: () => Run | undefined };

const inNode = (script: string, ...args: readonly string[]): Run =>
  JSON.parse(
    execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
const sluse =
  (path: string, name = 'sluse'): (() => Run) =>
  () =>
    inNode(bundle, name, path);
const duckdb = (): Run | undefined => {
  try {
    return inNode(join(import.meta.dirname, 'duckdb.mjs'), utf8);
  } catch {
    return undefined;
  }
};
/** In a process of its own that tells what its child took. */
const csvstat = (): Run | undefined => {
  const script = `import json, resource, subprocess, sys
status = subprocess.run(["csvstat", "-d", ";", sys.argv[1]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"status": status, "seconds": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024}))`;
  const { status, stdout } = spawnSync('python3', ['-c', script, small], { encoding: 'utf8' });
  const result = status === 0 ? JSON.parse(stdout) : { status: 1 };
  return result.status === 0 ? result : undefined;
};

const contenders: readonly Contender[] = [
  { name: 'Sluse, whole pass', path: utf8, run: sluse(utf8) },
  { name: 'Sluse, whole pass, Windows-1252', path: windows, run: sluse(windows) },
  { name: 'Sluse, whole pass with screening', path: utf8, run: sluse(utf8, 'sluse-screened') },
  { name: 'papaparse, the same job', path: utf8, run: sluse(utf8, 'papaparse') },
  { name: 'papaparse, rows only', path: utf8, run: sluse(utf8, 'papaparse-parse-only') },
  { name: 'DuckDB SUMMARIZE, one thread', path: utf8, run: duckdb },
  { name: 'Sluse, whole pass, 10 MB', path: small, run: sluse(small) },
  { name: 'csvkit csvstat, 10 MB', path: small, run: csvstat },
  ...(big === undefined ? [] : [{ name: 'Sluse, whole pass, 1 GB', path: big, run: sluse(big) }]),
];

const measured = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
for (let round = 0; round < runs; round++) {
  for (const { name, run } of contenders) {
    const result = run();
    if (result) measured.get(name)?.push(result);
    process.stderr.write('.');
  }
}
process.stderr.write('\n');

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const rate = (name: string): number => {
  const contender = contenders.find((each) => each.name === name);
  const took = measured.get(name)?.map(({ seconds }) => seconds) ?? [];
  return contender && took.length > 0 ? statSync(contender.path).size / 1e6 / median(took) : Number.NaN;
};
const shown = (number: number, digits = 0): string =>
  Number.isNaN(number) ? 'not installed here' : number.toFixed(digits);
const rows = contenders.map(({ name }) => {
  const peaks = measured.get(name)?.flatMap(({ peak }) => (peak === undefined ? [] : [peak / 1e6])) ?? [];
  return `| ${name} | ${shown(rate(name))} | ${peaks.length > 0 ? Math.round(Math.max(...peaks)) : ''} |`;
});
const ratio = (of: string, to: string, goal: string): string =>
  `| ${of} : ${to} | ${shown(rate(of) / rate(to), 1)} | ${goal} |`;
const text = `# Performance

Written by \`npm run bench\`: medians of ${runs} runs each, taking turns, on Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}.
The table is ${megabytes} MB of invented measurements (\`test/bench/generate.ts\`, seed 1): 12 columns, semicolons, quotes, decimal comma, dd.mm.yyyy, æøå.
A whole pass is checksum, check of encoding, rows, types, profile, checksum of the clean copy and the clean copy to a null sink. MB/s is by
processor time (user and system, all threads), so that neighbours on a shared machine count less; compare the ratios, not the rates.

| what | MB/s | peak MB |
|---|---|---|
${rows.join('\n')}

| ratio | measured | goal |
|---|---|---|
${[
  ratio('Sluse, whole pass', 'papaparse, the same job', '4'),
  ratio('Sluse, whole pass with screening', 'papaparse, the same job', '3'),
  ratio('Sluse, whole pass', 'DuckDB SUMMARIZE, one thread', '2.5'),
  ratio('Sluse, whole pass, 10 MB', 'csvkit csvstat, 10 MB', '30'),
  ratio('Sluse, whole pass, Windows-1252', 'Sluse, whole pass', '1'),
  ...(big === undefined ? [] : [ratio('Sluse, whole pass, 1 GB', 'Sluse, whole pass', '1')]),
].join('\n')}
`;
console.log(text);
writeFileSync(resolve(import.meta.dirname, '../../docs/performance.md'), text);
