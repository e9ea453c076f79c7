import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { indexGraph, objects } from '../../../functions/core/graph.ts';
import { type Answers, score, tellScore } from '../../../functions/core/judge/quality.ts';
import { allPoints, metrics } from '../../../vocab/score.ts';
import { isShared, readShared } from '../../support/shared.ts';
import { modelCatalog } from './model-catalog.ts';

const graphOf = (turtle: string) => indexGraph(new Parser().parse(turtle));
const all: Answers = () => true;
const one = (turtle: string, answers?: Answers) => {
  const [only] = score(graphOf(turtle), answers).datasets;
  if (!only) throw new Error('No dataset');
  return only;
};

describe('the quality score', () => {
  it('weighs all its metrics to 435, of which 365 can be won', () => {
    const sum = (those: readonly { readonly points: number }[]) => those.reduce((all, { points }) => all + points, 0);

    expect(sum(Object.values(metrics))).toBe(allPoints);
    expect(sum(Object.values(metrics).filter(({ of }) => of !== 'nobody'))).toBe(365);
  });

  it('gives the model catalog 355 points where its addresses answer', () => {
    expect(one(modelCatalog, all)).toMatchObject({ points: 355, percent: 82, level: 'excellent', unknown: [] });
  });

  it('says offline which points hang on addresses nobody has asked', () => {
    expect(one(modelCatalog)).toMatchObject({
      points: 275,
      atMost: 355,
      unknown: ['accessUrlStatusCode', 'downloadUrlStatusCode'],
    });
  });

  it('counts a hosted file as answering, and says what is known to be silent', () => {
    const hosted = one(modelCatalog, (address) => (address.endsWith('/1.csv') ? true : undefined));
    const silent = one(modelCatalog, () => false);

    expect(hosted).toMatchObject({ points: 305, unknown: ['accessUrlStatusCode'] });
    expect(silent).toMatchObject({ points: 275, atMost: 275, percent: 63, level: 'good' });
  });

  it.each([
    [
      'one deviation, a warning too, costs all 30 points',
      /<[^>]*NOR> ;\n {2}dct:temporal/,
      '<https://data.geonorge.no/administrativeEnheter/kommune/id/1> ;\n  dct:temporal',
      325,
    ],
    [
      'an unknown open licence costs 10, and 30 since it is off the list',
      /<[^>]*CC_BY_4_0> \.\n\n/,
      '<https://creativecommons.org/licenses/by/4.0/> .\n\n',
      315,
    ],
    ['no temporal coverage costs 20', /dct:temporal <[^>]*> ;/, '', 335],
    [
      'a concept is as good as keywords',
      /dcat:keyword "bading"@nb ;/,
      'dct:subject <https://begrep.example.no/1> .\n<https://begrep.example.no/1> a skos:Concept ; skos:prefLabel "bading"@nb .\n<datasett/badeplasser> ',
      355,
    ],
    ['a distribution that has no type is not looked at', / a dcat:Distribution ;/, '', 155],
    ['terms of use win 5', /dcat:accessURL <data/, 'dct:rights <vilkår> ; dcat:accessURL <data', 330],
  ])('knows that %s', (_, old, fresh, points) => {
    expect(modelCatalog).toMatch(old);
    expect(one(modelCatalog.replace(old, fresh), all).points).toBe(points);
  });

  it.each([
    [
      'an EU file type, by https too',
      'dct:format <https://publications.europa.eu/resource/authority/file-type/CSV>',
      10,
    ],
    ["IANA's address of a media type", 'dct:format <http://www.iana.org/assignments/media-types/text/csv>', 10],
    [
      'not a file type that is not in the list',
      'dct:format <http://publications.europa.eu/resource/authority/file-type/KSV>',
      0,
    ],
    [
      "not W3C's address of a media type",
      'dcat:mediaType <https://www.w3.org/ns/iana/media-types/text/csv#Resource>',
      0,
    ],
    ['not a text', 'dct:format "CSV"', 0],
  ])('takes for a format from a list %s', (_, statement, points) => {
    const turtle = modelCatalog.replace(/ {2}dct:format .*\n {2}dcat:mediaType .*\n/, `  ${statement} ;\n`);

    expect(one(turtle).metrics.formatMediaTypeVocabularyAlignment).toBe(points);
  });

  it('lets the best distribution count', () => {
    const poor = `${modelCatalog}<datasett/badeplasser> dcat:distribution <datasett/badeplasser/annen> .
      <datasett/badeplasser/annen> a dcat:Distribution ; dcat:accessURL <https://annet.example.no/> ; dct:license eu:licence .`;

    expect(one(poor, (address) => !address.includes('annet')).distribution).toMatch(/csv$/);
  });

  it('lists what to win next, the most first, and never what cannot be won', () => {
    const { next } = one(modelCatalog.replace(/dct:temporal <[^>]*> ;/, ''), all);

    expect(next).toEqual([
      { metric: 'temporalAvailability', points: 20 },
      { metric: 'rightsAvailability', points: 5 },
    ]);
  });

  it('does not advise five points that cost thirty', () => {
    const metricsOf = (turtle: string) => one(turtle, all).next.map(({ metric }) => metric);

    expect(metricsOf(modelCatalog)).not.toContain('byteSizeAvailability');
    expect(metricsOf(modelCatalog.replace(/dct:identifier "bade.*/, ''))).toContain('byteSizeAvailability');
  });

  it('says of an empty catalog that it is empty', () => {
    expect(tellScore(score(graphOf('')), 'nb')).toBe('Katalogen har ingen datasett\n');
  });

  it('gives a dataset without an IRI no score, for nobody harvests it', () => {
    expect(score(graphOf('[] a <http://www.w3.org/ns/dcat#Dataset> .')).datasets).toEqual([]);
  });

  it('is told as a span while addresses are not tried, with what deviates', () => {
    const told = tellScore(score(graphOf(modelCatalog.replace(/dct:identifier "bade.*/, ''))), 'nn').split('\n');

    expect(told.slice(0, 3)).toEqual([
      'Badeplasser: 245–325 av 435 (56–75 %, god–framifrå)',
      '  ? tilgangslenkje som svarar: ikkje prøvd (+50)',
      '  ? nedlastingslenkje som svarar: ikkje prøvd (+30)',
    ]);
    expect(told).toContain('      identifier: manglar');
  });

  it('is told in plain words', () => {
    const catalog = graphOf(modelCatalog.replace(/dct:temporal <[^>]*> ;/, ''));

    expect(tellScore(score(catalog, all), 'nb')).toBe(
      [
        'Badeplasser: 335 av 435 (77 %, utmerket)',
        '  + tidsrom: +20',
        '  + brukervilkår: +5',
        'https://organization-catalog.fellesdatakatalog.digdir.no/organizations/999999999: 1 datasett, 77 %',
        '',
      ].join('\n'),
    );
  });
});

describe.skipIf(!isShared('profile/fixtures'))("beside FDK's own numbers", () => {
  it('is the score reckoned by hand, metric by metric', () => {
    const expected = JSON.parse(readShared('profile/fixtures/own/expected-score.json'));

    expect(one(readShared('profile/fixtures/own/municipal-catalog.ttl'), all)).toMatchObject({
      iri: expected.dataset,
      points: expected.score,
      max: expected.max_score,
      percent: expected.percent,
      metrics: Object.assign({}, ...Object.values(expected.dimensions)),
    });
  });

  it('finds of a dataset what their property checker found', () => {
    const found = graphOf(readShared('profile/fixtures/mqa/property-checker-mqa_event.ttl'));
    const measurements = found.instances('http://www.w3.org/ns/dqv#QualityMeasurement').map((node) => {
      const say = (name: string) => objects(node, `http://www.w3.org/ns/dqv#${name}`)[0]?.term.value ?? '';
      return [say('isMeasurementOf').replace(/^.*#/, ''), say('value') === 'true'] as const;
    });
    const expected = new Map<string, boolean>();
    for (const [name, value] of measurements) expected.set(name, value || (expected.get(name) ?? false));
    for (const unscored of ['openLicense', 'atLeastFourStars']) expected.delete(unscored);

    const ours = one(readShared('profile/fixtures/mqa/property-checker-dataset_event.ttl'));
    const compared = [...expected].map(([name]) => [name, ours.metrics[name as keyof typeof ours.metrics] > 0]);

    expect(compared).toHaveLength(20);
    expect(compared).toEqual([...expected]);
  });

  it.each([
    ['compliant', true],
    ['non-compliant', false],
  ])('agrees with their validator that the %s dataset is %s', (name, complies) => {
    // Jena reads the event without its last full stop; n3 does not.
    const turtle = readShared(`profile/fixtures/mqa/${name}-dataset-event.ttl`).replace(/[\s.]*$/, ' .');

    expect(one(turtle).metrics.dcatApCompliance).toBe(complies ? 30 : 0);
  });
});
