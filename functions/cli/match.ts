import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { matchAll, tellMatches } from '../core/judge/tell-match.ts';
import { type Command, only, WrongUse } from './command.ts';
import { localOptions, look } from './local.ts';
import { readGeonorge } from './world.ts';

/** `sluse match`: what Geonorge already has of an inbox, and on which evidence; nothing is published. */
export const match: Command = {
  usage: '<inbox> --geonorge <snapshot> [--json]',
  about:
    'What Geonorge already has, on which evidence: certain is left out, probable waits for a person, weak is told.',
  options: { ...localOptions, geonorge: { type: 'string' }, json: { type: 'boolean' } },
  run: async (given) => {
    const inbox = only(given, 'inbox folder');
    const snapshot = given.options['geonorge'];
    if (typeof snapshot !== 'string') throw new WrongUse('Name the snapshot to match against by --geonorge.');
    const { index } = await readGeonorge(snapshot);
    const publishers = (await readdir(inbox)).filter((it) => /^\d{9}$/.test(it)).sort();
    const rows = [];
    for (const orgnr of publishers) {
      const { looked } = await look(join(inbox, orgnr), given);
      const claims = looked.flatMap(({ decided }) => decided.map(({ candidate }) => candidate));
      rows.push(...matchAll(claims, orgnr, index).map((row) => ({ orgnr, ...row })));
    }
    given.terminal.out(given.options['json'] ? JSON.stringify(rows, null, 2) : tellMatches(rows, given.language));
    return 0;
  },
};
