import { describe, expect, it } from 'vitest';
import { describeCatalog, describe as say } from '../../../functions/core/describe/map.ts';
import { joinCatalog, serialise } from '../../../functions/core/describe/serialise.ts';
import { formats } from '../../../functions/core/record.ts';
import { judge, makePublisher } from '../../support/descriptors.ts';
import { lines, readBack } from '../../support/rdf.ts';

describe('A catalog joined of fragments', () => {
  const datasets = ['badeplasser', 'lekeplasser'].map((localId) => judge({}, { localId }).resource);
  const quads = datasets.map((resource) => (resource ? say(resource) : []));
  const head = describeCatalog(
    makePublisher(),
    datasets.flatMap((it) => (it ? [{ iri: it.iri, type: it.type }] : [])),
  );

  it.each(formats)('says in %s exactly what was meant', async (format) => {
    const fragments = [head, ...quads].map((part) => serialise(part)[format]);
    const document = [...joinCatalog(format, fragments)].join('');

    expect(await readBack(format, document)).toEqual(lines([...head, ...quads.flat()]));
  });

  it.each(formats)('may be empty of datasets in %s', async (format) => {
    const document = [...joinCatalog(format, [serialise(head)[format]])].join('');

    expect(await readBack(format, document)).toEqual(lines(head));
  });
});
