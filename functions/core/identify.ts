import { type Iri, mint } from '../../vocab/iri.ts';

/**
 * Every IRI we make, from what the thing is and never from its place in a list, under the publisher's own base. A new title
 * renames nothing. What has no name of its own is named by what it says, so that equal things are one.
 */
export const identify = {
  catalog: (base: Iri): Iri => mint(base, 'catalog'),
  dataset: (base: Iri, localId: string): Iri => mint(base, 'datasets', localId),
  series: (base: Iri, localId: string): Iri => mint(base, 'series', localId),
  service: (base: Iri, localId: string): Iri => mint(base, 'services', localId),
  record: (base: Iri, localId: string): Iri => mint(base, 'records', localId),
  /** `key` is the file's name where we host it, else what it links to. */
  distribution: (base: Iri, localId: string, key: string): Iri => mint(base, 'datasets', localId, 'distributions', key),
  sample: (base: Iri, localId: string, key: string): Iri => mint(base, 'datasets', localId, 'samples', key),
  period: (base: Iri, ...[start = '', end = '', ...instants]: readonly (string | undefined)[]): Iri =>
    mint(base, 'periods', [start, end, ...instants.map((at = '') => at)].join('--')),
  instant: (base: Iri, at: string): Iri => mint(base, 'instants', at),
  /** A thing that is nothing but what is said of it. */
  content: (base: Iri, kind: ContentKind, said: unknown): Iri => mint(base, kind, fingerprint(JSON.stringify(said))),
} as const;

type ContentKind =
  | 'agents'
  | 'attributions'
  | 'checksums'
  | 'contacts'
  | 'costs'
  | 'identifiers'
  | 'legislation'
  | 'metrics'
  | 'places'
  | 'quality'
  | 'relations'
  | 'rights'
  | 'standards'
  | 'statements';

/** The same value as the same text, whatever order its properties were made in. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    it !== null && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([one], [other]) => (one < other ? -1 : 1)))
      : it,
  );

/**
 * A short name for a text, the same everywhere: FNV-1a over its UTF-16 units, twice, from two beginnings. It guards nothing;
 * two texts that collide would make triples nobody meant, and those the gate finds.
 */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let position = 0; position < text.length; position++) {
    const unit = text.charCodeAt(position);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b);
  }
  return hex(one ^ (two >>> 15)) + hex(two ^ (one >>> 13));
}

const hex = (bits: number): string => (bits >>> 0).toString(16).padStart(8, '0');
