import Papa from 'papaparse';
import { otherRegisters, type RegisterColumn, registerColumns } from '../../../vocab/registers.ts';
import type { Descriptor, Places } from '../descriptor.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { Table } from '../table/table.ts';

/** One row of a register: what it states, where each statement stands, and what to call it. */
export type RegisterRow = {
  readonly localId: string;
  readonly descriptor: Descriptor;
  readonly places: Places;
  readonly problems: readonly Problem[];
};

/**
 * The datasets of a register, one a row. `table` is what the table pass found of its encoding and dialect; `text` is the
 * file decoded by it. Headers are Norwegian or English (`vocab/registers.ts`) or mapped by the publisher (`mapped`: header →
 * property). A row that cannot be named is left out with a problem; the others go on.
 */
export function readRegister(
  text: string,
  table: Pick<Table, 'delimiter' | 'headerRow'>,
  place: Place,
  mapped: Readonly<Record<string, string>> = {},
): { readonly rows: readonly RegisterRow[]; readonly problems: readonly Problem[] } {
  const records = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    delimiter: table.delimiter,
    skipEmptyLines: false,
  }).data;
  const headerRow = table.headerRow ?? 1;
  const header = (records[headerRow - 1] ?? []).map((it) => it.trim());
  const columns = header.map((it) => columnOf(it, mapped));

  const not = notDatasets(header, columns);
  if (not) return { rows: [], problems: [problem('register.not-datasets', { ...place, row: headerRow, actual: not })] };

  const problems: Problem[] = header.flatMap((name, at) =>
    name && !columns[at]
      ? [problem('register.column-unknown', { ...place, row: headerRow, column: name, actual: name })]
      : [],
  );
  const rows: RegisterRow[] = [];
  const seen = new Map<string, number>();
  for (const [at, cells] of records.slice(headerRow).entries()) {
    const row = headerRow + at + 1;
    if (cells.every((it) => it.trim() === '') || isRowOfTerms(cells)) continue;
    const read = readRow(cells, header, columns, { ...place, row });
    if (!read) {
      problems.push(problem('register.row-unidentified', { ...place, row }));
      continue;
    }
    const first = seen.get(read.localId);
    if (first === undefined) seen.set(read.localId, row);
    rows.push(first === undefined ? read : again(read, { ...place, row }, first));
  }
  if (rows.length === 0 && problems.every(({ code }) => code === 'register.column-unknown')) {
    problems.push(problem('register.empty', place));
  }
  return { rows, problems };
}

/** Whether a table's header is that of a register of datasets: a title, and two more things that describe a dataset. */
export function looksLikeRegister(header: readonly string[]): boolean {
  const columns = header.map((it) => columnOf(it.trim(), {}));
  const properties = new Set(columns.flatMap((it) => it?.property.split('/')[0] ?? []));
  return (
    properties.has('title') && properties.has('description') && properties.size >= 4 && !notDatasets(header, columns)
  );
}

/** A row that names a dataset named above: a dataset of its own, that will be refused for it. */
const again = (read: RegisterRow, place: Place & { readonly row: number }, first: number): RegisterRow => ({
  ...read,
  localId: `${read.localId}~${place.row}`,
  problems: [problem('dataset.named-twice', { ...place, actual: read.localId, rows: [first, place.row] })],
});

type Column = RegisterColumn & { readonly language?: string };

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const byHeader: ReadonlyMap<string, Column> = new Map(
  registerColumns.flatMap((it) => it.headers.map((header) => [folded(header), it] as const)),
);
const byProperty: ReadonlyMap<string, Column> = new Map(registerColumns.map((it) => [it.property, it]));

/** The column a header means: the publisher's own mapping first, then our list, then our list with a language behind it. */
function columnOf(header: string, mapped: Readonly<Record<string, string>>): Column | undefined {
  const own = Object.entries(mapped).find(([name]) => folded(name) === folded(header))?.[1];
  if (own !== undefined) return byProperty.get(own) ?? byHeader.get(folded(own));
  const plain = byHeader.get(folded(header));
  if (plain) return plain;
  const [, name, language] = /^(.*?)[\s:_(/.-]+(nb|nn|no|en|bokmål|nynorsk|engelsk|english)\)?$/i.exec(header) ?? [];
  const column = name && language ? byHeader.get(folded(name)) : undefined;
  return column?.local && language ? { ...column, language: languageOf[language.toLowerCase()] ?? 'nb' } : undefined;
}

const languageOf: Readonly<Record<string, string>> = {
  nb: 'nb',
  no: 'nb',
  bokmål: 'nb',
  nn: 'nn',
  nynorsk: 'nn',
  en: 'en',
  engelsk: 'en',
  english: 'en',
};

/** Says what it is instead, where it is no register of datasets: known lists by their headers, else a look-up table. */
function notDatasets(header: readonly string[], columns: readonly (Column | undefined)[]): string | undefined {
  const names = new Set(header.map(folded));
  const begins = (part: string): boolean => [...names].some((it) => it === part || it.startsWith(part));
  const known = otherRegisters.find(({ headers }) =>
    headers.some((set) => set.every((it) => (set.length > 1 ? names.has(it) : begins(it)))),
  );
  if (known) return known.kind.nb;
  const properties = new Set(columns.flatMap((it) => (it ? [it.property] : [])));
  if (!properties.has('title')) return 'en oppslagstabell';
  return [...properties].some((it) => telling.has(it)) ? undefined : 'en oppslagstabell';
}

/** A title beside one of these is a dataset; a title alone may be anything that has a name. */
const telling = new Set([
  'description',
  'theme',
  'license',
  'accessRights',
  'landingPage',
  'distribution/accessURL',
  'distribution/downloadURL',
  'frequency',
  'keyword',
]);

/** Some registers repeat their columns as terms under the header (`dct:title`, `dcat:theme`). */
const isRowOfTerms = (cells: readonly string[]): boolean => {
  const filled = cells.filter((it) => it.trim() !== '');
  return filled.length > 0 && filled.every((it) => /^[a-z]+:[a-zA-Z]+$/.test(it.trim()));
};

function readRow(
  cells: readonly string[],
  header: readonly string[],
  columns: readonly (Column | undefined)[],
  place: Place,
): RegisterRow | undefined {
  const problems: Problem[] = [];
  const stated = new Map<
    string,
    { readonly values: readonly string[]; readonly column: Column; readonly place: Place }
  >();
  for (const [at, column] of columns.entries()) {
    const cell = (cells[at] ?? '').trim();
    if (!column || cell === '') continue;
    const key = column.language ? `${column.property}@${column.language}` : column.property;
    if (stated.has(key)) continue;
    const where = { ...place, column: header[at] ?? '' };
    const { property, value } = unexcel(column.property, cell);
    if (value !== cell) problems.push(problem('register.excel-number', { ...where, actual: cell, expected: value }));
    if (isReference(property, value)) {
      problems.push(problem('register.reference', { ...where, actual: value }));
      continue;
    }
    const to = property === column.property ? column : { ...column, property };
    stated.set(key, { values: split(value, to), column: to, place: where });
  }
  const first = (key: string): string | undefined => stated.get(key)?.values[0];
  const title = first('title') ?? first('title@nb') ?? first('title@nn') ?? first('title@en');
  const identifier = first('identifier')?.replace(/^(\d+)[.,]0$/, '$1'); // Excel writes the number 7 as 7.0
  const localId = slug(identifier ?? [title, first('publisher/name')].filter(Boolean).join(' '));
  if (localId === '') return undefined;

  const descriptor: Record<string, unknown> = {};
  const places: Record<string, Place> = { '': place };
  const links = Math.max(0, ...linked.map((it) => stated.get(it)?.values.length ?? 0));
  for (const { values, column, place: where } of stated.values()) {
    for (const [pointer, value] of spread(column, values, links)) {
      put(descriptor, pointer, value);
      places[`/${pointer.join('/')}`] = where;
    }
  }
  if (identifier !== undefined) descriptor['identifier'] = identifier;
  return {
    localId,
    descriptor: descriptor as Descriptor,
    places,
    problems:
      identifier === undefined
        ? [...problems, problem('register.identifier-derived', { ...place, actual: localId })]
        : problems,
  };
}

/** A bare number where an address or a name is asked for points to a row of another sheet, which nobody sent. */
const isReference = (property: string, cell: string): boolean =>
  /^\d{1,5}(?:[.,]0)?(?:[\s,;|]+\d{1,5}(?:[.,]0)?)*$/.test(cell) && referring.test(property);
const referring =
  /^(?:distribution|sample)\/|^contactPoint\/name$|^publisher\/name$|^(?:landingPage|page|related|source|replaces|hasVersion)$/;

const dates = new Set(['issued', 'modified', 'temporal/start', 'temporal/end']);

/**
 * Undoes what Excel does to numbers: a day counted from 1899-12-30 becomes its date, an organisation number that has been
 * through floating point becomes whole again. A publisher given by number is one by number.
 */
function unexcel(property: string, cell: string): { readonly property: string; readonly value: string } {
  const number = /^\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
  if (dates.has(property) && number >= firstDay && number < lastDay) {
    return {
      property,
      value: new Date(Math.floor(number - day1970) * 86_400_000).toISOString().slice(0, 10),
    };
  }
  const nineDigits = String(Math.round(number));
  if (property.startsWith('publisher/') && /^\d{9}$/.test(nineDigits) && Math.abs(number - Math.round(number)) < 1e-3) {
    return { property: 'publisher/organizationNumber', value: nineDigits };
  }
  return { property, value: cell };
}

// Days as Excel counts them: 1927-05-18, 1970-01-01, 2100-01-01. Below five digits it may as well be a year.
const firstDay = 10_000;
const day1970 = 25_569;
const lastDay = 73_051;

const separators = { semicolon: /[;|\n]+/, comma: /[;|,\n]+/, address: /[;|,\n\s]+/ } as const;

const split = (cell: string, { many }: Column): readonly string[] =>
  many === undefined
    ? [cell]
    : (many === 'address' && !/https?:/i.test(cell) ? [cell] : cell.split(separators[many]))
        .map((it) => it.trim())
        .filter(Boolean);

const linked = ['distribution/accessURL', 'distribution/downloadURL'];

/**
 * Where the values of one cell go. Those of a distribution go to one each, the second address to the second; a single
 * format or title is said of all. A distribution without an address is none.
 */
function* spread(
  column: Column,
  values: readonly string[],
  links: number,
): Iterable<[pointer: readonly string[], value: unknown]> {
  const steps = column.property.split('/');
  const [group = '', ...rest] = steps;
  const local = (value: string | undefined): unknown => (column.language ? { [column.language]: value } : value);
  if (group === 'distribution') {
    for (let at = 0; at < links; at += 1) {
      const value =
        values[at] ?? (linked.includes(column.property) ? undefined : values.length === 1 ? values[0] : undefined);
      if (value !== undefined) yield [[group, String(at), ...rest], local(value)];
    }
  } else if (group === 'sample') {
    for (const [at, value] of values.entries()) yield [[group, String(at), ...rest], value];
  } else if (column.language) {
    yield [[...steps, column.language], column.many ? values : values[0]];
  } else {
    yield [steps, column.many && (values.length > 1 || column.local) ? values : values[0]];
  }
}

/** Puts a value where a pointer says, making what is on the way; a text that already stands gets to be the bokmål one. */
function put(into: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const inner = into[step];
  if (typeof inner === 'string' || (Array.isArray(inner) && !/^\d+$/.test(rest[0] ?? ''))) into[step] = { nb: inner };
  else if (inner === undefined) into[step] = /^\d+$/.test(rest[0] ?? '') ? [] : {};
  put(into[step] as Record<string, unknown>, rest, value);
}

/** A name fit for an IRI and a folder, made of what the steward wrote: `Skoler i Bø (2024)` → `skoler-i-bo-2024`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
