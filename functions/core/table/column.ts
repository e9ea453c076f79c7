import {
  digitsAt,
  type FormKind,
  formId,
  formOf,
  forms,
  highMasks,
  lowMasks,
  plainNumber,
  valueAt,
  worth,
} from './forms.ts';
import { type Batch, cellTrait, kindsOf } from './scanner.ts';
import type { Watcher } from './screening.ts';

/**
 * What is remembered of one column. Each different value is remembered once, with its form and how often it came, as
 * long as they are few; then a cell costs a look-up. Beyond that, cells are told apart by a sketch (HyperLogLog).
 */
export type ColumnState = {
  filled: number;
  /** Of cells whose value is not among `values`; `countForms` tells of all. */
  readonly formCounts: Int32Array;
  /** The first rows of each form, `exampleRows` of them, and how many there are. */
  readonly formShown: Uint8Array;
  readonly formRows: (number[] | undefined)[];
  values: Values | undefined;
  /** Whether every different value is in `values`. */
  exact: boolean;
  sketch: Uint8Array | undefined;
  longestBytes: number;
  longest: number;
  /** Of numbers, and of dates, moments and times. */
  readonly numbers: Extremes;
  readonly times: Extremes;
  readonly texts: { min: Uint8Array | undefined; max: Uint8Array | undefined };
  minDigits: number;
  maxDigits: number;
  maxDecimals: number;
  /** Whether every number so far was larger than the one before it, so that none came twice. */
  rising: boolean;
  /** Cells that a spreadsheet would run as a formula. */
  formulas: number;
  readonly formulaRows: number[];
  dangerous: { readonly row: number; readonly formula: string } | undefined;
  profiled: number;
  /** Shared by the columns of a table. */
  readonly budget: { left: number };
};

/**
 * The smallest and the largest, and how they were written. Within a batch it is remembered where they stand in it (from and
 * to, 0 and 0 where they are older); texts are copied when it is done, since in a rising column each value is the largest.
 */
type Extremes = {
  /** The smallest, the largest, the last. */
  readonly worth: Float64Array;
  /** Where the smallest and the largest stand in the batch. */
  readonly places: Int32Array;
  readonly minText: Uint8Array;
  minLength: number;
  readonly maxText: Uint8Array;
  maxLength: number;
};
const [minAt, maxAt, lastAt] = [0, 1, 2];

const makeExtremes = (): Extremes => ({
  worth: Float64Array.of(Infinity, -Infinity, -Infinity),
  places: new Int32Array(4),
  minText: new Uint8Array(mostNumber),
  minLength: 0,
  maxText: new Uint8Array(mostNumber),
  maxLength: 0,
});
const mostNumber = 48;

/**
 * The different values of a column, in an open hash table: four numbers a slot (two that tell the value, how often it
 * came, its form and whether a watcher wants it again), so that a look-up touches one line of the cache. The values'
 * bytes lie end to end in `arena`.
 */
export type Values = {
  size: number;
  mask: number;
  slots: Int32Array;
  rows: Int32Array;
  offsets: Int32Array;
  lengths: Int32Array;
  arena: Uint8Array;
  used: number;
};

/** What stands where in a slot. */
export const slotWidth = 4;
export const countAt = 2;
const formAt = 3;
const watchedBit = 1 << 8;

/** The form of a value that is remembered. */
export const formAtSlot = (values: Values, slot: number): number =>
  (values.slots[slot * slotWidth + formAt] as number) & 0xff;

const mostValues = 4_096;
/** What the different values of all columns of a table may take together. */
export const arenaBytes = 24_000_000;
const exampleRows = 20;
const keptBytes = 256;
const mostProbes = 24;
const sketchBits = 12;

export const makeColumn = (budget: { left: number }): ColumnState => ({
  filled: 0,
  formCounts: new Int32Array(forms.length),
  formShown: new Uint8Array(forms.length),
  formRows: [],
  values: makeValues(32),
  exact: true,
  sketch: undefined,
  longestBytes: 0,
  longest: 0,
  numbers: makeExtremes(),
  times: makeExtremes(),
  texts: { min: undefined, max: undefined },
  minDigits: 99,
  maxDigits: 0,
  maxDecimals: 0,
  rising: true,
  formulas: 0,
  formulaRows: [],
  dangerous: undefined,
  profiled: 0,
  budget,
});

const makeValues = (count: number, arena: Uint8Array = new Uint8Array(count * 8)): Values => ({
  size: 0,
  mask: count - 1,
  slots: new Int32Array(count * slotWidth),
  rows: new Int32Array(count),
  offsets: new Int32Array(count),
  lengths: new Int32Array(count),
  arena,
  used: 0,
});

const noValues = makeValues(1);

/** How values of one kind are compared: as numbers, as moments, or not at all. */
const numeric = 1;
const timed = 2;
const scaleOf: { readonly [kind in FormKind]?: number } = {
  integer: numeric,
  code: numeric,
  ambiguous: numeric,
  decimal: numeric,
  percent: numeric,
  amount: numeric,
  orgnr: numeric,
  date: timed,
  datetime: timed,
  time: timed,
};
const scales = Uint8Array.from(forms, ({ kind }) => scaleOf[kind] ?? 0);

/** Takes one column's cells of a batch in. `rowOf` is the row of the batch's first record. */
export function addCells(
  column: ColumnState,
  place: number,
  batch: Batch,
  isData: Uint8Array,
  rowOf: number,
  watcher: Watcher | undefined,
): void {
  const { bytes, view, first, start, end, traits } = batch;
  const rows = batch.rows;
  let { mask, slots } = column.values ?? noValues;
  const even = batch.evenWidth;
  let filled = 0;
  let visited = 0;
  let repeated = false;
  for (let row = 0; row < rows; row++) {
    let cell = row * even + place;
    if (even === 0) {
      cell = (first[row] as number) + place;
      if (isData[row] === 0 || cell >= (first[row + 1] as number)) continue;
    }
    const from = start[cell] as number;
    const to = end[cell] as number;
    const length = to - from;
    if (length === 0) continue;
    filled++;
    visited += length;
    let a: number;
    let b: number;
    if (length <= 8) {
      a = view.getInt32(from, true) & (lowMasks[length] as number);
      b = (view.getInt32(from + 4, true) & (highMasks[length] as number)) ^ shortValue;
    } else {
      a = length;
      b = longValue;
      let i = from;
      for (; i + 8 <= to; i += 8) {
        a = Math.imul(a ^ view.getInt32(i, true), 0x85ebca6b);
        b = Math.imul(b ^ view.getInt32(i + 4, true), 0xc2b2ae35);
        a ^= b >>> 15;
        b ^= a >>> 13;
      }
      // The last eight bytes, whether or not some of them were seen.
      a = Math.imul(a ^ view.getInt32(to - 8, true), 0x85ebca6b);
      b = Math.imul(b ^ view.getInt32(to - 4, true) ^ (a >>> 16), 0xc2b2ae35);
    }
    let at = (hashOf(a, b) & mask) << 2;
    let probes = 0;
    while ((slots[at] !== a || slots[at + 1] !== b) && slots[at + countAt] !== 0 && probes < mostProbes) {
      at = (((at >> 2) + 1) & mask) << 2;
      probes++;
    }
    const times = slots[at + countAt] as number;
    if (probes < mostProbes && times !== 0) {
      slots[at + countAt] = times + 1;
      repeated = true;
      const form = slots[at + formAt] as number;
      // A form's first rows are among the first rows of its values.
      if (times < exampleRows && (column.formShown[form & 0xff] as number) < exampleRows) {
        addExample(column, form & 0xff, rowOf + row);
      }
      if ((form & watchedBit) !== 0 && watcher !== undefined) {
        if (!watcher(bytes, from, to, kindsIn(traits[cell] as number, bytes, from, to), rowOf + row))
          slots[at + formAt] = form & 0xff;
      }
    } else {
      addNew(column, batch, cell, a, b, rowOf + row, watcher);
      ({ mask, slots } = column.values ?? noValues);
    }
  }
  if (repeated) column.rising = false;
  column.filled += filled;
  column.profiled += visited;
  keepExtremes(column.numbers, bytes);
  keepExtremes(column.times, bytes);
}

/** Takes in a cell whose value is not among those remembered. */
function addNew(
  column: ColumnState,
  batch: Batch,
  cell: number,
  a: number,
  b: number,
  row: number,
  watcher: Watcher | undefined,
): void {
  const { bytes } = batch;
  const from = batch.start[cell] as number;
  const to = batch.end[cell] as number;
  const traits = batch.traits[cell] as number;
  const id = classify(column, bytes, batch.view, from, to, traits, row);
  const again = watcher?.(bytes, from, to, kindsIn(traits, bytes, from, to), row) === true;
  if (!column.exact) {
    column.formCounts[id] = (column.formCounts[id] as number) + 1;
    sketchIn(column.sketch as Uint8Array, a, b);
  } else if (!keep(column, bytes, from, to, a, b, id, again, row)) {
    column.formCounts[id] = (column.formCounts[id] as number) + 1;
    overflow(column, a, b);
  }
  if ((column.formShown[id] as number) < exampleRows) addExample(column, id, row);
}

/** The smallest and the largest value. */
export const rangeOf = ({ worth: range }: Extremes): { readonly min: number; readonly max: number } => ({
  min: range[minAt] as number,
  max: range[maxAt] as number,
});

function keepExtremes(extremes: Extremes, bytes: Uint8Array): void {
  const { places } = extremes;
  const minTo = places[1] as number;
  const maxTo = places[3] as number;
  if (minTo > 0) extremes.minLength = copyText(bytes, places[0] as number, minTo, extremes.minText);
  if (maxTo > 0) extremes.maxLength = copyText(bytes, places[2] as number, maxTo, extremes.maxText);
  places.fill(0);
}

const kindsIn = (traits: number, bytes: Uint8Array, from: number, to: number): number =>
  (traits & cellTrait.plain) === 0 ? traits & 0xffff : kindsOf(bytes, from, to);

/** How many cells each form has. */
export function countForms({ formCounts, values }: ColumnState): Int32Array {
  const counts = formCounts.slice();
  if (values === undefined) return counts;
  for (let slot = 0; slot <= values.mask; slot++) {
    const count = values.slots[slot * slotWidth + countAt] as number;
    if (count > 0) counts[formAtSlot(values, slot)] = (counts[formAtSlot(values, slot)] as number) + count;
  }
  return counts;
}

/** They keep short values (told by all their bytes) and long ones (told by a hash of 64 bits) apart from an empty slot. */
const shortValue = 0x5bd1e995;
const longValue = 0x9e3779b9 | 0;

function addExample(column: ColumnState, id: number, row: number): void {
  const examples = column.formRows[id];
  column.formShown[id] = (column.formShown[id] as number) + 1;
  if (examples === undefined) column.formRows[id] = [row];
  else examples.push(row);
}

/** The form of a value not seen before, or no longer remembered; what is smallest, largest and longest is kept. */
function classify(
  column: ColumnState,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  to: number,
  traits: number,
  row: number,
): number {
  worth[digitsAt] = 0;
  const number = (traits & cellTrait.plain) === 0 ? -1 : plainNumber(bytes, view, from, to);
  const id = number >= 0 ? number : formOf(bytes, from, to, kindsIn(traits, bytes, from, to));
  const scale = scales[id] as number;
  if (scale !== 0) {
    const value = worth[valueAt] as number;
    const digits = worth[digitsAt] as number;
    const extremes = scale === numeric ? column.numbers : column.times;
    const { worth: range, places } = extremes;
    if (value < (range[minAt] as number)) {
      range[minAt] = value;
      places[0] = from;
      places[1] = to;
    }
    if (value > (range[maxAt] as number)) {
      range[maxAt] = value;
      places[2] = from;
      places[3] = to;
    }
    if (value <= (range[lastAt] as number)) column.rising = false;
    range[lastAt] = value;
    if (digits < column.minDigits) column.minDigits = digits;
    if (digits > column.maxDigits) column.maxDigits = digits;
  } else {
    column.rising = false;
    const first = bytes[from] as number;
    if (
      id === formId.text &&
      (first === 61 || first === 64 || ((first === 43 || first === 45) && isWord(bytes[from + 1] ?? 0)))
    ) {
      column.formulas++;
      if (column.formulaRows.length < exampleRows) column.formulaRows.push(row);
      if (column.dangerous === undefined) {
        const formula = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + keptBytes)));
        if (dangerous.test(formula)) column.dangerous = { row, formula };
      }
    }
    if (id !== formId.missing) keepText(column, bytes, from, to);
  }
  const length = to - from;
  if (length > column.longestBytes) column.longestBytes = length;
  if (length > column.longest) column.longest = Math.max(column.longest, characters(bytes, from, to));
  return id;
}

const isWord = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

/** Formulas that reach out of the sheet: DDE, and functions that fetch (OWASP, CSV injection). */
const dangerous =
  /\|\s*'|cmd\s*\||\b(?:webservice|hyperlink|import(?:xml|html|data|feed|range)|dde|call|register\.id)\s*\(/i;

function copyText(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
  const length = Math.min(to - from, mostNumber);
  for (let i = 0; i < length; i++) into[i] = bytes[from + i] as number;
  return length;
}

function keepText(column: ColumnState, bytes: Uint8Array, from: number, to: number): void {
  const { texts } = column;
  if (texts.min === undefined || compare(bytes, from, to, texts.min) < 0) {
    texts.min = bytes.slice(from, Math.min(to, from + keptBytes));
  }
  if (texts.max === undefined || compare(bytes, from, to, texts.max) > 0) {
    texts.max = bytes.slice(from, Math.min(to, from + keptBytes));
  }
}

export function compare(bytes: Uint8Array, from: number, to: number, other: Uint8Array): number {
  const length = Math.min(to - from, other.length);
  for (let i = 0; i < length; i++) {
    const difference = (bytes[from + i] as number) - (other[i] as number);
    if (difference !== 0) return difference;
  }
  return to - from - other.length;
}

function characters(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (((bytes[i] as number) & 0xc0) !== 0x80) count++;
  return count;
}

function keep(
  column: ColumnState,
  bytes: Uint8Array,
  from: number,
  to: number,
  a: number,
  b: number,
  id: number,
  watched: boolean,
  row: number,
): boolean {
  let values = column.values as Values;
  if (values.size >= mostValues) return false;
  if (values.size * 2 >= values.mask) {
    const grown = grow(values);
    if (grown === undefined) return false;
    values = grown;
    column.values = values;
  }
  let slot = hashOf(a, b) & values.mask;
  let probes = 0;
  while (values.slots[slot * slotWidth + countAt] !== 0) {
    if (++probes >= mostProbes) return false;
    slot = (slot + 1) & values.mask;
  }
  const length = Math.min(to - from, keptBytes);
  if (values.used + length > values.arena.length) {
    if (values.arena.length > column.budget.left) return false;
    column.budget.left -= values.arena.length;
    const larger = new Uint8Array(values.arena.length * 2 + keptBytes);
    larger.set(values.arena.subarray(0, values.used));
    values.arena = larger;
  }
  for (let i = 0; i < length; i++) values.arena[values.used + i] = bytes[from + i] as number;
  put(values.slots, slot * slotWidth, a, b, 1, watched ? id | watchedBit : id);
  values.rows[slot] = row;
  values.offsets[slot] = values.used;
  values.lengths[slot] = length;
  values.used += length;
  values.size++;
  return true;
}

function put(slots: Int32Array, at: number, a: number, b: number, count: number, form: number): void {
  slots[at] = a;
  slots[at + 1] = b;
  slots[at + countAt] = count;
  slots[at + formAt] = form;
}

function hashOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function grow(values: Values): Values | undefined {
  const larger = makeValues((values.mask + 1) * 4, values.arena);
  const { slots } = values;
  for (let slot = 0; slot <= values.mask; slot++) {
    const from = slot * slotWidth;
    const count = slots[from + countAt] as number;
    if (count === 0) continue;
    const a = slots[from] as number;
    const b = slots[from + 1] as number;
    let at = hashOf(a, b) & larger.mask;
    let probes = 0;
    while (larger.slots[at * slotWidth + countAt] !== 0) {
      if (++probes >= mostProbes) return undefined;
      at = (at + 1) & larger.mask;
    }
    put(larger.slots, at * slotWidth, a, b, count, slots[from + formAt] as number);
    larger.rows[at] = values.rows[slot] as number;
    larger.offsets[at] = values.offsets[slot] as number;
    larger.lengths[at] = values.lengths[slot] as number;
  }
  larger.size = values.size;
  larger.used = values.used;
  return larger;
}

/** From here on the number of different values is estimated. Values that came again stay, for the most frequent ones. */
function overflow(column: ColumnState, lastA: number, lastB: number): void {
  const values = column.values as Values;
  const { slots } = values;
  const sketch = new Uint8Array(1 << sketchBits);
  column.sketch = sketch;
  column.exact = false;
  let repeated = 0;
  for (let slot = 0; slot <= values.mask; slot++) {
    const at = slot * slotWidth;
    const count = slots[at + countAt] as number;
    if (count === 0) continue;
    sketchIn(sketch, slots[at] as number, slots[at + 1] as number);
    repeated += count > 1 ? 1 : 0;
  }
  sketchIn(sketch, lastA, lastB);
  if (repeated * 8 < values.size) {
    column.formCounts.set(countForms(column));
    column.values = undefined;
  }
}

function sketchIn(sketch: Uint8Array, a: number, b: number): void {
  const register = mix(a ^ Math.imul(b, 0x27d4eb2f)) >>> (32 - sketchBits);
  const rank = Math.clz32(mix(Math.imul(a, 0x165667b1) + b)) + 1;
  if (rank > (sketch[register] as number)) sketch[register] = rank;
}

/** The last step of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(bits: number): number {
  let h = bits ^ (bits >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** HyperLogLog (Flajolet et al. 2007), with linear counting while registers are empty: within 1.6 % two times of three. */
export function estimate(sketch: Uint8Array): number {
  const m = sketch.length;
  const counts = new Int32Array(34);
  for (let register = 0; register < m; register++) {
    const rank = sketch[register] as number;
    counts[rank] = (counts[rank] as number) + 1;
  }
  const sum = counts.reduce((all, count, rank) => all + count / 2 ** rank, 0);
  const [empty = 0] = counts;
  const raw = ((0.7213 / (1 + 1.079 / m)) * m * m) / sum;
  return Math.round(raw <= 2.5 * m && empty > 0 ? m * Math.log(m / empty) : raw);
}
