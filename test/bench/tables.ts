import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generate, type Shape } from './generate.ts';
import {
  bundled,
  type Contender,
  folder,
  inNode,
  peakOf,
  program,
  quotient,
  type Run,
  race,
  type Section,
  secondsOf,
  shown,
} from './race.ts';

/** One pass over a table, by Sluse and by what people would use instead. */
export async function tables({ megabytes, runs, big }: Options): Promise<Section> {
  const utf8 = await file('utf8', { bytes: megabytes * 1e6 });
  const windows = await file('windows1252', { bytes: megabytes * 1e6, encoding: 'windows-1252' });
  const small = await file('small', { bytes: 10e6 });
  const huge = big ? await file('utf8', { bytes: 1e9 }) : undefined;
  const script = await bundled('contender');
  const here =
    (path: string, name = 'sluse'): (() => Run) =>
    () =>
      inNode(script, name, path);
  const contenders: Readonly<Record<string, { readonly path: string; readonly run: Contender }>> = {
    'Sluse, whole pass': { path: utf8, run: here(utf8) },
    'Sluse, whole pass, Windows-1252': { path: windows, run: here(windows) },
    'Sluse, whole pass with screening': { path: utf8, run: here(utf8, 'sluse-screened') },
    'papaparse, the same job': { path: utf8, run: here(utf8, 'papaparse') },
    'papaparse, rows only': { path: utf8, run: here(utf8, 'papaparse-parse-only') },
    'DuckDB SUMMARIZE, one thread': { path: utf8, run: () => duckdb(utf8) },
    'miller summary, 10 MB': {
      path: small,
      run: () => program('mlr', ['--icsv', '--ifs', ';', '--ojson', 'summary', small]),
    },
    'Sluse, whole pass, 10 MB': { path: small, run: here(small) },
    'csvkit csvstat, 10 MB': { path: small, run: () => program('csvstat', ['-d', ';', small]) },
    ...(huge === undefined ? {} : { 'Sluse, whole pass, 1 GB': { path: huge, run: here(huge) } }),
  };
  const measured = await race(
    Object.fromEntries(Object.entries(contenders).map(([name, { run }]) => [name, run])),
    runs,
  );
  const rate = (name: string): number | undefined =>
    quotient(statSync(contenders[name]?.path ?? '').size / 1e6, secondsOf(measured.get(name)));
  const ratio = (of: string, to: string, goal: number) => ({
    name: `${of} : ${to}`,
    measured: quotient(rate(of), rate(to)),
    goal,
  });
  return {
    about: `The table is ${megabytes} MB of invented measurements (\`test/bench/generate.ts\`, seed 1): 12 columns, semicolons, quotes, decimal comma, dd.mm.yyyy, æøå.
A whole pass is checksum, check of encoding, rows, types, profile and the clean copy to a null sink.`,
    head: ['what', 'MB/s', 'peak MB'],
    rows: [...measured].map(([name, all]) => [
      name,
      shown(rate(name)),
      all.length === 0 ? '' : (peakOf(all)?.toFixed(0) ?? ''),
    ]),
    ratios: [
      ratio('Sluse, whole pass', 'papaparse, the same job', 4),
      ratio('Sluse, whole pass with screening', 'papaparse, the same job', 3),
      ratio('Sluse, whole pass', 'DuckDB SUMMARIZE, one thread', 2.5),
      ratio('Sluse, whole pass, 10 MB', 'csvkit csvstat, 10 MB', 30),
      ratio('Sluse, whole pass, Windows-1252', 'Sluse, whole pass', 1),
      ...(huge === undefined ? [] : [ratio('Sluse, whole pass, 1 GB', 'Sluse, whole pass', 1)]),
    ],
  };
}

type Options = { readonly megabytes: number; readonly runs: number; readonly big: boolean };

/** A generated file, made once. */
export async function file(name: string, shape: Shape): Promise<string> {
  const path = join(folder, `${name}-${shape.bytes}.csv`);
  if (!existsSync(path)) await generate(path, shape);
  return path;
}

function duckdb(path: string): Run | undefined {
  try {
    return inNode(join(import.meta.dirname, 'duckdb.mjs'), path);
  } catch {
    return undefined;
  }
}
