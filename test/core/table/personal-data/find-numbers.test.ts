import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../../functions/core/table/personal-data/find-numbers.ts';
import { makeIdentifier, writtenForms } from '../../../corpora/personal-data/identifiers.ts';
import { seeded } from '../../../corpora/personal-data/random.ts';

describe('numbers in a text', () => {
  it.each(Object.entries(writtenForms))('are found whatever the number, written as %s', (_, write) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const digits = makeIdentifier('fnr', seeded(seed));
        const written = write(digits);
        if (written !== undefined) expect(findNumbers(written).map((it) => it.digits)).toContain(digits);
      }),
    );
  });

  it.each(Object.keys(writtenForms).slice(0, 7) as readonly (keyof typeof writtenForms)[])(
    'are found in a sentence, written as %s',
    (form) => {
      const digits = makeIdentifier('fnr', seeded(7));
      const text = `Møte 12.3. med søker (${writtenForms[form](digits)}), tlf. 22 33 44 55.`;
      expect(findNumbers(text).map((it) => it.digits)).toContain(digits);
    },
  );

  it.each([
    ['decimals', '59.12345678901'],
    ['a longer number', '123456789012345'],
    ['a part of a word', 'a12345678901b'],
    ['a time', '2019-07-30 17:00:19'],
    ['a telephone', '+47 912 34 567'],
    ['money', '1 234 567 890,50'],
    ['a UUID', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['eleven digits with decimals', '12345678901.25'],
  ])('are not taken out of %s', (_, text) => {
    expect(findNumbers(text)).toEqual([]);
  });

  it('are read in a time that grows with the text, not its square', () => {
    for (const text of [
      '1 '.repeat(200_000),
      '123456 '.repeat(100_000),
      '0'.repeat(1_000_000),
      'ring'.repeat(200_000),
    ]) {
      expect(findNumbers(text).length).toBeLessThan(text.length);
    }
  });
});
