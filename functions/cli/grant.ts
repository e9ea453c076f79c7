import { settingsOf, writeSettings } from '../history/index.ts';
import { type Command, option, WrongUse } from './command.ts';
import { worldOf, worldOptions } from './world.ts';

const roles = ['steward', 'approver'] as const;
const bodies = ['publisher', 'operator', 'neighbour'] as const;

/** `sluse grant`: who may act for a publisher, beside its own people. */
export const grant: Command = {
  usage:
    '<orgnr> [<subject>] [--role steward|approver] [--for publisher|operator|neighbour] [--expires <date>] [--revoke] [--stage <stage> | --out .sluse]',
  about:
    'Lets a subject (as the identity provider names it, never a name) act for a publisher, until a date where one is given, and for the operator or a neighbour where they come from there; without a subject, lists who may.',
  options: {
    ...worldOptions,
    role: { type: 'string' },
    for: { type: 'string' },
    expires: { type: 'string' },
    revoke: { type: 'boolean' },
  },
  run: async (given) => {
    const [orgnr = '', subject] = given.names;
    if (!/^\d{9}$/.test(orgnr)) throw new WrongUse('Give the organisation number of the publisher.');
    const role = roles.find((it) => it === option(given, 'role', 'steward'));
    if (!role) throw new WrongUse(`--role is one of ${roles.join(', ')}.`);
    const of = bodies.find((it) => it === option(given, 'for', 'publisher'));
    if (!of) throw new WrongUse(`--for is one of ${bodies.join(', ')}.`);
    const expires = option(given, 'expires', '');
    if (expires && !/^\d{4}-\d\d-\d\d$/.test(expires)) throw new WrongUse('--expires is a date: 2027-06-30.');
    const world = await worldOf(given);
    if (expires && expires <= world.clock.now()) throw new WrongUse(`--expires ${expires} is past.`);
    const settings = await settingsOf(orgnr, world);
    const others = (settings.grants ?? []).filter((it) => it.subject !== subject || it.role !== role);
    const granted =
      subject === undefined
        ? []
        : [{ subject, role, ...(of === 'publisher' ? {} : { of }), ...(expires ? { expires } : {}) }];
    const grants = subject !== undefined && given.options['revoke'] ? others : [...others, ...granted];
    if (subject !== undefined) await writeSettings({ ...settings, grants }, world);
    const told = grants.map(({ subject: who, role, of, expires }) =>
      [who, role, of && `for ${of}`, expires && `until ${expires}`].filter(Boolean).join('  '),
    );
    given.terminal.out(told.join('\n') || 'Nobody beside its own.');
    return 0;
  },
};
