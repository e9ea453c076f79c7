import { isUtf8 } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Platform, Sha256 } from '../core/platform.ts';

/** The platform as Node gives it: native SHA-256 and UTF-8 check, decoding without a copy, gzip by zlib. */
export const nodePlatform: Platform = {
  sha256: () => sha256From(createHash('sha256')),
  isUtf8,
  decode: (bytes, encoding) => {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return view.toString(encoding);
  },
  gunzip: async function* (bytes, limit) {
    const inflated = createGunzip();
    const feeding = pipeline(Readable.from(bytes), inflated).catch(() => undefined); // a fault comes out where it is read
    let given = 0;
    try {
      for await (const chunk of inflated as AsyncIterable<Uint8Array>) {
        given += chunk.length;
        if (given > limit) throw new RangeError(`more than ${limit} bytes come out of the gzip`);
        yield chunk;
      }
    } finally {
      inflated.destroy();
      await feeding;
    }
  },
};

const sha256From = (hash: Hash): Sha256 => ({
  update: (bytes) => void hash.update(bytes),
  hex: () => hash.digest('hex'),
});
