import { DataFactory, Parser, type Quad, Store } from 'n3';
import { Validator } from 'shacl-engine';
import { serialise } from '../../functions/core/describe/serialise.ts';
import { indexGraph } from '../../functions/core/graph.ts';
import { checkProfile, gate } from '../../functions/core/judge/gate.ts';
import { compileShapes } from '../../functions/core/judge/shapes.ts';
import { shapeTexts } from '../../vocab/shapes/texts.generated.ts';
import { modelCatalog } from '../core/judge/model-catalog.ts';

/**
 * Holds datasets against our shapes, a dataset at a time and many in one graph, beside shacl-engine over an n3 store.
 * Run with `npx tsx test/bench/shapes.ts`; medians of five interleaved runs, and only the ratios mean anything.
 */
const model = new Parser().parse(modelCatalog);
const shapes = new Parser().parse(shapeTexts['dcat-ap-no']);
const ours = compileShapes(shapes);
const theirs = new Validator(new Store(shapes), { factory: DataFactory });

/** The model's triples with its own names made over, so that every copy is another dataset with the same codes. */
const copy = (at: number): Quad[] => {
  const rename = <T extends Quad['subject'] | Quad['object']>(term: T): T =>
    term.termType === 'NamedNode' && term.value.includes('/datasett/')
      ? (DataFactory.namedNode(`${term.value}-${at}`) as T)
      : term;
  return model.map((it) => DataFactory.quad(rename(it.subject), it.predicate, rename(it.object)));
};
const copies = (count: number): Quad[][] => Array.from({ length: count }, (_, at) => copy(at));

const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const median = (those: readonly number[]): number => [...those].sort((a, b) => a - b)[those.length >> 1] ?? 0;

async function race(rows: Readonly<Record<string, () => unknown>>, runs = 5): Promise<Record<string, number>> {
  const times = new Map<string, number[]>(Object.keys(rows).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, work] of Object.entries(rows)) times.get(name)?.push(await time(work));
  }
  return Object.fromEntries([...times].map(([name, those]) => [name, median(those)]));
}

const hundred = copies(100);
const written = hundred.map(serialise);
const perDataset = await race({
  ours: () => hundred.map((quads) => ours.check(indexGraph(quads))),
  'the gate without re-reading': () => hundred.map((quads) => checkProfile(quads)),
  'the gate, Turtle read again': async () => {
    for (const [at, quads] of hundred.entries()) await gate(quads, { ttl: written[at]?.ttl ?? '' });
  },
  'the gate, all four read again': async () => {
    for (const [at, quads] of hundred.entries()) await gate(quads, written[at] ?? {});
  },
  'shacl-engine': async () => {
    for (const quads of hundred) await theirs.validate({ dataset: new Store(quads) });
  },
});
const thousand = copies(1_000).flat();
const tenThousand = copies(10_000).flat();
const together = await race(
  {
    '1 000 in one graph': () => ours.check(indexGraph(thousand)),
    '10 000 in one graph': () => ours.check(indexGraph(tenThousand)),
  },
  3,
);
const engineTogether = await race({ '1 000 in one graph': () => theirs.validate({ dataset: new Store(thousand) }) }, 1);

const print = (name: string, value: string) => process.stdout.write(`${name.padEnd(40)} ${value}\n`);
for (const [name, ms] of Object.entries(perDataset))
  print(`${name}, a dataset`, `${((ms / 100) * 1000).toFixed(0)} µs`);
print(
  'shacl-engine : ours, a dataset',
  `${((perDataset['shacl-engine'] ?? 0) / (perDataset['ours'] ?? 1)).toFixed(1)} ×`,
);
for (const [name, ms] of Object.entries(together)) print(`ours, ${name}`, `${ms.toFixed(0)} ms`);
print(
  '10 000 : 1 000',
  `${((together['10 000 in one graph'] ?? 0) / (together['1 000 in one graph'] ?? 1)).toFixed(1)} ×`,
);
print(
  'shacl-engine : ours, 1 000 in one graph',
  `${((engineTogether['1 000 in one graph'] ?? 0) / (together['1 000 in one graph'] ?? 1)).toFixed(1)} ×`,
);
