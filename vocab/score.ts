/**
 * data.norge.no's quality score (MQA): every metric with its points, as the scoring service weighs them
 * (Informasjonsforvaltning/fdk-mqa-scoring-service 74db9b95, `graphs/dcatno-mqa-vocabulary-default-score-values.ttl`).
 */
export type Metric = {
  readonly dimension: 'findability' | 'accessibility' | 'interoperability' | 'reusability' | 'contextuality';
  readonly points: number;
  /** What the checker looks at; where it is both, the better of the two counts. */
  readonly of: 'dataset' | 'distribution' | 'both' | 'nobody';
  /** A metric that is lost by winning this one. */
  readonly costs?: 'dcatApCompliance';
  /** What a steward states or mends to win the points. */
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
};

export const metrics = {
  keywordAvailability: {
    dimension: 'findability',
    points: 30,
    of: 'dataset',
    nb: 'emneord eller begrep',
    nn: 'emneord eller omgrep',
    en: 'keywords or a concept',
  },
  categoryAvailability: { dimension: 'findability', points: 30, of: 'dataset', nb: 'tema', nn: 'tema', en: 'a theme' },
  spatialAvailability: {
    dimension: 'findability',
    points: 20,
    of: 'dataset',
    nb: 'dekningsområde',
    nn: 'dekningsområde',
    en: 'spatial coverage',
  },
  temporalAvailability: {
    dimension: 'findability',
    points: 20,
    of: 'dataset',
    nb: 'tidsrom',
    nn: 'tidsrom',
    en: 'temporal coverage',
  },
  accessUrlStatusCode: {
    dimension: 'accessibility',
    points: 50,
    of: 'distribution',
    nb: 'tilgangslenke som svarer',
    nn: 'tilgangslenkje som svarar',
    en: 'an access URL that answers',
  },
  downloadUrlAvailability: {
    dimension: 'accessibility',
    points: 20,
    of: 'distribution',
    nb: 'nedlastingslenke',
    nn: 'nedlastingslenkje',
    en: 'a download URL',
  },
  downloadUrlStatusCode: {
    dimension: 'accessibility',
    points: 30,
    of: 'distribution',
    nb: 'nedlastingslenke som svarer',
    nn: 'nedlastingslenkje som svarar',
    en: 'a download URL that answers',
  },
  formatAvailability: {
    dimension: 'interoperability',
    points: 20,
    of: 'distribution',
    nb: 'format',
    nn: 'format',
    en: 'a format',
  },
  mediaTypeAvailability: {
    dimension: 'interoperability',
    points: 10,
    of: 'distribution',
    nb: 'medietype',
    nn: 'medietype',
    en: 'a media type',
  },
  formatMediaTypeVocabularyAlignment: {
    dimension: 'interoperability',
    points: 10,
    of: 'distribution',
    nb: 'format eller medietype fra EUs eller IANAs liste',
    nn: 'format eller medietype frå EU eller IANA si liste',
    en: "a format or media type from the EU's or IANA's list",
  },
  // The two next are constantly false in the checker (fdk-mqa-property-checker a5d919e6 `metrics.rs` 221–222).
  formatMediaTypeNonProprietary: {
    dimension: 'interoperability',
    points: 20,
    of: 'nobody',
    nb: 'åpent format (måles ikke ennå)',
    nn: 'ope format (blir ikkje målt enno)',
    en: 'an open format (not measured yet)',
  },
  formatMediaTypeMachineInterpretable: {
    dimension: 'interoperability',
    points: 20,
    of: 'nobody',
    nb: 'maskinlesbart format (måles ikke ennå)',
    nn: 'maskinleseleg format (blir ikkje målt enno)',
    en: 'a machine-readable format (not measured yet)',
  },
  dcatApCompliance: {
    dimension: 'interoperability',
    points: 30,
    of: 'dataset',
    nb: 'beskrivelse helt uten avvik fra DCAT-AP-NO 2.0',
    nn: 'skildring heilt utan avvik frå DCAT-AP-NO 2.0',
    en: 'a description without any deviation from DCAT-AP-NO 2.0',
  },
  // No service measures the two next.
  formatMatch: {
    dimension: 'interoperability',
    points: 15,
    of: 'nobody',
    nb: 'format som stemmer med filen (måles ikke ennå)',
    nn: 'format som stemmer med fila (blir ikkje målt enno)',
    en: 'a format that matches the file (not measured yet)',
  },
  syntaxValid: {
    dimension: 'interoperability',
    points: 15,
    of: 'nobody',
    nb: 'gyldig syntaks i filen (måles ikke ennå)',
    nn: 'gyldig syntaks i fila (blir ikkje målt enno)',
    en: 'valid syntax in the file (not measured yet)',
  },
  licenseAvailability: {
    dimension: 'reusability',
    points: 20,
    of: 'distribution',
    nb: 'lisens',
    nn: 'lisens',
    en: 'a licence',
  },
  knownLicense: {
    dimension: 'reusability',
    points: 10,
    of: 'distribution',
    nb: 'en åpen lisens (CC BY 4.0, CC0 eller NLOD 2.0)',
    nn: 'ein open lisens (CC BY 4.0, CC0 eller NLOD 2.0)',
    en: 'an open licence (CC BY 4.0, CC0 or NLOD 2.0)',
  },
  accessRightsAvailability: {
    dimension: 'reusability',
    points: 10,
    of: 'dataset',
    nb: 'tilgangsnivå',
    nn: 'tilgangsnivå',
    en: 'access rights',
  },
  accessRightsVocabularyAlignment: {
    dimension: 'reusability',
    points: 5,
    of: 'dataset',
    nb: 'tilgangsnivå fra EUs liste',
    nn: 'tilgangsnivå frå EU si liste',
    en: "access rights from the EU's list",
  },
  contactPointAvailability: {
    dimension: 'reusability',
    points: 20,
    of: 'dataset',
    nb: 'kontaktpunkt',
    nn: 'kontaktpunkt',
    en: 'a contact point',
  },
  publisherAvailability: {
    dimension: 'reusability',
    points: 10,
    of: 'dataset',
    nb: 'utgiver',
    nn: 'utgjevar',
    en: 'a publisher',
  },
  rightsAvailability: {
    dimension: 'contextuality',
    points: 5,
    of: 'distribution',
    nb: 'brukervilkår',
    nn: 'brukarvilkår',
    en: 'terms of use',
  },
  // 3.0 wants a file size as a non-negative integer; the shapes that score want a decimal, and nothing is both.
  byteSizeAvailability: {
    dimension: 'contextuality',
    points: 5,
    of: 'distribution',
    costs: 'dcatApCompliance',
    nb: 'filstørrelse',
    nn: 'filstorleik',
    en: 'a file size',
  },
  dateIssuedAvailability: {
    dimension: 'contextuality',
    points: 5,
    of: 'both',
    nb: 'utgivelsesdato',
    nn: 'utgjevingsdato',
    en: 'an issue date',
  },
  dateModifiedAvailability: {
    dimension: 'contextuality',
    points: 5,
    of: 'both',
    nb: 'endringsdato',
    nn: 'endringsdato',
    en: 'a modification date',
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;

/** Every point there is; 365 of them can be won as the services stand. */
export const allPoints = 435;

/** The levels the portal shows, by rounded percent (fdk-frontend `general-details`). */
export const levels = [
  { from: 75, name: 'excellent', nb: 'utmerket', nn: 'framifrå', en: 'excellent' },
  { from: 50, name: 'good', nb: 'god', nn: 'god', en: 'good' },
  { from: 25, name: 'sufficient', nb: 'tilstrekkelig', nn: 'tilstrekkeleg', en: 'sufficient' },
  { from: 0, name: 'poor', nb: 'dårlig', nn: 'dårleg', en: 'poor' },
] as const;

export type Level = (typeof levels)[number];

/** The licences the score knows as open, to the letter (FDK's reference data, `open-licenses`). */
export const knownLicences: readonly string[] = ['CC0', 'NLOD_2_0', 'CC_BY_4_0'].map(
  (code) => `http://publications.europa.eu/resource/authority/licence/${code}`,
);
