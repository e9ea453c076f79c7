import type { Server } from 'node:http';
import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIdentifier } from './corpora/personal-data/identifiers.ts';
import { seeded } from './corpora/personal-data/random.ts';
import { close, openInstallation, orgnr } from './support/browser.ts';

const described = JSON.stringify({
  title: { nb: 'Badetemperaturer' },
  description: { nb: 'Målt vanntemperatur ved kommunens badeplasser, hver morgen i badesesongen.' },
  theme: 'Miljø',
  accessRights: 'PUBLIC',
});
const lines = Array.from({ length: 3000 }, (_, at) => `2025-06-01;Vik;${at % 60 === 7 ? 'kaldt' : '13,2'}`);
const random = seeded(11);
const stopped = Array.from({ length: 40 }, () => `${makeIdentifier('fnr-synthetic', random)};Vik;for mye`);

let url = '';
let server: Server;
let written: string[] = [];
beforeAll(async () => {
  const it = await openInstallation({
    'bad/dataset.json': described,
    'bad/temperaturer.csv': `dato;sted;grader\n${lines.join('\n')}\n`,
    'skjev/dataset.json': described,
    'skjev/tabell.csv': `dato;sted\n${'2025-06-01;Vik\n2025-06-01;Vik;og mer\n'.repeat(60)}`,
    'stoppet/dataset.json': described,
    'stoppet/liste.csv': `nummer;sted\n${stopped.join('\n')}\n`,
  });
  ({ url, server } = it);
  const texts: string[] = [];
  for (const { key } of await it.world.state.list(`reports/${orgnr}/`))
    texts.push(new TextDecoder().decode((await it.world.state.get(key))?.body));
  written = texts;
});
afterAll(() => close(server));

const ask = async (path: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(`${url}/steward/api/${orgnr}/${path}`)).arrayBuffer());

describe('the report on a delivery, as a workbook', () => {
  it('has every row that something is wrong with, of a dataset that is published all the same', async () => {
    const book = read(await ask('report.xlsx/bad/'), { cellStyles: true });
    const sheet = book.Sheets['Rader'];
    const painted = Object.entries(sheet ?? {}).filter(([, cell]) => cell.s?.fgColor?.rgb === 'FFEB9C');
    expect(painted.map(([at]) => at)).toEqual(Array.from({ length: 50 }, (_, at) => `C${at * 60 + 9}`));
    expect(painted.every(([, cell]) => cell.v === 'kaldt' && cell.c.length === 1)).toBe(true);
    expect(sheet?.['A9'].v).toBe('2025-06-01');
  });

  it('has them of one that is rejected', async () => {
    const book = read(await ask('report.xlsx/skjev/'), { cellStyles: true });
    expect(book.Sheets['Rader']?.['C3'].v).toBe('og mer');
    expect(book.Sheets['Rader']?.['C121'].v).toBe('og mer');
  });

  it('has none of one that is stopped for personal data, and none are kept', async () => {
    const book = read(await ask('report.xlsx/stoppet/'));
    expect(book.SheetNames).toEqual(['Problemer']);
    const [kept] = written.filter((text) => text.includes('"stoppet/"'));
    expect(kept).toContain('liste.csv');
    expect(kept).not.toContain('"wrong"');
  });

  it('is a list with a line for each place as CSV', async () => {
    const csv = String(await ask('report.csv/bad/')).split('\r\n');
    expect(csv.filter((line) => line.includes('"column.exceptions"'))).toHaveLength(50);
  });
});
