import { type FormKind, formId, formOf, forms, worth } from './forms.ts';
import type { Batch } from './scanner.ts';
import type { Watcher } from './screening.ts';

/**
 * What is remembered of one column. Each different value is remembered once, with its form and how often it came, as
 * long as they are few; then a cell costs a look-up. Beyond that, cells are told apart by a sketch (HyperLogLog).
 */
export type ColumnState = {
  filled: number;
  readonly formCounts: Int32Array;
  /** The first rows of each form, `exampleRows` of them. */
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
  last: number;
  /** Cells that a spreadsheet would run as a formula. */
  formulas: number;
  readonly formulaRows: number[];
  profiled: number;
  /** Shared by the columns of a table. */
  readonly budget: { left: number };
};

type Extremes = { min: number; max: number; minText: Uint8Array | undefined; maxText: Uint8Array | undefined };

/** The different values of a column, in an open hash table; their bytes lie end to end in `arena`. */
export type Values = {
  size: number;
  mask: number;
  keys: Int32Array;
  counts: Int32Array;
  formIds: Uint8Array;
  watched: Uint8Array;
  rows: Int32Array;
  offsets: Int32Array;
  lengths: Int32Array;
  arena: Uint8Array;
  used: number;
};

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
  formRows: [],
  values: makeValues(32),
  exact: true,
  sketch: undefined,
  longestBytes: 0,
  longest: 0,
  numbers: { min: Infinity, max: -Infinity, minText: undefined, maxText: undefined },
  times: { min: Infinity, max: -Infinity, minText: undefined, maxText: undefined },
  texts: { min: undefined, max: undefined },
  minDigits: 99,
  maxDigits: 0,
  maxDecimals: 0,
  rising: true,
  last: -Infinity,
  formulas: 0,
  formulaRows: [],
  profiled: 0,
  budget,
});

const makeValues = (slots: number): Values => ({
  size: 0,
  mask: slots - 1,
  keys: new Int32Array(slots * 2),
  counts: new Int32Array(slots),
  formIds: new Uint8Array(slots),
  watched: new Uint8Array(slots),
  rows: new Int32Array(slots),
  offsets: new Int32Array(slots),
  lengths: new Int32Array(slots),
  arena: new Uint8Array(slots * 8),
  used: 0,
});

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
  const { formCounts, formRows } = column;
  const rows = batch.rows;
  let filled = 0;
  let visited = 0;
  for (let row = 0; row < rows; row++) {
    const cell = (first[row] as number) + place;
    if (isData[row] === 0 || cell >= (first[row + 1] as number)) continue;
    const from = start[cell] as number;
    const to = end[cell] as number;
    const length = to - from;
    if (length === 0) continue;
    filled++;
    visited += length;
    let a: number;
    let b: number;
    if (length <= 4) {
      a = view.getInt32(from, true) & (length === 4 ? -1 : (1 << (length << 3)) - 1);
      b = 0;
    } else if (length <= 8) {
      a = view.getInt32(from, true);
      b = view.getInt32(from + 4, true) & (length === 8 ? -1 : (1 << ((length - 4) << 3)) - 1);
    } else {
      a = length;
      b = 0x9e3779b9 | 0;
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
    const hash = hashOf(a, b);
    const values = column.values;
    let slot = -1;
    let free = -1;
    if (values !== undefined) {
      const { keys, counts, mask } = values;
      let at = hash & mask;
      for (let probe = 0; probe < mostProbes; probe++) {
        if (counts[at] === 0) {
          free = at;
          break;
        }
        if (keys[at * 2] === a && keys[at * 2 + 1] === b) {
          slot = at;
          break;
        }
        at = (at + 1) & mask;
      }
    }
    let id: number;
    if (slot >= 0) {
      const known = values as Values;
      known.counts[slot] = (known.counts[slot] as number) + 1;
      id = known.formIds[slot] as number;
      column.rising = false;
      if (watcher !== undefined && known.watched[slot] === 1) {
        known.watched[slot] = watcher(bytes, from, to, (traits[cell] as number) & 0xffff, rowOf + row) ? 1 : 0;
      }
    } else {
      id = classify(column, bytes, from, to, traits[cell] as number, rowOf + row);
      const again = watcher?.(bytes, from, to, (traits[cell] as number) & 0xffff, rowOf + row) === true;
      if (column.exact) {
        if (free >= 0 && keep(column, bytes, from, to, a, b, hash, id, again, rowOf + row)) {
          // It is remembered.
        } else overflow(column, a, b);
      } else sketchIn(column.sketch as Uint8Array, a, b);
    }
    formCounts[id] = (formCounts[id] as number) + 1;
    const examples = formRows[id];
    if (examples === undefined) formRows[id] = [rowOf + row];
    else if (examples.length < exampleRows) examples.push(rowOf + row);
  }
  column.filled += filled;
  column.profiled += visited;
}

/** The form of a value not seen before, or no longer remembered; what is smallest, largest and longest is kept. */
function classify(
  column: ColumnState,
  bytes: Uint8Array,
  from: number,
  to: number,
  traits: number,
  row: number,
): number {
  worth.digits = 0;
  const id = formOf(bytes, from, to, traits);
  const scale = scales[id] as number;
  if (scale !== 0) {
    const { value, digits } = worth;
    const extremes = scale === numeric ? column.numbers : column.times;
    if (value < extremes.min) {
      extremes.min = value;
      extremes.minText = bytes.slice(from, to);
    }
    if (value > extremes.max) {
      extremes.max = value;
      extremes.maxText = bytes.slice(from, to);
    }
    if (value <= column.last) column.rising = false;
    column.last = value;
    if (digits < column.minDigits) column.minDigits = digits;
    if (digits > column.maxDigits) column.maxDigits = digits;
  } else {
    column.rising = false;
    const first = bytes[from] as number;
    if ((first === 61 || first === 43 || first === 45 || first === 64) && id === formId.text) {
      column.formulas++;
      if (column.formulaRows.length < exampleRows) column.formulaRows.push(row);
    }
    if (!column.exact && id !== formId.missing) keepText(column, bytes, from, to);
  }
  const length = to - from;
  if (length > column.longestBytes) column.longestBytes = length;
  if (length > column.longest) column.longest = Math.max(column.longest, characters(bytes, from, to));
  return id;
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
  hash: number,
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
  let slot = hash & values.mask;
  let probes = 0;
  while (values.counts[slot] !== 0) {
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
  values.keys[slot * 2] = a;
  values.keys[slot * 2 + 1] = b;
  values.counts[slot] = 1;
  values.formIds[slot] = id;
  values.watched[slot] = watched ? 1 : 0;
  values.rows[slot] = row;
  values.offsets[slot] = values.used;
  values.lengths[slot] = length;
  values.used += length;
  values.size++;
  return true;
}

function hashOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function grow(values: Values): Values | undefined {
  const larger = makeValues((values.mask + 1) * 4);
  for (let slot = 0; slot <= values.mask; slot++) {
    if (values.counts[slot] === 0) continue;
    const a = values.keys[slot * 2] as number;
    const b = values.keys[slot * 2 + 1] as number;
    let at = hashOf(a, b) & larger.mask;
    let probes = 0;
    while (larger.counts[at] !== 0) {
      if (++probes >= mostProbes) return undefined;
      at = (at + 1) & larger.mask;
    }
    larger.keys[at * 2] = a;
    larger.keys[at * 2 + 1] = b;
    larger.counts[at] = values.counts[slot] as number;
    larger.formIds[at] = values.formIds[slot] as number;
    larger.watched[at] = values.watched[slot] as number;
    larger.rows[at] = values.rows[slot] as number;
    larger.offsets[at] = values.offsets[slot] as number;
    larger.lengths[at] = values.lengths[slot] as number;
  }
  larger.size = values.size;
  larger.arena = values.arena;
  larger.used = values.used;
  return larger;
}

/** From here on the number of different values is estimated. Values that came again stay, for the most frequent ones. */
function overflow(column: ColumnState, lastA: number, lastB: number): void {
  const values = column.values as Values;
  const sketch = new Uint8Array(1 << sketchBits);
  column.sketch = sketch;
  column.exact = false;
  let repeated = 0;
  for (let slot = 0; slot <= values.mask; slot++) {
    if (values.counts[slot] === 0) continue;
    sketchIn(sketch, values.keys[slot * 2] as number, values.keys[slot * 2 + 1] as number);
    if ((values.counts[slot] as number) > 1) repeated++;
    if (scales[values.formIds[slot] as number] === 0 && values.formIds[slot] !== formId.missing) {
      const offset = values.offsets[slot] as number;
      keepText(column, values.arena, offset, offset + (values.lengths[slot] as number));
    }
  }
  sketchIn(sketch, lastA, lastB);
  if (repeated * 8 < values.size) column.values = undefined;
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
  let sum = 0;
  let empty = 0;
  for (const rank of sketch) {
    sum += 2 ** -rank;
    if (rank === 0) empty++;
  }
  const raw = ((0.7213 / (1 + 1.079 / m)) * m * m) / sum;
  return Math.round(raw <= 2.5 * m && empty > 0 ? m * Math.log(m / empty) : raw);
}
