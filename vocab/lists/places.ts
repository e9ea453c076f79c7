import type { Iri } from '../iri.ts';
import { lists } from './index.ts';

/** A place as a catalog names it: by an IRI that all shape sets accept, its scheme, and its name in each language. */
export type Place = {
  readonly iri: Iri;
  readonly scheme: Iri | undefined;
  readonly identifier: string;
  readonly name: { readonly nb: string; readonly nn: string; readonly en: string };
};

export type FoundPlace =
  /** `former` is the name of the municipality or county that is now part of the place. */
  | { readonly place: Place; readonly former?: string }
  /** More than one place, of which somebody must choose. */
  | { readonly parts: readonly string[]; readonly why: 'place.divided' | 'place.ambiguous' }
  | { readonly suggestion?: string };

/** The place somebody wrote, by name, number or IRI. */
export function findPlace(written: string): FoundPlace {
  const country = lists.country.find(written);
  if ('concept' in country) {
    const { iri, scheme, code, label } = country.concept;
    return { place: { iri, scheme, identifier: code, name: label } };
  }
  return country.suggestion ? { suggestion: country.suggestion.label.nb } : {};
}
