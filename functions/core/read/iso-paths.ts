/**
 * Where each thing a record says stands in it. Two tables have this shape, one for each schema; a row is a path. The
 * numbers are those of ISO 19139 → DCAT-AP-NO as told in `iso-record.ts`. Paths without a list begin at the record's root.
 */
export type IsoPaths = {
  readonly fileIdentifier: string;
  readonly parentIdentifier: string;
  readonly hierarchyLevel: string;
  readonly metadataLanguage: string;
  readonly locale: { readonly each: string; readonly language: string };
  readonly metadataContact: string;
  readonly service: string;

  readonly title: string;
  readonly abstract: string;
  readonly date: { readonly each: string; readonly value: string; readonly type: string };
  readonly resourceIdentifier: { readonly each: string; readonly code: string; readonly codeSpace: string };
  readonly status: string;
  readonly party: { readonly each: string; readonly cited: string } & PartyPaths;
  readonly frequency: string;
  readonly keywords: {
    readonly each: string;
    readonly keyword: string;
    readonly thesaurus: string;
    readonly type: string;
  };
  readonly constraints: {
    readonly each: string;
    readonly access: string;
    readonly use: string;
    readonly other: string;
    readonly limitation: string;
    readonly classification: string;
  };
  readonly distance: string;
  readonly resourceLanguage: string;
  readonly topic: string;
  readonly box: {
    readonly each: string;
    readonly west: string;
    readonly east: string;
    readonly south: string;
    readonly north: string;
  };
  readonly period: { readonly each: string; readonly begin: string; readonly end: string };
  readonly related: { readonly each: string; readonly identifier: string; readonly type: string };
  readonly lineage: string;
  readonly referenceSystem: { readonly each: string; readonly code: string; readonly codeSpace: string };
  readonly conformance: {
    readonly each: string;
    readonly pass: string;
    readonly title: string;
    readonly identifier: string;
  };

  readonly format: {
    readonly each: string;
    readonly name: string;
    readonly version: string;
    readonly transfer: string;
  };
  readonly transfer: string;
  readonly distributor: { readonly each: string; readonly transfer: string; readonly format: string };
  readonly link: {
    readonly each: string;
    readonly url: string;
    readonly protocol: string;
    readonly profile: string;
    readonly name: string;
    readonly description: string;
    readonly function: string;
  };
  readonly transferSize: string;
  readonly transferUnits: string;
  readonly extensionLink: string;
  readonly operation: { readonly each: string; readonly name: string; readonly link: string };
  readonly operatesOn: string;

  /** How a text is written in other languages. */
  readonly translation: string;
  /** What is about the record and not about the data, or repeats what is read elsewhere: left out without a word. */
  readonly aside: readonly string[];
};

export type PartyPaths = {
  readonly role: string;
  readonly organisation: string;
  readonly person: readonly string[];
  readonly email: string;
  readonly phone: string;
  readonly url: string;
};
