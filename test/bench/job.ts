import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DataFactory, Store as Dataset, Parser } from 'n3';
import ShaclValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';
import { indexGraph } from '../../functions/core/graph.ts';
import { checkProfile } from '../../functions/core/judge/gate.ts';
import { score } from '../../functions/core/judge/quality.ts';
import { rehearse, sourceOf } from '../../functions/core/judge/rehearse.ts';
import { keysOf, prefixes } from '../../functions/core/keys.ts';
import { parseCatalog } from '../../functions/core/read/catalog.ts';
import {
  collect,
  ingest,
  publish,
  replay,
  type Store,
  sweep,
  verify,
  type World,
} from '../../functions/history/index.ts';
import { folderStore } from '../../functions/io/folder.ts';
import { memoryStore } from '../../functions/io/memory.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { lookAfter } from '../../functions/loop.ts';
import { makeWork } from '../../functions/pipeline.ts';
import { shapeTexts } from '../../vocab/shapes/texts.generated.ts';
import { registerOf } from '../support/register.ts';
import { timed } from './median.ts';
import { recordOf } from './record.ts';

/**
 * One whole job at one size, in a process of its own: `node job.mjs <job> <size> [file]` prints what it took as JSON. What
 * makes ready is not counted; what a steward, a harvester or a function would wait for is.
 */
const jobs: { readonly [name: string]: (size: number, file: string) => Promise<Took> } = {
  table: (megabytes, file) =>
    onFolders({ [`malinger/${basename(file)}`]: file }, { 'malinger/dataset.json': json(described(0)) }, megabytes),
  register: (rows) => onFolders({}, { 'register.csv': registerOf(rows) }, rows),
  records: (count) => onFolders({}, { 'geodata.xml': responseOf(count) }, count),
  change: oneChange,
  commit: commitMany,
  publishers: manyPublishers,
  judge: judgeCatalog,
  'judge-shacl-engine': (size) => judgeWith(size, shaclEngine),
  'judge-rdf-validate-shacl': (size) => judgeWith(size, rdfValidateShacl),
  rehearse: rehearseFile,
  /** Writes an input down, for a peer that reads files: nothing is measured. */
  'write-register': async (rows, file) => written(file, registerOf(rows)),
  'write-catalog': async (size, file) => written(file, (await catalogOf(size)).nt),
};

type Took = {
  readonly seconds: number;
  readonly datasets?: number;
  readonly calls?: Calls;
  readonly [what: string]: unknown;
};
/** Calls of the stores, by store and verb. */
type Calls = Readonly<Record<string, number>>;

/** From files in an inbox to what is public, over folders, as `sluse run` does it. */
async function onFolders(
  copied: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
  size: number,
): Promise<Took> {
  const root = mkdtempSync(join(tmpdir(), 'sluse-job-'));
  try {
    for (const [name, text] of Object.entries({ 'publisher.json': json(publisher), ...written })) {
      const path = join(root, 'inbox', orgnrs(0), name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    for (const [name, from] of Object.entries(copied)) await cp(from, join(root, 'inbox', orgnrs(0), name));
    const { world, calls } = makeWorld({
      inbox: folderStore(join(root, 'inbox'), { prefix: prefixes.inbox }),
      state: folderStore(join(root, 'state')),
      public: folderStore(join(root, 'public')),
    });
    const deliveries = [
      ...new Set(['publisher.json', ...Object.keys({ ...written, ...copied }).map((it) => it.replace(/\/.*/, '/'))]),
    ];
    const seconds = await timed(() => bringOut(orgnrs(0), deliveries, world));
    const head = JSON.parse(await readFile(join(root, 'public', orgnrs(0), 'head.json'), 'utf8'));
    return { seconds, size, datasets: head.datasets, calls: calls() };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** One dataset of a catalog changes: read, described, committed, published; the mean of some such changes. */
async function oneChange(size: number): Promise<Took> {
  const { world, calls } = makeWorld();
  const [orgnr, changes] = [orgnrs(0), 8];
  await deliver(orgnr, { 'publisher.json': publisher, ...folders(size) }, world);
  await bringOut(orgnr, ['publisher.json', ...Object.keys(folders(size)).map((it) => dirname(it).concat('/'))], world);
  const spent = { ingest: 0, publish: 0 };
  const before = calls();
  const after = { ingest: before, publish: before };
  for (let change = 0; change < changes; change += 1) {
    const name = `sett-${change % size}`;
    await deliver(orgnr, { [`${name}/dataset.json`]: described(change % size, `, endret ${change + 1}`) }, world);
    const begun = calls();
    spent.ingest += await timed(async () => void (await ingest(orgnr, [{ delivery: `${name}/` }], world)));
    after.ingest = minus(calls(), begun);
    const committed = calls();
    spent.publish += await timed(async () => void (await publish(orgnr, world)));
    after.publish = minus(calls(), committed);
  }
  return {
    seconds: (spent.ingest + spent.publish) / changes,
    ingestSeconds: spent.ingest / changes,
    publishSeconds: spent.publish / changes,
    ingestCalls: after.ingest,
    publishCalls: after.publish,
    ...(await standing(orgnr, world, calls)),
  };
}

/** New datasets decided and committed, without publication; one change among them; and a replay by the same rules. */
async function commitMany(size: number): Promise<Took> {
  const { world, calls } = makeWorld();
  const orgnr = orgnrs(0);
  let decideSeconds = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time, or each would be charged for the others too. */
  const decide: World['work']['decide'] = (delivery, context) => {
    const decided = last.then(async () => {
      const begun = process.cpuUsage();
      const it = await world.work.decide(delivery, context);
      const { user, system } = process.cpuUsage(begun);
      decideSeconds += (user + system) / 1e6;
      return it;
    });
    last = decided;
    return decided;
  };
  const timing: World = { ...world, work: { ...world.work, decide } };
  const files = folders(size);
  await deliver(orgnr, { 'publisher.json': publisher, ...files }, world);
  const looks = ['publisher.json', ...Object.keys(files).map((it) => `${dirname(it)}/`)].map((it) => ({
    delivery: it,
  }));
  let commits = 0;
  const begun = calls();
  const seconds = await timed(async () => {
    for (let at = 0; at < looks.length; at += batch)
      commits += (await ingest(orgnr, looks.slice(at, at + batch), timing)).commits;
  });
  const callsEach = sum(minus(calls(), begun)) / size;
  await deliver(orgnr, { 'sett-0/dataset.json': described(0, ', endret') }, world);
  const before = calls();
  await ingest(orgnr, [{ delivery: 'sett-0/' }], world);
  const changeCalls = sum(minus(calls(), before));
  const still = calls();
  const { ingested } = await replay(orgnr, world);
  const written = Object.entries(minus(calls(), still)).filter(([what]) => /(?:put|delete)$/.test(what));
  return {
    seconds,
    decideSeconds,
    commits,
    callsEach,
    changeCalls,
    replayCommits: ingested?.commits ?? 0,
    replayWrites: sum(Object.fromEntries(written)),
  };
}
/** As many messages as Lambda hands out at once. */
const batch = 100;
const sum = (calls: Calls): number => Object.values(calls).reduce((all, it) => all + it, 0);

/** What it costs that a publisher is there: one sweep, one night, and what lies in the state and on the public host. */
async function standing(orgnr: string, world: World, calls: () => Calls) {
  await sweep(orgnr, world); // finds what lies there, and puts down that it is as it should be
  const begun = calls();
  const sweepSeconds = await timed(() => sweep(orgnr, world));
  const sweepCalls = minus(calls(), begun);
  const noon = calls();
  const lookSeconds = await timed(() =>
    lookAfter(orgnr, { ...world, loop: { url: 'https://data.example.no/steward/' } }),
  );
  const lookCalls = minus(calls(), noon);
  const evening = calls();
  const nightSeconds = await timed(async () => {
    const { findings } = await verify(orgnr, world);
    if (findings[0]) throw new Error(`The history does not verify: ${findings[0].wrong} ${findings[0].key}`);
    await collect(orgnr, world);
  });
  const nightCalls = minus(calls(), evening);
  const bytes = async (store: Store): Promise<number> => {
    let sum = 0;
    for (let after = ''; ; ) {
      const page = await store.list('', { after });
      sum += page.reduce((all, it) => all + it.bytes, 0);
      const last = page.at(-1);
      if (!last || page.length < 1000) return sum;
      after = last.key;
    }
  };
  return {
    sweepSeconds,
    sweepCalls,
    lookSeconds,
    lookCalls,
    nightSeconds,
    nightCalls,
    stateBytes: await bytes(world.state),
    publicBytes: await bytes(world.public),
  };
}

/** Publishers with a hundred datasets each: their first catalogs, and then one change in each. */
async function manyPublishers(count: number): Promise<Took> {
  const { world, calls } = makeWorld();
  const all = Array.from({ length: count }, (_, at) => orgnrs(at));
  const files = folders(100);
  const deliveries = ['publisher.json', ...Object.keys(files).map((it) => dirname(it).concat('/'))];
  for (const orgnr of all) await deliver(orgnr, { 'publisher.json': publisher, ...files }, world);
  const first = await timed(async () => {
    for (const orgnr of all) await bringOut(orgnr, deliveries, world);
  });
  for (const orgnr of all) await deliver(orgnr, { 'sett-7/dataset.json': described(7, ', endret') }, world);
  const before = calls();
  const change = await timed(async () => {
    for (const orgnr of all) await bringOut(orgnr, ['sett-7/'], world);
  });
  return { seconds: first, changeSeconds: change, changeCalls: minus(calls(), before), datasets: count * 100 };
}

/** A catalog of ours is held against the profile and scored, as it lies there. */
async function judgeCatalog(size: number): Promise<Took> {
  const { quads } = await parseCatalog((await catalogOf(size)).ttl, 'ttl');
  let problems = 0;
  const checking = await timed(() => {
    problems = checkProfile(quads).length;
  });
  let datasets = 0;
  const scoring = await timed(() => {
    datasets = score(indexGraph(quads)).datasets.length;
  });
  return { seconds: checking + scoring, checkSeconds: checking, scoreSeconds: scoring, datasets, problems };
}

/** The same catalog held against the same shapes by another engine, over n3's store. */
async function judgeWith(size: number, check: (catalog: Dataset, shapes: Dataset) => Promise<number>): Promise<Took> {
  const { quads } = await parseCatalog((await catalogOf(size)).ttl, 'ttl');
  const shapes = new Parser().parse(shapeTexts['dcat-ap-no']);
  let results = 0;
  const seconds = await timed(async () => {
    results = await check(new Dataset([...quads]), new Dataset(shapes));
  });
  return { seconds, datasets: size, results };
}
const shaclEngine = async (catalog: Dataset, shapes: Dataset): Promise<number> =>
  (await new Validator(shapes, { factory: DataFactory }).validate({ dataset: catalog })).results.length;
const rdfValidateShacl = async (catalog: Dataset, shapes: Dataset): Promise<number> =>
  (await new ShaclValidator(shapes, { maxNodeChecks: 1e9 } as object).validate(catalog)).results.length;

/** What a publisher of so many datasets has public. */
async function catalogOf(size: number): Promise<{ readonly ttl: Uint8Array; readonly nt: Uint8Array }> {
  const { world } = makeWorld();
  const orgnr = orgnrs(0);
  await deliver(orgnr, { 'publisher.json': publisher, 'register.csv': registerOf(size) }, world);
  await bringOut(orgnr, ['publisher.json', 'register.csv'], world);
  const [ttl, nt] = await Promise.all(['ttl', 'nt'].map((format) => world.public.get(`${orgnr}/catalog.${format}`)));
  if (!ttl || !nt) throw new Error('Nothing was published');
  return { ttl: ttl.body, nt: nt.body };
}

/** What the harvester would do with a catalog that somebody has. */
async function rehearseFile(_: number, file: string): Promise<Took> {
  const body = readFileSync(file);
  const source = sourceOf(`https://example.no/${basename(file)}`, body.toString('utf8', 0, 4096));
  let datasets = 0;
  const seconds = await timed(async () => {
    ({ datasets } = await rehearse({ body }, source));
  });
  return { seconds, datasets };
}

async function bringOut(orgnr: string, deliveries: readonly string[], world: World): Promise<void> {
  const { faults } = await ingest(
    orgnr,
    deliveries.map((delivery) => ({ delivery })),
    world,
  );
  if (faults[0]) throw new Error(`${orgnr}/${faults[0].delivery} failed`, { cause: faults[0].error });
  const { outcome } = await publish(orgnr, world);
  if (outcome !== 'published') throw new Error(`${orgnr} is ${outcome}`);
}

async function deliver(orgnr: string, files: Readonly<Record<string, unknown>>, world: World): Promise<void> {
  for (const [name, said] of Object.entries(files))
    await world.inbox.put(
      keysOf(orgnr).inbox(name),
      new TextEncoder().encode(typeof said === 'string' ? said : json(said)),
    );
}

/** A world whose stores count what is asked of them. */
function makeWorld(
  stores: Pick<World, 'inbox' | 'state' | 'public'> = {
    inbox: memoryStore(),
    state: memoryStore(),
    public: memoryStore(),
  },
): { readonly world: World; readonly calls: () => Calls } {
  const counts: Record<string, number> = {};
  const counted = (store: 'inbox' | 'state' | 'public'): Store =>
    new Proxy(stores[store], {
      get: (them, verb: keyof Store) => {
        const what = `${store} ${verb}`;
        counts[what] = (counts[what] ?? 0) + 1;
        return them[verb];
      },
    });
  return {
    world: {
      inbox: counted('inbox'),
      state: counted('state'),
      public: counted('public'),
      queue: { send: async () => undefined },
      clock: { now: () => new Date().toISOString(), wait: async () => undefined },
      random: { next: Math.random },
      platform: nodePlatform,
      work: makeWork({
        platform: nodePlatform,
        onFault: (fault, key) => {
          throw new Error(`${key} failed`, { cause: fault });
        },
      }),
      base: 'https://data.example.no/',
    },
    calls: () => ({ ...counts }),
  };
}

const minus = (after: Calls, before: Calls): Calls =>
  Object.fromEntries(
    Object.entries(after).flatMap(([what, count]) =>
      count > (before[what] ?? 0) ? [[what, count - (before[what] ?? 0)]] : [],
    ),
  );

/** Invented organisation numbers that pass mod 11. */
function orgnrs(at: number): string {
  for (let number = 31_000_000 + at * 20; ; number += 1) {
    const digits = String(number);
    const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}

function folders(count: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`sett-${at}/dataset.json`, described(at)]));
}

function described(at: number, more = '') {
  return {
    title: { nb: `Badeplasser ${at}`, en: `Bathing sites ${at}` },
    description: { nb: `Kommunale badeplasser nummer ${at} med målt vannkvalitet${more}.` },
    theme: ['Miljø', 'Helse'],
    keyword: { nb: ['bading', 'strand', `område ${at}`] },
    accessRights: 'PUBLIC',
    frequency: 'årlig',
    temporal: [{ start: '2024-01-01', end: '2024-12-31' }],
    distribution: [
      {
        title: { nb: 'Som CSV' },
        accessURL: `https://provelund.example/data/${at}.csv`,
        format: 'CSV',
        license: 'CC BY 4.0',
      },
    ],
  };
}

const responseOf = (count: number): string =>
  `<csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"><csw:SearchResults numberOfRecordsMatched="${count}" numberOfRecordsReturned="${count}">${Array.from({ length: count }, (_, at) => recordOf(at)).join('')}</csw:SearchResults></csw:GetRecordsResponse>`;

function written(file: string, text: string | Uint8Array): Took {
  writeFileSync(file, text);
  return { seconds: 0 };
}

const publisher = {
  name: { nb: 'Prøvelund kommune', en: 'Prøvelund municipality' },
  homepage: 'https://www.provelund.example/',
  contactPoint: { name: 'Servicetorget', email: 'postmottak@provelund.example' },
  license: 'CC BY 4.0',
  language: 'nb',
  spatial: 'Norge',
  accessRights: 'PUBLIC',
};
const json = (value: unknown): string => JSON.stringify(value);

const [, , name = '', size = '0', file = ''] = process.argv;
const job = jobs[name];
if (!job) throw new Error(`There is no job ${name}`);
console.log(JSON.stringify({ ...(await job(Number(size), file)), peak: process.resourceUsage().maxRSS * 1024 }));
