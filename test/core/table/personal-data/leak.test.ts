import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWorld } from '../../../../functions/cli/world.ts';
import { sluse } from '../../../../functions/cli.ts';
import type { Language } from '../../../../functions/core/problem.ts';
import { reportPage } from '../../../../functions/core/report/page.ts';
import type { Report } from '../../../../functions/core/report/report.ts';
import { problemSheet } from '../../../../functions/core/report/report.ts';
import { problemsCsv, problemsWorkbook } from '../../../../functions/core/report/spreadsheet.ts';
import { toCsvw } from '../../../../functions/core/table/index.ts';
import { type Actor, type StewardDoor, steward } from '../../../../functions/steward.ts';
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

/** A command line on a copy of everything, so that what it changes changes nothing else here: what it says, to whomever. */
function onACopy() {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(out, join(copy, 'out'), { recursive: true });
  cpSync(inbox, join(copy, 'inbox'), { recursive: true });
  const texts: string[] = [];
  const write = (text: string): void => void texts.push(text);
  const run = async (...line: string[]): Promise<string> => {
    const before = texts.length;
    await sluse(
      ['history', ...line, '--of', orgnr, '--out', join(copy, 'out'), '--inbox', join(copy, 'inbox'), '--as-of', today],
      { out: write, tell: write, progress: write },
    );
    return texts.slice(before).join('\n');
  };
  return { copy, texts, run };
}

describe('a value about a person, when the history is asked or changed,', () => {
  const person = ['--by', 'p1', '--reason', 'consent'];
  const terms = ['--basis', '6.1.a', '--expires', '2027-01-01'];
  const stopped = () =>
    reports.flatMap(({ datasets }) => datasets).filter(({ state }) => state === 'quarantined' || state === 'rejected');
  /** What each verb is asked: as a person might, of what is public and of what is stopped. */
  const asked: Readonly<Record<string, (keys: readonly string[]) => readonly (readonly string[])[]>> = {
    log: () => [[]],
    show: () => [['1']],
    diff: () => [['1', '1']],
    waiting: () => [[], ['--lang', 'nn'], ['--lang', 'en']],
    harvest: () => [[]],
    exposure: (keys) => [['parker'], ...keys.map((key) => [key])],
    lift: (keys) => keys.flatMap((key) => ['p1', 'p2'].map((by) => [key, '--by', by, '--reason', 'consent', ...terms])),
    replay: () => [['--dry-run'], []],
    approve: (keys) => [person, ...keys.map((key) => [key, ...person])],
    same: (keys) => keys.map((key) => [key, ...person]),
    different: (keys) => keys.map((key) => [key, ...person]),
    'ours-replaces-it': (keys) => keys.map((key) => [key, ...person]),
    block: (keys) => keys.map((key) => [key, ...person]),
    unblock: (keys) => keys.map((key) => [key, ...person]),
    withdraw: (keys) => keys.map((key) => [key, ...person]),
    rollback: () => [['1', ...person]],
    unpin: () => [person],
    sweep: () => [[]],
    verify: () => [[]],
    gc: () => [[]],
    purge: () => [['tittel/#tittel', ...person]],
  };

  it('is in nothing that any verb says, as JSON or in words, nor in what it leaves', async () => {
    const { copy, texts, run } = onACopy();
    const known = /knows ([^.]+)\./.exec(await run('no-such-verb'))?.[1]?.split(', ') ?? [];
    expect(Object.keys(asked).sort()).toEqual([...known].sort());

    const all = stopped().map(({ key }) => key);
    const keys = [...all.filter((_, at) => at % 12 === 0), 'tittel/#tittel', 'nedlasting/#nedlasting', 'skjev/#skjev'];
    for (const [verb, linesOf] of Object.entries(asked))
      for (const line of linesOf(keys)) {
        const said = [await run(verb, ...line, '--json')];
        if (['log', 'show', 'diff', 'waiting', 'exposure', 'verify', 'replay'].includes(verb)) {
          said.push(await run(verb, ...line));
          expect([verb, said.every((text) => text.trim().length > 0 || verb === 'exposure')]).toEqual([verb, true]);
        }
        expect([verb, line, leaks(said.join('\n'))]).toEqual([verb, line, []]);
      }
    // The verbs did what they were asked, or they could have told nothing.
    const commits = JSON.parse(await run('log', '--json')) as { readonly value: { readonly kind: string } }[];
    const kinds = new Set(commits.map(({ value }) => value.kind));
    for (const kind of ['ingest', 'answer', 'block', 'unblock', 'withdraw', 'rollback', 'unpin', 'purged'])
      expect([...kinds]).toContain(kind);
    expect(leaks(everythingIn(join(copy, 'out')))).toEqual([]);
    expect(leaks(texts.join('\n'))).toEqual([]);
  }, 600_000);
});

describe('a value about a person, when the steward asks the door,', () => {
  it('is in no answer, of any route, in any language', async () => {
    const { copy } = onACopy();
    const world = await folderWorld(
      { names: [], options: { out: join(copy, 'out'), 'as-of': today }, language: 'nb', terminal: silent },
      join(copy, 'inbox'),
    );
    const door: StewardDoor = {
      world,
      publishers: async () => [orgnr],
      uploadForm: async () => ({ url: '', fields: {} }),
      decided: async () => undefined,
    };
    const actor: Actor = { subject: 'p1', grants: 'all' };
    const answered: Record<string, number> = {};
    const ask = async (route: string, language: Language, path: string, body?: object): Promise<void> => {
      const request = {
        method: body ? 'POST' : 'GET',
        path: path === 'me' ? path : `${orgnr}/${path}`,
        language,
        body: async () => new TextEncoder().encode(JSON.stringify(body ?? {})),
      };
      const { status, body: answer } = await steward(request, actor, door).catch((fault: Error) => ({
        status: 500,
        body: fault.message,
      }));
      if (status === 200) answered[route] = (answered[route] ?? 0) + 1;
      expect([path, language, leaks(readable(answer))]).toEqual([path, language, []]);
    };

    for (const language of ['nb', 'nn', 'en'] as const) {
      for (const path of ['me', 'owner', 'datasets', 'history', 'waiting', 'difference/1'])
        await ask(path.replace(/\/.*/, ''), language, path);
      for (const { delivery } of reports.filter(({ datasets }, at) => at % 4 === 0 || datasets.length !== 1))
        for (const route of ['report', 'report.html', 'report.csv', 'report.xlsx', 'descriptor', 'status'])
          await ask(route, language, `${route}/${delivery}`);
    }
    for (const { key } of reports.flatMap(({ datasets }) => datasets).filter((_, at) => at % 12 === 0)) {
      const terms = { subject: key, reason: 'consent', legalBasis: '6.1.a', expires: '2027-01-01' };
      for (const by of ['p1', 'p2']) await ask('lifts', 'nn', 'lifts', { ...terms, by });
      for (const kind of ['different', 'same', 'withdraw', 'block', 'unblock', 'approve'])
        await ask(kind, 'nb', 'decisions', { kind, subject: key, reason: 'Fordi.' });
    }
    for (const route of [
      'me',
      'owner',
      'datasets',
      'history',
      'waiting',
      'difference',
      'report',
      'report.xlsx',
      'status',
    ])
      expect([route, answered[route]]).not.toEqual([route, undefined]);
    for (const route of ['descriptor', 'lifts', 'block']) expect(answered[route] ?? 0, route).toBeGreaterThan(1);
  }, 600_000);
});

/** An answer as text, a workbook unpacked. */
const readable = (body: string | Uint8Array): string => {
  if (typeof body === 'string') return body;
  return body[0] === 0x50 && body[1] === 0x4b
    ? Object.values(unzipSync(body))
        .map((bytes) => strFromU8(bytes))
        .join('\n')
    : strFromU8(body);
};
const silent = { out: () => undefined, tell: () => undefined, progress: () => undefined };

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
function leaks(text: string): readonly string[] {
  const found: string[] = [];
  const begins = beginnings();
  for (let at = 0; at + shortest <= text.length && found.length < 5; at++)
    for (const value of begins.get(text.slice(at, at + shortest)) ?? []) {
      if (!text.startsWith(value, at)) continue;
      const around = [text[at - 1] ?? '', text[at + value.length] ?? ''];
      if (!around.some((it) => /[\p{L}\d]/u.test(it)))
        found.push(text.slice(Math.max(0, at - 80), at + value.length + 40));
    }
  return found;
}

/** The secrets by how they begin, so that a text is gone through once for all of them. */
function beginnings(): ReadonlyMap<string, readonly string[]> {
  if (known.size !== secrets.size) {
    known = new Set(secrets);
    byBeginning.clear();
    for (const value of secrets)
      byBeginning.set(value.slice(0, shortest), [...(byBeginning.get(value.slice(0, shortest)) ?? []), value]);
  }
  return byBeginning;
}
const shortest = 6;
const byBeginning = new Map<string, readonly string[]>();
let known: ReadonlySet<string> = new Set();

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
