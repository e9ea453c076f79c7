import { strToU8, Zip, ZipDeflate } from 'fflate';
import { say } from '../../../vocab/texts/index.ts';
import type { Language, Problem } from '../problem.ts';
import type { ColumnType } from '../table/table.ts';
import type { Mark, WrongRow } from '../table/wrong-rows.ts';
import { tell } from '../tell.ts';

/** What a report to work from is made of: every problem, and each table's rows that have one. */
export type ProblemSheet = {
  readonly problems: readonly Problem[];
  readonly tables: readonly WrongTable[];
};
export type WrongTable = {
  readonly file: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  /** In the order of their numbers. Masked where a column has a finding of personal data. */
  readonly rows: AsyncIterable<WrongRow> | Iterable<WrongRow>;
};

export type SpreadsheetOptions = {
  /** Rows of one sheet, as Excel limits them. */
  readonly mostRows?: number;
  /** Comments of one workbook; cells beyond are painted all the same. */
  readonly mostComments?: number;
};

/**
 * An `.xlsx` (ECMA-376) to work from, piece by piece: every problem in a list, and each row that has one under its own
 * row number with the wrong cells painted and a comment on each that says what and how to mend it. Rows beyond what
 * Excel holds go on the next sheet, counted on. Every cell is text, so that none can be a formula.
 *
 * Written here since no maintained writer both paints and comments: exceljs stands still since 2023 with nine
 * dependencies, write-excel-file cannot comment, SheetJS' open edition cannot paint. What is needed is seven small parts.
 */
export async function* problemsWorkbook(
  { problems, tables }: ProblemSheet,
  language: Language,
  { mostRows = excelRows, mostComments = 65_536 }: SpreadsheetOptions = {},
): AsyncGenerator<Uint8Array> {
  const zip = makeZip();
  const sheets: { readonly name: string; readonly comments: number }[] = [];
  let left = mostComments;
  const list = listSheet(problems, language);
  zip.part('xl/worksheets/sheet1.xml', `${sheetHead(false)}${list.join('')}${sheetFoot(false)}`);
  sheets.push({ name: say(language, 'sheet.problems'), comments: 0 });
  yield* zip.taken();

  for (const table of tables) {
    const place = (row: number): { readonly sheet: number; readonly at: number } => {
      // The first sheet counts as the file does; on the others the header is repeated, and the rows go on below it.
      const sheet = row <= mostRows ? 0 : 1 + Math.floor((row - mostRows - 1) / (mostRows - 1));
      return { sheet, at: sheet === 0 ? row : row - (mostRows + (sheet - 1) * (mostRows - 1) - 1) };
    };
    let open: { readonly sheet: number; readonly entry: Entry; readonly comments: Comment[] } | undefined;
    const close = (): void => {
      if (!open) return;
      const n = sheets.length;
      open.entry.end(sheetFoot(open.comments.length > 0));
      sheets[n - 1] = { name: sheets[n - 1]?.name ?? '', comments: open.comments.length };
      if (open.comments.length === 0) return;
      zip.part(
        `xl/worksheets/_rels/sheet${n}.xml.rels`,
        relationships([
          ['comments', `../comments${n}.xml`],
          ['vmlDrawing', `../drawings/vmlDrawing${n}.vml`],
        ]),
      );
      zip.part(`xl/comments${n}.xml`, comments(open.comments));
      zip.part(`xl/drawings/vmlDrawing${n}.vml`, drawing(open.comments));
    };
    const speak = speaker(table, problems, language);
    for await (const it of table.rows) {
      const { sheet, at } = place(it.row);
      if (open?.sheet !== sheet) {
        close();
        sheets.push({
          name: sheetName(table, tables.length > 1, sheet === 0 ? undefined : it.row, language),
          comments: 0,
        });
        open = { sheet, entry: zip.entry(`xl/worksheets/sheet${sheets.length}.xml`), comments: [] };
        open.entry.push(sheetHead(true));
        if (at > 1)
          open.entry.push(
            line(
              1,
              table.columns.map(({ name }): Cell => ({ text: name, style: 'head' })),
              true,
            ),
          );
      }
      const painted = paint(it, table, speak, say(language, 'problem.how'));
      const width = Math.max(it.cells.length, ...[...painted.keys()].map((column) => column + 1));
      const cells = Array.from({ length: width }, (_, column): Cell => {
        const style = painted.get(column)?.style ?? (at === 1 ? 'head' : undefined);
        return { text: it.cells[column] ?? '', ...(style ? { style } : {}) };
      });
      open.entry.push(line(at, cells, true));
      for (const [column, { text }] of painted) {
        if (left-- <= 0) continue;
        const said = sheet === 0 ? text : `${say(language, 'place.row')} ${it.row}\n${text}`;
        open.comments.push({ row: at, column, text: said });
      }
      yield* zip.taken();
    }
    close();
  }
  zip.part('[Content_Types].xml', contentTypes(sheets));
  zip.part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  zip.part('xl/workbook.xml', workbook(sheets));
  zip.part(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  zip.part('xl/styles.xml', styles);
  zip.end();
  yield* zip.taken();
}

type Entry = { push(text: string): void; end(text: string): void };

/** A zip whose entries are written as they come; what has come of it is taken between them. */
function makeZip() {
  let waiting: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    waiting.push(chunk);
  });
  const entry = (name: string): Entry => {
    const file = new ZipDeflate(name, { level: 6 });
    // The same problems, the same bytes: a zip's entries carry a date, which is the first it can carry.
    file.mtime = '1980-01-01T00:00:00';
    zip.add(file);
    let text = '';
    return {
      push(more) {
        text += more;
        if (text.length < 1 << 16) return;
        file.push(strToU8(text));
        text = '';
      },
      end: (more) => file.push(strToU8(text + more), true),
    };
  };
  return {
    entry,
    part: (name: string, text: string): void => entry(name).end(text),
    end: () => zip.end(),
    *taken() {
      const taken = waiting;
      waiting = [];
      yield* taken;
    },
  };
}

/**
 * The same problems as CSV, piece by piece: a line for each place. UTF-8 with a byte order mark and semicolons, so that a
 * Norwegian Excel opens it as it is.
 */
export async function* problemsCsv({ problems, tables }: ProblemSheet, language: Language): AsyncGenerator<string> {
  const written = (cells: readonly string[]): string =>
    `${cells.map((it) => `"${inert(it).replaceAll('"', '""')}"`).join(';')}\r\n`;
  yield `\ufeff${written(listHeads(language))}`;
  const inTables = (it: Problem): boolean =>
    it.row !== undefined && it.severity !== 'info' && tables.some((table) => isIn(it, table));
  for (const it of problems.filter((it) => !inTables(it))) {
    const { text, remedy } = tell(it, language);
    for (const [at, row] of (it.rows ?? [it.row]).entries())
      yield written([
        say(language, `severity.${it.severity}`),
        it.file ?? '',
        row === undefined ? '' : String(row),
        it.column ?? it.path ?? '',
        at === 0 ? (it.actual ?? '') : '',
        text,
        remedy,
        it.code,
      ]);
  }
  for (const table of tables) {
    const speak = speaker(table, problems, language);
    for await (const row of table.rows)
      for (const mark of row.marks) {
        const { text, remedy, style } = speak(mark, row);
        yield written([
          say(language, `severity.${style}`),
          table.file,
          String(row.row),
          mark.column === undefined ? '' : (table.columns[mark.column]?.name ?? ''),
          mark.column === undefined ? '' : (row.cells[mark.column] ?? ''),
          text,
          remedy,
          mark.code,
        ]);
      }
  }
}

/**
 * Text that no spreadsheet takes for a formula (CWE-1236): what begins with a sign of one, be it full-width or after
 * blanks, gets an apostrophe before it. Numbers with a sign stay numbers.
 */
export const inert = (text: string): string =>
  /^[\s\u0000\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text)
    ? `'${text}`
    : text;

const excelRows = 1_048_576;

type Style = 'plain' | 'head' | 'error' | 'warning' | 'wrapped';
const styleIds = { plain: 0, head: 1, error: 2, warning: 3, wrapped: 4 } as const satisfies Record<Style, number>;
type Cell = { readonly text: string; readonly style?: Style };
type Comment = { readonly row: number; readonly column: number; readonly text: string };

const listHeads = (language: Language): readonly string[] =>
  (
    [
      'sheet.severity',
      'sheet.file',
      'sheet.row',
      'sheet.column',
      'sheet.found',
      'sheet.what',
      'sheet.how',
      'sheet.code',
    ] as const
  ).map((key) => say(language, key));

/** A line for each problem; the rows themselves are on the sheets that follow. */
function listSheet(problems: readonly Problem[], language: Language): readonly string[] {
  const lines = problems.map((it): readonly string[] => {
    const { text, remedy } = tell(it, language);
    const rows = it.rows ?? (it.row === undefined ? [] : [it.row]);
    const more = (it.count ?? 0) > rows.length && rows.length > 0;
    return [
      say(language, `severity.${it.severity}`),
      it.file ?? '',
      `${rows.join(', ')}${more ? ` … (${it.count})` : ''}`,
      it.column ?? it.path ?? '',
      it.actual ?? '',
      text,
      remedy,
      it.code,
    ];
  });
  const head = line(
    1,
    listHeads(language).map((text): Cell => ({ text, style: 'head' })),
    false,
  );
  return [
    head,
    ...lines.map((cells, at) =>
      line(
        at + 2,
        cells.map((text): Cell => ({ text, style: 'wrapped' })),
        false,
      ),
    ),
  ];
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const isIn = ({ file }: Problem, table: WrongTable): boolean =>
  file === undefined || lastOf(file) === lastOf(table.file);

function sheetName(
  { file }: WrongTable,
  isOneOfSeveral: boolean,
  from: number | undefined,
  language: Language,
): string {
  const rows = from === undefined ? say(language, 'sheet.rows') : say(language, 'sheet.rows-from', { row: from });
  return isOneOfSeveral ? `${rows} ${lastOf(file)}` : rows;
}

type Said = { readonly style: 'error' | 'warning'; readonly text: string; readonly remedy: string };

/** Says what is wrong with one cell, or with one row as a whole, in the words of the problem it is a case of. */
function speaker(table: WrongTable, problems: readonly Problem[], language: Language) {
  const known = new Map<string, Problem>();
  const keyOf = (code: string, column: string | undefined): string => `${code} ${column ?? ''}`;
  for (const it of problems) if (isIn(it, table)) known.set(keyOf(it.code, it.column), it);
  return ({ code, column }: Mark, { cells }: WrongRow): Said => {
    const named = column === undefined ? undefined : table.columns[column];
    const value = column === undefined ? undefined : (cells[column] ?? '');
    const it = known.get(keyOf(code, named?.name)) ?? known.get(keyOf(code, undefined));
    if (!it) throw new Error(`A row is marked with ${code}, and no such problem is told of ${table.file}`);
    const { text, remedy } = tell({ ...it, ...caseOf(it, cells, value) }, language);
    const style = it.severity === 'error' ? 'error' : 'warning';
    if (code !== 'column.exceptions' || !named) return { style, text, remedy };
    const type = say(language, `type.${named.type}`);
    return { style, text: say(language, 'sheet.not-like-others', { value: visible(value ?? ''), type }), remedy };
  };
}

/** What was found in this very place, where the problem tells what it found in the first. */
function caseOf({ code }: Problem, cells: readonly string[], value: string | undefined): Partial<Problem> {
  if (code === 'row.ragged') return { actual: String(cells.length) };
  if (value === undefined || value === '' || !/^(?:character|quote)\./.test(code)) return {};
  return { actual: visible(value.length > 200 ? `${value.slice(0, 199).toWellFormed()}…` : value) };
}

/** Characters that cannot be seen, by their numbers. */
const visible = (text: string): string =>
  text.replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (it) => `⟨U+${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

/** Which cells are wrong; a row with too many cells is painted from the first of them, one with too few where it ends. */
function paint(
  it: WrongRow,
  { columns }: WrongTable,
  speak: ReturnType<typeof speaker>,
  how: string,
): ReadonlyMap<number, { readonly style: 'error' | 'warning'; readonly text: string }> {
  const painted = new Map<number, { readonly style: 'error' | 'warning'; readonly text: string }>();
  for (const mark of it.marks) {
    const { style, text, remedy } = speak(mark, it);
    const column = mark.column ?? (mark.code === 'row.ragged' ? Math.min(it.cells.length, columns.length) : 0);
    const before = painted.get(column);
    const said = `${text}\n${how}: ${remedy}`;
    painted.set(column, {
      style: style === 'error' || before?.style === 'error' ? 'error' : 'warning',
      text: before ? `${before.text}\n\n${said}` : said,
    });
  }
  return painted;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Text in XML 1.0, which has no place for control characters: they are shown by their number. */
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      (it) => `⟨U+${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`);

/** Excel holds so many characters in a cell. */
const longestCell = 32_767;

/** `A`, `B` … `AA`. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function line(row: number, cells: readonly Cell[], sparse: boolean): string {
  const written = cells.map(({ text, style = 'plain' }, column) => {
    const at = `r="${letters(column)}${row}" s="${styleIds[style]}"`;
    return text === ''
      ? `<c ${at}/>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, longestCell))}</t></is></c>`;
  });
  return `<row r="${row}"${sparse ? ' ht="15" customHeight="1" hidden="0"' : ''}>${written.join('')}</row>`;
}

/** Rows that hold nothing are not shown on a sparse sheet; on the other, the sentences have room. On paper, a page is as wide as the sheet. */
const sheetHead = (sparse: boolean): string =>
  `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"${sparse ? ' zeroHeight="1"' : ''}/><cols>${(sparse ? [18] : [14, 24, 24, 24, 30, 60, 60, 26]).map((width, at, all) => `<col min="${at + 1}" max="${at + 1 === all.length ? 16_384 : at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
const sheetFoot = (commented: boolean): string =>
  `</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${commented ? '<legacyDrawing r:id="rId2"/>' : ''}</worksheet>`;

const comments = (found: readonly Comment[]): string =>
  `${xmlHead}<comments xmlns="${main}"><authors><author>Sluse</author></authors><commentList>${found
    .map(
      ({ row, column, text }) =>
        `<comment ref="${letters(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
    )
    .join('')}</commentList></comments>`;

/** Where the comments' boxes lie: Excel shows none without. */
const drawing = (found: readonly Comment[]): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${found
    .map(
      ({ row, column }, at) =>
        `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;width:260pt;height:90pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join('')}</xml>`;

type Sheet = { readonly name: string; readonly comments: number };

const workbook = (sheets: readonly Sheet[]): string =>
  `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(
      ({ name }, at) =>
        `<sheet name="${escapeXml(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

const relationships = (them: readonly (readonly [type: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${them
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (sheets: readonly Sheet[]): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = sheets.flatMap(({ comments: count }, at) => [
    `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
    ...(count > 0 ? [`<Override PartName="/xl/comments${at + 1}.xml" ContentType="${type}.comments+xml"/>`] : []),
  ]);
  return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`;
};

/** Plain, head (bold), error (red fill), warning (yellow fill): and text that takes the lines it needs, by their places in `cellXfs`. */
const styles = `${xmlHead}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" fillId="2" applyFill="1"/><xf xfId="0" fillId="3" applyFill="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
