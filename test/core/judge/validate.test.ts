import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../functions/core/dataset.ts';
import type { Descriptor } from '../../../functions/core/descriptor.ts';
import { validate } from '../../../functions/core/judge/validate.ts';
import { validatePublisher } from '../../../functions/core/judge/validate-publisher.ts';
import type { Iri } from '../../../vocab/iri.ts';
import { datasetProblems } from '../../../vocab/problems/dataset.ts';
import { hostedFile, judge, makeContext, makeDescriptor, makePublisher } from '../../support/descriptors.ts';

const link = 'https://provelund.example/data';
const told = (stated: unknown, context: Parameters<typeof judge>[1] = {}): readonly string[] =>
  judge(stated as Descriptor, context).problems.map(({ code, path, actual }) => [code, path, actual].join(' ').trim());
const dataset = (stated: Descriptor = {}, context: Parameters<typeof judge>[1] = {}): Dataset => {
  const { resource, problems } = judge(stated, context);
  if (resource?.type !== 'Dataset') throw new Error(JSON.stringify(problems));
  return resource;
};

/** One way to every problem, with where it is told and of what. */
const cases: readonly (readonly [expected: string, stated: unknown])[] = [
  ['descriptor.wrong-type /title 5', { title: 5 }],
  ['descriptor.wrong-type /distribution/0/byteSize true', { distribution: [{ accessURL: link, byteSize: true }] }],
  ['descriptor.wrong-type /type "sett"', { type: 'sett' }],
  ['descriptor.unknown-property /tittel tittel', { tittel: 'x' }],
  ['title.missing /title', { title: ' ' }],
  ['description.missing /description', { description: {} }],
  ['theme.missing /theme', { theme: 'Kart' }],
  ['theme.unknown /theme/1 Miljo', { theme: ['HEAL', 'Miljo'] }],
  ['contact.unreachable /contactPoint Ola', { contactPoint: { name: 'Ola' } }],
  ['contact.bad-email /contactPoint/email ola@', { contactPoint: { email: 'ola@', url: link } }],
  ['contact.bad-phone /contactPoint/phone 12', { contactPoint: { phone: '12', url: link } }],
  ['publisher.not-recognised /publisher Noen andre', { publisher: 'Noen andre' }],
  ['organization-number.invalid /publisher/organizationNumber 123', { publisher: { organizationNumber: '123' } }],
  ['agent-type.unknown /creator/type Gjeng', { creator: { name: 'X', type: 'Gjeng' } }],
  ['access-rights.unknown /accessRights kanskje', { accessRights: 'kanskje' }],
  ['access-rights.closed-with-files /accessRights', { accessRights: 'NON_PUBLIC' }],
  ['legal-basis.missing /applicableLegislation', { accessRights: 'RESTRICTED' }],
  ['license.unknown /license Egen', { license: 'Egen' }],
  ['license.missing /license', { license: '' }],
  ['license.not-open /license CC_BYNC_4_0', { license: 'CC BY-NC 4.0' }],
  ['language.unknown /language/0 klingonsk', { language: ['klingonsk'] }],
  ['frequency.unknown /frequency støtt', { frequency: 'støtt' }],
  ['place.unknown /spatial Atlantis', { spatial: 'Atlantis' }],
  ['place.former /spatial Rygge', { spatial: 'Rygge' }],
  ['place.divided /spatial Viken', { spatial: 'Viken' }],
  ['place.ambiguous /spatial Herøy', { spatial: 'Herøy' }],
  ['bbox.invalid /spatial/0/bbox 1, 95, 2, 96', { spatial: [{ bbox: [1, 95, 2, 96] }] }],
  ['format.unknown /distribution/0/format tall', { distribution: [{ accessURL: link, format: 'tall' }] }],
  [
    'media-type.unknown /distribution/mediaType tekst/rar',
    { distribution: { accessURL: link, mediaType: 'tekst/rar' } },
  ],
  ['status.unknown /distribution/status fin', { distribution: { accessURL: link, status: 'fin' } }],
  ['availability.unknown /distribution/availability ja', { distribution: { accessURL: link, availability: 'ja' } }],
  [
    'checksum-algorithm.unknown /distribution/checksum/algorithm crc',
    { distribution: { accessURL: link, checksum: { algorithm: 'crc', value: 'ab' } } },
  ],
  [
    'checksum.invalid /distribution/checksum/value xyz',
    { distribution: { accessURL: link, checksum: { value: 'xyz' } } },
  ],
  ['dataset-type.unknown /datasetType ark', { datasetType: 'ark' }],
  ['provenance.unknown /provenance rykte', { provenance: 'rykte' }],
  ['activity.unknown /wasGeneratedBy hell', { wasGeneratedBy: 'hell' }],
  ['hvd-category.unknown /hvdCategory smått', { hvdCategory: 'smått' }],
  ['hvd.no-api /distribution', { hvdCategory: 'Geodata' }],
  ['hvd.license /license CC_BYNC_4_0', { hvdCategory: 'Geodata', license: 'CC BY-NC 4.0' }],
  ['hvd.no-category /hvdCategory', { applicableLegislation: 'http://data.europa.eu/eli/reg_impl/2023/138/oj' }],
  [
    'legal-resource-type.unknown /applicableLegislation/type skikk',
    { applicableLegislation: { iri: link, type: 'skikk' } },
  ],
  ['currency.unknown /cost/0/currency skjell', { cost: [{ value: 1, currency: 'skjell' }] }],
  ['cost.incomplete /cost/0', { cost: [{ description: 'Dyrt' }] }],
  ['date.unreadable /issued i går', { issued: 'i går' }],
  ['date.unreadable /modified 2025-02-30', { modified: '2025-02-30' }],
  ['date.backwards /temporal 2025-01-01 – 2024-12-31', { temporal: { start: '2025', end: '2024' } }],
  ['date.modified-before-issued /modified 2024-01-01', { issued: '2025-01-01', modified: '2024-01-01' }],
  ['number.unreadable /distribution/byteSize 12 kB', { distribution: { accessURL: link, byteSize: '12 kB' } }],
  ['duration.unreadable /temporalResolution daglig', { temporalResolution: 'daglig' }],
  ['iri.invalid /iri https://a b', { iri: 'https://a b' }],
  ['iri.invalid /iri urn:x:1', { iri: 'urn:x:1' }],
  ['address.invalid /landingPage www.provelund.example', { landingPage: 'www.provelund.example' }],
  ['address.relative /distribution/accessURL data/bad.csv', { distribution: { accessURL: 'data/bad.csv' } }],
  [
    'address.unusable /distribution/accessURL https://ola:pw@x.example/',
    { distribution: { accessURL: 'https://ola:pw@x.example/?a' } },
  ],
  [
    'address.presigned /distribution/downloadURL https://b.example/x.csv',
    { distribution: { downloadURL: 'https://b.example/x.csv?X-Amz-Signature=abc' } },
  ],
  [
    'address.presigned /distribution/accessURL https://b.example/x',
    { distribution: { accessURL: 'https://b.example/x?sv=1&sig=abc' } },
  ],
  [
    'address.presigned /distribution/accessURL https://b.example/x',
    { distribution: { accessURL: 'https://b.example/x?token=abc' } },
  ],
  ['distribution.no-address /distribution', { distribution: { title: 'x' } }],
  ['distribution.no-such-file /distribution/0/file x.csv', { distribution: [{ file: 'x.csv' }] }],
  [`distribution.twice /distribution/1 ${link}`, { distribution: [{ accessURL: link }, { accessURL: link }] }],
  ['service.no-endpoint /endpointURL', { type: 'service' }],
  [`standard.no-title /conformsTo ${link}`, { conformsTo: link }],
  ['relation.incomplete /relation/0', { relation: [{ role: link }] }],
  [
    'geometry.invalid /spatial/0/geometry POLYGON((10 59,11 59))',
    { spatial: [{ geometry: 'POLYGON((10 59,11 59))' }] },
  ],
  ['role.unknown /attribution/role sjef', { attribution: { agent: 'Badelaget', role: 'sjef' } }],
  ['attribution.incomplete /attribution', { attribution: { agent: 'Badelaget' } }],
  [
    'quality-dimension.unknown /qualityAnnotation/dimension farge',
    { qualityAnnotation: { dimension: 'farge', text: 'God' } },
  ],
  ['quality.incomplete /qualityMeasurement', { qualityMeasurement: { definition: 'Andel' } }],
  ['record.no-modified /record', { record: { issued: '2026-01-01' } }],
  ['text.unprintable /title/nb a b', { title: { nb: 'a\u0000b' } }],
  ['language-tag.invalid /title/bokmål bokmål', { title: { bokmål: 'Tittel', nb: 'Tittel' } }],
  [
    'property.costs-points /distribution/byteSize distribution/byteSize',
    { distribution: { accessURL: link, byteSize: 1 } },
  ],
];

describe('What is wrong with a descriptor', () => {
  it.each(cases)('is told: %s', (expected, stated) => {
    expect(told(stated)).toContain(expected);
  });

  it('is never told without a way to it here', () => {
    const elsewhere = ['contact.missing', 'publisher.name-missing', 'organization-number.another'];
    const provoked = cases.map(([expected]) => expected.split(' ')[0]);

    expect(Object.keys(datasetProblems).filter((code) => !provoked.includes(code))).toEqual(elsewhere);
  });

  it('stands where the reader found it, in a register as row and column', () => {
    const places = { '': { file: 'register.csv', row: 7 }, '/theme': { file: 'register.csv', row: 7, column: 'Tema' } };
    const { problems } = validate(makeDescriptor({ theme: 'Rart', title: '' }), places, makeContext());

    expect(problems.map(({ code, row, column, path }) => [code, row, column, path])).toEqual([
      ['theme.unknown', 7, 'Tema', undefined],
      ['title.missing', 7, undefined, undefined],
      ['theme.missing', 7, 'Tema', undefined],
    ]);
  });

  it('is told all at once', () => {
    expect(told({ title: 5, theme: 'Rart', license: 'Egen', spatial: 'Atlantis' }).length).toBeGreaterThanOrEqual(5);
  });

  it('never repeats a signature', () => {
    const { problems } = judge({ distribution: { accessURL: 'https://b.example/x?X-Amz-Signature=hemmelig' } });

    expect(JSON.stringify(problems)).not.toContain('hemmelig');
  });
});

describe('A dataset', () => {
  it('may be closed, with neither files nor links', () => {
    const law = { iri: 'https://lovdata.no/eli/lov/2021/06/18/97/nor/html', title: 'Barnevernsloven' };
    const { resource, problems } = judge({ accessRights: 'NON_PUBLIC', applicableLegislation: law }, { files: [] });

    expect(problems).toEqual([]);
    expect(resource).toMatchObject({ accessRights: expect.stringMatching(/NON_PUBLIC$/), distributions: [] });
  });

  it('keeps the IRI it is known by, and is else named by its local name, whatever its title', () => {
    expect(dataset({ iri: 'https://data.norge.no/node/12' }).iri).toBe('https://data.norge.no/node/12');
    expect(dataset({ title: 'A' }).iri).toBe(dataset({ title: 'B' }).iri);
    expect(dataset({}, { localId: 'blå/grønn' }).iri).toBe(
      'https://data.example.no/974760673/datasets/bl%C3%A5%2Fgr%C3%B8nn',
    );
  });

  it('is issued and changed when it says so, else when it was delivered', () => {
    expect(dataset({ issued: '24.12.2025' })).toMatchObject({ issued: '2025-12-24', modified: '2026-02-01' });
    expect(dataset({ modified: '2026-03-01T12:00' })).toMatchObject({ modified: '2026-03-01T12:00:00' });
  });

  it('takes a year or a month as the whole of it', () => {
    expect(dataset({ temporal: { start: '2019', end: '2024-02' } }).temporal).toMatchObject([
      { start: '2019-01-01', end: '2024-02-29' },
    ]);
  });

  it('has an EU theme besides the Los word it was given', () => {
    expect(dataset({ theme: 'Barnehage' }).themes).toEqual([
      'http://publications.europa.eu/resource/authority/data-theme/SOCI',
      'https://psi.norge.no/los/tema/barnehage',
    ]);
  });

  it('has its texts by language alone, bokmål first', () => {
    expect(Object.entries(dataset({ title: { en: 'E', 'nb-NO': 'B', no: 'N', nn: 'Y' } }).title)).toEqual([
      ['nb', 'B'],
      ['nn', 'Y'],
      ['en', 'E'],
    ]);
  });

  it('carries the regulation on itself and its distributions where it is of high value', () => {
    const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';
    const { applicableLegislation, distributions } = dataset({ hvdCategory: 'Geodata' });

    expect(applicableLegislation.map(({ iri }) => iri)).toEqual([regulation]);
    expect(distributions.map((one) => one.applicableLegislation.map(({ iri }) => iri))).toEqual([[regulation]]);
  });
});

describe('A distribution', () => {
  it('is named by its file, or by where it is had, and not by its place in the list', () => {
    const two = [{ accessURL: `${link}/a` }, { accessURL: `${link}/b` }];
    const iris = (distribution: Descriptor['distribution']): readonly Iri[] =>
      dataset({ ...(distribution ? { distribution } : {}) }).distributions.map(({ iri }) => iri);

    expect(iris(two).toSorted()).toEqual(iris(two.toReversed()).toSorted());
    expect(iris([{ file: 'temperaturer.csv' }])).toEqual([
      'https://data.example.no/974760673/datasets/badeplasser/distributions/temperaturer.csv',
    ]);
  });

  it('is one of two at one address where their downloads differ', () => {
    const at = (format: string) => ({ accessURL: link, downloadURL: `${link}.${format}`, format });
    expect(dataset({ distribution: [at('csv'), at('json')] }, { files: [] }).distributions).toHaveLength(2);
  });

  it('is made of every delivered table, whether it is named or not', () => {
    const files = [hostedFile('b.csv'), hostedFile('a.csv')];
    const { distributions } = dataset({ distribution: { file: 'b.csv', title: 'B' } }, { files });

    expect(distributions.map(({ title, downloadURLs }) => [title, downloadURLs])).toEqual([
      [{ nb: 'B' }, [files[0]?.downloadURL]],
      [{ nb: 'a.csv' }, [files[1]?.downloadURL]],
    ]);
  });

  it('takes its licence from the dataset, and the dataset from the publisher', () => {
    const publisher = makePublisher({ license: 'NLOD' });
    const code = (stated: Descriptor): string | undefined =>
      dataset(stated, { publisher }).distributions[0]?.license?.split('/').at(-1);

    expect([
      code({}),
      code({ license: 'CC0' }),
      code({ distribution: { file: 'temperaturer.csv', license: 'CC BY' } }),
    ]).toEqual(['NLOD_2_0', 'CC0', 'CC_BY_4_0']);
  });

  it('knows its media type by its format, and its format by its media type', () => {
    const [one] = dataset({ distribution: { accessURL: link, format: 'GeoJSON' } }).distributions;
    const [other] = dataset({ distribution: { accessURL: link, mediaType: 'application/geo+json' } }).distributions;

    expect(one?.mediaType).toBe('https://www.iana.org/assignments/media-types/application/geo+json');
    expect(other?.format).toBe('http://publications.europa.eu/resource/authority/file-type/GEOJSON');
  });
});

describe('A contact', () => {
  it("is the publisher's where the one stated cannot be used, and must be somebody's", () => {
    expect(dataset({ contactPoint: { name: '7' } }).contactPoints).toMatchObject([
      { email: 'mailto:data@provelund.example' },
    ]);

    const alone = { ...makePublisher(), defaults: { license: 'CC0' } };
    expect(judge({}, { publisher: alone }).problems.map(({ code }) => code)).toEqual(['contact.missing']);
  });

  it.each([
    ['post@provelund.example', { email: 'mailto:post@provelund.example' }],
    [{ name: 'post@provelund.example' }, { email: 'mailto:post@provelund.example' }],
    ['https://provelund.example/kontakt', { url: 'https://provelund.example/kontakt' }],
    [
      { name: 'Vann', email: 'mailto:Vann@provelund.example', phone: '+47 22 22 22 22' },
      { name: { nb: 'Vann' }, email: 'mailto:Vann@provelund.example', phone: 'tel:+4722222222' },
    ],
  ])('is understood as people write it: %j', (contactPoint, expected) => {
    expect(dataset({ contactPoint }).contactPoints).toEqual([expect.objectContaining(expected)]);
  });
});

describe('A publisher', () => {
  const context = { organizationNumber: '974760673', base: 'https://data.example.no/974760673/' as Iri };

  it('must have a name, and the number of the folder it lies in', () => {
    const { problems } = validatePublisher({ organizationNumber: '310042188' }, {}, context);
    expect(problems.map(({ code }) => code)).toEqual(['organization-number.another', 'publisher.name-missing']);
  });

  it('may have its name from whoever runs the catalog', () => {
    expect(validatePublisher({}, {}, { ...context, name: { nb: 'Prøvelund kommune' } }).problems).toEqual([]);
  });

  it('names its catalog in every language that it has a name in', () => {
    expect(makePublisher().catalog.title).toEqual({
      nb: 'Datasett fra Prøvelund kommune',
      en: 'Datasets from Prøvelund Municipality',
    });
  });

  it('tells a default that is wrong once, of publisher.json', () => {
    const { problems } = validatePublisher({ name: 'X', license: 'Egen', frequency: 'støtt' }, {}, context);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['license.unknown', '/license'],
      ['frequency.unknown', '/frequency'],
    ]);
  });

  it('says in which language texts are that do not say it themselves', () => {
    const publisher = makePublisher({ defaultLanguage: 'nynorsk' });
    expect(dataset({ title: 'Badeplassar' }, { publisher: makePublisher({ defaultLanguage: 'nn' }) }).title).toEqual({
      nn: 'Badeplassar',
    });
    expect(publisher.textLanguage).toBe('nb');
  });
});

describe('A service described with a distribution', () => {
  const iriOf = (accessService: object): string => {
    const distribution = [{ accessURL: 'https://kart.example.no/wms', format: 'WMS', accessService }];
    const { resource } = validate(makeDescriptor({ distribution }), {}, makeContext());
    const [service] = resource?.type === 'Dataset' ? (resource.distributions[0]?.accessServices ?? []) : [];
    return typeof service === 'object' ? service.iri : String(service);
  };
  const service = { title: { nb: 'Lag A' }, endpointURL: 'https://kart.example.no/wms' };

  it('is the same wherever the same is said of it, in whatever order', () => {
    expect(iriOf({ endpointURL: service.endpointURL, title: service.title })).toBe(iriOf(service));
  });

  it('is another under another title, which no service may have beside its first', () => {
    expect(iriOf({ ...service, title: { nb: 'Lag B' } })).not.toBe(iriOf(service));
  });

  it('keeps the name it is given', () => {
    const named = { ...service, identifier: 'kart' };
    expect(iriOf({ ...named, title: { nb: 'Kartlag' } })).toBe(iriOf(named));
  });
});
