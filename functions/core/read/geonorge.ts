import { geodataPrefix } from '../../../vocab/geodata.ts';
import { limits } from '../../../vocab/limits.ts';
import { geonorgeRecord } from '../geonorge-address.ts';
import type { Organisation, SnapshotLink, SnapshotRecord } from '../snapshot.ts';
import { toUuid, uuidIn } from '../uuid.ts';
import { iso19139 } from './iso19139.ts';
import { layerOf } from './links.ts';
import { clean, nationalOwner, some } from './stated.ts';
import { find, readXml, type XmlElement, type XmlLimits } from './xml.ts';

/** What Geonorge's DCAT feed tells, as it comes: what it says of itself last. */
export type FeedEvent =
  | { readonly kind: 'record'; readonly record: SnapshotRecord }
  | { readonly kind: 'organisation'; readonly organisation: Organisation }
  | { readonly kind: 'end'; readonly complete: boolean; readonly issued?: string; readonly declared: number };

/**
 * Reads Geonorge's feed (RDF/XML, `https://api.geonorge.no/metadata/dcat`) record by record. Owners and links stand after
 * the datasets there, so records are given when all has been read. A half feed, a page of HTML or an empty one says that
 * it is not complete; nothing is thrown.
 */
export async function* readFeed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedEvent> {
  const datasets: FeedDataset[] = [];
  const agents = new Map<string, { readonly name: string; readonly orgnr?: string }>();
  const distributions = new Map<string, readonly SnapshotLink[]>();
  let issued: string | undefined;
  let declared = 0;
  let complete = true;
  let isFeed = false;
  const events = readXml(bytes, {
    limits: feedLimits,
    prefixOf: (uri) => feedPrefixes.get(uri),
    isRecord: ({ name }) => feedRecords.has(name),
    outside: ({ name }) => {
      if (name === 'rdf:RDF') isFeed = true;
      if (name === 'dcat:dataset') declared += 1;
    },
  });
  for await (const event of events) {
    if (event.kind === 'problem') {
      complete = false;
      continue;
    }
    const { element } = event;
    const about = element.attributes['rdf:about'] ?? '';
    if (element.name === 'dcat:Dataset') {
      const dataset = toFeedDataset(element);
      if (dataset) datasets.push(dataset);
      else complete = false;
    }
    if (element.name === 'dcat:Distribution') distributions.set(about, linksOf(element));
    else if (element.name === 'foaf:Agent') agents.set(about, agentOf(element));
    else if (element.name === 'dct:issued') issued ??= element.text;
  }
  for (const { record, owner, distributions: named } of datasets) {
    const agent = owner === undefined ? undefined : agents.get(owner);
    const links = named.flatMap((it) => distributions.get(it) ?? []);
    const owned = { ...some('owner', agent?.name), ...some('ownerOrgnr', agent?.orgnr), ...some('links', links) };
    yield { kind: 'record', record: { ...record, ...owned } };
  }
  const known = new Map([...agents.values()].flatMap(({ name, orgnr }) => (orgnr ? [[orgnr, name] as const] : [])));
  for (const [orgnr, name] of known) yield { kind: 'organisation', organisation: { name, orgnr } };
  yield { kind: 'end', complete: complete && isFeed && datasets.length > 0, declared, ...some('issued', issued) };
}

/** One page of a CSW 2.0.2 GetRecords answer. */
export type CswPage = {
  readonly records: readonly SnapshotRecord[];
  /** What the page says of the whole; left out where it is no answer (an exception, HTML, half a page). */
  readonly matched?: number;
  readonly returned?: number;
  readonly next?: number;
};

/** Reads a page of records in ISO 19139 (outputSchema gmd) from a CSW. */
export async function readCswPage(bytes: AsyncIterable<Uint8Array>): Promise<CswPage> {
  const records: SnapshotRecord[] = [];
  let results: XmlElement | undefined;
  let failed = false;
  const events = readXml(bytes, {
    limits: { ...feedLimits, recordBytes: limits.xml.bytes, elements: limits.xml.elements },
    prefixOf: geodataPrefix,
    isRecord: ({ name }) => name === 'gmd:MD_Metadata' || name === 'gmi:MI_Metadata' || name === 'ows:Exception',
    outside: (element) => {
      if (element.name === 'csw:SearchResults') results = element;
    },
  });
  for await (const event of events) {
    if (event.kind === 'problem' || event.element.name === 'ows:Exception') failed = true;
    else {
      const record = toCswRecord(event.element);
      if (record) records.push(record);
    }
  }
  if (failed || !results) return { records };
  return {
    records,
    matched: Number(results.attributes['numberOfRecordsMatched']),
    returned: Number(results.attributes['numberOfRecordsReturned']),
    next: Number(results.attributes['nextRecord'] ?? 0),
  };
}

/** Where to read on after a page of a CSW, or why not: every rule by which real servers would have one go round and round. */
export function nextPage(
  start: number,
  { matched, returned, next }: CswPage,
): { readonly next: number } | 'end' | 'broken' {
  if (matched === undefined || returned === undefined || next === undefined) return 'broken';
  if (![matched, returned, next].every((it) => Number.isSafeInteger(it) && it >= 0)) return 'broken';
  if (next === 0 || next > matched) return start + returned > matched ? 'end' : 'broken';
  if (returned === 0 || next <= start) return 'broken';
  return { next };
}

/** One page of the map catalogue's search API (`/api/search`); nothing where it is none. */
export function readSearchPage(
  text: string,
): { readonly records: readonly SnapshotRecord[]; readonly found: number } | undefined {
  const page = parse(text);
  if (!isObject(page) || typeof page['NumFound'] !== 'number' || !Array.isArray(page['Results'])) return undefined;
  return {
    found: page['NumFound'],
    records: page['Results'].flatMap((it) => (isObject(it) ? (toSearchRecord(it) ?? []) : [])),
  };
}

/** The organisations of Geonorge's register (`/api/register/organisasjoner`), with their numbers; nothing where it is no register. */
export function readOrganisations(text: string): readonly Organisation[] | undefined {
  const register = parse(text);
  const items = isObject(register) ? (register['containeditems'] ?? register['ContainedItems']) : register;
  if (!Array.isArray(items)) return undefined;
  return items.flatMap((item): readonly Organisation[] => {
    if (!isObject(item)) return [];
    const name = textOf(item, 'Name', 'name', 'label');
    const orgnr = textOf(item, 'OrganizationNumber', 'organizationNumber', 'number')?.replace(/\s/g, '');
    const municipality = textOf(item, 'MunicipalityCode', 'municipalityCode');
    if (!name || !orgnr || !/^\d{9}$/.test(orgnr)) return [];
    return [{ name, orgnr, ...some('municipality', municipality) }];
  });
}

const feedLimits: XmlLimits = {
  fileBytes: limits.xml.snapshotBytes,
  recordBytes: 1_000_000,
  elements: 20_000,
  depth: limits.xml.depth,
  attributes: limits.xml.attributesPerElement,
  attributeCharacters: limits.xml.attributeBytes,
  textCharacters: limits.xml.textBytes,
  namespaces: limits.xml.namespaces,
};

const feedPrefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/ns/dcat#', 'dcat'],
  ['http://purl.org/dc/terms/', 'dct'],
  ['http://xmlns.com/foaf/0.1/', 'foaf'],
  ['http://www.w3.org/2002/07/owl#', 'owl'],
]);
const feedRecords: ReadonlySet<string> = new Set(['dcat:Dataset', 'dcat:Distribution', 'foaf:Agent', 'dct:issued']);

const textAt = (from: XmlElement, path: string): string | undefined =>
  find(from, path)
    .map((it) => clean(it.text))
    .find((it) => it !== '');
const resourcesAt = (from: XmlElement, path: string): readonly string[] =>
  find(from, path).flatMap((it) => it.attributes['rdf:resource'] ?? []);

/** A dataset of the feed, and what it refers to that stands further down. */
type FeedDataset = {
  readonly record: SnapshotRecord;
  readonly owner: string | undefined;
  readonly distributions: readonly string[];
};

function toFeedDataset(dataset: XmlElement): FeedDataset | undefined {
  const about = dataset.attributes['rdf:about'] ?? '';
  const uuid = toUuid(textAt(dataset, 'dct:identifier') ?? geonorgeRecord(about) ?? '');
  const title = textAt(dataset, 'dct:title');
  if (!uuid || !title) return undefined;
  const [owner] = [...resourcesAt(dataset, 'dct:creator'), ...resourcesAt(dataset, 'dct:publisher')];
  return {
    record: {
      uuid,
      type: 'dataset',
      title,
      ...some('units', resourcesAt(dataset, 'dct:spatial')),
      ...some('modified', textAt(dataset, 'dct:modified')),
      seenIn: ['feed'],
    },
    owner,
    distributions: resourcesAt(dataset, 'dcat:distribution'),
  };
}

/** Where the register has no number for an owner the feed says Kartverket's; what is not Kartverket has none then. */
function agentOf(agent: XmlElement): { readonly name: string; readonly orgnr?: string } {
  const name = textAt(agent, 'foaf:name') ?? '';
  const orgnr = textAt(agent, 'dct:identifier');
  const isFallback = orgnr === kartverket && nationalOwner(name) !== kartverket;
  return { name, ...some('orgnr', orgnr && /^\d{9}$/.test(orgnr) && !isFallback ? orgnr : undefined) };
}

const kartverket = '971040238';

/** Addresses of the map catalogue stand where a distribution has none of its own; they tell nothing. */
function linksOf(distribution: XmlElement): readonly SnapshotLink[] {
  const urls = ['dcat:downloadURL', 'dcat:accessURL', 'dcat:accessService'].flatMap((it) =>
    resourcesAt(distribution, it),
  );
  return [...new Set(urls)]
    .filter((it) => geonorgeRecord(it) === undefined && !/\/api\/capabilities\/?$/.test(it))
    .map((url) => ({ url, ...some('layer', layerOf(url)) }));
}

const typeOf = (code: string | undefined): SnapshotRecord['type'] =>
  code === 'dataset' || code === 'series' ? code : code === 'service' || code === 'servicelayer' ? 'service' : 'other';

function toCswRecord(element: XmlElement): SnapshotRecord | undefined {
  const text = (path: string, from = element): string | undefined =>
    find(from, path)
      .map((it) => clean(find(it, 'gco:CharacterString|gmx:Anchor')[0]?.text ?? it.text))
      .find((it) => it !== '');
  const code = (path: string, from = element): string | undefined => find(from, path)[0]?.attributes['codeListValue'];
  const uuid = toUuid(text(iso19139.fileIdentifier) ?? '');
  const title = text(iso19139.title);
  if (!uuid || !title) return undefined;
  const parties = find(element, iso19139.party.each);
  const owner = ['owner', 'publisher', 'pointOfContact']
    .map((role) => parties.find((it) => code(iso19139.party.role, it) === role))
    .find((it) => it !== undefined);
  const name = owner && text(iso19139.party.organisation, owner);
  const level = code(iso19139.hierarchyLevel) ?? (find(element, iso19139.service).length > 0 ? 'service' : 'dataset');
  const [identifier] = find(element, iso19139.resourceIdentifier.each);
  const transfers = [
    ...find(element, iso19139.transfer),
    ...find(element, iso19139.format.each).flatMap((it) => find(it, iso19139.format.transfer)),
  ];
  const links = transfers
    .flatMap((it) => find(it, iso19139.link.each))
    .flatMap((it): readonly SnapshotLink[] => {
      const url = text(iso19139.link.url, it);
      const protocol = text(iso19139.link.protocol, it);
      const layer = /^OGC:/i.test(protocol ?? '') ? (text(iso19139.link.name, it) ?? layerOf(url ?? '')) : undefined;
      return url && !/\/api\/capabilities\/?$/.test(url)
        ? [{ url, ...some('protocol', protocol), ...some('layer', layer) }]
        : [];
    });
  const serves = find(element, iso19139.operatesOn).flatMap((it) => {
    const uuid = toUuid(it.attributes['uuidref'] ?? '') ?? uuidIn(it.attributes['xlink:href'] ?? '');
    return uuid ? [uuid] : [];
  });
  return {
    uuid,
    type: typeOf(level),
    title,
    ...some('owner', name),
    ...some('ownerOrgnr', name === undefined ? undefined : nationalOwner(name)),
    ...(identifier ? resourceOf(identifier, text) : {}),
    ...some('links', [...new Map(links.map((it) => [JSON.stringify(it), it])).values()]),
    ...some('serves', serves),
    seenIn: ['csw'],
  };
}

/** An Anchor's address is namespace and code in one. */
function resourceOf(
  identifier: XmlElement,
  text: (path: string, from?: XmlElement) => string | undefined,
): { readonly namespace?: string; readonly code?: string } {
  const [element] = find(identifier, `${iso19139.resourceIdentifier.code}/gmx:Anchor`);
  const href = element?.attributes['xlink:href']?.trim() ?? '';
  const [, namespace, code] = /^(https?:\/\/.+)\/([^/]+)$/.exec(href) ?? [];
  if (namespace && code) return { namespace, code };
  return {
    ...some('namespace', text(iso19139.resourceIdentifier.codeSpace, identifier)),
    ...some('code', text(iso19139.resourceIdentifier.code, identifier)),
  };
}

function toSearchRecord(it: Json): SnapshotRecord | undefined {
  const uuid = toUuid(textOf(it, 'Uuid') ?? '');
  const title = textOf(it, 'Title');
  if (!uuid || !title) return undefined;
  const owner = textOf(it, 'Organization');
  const urls = ['DistributionUrl', 'ServiceDistributionUrlForDataset', 'ServiceWfsDistributionUrlForDataset'].flatMap(
    (key) => textOf(it, key) ?? [],
  );
  const links = urls
    .filter((url) => /^https?:/i.test(url) && !/\/api\/capabilities\/?$/.test(url))
    .map((url) => ({ url, ...some('layer', layerOf(url)) }));
  const served = Array.isArray(it['ServiceDatasets']) ? it['ServiceDatasets'] : [];
  const serves = served.flatMap((one) => (typeof one === 'string' ? (toUuid(one.split('|')[0] ?? '') ?? []) : []));
  return {
    uuid,
    type: typeOf(textOf(it, 'Type')),
    title,
    ...some('owner', owner),
    ...some('ownerOrgnr', owner === undefined ? undefined : nationalOwner(owner)),
    ...some('links', links),
    ...some('serves', serves),
    seenIn: ['search'],
  };
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (it: Json, ...keys: readonly string[]): string | undefined =>
  keys.map((key) => it[key]).flatMap((value) => (typeof value === 'string' && value.trim() ? [value.trim()] : []))[0];

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
