import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { readTable } from '../../functions/core/table/index.ts';
import { screenTable } from '../../functions/core/table/personal-data/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';

/** Runs one contender over one file in this process, and prints what it took. */
const [, , name = '', path = ''] = process.argv;
const contenders: { readonly [name: string]: () => Promise<number> } = {
  sluse: () => sluse(false),
  'sluse-screened': () => sluse(true),
  papaparse: () => papaparse(false),
  'papaparse-parse-only': () => papaparse(true),
};
async function sluse(screened: boolean): Promise<number> {
  const table = await readTable(createReadStream(path, { highWaterMark: 1 << 20 }), nodePlatform, {
    limits: { bytes: 4e9, rows: 1e9 },
    clean: () => {},
    ...(screened ? { screen: screenTable('2026-01-01') } : {}),
  });
  return table.rows;
}

/**
 * The same job by papaparse, as well as we know to write it: whole lines decoded by one streaming decoder, arrays and not
 * objects, fast mode off (it is slower here), each different value looked at once while they are few. Its clean copy is
 * the text as it came, which costs it nothing.
 */
async function papaparse(parseOnly: boolean): Promise<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  let rest = '';
  let count = 0;
  let columns: StringColumn[] | undefined;
  const take = (text: string): void => {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: ';',
      newline: '\n',
      fastMode: false,
      skipEmptyLines: true,
    });
    for (const row of data) {
      if (columns === undefined) {
        columns = row.map(() => makeStringColumn());
        continue;
      }
      count++;
      if (parseOnly) continue;
      for (let index = 0; index < columns.length; index++) addValue(columns[index] as StringColumn, row[index] ?? '');
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (!parseOnly) hash.update(chunk);
    const text = rest + decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    if (end > 0) take(text.slice(0, end));
  }
  if (rest !== '') take(rest);
  hash.digest('hex');
  return count;
}

type StringColumn = {
  filled: number;
  readonly values: Map<string, { count: number; form: number }>;
  exact: boolean;
  readonly forms: number[];
  readonly sketch: Uint8Array;
  min: number;
  max: number;
  longest: number;
};

function makeStringColumn(): StringColumn {
  return {
    filled: 0,
    values: new Map(),
    exact: true,
    forms: Array.from(patterns, () => 0).concat(0),
    sketch: new Uint8Array(4096),
    min: Infinity,
    max: -Infinity,
    longest: 0,
  };
}

const patterns = [
  /^-?\d+$/,
  /^-?\d+,\d+$/,
  /^-?\d+\.\d+$/,
  /^\d{1,2}\.\d{1,2}\.\d{2,4}$/,
  /^\d{4}-\d\d-\d\d/,
  /^\d{1,2}:\d\d/,
  /^(?:ja|nei)$/i,
  /^-?\d{1,3}(?:[ \u00a0.]\d{3})+(?:,\d+)?$/,
  /^https?:\/\//,
  /^[^@\s]+@[^@\s]+$/,
];

function addValue(column: StringColumn, value: string): void {
  if (value === '') return;
  column.filled++;
  const known = column.values.get(value);
  if (known) {
    known.count++;
    column.forms[known.form] = (column.forms[known.form] as number) + 1;
    return;
  }
  let form = patterns.findIndex((pattern) => pattern.test(value));
  if (form < 0) form = patterns.length;
  column.forms[form] = (column.forms[form] as number) + 1;
  if (form < 3) {
    const number = Number(value.replace(',', '.'));
    if (number < column.min) column.min = number;
    if (number > column.max) column.max = number;
  }
  if (value.length > column.longest) column.longest = value.length;
  if (column.values.size < 4096) column.values.set(value, { count: 1, form });
  else {
    column.exact = false;
    let hash = 0;
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x85ebca6b);
    hash ^= hash >>> 15;
    const register = hash >>> 20;
    const rank = Math.clz32(Math.imul(hash, 0x9e3779b1)) + 1;
    if (rank > (column.sketch[register] as number)) column.sketch[register] = rank;
  }
}

const run = contenders[name];
if (!run) throw new Error(`no contender is called ${name}`);
const begun = process.cpuUsage();
const rows = await run();
const { user, system } = process.cpuUsage(begun);
const seconds = (user + system) / 1e6;
console.log(JSON.stringify({ seconds, rows, peak: process.resourceUsage().maxRSS * 1024 }));
