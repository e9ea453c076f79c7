import { findPlace } from '../vocab/lists/places.ts';
import { keysOf } from './core/keys.ts';
import { adminPage, wantedRegistrations } from './core/loop/register.ts';
import type { PublisherDescriptor } from './core/publisher.ts';
import type { PublisherSettings } from './core/settings.ts';
import { settingsOf, type World, writeSettings } from './history/index.ts';
import type { RegisteredUnit } from './io/enhetsregisteret.ts';

/** A publisher that may deliver from now on, and what is left for people to do elsewhere. */
export type Onboarded = {
  readonly settings: PublisherSettings;
  /** A `publisher.json` to complete, with all that is known already. */
  readonly publisher: PublisherDescriptor;
  readonly registrations: readonly Registration[];
};

/** Something that must be registered by hand, or by a program that has the right to: where, and word for word what. */
export type Registration = {
  readonly id: 'harvest-source' | 'public-host';
  readonly where: string;
  readonly what: Readonly<Record<string, string>>;
};

/**
 * Writes a publisher's settings: legal name and base IRI, as given, else as they stand, else as Enhetsregisteret and the
 * installation have them. Safe to repeat; who may act for the publisher stays as it is.
 */
export async function onboard(
  orgnr: string,
  {
    name,
    base,
    unit,
    notify,
  }: Pick<PublisherSettings, 'notify'> & {
    readonly name?: string;
    readonly base?: string;
    readonly unit?: RegisteredUnit;
  },
  world: World,
): Promise<Onboarded> {
  const standing = await settingsOf(orgnr, world);
  const legalName = name ?? standing.name ?? (unit && nameOf(unit));
  const settings = {
    ...standing,
    ...(legalName === undefined ? {} : { name: legalName }),
    ...(base === undefined ? {} : { base }),
    ...(notify === undefined ? {} : { notify }),
  };
  await writeSettings(settings, world);
  return { settings, publisher: draftOf(orgnr, legalName, unit), registrations: registrationsOf(settings, world.base) };
}

/** Puts the draft into the publisher's inbox, unless they have delivered a `publisher.json` themselves: then `false`. */
export async function deliverDraft(orgnr: string, draft: PublisherDescriptor, world: World): Promise<boolean> {
  const body = new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`);
  const options = { ifNoneMatch: '*', contentType: 'application/json' } as const;
  return (await world.inbox.put(keysOf(orgnr).inbox('publisher.json'), body, options)).ok;
}

/**
 * What data.norge.no must know of a publisher; and the name servers, where its IRIs are under another host than the
 * installation's own.
 */
export function registrationsOf({ orgnr, base }: PublisherSettings, ofAll: string): readonly Registration[] {
  const { hostname } = new URL(base);
  const sources = wantedRegistrations({ orgnr, base }).map(
    ({ dataType, url, accept }): Registration => ({
      id: 'harvest-source',
      where: `${adminPage} (the publisher logs in, with a right from Altinn)`,
      what: { publisher: orgnr, catalog: dataType, type: 'DCAT-AP-NO', address: url, accept },
    }),
  );
  if (hostname === new URL(ofAll).hostname) return sources;
  const what = { name: hostname, type: 'CNAME', 'points to': 'the output PublicHost of the public stack' };
  return [...sources, { id: 'public-host', where: 'the name servers of the domain', what }];
}

/** `BERGEN KOMMUNE` is written `Bergen kommune`; of other names nobody can tell which words are names. */
function nameOf({ name, form }: RegisteredUnit): string {
  const word = { KOMM: 'kommune', FYLK: 'fylkeskommune' }[form];
  const found = word ? findPlace(name) : {};
  return word && 'place' in found && found.place.name.nb ? `${found.place.name.nb} ${word}` : name;
}

function draftOf(orgnr: string, name: string | undefined, unit: RegisteredUnit | undefined): PublisherDescriptor {
  const { form = '', homepage, email, municipality } = unit ?? {};
  const place = form === 'KOMM' && municipality ? findPlace(municipality) : {};
  return {
    ...(name === undefined ? {} : { name: { nb: name } }),
    organizationNumber: orgnr,
    ...(homepage === undefined ? {} : { homepage: /^https?:/i.test(homepage) ? homepage : `https://${homepage}` }),
    ...(email === undefined ? {} : { contactPoint: { name: name ?? orgnr, email } }),
    license: 'CC BY 4.0',
    language: 'nb',
    ...('place' in place && municipality ? { spatial: place.place.name.nb ?? municipality } : {}),
  };
}
