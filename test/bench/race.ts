import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median } from './median.ts';

/** What one part of the bench found, ready to be written down. */
export type Section = {
  /** What was done, on what, in a sentence or two of Markdown. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly ratios?: readonly Ratio[];
};
/** How many times better the first is than the second. Without `measured` the second is not installed here. */
export type Ratio = {
  readonly name: string;
  readonly measured: number | undefined;
  /** As the project wants it; `atMost` where less is better. */
  readonly goal?: number;
  readonly atMost?: boolean;
};

/** What a run took: processor time of all threads in seconds, peak resident memory in bytes, and whatever else it counts. */
export type Run = { readonly seconds: number; readonly peak?: number; readonly [counted: string]: unknown };
/** Gives nothing where what it needs is not installed. */
export type Contender = () => Run | undefined | Promise<Run | undefined>;

/** Where inputs and bundles of the bench lie, outside the project. */
export const folder = join(tmpdir(), 'sluse-bench');
mkdirSync(folder, { recursive: true });

/** Lets contenders take turns, so that a slow minute hits all of them; every run is kept. What takes long is run once. */
export async function race(
  contenders: Readonly<Record<string, Contender>>,
  runs: number,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const measured = new Map<string, Run[]>(Object.keys(contenders).map((name) => [name, []]));
  const out = new Set<string>();
  const isLong = (name: string): boolean => (measured.get(name)?.[0]?.seconds ?? 0) > longest;
  for (let round = 0; round < runs; round += 1) {
    for (const [name, contender] of Object.entries(contenders)) {
      if (isLong(name)) continue;
      const run = out.has(name) ? undefined : await contender();
      if (run) measured.get(name)?.push(run);
      else out.add(name);
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${name}, run ${round + 1} of ${runs}`);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return measured;
}

const longest = 60;

/** The median of the processor time of some runs, in seconds. */
export const secondsOf = (runs: readonly Run[] | undefined): number | undefined =>
  median((runs ?? []).map(({ seconds }) => seconds));
/** The highest peak of some runs, in MB. */
export const peakOf = (runs: readonly Run[] | undefined): number | undefined => {
  const peaks = (runs ?? []).flatMap(({ peak }) => (peak === undefined ? [] : [peak / 1e6]));
  return peaks.length === 0 ? undefined : Math.max(...peaks);
};
export const quotient = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a / b;
/** As a table shows it. */
export const shown = (number: number | undefined, digits = 0): string =>
  number === undefined ? 'not installed here' : number.toFixed(digits);

/** How cost grows with size: the slope of log cost over log size, by least squares. 1 is linear, 2 quadratic. */
export function exponent(points: readonly (readonly [size: number, cost: number])[]): number | undefined {
  if (points.length < 2) return undefined;
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return across / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

/** A script of the bench as one file for Node, so that what it costs to load TypeScript is not measured with it. */
export async function bundled(name: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** Runs a script in a process of its own that prints its run as JSON. */
export const inNode = (script: string, ...args: readonly string[]): Run =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1e8,
    }),
  );

/** Runs another program, and tells what it took; nothing where it is not there, or fails. */
export function program(command: string, args: readonly string[], { input = '/dev/null' } = {}): Run | undefined {
  const script = `import json, resource, subprocess, sys
with open(sys.argv[1], "rb") as given:
    try: status = subprocess.run(sys.argv[2:], stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    except FileNotFoundError: status = 127
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"status": status, "seconds": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024}))`;
  const { status, stdout } = spawnSync('python3', ['-c', script, input, command, ...args], { encoding: 'utf8' });
  const run = status === 0 ? (JSON.parse(stdout) as Run & { readonly status: number }) : undefined;
  return run?.status === 0 ? run : undefined;
}
