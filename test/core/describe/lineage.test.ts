import { expect, it } from 'vitest';
import { describe as say } from '../../../functions/core/describe/map.ts';
import { judge } from '../../support/descriptors.ts';

it('tells how the data came to be in a statement beside the codes', () => {
  const { resource } = judge({ lineage: { nb: 'Målt i felt.', en: 'Surveyed.' }, provenance: 'Vedtak' });
  const quads = resource ? say(resource) : [];
  const statements = quads.filter((it) => it.predicate.value.endsWith('terms/provenance')).map((it) => it.object.value);
  const labels = quads.filter((it) => it.predicate.value.endsWith('#label') && statements.includes(it.subject.value));

  expect(statements).toHaveLength(2);
  expect(labels.map((it) => it.object.value).sort()).toEqual(['Målt i felt.', 'Surveyed.']);
});
