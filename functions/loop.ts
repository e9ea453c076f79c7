import { indexGraph } from './core/graph.ts';
import { fetchesKey, keysOf, prefixes, publicKeysOf } from './core/keys.ts';
import { fetchesIn, readAccessLog } from './core/loop/access-log.ts';
import {
  fetched,
  type HarvestState,
  nothingFollowed,
  offer,
  parseHarvestState,
  readRuns,
  type Shown,
  type Standing,
  staleFor,
  standingOf,
  type Taken,
  troubles,
} from './core/loop/follow.ts';
import { type Catalog, predict } from './core/loop/harvest.ts';
import {
  answersWell,
  dueProbes,
  isUnseen,
  judgeLink,
  type LinkState,
  linksOf,
  type Promises,
  promisesOf,
  seen,
  stalenessOf,
} from './core/loop/health.ts';
import {
  type Circumstance,
  compose,
  due,
  nothingTold,
  notice,
  noticesFeed,
  parseToldState,
  type Standings,
  sent,
} from './core/loop/notices.ts';
import type {
  Asked,
  DataType,
  HarvestAdmin,
  Mailbox,
  Portal,
  Probed,
  ProbeTask,
  Unanswered,
} from './core/loop/ports.ts';
import { catalogUrl } from './core/loop/register.ts';
import type { Language, Problem } from './core/problem.ts';
import { parseCatalog } from './core/read/catalog.ts';
import type { DatasetRecord, PublishedFile } from './core/record.ts';
import type { PublisherSettings } from './core/settings.ts';
import {
  newestCommit,
  type PublicHead,
  type Queue,
  recordsAt,
  type Store,
  settingsOf,
  standingHead,
  statusOf,
  type World,
} from './history/index.ts';

/** What the loop has, beside the history's world. */
export type Loop = {
  /** The administration of data.norge.no's harvest, where there are credentials for it. */
  readonly admin?: HarvestAdmin;
  /** What anybody may ask data.norge.no; nothing is asked without it. */
  readonly portal?: Portal;
  readonly mailbox?: Mailbox;
  /** Where addresses are put down to be asked; none are without it. */
  readonly probes?: Queue<ProbeTask>;
  /** The steward's page. */
  readonly url: string;
};

export type LoopWorld = World & { readonly loop: Loop };

/** What one look at a publisher came to; `messages` are those that were sent. */
export type Looked = {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly circumstances: readonly Circumstance[];
  readonly messages: number;
  readonly probes: number;
  /** Whether data.norge.no answered what it was asked. */
  readonly away: boolean;
  /** A mail server that did not take a message: it is tried again at the next look. */
  readonly mailFault?: unknown;
};

/**
 * Whether a publisher is to be looked at in this half hour: always in the two days after a commit, while a harvest is on its
 * way and there is news to tell, else four times a day, each publisher in an hour of its own. Costs two calls, a look seventy.
 */
export async function isToBeLookedAt(orgnr: string, world: World): Promise<boolean> {
  const commit = await newestCommit(orgnr, world);
  if (!commit) return false;
  const now = new Date(world.clock.now());
  const isNews = now.getTime() - Date.parse(commit.value.time) < 48 * hour;
  return isNews || ((now.getUTCHours() + Number(orgnr)) % 6 === 0 && now.getUTCMinutes() < 30);
}

/**
 * One look at a publisher: begins a harvest where one is due and may be begun, reads its reports back, sees what is shown and
 * how it keeps, and tells what a person should know. Others being away changes nothing but what is told. Repeating it does
 * nothing twice. Nothing where there is no history, or where the publisher has left.
 */
export async function lookAfter(orgnr: string, world: LoopWorld): Promise<Looked | undefined> {
  const commit = await newestCommit(orgnr, world);
  if (!commit) return undefined;
  // who has left has left their catalog's address to lead away
  if ((await world.public.head(publicKeysOf(orgnr).head))?.metadata?.['moved']) return undefined;
  const now = world.clock.now();
  const [settings, head, records, paused] = await Promise.all([
    settingsOf(orgnr, world),
    standingHead(orgnr, world),
    recordsAt(orgnr, commit.value, world),
    statusOf(orgnr, world),
  ]);
  const url = catalogUrl(settings);
  const id = (text: string): string => hashOf(text, world);
  const published = [...records.values()].filter(({ publication }) => publication !== undefined);
  let catalog: Promise<Catalog> | undefined;
  const open = (): Promise<Catalog> => {
    catalog ??= openCatalog(orgnr, world);
    return catalog;
  };

  const kept = await readState(orgnr, 'harvest', parseHarvestState, nothingFollowed, world);
  let harvest = kept.value;
  if (head && harvest.offered.at(-1)?.n !== head.n) {
    const read = await open();
    const foretold = (type: DataType) => predict(read, url, type, harvest.taken[type]?.says ?? {}, id);
    harvest = offer(harvest, head, { dataset: foretold('dataset'), dataservice: foretold('dataservice') }, id);
  }
  if (head) {
    const talk: Talk = { heard: false, silent: false };
    harvest = await followAdmin(orgnr, url, head, harvest, talk, world);
    harvest = await followLog(orgnr, harvest, talk, world);
    harvest = await followPortal(published, harvest, talk, world);
    harvest = talk.silent ? { ...harvest, away: harvest.away ?? now } : talk.heard ? back(harvest) : harvest;
  }
  if (harvest !== kept.value) await kept.write(harvest);

  const { health, probes } = await keepHealthy(orgnr, settings, head?.n, published, open, world);
  const standings = new Map(
    published.flatMap(({ publication }) => {
      const standing = publication && standingOf(harvest, id(publication.iri), now);
      return publication && standing ? [[publication.iri as string, standing] as const] : [];
    }),
  );
  const circumstances = circumstancesOf({
    records,
    standings,
    harvest,
    health,
    paused: paused !== undefined,
    url,
    now,
    id,
  });
  const { messages, mailFault } = await tellPublisher(
    orgnr,
    { settings, records, published, harvest, health, circumstances, standings },
    world,
  );
  return {
    standings,
    circumstances,
    messages,
    probes,
    away: harvest.away !== undefined,
    ...(mailFault === undefined ? {} : { mailFault }),
  };
}

/** How a publisher's datasets stand, each by its IRI, from what the last look saw. */
export async function standingsFor(
  orgnr: string,
  world: Pick<World, 'state' | 'clock' | 'platform'>,
): Promise<(iri: string) => Standing | undefined> {
  const { value } = await readState(orgnr, 'harvest', parseHarvestState, nothingFollowed, world);
  return (iri) => standingOf(value, hashOf(iri, world), world.clock.now());
}

/** What is wrong between the catalog and data.norge.no, as the last look saw it. */
export async function troublesOf(orgnr: string, world: World): Promise<readonly Problem[]> {
  const { value } = await readState(orgnr, 'harvest', parseHarvestState, nothingFollowed, world);
  return troubles(value, catalogUrl(await settingsOf(orgnr, world)), world.clock.now());
}

/** The publisher's notices as an Atom feed, for its stewards alone. */
export async function feedFor(
  orgnr: string,
  language: Language,
  at: { readonly self: string; readonly url: string },
  world: World,
): Promise<string> {
  const [{ value }, settings, commit] = await Promise.all([
    readState(orgnr, 'told', parseToldState, nothingTold, world),
    settingsOf(orgnr, world),
    newestCommit(orgnr, world),
  ]);
  const records = commit ? await recordsAt(orgnr, commit.value, world) : new Map<string, DatasetRecord>();
  const around = { publisher: settings.name ?? orgnr, titleOf: titlesOf(records, world), language, ...at };
  return noticesFeed(value, { ...around, id: `${settings.base}${orgnr}/notices` }, world.clock.now());
}

/** Takes up what addresses answered. What is not of this catalog any more is left. */
export async function takeProbed(orgnr: string, probed: readonly Probed[], world: World): Promise<void> {
  const kept = await readState(orgnr, 'health', parseHealthState, nothingKnown, world);
  const now = world.clock.now();
  const links = { ...kept.value.links };
  for (const it of probed) {
    const id = hashOf(it.url, world);
    const known = links[id];
    if (known) links[id] = { ...known, state: seen(known.state, it, known, now) };
  }
  await kept.write({ ...kept.value, links });
}

/** Access logs, and how their names begin. */
export type AccessLogs = { readonly store: Store; readonly prefix: string };

/**
 * Reads the access logs of the last day that have not been read, and keeps when each catalog was fetched by data.norge.no.
 * CloudFront names a log by the hour it is of, and may bring it a day late.
 */
export async function readAccessLogs(
  { store, prefix }: AccessLogs,
  world: Pick<World, 'state' | 'clock'> & {
    gunzip(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array>;
  },
): Promise<{ readonly read: number; readonly fetched: ReadonlyMap<string, string> }> {
  const stored = await world.state.get(fetchesKey);
  const before: Fetches = stored
    ? JSON.parse(new TextDecoder().decode(stored.body))
    : { version: 1, read: [], fetched: {} };
  const from = new Date(Date.parse(world.clock.now()) - 26 * hour).toISOString();
  const after = `${prefix}${from.slice(0, 'yyyy-mm-dd'.length)}-${from.slice(11, 13)}`;
  const known = new Set(before.read);
  const read: string[] = [];
  let fresh = 0;
  const newest = new Map(Object.entries(before.fetched));
  for (let page = await store.list(prefix, { after }); page.length > 0; ) {
    for (const { key } of page) {
      read.push(key);
      if (known.has(key)) continue;
      fresh += 1;
      for (const [orgnr, time] of fetchesIn(readAccessLog(await textOfLog(key, store, world.gunzip))))
        if (time > (newest.get(orgnr) ?? '')) newest.set(orgnr, time);
    }
    page = await store.list(prefix, { after: page.at(-1)?.key ?? '' });
  }
  if (fresh > 0 || read.length !== before.read.length) {
    const now: Fetches = { version: 1, read, fetched: Object.fromEntries(newest) };
    await world.state.put(fetchesKey, bytesOf(now), {
      contentType: 'application/json',
      ...(stored ? { ifMatch: stored.etag } : { ifNoneMatch: '*' as const }),
    });
  }
  return { read: fresh, fetched: newest };
}

type Fetches = {
  readonly version: 1;
  readonly read: readonly string[];
  readonly fetched: Readonly<Record<string, string>>;
};

const mostLogBytes = 300_000_000;

async function textOfLog(
  key: string,
  store: Store,
  gunzip: (bytes: AsyncIterable<Uint8Array>, limit: number) => AsyncIterable<Uint8Array>,
): Promise<string> {
  const found = await store.read(key);
  if (!found) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for await (const chunk of key.endsWith('.gz') ? gunzip(found.body, mostLogBytes) : found.body)
    pieces.push(decoder.decode(chunk, { stream: true }));
  return pieces.join('') + decoder.decode();
}

/** Whoever has a log: the publishers the loop looks after. */
export const loopPrefix = prefixes.log;

async function followAdmin(
  orgnr: string,
  url: string,
  { n, time }: Pick<PublicHead, 'n' | 'time'>,
  state: HarvestState,
  talk: Talk,
  world: LoopWorld,
): Promise<HarvestState> {
  const { admin } = world.loop;
  if (!admin) return state;
  const now = world.clock.now();
  let after = state;
  const { registered } = state;
  if (!registered || Date.parse(now) - Date.parse(registered.at) > 23 * hour || registered.ids.dataset === undefined) {
    const found = await admin.registrations(orgnr);
    if (!heard(found, talk)) return refusedBy(state, found);
    const ours = found.value.filter((it) => it.url === url);
    const ids = Object.fromEntries(ours.map(({ dataType, id, accept }) => [dataType, { id, accept }]));
    after = { ...welcome(after), registered: { at: now, ids } };
  }
  // the host may give the publication before for a minute
  const mayBegin = (after.begun ?? 0) < n && Date.parse(now) - Date.parse(time) >= staleFor;
  for (const [type, { id }] of Object.entries(after.registered?.ids ?? {})) {
    const begun = mayBegin ? await admin.start(orgnr, id) : undefined;
    // one that is under way already is as good
    const runs = begun && !begun.ok && begun.why !== 'conflict' ? begun : await admin.runs(orgnr, id);
    if (!heard(runs, talk)) return refusedBy(after, runs);
    after = readRuns(welcome(after), type as DataType, runs.value, url);
  }
  return mayBegin && after.registered?.ids.dataset ? { ...after, begun: n } : after;
}

/** Without a report to read, a fetch in the access log is what is known of a harvest. */
async function followLog(orgnr: string, state: HarvestState, talk: Talk, world: World): Promise<HarvestState> {
  const hasReports = state.registered?.ids.dataset && state.turnedAway === undefined && !talk.silent;
  if (hasReports) return state;
  const stored = await world.state.get(fetchesKey);
  const at = stored && (JSON.parse(new TextDecoder().decode(stored.body)) as Fetches).fetched[orgnr];
  return at === undefined ? state : fetched(fetched(state, 'dataset', at), 'dataservice', at);
}

/** Looks for what has been taken and not been seen, a part at a time; and once a day for all, with the measured scores. */
async function followPortal(
  published: readonly DatasetRecord[],
  state: HarvestState,
  talk: Talk,
  world: LoopWorld,
): Promise<HarvestState> {
  const { portal } = world.loop;
  if (!portal) return state;
  const now = world.clock.now();
  const since = (time: string | undefined): number => Date.parse(now) - Date.parse(time ?? '1970-01-01');
  let after = state;
  const publications = published.flatMap(({ publication }) => publication ?? []);
  const wanted = publications
    .map(({ iri, type }) => ({
      iri,
      type: type === 'DataService' ? ('dataservice' as const) : ('dataset' as const),
      id: hashOf(iri, world),
    }))
    .filter(({ id, type }) => state.taken[type]?.says[id] !== undefined)
    .filter(({ id, type }) => since(state.shown[id]?.looked) > patienceWith(state.shown[id], state.taken[type], since))
    .toSorted((a, b) => since(state.shown[b.id]?.looked) - since(state.shown[a.id]?.looked))
    .slice(0, mostAtOnce);
  for (const { iri, type, id } of wanted) {
    const found = await portal.shown(iri, type);
    if (!heard(found, talk) && found.why !== 'missing') return after;
    const shown = { looked: now, ...(found.ok ? { link: found.value.link } : {}) };
    after = { ...after, shown: { ...after.shown, [id]: shown } };
  }
  if (since(after.scored) <= 23 * hour) return after;
  const iris = publications.map(({ iri }) => iri).filter((iri) => after.shown[hashOf(iri, world)]?.link !== undefined);
  if (iris.length === 0) return after;
  const scores = await portal.scores(iris);
  if (!heard(scores, talk)) return scores.why === 'missing' ? { ...after, scored: now } : after;
  const measured = Object.fromEntries([...scores.value].map(([iri, it]) => [hashOf(iri, world), it]));
  return { ...after, scored: now, scores: measured };
}

/** What is seen is looked for once a day, what has just been taken at every look, what is long missing now and then. */
const patienceWith = (
  shown: Shown | undefined,
  taken: Taken | undefined,
  since: (time: string | undefined) => number,
): number => (shown?.link !== undefined ? 24 * hour : since(taken?.at) < 25 * hour ? 0 : 6 * hour);

/** Datasets looked for in one look. */
const mostAtOnce = 25;

/** Whether data.norge.no answered anything of what one look asked it, and whether it left something unanswered. */
type Talk = { heard: boolean; silent: boolean };

/** The value of an answer; without one it is noted who kept silent. */
function heard<Value>(answer: Asked<Value>, talk: Talk): answer is Extract<Asked<Value>, { ok: true }> {
  if (answer.ok || answer.why === 'forbidden' || answer.why === 'missing') talk.heard = true;
  else talk.silent = true;
  return answer.ok;
}

/** What the administration's refusal leaves: turned away by it, or to be looked for anew. */
function refusedBy(state: HarvestState, { why, status }: Unanswered): HarvestState {
  if (why === 'forbidden') return { ...state, turnedAway: status ?? 401 };
  if (why !== 'missing') return state;
  const { registered: _, ...unregistered } = state;
  return unregistered;
}

function back({ away: _, ...state }: HarvestState): HarvestState {
  return state;
}

function welcome({ turnedAway: _, ...state }: HarvestState): HarvestState {
  return state;
}

/** How what is out keeps, by hashes of addresses and IRIs: no word of a steward's is kept here. */
type HealthState = {
  readonly version: 1;
  /** The publication the links are of, and when they were last put down to be asked. */
  readonly n?: number;
  readonly asked?: string;
  readonly links: Readonly<Record<string, KnownLink>>;
  readonly promises: Promises;
};
type KnownLink = {
  readonly datasets: readonly string[];
  readonly hosted?: Pick<PublishedFile, 'sha256' | 'bytes'>;
  readonly state?: LinkState;
};
const nothingKnown: HealthState = { version: 1, links: {}, promises: {} };

function parseHealthState(text: string): HealthState {
  const state = JSON.parse(text) as Omit<HealthState, 'version'> & { readonly version: number };
  if (state.version !== 1) throw new Error(`Health of version ${state.version} is newer than this program`);
  return { ...state, version: 1 };
}

/** Reads the links of a new publication, and puts down those to be asked today. */
async function keepHealthy(
  orgnr: string,
  settings: PublisherSettings,
  n: number | undefined,
  published: readonly DatasetRecord[],
  open: () => Promise<Catalog>,
  world: LoopWorld,
): Promise<{ readonly health: HealthState; readonly probes: number }> {
  const kept = await readState(orgnr, 'health', parseHealthState, nothingKnown, world);
  const now = world.clock.now();
  const isNew = n !== undefined && kept.value.n !== n;
  const isRested = Date.parse(now) - Date.parse(kept.value.asked ?? '1970-01-01') >= hour;
  const isDue = isRested && Object.values(kept.value.links).some(({ state }) => isUnseen(state, now));
  if (!isNew && !(isDue && world.loop.probes)) return { health: kept.value, probes: 0 };

  const { graph } = await open();
  const id = (text: string): string => hashOf(text, world);
  const links = linksOf(graph, hostedBy(settings, published));
  const known = Object.fromEntries(
    links.map(({ url, datasets, hosted }): [string, KnownLink] => {
      const state = kept.value.links[id(url)]?.state;
      return [id(url), { datasets: datasets.map(id), ...(hosted ? { hosted } : {}), ...(state ? { state } : {}) }];
    }),
  );
  const states = Object.fromEntries(Object.entries(known).flatMap(([key, { state }]) => (state ? [[key, state]] : [])));
  const probes = world.loop.probes ? dueProbes(links, states, id, now, mostProbes) : [];
  const health: HealthState = {
    version: 1,
    ...(n === undefined ? {} : { n }),
    ...(world.loop.probes ? { asked: now } : {}),
    links: known,
    promises: Object.fromEntries([...promisesOf(graph)].map(([iri, it]) => [id(iri), it])),
  };
  if (!(await kept.write(health))) return { health, probes: 0 };
  const tasks: ProbeTask[] = [];
  for (let at = 0; at < probes.length; at += probesInTask)
    tasks.push({ version: 1, orgnr, probes: probes.slice(at, at + probesInTask) });
  if (tasks.length === 0) return { health, probes: 0 };
  await world.loop.probes?.send(tasks);
  // on one machine they are answered by now
  const { value } = await readState(orgnr, 'health', parseHealthState, nothingKnown, world);
  return { health: value, probes: probes.length };
}

/** What is not asked today is asked tomorrow, those longest unseen first. */
const mostProbes = 2_000;
const probesInTask = 10;
const hour = 3_600_000;

/** The addresses of the files we host, with what should be there. */
const hostedBy = ({ orgnr, base }: PublisherSettings, published: readonly DatasetRecord[]) =>
  new Map(
    published
      .flatMap(({ publication }) => publication?.files ?? [])
      .flatMap(({ path, newest, sha256, bytes }) =>
        [path, newest].map((it) => [`${base}${publicKeysOf(orgnr).file(it)}`, { sha256, bytes }] as const),
      ),
  );

type Facts = {
  readonly records: ReadonlyMap<string, DatasetRecord>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly harvest: HarvestState;
  readonly health: HealthState;
  readonly paused: boolean;
  readonly url: string;
  readonly now: string;
  id(text: string): string;
};

/** All that holds now and that somebody should know. */
function circumstancesOf({
  records,
  standings,
  harvest,
  health,
  paused,
  url,
  now,
  id,
}: Facts): readonly Circumstance[] {
  const ofDatasets = [...records].flatMap(([key, { state, publication }]): Circumstance[] => {
    const waits: Circumstance[] =
      state === 'quarantined'
        ? [{ kind: state, about: id(key), urgent: true }]
        : state === 'rejected' || state === 'held'
          ? [{ kind: state, about: id(key) }]
          : [];
    if (!publication) return waits;
    const about = id(publication.iri);
    const { visible, refused } = standings.get(publication.iri) ?? {};
    const { frequency, modified } = health.promises[about] ?? {};
    // of what others host we know when it changed only where it is said: else the date is that of the description
    const isKnown = publication.files.length > 0 || (modified !== undefined && modified !== publication.modified);
    const isLate = isKnown && stalenessOf(frequency, modified ?? publication.modified, now) !== undefined;
    const [why] = refused ?? [];
    return [
      ...waits,
      ...(visible === undefined ? [] : [{ kind: 'visible', about } as const]),
      ...(why ? [{ kind: 'refused', about, code: why.code } as const] : []),
      ...(isLate ? [{ kind: 'stale', about } as const] : []),
    ];
  });
  const scored = [...records.values()].flatMap(({ publication, score }): Circumstance[] => {
    const about = publication && id(publication.iri);
    const measured = about === undefined ? undefined : harvest.scores[about];
    return about && measured && score !== undefined && measured.points < score ? [{ kind: 'score', about }] : [];
  });
  const ofLinks = Object.values(health.links).flatMap((link): Circumstance[] => {
    const wrong = judgeLink(link, link.state);
    if (!wrong) return [];
    const [about] = link.datasets;
    const { code } = wrong;
    return [
      {
        kind: link.hosted ? 'hosted' : 'link',
        code,
        ...(about ? { about } : {}),
        ...(code === 'hosted.differs' ? { urgent: true as const } : {}),
      },
    ];
  });
  return [
    ...(paused ? [{ kind: 'paused', urgent: true } as const] : []),
    ...troubles(harvest, url, now)
      .filter(({ code, severity }) => severity !== 'info' || code === 'portal.away')
      .map(({ code }) => ({ kind: 'portal', code }) as const),
    ...ofDatasets,
    ...scored,
    ...ofLinks,
  ];
}

type ToTell = {
  readonly settings: PublisherSettings;
  readonly records: ReadonlyMap<string, DatasetRecord>;
  readonly published: readonly DatasetRecord[];
  readonly harvest: HarvestState;
  readonly health: HealthState;
  readonly circumstances: readonly Circumstance[];
  readonly standings: ReadonlyMap<string, Standing>;
};

/**
 * Notes what is new, and sends the message that is due. It is written down first that one is being sent: who finds that
 * leaves it alone, until it is plain that the one who wrote it died.
 */
async function tellPublisher(
  orgnr: string,
  it: ToTell,
  world: LoopWorld,
): Promise<{ readonly messages: number; readonly mailFault?: unknown }> {
  const kept = await readState(orgnr, 'told', parseToldState, nothingTold, world);
  const now = world.clock.now();
  const noted = notice(kept.value, it.circumstances, now);
  const message = due(noted, now);
  const { notify } = it.settings;
  const isBusy = noted.sending !== undefined && Date.parse(now) - Date.parse(noted.sending) < hour / 2;
  if (!message || isBusy) {
    if (JSON.stringify(noted) !== JSON.stringify(kept.value)) await kept.write(noted);
    return { messages: 0 };
  }

  const stillRight = message.kind === 'letter' ? unchangedForAYear(it.published, noted.asked, now, world) : [];
  const asked = {
    ...noted.asked,
    ...Object.fromEntries(stillRight.map((about) => [about, now.slice(0, 'yyyy-mm-dd'.length)])),
  };
  const recipients = world.loop.mailbox ? (notify?.mail ?? []) : [];
  const begun = await kept.write({ ...noted, sending: now });
  if (!begun) return { messages: 0 };
  const around = {
    publisher: it.settings.name ?? orgnr,
    url: world.loop.url,
    titleOf: titlesOf(it.records, world),
    language: notify?.language ?? 'nb',
  };
  const { subject, text } = compose(message, around, now, standingsOf(it, stillRight));
  try {
    for (const [at, to] of recipients.entries())
      await world.loop.mailbox?.send({ id: `${now.slice(0, 13)}-${orgnr}-${message.kind}-${at}`, to, subject, text });
  } catch (mailFault) {
    await begun.write(noted);
    return { messages: 0, mailFault };
  }
  await begun.write(sent({ ...noted, asked }, message, now));
  return { messages: recipients.length };
}

/** Published and unchanged for a year, and not asked about for as long. */
function unchangedForAYear(
  published: readonly DatasetRecord[],
  asked: Readonly<Record<string, string>>,
  now: string,
  world: World,
): readonly string[] {
  const isOld = (date: string): boolean => Date.parse(now) - Date.parse(date) >= 365 * 24 * hour;
  return published
    .flatMap(({ publication }) => (publication && isOld(publication.modified) ? [hashOf(publication.iri, world)] : []))
    .filter((about) => isOld(asked[about] ?? '1970-01-01'));
}

function standingsOf(
  { published, harvest, health, circumstances, standings }: ToTell,
  stillRight: readonly string[],
): Standings {
  const links = Object.values(health.links);
  const scores = Object.values(harvest.scores).map(({ points }) => points);
  const predicted = published.flatMap(({ score }) => score ?? []);
  const mean = (them: readonly number[]): number => Math.round(them.reduce((sum, each) => sum + each, 0) / them.length);
  const newest = Object.values(harvest.taken)
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return {
    published: published.length,
    visible: [...standings.values()].filter(({ visible }) => visible !== undefined).length,
    ...(newest === undefined ? {} : { fetched: newest }),
    ...(scores.length > 0 && predicted.length > 0
      ? { score: { measured: mean(scores), predicted: mean(predicted) } }
      : {}),
    links: {
      count: links.filter(({ state }) => state !== undefined).length,
      dead: links.filter(({ state }) => state !== undefined && !answersWell(state)).length,
    },
    circumstances,
    stillRight,
  };
}

/** Titles by the hash of key and IRI, as the records have them now: what was destroyed is named no more. */
function titlesOf(
  records: ReadonlyMap<string, DatasetRecord>,
  world: Pick<World, 'platform'>,
): (about: string) => string | undefined {
  const titles = new Map<string, string>();
  for (const [key, { title, publication }] of records) {
    if (title === undefined) continue;
    titles.set(hashOf(key, world), title);
    if (publication) titles.set(hashOf(publication.iri, world), title);
  }
  return (about) => titles.get(about);
}

async function openCatalog(orgnr: string, world: World): Promise<Catalog> {
  const stored = await world.public.get(publicKeysOf(orgnr).catalog('ttl'));
  if (!stored) throw new Error(`The catalog of ${orgnr} is not where its head says`);
  const { quads, problems } = await parseCatalog(stored.body, 'ttl');
  if (problems[0]) throw new Error(`We cannot read our own catalog: ${problems[0].actual}`);
  return { quads, graph: indexGraph(quads) };
}

type Kept<Value> = {
  readonly value: Value;
  write(value: Value): Promise<{ write(value: Value): Promise<unknown> } | undefined>;
};

/** A state as it stands, and the way to write over that and nothing else: who comes second writes nothing, and looks again. */
async function readState<Value>(
  orgnr: string,
  what: 'harvest' | 'health' | 'told',
  parse: (text: string) => Value,
  otherwise: Value,
  world: Pick<World, 'state'>,
): Promise<Kept<Value>> {
  const key = keysOf(orgnr).loop(what);
  const stored = await world.state.get(key);
  const over =
    (etag: string | undefined): Kept<Value>['write'] =>
    async (value) => {
      const put = await world.state.put(key, bytesOf(value), {
        contentType: 'application/json',
        ...(etag === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: etag }),
      });
      return put.ok ? { write: over(put.etag) } : undefined;
    };
  return { value: stored ? parse(new TextDecoder().decode(stored.body)) : otherwise, write: over(stored?.etag) };
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

function hashOf(text: string, { platform }: Pick<World, 'platform'>): string {
  const hash = platform.sha256();
  hash.update(new TextEncoder().encode(text));
  return hash.hex();
}
