import { userInfo } from 'node:os';
import { personalDataLift } from '../../vocab/personal-data.ts';
import { tellCounts, tellVerdict } from '../core/judge/verdict.ts';
import { keysOf } from '../core/keys.ts';
import type { Language } from '../core/problem.ts';
import type { TwinAnswer } from '../core/record.ts';
import { waitingText } from '../core/report/page.ts';
import { tell } from '../core/tell.ts';
import {
  answerTwin,
  approve,
  approveDataset,
  block,
  type Commit,
  collect,
  diff,
  exposure,
  ingest,
  log,
  newestCommit,
  type Person,
  publish,
  purge,
  rehearsalOf,
  replay,
  rollback,
  show,
  sweep,
  unblock,
  unpin,
  type Verified,
  verify,
  type World,
  withdraw,
} from '../history/index.ts';
import { type Lifting, lift, type Terms, type WaitingCase, waitingCases } from '../quarantine.ts';
import { type Command, columns, type Given, option, WrongUse } from './command.ts';
import { type Here, worldOf, worldOptions } from './world.ts';

/** `sluse history …`: what a publisher's catalog has been, and what people decide about it. */
export const history: Command = {
  usage:
    'log | show <seq> | diff <seq> <seq> | approve [<dataset>] | same | different | ours-replaces-it <dataset> | rollback <seq> | unpin | block | unblock | withdraw | purge | exposure <dataset> | harvest | waiting | lift <dataset> --basis <legal basis> --expires <date> [--for publisher|operator|neighbour] [--grant <id>] | replay [--dry-run] | verify | gc | sweep   --of <orgnr> [--reason <why>] [--stage <stage> | --inbox <folder> --out .sluse]',
  about: `Reads and changes the history of one publisher. What changes something asks for --reason, and publishes at once.
A stop for personal data is lifted by two persons who say the same, one after the other: --by, and as --reason one of
${personalDataLift.reasons.join(', ')}; as --basis (GDPR art. 6 and 9) one of ${personalDataLift.legalBases.join(', ')}.`,
  options: {
    ...worldOptions,
    of: { type: 'string' },
    inbox: { type: 'string' },
    reason: { type: 'string' },
    by: { type: 'string' },
    basis: { type: 'string' },
    expires: { type: 'string' },
    for: { type: 'string' },
    grant: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (given) => {
    const [verb = '', ...names] = given.names;
    const act = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined;
    if (!act) throw new WrongUse(`history knows ${Object.keys(verbs).join(', ')}.`);
    const orgnr = option(given, 'of', '');
    if (!/^\d{9}$/.test(orgnr)) throw new WrongUse('Say whose history by --of <organisation number>.');
    const world = await worldOf(given, option(given, 'inbox', '') || undefined);
    if (!(await newestCommit(orgnr, world))) throw new WrongUse(`${orgnr} has no history yet.`);
    const result = await act(orgnr, world, { ...given, names });
    given.terminal.out(typeof result === 'string' && !given.options['json'] ? result : JSON.stringify(result, null, 2));
    return verb === 'verify' && (result as Verified).findings.length > 0 ? 1 : 0;
  },
};

type Verb = (orgnr: string, world: Here, given: Given) => Promise<unknown>;

const verbs = {
  log: async (orgnr, world, { options }) => {
    const commits = await log(orgnr, world);
    return options['json'] ? commits : commits.map(({ value }) => line(value)).join('\n');
  },
  show: async (orgnr, world, given) => show(orgnr, number(given.names[0]), world),
  diff: async (orgnr, world, { names }) => diff(orgnr, number(names[0]), number(names[1]), world),
  approve: changing((orgnr, person, world, [dataset]) =>
    dataset === undefined ? approve(orgnr, person, world) : approveDataset(orgnr, dataset, person, world),
  ),
  same: twin('same'),
  different: twin('different'),
  'ours-replaces-it': twin('ours-replaces-it'),
  rollback: changing((orgnr, person, world, [seq]) => rollback(orgnr, number(seq), person, world)),
  unpin: changing((orgnr, person, world) => unpin(orgnr, person, world)),
  block: changing((orgnr, person, world, [dataset]) => block(orgnr, named(dataset), person, world)),
  unblock: changing((orgnr, person, world, [dataset]) => unblock(orgnr, named(dataset), person, world)),
  withdraw: changing((orgnr, person, world, [dataset]) => withdraw(orgnr, named(dataset), person, world)),
  purge: changing((orgnr, person, world, [dataset]) => purge(orgnr, named(dataset), person, world)),
  exposure: async (orgnr, world, { names }) => exposure(orgnr, named(names[0]), world),
  harvest: async (orgnr, world, { options, language }) => {
    const rehearsal = await rehearsalOf(orgnr, world);
    if (!rehearsal) throw new WrongUse(`No publication of ${orgnr} has been rehearsed yet.`);
    return options['json'] ? rehearsal : `${tellCounts(rehearsal, language)}\n\n${tellVerdict(rehearsal, language)}`;
  },
  waiting: async (orgnr, world, { options, language }) => {
    const cases = await waitingCases(orgnr, world);
    return options['json'] ? cases : columns(cases.map((it) => waitingLine(it, language)));
  },
  lift: async (orgnr, world, given) => {
    const person = personOf(given);
    const lifting = await lift(orgnr, named(given.names[0]), termsOf(given), person, world);
    if (lifting.outcome === 'refused') throw new WrongUse(refusals[lifting.why]);
    await settle(orgnr, world, given);
    return lifting.outcome;
  },
  replay: async (orgnr, world, { options }) => {
    const replayed = await replay(orgnr, world, { dryRun: options['dry-run'] === true });
    if (options['dry-run'] !== true) await publish(orgnr, world);
    return replayed;
  },
  verify: async (orgnr, world) => verify(orgnr, world),
  gc: async (orgnr, world) => collect(orgnr, world),
  sweep: async (orgnr, world, given) => {
    const swept = await sweep(orgnr, world);
    await settle(orgnr, world, given);
    return swept;
  },
} as const satisfies Record<string, Verb>;

/** A person's act: by whom and why is asked for, and what it changes is published at once. */
function changing(
  act: (orgnr: string, person: Person, world: World, names: readonly string[]) => Promise<Commit>,
): Verb {
  return async (orgnr, world, given) => {
    const commit = await act(orgnr, personOf(given), world, given.names);
    await settle(orgnr, world, given);
    return line(commit);
  };
}

/** What a person says of a dataset and what Geonorge has. */
function twin(kind: TwinAnswer): Verb {
  return changing(async (orgnr, person, world, [dataset]) => {
    const commit = await answerTwin(orgnr, named(dataset), kind, person, world);
    if (!commit) throw new WrongUse(`${dataset} has nothing in Geonorge to answer about.`);
    return commit;
  });
}

function personOf(given: Given): Person {
  const reason = option(given, 'reason', '');
  if (!reason) throw new WrongUse('Say why by --reason.');
  return { by: option(given, 'by', userInfo().username), reason };
}

/** Does what the hints ask for, as far as their deliveries lie in this inbox: in another they would look deleted. */
async function settle(orgnr: string, world: Here, { terminal, language }: Given): Promise<void> {
  const looks = [];
  for (const { delivery, again = false } of world.hints) {
    if (delivery === undefined) continue;
    const lies = (await world.inbox.list(keysOf(orgnr).inbox(delivery), { limit: 1 })).length > 0;
    if (lies) looks.push({ delivery, again });
    else terminal.tell(`${delivery} is not in this inbox, and waits for the next run. --inbox says where it lies.`);
  }
  if (looks.length > 0) {
    const { faults } = await ingest(orgnr, looks, world);
    for (const { delivery, error } of faults) terminal.tell(`Fault in ${orgnr}/${delivery}: ${error}`);
  }
  const published = await publish(orgnr, world);
  if (published.outcome === 'paused') {
    for (const it of published.problems) terminal.tell(tell(it, language).text);
  }
}

function termsOf(given: Given): Terms {
  const { reasons, legalBases, secondPerson } = personalDataLift;
  const expires = option(given, 'expires', '');
  if (!/^\d{4}-\d\d-\d\d$/.test(expires)) throw new WrongUse('Say until when by --expires, such as 2026-12-31.');
  const grant = option(given, 'grant', '');
  return {
    reason: oneOf(reasons, 'reason', option(given, 'reason', '')),
    legalBasis: oneOf(legalBases, 'basis', option(given, 'basis', '')),
    of: oneOf(secondPerson, 'for', option(given, 'for', 'publisher')),
    expires,
    ...(grant ? { grant } : {}),
  };
}

function oneOf<Value extends string>(values: readonly Value[], name: string, stated: string): Value {
  const found = values.find((it) => it === stated);
  if (found === undefined) throw new WrongUse(`--${name} is one of ${values.join(', ')}.`);
  return found;
}

const refusals = {
  'not-quarantined': 'The dataset is not stopped for personal data.',
  'not-liftable': 'Nobody can lift what was found here: deliver a file without it.',
  'one-person': 'You have asked for this already. Another person must say the same, with another --by.',
  'first-not-publisher': 'Somebody of the publisher must ask for it first.',
  'no-grant': 'Who stands for another than the publisher needs a --grant, and to be an approver by `sluse grant`.',
  'too-long': `A lift ends after the day it is given, and within ${personalDataLift.longestMonths} months.`,
  'no-reason': `--reason is one of ${personalDataLift.reasons.join(', ')}.`,
  'no-legal-basis': 'What was found is of a special category: --basis must be of GDPR art. 9, or not-personal-data.',
} as const satisfies Record<Extract<Lifting, { readonly outcome: 'refused' }>['why'], string>;

const waitingLine = ({ key, title = '', waiting, asked }: WaitingCase, language: Language): readonly string[] => [
  key,
  title,
  waiting ? waitingText(waiting, language) : '',
  asked.map(({ by, reason, legalBasis, expires }) => `lift: ${by} (${reason}, ${legalBasis}, –${expires})`).join('; '),
];

const line = ({ seq, kind, time, changes }: Commit): string => `${seq}  ${time}  ${kind}  ${changes.length}`;

function number(text: string | undefined): number {
  const seq = Number(text);
  if (!Number.isInteger(seq) || seq < 1) throw new WrongUse('Give the number of a commit.');
  return seq;
}

function named(dataset: string | undefined): string {
  if (dataset === undefined) throw new WrongUse('Name the dataset.');
  return dataset;
}
