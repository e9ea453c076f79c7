import { limits } from '../../../vocab/limits.ts';
import type { Candidate, DeliveredTable, DeliveryKind } from '../candidate.ts';
import type { Descriptor, TableDescriptor } from '../descriptor.ts';
import type { Platform } from '../platform.ts';
import { type Problem, problem } from '../problem.ts';
import { readTable, type Screen } from '../table/index.ts';
import { readJson } from './json.ts';
import { readRegister, slug } from './register.ts';

/** What a steward put in the inbox under one name: a folder with its files, or one file at the root. */
export type Delivery = {
  /** `badeplasser/`, `register.csv`, `publisher.json`, … */
  readonly name: string;
  readonly files: readonly DeliveredFile[];
};

export type DeliveredFile = {
  /** The name within the publisher's inbox, e.g. `badeplasser/temperaturer.csv`. */
  readonly name: string;
  readonly bytes: number;
  /** ISO 8601; the date of this version. */
  readonly modified: string;
  read(): AsyncIterable<Uint8Array>;
};

export type Reading = {
  readonly kind: DeliveryKind | 'unknown';
  readonly candidates: readonly Candidate[];
  /** About the delivery itself; what is wrong with one dataset stands on its candidate. */
  readonly problems: readonly Problem[];
};

export type ReadContext = {
  readonly platform: Platform;
  /** Looks for personal data in every table, in the same pass. */
  readonly screen: Screen;
  /** Headers of the publisher's own registers, and the property each one means. */
  readonly columns: Readonly<Record<string, string>>;
  /** Takes the clean copy of a table, which waits in the state until a commit names it. A chunk is good until the next is asked for. */
  stage(body: AsyncIterable<Uint8Array>): Promise<DeliveredTable['copy']>;
};

/**
 * Takes a delivery apart into candidates, one a dataset, each with every problem its reader found. What cannot be read
 * is a problem, never an exception; an exception is a fault of the store or of ours.
 */
export async function readDelivery(delivery: Delivery, context: ReadContext): Promise<Reading> {
  const unfit = delivery.files.filter(({ name }) => !isFitName(name));
  if (unfit.length > 0) {
    const problems = unfit.map(({ name }) => problem('file.name-invalid', { file: name, actual: name }));
    return { kind: 'unknown', candidates: [], problems };
  }
  const shape = shapes.find(({ is }) => is(delivery));
  if (!shape) {
    const problems = delivery.files.map(({ name }) =>
      problem('file.unknown-kind', { file: name, actual: lastOf(name) }),
    );
    return { kind: 'unknown', candidates: [], problems };
  }
  return { kind: shape.kind, ...(await shape.read(delivery, context)) };
}

type Apart = Omit<Reading, 'kind'>;

const isTable = (name: string): boolean => /\.(?:csv|tsv|csv\.gz|xlsx|ods)$/i.test(name);
const isWorkbook = (name: string): boolean => /\.(?:xlsx|ods)$/i.test(name);
const isFolder = ({ name }: Delivery): boolean => name.endsWith('/');
const has = ({ files }: Delivery, test: (name: string) => boolean): boolean =>
  files.some(({ name }) => test(lastOf(name)));

/** What a delivery is, told by its name and those of its files; the first that fits. */
const shapes: readonly {
  readonly kind: DeliveryKind;
  is(delivery: Delivery): boolean;
  read(delivery: Delivery, context: ReadContext): Promise<Apart>;
}[] = [
  {
    kind: 'publisher',
    is: ({ name }) => name === 'publisher.json',
    read: async () => ({ candidates: [], problems: [] }),
  },
  { kind: 'register', is: ({ name }) => /^register\.(?:csv|tsv|xlsx|ods)$/i.test(name), read: readRegisterDelivery },
  { kind: 'geodata', is: ({ name }) => /^[^/]+\.xml$|^data\.json$/i.test(name), read: readGeodata },
  { kind: 'dataset', is: (it) => isFolder(it) && has(it, (name) => name === 'dataset.json'), read: readDataset },
  { kind: 'table', is: (it) => has(it, isTable), read: readBareTable },
];

async function readDataset(delivery: Delivery, context: ReadContext): Promise<Apart> {
  const localId = slug(delivery.name.slice(0, -1));
  const stated = delivery.files.find(({ name }) => lastOf(name) === 'dataset.json');
  const read = stated
    ? readJson(await collect(stated.read(), limits.json.bytes), { file: stated.name }, limits.json)
    : { problems: [] };
  const descriptor = isObject(read.value) ? (read.value as Descriptor) : {};
  const { tables, problems } = await readTables(delivery, descriptor.tables ?? {}, context);
  const ignored = delivery.files
    .filter((it) => it !== stated && !isTable(it.name))
    .map(({ name }) => problem('file.ignored', { file: name, actual: lastOf(name) }));
  const notObject = read.value !== undefined && !isObject(read.value) && stated;
  return {
    candidates: [
      candidate(delivery, 'dataset', context, {
        localId,
        descriptor,
        places: { '': { file: stated?.name ?? delivery.name } },
        tables,
        ...(isObject(read.value) ? {} : { unread: true }),
        problems: [
          ...read.problems,
          ...(notObject ? [problem('json.invalid', { file: notObject.name })] : []),
          ...problems,
          ...ignored,
        ],
      }),
    ],
    problems: [],
  };
}

async function readBareTable(delivery: Delivery, context: ReadContext): Promise<Apart> {
  const { tables, problems } = await readTables(delivery, {}, context);
  const [first] = tables;
  const name = isFolder(delivery) ? delivery.name.slice(0, -1) : stem(delivery.name);
  return {
    candidates: [
      candidate(delivery, 'table', context, {
        localId: slug(name),
        descriptor: first ? draftOf(name, tables) : {},
        places: { '': { file: delivery.files.find(({ name: it }) => isTable(it))?.name ?? delivery.name } },
        tables,
        problems: [...problems, problem('dataset.only-draft', { file: delivery.name })],
      }),
    ],
    problems: [],
  };
}

async function readRegisterDelivery(delivery: Delivery, context: ReadContext): Promise<Apart> {
  const [file] = delivery.files;
  if (!file) return { candidates: [], problems: [] };
  const { bytes, problems } = await bytesOfTable(file, {}, limits.register.bytes);
  if (!bytes) return { candidates: [], problems };
  const table = await readTable(once(bytes), context.platform, { profile: false, checksum: false });
  const about = [...problems, ...table.problems.map((it) => ({ ...it, file: file.name }))];
  if (!table.complete) return { candidates: [], problems: about };
  const text = new TextDecoder(table.encoding).decode(bytes);
  const read = readRegister(text, table, { file: file.name }, context.columns);
  return {
    candidates: read.rows.map((row) => candidate(delivery, 'register', context, { ...row, tables: [] })),
    problems: [...about, ...read.problems],
  };
}

async function readGeodata(delivery: Delivery, context: ReadContext): Promise<Apart> {
  const [file] = delivery.files;
  const candidates: Candidate[] = [];
  const problems: Problem[] = [];
  if (!file) return { candidates, problems };
  const { readRecords } = await import('./records.ts');
  for await (const event of readRecords(file.read())) {
    if (event.kind === 'problem') problems.push({ ...event.problem, file: file.name });
    else {
      const { record } = event;
      const inFile = (it: Problem): Problem => ({ ...it, file: file.name });
      candidates.push(
        candidate(delivery, 'geodata', context, {
          localId: slug(record.localId),
          ...(record.uuid === undefined ? {} : { uuid: record.uuid }),
          descriptor: record.descriptor,
          places: { '': { file: file.name }, ...mapValues(record.places, (it) => ({ ...it, file: file.name })) },
          tables: [],
          problems: record.problems.map(inFile),
        }),
      );
    }
  }
  return { candidates, problems };
}

/** A `dataset.json` to complete: what the table and its name tell, and nothing made up. */
function draftOf(name: string, tables: readonly DeliveredTable[]): Descriptor {
  const [first] = tables;
  const { temporal, spatial = [], language = 'nb', theme = [], keyword = [] } = first?.table.suggestion ?? {};
  const textLanguage = language === 'nn' ? 'nn' : 'nb';
  return {
    title: { [textLanguage]: name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]+/g, ' ') },
    description: { [textLanguage]: '' },
    theme,
    ...(keyword.length > 0 ? { keyword: { [textLanguage]: keyword } } : {}),
    accessRights: 'PUBLIC',
    language,
    ...(temporal ? { temporal } : {}),
    ...(spatial.length > 0 ? { spatial } : {}),
    tables: Object.fromEntries(
      tables.map(({ file, table: { columns, suggestion } }) => [
        file,
        { columns: columns.map(({ name: column }) => ({ name: column, titles: suggestion.titles[column] ?? column })) },
      ]),
    ),
  };
}

/** Every table of a folder, read and screened; its clean copy waits in the state under its hash. */
async function readTables(
  delivery: Delivery,
  stated: NonNullable<Descriptor['tables']>,
  context: ReadContext,
): Promise<{ readonly tables: readonly DeliveredTable[]; readonly problems: readonly Problem[] }> {
  const tables: DeliveredTable[] = [];
  const problems: Problem[] = [];
  for (const file of delivery.files.filter(({ name }) => isTable(name))) {
    const dialect = stated[lastOf(file.name)] ?? {};
    const opened = await openTable(file, dialect);
    problems.push(...opened.problems);
    const { again } = opened;
    if (!again) continue;
    const lane = makeLane();
    const [table, copy] = await Promise.all([
      readTable(again(), context.platform, { dialect, screen: context.screen, clean: lane.give }).finally(lane.end),
      context.stage(lane.taken),
    ]);
    problems.push(...table.problems.map((it) => ({ ...it, file: file.name })));
    if (table.complete)
      tables.push({ file: lastOf(file.name), name: publishedName(file.name, tables), table, copy, again });
  }
  return { tables, problems };
}

/** A table's bytes as CSV, as often as they are asked for: as they come, or from the sheet of a workbook. */
async function openTable(
  file: DeliveredFile,
  { sheet }: TableDescriptor,
): Promise<{ again?(): AsyncIterable<Uint8Array>; readonly problems: readonly Problem[] }> {
  if (file.bytes === 0) return { problems: [problem('file.empty', { file: file.name })] };
  if (!isWorkbook(file.name)) return { again: () => file.read(), problems: [] };
  const { bytes, problems } = await bytesOfTable(file, sheet === undefined ? {} : { sheet }, limits.workbook.bytes);
  return bytes ? { again: () => once(bytes), problems } : { problems };
}

/** The same, whole and in memory, for what is small. */
async function bytesOfTable(
  file: DeliveredFile,
  { sheet }: TableDescriptor,
  limit: number,
): Promise<{ readonly bytes?: Uint8Array; readonly problems: readonly Problem[] }> {
  const place = { file: file.name };
  const bytes = await collect(file.read(), limit);
  if (bytes.length === 0) return { problems: [problem('file.empty', place)] };
  if (bytes.length > limit) {
    return { problems: [problem('file.too-large', { ...place, actual: `${file.bytes}`, expected: `${limit}` })] };
  }
  if (!isWorkbook(file.name)) return { bytes, problems: [] };
  const inflatedLimit = limits.workbook.inflatedBytes;
  const { readWorkbook } = await import('./workbook.ts');
  const read = readWorkbook(bytes, place, { inflatedLimit, ...(sheet === undefined ? {} : { sheet }) });
  return read.sheet ? { bytes: read.sheet.csv, problems: read.problems } : { problems: read.problems };
}

function candidate(
  { name, files }: Delivery,
  kind: DeliveryKind,
  { platform }: ReadContext,
  it: Omit<Candidate, 'key' | 'kind' | 'sha256' | 'delivered'>,
): Candidate {
  const hash = platform.sha256();
  hash.update(
    new TextEncoder().encode(JSON.stringify([it.descriptor, it.tables.map(({ file, table }) => [file, table.sha256])])),
  );
  const delivered =
    files
      .map(({ modified }) => modified)
      .sort()
      .at(-1) ?? '';
  return { key: `${name}#${it.localId}`, kind, sha256: hash.hex(), delivered, ...it };
}

const isFitName = (name: string): boolean =>
  new TextEncoder().encode(name).length <= 512 &&
  name.split('/').length <= 6 &&
  name
    .normalize('NFC')
    .split('/')
    .every((it) => /^(?!\.{1,2}$)[\p{L}\p{N}._ ()+,&-]{1,120}$/u.test(it) || it === '');

const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const stem = (name: string): string => lastOf(name).replace(/\.(?:csv\.gz|[a-z0-9]+)$/i, '');

/** The name others find a table by: `Tømmeplan 2026.xlsx` → `tommeplan-2026.csv`; a second of that name gets a number. */
function publishedName(file: string, before: readonly DeliveredTable[]): string {
  const base = slug(stem(file)) || 'tabell';
  const taken = new Set(before.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${base}.csv` : `${base}-${number}.csv`;
    if (!taken.has(name)) return name;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapValues = <A, B>(from: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** All bytes, or somewhat more than the limit where there are more than that. */
async function collect(from: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of from) {
    pieces.push(piece);
    length += piece.length;
    if (length > limit) break;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Keeps no copy: of what is only looked at, the hash is enough. */
export const keepNothing =
  ({ sha256 }: Pick<Platform, 'sha256'>): ReadContext['stage'] =>
  async (body) => {
    const hash = sha256();
    let bytes = 0;
    for await (const chunk of body) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    return { sha256: hash.hex(), bytes };
  };

/** A lane between one who gives chunks and one who takes them: giving waits until the one before is taken. */
function makeLane(): {
  give(chunk: Uint8Array): Promise<void>;
  end(): void;
  readonly taken: AsyncIterable<Uint8Array>;
} {
  let waiting: { readonly chunk: Uint8Array; readonly done: () => void } | undefined;
  let open = true;
  let wake = (): void => {};
  const taken = async function* (): AsyncGenerator<Uint8Array> {
    try {
      while (waiting || open) {
        if (!waiting) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        const { chunk, done } = waiting;
        waiting = undefined;
        yield chunk;
        done();
      }
    } finally {
      open = false; // whoever took it stopped, so nobody may wait for it
      waiting?.done();
    }
  };
  return {
    give: (chunk) =>
      new Promise((done) => {
        if (!open) return done();
        waiting = { chunk, done };
        wake();
      }),
    end: () => {
      open = false;
      wake();
    },
    taken: taken(),
  };
}
