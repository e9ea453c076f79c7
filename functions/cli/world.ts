import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type GeonorgeIndex, indexSnapshot } from '../core/judge/dedupe.ts';
import { prefixes } from '../core/keys.ts';
import { readSnapshot } from '../core/snapshot.ts';
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

/** The world of one machine: inbox, state and public host are folders; hints are kept for whoever asks. */
export async function folderWorld(given: Given, inbox?: string): Promise<World & { readonly hints: readonly Hint[] }> {
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
      onFault: (fault, key) =>
        given.terminal.tell(`Fault in ${key}: ${fault instanceof Error ? fault.message : fault}`),
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
