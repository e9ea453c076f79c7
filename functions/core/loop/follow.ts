import { say } from '../../../vocab/texts/index.ts';
import { type Language, type Problem, type ProblemCode, problem } from '../problem.ts';
import { tell } from '../tell.ts';
import { explain, failureOf, type Prediction, type Sayings } from './harvest.ts';
import type { DataType, MeasuredScore, Run } from './ports.ts';

/**
 * How far a publisher's catalog has come at data.norge.no: what was offered, what was taken, what is shown. Datasets go by
 * the SHA-256 of their IRIs, so that nothing here needs to be destroyed with one.
 */
export type HarvestState = {
  readonly version: 1;
  /** Publications since the last one taken, the oldest first; the last of them is what stands now. */
  readonly offered: readonly Offered[];
  readonly taken: { readonly [type in DataType]?: Taken };
  /** The newest run that failed since the last that did not. */
  readonly failed: { readonly [type in DataType]?: { readonly at: string; readonly problems: readonly Problem[] } };
  /** What the last run's counts differed from what was foretold. */
  readonly differences: { readonly [type in DataType]?: readonly Problem[] };
  /** The start of the newest run that was read. */
  readonly read: { readonly [type in DataType]?: string };
  readonly shown: Readonly<Record<string, Shown>>;
  readonly scores: Readonly<Record<string, MeasuredScore>>;
  /** When the scores were asked for last. */
  readonly scored?: string;
  /** What is registered there, as far as we may see, and when we looked. */
  readonly registered?: {
    readonly at: string;
    readonly ids: { readonly [type in DataType]?: { readonly id: string; readonly accept: string } };
  };
  /** The publication for which a harvest was last begun by us. */
  readonly begun?: number;
  /** Since when data.norge.no has not answered. */
  readonly away?: string;
  /** The status with which it turns us away. */
  readonly turnedAway?: number;
};

/** One publication: what it says under each registration, and what would be left out of it. */
export type Offered = {
  readonly n: number;
  readonly time: string;
  readonly says: { readonly [type in DataType]: Sayings };
  readonly dropped: Readonly<Record<string, { readonly code: ProblemCode; readonly actual?: string }>>;
};

export type Taken = { readonly n: number; readonly at: string; readonly says: Sayings };

/** When a dataset was seen at data.norge.no, and where; or when it was looked for and not found. */
export type Shown = { readonly looked: string; readonly link?: string };

export const nothingFollowed: HarvestState = {
  version: 1,
  offered: [],
  taken: {},
  failed: {},
  differences: {},
  read: {},
  shown: {},
  scores: {},
};

/** Reads a state of this or any older version. */
export function parseHarvestState(text: string): HarvestState {
  const state = JSON.parse(text) as Omit<HarvestState, 'version'> & { readonly version: number };
  if (state.version !== 1) throw new Error(`A loop of version ${state.version} is newer than this program`);
  return { ...state, version: 1 };
}

/** A new publication stands. */
export function offer(
  state: HarvestState,
  { n, time }: { readonly n: number; readonly time: string },
  predictions: Readonly<Record<DataType, Prediction>>,
  hash: (text: string) => string,
): HarvestState {
  const { dataset, dataservice } = predictions;
  const dropped = Object.fromEntries(
    [...dataset.dropped, ...dataset.refused].flatMap(({ iri, reason, expected }) =>
      iri === undefined ? [] : [[hash(iri), { code: reason, ...(expected === undefined ? {} : { actual: expected }) }]],
    ),
  );
  const now: Offered = { n, time, says: { dataset: dataset.says, dataservice: dataservice.says }, dropped };
  const known = { ...dataset.says, ...dataservice.says };
  return {
    ...state,
    offered: [...state.offered.filter((it) => it.n !== n), now].slice(-mostOffered),
    shown: only(state.shown, known),
    scores: only(state.scores, known),
  };
}

/** More than a day of hourly harvests never lie between; where none comes, the oldest are forgotten. */
const mostOffered = 5;

/** A harvest was seen to begin at a time (in the access log) and is taken to have gone well: no report tells otherwise. */
export function fetched(state: HarvestState, dataType: DataType, at: string): HarvestState {
  const took = offeredAt(state, at);
  if (!took || (state.taken[dataType]?.at ?? '') >= at) return state;
  return take(state, dataType, { n: took.n, at, says: took.says[dataType] });
}

/** What a registration's runs since the last look have done, the oldest first. */
export function readRuns(state: HarvestState, dataType: DataType, runs: readonly Run[], url: string): HarvestState {
  const fresh = runs
    .filter(
      (it) => it.dataType === dataType && it.status !== 'IN_PROGRESS' && it.started > (state.read[dataType] ?? ''),
    )
    .toSorted((a, b) => (a.started < b.started ? -1 : 1));
  return fresh.reduce((after, run) => readRun(after, dataType, run, url), state);
}

function readRun(state: HarvestState, dataType: DataType, run: Run, url: string): HarvestState {
  const before = state.taken[dataType];
  const after = { ...state, read: { ...state.read, [dataType]: run.started } };
  if (before && before.at >= run.started) return after; // the access log has told of a later one
  if (run.status === 'FAILED' || run.error !== undefined) {
    const problems = failureOf(run.error ?? '', url).map((it) => withoutOurs(it, url));
    return { ...after, failed: { ...after.failed, [dataType]: { at: run.started, problems } } };
  }
  const { [dataType]: _, ...failed } = after.failed;
  const mended = { ...after, failed };
  if (run.removeAll) return take(mended, dataType, { n: before?.n ?? 0, at: run.started, says: {} });
  const took = offeredAt(mended, run.started);
  if (!took) return mended;
  const says = took.says[dataType];
  const was = before?.says ?? {};
  const foretold = {
    changed: Object.keys(says).filter((id) => was[id] !== says[id]),
    removed: Object.keys(was).filter((id) => says[id] === undefined),
  };
  const differences = explain([run], foretold, before === undefined);
  return {
    ...take(mended, dataType, { n: took.n, at: run.started, says }),
    differences: { ...mended.differences, [dataType]: differences },
  };
}

function take(state: HarvestState, dataType: DataType, taken: Taken): HarvestState {
  const all = { ...state.taken, [dataType]: taken };
  // what stands now is kept, and what the other registration has not come to yet
  const oldest = Math.min(...Object.values(all).map(({ n }) => n));
  const newest = state.offered.at(-1)?.n ?? 0;
  return { ...state, taken: all, offered: state.offered.filter(({ n }) => n >= Math.min(oldest, newest)) };
}

/** What stood when a harvest began: the host may give the publication before for a minute. */
const offeredAt = ({ offered }: HarvestState, time: string): Offered | undefined =>
  offered.filter((it) => Date.parse(it.time) + staleFor <= Date.parse(time)).at(-1);
export const staleFor = 60_000;

/** How one dataset stands: fetched when, shown where, or why not. */
export type Standing = {
  readonly fetched?: string;
  readonly visible?: string;
  readonly refused?: readonly Problem[];
  /** As data.norge.no has measured it. */
  readonly score?: MeasuredScore;
};

/** The standing of a dataset, by the SHA-256 of its IRI; nothing where nothing is known of it yet. */
export function standingOf(state: HarvestState, id: string, now: string): Standing | undefined {
  const current = state.offered.at(-1);
  const dataType = (['dataset', 'dataservice'] as const).find((type) => current?.says[type][id] !== undefined);
  const left = current?.dropped[id];
  if (left) return { refused: [problem(left.code, left.actual === undefined ? {} : { actual: left.actual })] };
  if (!current || !dataType) return undefined;
  const taken = state.taken[dataType];
  const isTaken = taken?.says[id] !== undefined && taken.says[id] === current.says[dataType][id];
  const shown = state.shown[id];
  const failed = state.failed[dataType];
  const isLate =
    isTaken && shown !== undefined && shown.link === undefined && Date.parse(now) - Date.parse(taken.at) > 24 * hour;
  const refused = !isTaken && failed ? failed.problems : isLate ? [problem('portal.not-shown')] : undefined;
  const standing: Standing = {
    ...(isTaken ? { fetched: taken.at } : {}),
    ...(shown?.link === undefined ? {} : { visible: shown.link }),
    ...(refused ? { refused } : {}),
    ...(state.scores[id] ? { score: state.scores[id] } : {}),
  };
  return Object.keys(standing).length > 0 ? standing : undefined;
}

/** A standing in words: how far it has come, and where it is shown or why not. */
export function tellStanding(
  { fetched: at, visible, refused }: Standing,
  language: Language,
): readonly [string, string] {
  const why = (refused ?? []).map((it) => tell(it, language).text).join('. ');
  if (refused) return [say(language, 'loop.refused'), why];
  if (visible !== undefined) return [say(language, 'loop.visible'), visible];
  if (at !== undefined) return [say(language, 'loop.fetched'), at];
  return [say(language, 'loop.waits'), ''];
}

/** What is wrong between a catalog and data.norge.no as a whole. */
export function troubles(state: HarvestState, url: string, now: string): readonly Problem[] {
  const current = state.offered.at(-1);
  if (!current) return [];
  const since = (time: string | undefined): number => Date.parse(now) - Date.parse(time ?? now);
  const newest = [...Object.values(state.taken), ...Object.values(state.failed)]
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const isAway = state.away !== undefined && since(state.away) >= 24 * hour;
  const { registered } = state;
  const hasServices = Object.keys(current.says.dataservice).length > 0;
  const isUnregistered = registered
    ? registered.ids.dataset === undefined || (hasServices && registered.ids.dataservice === undefined)
    : !newest && since(current.time) > 3 * 24 * hour;
  const isForgotten = state.away === undefined && newest !== undefined && since(newest) > 26 * hour;
  const wrong = Object.values(registered?.ids ?? {}).filter(({ accept }) => accept !== registeredAccept);
  return [
    ...(isAway ? [problem('portal.away')] : []),
    ...(state.turnedAway === undefined ? [] : [problem('portal.access-refused', { actual: String(state.turnedAway) })]),
    ...(isUnregistered ? [problem('portal.not-registered', { expected: url })] : []),
    ...wrong
      .slice(0, 1)
      .map(({ accept }) => problem('portal.wrong-registration', { actual: accept, expected: registeredAccept })),
    ...(isForgotten ? [problem('portal.not-fetched', { actual: newest.slice(0, 10), expected: url })] : []),
    ...once(Object.values(state.differences).flat()),
    ...once(Object.values(state.failed).flatMap(({ problems }) => problems.slice(0, 1))),
  ];
}

/** Datasets and services are fetched from one address: what fails for both is one thing to know. */
const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((it) => [it.code, it])).values(),
];

/** The format a catalog of ours is registered with. */
export const registeredAccept = 'text/turtle';

const hour = 3_600_000;

/** Their sentences may name a dataset of ours; here nothing may, so that nothing needs to be destroyed with it. */
function withoutOurs(it: Problem, url: string): Problem {
  if (it.actual === undefined) return it;
  const base = url.slice(0, url.lastIndexOf('/') + 1);
  const actual = it.actual
    .split(/(\s+|['"<>])/)
    .map((word) => (word.startsWith(base) && word.slice(base.length).includes('/') ? '…' : word));
  return { ...it, actual: actual.join('') };
}

const only = <Value>(record: Readonly<Record<string, Value>>, known: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => known[id] !== undefined));
