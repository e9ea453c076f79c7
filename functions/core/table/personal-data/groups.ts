import { smallNumbers } from '../../../../vocab/personal-data.ts';
import type { SmallGroups } from './conclude.ts';
import type { HeaderMeaning } from './header.ts';

/**
 * Counts the people a table tells apart by sex, age and place, where it has all three. Cells come a column at a time, some
 * thousand rows after each other, and are joined row by row; of a value only a hash is kept.
 */
export type Groups = {
  /** The places of the columns it counts by. */
  readonly indexes: readonly number[];
  see(place: number, row: number, bytes: Uint8Array, start: number, end: number): void;
  end(): SmallGroups;
};

// Past so many different groups some are small, whatever comes.
const mostGroups = 200_000;
const mostWaiting = 1 << 20;

export function countGroups(headers: readonly HeaderMeaning[]): Groups | undefined {
  const placeOf = (is: (header: HeaderMeaning) => boolean): number =>
    headers.findIndex((header) => is(header) && !header.measure);
  const indexes = [
    placeOf(({ sex }) => sex),
    placeOf(({ age, birthYear, birthDate }) => age || birthYear || birthDate),
    placeOf(({ place }) => place),
  ];
  if (indexes.includes(-1)) return undefined;

  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const firstRows: number[] = [];
  // Rows from `base` on that wait for their other columns, three hashes each.
  let waiting = new Int32Array(3 * 8192);
  let base = 0;
  const reached = [-1, -1, -1];

  const close = (row: number, sex: number, age: number, place: number): void => {
    if (sex === 0 && age === 0 && place === 0) return;
    // Two numbers of 32 and 20 bits, so that two groups do not fall together.
    const high = (Math.imul(sex, 31) ^ Math.imul(age, 0x9e3779b1) ^ place) >>> 0;
    const low = (Math.imul(place, 0x85ebca6b) ^ Math.imul(sex, 0xc2b2ae35) ^ age) >>> 12;
    const key = high * 0x100000 + low;
    const number = numbers.get(key);
    if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
    else if (numbers.size < mostGroups) {
      numbers.set(key, counts.length);
      counts.push(1);
      firstRows.push(row);
    }
  };

  const closeUpTo = (row: number): void => {
    const ready = Math.min(row - base + 1, waiting.length / 3);
    if (ready <= 0) return;
    for (let at = 0; at < ready; at++) {
      close(base + at, waiting[3 * at] as number, waiting[3 * at + 1] as number, waiting[3 * at + 2] as number);
    }
    waiting.copyWithin(0, 3 * ready);
    waiting.fill(0, waiting.length - 3 * ready);
    base += ready;
  };

  const makeRoom = (row: number): void => {
    closeUpTo(Math.min(...reached));
    while (3 * (row - base) >= waiting.length) {
      if (waiting.length / 3 >= mostWaiting) closeUpTo(base + mostWaiting / 2);
      else {
        const larger = new Int32Array(waiting.length * 2);
        larger.set(waiting);
        waiting = larger;
      }
    }
  };

  return {
    indexes,
    see(place, row, bytes, start, end) {
      if (row < base) return;
      if (3 * (row - base) >= waiting.length) makeRoom(row);
      let hash = 0x811c9dc5 | 0;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
      waiting[3 * (row - base) + place] = hash;
      if (row > (reached[place] as number)) reached[place] = row;
    },
    end() {
      closeUpTo(Math.max(...reached));
      const small = counts.flatMap((count, number) => (count < smallNumbers.smallestGroup ? [number] : []));
      return { groups: small.length, rows: small.slice(0, 20).map((number) => firstRows[number] ?? 0), indexes };
    },
  };
}
