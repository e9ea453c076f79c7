import type { Literal, NamedNode, Quad, Quad_Object, Term } from '@rdfjs/types';
import { type Iri, toIri } from '../../../vocab/iri.ts';
import { rdf, xsd } from '../../../vocab/namespaces.ts';

/**
 * The only maker of RDF terms: what it lets through, every serialisation can write and every reader gives back unchanged.
 * The data were judged before they came here, so what it stops is a fault of ours. Terms are plain RDF/JS (a library's
 * literals, which pack value and language in one string, took half the time of a description).
 */
export function named(iri: Iri): NamedNode {
  const known = nodes.get(iri);
  if (known) return known;
  if (toIri(iri) !== iri) throw new Error(`This was never an IRI: ${JSON.stringify(iri)}`);
  const node: NamedNode = { termType: 'NamedNode', value: iri, equals: isSameNode };
  if (nodes.size >= mostKept) nodes.clear();
  nodes.set(iri, node);
  return node;
}

/** A text in a language (rdf:langString). The tag is two or three small letters (BCP 47), and is written as it stands. */
export function langString(value: string, language: string): Literal {
  if (!/^[a-z]{2,3}$/.test(language)) throw new Error(`This was never a language tag: ${JSON.stringify(language)}`);
  return literal(value, language, langStringType);
}

/** A plain text (xsd:string). */
export const string = (value: string): Literal => literal(value, '', stringType);

/** A literal of a datatype that has its own way of writing: the value is written as it stands. */
export const typed = (value: string, datatype: Iri): Literal => literal(value, '', named(datatype));

export const triple = (subject: NamedNode, predicate: NamedNode, object: Quad_Object): Quad => ({
  termType: 'Quad',
  value: '',
  subject,
  predicate,
  object,
  graph,
  equals: isSameQuad,
});

/** Vocabulary, codes and publishers come again in every dataset; their terms are made once. */
const nodes = new Map<string, NamedNode>();
const mostKept = 20_000;

const graph = {
  termType: 'DefaultGraph',
  value: '',
  equals: (other?: Term | null) => other?.termType === 'DefaultGraph',
} as const;

function literal(value: string, language: string, datatype: NamedNode): Literal {
  if (unprintable.test(value)) throw new Error(`This text cannot be written in every format: ${JSON.stringify(value)}`);
  return { termType: 'Literal', value, language, datatype, equals: isSameLiteral };
}

// XML 1.0 § 2.2 has no place for these, and UTF-8 none for lone surrogates.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function isSameNode(this: NamedNode, other?: Term | null): boolean {
  return this === other || (other?.termType === 'NamedNode' && other.value === this.value);
}
function isSameLiteral(this: Literal, other?: Term | null): boolean {
  return (
    other?.termType === 'Literal' &&
    other.value === this.value &&
    other.language === this.language &&
    other.datatype.value === this.datatype.value
  );
}
function isSameQuad(this: Quad, other?: Term | null): boolean {
  return (
    other?.termType === 'Quad' &&
    this.subject.equals(other.subject) &&
    this.predicate.equals(other.predicate) &&
    this.object.equals(other.object) &&
    this.graph.equals(other.graph)
  );
}

const langStringType = named(rdf('langString'));
const stringType = named(xsd('string'));
