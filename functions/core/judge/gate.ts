import { dct } from '../../../vocab/namespaces.ts';
import { endsInXmlName, joinCatalog } from '../describe/serialise.ts';
import { indexGraph, type Triple, termKey } from '../graph.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { parseCatalog } from '../read/catalog.ts';
import type { Format } from '../record.ts';
import { profileShapes } from './profiles.ts';
import type { ShapeResult } from './shapes.ts';

/**
 * The last look before a dataset's description is committed. Each fragment, laid into a document, is read again by a
 * reader that did not write it and must say what was meant, triple for triple; what was meant must hold no blank node, no
 * relative IRI and no property that data.norge.no cannot store, and it must meet DCAT-AP-NO 3.0 and HVD-DCAT-AP-NO. What
 * the steward stated, or did not state, comes back as problems. Everything else is ours, and thrown: a fault.
 */
export async function gate(
  meant: readonly Triple[],
  fragments: { readonly [format in Format]?: string },
): Promise<readonly Problem[]> {
  const faults = meant.flatMap(unsound);
  if (faults.length > 0) throw new Error(`A description that no catalog may hold: ${faults.slice(0, 3).join('; ')}`);

  const wanted = new Set(meant.map(sentence));
  for (const [format, fragment] of Object.entries(fragments) as [Format, string][]) {
    const document = [...joinCatalog(format, [fragment])].join('');
    const { quads, problems } = await parseCatalog(document, format, { base: nowhere });
    if (problems[0])
      throw new Error(`We cannot read our own ${format}: ${problems[0].actual} (line ${problems[0].row})`);
    compare(wanted, new Set(quads.map(sentence)), format);
  }
  return checkProfile(meant);
}

/** The same look at what was meant alone: what a steward must mend. A fault of ours is thrown. */
export function checkProfile(meant: Iterable<Triple>): readonly Problem[] {
  const graph = indexGraph(meant);
  const results = [...profileShapes('dcat-ap-no').check(graph), ...profileShapes('hvd').check(graph)];
  const ours = results.filter((result) => result.severity === 'Violation' && !isStewards(result));
  if (ours.length > 0) {
    throw new Error(`A description that does not meet DCAT-AP-NO: ${ours.slice(0, 3).map(tellResult).join('; ')}`);
  }
  return unique(results.map(toProblem));
}

/**
 * What only the steward can mend: a statement that is missing, or a value from outside its list. Types, datatypes,
 * language tags, stubs and the number of values are made by `describe`; if they are wrong, we are.
 */
const isStewards = ({ component, path }: ShapeResult): boolean =>
  stewards[component]?.some((pattern) => pattern.test(path ?? '')) ?? false;

const anything = [/^/];
const stewards: Readonly<Record<string, readonly RegExp[]>> = {
  MinCount: anything,
  QualifiedMinCount: anything,
  Pattern: anything,
  In: anything,
  // the place lists; and rules that stand on a class: currency beside amount, category beside regulation
  Or: [/spatial$/, /^$/],
  // HVD: the regulation on the dataset, the same on each distribution, the category from its list
  HasValue: [/applicableLegislation$/],
  Node: [/hvdCategory$/],
};

const toProblem = (result: ShapeResult): Problem =>
  problem(codeOf(result), {
    ...(result.value === undefined ? {} : { actual: result.value.value }),
    expected: result.path === undefined ? '' : shortName(result.path),
  });

/** A place of no list is told, and published: a box says where, and 3.0 itself has it beside a listed place. */
const codeOf = ({ severity, component, path }: ShapeResult): ProblemCode => {
  const must = severity === 'Violation' && path !== dct('spatial');
  if (valueComponents.has(component)) return must ? 'profile.value-not-allowed' : 'profile.not-advised';
  return must ? 'profile.value-missing' : 'profile.value-wanted';
};
const valueComponents = new Set(['Class', 'Pattern', 'In', 'Or', 'Node', 'NodeKind', 'MaxCount']);

/** Each thing said once: a term that five datasets share is one thing to mend. */
const unique = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((it) => [`${it.code} ${it.expected} ${it.actual}`, it])).values(),
];

/** What a triple has that no catalog of ours may hold. */
function unsound({ subject, predicate, object }: Triple): readonly string[] {
  const found: string[] = [];
  for (const term of [subject, object]) {
    if (term.termType === 'BlankNode') found.push(`a blank node by ${predicate.value}`);
    else if (term.termType === 'NamedNode' && !isAbsolute(term.value)) found.push(`no absolute IRI: ${term.value}`);
    else if (term.termType === 'Literal' && !term.value.isWellFormed())
      found.push(`half a character by ${predicate.value}`);
  }
  if (!isAbsolute(predicate.value)) found.push(`no absolute IRI: ${predicate.value}`);
  else if (!endsInXmlName(predicate.value)) found.push(`a property that RDF/XML cannot write: ${predicate.value}`);
  return found;
}

const isAbsolute = (iri: string): boolean => /^[a-z][a-z\d+.-]*:[^\u0000-\u0020<>"{}|\\^`]+$/i.test(iri);

function compare(wanted: ReadonlySet<string>, found: ReadonlySet<string>, format: Format): void {
  const missing = [...wanted].filter((it) => !found.has(it));
  const more = [...found].filter((it) => !wanted.has(it));
  if (missing.length + more.length === 0) return;
  const first = missing[0] === undefined ? `adds ${more[0]}` : `lacks ${missing[0]}`;
  throw new Error(`Our ${format} is not what was meant: ${missing.length} lacking, ${more.length} added; it ${first}`);
}

const sentence = ({ subject, predicate, object }: Triple): string =>
  `${termKey(subject)} ${predicate.value} ${termKey(object)}`;

// Nothing we write leans on a base: a relative IRI in a document of ours would show as this one, and differ.
const nowhere = 'urn:nowhere:';

const tellResult = ({ focus, path = '', component, value }: ShapeResult): string =>
  `${focus.value} ${shortName(path)} ${component}${value === undefined ? '' : ` (${value.value})`}`;
const shortName = (path: string): string => path.replace(/https?:[^|)]*[#/]/g, '').replace(/[()]/g, '');
