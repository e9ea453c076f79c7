import { adms, dcat, dcatap, dct, foaf, prov, rdf, skos, vcard } from '../../../vocab/namespaces.ts';
import type { ContactDescriptor, Descriptor, DistributionDescriptor } from '../descriptor.ts';
import { type Graph, type GraphNode, objects } from '../graph.ts';
import { some } from './stated.ts';

/** A dataset, series or service of somebody's catalog, as a descriptor; what has no place in one is named. */
export type ReadResource = {
  /** Nothing where it is a blank node. */
  readonly iri?: string;
  readonly descriptor: Descriptor;
  /** Properties that were stated and are not carried over. */
  readonly left: readonly string[];
};

/** Who a catalog is from, and what it says of itself. */
export type ReadCatalogHead = {
  readonly iri?: string;
  readonly title?: Texts;
  readonly description?: Texts;
  readonly homepage?: string;
  readonly publisher?: { readonly name?: Texts; readonly organizationNumber?: string };
  readonly contactPoint?: ContactDescriptor;
};

type Texts = { readonly [language: string]: string };

/**
 * Takes descriptors out of a DCAT catalog of any profile (DCAT-AP-NO 1.1, 2.x, 3.0, DCAT-AP, what EntryScape and CKAN
 * write). Values are taken as they stand: judging them comes after.
 */
export function readDcat(graph: Graph): {
  readonly catalogs: readonly ReadCatalogHead[];
  readonly resources: readonly ReadResource[];
} {
  const kinds = { dataset: 'Dataset', series: 'DatasetSeries', service: 'DataService' } as const;
  const seen = new Set<GraphNode>();
  const resources: ReadResource[] = [];
  for (const [type, name] of [
    ['series', kinds.series],
    ['dataset', kinds.dataset],
    ['service', kinds.service],
  ] as const) {
    for (const node of graph.instances(dcat(name))) {
      if (seen.has(node)) continue;
      seen.add(node);
      resources.push(readResource(node, type));
    }
  }
  return { catalogs: graph.instances(dcat('Catalog')).map(readHead), resources };
}

function readResource(node: GraphNode, type: 'dataset' | 'series' | 'service'): ReadResource {
  const rows: readonly Row[] = [...common, ...own[type]];
  const carried = new Set<string>([rdf('type'), ...rows.flatMap(({ from }) => from)]);
  const descriptor = Object.assign({}, type === 'dataset' ? {} : { type }, ...rows.map(({ read }) => read(node)));
  return {
    ...(node.term.termType === 'NamedNode' ? { iri: node.key } : {}),
    descriptor,
    left: [...node.out.keys()].filter((predicate) => !carried.has(predicate)),
  };
}

/** One property of the descriptor: the predicates it is read from, and how. */
type Row = { readonly from: readonly string[]; readonly read: (node: GraphNode) => Partial<Descriptor> };

const row = <Key extends keyof Descriptor>(
  key: Key,
  from: string | readonly string[],
  read: (values: readonly GraphNode[]) => Descriptor[Key] | undefined,
): Row => {
  const predicates = typeof from === 'string' ? [from] : from;
  return {
    from: predicates,
    read: (node) => some(key, read(predicates.flatMap((predicate) => objects(node, predicate)))) as Partial<Descriptor>,
  };
};

const values = (nodes: readonly GraphNode[]): readonly string[] | undefined =>
  nodes.length === 0 ? undefined : nodes.filter(isSaid).map(({ term }) => term.value);
const first = (nodes: readonly GraphNode[]): string | undefined => nodes.find(isSaid)?.term.value.trim() || undefined;
const isSaid = ({ term }: GraphNode): boolean => term.termType !== 'BlankNode' && term.value.trim() !== '';
/** IRIs where they are, the title of what is described without one. */
const named = (nodes: readonly GraphNode[]): readonly string[] | undefined => {
  const found = nodes.flatMap((node) => (isSaid(node) ? node.term.value : (titleOf(node) ?? [])));
  return found.length === 0 ? undefined : found;
};
const titleOf = (node: GraphNode): string | undefined =>
  first([dct('title'), skos('prefLabel')].flatMap((it) => objects(node, it)));

const texts = (nodes: readonly GraphNode[]): Texts | undefined => {
  const found: Record<string, string> = {};
  for (const { term } of nodes) {
    if (term.termType === 'Literal' && term.value.trim() !== '') found[languageOf(term.language)] ??= term.value.trim();
  }
  return Object.keys(found).length === 0 ? undefined : found;
};
const words = (nodes: readonly GraphNode[]): Descriptor['keyword'] => {
  const found: Record<string, string[]> = {};
  for (const { term } of nodes) {
    const language = term.termType === 'Literal' ? languageOf(term.language) : 'nb';
    if (term.value.trim() !== '') found[language] = [...(found[language] ?? []), term.value.trim()];
  }
  return Object.keys(found).length === 0 ? undefined : found;
};
/** `no`, `nb-NO` and none are bokmål, unless a person says otherwise. */
const languageOf = (tag: string): string => {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return language === '' || language === 'no' ? 'nb' : language;
};

const day = (nodes: readonly GraphNode[]): string | undefined => first(nodes)?.slice(0, 10);
const numberIn = (text: string | undefined): string | undefined =>
  /(?<!\d)\d{9}(?!\d)/.exec((text ?? '').replace(/(?<=\d)[ \u00a0](?=\d)/g, ''))?.[0];

const agent = (nodes: readonly GraphNode[]): { name?: Texts; organizationNumber?: string } | undefined => {
  const [node] = nodes;
  if (!node) return undefined;
  const name = texts([foaf('name'), skos('prefLabel'), dct('title')].flatMap((it) => objects(node, it)));
  const number = numberIn(first(objects(node, dct('identifier')))) ?? numberIn(node.term.value);
  return { ...some('name', name), ...some('organizationNumber', number) };
};

const contacts = (nodes: readonly GraphNode[]): readonly ContactDescriptor[] | undefined => {
  const found = nodes
    .map((node) => {
      // An address may stand as an IRI, a literal, or a node with vcard:hasValue.
      const say = (...names: readonly string[]) =>
        first(
          names.flatMap((name) => objects(node, vcard(name))).flatMap((it) => [it, ...objects(it, vcard('hasValue'))]),
        )?.replace(/^(?:mailto|tel):/, '');
      const name = texts(['fn', 'organization-name', 'hasOrganizationName'].flatMap((it) => objects(node, vcard(it))));
      return {
        ...some('name', name),
        ...some('email', say('hasEmail', 'email')),
        ...some('phone', say('hasTelephone', 'tel')),
        ...some('url', say('hasURL', 'url')),
      };
    })
    .filter((it) => Object.keys(it).length > 0);
  return found.length === 0 ? undefined : found;
};

const schema = (name: string): string => `http://schema.org/${name}`;
const periods = (nodes: readonly GraphNode[]): Descriptor['temporal'] => {
  const found = nodes
    .map((node) => {
      const say = (name: string) => day([dcat(name), schema(name)].flatMap((it) => objects(node, it)));
      return { ...some('start', say('startDate')), ...some('end', say('endDate')) };
    })
    .filter((it) => Object.keys(it).length > 0);
  return found.length === 0 ? undefined : found;
};

/** Sizes and resolutions are none below zero: some write -1 for what they do not know. */
const decimal = (nodes: readonly GraphNode[]): number | undefined => {
  const number = Number(first(nodes) ?? Number.NaN);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
};

const distributions = (nodes: readonly GraphNode[]): readonly DistributionDescriptor[] | undefined => {
  const found = nodes
    .filter(({ out }) => out.size > 0)
    .map((node): DistributionDescriptor => {
      const of = (predicate: string) => objects(node, predicate);
      return {
        ...some('title', texts(of(dct('title')))),
        ...some('description', texts(of(dct('description')))),
        ...some('accessURL', values(of(dcat('accessURL')))),
        ...some('downloadURL', values(of(dcat('downloadURL')))),
        ...some('format', first(of(dct('format')))),
        ...some('mediaType', first(of(dcat('mediaType')))),
        ...some('license', licence(of(dct('license')))),
        ...some('issued', day(of(dct('issued')))),
        ...some('modified', day(of(dct('modified')))),
        ...some('byteSize', decimal(of(dcat('byteSize')))),
        ...some('conformsTo', named(of(dct('conformsTo')))),
        ...some('page', values(of(foaf('page')))),
        ...some('language', values(of(dct('language')))),
        ...some('status', first(of(adms('status')))),
        ...some('availability', first(of(dcatap('availability')))),
      };
    });
  return found.length === 0 ? undefined : found;
};

/** DCAT-AP-NO 1.1 puts the licence's address in `dct:source` of a node of its own. */
const licence = (nodes: readonly GraphNode[]): string | undefined =>
  nodes.map((node) => first(objects(node, dct('source'))) ?? first([node])).find((it) => it !== undefined);

const common: readonly Row[] = [
  row('identifier', dct('identifier'), first),
  row('title', dct('title'), texts),
  row('description', dct('description'), texts),
  row('publisher', dct('publisher'), agent),
  row('contactPoint', [dcat('contactPoint'), adms('contactPoint')], contacts),
  row('theme', dcat('theme'), values),
  row('issued', dct('issued'), day),
  row('modified', dct('modified'), day),
  row('applicableLegislation', dcatap('applicableLegislation'), named),
  row('hvdCategory', dcatap('hvdCategory'), values),
];

const dataset: readonly Row[] = [
  row('keyword', dcat('keyword'), words),
  row('creator', dct('creator'), agent),
  row('accessRights', dct('accessRights'), first),
  row('license', dct('license'), licence),
  row('frequency', dct('accrualPeriodicity'), first),
  row('language', dct('language'), values),
  row('spatial', dct('spatial'), named),
  row('temporal', dct('temporal'), periods),
  row('spatialResolutionInMeters', dcat('spatialResolutionInMeters'), decimal),
  row('temporalResolution', dcat('temporalResolution'), first),
  row('landingPage', dcat('landingPage'), values),
  row('page', foaf('page'), values),
  row('conformsTo', dct('conformsTo'), named),
  row('provenance', dct('provenance'), values),
  row('wasGeneratedBy', prov('wasGeneratedBy'), values),
  row('subject', dct('subject'), values),
  row('datasetType', dct('type'), values),
  row('version', [dcat('version'), 'http://www.w3.org/2002/07/owl#versionInfo'], first),
  row('versionNotes', adms('versionNotes'), texts),
  row('inSeries', dcat('inSeries'), values),
  row('source', dct('source'), values),
  row('related', dct('relation'), values),
  row('replaces', dct('replaces'), values),
  row('hasVersion', dcat('hasVersion'), values),
  row('isReferencedBy', dct('isReferencedBy'), values),
  row('distribution', dcat('distribution'), distributions),
  row('sample', adms('sample'), distributions),
];

const own: Readonly<Record<'dataset' | 'series' | 'service', readonly Row[]>> = {
  dataset,
  series: [
    row('frequency', dct('accrualPeriodicity'), first),
    row('spatial', dct('spatial'), named),
    row('temporal', dct('temporal'), periods),
    row('first', dcat('first'), first),
    row('last', dcat('last'), first),
  ],
  service: [
    row('endpointURL', dcat('endpointURL'), first),
    row('endpointDescription', dcat('endpointDescription'), values),
    row('servesDataset', dcat('servesDataset'), values),
    row('format', dct('format'), values),
    row('license', dct('license'), licence),
    row('accessRights', dct('accessRights'), first),
    row('keyword', dcat('keyword'), words),
    row('landingPage', dcat('landingPage'), values),
    row('page', foaf('page'), values),
    row('conformsTo', dct('conformsTo'), named),
  ],
};

function readHead(node: GraphNode): ReadCatalogHead {
  const publisher = agent(objects(node, dct('publisher')));
  return {
    ...(node.term.termType === 'NamedNode' ? { iri: node.key } : {}),
    ...some('title', texts(objects(node, dct('title')))),
    ...some('description', texts(objects(node, dct('description')))),
    ...some('homepage', first(objects(node, foaf('homepage')))),
    ...some('publisher', publisher),
    ...some('contactPoint', contacts(objects(node, dcat('contactPoint')))?.[0]),
  };
}
