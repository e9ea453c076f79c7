import { limits } from '../../vocab/limits.ts';
import { type ListName, lists } from '../../vocab/lists/index.ts';
import { findPlace } from '../../vocab/lists/places.ts';
import { dcat, dct } from '../../vocab/namespaces.ts';
import { type MetricName, metrics } from '../../vocab/score.ts';
import type { Candidate, DeliveredTable } from '../core/candidate.ts';
import { frames } from '../core/describe/serialise.ts';
import type { Descriptor, LocalTexts } from '../core/descriptor.ts';
import { indexGraph, objects } from '../core/graph.ts';
import { score } from '../core/judge/quality.ts';
import type { Platform } from '../core/platform.ts';
import { isError, type Language, type Problem, problem } from '../core/problem.ts';
import type { PublisherDescriptor } from '../core/publisher.ts';
import { parseCatalog } from '../core/read/catalog.ts';
import { slug } from '../core/read/register.ts';
import { readWorkbook } from '../core/read/workbook.ts';
import type { State } from '../core/record.ts';
import { placeOf } from '../core/report/page.ts';
import { type ProblemSheet, problemsCsv, problemsWorkbook } from '../core/report/spreadsheet.ts';
import type { PublisherSettings } from '../core/settings.ts';
import { readTable, type Table } from '../core/table/index.ts';
import { screenTable } from '../core/table/personal-data/index.ts';
import { readWrongRows, type WrongRow } from '../core/table/wrong-rows.ts';
import { tell } from '../core/tell.ts';
import { decide, makeWork, readPublisher } from '../pipeline.ts';

/** A file as a browser has it: its bytes come when they are asked for, and more than once. */
export type LocalFile = { readonly name: string; readonly size: number; stream(): AsyncIterable<Uint8Array> };

/** A problem with what a person reads of it. */
export type Told = Problem & { readonly text: string; readonly remedy: string; readonly where: string };

/** What stands ready to be published of one file, and what was found in it. */
export type CheckedTable = {
  readonly file: string;
  readonly table: Table;
  /** Of its clean copy, as it will be published. */
  readonly copy: DeliveredTable['copy'];
  readonly problems: readonly Problem[];
  /** The first rows, and the first of those something is wrong with. */
  readonly rows: readonly WrongRow[];
  /** Every row something is wrong with, read anew. */
  wrongRows(): AsyncIterable<WrongRow>;
  /** The sheet of a workbook as CSV: what is uploaded in its place. */
  readonly csv?: Uint8Array;
  readonly sheets: readonly string[];
  /** The one that was read, where somebody chose it. */
  readonly sheet?: string;
  readonly stopped: boolean;
};

export type CheckOptions = {
  readonly platform: Platform;
  /** ISO date. */
  readonly today: string;
  readonly sheet?: string;
  readonly progress?: (bytes: number) => void;
};

const shownRows = 40;

/** Reads a table or a workbook's sheet as the pipeline will, on the steward's own machine. */
export async function checkTable(file: LocalFile, options: CheckOptions): Promise<CheckedTable> {
  const { platform, today, sheet, progress } = options;
  const isWorkbook = /\.(?:xlsx|ods)$/i.test(file.name);
  const found: Problem[] = [];
  let name = file.name;
  let source = (): AsyncIterable<Uint8Array> => file.stream();
  let csv: Uint8Array | undefined;
  let sheets: readonly string[] = [];
  if (isWorkbook) {
    name = `${stemOf(file.name)}.csv`;
    const place = { file: file.name };
    const inflatedLimit = limits.workbook.inflatedBytes;
    const read =
      file.size > limits.workbook.bytes
        ? { problems: [problem('file.too-large', { ...place, expected: `${limits.workbook.bytes}` })] }
        : readWorkbook(await bytesOf(file.stream(), file.size), place, {
            inflatedLimit,
            ...(sheet === undefined ? {} : { sheet }),
          });
    found.push(...read.problems);
    sheets = read.problems.find(({ code }) => code === 'workbook.sheet-chosen')?.expected?.split(', ') ?? [];
    csv = 'sheet' in read && read.sheet ? read.sheet.csv : undefined;
    const bytes = csv ?? new Uint8Array();
    source = () => once(bytes);
  }
  const hash = platform.sha256();
  const table = await readTable(counted(source(), progress), platform, {
    screen: screenTable(today),
    clean: (chunk) => hash.update(chunk),
    checksum: false, // nobody asks here, and a browser reckons slowly
  });
  const problems = [...found, ...(isWorkbook && !csv ? [] : table.problems)].map((it) => ({ file: name, ...it }));
  const wrongRows = (options: Parameters<typeof readWrongRows>[4]) =>
    readWrongRows(source(), table, platform, limits.table.inflatedBytes, options);
  const rows: WrongRow[] = [];
  for await (const it of wrongRows({ also: firstRows(table), listedOnly: true }))
    if (rows.push(it) === shownRows) break;
  return {
    file: name,
    table,
    copy: { sha256: hash.hex(), bytes: table.clean.bytes },
    problems,
    rows,
    wrongRows: () => wrongRows({}),
    ...(csv ? { csv } : {}),
    sheets,
    ...(sheet === undefined ? {} : { sheet }),
    stopped: problems.some(isError) || !table.complete,
  };
}

/** The first rows of data, so that one sees the file is the right one. */
const firstRows = ({ headerRow, headerRows }: Table): ReadonlySet<number> =>
  new Set(Array.from({ length: 3 }, (_, at) => (headerRow ?? 1) + headerRows + at));

/** What the file, the publisher and the clock tell, so that nobody need type it; each with where it is from. */
export type Suggested = { readonly descriptor: Descriptor; readonly from: Readonly<Record<string, Source>> };
export type Source = 'file' | 'publisher' | 'earlier' | 'usual' | 'you';

export function suggest(
  checked: readonly CheckedTable[],
  defaults: PublisherDescriptor,
  earlier: Descriptor | undefined,
): Suggested {
  const [first] = checked;
  const descriptor: Record<string, unknown> = {};
  const from: Record<string, Source> = {};
  const put = (source: Source, stated: object): void => {
    for (const [name, value] of Object.entries(stated)) {
      if (value === undefined || name in descriptor) continue;
      descriptor[name] = value;
      from[name] = source;
    }
  };
  put('earlier', earlier ?? {});
  if (first) {
    const title = titleFrom(first.file);
    put('file', { title: { nb: title }, temporal: periodOf(first.table), keyword: keywordsFrom(title) });
  }
  const { contactPoint, license, language, spatial, accessRights, frequency, theme, name } = defaults;
  put('publisher', {
    contactPoint,
    license,
    language,
    accessRights,
    frequency,
    theme,
    spatial: spatial ?? placeFrom(name),
  });
  put('usual', { accessRights: 'PUBLIC', license: 'CC BY 4.0', language: 'nb' });
  return { descriptor: descriptor as Descriptor, from };
}

const titleFrom = (file: string): string => {
  const words = stemOf(file).replace(/[-_]+/g, ' ').replace(/\s+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const keywordsFrom = (title: string): { readonly nb: readonly string[] } | undefined => {
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 ? { nb: [...new Set(words)].slice(0, 5) } : undefined;
};

/** A municipality's data are most often about the municipality. */
function placeFrom(name: LocalTexts | undefined): string | undefined {
  const written = typeof name === 'string' ? name : (name?.['nb'] ?? name?.['nn']);
  const found = written === undefined ? {} : findPlace(written);
  return 'place' in found ? found.place.iri : undefined;
}

/** From the first to the last day in a column of dates, or from the first to the last year. */
function periodOf({ columns }: Table): Descriptor['temporal'] | undefined {
  const column = columns.find(
    ({ type, masked }) => !masked && (type === 'date' || type === 'datetime' || type === 'year'),
  );
  const [start, end] = [dayOf(column?.min), dayOf(column?.max)];
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}

function dayOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(written) ?? [];
  if (year !== undefined) return [year, month, day].filter((it) => it !== undefined).join('-');
  const [, d, m, y] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(written) ?? [];
  return y === undefined || d === undefined || m === undefined
    ? undefined
    : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

/** Whose dataset it is: as the steward's door tells it. */
export type Owner = { readonly settings: PublisherSettings; readonly defaults?: string };

/** What the pipeline would decide, were it delivered now; and how it would look. */
export type Judgement = {
  readonly state: State;
  readonly problems: readonly Problem[];
  readonly folder: string;
  readonly turtle?: string;
  readonly score?: {
    readonly points: number;
    readonly percent: number;
    readonly next: readonly { readonly metric: MetricName; readonly points: number }[];
  };
  readonly entry?: Entry;
};

/** An entry as data.norge.no shows it. */
export type Entry = {
  readonly title: string;
  readonly publisher: string;
  readonly description: string;
  readonly open: boolean;
  readonly themes: readonly string[];
  readonly formats: readonly string[];
};

/** Judges a description with its tables by the pipeline's own steps: nothing is decided here that it would not decide. */
export async function judge(
  descriptor: Descriptor,
  checked: readonly CheckedTable[],
  owner: Owner,
  {
    platform,
    today,
    language,
    folder,
  }: Pick<CheckOptions, 'platform' | 'today'> & { readonly language: Language; readonly folder?: string },
): Promise<Judgement> {
  const localId = folder ?? (slug(textIn(descriptor.title, 'nb')) || 'datasett');
  const tables = checked.map(
    ({ file, table, copy }): DeliveredTable => ({ file, name: `${slug(stemOf(file)) || 'tabell'}.csv`, table, copy }),
  );
  const candidate: Candidate = {
    key: `${localId}/#${localId}`,
    localId,
    kind: 'dataset',
    descriptor,
    places: { '': { file: 'dataset.json' } },
    tables,
    problems: checked.flatMap(({ problems }) => problems),
    sha256: '',
    delivered: today,
  };
  const defaults = owner.defaults === undefined ? undefined : new TextEncoder().encode(owner.defaults);
  const { publisher, problems } = readPublisher({ publisher: owner.settings, defaults });
  const world = { platform, publisher, context: { today, decisions: [] }, earlier: undefined };
  const { record, parts } = await decide(candidate, world);
  const turtle = parts.find(({ format }) => format === 'ttl')?.text;
  const nt = parts.find(({ format }) => format === 'nt')?.text;
  return {
    state: record.state,
    problems: [...record.problems, ...problems.filter(isError)],
    folder: `${localId}/`,
    ...(turtle === undefined ? {} : { turtle: frames.ttl.open + turtle }),
    ...(nt === undefined || record.iri === undefined ? {} : await lookAt(nt, record.iri, owner, language)),
  };
}

async function lookAt(
  nt: string,
  iri: string,
  { settings }: Owner,
  language: Language,
): Promise<Pick<Judgement, 'score' | 'entry'>> {
  const graph = indexGraph((await parseCatalog(nt, 'nt')).quads);
  const self = graph.subjects.find(({ key }) => key === iri);
  if (!self) return {};
  const own = `${settings.base}${settings.orgnr}/`;
  const [found] = score(graph, (address) => address.startsWith(own) || undefined).datasets;
  const said = (predicate: string, node = self): string => {
    const texts = objects(node, predicate).map(({ term }) => term);
    const wanted = texts.find((it) => it.termType === 'Literal' && it.language === language);
    return (wanted ?? texts[0])?.value ?? '';
  };
  const publisher = objects(self, dct('publisher'))[0];
  const labels = (list: ListName, iris: readonly string[]): string[] => [
    ...new Set(iris.flatMap((it) => lists[list].of(it)?.label[language] ?? [])),
  ];
  const formats = objects(self, dcat('distribution')).flatMap((it) => objects(it, dct('format')).map(({ key }) => key));
  return {
    ...(found ? { score: { points: found.points, percent: found.percent, next: found.next } } : {}),
    entry: {
      title: said(dct('title')),
      publisher: publisher ? said('http://xmlns.com/foaf/0.1/name', publisher) : settings.orgnr,
      description: said(dct('description')),
      open: objects(self, dct('accessRights')).some(({ key }) => key.endsWith('/PUBLIC')),
      themes: labels(
        'theme',
        objects(self, dcat('theme')).map(({ key }) => key),
      ),
      formats: labels('fileType', formats),
    },
  };
}

/** What becomes of a register, a geodata file or anything else that is whole in itself, dataset by dataset. */
export async function checkDelivery(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  delivery: string,
  owner: Owner,
  { platform, today }: Pick<CheckOptions, 'platform' | 'today'>,
) {
  const under = `inbox/${owner.settings.orgnr}/`;
  const onFault = (fault: unknown): never => {
    throw fault;
  };
  const listed = files.map(({ name, bytes }) => ({
    key: under + name,
    bytes: bytes.length,
    etag: '',
    modified: `${today}T00:00:00Z`,
  }));
  const contents = new Map(files.map(({ name, bytes }) => [under + name, bytes]));
  const decided = await makeWork({ platform, onFault }).decide(
    {
      orgnr: owner.settings.orgnr,
      delivery,
      files: listed,
      open: async (file) => ({ ...file, versionId: '', body: once(contents.get(file.key) ?? new Uint8Array()) }),
    },
    {
      publisher: owner.settings,
      defaults: owner.defaults === undefined ? undefined : new TextEncoder().encode(owner.defaults),
      earlier: new Map(),
      decisions: [],
      today,
      stage: drained,
    },
  );
  return {
    problems: decided.problems,
    datasets: decided.datasets.map(({ record: { key, title, state, problems } }) => ({
      key,
      title: title ?? key,
      state,
      problems,
    })),
  };
}

async function drained(body: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  for await (const _ of body);
  return { sha256: '', bytes: 0 };
}

/** What a person reads of problems, the gravest first, and each with its place. */
export const told = (problems: readonly Problem[], language: Language): readonly Told[] =>
  [...problems]
    .sort((a, b) => gravity[a.severity] - gravity[b.severity])
    .map((it) => ({ ...it, ...tell(it, language), where: placeOf(it, language) }));
const gravity = { error: 0, warning: 1, info: 2 } as const;

/** The points still to be won, in words. */
export const toldMetric = (metric: MetricName, language: Language): string => metrics[metric][language];

/** The report on one table, to work from. */
export const spreadsheetOf = (checked: CheckedTable, language: Language): AsyncIterable<Uint8Array> =>
  problemsWorkbook(sheetOf(checked), language);
export const csvOf = (checked: CheckedTable, language: Language): AsyncIterable<string> =>
  problemsCsv(sheetOf(checked), language);

const sheetOf = ({ file, table: { columns }, problems, wrongRows }: CheckedTable): ProblemSheet => ({
  problems,
  tables: [{ file, columns, rows: wrongRows() }],
});

const stemOf = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/(?:\.csv\.gz|\.[a-z0-9]{1,5})$/i, '');

const textIn = (it: LocalTexts | undefined, language: string): string =>
  typeof it === 'string' ? it : (it?.[language] ?? Object.values(it ?? {})[0] ?? '');

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  progress: CheckOptions['progress'],
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source) {
    yield chunk;
    bytes += chunk.length;
    progress?.(bytes);
  }
}

async function bytesOf(source: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const all = new Uint8Array(size);
  let at = 0;
  for await (const chunk of source) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
