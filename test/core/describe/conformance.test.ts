import { describe, expect, it } from 'vitest';
import { describeCatalog, describe as say } from '../../../functions/core/describe/map.ts';
import { judge, makePublisher } from '../../support/descriptors.ts';
import { haveOfficialShapes, ownGraph, results } from '../../support/shapes.ts';

describe.skipIf(!haveOfficialShapes)('Held against the official shapes', () => {
  const { resource } = judge();
  const quads = resource ? say(resource) : [];
  const iri = resource?.iri ?? '';

  it('a dataset breaks nothing of what data.norge.no measures with', async () => {
    expect(quads.length).toBeGreaterThan(50);
    expect(await results('score', ownGraph(iri, quads))).toEqual([]);
  });

  it('a catalog breaks nothing of 3.0 but the pattern that forbids every text media type (conflict C3)', async () => {
    const catalog = [...describeCatalog(makePublisher(), [{ iri: resource?.iri as never, type: 'Dataset' }]), ...quads];

    expect(await results('core', catalog)).toEqual([]);
    expect(await results('vocabulary', catalog)).toEqual([]);
    expect(await results('range', catalog)).toEqual([
      'mediaType/Pattern https://www.iana.org/assignments/media-types/text/csv',
    ]);
  });
});
