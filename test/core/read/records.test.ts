import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Descriptor, DistributionDescriptor } from '../../../functions/core/descriptor.ts';
import type { Problem } from '../../../functions/core/problem.ts';
import type { GeodataRecord } from '../../../functions/core/read/geodata-record.ts';
import { isoRecord, onLine, party, transfer } from '../../support/iso.ts';
import { readAll, stream } from '../../support/read-records.ts';
import { isShared, shared } from '../../support/shared.ts';

const files = (folder: string): readonly string[] =>
  isShared(folder) ? readdirSync(shared(folder)).filter((it) => it.endsWith('.xml')) : [];
const codes = (problems: readonly Problem[]): readonly string[] => problems.map((it) => it.code);
const distributionsOf = ({ distribution = [] }: Descriptor): readonly DistributionDescriptor[] => [distribution].flat();
const one = async (xml: string): Promise<GeodataRecord> => {
  const { records, problems } = await readAll(stream(xml));
  expect(codes(problems)).toEqual([]);
  return records[0] as GeodataRecord;
};

describe.skipIf(!isShared('geonorge/iso19139'))('real records', () => {
  // The two that hold no record of ours: one cut off on purpose, one of the Swiss GM03.
  const without: Readonly<Record<string, string>> = {
    'ckanspatial-error_bad_xml.xml': 'xml.not-well-formed',
    'owslib-gm03_example1.xml': 'geodata.no-record',
  };

  it.each(files('geonorge/iso19139'))('%s is read with no fault', async (file) => {
    const { records, problems } = await readAll(createReadStream(shared(`geonorge/iso19139/${file}`)));
    expect(codes(problems)).toEqual(without[file] ? [without[file]] : []);
    expect(records.length > 0).toBe(!without[file]);
  });

  // file: type, languages, distributions, services, pages, themes, publisher, contact, licence, access right, frequency.
  const norwegian = {
    'no-geonorgeapi-contentInfo.xml':
      'dataset en · 3 distributions 2 services 1 pages · REGI TECH ENVI · 971274042 contact · no licence PUBLIC no frequency',
    'no-geonorgeapi-keywords-english.xml':
      'dataset en nb · 10 distributions 0 services 3 pages · GOVE REGI · 971040238 contact · CC_BY_4_0 PUBLIC AS_NEEDED',
    'no-geonorgeapi-real-error.xml':
      'service nb · 0 distributions 0 services 0 pages ·  · 999601391 no contact · no licence no access right no frequency',
    'no-geonorgeapi-specific-usage.xml':
      'service nb en · 0 distributions 0 services 1 pages · TRAN AGRI JUST · 971040238 no contact · no licence PUBLIC CONT',
    'no-geonorgeapi-unnecessary.xml':
      'dataset en nb · 3 distributions 0 services 3 pages · REGI TECH · 970188290 contact · NLOD_1_0 PUBLIC AS_NEEDED',
    'no-kartkatalog-response.xml':
      'service nb · 0 distributions 0 services 1 pages · REGI · 971040238 contact · CC_BY_4_0 PUBLIC CONT',
    'no-met-dmci-parent.xml':
      'series nb en · 0 distributions 0 services 0 pages · ENVI TECH · 971274042 contact · CC_BY_4_0 PUBLIC no frequency',
    'no-met-mdeditor-iso.xml':
      'dataset en · 0 distributions 0 services 1 pages · ENVI · 971274042 no contact · no licence no access right no frequency',
    'no-met-reference_iso.xml':
      'dataset en · 3 distributions 2 services 1 pages · ENVI REGI · 971274042 contact · no licence no access right no frequency',
  } as const;

  it.each(Object.entries(norwegian))('%s says %s', async (file, expected) => {
    const { records } = await readAll(createReadStream(shared(`geonorge/iso19139/${file}`)));
    expect(records.map(({ descriptor }) => inShort(descriptor))).toEqual([expected]);
  });

  it('a page of several tells each apart: software is refused, the dataset beside it is read', async () => {
    const { records } = await readAll(createReadStream(shared('geonorge/iso19139/no-geonorgeapi-datetime-error.xml')));
    expect(
      records.map(({ descriptor, problems }) => [descriptor.title, codes(problems).includes('record.kind-refused')]),
    ).toEqual([
      [expect.anything(), true],
      [expect.anything(), false],
    ]);
  });

  it.each(files('geonorge/iso19139').filter((it) => !without[it]))(
    'every link of the distribution of %s is carried, or told',
    async (file) => {
      const text = readFileSync(shared(`geonorge/iso19139/${file}`), 'utf8');
      const { records } = await readAll(stream(text));
      const said = JSON.stringify(records);
      if (said.includes('record.classified')) return;
      const [distribution = ''] = /<(?:\w+:)?distributionInfo>[\s\S]*<\/(?:\w+:)?distributionInfo>/.exec(text) ?? [];
      const links = distribution.matchAll(
        /<(?:\w+:)?onLine>[\s\S]*?<(?:\w+:)?linkage[^>]*>\s*<[^>]+>([^<]+)<[\s\S]*?<\/(?:\w+:)?onLine>/g,
      );
      const lost = [...links]
        .map(([, url = '']) => url.trim().replaceAll('&amp;', '&'))
        .filter(
          (url) =>
            !said.includes(
              JSON.stringify(url.replace(/\/\/[^/]*@/, '//…@'))
                .slice(1, -1)
                .slice(0, 150),
            ),
        )
        // Geonorge's download service takes orders: the page of the dataset stands for it.
        .filter((url) => !/\/api\/capabilities\/$/.test(url));
      expect(lost).toEqual([]);
    },
  );

  it.each(files('geonorge/iso19139'))('no name of a person leaves %s', async (file) => {
    const text = readFileSync(shared(`geonorge/iso19139/${file}`), 'utf8');
    const { records } = await readAll(stream(text));
    const said = JSON.stringify(
      records.map(({ problems, descriptor }) => ({
        problems,
        contact: [descriptor.contactPoint, descriptor.publisher],
      })),
    );
    const organisations = [...text.matchAll(/organisationName[\s\S]{0,200}?<(?:gco|gmx):[^>]+>([^<]+)</g)].map((it) =>
      it[1]?.trim(),
    );
    const people = [...text.matchAll(/individualName[^>]*>\s*<gco:CharacterString>([^<]+)</g)]
      .map((it) => it[1]?.trim() ?? '')
      .filter((it) => it.includes(' ') && !organisations.includes(it));
    expect(people.filter((it) => said.includes(it))).toEqual([]);
  });
});

describe.skipIf(!isShared('geonorge/hostile'))('hostile files', () => {
  const refusals: Readonly<Record<string, string>> = {
    'billion-laughs.xml': 'xml.doctype',
    'control-char.xml': 'xml.not-well-formed',
    'latin1-undeclared.xml': 'xml.encoding-wrong',
    'quadratic.xml': 'xml.doctype',
    'truncated.xml': 'xml.not-well-formed',
    'windows1252-declared-utf8.xml': 'xml.encoding-wrong',
    'xxe-file.xml': 'xml.doctype',
    'xxe-http.xml': 'xml.doctype',
  };

  it.each(files('geonorge/hostile'))('%s is refused, or read as what it is', async (file) => {
    const { records, problems } = await readAll(createReadStream(shared(`geonorge/hostile/${file}`)));
    expect(codes(problems)).toEqual(refusals[file] ? [refusals[file]] : []);
    expect(records.map((it) => it.localId)).toEqual(refusals[file] ? [] : ['x-1']);
  });
});

describe('what is large or deep', () => {
  const wrapped = (inside: string): string => isoRecord({ tail: inside });

  it.each([
    ['200 000 levels', () => wrapped('<gmd:x>'.repeat(200_000)), 'xml.too-deep'],
    [
      '200 000 attributes',
      () => wrapped(`<gmd:x ${Array.from({ length: 200_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
      'xml.too-many-attributes',
    ],
    ['20 MB of text', () => wrapped(`<gmd:x>${'å'.repeat(10_000_000)}</gmd:x>`), 'xml.record-too-large'],
    ['20 MB in one attribute', () => wrapped(`<gmd:x a="${'a'.repeat(20_000_000)}"/>`), 'xml.record-too-large'],
    ['200 000 elements', () => wrapped('<gmd:x/>'.repeat(200_000)), 'xml.too-many-elements'],
    ['half a file', () => isoRecord().slice(0, 900), 'xml.not-well-formed'],
    ['a comment that never ends', () => `<!--${'-a'.repeat(6_000_000)}`, 'xml.record-too-large'],
  ])('%s is refused', async (_, make, code) => {
    const { records, problems } = await readAll(stream(make()));
    expect(problems[0]?.code).toBe(code);
    expect(records).toEqual([]);
  });

  it('reads 400 000 character references', async () => {
    const { descriptor } = await one(
      isoRecord({ title: `<gco:CharacterString>${'&#65;'.repeat(400_000)}</gco:CharacterString>` }),
    );
    expect(descriptor.title).toEqual({ nb: 'A'.repeat(20_000) });
  });

  it('reads on after a record that is too large', async () => {
    const large = wrapped(`<gmd:x>${'a'.repeat(3000)}</gmd:x>`.repeat(100));
    const file = `<all>${isoRecord({ id: 'first' })}${large}${isoRecord({ id: 'last' })}</all>`;
    const { records, problems } = await readAll(stream(file), { limits: { recordBytes: 100_000 } });
    expect(records.map((it) => it.localId)).toEqual(['first', 'last']);
    expect(codes(problems)).toEqual(['xml.record-too-large']);
  });

  it('refuses a file that is larger than a file may be, at the byte', async () => {
    const bytes = new TextEncoder().encode(isoRecord());
    const { problems } = await readAll(stream(bytes), { limits: { fileBytes: bytes.byteLength - 1 } });
    expect(codes(problems)).toContain('xml.file-too-large');
    expect((await readAll(stream(bytes), { limits: { fileBytes: bytes.byteLength } })).records).toHaveLength(1);
  });

  it('keeps no record it has given: 10 000 of them in little memory', async () => {
    const before = process.memoryUsage().heapUsed;
    const record = isoRecord({ id: 'ID', distribution: transfer(onLine('https://kart.example.no/x.zip')) });
    async function* response(): AsyncGenerator<Uint8Array> {
      const encoder = new TextEncoder();
      yield encoder.encode('<all>');
      for (let at = 0; at < 10_000; at += 1) yield encoder.encode(record.replace('ID', `id-${at}`));
      yield encoder.encode('</all>');
    }
    const { readRecords } = await import('../../../functions/core/read/records.ts');
    let count = 0;
    let most = 0;
    for await (const event of readRecords(response())) {
      if (event.kind === 'record') count += 1;
      if (count % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    expect(count).toBe(10_000);
    expect(most - before).toBeLessThan(128_000_000);
  });
});

describe('bytes', () => {
  it('gives the same whatever the pieces they come in', async () => {
    const bytes = new TextEncoder().encode(`<all>${isoRecord({ id: 'æøå' })}${isoRecord()}</all>`);
    const whole = await readAll(stream(bytes));
    expect(whole.records).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (piece) => {
        expect(await readAll(stream(bytes, piece))).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  const declared = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?>\n${isoRecord({ title: '<gco:CharacterString>Blåbær</gco:CharacterString>' })}`;
  const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0));
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, little);
    for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), little);
    return bytes;
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(declared('UTF-8')), []],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${declared('utf-8')}`), []],
    ['ISO-8859-1', latin1(declared('ISO-8859-1')), []],
    ['UTF-16, little end first', utf16(declared('UTF-16'), true), []],
    ['UTF-16, big end first', utf16(declared('UTF-16'), false), []],
    [
      'UTF-8 that calls itself ISO-8859-1',
      new TextEncoder().encode(declared('ISO-8859-1')),
      ['xml.encoding-misdeclared'],
    ],
  ] as const)('reads %s', async (_, bytes, told) => {
    const { records, problems } = await readAll(stream(bytes));
    expect(records[0]?.descriptor.title).toEqual({ nb: 'Blåbær' });
    expect(codes(problems)).toEqual(told);
  });

  it.each([
    ['ISO-8859-1 that calls itself UTF-8', latin1(declared('UTF-8')), 'xml.encoding-wrong'],
    ['an encoding nobody knows', new TextEncoder().encode(declared('EBCDIC-NO')), 'xml.encoding-unknown'],
    ['nothing', new Uint8Array(), 'file.empty'],
    ['an HTML page', new TextEncoder().encode('<html><body>Feil</body></html>'), 'geodata.error-answer'],
    [
      'QGIS’s own metadata',
      new TextEncoder().encode('<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM"><qgis version="3"/>'),
      'geodata.export-as-iso',
    ],
    ['ArcGIS’s own metadata', new TextEncoder().encode('<metadata><Esri/></metadata>'), 'geodata.export-as-iso'],
    ['a SOSI file', new TextEncoder().encode('.HODE\n..TEGNSETT UTF-8\n'), 'geodata.data-not-metadata'],
    ['a GeoPackage', new TextEncoder().encode('SQLite format 3\0…'), 'geodata.data-not-metadata'],
    [
      'a GeoJSON file',
      new TextEncoder().encode('{ "type": "FeatureCollection", "features": [] }'),
      'geodata.data-not-metadata',
    ],
    ['another document', new TextEncoder().encode('<feed xmlns="http://www.w3.org/2005/Atom"/>'), 'geodata.no-record'],
    [
      'a service’s exception',
      new TextEncoder().encode(
        '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows"><ows:Exception><ows:ExceptionText>Nei</ows:ExceptionText></ows:Exception></ows:ExceptionReport>',
      ),
      'geodata.error-answer',
    ],
  ] as const)('tells %s', async (_, bytes, code) => {
    const { records, problems } = await readAll(stream(bytes));
    expect(records).toEqual([]);
    expect(codes(problems)).toEqual([code]);
  });
});

describe('what a record says', () => {
  it('is not published when it is classified: nothing of it leaves', async () => {
    const constraint = (value: string): string =>
      `<gmd:resourceConstraints><gmd:MD_SecurityConstraints><gmd:classification><gmd:MD_ClassificationCode codeList="x" codeListValue="${value}"/></gmd:classification></gmd:MD_SecurityConstraints></gmd:resourceConstraints>`;
    const secret = await one(
      isoRecord({
        identification: constraint('restricted'),
        distribution: transfer(onLine('https://kart.example.no/a.zip')),
      }),
    );
    expect(secret.descriptor).toEqual({ type: 'dataset' });
    expect(secret.problems.find((it) => it.code === 'record.classified')?.severity).toBe('error');

    const open = await one(isoRecord({ identification: constraint('unclassified') }));
    expect(codes(open.problems)).not.toContain('record.classified');
  });

  it('names organisations, not people', async () => {
    const { descriptor, problems } = await one(
      isoRecord({
        identification:
          party('pointOfContact', 'Lillevik kommune', 'kari.olsen@lillevik.kommune.no', 'Kari Olsen') +
          party('owner', 'Lillevik kommune', 'kaol@lillevik.kommune.no', 'Kari Olsen') +
          party('publisher', 'Lillevik kommune', 'postmottak@lillevik.kommune.no', 'Kari Olsen'),
      }),
    );
    expect(descriptor.contactPoint).toEqual({
      name: { nb: 'Lillevik kommune' },
      email: 'postmottak@lillevik.kommune.no',
    });
    expect(JSON.stringify({ descriptor, problems })).not.toMatch(/olsen|kaol/i);
    expect(codes(problems)).toEqual(expect.arrayContaining(['record.person-left-out', 'record.email-of-person']));
  });

  it('has a publisher by number, where the register knows the name', async () => {
    const xml = isoRecord({
      identification: party('custodian', 'Fjordregionen IKS') + party('owner', 'Lillevik kommune'),
    });
    const { records } = await readAll(stream(xml), {
      organisationNumber: (name) => (name === 'Lillevik kommune' ? '912456005' : undefined),
    });
    expect(records[0]?.descriptor.publisher).toEqual({
      name: { nb: 'Lillevik kommune' },
      organizationNumber: '912456005',
    });
  });

  it('leads somewhere with every link, by protocol and address', async () => {
    const links = [
      onLine('https://kart.example.no/ows?service=WMS&request=GetCapabilities', 'OGC:WMS', 'badeplasser'),
      onLine('https://kart.example.no/wfs', 'OGC:WFS'),
      onLine('https://kart.example.no/fil med mellomrom.gml', 'WWW:DOWNLOAD-1.0-http--download'),
      onLine('https://kart.example.no/feed.xml', 'W3C:AtomFeed'),
      onLine('https://www.example.no/om', 'WWW:LINK-1.0-http--link'),
      onLine('https://www.example.no/mer', 'WWW:LINK-1.0-http--related'),
      onLine('https://nedlasting.geonorge.no/api/capabilities/', 'GEONORGE:DOWNLOAD'),
      onLine('javascript:alert(1)', 'WWW:LINK-1.0-http--link'),
      onLine('http://169.254.169.254/latest', 'WWW:LINK-1.0-http--link'),
      onLine('\\\\server\\kart', 'WWW:DOWNLOAD-1.0-http--download'),
      onLine('https://navn:passord@kart.example.no/', 'OGC:WMS'),
      onLine('', 'OGC:WMS'),
    ];
    const { descriptor, problems } = await one(isoRecord({ distribution: transfer(...links) }));
    expect(distributionsOf(descriptor).map((it) => [it.accessURL, it.downloadURL, serviceOf(it)])).toEqual([
      [
        'https://kart.example.no/ows?service=WMS&request=GetCapabilities',
        undefined,
        ['https://kart.example.no/ows', 'https://kart.example.no/ows?service=WMS&request=GetCapabilities'],
      ],
      [
        'https://kart.example.no/wfs',
        undefined,
        ['https://kart.example.no/wfs', 'https://kart.example.no/wfs?service=WFS&request=GetCapabilities'],
      ],
      [
        'https://kart.example.no/fil%20med%20mellomrom.gml',
        'https://kart.example.no/fil%20med%20mellomrom.gml',
        undefined,
      ],
      ['https://kart.example.no/feed.xml', undefined, undefined],
      ['https://kartkatalog.geonorge.no/metadata/uuid/0f1e2d3c-0000-4000-8000-000000000001', undefined, undefined],
    ]);
    expect([descriptor.landingPage, descriptor.page]).toEqual([
      ['https://www.example.no/om'],
      ['https://www.example.no/mer'],
    ]);
    expect(codes(problems).filter((it) => it.startsWith('link.'))).toEqual([
      'link.empty',
      'link.mended',
      'link.not-an-address',
      'link.not-public',
      'link.not-an-address',
      'link.has-password',
    ]);
    expect(JSON.stringify({ descriptor, problems })).not.toContain('passord@');
  });

  it('has its links under its formats too, and none twice', async () => {
    const under = (format: string, link: string): string =>
      `<gmd:distributionFormat><gmd:MD_Format><gmd:name><gco:CharacterString>${format}</gco:CharacterString></gmd:name><gmd:formatDistributor><gmd:MD_Distributor><gmd:distributorTransferOptions><gmd:MD_DigitalTransferOptions>${link}</gmd:MD_DigitalTransferOptions></gmd:distributorTransferOptions></gmd:MD_Distributor></gmd:formatDistributor></gmd:MD_Format></gmd:distributionFormat>`;
    const link = onLine('https://kart.example.no/last-ned', 'WWW:DOWNLOAD-1.0-http--download');
    const { descriptor } = await one(
      isoRecord({ distribution: under('SOSI', link) + under('ESRI Shape', link) + transfer(link) }),
    );
    expect(
      distributionsOf(descriptor).map((it) => [
        it.format?.replace(/.*\//, ''),
        it.mediaType?.replace(/.*media-types\//, ''),
      ]),
    ).toEqual([
      ['TXT', 'text/vnd.sosi'],
      ['SHP', 'application/vnd.shp'],
    ]);
  });

  it('is read though it breaks its schema', async () => {
    const { descriptor, problems } = await one(
      isoRecord({
        head: '<gmd:hierarchyLevel><gmd:MD_ScopeCode codeListValue="dataset"/></gmd:hierarchyLevel>',
        citation: `<gmd:date><gmd:CI_Date><gmd:date><gco:Date/></gmd:date></gmd:CI_Date></gmd:date>
          <gmd:date><gmd:CI_Date><gmd:date><gco:Date>0001-01-01</gco:Date></gmd:date><gmd:dateType><gmd:CI_DateTypeCode codeListValue="publication"/></gmd:dateType></gmd:CI_Date></gmd:date>
          <gmd:date><gmd:CI_Date><gmd:date><gco:Date>2024-02-03T10:00:00</gco:Date></gmd:date><gmd:dateType><gmd:CI_DateTypeCode codeListValue="revision"/></gmd:dateType></gmd:CI_Date></gmd:date>`,
        identification: `<gmd:spatialResolution><gmd:MD_Resolution><gmd:equivalentScale><gmd:MD_RepresentativeFraction><gmd:denominator><gco:Integer>1000-50000</gco:Integer></gmd:denominator></gmd:MD_RepresentativeFraction></gmd:equivalentScale></gmd:MD_Resolution></gmd:spatialResolution>
          <gmd:topicCategory><gmd:MD_TopicCategoryCode>Not available</gmd:MD_TopicCategoryCode></gmd:topicCategory>
          <gmd:extent><gmd:EX_Extent>
            <gmd:geographicElement><gmd:EX_GeographicBoundingBox><gmd:westBoundLongitude><gco:Decimal>10,5</gco:Decimal></gmd:westBoundLongitude><gmd:eastBoundLongitude><gco:Decimal>11,5</gco:Decimal></gmd:eastBoundLongitude><gmd:southBoundLatitude><gco:Decimal>59.5</gco:Decimal></gmd:southBoundLatitude><gmd:northBoundLatitude><gco:Decimal>60</gco:Decimal></gmd:northBoundLatitude></gmd:EX_GeographicBoundingBox></gmd:geographicElement>
            <gmd:geographicElement><gmd:EX_GeographicBoundingBox><gmd:westBoundLongitude><gco:Decimal>10</gco:Decimal></gmd:westBoundLongitude></gmd:EX_GeographicBoundingBox></gmd:geographicElement>
            <gmd:temporalElement><gmd:EX_TemporalExtent><gmd:extent><gml:TimePeriod><gml:beginPosition>2019-05-01</gml:beginPosition><gml:endPosition indeterminatePosition="now"/></gml:TimePeriod></gmd:extent></gmd:EX_TemporalExtent></gmd:temporalElement>
          </gmd:EX_Extent></gmd:extent>`,
      }),
    );
    expect(descriptor).toMatchObject({ type: 'dataset', modified: '2024-02-03', temporal: [{ start: '2019-05-01' }] });
    expect(descriptor.issued).toBeUndefined();
    expect(descriptor.spatial).toEqual([{ bbox: [10.5, 59.5, 11.5, 60] }]);
    expect(problems.map((it) => [it.code, it.actual])).toEqual(
      expect.arrayContaining([
        ['record.date-unusable', '0001-01-01'],
        ['record.topic-unknown', 'Not available'],
        ['record.box-unusable', '10 NaN NaN NaN'],
        ['record.not-carried', '1000-50000'],
      ]),
    );
  });

  it('says where what it lost stood', async () => {
    const { problems } = await one(
      isoRecord({ identification: '<gmd:purpose><gco:CharacterString>Bading</gco:CharacterString></gmd:purpose>' }),
    );
    expect(problems.filter((it) => it.code === 'record.not-carried')).toEqual([
      expect.objectContaining({
        path: '/gmd:MD_Metadata/gmd:identificationInfo/gmd:MD_DataIdentification/gmd:purpose',
        actual: 'Bading',
        severity: 'info',
      }),
    ]);
  });

  it('is told apart from another of the same identifier', async () => {
    const { records } = await readAll(stream(`<all>${isoRecord()}${isoRecord()}</all>`));
    expect(
      records.map((it) => [it.localId.slice(-3), codes(it.problems).includes('record.identifier-repeated')]),
    ).toEqual([
      ['001', false],
      ['1-2', true],
    ]);
  });
});

describe('data.json of ArcGIS Hub', () => {
  const hub = {
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
    dataset: [
      {
        identifier: 'https://data-lillevik.opendata.arcgis.com/datasets/c0ffee0000000000000000000000abcd_0',
        title: 'Sykkelparkering',
        description: '<p>Stativ for <b>sykler</b>.</p>',
        keyword: ['sykkel', 'Samferdsel'],
        modified: '2024-11-28T14:20:00.000Z',
        publisher: { name: 'Lillevik kommune' },
        contactPoint: { fn: 'Kari Olsen', hasEmail: 'mailto:kari.olsen@lillevik.kommune.no' },
        accessLevel: 'public',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        spatial: '10.1,59.2,10.9,59.8',
        theme: ['geospatial'],
        distribution: [
          { title: 'ArcGIS', format: 'Web page', accessURL: 'https://data-lillevik.opendata.arcgis.com/datasets/x' },
          {
            title: 'REST',
            format: 'Esri REST',
            accessURL: 'https://services1.arcgis.com/a/arcgis/rest/services/S/FeatureServer/0',
          },
          { title: 'CSV', format: 'CSV', downloadURL: 'https://data-lillevik.opendata.arcgis.com/datasets/x.csv' },
        ],
      },
    ],
  };

  it('is read as records, without the person it names', async () => {
    const { records, problems } = await readAll(stream(JSON.stringify(hub)));
    expect(problems).toEqual([]);
    expect(records).toHaveLength(1);
    const { descriptor, localId } = records[0] as GeodataRecord;
    expect(localId).toBe('c0ffee0000000000000000000000abcd_0');
    expect(descriptor).toMatchObject({
      title: { nb: 'Sykkelparkering' },
      description: { nb: 'Stativ for sykler .' },
      theme: ['http://publications.europa.eu/resource/authority/data-theme/TRAN'],
      modified: '2024-11-28',
      spatial: [{ bbox: [10.1, 59.2, 10.9, 59.8] }],
    });
    expect(distributionsOf(descriptor).map((it) => [it.format?.replace(/.*\//, ''), serviceOf(it)?.[0]])).toEqual([
      [undefined, 'https://services1.arcgis.com/a/arcgis/rest/services/S/FeatureServer/0'],
      ['CSV', undefined],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/olsen/i);
  });

  it.each([
    ['JSON that is no catalog', '{"a":1}', 'geodata.no-record'],
    ['half a file', '{"dataset":[{', 'json.invalid'],
    ['a deep one', `{"dataset":${'['.repeat(100)}${']'.repeat(100)}}`, 'json.too-deep'],
  ])('%s is told', async (_, text, code) => {
    expect(codes((await readAll(stream(text))).problems)).toEqual([code]);
  });
});

const inShort = (it: Descriptor): string => {
  const code = (iri: string | undefined, otherwise: string): string => iri?.replace(/.*\//, '') ?? otherwise;
  const distributions = distributionsOf(it);
  const publisher = typeof it.publisher === 'object' ? it.publisher.organizationNumber : it.publisher;
  return [
    `${it.type} ${Object.keys(it.title ?? {}).join(' ')}`,
    `${distributions.length} distributions ${distributions.filter((one) => one.accessService).length} services ${[it.landingPage ?? [], it.page ?? []].flat().length} pages`,
    [it.theme ?? []]
      .flat()
      .map((one) => code(one, ''))
      .join(' '),
    `${publisher ?? 'no publisher'} ${it.contactPoint ? 'contact' : 'no contact'}`,
    `${code(it.license, 'no licence')} ${code(it.accessRights, 'no access right')} ${code(it.frequency, 'no frequency')}`,
  ].join(' · ');
};

const serviceOf = ({ accessService }: DistributionDescriptor): readonly unknown[] | undefined => {
  if (accessService === undefined || typeof accessService === 'string' || Array.isArray(accessService))
    return undefined;
  const { endpointURL, endpointDescription } = accessService as Descriptor;
  return [endpointURL, endpointDescription];
};
