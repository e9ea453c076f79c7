import { type PersonalDataKind, personalDataPolicy } from '../vocab/personal-data.ts';
import { keysOf } from './core/keys.ts';
import type { Problem } from './core/problem.ts';
import type { DatasetRecord } from './core/record.ts';
import type { Report, ReportedDataset } from './core/report/report.ts';
import {
  type Lift,
  type LiftConfirmed,
  liftOf,
  liftsIn,
  type OverrideFault,
  overridesIn,
  whyNotAskable,
} from './core/table/personal-data/index.ts';
import {
  answer,
  type Decision,
  keyOf,
  newestCommit,
  openTree,
  type Person,
  settingsOf,
  type World,
} from './history/index.ts';
import { reportsOf } from './reports.ts';

/** A dataset that is stopped for personal data and waits for people. */
export type WaitingCase = Pick<ReportedDataset, 'key' | 'title' | 'waiting'> & {
  readonly delivery: string;
  readonly asked: readonly Asked[];
  /** What stops it, masked. */
  readonly problems: readonly Problem[];
  /** Whether two persons may lift it, or nothing but a new file helps. */
  readonly liftable: boolean;
  /** Whether what was found is of a special category (GDPR art. 9), which asks for a legal basis of its own. */
  readonly special: boolean;
};

/** A lift that one person has asked for and nobody has confirmed. */
export type Asked = Pick<Lift, 'reason' | 'legalBasis' | 'given' | 'expires'> & { readonly by: string };

/** What a person says when asking for a lift or confirming one; `of` and `grant` tell whom the second person stands for. */
export type Terms = Pick<Lift, 'reason' | 'legalBasis' | 'expires'> & Omit<LiftConfirmed, 'lift'>;

/** What came of it: asked for and waiting for another person, lifted by two, or refused. */
export type Lifting =
  | { readonly outcome: 'asked' | 'lifted' }
  | { readonly outcome: 'refused'; readonly why: OverrideFault | 'not-quarantined' };

/** The datasets of a publisher that are stopped, those that have waited longest first. */
export async function waitingCases(orgnr: string, world: World): Promise<readonly WaitingCase[]> {
  const cases = (await reportsOf(orgnr, world, isStopped)).flatMap(({ delivery, datasets }) =>
    datasets.filter(({ waiting }) => waiting !== undefined).map((dataset) => ({ delivery, dataset })),
  );
  const found = await Promise.all(
    cases.map(async ({ delivery, dataset }): Promise<WaitingCase> => {
      const { key, title, waiting } = dataset;
      const problems = dataset.problems.filter(stops);
      const open = openLifts(await decisionsOn(orgnr, delivery, key, world));
      return {
        key,
        delivery,
        ...(title === undefined ? {} : { title }),
        ...(waiting === undefined ? {} : { waiting }),
        problems,
        liftable: isLiftable(dataset),
        special: problems.some(({ code }) => code === 'personal.special-category'),
        asked: open.map(({ by, lift: { reason, legalBasis, given, expires } }) => ({
          by,
          reason,
          legalBasis,
          given,
          expires,
        })),
      };
    }),
  );
  return found.sort((a, b) => (b.waiting?.days ?? 0) - (a.waiting?.days ?? 0));
}

/**
 * Lets one person ask that a stopped dataset be published all the same, or another confirm it. They confirm by saying the
 * very same (reason, legal basis, expiry) of what is still the same in the table; anything else is a lift of its own, which
 * waits for somebody in turn. Decided again by whoever takes the hint.
 */
export async function lift(
  orgnr: string,
  dataset: string,
  { of, grant, ...terms }: Terms,
  person: Person,
  world: World,
): Promise<Lifting> {
  const key = await keyOf(orgnr, dataset, world);
  const { report, stopped } = find(key, await reportsOf(orgnr, world, (it) => it.key === key));
  if (!report || stopped?.state !== 'quarantined') return { outcome: 'refused', why: 'not-quarantined' };
  if (!isLiftable(stopped)) return { outcome: 'refused', why: 'not-liftable' };
  const given = world.clock.now().slice(0, 'yyyy-mm-dd'.length);
  const lifts = stopped.tables
    .map(({ table: { findings = [], headerHash } }) => liftOf(findings, { headerHash }, { ...terms, given }))
    .filter(({ columns }) => columns.length > 0);
  for (const it of lifts) {
    const why = whyNotAskable(it);
    if (why) return { outcome: 'refused', why };
  }
  if (of !== 'publisher' && !(grant && (await mayApprove(orgnr, person, world)))) {
    return { outcome: 'refused', why: 'no-grant' };
  }

  const open = openLifts(await decisionsOn(orgnr, report.delivery, key, world));
  const same = lifts.map((wanted) => open.filter(({ lift: asked }) => isSame(asked, wanted)));
  const others = same.flatMap((asked) => asked.find(({ by }) => by !== person.by) ?? []);
  if (others.length === lifts.length) {
    for (const { id } of others) {
      const details: LiftConfirmed = { lift: id, of, ...(grant === undefined ? {} : { grant }) };
      await answer(orgnr, key, { kind: 'lift-confirmed', details }, person, world);
    }
    return { outcome: 'lifted' };
  }
  if (of !== 'publisher') return { outcome: 'refused', why: 'first-not-publisher' };
  if (same.every((asked) => asked.length > 0)) return { outcome: 'refused', why: 'one-person' };
  for (const details of lifts) await answer(orgnr, key, { kind: 'lift', details }, person, world);
  return { outcome: 'asked' };
}

/** Whether the publisher's settings let somebody from outside approve for it (`sluse grant`). */
const mayApprove = async (orgnr: string, { by }: Person, world: World): Promise<boolean> =>
  ((await settingsOf(orgnr, world)).grants ?? []).some(
    ({ subject, role, expires = '9' }) => subject === by && role === 'approver' && expires > world.clock.now(),
  );

function find(key: string, reports: readonly Report[]) {
  const report = reports.find(({ datasets }) => datasets.some((it) => it.key === key));
  return { report, stopped: report?.datasets.find((it) => it.key === key) };
}

/** What stops it must all be such that two persons may lift it: values in columns of a table, of kinds that nobody blocks. */
const isLiftable = ({ problems, tables }: ReportedDataset): boolean =>
  tables.some(({ table }) => (table.findings?.length ?? 0) > 0) &&
  problems
    .filter(stops)
    .every(
      ({ code, column }) =>
        column !== undefined && personalDataPolicy[code.slice('personal.'.length) as PersonalDataKind] !== 'block',
    );

const isStopped = ({ state }: DatasetRecord): boolean => state === 'quarantined';
const stops = ({ code, severity }: Problem): boolean => code.startsWith('personal.') && severity === 'error';

/** Asked for, and not confirmed by another. */
function openLifts(decisions: readonly Decision[]) {
  const done = new Set(
    overridesIn(decisions)
      .filter(({ first, second }) => first.person !== second.person)
      .map(({ id }) => id),
  );
  return liftsIn(decisions).filter(({ id }) => !done.has(id));
}

const isSame = (asked: Lift, wanted: Lift): boolean =>
  asked.reason === wanted.reason &&
  asked.legalBasis === wanted.legalBasis &&
  asked.expires === wanted.expires &&
  asked.headerHash === wanted.headerHash &&
  asked.detectorVersion === wanted.detectorVersion &&
  wanted.columns.every((column) => asked.columns.includes(column)) &&
  wanted.kinds.every((kind) => asked.kinds.includes(kind));

/** What people decided about one dataset. One whose record was destroyed since decides nothing any more. */
async function decisionsOn(orgnr: string, delivery: string, key: string, world: World): Promise<readonly Decision[]> {
  const commit = await newestCommit(orgnr, world);
  const entry = commit && (await openTree(orgnr, commit.value.roots, world).delivery(delivery));
  const stored = await Promise.all((entry?.decisions ?? []).map((id) => world.state.get(keysOf(orgnr).decision(id))));
  return stored
    .flatMap((it) => (it ? [JSON.parse(new TextDecoder().decode(it.body)) as Decision] : []))
    .filter(({ subject }) => subject === key);
}
