import type { Term } from '@rdfjs/types';
import { rdf, rdfs, xsd } from '../../../vocab/namespaces.ts';
import { type Graph, type GraphNode, indexGraph, objects, type Triple } from '../graph.ts';

/** One thing a shape has against a node: a `sh:ValidationResult`, without its messages. */
export type ShapeResult = {
  readonly focus: Term;
  /** The property, as an IRI or as a SPARQL property path. */
  readonly path?: string;
  readonly value?: Term;
  /** `MinCount`, `Class` …: the IRI without its namespace and `ConstraintComponent`. */
  readonly component: string;
  /** `Violation`, `Warning`, `Info`, or the IRI of somebody's own. */
  readonly severity: string;
  readonly shape: Term;
};

/** Shapes ready to be held against graphs. */
export type Shapes = { readonly check: (graph: Graph) => readonly ShapeResult[] };

/**
 * Compiles a shapes graph (SHACL Core, W3C Recommendation 2017, all components) to closures over an index. Terms that
 * are not SHACL's are passed over, as every engine does; a shapes graph that is no shapes graph is a fault.
 */
export function compileShapes(triples: Iterable<Triple>): Shapes {
  const source = indexGraph(triples);
  const compiled = new Map<string, Shape>();
  const shape = (node: GraphNode): Shape => {
    const known = compiled.get(node.key);
    if (known) return known;
    const late: Shape = { run: (focus, graph, emit) => build.run(focus, graph, emit) };
    compiled.set(node.key, late); // before it is built: a shape may name itself
    const build = compileShape(node, { source, shape });
    compiled.set(node.key, build);
    return build;
  };
  const aims = source.subjects
    .map((node) => ({ targets: targetsOf(node, source), node }))
    .filter(({ targets }) => targets.length > 0)
    .map(({ targets, node }) => ({ targets, shape: shape(node) }));

  return {
    check(graph) {
      const results: ShapeResult[] = [];
      for (const { targets, shape } of aims) {
        const all = targets.length === 1 ? targets[0]?.(graph) : new Set(targets.flatMap((target) => target(graph)));
        for (const focus of all ?? []) shape.run(focus, graph, (result) => results.push(result));
      }
      return results;
    },
  };
}

/** Whether a node meets a shape; with `emit`, everything is told that it does not meet, else the first is enough. */
type Shape = { readonly run: (focus: GraphNode, graph: Graph, emit?: Emit) => boolean };
type Emit = (result: ShapeResult) => void;
type Path = { readonly text: string; readonly walk: (from: GraphNode, graph: Graph) => readonly GraphNode[] };

type Compiler = { readonly source: Graph; readonly shape: (node: GraphNode) => Shape };
/** A constraint as it stands: its parameter, the shape that states it, and the means to compile what it names. */
type Constraint = Compiler & { readonly parameter: GraphNode; readonly within: GraphNode };

/** What is wrong: a value, nothing (the number of values), or a value of another property than the shape's. */
type Offence = { readonly value?: GraphNode; readonly path?: string };
type Check = (values: readonly GraphNode[], focus: GraphNode, graph: Graph) => readonly Offence[];
type Test = (value: GraphNode, graph: Graph, focus: GraphNode) => boolean;

function compileShape(node: GraphNode, compiler: Compiler): Shape {
  if (isTrue(objects(node, sh('deactivated'))[0])) return { run: () => true };
  const [pathNode] = objects(node, sh('path'));
  const path = pathNode && compilePath(pathNode, compiler.source);
  const severity = localName(objects(node, sh('severity'))[0]?.key ?? sh('Violation'));

  const checks: { readonly component: string; readonly check: Check }[] = [];
  for (const [name, compile] of Object.entries(constraints)) {
    if (!path && ofProperties.has(name)) continue;
    for (const parameter of objects(node, sh(name))) {
      const check = compile({ ...compiler, parameter, within: node });
      if (check) checks.push({ component: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, check });
    }
  }
  const properties = objects(node, sh('property')).map(compiler.shape);

  return {
    run(focus, graph, emit) {
      const values = path ? path.walk(focus, graph) : [focus];
      let meets = true;
      for (const { component, check } of checks) {
        const offences = check(values, focus, graph);
        if (offences.length === 0) continue;
        if (!emit) return false;
        meets = false;
        for (const { value, path: other } of offences) {
          const where = other ?? path?.text;
          emit({
            focus: focus.term,
            ...(where === undefined ? {} : { path: where }),
            ...(value === undefined ? {} : { value: value.term }),
            component,
            severity,
            shape: node.term,
          });
        }
      }
      for (const property of properties) {
        for (const value of values) {
          if (property.run(value, graph, emit)) continue;
          if (!emit) return false;
          meets = false;
        }
      }
      return meets;
    },
  };
}

/** A constraint that looks at each value alone. */
const each =
  (test: (constraint: Constraint) => Test) =>
  (constraint: Constraint): Check => {
    const meets = test(constraint);
    return (values, focus, graph) => {
      let offences: Offence[] | undefined;
      for (const value of values) {
        if (meets(value, graph, focus)) continue;
        offences ??= [];
        offences.push({ value });
      }
      return offences ?? none;
    };
  };

/** The constraint components of SHACL Core § 4, by the parameter that calls them. */
const constraints = {
  // § 4.1 value type
  class: each(
    ({ parameter }) =>
      (value, graph) =>
        graph.isA(value, parameter.key),
  ),
  datatype: each(({ parameter: { key } }) => {
    const form = lexicalForms[key];
    return ({ term }) =>
      term.termType === 'Literal' && term.datatype.value === key && (form === undefined || form(term.value));
  }),
  nodeKind: each(({ parameter }) => {
    const kinds: readonly string[] = nodeKinds[localName(parameter.key)] ?? [];
    return ({ term }) => kinds.includes(term.termType);
  }),
  // § 4.2 cardinality
  minCount: ({ parameter }) => {
    const least = numberOf(parameter);
    return (values) => (values.length < least ? once : none);
  },
  maxCount: ({ parameter }) => {
    const most = numberOf(parameter);
    return (values) => (values.length > most ? once : none);
  },
  // § 4.3 value range
  minExclusive: each(range((order) => order > 0)),
  minInclusive: each(range((order) => order >= 0)),
  maxExclusive: each(range((order) => order < 0)),
  maxInclusive: each(range((order) => order <= 0)),
  // § 4.4 strings
  minLength: each(({ parameter }) => {
    const least = numberOf(parameter);
    return ({ term }) => term.termType !== 'BlankNode' && [...term.value].length >= least;
  }),
  maxLength: each(({ parameter }) => {
    const most = numberOf(parameter);
    return ({ term }) => term.termType !== 'BlankNode' && [...term.value].length <= most;
  }),
  pattern: each(({ parameter, within }) => {
    const [flags] = objects(within, sh('flags'));
    const pattern = new RegExp(parameter.term.value, `${flags?.term.value ?? ''}u`);
    return ({ term }) => term.termType !== 'BlankNode' && pattern.test(term.value);
  }),
  languageIn: each(({ parameter }) => {
    const ranges = listOf(parameter).map(({ term }) => term.value.toLowerCase());
    return ({ term }) => {
      const language = term.termType === 'Literal' ? term.language.toLowerCase() : '';
      return ranges.some((it) => language === it || language.startsWith(`${it}-`) || (it === '*' && language !== ''));
    };
  }),
  uniqueLang: ({ parameter }) => {
    // `"1"^^xsd:boolean` does not switch it on (§ 4.4.5: only true).
    if (parameter.key !== `"true"^^${xsd('boolean')}`) return undefined;
    return (values) => {
      const counts = new Map<string, number>();
      for (const { term } of values) {
        if (term.termType !== 'Literal' || !term.language) continue;
        const language = term.language.toLowerCase();
        counts.set(language, (counts.get(language) ?? 0) + 1);
      }
      return [...counts.values()].filter((count) => count > 1).map(() => ({}));
    };
  },
  // § 4.5 property pairs
  equals: ({ parameter: { key } }) => {
    return (values, focus) => {
      const others = objects(focus, key);
      return [...values.filter((it) => !others.includes(it)), ...others.filter((it) => !values.includes(it))].map(
        (value) => ({ value }),
      );
    };
  },
  disjoint: each(
    ({ parameter: { key } }) =>
      (value, _graph, focus) =>
        !objects(focus, key).includes(value),
  ),
  lessThan: pairs((order) => order < 0),
  lessThanOrEquals: pairs((order) => order <= 0),
  // § 4.6 logic
  not: each(({ parameter, shape }) => {
    const other = shape(parameter);
    return (value, graph) => !other.run(value, graph);
  }),
  and: each((constraint) => {
    const all = shapesOf(constraint);
    return (value, graph) => all.every((it) => it.run(value, graph));
  }),
  or: each((constraint) => {
    const any = shapesOf(constraint);
    return (value, graph) => any.some((it) => it.run(value, graph));
  }),
  xone: each((constraint) => {
    const one = shapesOf(constraint);
    return (value, graph) => one.filter((it) => it.run(value, graph)).length === 1;
  }),
  // § 4.7 shapes
  node: each(({ parameter, shape }) => {
    const other = shape(parameter);
    return (value, graph) => other.run(value, graph);
  }),
  qualifiedMinCount: (constraint) => {
    const least = numberOf(constraint.parameter);
    const qualifies = qualifier(constraint);
    return (values, focus, graph) => (values.filter((it) => qualifies(it, graph, focus)).length < least ? once : none);
  },
  qualifiedMaxCount: (constraint) => {
    const most = numberOf(constraint.parameter);
    const qualifies = qualifier(constraint);
    return (values, focus, graph) => (values.filter((it) => qualifies(it, graph, focus)).length > most ? once : none);
  },
  // § 4.8 others
  closed: ({ parameter, within }) => {
    if (!isTrue(parameter)) return undefined;
    const [ignored] = objects(within, sh('ignoredProperties'));
    const allowed = new Set([
      ...objects(within, sh('property')).flatMap((it) => objects(it, sh('path')).map(({ key }) => key)),
      ...(ignored ? listOf(ignored).map(({ key }) => key) : []),
    ]);
    return (values) =>
      values.flatMap(({ out }) =>
        [...out].flatMap(([path, others]) => (allowed.has(path) ? none : others.map((value) => ({ value, path })))),
      );
  },
  hasValue: ({ parameter }) => {
    return (values) => (values.some(({ key }) => key === parameter.key) ? none : once);
  },
  in: each(({ parameter }) => {
    const allowed = new Set(listOf(parameter).map(({ key }) => key));
    return ({ key }) => allowed.has(key);
  }),
} satisfies Record<string, (constraint: Constraint) => Check | undefined>;

/** Components that say nothing of a node shape. */
const ofProperties: ReadonlySet<string> = new Set<keyof typeof constraints>([
  'minCount',
  'maxCount',
  'uniqueLang',
  'lessThan',
  'lessThanOrEquals',
  'qualifiedMinCount',
  'qualifiedMaxCount',
]);

const none: readonly Offence[] = [];
const once: readonly Offence[] = [{}];

function range(allows: (order: number) => boolean): (constraint: Constraint) => Test {
  return ({ parameter }) =>
    (value) => {
      const order = compare(value.term, parameter.term);
      return order !== undefined && allows(order);
    };
}

/** One result for each pair of values that is not in order, or cannot be put in one (§ 4.5.3, 4.5.4). */
function pairs(allows: (order: number) => boolean): (constraint: Constraint) => Check {
  return ({ parameter: { key } }) =>
    (values, focus) =>
      values.flatMap((value) =>
        objects(focus, key).flatMap((other) => {
          const order = compare(value.term, other.term);
          return order !== undefined && allows(order) ? none : [{ value }];
        }),
      );
}

const shapesOf = ({ parameter, shape }: Constraint): readonly Shape[] => listOf(parameter).map(shape);

/** Which values count (§ 4.7.3): those that meet the shape and, where disjoint is asked for, none of its siblings. */
function qualifier({ within, shape, source }: Constraint): Test {
  const [own] = objects(within, sh('qualifiedValueShape'));
  if (!own) return () => false;
  const asked = isTrue(objects(within, sh('qualifiedValueShapesDisjoint'))[0]);
  const parents = asked ? (source.inverse(sh('property')).get(within) ?? []) : [];
  const siblings = parents
    .flatMap((parent) => objects(parent, sh('property')).flatMap((it) => objects(it, sh('qualifiedValueShape'))))
    .filter((it) => it !== own)
    .map(shape);
  const qualified = shape(own);
  return (value, graph) => qualified.run(value, graph) && !siblings.some((it) => it.run(value, graph));
}

/** § 2.1.3: what a shape is held against. */
function targetsOf(node: GraphNode, source: Graph): readonly ((graph: Graph) => readonly GraphNode[])[] {
  const classes = objects(node, sh('targetClass'));
  const isClass = source.isA(node, rdfs('Class')) && shapeTypes.some((type) => source.isA(node, type));
  return [
    ...objects(node, sh('targetNode')).map(({ term }) => (graph: Graph) => [graph.node(term)]),
    ...(isClass ? [...classes, node] : classes).map(
      ({ key }) =>
        (graph: Graph) =>
          graph.instances(key),
    ),
    ...objects(node, sh('targetSubjectsOf')).map(
      ({ key }) =>
        (graph: Graph) =>
          graph.subjects.filter(({ out }) => out.has(key)),
    ),
    ...objects(node, sh('targetObjectsOf')).map(({ key }) => (graph: Graph) => [...graph.inverse(key).keys()]),
  ];
}

/** § 2.3.1, each kind of path by the predicate that says it; a list is a sequence, an IRI a step. */
function compilePath(node: GraphNode, source: Graph): Path {
  if (node.term.termType === 'NamedNode') {
    const { key } = node;
    return { text: key, walk: (from) => objects(from, key) };
  }
  const [list] = objects(node, rdf('first')).length > 0 ? [listOf(node)] : [];
  if (list) {
    const steps = list.map((it) => compilePath(it, source));
    return {
      text: steps.map(({ text }) => text).join('/'),
      walk: (from, graph) =>
        steps.reduce((at: readonly GraphNode[], step) => unique(at.flatMap((it) => step.walk(it, graph))), [from]),
    };
  }
  for (const [name, make] of Object.entries(pathKinds)) {
    const [inner] = objects(node, sh(name));
    if (inner) return make(inner, source);
  }
  throw new Error(`No property path: ${node.key}`);
}

const pathKinds = {
  inversePath: (inner) => {
    const { key } = inner;
    return { text: `^${key}`, walk: (from, graph) => graph.inverse(key).get(from) ?? [] };
  },
  alternativePath: (inner, source) => {
    const ways = listOf(inner).map((it) => compilePath(it, source));
    return {
      text: `(${ways.map(({ text }) => text).join('|')})`,
      walk: (from, graph) => unique(ways.flatMap(({ walk }) => walk(from, graph))),
    };
  },
  zeroOrMorePath: (inner, source) => {
    const { text, walk } = compilePath(inner, source);
    return { text: `${text}*`, walk: (from, graph) => [...reach([from], walk, graph)] };
  },
  oneOrMorePath: (inner, source) => {
    const { text, walk } = compilePath(inner, source);
    return { text: `${text}+`, walk: (from, graph) => [...reach(walk(from, graph), walk, graph)] };
  },
  zeroOrOnePath: (inner, source) => {
    const { text, walk } = compilePath(inner, source);
    return { text: `${text}?`, walk: (from, graph) => unique([from, ...walk(from, graph)]) };
  },
} satisfies Record<string, (inner: GraphNode, source: Graph) => Path>;

function reach(start: readonly GraphNode[], walk: Path['walk'], graph: Graph): ReadonlySet<GraphNode> {
  const reached = new Set(start);
  for (const node of reached) for (const next of walk(node, graph)) reached.add(next);
  return reached;
}

const unique = (nodes: readonly GraphNode[]): readonly GraphNode[] => [...new Set(nodes)];

function listOf(head: GraphNode): readonly GraphNode[] {
  const items: GraphNode[] = [];
  const seen = new Set<GraphNode>();
  for (let at: GraphNode | undefined = head; at && at.key !== rdf('nil') && !seen.has(at); ) {
    seen.add(at);
    const [first] = objects(at, rdf('first'));
    if (!first) break;
    items.push(first);
    [at] = objects(at, rdf('rest'));
  }
  return items;
}

/** Below nought where the first comes first, and nothing where they have no order (SPARQL 1.1 § 17.3 operators). */
function compare(one: Term, other: Term): number | undefined {
  if (one.termType !== 'Literal' || other.termType !== 'Literal') return undefined;
  const [kind, otherKind] = [orderOf(one.datatype.value), orderOf(other.datatype.value)];
  if (kind === undefined || kind !== otherKind) return undefined;
  if (kind === 'text') return one.value < other.value ? -1 : Number(one.value > other.value);
  if (kind === 'time' && hasZone(one.value) !== hasZone(other.value)) return undefined;
  const [left, right] = kind === 'time' ? [instant(one), instant(other)] : [Number(one.value), Number(other.value)];
  return Number.isNaN(left - right) ? undefined : left - right;
}

function orderOf(datatype: string): 'number' | 'time' | 'text' | undefined {
  if (datatype === xsd('string')) return 'text';
  if (datatype === xsd('dateTime') || datatype === xsd('date')) return 'time';
  return numeric.has(localName(datatype)) ? 'number' : undefined;
}

const hasZone = (text: string): boolean => /(?:Z|[+-]\d\d:\d\d)$/.test(text.replace(/^-?\d+-\d\d-\d\d/, ''));
const instant = ({ value }: Term): number => {
  const [, date = '', time = 'T00:00:00', zone = 'Z'] =
    /^(-?\d+-\d\d-\d\d)(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?$/.exec(value) ?? [];
  return Date.parse(`${date}${time}${zone}`);
};

const whole = (least: bigint | undefined, most: bigint | undefined) => (text: string) => {
  if (!/^[+-]?\d+$/.test(text)) return false;
  const value = BigInt(text.replace('+', ''));
  return (least === undefined || value >= least) && (most === undefined || value <= most);
};
const like = (pattern: RegExp) => (text: string) => pattern.test(text);
const zone = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';
const date = '-?(?:[1-9]\\d{3,}|0\\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const time = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)';
const aDay = (text: string): boolean => {
  const [, year = '', month = '', day = ''] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(text) ?? [];
  // 2000 + the year within its 400-year cycle: JavaScript's own calendar counts the days of that month
  return Number(day) <= new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
};

/** XML Schema 1.1 part 2: a literal of another form is ill-typed, and no value of its datatype. */
const lexicalForms: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  Object.entries({
    boolean: like(/^(?:true|false|1|0)$/),
    decimal: like(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/),
    double: like(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/),
    float: like(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/),
    date: (text: string) => new RegExp(`^${date}${zone}$`).test(text) && aDay(text),
    dateTime: (text: string) => new RegExp(`^${date}T${time}${zone}$`).test(text) && aDay(text),
    time: like(new RegExp(`^${time}${zone}$`)),
    gYear: like(new RegExp(`^-?(?:[1-9]\\d{3,}|0\\d{3})${zone}$`)),
    gYearMonth: like(new RegExp(`^-?(?:[1-9]\\d{3,}|0\\d{3})-(?:0[1-9]|1[0-2])${zone}$`)),
    duration: like(/^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/),
    hexBinary: like(/^(?:[\dA-Fa-f]{2})*$/),
    integer: whole(undefined, undefined),
    long: whole(-(2n ** 63n), 2n ** 63n - 1n),
    int: whole(-(2n ** 31n), 2n ** 31n - 1n),
    short: whole(-32_768n, 32_767n),
    byte: whole(-128n, 127n),
    nonNegativeInteger: whole(0n, undefined),
    positiveInteger: whole(1n, undefined),
    nonPositiveInteger: whole(undefined, 0n),
    negativeInteger: whole(undefined, -1n),
    unsignedLong: whole(0n, 2n ** 64n - 1n),
    unsignedInt: whole(0n, 2n ** 32n - 1n),
    unsignedShort: whole(0n, 65_535n),
    unsignedByte: whole(0n, 255n),
  }).map(([name, form]) => [xsd(name), form]),
);

const numeric = new Set([
  'decimal',
  'double',
  'float',
  ...Object.keys(lexicalForms)
    .map(localName)
    .filter((name) => /(?:integer|long|int|short|byte)$/i.test(name)),
]);

const nodeKinds: Readonly<Record<string, readonly string[]>> = {
  IRI: ['NamedNode'],
  BlankNode: ['BlankNode'],
  Literal: ['Literal'],
  BlankNodeOrIRI: ['BlankNode', 'NamedNode'],
  BlankNodeOrLiteral: ['BlankNode', 'Literal'],
  IRIOrLiteral: ['NamedNode', 'Literal'],
};

const isTrue = (node: GraphNode | undefined): boolean => node?.term.value === 'true' || node?.term.value === '1';
const numberOf = ({ term }: GraphNode): number => Number(term.value);

function sh(name: string): string {
  return `http://www.w3.org/ns/shacl#${name}`;
}
function localName(iri: string): string {
  return iri.startsWith(sh('')) || iri.startsWith(xsd('')) ? iri.slice(iri.indexOf('#') + 1) : iri;
}
const shapeTypes = [sh('NodeShape'), sh('PropertyShape')];
