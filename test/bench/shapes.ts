import { DataFactory, Parser, type Quad, Store } from 'n3';
import { Validator } from 'shacl-engine';
import { serialise } from '../../functions/core/describe/serialise.ts';
import { indexGraph } from '../../functions/core/graph.ts';
import { checkProfile, gate } from '../../functions/core/judge/gate.ts';
import { compileShapes } from '../../functions/core/judge/shapes.ts';
import { shapeTexts } from '../../vocab/shapes/texts.generated.ts';
import { modelCatalog } from '../core/judge/model-catalog.ts';
import { median } from './median.ts';

/**
 * Holds datasets against our shapes, a dataset at a time and many in one graph, beside shacl-engine over an n3 store, all in
 * one process, taking turns. Prints medians of processor time in seconds as JSON: `node shapes.mjs`.
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
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

async function race(rows: Readonly<Record<string, () => unknown>>, runs = 5): Promise<Record<string, number>> {
  const times = new Map<string, number[]>(Object.keys(rows).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, work] of Object.entries(rows)) times.get(name)?.push(await time(work));
  }
  return Object.fromEntries([...times].map(([name, those]) => [name, median(those) ?? 0]));
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

console.log(
  JSON.stringify({
    seconds: 0,
    medians: { ...perDataset, ...together, 'shacl-engine, 1 000 in one graph': engineTogether['1 000 in one graph'] },
  }),
);
