/**
 * What Geonorge had at one time: enough of each record to tell whether a dataset is the same. Kept as JSON lines: the
 * header first, then an organisation or a record a line, so that it can be read and written as it comes.
 */
export type Snapshot = SnapshotHeader & {
  readonly organisations: readonly Organisation[];
  readonly records: readonly SnapshotRecord[];
};

export type SnapshotHeader = {
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** When the feed it was taken from says it was made. */
  readonly feedIssued?: string;
  /** How many records the sources said there are, where they said it. */
  readonly declared?: number;
  /** Whether every source was read to its end. */
  readonly complete: boolean;
};

/** An owner of geodata as the register of Geonorge knows it. */
export type Organisation = {
  readonly name: string;
  readonly orgnr: string;
  /** Four digits, of a municipality. */
  readonly municipality?: string;
  /** Organisation numbers of those it has taken over after. */
  readonly follows?: readonly string[];
};

export type SnapshotRecord = {
  /** To the letter, in lower case where it is a UUID; some are ArcGIS item ids. */
  readonly uuid: string;
  readonly type: 'dataset' | 'series' | 'service' | 'other';
  readonly title: string;
  readonly owner?: string;
  /** Left out where the feed only fell back on Kartverket's. */
  readonly ownerOrgnr?: string;
  /** Namespace and code of the resource (`https://data.geonorge.no/sosi/plan`, `reguleringsplaner`). */
  readonly namespace?: string;
  readonly code?: string;
  readonly links?: readonly SnapshotLink[];
  /** Administrative units it covers, by IRI. */
  readonly units?: readonly string[];
  readonly modified?: string;
  /** The datasets a service serves. */
  readonly serves?: readonly string[];
  readonly seenIn: readonly Source[];
  /** Accepted snapshots it has stood in, up to two: one alone may be a mistake. */
  readonly seen?: number;
  /** Since when, and in how many accepted snapshots, it has been missing. */
  readonly missing?: { readonly since: string; readonly times: number };
};

export type SnapshotLink = { readonly url: string; readonly protocol?: string; readonly layer?: string };
export type Source = 'feed' | 'csw' | 'search';
