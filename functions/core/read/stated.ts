import {
  bareLabel,
  formatOf,
  type KnownFormat,
  licenceRows,
  nationalDomains,
  nationalOwners,
} from '../../../vocab/geodata.ts';

/** A key with its value, or nothing at all where there is no value. */
export const some = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [key in Key]?: Value } =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? {}
    : ({ [key]: value } as { readonly [key in Key]?: Value });

/** Text without mark-up, control characters and runs of blanks. */
export const clean = (text: string): string =>
  !needsCleaning.test(text)
    ? text.trim()
    : text
        .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim();

const needsCleaning = /[<\u0000-\u001f\u007f-\u009f]|[^\S ]| {2}/;

/** A date or time that means something: `0001-01-01` and the like are how some programs say that there is none. */
export function toDate(text: string): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text.trim()) ?? [];
  if (!year || year < '1000' || Number.isNaN(Date.parse(`${year}-${month}-${day}`))) return undefined;
  return text.trim().slice(0, 10);
}

/** The EU licence an address or a name means. */
export const licenceNamed = (...stated: readonly string[]): string | undefined =>
  licenceRows.find(([pattern]) => stated.some((it) => pattern.test(it)))?.[1];

/** The EU file type and media type of a format by the name people give it, with or without a version. */
export const formatNamed = (name: string): KnownFormat | undefined => {
  const bare = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return formatOf.get(bare) ?? formatOf.get(bare.replace(/\d+$/, ''));
};

/** The organisation number of a national owner of geodata, by a name its records give it. */
export const nationalOwner = (name: string): string | undefined =>
  ownersByName.get(bareLabel(name)) ?? ownersByName.get(bareLabel(name.replace(/\s+\(?\p{Lu}{2,6}\)?$/u, '')));
/** The owner an address's domain belongs to: a national one, or a municipality by the name in it. */
export function ownerOfDomain(email: string): { readonly name: string; readonly orgnr?: string } | undefined {
  const domain = email.replace(/.*@/s, '').toLowerCase();
  const national = nationalDomains.find(([suffix]) => domain === suffix || domain.endsWith(`.${suffix}`));
  if (national) return { name: national[1], ...some('orgnr', nationalOwner(national[1])) };
  const [, place] = /^(?:[\w-]+\.)*([\w-]+)\.kommune\.no$/.exec(domain) ?? [];
  return place ? { name: `${place[0]?.toUpperCase()}${place.slice(1)} kommune` } : undefined;
}

const ownersByName: ReadonlyMap<string, string> = new Map(
  nationalOwners.flatMap(([orgnr, ...names]) => names.map((name) => [bareLabel(name), orgnr] as const)),
);

/** Whether an address is of one person: it holds a word of the person's name, or is written as first and last name. */
export function isOfPerson(email: string, person: string | undefined): boolean {
  if (person !== undefined && bareWords(person).some((it) => offices.has(it))) return false;
  const local = bareWords(email.replace(/@.*/s, ''));
  const names = person === undefined ? [] : bareWords(person).filter((it) => it.length > 2 && !offices.has(it));
  if (local.some((word) => names.includes(word))) return true;
  if (local.length === 1 && names.length > 1 && isMadeOf(local[0] ?? '', names)) return true;
  return (
    local.length > 1 &&
    /^\p{L}+(?:[._-]\p{L}+)+$/u.test(email.replace(/@.*/s, '')) &&
    !local.some((it) => offices.has(it))
  );
}

/** Whether a word is the beginning of the first name and of another laid together (`kaol` of Kari Olsen). */
const isMadeOf = (word: string, [first = '', ...others]: readonly string[]): boolean =>
  others.some((other) =>
    Array.from({ length: word.length - 1 }, (_, at) => at + 1).some(
      (at) => first.startsWith(word.slice(0, at)) && other.startsWith(word.slice(at)),
    ),
  );

const bareWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
/** Words of addresses that belong to an office. */
const offices: ReadonlySet<string> = new Set(
  'post postmottak firmapost mail epost info kontakt contact kart gis geo geodata data support service servicedesk drift kundeservice helpdesk web admin metadata plan miljo kommune kommunen fellespost sekretariat avdeling teknisk oppmaling matrikkel customer help desk office'.split(
    ' ',
  ),
);
