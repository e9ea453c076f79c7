import { isOrganizationNumber } from '../../vocab/organization-number.ts';
import { registerWith, tellRegistered, tellRegistering } from '../core/loop/register.ts';
import type { PublisherSettings } from '../core/settings.ts';
import { askEnhetsregisteret, enhetsregisteret, type RegisteredUnit } from '../io/enhetsregisteret.ts';
import { isMailAddress } from '../io/mail.ts';
import { portalOf } from '../io/portal-file.ts';
import { deliverDraft, onboard as onboardPublisher } from '../onboarding.ts';
import { type Command, type Given, only, option, WrongUse } from './command.ts';
import { worldOf, worldOptions } from './world.ts';

/** `sluse onboard`: a publisher becomes one of the installation's. */
export const onboard: Command = {
  usage:
    '<orgnr> [--name <legal name>] [--publisher-base <iri>] [--mail <address>,…] [--deliver] [--register --portal <settings.json>] [--offline] [--json] [--stage <stage> | --out .sluse]',
  about: `Writes down who a publisher is: legal name from Enhetsregisteret, where it answers, or --name; its IRIs begin with the
installation's base, or --publisher-base. Prints a publisher.json to complete, which --deliver puts into an inbox that has
none, and what must be registered elsewhere; --register does that at data.norge.no, with the credentials --portal names.
Notices go to --mail, in --lang.`,
  options: {
    ...worldOptions,
    inbox: { type: 'string' },
    name: { type: 'string' },
    'publisher-base': { type: 'string' },
    mail: { type: 'string' },
    deliver: { type: 'boolean' },
    register: { type: 'boolean' },
    portal: { type: 'string' },
    offline: { type: 'boolean' },
    enhetsregisteret: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (given) => {
    const orgnr = only(given, 'organisation number');
    if (!isOrganizationNumber(orgnr)) throw new WrongUse(`${orgnr} is no organisation number.`);
    const base = option(given, 'publisher-base', '');
    if (base && !/^https?:\/\/[^/]+\/(?:.*\/)?$/.test(base))
      throw new WrongUse('--publisher-base is an http(s) address that ends in a slash.');
    const unit = given.options['offline'] ? undefined : await unitOf(orgnr, given);
    if (unit?.deleted) throw new WrongUse(`${unit.name} was struck off Enhetsregisteret on ${unit.deleted}.`);
    const world = await worldOf(given, option(given, 'inbox', '') || undefined);
    const name = option(given, 'name', '');
    const stated = {
      ...(name ? { name } : {}),
      ...(base ? { base } : {}),
      ...(unit ? { unit } : {}),
      ...notifyOf(given),
    };
    const onboarded = await onboardPublisher(orgnr, stated, world);
    const { settings, publisher, registrations } = onboarded;
    if (!settings.name) given.terminal.tell('It has no legal name yet: give --name, or let publisher.json say it.');
    if (given.options['deliver'] && !(await deliverDraft(orgnr, publisher, world)))
      given.terminal.tell('There is a publisher.json already, which stays as it is.');
    if (given.options['json']) {
      given.terminal.out(JSON.stringify(onboarded));
      return 0;
    }
    given.terminal.tell(`${settings.name ?? orgnr} may deliver. publisher.json, to complete:`);
    given.terminal.out(JSON.stringify(publisher, null, 2));
    given.terminal.tell(`\n${tellRegistering(settings, given.language)}`);
    if (given.options['register']) return register(settings, given, world.clock.now);
    for (const { where, what } of registrations.filter(({ id }) => id !== 'harvest-source'))
      given.terminal.tell(
        `\nTo register at ${where}:\n${Object.entries(what)
          .map(([key, value]) => `  ${key}: ${value}`)
          .join('\n')}`,
      );
    return 0;
  },
};

/** Registers at data.norge.no what is not registered there. */
async function register(settings: PublisherSettings, given: Given, now: () => string): Promise<number> {
  const file = option(given, 'portal', '');
  const { admin } = file ? await portalOf(file, now) : {};
  if (!admin) throw new WrongUse('--register asks for --portal <settings.json> with the credentials under admin.');
  const done = await registerWith(admin, settings);
  given.terminal.tell(tellRegistered(done, given.language));
  return done.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

/** Who is to get the notices, where it is said: role mailboxes, each an address alone. */
function notifyOf(given: Given): Pick<PublisherSettings, 'notify'> {
  const mail = option(given, 'mail', '')
    .split(',')
    .filter((it) => it !== '');
  const wrong = mail.find((it) => !isMailAddress(it));
  if (wrong !== undefined) throw new WrongUse(`${wrong} is no mail address.`);
  return mail.length === 0 ? {} : { notify: { mail, language: given.language } };
}

/** Without the register it goes on, and says so: a name can be given by hand. */
async function unitOf(orgnr: string, given: Given): Promise<RegisteredUnit | undefined> {
  try {
    const unit = await askEnhetsregisteret(orgnr, option(given, 'enhetsregisteret', enhetsregisteret));
    if (!unit) given.terminal.tell(`Enhetsregisteret knows no ${orgnr}.`);
    return unit;
  } catch (error) {
    given.terminal.tell(`Enhetsregisteret does not answer: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
