import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covers,
  detectorVersion,
  type Finding,
  levelOf,
  type Override,
  verdict,
  waiting,
  whyInvalid,
} from '../../../../functions/core/table/personal-data/index.ts';
import { type PersonalDataKind, personalDataPolicy } from '../../../../vocab/personal-data.ts';
import { today } from './screen-rows.ts';

const kinds = Object.keys(personalDataPolicy) as PersonalDataKind[];
const table = { headerHash: 'a'.repeat(64) };
const finding: Finding = {
  kind: 'person-name',
  columns: ['Navn'],
  indexes: [0],
  rows: [2, 3],
  count: 2,
  masked: 'K•••',
};
const override: Override = {
  id: 'o1',
  columns: ['Navn'],
  headerHash: table.headerHash,
  detectorVersion,
  kinds: ['person-name'],
  reason: 'public-role',
  legalBasis: '6.1.e',
  first: { person: 'p1', of: 'publisher' },
  second: { person: 'p2', of: 'publisher' },
  given: '2026-11-01',
  expires: '2027-11-01',
};

describe('a verdict', () => {
  it('of nothing is that nothing stands in the way', () => {
    expect(verdict([], [], today)).toEqual({ level: 'allow', problems: [], used: [] });
  });

  it('is the strictest of what its findings call for', () => {
    const order = ['allow', 'warn', 'quarantine', 'block'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1 }), (found) => {
        const { level, problems } = verdict(
          found.map((kind) => ({ ...finding, kind })),
          [],
          today,
        );
        const strictest = Math.max(...found.map((kind) => order.indexOf(personalDataPolicy[kind])));
        expect(level).toBe(order[strictest]);
        expect(problems.some(({ severity }) => severity === 'error')).toBe(strictest >= 2);
      }),
    );
  });

  it('tells the steward the column, the rows, how many and a masked value', () => {
    expect(verdict([finding], [], today).problems).toEqual([
      {
        code: 'personal.person-name',
        severity: 'error',
        column: 'Navn',
        row: 2,
        rows: [2, 3],
        actual: 'K•••',
        count: 2,
      },
    ]);
  });

  it('lets a number of the rule of 2032 by with a warning until the rule is in force', () => {
    const of2032: Finding = { ...finding, kind: 'national-id-of-2032' };
    expect(verdict([of2032], [], '2031-12-31')).toMatchObject({ level: 'warn', changesOn: '2032-01-01' });
    expect(verdict([of2032], [], '2032-01-01')).toMatchObject({ level: 'quarantine' });
  });
});

describe('an override', () => {
  it('lets a quarantined table through, and says so', () => {
    const { level, problems, used, changesOn } = verdict([finding], [override], today, table);
    expect({ level, used, changesOn }).toEqual({ level: 'warn', used: ['o1'], changesOn: '2027-11-01' });
    expect(problems.map(({ code }) => code)).toEqual(['personal.lifted']);
  });

  it('never lifts what is blocked, whatever it says', () => {
    const blocked = kinds.filter((kind) => personalDataPolicy[kind] === 'block');
    fc.assert(
      fc.property(fc.constantFrom(...blocked), (kind) => {
        const all = { ...override, kinds: [...kinds], columns: ['Navn'] };
        expect(verdict([{ ...finding, kind }], [all, { ...override, kinds: [kind] }], today, table).level).toBe(
          'block',
        );
      }),
    );
  });

  it.each<[string, Partial<Override>]>([
    ['another column', { columns: ['Kontaktperson'] }],
    ['another header', { headerHash: 'b'.repeat(64) }],
    ['an older detector', { detectorVersion: '0' }],
    ['another kind of finding', { kinds: ['private-email'] }],
    ['a time that has not come', { given: '2026-12-01' }],
    ['a time that is past', { given: '2025-11-01', expires: '2026-11-24' }],
    ['more than twelve months', { expires: '2027-11-02' }],
    ['the same person twice', { second: { person: 'p1', of: 'publisher' } }],
    ['a neighbour with no grant', { second: { person: 'p2', of: 'neighbour' } }],
    ['somebody outside first', { first: { person: 'p1', of: 'operator', grant: 'g1' } }],
    ['nobody', { first: { person: '', of: 'publisher' } }],
  ])('does not hold for %s', (_, change) => {
    expect(verdict([finding], [{ ...override, ...change }], today, table).level).toBe('quarantine');
  });

  it('by the operator’s or a neighbour’s approver holds by a grant', () => {
    for (const of of ['operator', 'neighbour'] as const) {
      expect(covers({ ...override, second: { person: 'p2', of, grant: 'g1' } }, finding, today, table)).toBe(true);
    }
  });

  it('leaves a new finding where it is', () => {
    const found = [finding, { ...finding, kind: 'birth-date' as const, columns: ['Født'] }];
    const { level, problems } = verdict(found, [override], today, table);
    expect(level).toBe('quarantine');
    expect(problems.map(({ code }) => code)).toEqual(['personal.lifted', 'personal.birth-date']);
  });

  it('covers nothing in a description, which has no columns', () => {
    expect(covers({ ...override, columns: [] }, { ...finding, columns: [], path: '/title' }, today, table)).toBe(false);
  });

  it('of a special category needs a legal basis for that', () => {
    const special: Override = { ...override, kinds: ['special-category'] };
    expect(whyInvalid(special)).toBe('no-legal-basis');
    expect(whyInvalid({ ...special, legalBasis: '9.2.g' })).toBeUndefined();
  });

  it('of a whole leap year ends on a day the calendar has', () => {
    expect(whyInvalid({ ...override, given: '2028-02-29', expires: '2029-02-28' })).toBeUndefined();
    expect(whyInvalid({ ...override, given: '2028-02-29', expires: '2029-03-01' })).toBe('too-long');
  });
});

describe('a waiting case', () => {
  it('shows its age, and the day it is destroyed', () => {
    expect(waiting('2026-11-01T09:30:00Z', '2026-11-24')).toEqual({ days: 23, purgeOn: '2026-12-01', isDue: false });
    expect(waiting('2026-11-01', '2026-12-01')).toMatchObject({ days: 30, isDue: true });
  });
});

describe('the policy', () => {
  it('has a problem for every kind, of the severity its level has', () => {
    for (const kind of kinds) {
      const [found] = verdict([{ ...finding, kind }], [], today).problems;
      expect([kind, found?.severity]).toEqual([
        kind,
        ['block', 'quarantine'].includes(levelOf(kind, today)) ? 'error' : 'warning',
      ]);
    }
  });
});
