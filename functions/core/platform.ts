/**
 * What the platform does better than we can, handed in by the door (Node, Lambda, a browser's worker), so that the core
 * stays pure and runs everywhere alike.
 */
export type Platform = {
  /** A fresh SHA-256. */
  sha256(): Sha256;
  /** Whether the bytes are well-formed UTF-8 (Unicode § 3.9); a piece may not end within a character. */
  isUtf8(bytes: Uint8Array): boolean;
  /** Bytes of ASCII, ISO-8859-1 or UTF-8 to text, at the platform's speed. UTF-8 is known to be well-formed. */
  decode(bytes: Uint8Array, encoding: 'latin1' | 'utf-8'): string;
  /** Inflates gzip (RFC 1952) as it comes; stops with an error the moment more than `limit` bytes come out. */
  gunzip(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array>;
};

/** A checksum of bytes as they come; `hex` ends it. */
export type Sha256 = { update(bytes: Uint8Array): void; hex(): string };
