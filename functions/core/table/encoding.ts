import type { Platform } from '../platform.ts';
import type { Encoding } from './table.ts';

/**
 * Turns a file's bytes into UTF-8 without a byte order mark, block by block, and finds out on the way what they were.
 *
 * UTF-8 is checked whole by the platform. The first block that is no UTF-8 in a file that was ASCII until then makes it
 * Windows-1252; a file that has shown letters in UTF-8 and then others is mixed, and refused.
 */
export type Decoder = {
  /** Adds the bytes to `sink`, and answers whether the file can be read on. */
  push(bytes: Uint8Array, sink: ByteSink): boolean;
  /** After the last bytes. */
  end(sink: ByteSink): boolean;
  found(): EncodingFound;
};

/** A growing run of bytes; what lies before `end` is whole characters of UTF-8. */
export type ByteSink = {
  /** Room for so many more bytes after `end`. */
  reserve(bytes: number): Uint8Array;
  end: number;
};

export type EncodingFound = {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly evidence: 'stated' | 'bom' | 'valid' | 'pattern' | 'letters';
  /** Why it could not be read: with the number of line feeds in this block before the place. */
  readonly failure?: { readonly kind: 'mixed' | 'invalid' | 'unknown'; readonly at: number };
};

export function makeDecoder(platform: Pick<Platform, 'isUtf8'>, stated?: string): Decoder {
  const wanted = stated === undefined ? undefined : encodingNames[stated.toLowerCase().replace(/[^a-z0-9]/g, '')];
  let mode: Mode | undefined = wanted;
  let bom = false;
  let evidence: EncodingFound['evidence'] = wanted === undefined ? 'valid' : 'stated';
  let failure: EncodingFound['failure'];
  let ascii = true;
  let tail: Uint8Array = nothing;
  const letters = { usual: 0, unusual: 0, controls: 0, high: 0, utf8: 0 };

  const start = (bytes: Uint8Array): Uint8Array => {
    const marked = bomOf(bytes);
    if (marked) {
      bom = true;
      if (mode === undefined) {
        mode = marked.mode;
        evidence = 'bom';
      }
      return bytes.subarray(marked.length);
    }
    if (mode === undefined) {
      mode = patternOf(bytes) ?? 'utf-8';
      if (mode !== 'utf-8') evidence = 'pattern';
    }
    return bytes;
  };

  const utf8 = (bytes: Uint8Array, sink: ByteSink, last: boolean): boolean => {
    const whole = last ? bytes.length : lastBoundary(bytes);
    const valid = bytes.subarray(0, whole);
    if (!platform.isUtf8(valid)) {
      const at = firstInvalid(valid);
      if (ascii && wanted === undefined && !hasHigh(valid, at)) {
        mode = 'windows-1252';
        evidence = 'letters';
        return latin(bytes, sink);
      }
      failure = { kind: wanted === undefined && looksLatin(valid, at) ? 'mixed' : 'invalid', at: lineFeeds(valid, at) };
      return false;
    }
    if (ascii) ascii = !hasHigh(valid, valid.length);
    sink.reserve(whole).set(valid, sink.end);
    sink.end += whole;
    tail = whole === bytes.length ? nothing : copyOf(bytes.subarray(whole));
    return true;
  };

  const latin = (bytes: Uint8Array, sink: ByteSink): boolean => {
    const out = sink.reserve(bytes.length * 3);
    const before = letters.utf8;
    sink.end = transcode(bytes, out, sink.end, letters);
    if (letters.utf8 > before && letters.high > letters.utf8 * 2) {
      failure = { kind: 'mixed', at: lineFeeds(bytes, firstPair(bytes)) };
      return false;
    }
    return true;
  };

  const wide = (bytes: Uint8Array, sink: ByteSink, last: boolean): boolean => {
    const big = mode === 'utf-16be' ? 1 : 0;
    const units = bytes.length >> 1;
    const out = sink.reserve(units * 3 + 4);
    let o = sink.end;
    let i = 0;
    for (; i < units; i++) {
      const unit = (bytes[2 * i + big] as number) | ((bytes[2 * i + 1 - big] as number) << 8);
      if (unit < 0x80) out[o++] = unit;
      else if (unit < 0x800) {
        out[o++] = 0xc0 | (unit >> 6);
        out[o++] = 0x80 | (unit & 63);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        out[o++] = 0xe0 | (unit >> 12);
        out[o++] = 0x80 | ((unit >> 6) & 63);
        out[o++] = 0x80 | (unit & 63);
      } else {
        if (i + 1 >= units && !last) break;
        const low = i + 1 < units ? (bytes[2 * i + 2 + big] as number) | ((bytes[2 * i + 3 - big] as number) << 8) : 0;
        if (unit > 0xdbff || low < 0xdc00 || low > 0xdfff) {
          failure = { kind: 'invalid', at: 0 };
          return false;
        }
        const point = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
        out[o++] = 0xf0 | (point >> 18);
        out[o++] = 0x80 | ((point >> 12) & 63);
        out[o++] = 0x80 | ((point >> 6) & 63);
        out[o++] = 0x80 | (point & 63);
        i++;
      }
    }
    sink.end = o;
    if (last && bytes.length % 2 === 1) {
      failure = { kind: 'invalid', at: 0 };
      return false;
    }
    tail = 2 * i === bytes.length ? nothing : copyOf(bytes.subarray(2 * i));
    return true;
  };

  const push = (bytes: Uint8Array, sink: ByteSink, last: boolean): boolean => {
    if (failure) return false;
    const fresh = tail.length === 0 ? bytes : joined(tail, bytes);
    tail = nothing;
    // Four bytes tell every mark; the shortest table that is UTF-16 without one is longer.
    if (mode === undefined && fresh.length < 4 && !last) {
      tail = copyOf(fresh);
      return true;
    }
    const first = mode === undefined || (!started && wanted !== undefined);
    started = true;
    const body = first ? start(fresh) : fresh;
    if (mode === 'utf-8') return utf8(body, sink, last);
    if (mode === 'windows-1252') return latin(body, sink);
    return wide(body, sink, last);
  };
  let started = false;

  return {
    push: (bytes, sink) => push(bytes, sink, false),
    end: (sink) => {
      if (!push(nothing, sink, true)) return false;
      if (mode === 'windows-1252' && wanted === undefined && letters.unusual > letters.usual) {
        failure = { kind: 'unknown', at: 0 };
        return false;
      }
      return true;
    },
    found: () => ({
      encoding: mode === 'windows-1252' && letters.controls === 0 ? 'iso-8859-1' : (mode ?? 'utf-8'),
      bom,
      evidence,
      ...(failure ? { failure } : {}),
    }),
  };
}

type Mode = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
const nothing = new Uint8Array(0);

const encodingNames: { readonly [name: string]: Mode } = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  iso885915: 'windows-1252',
  usascii: 'utf-8',
  ascii: 'utf-8',
};

function bomOf(bytes: Uint8Array): { readonly mode: Mode; readonly length: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { mode: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { mode: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { mode: 'utf-16be', length: 2 };
  return undefined;
}

/** UTF-16 without a mark: in a table nearly every second byte is NUL, and always on the same side. */
function patternOf(bytes: Uint8Array): Mode | undefined {
  const end = Math.min(bytes.length & ~1, 2048);
  if (end < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** Where the last character that may be cut in two begins; the whole length where none is. */
function lastBoundary(bytes: Uint8Array): number {
  const length = bytes.length;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return byte >= 0xf0 || (byte >= 0xe0 && back < 3) || back < 2 ? length - back : length;
  }
  return length;
}

function hasHigh(bytes: Uint8Array, end: number): boolean {
  for (let i = 0; i < end; i++) if ((bytes[i] as number) > 0x7f) return true;
  return false;
}

/** Where the first ill-formed sequence begins (Unicode table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const a = bytes[i] as number;
    const length = a < 0x80 ? 1 : a >= 0xc2 && a < 0xe0 ? 2 : a >= 0xe0 && a < 0xf0 ? 3 : a >= 0xf0 && a < 0xf5 ? 4 : 0;
    if (length === 0) return i;
    if (length > 1) {
      const b = bytes[i + 1] ?? 0;
      const low = a === 0xe0 ? 0xa0 : a === 0xf0 ? 0x90 : 0x80;
      const high = a === 0xed ? 0x9f : a === 0xf4 ? 0x8f : 0xbf;
      if (b < low || b > high) return i;
    }
    for (let k = 2; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    i += length;
  }
  return i;
}

/** Whether the ill-formed byte is a letter of Windows-1252 among ASCII, so that the file is two files in one. */
const looksLatin = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at] ?? 0) >= 0xc0 && (bytes[at + 1] ?? 0x20) < 0x80 && (bytes[at - 1] ?? 0x20) < 0x80;

function lineFeeds(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let i = 0; i < end; i++) if (bytes[i] === 10) count++;
  return count;
}

function firstPair(bytes: Uint8Array): number {
  for (let i = 0; i + 1 < bytes.length; i++) {
    if (bytes[i] === 0xc3 && ((bytes[i + 1] as number) & 0xc0) === 0x80) return i;
  }
  return 0;
}

/** Bytes of our own. (`slice` of what comes from Node shares its memory.) */
export const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** Windows-1252 (and so ISO-8859-1) to UTF-8, counting on the way what speaks for it and against it. */
function transcode(
  bytes: Uint8Array,
  out: Uint8Array,
  at: number,
  letters: { usual: number; unusual: number; controls: number; high: number; utf8: number },
): number {
  let o = at;
  let [high, controls, utf8, usual, unusual] = [0, 0, 0, 0, 0];
  const length = bytes.length;
  const from = new DataView(bytes.buffer, bytes.byteOffset, length);
  const to = new DataView(out.buffer, out.byteOffset);
  for (let i = 0; i < length; i++) {
    // Most of a table is ASCII: bytes go over four at a time, and then as many as stand before one with its highest bit.
    while (i + 4 <= length) {
      const four = from.getInt32(i, true);
      const marks = four & 0x80808080;
      to.setInt32(o, four, true);
      const plain = marks === 0 ? 4 : (31 - Math.clz32(marks & -marks)) >> 3;
      i += plain;
      o += plain;
      if (marks !== 0) break;
    }
    if (i >= length) break;
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      out[o++] = byte;
      continue;
    }
    high++;
    if (byte < 0xa0) controls++;
    const next = i + 1 < length ? (bytes[i + 1] as number) : 0;
    // Ã before one of 0x80-0xBF is no Norwegian, but two bytes of UTF-8.
    if (byte === 0xc3 && (next & 0xc0) === 0x80) utf8++;
    const neighbours = (letterTable[i > 0 ? (bytes[i - 1] as number) : 0] as number) + (letterTable[next] as number);
    const speaks = speaking[byte] as number;
    if (speaks === forIt && neighbours > 0) usual++;
    else if (speaks === againstIt && neighbours === 2) unusual++;
    const point = byte < 0xa0 ? (windows1252[byte - 0x80] as number) : byte;
    if (point < 0x800) {
      out[o++] = 0xc0 | (point >> 6);
    } else {
      out[o++] = 0xe0 | (point >> 12);
      out[o++] = 0x80 | ((point >> 6) & 63);
    }
    out[o++] = 0x80 | (point & 63);
  }
  letters.high += high;
  letters.controls += controls;
  letters.utf8 += utf8;
  letters.usual += usual;
  letters.unusual += unusual;
  return o;
}

const letterTable = Uint8Array.from({ length: 256 }, (_, byte) =>
  ((byte | 32) >= 97 && (byte | 32) <= 122) || byte >= 0xc0 ? 1 : 0,
);

/**
 * What a byte says of whether a file is Windows-1252: a letter among letters speaks for it. Against it speaks, inside a word,
 * what stands in no word there, but is æ, ø or å on a Macintosh or in DOS.
 */
const [forIt, againstIt] = [1, 2];
const inWords = new Set([0x8a, 0x9a, 0x8e, 0x9e, 0x92, 0x96, 0x97, 0xad, 0xa0, 0xb7, 0xb4]);
const speaking = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0xc0) return byte === 0xd7 || byte === 0xf7 ? 0 : forIt;
  return byte < 0x80 || inWords.has(byte) ? 0 : againstIt;
});

/** 0x80-0x9F (WHATWG Encoding, index windows-1252); the five that are not assigned stay control characters. */
const windows1252 = Uint16Array.from([
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]);
