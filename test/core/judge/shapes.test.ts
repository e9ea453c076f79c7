import { readdirSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { closureOf, type Graph, indexGraph, subgraph } from '../../../functions/core/graph.ts';
import { profileShapes } from '../../../functions/core/judge/profiles.ts';
import { compileShapes, type ShapeResult, type Shapes } from '../../../functions/core/judge/shapes.ts';
import { isShared, readShared, shared } from '../../support/shared.ts';
import { variations } from './variations.ts';

const dcat = (name: string): string => `http://www.w3.org/ns/dcat#${name}`;

describe('our shapes', () => {
  it.each(variations)('say of the model catalog, $name, what it costs', ({ turtle, score, profile }) => {
    const graph = indexGraph(new Parser().parse(turtle));

    expect(verdicts(profileShapes('score').check(datasetOf(graph)))).toEqual([...score].sort());
    expect(verdicts(profileShapes('dcat-ap-no').check(graph))).toEqual([...profile].sort());
  });

  it.each([
    ['nothing where it is no high-value dataset', '', []],
    [
      'the regulation and the scheme, on the dataset and its distribution, where a category is stated',
      '<datasett/badeplasser> dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> .',
      ['V:applicableLegislation/HasValue', 'V:hvdCategory/Class', 'V:hvdCategory/Node'],
    ],
    [
      'a category where the regulation is stated',
      '<datasett/badeplasser> dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> .',
      ['V:/Or'],
    ],
    [
      'nothing of one that is whole',
      `<datasett/badeplasser>, <datasett/badeplasser/csv> dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> .
       <datasett/badeplasser> dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> .
       <http://data.europa.eu/bna/c_dd313021> a <http://www.w3.org/2004/02/skos/core#Concept> ;
         <http://www.w3.org/2004/02/skos/core#inScheme> <http://data.europa.eu/bna/asd487ae75> .`.replace(
        '<datasett/badeplasser>, <datasett/badeplasser/csv>',
        `<datasett/badeplasser> dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> . <datasett/badeplasser/csv>`,
      ),
      [],
    ],
  ])('of HVD ask %s', (_, more, expected) => {
    const graph = indexGraph(new Parser().parse(`${variations[0]?.turtle}${more}`));

    expect(verdicts(profileShapes('hvd').check(graph))).toEqual(expected);
  });
});

const official = 'profile/shapes';
describe.skipIf(!isShared(official))("beside the authorities' own shapes, on the same variations", () => {
  const load = (file: string): Shapes => compileShapes(new Parser().parse(readShared(`${official}/${file}`)));
  const scoring = load.bind(null, 'fdk-mqa/dcat-ap-no_shacl-shapes-2.0.0.ttl');
  const drafts = () =>
    ['core', 'range', 'vocabulary'].map((part) => load(`dcat-ap-no-v3/dcatapno3-${part}-shapes.ttl`));
  const stated = readVerdicts();

  it('covers every variation that has a stated verdict', () => {
    expect(variations.map(({ name }) => name).sort()).toEqual([...stated.keys()].sort());
  });

  it.each(variations)('$name', ({ name, turtle, score, profile }) => {
    const graph = indexGraph(new Parser().parse(turtle));
    const ofScore = verdicts(scoring().check(datasetOf(graph)));
    const ofDrafts = verdicts(drafts().flatMap((shapes) => shapes.check(graph)));

    expect(ofScore).toEqual(stated.get(name)?.score);
    expect(ofScore).toEqual([...score].sort());
    const mended = ofDrafts.filter((verdict) => verdict !== mediaTypeBug || !ourMediaTypes.includes(name));
    expect(mended.filter((verdict) => verdict !== mediaTypeBug || name.startsWith('mediaType'))).toEqual(
      [...profile].sort(),
    );
    expect(ofDrafts.filter((verdict) => verdict !== mediaTypeBug)).toEqual(
      stated.get(name)?.profile.filter((verdict) => verdict !== mediaTypeBug),
    );
  });

  it('of the 2.0 shapes and of 3.0 it can read every file there is', () => {
    for (const file of readdirSync(shared(official), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ttl')) expect(() => load(file)).not.toThrow();
    }
  });
});

/**
 * The draft shapes let pass media types of `application/` alone (`…/application/*` is a pattern in which the star
 * repeats the slash), so `text/csv` is always wrong. The standard names all of IANA's list: ours follow the standard,
 * and these variations, whose media type is in that list, conform.
 */
const mediaTypeBug = 'V:mediaType/Pattern';
const ourMediaTypes = [
  'mediaType URI without stub',
  'mediaType = https://www.w3.org/ns/iana/media-types/text/csv#Resource (typed)',
];

function datasetOf(graph: Graph): Graph {
  const [dataset] = graph.instances(dcat('Dataset'));
  if (!dataset) throw new Error('No dataset');
  return subgraph(closureOf(dataset, graph));
}

/** Results as the stated verdicts write them; remarks of severity Info are no verdict. */
const verdicts = (results: readonly ShapeResult[]): string[] =>
  [
    ...new Set(
      results
        .filter(({ severity }) => severity !== 'Info')
        .map(({ severity, path = '', component }) => `${severity[0]}:${shortPath(path)}/${component}`),
    ),
  ].sort();
const shortPath = (path: string): string => path.replace(/http[^|)]*[#/]/g, '').replace(/[()]/g, '');

type Stated = { readonly score: readonly string[]; readonly profile: readonly string[] };

function readVerdicts(): ReadonlyMap<string, Stated> {
  const file = 'profile/fixtures/own/mutations.md';
  if (!isShared(file)) return new Map();
  const cell = (text: string): string[] =>
    text === 'conforms'
      ? []
      : [
          ...new Set(text.split(', ').map((it) => it.replace(/^[crv] /, '').replace('n3-348', 'hasEmail|hasURL'))),
        ].sort();
  const rows = readShared(file)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((it) => it.trim()));
  return new Map(
    rows
      .slice(1)
      .map(([, name = '', score = '', profile = '']) => [name, { score: cell(score), profile: cell(profile) }]),
  );
}
