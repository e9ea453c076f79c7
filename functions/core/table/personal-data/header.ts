import { headerWords } from '../../../../vocab/personal-data-words.ts';

/** What a column's header says of it, before a cell is seen. */
export type HeaderMeaning = { readonly text: string } & { readonly [word in keyof typeof headerWords]: boolean };

export function meaningOf(header: string): HeaderMeaning {
  const text = folded(header);
  // "Alle kjønn" says that it is not told apart by sex.
  const told = text.replace(/\b(?:alle|begge|all|both) [a-z]+/g, '');
  // A header of many words mentions more than the column is about.
  const isShort = text.split(' ').length <= 5;
  const entries = Object.entries(headerWords).map(([word, pattern]) => [word, pattern.test(told)] as const);
  const meaning = Object.fromEntries(entries) as { readonly [word in keyof typeof headerWords]: boolean };
  return { ...meaning, text, special: meaning.special && isShort, severe: meaning.severe && isShort };
}

/** Lower case, words parted, æ, ø and å as ae, o and a, marks as spaces. */
const folded = (header: string): string =>
  header
    .slice(0, 300)
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø|ö/g, 'o')
    .replace(/å|ä/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A spreadsheet's name of a column, `A` to `ZZZ`, from its place. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
