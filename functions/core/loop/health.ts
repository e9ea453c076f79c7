import { lists } from '../../../vocab/lists/index.ts';
import { dcat, dct } from '../../../vocab/namespaces.ts';
import { isOrganizationNumber } from '../../../vocab/organization-number.ts';
import { type Graph, objects } from '../graph.ts';
import { type Problem, problem } from '../problem.ts';
import type { PublishedFile } from '../record.ts';
import { membersOf } from './harvest.ts';
import { type Probe, type Probed, type ProbeTask, probeFailures } from './ports.ts';

/** An address that a catalog sends people to, with the datasets that name it. */
export type Link = {
  readonly url: string;
  readonly datasets: readonly string[];
  /** The file of ours that should be there. */
  readonly hosted?: Pick<PublishedFile, 'sha256' | 'bytes'>;
};

/** Every http(s) address under which a catalog says there is something to fetch or see, each once. */
export function linksOf(
  graph: Graph,
  hosted: ReadonlyMap<string, Pick<PublishedFile, 'sha256' | 'bytes'>>,
): readonly Link[] {
  const named = new Map<string, Set<string>>();
  for (const dataset of membersOf(graph, 'dataset'))
    for (const distribution of objects(dataset, dcat('distribution')))
      for (const { key } of ['accessURL', 'downloadURL'].flatMap((name) => objects(distribution, dcat(name))))
        if (/^https?:/i.test(key)) named.set(key, (named.get(key) ?? new Set()).add(dataset.key));
  return [...named].map(([url, datasets]) => {
    const file = hosted.get(url);
    return { url, datasets: [...datasets], ...(file ? { hosted: file } : {}) };
  });
}

/** What has been seen of one address, under the SHA-256 of it. */
export type LinkState = {
  readonly status: number;
  readonly checked: string;
  /** Days in a row on which it did not answer as it should. */
  readonly failures: number;
  readonly failed?: Probed['failed'];
  readonly get?: number;
  /** When its content was last hashed, and whether it was what we published. */
  readonly hashed?: string;
  readonly differs?: true;
};

/** The score counts 200 to 299 (`fdk-mqa-url-checker` url.rs). */
export const answersWell = ({ status }: Pick<Probed, 'status'>): boolean => status >= 200 && status <= 299;

/** What is known of an address after one more answer. */
export function seen(
  before: LinkState | undefined,
  probed: Probed,
  link: Pick<Link, 'hosted'>,
  now: string,
): LinkState {
  const { status, failed, get, sha256, bytes } = probed;
  const isAnother = before?.checked.slice(0, 10) !== now.slice(0, 10);
  const failures = answersWell(probed) ? 0 : (before?.failures ?? 0) + (isAnother || before?.failures === 0 ? 1 : 0);
  const { hosted } = link;
  const isWhole = hosted && sha256 !== undefined ? sha256 === hosted.sha256 && bytes === hosted.bytes : undefined;
  const differs = isWhole === undefined ? before?.differs : isWhole ? undefined : true;
  return {
    status,
    checked: now,
    failures,
    ...(failed === undefined ? {} : { failed }),
    ...(get === undefined ? {} : { get }),
    ...(sha256 === undefined ? (before?.hashed ? { hashed: before.hashed } : {}) : { hashed: now }),
    ...(differs ? { differs } : {}),
  };
}

/** Which addresses are due: each once a day, what we host with its content once a week; those longest unseen first. */
export function dueProbes(
  links: readonly Link[],
  states: Readonly<Record<string, LinkState>>,
  idOf: (url: string) => string,
  now: string,
  most: number,
): readonly Probe[] {
  const age = (time: string | undefined): number => Date.parse(now) - Date.parse(time ?? '1970-01-01');
  return links
    .map((link) => ({ link, state: states[idOf(link.url)] }))
    .filter(({ state }) => isUnseen(state, now))
    .sort((a, b) => age(b.state?.checked) - age(a.state?.checked))
    .slice(0, most)
    .map(({ link: { url, hosted }, state }) => ({
      url,
      ...(hosted && age(state?.hashed) >= 7 * 24 * hour ? { hash: true as const } : {}),
    }));
}

/** Whether an address has not been asked for a day. */
export const isUnseen = (state: LinkState | undefined, now: string): boolean =>
  Date.parse(now) - Date.parse(state?.checked ?? '1970-01-01') >= 23 * hour;

const hour = 3_600_000;

/** What is wrong with an address, once it has failed on three days in a row; of a file of ours at once. */
export function judgeLink({ hosted }: Pick<Link, 'hosted'>, state: LinkState | undefined): Problem | undefined {
  if (state === undefined) return undefined;
  if (hosted) {
    if (state.differs) return problem('hosted.differs');
    return answersWell(state) ? undefined : problem('hosted.missing', { actual: saidOf(state) });
  }
  if (answersWell(state) || state.failures < patience) return undefined;
  if (state.failed === 'address-private') return problem('link.not-public');
  if (state.get !== undefined && answersWell({ status: state.get }))
    return problem('link.head-refused', { actual: String(state.status) });
  return problem('link.dead', { actual: saidOf(state) });
}

const patience = 3;
const saidOf = ({ status, failed }: LinkState): string => failed ?? String(status);

/**
 * Whether a dataset is older than it says it may be: half as long again as its stated frequency (a code of the EU's), and
 * two days at the least. Frequencies that promise nothing are never late.
 */
export function stalenessOf(frequency: string | undefined, modified: string, today: string): Problem | undefined {
  const days = frequency === undefined ? undefined : daysBetween[frequency];
  if (days === undefined) return undefined;
  const age = (Date.parse(today.slice(0, 10)) - Date.parse(modified.slice(0, 10))) / (24 * hour);
  if (!(age > Math.max(days * 1.5, days + 2))) return undefined;
  const due = new Date(Date.parse(modified.slice(0, 10)) + days * 24 * hour).toISOString().slice(0, 10);
  return problem('dataset.stale', { actual: modified.slice(0, 10), expected: due });
}

/** What datasets promise: the stated frequency, by its code in the EU's table, and the last change. */
export type Promises = Readonly<Record<string, { readonly frequency?: string; readonly modified?: string }>>;

/** What each dataset of a catalog promises, by IRI. What is no code and no date is left out. */
export const promisesOf = (graph: Graph): ReadonlyMap<string, Promises[string]> =>
  new Map(
    membersOf(graph, 'dataset').map((dataset) => {
      const frequency = objects(dataset, dct('accrualPeriodicity')).flatMap(
        ({ key }) => lists.frequency.of(key)?.code ?? [],
      )[0];
      const modified = [...objects(dataset, dct('modified')), ...objects(dataset, dct('issued'))]
        .map(({ term }) => term.value.slice(0, 10))
        .find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));
      return [dataset.key, { ...(frequency ? { frequency } : {}), ...(modified ? { modified } : {}) }];
    }),
  );

/** Days from one update to the next, by the code of the EU's frequency table; what promises no date is left out. */
const daysBetween: Readonly<Record<string, number>> = {
  DAILY: 1,
  DAILY_2: 1,
  HOURLY: 1,
  BIHOURLY: 1,
  TRIHOURLY: 1,
  '12HRS': 1,
  '1MIN': 1,
  '5MIN': 1,
  '10MIN': 1,
  '15MIN': 1,
  '30MIN': 1,
  UPDATE_CONT: 1,
  CONT: 1,
  WEEKLY: 7,
  WEEKLY_2: 4,
  WEEKLY_3: 3,
  BIWEEKLY: 14,
  MONTHLY: 31,
  MONTHLY_2: 16,
  MONTHLY_3: 11,
  BIMONTHLY: 62,
  QUARTERLY: 92,
  ANNUAL_3: 123,
  ANNUAL_2: 184,
  ANNUAL: 366,
  BIENNIAL: 731,
  TRIENNIAL: 1096,
  QUADRENNIAL: 1461,
  QUINQUENNIAL: 1827,
  DECENNIAL: 3653,
};

/** A publisher to be looked after, or what addresses of theirs answered; nothing where a message is neither. */
export function readProbeResult(
  text: string,
): { readonly orgnr: string; readonly probed?: readonly Probed[] } | undefined {
  const { orgnr, probed } = rowOf(parsed(text));
  if (typeof orgnr !== 'string' || !isOrganizationNumber(orgnr)) return undefined;
  if (probed === undefined) return { orgnr };
  return {
    orgnr,
    probed: (Array.isArray(probed) ? (probed as readonly unknown[]) : []).flatMap((it) => probedOf(rowOf(it)) ?? []),
  };
}

/** Addresses to be asked; nothing where a message is none such. */
export function readProbeTask(text: string): ProbeTask | undefined {
  const { orgnr, probes } = rowOf(parsed(text));
  if (typeof orgnr !== 'string' || !isOrganizationNumber(orgnr) || !Array.isArray(probes)) return undefined;
  return {
    version: 1,
    orgnr,
    probes: (probes as readonly unknown[]).flatMap((it): Probe[] => {
      const { url, hash } = rowOf(it);
      return typeof url === 'string' ? [{ url, ...(hash === true ? { hash } : {}) }] : [];
    }),
  };
}

type Row = Readonly<Record<string, unknown>>;
const rowOf = (value: unknown): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What came from the function that goes out is taken for what it should be, and nothing more. */
function probedOf({ url, status, failed, head, get, bytes, sha256 }: Row): Probed | undefined {
  if (typeof url !== 'string' || !isCount(status)) return undefined;
  const failure = probeFailures.find((it) => it === failed);
  return {
    url,
    status,
    ...(failure ? { failed: failure } : {}),
    ...(head === false ? { head } : {}),
    ...(isCount(get) ? { get } : {}),
    ...(isCount(bytes) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { bytes, sha256 } : {}),
  };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
