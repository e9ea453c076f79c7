import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { geonorgeIri } from '../../functions/core/geonorge-address.ts';
import type { Organisation, SnapshotRecord } from '../../functions/core/snapshot.ts';
import type { GeonorgeSettings } from '../../functions/io/geonorge.ts';

/** What the stand-in does wrong, by what is asked for. */
export type Fault =
  | 'unavailable'
  | 'unavailable-once'
  | 'html'
  | 'empty'
  | 'half'
  | 'exception'
  | 'repeats-a-page'
  | 'lies-about-the-total'
  | 'goes-nowhere'
  | 'endless'
  | 'stalls'
  | 'leads-elsewhere'
  | 'other-uuids';

export type StandIn = {
  readonly settings: Pick<Required<GeonorgeSettings>, 'feed' | 'csw' | 'search' | 'register'>;
  /** Every question asked, in order. */
  readonly asked: { readonly method: string; readonly path: string; readonly userAgent: string }[];
  faults: { readonly [source in Source]?: Fault };
  records: readonly SnapshotRecord[];
  /** Records the feed does not have, though the CSW has. */
  lostByTheFeed: ReadonlySet<string>;
  close(): Promise<void>;
};

type Source = 'feed' | 'csw' | 'search' | 'register';

/** A Geonorge of our own on localhost: feed, CSW, search and register told from records, with faults on demand. */
export async function startGeonorge(
  records: readonly SnapshotRecord[],
  organisations: readonly Organisation[],
): Promise<StandIn> {
  const sockets = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    sockets.add(response);
    response.once('close', () => sockets.delete(response));
    void answer(request, response);
  });
  const standIn: Omit<StandIn, 'settings' | 'close'> = { asked: [], faults: {}, records, lostByTheFeed: new Set() };
  const failedOnce = new Set<Source>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    standIn.asked.push({
      method: request.method ?? '',
      path: url.pathname + url.search,
      userAgent: request.headers['user-agent'] ?? '',
    });
    const source = sources[url.pathname];
    if (!source) return send(response, 404, 'text/plain', 'Not here');
    const fault = standIn.faults[source];
    const shown = fault === 'other-uuids' ? standIn.records.map(disguised) : standIn.records;
    if (fault === 'unavailable' || (fault === 'unavailable-once' && !failedOnce.has(source))) {
      failedOnce.add(source);
      return send(response, 503, 'text/plain', 'Later', { 'retry-after': '0' });
    }
    if (fault === 'html')
      return send(response, 200, 'text/html', '<!doctype html><html><body>Driftsmelding</body></html>');
    if (fault === 'empty') return send(response, 200, 'application/xml', '');
    if (fault === 'exception') return send(response, 200, 'application/xml', exception);
    if (fault === 'leads-elsewhere')
      return void response.writeHead(302, { location: 'http://elsewhere.invalid/' }).end();
    if (fault === 'stalls') return void response.writeHead(200).write('<');
    if (fault === 'endless') {
      response.writeHead(200, { 'content-type': 'application/xml' });
      const more = (): void => {
        while (!response.destroyed && response.write(`<!--${'.'.repeat(10_000)}-->`));
        if (!response.destroyed) response.once('drain', more);
      };
      return more();
    }
    const body = told(
      source,
      url,
      Buffer.concat(chunks).toString('utf8'),
      shown,
      organisations,
      fault,
      standIn.lostByTheFeed,
    );
    const etag = `"${body.length}-${shown.length}"`;
    if (source === 'feed' && request.headers['if-none-match'] === etag)
      return void response.writeHead(304, { etag }).end();
    const type = source === 'feed' ? 'application/rdf+xml' : source === 'csw' ? 'application/xml' : 'application/json';
    send(response, 200, type, fault === 'half' ? body.slice(0, body.length / 2) : body, { etag });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(standIn, {
    settings: {
      feed: `${at}/metadata/dcat`,
      csw: `${at}/geonetwork/srv/nor/csw`,
      search: `${at}/api/search`,
      register: `${at}/api/register/organisasjoner`,
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

const sources: Readonly<Record<string, Source>> = {
  '/metadata/dcat': 'feed',
  '/geonetwork/srv/nor/csw': 'csw',
  '/api/search': 'search',
  '/api/register/organisasjoner': 'register',
};

function told(
  source: Source,
  url: URL,
  body: string,
  records: readonly SnapshotRecord[],
  organisations: readonly Organisation[],
  fault: Fault | undefined,
  lost: ReadonlySet<string>,
): string {
  switch (source) {
    case 'feed':
      return feedOf(
        records.filter((it) => (it.type === 'dataset' || it.type === 'series') && !lost.has(it.uuid)),
        organisations,
      );
    case 'csw': {
      const start = fault === 'repeats-a-page' ? 1 : Number(/startPosition="(\d+)"/.exec(body)?.[1] ?? 1);
      const most = Number(/maxRecords="(\d+)"/.exec(body)?.[1] ?? 10);
      return pageOf(records, start, most, fault);
    }
    case 'search': {
      const offset = Number(url.searchParams.get('offset') ?? 1) - 1;
      const limit = Number(url.searchParams.get('limit') ?? 10);
      return JSON.stringify({
        NumFound: records.length + (fault === 'lies-about-the-total' ? 7 : 0),
        Limit: limit,
        Offset: offset + 1,
        Results: records.slice(offset, offset + limit).map((it) => ({
          Uuid: it.uuid,
          Title: it.title,
          Type: it.type === 'other' ? 'software' : it.type,
          Organization: it.owner ?? '',
          DistributionUrl: it.links?.[0]?.url ?? '',
        })),
      });
    }
    case 'register':
      return JSON.stringify({
        label: 'Organisasjoner',
        containeditems: organisations.map(({ name, orgnr, municipality }) => ({
          label: name,
          number: orgnr,
          ...(municipality ? { MunicipalityCode: municipality } : {}),
        })),
      });
  }
}

/** The feed as Geonorge.ApiServices writes it: datasets, distributions, agents; an agent for each mailbox. */
function feedOf(records: readonly SnapshotRecord[], organisations: readonly Organisation[]): string {
  const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const agent = (name: string): string => `https://register.geonorge.no/organisasjoner/${slug(name)}/post`;
  const owners = [...new Set(records.flatMap((it) => it.owner ?? []))];
  const datasets = records.map(
    (it) => `  <dcat:Dataset rdf:about="${geonorgeIri(it.uuid)}">
    <dct:identifier>${escaped(it.uuid)}</dct:identifier>
    <dct:title xml:lang="no">${escaped(it.title)}</dct:title>
    <dct:description xml:lang="no"/>
${(it.units ?? []).map((unit) => `    <dct:spatial rdf:resource="${escaped(unit)}"/>\n`).join('')}${
  it.owner
    ? `    <dct:creator rdf:resource="${agent(it.owner)}"/>\n    <dct:publisher rdf:resource="${agent(it.owner)}"/>\n`
    : ''
}${(it.links ?? []).map((_, at) => `    <dcat:distribution rdf:resource="${geonorgeIri(it.uuid)}/${at}"/>\n`).join('')}  </dcat:Dataset>\n`,
  );
  const distributions = records.flatMap((it) =>
    (it.links ?? []).map(
      ({ url }, at) => `  <dcat:Distribution rdf:about="${geonorgeIri(it.uuid)}/${at}">
    <dcat:accessURL rdf:resource="${geonorgeIri(it.uuid)}"/>
    <dcat:downloadURL rdf:resource="${escaped(url)}"/>
  </dcat:Distribution>\n`,
    ),
  );
  const agents = owners.map((name) => {
    // Who the register has no number for gets Kartverket's.
    const orgnr = organisations.find((it) => it.name === name)?.orgnr ?? '971040238';
    return `  <foaf:Agent rdf:about="${agent(name)}">
    <dct:identifier>${orgnr}</dct:identifier>
    <foaf:name>${escaped(name)}</foaf:name>
  </foaf:Agent>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
  <dcat:Catalog rdf:about="http://www.geonorge.no/geonetwork">
    <dct:title xml:lang="no">Geonorge</dct:title>
    <dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2026-03-01</dct:issued>
${records.map((it) => `    <dcat:dataset rdf:resource="${geonorgeIri(it.uuid)}"/>\n`).join('')}  </dcat:Catalog>
${datasets.join('')}${distributions.join('')}${agents.join('')}</rdf:RDF>\n`;
}

function pageOf(records: readonly SnapshotRecord[], start: number, most: number, fault: Fault | undefined): string {
  const page = fault === 'goes-nowhere' && start > 1 ? [] : records.slice(start - 1, start - 1 + most);
  const matched = records.length + (fault === 'lies-about-the-total' ? 7 : 0);
  const next = fault === 'goes-nowhere' ? start : start - 1 + most < records.length ? start + most : 0;
  return `<?xml version="1.0" encoding="UTF-8"?>
<csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2">
  <csw:SearchResults numberOfRecordsMatched="${matched}" numberOfRecordsReturned="${page.length}" nextRecord="${next}" elementSet="full">
${page.map(isoOf).join('')}  </csw:SearchResults>
</csw:GetRecordsResponse>\n`;
}

const isoOf = (
  it: SnapshotRecord,
): string => `<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:srv="http://www.isotc211.org/2005/srv">
  <gmd:fileIdentifier><gco:CharacterString>${escaped(it.uuid)}</gco:CharacterString></gmd:fileIdentifier>
  <gmd:hierarchyLevel><gmd:MD_ScopeCode codeListValue="${it.type === 'other' ? 'software' : it.type}"/></gmd:hierarchyLevel>
  <gmd:identificationInfo><gmd:MD_DataIdentification>
    <gmd:citation><gmd:CI_Citation>
      <gmd:title><gco:CharacterString>${escaped(it.title)}</gco:CharacterString></gmd:title>
      ${it.code ? `<gmd:identifier><gmd:MD_Identifier><gmd:code><gmx:Anchor xlink:href="${escaped(`${it.namespace}/${it.code}`)}">${escaped(it.code)}</gmx:Anchor></gmd:code></gmd:MD_Identifier></gmd:identifier>` : ''}
    </gmd:CI_Citation></gmd:citation>
    ${it.owner ? `<gmd:pointOfContact><gmd:CI_ResponsibleParty><gmd:organisationName><gco:CharacterString>${escaped(it.owner)}</gco:CharacterString></gmd:organisationName><gmd:role><gmd:CI_RoleCode codeListValue="owner"/></gmd:role></gmd:CI_ResponsibleParty></gmd:pointOfContact>` : ''}
    ${(it.serves ?? []).map((uuid) => `<srv:operatesOn uuidref="${escaped(uuid)}"/>`).join('')}
  </gmd:MD_DataIdentification></gmd:identificationInfo>
  <gmd:distributionInfo><gmd:MD_Distribution><gmd:transferOptions><gmd:MD_DigitalTransferOptions>${(it.links ?? [])
    .map(
      ({ url, protocol = '', layer = '' }) =>
        `<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>${escaped(url)}</gmd:URL></gmd:linkage><gmd:protocol><gco:CharacterString>${protocol}</gco:CharacterString></gmd:protocol><gmd:name><gco:CharacterString>${escaped(layer)}</gco:CharacterString></gmd:name></gmd:CI_OnlineResource></gmd:onLine>`,
    )
    .join('')}</gmd:MD_DigitalTransferOptions></gmd:transferOptions></gmd:MD_Distribution></gmd:distributionInfo>
</gmd:MD_Metadata>\n`;

const exception = `<?xml version="1.0"?>
<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" version="1.2.0"><ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>Nei</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`;

const disguised = (it: SnapshotRecord): SnapshotRecord => ({ ...it, uuid: it.uuid.replace(/^......../, 'ffffffff') });
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void => void response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
