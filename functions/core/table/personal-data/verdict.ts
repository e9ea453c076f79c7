import {
  type PersonalDataKind,
  type PersonalDataLevel,
  personalDataLevels,
  personalDataLift,
  personalDataPolicy,
  quarantineDays,
  rule2032From,
} from '../../../../vocab/personal-data.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Finding } from './finding.ts';

/**
 * The version of what is looked for. A newer one looks again at what is already public, and voids every lift given on an
 * older one's findings.
 */
export const detectorVersion = '1';

/**
 * Two persons' decision that a quarantined table may be published all the same. It holds pseudonymous ids: who they are
 * and what they wrote stand outside the history, where it can be deleted.
 */
export type Override = {
  readonly id: string;
  /** The columns it was given for, as the findings named them. */
  readonly columns: readonly string[];
  /** The table's `headerHash`. */
  readonly headerHash: string;
  readonly detectorVersion: string;
  readonly kinds: readonly PersonalDataKind[];
  readonly reason: (typeof personalDataLift.reasons)[number];
  readonly legalBasis: (typeof personalDataLift.legalBases)[number];
  readonly first: Approver;
  readonly second: Approver;
  /** ISO 8601 dates. It holds from the first up to, not including, the second. */
  readonly given: string;
  readonly expires: string;
};

export type Approver = {
  /** A pseudonymous id; never a name. */
  readonly person: string;
  readonly of: (typeof personalDataLift.secondPerson)[number];
  /** The grant by which somebody outside the publisher may approve. */
  readonly grant?: string;
};

export type PersonalDataVerdict = {
  readonly level: PersonalDataLevel;
  readonly problems: readonly Problem[];
  /** The overrides that carried something, so that the record can name them. */
  readonly used: readonly string[];
  /** The date the verdict may change by itself: an override ends, or the rule of 2032 begins. */
  readonly changesOn?: string;
};

/** What is decided about: the table the findings are of. Descriptors are none, and no override covers what they say. */
export type Screened = { readonly headerHash?: string; readonly complete?: boolean };

/**
 * What the policy does with findings: the strictest level of those no override covers, and a problem for each. The date
 * is the door's (`asOf`, ISO 8601), so the same findings give the same verdict wherever they are judged. It fails closed:
 * a table nobody screened, or that was not read to its end, is quarantined, and no override covers that.
 */
export function verdict(
  findings: readonly Finding[] | undefined,
  overrides: readonly Override[],
  asOf: string,
  screened: Screened = {},
): PersonalDataVerdict {
  const found = findings === undefined || screened.complete === false ? [...(findings ?? []), notScreened] : findings;
  const judged = found.map((finding) => {
    const level = levelOf(finding.kind, asOf);
    const override = level === 'quarantine' ? overrides.find((it) => covers(it, finding, asOf, screened)) : undefined;
    return { finding, override, level: override ? ('warn' as const) : level };
  });
  const level = judged.map((it) => it.level).reduce(stricter, 'allow');
  const used = [
    ...new Map(judged.flatMap(({ override }) => (override ? [[override.id, override] as const] : []))).values(),
  ];
  const dates = [
    ...used.map(({ expires }) => expires),
    ...(asOf < rule2032From && found.some(({ kind }) => kind === 'national-id-of-2032') ? [rule2032From] : []),
  ].sort();
  return {
    level,
    problems: judged.map(({ finding, override }) => problemOf(finding, override, asOf)),
    used: used.map(({ id }) => id),
    ...(dates[0] === undefined ? {} : { changesOn: dates[0] }),
  };
}

/** What the policy does with one kind on a date: numbers of the rule of 2032 only warn until the rule is in force. */
export const levelOf = (kind: PersonalDataKind, asOf: string): PersonalDataLevel =>
  kind === 'national-id-of-2032' && asOf >= rule2032From
    ? personalDataPolicy['national-id-possible']
    : personalDataPolicy[kind];

/**
 * Whether a recorded override covers a finding: quarantine only, the same header and detector, the finding's kind and every
 * one of its columns, two different persons with standing, and not past its time.
 */
export function covers(override: Override, finding: Finding, asOf: string, { headerHash }: Screened): boolean {
  return (
    (personalDataLift.levels as readonly PersonalDataLevel[]).includes(levelOf(finding.kind, asOf)) &&
    finding.kind !== 'not-screened' &&
    finding.columns.length > 0 &&
    finding.columns.every((column) => override.columns.includes(column)) &&
    override.kinds.includes(finding.kind) &&
    override.headerHash === headerHash &&
    override.detectorVersion === detectorVersion &&
    override.given <= asOf &&
    asOf < override.expires &&
    whyInvalid(override) === undefined
  );
}

/** What the history keeps of a person's decision, as far as it is read here. `by` is a pseudonymous id. */
export type Decision = { readonly id: string; readonly kind: string; readonly by: string; readonly details?: unknown };

/** What the first person asks for: the details of a decision of kind `lift`. */
export type Lift = Omit<Override, 'id' | 'first' | 'second'>;

/** What the second person answers: the details of a decision of kind `lift-confirmed`. */
export type LiftConfirmed = Pick<Approver, 'of' | 'grant'> & {
  /** The id of the decision that is confirmed. */
  readonly lift: string;
};

/**
 * What to ask for, so that all that may be lifted of a table is: the columns and kinds of its quarantined findings, bound to
 * its header and to this detector.
 */
export const liftOf = (
  findings: readonly Finding[],
  screened: Required<Pick<Screened, 'headerHash'>>,
  stated: Pick<Lift, 'reason' | 'legalBasis' | 'given' | 'expires'>,
): Lift => {
  const liftable = findings.filter(
    ({ kind, columns }) => levelOf(kind, stated.given) === 'quarantine' && columns.length > 0,
  );
  return {
    columns: [...new Set(liftable.flatMap(({ columns }) => columns))],
    kinds: [...new Set(liftable.map(({ kind }) => kind))],
    headerHash: screened.headerHash,
    detectorVersion,
    ...stated,
  };
};

/**
 * The overrides among people's decisions: a `lift` that another person has confirmed. Who they are is known by who made each
 * decision, so nobody can confirm for somebody else; what does not say all that is needed is none, and the quarantine stands.
 */
export const overridesIn = (decisions: readonly Decision[]): readonly Override[] =>
  liftsIn(decisions).flatMap(({ id, by, lift }) =>
    decisions.flatMap((second) => {
      const confirmed =
        second.kind === 'lift-confirmed' ? (second.details as Partial<LiftConfirmed> | undefined) : undefined;
      if (confirmed?.lift !== id || confirmed.of === undefined) return [];
      const { of, grant } = confirmed;
      return [
        {
          ...lift,
          id,
          first: { person: by, of: 'publisher' as const },
          second: { person: second.by, of, ...(grant === undefined ? {} : { grant }) },
        },
      ];
    }),
  );

/** What has been asked for among people's decisions, whether or not another person has confirmed it. */
export const liftsIn = (
  decisions: readonly Decision[],
): readonly { readonly id: string; readonly by: string; readonly lift: Lift }[] =>
  decisions.flatMap(({ id, kind, by, details }) =>
    kind === 'lift' && isLift(details) ? [{ id, by, lift: details }] : [],
  );

const isLift = (details: unknown): details is Lift => {
  if (typeof details !== 'object' || details === null) return false;
  const it = details as { readonly [name: string]: unknown };
  const texts = ['headerHash', 'detectorVersion', 'reason', 'legalBasis', 'given', 'expires'];
  const lists = [it['columns'], it['kinds']];
  return (
    texts.every((name) => typeof it[name] === 'string') &&
    lists.every((list) => Array.isArray(list) && list.every((entry) => typeof entry === 'string'))
  );
};

/** Why an override may not be recorded, or nothing where it may. */
export function whyInvalid(override: Override): OverrideFault | undefined {
  const { first, second } = override;
  if (!personalDataLift.secondPerson.includes(second.of)) return 'no-grant';
  if (!first.person || !second.person || first.person === second.person) return 'one-person';
  if (first.of !== 'publisher') return 'first-not-publisher';
  if (second.of !== 'publisher' && !second.grant) return 'no-grant';
  return whyNotAskable(override);
}

/** Why nobody may ask for this, whoever they are, or nothing where one may. */
export function whyNotAskable(
  lift: Lift,
): Exclude<OverrideFault, 'one-person' | 'first-not-publisher' | 'no-grant'> | undefined {
  const { given, expires } = lift;
  if (
    !isDate(given) ||
    !isDate(expires) ||
    expires <= given ||
    expires > monthsAfter(given, personalDataLift.longestMonths)
  )
    return 'too-long';
  if (!personalDataLift.reasons.includes(lift.reason)) return 'no-reason';
  if (!personalDataLift.legalBases.includes(lift.legalBasis)) return 'no-legal-basis';
  if (lift.kinds.some((kind) => personalDataPolicy[kind] !== 'quarantine')) return 'not-liftable';
  // GDPR art. 9: what is special needs a basis of its own.
  const special = lift.kinds.includes('special-category');
  return special && !lift.legalBasis.startsWith('9.') && lift.legalBasis !== 'not-personal-data'
    ? 'no-legal-basis'
    : undefined;
}

export type OverrideFault =
  | 'one-person'
  | 'first-not-publisher'
  | 'no-grant'
  | 'too-long'
  | 'no-reason'
  | 'no-legal-basis'
  | 'not-liftable';

/**
 * How long a quarantined delivery has waited, in whole days, and the date it is destroyed unless somebody lifts it. Dates
 * are ISO 8601. Pure: the history keeps the date it began, and does the destroying.
 */
export function waiting(
  since: string,
  asOf: string,
): { readonly days: number; readonly purgeOn: string; readonly isDue: boolean } {
  const purgeOn = daysAfter(since, quarantineDays);
  return {
    days: Math.max(0, Math.floor((day(asOf) - day(since)) / dayLength)),
    purgeOn,
    isDue: asOf.slice(0, 10) >= purgeOn,
  };
}

function problemOf(finding: Finding, override: Override | undefined, asOf: string): Problem {
  const code =
    override !== undefined
      ? ('personal.lifted' as const)
      : finding.kind === 'national-id-of-2032' && levelOf(finding.kind, asOf) !== 'warn'
        ? ('personal.national-id-possible' as const)
        : (`personal.${finding.kind}` as const);
  const [row] = finding.rows;
  return problem(code, {
    ...(finding.columns.length > 0 ? { column: finding.columns.join(', ') } : {}),
    ...(row === undefined ? {} : { row }),
    ...(finding.rows.length > 1 ? { rows: finding.rows } : {}),
    ...(finding.path === undefined ? {} : { path: finding.path }),
    ...(finding.masked === undefined ? {} : { actual: finding.masked }),
    count: finding.count,
  });
}

const notScreened: Finding = { kind: 'not-screened', columns: [], indexes: [], rows: [], count: 0 };

const stricter = (a: PersonalDataLevel, b: PersonalDataLevel): PersonalDataLevel =>
  personalDataLevels.indexOf(a) >= personalDataLevels.indexOf(b) ? a : b;

const dayLength = 86_400_000;
const day = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));
const daysAfter = (date: string, days: number): string =>
  new Date(day(date) + days * dayLength).toISOString().slice(0, 10);

/** The same day so many months later, or the last of that month: an ISO date. */
export function monthsAfter(date: string, months: number): string {
  const from = new Date(day(date));
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), last));
  return to.toISOString().slice(0, 10);
}
