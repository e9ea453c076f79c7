import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkCsvw,
  type ReadTableOptions,
  readCells,
  readCsvw,
  readTable,
  type Table,
} from '../../functions/core/table/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { isShared, readShared, shared } from '../support/shared.ts';

const open = (path: string, options?: ReadTableOptions): Promise<Table> =>
  readTable(createReadStream(shared(path)), nodePlatform, options);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const codes = ({ problems }: Table): string[] => problems.map(({ code }) => code);

type Facts = {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[] | null;
  readonly header_physical_line?: number;
  readonly columns: number;
  readonly data_rows: number;
};

/**
 * The file has only Å, Æ, Ø and Á beyond ASCII, which are the same bytes in both encodings: nothing in it tells the one
 * from the other, and of two that fit the narrower is named. Its text is the same either way.
 */
const arguedExceptions: { readonly [file: string]: Partial<Facts> } = {
  'bring-postnummerregister-ansi.txt': { encoding: 'iso-8859-1' },
};
const ourName: { readonly [encoding: string]: string } = { cp1252: 'windows-1252', 'utf-16-le': 'utf-16le' };

describe.skipIf(!isShared('data/FACTS.json'))('a real municipal table', () => {
  const facts: readonly Facts[] = isShared('data/FACTS.json') ? JSON.parse(readShared('data/FACTS.json')) : [];

  it.each(facts.map((it) => [it.file, { ...it, ...arguedExceptions[it.file] }] as const))(
    '%s is read as it is',
    async (file, it) => {
      const table = await open(`data/${file.startsWith('bundles/') ? `${file}/dataset.original.csv` : `csv/${file}`}`);
      expect(table).toMatchObject({
        sha256: it.sha256,
        encoding: ourName[it.encoding] ?? it.encoding,
        delimiter: it.delimiter,
        headerRow: it.header === null ? null : it.header_physical_line,
        header: it.header ?? [],
        rows: it.data_rows,
        columns: { length: it.columns },
      });
    },
  );
});

describe.skipIf(!isShared('suites/csv-spectrum'))('csv-spectrum', () => {
  const names = isShared('suites/csv-spectrum')
    ? readdirSync(shared('suites/csv-spectrum/csvs')).map((name) => name.replace('.csv', ''))
    : [];

  it('is whole: twelve cases', () => expect(names).toHaveLength(12));

  it.each(names)('%s', async (name) => {
    const rows: (readonly string[])[] = [];
    for await (const row of readCells(createReadStream(shared(`suites/csv-spectrum/csvs/${name}.csv`)), nodePlatform))
      rows.push(row);
    const [header = [], ...data] = rows;
    const objects = data.map((row) => Object.fromEntries(header.map((title, i) => [title, row[i]])));
    const stated: unknown = JSON.parse(readShared(`suites/csv-spectrum/json/${name}.json`));
    const expected = Array.isArray(stated) ? stated : [stated];
    if (name === 'location_coordinates') {
      // The suite's answer has another telephone number than its file; all else must agree.
      for (const row of [...objects, ...expected]) delete row['Contact Phone Number'];
    }
    // A CRLF inside a cell is the cell's own, and stays; the suite's answer has it as LF.
    const unified = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\\r\\n', '\\n'));
    expect(unified(objects)).toEqual(unified(expected));
  });
});

/** csvlint's names for what we find. */
const csvlintCodes: { readonly [type: string]: string } = {
  ragged_rows: 'row.ragged',
  unclosed_quote: 'quote.unclosed',
  whitespace: 'quote.misplaced',
  blank_rows: 'row.only-delimiters',
  invalid_encoding: 'encoding.invalid',
  line_breaks: 'line-end.mixed',
  title_row: 'table.preamble',
  check_options: 'row.ragged',
  duplicate_column_name: 'header.duplicate',
  empty_column_name: 'header.empty',
};

/** What csvlint says of a web resource or of a taste that is not ours: why each is not looked for in a file's bytes. */
const notOurs: { readonly [type: string]: string } = {
  wrong_content_type: 'a steward delivers a file, not an HTTP answer',
  not_found: 'a steward delivers a file, not an address',
  no_encoding: 'a steward delivers a file, not an HTTP answer',
  excel: 'a workbook is read by its own reader, which tells its kind from its bytes',
  nonrfc_line_breaks: 'LF is what we publish',
};

type Scenario = { readonly name: string; readonly steps: readonly string[]; readonly content: string | undefined };

function scenariosOf(feature: string): readonly Scenario[] {
  return feature
    .split(/^\s*Scenario:/m)
    .slice(1)
    .map((text) => {
      const content = /"""[ \t]*\n([\s\S]*?)\n?[ \t]*"""[ \t]*\n/.exec(text)?.[1];
      const [name = '', ...steps] = (content === undefined ? text : text.replace(content, ''))
        .split('\n')
        .map((line) => line.trim());
      return { name, steps, content };
    });
}

describe.skipIf(!isShared('suites/csvlint'))('csvlint', () => {
  const features = isShared('suites/csvlint')
    ? ['validation_errors', 'validation_warnings', 'validation_info', 'csv_options']
    : [];
  const stated = features.flatMap((feature) =>
    scenariosOf(readShared(`suites/csvlint/features/${feature}.feature`)).flatMap((scenario) => {
      const types = scenario.steps.flatMap((step) => /have the type "(\w+)"/.exec(step)?.[1] ?? []);
      return types.map((type) => ({ ...scenario, feature, type }));
    }),
  );
  const ours = stated.filter(({ type }) => notOurs[type] === undefined);

  it('states errors and warnings that are ours or argued not to be', () => {
    expect(stated.length).toBeGreaterThanOrEqual(17);
    for (const { type } of stated) expect(csvlintCodes[type] ?? notOurs[type], type).toBeDefined();
  });

  it.each(ours.map((it) => [`${it.feature}: ${it.name} (${it.type})`, it] as const))('%s', async (_, it) => {
    const fixture = it.steps.flatMap((step) => /called "(.+?)"/.exec(step)?.[1] ?? [])[0];
    const bytes =
      fixture === undefined
        ? Buffer.from(it.content ?? '')
        : readFileSync(shared(`suites/csvlint/features/fixtures/${fixture}`));
    const said = (pattern: RegExp): string | undefined => it.steps.flatMap((step) => pattern.exec(step)?.[1] ?? [])[0];
    const encoding = said(/encoding header of "(.+?)"/);
    const delimiter = said(/delimiter to "(.)"/);
    const table = await readTable(once(bytes), nodePlatform, {
      dialect: { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) },
    });
    const found = codes(table);
    if (it.steps.some((step) => step.includes('line endings to linefeed'))) expect(table.lineEnd).not.toBe('LF');
    else if (it.type === 'blank_rows')
      expect(found.some((code) => code === 'row.only-delimiters' || code === 'row.blank')).toBe(true);
    else if (fixture === 'spreadsheet.xls')
      expect(table.problems.some(({ severity }) => severity === 'error')).toBe(true);
    else if (it.type === 'check_options') expect(table.columns).toHaveLength(1);
    else expect(found).toContain(csvlintCodes[it.type]);
  });
});

describe.skipIf(!isShared('suites/okdata-csv-jsonschema'))('okdata-csv-jsonschema', () => {
  const folder = 'suites/okdata-csv-jsonschema/test/validators/csv/data';
  type Schema = {
    readonly items: {
      readonly required: readonly string[];
      readonly properties: { readonly [name: string]: { readonly type: string } };
    };
  };
  const datatypes: { readonly [type: string]: unknown } = {
    integer: 'integer',
    boolean: 'boolean',
    string: 'string',
    null: { base: 'string', format: 'null' },
  };

  /** Oslo's JSON schema of a row, said as CSVW; a value is required where it is not null. */
  const described = (): unknown => {
    const { items }: Schema = JSON.parse(readShared(`${folder}/test_schema.json`));
    return {
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'x.csv',
      tableSchema: {
        columns: Object.entries(items.properties).map(([name, { type }]) => ({
          name,
          datatype: datatypes[type],
          required: items.required.includes(name),
        })),
      },
    };
  };

  async function* piped(path: string): AsyncGenerator<Uint8Array> {
    const clean: Uint8Array[] = [];
    await readTable(createReadStream(shared(path)), nodePlatform, { clean: (chunk) => void clean.push(chunk.slice()) });
    yield* clean;
  }

  it.each([
    ['valid.csv', 0],
    ['valid.csv.gz', 0],
    ['valid-no-final-newline.csv.gz', 0],
    ['valid-multibyte.csv.gz', 0],
    ['empty.csv', 1],
    ['invalid.csv', 2],
  ])('%s has %i errors', async (name, errors) => {
    const table = await open(`${folder}/${name}`);
    const [schema] = readCsvw(described()).tables;
    if (!schema) return expect.fail('no schema');
    const found = await checkCsvw(
      schema,
      readCells(piped(`${folder}/${name}`), nodePlatform, { dialect: { delimiter: table.clean.delimiter } }),
    );
    const own = table.problems.filter(({ code }) => code === 'file.empty');
    expect([...own, ...found.filter(({ severity }) => severity === 'error')]).toHaveLength(errors);
  });
});
