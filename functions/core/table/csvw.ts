import { toIri } from '../../../vocab/iri.ts';
import type { LocalTexts, TableDescriptor } from '../descriptor.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { builtIn, contradictionOf, type Datatype, fits, readFormat, readValue } from './csvw-datatype.ts';
import { identifies } from './keys.ts';
import type { Column, Table } from './table.ts';

type Json = { readonly [key: string]: unknown };

/**
 * Describes a clean copy as CSV on the Web: what lies beside it as `{name}.csv-metadata.json`. Datatypes only where every
 * filled cell is of them; a key only where one is certain. What the steward says of a column comes before what was found.
 */
export function toCsvw(
  table: Pick<Table, 'columns' | 'header' | 'rows' | 'keys' | 'clean' | 'suggestion'>,
  url: string,
  stated: TableDescriptor = {},
): Json {
  const names = columnNames(table.columns);
  const language = table.suggestion.language ?? 'nb';
  const saidOf = new Map(stated.columns?.map((column) => [column.name, column]));
  const key = stated.primaryKey ?? table.keys.filter(identifies).slice(0, 1);
  const isTold = (name: string): boolean => !isMasked(name);
  const keyNames = (typeof key === 'string' ? [key] : key)
    .filter(isTold)
    .map((title) => names[table.columns.findIndex(({ name }) => name === title)])
    .filter((name) => name !== undefined);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    dialect: { encoding: 'utf-8', delimiter: table.clean.delimiter, lineTerminators: '\n', headerRowCount: 1 },
    tableSchema: {
      columns: table.columns.map((column, index) => {
        const said = saidOf.get(column.name);
        const header = table.header[index] ?? column.name;
        const concept = conceptOf(said?.concept);
        return {
          // A header with a finding of personal data is not told, neither as a name nor as a title.
          ...(isMasked(header) ? {} : { name: names[index], ...titlesOf(header, said?.titles, language) }),
          ...(said?.description === undefined ? {} : { 'dc:description': valuesOf(said.description) }),
          ...(concept === undefined ? {} : { propertyUrl: concept }),
          datatype: statedDatatype(said?.datatype, datatypeOf(column)),
          ...(column.filled === table.rows && table.rows > 0 ? { required: true } : {}),
        };
      }),
      ...(keyNames.length > 0 ? { primaryKey: keyNames } : {}),
    },
  };
}

const isMasked = (header: string): boolean => header.includes('•');

/** A title is what stands in the header, first of all; an empty one is not stated. Others by their languages (§ 6.4). */
function titlesOf(header: string, said: LocalTexts | undefined, language: string): Json {
  const stated = typeof said === 'string' ? { [language]: said } : (said ?? {});
  const titles: { [language: string]: string[] } = header.trim() === '' ? {} : { [language]: [header] };
  for (const [tag, title] of Object.entries(stated)) {
    if (title.trim() !== '' && title.trim() !== header.trim()) titles[tag] = [...(titles[tag] ?? []), title.trim()];
  }
  const all = Object.entries(titles);
  const [only] = all;
  if (only === undefined) return {};
  const plain = all.length === 1 && only[0] === language ? only[1] : titles;
  return { titles: Array.isArray(plain) && plain.length === 1 ? plain[0] : plain };
}

/** Texts as common properties are written: in words alone, or a value for each language (§ 5.8). */
const valuesOf = (texts: LocalTexts): unknown =>
  typeof texts === 'string'
    ? texts
    : Object.entries(texts).map(([language, value]) => ({ '@value': value, '@language': language }));

/** The IRI of a concept; what is none is told by the rules, and left out here. */
function conceptOf(concept: NonNullable<TableDescriptor['columns']>[number]['concept']): string | undefined {
  const iri = typeof concept === 'string' ? concept : concept?.iri;
  return iri === undefined ? undefined : toIri(iri.trim());
}

/** What the steward says the values are, with the way of writing that was found where that is of the same kind. */
function statedDatatype(stated: string | undefined, found: unknown): unknown {
  if (stated === undefined || builtIn(stated) === undefined) return found;
  const base = isObject(found) ? found['base'] : found;
  return base === stated || (isObject(found) && stated === 'number' && base === 'decimal') ? found : stated;
}

/** Names that are the same for the same header: letters, digits and `_`, told apart where they would be equal (§ 5.6). */
function columnNames(columns: readonly Column[]): readonly string[] {
  const used = new Set<string>();
  return columns.map(({ name }, index) => {
    const plain = name
      .trim()
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '')
      .toLowerCase();
    let free = plain === '' ? `kolonne_${index + 1}` : plain;
    for (let n = 2; used.has(free); n++) free = `${plain}_${n}`;
    used.add(free);
    return free;
  });
}

const dateFormats: { readonly [form: string]: { readonly base: string; readonly format?: string } } = {
  'yyyy-mm-dd': { base: 'date' },
  'dd.mm.yyyy': { base: 'date', format: 'dd.MM.yyyy' },
  'd.m.yyyy': { base: 'date', format: 'd.M.yyyy' },
  'dd/mm/yyyy': { base: 'date', format: 'dd/MM/yyyy' },
  'mm/dd/yyyy': { base: 'date', format: 'MM/dd/yyyy' },
  'dd-mm-yyyy': { base: 'date', format: 'dd-MM-yyyy' },
  yyyymmdd: { base: 'date', format: 'yyyyMMdd' },
  'hh:mm': { base: 'time', format: 'HH:mm' },
};

/** The datatype that every filled cell is read by, or text. Several ways of writing in a column have none in common. */
function datatypeOf(column: Column): unknown {
  const used = column.forms.filter(({ count }) => count > 0);
  const [only] = used;
  if (column.exceptions.count > 0 || only === undefined) return 'string';
  const every = (...forms: readonly string[]): boolean => used.every(({ form }) => forms.includes(form));
  if (every('0') && column.type !== 'postcode' && column.type !== 'municipality' && column.type !== 'county') {
    return column.type === 'year'
      ? 'gYear'
      : column.type === 'organization-number' || column.type === 'phone'
        ? 'string'
        : 'integer';
  }
  if (every('0', '0,0', '0,000?'))
    return {
      base: 'decimal',
      format: { pattern: '#0.###############'.replace('.', ','), decimalChar: ',', groupChar: ' ' },
    };
  if (every('0', '0.0', '0.000?')) return 'decimal';
  if (used.length > 1) return 'string';
  return dateFormats[only.form] ?? 'string';
}

/** What a metadata document says, read with its defaults; what it gets wrong. */
export type CsvwMetadata = {
  readonly tables: readonly CsvwTable[];
  readonly problems: readonly Problem[];
};

export type CsvwTable = {
  readonly url: string;
  readonly dialect: TableDescriptor & { readonly header: boolean; readonly commentPrefix?: string };
  readonly columns: readonly CsvwColumn[] | undefined;
  readonly primaryKey: readonly string[];
};

export type CsvwColumn = {
  readonly name: string | undefined;
  readonly titles: readonly string[];
  readonly datatype: Datatype;
  readonly required: boolean;
  readonly nulls: readonly string[];
  readonly fallback: string;
  readonly separator: string | undefined;
  readonly virtual: boolean;
};

/**
 * Reads a metadata document (Metadata Vocabulary for Tabular Data, W3C 2015): the parts that say how a table is written
 * and what its cells are. What is not permitted and has a default is told as a warning, and the default holds.
 */
export function readCsvw(document: unknown): CsvwMetadata {
  const problems: Problem[] = [];
  const tell = (code: ProblemCode, path: string, actual?: unknown): void => {
    problems.push(problem(code, { path, ...(actual === undefined ? {} : { actual: JSON.stringify(actual) }) }));
  };
  if (!isObject(document)) {
    tell('csvw.invalid', '', document);
    return { tables: [], problems };
  }
  const group = inherited(
    { nulls: [''], required: false, fallback: '', separator: undefined, datatype: { base: 'string' } },
    document,
    '',
    tell,
  );
  const stated = document['tables'] === undefined ? [document] : document['tables'];
  if (!Array.isArray(stated) || stated.length === 0) {
    tell('csvw.invalid', '/tables', stated);
    return { tables: [], problems };
  }
  const tables = stated.flatMap((table: unknown, index): CsvwTable[] => {
    const path = document['tables'] === undefined ? '' : `/tables/${index}`;
    if (!isObject(table) || typeof table['url'] !== 'string') {
      tell('csvw.invalid', `${path}/url`, isObject(table) ? table['url'] : table);
      return [];
    }
    const own = path === '' ? group : inherited(group, table, path, tell);
    const dialect = readDialect(table['dialect'] ?? document['dialect'], `${path}/dialect`, tell);
    const schema = table['tableSchema'] ?? document['tableSchema'];
    if (schema !== undefined && !isObject(schema)) {
      tell('csvw.invalid', `${path}/tableSchema`, schema);
      return [];
    }
    const columns = schema?.['columns'];
    if (columns !== undefined && !Array.isArray(columns)) {
      tell('csvw.invalid', `${path}/tableSchema/columns`, columns);
      return [];
    }
    const ground = schema ? inherited(own, schema, `${path}/tableSchema`, tell) : own;
    const key = schema?.['primaryKey'];
    const read = columns?.flatMap((column: unknown, at): CsvwColumn[] =>
      readColumn(column, ground, `${path}/tableSchema/columns/${at}`, tell),
    );
    const names = read?.flatMap(({ name }) => (name === undefined ? [] : [name])) ?? [];
    if (new Set(names).size < names.length) tell('csvw.invalid', `${path}/tableSchema/columns`, names);
    return [
      {
        url: table['url'],
        dialect,
        columns: read,
        primaryKey: (typeof key === 'string' ? [key] : Array.isArray(key) ? key : []).filter(
          (name) => typeof name === 'string',
        ),
      },
    ];
  });
  return { tables, problems };
}

/**
 * Holds a table's records (its header first, where the dialect has one) against its description: the columns' titles,
 * every cell's datatype, what is required, and the key.
 */
export async function checkCsvw(
  table: CsvwTable,
  records: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const keys = new Set<string>();
  const columns = table.columns?.filter(({ virtual }) => !virtual);
  const headerRows = table.dialect.headerRowCount ?? 1;
  let row = 0;
  for await (const record of records) {
    row++;
    if (row <= headerRows) {
      if (row === 1 && columns) problems.push(...compareTitles(columns, record));
      continue;
    }
    if (!columns) continue;
    if (record.length !== columns.length) {
      problems.push(problem('row.ragged', { row, actual: `${record.length}`, expected: `${columns.length}` }));
    }
    const key: string[] = [];
    for (const [index, column] of columns.entries()) {
      const found = readCell(record[index] ?? '', column);
      const place = { row, column: nameOf(column, index) };
      if (found === undefined) {
        problems.push(
          problem('csvw.value-invalid', { ...place, actual: record[index] ?? '', expected: column.datatype.base }),
        );
      } else if (found === null && column.required) problems.push(problem('csvw.value-missing', place));
      if (column.name !== undefined && table.primaryKey.includes(column.name)) key.push(JSON.stringify(found ?? null));
    }
    if (table.primaryKey.length > 0) {
      const whole = key.join();
      if (keys.has(whole))
        problems.push(problem('csvw.key-repeated', { row, column: table.primaryKey.join(', '), actual: whole }));
      keys.add(whole);
    }
  }
  return problems;
}

/** A cell's value or values, null where it has none, nothing where it is wrong (tabular data model § 6.4). */
function readCell(text: string, column: CsvwColumn): readonly (number | string | boolean)[] | null | undefined {
  const { datatype, nulls, separator, fallback } = column;
  const keepsSpace = ['string', 'json', 'xml', 'html', 'anyAtomicType'].includes(datatype.base);
  const tidy = keepsSpace ? text : text.replace(/\s+/g, ' ').trim();
  const stated = tidy === '' ? fallback : tidy;
  if (separator !== undefined && stated === '') return [];
  if (nulls.includes(stated)) return null;
  const values: (number | string | boolean)[] = [];
  for (const each of separator === undefined ? [stated] : stated.split(separator)) {
    const one = keepsSpace ? each : each.trim();
    if (separator !== undefined && nulls.includes(one)) continue;
    const read = readValue(one, datatype);
    if (!read.ok || !fits(one, read.value, datatype)) return undefined;
    values.push(read.value);
  }
  return values;
}

const nameOf = (column: CsvwColumn, index: number): string => column.titles[0] ?? column.name ?? `_col.${index + 1}`;

function compareTitles(columns: readonly CsvwColumn[], header: readonly string[]): readonly Problem[] {
  if (header.length !== columns.length) {
    return [problem('csvw.columns-differ', { row: 1, actual: `${header.length}`, expected: `${columns.length}` })];
  }
  return columns.flatMap((column, index) => {
    const title = (header[index] ?? '').trim();
    const wanted = column.titles.length > 0 ? column.titles : column.name === undefined ? [] : [column.name];
    if (title === '' || wanted.length === 0 || wanted.some((each) => each.trim() === title)) return [];
    return [problem('csvw.columns-differ', { row: 1, column: title, actual: title, expected: wanted.join(', ') })];
  });
}

type Inherited = Pick<CsvwColumn, 'nulls' | 'required' | 'fallback' | 'separator' | 'datatype'>;
type Tell = (code: ProblemCode, path: string, actual?: unknown) => void;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties a column has from its table, schema or group, where it does not state them itself (§ 5.7). */
function inherited(from: Inherited, stated: Json, path: string, tell: Tell): Inherited {
  const take = <T>(name: string, isRight: (value: unknown) => boolean, otherwise: T, as: (value: unknown) => T): T => {
    const value = stated[name];
    if (value === undefined) return otherwise;
    if (isRight(value)) return as(value);
    tell('csvw.ignored', `${path}/${name}`, value);
    return otherwise;
  };
  const isText = (value: unknown): boolean => typeof value === 'string';
  const texts = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [String(value)];
  for (const [name, isRight] of Object.entries(alsoInherited)) {
    if (stated[name] !== undefined && !isRight(stated[name])) tell('csvw.ignored', `${path}/${name}`, stated[name]);
  }
  const nulls = stated['null'];
  if (Array.isArray(nulls) && nulls.some((each) => typeof each !== 'string'))
    tell('csvw.ignored', `${path}/null`, nulls);
  return {
    nulls: take('null', (value) => isText(value) || Array.isArray(value), from.nulls, texts),
    required: take('required', (value) => typeof value === 'boolean', from.required, Boolean),
    fallback: take('default', isText, from.fallback, String),
    separator: take(
      'separator',
      (value) => isText(value) || value === null,
      from.separator,
      (value) => (value === null ? undefined : String(value)),
    ),
    datatype:
      stated['datatype'] === undefined ? from.datatype : readDatatype(stated['datatype'], `${path}/datatype`, tell),
  };
}

const language = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
const alsoInherited: { readonly [name: string]: (value: unknown) => boolean } = {
  lang: (value) => typeof value === 'string' && language.test(value),
  textDirection: (value) => value === 'ltr' || value === 'rtl' || value === 'auto' || value === 'inherit',
  ordered: (value) => typeof value === 'boolean',
  aboutUrl: (value) => typeof value === 'string',
  propertyUrl: (value) => typeof value === 'string',
  valueUrl: (value) => typeof value === 'string',
};

function readColumn(stated: unknown, ground: Inherited, path: string, tell: Tell): CsvwColumn[] {
  if (!isObject(stated)) {
    tell('csvw.ignored', path, stated);
    return [];
  }
  const { name, titles } = stated;
  const isName = typeof name === 'string' && /^[^_\s][^\s]*$/.test(name);
  if (name !== undefined && !isName) tell('csvw.ignored', `${path}/name`, name);
  if (stated['virtual'] !== undefined && typeof stated['virtual'] !== 'boolean')
    tell('csvw.ignored', `${path}/virtual`, stated['virtual']);
  const listed = isObject(titles) ? Object.values(titles).flat() : [titles].flat();
  return [
    {
      ...inherited(ground, stated, path, tell),
      name: isName ? name : undefined,
      titles: listed.filter((title) => typeof title === 'string'),
      virtual: stated['virtual'] === true,
    },
  ];
}

function readDatatype(stated: unknown, path: string, tell: Tell): Datatype {
  const text: Datatype = { base: 'string' };
  if (typeof stated === 'string') {
    const base = builtIn(stated);
    if (base === undefined) tell('csvw.ignored', path, stated);
    return base === undefined ? text : { base };
  }
  if (!isObject(stated)) {
    tell('csvw.ignored', path, stated);
    return text;
  }
  const id = stated['@id'];
  if (typeof id === 'string' && (id.startsWith('_:') || id.startsWith('http://www.w3.org/2001/XMLSchema#'))) {
    tell('csvw.invalid', `${path}/@id`, id);
  }
  const base = builtIn(typeof stated['base'] === 'string' ? stated['base'] : 'string');
  if (base === undefined) {
    tell('csvw.ignored', `${path}/base`, stated['base']);
    return text;
  }
  const format = stated['format'] === undefined ? undefined : readFormat(base, stated['format']);
  if (stated['format'] !== undefined && format === undefined) tell('csvw.ignored', `${path}/format`, stated['format']);
  const count = (name: string): { readonly [name: string]: number } =>
    stated[name] === undefined ? {} : { [name]: Number(stated[name]) };
  const bound = (name: string, other?: string): { readonly [name: string]: string } => {
    const value = stated[name] ?? (other === undefined ? undefined : stated[other]);
    return value === undefined ? {} : { [name]: String(value) };
  };
  const datatype: Datatype = {
    base,
    ...(format ? { format } : {}),
    ...count('length'),
    ...count('minLength'),
    ...count('maxLength'),
    ...bound('minInclusive', 'minimum'),
    ...bound('maxInclusive', 'maximum'),
    ...bound('minExclusive'),
    ...bound('maxExclusive'),
  };
  const contradiction = contradictionOf(datatype);
  if (contradiction !== undefined) tell('csvw.invalid', `${path}/${contradiction}`, stated);
  return datatype;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isString = (value: unknown): boolean => typeof value === 'string';
const encodings = /^(?:utf-?8|utf-?16(?:[bl]e)?|us-ascii|ascii|iso-?8859-\d+|latin1|windows-125\d|cp1252)$/i;

const dialectProperties: { readonly [name: string]: (value: unknown) => boolean } = {
  commentPrefix: (value) => value === null || isString(value),
  delimiter: (value) => isString(value) && value !== '',
  doubleQuote: isFlag,
  encoding: (value) => typeof value === 'string' && encodings.test(value),
  header: isFlag,
  headerRowCount: isCount,
  lineTerminators: (value) => isString(value) || (Array.isArray(value) && value.every(isString)),
  quoteChar: (value) => value === null || isString(value),
  skipBlankRows: isFlag,
  skipColumns: isCount,
  skipInitialSpace: isFlag,
  skipRows: isCount,
  trim: (value) => isFlag(value) || ['true', 'false', 'start', 'end'].includes(String(value)),
};

function readDialect(stated: unknown, path: string, tell: Tell): CsvwTable['dialect'] {
  if (stated !== undefined && !isObject(stated)) tell('csvw.ignored', path, stated);
  const given = isObject(stated) ? stated : {};
  const right: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(given)) {
    if (dialectProperties[name]?.(value)) right[name] = value;
    else if (!name.startsWith('@')) tell('csvw.ignored', `${path}/${name}`, value);
  }
  const header = right['header'] !== false;
  return {
    delimiter: typeof right['delimiter'] === 'string' ? right['delimiter'] : ',',
    ...(typeof right['quoteChar'] === 'string' ? { quoteChar: right['quoteChar'] } : {}),
    ...(typeof right['doubleQuote'] === 'boolean' ? { doubleQuote: right['doubleQuote'] } : {}),
    ...(typeof right['encoding'] === 'string' ? { encoding: right['encoding'] } : {}),
    ...(typeof right['skipRows'] === 'number' ? { skipRows: right['skipRows'] } : {}),
    ...(typeof right['commentPrefix'] === 'string' ? { commentPrefix: right['commentPrefix'] } : {}),
    headerRowCount: typeof right['headerRowCount'] === 'number' ? right['headerRowCount'] : header ? 1 : 0,
    header,
  };
}
