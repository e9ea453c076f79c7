import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { match as matchOne } from '../core/judge/dedupe.ts';
import { type Command, columns, only, WrongUse } from './command.ts';
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
    const found = [];
    for (const orgnr of (await readdir(inbox)).filter((it) => /^\d{9}$/.test(it)).sort()) {
      for (const { decided } of (await look(join(inbox, orgnr), given)).looked) {
        for (const { candidate } of decided) {
          const { level, twin, evidence } = matchOne(candidate, orgnr, index);
          found.push({
            orgnr,
            key: candidate.key,
            level,
            ...(twin ? { twin } : {}),
            keys: evidence.map(({ key }) => key),
          });
        }
      }
    }
    if (given.options['json']) given.terminal.out(JSON.stringify(found, null, 2));
    else {
      const rows = found.map(({ orgnr, key, level, twin, keys }) => [
        `${orgnr}/${key}`,
        level,
        twin ? `${twin.title} (${twin.uuid})` : '',
        keys.join(', '),
      ]);
      given.terminal.out(columns(rows));
    }
    return 0;
  },
};
