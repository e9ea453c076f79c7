import type { Iri } from '../../vocab/iri.ts';

/**
 * What a publisher has and others may know of, in the profile's own words (DCAT-AP-NO 3.0): judged, with every code, date
 * and address resolved. Made by `judge/validate` alone, and all that `describe` needs. What was not stated is empty or undefined.
 */
export type Resource = Dataset | DatasetSeries | DataService;

/** One text for each language, by its tag (`nb`, `nn`, `en`, `se` …). */
export type Texts = { readonly [language: string]: string };
/** Several texts for each language. */
export type Words = { readonly [language: string]: readonly string[] };
/** `2024-05-06` or a moment of it, as XML Schema writes them (xsd:date, xsd:dateTime). */
export type DateText = string;

/** What the three kinds share. */
type Described = {
  readonly iri: Iri;
  readonly identifiers: readonly string[];
  readonly title: Texts;
  readonly description: Texts;
  readonly publisher: Agent;
  readonly contactPoints: readonly Contact[];
  readonly themes: readonly Iri[];
  readonly keywords: Words;
  readonly applicableLegislation: readonly LegalResource[];
  readonly hvdCategories: readonly Iri[];
  readonly record: CatalogRecord | undefined;
};

export type Dataset = Described & {
  readonly type: 'Dataset';
  readonly accessRights: Iri | undefined;
  readonly subjects: readonly Subject[];
  readonly wasGeneratedBy: readonly Iri[];
  readonly distributions: readonly Distribution[];
  readonly samples: readonly Distribution[];
  readonly spatial: readonly Location[];
  readonly temporal: readonly PeriodOfTime[];
  readonly frequency: Iri | undefined;
  readonly languages: readonly Iri[];
  readonly issued: DateText | undefined;
  readonly modified: DateText | undefined;
  readonly provenance: readonly Iri[];
  /** How the data came to be, in words. */
  readonly lineage: Lineage | undefined;
  readonly creators: readonly Agent[];
  readonly conformsTo: readonly Standard[];
  readonly landingPages: readonly Iri[];
  readonly pages: readonly Iri[];
  readonly types: readonly Iri[];
  readonly otherIdentifiers: readonly Identifier[];
  readonly costs: readonly Cost[];
  readonly spatialResolutionInMeters: number | undefined;
  readonly temporalResolution: string | undefined;
  readonly version: string | undefined;
  readonly versionNotes: Texts;
  readonly inSeries: readonly Iri[];
  readonly prev: Iri | undefined;
  readonly hasVersion: readonly Iri[];
  readonly replaces: readonly Iri[];
  readonly sources: readonly Iri[];
  readonly isReferencedBy: readonly Iri[];
  readonly related: readonly Iri[];
  readonly qualifiedRelations: readonly Relationship[];
  readonly qualifiedAttributions: readonly Attribution[];
  readonly qualityAnnotations: readonly QualityAnnotation[];
  readonly qualityMeasurements: readonly QualityMeasurement[];
};

export type DatasetSeries = Described & {
  readonly type: 'DatasetSeries';
  readonly spatial: readonly Location[];
  readonly temporal: readonly PeriodOfTime[];
  readonly frequency: Iri | undefined;
  readonly issued: DateText | undefined;
  readonly modified: DateText | undefined;
  readonly first: Iri | undefined;
  readonly last: Iri | undefined;
};

export type DataService = Described & {
  readonly type: 'DataService';
  readonly endpointURL: Iri;
  readonly endpointDescriptions: readonly Iri[];
  readonly servesDatasets: readonly Iri[];
  readonly formats: readonly Iri[];
  readonly license: Iri | undefined;
  readonly rights: RightsStatement | undefined;
  readonly accessRights: Iri | undefined;
  readonly availability: Iri | undefined;
  readonly status: Iri | undefined;
  readonly conformsTo: readonly Standard[];
  readonly landingPages: readonly Iri[];
  readonly pages: readonly Iri[];
  readonly costs: readonly Cost[];
  readonly version: string | undefined;
  readonly versionNotes: Texts;
};

export type Distribution = {
  readonly iri: Iri;
  readonly title: Texts;
  readonly description: Texts;
  readonly accessURLs: readonly Iri[];
  readonly downloadURLs: readonly Iri[];
  readonly format: Iri | undefined;
  /** IANA's, in the form FDK knows (`https://www.iana.org/assignments/media-types/text/csv`). */
  readonly mediaType: Iri | undefined;
  readonly compressFormat: Iri | undefined;
  readonly packageFormat: Iri | undefined;
  readonly license: Iri | undefined;
  readonly rights: RightsStatement | undefined;
  readonly languages: readonly Iri[];
  readonly issued: DateText | undefined;
  readonly modified: DateText | undefined;
  readonly byteSize: number | undefined;
  readonly checksum: Checksum | undefined;
  readonly conformsTo: readonly Standard[];
  readonly pages: readonly Iri[];
  readonly policy: Iri | undefined;
  readonly status: Iri | undefined;
  readonly availability: Iri | undefined;
  readonly accessServices: readonly (DataService | Iri)[];
  readonly applicableLegislation: readonly LegalResource[];
  readonly spatialResolutionInMeters: number | undefined;
  readonly temporalResolution: string | undefined;
};

/** A concept the dataset is about, of somebody's concept catalog. */
export type Subject = { readonly iri: Iri; readonly label: Texts };

export type Agent = {
  readonly iri: Iri;
  readonly name: Texts;
  readonly organizationNumber: string | undefined;
  readonly type: Iri | undefined;
};
/** What is said of something in words alone. */
export type Lineage = { readonly iri: Iri; readonly text: Texts };
/** A contact has an e-mail address or a page (DCAT-AP-NO 3.0, vcard:Kind). */
export type Contact = {
  readonly iri: Iri;
  readonly name: Texts;
  readonly email: Iri | undefined;
  readonly phone: Iri | undefined;
  readonly url: Iri | undefined;
};
/** A place of a list, with the list's names for it, or one that is stated by its borders alone. */
export type Location = {
  readonly iri: Iri;
  readonly name: Texts;
  readonly scheme: Iri | undefined;
  readonly identifier: string | undefined;
  /** Well-known text (OGC 06-103r4), longitude first, as are the centroid and the geometry. */
  readonly bbox: string | undefined;
  readonly centroid: string | undefined;
  readonly geometry: string | undefined;
};
export type PeriodOfTime = {
  readonly iri: Iri;
  readonly start: DateText | undefined;
  readonly end: DateText | undefined;
  readonly beginning: Instant | undefined;
  readonly finish: Instant | undefined;
};
/** A point in time that has a name of its own (time:Instant). */
export type Instant = { readonly iri: Iri; readonly at: DateText };
export type Standard = {
  readonly iri: Iri;
  readonly title: Texts;
  readonly version: string | undefined;
  readonly seeAlso: readonly Iri[];
};
export type LegalResource = {
  readonly iri: Iri;
  readonly title: Texts;
  readonly description: Texts;
  readonly identifier: string | undefined;
  readonly type: Iri | undefined;
  readonly seeAlso: readonly Iri[];
  readonly languages: readonly Iri[];
  readonly related: readonly Iri[];
};
export type RightsStatement = {
  readonly iri: Iri;
  readonly attributionText: Texts;
  readonly attributionURLs: readonly Iri[];
  readonly reuserGuidelines: readonly Iri[];
  readonly copyrightNotice: Texts;
  readonly copyrightStatements: readonly Iri[];
  readonly copyrightYear: string | undefined;
  readonly jurisdictions: readonly Location[];
  readonly copyrightHolders: readonly Agent[];
};
export type Checksum = { readonly iri: Iri; readonly algorithm: Iri; readonly value: string };
export type Cost = {
  readonly iri: Iri;
  readonly value: number | undefined;
  readonly currency: Iri | undefined;
  readonly description: Texts;
  readonly page: Iri | undefined;
};
export type Identifier = { readonly iri: Iri; readonly notation: string };
export type Relationship = { readonly iri: Iri; readonly role: Iri; readonly target: Iri };
/** Who else has had to do with the data, and as what (ISO 19115 CI_RoleCode, or somebody's own role). */
export type Attribution = { readonly iri: Iri; readonly agent: Agent; readonly role: Iri };
/** What somebody thinks of the data's quality, in words, one body for each language. */
export type QualityAnnotation = {
  readonly iri: Iri;
  readonly dimension: Iri;
  readonly bodies: readonly { readonly iri: Iri; readonly text: Texts; readonly language: Iri | undefined }[];
};
/** What has been measured, by which measure. */
export type QualityMeasurement = {
  readonly iri: Iri;
  readonly metric: Iri;
  readonly definition: Texts;
  readonly dimension: Iri | undefined;
  readonly value: number | string;
};
/** What is said of the description itself, not of the dataset. */
export type CatalogRecord = {
  readonly iri: Iri;
  readonly modified: DateText;
  readonly issued: DateText | undefined;
  readonly title: Texts;
  readonly description: Texts;
  readonly languages: readonly Iri[];
  readonly status: Iri | undefined;
  readonly conformsTo: readonly Standard[];
  readonly source: Iri | undefined;
};
