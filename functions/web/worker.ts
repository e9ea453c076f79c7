import type { Descriptor } from '../core/descriptor.ts';
import type { Language } from '../core/problem.ts';
import type { PublisherDescriptor } from '../core/publisher.ts';
import { looksLikeRegister } from '../core/read/register.ts';
import { browserPlatform, chunksOf } from './browser-platform.ts';
import {
  type CheckedTable,
  checkDelivery,
  checkTable,
  csvOf,
  judge,
  type LocalFile,
  type Owner,
  spreadsheetOf,
  suggest,
  told,
  toldMetric,
} from './check.ts';
import { chosen, formOf } from './form.ts';

/**
 * What the page asks of its worker: everything that reads, judges or knows the rules runs here, so that the page itself
 * is small and never stands still. Tables stay here; the page gets what it shows.
 */
export type Asked = {
  form: { readonly language: Language };
  read: { readonly file: File; readonly sheet?: string; readonly language: Language };
  suggest: { readonly file: string; readonly owner: Owner; readonly earlier?: Descriptor };
  judge: {
    readonly files: readonly string[];
    readonly descriptor: Descriptor;
    readonly owner: Owner;
    readonly folder?: string;
    readonly language: Language;
  };
  delivery: { readonly file: File; readonly delivery: string; readonly owner: Owner; readonly language: Language };
  report: { readonly file: string; readonly as: 'xlsx' | 'csv'; readonly language: Language };
  csv: { readonly file: string };
};

const tables = new Map<string, CheckedTable>();
const today = (): string => new Date().toISOString().slice(0, 10);
const platform = browserPlatform;

type Progress = (value: unknown) => void;

const answers = {
  form: ({ language }: Asked['form']) => formOf(language),

  async read({ file, sheet, language }: Asked['read'], progress: Progress) {
    // The first problems of a large file come from its beginning, before all of it is read.
    if (!sheet && file.size > early * 2 && !/\.(?:xlsx|ods|gz)$/i.test(file.name)) {
      const beginning = new File([await wholeRows(file.slice(0, early))], file.name);
      progress({ early: shown(await checkTable(local(beginning), { platform, today: today() }), language) });
    }
    let last = 0;
    const checked = await checkTable(local(file), {
      platform,
      today: today(),
      ...(sheet === undefined ? {} : { sheet }),
      progress: (bytes) => {
        if (bytes - last < file.size / 100) return;
        last = bytes;
        progress({ bytes, of: file.size });
      },
    });
    tables.set(checked.file, checked);
    return shown(checked, language);
  },

  suggest({ file, owner, earlier }: Asked['suggest']) {
    const checked = tables.get(file);
    const { descriptor, from } = suggest(checked ? [checked] : [], defaultsOf(owner), earlier);
    const resolved: Record<string, unknown> = { ...descriptor };
    for (const { name, choices, kind } of formOf('nb')) {
      const value = resolved[name];
      if (!choices || value === undefined) continue;
      const iris = [value].flat().flatMap((it) => (typeof it === 'string' ? (chosen(choices, it)?.value ?? it) : []));
      if (iris.length > 0) resolved[name] = kind === 'choice' ? iris[0] : iris;
    }
    return { descriptor: resolved as Descriptor, from };
  },

  async judge({ files, descriptor, owner, folder, language }: Asked['judge']) {
    const checked = files.flatMap((file) => tables.get(file) ?? []);
    const it = await judge(descriptor, checked, owner, {
      platform,
      today: today(),
      language,
      ...(folder === undefined ? {} : { folder }),
    });
    const score = it.score && {
      ...it.score,
      next: it.score.next.map((one) => ({ ...one, text: toldMetric(one.metric, language) })),
    };
    return { ...it, problems: told(it.problems, language), score };
  },

  async delivery({ file, delivery, owner, language }: Asked['delivery']) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const it = await checkDelivery([{ name: delivery, bytes }], delivery, owner, { platform, today: today() });
    return {
      problems: told(it.problems, language),
      datasets: it.datasets.map((one) => ({ ...one, problems: told(one.problems, language) })),
    };
  },

  async report({ file, as, language }: Asked['report']) {
    const checked = tables.get(file);
    if (!checked) throw new Error(`${file} has not been read`);
    const pieces: BlobPart[] = [];
    for await (const it of as === 'xlsx' ? spreadsheetOf(checked, language) : csvOf(checked, language))
      pieces.push(it as BlobPart);
    return new Blob(pieces);
  },

  csv({ file }: Asked['csv']) {
    const csv = tables.get(file)?.csv;
    return csv ? new Blob([csv as BlobPart], { type: 'text/csv' }) : undefined;
  },
};

export type Answered = { readonly [kind in keyof Asked]: Awaited<ReturnType<(typeof answers)[kind]>> };
export type ReadProgress = { readonly early?: Answered['read']; readonly bytes?: number; readonly of?: number };

const early = 2_000_000;

/** Cut after the last line end, so that the last row is not half a row. */
async function wholeRows(beginning: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await beginning.arrayBuffer());
  const end = bytes.lastIndexOf(10);
  return end > 0 ? beginning.slice(0, end + 1) : beginning;
}

const local = (file: File): LocalFile => ({ name: file.name, size: file.size, stream: () => chunksOf(file.stream()) });

function defaultsOf({ defaults }: Owner): PublisherDescriptor {
  try {
    return JSON.parse(defaults ?? '{}') as PublisherDescriptor;
  } catch {
    return {};
  }
}

/** What the page shows of a table; values of masked columns never leave the reading. */
function shown({ file, table, problems, rows, sheets, sheet, stopped, csv }: CheckedTable, language: Language) {
  const { encoding, delimiter, header, headerRow, bytes, complete } = table;
  return {
    file,
    encoding,
    delimiter,
    header,
    headerRow,
    rows: table.rows,
    bytes,
    complete,
    converted: csv !== undefined,
    stopped,
    sheets,
    ...(sheet === undefined ? {} : { sheet }),
    register: looksLikeRegister(table.header),
    columns: table.columns.map(({ name, type, format, filled, distinct, min, max, top, masked }) => ({
      name,
      type,
      format,
      filled,
      distinct,
      min,
      max,
      masked,
      top: masked ? [] : top.slice(0, 5),
    })),
    problems: told(problems, language),
    preview: rows,
  };
}

type Message = { readonly id: number; readonly kind: keyof Asked; readonly asked: never };

self.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  const progress: Progress = (value) => self.postMessage({ id: data.id, progress: value });
  Promise.resolve()
    .then((): unknown => answers[data.kind](data.asked, progress))
    .then(
      (value) => self.postMessage({ id: data.id, value }),
      (fault: unknown) =>
        self.postMessage({ id: data.id, fault: fault instanceof Error ? fault.message : String(fault) }),
    );
});
