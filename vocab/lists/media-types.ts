import type { Iri } from '../iri.ts';
import { lists } from './index.ts';
import mediaTypes from './media-types.json' with { type: 'json' };

/**
 * The IRI of a media type as FDK knows it (`https://www.iana.org/assignments/media-types/text/csv`), of `text/csv`, either
 * IRI in use for it, or the name of a file type that has a usual one (`CSV`); nothing where IANA has no such type.
 */
export function findMediaType(written: string): Iri | undefined {
  const name = written
    .trim()
    .replace(/^https?:\/\/www\.(?:iana\.org\/assignments|w3\.org\/ns\/iana)\/media-types\//i, '')
    .replace(/#Resource$|\s*;.*$/s, '')
    .toLowerCase();
  names ??= new Map(
    Object.entries(mediaTypes.types).flatMap(([kind, subtypes]) =>
      subtypes.split(' ').map((subtype) => [`${kind}/${subtype}`.toLowerCase(), `${kind}/${subtype}`]),
    ),
  );
  const known = names.get(name);
  if (known) return iriOf(known);
  const fileType = lists.fileType.find(written);
  return 'concept' in fileType ? usualMediaType(fileType.concept.iri) : undefined;
}

/** The media type that files of an EU file type usually have. */
export function usualMediaType(fileType: Iri): Iri | undefined {
  const code = lists.fileType.of(fileType)?.code;
  const name = Object.entries(mediaTypes.usual).find(([it]) => it === code)?.[1];
  return name === undefined ? undefined : iriOf(name);
}

/** The EU file type that usually has a media type. */
export function fileTypeOf(mediaType: Iri): Iri | undefined {
  const code = Object.entries(mediaTypes.usual).find(([, name]) => iriOf(name) === mediaType)?.[0];
  return lists.fileType.concepts.find((it) => it.code === code)?.iri;
}

let names: ReadonlyMap<string, string> | undefined;
const iriOf = (name: string): Iri => (mediaTypes.base + name) as Iri;
