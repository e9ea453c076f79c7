import type { Quad } from '@rdfjs/types';
import { dcat } from '../../../vocab/namespaces.ts';
import { closureOf, type Graph, type GraphNode } from '../graph.ts';
import { nothingHeld, harvest as rehearse } from '../judge/rehearse.ts';
import type { Remark, Verdict } from '../judge/verdict.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import type { DataType, Run } from './ports.ts';

/** What each dataset says, by the SHA-256 of its IRI: the SHA-256 of its statements. No word of anybody's is kept. */
export type Sayings = Readonly<Record<string, string>>;

/** A catalog as it is public, read back. */
export type Catalog = { readonly graph: Graph; readonly quads: readonly Quad[] };

/** What data.norge.no will make of a catalog, one registration at a time. */
export type Prediction = {
  readonly dataType: DataType;
  readonly says: Sayings;
  /** By the SHA-256 of the IRI. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** What would be left out without a word, and why; what would stop it all. */
  readonly dropped: readonly Remark[];
  readonly refused: readonly Remark[];
};

/**
 * Foretells a harvest: datasets and series by the rehearsal's rules, services by their statements alone, held against what
 * data.norge.no took the last time.
 */
export function predict(
  { graph, quads }: Catalog,
  url: string,
  dataType: DataType,
  taken: Sayings,
  hash: (text: string) => string,
): Prediction {
  const verdict: Pick<Verdict, 'dropped' | 'refused'> =
    dataType === 'dataset' ? rehearse(nothingHeld, url, quads).verdict : { dropped: [], refused: [] };
  const dropped = new Set(verdict.dropped.map(({ iri }) => iri));
  const says = Object.fromEntries(
    membersOf(graph, dataType)
      .filter(({ key }) => !dropped.has(key))
      .map((node) => [hash(node.key), hash(statementsOf(node, graph))]),
  );
  return {
    dataType,
    says,
    changed: Object.keys(says).filter((id) => taken[id] !== says[id]),
    removed: Object.keys(taken).filter((id) => says[id] === undefined),
    dropped: verdict.dropped,
    refused: verdict.refused,
  };
}

/** What is harvested under a registration: IRIs typed so. */
export const membersOf = (graph: Graph, dataType: DataType): readonly GraphNode[] => [
  ...new Set(
    typesOf[dataType]
      .flatMap((type) => graph.instances(dcat(type)))
      .filter(({ term }) => term.termType === 'NamedNode'),
  ),
];

const typesOf = { dataset: ['Dataset', 'DatasetSeries'], dataservice: ['DataService'] } as const;

const statementsOf = (node: GraphNode, graph: Graph): string =>
  closureOf(node, graph)
    .flatMap(({ key, out }) =>
      [...out].flatMap(([predicate, values]) => values.map((it) => `${key} ${predicate} ${it.key}`)),
    )
    .sort()
    .join('\n');

/**
 * Holds what the runs since the last look have counted against what was foretold; what differs is explained, as far as the
 * counts can tell.
 */
export function explain(
  runs: readonly Run[],
  { changed, removed }: Pick<Prediction, 'changed' | 'removed'>,
  isFirst: boolean,
): readonly Problem[] {
  const counted = runs.filter((it) => it.status === 'COMPLETED' && it.error === undefined);
  const sum = (of: 'changed' | 'removed') => counted.reduce((all, it) => all + (it[of] ?? 0), 0);
  const [took, lost] = [sum('changed'), sum('removed')];
  const told = (code: ProblemCode, actual: number, expected: number) =>
    problem(code, { actual: String(actual), expected: String(expected) });
  const isAll = isFirst || counted.some(({ forced }) => forced);
  return [
    ...(took === changed.length
      ? []
      : took < changed.length
        ? [told('portal.counts-fewer', took, changed.length)]
        : [told(isAll ? 'portal.counts-forced' : 'portal.counts-more', took, changed.length)]),
    ...(lost === removed.length ? [] : [told('portal.counts-removed', lost, removed.length)]),
  ];
}

/**
 * Why a run failed, in our words: the class of fdk-harvester's error (`HarvestErrorCategory.kt`), known by the sentence its
 * administration shows (`HarvestErrorMessageMapper.kt`), and what the sentence tells beyond it.
 */
export function failureOf(error: string, url: string): readonly Problem[] {
  const found = classes.find(([, sentence]) => sentence.test(error));
  const [, original] = /Original error message: '(.*)'\./s.exec(error) ?? [];
  const actual = original ?? error;
  const cause = causes.find(([, sentence]) => sentence.test(actual));
  const [because, status] = cause ? [cause[0], cause[1].exec(actual)?.[1]] : [];
  return [
    problem(found?.[0] ?? 'portal.error-unknown', { actual, expected: url }),
    ...(because === undefined ? [] : [problem(because, { actual: status ?? actual, expected: url })]),
  ];
}

const classes: readonly (readonly [ProblemCode, RegExp])[] = [
  ['portal.run-timed-out', /^Harvest run timed out/],
  ['portal.validation-error', /^VALIDATION_ERROR\b|could not start because required information is missing or invalid/],
  ['portal.source-unavailable', /^SOURCE_UNAVAILABLE\b|^Unable to harvest data from the source/],
  ['portal.source-not-found', /^SOURCE_NOT_FOUND\b|^The configured data source\b.*\bwas not found/s],
  ['portal.source-data-invalid', /^SOURCE_DATA_INVALID\b|could not be imported because it is not in a valid format/],
  [
    'portal.source-conflict',
    /^SOURCE_CONFLICT\b|already exists and was harvested from|already harvested from another data source/,
  ],
  ['portal.internal-error', /^INTERNAL_ERROR\b|^An unexpected error occurred during harvesting/],
];

/** What the rehearsal knows by its own name (`BaseHarvester.kt` fetchContent; Jena's and Java's own sentences). */
const causes: readonly (readonly [ProblemCode, RegExp])[] = [
  ['harvest.status', /responded with (\d{3}), harvest will be aborted/],
  ['harvest.too-large', /size \((\d+) bytes\) exceeds maximum allowed size/],
  ['harvest.content-encoding', /^(?:gzip|br|deflate|aws-chunked|identity)$|IllegalCharsetName|UnsupportedCharset/],
  ['harvest.unreadable', /\[line: ?\d+, col: ?\d+ ?\]|RiotException|not well-formed|SAXParse/i],
];
