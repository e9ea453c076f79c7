import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { type Problem, problem } from '../problem.ts';
import type { Format } from '../record.ts';
import { readJson } from './json.ts';

/** A catalog as triples, or the problem that kept it from being read. */
export type ReadCatalog = { readonly quads: readonly Quad[]; readonly problems: readonly Problem[] };

export type ReadOptions = {
  /** Against which relative IRIs are taken; data.norge.no's harvester takes them against this one. */
  readonly base?: string;
  /** The file's name, told in problems. */
  readonly file?: string;
};

export const harvesterBase = 'http://example.com/';

/**
 * Reads a catalog in Turtle, N-Triples, RDF/XML or JSON-LD 1.1. Bytes must be UTF-8. Nothing is fetched: a remote
 * JSON-LD context is a problem, and so is a DOCTYPE with a subset of its own. Named graphs come along, told as such.
 */
export async function parseCatalog(
  source: Uint8Array | string,
  format: Format,
  { base = harvesterBase, file }: ReadOptions = {},
): Promise<ReadCatalog> {
  const place = file === undefined ? {} : { file };
  try {
    const text = typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source);
    const quads = await readers[format].read(text, base);
    const strange = quads
      .flatMap(({ subject, object }) => [subject, object])
      .find(({ termType }) => !isPlain(termType));
    if (strange) throw new Error(`a statement about a statement (${strange.termType})`);
    return { quads, problems: [] };
  } catch (error) {
    return { quads: [], problems: [toProblem(error, format, source, place)] };
  }
}

/** The format that a media type, a file's ending or the text itself tells, in this order; nothing where none does. */
export function formatOf(told: {
  readonly contentType?: string;
  readonly file?: string;
  readonly text?: string;
}): Format | undefined {
  const type = told.contentType?.split(';')[0]?.trim().toLowerCase();
  const path = told.file?.split(/[?#]/)[0]?.toLowerCase() ?? '';
  const rows = Object.entries(readers) as [Format, Reader][];
  const by = (test: (reader: Reader) => boolean) => rows.find(([, reader]) => test(reader))?.[0];
  return (
    (type && by(({ types }) => types.includes(type))) ||
    by(({ endings }) => endings.some((ending) => path.endsWith(ending))) ||
    (told.text === undefined ? undefined : by(({ begins }) => begins.test(told.text ?? '')))
  );
}

type Reader = {
  readonly name: string;
  readonly types: readonly string[];
  readonly endings: readonly string[];
  /** What a text in this format begins with; tried in this order. */
  readonly begins: RegExp;
  readonly read: (text: string, base: string) => readonly Quad[] | Promise<readonly Quad[]>;
};

const readers: Readonly<Record<Format, Reader>> = {
  rdf: {
    name: 'RDF/XML',
    types: ['application/rdf+xml', 'application/xml', 'text/xml'],
    endings: ['.rdf', '.xml', '.owl'],
    begins: /^\ufeff?\s*<(?:\?xml|!--|!DOCTYPE|rdf:RDF)/,
    read: readRdfXml,
  },
  jsonld: {
    name: 'JSON-LD',
    types: ['application/ld+json', 'application/json'],
    endings: ['.jsonld', '.json'],
    begins: /^\ufeff?\s*[[{]\s*(?:["[{}\]]|$)/,
    read: readJsonLd,
  },
  nt: {
    name: 'N-Triples',
    types: ['application/n-triples'],
    endings: ['.nt'],
    begins: /(?!)/, // N-Triples is Turtle too: a text without a name is read as that
    read: (text, base) => new Parser({ format: 'application/n-triples', baseIRI: base }).parse(text),
  },
  ttl: {
    name: 'Turtle',
    types: ['text/turtle', 'application/x-turtle', 'text/n3'],
    endings: ['.ttl', '.turtle', '.n3'],
    begins: /^\ufeff?(?:\s|#.*\n)*(?:@?prefix|@?base|<|_:|\[)/i,
    read: (text, base) => new Parser({ format: 'text/turtle', baseIRI: base }).parse(text),
  },
};

/** The parser is loaded when the first such file comes: most runs see Turtle only. */
async function readRdfXml(text: string, base: string): Promise<readonly Quad[]> {
  if (/<!DOCTYPE[^>[]*\[/i.test(text)) throw new Error('DOCTYPE', { cause: 'catalog.doctype' });
  const whole = await import('rdfxml-streaming-parser');
  // in a bundle of several files its names are only to be had by way of the default
  const { RdfXmlParser } = 'RdfXmlParser' in whole ? whole : (whole as { readonly default: typeof whole }).default;
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser({ baseIRI: base, trackPosition: true });
    parser
      .on('data', (quad: Quad) => quads.push(quad))
      .on('error', reject)
      .on('end', () => resolve(quads));
    parser.end(text);
  });
}

async function readJsonLd(text: string, base: string): Promise<readonly Quad[]> {
  const { default: jsonld } = await import('jsonld');
  const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`${url} is not fetched`));
  const dataset = await jsonld.toRDF(JSON.parse(text), { base, documentLoader });
  return (dataset as readonly PlainQuad[]).map(({ subject, predicate, object, graph }) =>
    DataFactory.quad(
      subject.termType === 'BlankNode' ? blank(subject) : DataFactory.namedNode(subject.value),
      DataFactory.namedNode(predicate.value),
      object.termType === 'Literal'
        ? DataFactory.literal(
            object.value,
            object.language || DataFactory.namedNode(object.datatype?.value ?? xsdString),
          )
        : object.termType === 'BlankNode'
          ? blank(object)
          : DataFactory.namedNode(object.value),
      graph.termType === 'DefaultGraph' ? DataFactory.defaultGraph() : DataFactory.namedNode(graph.value),
    ),
  );
}

/** What `jsonld` gives: terms without the methods of RDF/JS. */
type PlainTerm = { readonly termType: string; readonly value: string };
type PlainQuad = {
  readonly subject: PlainTerm;
  readonly predicate: PlainTerm;
  readonly object: PlainTerm & { readonly language?: string; readonly datatype?: PlainTerm };
  readonly graph: PlainTerm;
};
const blank = ({ value }: PlainTerm) => DataFactory.blankNode(value.replace(/^_:/, ''));

const isPlain = (type: Term['termType']): boolean => type === 'NamedNode' || type === 'BlankNode' || type === 'Literal';

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

function toProblem(error: unknown, format: Format, source: Uint8Array | string, place: { file?: string }): Problem {
  if (!(error instanceof Error)) throw error;
  if (error.cause === 'catalog.doctype') return problem('catalog.doctype', place);
  const { details } = error as { details?: { code?: string; url?: string } }; // as `jsonld` tells its errors
  if (details?.code === 'loading remote context failed') {
    return problem('catalog.remote-context', { ...place, actual: details.url ?? '' });
  }
  const row = rowOf(error, source);
  const actual = error.message.split('\n')[0]?.replace(/^\d+:\d+: | on line \d+\.?$/g, '') ?? '';
  return problem('catalog.unreadable', {
    ...place,
    ...(row === undefined ? {} : { row }),
    actual,
    expected: readers[format].name,
  });
}

/** n3 tells the line in `context`, rdfxml-streaming-parser in `line`; of JSON our own reader knows it. */
function rowOf(error: Error, source: Uint8Array | string): number | undefined {
  const told = error as { line?: number; context?: { line?: number } };
  if (error instanceof SyntaxError) {
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
    return readJson(bytes, {}, { bytes: Number.POSITIVE_INFINITY, depth: 1000 }).problems[0]?.row;
  }
  const inMessage = /^(\d+):\d+: /.exec(error.message)?.[1]; // as saxes tells it
  return told.context?.line ?? told.line ?? (inMessage === undefined ? undefined : Number(inMessage));
}
