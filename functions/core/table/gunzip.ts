import { Gunzip } from 'fflate';
import type { TableLimits } from '../../../vocab/limits.ts';
import { copyOf } from './encoding.ts';

/** Gzip (RFC 1952) as it comes, in every platform alike, within limits for size, ratio and members; the last member's CRC is checked. */
export type Inflater = {
  /** Takes bytes in; `out` gets what they become. What is wrong is answered, and then nothing more comes. */
  push(bytes: Uint8Array, last: boolean, out: (bytes: Uint8Array) => void): GzipFailure | undefined;
};

export type GzipFailure = 'damaged' | 'too-large' | 'too-many-members';

export function makeInflater(limits: TableLimits): Inflater {
  let taken = 0;
  let given = 0;
  let members = 1;
  let memberBytes = 0;
  let checksum = -1;
  let trailer: Uint8Array = new Uint8Array(0);
  let failure: GzipFailure | undefined;
  let out: (bytes: Uint8Array) => void = () => {};
  const gunzip = new Gunzip((bytes) => {
    if (failure) return;
    given += bytes.length;
    memberBytes += bytes.length;
    if (given > limits.inflatedBytes || (given > ratioFrom && given > taken * limits.gzipRatio)) failure = 'too-large';
    else if (bytes.length > 0) {
      checksum = crc32(bytes, checksum);
      out(bytes);
    }
  });
  gunzip.onmember = () => {
    members++;
    memberBytes = 0;
    checksum = -1;
    if (members > limits.gzipMembers) failure ??= 'too-many-members';
  };

  return {
    push(bytes, last, to) {
      out = to;
      // Small bites, so that a limit is passed by no more than what one of them becomes.
      for (let at = 0; at < bytes.length && !failure; at += bite) {
        const piece = bytes.subarray(at, at + bite);
        taken += piece.length;
        trailer = lastBytes(trailer, piece);
        try {
          gunzip.push(copyOf(piece), last && at + bite >= bytes.length);
        } catch {
          failure ??= 'damaged';
        }
      }
      if (bytes.length === 0 && last && !failure) {
        try {
          gunzip.push(bytes, true);
        } catch {
          failure ??= 'damaged';
        }
      }
      if (last && !failure && !endsWell(trailer, checksum, memberBytes)) failure = 'damaged';
      return failure;
    },
  };
}

const bite = 16_384;
const ratioFrom = 1_000_000;

const lastBytes = (before: Uint8Array, piece: Uint8Array): Uint8Array => {
  if (piece.length >= 8) return copyOf(piece.subarray(-8));
  const both = new Uint8Array(before.length + piece.length);
  both.set(before);
  both.set(piece, before.length);
  return both.slice(-8);
};

/** CRC-32 and length modulo 2³² stand last, little end first. */
function endsWell(trailer: Uint8Array, checksum: number, bytes: number): boolean {
  if (trailer.length < 8) return false;
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
  return view.getUint32(0, true) === ~checksum >>> 0 && view.getUint32(4, true) === bytes >>> 0;
}

const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crcTable[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return crc;
}
