/**
 * The code lists of geodata metadata (ISO 19115, INSPIRE, Geonorge) and what they are called in the lists of the EU that
 * DCAT-AP-NO asks for. Sources: the alignments of SEMICeu/iso-19139-to-dcat-ap (6074ec5), the code of
 * kartverket/Geonorge.ApiServices (4278950), register.geonorge.no; read in 2026. Where they differ the choice is noted.
 */

const prefixes = new Map([
  ['http://www.isotc211.org/2005/gmd', 'gmd'],
  ['http://www.isotc211.org/2005/gmi', 'gmi'],
  ['http://sdi.eurac.edu/metadata/iso19139-2/schema/gmi', 'gmi'],
  ['http://www.isotc211.org/2005/gco', 'gco'],
  ['http://www.isotc211.org/2005/gmx', 'gmx'],
  ['http://www.isotc211.org/2005/gts', 'gts'],
  ['http://www.isotc211.org/2005/srv', 'srv'],
  ['http://www.opengis.net/gml', 'gml'],
  ['http://www.opengis.net/gml/3.2', 'gml'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.opengis.net/cat/csw/2.0.2', 'csw'],
  ['http://www.opengis.net/ows', 'ows'],
  ['http://www.opengis.net/ows/1.1', 'ows'],
]);

/**
 * The prefix we use for a namespace of ISO 19139, 19139-2, 19115-3 or CSW, so that paths can be written with it. All
 * versions of a namespace are one to us, and both GMLs are.
 */
export const geodataPrefix = (uri: string): string | undefined =>
  prefixes.get(uri) ?? /^http:\/\/standards\.iso\.org\/iso\/191\d\d\/-\d\/([a-z0-9]{3})\/[\d.]+$/.exec(uri)?.[1];

const authority = 'http://publications.europa.eu/resource/authority';
const eu = (list: string, code: string): string => `${authority}/${list}/${code}`;

/** MD_ScopeCode → what it is published as; anything else is not published as a dataset of its own. */
export const kindOfScope = {
  dataset: 'dataset',
  nongeographicdataset: 'dataset',
  series: 'series',
  service: 'service',
} as const satisfies Record<string, 'dataset' | 'series' | 'service'>;

/** INSPIRE theme → EU data themes, by code and by the English label Geonorge writes. SEMIC's alignment; Geonorge's where it has one. */
const inspireRows = [
  ['ad', 'Addresses', ['REGI']],
  ['au', 'Administrative units', ['GOVE']],
  ['rs', 'Coordinate reference systems', ['REGI']],
  ['gg', 'Geographical grid systems', ['REGI']],
  ['cp', 'Cadastral parcels', ['REGI', 'ECON']],
  ['gn', 'Geographical names', ['REGI']],
  ['hy', 'Hydrography', ['ENVI', 'TECH']],
  ['ps', 'Protected sites', ['ENVI']],
  ['tn', 'Transport networks', ['TRAN']],
  ['el', 'Elevation', ['REGI']],
  ['ge', 'Geology', ['REGI', 'TECH']],
  ['lc', 'Land cover', ['ENVI']],
  ['oi', 'Orthoimagery', ['REGI', 'TECH']],
  ['af', 'Agricultural and aquaculture facilities', ['AGRI']],
  ['am', 'Area management/restriction/regulation zones and reporting units', ['ENVI']],
  ['ac', 'Atmospheric conditions', ['ENVI']],
  ['br', 'Bio-geographical regions', ['ENVI']],
  ['bu', 'Buildings', ['REGI']],
  ['er', 'Energy resources', ['ENER']],
  ['ef', 'Environmental monitoring facilities', ['ENVI']],
  ['hb', 'Habitats and biotopes', ['ENVI']],
  ['hh', 'Human health and safety', ['HEAL']],
  ['lu', 'Land use', ['ECON', 'ENVI']],
  ['mr', 'Mineral resources', ['ECON', 'ENVI', 'ENER']],
  ['nz', 'Natural risk zones', ['ENVI']],
  ['of', 'Oceanographic geographical features', ['ENVI']],
  ['pd', 'Population distribution - demography', ['SOCI']],
  ['pf', 'Production and industrial facilities', ['ECON']],
  ['sr', 'Sea regions', ['ENVI']],
  ['so', 'Soil', ['ENVI']],
  ['sd', 'Species distribution', ['ENVI']],
  ['su', 'Statistical units', ['SOCI']],
  ['us', 'Utility and governmental services', ['GOVE']],
  ['mf', 'Meteorological geographical features', ['ENVI', 'TECH']],
] as const satisfies readonly (readonly [string, string, readonly string[]])[];

/** Nasjonal temainndeling → EU data theme (Geonorge.ApiServices); also by the English names MET writes. */
const nationalRows = [
  ['Basis geodata', 'REGI'],
  ['Befolkning', 'SOCI'],
  ['Energi', 'ENER'],
  ['Forurensning', 'ENVI'],
  ['Friluftsliv', 'HEAL'],
  ['Geologi', 'REGI'],
  ['Kulturminner', 'EDUC'],
  ['Kyst og fiskeri', 'AGRI'],
  ['Landbruk', 'AGRI'],
  ['Landskap', 'ENVI'],
  ['Natur', 'ENVI'],
  ['Plan', 'GOVE'],
  ['Samferdsel', 'TRAN'],
  ['Samfunnssikkerhet', 'JUST'],
  ['Base maps', 'REGI'],
  ['Weather and climate', 'ENVI'],
  ['Vær og klima', 'ENVI'],
] as const;

/** ISO topic category → EU data theme. Public opinions differ (DCAT-AP #314), so it is used only where nothing better is stated. */
const topicRows = [
  ['farming', ['AGRI']],
  ['biota', ['ENVI']],
  ['boundaries', ['GOVE']],
  ['climatologyMeteorologyAtmosphere', ['ENVI']],
  ['economy', ['ECON']],
  ['elevation', ['REGI']],
  ['environment', ['ENVI']],
  ['geoscientificInformation', ['REGI']],
  ['health', ['HEAL']],
  ['imageryBaseMapsEarthCover', ['REGI']],
  ['intelligenceMilitary', ['JUST']],
  ['inlandWaters', ['ENVI']],
  ['location', ['REGI']],
  ['oceans', ['ENVI']],
  ['planningCadastre', ['REGI']],
  ['society', ['SOCI']],
  ['structure', ['REGI']],
  ['transportation', ['TRAN']],
  ['utilitiesCommunication', ['GOVE']],
  ['extraTerrestrial', ['TECH']],
  ['disaster', ['JUST']],
] as const;

/** Letters and digits alone, in lower case: what labels of one theme written differently have in common. */
export const bareLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\band\b|\bog\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const themes = (codes: readonly string[]): readonly string[] => codes.map((code) => eu('data-theme', code));

/** EU data themes by INSPIRE theme: its code (as in `http://inspire.ec.europa.eu/theme/hy`) or `bareLabel` of its English name. */
export const themesOfInspire: ReadonlyMap<string, readonly string[]> = new Map(
  inspireRows.flatMap(([code, label, codes]) => [
    [code, themes(codes)] as const,
    [bareLabel(label), themes(codes)] as const,
  ]),
);
export const themesOfNational: ReadonlyMap<string, readonly string[]> = new Map(
  nationalRows.map(([label, code]) => [bareLabel(label), themes([code])]),
);
export const themesOfTopic: ReadonlyMap<string, readonly string[]> = new Map(
  topicRows.map(([code, codes]) => [code.toLowerCase(), themes(codes)]),
);

/** MD_MaintenanceFrequencyCode → EU frequency. Geonorge writes DECENNIAL for biannually and WEEKLY_2 for fortnightly; ISO 19115 B.5.18 does not. */
export const frequencyOf: ReadonlyMap<string, string> = new Map(
  (
    [
      ['continual', 'CONT'],
      ['daily', 'DAILY'],
      ['weekly', 'WEEKLY'],
      ['fortnightly', 'BIWEEKLY'],
      ['semimonthly', 'MONTHLY_2'],
      ['monthly', 'MONTHLY'],
      ['quarterly', 'QUARTERLY'],
      ['biannually', 'ANNUAL_2'],
      ['annually', 'ANNUAL'],
      ['biennially', 'BIENNIAL'],
      ['periodic', 'OTHER'],
      ['asneeded', 'AS_NEEDED'],
      ['irregular', 'IRREG'],
      ['notplanned', 'NOT_PLANNED'],
      ['unknown', 'UNKNOWN'],
    ] as const
  ).map(([code, frequency]) => [code, eu('frequency', frequency)]),
);

const access = {
  open: eu('access-right', 'PUBLIC'),
  some: eu('access-right', 'RESTRICTED'),
  closed: eu('access-right', 'NON_PUBLIC'),
};

/** What is stated of access → EU access right; the first row that fits. Articles 13(1)(a), (c) and (e)–(h) are not here: they are asked about. */
export const accessRows: readonly (readonly [RegExp, string])[] = [
  [/LimitationsOnPublicAccess\/noLimitations/i, access.open],
  [
    /^\s*(?:åpne data|open data|no restrictions|no limitations?( on public access)?|ingen( begrensninger( oppgitt)?)?)\.?\s*$/iu,
    access.open,
  ],
  [/INSPIRE_Directive_Article13_1d/i, access.some],
  [/norway digital restricted|norge digitalt[- ]begrenset/i, access.some],
  [/INSPIRE_Directive_Article13_1b/i, access.closed],
  [/^\s*(?:restricted|skjermede data|unntatt offentlighet)\.?\s*$/i, access.closed],
];
/** MD_RestrictionCode → EU access right; those of use (copyright, license …) say nothing of access. */
export const accessOfRestriction: ReadonlyMap<string, string> = new Map([
  ['restricted', access.closed],
  ['private', access.closed],
  ['confidential', access.closed],
  ['unrestricted', access.open],
]);

/** Licences by their address or name, as records state them → EU licence; the first row that fits. */
export const licenceRows: readonly (readonly [RegExp, string])[] = [
  [/data\.norge\.no\/nlod\/(?:\w\w\/)?2\.0|\bNLOD[ -]*2(?:\.0)?\b/i, eu('licence', 'NLOD_2_0')],
  [
    /data\.norge\.no\/nlod(?:\/(?:\w\w\/)?1\.0)?\/?$|\bNLOD\b|Norsk lisens for offentlige data/i,
    eu('licence', 'NLOD_1_0'),
  ],
  [/publicdomain\/zero|licen[cs]es\/CC0-1\.0|\bCC0\b|Creative Commons Zero/i, eu('licence', 'CC0')],
  [/licenses\/by-nc\/4\.0|licenses\/CC-BY-NC-4\.0|\bCC BY-NC 4\.0\b/i, eu('licence', 'CC_BYNC_4_0')],
  [/licenses\/by-sa\/4\.0|licenses\/CC-BY-SA-4\.0|\bCC BY-SA 4\.0\b/i, eu('licence', 'CC_BYSA_4_0')],
  [/licenses\/by-nd\/4\.0|\bCC BY-ND 4\.0\b/i, eu('licence', 'CC_BYND_4_0')],
  [
    /licenses\/by\/4\.0|licenses\/CC-BY-4\.0|\bCC[ -]BY[ -]4\.0\b|Creative Commons (?:BY|Attribution) 4\.0/i,
    eu('licence', 'CC_BY_4_0'),
  ],
  [/licenses\/by\/3\.0|licenses\/CC-BY-3\.0|\bCC[ -]BY[ -]3\.0\b/i, eu('licence', 'CC_BY_3_0')],
];

/** MD_ClassificationCode values that may be published. */
export const publicClassifications: ReadonlySet<string> = new Set(['', 'unclassified']);

/** Language codes as records write them (ISO 639-2 both ways, 639-1, labels) → tag (BCP 47) and EU language. */
const languageRows = [
  ['nb', 'NOB', ['nob', 'nb', 'nbno', 'bokmål']],
  ['nb', 'NOR', ['nor', 'no', 'nono', 'norsk', 'norwegian']],
  ['nn', 'NNO', ['nno', 'nn', 'nnno', 'nynorsk']],
  ['en', 'ENG', ['eng', 'en', 'engb', 'enus', 'english']],
  ['se', 'SME', ['sme', 'se']],
  ['sma', 'SMA', ['sma']],
  ['smj', 'SMJ', ['smj']],
  ['da', 'DAN', ['dan', 'da']],
  ['sv', 'SWE', ['swe', 'sv']],
  ['fi', 'FIN', ['fin', 'fi']],
  ['is', 'ISL', ['isl', 'ice', 'is']],
  ['de', 'DEU', ['deu', 'ger', 'de']],
  ['fr', 'FRA', ['fra', 'fre', 'fr', 'frfr']],
  ['nl', 'NLD', ['nld', 'dut', 'nl']],
  ['it', 'ITA', ['ita', 'it']],
  ['es', 'SPA', ['spa', 'es']],
  ['pt', 'POR', ['por', 'pt']],
  ['pl', 'POL', ['pol', 'pl']],
  ['cs', 'CES', ['ces', 'cze', 'cs']],
  ['sk', 'SLK', ['slk', 'slo', 'sk']],
  ['el', 'ELL', ['ell', 'gre', 'el']],
  ['ca', 'CAT', ['cat', 'ca']],
  ['rm', 'ROH', ['roh', 'rm']],
] as const;

export type KnownLanguage = { readonly tag: string; readonly iri: string };
/** By the code in lower case, letters alone. */
export const languageOf: ReadonlyMap<string, KnownLanguage> = new Map(
  languageRows.flatMap(([tag, code, spellings]) =>
    spellings.map((spelling) => [spelling, { tag, iri: eu('language', code) }] as const),
  ),
);

/**
 * Formats as Norwegian records name them → EU file type and IANA media type, where the lists have one. SOSI has no EU
 * type: it is text (as Geonorge says).
 */
const formatRows = [
  [
    'SHP',
    'application/vnd.shp',
    ['shape', 'esrishape', 'shapefile', 'esrishapefile', 'esrishapefileshp', 'shapefileshp', 'shp'],
  ],
  ['TXT', 'text/vnd.sosi', ['sosi', 'sosifil', 'fkb', 'fkbsosi', 'sos']],
  ['GML', 'application/gml+xml', ['gml', 'gmlxml', 'applicationgmlxml']],
  ['CSV', 'text/csv', ['csv']],
  ['GEOJSON', 'application/geo+json', ['geojson', 'ogcapifeatures']],
  ['GPKG', 'application/geopackage+sqlite3', ['geopackage', 'gpkg', 'ogcgeopackage', 'geopackagegpkg']],
  ['TIFF', 'image/tiff', ['tiff', 'tif', 'geotiff', 'cog']],
  ['PDF', 'application/pdf', ['pdf']],
  [
    'GDB',
    undefined,
    ['fgdb', 'gdb', 'filegdb', 'filegeodatabase', 'esrifilegeodatabase', 'filgeodatabase', 'esrifilgeodatabase'],
  ],
  ['SQL', 'application/sql', ['postgis', 'sql', 'postgresql']],
  ['LAS', 'application/vnd.las', ['las']],
  ['LAZ', 'application/vnd.laszip', ['laz']],
  ['JPEG', 'image/jpeg', ['jpeg', 'jpg', 'imagejpeg']],
  ['KML', 'application/vnd.google-earth.kml+xml', ['kml']],
  ['KMZ', 'application/vnd.google-earth.kmz', ['kmz']],
  ['ZIP', 'application/zip', ['zip']],
  ['PNG', 'image/png', ['png', 'imagepng', 'pngjpg']],
  ['JSON', 'application/json', ['json']],
  ['XML', 'application/xml', ['xml']],
  ['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx', 'excel']],
  ['XLS', 'application/vnd.ms-excel', ['xls']],
  ['NETCDF', undefined, ['netcdf', 'nc', 'netcdfcf']],
  ['HTML', 'text/html', ['html', 'htm', 'web', 'webpage']],
  ['ATOM', 'application/atom+xml', ['atom', 'atomfeed']],
  ['WMS_SRVC', undefined, ['wms', 'ogcwms', 'ogcwebmapservice']],
  ['WFS_SRVC', undefined, ['wfs', 'ogcwfs', 'ogcwebfeatureservice']],
  ['GRID', undefined, ['grid', 'esrigrid', 'arcgrid']],
  ['ECW', undefined, ['ecw']],
  [undefined, 'image/vnd.dxf', ['dxf']],
  [undefined, 'image/vnd.dwg', ['dwg', 'autocad']],
] as const satisfies readonly (readonly [string | undefined, string | undefined, readonly string[]])[];

export type KnownFormat = { readonly fileType?: string; readonly mediaType?: string };
/** By the name in lower case, letters and digits alone. */
export const formatOf: ReadonlyMap<string, KnownFormat> = new Map(
  formatRows.flatMap(([code, mediaType, spellings]) => {
    const format: KnownFormat = {
      ...(code ? { fileType: eu('file-type', code) } : {}),
      ...(mediaType ? { mediaType: `https://www.iana.org/assignments/media-types/${mediaType}` } : {}),
    };
    return spellings.map((spelling) => [spelling, format] as const);
  }),
);

/** What a link leads to. */
export type LinkKind = 'download' | 'order' | 'feed' | 'service' | 'page' | 'search';

/**
 * What a link is, by its protocol (without regard to case) or its address; the first row that fits. A protocol counts
 * before an address: `W3C:AtomFeed` is a feed though its address ends in `.xml`.
 */
export const linkRows: readonly {
  readonly kind: LinkKind;
  readonly protocol?: RegExp;
  readonly url?: RegExp;
  readonly function?: RegExp;
}[] = [
  { kind: 'order', protocol: /^geonorge:download$/i },
  { kind: 'order', url: /\/api\/capabilities\/?(?:[\w-]+\/?)?$/i },
  { kind: 'feed', protocol: /^w3c:atomfeed|\batom\b/i },
  {
    kind: 'service',
    protocol: /^(?:ogc:|wms-c|opendap|w3c:(?:rest|ws)|esri:|cncf:|ows|osgeo:(?:tms|wmts)|wms|wfs|wcs|wmts|csw)/i,
  },
  { kind: 'service', protocol: /–opendap|-opendap|thredds/i },
  {
    kind: 'service',
    url: /[?&]request=getcapabilities|[?&]service=(?:w\w{1,3}s|csw|sos)\b|\/(?:map|feature|image)server\b/i,
  },
  { kind: 'download', protocol: /^geonorge:filedownload|^www:download|^ftp|^file|^(?:https?)?:?download/i },
  {
    kind: 'download',
    url: /\.(?:zip|gml|geojson|gpkg|csv|xlsx?|sos|sosi|shp|tiff?|la[sz]|km[lz]|gdb|nc|json|7z|gz|dxf|dwg)(?:$|[?#])/i,
  },
  { kind: 'download', function: /^download$/i },
  { kind: 'order', function: /^(?:order|offlineaccess)$/i },
  { kind: 'search', function: /^search$/i },
  { kind: 'page', protocol: /^www:link|^http|^text\/html|^information|^html/i },
  { kind: 'page' },
];

/** Words of cooperation and harvesting among the keywords, which say nothing of the data. */
export const technicalKeywords: ReadonlySet<string> = new Set(
  [
    'fellesDatakatalog',
    'dataNorgeNo',
    'Norge digitalt',
    'Norway Digital',
    'geodataloven',
    'Geodata Act',
    'Inspire',
    'beredskapsbase',
    'Det offentlige kartgrunnlaget',
    'NSDI data',
    'åpne data',
    'modellbaserteVegprosjekter',
    'arealplanerPBL',
    'Mareano',
    'National public data catalog',
    'NAV',
  ].map(bareLabel),
);

/** Reference systems by the names Norwegian records give them → EPSG code; the first row that fits. */
export const epsgRows: readonly (readonly [RegExp, number | ((match: RegExpExecArray) => number)])[] = [
  [
    /^(?:https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/|urn:(?:x-)?ogc:def:crs:EPSG:[\d.]*:|EPSG[: ]*)(\d{4,5})\b/i,
    (it) => Number(it[1]),
  ],
  [/^(\d{4,5})$/, (it) => Number(it[1])],
  [/(?:EUREF89|ETRS89)\D*UTM\D*(?:sone|zone)\D*(3[1-6])/i, (it) => 25800 + Number(it[1])],
  [/WGS ?84\D*UTM\D*(?:sone|zone)\D*(3[1-6])/i, (it) => 32600 + Number(it[1])],
  [/^(?:EUREF89|ETRS89)(?: geografisk.*| geographic.*)?$/i, 4258],
  [/^WGS ?(?:19)?84(?: geografisk.*| geographic.*)?$/i, 4326],
  [/^NN2000/i, 5941],
  [/^NN1954/i, 5776],
];

/**
 * National owners of geodata by the names their records give them → orgnr (Enhetsregisteret; most as in Geonorge's feed
 * of 2017). Municipalities are told by the register Geonorge keeps, which comes with the snapshot.
 */
export const nationalOwners: readonly (readonly [orgnr: string, ...names: string[]])[] = [
  ['971040238', 'Kartverket', 'Statens kartverk', 'Norwegian Mapping Authority'],
  ['970188290', 'Norges geologiske undersøkelse', 'NGU', 'Geological Survey of Norway'],
  [
    '999601391',
    'Miljødirektoratet',
    'Statens forurensningstilsyn',
    'Klima- og forurensningsdirektoratet',
    'Norwegian Environment Agency',
  ],
  [
    '971274042',
    'Meteorologisk institutt',
    'Norwegian Meteorological Institute',
    'MET Norway',
    'Norwegian Meteorological Institute, Norway',
  ],
  ['970205039', 'Norges vassdrags- og energidirektorat', 'NVE', 'Norwegian Water Resources and Energy Directorate'],
  ['988983837', 'Norsk institutt for bioøkonomi', 'NIBIO', 'Norwegian Institute of Bioeconomy Research'],
  ['971032081', 'Statens vegvesen', 'Norwegian Public Roads Administration'],
  ['974760819', 'Riksantikvaren'],
  ['971203420', 'Fiskeridirektoratet'],
  ['874783242', 'Kystverket'],
  [
    '974760983',
    'Direktoratet for samfunnssikkerhet og beredskap',
    'DSB',
    'Direktoratet for samfunnssikkerhet og beredskap DSB',
  ],
  ['971349077', 'Havforskningsinstituttet', 'Institute of Marine Research'],
  ['971526920', 'Statistisk sentralbyrå', 'SSB'],
  ['971022264', 'Norsk Polarinstitutt', 'Norwegian Polar Institute'],
  ['870917732', 'Oljedirektoratet', 'Sokkeldirektoratet'],
  ['867668292', 'Statens strålevern', 'Direktoratet for strålevern og atomsikkerhet'],
  ['975950662', 'Forsvarsbygg'],
  ['981544315', 'Landbruksdirektoratet'],
  ['974760223', 'Direktoratet for byggkvalitet', 'DiBK'],
];

/** Domains of national owners of geodata, by which a record that names nobody may be told to be theirs. */
export const nationalDomains: readonly (readonly [domain: string, name: string])[] = [
  ['kartverket.no', 'Kartverket'],
  ['ngu.no', 'Norges geologiske undersøkelse'],
  ['miljodir.no', 'Miljødirektoratet'],
  ['met.no', 'Meteorologisk institutt'],
  ['nve.no', 'Norges vassdrags- og energidirektorat'],
  ['nibio.no', 'Norsk institutt for bioøkonomi'],
  ['vegvesen.no', 'Statens vegvesen'],
  ['fiskeridir.no', 'Fiskeridirektoratet'],
  ['kystverket.no', 'Kystverket'],
  ['dsb.no', 'Direktoratet for samfunnssikkerhet og beredskap'],
  ['ssb.no', 'Statistisk sentralbyrå'],
  ['npolar.no', 'Norsk Polarinstitutt'],
  ['forsvarsbygg.no', 'Forsvarsbygg'],
  ['landbruksdirektoratet.no', 'Landbruksdirektoratet'],
  ['dibk.no', 'Direktoratet for byggkvalitet'],
];
