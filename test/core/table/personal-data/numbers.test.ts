import { existsSync, readFileSync } from 'node:fs';
import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  glance,
  isAccountNumber,
  isHelpNumber,
  isKid,
  isOrganizationNumber,
  isRefugeeNumber,
  isVatNumber,
  passes,
  toPersonalNumber,
} from '../../../../functions/core/table/personal-data/numbers.ts';
import { makeDuf, makeFh, makeIdentifier, makeIdentifierOf2032 } from '../../../corpora/personal-data/identifiers.ts';
import { seeded } from '../../../corpora/personal-data/random.ts';

const vectors = '../shared/suites/personal-identifiers/vectors.csv';

describe('a personal number', () => {
  const kinds = ['fnr', 'dnr', 'hnr', 'fnr-synthetic', 'dnr-synthetic'] as const;

  it.each(kinds)('of the kind %s is known whatever its date and serial', (kind) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const number = toPersonalNumber(makeIdentifier(kind, seeded(seed)));
        expect(number).toEqual({ kind: kind.slice(0, 3), synthetic: kind.endsWith('synthetic'), rule: 1964 });
      }),
    );
  });

  it('with any one digit changed is none by the rule of 1964', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(10), fc.integer({ min: 1, max: 9 }), (seed, place, by) => {
        const digits = [...makeIdentifier('fnr', seeded(seed))];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(toPersonalNumber(digits.join(''))?.rule).not.toBe(1964);
      }),
    );
  });

  it('of the rule of 2032 is told from those of 1964', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(toPersonalNumber(makeIdentifierOf2032(seeded(seed)))).toMatchObject({ rule: 2032 });
      }),
    );
  });

  it('is one for the national validator too, whenever it is one here', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-7]\d[0189]\d{8}$/), (digits) => {
        if (toPersonalNumber(digits)) expect(idnr(digits).status).toBe('valid');
      }),
      { numRuns: 5000 },
    );
  });

  it('is never missed at a glance', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...kinds), (seed, kind) => {
        const digits = makeIdentifier(kind, seeded(seed));
        expect(glance(Uint8Array.from(digits, Number)) & passes.maybe).toBe(passes.maybe);
      }),
    );
  });

  it('passes by chance in less than two of a hundred bank accounts, real or synthetic', () => {
    const random = seeded(1);
    const accounts = Array.from({ length: 200_000 }, () => random.digits(11)).filter(isAccountNumber);
    const numbers = accounts.map(toPersonalNumber).filter((number) => number?.rule === 1964);
    expect(accounts.length).toBeGreaterThan(15_000);
    for (const synthetic of [true, false]) {
      const hits = numbers.filter((number) => number?.synthetic === synthetic);
      expect(hits.length / accounts.length).toBeLessThan(0.02);
    }
  });

  it('is none on a day the calendar has not', () => {
    expect(toPersonalNumber('29020105729')).toBeUndefined();
  });
});

describe('other numbers', () => {
  it('of DUF and the health services’ own are known by their check digits', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(isRefugeeNumber(makeDuf(seeded(seed)))).toBe(true);
        expect(isHelpNumber(makeFh(seeded(seed)))).toBe(true);
      }),
    );
  });
});

const tests: { readonly [kind: string]: (value: string) => boolean } = {
  'fnr/dnr': (value) => toPersonalNumber(value) !== undefined,
  kontonummer: isAccountNumber,
  KID: isKid,
  organisasjonsnummer: isOrganizationNumber,
  mva: isVatNumber,
};

describe.skipIf(!existsSync(vectors))('the published test numbers', () => {
  const lines = existsSync(vectors) ? readFileSync(vectors, 'utf8').trim().split(/\r?\n/).slice(1) : [];

  it.each(lines.map((line) => line.split(';').slice(0, 4)))('%s %s is valid: %s', (kind = '', value = '', valid) => {
    expect(String(tests[kind]?.(value))).toBe(valid);
  });

  it('say of every synthetic series that it is synthetic, but for month + 40, which people bear as H-numbers', () => {
    const unlike = lines
      .map((line) => line.split(';'))
      .filter(
        ([kind, value = '', valid, synthetic]) =>
          kind === 'fnr/dnr' && valid === 'true' && synthetic === 'true' && !toPersonalNumber(value)?.synthetic,
      )
      .map(([, value = '']) => toPersonalNumber(value)?.kind);
    expect(unlike).toEqual(['hnr', 'hnr']);
  });
});
