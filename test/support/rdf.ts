import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { Format } from '../../functions/core/record.ts';

/** Reads a document back with a reader that is not ours, as sorted N-Triples. */
export async function readBack(format: Format, text: string): Promise<readonly string[]> {
  if (format === 'jsonld') {
    const quads = String(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' }));
    return lines(new Parser({ format: 'N-Quads' }).parse(quads));
  }
  if (format !== 'rdf') return lines(new Parser({ format: format === 'nt' ? 'N-Triples' : 'Turtle' }).parse(text));
  const quads: Quad[] = [];
  for await (const quad of Readable.from([text]).pipe(new RdfXmlParser())) quads.push(quad as Quad);
  return lines(quads);
}

/** One line a triple, in order, each once. */
export const lines = (quads: readonly Quad[]): readonly string[] => [...new Set(quads.map(line))].toSorted();
const line = ({ subject, predicate, object }: Quad): string =>
  JSON.stringify([
    subject.value,
    predicate.value,
    object.termType,
    object.value,
    ...(object.termType === 'Literal' ? [object.language, object.datatype.value] : []),
  ]);
