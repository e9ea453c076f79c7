import { Gunzip, Gzip, strToU8 } from 'fflate';
import type { WrongRow } from '../table/wrong-rows.ts';

/** Rows with something wrong, as a report keeps them: gzip over a line of JSON for each, in base64. */
export type KeptRows = {
  readonly file: string;
  readonly rows: string;
  /** Where they were more than a report keeps: the last that is kept. */
  readonly upTo?: number;
};

/** Keeps rows up to so many compressed bytes; nothing where there are none. */
export async function keepRows(
  file: string,
  rows: AsyncIterable<WrongRow>,
  mostBytes: number,
): Promise<KeptRows | undefined> {
  let packed = '';
  let bytes = 0;
  let tail: Uint8Array = new Uint8Array();
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => {
    bytes += chunk.length;
    // Three bytes are four letters, so that pieces can be laid end to end.
    const all = new Uint8Array(tail.length + chunk.length);
    all.set(tail);
    all.set(chunk, tail.length);
    const whole = all.length - (all.length % 3);
    packed += base64(all.subarray(0, whole));
    tail = all.subarray(whole);
  });
  let text = '';
  let last = 0;
  let cut = false;
  for await (const { row, cells, marks } of rows) {
    if (bytes > mostBytes) {
      cut = true;
      break;
    }
    text += `${JSON.stringify([row, cells, marks.map(({ code, column }) => (column === undefined ? [code] : [code, column]))])}\n`;
    last = row;
    if (text.length < 1 << 16) continue;
    gzip.push(strToU8(text));
    text = '';
  }
  if (last === 0) return undefined;
  gzip.push(strToU8(text), true);
  return { file, rows: packed + base64(tail), ...(cut ? { upTo: last } : {}) };
}

/** The rows that were kept, one after the other. */
export function* keptRows({ rows }: KeptRows): Generator<WrongRow> {
  const decoder = new TextDecoder();
  let text = '';
  const gunzip = new Gunzip((chunk, last) => {
    text += decoder.decode(chunk, { stream: !last });
  });
  for (let at = 0; at < rows.length; at += pieceLetters) {
    const letters = atob(rows.slice(at, at + pieceLetters));
    gunzip.push(
      Uint8Array.from(letters, (it) => it.charCodeAt(0)),
      at + pieceLetters >= rows.length,
    );
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const [row, cells, marks] = JSON.parse(line) as Written;
      yield { row, cells, marks: marks.map(([code, column]) => (column === undefined ? { code } : { code, column })) };
    }
  }
}

type Mark = WrongRow['marks'][number];
type Written = readonly [
  row: number,
  cells: readonly string[],
  marks: readonly (readonly [code: Mark['code'], column?: number])[],
];

/** A whole number of four letters, each piece on its own. */
const pieceLetters = 1 << 16;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8190)
    text += btoa(String.fromCharCode(...bytes.subarray(at, Math.min(at + 8190, bytes.length))));
  return text;
}
