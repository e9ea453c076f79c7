import type { PersonalDataLevel } from '../../../vocab/personal-data.ts';
import type { Candidate } from '../candidate.ts';
import { type Problem, problem } from '../problem.ts';
import type { DatasetRecord } from '../record.ts';
import {
  type Decision,
  overridesIn,
  placeOf,
  screenDescriptor,
  screenFileName,
  scrub,
  verdict,
} from '../table/personal-data/index.ts';

export type Screening = {
  readonly level: PersonalDataLevel;
  /** Nothing of this version may be published. */
  readonly stopped: boolean;
  /** What was published before is this very version, so it may not stay either. */
  readonly withdrawEarlier: boolean;
  /** All the candidate's problems, its readers' and these, with nothing personal in them. */
  readonly problems: readonly Problem[];
  /** The decisions that let something through. */
  readonly used: readonly string[];
  /** The hashes of the clean copies that stop it, and whether its description does. */
  readonly unfit: { readonly copies: readonly string[]; readonly description: boolean };
  /** The date the verdict may change by itself. */
  readonly changesOn?: string;
};

/**
 * What stands about people in a dataset: in its tables, in its description, in the names of its files. A whole dataset is
 * stopped by one finding; an earlier version stays public unless it was made of the same delivery.
 */
export function screen(
  candidate: Candidate,
  decisions: readonly Decision[],
  asOf: string,
  earlier?: Pick<DatasetRecord, 'state' | 'source'>,
): Screening {
  const overrides = overridesIn(decisions);
  const described = screenDescriptor(candidate.descriptor);
  const files = [candidate.key.slice(0, candidate.key.indexOf('#')), ...candidate.tables.map(({ file }) => file)];
  const tables = candidate.tables.map(({ file, table, copy }) => {
    const judged = verdict(table.findings, overrides, asOf, table);
    return { ...judged, problems: judged.problems.map((it) => ({ ...it, file })), copy: copy.sha256 };
  });
  const texts = [
    ...files.map((file) => {
      const judged = verdict(screenFileName(file), [], asOf);
      return { ...judged, problems: judged.problems.map((it) => ({ ...it, file })) };
    }),
    ...described.map((finding) => {
      const judged = verdict([finding], [], asOf);
      const place = placeOf(finding, candidate.places);
      return { ...judged, problems: judged.problems.map((it) => ({ ...it, ...place })) };
    }),
  ];
  const parts = [...tables, ...texts];
  const levels = parts.map(({ level }) => level);
  const level = (['block', 'quarantine', 'warn'] as const).find((it) => levels.includes(it)) ?? 'allow';
  const stopped = stops({ level });
  const [changesOn] = parts.flatMap((it) => it.changesOn ?? []).sort();
  // The pass tells its own verdict, in which nothing is lifted.
  const others = candidate.problems.filter(({ code }) => !code.startsWith('personal.'));
  return {
    level,
    stopped,
    withdrawEarlier: stopped && earlier?.state === 'published' && earlier.source === candidate.sha256,
    problems: [...others, ...parts.flatMap((it) => it.problems)].map(scrubbed),
    used: [...new Set(parts.flatMap(({ used }) => used))],
    unfit: { copies: tables.filter(stops).map(({ copy }) => copy), description: texts.some(stops) },
    ...(changesOn === undefined ? {} : { changesOn }),
  };
}

const stops = ({ level }: { readonly level: PersonalDataLevel }): boolean =>
  level === 'block' || level === 'quarantine';

/** What a problem quotes may itself be somebody's number: an IRI that is none, the name of a file. */
const scrubbed = ({ code, severity: _, ...details }: Problem): Problem =>
  problem(code, {
    ...details,
    ...(details.actual === undefined ? {} : { actual: scrub(details.actual) }),
    ...(details.file === undefined ? {} : { file: scrub(details.file) }),
    ...(details.path === undefined ? {} : { path: scrub(details.path) }),
  });
