import { userInfo } from 'node:os';
import { tell } from '../core/problem.ts';
import {
  answer,
  approve,
  approveDataset,
  block,
  type Commit,
  collect,
  diff,
  exposure,
  log,
  newestCommit,
  type Person,
  publish,
  purge,
  replay,
  rollback,
  show,
  sweep,
  unblock,
  unpin,
  verify,
  type World,
  withdraw,
} from '../history/index.ts';
import { type Command, type Given, option, WrongUse } from './command.ts';
import { folderOptions, folderWorld } from './world.ts';

/** `sluse history …`: what a publisher's catalog has been, and what people decide about it. */
export const history: Command = {
  usage:
    'log | show <seq> | diff <seq> <seq> | approve [<dataset>] | rollback <seq> | unpin | block | unblock | withdraw | purge | exposure <dataset> | replay [--dry-run] | verify | gc | sweep   --of <orgnr> [--reason <why>] [--inbox <folder>] [--out .sluse]',
  about:
    'Reads and changes the history of one publisher. What changes something asks for --reason, and publishes at once.',
  options: {
    ...folderOptions,
    of: { type: 'string' },
    inbox: { type: 'string' },
    reason: { type: 'string' },
    by: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (given) => {
    const [verb = '', ...names] = given.names;
    const act = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined;
    if (!act) throw new WrongUse(`history knows ${Object.keys(verbs).join(', ')}.`);
    const orgnr = option(given, 'of', '');
    if (!/^\d{9}$/.test(orgnr)) throw new WrongUse('Say whose history by --of <organisation number>.');
    const inbox = option(given, 'inbox', '');
    const world = await folderWorld(given, inbox || undefined);
    if (!(await newestCommit(orgnr, world))) throw new WrongUse(`${orgnr} has no history yet.`);
    const result = await act(orgnr, world, { ...given, names });
    given.terminal.out(typeof result === 'string' && !given.options['json'] ? result : JSON.stringify(result, null, 2));
    return 0;
  },
};

type Verb = (orgnr: string, world: World, given: Given) => Promise<unknown>;

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
  same: changing((orgnr, person, world, [dataset]) => answer(orgnr, named(dataset), { kind: 'same' }, person, world)),
  rollback: changing((orgnr, person, world, [seq]) => rollback(orgnr, number(seq), person, world)),
  unpin: changing((orgnr, person, world) => unpin(orgnr, person, world)),
  block: changing((orgnr, person, world, [dataset]) => block(orgnr, named(dataset), person, world)),
  unblock: changing((orgnr, person, world, [dataset]) => unblock(orgnr, named(dataset), person, world)),
  withdraw: changing((orgnr, person, world, [dataset]) => withdraw(orgnr, named(dataset), person, world)),
  purge: changing((orgnr, person, world, [dataset]) => purge(orgnr, named(dataset), person, world)),
  exposure: async (orgnr, world, { names }) => exposure(orgnr, named(names[0]), world),
  replay: async (orgnr, world, { options }) => {
    const replayed = await replay(orgnr, world, { dryRun: options['dry-run'] === true });
    if (options['dry-run'] !== true) await publish(orgnr, world);
    return replayed;
  },
  verify: async (orgnr, world) => verify(orgnr, world),
  gc: async (orgnr, world) => collect(orgnr, world),
  sweep: async (orgnr, world) => sweep(orgnr, world),
} as const satisfies Record<string, Verb>;

/** A person's act: by whom and why is asked for, and what it changes is published at once. */
function changing(
  act: (orgnr: string, person: Person, world: World, names: readonly string[]) => Promise<Commit>,
): Verb {
  return async (orgnr, world, given) => {
    const reason = option(given, 'reason', '');
    if (!reason) throw new WrongUse('Say why by --reason.');
    const commit = await act(orgnr, { by: option(given, 'by', userInfo().username), reason }, world, given.names);
    const published = await publish(orgnr, world);
    if (published.outcome === 'paused') {
      for (const it of published.problems) given.terminal.tell(tell(it, given.language).text);
    }
    return line(commit);
  };
}

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
