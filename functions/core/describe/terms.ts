import type { Literal, NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { type Iri, toIri } from '../../../vocab/iri.ts';

/**
 * The only maker of RDF terms: what it lets through, every serialisation can write and every reader gives back unchanged.
 * The data were judged before they came here, so what it stops is a fault of ours.
 */
export function named(iri: Iri): NamedNode {
  const known = nodes.get(iri);
  if (known) return known;
  if (toIri(iri) !== iri) throw new Error(`This was never an IRI: ${JSON.stringify(iri)}`);
  const node = DataFactory.namedNode(iri);
  if (nodes.size >= mostKept) nodes.clear();
  nodes.set(iri, node);
  return node;
}

/** A text in a language (rdf:langString). The tag is two or three small letters (BCP 47), and is written as it stands. */
export function langString(value: string, language: string): Literal {
  if (!/^[a-z]{2,3}$/.test(language)) throw new Error(`This was never a language tag: ${JSON.stringify(language)}`);
  return DataFactory.literal(printable(value), language);
}

/** A plain text (xsd:string). */
export const string = (value: string): Literal => DataFactory.literal(printable(value));

/** A literal of a datatype that has its own way of writing: the value is written as it stands. */
export const typed = (value: string, datatype: Iri): Literal => DataFactory.literal(printable(value), named(datatype));

export const triple = (subject: NamedNode, predicate: NamedNode, object: Quad_Object): Quad =>
  DataFactory.quad(subject, predicate, object as Literal) as Quad;

/** Vocabulary, codes and publishers come again in every dataset; their terms are made once. */
const nodes = new Map<string, NamedNode>();
const mostKept = 20_000;

// XML 1.0 § 2.2 has no place for these, and UTF-8 none for lone surrogates.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function printable(value: string): string {
  if (unprintable.test(value)) throw new Error(`This text cannot be written in every format: ${JSON.stringify(value)}`);
  return value;
}
