import type { Descriptor } from '../../functions/core/descriptor.ts';

const repeated = new Set([
  'applicableLegislation',
  'conformsTo',
  'datasetType',
  'distribution',
  'spatial',
  'subject',
  'temporal',
]);
const asList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const apart = (one: unknown, place: number): unknown =>
  typeof one === 'object' && one !== null && 'accessURL' in one
    ? { ...one, accessURL: `${one.accessURL}/${place}` }
    : one;

const other = 'https://provelund.example/datasett/annet';

/** Every property a dataset can state, each alone; together they are the complete dataset. */
export const everyProperty = {
  iri: { iri: 'https://data.norge.no/node/12' },
  identifier: { identifier: ['badeplasser-2026', 'B-7'] },
  theme: { theme: ['Miljø', 'HEAL', 'Friluftsliv'] },
  creator: { creator: { name: 'Prøvelund Badelag', organizationNumber: '310042188', type: 'NonProfitOrganisation' } },
  publisher: { publisher: { name: 'Prøvelund Vann KF', organizationNumber: '311185306' } },
  contactPoint: {
    contactPoint: [
      {
        name: { nb: 'Vann og avløp' },
        email: 'vann@provelund.example',
        phone: '22 22 22 22',
        url: 'https://provelund.example/vann',
      },
      { url: 'https://provelund.example/kontakt' },
    ],
  },
  accessRights: { accessRights: 'PUBLIC' },
  language: { language: ['nb', 'nynorsk', 'ENG'] },
  spatial: { spatial: ['0301', 'Vestland', 'Norge'] },
  'spatial: Kartverket': { spatial: 'https://data.geonorge.no/administrativeEnheter/kommune/id/173018' },
  'spatial: bbox': { spatial: [{ name: 'Prøvelund', bbox: [10.4, 59.8, 10.9, 60.1], centroid: [10.6, 59.9] }] },
  'spatial: geometry': {
    spatial: [
      { name: 'Norge', geometry: 'POLYGON((10.4 59.8, 10.9 59.8, 10.9 60.1, 10.4 59.8))' },
      { iri: '0301', geometry: 'POINT(10.7 59.9)' },
    ],
  },
  'temporal: instants': {
    temporal: [
      { start: '2023', beginning: '2023-01-01', finish: '2023-12-31T23:59:59Z' },
      { finish: '2024-01-01T12:00:00' },
    ],
  },
  temporal: { temporal: [{ start: '2024' }, { start: '2020-05', end: '2021-06-30T12:00:00Z' }] },
  spatialResolutionInMeters: { spatialResolutionInMeters: 2.5 },
  temporalResolution: { temporalResolution: 'P1D' },
  landingPage: { landingPage: 'https://provelund.example/bad' },
  page: { page: ['https://provelund.example/bad/om', 'https://provelund.example/bad/metode'] },
  conformsTo: {
    conformsTo: [
      'SOSI 5.0',
      { iri: 'https://standard.example/s', title: 'S', version: '2', seeAlso: 'https://standard.example/om' },
    ],
  },
  'distribution: conformsTo untitled': {
    distribution: { accessURL: 'https://provelund.example/api', conformsTo: 'https://standard.example/untitled' },
  },
  'conformsTo: untitled': { conformsTo: 'https://standard.example/untitled' },
  provenance: { provenance: 'vedtak' },
  wasGeneratedBy: { wasGeneratedBy: 'collecting-from-user' },
  subject: { subject: 'https://concept-catalog.fellesdatakatalog.digdir.no/collections/1/concepts/2' },
  'subject: labelled': {
    subject: { iri: 'https://concept.example/1', label: { nb: 'badeplass', en: 'bathing site' } },
  },
  'creator: two': { creator: [{ name: 'A' }, { name: 'B' }] },
  'datasetType: two': { datasetType: ['TEST_DATA', 'GEOSPATIAL'] },
  'landingPage: two': { landingPage: ['https://a.example/', 'https://b.example/'] },
  datasetType: { datasetType: 'TEST_DATA' },
  version: { version: '1.2', versionNotes: { nb: 'Ny kolonne' } },
  applicableLegislation: {
    applicableLegislation: [
      'https://lovdata.no/eli/lov/2006/05/19/16/nor/html',
      {
        iri: 'https://lovdata.no/eli/forskrift/1/2',
        title: 'Forskriften',
        description: 'Om vann',
        identifier: 'F-1',
        seeAlso: 'https://lovdata.no/f1',
        language: 'nb',
      },
      'Offentleglova § 13',
    ],
  },
  'applicableLegislation: type': {
    applicableLegislation: { iri: 'https://lovdata.no/lov', title: 'Loven', type: 'lov' },
  },
  hvdCategory: { hvdCategory: ['Geodata', 'Hydrografi'] },
  cost: {
    cost: [{ value: 120.5, currency: 'NOK', description: 'Per uttrekk' }, { page: 'https://provelund.example/pris' }],
  },
  relation: { relation: [{ role: 'http://www.iana.org/assignments/relation/related', target: other }] },
  related: { related: other },
  attribution: {
    attribution: [
      { agent: { name: 'Prøvelund Badelag', organizationNumber: '310042188' }, role: 'Bidragsyter' },
      { agent: 'Prøvelund Vannlag', role: 'https://provelund.example/roller/vannprøvetaker' },
    ],
  },
  qualityAnnotation: {
    qualityAnnotation: [
      { dimension: 'Nøyaktighet', text: { nb: 'Målt med kalibrert termometer.', en: 'Measured when calibrated.' } },
      { dimension: 'Completeness', text: 'Fire av fem badeplasser.' },
    ],
  },
  qualityMeasurement: {
    qualityMeasurement: [
      { definition: 'Andel dager med måling', dimension: 'Kompletthet', value: 0.93 },
      { metric: 'https://provelund.example/mal/avvik', value: 'under 0,5 grader' },
    ],
  },
  otherIdentifier: { otherIdentifier: 'doi:10.1/2' },
  inSeries: { inSeries: 'https://provelund.example/serie/bad' },
  source: { source: other },
  replaces: { replaces: other },
  hasVersion: { hasVersion: other },
  isReferencedBy: { isReferencedBy: other },
  prev: { prev: other },
  record: {
    record: {
      modified: '2026-02-02',
      issued: '2026-01-15',
      title: 'Om badeplasser',
      description: 'Beskrevet av oss',
      language: 'nb',
      conformsTo: 'DCAT-AP-NO 3.0',
    },
  },
  'record: status': { record: { modified: '2026-02-02', status: 'COMPLETED' } },
  'distribution: links': {
    distribution: {
      title: 'API',
      description: 'Alt',
      accessURL: 'https://provelund.example/api',
      downloadURL: 'https://provelund.example/alt.json',
      format: 'JSON',
    },
  },
  'distribution: no format': { distribution: { accessURL: 'https://provelund.example/api' } },
  'distribution: rights': {
    distribution: {
      accessURL: 'https://provelund.example/api',
      rights: {
        attributionText: 'Kilde: Prøvelund kommune',
        attributionURL: 'https://provelund.example/',
        reuserGuidelines: 'https://provelund.example/bruk',
        copyrightNotice: '© Prøvelund',
        copyrightStatement: 'https://provelund.example/c',
        copyrightYear: '2026',
        jurisdiction: 'Norge',
        copyrightHolder: { name: 'Prøvelund Badelag', organizationNumber: '310042188' },
      },
    },
  },
  'distribution: dates, language, pages': {
    distribution: {
      accessURL: 'https://provelund.example/api',
      issued: '2026-01-01',
      modified: '2026-01-02',
      language: 'nb',
      page: 'https://provelund.example/dok',
      conformsTo: 'SOSI 5.0',
    },
  },
  'distribution: policy, resolution': {
    distribution: {
      accessURL: 'https://provelund.example/api',
      policy: 'https://provelund.example/policy',
      spatialResolutionInMeters: 1,
      temporalResolution: 'PT15M',
    },
  },
  'distribution: byteSize': { distribution: { accessURL: 'https://provelund.example/api', byteSize: 1234 } },
  'distribution: checksum': {
    distribution: {
      accessURL: 'https://provelund.example/api',
      checksum: { algorithm: 'SHA-256', value: 'ab'.repeat(32) },
    },
  },
  'distribution: checksum SHA-1': {
    distribution: {
      accessURL: 'https://provelund.example/api',
      checksum: { algorithm: 'sha1', value: 'ab'.repeat(20) },
    },
  },
  'distribution: status': { distribution: { accessURL: 'https://provelund.example/api', status: 'COMPLETED' } },
  'distribution: availability': {
    distribution: { accessURL: 'https://provelund.example/api', availability: 'STABLE' },
  },
  'distribution: compressFormat': {
    distribution: { accessURL: 'https://provelund.example/api', compressFormat: 'GZIP' },
  },
  'distribution: packageFormat': { distribution: { accessURL: 'https://provelund.example/api', packageFormat: 'ZIP' } },
  'distribution: legislation': {
    distribution: { accessURL: 'https://provelund.example/api', applicableLegislation: 'https://lovdata.no/lov' },
  },
  'distribution: accessService': {
    distribution: {
      accessURL: 'https://provelund.example/api',
      accessService: {
        title: 'Bade-API',
        description: 'Alle målinger',
        endpointURL: 'https://provelund.example/api/v1',
        endpointDescription: 'https://provelund.example/api/v1/openapi.json',
        format: ['JSON', 'CSV'],
        page: 'https://provelund.example/api/dok',
        keyword: 'bading',
        conformsTo: 'OpenAPI 3.1',
        landingPage: 'https://provelund.example/api/om',
        version: '1',
      },
    },
  },
  'distribution: accessService status': {
    distribution: {
      accessURL: 'https://provelund.example/api',
      accessService: {
        title: 'A',
        endpointURL: 'https://provelund.example/a',
        status: 'COMPLETED',
        availability: 'STABLE',
      },
    },
  },
  'distribution: accessService by IRI': {
    distribution: { accessURL: 'https://provelund.example/api', accessService: 'https://provelund.example/tjeneste' },
  },
  sample: { sample: [{ accessURL: 'https://provelund.example/eksempel.csv', format: 'CSV' }] },
} as const satisfies { readonly [what: string]: Descriptor };

/** The dataset that states every property there is, as often as it may be stated, each distribution at its own address. */
export const complete: Descriptor = together(Object.values(everyProperty));

function together(descriptors: readonly { readonly [property: string]: unknown }[]): Descriptor {
  const whole: { [property: string]: unknown } = {};
  for (const [property, value] of descriptors.flatMap((it) => Object.entries(it))) {
    const stated = asList(whole[property]);
    whole[property] = repeated.has(property)
      ? [...stated, ...asList(value).map((one) => apart(one, stated.length))]
      : value;
  }
  return whole;
}
