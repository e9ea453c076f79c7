import { readFileSync } from 'node:fs';
import { Parser, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { haveOfficialShapes, ownGraph, results } from '../support/shapes.ts';

const publishers = ['310042188', '311185306', '312276410', '313460584', '314592077'];
const catalogOf = (publisher: string): Quad[] =>
  new Parser().parse(readFileSync(new URL(`../../samples/expected/${publisher}/catalog.ttl`, import.meta.url), 'utf8'));

/** The official shapes beside ours, run by an engine that is not ours. */
describe.skipIf(!haveOfficialShapes).each(publishers)('the sample catalog of %s', (publisher) => {
  const quads = haveOfficialShapes ? catalogOf(publisher) : [];
  const datasets = quads
    .filter(({ object }) => object.value.endsWith('dcat#Dataset'))
    .map(({ subject }) => subject.value);

  it('loses no point to the shapes that score, dataset by dataset', async () => {
    expect(datasets.length).toBeGreaterThan(0);
    for (const dataset of datasets) expect(await results('score', ownGraph(dataset, quads)), dataset).toEqual([]);
  });

  it('has no result under the core and vocabulary shapes of 3.0', async () => {
    expect(await results('core', quads)).toEqual([]);
    expect(await results('vocabulary', quads)).toEqual([]);
  });
});
