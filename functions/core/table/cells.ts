import { limits as publishedLimits, type TableLimits } from '../../../vocab/limits.ts';
import type { TableDescriptor } from '../descriptor.ts';
import type { Platform } from '../platform.ts';
import { findDialect, headBytes } from './dialect.ts';
import { makeDecoder } from './encoding.ts';
import { type Batch, makeScanner, type ScanDialect } from './scanner.ts';

/**
 * The records of a table as text, one after the other, the header and rows above it among them; blank lines are left out.
 * Ends early, with a fault, where the table cannot be read further; `readTable` says why, and where.
 */
export async function* readCells(
  source: AsyncIterable<Uint8Array>,
  platform: Pick<Platform, 'isUtf8' | 'decode'>,
  options: { readonly dialect?: TableDescriptor; readonly limits?: Partial<TableLimits> } = {},
): AsyncGenerator<readonly string[]> {
  for await (const { batch } of readBatches(source, platform, options)) {
    for (let row = 0; row < batch.rows; row++) if (!isBlankLine(batch, row)) yield textsOf(batch, row, platform);
  }
}

/** Records in batches, each good until the next is asked for, with how many records come before it. */
export async function* readBatches(
  source: AsyncIterable<Uint8Array>,
  platform: Pick<Platform, 'isUtf8'>,
  options: {
    readonly dialect?: TableDescriptor;
    /** The dialect that was found in an earlier reading. */
    readonly known?: ScanDialect;
    readonly limits?: Partial<TableLimits>;
  } = {},
): AsyncGenerator<{ readonly batch: Batch; readonly above: number }> {
  const scanner = makeScanner({ ...publishedLimits.table, ...options.limits });
  const decoder = makeDecoder(platform, options.dialect?.encoding);
  let begun = false;
  let above = 0;
  const scanned = function* (last: boolean): Generator<{ readonly batch: Batch; readonly above: number }> {
    if (!begun) {
      if (!last && scanner.sink.end < headBytes) return;
      const dialect = options.known ?? findDialect(scanner.head(), last, options.dialect);
      scanner.use(dialect, last ? scanner.sink.end : Infinity);
      begun = true;
    }
    const { batch } = scanner;
    while (scanner.more(last)) {
      const ok = scanner.scan(last);
      yield { batch, above };
      above += batch.rows;
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

/** The cells of one record of a batch. */
export const textsOf = (batch: Batch, row: number, { decode }: Pick<Platform, 'decode'>): readonly string[] => {
  const first = batch.first[row] as number;
  return Array.from({ length: (batch.first[row + 1] as number) - first }, (_, cell) =>
    decode(batch.bytes.subarray(batch.start[first + cell] as number, batch.end[first + cell] as number), 'utf-8'),
  );
};

const isBlankLine = (batch: Batch, row: number): boolean =>
  (batch.first[row + 1] as number) - (batch.first[row] as number) === 1 && batch.to[row] === batch.from[row];

const pieceBytes = 1 << 18;
const unreadable = (): RangeError => new RangeError('the table is in no encoding that can be read');
