import { bareLabel } from '../../../vocab/geodata.ts';
import type { Descriptor, DistributionDescriptor, LocalTexts, OneOrMore } from '../descriptor.ts';
import { geonorgePage, geonorgeRecord, toAddressKey, toEndpointKey, toResourceKey } from '../geonorge-address.ts';
import { type Problem, problem } from '../problem.ts';
import { layerOf } from '../read/links.ts';
import type { Apart, Twin, TwinAnswer } from '../record.ts';
import type { Snapshot, SnapshotRecord } from '../snapshot.ts';
import { arcgisItem, toUuid } from '../uuid.ts';
import { knowOwners, type Owner, type Owners } from './owners.ts';

/**
 * How sure it is that Geonorge delivers the same dataset. *certain*: left out. *probable*: held until a person answers.
 * *weak*: published, and told. *none*: nothing there. *unknown*: there is no snapshot to hold it against.
 */
export type Level = 'certain' | 'probable' | 'weak' | 'none' | 'unknown';

export type Match = {
  readonly level: Level;
  /** The record it is taken for, where it is certain or probable. */
  readonly twin?: Twin;
  /** Else the record it would be taken for, had a person not said otherwise. */
  readonly apart?: Apart;
  /** Everything that was found, the strongest first. */
  readonly evidence: readonly Evidence[];
  readonly problems: readonly Problem[];
};

export type Evidence = {
  readonly key: Key;
  readonly level: 'certain' | 'probable' | 'weak';
  /** What was equal. */
  readonly value: string;
  readonly record: SnapshotRecord;
};

/** A person's answer about a pair. It holds as long as neither title nor owner has changed. */
export type MatchDecision = {
  /** The candidate's key. */
  readonly key: string;
  readonly uuid: string;
  readonly answer: TwinAnswer;
  /** Titles and owner as they were when it was answered. */
  readonly title: string;
  readonly recordTitle: string;
  readonly owner?: string;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
};

/** What of a candidate can be compared with Geonorge. */
export type Claimant = {
  readonly key: string;
  readonly title: string;
  readonly owner: Owner;
  /** Whether it came as a record, whose identifier is its own and not another's. */
  readonly isRecord: boolean;
  readonly isService: boolean;
  readonly isGeodata: boolean;
  /** By key: what it states, as it is compared. */
  readonly stated: { readonly [key in Key]?: readonly string[] };
};

/** What matching needs of a candidate; a `Candidate` has it all. */
export type Claim = {
  readonly key: string;
  readonly kind?: string;
  readonly descriptor: Descriptor;
};

export type MatchOptions = {
  readonly decisions?: readonly MatchDecision[];
  /** What became of the dataset the last time. */
  readonly earlier?: { readonly state: string; readonly twin?: Twin };
};

/**
 * Whether Geonorge delivers a dataset already, on which evidence, and what its steward is told. One lookup a key in an
 * index; titles alone never decide. Without an index nothing is known, and nothing is skipped.
 */
export function match(
  claim: Claim,
  publisher: string,
  index: GeonorgeIndex | undefined,
  options: MatchOptions = {},
): Match {
  if (!index) return unknown(claim, publisher);
  const claimant = toClaimant(claim, publisher, index.owners);
  const { decisions = [], earlier } = options;
  const mine = decisions.filter((it) => it.key === claimant.key);
  const answers = new Map(mine.filter((it) => isStanding(it, claimant, index)).map((it) => [it.uuid, it]));
  const expired = mine.filter((it) => index.byUuid.has(it.uuid) && !answers.has(it.uuid));

  const all = evidenceFor(claimant, index);
  const found = all.filter((it) => !answers.has(it.record.uuid));
  const same = [...answers.values()].find((it) => it.answer === 'same');
  const decided = same && index.byUuid.get(same.uuid);
  const evidence: readonly Evidence[] = decided
    ? [{ key: 'decision', level: 'certain', value: `${same.by} ${same.at}`, record: decided }]
    : found;

  const [best] = evidence;
  const isNew = best?.level === 'certain' && (best.record.seen ?? 2) < 2 && earlier?.state === 'published';
  const level: Level = isNew ? 'weak' : (best?.level ?? 'none');
  const problems = [
    ...expired.map((it) => problem('match.decision-expired', { actual: it.uuid })),
    ...absences(claimant, index, earlier),
    ...(best ? [toldOf(isNew ? 'new' : best.level, evidence, index)] : []),
    ...(claimant.isGeodata && !isNew && (level === 'weak' || level === 'none')
      ? [problem('match.belongs-in-geonorge')]
      : []),
  ];
  const twin = best && (level === 'certain' || level === 'probable') ? toTwin(level, best.record, evidence) : undefined;
  const apart = twin ? undefined : toApart(all, answers);
  return { level, evidence, problems, ...(twin ? { twin } : {}), ...(apart ? { apart } : {}) };
}

function toApart(all: readonly Evidence[], answers: ReadonlyMap<string, MatchDecision>): Apart | undefined {
  for (const { record, level } of all) {
    const answer = answers.get(record.uuid)?.answer;
    if (level === 'weak' || answer === undefined || answer === 'same') continue;
    const { level: _, ...it } = toTwin(level, record, all);
    return { ...it, answer };
  }
  return undefined;
}

/** Everything that speaks for one of the records being the same dataset, the strongest first. */
export const evidenceOf = (claim: Claim, publisher: string, index: GeonorgeIndex): readonly Evidence[] =>
  evidenceFor(toClaimant(claim, publisher, index.owners), index);

const evidenceFor = (claimant: Claimant, index: GeonorgeIndex): readonly Evidence[] =>
  strongestFirst(
    distinctEvidence(
      rows.flatMap((row) => (claimant.stated[row.key] ?? []).flatMap((value) => hits(row, value, claimant, index))),
    ),
  );

/** A snapshot made ready for lookup by every key; made once for all datasets. */
export type GeonorgeIndex = {
  readonly takenAt: string;
  readonly owners: Owners;
  readonly byUuid: ReadonlyMap<string, SnapshotRecord>;
  readonly byKey: { readonly [key in IndexedKey]: ReadonlyMap<string, readonly SnapshotRecord[]> };
  /** Records by owner, and by the municipality their title names. */
  readonly byOwner: ReadonlyMap<string, readonly SnapshotRecord[]>;
};

/** Indexes a snapshot; linear in its records and their links. */
export function indexSnapshot(snapshot: Pick<Snapshot, 'takenAt' | 'records' | 'organisations'>): GeonorgeIndex {
  const owners = knowOwners(snapshot.organisations);
  const byKey = {
    resource: multimap(),
    download: multimap(),
    layer: multimap(),
    endpoint: multimap(),
    'owner-title': multimap(),
    title: multimap(),
  };
  const byOwner = multimap();
  for (const record of snapshot.records) {
    const owner = owners.ofRecord(record);
    const places = owners.placesOf(owner);
    if (record.code) add(byKey.resource, toResourceKey(`${record.namespace ?? ''}/${record.code}`), record);
    for (const { url, layer = layerOf(url) } of record.links ?? []) {
      add(byKey.download, toDownloadKey(url), record);
      const endpoint = toEndpointKey(url);
      add(byKey.endpoint, endpoint, record);
      if (layer) add(byKey.layer, `${endpoint} ${layer.toLowerCase()}`, record);
    }
    const core = titleCore(record.title, places, owner.municipality);
    add(byKey.title, core, record);
    for (const id of owners.keysOf(owner)) {
      add(byKey['owner-title'], `${id} ${core}`, record);
      add(byOwner, id, record);
    }
    const named = /(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) [Kk]ommune\b/u.exec(record.title)?.[1];
    if (named) for (const id of owners.keysOf(owners.named(`${named} kommune`))) add(byOwner, id, record);
  }
  return {
    takenAt: snapshot.takenAt,
    owners,
    byUuid: new Map(snapshot.records.map((it) => [it.uuid.toLowerCase(), it])),
    byKey,
    byOwner,
  };
}

export type Likely = { readonly record: SnapshotRecord; readonly likeness: number };

/**
 * The publisher's own records in Geonorge, the likest first: to be shown beside a delivery and asked about, never to
 * decide by. Likeness is from 0 to 1, by the words and letters of the titles.
 */
export function likely(claim: Claim, publisher: string, index: GeonorgeIndex, most = 3): readonly Likely[] {
  const { owner, title } = toClaimant(claim, publisher, index.owners);
  const places = index.owners.placesOf(owner);
  const own = new Set(index.owners.keysOf(owner).flatMap((id) => index.byOwner.get(id) ?? []));
  const wanted = toShape(titleCore(title, places, owner.municipality));
  return [...own]
    .filter((it) => it.type !== 'other')
    .map((record) => ({
      record,
      likeness: likeness(wanted, toShape(titleCore(record.title, places, owner.municipality))),
    }))
    .sort((a, b) => b.likeness - a.likeness || (a.record.uuid < b.record.uuid ? -1 : 1))
    .slice(0, most);
}

/** What of a candidate is compared: what it says it *is* apart from what it only refers to. */
export function toClaimant({ key, kind, descriptor }: Claim, publisher: string, owners: Owners): Claimant {
  const named = agentOf(descriptor);
  const owner = owners.of({
    ...(named.name ? { name: named.name } : {}),
    ...(named.orgnr ? { orgnr: named.orgnr } : named.name ? {} : { orgnr: publisher }),
  });
  const distributions = listOf(descriptor.distribution);
  const links = distributions.flatMap(linksOf);
  const own = [descriptor.iri, ...textsOf(descriptor.identifier), ...textsOf(descriptor.otherIdentifier)].flatMap(
    (it) => it ?? [],
  );
  const landing = textsOf(descriptor.landingPage);
  const mentioned = [
    ...textsOf(descriptor.page),
    ...textsOf(descriptor.source),
    ...textsOf(descriptor.related),
    ...listOf(descriptor.relation).flatMap((it) => it.target ?? []),
    ...listOf(descriptor.isReferencedBy),
  ].flatMap((it) => (typeof it === 'string' ? [it] : []));
  const endpoints = [...links, ...textsOf(descriptor.endpointURL)].flatMap((it) => {
    const endpoint = toEndpointKey(it);
    return endpoint ? [{ endpoint, layer: layerOf(it)?.toLowerCase() }] : [];
  });
  const layers = new Set(endpoints.flatMap((it) => it.layer ?? []));
  const title = Object.values(localTexts(descriptor.title))[0] ?? '';
  const core = titleCore(title, owners.placesOf(owner), owner.municipality);
  const isRecord = kind === 'geodata';
  return {
    key,
    title,
    owner,
    isRecord,
    isService: descriptor.type === 'service',
    isGeodata: isRecord || distributions.some(isSpatial),
    stated: {
      identifier: distinct(own.flatMap((it) => [toUuid(it)?.toLowerCase(), arcgisItem(it)].flatMap((id) => id ?? []))),
      page: distinct([...own, ...landing].flatMap((it) => geonorgeRecord(it) ?? [])),
      resource: distinct(own.filter((it) => !geonorgeRecord(it)).flatMap((it) => toResourceKey(it) ?? [])),
      link: distinct(links.flatMap((it) => geonorgeRecord(it) ?? [])),
      mention: distinct(mentioned.flatMap((it) => geonorgeRecord(it) ?? [])),
      arcgis: distinct([...links, ...landing].flatMap((it) => arcgisItem(it) ?? [])),
      download: distinct(links.flatMap((it) => toDownloadKey(it) ?? [])),
      layer: distinct(endpoints.flatMap((it) => [...layers].map((layer) => `${it.endpoint} ${layer}`))),
      endpoint: distinct(endpoints.map((it) => it.endpoint)),
      'owner-title': core ? owners.keysOf(owner).map((id) => `${id} ${core}`) : [],
      title: core ? [core] : [],
    },
  };
}

/**
 * The matching policy, a row a key: what is compared, and how sure an equal one is when the owners are the same, when one
 * is not known, and when they differ.
 */
const rows = [
  // The record itself, by its identifier. A template copied with its identifier has another owner.
  { key: 'identifier', by: 'uuid', agreed: 'certain', unsure: 'probable', record: 'certain', differing: 'probable' },
  { key: 'page', by: 'uuid', agreed: 'certain', unsure: 'probable', record: 'certain', differing: 'probable' },
  // Namespace and code, where exactly one record has them.
  {
    key: 'resource',
    by: 'resource',
    agreed: 'certain',
    unsure: 'certain',
    record: 'certain',
    differing: 'probable',
    shared: 'probable',
  },
  // What is only pointed at. A national dataset is the source of many a municipal one.
  { key: 'link', by: 'uuid', agreed: 'probable', unsure: 'probable', record: 'probable', differing: 'probable' },
  { key: 'mention', by: 'uuid', agreed: 'probable', unsure: 'weak', record: 'weak', differing: 'weak' },
  { key: 'arcgis', by: 'uuid', agreed: 'probable', unsure: 'probable', record: 'probable', differing: 'probable' },
  // A file or a folder that several records share is of none of them.
  {
    key: 'download',
    by: 'download',
    agreed: 'probable',
    unsure: 'probable',
    record: 'probable',
    differing: 'probable',
    shared: undefined,
  },
  {
    key: 'layer',
    by: 'layer',
    agreed: 'probable',
    unsure: 'probable',
    record: 'probable',
    differing: 'probable',
    shared: undefined,
  },
  {
    key: 'endpoint',
    by: 'endpoint',
    agreed: 'weak',
    unsure: 'weak',
    record: 'weak',
    differing: undefined,
    shared: undefined,
  },
  {
    key: 'owner-title',
    by: 'owner-title',
    agreed: 'probable',
    unsure: 'probable',
    record: 'probable',
    differing: undefined,
  },
  { key: 'title', by: 'title', agreed: 'weak', unsure: 'weak', record: 'weak', differing: 'weak' },
] as const satisfies readonly Row[];

type Row = {
  readonly key: string;
  readonly by: 'uuid' | IndexedKey;
  readonly agreed: Evidence['level'];
  readonly unsure: Evidence['level'];
  /** As `unsure`, where it came as a record. */
  readonly record: Evidence['level'];
  readonly differing: Evidence['level'] | undefined;
  /** Where several records have it; left out where that does not matter. */
  readonly shared?: Evidence['level'] | undefined;
};
type IndexedKey = 'resource' | 'download' | 'layer' | 'endpoint' | 'owner-title' | 'title';
export type Key = (typeof rows)[number]['key'] | 'decision';

function hits(
  row: Row & { readonly key: Key },
  value: string,
  claimant: Claimant,
  index: GeonorgeIndex,
): readonly Evidence[] {
  const stated =
    row.by === 'uuid' ? [index.byUuid.get(value)].flatMap((it) => it ?? []) : (index.byKey[row.by].get(value) ?? []);
  if (stated.length > 1 && 'shared' in row && row.shared === undefined) return [];
  return stated.flatMap((record) =>
    resolved(record, claimant, index).flatMap(({ record: dataset, most }): readonly Evidence[] => {
      const level = atMost(
        levelOf(row, claimant, dataset, index.owners),
        stated.length > 1 ? row.shared : undefined,
        most,
      );
      return level ? [{ key: row.key, level, value, record: dataset }] : [];
    }),
  );
}

function levelOf(row: Row, claimant: Claimant, record: SnapshotRecord, owners: Owners): Evidence['level'] | undefined {
  const agreement = owners.compare(claimant.owner, owners.ofRecord(record));
  if (agreement === 'same') return row.agreed;
  if (agreement === 'other') return row.differing;
  return claimant.isRecord ? row.record : row.unsure;
}

/** A service is resolved to the datasets it serves; what is neither dataset nor service is no more than a hint. */
function resolved(
  record: SnapshotRecord,
  claimant: Claimant,
  index: GeonorgeIndex,
): readonly { readonly record: SnapshotRecord; readonly most?: Evidence['level'] }[] {
  if (record.type === 'dataset' || record.type === 'series') return [{ record }];
  if (record.type === 'service') {
    if (claimant.isService) return [{ record, most: 'probable' }];
    const served = (record.serves ?? []).flatMap((it) => index.byUuid.get(it.toLowerCase()) ?? []);
    if (served.length > 0) return served.map((it) => ({ record: it, most: served.length === 1 ? 'probable' : 'weak' }));
  }
  return [{ record, most: 'weak' }];
}

const strength = { certain: 3, probable: 2, weak: 1 } as const;

const atMost = (
  level: Evidence['level'] | undefined,
  ...bounds: readonly (Evidence['level'] | undefined)[]
): Evidence['level'] | undefined =>
  level &&
  bounds.reduce<Evidence['level']>((most, bound) => (bound && strength[bound] < strength[most] ? bound : most), level);

const strongestFirst = (found: readonly Evidence[]): readonly Evidence[] =>
  [...found].sort((a, b) => strength[b.level] - strength[a.level]);

/** One line for a key and a record, though an owner is looked up by number and by name. */
const distinctEvidence = (found: readonly Evidence[]): readonly Evidence[] =>
  [...new Map(found.toReversed().map((it) => [`${it.key} ${it.record.uuid}`, it])).values()].toReversed();

function isStanding(decision: MatchDecision, claimant: Claimant, index: GeonorgeIndex): boolean {
  const record = index.byUuid.get(decision.uuid);
  return (
    record !== undefined &&
    bareLabel(decision.title) === bareLabel(claimant.title) &&
    bareLabel(decision.recordTitle) === bareLabel(record.title) &&
    bareLabel(decision.owner ?? '') === bareLabel(record.owner ?? '')
  );
}

/** What is referred to and not there, and what was there and is missing. */
function absences(claimant: Claimant, index: GeonorgeIndex, earlier: MatchOptions['earlier']): readonly Problem[] {
  const referred = [...(claimant.stated.page ?? []), ...(claimant.stated.link ?? [])];
  const dead = distinct(referred).filter((it) => !index.byUuid.has(it));
  const before = earlier?.state === 'skipped' ? earlier.twin : undefined;
  const record = before && index.byUuid.get(before.uuid.toLowerCase());
  const isGone = before && (!record || (record.missing?.times ?? 0) >= 2);
  return [
    ...dead.map((it) => problem('match.not-in-geonorge', { actual: it })),
    ...(isGone ? [problem('match.gone', { actual: `${before.title} (${before.uuid})` })] : []),
  ];
}

function toldOf(
  kind: 'certain' | 'probable' | 'weak' | 'new',
  evidence: readonly Evidence[],
  index: GeonorgeIndex,
): Problem {
  const [best] = evidence;
  const record = best?.record;
  const keys = evidence.filter((it) => it.record === record).map((it) => `${it.key} ${it.value}`);
  return problem(`match.${kind}`, {
    actual: `${keys.join('; ')} (${index.takenAt.slice(0, 10)})`,
    expected: record
      ? `«${record.title}» (${[record.owner, geonorgePage(record.uuid)].filter(Boolean).join(', ')})`
      : '',
  });
}

const toTwin = (level: Twin['level'], record: SnapshotRecord, evidence: readonly Evidence[]): Twin => ({
  level,
  uuid: record.uuid,
  title: record.title,
  ...(record.owner === undefined ? {} : { owner: record.owner }),
  url: geonorgePage(record.uuid),
  keys: distinct(evidence.filter((it) => it.record === record).map((it) => it.key)),
});

/** Without a snapshot: what names a record of Geonorge is told so, and nothing is left out. */
function unknown(claim: Claim, publisher: string): Match {
  const { stated } = toClaimant(claim, publisher, knowOwners([]));
  const [uuid] = [...(stated.page ?? []), ...(stated.link ?? [])];
  return { level: 'unknown', evidence: [], problems: uuid ? [problem('match.no-snapshot', { actual: uuid })] : [] };
}

/**
 * What is left of a title when its owner, the word municipality and words that say nothing are taken away: words in order
 * of the alphabet, years and all.
 */
export function titleCore(title: string, places: ReadonlySet<string>, municipality?: string): string {
  const text = title.normalize('NFKC').toLowerCase();
  const [, number = ''] = /^\s*(\d{4})\s+\p{L}/u.exec(text) ?? [];
  const isNumberOfMunicipality = number === municipality || (number !== '' && !/^(?:19[5-9]|20[0-3])/.test(number));
  const all = (isNumberOfMunicipality ? text.replace(number, '') : text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !empty.has(word) && !places.has(word) && !places.has(word.replace(/s$/, '')));
  return [...distinct(telling.length > 0 ? telling : all)].sort().join(' ');
}

const empty: ReadonlySet<string> = new Set(
  'i for på over av til og med fra ved rundt om en et den det de kommune kommunes kommunen kommunens lokale data datasett dataset kart tidligere gamle del deler the of in and for municipality'.split(
    ' ',
  ),
);

type Shape = { readonly words: readonly string[]; readonly trigrams: ReadonlySet<string> };

function toShape(core: string): Shape {
  const words = core.split(' ').filter((it) => it !== '');
  const trigrams = new Set(words.flatMap((word) => trigramsOf(` ${word} `)));
  return { words, trigrams };
}

const trigramsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3));

/** Half by shared letters, half by how many words of the shorter stand in the longer, whole or within a compound. */
function likeness(a: Shape, b: Shape): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  let shared = 0;
  for (const it of a.trigrams) if (b.trigrams.has(it)) shared += 1;
  const dice = (2 * shared) / (a.trigrams.size + b.trigrams.size);
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const within = shorter.filter((word) => longer.some((it) => isKin(word, it))).length / shorter.length;
  return (dice + within) / 2;
}

const isKin = (a: string, b: string): boolean =>
  a === b ||
  (a.length > 4 && b.includes(a)) ||
  (b.length > 4 && a.includes(b)) ||
  (a.length > 6 && b.startsWith(a.slice(0, a.length - 3)));

/** An address that is of one file: not a host alone, nor the download service of Geonorge. */
function toDownloadKey(address: string): string | undefined {
  const key = toAddressKey(address);
  if (!key?.includes('/') || /^nedlasting\.geonorge\.no\/api\/capabilities/.test(key)) return undefined;
  return key;
}

const spatialFormats =
  /sosi|\bgml\b|geojson|geopackage|gpkg|\bshp\b|shape|\bkm[lz]\b|\b(?:f?gdb)\b|w[mfc]s|wmts|\bla[sz]\b|geotiff/i;
const isSpatial = (it: DistributionDescriptor): boolean => spatialFormats.test([it.format, it.mediaType].join(' '));

const linksOf = (it: DistributionDescriptor): readonly string[] => [
  ...textsOf(it.accessURL),
  ...textsOf(it.downloadURL),
  ...listOf(it.accessService).flatMap((service) =>
    textsOf(typeof service === 'string' ? service : service.endpointURL),
  ),
];

function agentOf({ publisher }: Descriptor): { readonly name?: string; readonly orgnr?: string } {
  if (publisher === undefined) return {};
  if (typeof publisher === 'string')
    return /^\d{9}$/.test(publisher.trim()) ? { orgnr: publisher.trim() } : { name: publisher };
  const [name] = Object.values(localTexts(publisher.name));
  const orgnr = publisher.organizationNumber ?? /\/(\d{9})$/.exec(publisher.iri ?? '')?.[1];
  return { ...(name ? { name } : {}), ...(orgnr ? { orgnr } : {}) };
}

const localTexts = (texts: LocalTexts | undefined): { readonly [language: string]: string } =>
  texts === undefined ? {} : typeof texts === 'string' ? { nb: texts } : texts;
const textsOf = (texts: OneOrMore | undefined): readonly string[] =>
  texts === undefined ? [] : typeof texts === 'string' ? [texts] : texts;
const listOf = <Value>(value: Value | readonly Value[] | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Value];
const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

type Multimap = Map<string, SnapshotRecord[]>;
const multimap = (): Multimap => new Map();
function add(map: Multimap, key: string | undefined, record: SnapshotRecord): void {
  if (key === undefined || key === '') return;
  const known = map.get(key);
  if (!known) map.set(key, [record]);
  else if (!known.includes(record)) known.push(record);
}
