import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sluse } from '../../../../functions/cli.ts';
import { reportPage } from '../../../../functions/core/report/page.ts';
import type { Report } from '../../../../functions/core/report/report.ts';
import { problemSheet } from '../../../../functions/core/report/report.ts';
import { problemsCsv, problemsWorkbook } from '../../../../functions/core/report/spreadsheet.ts';
import { toCsvw } from '../../../../functions/core/table/index.ts';
import { makeIdentifier, type WrittenForm, writtenForms } from '../../../corpora/personal-data/identifiers.ts';
import { hashOf, seeded } from '../../../corpora/personal-data/random.ts';
import { type LabelledTable, labelledTables } from '../../../corpora/personal-data/tables.ts';
import { screenRows, today } from './screen-rows.ts';

const orgnr = '310042188';
const folder = mkdtempSync(join(tmpdir(), 'leak-'));
const [inbox, out] = [join(folder, 'inbox'), join(folder, 'out')];
const said: string[] = [];
const checked: Record<'json' | 'words' | 'described', string[]> = { json: [], words: [], described: [] };
let reports: readonly Report[] = [];
const secrets = new Set<string>();

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  deliver(
    'publisher.json',
    JSON.stringify({
      name: { nb: 'Fjelldal kommune' },
      organizationNumber: orgnr,
      contactPoint: { name: 'Servicetorget', email: 'post@example.no' },
    }),
  );
  const tables = labelledTables(1);
  // A surname may stand in the name of a street, and a street in a list of schools: what is public tells nobody anything.
  const harmless = tables
    .flatMap((table) => table.rows.flatMap((row) => row.filter((_, at) => !isStopped(table, at))))
    .join('\n');
  for (const table of tables) {
    const name = `t${hashOf(table.name)}`;
    deliver(`${name}/dataset.json`, JSON.stringify({ title: table.name, description: table.name }));
    if (hashOf(table.name) % 4 === 0) deliver(`${name}/tabell.xlsx`, workbook(table));
    else deliver(`${name}/tabell.csv`, csv([table.header, ...table.rows]));
    for (const row of table.rows) {
      row.forEach((cell, at) => {
        if (isStopped(table, at) && cell.length >= 6 && !harmless.includes(cell) && !isRolemailbox(cell))
          secrets.add(cell);
      });
    }
  }

  const random = seeded(11);
  const secret = (form: WrittenForm = 'plain'): string => {
    const written = writtenForms[form](makeIdentifier('fnr', random)) ?? '';
    secrets.add(written);
    return written;
  };
  deliver(
    'tittel/dataset.json',
    JSON.stringify({
      title: `Klage ${secret()}`,
      description: `Om ${secret('space after six')}`,
      theme: secret(),
      license: secret(),
      identifier: secret(),
      distribution: [{ accessURL: `https://${secret()}` }],
    }),
  );
  deliver(
    'nedlasting/dataset.json',
    JSON.stringify({
      title: 'A',
      keyword: [secret('hyphen after six')],
      spatial: secret(),
      tables: { 'x.csv': { columns: [{ name: secret() }] } },
    }),
  );
  deliver('uten-header/tabell.csv', csv(Array.from({ length: 30 }, (_, row) => [secret(), `${row}`])));
  deliver('uten-header/dataset.json', JSON.stringify({ title: 'Uten overskrift' }));
  deliver('innledning/tabell.csv', `Utskrift for ${secret()}\n\nsted;antall\nA;10\nB;20\nC;30\nKilde: ${secret()}\n`);
  deliver('skjev/tabell.csv', `sted;antall\nA;10\nB;20;${secret()}\nC;30;${secret()}\nD;40\n`);
  deliver(
    'register.csv',
    csv([
      ['tittel', 'beskrivelse', 'tema'],
      ['Skoler', `Ring ${secret()}`, secret()],
      ['Parker', 'Alle parker', 'Miljø'],
    ]),
  );

  // One dataset that is published, so that there are pages and a catalog to look through.
  deliver('parker/dataset.json', JSON.stringify({ title: 'Parker', description: 'Alle parker', theme: 'Miljø' }));
  deliver('parker/parker.csv', 'park;areal\nStorvika;120\nLillevika;90\nSandvika;75\n');

  const into = (texts: string[]) => ({
    out: (text: string) => void texts.push(text),
    tell: (text: string) => void texts.push(text),
    progress: (text: string) => void texts.push(text),
  });
  const terminal = into(said);
  for (const more of [['--json'], ['--lang', 'nn'], ['--lang', 'en']]) {
    await sluse(['run', inbox, '--out', out, '--as-of', today, ...more], terminal);
  }
  reports = (JSON.parse(said.find((text) => text.startsWith('{')) ?? '{}') as { readonly reports: readonly Report[] })
    .reports;
  const publisher = join(inbox, orgnr);
  await sluse(['check', publisher, '--json'], into(checked.json));
  await sluse(['check', publisher], into(checked.words));
  await sluse(['describe', publisher, '--format', 'nt'], into(checked.described));
}, 600_000);

describe('a value about a person', () => {
  it('is among many in the delivery', () => {
    expect(secrets.size).toBeGreaterThan(2000);
  });

  it('is in nothing the command says', () => {
    expect(leaks(said.join('\n'))).toEqual([]);
  });

  it.each([
    ['json', 'headerHash'],
    ['words', 'fødselsnummer'],
    ['described', 'http://www.w3.org/ns/dcat#Dataset'],
  ] as const)('is in nothing that check and describe say (%s)', (kind, expected) => {
    const text = checked[kind].join('\n');
    expect(text).toContain(expected);
    expect(leaks(text)).toEqual([]);
  });

  it('is in no spreadsheet of what is wrong', async () => {
    let rows = 0;
    for (const report of reports) {
      const sheet = problemSheet(report);
      const texts: string[] = [];
      const pieces: Uint8Array[] = [];
      for await (const piece of problemsWorkbook(sheet, 'nb')) pieces.push(piece);
      for await (const piece of problemsCsv(problemSheet(report), 'nn')) texts.push(piece);
      for (const part of Object.values(unzipSync(Buffer.concat(pieces)))) texts.push(strFromU8(part));
      rows += texts.join('').match(/<row /g)?.length ?? 0;
      expect([report.delivery, leaks(texts.join('\n'))]).toEqual([report.delivery, []]);
    }
    expect(rows).toBeGreaterThan(reports.length * 2);
  });

  it('is in no description of a table as CSV on the Web', () => {
    const tables = reports.flatMap(({ datasets }) => datasets.flatMap((it) => it.tables));
    expect(tables.length).toBeGreaterThan(50);
    for (const { file, table } of tables)
      expect([file, leaks(JSON.stringify(toCsvw(table, 'tabell.csv')))]).toEqual([file, []]);
  });

  it('is in no page of any language', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(leaks(reports.map((report) => reportPage(report, language)).join('\n'))).toEqual([]);
    }
  });

  it('is in nothing that is public, pages and tables', () => {
    const text = everythingIn(join(out, 'public'));
    expect(text).toContain('<!doctype html>');
    expect(text).toContain('Storvika');
    expect(leaks(text)).toEqual([]);
  });

  it('is in nothing that is kept but the inbox', () => {
    expect(leaks(everythingIn(join(out, 'state')))).toEqual([]);
  });
});

describe('a dataset', () => {
  it('is stopped whenever one of its columns is labelled to be, and told why', () => {
    for (const table of labelledTables(1)) {
      const { levels } = screenRows(table.header, table.rows);
      const expected = levels.some((level) => level === 'block' || level === 'quarantine');
      const dataset = reports
        .flatMap(({ datasets }) => datasets)
        .find(({ key }) => key.startsWith(`t${hashOf(table.name)}/`));
      expect([table.name, dataset?.state === 'quarantined']).toEqual([table.name, expected]);
    }
  });
});

const isStopped = ({ labels }: LabelledTable, at: number): boolean =>
  labels[at] === 'block' || labels[at] === 'quarantine';
const isRolemailbox = (cell: string): boolean =>
  /^(?:post|postmottak|kontakt|info|solbakken\.skole|barnehagen|resepsjon|firmapost)@/.test(cell);

/** Values that stand in a text by themselves (six digits stand in many a hash), with what is around them. */
const leaks = (text: string): readonly string[] =>
  [...secrets]
    .flatMap((value) => {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        const around = [text[at - 1] ?? '', text[at + value.length] ?? ''];
        if (!around.some((it) => /[\p{L}\d]/u.test(it)))
          return [text.slice(Math.max(0, at - 80), at + value.length + 40)];
      }
      return [];
    })
    .slice(0, 5);

const everythingIn = (path: string): string =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .map((name) => `${name}\n${everythingIn(join(path, name))}`)
        .join('\n')
    : readFileSync(path, 'utf8');

function deliver(name: string, body: string | Uint8Array): void {
  const path = join(inbox, orgnr, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, body);
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(';'))
    .join('\n');

function workbook({ header, rows }: LabelledTable): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...header], ...rows.map((row) => [...row])]), 'Ark1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
