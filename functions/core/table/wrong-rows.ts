import type { Platform } from '../platform.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { readBatches, textsOf } from './cells.ts';
import { formId, formOf } from './forms.ts';
import { flawsOf, type Table } from './index.ts';
import { strangeForms } from './profile.ts';
import { type Batch, cellTrait, traitsOf } from './scanner.ts';
import { trait } from './screening.ts';

/** A row something is wrong with: its number as a spreadsheet shows it, its cells, and what is wrong with which of them. */
export type WrongRow = {
  readonly row: number;
  /** Masked in columns with a finding of personal data. */
  readonly cells: readonly string[];
  readonly marks: readonly Mark[];
};

/** What is wrong in a row: with a cell, or with the row as a whole where no column is told. */
export type Mark = {
  readonly code: ProblemCode;
  /** The column's place, from 0. */
  readonly column?: number;
};

type Read = Pick<Table, 'encoding' | 'compression' | 'delimiter' | 'quote' | 'escape' | 'columns' | 'headerRow'> & {
  readonly headerRows: number;
  readonly header: readonly string[];
  readonly problems: readonly Problem[];
};

/**
 * Reads a table a second time, and gives every row that has one of the problems the first reading told of; that one kept
 * count, and only the first rows: with `listedOnly` no others are given. `also` are rows to give whatever is wrong with them. Nothing where the table could not
 * be read to its end, since nobody has then looked for personal data in all of it.
 */
export async function* readWrongRows(
  source: AsyncIterable<Uint8Array>,
  table: Read & Pick<Table, 'complete'>,
  platform: Pick<Platform, 'isUtf8' | 'decode' | 'gunzip'>,
  inflatedLimit: number,
  { also = none, listedOnly = false }: { readonly also?: ReadonlySet<number>; readonly listedOnly?: boolean } = {},
): AsyncGenerator<WrongRow> {
  const { inRows, inCells, listed } = testsOf(table);
  if (listedOnly) for (const it of [inRows, inCells]) it.length = 0;
  const last = inRows.length + inCells.length > 0 ? Infinity : Math.max(0, ...listed.keys(), ...also);
  if (!table.complete || last === 0) return;
  const bytes = table.compression ? platform.gunzip(source, inflatedLimit) : source;
  const show = maskOf(table);
  const firstData = (table.headerRow ?? 0) + table.headerRows;
  const aside = new Set(table.problems.flatMap((it) => (it.code === 'table.footer' ? (it.rows ?? it.row ?? []) : [])));
  for await (const { batch, above } of readBatches(bytes, platform, {
    dialect: { encoding: table.encoding },
    known: table,
  })) {
    if (above >= last) return;
    for (let at = 0; at < batch.rows; at++) {
      const row = above + at + 1;
      const marks: Mark[] = [...(listed.get(row) ?? [])];
      const isData = row >= Math.max(1, firstData) && !aside.has(row);
      for (const { code, is } of isData ? inRows : [])
        if (is(batch, at) && !marks.some((it) => it.code === code)) marks.push({ code });
      for (const { code, column, is, everywhere } of inCells) {
        if (!isData && everywhere !== true) continue;
        const cell = (batch.first[at] as number) + column;
        if (cell >= (batch.first[at + 1] as number)) continue;
        const known = marks.some((it) => it.code === code && it.column === column);
        // Asked all the same, since a test may learn of what the first reading has pointed at.
        if (is(batch, cell, known) && !known) marks.push({ code, column });
      }
      if (marks.length > 0 || also.has(row)) yield { row, cells: show(textsOf(batch, at, platform)), marks };
    }
  }
}

type RowTest = { readonly code: ProblemCode; is(batch: Batch, row: number): boolean };
type CellTest = {
  readonly code: ProblemCode;
  readonly column: number;
  /** In the header and above it too. */
  readonly everywhere?: boolean;
  is(batch: Batch, cell: number, known: boolean): boolean;
};

/** What each problem of a table looks like, seen from a row. */
function testsOf({ problems, columns, header }: Read) {
  const inRows: RowTest[] = [];
  const inCells: CellTest[] = [];
  const listed = new Map<number, Mark[]>();
  const width = columns.length;
  let leastWidth = width;
  while (header.length > 0 && leastWidth > 1 && header[leastWidth - 1]?.trim() === '') leastWidth--;
  for (const { code, column: name, row, rows, count = 1, severity } of problems) {
    if (severity === 'info') continue;
    const column = columns.findIndex((it) => it.name === name);
    const mark: Mark = { code, ...(column < 0 ? {} : { column }) };
    for (const one of rows ?? (row === undefined ? [] : [row])) listed.set(one, [...(listed.get(one) ?? []), mark]);
    if (code === 'row.ragged') {
      inRows.push({
        code,
        is: (batch, at) => {
          const cells = cellsIn(batch, at);
          return (cells < leastWidth || cells > width) && (cells > 1 || (batch.filled[at] as number) > 0);
        },
      });
    }
    if (code === 'row.only-delimiters')
      inRows.push({ code, is: (batch, at) => batch.filled[at] === 0 && cellsIn(batch, at) > 1 });
    const it = columns[column];
    if (!it || it.masked || code.startsWith('personal.')) continue;
    // A formula is counted once for each value.
    if (count === 1 && code !== 'column.formula') continue;
    const test = cellTests[code]?.(it) ?? sameAsListed();
    inCells.push({ code, column, is: test, everywhere: code.startsWith('character.') });
  }
  return { inRows, inCells, listed };
}

const cellsIn = (batch: Batch, row: number): number => (batch.first[row + 1] as number) - (batch.first[row] as number);

const formIn = (batch: Batch, cell: number): number => {
  const [from, to] = [batch.start[cell] as number, batch.end[cell] as number];
  return from === to ? formId.missing : formOf(batch.bytes, from, to, traitsOf(batch, cell));
};

const hasFlaw =
  (bit: number) =>
  () =>
  ({ bytes, start, end, traits }: Batch, cell: number): boolean =>
    ((traits[cell] as number) & trait.odd) !== 0 &&
    (flawsOf(bytes, start[cell] as number, end[cell] as number) & bit) !== 0;

type Test = CellTest['is'];

const cellTests: { readonly [code in ProblemCode]?: (column: Table['columns'][number]) => Test } = {
  'column.exceptions': (column) => {
    const strange = new Set(strangeForms(column));
    if (column.type === 'organization-number') for (const it of ['0', '01'] as const) strange.add(formId[it]);
    return (batch, cell) => strange.has(formIn(batch, cell));
  },
  'column.organization-number-invalid': () => (batch, cell) => {
    const form = formIn(batch, cell);
    return form === formId['0'] || form === formId['01'];
  },
  'column.scientific': () => (batch, cell) => formIn(batch, cell) === formId['1,0E+0'],
  'column.formula': () => (batch, cell) => {
    const from = batch.start[cell] as number;
    const [first, second = 0] = [batch.bytes[from] as number, batch.bytes[from + 1]];
    const isSigned = (first === 43 || first === 45) && (second | 32) >= 97 && (second | 32) <= 122;
    return formIn(batch, cell) === formId.text && (first === 61 || first === 64 || isSigned);
  },
  'column.lost-zeros':
    ({ type }) =>
    ({ start, end }, cell) => {
      const length = (end[cell] as number) - (start[cell] as number);
      return length > 0 && length < (type === 'county' ? 2 : 4);
    },
  'character.control':
    () =>
    (batch, cell): boolean =>
      ((batch.traits[cell] as number) & trait.control) !== 0 || hasFlaw(1)()(batch, cell),
  'character.invisible': hasFlaw(2),
  'character.replaced': hasFlaw(4),
  'character.mojibake': hasFlaw(8),
  'quote.misplaced': () => (batch, cell) => {
    const traits = batch.traits[cell] as number;
    return (traits & cellTrait.unclean) !== 0 && (traits & cellTrait.backslashed) === 0;
  },
};

/** What is wrong with one value is wrong with it wherever it stands: the first reading pointed at where each first came. */
function sameAsListed(): Test {
  const wrong = new Set<string>();
  return ({ bytes, start, end }, cell, known) => {
    const value = String.fromCharCode(
      ...bytes.subarray(start[cell], Math.min(end[cell] as number, (start[cell] as number) + 256)),
    );
    if (value === '') return known;
    if (known) wrong.add(value);
    return wrong.has(value);
  };
}

const none: ReadonlySet<number> = new Set();
const mask = '•••';

/** Cells beyond the header are in no column, so that nobody knows what they are where the table has a finding at all. */
const maskOf = ({ columns }: Pick<Table, 'columns'>) => {
  const masked = columns.map((column) => column.masked);
  const some = masked.includes(true);
  return (cells: readonly string[]): readonly string[] =>
    some ? cells.map((it, at) => (it !== '' && (masked[at] ?? true) ? mask : it)) : cells;
};
