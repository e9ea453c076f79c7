import { settingsOf, writeSettings } from '../history/index.ts';
import { type Command, option, WrongUse } from './command.ts';
import { worldOf, worldOptions } from './world.ts';

const roles = ['steward', 'approver'] as const;

/** `sluse grant`: who may act for a publisher, beside its own people. */
export const grant: Command = {
  usage: '<orgnr> [<subject>] [--role steward|approver] [--revoke] [--stage <stage> | --out .sluse]',
  about:
    'Lets a subject (as the identity provider names it, never a name) act for a publisher; without one, lists who may.',
  options: { ...worldOptions, role: { type: 'string' }, revoke: { type: 'boolean' } },
  run: async (given) => {
    const [orgnr = '', subject] = given.names;
    if (!/^\d{9}$/.test(orgnr)) throw new WrongUse('Give the organisation number of the publisher.');
    const role = roles.find((it) => it === option(given, 'role', 'steward'));
    if (!role) throw new WrongUse(`--role is one of ${roles.join(', ')}.`);
    const world = await worldOf(given);
    const settings = await settingsOf(orgnr, world);
    const others = (settings.grants ?? []).filter((it) => it.subject !== subject || it.role !== role);
    const grants = subject === undefined || given.options['revoke'] ? others : [...others, { subject, role }];
    if (subject !== undefined) await writeSettings({ ...settings, grants }, world);
    given.terminal.out(grants.map((it) => `${it.subject}  ${it.role}`).join('\n') || 'Nobody beside its own.');
    return 0;
  },
};
