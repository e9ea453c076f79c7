import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type GeonorgeIndex, indexSnapshot } from '../core/judge/dedupe.ts';
import { prefixes } from '../core/keys.ts';
import { readSnapshot } from '../core/snapshot.ts';
import { openGeonorge } from '../geonorge.ts';
import type { Hint, World } from '../history/index.ts';
import { folderStore } from '../io/folder.ts';
import { nodePlatform } from '../io/platform.ts';
import { makeWork } from '../pipeline.ts';
import { type Given, option, WrongUse } from './command.ts';

/** Options of every command that works on folders. */
export const folderOptions = {
  out: { type: 'string' },
  base: { type: 'string' },
  geonorge: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

/** Options of every command that works on folders or, by `--stage`, on an installation. */
export const worldOptions = { ...folderOptions, stage: { type: 'string' } } as const;

/** Hints are kept where nobody else acts on them; an installation has queues. */
export type Here = World & { readonly hints: readonly Hint[] };

/** The installation that `--stage` names, as its operator may see it; without one, folders on this machine. */
export async function worldOf(given: Given, inbox?: string): Promise<Here> {
  const stage = option(given, 'stage', '');
  if (!stage) return folderWorld(given, inbox);
  for (const name of ['out', 'base', 'geonorge', 'as-of', 'inbox'])
    if (given.options[name] !== undefined) throw new WrongUse(`--${name} is for folders; --stage has its own.`);
  const { environmentOf } = await import('../io/stage.ts'); // the SDK takes its time to load
  const { openWorld } = await import('../io/env.ts');
  const environment = await environmentOf(stage);
  if (!environment)
    throw new WrongUse(`There is no stage ${stage} in this account and region (AWS_PROFILE, AWS_REGION).`);
  const platform = nodePlatform;
  const work = makeWork({ platform, onFault: faultTo(given) });
  const world = openWorld(work, environment);
  const snapshot = openGeonorge(world.state);
  const decide: World['work']['decide'] = async (delivery, context) => {
    const geonorge = await snapshot();
    return makeWork({ platform, onFault: faultTo(given), ...(geonorge ? { geonorge } : {}) }).decide(delivery, context);
  };
  return { ...world, work: { ...work, decide }, hints: [] };
}

const faultTo =
  ({ terminal }: Given) =>
  (fault: unknown, key: string): void =>
    terminal.tell(`Fault in ${key}: ${fault instanceof Error ? fault.message : fault}`);

/** The world of one machine: inbox, state and public host are folders; hints are kept for whoever asks. */
export async function folderWorld(given: Given, inbox?: string): Promise<Here> {
  const out = option(given, 'out', '.sluse');
  const base = option(given, 'base', 'https://data.example.no/');
  if (!/^https?:\/\/[^/]+\/(?:.*\/)?$/.test(base))
    throw new WrongUse('--base is an http(s) address that ends in a slash.');
  const asOf = option(given, 'as-of', '');
  if (asOf && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new WrongUse('--as-of is a date, such as 2026-01-31.');
  const snapshot = option(given, 'geonorge', '');
  const geonorge = snapshot ? await readGeonorge(snapshot) : undefined;
  const hints: Hint[] = [];
  return {
    inbox: folderStore(inbox ?? join(out, 'inbox'), { prefix: prefixes.inbox }),
    state: folderStore(join(out, 'state')),
    public: folderStore(join(out, 'public')),
    queue: { send: async (messages) => void hints.push(...messages) },
    clock: { now: () => (asOf ? `${asOf}T12:00:00.000Z` : new Date().toISOString()), wait },
    random: { next: Math.random },
    platform: nodePlatform,
    work: makeWork({
      platform: nodePlatform,
      ...(geonorge ? { geonorge } : {}),
      onFault: faultTo(given),
    }),
    base,
    hints,
  };
}

/** A snapshot of what Geonorge delivers, made ready for lookup. */
export async function readGeonorge(path: string): Promise<{ readonly index: GeonorgeIndex; readonly sha256: string }> {
  const bytes = await readFile(path);
  const snapshot = readSnapshot(bytes.toString('utf8'));
  return { index: indexSnapshot(snapshot), sha256: createHash('sha256').update(bytes).digest('hex') };
}
