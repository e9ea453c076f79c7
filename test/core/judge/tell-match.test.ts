import { expect, it } from 'vitest';
import { indexSnapshot, match } from '../../../functions/core/judge/dedupe.ts';
import { matchAll, tellMatches } from '../../../functions/core/judge/tell-match.ts';
import { organisations, records } from '../../corpora/matching/invented.ts';

const index = indexSnapshot({ takenAt: '2026-03-02T04:00:00Z', organisations, records });
const lillevik = '912456005';
const claims = [
  {
    key: 'a',
    descriptor: {
      title: { nb: 'Bading' },
      landingPage: 'https://kartkatalog.geonorge.no/metadata/uuid/0a1b2c3d-0000-4000-8000-000000000008',
    },
  },
  { key: 'b', descriptor: { title: 'Graveforbudssoner' } },
  { key: 'c', descriptor: { title: { nb: 'Flomsoner og veier' } } },
];

it('tells a person what becomes of each dataset, why, and where the record is', () => {
  const told = tellMatches(matchAll(claims, lillevik, index), 'nb');
  expect(told).toContain('Bading: utelatt, Geonorge har det');
  expect(told).toContain('page 0a1b2c3d-0000-4000-8000-000000000008 (2026-03-02)');
  expect(told).toContain(
    '«Badeplasser» (Lillevik kommune, https://kartkatalog.geonorge.no/metadata/uuid/0a1b2c3d-0000-4000-8000-000000000008)',
  );
  expect(told).toContain('Graveforbudssoner: holdt tilbake, spørsmål til dere');
  expect(told).toContain('Er det samme eier? Er det samme tidsrom?');
  expect(told).toContain('Flomsoner og veier: publiseres\n');
  expect(told).toMatch(/\d\d %\s+Flomveier i Lillevik kommune - lokale data/);
});

it('tells that it cannot know without a snapshot', () => {
  const told = tellMatches(matchAll(claims, lillevik, undefined), 'nn');
  expect(told).toContain('Bading: blir publisert, utan uttrekk frå Geonorge');
});

it('a person’s answer stands until the title or the owner is another', () => {
  const claim = { key: 'b', descriptor: { title: 'Graveforbudssoner' } };
  const uuid = '0a1b2c3d-0000-4000-8000-000000000101';
  const decision = {
    key: 'b',
    uuid,
    title: 'Graveforbudssoner',
    recordTitle: 'Graveforbudssoner i Lillevik kommune - lokale data',
    owner: 'Lillevik kommune',
    by: 'steward',
    at: '2026-02-01',
  };
  const answered = (answer: 'same' | 'different' | 'ours-replaces-it', title = 'Graveforbudssoner') =>
    match({ ...claim, descriptor: { title } }, lillevik, index, { decisions: [{ ...decision, answer }] });

  expect([answered('same').level, answered('same').twin?.uuid]).toEqual(['certain', uuid]);
  // Another municipality has one of that title yet.
  expect(answered('different').level).toBe('weak');
  expect(answered('ours-replaces-it').level).toBe('weak');
  const expired = answered('different', 'Graveforbud 2026');
  expect(expired.problems.map((it) => it.code)).toContain('match.decision-expired');
});
