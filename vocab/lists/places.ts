import type { Iri } from '../iri.ts';
import { type Concept, fold, nearest } from './code-list.ts';
import { lists } from './index.ts';
import file from './municipalities.json' with { type: 'json' };

/** A place as a catalog names it. */
export type Place = {
  readonly iri: Iri;
  /** Kartverket's units are in no scheme: DCAT-AP-NO allows them only beside a place of one. */
  readonly scheme: Iri | undefined;
  /** The municipality's or county's number, or the country's code. */
  readonly identifier: string;
  readonly name: Concept['label'];
};

export type FoundPlace =
  /** `former` is the unit that was written, where it is now part of the place. */
  | { readonly place: Place; readonly former?: string }
  /** What was written means several places of today, of which somebody must choose. */
  | { readonly choices: readonly string[]; readonly why: 'divided' | 'ambiguous' }
  | { readonly suggestion?: string };

/**
 * The place somebody wrote: a municipality or county by name or number (today's, or one since 2018), a country, or the IRI
 * of one at GeoNames, Kartverket or the EU. Municipalities and counties are given their GeoNames IRI, which every shape set
 * accepts; Kartverket's own only where it is what was written, since it costs points in the national score.
 */
export function findPlace(written: string): FoundPlace {
  const key = keyOf(written);
  const found = index().get(key);
  if (found) return found;
  const country = lists.country.find(written);
  if ('concept' in country) return { place: ofCountry(country.concept) };
  const { suggestion } = nearest(key, names());
  return suggestion === undefined ? {} : { suggestion };
}

/** `Oslo kommune`, `Viken fylke` and `301`, from which a spreadsheet took the first naught, are all places. */
function keyOf(written: string): string {
  const [, id] = /geonames\.org\/(\d+)/i.exec(written) ?? [];
  if (id) return fold(`${geonames}/${id}`);
  return fold(written)
    .replace(/(?:fylkes)?kommune$|fylke$/, '')
    .replace(/^(\d|\d{3})$/, '0$1');
}

/** The scheme of a place that is in none of our lists, by where its IRI stands. */
export const schemeOfPlace = (iri: string): Iri | undefined =>
  schemes.find((scheme) => iri.startsWith(`${scheme}/`)) as Iri | undefined;

const ofCountry = ({ iri, scheme, code, label }: Concept): Place => ({ iri, scheme, identifier: code, name: label });

type Unit = {
  readonly code: string;
  readonly name: string;
  readonly also?: readonly string[];
  readonly geonames: number;
  readonly kartverket?: string;
  /** Numbers it had, with the name of the unit where that was another. */
  readonly former?: readonly (readonly string[])[];
};
const municipalities: readonly Unit[] = file.municipalities;
const counties: readonly Unit[] = file.counties;
const units = [...municipalities, ...counties];

const geonames = 'http://sws.geonames.org' as Iri;
const authority = 'http://publications.europa.eu/resource/authority';
const schemes = [geonames, `${authority}/country`, `${authority}/continent`, `${authority}/place`];
const kartverket = 'https://data.geonorge.no/administrativeEnheter/';

let spellings: ReadonlyMap<string, FoundPlace> | undefined;
const index = (): ReadonlyMap<string, FoundPlace> => {
  spellings ??= makeIndex();
  return spellings;
};
let suggestions: ReadonlyMap<string, string> | undefined;
const names = (): ReadonlyMap<string, string> => {
  suggestions ??= new Map(
    [
      ...units.flatMap(({ name, also = [] }) => [name, ...also]),
      ...lists.country.concepts.map(({ label }) => label.nb),
    ].map((it) => [fold(it), it]),
  );
  return suggestions;
};

/** What is written comes to the first of: a number or IRI of today, a name of today, a number or name since 2018. */
function makeIndex(): ReadonlyMap<string, FoundPlace> {
  const index = new Map<string, FoundPlace>();
  const add = (written: string, found: FoundPlace): void => {
    const key = fold(written);
    if (!index.has(key)) index.set(key, found);
  };
  for (const unit of units) {
    add(unit.code, { place: placeOf(unit) });
    add(placeOf(unit).iri, { place: placeOf(unit) });
    const own = kartverketPlace(unit);
    if (own) add(own.iri, { place: own });
  }
  for (const unit of units) {
    add(fullName(unit), { place: placeOf(unit) });
    const namesakes = municipalities.filter(({ name }) => name === unit.name);
    const found: FoundPlace =
      namesakes.length > 1
        ? { choices: namesakes.map((it) => `${it.code} ${fullName(it)}`), why: 'ambiguous' }
        : { place: placeOf(unit) };
    for (const name of [unit.name, ...(unit.also ?? [])]) add(name, found);
  }
  for (const { codes, name, into } of file.divided) {
    const choices = into.flatMap((code) => units.filter((it) => it.code === code).map((it) => `${it.code} ${it.name}`));
    for (const written of name ? [...codes, name] : codes) add(written, { choices, why: 'divided' });
  }
  for (const unit of units) {
    for (const [code = '', name] of unit.former ?? []) {
      const found = { place: placeOf(unit), ...(name ? { former: name } : {}) };
      add(code, found);
      if (name) add(name, found);
    }
  }
  return index;
}

const placeOf = (unit: Unit): Place => ({
  iri: `${geonames}/${unit.geonames}/` as Iri,
  scheme: geonames,
  identifier: unit.code,
  name: inEach(fullName(unit)),
});

const kartverketPlace = (unit: Unit): Place | undefined =>
  unit.kartverket === undefined
    ? undefined
    : {
        iri: `${kartverket}${counties.includes(unit) ? 'fylke' : 'kommune'}/id/${unit.kartverket}` as Iri,
        scheme: undefined,
        identifier: unit.kartverket,
        name: inEach(fullName(unit)),
      };

const inEach = (name: string): Concept['label'] => ({ nb: name, nn: name, en: name });

/** With the county's name, where two municipalities bear the same. */
const fullName = (unit: Unit): string => {
  const county = counties.find(({ code }) => code === unit.code.slice(0, 2));
  const isShared = municipalities.some((it) => it.name === unit.name && it !== unit) && municipalities.includes(unit);
  return isShared && county ? `${unit.name} (${county.name})` : unit.name;
};
