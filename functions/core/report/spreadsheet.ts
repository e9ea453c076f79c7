import { strToU8, zipSync } from 'fflate';
import { say } from '../../../vocab/texts/index.ts';
import { type Language, type Problem, tell } from '../problem.ts';

/** What a workbook of problems is made of: one table's header, the rows that have one, and the problems themselves. */
export type ProblemSheet = {
  readonly file: string;
  readonly header: readonly string[];
  /** By row number, as a spreadsheet counts; masked where a column has a finding of personal data. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
  readonly problems: readonly Problem[];
};

export type SpreadsheetOptions = {
  /** Rows of one sheet, as Excel limits them. */
  readonly mostRows?: number;
};

/**
 * An `.xlsx` (ECMA-376) to work from: every problem in a list, and the offending rows under their own row numbers with
 * the wrong cells painted and a comment on each that says what and how to mend it. Rows beyond what Excel holds go on
 * the next sheet, counted on. Every cell is text, so that none can be a formula.
 *
 * Written here since no maintained writer both paints and comments: exceljs stands still since 2023 with nine
 * dependencies, write-excel-file cannot comment, SheetJS' open edition cannot paint. What is needed is seven small parts.
 */
export function problemsWorkbook(it: ProblemSheet, language: Language, options: SpreadsheetOptions = {}): Uint8Array {
  const mostRows = options.mostRows ?? excelRows;
  const sheets: readonly Sheet[] = [listSheet(it.problems, language), ...rowSheets(it, language, mostRows)];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
  };
  for (const [at, sheet] of sheets.entries()) {
    const n = at + 1;
    parts[`xl/worksheets/sheet${n}.xml`] = worksheet(sheet);
    if (sheet.comments.length === 0) continue;
    parts[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relationships([
      ['comments', `../comments${n}.xml`],
      ['vmlDrawing', `../drawings/vmlDrawing${n}.vml`],
    ]);
    parts[`xl/comments${n}.xml`] = comments(sheet.comments);
    parts[`xl/drawings/vmlDrawing${n}.vml`] = drawing(sheet.comments);
  }
  // The same problems, the same bytes: a zip's entries carry a date, which is the first it can carry.
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '1980-01-01T00:00:00',
  });
}

/** The same problems as CSV: UTF-8 with a byte order mark and semicolons, so that a Norwegian Excel opens it as it is. */
export function problemsCsv(problems: readonly Problem[], language: Language): string {
  const lines = [listHeads(language), ...problems.flatMap((it) => listRows(it, language))];
  return `\ufeff${lines.map((cells) => cells.map((it) => `"${inert(it).replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n`;
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

type Style = 'plain' | 'head' | 'error' | 'warning';
const styleIds = { plain: 0, head: 1, error: 2, warning: 3 } as const satisfies Record<Style, number>;
type Cell = { readonly text: string; readonly style?: Style };
type Comment = { readonly row: number; readonly column: number; readonly text: string };
type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly [row: number, cells: readonly Cell[]])[];
  readonly comments: readonly Comment[];
  /** Rows that hold nothing are not shown. */
  readonly sparse: boolean;
};

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

/** A line for each row a problem is in. */
function listRows(it: Problem, language: Language): readonly (readonly string[])[] {
  const { text, remedy } = tell(it, language);
  const rows: readonly (number | undefined)[] = it.rows ?? [it.row];
  return rows.map((row, at) => [
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

function listSheet(problems: readonly Problem[], language: Language): Sheet {
  const lines = problems.flatMap((it) => listRows(it, language));
  return {
    name: say(language, 'sheet.problems'),
    rows: [
      listHeads(language).map((text): Cell => ({ text, style: 'head' })),
      ...lines.map((line) => line.map((text): Cell => ({ text }))),
    ].map((cells, at) => [at + 1, cells] as const),
    comments: [],
    sparse: false,
  };
}

function rowSheets({ header, rows, problems }: ProblemSheet, language: Language, mostRows: number): readonly Sheet[] {
  const marks = marksOf(problems, header, language);
  const bySheet = new Map<number, [number, number][]>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    // The first sheet counts as the file does; on the others the header is repeated, and the rows go on below it.
    const sheet = row <= mostRows ? 0 : 1 + Math.floor((row - mostRows - 1) / (mostRows - 1));
    const first = sheet === 0 ? 0 : mostRows + (sheet - 1) * (mostRows - 1) - 1;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), [row, row - first]]);
  }
  return [...bySheet].map(([sheet, places]) => {
    const lines = new Map<number, readonly Cell[]>();
    const found: Comment[] = [];
    lines.set(
      1,
      header.map((text): Cell => ({ text, style: 'head' })),
    );
    for (const [row, at] of places) {
      const cells = rows.get(row) ?? [];
      const marked = marks.get(row) ?? new Map<number, Mark>();
      const width = Math.max(cells.length, ...[...marked.keys()].map((column) => column + 1));
      lines.set(
        at,
        Array.from({ length: width }, (_, column): Cell => {
          const style = marked.get(column)?.style ?? (at === 1 ? 'head' : undefined);
          return { text: cells[column] ?? '', ...(style ? { style } : {}) };
        }),
      );
      for (const [column, { text }] of marked)
        found.push({ row: at, column, text: sheet === 0 ? text : `${say(language, 'place.row')} ${row}\n${text}` });
    }
    const from = places[0]?.[0] ?? 1;
    return {
      name: sheet === 0 ? say(language, 'sheet.rows') : say(language, 'sheet.rows-from', { row: from }),
      rows: [...lines].sort(([a], [b]) => a - b),
      comments: found,
      sparse: true,
    };
  });
}

type Mark = { readonly style: 'error' | 'warning'; readonly text: string };

/** Which cells are wrong, by row and column; a problem with a row as a whole stands on its first cell. */
function marksOf(
  problems: readonly Problem[],
  header: readonly string[],
  language: Language,
): ReadonlyMap<number, Map<number, Mark>> {
  const marks = new Map<number, Map<number, Mark>>();
  for (const it of problems) {
    const { text, remedy } = tell(it, language);
    const said = `${text}\n${say(language, 'problem.how')}: ${remedy}`;
    const column = Math.max(0, it.column === undefined ? 0 : header.indexOf(it.column));
    for (const row of it.rows ?? (it.row === undefined ? [] : [it.row])) {
      const inRow = marks.get(row) ?? new Map<number, Mark>();
      const known = inRow.get(column);
      const style = it.severity === 'error' || known?.style === 'error' ? 'error' : 'warning';
      inRow.set(column, { style, text: known ? `${known.text}\n\n${said}` : said });
      marks.set(row, inRow);
    }
  }
  return marks;
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

function worksheet({ rows, comments: found, sparse }: Sheet): string {
  const lines = rows.map(([row, cells]) => {
    const written = cells.map(({ text, style = 'plain' }, column) => {
      const at = `r="${letters(column)}${row}" s="${styleIds[style]}"`;
      return text === ''
        ? `<c ${at}/>`
        : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, longestCell))}</t></is></c>`;
    });
    return `<row r="${row}"${sparse ? ' ht="15" customHeight="1" hidden="0"' : ''}>${written.join('')}</row>`;
  });
  return `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"${sparse ? ' zeroHeight="1"' : ''}/><cols><col min="1" max="16384" width="18" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData>${found.length > 0 ? '<legacyDrawing r:id="rId2"/>' : ''}</worksheet>`;
}

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
  const overrides = sheets.flatMap(({ comments: found }, at) => [
    `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
    ...(found.length > 0
      ? [`<Override PartName="/xl/comments${at + 1}.xml" ContentType="${type}.comments+xml"/>`]
      : []),
  ]);
  return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`;
};

/** Plain, head (bold), error (red fill), warning (yellow fill): by their places in `cellXfs`. */
const styles = `${xmlHead}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" fillId="2" applyFill="1"/><xf xfId="0" fillId="3" applyFill="1"/></cellXfs></styleSheet>`;
