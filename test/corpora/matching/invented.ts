import type { Descriptor } from '../../../functions/core/descriptor.ts';
import type { Organisation, SnapshotRecord } from '../../../functions/core/snapshot.ts';

/** A delivery, and what is true of it. */
export type LabelledCase = {
  readonly name: string;
  /** Organisation number of the one who delivers. */
  readonly publisher: string;
  readonly descriptor: Descriptor;
  /** Whether it came as an ISO record (whose identifier is its own). */
  readonly isRecord?: boolean;
  /** The record that describes the same dataset. */
  readonly same?: string;
  /** Not the same, but something real points at a record, so that a person may well be asked. */
  readonly asks?: boolean;
  /** Whether the dataset is geodata at all. */
  readonly geodata?: boolean;
};

const lillevik = '912456005';
const storfjell = '912456013';
const nordbygda = '912456021';
/** Taken over by Nordbygda in 2020. */
const gamlebygda = '912456048';
const fjordregionen = '912456056';
const kartverket = '971040238';

export const organisations: readonly Organisation[] = [
  { name: 'Lillevik kommune', orgnr: lillevik, municipality: '9901' },
  { name: 'Storfjell kommune', orgnr: storfjell, municipality: '9902' },
  { name: 'Nordbygda kommune', orgnr: nordbygda, municipality: '9903', follows: [gamlebygda] },
  { name: 'Gamlebygda kommune', orgnr: gamlebygda },
  { name: 'Fjordregionen IKS', orgnr: fjordregionen },
  { name: 'Kartverket', orgnr: kartverket },
];

const uuid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const page = (n: number): string => `https://kartkatalog.geonorge.no/metadata/uuid/${uuid(n)}`;
const owners: Readonly<Record<string, string>> = {
  [lillevik]: 'Lillevik kommune',
  [storfjell]: 'Storfjell kommune',
  [nordbygda]: 'Nordbygda kommune',
  [fjordregionen]: 'Fjordregionen IKS',
  [kartverket]: 'Kartverket',
};
const record = (
  n: number,
  title: string,
  ownerOrgnr: string | undefined,
  more: Partial<SnapshotRecord> = {},
): SnapshotRecord => ({
  uuid: uuid(n),
  type: 'dataset',
  title,
  ...(ownerOrgnr ? { ownerOrgnr, owner: owners[ownerOrgnr] ?? '' } : {}),
  seenIn: ['feed'],
  seen: 2,
  ...more,
});

const wms = 'https://kart.lillevik.kommune.no/ows/wms';
const sharedWms = 'https://wms.fjordregionen.no/temakart';
const arcgis = 'c0ffee0000000000000000000000abcd';

/** Topics a municipality has geodata of; each is one record of Lillevik and one of Storfjell, alike but not the same. */
const topics = [
  'Støysoner for skytebaner',
  'Graveforbudssoner',
  'Dreneringslinjer',
  'Kulturminneplan',
  'Steingjerder',
  'Nedgravde oljetanker',
  'Viktige fuglelokaliteter',
  'Forurenset grunn',
  'Turstier og løyper',
  'Parkeringsdekning',
  'Flomveier',
  'Spesialavfall',
  'Sikringssoner rundt drikkevann',
  'Temaplan overvann',
  'Verneverdige trær',
] as const;

export const records: readonly SnapshotRecord[] = [
  ...topics.map((topic, at) => record(100 + at, `${topic} i Lillevik kommune - lokale data`, lillevik)),
  ...topics.map((topic, at) => record(200 + at, `${topic} Storfjell kommune`, storfjell)),
  record(1, 'Kommuneplan Lillevik 2018', lillevik),
  record(2, 'Kommuneplan Lillevik 2024', lillevik),
  record(3, 'Reguleringsplaner', kartverket, {
    namespace: 'https://data.geonorge.no/sosi/plan',
    code: 'reguleringsplaner',
  }),
  record(4, 'Administrative enheter kommuner', kartverket, {
    namespace: 'https://data.geonorge.no/sosi/administrativeenheter',
    code: 'kommuner',
    links: [{ url: 'https://nedlasting.geonorge.no/api/capabilities/', protocol: 'GEONORGE:DOWNLOAD' }],
  }),
  record(5, 'Forurenset grunn i tidligere Gamlebygda kommune - lokale data', nordbygda),
  record(6, 'Forurenset grunn i Nordbygda kommune - lokale data', nordbygda),
  record(7, 'Kulturlandskap - utvalgte', kartverket),
  record(8, 'Badeplasser', lillevik, {
    links: [
      { url: wms, protocol: 'OGC:WMS', layer: 'badeplasser' },
      {
        url: 'https://kart.lillevik.kommune.no/filer/badeplasser.geojson',
        protocol: 'WWW:DOWNLOAD-1.0-http--download',
      },
    ],
    namespace: 'https://data.lillevik.kommune.no/geo',
    code: 'badeplasser',
  }),
  record(9, 'Ladestasjoner', lillevik, {
    links: [{ url: wms, protocol: 'OGC:WMS', layer: 'ladestasjoner' }],
    namespace: 'https://data.lillevik.kommune.no/geo',
    code: 'ladestasjoner',
  }),
  record(10, 'Temakart WMS', fjordregionen, { type: 'service', serves: [uuid(11)], links: [{ url: sharedWms }] }),
  record(11, 'Skredfare fjordregionen', fjordregionen, { links: [{ url: sharedWms, layer: 'skred' }] }),
  record(12, 'Sykkelparkering', storfjell, { uuid: `${arcgis}_0` }),
  record(13, 'FKB-Bygning', undefined, { owner: 'Geovekst' }),
  record(14, 'Ortofoto Lillevik 2019', undefined, { owner: 'Geovekst' }),
  record(15, 'Sykkelparkering - WMS', storfjell, { uuid: `${arcgis}_0-wms`, type: 'service', serves: [`${arcgis}_0`] }),
  record(16, 'Kartløsning Lillevik', lillevik, { type: 'other' }),
  record(17, 'Plandata serie', lillevik, { type: 'series' }),
  record(18, 'Renovasjonsruter', fjordregionen, {
    links: [{ url: 'https://fjordregionen.no/data/ruter.zip' }, { url: 'https://fjordregionen.no/data/' }],
  }),
  record(19, 'Avfallspunkter', fjordregionen, { links: [{ url: 'https://fjordregionen.no/data/' }] }),
  record(20, 'Bathing water quality Storfjell', storfjell, {
    links: [{ url: 'https://storfjell.kommune.no/api/badevann.csv?token=abc' }],
  }),
  record(21, 'Kommunale eiendommer', storfjell, { namespace: 'kommuner', code: 'eiendom' }),
  record(22, 'Eiendom', lillevik, { namespace: 'kommuner', code: 'eiendom' }),
  record(23, 'Hundekjøringsløyper', storfjell),
];

const texts = (title: string, description = 'Et datasett fra kommunen.'): Descriptor => ({
  title: { nb: title },
  description: { nb: description },
});

/** The same dataset under a title of the municipality's own making, with the record's page, or its UUID, or nothing. */
const byTopic: readonly LabelledCase[] = topics.flatMap((topic, at): readonly LabelledCase[] => [
  {
    name: `${topic}: stated as its landing page`,
    publisher: lillevik,
    descriptor: { ...texts(topic), landingPage: page(100 + at) },
    same: uuid(100 + at),
    geodata: true,
  },
  {
    name: `${topic}: same title and owner, no identifier`,
    publisher: storfjell,
    descriptor: texts(`${topic} i Storfjell`),
    same: uuid(200 + at),
    geodata: true,
  },
  {
    name: `${topic}: another municipality has one of that title`,
    publisher: nordbygda,
    descriptor: texts(topic === 'Forurenset grunn' ? 'Forurenset grunn, registreringer 1990' : topic),
    geodata: true,
  },
]);

/** Tables that are no geodata and that Geonorge has nothing of. */
const others: readonly LabelledCase[] = [
  'Budsjett og regnskap',
  'Skoleresultater',
  'Barnehageplasser per enhet',
  'Politiske møter',
  'Innkjøpsavtaler',
  'Sykefravær',
  'Befolkningsframskriving',
  'Valgresultater 2023',
  'Utlån på biblioteket',
  'Kommunale avgifter',
  'Postjournal',
  'Energibruk i kommunale bygg',
  'Ansatte per avdeling',
  'Tilskudd til lag og foreninger',
  'Vanntemperaturer',
  'Henteplan for avfall',
  'Møtekalender',
  'Kulturarrangementer',
  'Byggesaker per måned',
  'Startlån',
].flatMap((title) =>
  [lillevik, storfjell].map((publisher) => ({ name: `${title}: no geodata`, publisher, descriptor: texts(title) })),
);

const traps: readonly LabelledCase[] = [
  // K1: the record's own identifier, in every form.
  ...[uuid(8), uuid(8).toUpperCase(), `{${uuid(8)}}`, `urn:uuid:${uuid(8)}`].map(
    (id): LabelledCase => ({
      name: `the record itself, its identifier written ${id}`,
      publisher: lillevik,
      isRecord: true,
      descriptor: { ...texts('Badeplasser'), otherIdentifier: id },
      same: uuid(8),
      geodata: true,
    }),
  ),
  {
    name: 'the record itself, whose owner Geonorge does not know by number',
    publisher: lillevik,
    isRecord: true,
    descriptor: { ...texts('Ortofoto Lillevik 2019'), otherIdentifier: uuid(14) },
    same: uuid(14),
    geodata: true,
  },
  {
    name: 'a template copied with its UUID by another municipality',
    publisher: storfjell,
    isRecord: true,
    descriptor: { ...texts('Leiranlegg'), otherIdentifier: uuid(100) },
    asks: true,
    geodata: true,
  },
  {
    name: 'a template copied with its UUID, the owner written in the record',
    publisher: storfjell,
    isRecord: true,
    descriptor: {
      ...texts('Hoppbakker'),
      otherIdentifier: uuid(3),
      publisher: { name: 'Storfjell kommune', organizationNumber: storfjell },
    },
    asks: true,
    geodata: true,
  },
  {
    name: 'a UUID that differs in its last letters only',
    publisher: lillevik,
    isRecord: true,
    descriptor: { ...texts('Snøscooterløyper'), otherIdentifier: `${uuid(8).slice(0, -3)}LIA` },
    geodata: true,
  },
  {
    name: 'a UUID Geonorge does not have',
    publisher: lillevik,
    isRecord: true,
    descriptor: { ...texts('Akebakker'), otherIdentifier: uuid(9999) },
    geodata: true,
  },
  {
    name: 'a landing page Geonorge does not have',
    publisher: lillevik,
    descriptor: { ...texts('Akebakker'), landingPage: page(9999) },
    geodata: true,
  },
  {
    name: 'a page on the test host of Geonorge',
    publisher: lillevik,
    descriptor: { ...texts('Akebakker'), landingPage: `https://kartkatalog.test.geonorge.no/metadata/uuid/${uuid(8)}` },
    geodata: true,
  },

  // K2, K3: pages and links of Geonorge.
  ...[
    `https://kartkatalog.geonorge.no/Metadata/uuid/${uuid(8)}`,
    `http://kartkatalog.geonorge.no/metadata/uuid/${uuid(8)}/`,
    `https://kartkatalog.geonorge.no/metadata/lillevik-kommune/badeplasser/${uuid(8)}`,
    `https://kartkatalog.geonorge.no/metadata/badeplasser/${uuid(8)}?lang=en`,
    `https://www.geonorge.no/geonetwork/srv/nor/catalog.search#/metadata/${uuid(8)}`,
  ].map(
    (landingPage): LabelledCase => ({
      name: `its landing page is ${landingPage}`,
      publisher: lillevik,
      descriptor: { ...texts('Steder å bade'), landingPage },
      same: uuid(8),
      geodata: true,
    }),
  ),
  {
    name: 'its IRI is that of the feed',
    publisher: lillevik,
    descriptor: { ...texts('Steder å bade'), iri: `https://kartkatalog.geonorge.no/Metadata/uuid/${uuid(8)}` },
    same: uuid(8),
    geodata: true,
  },
  {
    name: 'its identifier is the UUID',
    publisher: lillevik,
    descriptor: { ...texts('Steder å bade'), identifier: uuid(8) },
    same: uuid(8),
    geodata: true,
  },
  ...[
    `https://nedlasting.geonorge.no/api/capabilities/${uuid(8)}`,
    `https://www.geonorge.no/geonetwork/srv/nor/csw?service=CSW&request=GetRecordById&id=${uuid(8)}`,
    `https://kartkatalog.geonorge.no/api/getdata/${uuid(8)}`,
    `https://editor.geonorge.no/Metadata/Edit?uuid=${uuid(8)}`,
  ].map(
    (accessURL): LabelledCase => ({
      name: `a distribution is ${accessURL}`,
      publisher: lillevik,
      descriptor: { ...texts('Steder å bade'), distribution: [{ accessURL }] },
      same: uuid(8),
      geodata: true,
    }),
  ),
  {
    name: 'made from a national dataset, which is named as its source',
    publisher: lillevik,
    descriptor: { ...texts('Arealregnskap'), source: page(3) },
    asks: true,
  },
  {
    name: 'see also a national dataset',
    publisher: lillevik,
    descriptor: { ...texts('Planregister, arkivsaker'), page: [page(3)] },
    asks: true,
  },
  {
    name: 'a national dataset given as the landing page of an extract',
    publisher: lillevik,
    descriptor: { ...texts('Reguleringsplaner i Lillevik'), landingPage: page(3) },
    asks: true,
    geodata: true,
  },
  {
    name: 'covers a place, by the address of the place',
    publisher: lillevik,
    descriptor: {
      ...texts('Innbyggertall'),
      spatial: 'https://data.geonorge.no/administrativeEnheter/kommune/id/172833',
    },
  },
  {
    name: 'refers to a register of Geonorge',
    publisher: lillevik,
    descriptor: { ...texts('Gebyrer'), page: ['https://register.geonorge.no/produktspesifikasjoner/plan'] },
  },
  {
    name: 'links to a search in the map catalogue',
    publisher: lillevik,
    descriptor: { ...texts('Veilag'), page: ['https://kartkatalog.geonorge.no/search?text=vei'] },
  },

  // K4: the resource's identifier.
  {
    name: 'namespace and code are those of one record',
    publisher: lillevik,
    isRecord: true,
    descriptor: { ...texts('Badeplassene våre'), identifier: 'https://data.lillevik.kommune.no/geo/badeplasser' },
    same: uuid(8),
    geodata: true,
  },
  {
    name: 'namespace with http and in upper case',
    publisher: lillevik,
    isRecord: true,
    descriptor: { ...texts('Lading'), identifier: 'http://DATA.lillevik.kommune.no/geo/ladestasjoner' },
    same: uuid(9),
    geodata: true,
  },
  {
    name: 'a code without a namespace',
    publisher: lillevik,
    descriptor: { ...texts('Kommuner i samarbeidet'), identifier: 'kommuner' },
  },
  {
    name: 'namespace and code that two records have',
    publisher: nordbygda,
    descriptor: { ...texts('Eiendomsskatt'), identifier: 'kommuner/eiendom' },
    asks: true,
  },
  {
    name: 'the national namespace and code, used by a municipality',
    publisher: storfjell,
    isRecord: true,
    descriptor: {
      ...texts('Kretsinndeling'),
      identifier: 'https://data.geonorge.no/sosi/administrativeenheter/kommuner',
    },
    asks: true,
    geodata: true,
  },

  // K5: download addresses.
  {
    name: 'the file is the record’s',
    publisher: lillevik,
    descriptor: {
      ...texts('Bading'),
      distribution: [{ downloadURL: 'http://kart.lillevik.kommune.no/filer/badeplasser.geojson' }],
    },
    same: uuid(8),
    geodata: true,
  },
  {
    name: 'the file is the record’s, with another token',
    publisher: storfjell,
    descriptor: {
      ...texts('Badevannskvalitet'),
      distribution: [{ downloadURL: 'https://storfjell.kommune.no/api/badevann.csv?token=def' }],
    },
    same: uuid(20),
  },
  {
    name: 'a folder that several records share',
    publisher: fjordregionen,
    descriptor: { ...texts('Avviksmeldinger'), distribution: [{ accessURL: 'https://fjordregionen.no/data/' }] },
  },
  {
    name: 'the download service of Geonorge itself',
    publisher: lillevik,
    descriptor: {
      ...texts('Kartgrunnlag'),
      distribution: [{ accessURL: 'https://nedlasting.geonorge.no/api/capabilities/' }],
    },
  },
  {
    name: 'a file for one municipality of a national dataset',
    publisher: lillevik,
    descriptor: {
      ...texts('N50 for kommunen'),
      distribution: [
        {
          downloadURL:
            'https://nedlasting.geonorge.no/geonorge/Basisdata/N50Kartdata/SOSI/Basisdata_9901_Lillevik_25833_N50Kartdata_SOSI.zip',
        },
      ],
    },
  },

  // K6: services and layers.
  {
    name: 'the same service and layer',
    publisher: lillevik,
    descriptor: {
      ...texts('Bading i kart'),
      distribution: [
        {
          accessURL: `${wms}?service=WMS&request=GetCapabilities&layers=badeplasser`,
          accessService: { type: 'service', endpointURL: `${wms}?` },
        },
      ],
    },
    same: uuid(8),
    geodata: true,
  },
  {
    name: 'another layer of a service that many share',
    publisher: lillevik,
    descriptor: {
      ...texts('Lekeplasser'),
      distribution: [
        {
          accessURL: `${wms}?service=WMS&request=GetCapabilities&layers=lekeplasser`,
          accessService: { type: 'service', endpointURL: wms },
        },
      ],
    },
    geodata: true,
  },
  {
    name: 'a service that many share, no layer',
    publisher: lillevik,
    descriptor: {
      ...texts('Lekeplasser'),
      distribution: [{ accessURL: wms, accessService: { type: 'service', endpointURL: wms } }],
    },
    geodata: true,
  },
  {
    name: 'a page of a service record, of which this is the dataset',
    publisher: fjordregionen,
    descriptor: { ...texts('Skredfare'), landingPage: page(10) },
    same: uuid(11),
    geodata: true,
  },
  {
    name: 'a page of a map application',
    publisher: lillevik,
    descriptor: { ...texts('Besøk i kartløsningen'), landingPage: page(16) },
  },
  {
    name: 'another municipality’s data in the shared service',
    publisher: storfjell,
    descriptor: { ...texts('Turmål'), distribution: [{ accessURL: `${sharedWms}?layers=turmaal` }] },
    geodata: true,
  },

  // K7: ArcGIS items.
  {
    name: 'the ArcGIS item Geonorge has harvested, as its own identifier',
    publisher: storfjell,
    descriptor: {
      ...texts('Sykkelparkering'),
      identifier: `https://data-storfjell.opendata.arcgis.com/datasets/${arcgis.toUpperCase()}_0`,
    },
    same: `${arcgis}_0`,
    geodata: true,
  },
  {
    name: 'a file of the ArcGIS item Geonorge has harvested',
    publisher: storfjell,
    descriptor: {
      ...texts('Stativ for sykler'),
      distribution: [{ downloadURL: `https://data-storfjell.opendata.arcgis.com/datasets/${arcgis}_0.csv` }],
    },
    same: `${arcgis}_0`,
    geodata: true,
  },
  {
    name: 'another layer of the same ArcGIS item',
    publisher: storfjell,
    descriptor: {
      ...texts('Bysykkelstasjoner'),
      distribution: [{ downloadURL: `https://data-storfjell.opendata.arcgis.com/datasets/${arcgis}_1.csv` }],
    },
    geodata: true,
  },

  // K8, K9: titles.
  {
    name: 'the plan of one year',
    publisher: lillevik,
    descriptor: texts('Kommuneplan 2018'),
    same: uuid(1),
    geodata: true,
  },
  {
    name: 'the plan of another year',
    publisher: lillevik,
    descriptor: texts('Kommuneplan 2024'),
    same: uuid(2),
    geodata: true,
  },
  {
    name: 'the plan of a year Geonorge has not',
    publisher: lillevik,
    descriptor: texts('Kommuneplan 2030'),
    geodata: true,
  },
  {
    name: 'the municipality’s number before its title',
    publisher: lillevik,
    descriptor: texts('9901 Ladestasjoner'),
    same: uuid(9),
    geodata: true,
  },
  {
    name: 'in other letters',
    publisher: storfjell,
    descriptor: texts('HUNDEKJØRINGSLØYPER'),
    same: uuid(23),
    geodata: true,
  },
  {
    name: 'a title like that of a national record',
    publisher: storfjell,
    descriptor: texts('Kulturlandskap Storfjell'),
    geodata: true,
  },
  {
    name: 'the title of a national record',
    publisher: storfjell,
    descriptor: texts('Reguleringsplaner'),
    geodata: true,
  },
  {
    name: 'FKB, delivered by a municipality',
    publisher: lillevik,
    descriptor: texts('FKB-Bygning'),
    geodata: true,
  },

  // Owners: mergers.
  {
    name: 'delivered by a municipality that has been merged',
    publisher: gamlebygda,
    descriptor: { ...texts('Forurenset grunn'), landingPage: page(5) },
    same: uuid(5),
    geodata: true,
  },
  {
    name: 'delivered by the one that took over',
    publisher: nordbygda,
    descriptor: { ...texts('Forurenset grunn, gamle Gamlebygda'), landingPage: page(5) },
    same: uuid(5),
    geodata: true,
  },
  {
    name: 'of the former municipality, not of the whole new one',
    publisher: nordbygda,
    descriptor: texts('Forurenset grunn i tidligere Gamlebygda'),
    same: uuid(5),
    geodata: true,
  },
  {
    name: 'of the whole new municipality',
    publisher: nordbygda,
    descriptor: texts('Forurenset grunn'),
    same: uuid(6),
    geodata: true,
  },
  {
    name: 'delivered by an inter-municipal body, of which the data are',
    publisher: fjordregionen,
    descriptor: {
      ...texts('Ruter for renovasjon'),
      distribution: [{ downloadURL: 'https://fjordregionen.no/data/ruter.zip' }],
    },
    same: uuid(18),
    geodata: true,
  },
  {
    name: 'delivered for another municipality, which its record names',
    publisher: fjordregionen,
    isRecord: true,
    descriptor: {
      ...texts('Badeplasser'),
      otherIdentifier: uuid(8),
      publisher: { name: 'Lillevik kommune', organizationNumber: lillevik },
    },
    same: uuid(8),
    geodata: true,
  },
  {
    name: 'a series, by its page',
    publisher: lillevik,
    descriptor: { ...texts('Plandata'), type: 'series', landingPage: page(17) },
    same: uuid(17),
    geodata: true,
  },
];

/** Every invented case. */
export const invented: readonly LabelledCase[] = [...byTopic, ...traps, ...others];
