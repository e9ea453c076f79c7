import type { Problem } from '../../functions/core/problem.ts';
import type { GeodataRecord } from '../../functions/core/read/geodata-record.ts';
import { type RecordOptions, readRecords } from '../../functions/core/read/records.ts';

/** Everything a geodata file gives, at once. */
export async function readAll(
  bytes: AsyncIterable<Uint8Array>,
  options?: RecordOptions,
): Promise<{ readonly records: readonly GeodataRecord[]; readonly problems: readonly Problem[] }> {
  const records: GeodataRecord[] = [];
  const problems: Problem[] = [];
  for await (const event of readRecords(bytes, options)) {
    if (event.kind === 'record') records.push(event.record);
    else problems.push(event.problem);
  }
  return { records, problems };
}

/** A text or bytes as a stream, in pieces of that many bytes. */
export async function* stream(content: string | Uint8Array, piece = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.byteLength; at += piece) yield bytes.subarray(at, at + piece);
}
