import { expect, it } from 'vitest';
import { knowOwners } from '../../../functions/core/judge/owners.ts';

const owners = knowOwners([
  { name: 'Nordbygda kommune', orgnr: '912456021', municipality: '9903', follows: ['912456048'] },
  { name: 'Lillestrøm kommune', orgnr: '912456005' },
  { name: 'Ørskog kommune', orgnr: '912456013' },
]);
const compare = (one: Parameters<typeof owners.of>[0], other: Parameters<typeof owners.of>[0]): string =>
  owners.compare(owners.of(one), owners.of(other));

it.each([
  ['the same number', { orgnr: '912456021' }, { orgnr: '912456021' }, 'same'],
  ['another number', { orgnr: '912456021' }, { orgnr: '912456005' }, 'other'],
  ['a number taken over', { orgnr: '912456048' }, { orgnr: '912456021' }, 'same'],
  ['a number and its name', { orgnr: '912456021' }, { name: 'NORDBYGDA KOMMUNE' }, 'same'],
  ['a former municipality by name', { name: 'Skedsmo kommune' }, { orgnr: '912456005' }, 'same'],
  ['two former parts of one', { name: 'Skedsmo kommune' }, { name: 'Sørum kommune' }, 'same'],
  ['a name the register still has', { name: 'Ørskog kommune' }, { name: 'Ålesund kommune' }, 'other'],
  ['a national body of old', { name: 'Direktoratet for naturforvaltning' }, { orgnr: '999601391' }, 'same'],
  ['nobody', {}, { orgnr: '912456021' }, 'unsure'],
] as const)('%s: %o and %o', (_, one, other, answer) => {
  expect(compare(one, other)).toBe(answer);
  expect(compare(other, one)).toBe(answer);
});

it('those who own together are nobody in particular', () => {
  const record = { uuid: 'x', type: 'dataset', title: 'FKB', owner: 'Geovekst', seenIn: ['feed'] } as const;
  expect(owners.ofRecord(record)).toEqual({});
});
