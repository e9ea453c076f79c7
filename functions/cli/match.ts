import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { elsewhere, indexCatalog } from '../core/judge/elsewhere.ts';
import { matchAll, tellMatches } from '../core/judge/tell-match.ts';
import { readCatalog } from './catalog-commands.ts';
import { type Command, only, option, WrongUse } from './command.ts';
import { localOptions, look } from './local.ts';
import { readGeonorge } from './world.ts';

/** `sluse match`: what Geonorge, or a catalog of the publisher's, already has of an inbox; nothing is published. */
export const match: Command = {
  usage: '<inbox> [--geonorge <snapshot>] [--catalog <catalog file or address>] [--json]',
  about:
    'What Geonorge already has, on which evidence: certain is left out, probable waits for a person, weak is told. And what a catalog already has, such as the publisher’s own at data.norge.no.',
  options: {
    ...localOptions,
    geonorge: { type: 'string' },
    catalog: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (given) => {
    const inbox = only(given, 'inbox folder');
    const [snapshot, catalog] = [option(given, 'geonorge', ''), option(given, 'catalog', '')];
    if (!snapshot && !catalog) throw new WrongUse('Name what to match against by --geonorge, --catalog, or both.');
    const geonorge = snapshot ? (await readGeonorge(snapshot)).index : undefined;
    const graph = catalog ? await readCatalog(catalog, given) : undefined;
    if (catalog && !graph) return 1;
    const others = graph && indexCatalog(graph);
    const publishers = (await readdir(inbox)).filter((it) => /^\d{9}$/.test(it)).sort();
    const rows = [];
    for (const orgnr of publishers) {
      const { looked } = await look(join(inbox, orgnr), given);
      const claims = looked.flatMap(({ decided }) => decided.map(({ candidate }) => candidate));
      for (const claim of claims) {
        const found = others ? elsewhere(claim, orgnr, others) : [];
        rows.push(
          ...matchAll([claim], orgnr, geonorge).map((row) => ({
            orgnr,
            ...row,
            problems: [...row.problems, ...found],
          })),
        );
      }
    }
    given.terminal.out(given.options['json'] ? JSON.stringify(rows, null, 2) : tellMatches(rows, given.language));
    return 0;
  },
};
