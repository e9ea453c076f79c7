import type { Literal } from '@rdfjs/types';
import { dcat, dct, foaf } from '../../../vocab/namespaces.ts';
import { type Graph, type GraphNode, objects } from '../graph.ts';
import { type Problem, problem } from '../problem.ts';
import type { SnapshotRecord } from '../snapshot.ts';
import { type Claim, type Evidence, evidenceOf, type GeonorgeIndex, indexSnapshot } from './dedupe.ts';

/** A catalog made ready for lookup by the same keys as Geonorge's records: what another source already delivers. */
export const indexCatalog = (catalog: Graph): GeonorgeIndex =>
  indexSnapshot({
    takenAt: '',
    organisations: [],
    records: [dcat('Dataset'), dcat('DatasetSeries')].flatMap((type) => catalog.instances(type).flatMap(toRecord)),
  });

/**
 * What a catalog has of one dataset: the same by its IRI or what it links to, or alike by its title alone. It is told, and
 * never decides: who delivers a dataset to data.norge.no is its publisher's choice.
 */
export function elsewhere(claim: Claim, publisher: string, index: GeonorgeIndex): readonly Problem[] {
  const evidence = evidenceOf(claim, publisher, index).filter((it) => it.level !== 'weak' || it.key === 'title');
  const [best] = evidence;
  if (!best) return [];
  const of = evidence.filter((it) => it.record === best.record);
  const isAlike = of.every((it) => titles.has(it.key));
  return [
    problem(isAlike ? 'match.alike' : 'match.elsewhere', {
      actual: [...new Set(of.map((it) => `${words[it.key] ?? it.key} ${it.value}`))].join('; '),
      expected: `«${best.record.title}» (${best.record.uuid})`,
    }),
  ];
}

const titles: ReadonlySet<Evidence['key']> = new Set(['title', 'owner-title']);
/** What a key is called where records are datasets: a resource is known by its IRI. */
const words: { readonly [key in Evidence['key']]?: string } = { resource: 'iri', identifier: 'iri' };

function toRecord(dataset: GraphNode): readonly SnapshotRecord[] {
  if (dataset.term.termType !== 'NamedNode') return [];
  const [publisher] = objects(dataset, dct('publisher'));
  const orgnr = /\/(\d{9})$/.exec(publisher?.key ?? '')?.[1];
  const owner = publisher && textOf(publisher, foaf('name'));
  const links = objects(dataset, dcat('distribution')).flatMap((it) =>
    [dcat('downloadURL'), dcat('accessURL')].flatMap((property) =>
      objects(it, property).flatMap(({ term }) => (term.termType === 'NamedNode' ? [{ url: term.value }] : [])),
    ),
  );
  return [
    {
      uuid: dataset.term.value,
      type: 'dataset',
      title: textOf(dataset, dct('title')) ?? dataset.term.value,
      code: dataset.term.value,
      links,
      ...(owner ? { owner } : {}),
      ...(orgnr ? { ownerOrgnr: orgnr } : {}),
      seenIn: [],
    },
  ];
}

/** In Norwegian where it is said in Norwegian. */
function textOf(node: GraphNode, property: string): string | undefined {
  const said = objects(node, property).flatMap(({ term }) => (term.termType === 'Literal' ? [term as Literal] : []));
  return (said.find(({ language }) => /^n[bno](?:-|$)/.test(language)) ?? said[0])?.value;
}
