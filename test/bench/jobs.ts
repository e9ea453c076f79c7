import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundled,
  exponent,
  folder,
  inNode,
  peakOf,
  program,
  quotient,
  type Ratio,
  type Run,
  race,
  type Section,
  secondsOf,
  shown,
} from './race.ts';
import { file } from './tables.ts';

type Job = {
  readonly name: string;
  /** What its size counts. */
  readonly of: string;
  readonly sizes: readonly number[];
  /** How its cost may grow with size; a catalog is written whole, so some of it is linear whatever changed. */
  readonly mostExponent: number;
  readonly what: string;
};

const jobs = {
  table: { name: 'table', of: 'MB', sizes: [10, 30, 100], mostExponent: 1.05, what: 'one CSV, from inbox to public' },
  register: {
    name: 'register',
    of: 'rows',
    sizes: [100, 300, 1_000],
    mostExponent: 1.05,
    what: 'a register → catalog',
  },
  records: {
    name: 'records',
    of: 'records',
    sizes: [100, 300, 1_000],
    mostExponent: 1.05,
    what: 'ISO 19139 records of 40 KB → catalog',
  },
  change: {
    name: 'change',
    of: 'datasets',
    sizes: [100, 1_000, 10_000],
    mostExponent: 1.05,
    what: 'one changed dataset in a catalog',
  },
  publishers: {
    name: 'publishers',
    of: 'publishers',
    sizes: [4, 12, 36],
    mostExponent: 1.05,
    what: 'publishers of 100 datasets: first build',
  },
  judge: {
    name: 'judge',
    of: 'datasets',
    sizes: [100, 1_000, 10_000],
    mostExponent: 1.05,
    what: 'a catalog validated and scored',
  },
} as const satisfies Record<string, Job>;

type Options = {
  readonly runs: number;
  readonly big: boolean;
};

/** What stewards, harvesters and functions wait for, each job at three sizes. */
export async function wholeJobs({ runs, big }: Options): Promise<Section> {
  const script = await bundled('job');
  const rows: string[][] = [];
  const ratios: Ratio[] = [];
  for (const job of Object.values(jobs)) {
    const sizes = big && job === jobs.publishers ? [36, 119, 357] : job.sizes;
    const inputs = job === jobs.table ? await Promise.all(sizes.map((mb) => file('utf8', { bytes: mb * 1e6 }))) : [];
    const measured = await race(
      Object.fromEntries(
        sizes.map((size, at) => [
          `${job.name} ${size}`,
          () => inNode(script, job.name, String(size), inputs[at] ?? ''),
        ]),
      ),
      runs,
    );
    const points: [number, number][] = [];
    for (const [at, [, all]] of [...measured].entries()) {
      const [size = 0, seconds = Number.NaN] = [sizes[at], secondsOf(all)];
      points.push([size, seconds]);
      rows.push([
        `${job.what}${at === 0 ? '' : ', again'}`,
        `${size} ${job.of}`,
        shown(seconds, 2),
        shown(peakOf(all)),
        callsOf(all[0]),
      ]);
    }
    const last = [...measured.values()].at(-1)?.[0];
    if (job === jobs.publishers)
      rows.push([
        `… and one change in each`,
        `${sizes.at(-1)} ${job.of}`,
        shown(last?.['changeSeconds'] as number, 2),
        '',
        sumOf(last?.['changeCalls']),
      ]);
    ratios.push({
      name: `${job.name}: exponent over ${sizes.join(', ')} ${job.of}`,
      measured: exponent(points),
      goal: job.mostExponent,
      atMost: true,
    });
  }
  const largest = largestCatalog();
  if (largest) {
    const measured = await race({ rehearse: () => inNode(script, 'rehearse', '0', largest.path) }, runs);
    const all = measured.get('rehearse') ?? [];
    rows.push([
      'the harvest of a real catalog rehearsed',
      `${largest.bytes} bytes, ${all[0]?.['datasets']} datasets`,
      shown(secondsOf(all), 2),
      shown(peakOf(all)),
      '',
    ]);
  }
  return {
    about: `From what lies in the inbox to what is public: files read, screened, judged, described, gated, committed and published, with pages and feed.
Tables, registers and records lie in folders, as \`sluse run\` has them; changes and many publishers in memory, with every call of a store counted
(ingest + publish, for one change).`,
    head: ['job', 'size', 'seconds', 'peak MB', 'store calls'],
    rows,
    ratios,
  };
}

/** The same jobs by what people would use instead. */
export async function besideOthers({ runs }: Options): Promise<Section> {
  const script = await bundled('job');
  const register = join(folder, 'register-1000.csv');
  const catalog = join(folder, 'catalog-1000.nt');
  inNode(script, 'write-register', '1000', register);
  inNode(script, 'write-catalog', '1000', catalog);
  const python = ['python3', '/usr/bin/python3'].find((it) => program(it, ['-c', 'import rdflib']));
  const theirs = {
    'Sluse, a register of 1 000': () => inNode(script, 'register', '1000'),
    'rdflib, the same register written as a catalog': () =>
      python === undefined
        ? undefined
        : program(python, [join(import.meta.dirname, 'peers/register.py'), register, join(folder, 'rdflib')]),
    'raptor, its N-Triples read and written as Turtle': () =>
      program('rapper', ['-q', '-i', 'ntriples', '-o', 'turtle', catalog]),
    'Sluse, a catalog of 1 000 validated and scored': () => inNode(script, 'judge', '1000'),
    'shacl-engine, validated against the same shapes': () => inNode(script, 'judge-shacl-engine', '1000'),
    'rdf-validate-shacl, validated against the same shapes': () => inNode(script, 'judge-rdf-validate-shacl', '1000'),
  } as const;
  const measured = await race(theirs, runs);
  const seconds = (name: keyof typeof theirs): number | undefined => secondsOf(measured.get(name));
  const ratio = (theirs: Parameters<typeof seconds>[0], ours: Parameters<typeof seconds>[0], goal?: number): Ratio => ({
    name: `${theirs} : ${ours}`,
    measured: quotient(seconds(theirs), seconds(ours)),
    ...(goal === undefined ? {} : { goal }),
  });
  return {
    about: `What others leave out is not asked of them: rdflib's program reads no dirty register, checks nothing, gates nothing and keeps no history;
raptor only reads and writes.`,
    head: ['job', 'seconds', 'peak MB'],
    rows: [...measured].map(([name, all]) => [
      name,
      shown(secondsOf(all), 2),
      all.length === 0 ? '' : shown(peakOf(all)),
    ]),
    ratios: [
      ratio('rdflib, the same register written as a catalog', 'Sluse, a register of 1 000'),
      ratio('shacl-engine, validated against the same shapes', 'Sluse, a catalog of 1 000 validated and scored', 1),
      ratio(
        'rdf-validate-shacl, validated against the same shapes',
        'Sluse, a catalog of 1 000 validated and scored',
        1,
      ),
    ],
  };
}

/** The largest real catalog there is beside the project. */
function largestCatalog(): { readonly path: string; readonly bytes: number } | undefined {
  const real = join(import.meta.dirname, '../../../shared/data/dcat');
  if (!existsSync(real)) return undefined;
  return readdirSync(real)
    .filter((name) => /\.(?:jsonld|xml|ttl|rdf|nt)$/.test(name))
    .map((name) => ({ path: join(real, name), bytes: statSync(join(real, name)).size }))
    .sort((a, b) => b.bytes - a.bytes)[0];
}

const callsOf = (run: Run | undefined): string =>
  run?.['ingestCalls'] ? `${sumOf(run['ingestCalls'])} + ${sumOf(run['publishCalls'])}` : sumOf(run?.['calls']);
const sumOf = (calls: unknown): string =>
  calls === undefined
    ? ''
    : String(Object.values(calls as Readonly<Record<string, number>>).reduce((sum, count) => sum + count, 0));
