import { describeCatalog, type Member } from '../core/describe/map.ts';
import { joinCatalog, serialiseAs } from '../core/describe/serialise.ts';
import { isError } from '../core/problem.ts';
import { formats } from '../core/record.ts';
import { placeOf } from '../core/report/page.ts';
import { tell } from '../core/tell.ts';
import { type Command, only, option, WrongUse } from './command.ts';
import { localOptions, look } from './local.ts';

/** `sluse describe`: what would be published of a file or folder, on standard output. */
export const describe: Command = {
  usage: '<file or folder> [--format ttl|nt|jsonld|rdf] [--publisher publisher.json] [--base <iri>]',
  about: 'Prints the catalog of what would be published; says on standard error what keeps the rest from it.',
  options: { ...localOptions, format: { type: 'string' } },
  run: async (given) => {
    const format = formats.find((it) => it === option(given, 'format', 'ttl'));
    if (!format) throw new WrongUse(`--format is one of ${formats.join(', ')}.`);
    const { looked, publisher } = await look(only(given, 'file or folder'), given);
    const decided = looked.flatMap((it) => it.decided);
    const parts = decided.flatMap((it) => it.parts.filter((part) => part.format === format));
    const members = decided.flatMap(({ record: { publication } }): readonly Member[] =>
      publication ? [publication] : [],
    );
    if (publisher && members.length > 0) {
      const head = serialiseAs(format, describeCatalog(publisher, members));
      given.terminal.out([...joinCatalog(format, [head, ...parts.map(({ text }) => text)])].join(''));
    }
    const problems = [
      ...looked.flatMap(({ reading }) => reading.problems),
      ...decided.flatMap(({ record }) => record.problems),
    ];
    for (const it of problems.filter(isError)) {
      given.terminal.tell(`${tell(it, given.language).text} (${placeOf(it, given.language)})`);
    }
    return problems.some(isError) ? 1 : 0;
  },
};
