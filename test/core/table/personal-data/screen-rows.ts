import { type Finding, screenTable, verdict } from '../../../../functions/core/table/personal-data/index.ts';
import { trait, type WatchedColumn } from '../../../../functions/core/table/screening.ts';
import type { PersonalDataLevel } from '../../../../vocab/personal-data.ts';

export const today = '2026-11-24';

/** Feeds rows to the screening as the table pass does, cell by cell, and gives what it found. */
export function screenRows(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  asOf = today,
): { readonly findings: readonly Finding[]; readonly levels: readonly PersonalDataLevel[] } {
  const screening = screenTable(asOf)(header);
  const filled = header.map(() => 0);
  const numeric = header.map(() => true);
  let row = 1;
  for (const cells of rows) {
    row++;
    cells.forEach((cell, index) => {
      if (cell === '') return;
      filled[index] = (filled[index] ?? 0) + 1;
      if (!/^-?\d+(?:[.,]\d+)?$/.test(cell)) numeric[index] = false;
      const bytes = encoder.encode(cell);
      screening.watchers[index]?.(bytes, 0, bytes.length, traitsOf(cell), row);
    });
  }
  const columns = header.map(
    (name, index): WatchedColumn => ({
      index,
      name,
      type: numeric[index] ? 'integer' : 'text',
      filled: filled[index] ?? 0,
      distinct: 0,
    }),
  );
  const { findings } = screening.end(columns, row - 1);
  const levels = header.map(
    (_, index) =>
      verdict(
        findings.filter(({ indexes }) => indexes.includes(index)),
        [],
        asOf,
      ).level,
  );
  return { findings, levels };
}

const encoder = new TextEncoder();

const ascii: readonly (readonly [RegExp, number])[] = [
  [/\d/, trait.digit],
  [/[a-z]/i, trait.letter],
  [/ /, trait.space],
  [/\./, trait.dot],
  [/,/, trait.comma],
  [/-/, trait.dash],
  [/\//, trait.slash],
  [/:/, trait.colon],
  [/\+/, trait.plus],
  [/%/, trait.percent],
  [/@/, trait.at],
  [/"/, trait.quote],
  [/[!#$&'()*;<=>?[\\\]^_`{|}~]/, trait.other],
  [/(?![\u0000-\u007f])\p{L}/u, trait.high],
  [/(?![\u0000-\u007f])\P{L}/u, trait.high | trait.odd],
];

const traitsOf = (cell: string): number =>
  ascii.reduce((bits, [pattern, bit]) => (pattern.test(cell) ? bits | bit : bits), 0);
