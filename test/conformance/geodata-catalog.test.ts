import { createReadStream, readdirSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import type { Dataset, DatasetSeries, Resource } from '../../functions/core/dataset.ts';
import { describeCatalog, describe as say } from '../../functions/core/describe/map.ts';
import { checkProfile } from '../../functions/core/judge/gate.ts';
import { validate } from '../../functions/core/judge/validate.ts';
import { isError } from '../../functions/core/problem.ts';
import { makePublisher } from '../support/descriptors.ts';
import { readAll } from '../support/read-records.ts';
import { isShared, shared } from '../support/shared.ts';

const folder = 'geonorge/iso19139';

describe.skipIf(!isShared(folder))('the Norwegian records, as a catalog', () => {
  const publisher = makePublisher();

  async function norwegian(): Promise<readonly { readonly resource: Resource; readonly codes: readonly string[] }[]> {
    const files = readdirSync(shared(folder)).filter((it) => it.startsWith('no-'));
    const all = await Promise.all(files.map((it) => readAll(createReadStream(shared(`${folder}/${it}`)))));
    return all
      .flatMap(({ records }) => records)
      .flatMap(({ descriptor, places, localId, problems }) => {
        if (problems.some((it) => it.severity === 'error')) return [];
        const { resource } = validate(descriptor, places, { publisher, localId });
        return resource ? [{ resource, codes: problems.map((it) => it.code) }] : [];
      });
  }

  it('say theme, title, publisher and access right, each as a code or in a known language', async () => {
    const said = await norwegian();
    const datasets = said.filter(({ resource }) => resource.type !== 'DataService');
    const share = (holds: (resource: Dataset | DatasetSeries) => boolean): number =>
      datasets.filter(({ resource }) => holds(resource as Dataset | DatasetSeries)).length / datasets.length;
    const fallback = datasets.filter(({ resource }) => resource.publisher.iri === publisher.agent.iri).length;
    const stated = datasets.filter(
      ({ codes }) => !codes.includes('record.access-unknown') && !codes.includes('record.access-unclear'),
    );
    console.info(
      `${said.length} Norwegian records published, ${datasets.length} datasets and series; publisher by the one who delivers: ${fallback}`,
    );

    expect(datasets.length).toBeGreaterThanOrEqual(7);
    expect(share((it) => it.themes.some((theme) => /authority\/data-theme\/[A-Z]{4}$/.test(theme)))).toBe(1);
    expect(share((it) => Object.keys(it.title).every((language) => ['nb', 'nn', 'en'].includes(language)))).toBe(1);
    expect(share((it) => /organizations\/\d{9}$/.test(it.publisher.iri))).toBe(1);
    expect(fallback / datasets.length).toBeLessThanOrEqual(0.1);
    expect(stated.length).toBeGreaterThan(0);
    for (const { resource } of stated)
      if (resource.type === 'Dataset')
        expect(resource.accessRights).toMatch(/access-right\/(?:PUBLIC|RESTRICTED|NON_PUBLIC)$/);
  });

  it('have no blank nodes and conform to our shapes', async () => {
    const said = await norwegian();
    const members = said.map(({ resource: { iri, type } }) => ({ iri, type }));
    const quads: readonly Quad[] = [
      ...describeCatalog(publisher, members),
      ...said.flatMap(({ resource }) => say(resource)),
    ];
    expect(quads.filter((it) => it.subject.termType !== 'NamedNode' || it.object.termType === 'BlankNode')).toEqual([]);
    const violations = checkProfile(quads).filter(isError);
    expect(violations).toEqual([]);
  });
});
