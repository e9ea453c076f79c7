import { say } from '../../../vocab/texts/index.ts';
import { publicKeysOf } from '../keys.ts';
import type { Language } from '../problem.ts';
import type { PublisherSettings } from '../settings.ts';
import { registeredAccept } from './follow.ts';
import type { Asked, DataType, HarvestAdmin, Registration } from './ports.ts';

/** Where a publisher's catalog is registered. Its address is for ever: the source is its address. */
export const catalogUrl = ({ orgnr, base }: Pick<PublisherSettings, 'orgnr' | 'base'>): string =>
  `${base}${publicKeysOf(orgnr).catalog('ttl')}`;

/** Where a person registers sources, logged in through Altinn for the organisation. */
export const adminPage = 'https://admin.fellesdatakatalog.digdir.no/data-sources';

/** What is to be registered: datasets and data services are two registrations of one address. */
export const wantedRegistrations = (
  settings: Pick<PublisherSettings, 'orgnr' | 'base'>,
): readonly Omit<Registration, 'id'>[] =>
  (['dataset', 'dataservice'] as const).map((dataType) => ({
    dataType,
    url: catalogUrl(settings),
    accept: registeredAccept,
  }));

/** What became of one registration. */
export type Registering = {
  readonly dataType: DataType;
  readonly outcome: 'registered' | 'already' | 'failed';
  readonly id?: string;
  readonly why?: string;
};

/** Registers what is not registered yet. Safe to repeat: what stands is left as it is. */
export async function registerWith(
  admin: HarvestAdmin,
  settings: Pick<PublisherSettings, 'orgnr' | 'base'>,
): Promise<readonly Registering[]> {
  const found = await admin.registrations(settings.orgnr);
  const done: Registering[] = [];
  for (const wanted of wantedRegistrations(settings)) {
    const { dataType } = wanted;
    const standing = found.ok ? found.value.find((it) => it.dataType === dataType && it.url === wanted.url) : undefined;
    if (standing) done.push({ dataType, outcome: 'already', id: standing.id });
    else done.push(outcomeOf(dataType, found.ok ? await admin.register(settings.orgnr, wanted) : found));
  }
  return done;
}

function outcomeOf(dataType: DataType, made: Asked<Registration>): Registering {
  if (made.ok) return { dataType, outcome: 'registered', id: made.value.id };
  // somebody was faster, or another organisation has the address
  return {
    dataType,
    outcome: made.why === 'conflict' ? 'already' : 'failed',
    why: made.status ? `${made.why}, ${made.status}` : made.why,
  };
}

/** What a person does to have a catalog known at data.norge.no, in order, with what goes wrong otherwise. */
export function tellRegistering(settings: Pick<PublisherSettings, 'orgnr' | 'base'>, language: Language): string {
  const { orgnr } = settings;
  const entry = ({ dataType, url, accept }: Omit<Registration, 'id'>): string =>
    say(language, 'register.entry', { catalog: say(language, `register.catalog-${dataType}`), url, accept });
  const [datasets = '', services = ''] = wantedRegistrations(settings).map(entry);
  const steps = [
    say(language, 'register.publish-first'),
    say(language, 'register.old-first'),
    say(language, 'register.log-in', { admin: adminPage, orgnr }),
    datasets,
    `${services} ${say(language, 'register.two')}`,
    say(language, 'register.for-ever'),
    say(language, 'register.then'),
  ];
  return [say(language, 'register.title', { orgnr }), ...steps.map((step, at) => `  ${at + 1}. ${step}`), ''].join(
    '\n',
  );
}

/** What became of each registration, as a person reads it. */
export const tellRegistered = (done: readonly Registering[], language: Language): string =>
  done
    .map(({ dataType, outcome, id, why }) => {
      const catalog = say(language, `register.catalog-${dataType}`);
      if (outcome === 'failed') return say(language, 'register.failed', { catalog, why: why ?? '' });
      return say(language, outcome === 'already' ? 'register.already' : 'register.done', { catalog, id: id ?? '–' });
    })
    .join('\n');
