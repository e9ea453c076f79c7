import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundled, folder, inNode, quotient, type Ratio, type Run, type Section, shown } from './race.ts';

type Medians = Readonly<Record<string, number>>;

/** Descriptions written and checked, beside the libraries that do the same. */
export async function rdf({ big }: { readonly big: boolean }): Promise<Section> {
  const datasets = big ? 10_000 : 1_000;
  const { medians: written, triples } = inNode(await bundled('describe'), String(datasets)) as unknown as {
    readonly medians: Medians;
    readonly triples: number;
  };
  const { medians: checked } = inNode(await bundled('shapes')) as unknown as { readonly medians: Medians };
  const catalog = join(folder, `catalog-${datasets}.nt`);
  inNode(await bundled('job'), 'write-catalog', String(datasets), catalog);
  const rdflib = inPython(join(import.meta.dirname, 'peers/turtle.py'), catalog)?.seconds;

  /** n3 writes neither RDF/XML nor JSON-LD: these are held against its Turtle. */
  const anew = (format: string) => `one change: ${format === 'nt' ? 'N-Triples' : 'Turtle'} anew with n3`;
  const over = (name: string, a: number | undefined, b: number | undefined, goal: number, atMost = false): Ratio => ({
    name,
    measured: quotient(a, b),
    goal,
    ...(atMost ? { atMost } : {}),
  });
  const n3 = written['n3 Writer, Turtle'];
  return {
    about: `${datasets} datasets, ${triples} triples, from description to quads to text, and held against our shapes; a catalog rebuilt of its stored parts after
one change. rdflib writes the same catalog, read beforehand, with what its datasets share said once.`,
    head: ['what', 'seconds'],
    rows: [
      ...Object.entries({ ...written, ...checked }).map(([what, seconds]) => [what, shown(seconds, 3)]),
      ['rdflib, Turtle', shown(rdflib, 2)],
    ],
    ratios: [
      over(
        'rdflib, Turtle : description to quads to Turtle',
        rdflib,
        sum(written['describe (resource → quads)'], written['ours, ttl']),
        10,
      ),
      ...['nt', 'rdf', 'jsonld'].map((it) =>
        over(`ours, ${it} : n3 Writer, Turtle`, written[`ours, ${it}`], n3, 2, true),
      ),
      ...['ttl', 'nt', 'rdf', 'jsonld'].map((it) =>
        over(`${anew(it)} : ${it} of the parts`, written[anew(it)], written[`one change: ${it} of the parts`], 5),
      ),
      over(
        'shacl-engine : the gate without re-reading, a dataset',
        checked['shacl-engine'],
        checked['the gate without re-reading'],
        1,
      ),
      over('validation of 10 000 : of 1 000', checked['10 000 in one graph'], checked['1 000 in one graph'], 11, true),
    ],
  };
}

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;

function inPython(script: string, ...args: readonly string[]): Run | undefined {
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, [script, ...args], { encoding: 'utf8' });
    if (status === 0) return JSON.parse(stdout);
  }
  return undefined;
}
