import { type Iri, toIri, toWebIri } from '../../../vocab/iri.ts';
import { type ListName, lists } from '../../../vocab/lists/index.ts';
import type { DateText, Texts, Words } from '../dataset.ts';
import type { Places } from '../descriptor.ts';
import { identify } from '../identify.ts';
import { type Place, type Problem, type ProblemCode, problem } from '../problem.ts';
import type { Publisher } from '../publisher.ts';

/** Where in a descriptor we are reading, and where what is wrong is collected. */
export type Reading = {
  /** JSON pointer of the value. */
  readonly pointer: string;
  readonly places: Places;
  readonly problems: Problem[];
  readonly base: Publisher['base'];
  readonly textLanguage: string;
};

/** Reads a stated value; what cannot be read is told as a problem, and left out. */
export type Reader<Value> = (stated: unknown, it: Reading) => Value;

// Every property of every dataset passes here: no spreading, and escapes (RFC 6901 § 3) only where there is something to escape.
export const within = ({ pointer, places, problems, base, textLanguage }: Reading, key: string | number): Reading => ({
  pointer: `${pointer}/${typeof key === 'string' && /[~/]/.test(key) ? escaped(key) : key}`,
  places,
  problems,
  base,
  textLanguage,
});

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Adds a problem at the value being read: at its own place where the reader told it, else at the nearest place around it. */
export function tellProblem(it: Reading, code: ProblemCode, details: Pick<Problem, 'actual' | 'expected'> = {}): void {
  it.problems.push(problem(code, { ...placeOf(it.places, it.pointer), ...details }));
}

/** Where something stands in what was delivered; a JSON pointer says it where no row does. */
export function placeOf(places: Places, pointer: string): Place {
  for (let around = pointer; ; around = around.slice(0, around.lastIndexOf('/'))) {
    const place = places[around];
    if (place) return place.row !== undefined || place.path !== undefined ? place : { ...place, path: pointer || '/' };
    if (around === '') return { path: pointer || '/' };
  }
}

/** The values of a property that may be stated once or many times, each where it stands. */
export function each(stated: unknown, it: Reading): readonly (readonly [value: unknown, it: Reading])[] {
  if (stated === undefined) return [];
  return Array.isArray(stated) ? stated.map((value, position) => [value, within(it, position)]) : [[stated, it]];
}

export const many =
  <Value>(read: Reader<Value | undefined>): Reader<readonly Value[]> =>
  (stated, it) =>
    each(stated, it)
      .map(([value, at]) => read(value, at))
      .filter((value) => value !== undefined);

/** A text in one language, or one for each. Tags are cut to the language (`nb-NO` is nb, `no` is nb). */
export const texts: Reader<Texts> = (stated, it) => {
  if (typeof stated === 'string') return entry(it.textLanguage, cleanText(stated, it));
  const found: { [language: string]: string } = {};
  if (!isObject(stated)) return found;
  for (const [tag, value] of Object.entries(stated).toSorted(byLanguage)) {
    const language = languageOf(tag, within(it, tag));
    const written = typeof value === 'string' ? cleanText(value, within(it, tag)) : '';
    if (language && written) found[language] ??= written;
  }
  return found;
};

/** Keywords: a list, a list for each language, or one text with commas or semicolons between them. */
export const words: Reader<Words> = (stated, it) => {
  const found: { [language: string]: readonly string[] } = {};
  const add = (language: string, value: unknown, at: Reading): void => {
    const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;\n]/) : [];
    for (const part of parts) {
      const word = typeof part === 'string' ? cleanText(part, at) : '';
      const known = found[language] ?? [];
      if (word && !known.includes(word)) found[language] = [...known, word];
    }
  };
  if (isObject(stated)) {
    for (const [tag, value] of Object.entries(stated).toSorted(byLanguage)) {
      const language = languageOf(tag, within(it, tag));
      if (language) add(language, value, within(it, tag));
    }
  } else add(it.textLanguage, stated, it);
  return found;
};

/** A text without a language: a version, a note, an identifier. */
export const text: Reader<string | undefined> = (stated, it) =>
  typeof stated === 'string' || typeof stated === 'number' ? cleanText(String(stated), it) || undefined : undefined;

/** A number, or one as text with a point or a comma, as a register has it. */
export const number: Reader<number | undefined> = (stated, it) => {
  const written =
    typeof stated === 'string'
      ? stated
          .trim()
          .replace(/[\s\u00a0\u202f]/g, '')
          .replace(',', '.')
      : stated;
  if (written === undefined || written === '') return undefined;
  const found = typeof written === 'string' && !/^\d+(?:\.\d+)?$/.test(written) ? Number.NaN : Number(written);
  if (Number.isFinite(found) && found >= 0) return found;
  tellProblem(it, 'number.unreadable', { actual: String(stated) });
  return undefined;
};

/** A number of whole things. */
export const wholeNumber: Reader<number | undefined> = (stated, it) => {
  const found = number(stated, it);
  if (found === undefined || Number.isSafeInteger(found)) return found;
  tellProblem(it, 'number.unreadable', { actual: String(stated) });
  return undefined;
};

/** A concept of a code list, by code, IRI, label or a spelling people use; a near miss is suggested. */
export const concept =
  (list: ListName, unknown: ProblemCode): Reader<Iri | undefined> =>
  (stated, it) => {
    if (typeof stated !== 'string' || !stated.trim()) return undefined;
    const found = lists[list].find(stated);
    if ('concept' in found) return found.concept.iri;
    tellProblem(it, unknown, {
      actual: stated,
      expected: found.suggestion ? found.suggestion.label.nb : examples(list),
    });
    return undefined;
  };

/** A few of a list's labels, to show what is meant by it. */
const examples = (list: ListName): string =>
  lists[list].concepts
    .slice(0, 4)
    .map(({ label }) => label.nb)
    .join(', ')
    .concat(lists[list].concepts.length > 4 ? ' …' : '');

/** An IRI that names something. */
export const iri: Reader<Iri | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const found = toIri(stated.trim());
  if (!found) tellProblem(it, 'address.invalid', { actual: stated });
  return found;
};

/** An http(s) address of a page or the like. */
export const webAddress: Reader<Iri | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const found = toWebIri(stated.trim());
  if (!found) tellProblem(it, 'address.invalid', { actual: stated, expected: repaired(stated) });
  return found;
};

/** The address data are fetched from: whole, and still good tomorrow. */
export const dataAddress: Reader<Iri | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const written = stated.trim();
  const found = toWebIri(written);
  if (!found) {
    tellProblem(it, isRelative(written) ? 'address.relative' : 'address.unusable', {
      actual: withoutQuery(stated),
      expected: repaired(stated),
    });
    return undefined;
  }
  if (!isPresigned(found)) return found;
  tellProblem(it, 'address.presigned', { actual: withoutQuery(found), expected: withoutQuery(found) });
  return undefined;
};

const isRelative = (written: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(written);
const withoutQuery = (written: string): string => written.replace(/[?#].*$/s, '');

/** What was probably meant by an address that cannot be used: the scheme added, blanks encoded. */
const repaired = (written: string): string => {
  const whole = /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(written.trim()) ? `https://${written.trim()}` : written.trim();
  return toWebIri(whole) ?? toWebIri(encodeURI(whole.toWellFormed())) ?? 'https://…';
};

/** Parameters by which a storage service signs an address for a short while: AWS, Google, Azure, CloudFront, OSS. */
const signatures =
  /^(?:x-amz-(?:signature|credential|security-token)|x-goog-signature|sig|signature|awsaccesskeyid|token|access_token|sas|key-pair-id)$/i;
const isPresigned = (address: string): boolean =>
  [...new URL(address).searchParams.keys()].some((name) => signatures.test(name));

const email = /^[^\s@<>()[\]\\,;:"%]+@[^\s@<>()[\]\\,;:"%]+\.[^\s@<>()[\]\\,;:"%]{2,}$/;

/** An e-mail address, as a `mailto:` IRI. */
export const emailAddress: Reader<Iri | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const address = stated.trim().replace(/^mailto:/i, '');
  const found = email.test(address) ? toIri(`mailto:${address}`) : undefined;
  if (!found) tellProblem(it, 'contact.bad-email', { actual: stated });
  return found;
};

/** A telephone number, as a `tel:` IRI; eight digits are Norwegian. */
export const phoneNumber: Reader<Iri | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const digits = stated.replace(/^tel:|[\s().\u00a0-]/gi, '').replace(/^00/, '+');
  const whole = /^\d{5}$|^\d{8}$/.test(digits) ? `+47${digits}` : digits;
  const found = /^\+\d{6,15}$/.test(whole) ? toIri(`tel:${whole}`) : undefined;
  if (!found) tellProblem(it, 'contact.bad-phone', { actual: stated });
  return found;
};

/** A day or a moment: ISO 8601, or as Norwegians write days (24.12.2025). A year or month alone is taken at its `edge`. */
export const date =
  (edge: 'first' | 'last' = 'first'): Reader<DateText | undefined> =>
  (stated, it) => {
    if (typeof stated !== 'string' || !stated.trim()) return undefined;
    const found = readDate(stated.trim(), edge);
    if (!found) tellProblem(it, 'date.unreadable', { actual: stated, expected: '2025-12-24' });
    return found;
  };

function readDate(written: string, edge: 'first' | 'last'): DateText | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
  const [, years, months, days, hours, minutes, seconds, fraction, zone] = isoDate.exec(iso) ?? [];
  if (!years || years === '0000') return undefined;
  if (!months) return edge === 'first' ? `${years}-01-01` : `${years}-12-31`;
  const length = daysIn(Number(years), Number(months));
  if (!days) return length ? `${years}-${months}-${edge === 'first' ? '01' : length}` : undefined;
  if (days === '00' || Number(days) > length) return undefined;
  if (!hours) return `${years}-${months}-${days}`;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return `${years}-${months}-${days}T${hours}:${minutes}:${seconds ?? '00'}${fraction ?? ''}${zone ?? ''}`;
}

const isoDate =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?)?)?)?$/;

const daysIn = (year: number, month: number): number =>
  month < 1 || month > 12 ? 0 : new Date(Date.UTC(year < 100 ? year + 400 : year, month, 0)).getUTCDate();

/** A length of time (xsd:duration): `P1D`, `PT15M`. */
export const duration: Reader<string | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const written = stated.trim();
  if (/^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(written))
    return written;
  tellProblem(it, 'duration.unreadable', { actual: stated, expected: 'P1D' });
  return undefined;
};

/** What a node is called that is nothing but what is said of it. */
export const contentIri = (it: Reading, kind: Parameters<typeof identify.content>[1], said: unknown): Iri =>
  identify.content(it.base, kind, said);

export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entry = (language: string, value: string): Texts => (value ? { [language]: value } : {});

// What XML 1.0 § 2.2 cannot hold, and so RDF/XML cannot, and lone surrogates, which UTF-8 cannot.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function cleanText(stated: string, it: Reading): string {
  const clean = stated.replace(unprintable, ' ');
  if (clean !== stated) tellProblem(it, 'text.unprintable', { actual: clean });
  return clean.trim();
}

const sameLanguage: { readonly [tag: string]: string } = {
  no: 'nb',
  nob: 'nb',
  nor: 'nb',
  nno: 'nn',
  eng: 'en',
  sme: 'se',
};

/** The language of a tag (BCP 47), without region or script, by the one code we write it with. */
const primary = (tag: string): string | undefined => {
  const [, language] = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/.exec(tag.toLowerCase()) ?? [];
  return language && (sameLanguage[language] ?? language);
};

function languageOf(tag: string, it: Reading): string | undefined {
  const language = primary(tag);
  if (!language) tellProblem(it, 'language-tag.invalid', { actual: tag, expected: 'nb, nn, en' });
  return language;
}

/** Bokmål first, then nynorsk and English, then the others by their tags. */
const byLanguage = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (tag: string): number => (['nb', 'nn', 'en'].indexOf(primary(tag) ?? '') + 4) % 4;
