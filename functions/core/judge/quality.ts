import { lists } from '../../../vocab/lists/index.ts';
import { findMediaType } from '../../../vocab/lists/media-types.ts';
import { dcat, dct } from '../../../vocab/namespaces.ts';
import {
  allPoints,
  knownLicences,
  type Level,
  levels,
  type Metric,
  type MetricName,
  metrics,
} from '../../../vocab/score.ts';
import { closureOf, type Graph, type GraphNode, objects, subgraph } from '../graph.ts';
import { type Language, problem } from '../problem.ts';
import { tell } from '../tell.ts';
import { profileShapes } from './profiles.ts';
import type { ShapeResult } from './shapes.ts';

/** What data.norge.no's quality score will be, before anybody has harvested anything. */
export type Score = {
  readonly datasets: readonly DatasetScore[];
  /** Means over a publisher's datasets. */
  readonly publishers: readonly { readonly iri: string; readonly datasets: number; readonly percent: number }[];
};

export type DatasetScore = {
  readonly iri: string;
  readonly title?: string;
  /** Points that are certain: an address nobody has asked counts as silent. */
  readonly points: number;
  /** Points if every address that nobody has asked should answer. */
  readonly atMost: number;
  readonly max: typeof allPoints;
  /** Of `points`, rounded as the portal rounds it; `level` is what it then calls the dataset. */
  readonly percent: number;
  readonly level: Level['name'];
  /** The distribution that counted. */
  readonly distribution?: string;
  readonly metrics: Readonly<Record<MetricName, number>>;
  /** Metrics that hang on an address nobody has asked. */
  readonly unknown: readonly MetricName[];
  /** What can still be won, the most first; what no service measures is left out. */
  readonly next: readonly { readonly metric: MetricName; readonly points: number }[];
  /** What costs the dataset its 30 points of `dcatApCompliance`. */
  readonly deviations: readonly ShapeResult[];
};

/** Whether an address answers 200–299 to HEAD; nothing where it is not known. */
export type Answers = (address: string) => boolean | undefined;

/**
 * Scores every dataset of a catalog as fdk-mqa does: on its own graph alone, metric by metric the better of distribution
 * and dataset, and the best distribution counts (fdk-mqa-scoring-service `score.rs`). Blank-node datasets have no score,
 * as they are never harvested. Offline nothing is known of addresses but what `answers` says of files we host.
 */
export function score(catalog: Graph, answers: Answers = () => undefined): Score {
  const datasets = catalog
    .instances(dcat('Dataset'))
    .filter(({ term }) => term.termType === 'NamedNode')
    .map((dataset) => ({ dataset, score: scoreDataset(dataset, catalog, answers) }));

  const byPublisher = new Map<string, number[]>();
  for (const { dataset, score } of datasets) {
    const publisher = objects(dataset, dct('publisher'))[0]?.key ?? '';
    byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), score.points]);
  }
  return {
    datasets: datasets.map(({ score }) => score),
    publishers: [...byPublisher].map(([iri, points]) => ({
      iri,
      datasets: points.length,
      percent: percentOf(points.reduce((sum, each) => sum + each, 0) / points.length),
    })),
  };
}

/** Scores one dataset; the history keeps this number with what it publishes. */
export function scoreDataset(dataset: GraphNode, catalog: Graph, answers: Answers = () => undefined): DatasetScore {
  const graph = subgraph(closureOf(dataset, catalog));
  const self = graph.node(dataset.term);
  const deviations = profileShapes('score').check(graph);
  const world: World = { answers, complies: deviations.length === 0 };

  const own = measure(self, 'dataset', world);
  const rivals = objects(self, dcat('distribution'))
    .filter((it) => graph.isA(it, dcat('Distribution')))
    .map((distribution) => ({
      distribution: distribution.key,
      found: better(own, measure(distribution, 'distribution', world)),
    }));
  const best = rivals.reduce(
    (winner: Rival, rival) => (ahead(rival.found, winner.found) ? rival : winner),
    rivals[0] ?? { found: own },
  );

  const pointsOf = (name: MetricName): number => (best.found[name] === true ? metrics[name].points : 0);
  const unknown = metricNames.filter((name) => best.found[name] === undefined);
  const points = total(best.found, false);
  const [title] = objects(self, dct('title'));
  return {
    iri: dataset.key,
    ...(title === undefined ? {} : { title: title.term.value }),
    points,
    atMost: total(best.found, true),
    max: allPoints,
    percent: percentOf(points),
    level: levelOf(percentOf(points)).name,
    ...('distribution' in best ? { distribution: best.distribution } : {}),
    metrics: Object.fromEntries(metricNames.map((name) => [name, pointsOf(name)])) as Record<MetricName, number>,
    unknown,
    next: metricNames
      .filter((name) => best.found[name] === false && isWorthIt(metrics[name], best.found))
      .map((metric) => ({ metric, points: metrics[metric].points }))
      .sort((one, other) => other.points - one.points),
    deviations,
  };
}

/** Nobody can win what is not measured, and nobody should win five points by losing thirty. */
const isWorthIt = ({ of, costs }: Metric, found: Found): boolean =>
  of !== 'nobody' && (costs === undefined || found[costs] !== true);

/** The level the portal shows for a rounded percent. */
export const levelOf = (percent: number): Level => levels.find(({ from }) => percent >= from) ?? levels[3];

/** The score as a person reads it: from the points that are certain to those there are if every address answers. */
export function tellScore({ datasets, publishers }: Score, language: Language): string {
  if (datasets.length === 0) return `${tell(problem('catalog.empty'), language).text}\n`;
  const words = scoreWords[language];
  const between = (one: string | number, other: string | number) => (one === other ? `${one}` : `${one}–${other}`);
  const lines = datasets.flatMap((it) => {
    const most = percentOf(it.atMost);
    const level = between(levelOf(it.percent)[language], levelOf(most)[language]);
    return [
      `${it.title ?? it.iri}: ${between(it.points, it.atMost)} ${words.of} ${it.max} (${between(it.percent, most)} %, ${level})`,
      ...it.unknown.map((name) => `  ? ${metrics[name][language]}: ${words.unknown} (+${metrics[name].points})`),
      ...it.next.map(({ metric, points }) => `  + ${metrics[metric][language]}: +${points}`),
      ...[...new Set(it.deviations.map((each) => `      ${tellDeviation(each, words.missing)}`))],
    ];
  });
  const totals = publishers.map(
    ({ iri, datasets: count, percent }) => `${iri}: ${count} ${words.datasets}, ${percent} %`,
  );
  return [...lines, ...totals, ''].join('\n');
}

const scoreWords = {
  nb: { of: 'av', datasets: 'datasett', unknown: 'ikke prøvd', missing: 'mangler' },
  nn: { of: 'av', datasets: 'datasett', unknown: 'ikkje prøvd', missing: 'manglar' },
  en: { of: 'of', datasets: 'datasets', unknown: 'not tried', missing: 'missing' },
} as const satisfies Record<Language, object>;

const tellDeviation = ({ path = '', value }: ShapeResult, missing: string): string =>
  `${path.replace(/^.*[#/]/, '')}: ${value === undefined ? missing : value.value}`;

type World = { readonly answers: Answers; readonly complies: boolean };
/** True or false, and nothing where it hangs on an address nobody has asked. */
type Found = { readonly [name in MetricName]?: boolean | undefined };
type Rival = { readonly distribution?: string; readonly found: Found };

const metricNames = Object.keys(metrics) as MetricName[];

function measure(node: GraphNode, kind: 'dataset' | 'distribution', world: World): Found {
  return Object.fromEntries(
    metricNames.map((name) => {
      const { of }: Metric = metrics[name];
      return [name, of === kind || of === 'both' ? rules[name]?.(node, world) : false];
    }),
  );
}

const better = (one: Found, other: Found): Found =>
  Object.fromEntries(
    metricNames.map((name) => {
      const [left, right] = [one[name], other[name]];
      return [
        name,
        left === true || right === true ? true : left === undefined || right === undefined ? undefined : false,
      ];
    }),
  );

const total = (found: Found, hopeful: boolean): number =>
  metricNames.reduce((sum, name) => sum + ((found[name] ?? hopeful) ? metrics[name].points : 0), 0);

const ahead = (one: Found, other: Found): boolean =>
  (total(one, false) - total(other, false) || total(one, true) - total(other, true)) > 0;

const percentOf = (points: number): number => Math.round((points * 100) / allPoints);

type Rule = (node: GraphNode, world: World) => boolean | undefined;

const states =
  (...predicates: readonly string[]): Rule =>
  (node) =>
    predicates.some((predicate) => objects(node, predicate).length > 0);

/** One address that answers is enough; nobody asked and none answering leaves it open. */
const answers =
  (predicate: string): Rule =>
  (node, world) => {
    const heard = objects(node, predicate).map(({ key }) => world.answers(key));
    if (heard.includes(true)) return true;
    return heard.includes(undefined) ? undefined : false;
  };

/** fdk-mqa-property-checker `metrics.rs` 44–61, 78–97, 152–173, 182–260, 268–292; what it never finds has no rule. */
const rules: { readonly [name in MetricName]?: Rule } = {
  keywordAvailability: states(dcat('keyword'), dct('subject')),
  categoryAvailability: states(dcat('theme')),
  spatialAvailability: states(dct('spatial')),
  temporalAvailability: states(dct('temporal')),
  accessUrlStatusCode: answers(dcat('accessURL')),
  downloadUrlAvailability: states(dcat('downloadURL')),
  downloadUrlStatusCode: answers(dcat('downloadURL')),
  formatAvailability: states(dct('format')),
  mediaTypeAvailability: states(dcat('mediaType')),
  // http and https are one in these lists, and in these alone
  formatMediaTypeVocabularyAlignment: (node) =>
    [dct('format'), dcat('mediaType')].some((predicate) =>
      objects(node, predicate).some(({ key }) => isFileType(key) || isMediaType(key)),
    ),
  dcatApCompliance: (_, { complies }) => complies,
  licenseAvailability: states(dct('license')),
  knownLicense: (node) => objects(node, dct('license')).some(({ key }) => knownLicences.includes(key)),
  accessRightsAvailability: states(dct('accessRights')),
  accessRightsVocabularyAlignment: (node) =>
    objects(node, dct('accessRights')).some(({ key }) => lists.accessRight.of(key) !== undefined),
  contactPointAvailability: states(dcat('contactPoint')),
  publisherAvailability: states(dct('publisher')),
  rightsAvailability: states(dct('rights')),
  byteSizeAvailability: states(dcat('byteSize')),
  dateIssuedAvailability: states(dct('issued')),
  dateModifiedAvailability: states(dct('modified')),
};

const isFileType = (iri: string): boolean => lists.fileType.of(iri.replace(/^https:/, 'http:')) !== undefined;
/** FDK's copy of IANA's list names them by IANA's own addresses. */
const isMediaType = (iri: string): boolean => {
  const address = iri.replace(/^http:/, 'https:');
  return address.startsWith('https://www.iana.org/') && findMediaType(address) === address;
};
