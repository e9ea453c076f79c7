import type { Platform, Sha256 } from '../platform.ts';
import { copyOf } from './encoding.ts';

/** SHA-256 of a file as delivered and of its clean copy: reckoned once for as long as the copy is the file, byte for byte. */
export type Checksums = {
  /** The next bytes of the file; they must stay as they are until `settle`. */
  delivered(bytes: Uint8Array): void;
  /** The next bytes of the clean copy: those of the file, until `part` has been called. */
  clean(bytes: Uint8Array): void;
  /** From here on the copy is another than the file. */
  part(): void;
  /** Lets go of the bytes given to `delivered`. */
  settle(): void;
  end(): { readonly delivered: string; readonly clean: string };
};

export function makeChecksums(platform: Pick<Platform, 'sha256'>): Checksums {
  const clean = platform.sha256();
  let delivered: Sha256 | undefined;
  /** Bytes of the file that the clean copy has not come to yet; the last of them may not be ours. */
  let ahead: Uint8Array[] = [];
  let owned = 0;

  const drop = (bytes: number): void => {
    let left = bytes;
    while (left > 0) {
      const [first] = ahead;
      if (first === undefined) throw new Error('the clean copy is ahead of the file it is said to equal');
      if (first.length > left) ahead[0] = first.subarray(left);
      else {
        ahead.shift();
        owned = Math.max(0, owned - 1);
      }
      left -= first.length;
    }
  };
  const part = (): Sha256 => {
    if (delivered !== undefined) return delivered;
    delivered = clean.fork();
    for (const bytes of ahead) delivered.update(bytes);
    ahead = [];
    return delivered;
  };

  return {
    delivered(bytes) {
      if (delivered !== undefined) delivered.update(bytes);
      else if (bytes.length > 0) ahead.push(bytes);
    },
    clean(bytes) {
      clean.update(bytes);
      if (delivered === undefined) drop(bytes.length);
    },
    part: () => void part(),
    settle() {
      for (; owned < ahead.length; owned++) ahead[owned] = copyOf(ahead[owned] as Uint8Array);
    },
    end() {
      if (ahead.length > 0) part();
      const hex = clean.hex();
      return { delivered: delivered?.hex() ?? hex, clean: hex };
    },
  };
}
