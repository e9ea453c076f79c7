import type { Iri } from '../../vocab/iri.ts';
import type { Problem } from './problem.ts';

/** What became of one dataset. `failed` is our fault, everything else a verdict on the data. */
export type State =
  | 'published'
  | 'draft'
  | 'skipped'
  | 'rejected'
  | 'quarantined'
  | 'held'
  | 'blocked'
  | 'withdrawn'
  | 'failed';

/** What became of one dataset, why, and what of it is public. The history keeps it; the report tells it. */
export type DatasetRecord = {
  /** `{delivery key}#{local id}`. */
  readonly key: string;
  readonly state: State;
  readonly title?: string;
  /** The claims `reconcile` compares across a publisher's datasets. */
  readonly iri?: Iri;
  readonly uuid?: string;
  readonly problems: readonly Problem[];
  /** SHA-256 of what it was decided from. */
  readonly source: string;
  /** Version of the rules and the mapping it was decided by. */
  readonly rules: string;
  /** The Geonorge snapshot it was held against, by SHA-256. */
  readonly snapshot?: string;
  readonly twin?: Twin;
  /** What it would be taken for, had a person not said that it is another, or replaces it: said otherwise, it is. */
  readonly apart?: Apart;
  /** Why it is held. */
  readonly held?: 'match.probable' | 'schema.breaking';
  /** What may be public of it: this version's where it is published, the last good one's where it is not. */
  readonly publication?: Publication;
  /** Written only where the date changed the outcome. */
  readonly asOf?: string;
  readonly decideAgainOn?: string;
  /** The date this version was quarantined: it waits from then on. */
  readonly stoppedOn?: string;
  /** The data quality score, of 435 points. */
  readonly score?: number;
};

/** What a person may say of a dataset and what Geonorge has. */
export const twinAnswers = ['same', 'different', 'ours-replaces-it'] as const;
export type TwinAnswer = (typeof twinAnswers)[number];

/** What Geonorge has that is the same: on which keys, and how sure. */
export type Twin = {
  readonly level: 'certain' | 'probable';
  readonly uuid: string;
  readonly title: string;
  readonly owner?: string;
  readonly url: string;
  readonly keys: readonly string[];
};

/** What Geonorge has that a person has said is not the same, or is replaced by ours. */
export type Apart = Omit<Twin, 'level'> & { readonly answer: Exclude<TwinAnswer, 'same'> };

/** One description of one dataset, with the files it names. Everything is named by its hash, so it can be joined and checked. */
export type Publication = {
  readonly iri: Iri;
  readonly type: 'Dataset' | 'DatasetSeries' | 'DataService';
  /** The catalog record that is said of it, where there is one. */
  readonly record?: Iri;
  readonly parts: { readonly [format in Format]: string };
  readonly triples: number;
  readonly files: readonly PublishedFile[];
  readonly issued: string;
  readonly modified: string;
};

export type PublishedFile = {
  /** Under `{orgnr}/` on the public host, e.g. `data/badeplasser/3f2a…/temperaturer.csv`; never changed once written. */
  readonly path: string;
  /** The stable name whose content is the newest, e.g. `data/badeplasser/temperaturer.csv`. */
  readonly newest: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
  /** The header and row count others rely on: what the guard against breaking changes compares. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly primaryKey?: readonly string[];
  /** Of a description (CSV on the Web): the `newest` of the table it describes. It has no columns or rows of its own. */
  readonly describes?: string;
};

/** The tables among a publication's files: those that are not descriptions of others. */
export const tablesOf = ({ files }: Pick<Publication, 'files'>): readonly PublishedFile[] =>
  files.filter(({ describes }) => describes === undefined);

/** The four serialisations every part has, and their file endings. */
export const formats = ['ttl', 'nt', 'rdf', 'jsonld'] as const;
export type Format = (typeof formats)[number];

/** One dataset in one serialisation, named by the SHA-256 of its text. */
export type Part = { readonly format: Format; readonly sha256: string; readonly text: string };
