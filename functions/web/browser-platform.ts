import type { Platform, Sha256 } from '../core/platform.ts';

/** The platform as a browser's worker gives it. WebCrypto hashes only what is whole, so SHA-256 is reckoned here, as it comes. */
export const browserPlatform: Platform = {
  sha256: () => makeSha256(),
  isUtf8: (bytes) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  },
  decode: (bytes, encoding) => (encoding === 'utf-8' ? utf8.decode(bytes) : latin1(bytes)),
  gunzip: async function* (bytes, limit) {
    const inflated = streamOf(bytes).pipeThrough(new DecompressionStream('gzip') as Inflater);
    let given = 0;
    for await (const chunk of chunksOf(inflated)) {
      given += chunk.length;
      if (given > limit) throw new RangeError(`more than ${limit} bytes come out of the gzip`);
      yield chunk;
    }
  },
};

type Inflater = { readonly readable: ReadableStream<Uint8Array>; readonly writable: WritableStream<Uint8Array> };

/** A stream's chunks; Safari has no iterator on its streams. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

// A byte order mark within a cell is the cell's own.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A browser's `latin1` is Windows-1252; this is ISO-8859-1. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** SHA-256 (FIPS 180-4 § 6.2) over bytes as they come. */
function makeSha256(): Sha256 {
  const state = Int32Array.from(initial);
  /** Bytes of a block that is not full yet. */
  const block = new Uint8Array(64);
  const words = new Int32Array(64);
  let filled = 0;
  let length = 0;

  const compress = (bytes: Uint8Array, from: number): void => {
    for (let i = 0; i < 16; i++) {
      const at = from + i * 4;
      words[i] =
        ((bytes[at] as number) << 24) |
        ((bytes[at + 1] as number) << 16) |
        ((bytes[at + 2] as number) << 8) |
        (bytes[at + 3] as number);
    }
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15] as number;
      const b = words[i - 2] as number;
      const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
      const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
      words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0;
    }
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    let f = state[5] as number;
    let g = state[6] as number;
    let h = state[7] as number;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] as number) + (words[i] as number)) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
    state[4] = (state[4] as number) + e;
    state[5] = (state[5] as number) + f;
    state[6] = (state[6] as number) + g;
    state[7] = (state[7] as number) + h;
  };

  const update = (bytes: Uint8Array): void => {
    length += bytes.length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.length);
      block.set(bytes.subarray(0, at), filled);
      filled += at;
      if (filled < 64) return;
      compress(block, 0);
      filled = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) compress(bytes, at);
    block.set(bytes.subarray(at));
    filled = bytes.length - at;
  };

  return {
    update,
    hex: () => {
      const bits = length * 8;
      const rest = new Uint8Array((filled < 56 ? 64 : 128) - filled);
      rest[0] = 0x80;
      new DataView(rest.buffer).setUint32(rest.length - 8, Math.floor(bits / 2 ** 32));
      new DataView(rest.buffer).setUint32(rest.length - 4, bits >>> 0);
      update(rest);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

const primes = ((): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n++) if (found.every((it) => n % it !== 0)) found.push(n);
  return found;
})();
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
/** The first 32 bits of the fractional parts of square and cube roots of primes (FIPS 180-4 § 4.2.2, § 5.3.3). */
const initial = primes.slice(0, 8).map((it) => fraction(Math.sqrt(it)));
const rounds = primes.map((it) => fraction(Math.cbrt(it)));
