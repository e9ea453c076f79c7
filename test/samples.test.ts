import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminalOf } from '../functions/cli/command.ts';
import { sluse } from '../functions/cli.ts';
import { indexGraph } from '../functions/core/graph.ts';
import { profileShapes } from '../functions/core/judge/profiles.ts';
import { score } from '../functions/core/judge/quality.ts';
import { keptRows } from '../functions/core/report/kept-rows.ts';
import type { Report } from '../functions/core/report/report.ts';

const publishers = ['310042188', '311185306', '312276410', '313460584', '314592077', '315700213', '316644023'];

let out = '';
let reports: readonly Report[] = [];

/** A command line run as a person would, with what it wrote. */
async function command(...line: string[]): Promise<{ status: number; out: string; told: string }> {
  const written = { out: '', told: '' };
  const status = await sluse(
    line,
    terminalOf({ write: (text) => (written.out += text) }, { write: (text) => (written.told += text) }),
  );
  return { status, ...written };
}

const run = (...more: string[]) =>
  command(
    'run',
    'samples/inbox',
    '--out',
    out,
    '--geonorge',
    'samples/geonorge/snapshot.jsonl',
    '--as-of',
    '2026-03-01',
    ...more,
  );
const catalogOf = (publisher: string, format = 'ttl'): Promise<string> =>
  readFile(join(out, 'public', publisher, `catalog.${format}`), 'utf8');

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'sluse-'));
  const ran = await run('--json');
  expect(ran.status).toBe(0);
  reports = JSON.parse(ran.out).reports;
});
afterAll(() => rm(out, { recursive: true, force: true }));

describe('the samples', () => {
  it.each(publishers)('become the catalog that is written down, for %s', async (publisher) => {
    const text = await catalogOf(publisher);
    await expect(text).toMatchFileSnapshot(`../samples/expected/${publisher}/catalog.ttl`);
  });

  it.each([...publishers, '123456789'])('become the reports that are written down, for %s', async (publisher) => {
    const told = reports
      .filter(({ orgnr }) => orgnr === publisher)
      .map(({ delivery, problems, datasets }) => ({
        delivery,
        problems,
        datasets: datasets.map(({ tables, wrong = [], ...it }) => ({
          ...it,
          ...(wrong.length > 0 ? { wrong: wrong.map((kept) => ({ file: kept.file, rows: [...keptRows(kept)] })) } : {}),
          tables: tables.map(({ file, table }) => ({ file, rows: table.rows })),
        })),
      }));
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(
      `../samples/expected/${publisher}/reports.json`,
    );
  });

  it.each(publishers)('become the harvest that is written down, for %s', async (publisher) => {
    const { held, ...stored } = JSON.parse(
      await readFile(join(out, 'state', 'reports', publisher, 'harvest.json'), 'utf8'),
    );
    expect(Object.keys(held)).toHaveLength(stored.verdict.datasets + 1);
    await expect(`${JSON.stringify(stored, null, 2)}\n`).toMatchFileSnapshot(
      `../samples/expected/${publisher}/harvest.json`,
    );
  });

  it('come to every state a dataset can come to by itself', () => {
    const states = new Set(reports.flatMap(({ datasets }) => datasets.map(({ state }) => state)));
    expect([...states].sort()).toEqual(['draft', 'held', 'published', 'quarantined', 'rejected', 'skipped']);
  });

  it('come out byte for byte the same when they are run again, without a new commit', async () => {
    const log = async (): Promise<string[]> => readdir(join(out, 'state', 'log', '310042188'));
    const before = { log: await log(), text: await catalogOf('310042188') };
    expect((await run()).status).toBe(0);
    expect({ log: await log(), text: await catalogOf('310042188') }).toEqual(before);
  });

  it('end with exit status 1 under --strict, since some were rejected', async () => {
    expect((await run('--strict')).status).toBe(1);
  });

  it.each(publishers)(
    'meet our shapes for DCAT-AP-NO and HVD, and lose no point to them that they need not, for %s',
    async (publisher) => {
      const graph = indexGraph(new Parser().parse(await catalogOf(publisher)));
      const results = [...profileShapes('dcat-ap-no').check(graph), ...profileShapes('hvd').check(graph)];
      expect(results.filter(({ severity }) => severity === 'Violation')).toEqual([]);
      const hosted = (address: string): boolean | undefined => address.includes('/data/') || undefined;
      const told = reports.flatMap(({ datasets }) =>
        datasets.flatMap(({ iri, problems }) =>
          problems.some((it) => it.code === 'property.costs-points') ? [iri] : [],
        ),
      );
      for (const dataset of score(graph, hosted).datasets)
        expect(dataset.deviations.length > 0, dataset.iri).toBe(told.some((iri) => iri === dataset.iri));
    },
  );

  it('say the same in Turtle, N-Triples, RDF/XML and JSON-LD', async () => {
    const { rdf, nt, ttl, jsonld } = {
      ttl: new Parser().parse(await catalogOf('313460584')).length,
      nt: new Parser().parse(await catalogOf('313460584', 'nt')).length,
      rdf: (await catalogOf('313460584', 'rdf')).length,
      jsonld: JSON.parse(await catalogOf('313460584', 'jsonld'))['@graph'].length,
    };
    expect(ttl).toBe(nt);
    expect(rdf).toBeGreaterThan(1000);
    expect(jsonld).toBeGreaterThan(10);
  });
});

describe('what is public', () => {
  it('holds no report, no rejected table and nothing of a stopped dataset', async () => {
    const names = (await readdir(join(out, 'public'), { recursive: true, withFileTypes: true }))
      .filter((it) => it.isFile() && !it.parentPath.includes('.versions'))
      .map((it) => join(it.parentPath, it.name));
    expect(names.filter((it) => /report|tilskudd|oldtid|xlsx|\.docx/.test(it))).toEqual([]);
    for (const name of names) {
      const text = await readFile(name, 'utf8');
      expect(text, name).not.toMatch(/03815512315|Anne Prøve|ikke del dette/);
    }
  });
});

describe('sluse', () => {
  it('says how it is used, and tells wrong use by exit status 2', async () => {
    expect((await command('--help')).status).toBe(0);
    expect((await command('fly')).status).toBe(2);
    expect(await command('run')).toMatchObject({ status: 2, out: '' });
    expect(await command('run', 'no/such/folder')).toMatchObject({ status: 2 });
    expect(await command('check', '--lang', 'sv', 'x.csv')).toMatchObject({ status: 2 });
    expect((await command('check', '--help')).out).toContain('sluse check <file…>');
  });

  it('checks a table into one object, and nothing else, on standard output', async () => {
    const { status, out: json } = await command('check', 'samples/inbox/312276410/folketal/folketal.csv', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(json)).toMatchObject({
      encoding: 'iso-8859-1',
      delimiter: ';',
      lineEnd: 'CRLF',
      headerRow: 1,
      header: ['år', 'krins', 'krinsnamn', 'folketal'],
      rows: 25,
      problems: [{ code: 'encoding.assumed' }],
    });
  });

  it('ends a check with 1 where something is wrong, and says what in the language asked for', async () => {
    const { status, out: text } = await command('check', '--lang', 'en', 'samples/inbox/310042188/oldtid/dataset.json');
    expect(status).toBe(1);
    expect(text).toContain('The file is not valid JSON');
  });

  it('describes a folder as it would be published, in any of the four serialisations', async () => {
    const { status, out: text } = await command('describe', 'samples/inbox/313460584/elevtall', '--format', 'nt');
    expect(status).toBe(0);
    expect(new Parser().parse(text).length).toBeGreaterThan(40);
    expect((await command('describe', 'samples/inbox/313460584/elevtall', '--format', 'xml')).status).toBe(2);
  });
});
