import type { Quad } from '@rdfjs/types';
import { harvestLimit } from '../../../vocab/limits.ts';
import { dcat, dct } from '../../../vocab/namespaces.ts';
import { endsInXmlName } from '../describe/serialise.ts';
import { closureOf, type Graph, type GraphNode, indexGraph, objects, termKey } from '../graph.ts';
import type { ProblemCode } from '../problem.ts';
import { formatOf, harvesterBase, parseCatalog } from '../read/catalog.ts';
import type { Format } from '../record.ts';
import type { Remark, Shown, Verdict } from './verdict.ts';

/**
 * Plays data.norge.no's harvester (Informasjonsforvaltning/fdk-harvester 40dd0fc2, 2026-08-17): what it would do with a
 * catalog, before it does it. The harvester validates no content; only transport, syntax and ownership can stop it.
 */

/** A registration at data.norge.no. The source *is* its URL: the same catalog at a new URL is another source. */
export type Source = {
  readonly url: string;
  /** The media type registered with it, which alone chooses the parser. */
  readonly accept: string;
};

/** What the source answers to one plain GET. What is left out is as it should be. */
export type Answer = {
  readonly body: Uint8Array | string;
  readonly status?: number;
  /** Where it was led on, address by address. */
  readonly redirects?: readonly string[];
  readonly contentLength?: number;
  readonly contentEncoding?: string;
};

/** What data.norge.no holds: every catalog, dataset and series it ever took, who delivered it first, and what it said. */
export type Holdings = ReadonlyMap<string, Holding>;
export type Holding = {
  readonly source: string;
  readonly kind: 'catalog' | 'dataset';
  /** Its sorted triples: the same text, the same checksum. */
  readonly said: string;
  readonly removed?: true;
};

export type Harvest = { readonly verdict: Verdict; readonly held: Holdings };

export const nothingHeld: Holdings = new Map();

/**
 * What one catalog would do to data.norge.no, beside the one before it at the same address (or, without one, on a first
 * harvest).
 */
export async function rehearse(catalog: Answer, source: Source, against?: Answer): Promise<Verdict> {
  const before = against === undefined ? nothingHeld : (await harvestAnswer(nothingHeld, source, against)).held;
  return (await harvestAnswer(before, source, catalog)).verdict;
}

/** What is kept of what the harvester held after a harvest of ours: by IRI a checksum, and of a catalog none. */
export type Held = { readonly [iri: string]: string };

/** What the harvester would do with a catalog of ours beside what it held of ours before, and what it holds then. */
export async function rehearseNext(
  catalog: Answer,
  source: Source,
  held: Held,
  checksum: (said: string) => string,
): Promise<{ readonly verdict: Verdict; readonly held: Held }> {
  const before = Object.entries(held).map(
    ([iri, said]) => [iri, { source: source.url, kind: said === '' ? 'catalog' : 'dataset', said }] as const,
  );
  const after = await harvestAnswer(new Map(before), source, catalog, checksum);
  const standing = [...after.held].filter(([, it]) => !it.removed);
  return { verdict: after.verdict, held: Object.fromEntries(standing.map(([iri, { said }]) => [iri, said])) };
}

/** The registration that fits a file: its address, and the media type of what it holds. */
export const sourceOf = (url: string, text: string): Source => ({
  url,
  accept: acceptOf[formatOf({ file: url, text }) ?? 'ttl'],
});

/** One harvest, from the answer on. A refusal changes nothing of what is held. */
export async function harvestAnswer(
  held: Holdings,
  source: Source,
  answer: Answer,
  checksum?: (said: string) => string,
): Promise<Harvest> {
  const { quads, refused, notes } = await receive(source, answer);
  if (refused.length > 0) return { held, verdict: { ...nothingDone, refused: refused.map(asShown), notes } };
  const { verdict, held: after } = harvest(held, source.url, quads, checksum);
  return { held: after, verdict: { ...verdict, notes: [...notes, ...verdict.notes] } };
}

/** One harvest, of a graph that has been read. */
export function harvest(
  held: Holdings,
  source: string,
  quads: readonly Quad[],
  checksum: (said: string) => string = (said) => said,
): Harvest {
  const graph = indexGraph(quads);
  const owner = (iri: string): string | undefined => {
    const holding = held.get(iri);
    return holding === undefined || holding.removed || holding.source === source ? undefined : holding.source;
  };
  const catalogs = named(graph.instances(dcat('Catalog')));
  const refused: Remark[] = [
    ...unwritable(quads),
    ...catalogs.flatMap(({ key }) => {
      const other = owner(key);
      return other === undefined
        ? []
        : [{ iri: key, reason: 'harvest.catalog-owned', actual: key, expected: other } as const];
    }),
  ];
  if (refused.length > 0) return { held, verdict: { ...nothingDone, refused: refused.map(asShown) } };

  const resources = resourcesOf(graph);
  const dropped: Remark[] = [...nameless(graph), ...undescribed(graph, catalogs)];
  const merged: Remark[] = [];
  const now = new Map<string, Holding>();
  for (const resource of named(resources)) {
    const other = owner(resource.key);
    if (other !== undefined) {
      dropped.push({ iri: resource.key, reason: 'harvest.dataset-owned', actual: resource.key, expected: other });
      continue;
    }
    const { said, collisions } = skolemise(resource, closureOf(resource, graph));
    merged.push(...collisions);
    now.set(resource.key, { source, kind: 'dataset', said: checksum(said) });
  }
  const orphans = outside(
    graph,
    catalogs,
    named(resources).filter(({ key }) => now.has(key)),
  );
  const containers = [...catalogs.map(({ key }) => key), ...(orphans.length > 0 ? [`${source}#GeneratedCatalog`] : [])];
  for (const iri of containers) now.set(iri, { source, kind: 'catalog', said: '' });

  return { held: replace(held, source, now), verdict: compare(held, source, now, { dropped, merged, orphans, graph }) };
}

/** `removeAll` in the harvest's administration: every thing a source delivered is marked as removed, and free for others. */
export const removeAll = (held: Holdings, source: string): Holdings => replace(held, source, new Map());

const nothingDone: Verdict = {
  catalogs: 0,
  datasets: 0,
  added: [],
  changed: [],
  unchanged: 0,
  removed: [],
  dropped: [],
  merged: [],
  refused: [],
  notes: [],
};

/** `BaseHarvester.kt` 185–217: what the harvest's report calls each refusal, in English and with little else. */
const shown: { readonly [reason in ProblemCode]?: Shown } = {
  'harvest.accept-unknown': 'VALIDATION_ERROR',
  'harvest.redirect': 'SOURCE_UNAVAILABLE',
  'harvest.status': 'SOURCE_UNAVAILABLE',
  'harvest.too-large': 'SOURCE_UNAVAILABLE',
  'harvest.catalog-owned': 'SOURCE_CONFLICT',
};
const asShown = (refusal: Remark): Remark => ({ ...refusal, shownAs: shown[refusal.reason] ?? 'INTERNAL_ERROR' });

/** The parser each registered media type chooses; those without a format are read there, and not by us. */
const accepted: Readonly<Record<string, Format | undefined>> = {
  'text/turtle': 'ttl',
  'text/n3': 'ttl',
  'application/n-triples': 'nt',
  'application/rdf+xml': 'rdf',
  'application/ld+json': 'jsonld',
  'application/trig': undefined,
  'application/n-quads': undefined,
  'application/rdf+json': undefined,
  'application/trix': undefined,
};
const acceptOf: Readonly<Record<Format, string>> = {
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  rdf: 'application/rdf+xml',
  jsonld: 'application/ld+json',
};

type Received = {
  readonly quads: readonly Quad[];
  readonly refused: readonly Remark[];
  readonly notes: readonly Remark[];
};
const refuse = (reason: ProblemCode, actual: string, expected?: string): Received => ({
  quads: [],
  refused: [{ reason, actual, ...(expected === undefined ? {} : { expected }) }],
  notes: [],
});

/** `BaseHarvester.kt` 30–85, 119–217, `RDFUtils.kt` 27–87: the rules in the order the harvester meets them. */
async function receive({ url, accept }: Source, answer: Answer): Promise<Received> {
  if (!Object.hasOwn(accepted, accept)) return refuse('harvest.accept-unknown', accept);
  const format = accepted[accept];

  // Java follows redirects within a protocol only; another leaves the 30x, which is not 200.
  const hops = [url, ...(answer.redirects ?? [])];
  for (const [at, to] of hops.slice(1).entries()) {
    const from = hops[at] ?? url;
    if (new URL(from).protocol !== new URL(to).protocol) return refuse('harvest.redirect', to, from);
  }
  const { status = 200, contentEncoding } = answer;
  if (status !== 200) return refuse('harvest.status', String(status));

  const bytes = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
  const size = Math.max(answer.contentLength ?? 0, bytes.length);
  if (size > harvestLimit) return refuse('harvest.too-large', String(size), String(harvestLimit));

  // The value of Content-Encoding is taken for a charset; the charset in Content-Type is not looked at.
  const decoder = decoderOf(contentEncoding ?? 'utf-8');
  if (decoder === undefined) return refuse('harvest.content-encoding', contentEncoding ?? '');
  const text = decoder.decode(bytes);
  if (format === undefined) return refuse('catalog.syntax-unknown', accept);

  const { quads, problems } = await parseCatalog(text, format, { base: harvesterBase });
  if (problems[0]) return refuse('harvest.unreadable', problems[0].actual ?? problems[0].code, accept);
  return {
    quads: quads.filter(({ graph }) => graph.termType === 'DefaultGraph'),
    refused: [],
    notes: [
      ...(text.includes('\ufffd') ? [{ reason: 'harvest.charset' } as const] : []),
      ...relative(quads, text),
      ...inNamedGraphs(quads),
    ],
  };
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function relative(quads: readonly Quad[], text: string): readonly Remark[] {
  if (text.includes(harvesterBase)) return [];
  const found = quads
    .flatMap(({ subject, object }) => [subject, object])
    .find(({ termType, value }) => termType === 'NamedNode' && value.startsWith(harvesterBase));
  return found === undefined ? [] : [{ iri: found.value, reason: 'harvest.relative-iri', actual: found.value }];
}

/** A model of Jena's holds the default graph; what a file puts in graphs of their own is not seen. */
function inNamedGraphs(quads: readonly Quad[]): readonly Remark[] {
  const lost = quads.filter(({ graph }) => graph.termType !== 'DefaultGraph').length;
  return lost === 0 ? [] : [{ reason: 'harvest.named-graphs', actual: String(lost) }];
}

/** The whole graph must be writable as RDF/XML, or nothing is stored. */
function unwritable(quads: readonly Quad[]): readonly Remark[] {
  const found = quads.find(({ predicate }) => !endsInXmlName(predicate.value));
  return found === undefined ? [] : [{ reason: 'harvest.not-writable', actual: found.predicate.value }];
}

const named = (nodes: readonly GraphNode[]): readonly GraphNode[] =>
  nodes.filter(({ term }) => term.termType === 'NamedNode');

const resourcesOf = (graph: Graph): readonly GraphNode[] => [
  ...new Set(['Dataset', 'DatasetSeries'].flatMap((name) => graph.instances(dcat(name)))),
];

/** `excludeBlankNodes`: dropped with a line in a log. */
const nameless = (graph: Graph): readonly Remark[] => [
  ...graph
    .instances(dcat('Catalog'))
    .filter(({ term }) => term.termType === 'BlankNode')
    .map((node): Remark => ({ iri: node.key, reason: 'harvest.catalog-nameless', actual: titleOf(node) })),
  ...resourcesOf(graph)
    .filter(({ term }) => term.termType === 'BlankNode')
    .map((node): Remark => ({ iri: node.key, reason: 'harvest.dataset-nameless', actual: titleOf(node) })),
];

/** Listed in a catalog, but typed neither dataset nor series: no dataset to the harvester. */
function undescribed(graph: Graph, catalogs: readonly GraphNode[]): readonly Remark[] {
  const known = new Set(resourcesOf(graph));
  return catalogs
    .flatMap((catalog) => objects(catalog, dcat('dataset')))
    .filter((it) => it.term.termType === 'NamedNode' && !known.has(it))
    .map(({ key }) => ({ iri: key, reason: 'harvest.dataset-undescribed', actual: key }));
}

/** In no catalog, neither itself nor by a series that is in one. */
function outside(graph: Graph, catalogs: readonly GraphNode[], resources: readonly GraphNode[]): readonly GraphNode[] {
  const listed = new Set(catalogs.flatMap((catalog) => objects(catalog, dcat('dataset'))));
  const series = new Set([...listed].filter((it) => graph.isA(it, dcat('DatasetSeries'))));
  return resources.filter((it) => !listed.has(it) && !objects(it, dcat('inSeries')).some((each) => series.has(each)));
}

/**
 * The triples of one resource with every blank node made an IRI of its content: of its *sorted characters*, so that two
 * nodes whose statements are anagrams become one (`HarvestHelpers.kt` createSkolemID).
 */
function skolemise(
  resource: GraphNode,
  nodes: readonly GraphNode[],
): { readonly said: string; readonly collisions: readonly Remark[] } {
  const names = new Map<GraphNode, string>();
  const contents = new Map<string, Set<string>>();
  const nameOf = (node: GraphNode, path: readonly GraphNode[] = []): string => {
    if (node.term.termType !== 'BlankNode') return node.key;
    if (path.includes(node)) return '_:';
    const known = names.get(node);
    if (known) return known;
    const content = [...node.out]
      .flatMap(([predicate, values]) => values.map((value) => `${predicate} ${nameOf(value, [...path, node])}`))
      .sort()
      .join('\n');
    const name = `${resource.key}/.well-known/skolem/${histogram(content)}`;
    names.set(node, name);
    contents.set(name, (contents.get(name) ?? new Set()).add(content));
    return name;
  };
  const said = nodes
    .flatMap((node) =>
      [...node.out].flatMap(([predicate, values]) =>
        values.map((value) => `${nameOf(node)} ${predicate} ${nameOf(value)}`),
      ),
    )
    .sort();
  const collisions = [...contents.values()]
    .filter(({ size }) => size > 1)
    .map(
      (different): Remark => ({
        iri: resource.key,
        reason: 'harvest.merged',
        actual: resource.key,
        expected: differing([...different]),
      }),
    );
  return { said: [...new Set(said)].join('\n'), collisions };
}

/** How many there are of each character: equal for anagrams, and for nothing else. */
function histogram(text: string): string {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([character, count]) => `${character}${count}`)
    .join('');
}

/** The values in which two merged nodes differ. */
function differing(contents: readonly string[]): string {
  const lines = contents.map((it) => it.split('\n'));
  const own = lines.map((it, at) =>
    it.find((line) => lines.some((other, index) => index !== at && !other.includes(line))),
  );
  return own.map((line) => line?.slice(line.indexOf(' ') + 1).replace(/\^\^.*$/, '')).join(' / ');
}

type Findings = {
  readonly dropped: readonly Remark[];
  readonly merged: readonly Remark[];
  readonly orphans: readonly GraphNode[];
  readonly graph: Graph;
};

function compare(held: Holdings, source: string, now: Holdings, findings: Findings): Verdict {
  const own = [...held].filter(([, it]) => it.source === source && !it.removed && it.kind === 'dataset');
  const before = new Map(own);
  const datasets = [...now].filter(([, { kind }]) => kind === 'dataset');
  const removed = own.map(([iri]) => iri).filter((iri) => !now.has(iri));
  const kept = datasets.filter(([iri]) => before.has(iri));
  const changed = kept.filter(([iri, { said }]) => before.get(iri)?.said !== said).map(([iri]) => iri);
  return {
    ...nothingDone,
    catalogs: now.size - datasets.length,
    datasets: datasets.length,
    added: datasets.map(([iri]) => iri).filter((iri) => !before.has(iri)),
    changed,
    unchanged: kept.length - changed.length,
    removed,
    dropped: findings.dropped,
    merged: findings.merged,
    notes: [
      ...(datasets.length === 0 && removed.length > 0
        ? [{ reason: 'harvest.removes-all', actual: String(removed.length) } as const]
        : []),
      ...(datasets.length === 0 && removed.length === 0 ? [{ reason: 'catalog.empty' } as const] : []),
      ...findings.orphans.map(({ key }): Remark => ({ iri: key, reason: 'harvest.outside-catalog', actual: key })),
      ...portalNotes(findings.graph),
    ],
  };
}

/** What a source holds after a harvest: what it delivered now, and everything else of its own as removed. */
function replace(held: Holdings, source: string, now: Holdings): Holdings {
  const after = new Map<string, Holding>(
    [...held].map(([iri, it]) => [iri, it.source === source ? { ...it, removed: true } : it]),
  );
  for (const [iri, holding] of now) after.set(iri, holding);
  return after;
}

/** What comes into the portal, but is not shown there as it was meant; each said once for a catalog. */
function portalNotes(graph: Graph): readonly Remark[] {
  const notes = new Map<string, Remark>();
  const note = (reason: ProblemCode, actual: string) => notes.set(`${reason} ${actual}`, { reason, actual });
  for (const node of graph.subjects) {
    for (const name of ['next', 'nextPage']) {
      for (const { key } of objects(node, `http://www.w3.org/ns/hydra/core#${name}`)) note('harvest.paged', key);
    }
  }
  for (const dataset of named(resourcesOf(graph))) {
    for (const { term } of ['title', 'description'].flatMap((name) => objects(dataset, dct(name)))) {
      if (term.termType === 'Literal' && !shownLanguages.has(term.language)) {
        note('portal.language-dropped', term.language);
      }
    }
    const isPublic = objects(dataset, dct('accessRights')).some(({ key }) => key.endsWith('/PUBLIC'));
    for (const distribution of objects(dataset, dcat('distribution'))) {
      for (const { key } of objects(distribution, dct('license'))) {
        if (isPublic && !openLicence.test(key)) note('portal.not-open', key);
      }
      for (const { term } of objects(distribution, dcat('byteSize'))) {
        if (Number(term.value) > largestPreview) note('portal.no-preview', term.value);
      }
      for (const { key } of ['accessURL', 'downloadURL'].flatMap((name) => objects(distribution, dcat(name)))) {
        if (key.includes('?')) note('portal.address-query', key);
      }
    }
  }
  return [...notes.values()];
}

/** fdk-dataset-preview-service: a file of at most 10 MiB is shown. */
const largestPreview = 10 * 1024 * 1024;
const shownLanguages = new Set(['', 'no', 'nb', 'nn', 'en']);
/** The licences that earn the badge, by host and path (fdk-frontend `libs/utils/src/lib/common.ts`). */
const openLicence =
  /^https?:\/\/(?:data\.norge\.no\/nlod\/?|creativecommons\.org\/(?:licenses\/by\/4\.0|publicdomain\/zero\/1\.0)|publications\.europa\.eu\/resource\/authority\/licence\/(?:CC0|CC_BY_4_0|NLOD_[12]_0)$)/;

const titleOf = (node: GraphNode): string => objects(node, dct('title'))[0]?.term.value ?? termKey(node.term);
