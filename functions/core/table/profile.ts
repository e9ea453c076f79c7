import type { Platform } from '../platform.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { type ColumnState, compare, countAt, countForms, estimate, formAtSlot, rangeOf, slotWidth } from './column.ts';
import { type FormKind, type FormName, formId, forms } from './forms.ts';
import { type Meaning, meaningOf, type PlaceNumbers, valuesOf } from './meaning.ts';
import type { Finding } from './personal-data/finding.ts';
import type { FoundProblem, ProblemCollector } from './problems.ts';
import type { Screening } from './screening.ts';
import { suggest } from './suggest.ts';
import type { Column, ColumnType, Suggestion } from './table.ts';

export type Settled = {
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
  readonly suggestion: Suggestion;
  readonly problems: readonly Problem[];
  readonly looseMask?: (text: string) => string;
  readonly findings?: readonly Finding[];
};

/**
 * Says what each column is, when all its cells have been seen. The one place where values leave the reading: each goes
 * through the mask of its column, which is the identity only for a column without a finding.
 */
export function settle(read: {
  readonly columns: readonly ColumnState[];
  readonly names: readonly string[];
  readonly header: readonly string[];
  readonly rows: number;
  readonly platform: Platform;
  readonly problems: ProblemCollector;
  readonly screening: Screening | undefined;
  readonly complete: boolean;
  readonly places: PlaceNumbers | undefined;
}): Settled {
  const { names, rows, platform, problems, screening, complete, places } = read;
  const columns = read.columns.map((column) => ({ ...column, formCounts: countForms(column) }));
  const typed = columns.map((column, index): Meaning => {
    const form = typeOf(column);
    lookAt(column, form, index, problems);
    return meaningOf(column, form, names[index] as string, index, places, problems);
  });
  const distinct = columns.map((column) =>
    column.exact ? (column.values?.size ?? 0) : estimate(column.sketch as Uint8Array),
  );
  const screened = screening?.end(
    columns.map((column, index) => ({
      index,
      name: names[index] as string,
      type: typed[index]?.type ?? 'text',
      filled: column.filled,
      distinct: distinct[index] ?? 0,
    })),
    rows,
  );
  // What was not read to its end is not known to be clean: nothing of it is shown.
  const masks: ReadonlyMap<number, (value: string) => string> =
    screened && !complete ? new Map(columns.map((_, index) => [index, hidden])) : (screened?.masks ?? new Map());
  // A header is a value too where a table has none of its own.
  const shownNames = screened?.looseMask ? names.map(screened.looseMask) : names;
  const show = (index: number, bytes: Uint8Array | undefined): string | undefined => {
    if (bytes === undefined) return undefined;
    const value = platform.decode(wholeCharacters(bytes), 'utf-8');
    return masks.get(index)?.(value) ?? value;
  };

  const told = columns.map((column, index): Column => {
    const { type, format, confidence, exceptions } = typed[index] as Meaning;
    const [min, max] = extremesOf(column, type);
    const shownMin = show(index, min);
    const shownMax = show(index, max);
    return {
      index,
      name: shownNames[index] as string,
      type,
      ...(format === undefined ? {} : { format }),
      confidence,
      exceptions,
      filled: column.filled,
      distinct: distinct[index] ?? 0,
      distinctIs: column.exact ? 'exact' : 'estimated',
      ...(shownMin === undefined ? {} : { min: shownMin }),
      ...(shownMax === undefined ? {} : { max: shownMax }),
      longest: column.longest,
      top: topOf(column).map(({ bytes, count }) => ({ value: show(index, bytes) ?? '', count })),
      forms: formsOf(column),
      masked: masks.has(index),
    };
  });
  const keys = told
    .filter(({ filled, distinct: different, distinctIs, index }) => {
      const certain = distinctIs === 'exact' ? different === rows : columns[index]?.rising === true;
      return rows > 1 && filled === rows && certain;
    })
    .map(({ name }) => name);
  return {
    columns: told,
    keys,
    suggestion: suggest(
      told,
      typed.map(({ places: found }) => found ?? []),
      screened?.looseMask ? read.header.map(screened.looseMask) : read.header,
    ),
    problems: [...problems.told(shownNames, masks, screened?.looseMask), ...(screened?.problems ?? [])],
    ...(screened ? { findings: screened.findings } : {}),
    ...(screened?.looseMask ? { looseMask: screened.looseMask } : {}),
  };
}

const hidden = (value: string): string => value.replace(/[\p{L}\p{N}]/gu, '•');

type Typed = Pick<Column, 'type' | 'confidence' | 'exceptions'> & { readonly format?: string };

/** What is doubtful about how the values of a column are written. */
function lookAt(
  column: ColumnState,
  { type, exceptions, format }: Typed,
  index: number,
  problems: ProblemCollector,
): void {
  const count = (name: FormName): number => column.formCounts[formId[name]] as number;
  const example = (name: FormName): string => valuesOf(column).find(({ form }) => form === formId[name])?.text ?? name;
  const add = (code: ProblemCode, found: FoundProblem = {}): void => problems.add(code, { ...found, column: index });
  if (type === 'empty') add('column.empty');
  if (exceptions.count > 0) {
    const values = valuesOf(column).filter(({ row }) => exceptions.rows.includes(row));
    add('column.exceptions', {
      rows: exceptions.rows,
      count: exceptions.count,
      actual:
        values.length > 0
          ? values
              .slice(0, 3)
              .map(({ text }) => decodeText(text))
              .join(', ')
          : '…',
      expected: format === undefined ? type : `${type} (${format})`,
    });
  }
  if (type === 'text' && column.filled > 1) {
    const texts = count('text') + count('missing');
    if (texts * 2 < column.filled) {
      add('column.mixed', {
        actual: formsOf(column)
          .slice(0, 3)
          .map(({ form, share }) => `${form} ${Math.round(share * 100)} %`)
          .join(', '),
      });
    }
  }
  for (const alike of severalForms) {
    const used = alike.filter((names) => names.some((name) => count(name) > 0));
    if (used.length > 1 && (type !== 'text' || alike === severalForms[0])) {
      const found = alike.flat().filter((name) => count(name) > 0);
      if (type !== 'text')
        add('column.several-forms', { actual: found.map((name) => `${name}: ${count(name)}`).join(', ') });
    }
  }
  for (const name of ['0.000?', '0,000?'] as const) {
    const decided =
      name === '0.000?'
        ? count('0.0') + count('#.##0') + count('#.##0,0')
        : count('0,0') + count('#,##0') + count('#,##0.0');
    if (type === 'decimal' && count(name) > 0 && decided === 0)
      add('column.ambiguous-number', { actual: example(name) });
  }
  if (type === 'date') {
    const doubtful = count('dd/mm/yyyy?') + count('dd/mm/yy?');
    const certain = count('dd/mm/yyyy') + count('dd/mm/yy');
    const american = count('mm/dd/yyyy') + count('mm/dd/yy');
    if ((doubtful > 0 && certain === 0) || (american > 0 && doubtful + certain > 0)) {
      add('column.ambiguous-date', { actual: example(count('dd/mm/yyyy?') > 0 ? 'dd/mm/yyyy?' : 'dd/mm/yy?') });
    }
    const short = (['d.m.yy', 'dd/mm/yy', 'dd/mm/yy?', 'mm/dd/yy'] as const).find((name) => count(name) > 0);
    if (short) add('column.two-digit-years', { actual: example(short) });
  }
  if (count('1,0E+0') > 0) {
    add('column.scientific', {
      rows: column.formRows[formId['1,0E+0']] ?? [],
      count: count('1,0E+0'),
      actual: example('1,0E+0'),
    });
  }
  if (column.formulas > 0) add('column.formula', { rows: column.formulaRows, count: column.formulas });
  if (column.dangerous)
    add('column.dangerous-formula', { row: column.dangerous.row, actual: column.dangerous.formula });
}

/** Ways of writing that do not belong together in one column. */
const severalForms: readonly (readonly (readonly FormName[])[])[] = [
  [
    ['0,0', '# 0,0', '#.##0,0'],
    ['0.0', '#,##0.0', '# 0.0'],
  ],
  [['# 0', '#\u00a00', '#\u20090'], ['#.##0'], ['#,##0']],
  [
    ['yyyy-mm-dd'],
    ['dd.mm.yyyy', 'd.m.yyyy', 'd.m.yy'],
    ['dd/mm/yyyy', 'dd/mm/yy', 'dd/mm/yyyy?', 'dd/mm/yy?', 'mm/dd/yyyy', 'mm/dd/yy'],
    ['dd-mm-yyyy'],
    ['ddmmyyyy'],
    ['yyyymmdd'],
  ],
  [['yyyy-mm-ddThh:mm'], ['dd.mm.yyyy hh:mm'], ['dd/mm/yyyy hh:mm']],
  [['ja/nei'], ['J/N'], ['true/false']],
];

/** Values are kept as bytes; what is shown is text again. */
const decodeText = (bytes: string): string => new TextDecoder().decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));

/** How sure one must be of a type before cells of other kinds are called exceptions. */
const surely = 0.9;

function typeOf(column: ColumnState): Typed {
  const counts = new Map<FormKind, number>();
  for (const [id, { kind }] of forms.entries()) {
    const count = column.formCounts[id] as number;
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  const missing = counts.get('missing') ?? 0;
  const filled = column.filled - missing;
  const none: Typed['exceptions'] = { count: 0, rows: [] };
  if (column.filled === 0) return { type: 'empty', confidence: 1, exceptions: none };
  const best = familyOf(counts);
  if (filled === 0 || best.type === 'text' || best.count < filled * surely)
    return { type: 'text', confidence: 1, exceptions: none };
  const kinds: readonly string[] = best.kinds;
  const rows = forms
    .flatMap(({ kind }, id) => (kinds.includes(kind) || kind === 'missing' ? [] : (column.formRows[id] ?? [])))
    .sort((a, b) => a - b)
    .slice(0, 20);
  const type = best.narrow?.(counts, column) ?? best.type;
  const format = formatOf(column, kinds);
  return {
    type,
    ...(format === undefined ? {} : { format }),
    confidence: Math.round((best.count / filled) * 1e4) / 1e4,
    exceptions: { count: filled - best.count, rows },
  };
}

/** The family most of a column's cells are of, with how many they are. */
const familyOf = (counts: ReadonlyMap<FormKind, number>): Family & { readonly count: number } =>
  families
    .map((family) => ({ ...family, count: family.kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) }))
    .reduce((most, each) => (each.count > most.count ? each : most));

/** The forms that a column's cells must not have, for a column with exceptions from its type. */
export function strangeForms({ forms: used }: Pick<Column, 'forms'>): ReadonlySet<number> {
  const counts = new Map<FormKind, number>();
  for (const { form, count } of used) {
    const { kind } = forms[formId[form as FormName]] as (typeof forms)[number];
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  const kinds: readonly string[] = familyOf(counts).kinds;
  return new Set(forms.flatMap(({ kind }, id) => (kinds.includes(kind) || kind === 'missing' ? [] : [id])));
}

type Family = {
  readonly type: ColumnType;
  readonly kinds: readonly FormKind[];
  readonly narrow?: (counts: ReadonlyMap<FormKind, number>, column: ColumnState) => ColumnType | undefined;
};

/** Kinds of cells that may stand in one column. */
const families: readonly Family[] = [
  {
    type: 'integer',
    kinds: ['integer', 'code', 'orgnr', 'decimal', 'ambiguous', 'scientific'],
    narrow: (counts, column) => {
      const count = (kind: FormKind): number => counts.get(kind) ?? 0;
      if (count('decimal') + count('ambiguous') > 0) return 'decimal';
      if (count('orgnr') > 0 && count('orgnr') >= (count('integer') + count('code')) * 4) return 'organization-number';
      if (count('code') > 0) return 'code';
      const { min, max } = rangeOf(column.numbers);
      return min >= 1800 && max <= 2199 && column.minDigits === 4 && column.maxDigits === 4 ? 'year' : 'integer';
    },
  },
  { type: 'percent', kinds: ['percent'] },
  { type: 'amount', kinds: ['amount'] },
  { type: 'date', kinds: ['date'] },
  { type: 'datetime', kinds: ['datetime', 'date'], narrow: (counts) => (counts.has('datetime') ? 'datetime' : 'date') },
  { type: 'time', kinds: ['time'] },
  { type: 'boolean', kinds: ['boolean'] },
  { type: 'cadastre', kinds: ['cadastre'] },
  { type: 'url', kinds: ['url', 'domain'] },
  { type: 'email', kinds: ['email'] },
  { type: 'phone', kinds: ['phone'] },
  { type: 'text', kinds: ['text'] },
];

/** The most used written form among those of the type. */
function formatOf(column: ColumnState, kinds: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [id, { name, kind }] of forms.entries()) {
    const count = column.formCounts[id] as number;
    if (kinds.includes(kind) && count > most && kind !== 'text') {
      best = name;
      most = count;
    }
  }
  return best;
}

const formsOf = (column: ColumnState): Column['forms'] =>
  forms
    .map(({ name }, id) => ({ form: name, count: column.formCounts[id] as number }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ form, count }) => ({ form, count, share: Math.round((count / column.filled) * 1e4) / 1e4 }));

const timeTypes: ReadonlySet<ColumnType> = new Set(['date', 'datetime', 'time']);
const textTypes: ReadonlySet<ColumnType> = new Set(['text', 'url', 'email', 'phone', 'cadastre', 'boolean']);

function extremesOf(column: ColumnState, type: ColumnType): readonly [Uint8Array | undefined, Uint8Array | undefined] {
  if (type === 'empty') return [undefined, undefined];
  if (!textTypes.has(type)) {
    const { minText, minLength, maxText, maxLength } = timeTypes.has(type) ? column.times : column.numbers;
    return [minText.subarray(0, minLength), maxText.subarray(0, maxLength)];
  }
  if (!column.exact || column.values === undefined) return [column.texts.min, column.texts.max];
  const { values } = column;
  let min: Uint8Array | undefined;
  let max: Uint8Array | undefined;
  for (let slot = 0; slot <= values.mask; slot++) {
    if (values.slots[slot * slotWidth + countAt] === 0 || formAtSlot(values, slot) === formId.missing) continue;
    const offset = values.offsets[slot] as number;
    const value = values.arena.subarray(offset, offset + (values.lengths[slot] as number));
    if (min === undefined || compare(value, 0, value.length, min) < 0) min = value;
    if (max === undefined || compare(value, 0, value.length, max) > 0) max = value;
  }
  return [min, max];
}

const mostTop = 10;

function topOf({ values }: ColumnState): readonly { readonly bytes: Uint8Array; readonly count: number }[] {
  if (values === undefined) return [];
  const { slots, rows, offsets, lengths, arena } = values;
  const top: { readonly slot: number; readonly count: number; readonly row: number }[] = [];
  let least = 2;
  for (let slot = 0; slot <= values.mask; slot++) {
    const count = slots[slot * slotWidth + countAt] as number;
    if (count < least) continue;
    top.push({ slot, count, row: rows[slot] as number });
    top.sort((one, other) => other.count - one.count || one.row - other.row);
    if (top.length > mostTop) top.pop();
    if (top.length === mostTop) least = top[mostTop - 1]?.count ?? least;
  }
  return top.map(({ slot, count }) => {
    const offset = offsets[slot] as number;
    return { bytes: arena.subarray(offset, offset + (lengths[slot] as number)), count };
  });
}

/** A value that was cut ends with a whole character. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] as number) & 0xc0) === 0x80) end--;
  const lead = bytes[end - 1] ?? 0;
  const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return bytes.length - end + 1 >= needs ? bytes : bytes.subarray(0, Math.max(0, end - 1));
}
