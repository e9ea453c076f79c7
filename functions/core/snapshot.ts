/** What Geonorge had at one time: enough of each record to tell whether a dataset is the same. */
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
  /** Since when, in how many accepted snapshots a day or more apart, and when last, it has been missing. */
  readonly missing?: { readonly since: string; readonly times: number; readonly last: string };
};

export type SnapshotLink = { readonly url: string; readonly protocol?: string; readonly layer?: string };
export type Source = 'feed' | 'csw' | 'search';

/**
 * A snapshot as JSON lines: the header first, then an organisation or a record a line, sorted, so that the same snapshot
 * is the same bytes and two can be compared line by line.
 */
export function* writeSnapshot({ organisations, records, ...header }: Snapshot): Generator<string> {
  yield `${JSON.stringify({ snapshot: header })}\n`;
  for (const organisation of sortedBy(organisations, (it) => it.orgnr)) yield `${JSON.stringify({ organisation })}\n`;
  for (const record of sortedBy(records, (it) => it.uuid)) yield `${JSON.stringify({ record })}\n`;
}

/** Reads what `writeSnapshot` wrote. A version we do not know, or a line that is none of ours, is a fault. */
export function readSnapshot(text: string): Snapshot {
  let header: SnapshotHeader | undefined;
  const organisations: Organisation[] = [];
  const records: SnapshotRecord[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const said = JSON.parse(line) as {
      readonly snapshot?: SnapshotHeader;
      readonly organisation?: Organisation;
      readonly record?: SnapshotRecord;
    };
    if (said.snapshot) header = said.snapshot;
    else if (said.organisation) organisations.push(said.organisation);
    else if (said.record) records.push(said.record);
    else throw new Error(`Line ${at + 1} of the snapshot is neither an organisation nor a record`);
  }
  if (header?.version !== 1) throw new Error(`The snapshot is of version ${header?.version}, and we know version 1`);
  return { ...header, organisations, records };
}

/**
 * One snapshot of what several sources tell. The feed is what FDK gets; what another source adds to a record completes it,
 * and what only another has is there too, since the feed loses records.
 */
export function mergeRecords(sources: Iterable<SnapshotRecord>): readonly SnapshotRecord[] {
  const merged = new Map<string, SnapshotRecord>();
  for (const record of sources) {
    const key = record.uuid.toLowerCase();
    const known = merged.get(key);
    merged.set(key, known ? completed(known, record) : record);
  }
  return [...merged.values()];
}

function completed(first: SnapshotRecord, second: SnapshotRecord): SnapshotRecord {
  const links = new Map([...(first.links ?? []), ...(second.links ?? [])].map((it) => [JSON.stringify(it), it]));
  const serves = new Set([...(first.serves ?? []), ...(second.serves ?? [])]);
  return {
    ...second,
    ...first,
    // The feed knows datasets alone: it calls a series one.
    type: first.type === 'dataset' ? second.type : first.type,
    ...(links.size > 0 ? { links: [...links.values()] } : {}),
    ...(serves.size > 0 ? { serves: [...serves] } : {}),
    seenIn: [...new Set([...first.seenIn, ...second.seenIn])],
  };
}

const sortedBy = <Value>(values: readonly Value[], key: (it: Value) => string): readonly Value[] =>
  [...values].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
