import type { Term } from '@rdfjs/types';
import { dcat, rdf, rdfs } from '../../vocab/namespaces.ts';

/** As much of an RDF/JS quad as a graph needs. */
export type Triple = { readonly subject: Term; readonly predicate: { readonly value: string }; readonly object: Term };

/** A term with what is said about it: walking a graph is following pointers. */
export type GraphNode = {
  readonly term: Term;
  /** Equal for equal terms: an IRI as it stands, `_:label`, `"text"@nb`, `"1"^^datatype`. */
  readonly key: string;
  /** Objects by predicate IRI, each once, in the order they came. */
  readonly out: ReadonlyMap<string, readonly GraphNode[]>;
};

/** Triples indexed by subject; what is seldom asked for (subjects by object, subclasses) is indexed when it is asked for. */
export type Graph = {
  /** Every subject, in the order they came. */
  readonly subjects: readonly GraphNode[];
  /** Triples, each counted once. */
  readonly size: number;
  /** The node of a term, whether or not anything is said about it. */
  node(term: Term): GraphNode;
  /** Nodes of a class or of its subclasses, as far as the graph itself says so (no other inference). */
  instances(type: string): readonly GraphNode[];
  isA(node: GraphNode, type: string): boolean;
  /** Subjects by object, for one predicate. */
  inverse(predicate: string): ReadonlyMap<GraphNode, readonly GraphNode[]>;
};

/** Indexes triples. Named graphs are taken as one. */
export function indexGraph(triples: Iterable<Triple>): Graph {
  const nodes = new Map<string, BuildNode>();
  const subjects: BuildNode[] = [];
  const types = new Map<string, GraphNode[]>();
  const superclasses = new Map<string, string[]>();
  let size = 0;

  const intern = (term: Term): BuildNode => {
    const key = termKey(term);
    const known = nodes.get(key);
    if (known) return known;
    const fresh: BuildNode = { term, key, out: nothing };
    nodes.set(key, fresh);
    return fresh;
  };

  for (const { subject, predicate, object } of triples) {
    const from = intern(subject);
    const to = intern(object);
    if (from.out === nothing) {
      from.out = new Map();
      subjects.push(from);
    }
    const objects = from.out.get(predicate.value);
    if (objects === undefined) from.out.set(predicate.value, [to]);
    else if (has(objects, to)) continue;
    else add(objects, to);
    size += 1;
    if (predicate.value === rdfType) append(types, to.key, from);
    else if (predicate.value === rdfsSubClassOf) append(superclasses, from.key, to.key);
  }

  const supersOf = new Map<string, ReadonlySet<string>>();
  const supers = (type: string): ReadonlySet<string> => {
    const known = supersOf.get(type);
    if (known) return known;
    const found = new Set([type]);
    for (const each of found) for (const parent of superclasses.get(each) ?? []) found.add(parent);
    supersOf.set(type, found);
    return found;
  };
  const inverses = new Map<string, ReadonlyMap<GraphNode, readonly GraphNode[]>>();

  return {
    subjects,
    size,
    node: (term) => nodes.get(termKey(term)) ?? { term, key: termKey(term), out: nothing },
    instances(type) {
      const own = types.get(type) ?? [];
      if (superclasses.size === 0) return own;
      return [...new Set([...types].flatMap(([each, members]) => (supers(each).has(type) ? members : [])))];
    },
    isA(node, type) {
      const own = node.out.get(rdfType);
      if (own === undefined) return false;
      return own.some((each) => each.key === type || (superclasses.size > 0 && supers(each.key).has(type)));
    },
    inverse(predicate) {
      const known = inverses.get(predicate);
      if (known) return known;
      const found = new Map<GraphNode, GraphNode[]>();
      for (const subject of subjects) {
        for (const object of subject.out.get(predicate) ?? []) append(found, object, subject);
      }
      inverses.set(predicate, found);
      return found;
    },
  };
}

/** The objects of a predicate, none where there are none. */
export const objects = (node: GraphNode, predicate: string): readonly GraphNode[] => node.out.get(predicate) ?? [];

/**
 * What data.norge.no keeps of one dataset: its own triples and those of everything reachable from it, stopping at other
 * datasets, series and catalogs (fdk-harvester `HarvestHelpers.kt`). The quality score sees this and nothing else.
 */
export function closureOf(start: GraphNode, graph: Graph): readonly GraphNode[] {
  const reached = new Set([start]);
  for (const node of reached) {
    for (const values of node.out.values()) {
      for (const value of values) {
        if (value.out.size > 0 && !harvestedApart.some((type) => graph.isA(value, type))) reached.add(value);
      }
    }
  }
  return [...reached];
}

/** Some nodes with what is said about them, as a graph of their own: what the others are is not known in it. */
export const subgraph = (nodes: readonly GraphNode[]): Graph => indexGraph(triplesOf(nodes));

export function* triplesOf(nodes: Iterable<GraphNode>): Generator<Triple> {
  for (const { term, out } of nodes) {
    for (const [value, values] of out)
      for (const { term: object } of values) yield { subject: term, predicate: { value }, object };
  }
}

/** Equal for equal terms (RDF 1.1 concepts § 3): language tags are compared without regard to case. */
export function termKey(term: Term): string {
  if (term.termType === 'NamedNode') return term.value;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') throw new Error(`A ${term.termType} can be no part of a catalog`);
  return term.language ? `"${term.value}"@${term.language.toLowerCase()}` : `"${term.value}"^^${term.datatype.value}`;
}

type BuildNode = { readonly term: Term; readonly key: string; out: Map<string, GraphNode[]> };

const rdfType: string = rdf('type');
const rdfsSubClassOf: string = rdfs('subClassOf');

/** What the harvester takes as things of their own; data services it takes along with the dataset that names them. */
const harvestedApart: readonly string[] = ['Dataset', 'DatasetSeries', 'Catalog'].map(dcat);

const nothing = new Map<string, GraphNode[]>();

function append<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

// A list is short nearly always; a catalog's dcat:dataset is the one that is not, and may not cost the square of its length.
const sets = new WeakMap<GraphNode[], Set<GraphNode>>();
const isLong = (list: readonly GraphNode[]): boolean => list.length > 24;
const has = (list: GraphNode[], node: GraphNode): boolean =>
  isLong(list) ? setOf(list).has(node) : list.includes(node);
const add = (list: GraphNode[], node: GraphNode): void => {
  list.push(node);
  if (isLong(list)) setOf(list).add(node);
};
function setOf(list: GraphNode[]): Set<GraphNode> {
  const known = sets.get(list);
  if (known) return known;
  const made = new Set(list);
  sets.set(list, made);
  return made;
}
