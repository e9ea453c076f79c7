import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ListName, lists } from '../../vocab/lists/index.ts';
import { findMediaType } from '../../vocab/lists/media-types.ts';

const found = (list: ListName, written: string): string | undefined => {
  const answer = lists[list].find(written);
  return 'concept' in answer ? answer.concept.code : answer.suggestion && `${answer.suggestion.label.nb}?`;
};

describe('A code list', () => {
  it.each([
    ['theme', 'Helse', 'HEAL'],
    ['theme', 'heal', 'HEAL'],
    ['theme', 'https://publications.europa.eu/resource/authority/data-theme/HEAL', 'HEAL'],
    ['theme', 'Helze', 'Helse?'],
    ['theme', 'Forvaltning og offentleg sektor', 'GOVE'],
    ['theme', 'romfart', undefined],
    ['los', 'avfallshandtering', 'tema/avfallshandtering'],
    ['los', 'Fiskeoppdrett', 'ord/akvakultur'],
    ['licence', 'NLOD', 'NLOD_2_0'],
    ['licence', 'http://data.norge.no/nlod/no/1.0/', 'NLOD_1_0'],
    ['licence', 'https://data.norge.no/nlod/no/2.0', 'NLOD_2_0'],
    ['licence', 'CC-BY 4.0', 'CC_BY_4_0'],
    ['licence', 'https://creativecommons.org/licenses/by/4.0/', 'CC_BY_4_0'],
    ['licence', 'https://creativecommons.org/publicdomain/zero/1.0/', 'CC0'],
    ['frequency', 'årleg', 'ANNUAL'],
    ['fileType', 'text/csv', 'CSV'],
    ['fileType', 'excel', 'XLSX'],
    ['language', 'nynorsk', 'NNO'],
    ['accessRight', 'Unntatt offentlighet', 'NON_PUBLIC'],
    ['hvdCategory', 'geodata', 'c_ac64a52d'],
  ] as const)('understands %s: %s', (list, written, code) => {
    expect(found(list, written)).toBe(code);
  });

  it('gives every Los concept its EU theme, by what is broader than it', () => {
    expect(lists.los.concepts).toHaveLength(526);
    expect(lists.los.concepts.filter(({ theme }) => !theme || !lists.theme.of(theme))).toEqual([]);
  });

  it.each(Object.entries(lists))('%s finds each of its own concepts by code, IRI and label', (_, list) => {
    for (const concept of list.concepts) {
      expect(list.find(concept.code)).toEqual({ concept });
      expect(list.find(concept.iri)).toEqual({ concept });
      for (const label of Object.values(concept.label)) expect(list.find(label)).toHaveProperty('concept');
    }
  });
});

describe('vocab/README.md', () => {
  const folder = new URL('../../vocab/', import.meta.url);
  const readme = readFileSync(new URL('README.md', folder), 'utf8');

  it.each(readdirSync(new URL('lists/', folder)).filter((name) => name.endsWith('.json')))(
    'tells where %s is from, and of when',
    (name) => {
      const { source, date } = JSON.parse(readFileSync(new URL(`lists/${name}`, folder), 'utf8'));
      const [line] = readme.split('\n').filter((it) => it.startsWith(`| \`${name}\` |`));

      expect(source).toMatch(/\S/);
      expect(line).toMatch(new RegExp(`\\| ${date} \\|$`));
    },
  );
});

describe('A media type', () => {
  it.each([
    'text/csv',
    'TEXT/CSV',
    'text/csv; charset=utf-8',
    'CSV',
    'https://www.w3.org/ns/iana/media-types/text/csv#Resource',
  ])('is known as %s', (written) => {
    expect(findMediaType(written)).toBe('https://www.iana.org/assignments/media-types/text/csv');
  });
});
