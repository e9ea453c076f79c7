import type { Place } from './problem.ts';

/**
 * What somebody states about a dataset, in the form of `dataset.json` (`vocab/dataset.schema.json`). Every reader ends
 * here: a descriptor file as it stands, a register's row, a geodata record, a draft made of a bare table. Codes may be
 * written as people write them (`Helse`, `HEAL`, the IRI); `judge/validate` makes a `Resource` of it.
 */
export type Descriptor = {
  readonly type?: 'dataset' | 'series' | 'service';
  /** The dataset's IRI, where it is already known by one. */
  readonly iri?: string;
  readonly identifier?: string | readonly string[];
  readonly title?: LocalTexts;
  readonly description?: LocalTexts;
  readonly keyword?: LocalTexts | readonly string[] | { readonly [language: string]: readonly string[] };
  readonly theme?: OneOrMore;
  readonly publisher?: AgentDescriptor | string;
  readonly creator?: AgentDescriptor | readonly (string | AgentDescriptor)[] | OneOrMore;
  readonly contactPoint?: ContactDescriptor | readonly (string | ContactDescriptor)[] | string;
  readonly accessRights?: string;
  readonly license?: string;
  readonly issued?: string;
  readonly modified?: string;
  readonly frequency?: string;
  readonly language?: OneOrMore;
  readonly spatial?: OneOrMore | readonly (string | PlaceDescriptor)[];
  readonly temporal?: PeriodDescriptor | readonly PeriodDescriptor[];
  readonly spatialResolutionInMeters?: number | string;
  readonly temporalResolution?: string;
  readonly landingPage?: OneOrMore;
  readonly page?: OneOrMore;
  readonly conformsTo?: StandardDescriptor | readonly (string | StandardDescriptor)[] | OneOrMore;
  readonly provenance?: OneOrMore;
  /** How the data came to be, in words (ISO 19115 lineage): the text of a provenance statement. */
  readonly lineage?: LocalTexts;
  readonly wasGeneratedBy?: OneOrMore;
  readonly subject?: SubjectDescriptor | readonly (string | SubjectDescriptor)[] | OneOrMore;
  readonly datasetType?: OneOrMore;
  readonly version?: string;
  readonly versionNotes?: LocalTexts;
  readonly applicableLegislation?: LegalResourceDescriptor | readonly (string | LegalResourceDescriptor)[] | OneOrMore;
  readonly hvdCategory?: OneOrMore;
  readonly cost?: CostDescriptor | readonly CostDescriptor[];
  /** Relations whose role is told (dcat:qualifiedRelation); those without one stand in `related`. */
  readonly relation?: RelationDescriptor | readonly RelationDescriptor[];
  readonly related?: OneOrMore;
  /** Others who have had to do with the data, and as what. */
  readonly attribution?: AttributionDescriptor | readonly AttributionDescriptor[];
  readonly qualityAnnotation?: QualityAnnotationDescriptor | readonly QualityAnnotationDescriptor[];
  readonly qualityMeasurement?: QualityMeasurementDescriptor | readonly QualityMeasurementDescriptor[];
  readonly otherIdentifier?: OneOrMore;
  readonly inSeries?: OneOrMore;
  readonly source?: OneOrMore;
  readonly replaces?: OneOrMore;
  readonly hasVersion?: OneOrMore;
  readonly isReferencedBy?: OneOrMore;
  readonly prev?: string;
  readonly first?: string;
  readonly last?: string;
  readonly rights?: RightsDescriptor;
  readonly record?: RecordDescriptor;
  readonly distribution?: DistributionDescriptor | readonly DistributionDescriptor[];
  readonly sample?: DistributionDescriptor | readonly DistributionDescriptor[];
  /** Services only. */
  readonly endpointURL?: string;
  readonly endpointDescription?: OneOrMore;
  readonly servesDataset?: OneOrMore;
  readonly format?: OneOrMore;
  readonly availability?: string;
  readonly status?: string;
  /** How a delivered table is to be read and described, by file name: CSVW dialect keys and columns. */
  readonly tables?: { readonly [file: string]: TableDescriptor };
};

/** One text, in bokmål unless the publisher's defaults say otherwise, or one for each language (nb, nn, en, se …). */
export type LocalTexts = string | { readonly [language: string]: string };
export type OneOrMore = string | readonly string[];

export type AgentDescriptor = {
  readonly name?: LocalTexts;
  readonly organizationNumber?: string;
  readonly iri?: string;
  readonly type?: string;
};
export type ContactDescriptor = {
  readonly name?: LocalTexts;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
};
/** ISO 8601 dates; `2019` and `2019-05` are taken as the whole year or month. */
export type PeriodDescriptor = {
  readonly start?: string;
  readonly end?: string;
  /** Instants of their own (time:hasBeginning, time:hasEnd), for those who read OWL-Time. */
  readonly beginning?: string;
  readonly finish?: string;
};
export type PlaceDescriptor = {
  readonly iri?: string;
  readonly name?: LocalTexts;
  readonly bbox?: readonly [west: number, south: number, east: number, north: number];
  readonly centroid?: readonly [longitude: number, latitude: number];
  /** Well-known text, longitude first: `POLYGON((10.4 59.8,…))`. */
  readonly geometry?: string;
};
/** A concept; one whose label is not told costs the dataset points in the national score. */
export type SubjectDescriptor = { readonly iri?: string; readonly label?: LocalTexts };
export type StandardDescriptor = {
  readonly title?: LocalTexts;
  readonly iri?: string;
  readonly version?: string;
  readonly seeAlso?: OneOrMore;
};
export type LegalResourceDescriptor = {
  readonly iri?: string;
  readonly title?: LocalTexts;
  readonly description?: LocalTexts;
  readonly identifier?: string;
  /** Act or regulation. Stating it costs points in the national score (see `property.costs-points`). */
  readonly type?: string;
  readonly language?: OneOrMore;
  readonly related?: OneOrMore;
  readonly seeAlso?: OneOrMore;
};
export type CostDescriptor = {
  readonly value?: number | string;
  readonly currency?: string;
  readonly description?: LocalTexts;
  readonly page?: string;
};
export type RelationDescriptor = { readonly role?: string; readonly target?: string };
/** `role` is a code of ISO 19115's (`Eier`, `custodian`), or an IRI. */
export type AttributionDescriptor = { readonly agent?: AgentDescriptor | string; readonly role?: string };
export type QualityAnnotationDescriptor = { readonly dimension?: string; readonly text?: LocalTexts };
export type QualityMeasurementDescriptor = {
  /** The measure, by its IRI; one without is known by its definition. */
  readonly metric?: string;
  readonly definition?: LocalTexts;
  readonly dimension?: string;
  readonly value?: number | string;
};
export type RightsDescriptor = {
  readonly attributionText?: LocalTexts;
  readonly attributionURL?: OneOrMore;
  readonly reuserGuidelines?: OneOrMore;
  readonly copyrightNotice?: LocalTexts;
  readonly copyrightStatement?: OneOrMore;
  readonly copyrightYear?: string;
  readonly jurisdiction?: OneOrMore;
  readonly copyrightHolder?: AgentDescriptor | readonly (string | AgentDescriptor)[] | string;
};
/** What is said of the description itself (dcat:CatalogRecord). */
export type RecordDescriptor = {
  readonly modified?: string;
  readonly issued?: string;
  readonly title?: LocalTexts;
  readonly description?: LocalTexts;
  readonly language?: OneOrMore;
  readonly status?: string;
  readonly conformsTo?: StandardDescriptor | readonly (string | StandardDescriptor)[] | OneOrMore;
  readonly source?: string;
};
export type ChecksumDescriptor = { readonly algorithm?: string; readonly value?: string };

export type DistributionDescriptor = {
  readonly title?: LocalTexts;
  readonly description?: LocalTexts;
  readonly accessURL?: OneOrMore;
  readonly downloadURL?: OneOrMore;
  /** EU file type, media type, or file ending, as people write them. */
  readonly format?: string;
  readonly mediaType?: string;
  readonly compressFormat?: string;
  readonly packageFormat?: string;
  readonly license?: string;
  readonly rights?: RightsDescriptor;
  readonly language?: OneOrMore;
  readonly issued?: string;
  readonly modified?: string;
  readonly byteSize?: number | string;
  readonly checksum?: ChecksumDescriptor;
  readonly policy?: string;
  readonly conformsTo?: StandardDescriptor | readonly (string | StandardDescriptor)[] | OneOrMore;
  readonly page?: OneOrMore;
  readonly status?: string;
  readonly availability?: string;
  readonly accessService?: Descriptor | readonly (string | Descriptor)[] | string;
  readonly applicableLegislation?: LegalResourceDescriptor | readonly (string | LegalResourceDescriptor)[] | OneOrMore;
  readonly spatialResolutionInMeters?: number | string;
  readonly temporalResolution?: string;
  /** The delivered table this distribution stands for; Sluse fills the addresses in. */
  readonly file?: string;
};

/** CSVW dialect keys (§ 5.9 of the metadata vocabulary) and what a column means. */
export type TableDescriptor = {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quoteChar?: string;
  readonly doubleQuote?: boolean;
  readonly headerRowCount?: number;
  readonly skipRows?: number;
  readonly sheet?: string;
  readonly primaryKey?: OneOrMore;
  readonly columns?: readonly {
    readonly name: string;
    readonly titles?: LocalTexts;
    readonly description?: LocalTexts;
    /** A concept in a concept catalogue; one whose term is told is what the dataset is about, too (`dct:subject`). */
    readonly concept?: SubjectDescriptor | string;
    readonly datatype?: string;
  }[];
};

/** Where each statement of a descriptor stands in what was delivered, by JSON pointer (`/distribution/0/accessURL`). */
export type Places = { readonly [pointer: string]: Place };
