/**
 * The headers of a register (one dataset a row) and the property of `dataset.json` each stands for, a row a property.
 * Compared without case, punctuation and spaces. `{property}.nb`, `.nn`, `.en` come of themselves: `tittel (en)`, `title:nn`.
 */
export type RegisterColumn = {
  /** Where in the descriptor the value goes; steps are separated by `/`. */
  readonly property: string;
  readonly headers: readonly string[];
  /** Several values in one cell, at semicolons, line ends, bars or (`comma`) commas; `address` at white space too. */
  readonly many?: 'semicolon' | 'comma' | 'address';
  /** A text, which may be given for each language. */
  readonly local?: true;
};

export const registerColumns: readonly RegisterColumn[] = [
  {
    property: 'identifier',
    headers: ['identifikator', 'identifier', 'id', 'datasettid', 'dataset id', 'nøkkel', 'nummer', 'løpenummer'],
  },
  { property: 'iri', headers: ['iri', 'uri', 'datasett iri', 'datasett uri', 'dataset uri', 'adresse (iri)'] },
  {
    property: 'title',
    headers: [
      'tittel',
      'title',
      'datasett',
      'dataset',
      'datasettnavn',
      'dataset name',
      'navn på datasett',
      'namn på datasett',
    ],
    local: true,
  },
  {
    property: 'description',
    headers: ['beskrivelse', 'beskriving', 'skildring', 'omtale', 'description', 'abstract'],
    local: true,
  },
  {
    property: 'theme',
    headers: ['tema', 'theme', 'themes', 'kategori', 'category', 'los', 'los-tema', 'eu-tema'],
    many: 'comma',
  },
  {
    property: 'keyword',
    headers: ['emneord', 'stikkord', 'nøkkelord', 'keyword', 'keywords', 'tags'],
    many: 'comma',
    local: true,
  },
  {
    property: 'publisher/name',
    headers: [
      'utgiver',
      'utgjevar',
      'publisher',
      'eier',
      'eigar',
      'dataeier',
      'dataleverandør',
      'virksomhet',
      'verksemd',
      'organisasjon',
    ],
  },
  {
    property: 'publisher/organizationNumber',
    headers: ['organisasjonsnummer', 'orgnr', 'org.nr.', 'organization number', 'utgiver orgnr'],
  },
  { property: 'creator/name', headers: ['produsent', 'creator', 'opphavsperson'] },
  {
    property: 'contactPoint/name',
    headers: ['kontaktpunkt', 'kontakt', 'contact', 'contact point', 'kontaktnavn', 'avdeling', 'ansvarlig enhet'],
  },
  {
    property: 'contactPoint/email',
    headers: ['e-post', 'epost', 'email', 'e-mail', 'kontakt e-post', 'contact email'],
  },
  { property: 'contactPoint/phone', headers: ['telefon', 'phone', 'kontakt telefon', 'contact phone'] },
  { property: 'contactPoint/url', headers: ['kontaktside', 'kontaktskjema', 'contact page', 'contact url'] },
  {
    property: 'accessRights',
    headers: [
      'tilgang',
      'tilgangsnivå',
      'tilgangsrettigheter',
      'tilgangsrettar',
      'access rights',
      'access',
      'offentlighet',
      'tilgangsnivaa',
    ],
  },
  { property: 'license', headers: ['lisens', 'license', 'licence', 'lisenskode', 'vilkår'] },
  {
    property: 'issued',
    headers: [
      'utgivelsesdato',
      'utgitt',
      'utgjeve',
      'publisert',
      'opprettet',
      'oppretta',
      'issued',
      'published',
      'created',
    ],
  },
  {
    property: 'modified',
    headers: [
      'oppdatert',
      'sist oppdatert',
      'endret',
      'endra',
      'sist endret',
      'modifisert',
      'endringsdato',
      'modified',
      'updated',
      'last updated',
    ],
  },
  {
    property: 'frequency',
    headers: [
      'frekvens',
      'oppdateringsfrekvens',
      'hyppighet',
      'hyppigheit',
      'oppdateres',
      'frequency',
      'accrual periodicity',
    ],
  },
  { property: 'language', headers: ['språk', 'language', 'languages'], many: 'comma' },
  {
    property: 'spatial',
    headers: [
      'dekningsområde',
      'geografisk dekning',
      'geografisk avgrensning',
      'område',
      'sted',
      'spatial',
      'spatial coverage',
      'coverage',
    ],
    many: 'comma',
  },
  {
    property: 'temporal/start',
    headers: [
      'dekning fra',
      'tidsperiode fra',
      'tidsperiode (fra)',
      'tidsrom fra',
      'fra dato',
      'periode fra',
      'temporal start',
      'start date',
      'startdato',
    ],
  },
  {
    property: 'temporal/end',
    headers: [
      'dekning til',
      'tidsperiode til',
      'tidsperiode (til)',
      'tidsrom til',
      'til dato',
      'periode til',
      'temporal end',
      'end date',
      'sluttdato',
    ],
  },
  {
    property: 'landingPage',
    headers: [
      'landingsside',
      'nettside',
      'webside',
      'landing page',
      'geonorgeurl',
      'geonorge',
      'geonorge-lenke',
      'metadata-lenke',
    ],
    many: 'address',
  },
  { property: 'page', headers: ['dokumentasjon', 'documentation', 'les mer'], many: 'address' },
  {
    property: 'conformsTo',
    headers: ['i samsvar med', 'standard', 'standarder', 'conforms to', 'spesifikasjon'],
    many: 'semicolon',
  },
  { property: 'lineage', headers: ['tilblivelse', 'tilblivingshistorie', 'datagrunnlag', 'lineage'], local: true },
  { property: 'provenance', headers: ['opphav', 'provinens', 'proveniens', 'provenance'] },
  {
    property: 'wasGeneratedBy',
    headers: ['ble generert ved', 'blei generert ved', 'was generated by'],
    many: 'semicolon',
  },
  { property: 'subject', headers: ['begrep', 'omgrep', 'concept', 'concepts', 'subject'], many: 'address' },
  { property: 'datasetType', headers: ['type', 'datasettype', 'dataset type'], many: 'semicolon' },
  { property: 'version', headers: ['versjon', 'versjonsinfo', 'version'] },
  { property: 'versionNotes', headers: ['versjonsnote', 'versjonsmerknad', 'version notes'], local: true },
  {
    property: 'applicableLegislation',
    headers: [
      'lovhjemmel',
      'hjemmel',
      'skjermingshjemmel',
      'gjeldende lovgivning',
      'gjeldande lovgjeving',
      'regelverk',
      'legislation',
      'applicable legislation',
    ],
    many: 'semicolon',
  },
  {
    property: 'hvdCategory',
    headers: ['hvd', 'hvd-kategori', 'høyverdig', 'høgverdig', 'høyverdi-kategori', 'hvd category'],
    many: 'semicolon',
  },
  {
    property: 'otherIdentifier',
    headers: ['annen identifikator', 'annan identifikator', 'other identifier'],
    many: 'semicolon',
  },
  { property: 'type', headers: ['ressurstype', 'resource type', 'slag ressurs'] },
  { property: 'cost/value', headers: ['gebyr', 'pris', 'beløp', 'cost', 'price', 'fee'] },
  { property: 'cost/currency', headers: ['valuta', 'currency'] },
  { property: 'cost/page', headers: ['prisside', 'price page'] },
  { property: 'prev', headers: ['forrige', 'førre', 'forrige i serien', 'previous'] },
  { property: 'first', headers: ['første', 'første i serien', 'first'] },
  { property: 'last', headers: ['siste', 'siste i serien', 'last'] },
  { property: 'endpointURL', headers: ['endepunkt', 'endepunkts-url', 'endpoint', 'endpoint url'] },
  {
    property: 'endpointDescription',
    headers: ['endepunktsbeskrivelse', 'endepunktskildring', 'endpoint description'],
    many: 'address',
  },
  { property: 'servesDataset', headers: ['gir tilgang til', 'gjev tilgang til', 'serves dataset'], many: 'address' },
  { property: 'inSeries', headers: ['i serie', 'serie', 'in series'], many: 'address' },
  { property: 'source', headers: ['kilde', 'kjelde', 'source'], many: 'address' },
  { property: 'related', headers: ['relasjon', 'relatert ressurs', 'relation'], many: 'address' },
  { property: 'replaces', headers: ['erstatter', 'erstattar', 'replaces'], many: 'address' },
  { property: 'hasVersion', headers: ['har versjon', 'has version'], many: 'address' },
  { property: 'isReferencedBy', headers: ['er referert av', 'is referenced by'], many: 'address' },
  { property: 'spatialResolutionInMeters', headers: ['romlig oppløsning', 'romleg oppløysing', 'spatial resolution'] },
  { property: 'temporalResolution', headers: ['tidsoppløsning', 'tidsoppløysing', 'temporal resolution'] },
  { property: 'distribution/title', headers: ['distribusjonstittel', 'distribution title'], local: true },
  {
    property: 'distribution/description',
    headers: ['distribusjonsbeskrivelse', 'distribution description'],
    local: true,
  },
  {
    property: 'distribution/accessURL',
    headers: [
      'tilgangs-url',
      'tilgangslenke',
      'url',
      'lenke',
      'lenkje',
      'link',
      'adresse',
      'access url',
      'distribusjon',
      'url til ressurser',
    ],
    many: 'address',
  },
  {
    property: 'distribution/downloadURL',
    headers: ['nedlastings-url', 'nedlastingslenke', 'nedlasting', 'download url', 'fil', 'fil-url'],
    many: 'address',
  },
  {
    property: 'distribution/format',
    headers: ['format', 'formater', 'formats', 'filformat', 'filtype', 'file type'],
    many: 'comma',
  },
  { property: 'distribution/mediaType', headers: ['medietype', 'mediatype', 'media type', 'mime-type'] },
  {
    property: 'distribution/compressFormat',
    headers: ['komprimeringsformat', 'compression format', 'compress format'],
  },
  { property: 'distribution/packageFormat', headers: ['pakkeformat', 'package format'] },
  { property: 'distribution/checksum/value', headers: ['sjekksum', 'checksum', 'sha-256'] },
  { property: 'distribution/accessService', headers: ['tilgangstjeneste', 'tilgangsteneste', 'access service'] },
  { property: 'distribution/status', headers: ['distribusjonsstatus', 'status', 'distribution status'] },
  { property: 'distribution/availability', headers: ['tilgjengelighet', 'tilgjenge', 'availability'] },
  { property: 'distribution/byteSize', headers: ['filstørrelse', 'filstorleik', 'størrelse', 'byte size'] },
  {
    property: 'distribution/conformsTo',
    headers: ['distribusjonsstandard', 'distribution standard'],
    many: 'semicolon',
  },
  { property: 'sample/accessURL', headers: ['eksempeldata', 'eksempel', 'sample'], many: 'address' },
  { property: 'attribution/agent', headers: ['bidragsyter', 'bidragsytar', 'kreditert', 'attributed to'] },
  {
    property: 'attribution/role',
    headers: ['bidragsyters rolle', 'rolla til bidragsytar', 'rolle', 'attribution role'],
  },
  { property: 'qualityAnnotation/dimension', headers: ['kvalitetsdimensjon', 'quality dimension'] },
  {
    property: 'qualityAnnotation/text',
    headers: ['kvalitetsmerknad', 'kvalitet', 'quality annotation'],
    local: true,
  },
  {
    property: 'qualityMeasurement/definition',
    headers: ['kvalitetsmål', 'kva kvalitetsmålinga gjeld', 'quality metric'],
    local: true,
  },
  { property: 'qualityMeasurement/value', headers: ['kvalitetsmåling', 'måleresultat', 'quality measurement'] },
  { property: 'rights/attributionText', headers: ['kreditering', 'krediteringstekst', 'attribution'], local: true },
];

/** What else people send that looks like a register, told by its headers: any one set of them is enough. */
export const otherRegisters = [
  {
    kind: { nb: 'en liste over API-er', nn: 'ei liste over API', en: 'a list of APIs' },
    headers: [['apispecurl'], ['apidocurl'], ['openapi', 'swagger']],
  },
  {
    kind: { nb: 'en begrepsliste', nn: 'ei omgrepsliste', en: 'a list of concepts' },
    headers: [['anbefaltterm'], ['definisjon', 'term'], ['definisjonnb']],
  },
  {
    kind: { nb: 'en liste over kataloger', nn: 'ei liste over katalogar', en: 'a list of catalogs' },
    headers: [
      ['tittel', 'dataset', 'hjemmeside'],
      ['title', 'dataset', 'homepage'],
    ],
  },
  {
    kind: {
      nb: 'en liste over statistikktabeller',
      nn: 'ei liste over statistikktabellar',
      en: 'a list of statistical tables',
    },
    headers: [['tabellnummer'], ['tableid']],
  },
] as const;
