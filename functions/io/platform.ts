import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Platform } from '../core/platform.ts';

/** The platform as Node gives it: native SHA-256 and UTF-8 check, decoding without a copy, gzip by zlib. */
export const nodePlatform: Platform = {
  sha256: () => {
    const hash = createHash('sha256');
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
  },
  isUtf8,
  decode: (bytes, encoding) => {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return view.toString(encoding);
  },
  gunzip: async function* (bytes, limit) {
    const inflated = Readable.from(bytes).compose(createGunzip()) as AsyncIterable<Uint8Array>;
    let given = 0;
    for await (const chunk of inflated) {
      given += chunk.length;
      if (given > limit) throw new RangeError(`more than ${limit} bytes come out of the gzip`);
      yield chunk;
    }
  },
};
