import { limits as publishedLimits, type TableLimits } from '../../../vocab/limits.ts';
import type { TableDescriptor } from '../descriptor.ts';
import type { Platform } from '../platform.ts';
import { findDialect, headBytes } from './dialect.ts';
import { makeDecoder } from './encoding.ts';
import { makeScanner } from './scanner.ts';

/**
 * The records of a table as text, one after the other, the header and rows above it among them; blank lines are left out.
 * Ends early, with a fault, where the table cannot be read further; `readTable` says why, and where.
 */
export async function* readCells(
  source: AsyncIterable<Uint8Array>,
  platform: Pick<Platform, 'isUtf8' | 'decode'>,
  options: { readonly dialect?: TableDescriptor; readonly limits?: Partial<TableLimits> } = {},
): AsyncGenerator<readonly string[]> {
  const scanner = makeScanner({ ...publishedLimits.table, ...options.limits });
  const decoder = makeDecoder(platform, options.dialect?.encoding);
  let begun = false;
  const scanned = function* (last: boolean): Generator<readonly string[]> {
    if (!begun) {
      if (!last && scanner.sink.end < headBytes) return;
      scanner.use(findDialect(scanner.head(), last, options.dialect), last ? scanner.sink.end : Infinity);
      begun = true;
    }
    const { batch } = scanner;
    while (scanner.more(last)) {
      const ok = scanner.scan(last);
      for (let row = 0; row < batch.rows; row++) {
        const first = batch.first[row] as number;
        const end = batch.first[row + 1] as number;
        const isBlank = end - first === 1 && batch.to[row] === batch.from[row];
        if (isBlank) continue;
        yield Array.from({ length: end - first }, (_, cell) =>
          platform.decode(
            batch.bytes.subarray(batch.start[first + cell] as number, batch.end[first + cell] as number),
            'utf-8',
          ),
        );
      }
      if (!ok) throw new RangeError(`the table cannot be read further: ${scanner.failure()?.kind}`);
    }
  };
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      if (!decoder.push(chunk.subarray(at, at + pieceBytes), scanner.sink)) throw unreadable();
      yield* scanned(false);
    }
  }
  if (!decoder.end(scanner.sink)) throw unreadable();
  yield* scanned(true);
}

const pieceBytes = 1 << 18;
const unreadable = (): RangeError => new RangeError('the table is in no encoding that can be read');
