import type { Literal, Quad, Quad_Object } from '@rdfjs/types';
import { namespaces, rdf, xsd } from '../../../vocab/namespaces.ts';
import type { Format } from '../record.ts';

/**
 * Writes quads as a fragment of each serialisation: statements alone, without what a document begins and ends with, so that
 * fragments can be laid end to end (`joinCatalog`). Same quads, same bytes.
 */
export const serialise = (quads: readonly Quad[]): { readonly [format in Format]: string } => {
  return { ttl: turtle(quads), nt: nTriples(quads), rdf: rdfXml(quads), jsonld: jsonLd(quads) };
};

/** The same in one serialisation alone. */
export const serialiseAs = (format: Format, quads: readonly Quad[]): string => writers[format](quads);

/**
 * What a document of each serialisation begins with, has between its blocks, and ends with; and what ends a block, which
 * says something of one subject. No literal can hold it: Turtle, N-Triples and JSON escape a newline, XML a `<`.
 */
export const frames: {
  readonly [format in Format]: {
    readonly open: string;
    readonly ends: string;
    readonly between: string;
    readonly close: string;
  };
} = {
  ttl: {
    open: `${Object.entries(namespaces)
      .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
      .join('')}\n`,
    ends: ' .\n\n',
    between: '',
    close: '',
  },
  nt: { open: '', ends: '\n', between: '', close: '' },
  rdf: {
    open: `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${Object.entries(namespaces)
      .map(([prefix, iri]) => `\n  xmlns:${prefix}="${iri}"`)
      .join('')}>\n`,
    ends: '</rdf:Description>\n',
    between: '',
    close: '</rdf:RDF>\n',
  },
  jsonld: {
    open: `{"@context":${JSON.stringify(namespaces)},"@graph":[\n`,
    ends: '',
    between: ',\n',
    close: '\n]}\n',
  },
};

/**
 * A whole document, laid of its fragments piece by piece. What several of them say in the same words (the codes, places and
 * agents they explain) is said once: of a catalog of a thousand that is two thirds.
 */
export function* joinCatalog(format: Format, fragments: Iterable<string>): Generator<string> {
  const { open, between, close } = frames[format];
  const said = new Map<string, string[]>();
  yield open;
  let first = true;
  for (const fragment of fragments) {
    let fresh = '';
    for (let at = 0; at < fragment.length; ) {
      const subject = fragment.slice(at, fragment.indexOf(endOfSubject[format], at));
      const known = said.get(subject) ?? [];
      // To compare with the few blocks of the same subject takes less than to look for where this one ends.
      let block = known.find((it) => fragment.slice(at, at + it.length) === it);
      if (block === undefined) {
        block = fragment.slice(at, endOfBlock(format, fragment, at));
        said.set(subject, [...known, block]);
        fresh += first ? block : between + block;
        first = false;
      }
      at += block.length + between.length;
    }
    if (fresh !== '') yield fresh;
  }
  yield close;
}

const endOfSubject = { ttl: '\n', nt: ' ', rdf: '\n', jsonld: ',' } as const satisfies Record<Format, string>;

function endOfBlock(format: Format, fragment: string, start: number): number {
  const { ends, between } = frames[format];
  const endAfter = (from: number): number => {
    const at = fragment.indexOf(ends || between, from);
    return at < 0 ? fragment.length : at + ends.length;
  };
  let end = endAfter(start);
  if (format !== 'nt') return end;
  // N-Triples name the subject in each line: a block is as many lines as begin with the same.
  const subject = fragment.slice(start, fragment.indexOf(' ', start) + 1);
  while (fragment.startsWith(subject, end)) end = endAfter(end);
  return end;
}

/** Jena splits a property into namespace and name, and the name must be one of XML's (Namespaces in XML 1.0, NCName). */
export const endsInXmlName = (iri: string): boolean => /[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u.test(iri);

/** A new block where the subject is another; the same subject may come again, which is as good Turtle. */
function turtle(quads: readonly Quad[]): string {
  let out = '';
  let block = '';
  let property = '';
  for (const { subject, predicate, object } of quads) {
    if (subject.value !== block) out += `${block ? ' .\n\n' : ''}${turtleIri(subject.value)}\n    `;
    else out += predicate.value === property ? ' , ' : ' ;\n    ';
    if (subject.value !== block || predicate.value !== property)
      out += `${predicate.value === typeIri ? 'a' : turtleIri(predicate.value)} `;
    out += turtleTerm(object);
    block = subject.value;
    property = predicate.value;
  }
  return block ? `${out} .\n\n` : '';
}

const typeIri = rdf('type');
const turtleIri = (iri: string): string => compact(iri) ?? `<${iri}>`;
const turtleTerm = (term: Quad_Object): string =>
  term.termType === 'Literal' ? quoted(term, turtleIri) : turtleIri(term.value);

function nTriples(quads: readonly Quad[]): string {
  let out = '';
  for (const { subject, predicate, object } of quads)
    out += `<${subject.value}> <${predicate.value}> ${object.termType === 'Literal' ? quoted(object, angled) : angled(object.value)} .\n`;
  return out;
}
const angled = (iri: string): string => `<${iri}>`;

const quoted = ({ value, language, datatype }: Literal, iri: (iri: string) => string): string => {
  const text = `"${/[\\"\n\r\t\b\f]/.test(value) ? value.replace(/[\\"\n\r\t\b\f]/g, escaped) : value}"`;
  if (language) return `${text}@${language}`;
  return datatype.value === stringIri ? text : `${text}^^${iri(datatype.value)}`;
};
const stringIri = xsd('string');
const escaped = (mark: string): string => escapes[mark] ?? mark;
const escapes: { readonly [mark: string]: string } = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function rdfXml(quads: readonly Quad[]): string {
  let out = '';
  let block = '';
  for (const { subject, predicate, object } of quads) {
    if (subject.value !== block)
      out += `${block ? '</rdf:Description>\n' : ''}<rdf:Description rdf:about="${markup(subject.value)}">\n`;
    block = subject.value;
    const name = compact(predicate.value);
    // Jena, which data.norge.no runs on, must be able to write every predicate as an XML name.
    if (!name) throw new Error(`No XML name can be made of the predicate ${predicate.value}`);
    out += `  <${name}${xmlObject(object, name)}\n`;
  }
  return block ? `${out}</rdf:Description>\n` : '';
}

const xmlObject = (term: Quad_Object, name: string): string => {
  if (term.termType !== 'Literal') return ` rdf:resource="${markup(term.value)}"/>`;
  const text = `>${markup(term.value)}</${name}>`;
  if (term.language) return ` xml:lang="${term.language}"${text}`;
  return term.datatype.value === stringIri ? text : ` rdf:datatype="${markup(term.datatype.value)}"${text}`;
};
// A carriage return that is not written as a reference is read as a newline (XML 1.0 § 2.11).
const markup = (text: string): string =>
  /[&<>"\r]/.test(text) ? text.replace(/[&<>"\r]/g, (mark) => references[mark] ?? mark) : text;
const references: { readonly [mark: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

type Subjects = ReadonlyMap<string, ReadonlyMap<string, readonly Quad_Object[]>>;

/** Statements together by subject and predicate, each in the order it first came. */
function bySubject(quads: readonly Quad[]): Subjects {
  const subjects = new Map<string, Map<string, Quad_Object[]>>();
  for (const { subject, predicate, object } of quads) {
    const predicates = subjects.get(subject.value) ?? new Map<string, Quad_Object[]>();
    subjects.set(subject.value, predicates);
    const objects = predicates.get(predicate.value);
    if (objects) objects.push(object);
    else predicates.set(predicate.value, [object]);
  }
  return subjects;
}

function jsonLd(quads: readonly Quad[]): string {
  const nodes: string[] = [];
  for (const [subject, predicates] of bySubject(quads)) {
    let node = `{"@id":${JSON.stringify(subject)}`;
    for (const [predicate, objects] of predicates) {
      if (predicate === typeIri) node += `,"@type":[${objects.map(({ value }) => jsonName(value)).join(',')}]`;
      else node += `,${jsonName(predicate)}:[${objects.map(jsonObject).join(',')}]`;
    }
    nodes.push(`${node}}`);
  }
  return nodes.join(',\n');
}

const jsonName = (iri: string): string => JSON.stringify(compact(iri) ?? iri);
const jsonObject = (term: Quad_Object): string => {
  if (term.termType !== 'Literal') return `{"@id":${JSON.stringify(term.value)}}`;
  const value = `{"@value":${JSON.stringify(term.value)}`;
  if (term.language) return `${value},"@language":"${term.language}"}`;
  return term.datatype.value === stringIri ? `${value}}` : `${value},"@type":${jsonName(term.datatype.value)}}`;
};

/** `dct:title`, where the rest of the IRI is a name that Turtle, XML and JSON-LD all take as it is. */
function compact(iri: string): string | undefined {
  if (!iri.startsWith('http://')) return undefined; // as all our namespaces do
  const known = compacted.get(iri);
  if (known !== undefined) return known || undefined;
  const cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  const prefix = prefixOf.get(iri.slice(0, cut));
  const local = iri.slice(cut);
  const name = prefix !== undefined && /^[A-Za-z_][A-Za-z0-9_-]*$/.test(local) ? `${prefix}:${local}` : '';
  if (compacted.size < mostKept) compacted.set(iri, name);
  return name || undefined;
}
const prefixOf = new Map<string, string>(Object.entries(namespaces).map(([prefix, iri]) => [iri, prefix]));
/** Vocabulary and codes come again and again. */
const compacted = new Map<string, string>();
const mostKept = 2_000;

const writers = { ttl: turtle, nt: nTriples, rdf: rdfXml, jsonld: jsonLd } as const satisfies {
  readonly [format in Format]: (quads: readonly Quad[]) => string;
};
