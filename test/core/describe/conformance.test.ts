import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../functions/core/dataset.ts';
import { describeCatalog, type Member, describe as say } from '../../../functions/core/describe/map.ts';
import type { Descriptor } from '../../../functions/core/descriptor.ts';
import { judge, makePublisher } from '../../support/descriptors.ts';
import { complete, everyProperty } from '../../support/every-property.ts';
import { haveOfficialShapes, ownGraph, results } from '../../support/shapes.ts';

const judged = (stated: Descriptor, localId = 'badeplasser'): Resource => {
  const { resource, problems } = judge(stated, { localId });
  if (!resource) throw new Error(JSON.stringify(problems));
  return resource;
};
const member = ({ iri, type, record }: Resource): Member => ({ iri, type, ...(record ? { record: record.iri } : {}) });
const catalogOf = (...resources: readonly Resource[]): readonly Quad[] => [
  ...describeCatalog(makePublisher(), resources.map(member)),
  ...resources.flatMap(say),
];

/** What the complete dataset breaks in the shapes that score, and the conflict of DCAT-AP-NO § 8 it comes of. */
const conflicts: { readonly [result: string]: string } = {
  'spatial/Node': 'C1: Kartverket, or borders alone',
  'byteSize/Datatype': 'C4: xsd:nonNegativeInteger, where 2.0.0 wants xsd:decimal',
  'status/Node': 'C5: the EU list, where 2.0.0 wants purl.org',
  'algorithm/HasValue': 'C6: SHA-256, where 2.0.0 knows SHA-1 alone',
  'source/Class': 'C8: the other dataset is never in the graph',
  'replaces/Class': 'C8',
  'relation/Node': 'C8',
  'accessService/Class': 'C8: nor is a service known by its IRI',
  'subject/Class': 'C8: nor a concept whose label is not told',
  'type/Node': 'the kind of law: 2.0.0 has another list',
  'type/MaxCount': 'one dataset type in 2.0.0, any number in 3.0',
  'creator/MaxCount': 'one creator in 2.0.0, any number in 3.0',
  'title/MinCount': 'a standard without its title',
};

/** Results of 3.0 that come of the shapes' own defects (DCAT-AP-NO § 3), not of what is described. */
const ofDefects = [
  /^mediaType\/Pattern /, // text/csv is always a violation
  /^(?:compress|package)Format\/Pattern /, // the text says EU file type, the pattern IANA
  /^type\/Node .*legal-resource-type#/, // the scheme is asked for with a # at its end
];
const of3 = async (quads: readonly Quad[]): Promise<readonly string[]> => {
  const all = [
    ...(await results('core', quads)),
    ...(await results('range', quads)),
    ...(await results('vocabulary', quads)),
  ];
  return all.filter((result) => !ofDefects.some((defect) => defect.test(result)));
};

describe.skipIf(!haveOfficialShapes)('Held against the official shapes', () => {
  it('a dataset breaks nothing of what data.norge.no measures with, and nothing of 3.0', async () => {
    const dataset = judged({});
    const quads = say(dataset);

    expect(quads.length).toBeGreaterThan(50);
    expect(await results('score', ownGraph(dataset.iri, quads))).toEqual([]);
    expect(await of3(catalogOf(dataset))).toEqual([]);
  });

  it.each(Object.entries<Descriptor>(everyProperty))(
    '%s is told to cost points exactly where it does',
    async (_, stated) => {
      const { resource, problems } = judge(stated);
      const broken = await results('score', resource ? ownGraph(resource.iri, say(resource)) : []);
      const told = problems.filter(({ code }) => ['property.costs-points', 'standard.no-title'].includes(code));

      expect(resource).toBeDefined();
      expect(broken.length > 0).toBe(told.length > 0);
    },
  );

  it.each(Object.entries<Descriptor>(everyProperty))('%s is as 3.0 has it', async (what, stated) => {
    const expected: { readonly [what: string]: readonly string[] } = {
      'spatial: geometry': [expect.stringMatching(/^spatial\/Or /)],
      'spatial: bbox': [expect.stringMatching(/^spatial\/Or /)], // a place of no list: the text allows it only beside one
      subject: [expect.stringMatching(/^subject\/Class /)], // a concept whose label is not told cannot be typed as one
    };
    expect(await of3(catalogOf(judged(stated)))).toEqual(expected[what] ?? []);
  });

  it('the complete dataset breaks what the conflicts of the three profiles say, and nothing else', async () => {
    const dataset = judged(complete);
    const broken = new Set((await results('score', ownGraph(dataset.iri, say(dataset)))).map((it) => it.split(' ')[0]));
    const of3Alone = new Set((await of3(catalogOf(dataset))).map((it) => it.split(' ')[0]));

    expect(Object.keys(conflicts).filter((result) => !broken.has(result))).toEqual([]);
    expect([...broken].filter((result) => !(String(result) in conflicts))).toEqual([]);
    expect([...of3Alone].toSorted()).toEqual(['spatial/Or', 'subject/Class']);
  });

  it('a catalog may say all that 3.0 has for it', async () => {
    const publisher = makePublisher({
      catalog: {
        title: 'Alt vi har',
        description: 'Alle datasett',
        issued: '2026-01-01',
        modified: '2026-02-01',
        creator: { name: 'Dataforvaltning', organizationNumber: '310042188' },
        rights: { attributionText: 'Kilde: Prøvelund' },
        temporal: { start: '2020' },
        applicableLegislation: 'https://lovdata.no/eli/lov/2006/05/19/16/nor/html',
      },
    });
    const catalog = describeCatalog(publisher, [member(judged({}))]);

    expect(catalog.filter(({ subject }) => subject.value === publisher.catalog.iri)).toHaveLength(19);
    expect(await of3([...catalog, ...say(judged({}))])).toEqual([]);
  });

  it('a series, its members and a service make a whole catalog', async () => {
    const series = judged({ type: 'series', inSeries: [], distribution: [] }, 'serie');
    const first = judged({ inSeries: series.iri }, 'a');
    const last = judged({ inSeries: series.iri, prev: first.iri }, 'b');
    const service = judged(
      { type: 'service', endpointURL: 'https://provelund.example/api', servesDataset: [first.iri], format: 'JSON' },
      'tjeneste',
    );
    const whole = judged({ type: 'series', first: first.iri, last: last.iri }, 'serie');

    expect(await of3(catalogOf(whole, first, last, service))).toEqual([]);
    for (const dataset of [first, last])
      expect(await results('score', ownGraph(dataset.iri, catalogOf(whole, first, last, service)))).toEqual([]);
  });

  it('a high-value dataset, with its API, breaks nothing', async () => {
    const api = {
      title: 'Bade-API',
      endpointURL: 'https://provelund.example/api/v1',
      page: 'https://provelund.example/api/dok',
      hvdCategory: 'Geodata',
    };
    const stated = { hvdCategory: 'Geodata', distribution: { file: 'temperaturer.csv', accessService: api } };
    const { resource, problems } = judge(stated);

    expect(problems).toEqual([]);
    expect(await results('score', resource ? ownGraph(resource.iri, say(resource)) : [])).toEqual([]);
    expect(await of3(catalogOf(judged(stated)))).toEqual([]);
  });
});
