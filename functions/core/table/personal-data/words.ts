import { givenNames, surnames } from '../../../../vocab/personal-data-names.ts';
import { notInNames, surnameEnds } from '../../../../vocab/personal-data-words.ts';

/** What a cell of words looks like. */
export const shape = { none: 0, given: 1, surname: 2, weak: 3, strong: 4, words: 5 } as const;

/**
 * Tells whether a cell is a person's name, byte by byte and making nothing: a given name and a surname, in either order
 * (*strong*), a given name and a word like a surname (*weak*), or one of them alone. *words*: two to four words with
 * capitals, none of them known; names from far away look so, and only a header can tell.
 */
export function nameShape(bytes: Uint8Array, start: number, end: number): number {
  const words = known();
  let tokens = 0;
  let first = 0;
  let last = 0;
  let any = 0;
  let capitals = true;
  let inverted = false;
  let at = start;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === space || byte === hyphen) {
      at++;
      continue;
    }
    if (byte === comma) {
      if (tokens === 0 || inverted) return shape.none;
      inverted = true;
      at++;
      continue;
    }
    if (byte === 0xc2 && bytes[at + 1] === 0xa0) {
      at += 2;
      continue;
    }
    const from = at;
    let hash = offset;
    while (at < end) {
      const next = bytes[at] as number;
      if (next === space || next === hyphen || next === comma || (next === 0xc2 && bytes[at + 1] === 0xa0)) break;
      const lower = lowered(next, at > from ? (bytes[at - 1] as number) : 0);
      if (lower === 0) return shape.none;
      hash = Math.imul(hash ^ lower, prime);
      at++;
    }
    const length = at - from;
    // An initial, `K` or `K.`, is part of a name and tells nothing.
    if (length === 1 || (length === 2 && bytes[at - 1] === dot)) continue;
    let flags = words.get(hash);
    if (flags & word.never) return shape.none;
    if ((flags & word.surname) === 0 && length > 4 && words.endsLikeSurname(bytes, from, at)) flags |= word.like;
    if ((bytes[from] as number) >= 0x61 && (bytes[from] as number) <= 0x7a) capitals = false;
    if (++tokens > 6) return shape.none;
    if (tokens === 1) first = flags;
    last = flags;
    any |= flags;
  }
  if (tokens === 0) return shape.none;
  if (tokens === 1)
    return first & word.given ? shape.given : first & (word.surname | word.like) ? shape.surname : shape.none;
  const family = word.surname | word.like;
  const straight = first & word.given && last & family;
  const turned = first & family && (last & word.given || (inverted && any & word.given));
  if (straight || turned)
    return capitals || (first & (word.given | word.surname) && last & (word.given | word.surname))
      ? shape.strong
      : shape.none;
  if (!capitals) return shape.none;
  if (first & word.given && last & word.given) return shape.given;
  if (first & word.given || (inverted && any & word.given)) return shape.weak;
  return tokens < 5 ? shape.words : shape.none;
}

/** Whether a word, in lower case, is a given name. */
export const isGivenName = (text: string): boolean => (known().get(hashOf(text)) & word.given) !== 0;

/** The hash of the first known given name with a known surname after it in a running text, or 0. */
export function nameInText(bytes: Uint8Array, start: number, end: number): number {
  const words = known();
  let given = 0;
  let at = start;
  while (at < end) {
    const from = at;
    let hash = offset;
    for (; at < end; at++) {
      const lower = lowered(bytes[at] as number, at > from ? (bytes[at - 1] as number) : 0);
      if (lower === 0 || lower === dot || lower === apostrophe) break;
      hash = Math.imul(hash ^ lower, prime);
    }
    if (at > from) {
      const capital = isCapital(bytes, from);
      const flags = capital ? words.get(hash) : 0;
      if (given !== 0 && flags & word.surname && !(flags & word.never)) {
        if (!followedByPlace(words, bytes, at, end)) return Math.imul(given ^ hash, prime) | 1;
        given = 0;
      } else if (flags & word.given && at - from > 2) given = hash;
      else if (at - from > 1) given = 0;
      // A name is parted by single spaces and hyphens; anything else ends it.
      const gap = bytes[at];
      if (gap !== space && gap !== hyphen && gap !== dot) given = 0;
    }
    at++;
  }
  return 0;
}

const followedByPlace = (words: Known, bytes: Uint8Array, from: number, end: number): boolean => {
  let hash = offset;
  let at = from + 1;
  for (; at < end; at++) {
    const lower = lowered(bytes[at] as number, bytes[at - 1] as number);
    if (lower === 0 || lower === dot) break;
    hash = Math.imul(hash ^ lower, prime);
  }
  return at > from + 1 && (words.get(hash) & word.never) !== 0;
};

const isCapital = (bytes: Uint8Array, at: number): boolean => {
  const byte = bytes[at] as number;
  return (byte >= 0x41 && byte <= 0x5a) || (byte === 0xc3 && (bytes[at + 1] as number) < 0xa0) || byte === 0xc5;
};

const [space, hyphen, comma, dot, apostrophe] = [0x20, 0x2d, 0x2c, 0x2e, 0x27] as const;
const word = { given: 1, surname: 2, like: 4, never: 8 } as const;
const offset = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** A byte of a letter in lower case (ASCII, and Latin-1 in UTF-8), a dot or an apostrophe as it is; 0 for all else. */
function lowered(byte: number, before: number): number {
  if (byte >= 0x61 && byte <= 0x7a) return byte;
  if (byte >= 0x41 && byte <= 0x5a) return byte | 0x20;
  if (byte >= 0x80) return before === 0xc3 && byte < 0xa0 ? byte + 0x20 : byte;
  return byte === dot || byte === apostrophe ? byte : 0;
}

type Known = {
  readonly get: (hash: number) => number;
  readonly endsLikeSurname: (bytes: Uint8Array, start: number, end: number) => boolean;
};

// Made once, at first use: a page that only shows reports need not.
let made: Known | undefined;
function known(): Known {
  made ??= makeKnown();
  return made;
}

function makeKnown(): Known {
  const dictionary = hashTable(13);
  const add = (list: string, flag: number) => {
    for (const entry of list.split(/\s+/)) if (entry) dictionary.add(hashOf(entry), flag);
  };
  add(givenNames, word.given);
  add(surnames, word.surname);
  add(notInNames, word.never);
  const ends = hashTable(9);
  for (const entry of surnameEnds.split(/\s+/)) ends.add(hashOf([...encoder.encode(entry)].reverse()), 1);
  return {
    get: dictionary.get,
    endsLikeSurname: (bytes, start, end) => {
      let hash = offset;
      for (let at = end - 1; at >= start + 2 && at >= end - 7; at--) {
        hash = Math.imul(hash ^ lowered(bytes[at] as number, bytes[at - 1] as number), prime);
        if (ends.get(hash) !== 0) return true;
      }
      return false;
    },
  };
}

const encoder = new TextEncoder();

function hashOf(text: string | readonly number[]): number {
  let hash = offset;
  for (const byte of typeof text === 'string' ? encoder.encode(text) : text) hash = Math.imul(hash ^ byte, prime);
  return hash;
}

/** Open addressing over two typed arrays: a look-up makes nothing and takes a few nanoseconds. */
function hashTable(bits: number) {
  const size = 1 << bits;
  const keys = new Int32Array(size);
  const flags = new Uint8Array(size);
  const find = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (flags[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    add(hash: number, flag: number) {
      const slot = find(hash);
      keys[slot] = hash;
      flags[slot] = (flags[slot] as number) | flag;
    },
    get: (hash: number): number => flags[find(hash)] as number,
  };
}
