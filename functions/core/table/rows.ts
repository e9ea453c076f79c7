import type { Platform } from '../platform.ts';
import type { Table } from './table.ts';

/**
 * The cells of some rows of a table that was read, by row number (as a spreadsheet counts: the file's first row is 1).
 * Reads no further than the last of them. Columns with a finding of personal data come masked.
 */
export async function readRows(
  source: AsyncIterable<Uint8Array>,
  table: Pick<Table, 'encoding' | 'compression' | 'delimiter' | 'quote' | 'escape' | 'columns'>,
  wanted: ReadonlySet<number>,
  platform: Pick<Platform, 'gunzip'>,
  inflatedLimit: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  const last = Math.max(0, ...wanted);
  if (last === 0) return found;
  const bytes = table.compression ? platform.gunzip(source, inflatedLimit) : source;
  const decoder = new TextDecoder(table.encoding);
  const splitter = makeSplitter(table);
  const masked = table.columns.map((column) => column.masked);
  const take = (number: number, cells: readonly string[]): void => {
    if (wanted.has(number))
      found.set(
        number,
        cells.map((it, at) => (masked[at] && it !== '' ? mask : it)),
      );
  };
  for await (const chunk of bytes) {
    splitter.push(decoder.decode(chunk, { stream: true }), take);
    if (splitter.rows() >= last) return found;
  }
  splitter.push(decoder.decode(), take);
  splitter.end(take);
  return found;
}

const mask = '•••';

type Take = (number: number, cells: readonly string[]) => void;

/** Splits text into records as the scanner does: quotes count only where a cell begins with one. */
function makeSplitter({ delimiter, quote, escape: escaping }: Pick<Table, 'delimiter' | 'quote' | 'escape'>) {
  let cells: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'quote' | 'escaped' = 'start';
  let afterCr = false;
  let rows = 0;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const endRow = (take: Take): void => {
    endCell();
    rows++;
    take(rows, cells);
    cells = [];
  };
  return {
    rows: () => rows,
    push(text: string, take: Take): void {
      for (const it of text) {
        if (afterCr) {
          afterCr = false;
          if (it === '\n') continue;
        }
        if (state === 'quoted') {
          if (it === quote) state = 'quote';
          else if (it === '\\' && escaping === 'backslash') state = 'escaped';
          else cell += it;
          continue;
        }
        if (state === 'escaped') {
          cell += it;
          state = 'quoted';
        } else if (state === 'quote' && it === quote) {
          cell += it;
          state = 'quoted';
        } else if (it === delimiter) endCell();
        else if (it === '\n' || it === '\r') {
          afterCr = it === '\r';
          endRow(take);
        } else if (state === 'start' && it === quote) state = 'quoted';
        else {
          cell += it;
          state = 'plain';
        }
      }
    },
    end(take: Take): void {
      if (cell !== '' || cells.length > 0) endRow(take);
    },
  };
}
