import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../functions/core/problem.ts';
import { tell } from '../../functions/core/tell.ts';
import { makeIdentifier } from '../corpora/personal-data/identifiers.ts';
import { seeded } from '../corpora/personal-data/random.ts';
import { close, openBrowser, openInstallation, openPage, orgnr, violations } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const clean =
  'dato;badeplass;temperatur\n2025-06-01;Storvika;13,2\n2025-06-02;Kalvøya;12,3\n2025-06-03;Storvika;14,0\n';
const described = {
  title: { nb: 'Badetemperaturer' },
  description: { nb: 'Målt vanntemperatur ved kommunens badeplasser, hver morgen i badesesongen.' },
  theme: 'Miljø',
  accessRights: 'PUBLIC',
};
const delivered = { 'badeplasser/dataset.json': JSON.stringify(described), 'badeplasser/temperaturer.csv': clean };

const workbook = (): Buffer => {
  const book = utils.book_new();
  const rows = clean
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((cell) => (/^\d+,\d$/.test(cell) ? Number(cell.replace(',', '.')) : cell)));
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Badetemperaturer');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

const open = async (url: string, route = '', options: Parameters<typeof openPage>[1] = {}) => {
  const it = await openPage(browser, options);
  await it.page.goto(`${url}/steward/#/${orgnr}/${route}`);
  await it.page.waitForSelector('main:not([aria-busy]) h1');
  return it;
};

const drop = (page: Page, name: string, buffer: Buffer | string): Promise<void> =>
  page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(buffer) });

/** Describes what is left to describe, by keyboard alone, from the top of the form. */
async function describeByKeyboard(page: Page): Promise<void> {
  await page.focus('#f-description-nb');
  await page.keyboard.type('Målt vanntemperatur ved kommunens badeplasser, hver morgen i badesesongen.');
  await page.focus('#f-theme');
  await page.keyboard.type('Miljø');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#verdict:has-text("Klart")');
}

describe('publishing', () => {
  it('takes a workbook from drop to published with two fields typed, by keyboard alone, and tells when it is out', async () => {
    const { url, server, world, faults } = await openInstallation();
    const { page, wrong } = await open(url, 'ny');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });

    await drop(page, 'badetemperaturer.xlsx', workbook());
    await page.waitForSelector('#verdict');
    expect(await page.inputValue('#f-title-nb')).toBe('Badetemperaturer');
    expect(await page.textContent('main')).toContain('Regnearket er gjort om til CSV');
    expect(sent, 'nothing has left the machine').toEqual([]);

    await describeByKeyboard(page);
    expect(await page.textContent('.entry')).toContain('Badetemperaturer');
    await page.focus('button:has-text("Publiser")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#public-link');

    expect(await page.locator('#steps .done').count()).toBe(4);
    const lying = await world.inbox.list(`inbox/${orgnr}/badetemperaturer/`);
    expect(lying.map(({ key }) => key.split('/').at(-1))).toEqual(['badetemperaturer.csv', 'dataset.json']);
    const catalog = await world.public.get(`${orgnr}/catalog.ttl`);
    expect(new TextDecoder().decode(catalog?.body)).toContain('"Badetemperaturer"@nb');
    expect(await violations(page)).toEqual([]);
    expect([wrong, faults]).toEqual([[], []]);
    await close(server);
  });

  it('shows the rows that something is wrong with, and gives them as a workbook', async () => {
    const { url, server } = await openInstallation();
    const { page, wrong } = await open(url, 'ny');
    await drop(
      page,
      'skjev.csv',
      `${clean.repeat(1)}${'2025-06-04;Vika;12,0\n'.repeat(200)}2025-06-05;Vika;12,0;for mye\n`,
    );
    await page.waitForSelector('.problems [data-code="row.ragged"]');
    expect(await page.textContent('.wide mark')).toContain('2025-06-05');
    const download = page.waitForEvent('download');
    await page.click('text=Last ned radene som Excel');
    expect((await download).suggestedFilename()).toBe('Problemer-skjev.csv.xlsx');
    const book = read(readFileSync(await (await download).path()), { cellStyles: true });
    expect(book.Sheets['Rader']?.['D205']).toMatchObject({ v: 'for mye', s: { fgColor: { rgb: 'FFEB9C' } } });
    expect(wrong).toEqual([]);
    await close(server);
  });

  it('stops at personal data before a byte leaves the machine', async () => {
    const { url, server } = await openInstallation();
    const { page, wrong } = await open(url, 'ny');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    const random = seeded(9);
    const numbers = Array.from({ length: 20 }, () => makeIdentifier('fnr-synthetic', random));
    await drop(page, 'liste.csv', `nummer;skole\n${numbers.map((it) => `${it};Vik`).join('\n')}\n`);
    await page.waitForSelector('[role="alert"]:has-text("personopplysninger")');
    const shown = await page.textContent('main');
    expect(numbers.filter((it) => shown?.includes(it))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect([sent, wrong]).toEqual([[], []]);
    await close(server);
  });

  it('says what must be mended, and goes there', async () => {
    const { url, server } = await openInstallation();
    const { page } = await open(url, 'ny');
    await drop(page, 'tabell.csv', clean);
    await page.waitForSelector('#verdict');
    await page.click('button:has-text("Publiser")');
    await page.waitForSelector('#publishing [role="alert"]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-description-nb');
    expect(await page.getAttribute('#f-description-nb', 'aria-invalid')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await close(server);
  });

  it('takes a register and shows what becomes of each row of it', async () => {
    const { url, server } = await openInstallation();
    const { page, wrong } = await open(url, 'ny');
    await drop(
      page,
      'register.csv',
      'tittel;beskrivelse;tema;lenke\nLekeplasser;Alle lekeplasser i kommunen, med adresse og utstyr.;Miljø;https://fjelldal.example.no/lekeplasser.csv\n',
    );
    await page.waitForSelector('.outcomes');
    await page.click('button:has-text("Publiser")');
    await page.waitForSelector('#steps');
    await page.waitForSelector('.outcomes a:has-text("Lekeplasser")');
    expect(wrong).toEqual([]);
    await close(server);
  });
});

describe('after publication', () => {
  const standings = {
    waits: {},
    fetched: { fetched: '2026-03-02T04:00:00Z' },
    visible: { fetched: '2026-03-02T04:00:00Z', visible: 'https://data.norge.no/datasets/1' },
    refused: { refused: [problem('portal.not-shown')] },
  } as const;
  const expected = {
    waits: ['waits Hentes av data.norge.no', 'waits Synlig på data.norge.no'],
    fetched: ['done Hentet av data.norge.no 2. mars 2026', 'waits Synlig på data.norge.no'],
    visible: ['done Hentet av data.norge.no 2. mars 2026', 'done Synlig på data.norge.no'],
    refused: ['done Hentes av data.norge.no', 'wrong Ikke tatt imot av data.norge.no'],
  } as const;

  it.each(Object.keys(standings) as (keyof typeof standings)[])(
    'the page shows how data.norge.no has taken the dataset: %s',
    async (standing) => {
      const { url, server } = await openInstallation(delivered, {}, () => standings[standing]);
      const { page, wrong } = await open(url);
      expect(await page.textContent('table')).toContain(
        { waits: 'ikke hentet ennå', fetched: 'hentet', visible: 'synlig', refused: 'ikke tatt imot' }[standing],
      );
      await page.click('a:has-text("Badetemperaturer")');
      await page.waitForSelector('h2:has-text("På data.norge.no")');
      const steps = await page.$$eval('.steps > li', (all) =>
        all.map((it) => `${it.className} ${it.querySelector('span')?.textContent}`),
      );
      expect(steps).toEqual(expected[standing]);
      if (standing === 'refused')
        expect(await page.textContent('.steps .problems')).toContain(tell(problem('portal.not-shown'), 'nb').text);
      expect(await violations(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await close(server);
    },
  );
});

describe('what a person may decide', () => {
  it('is recorded with who and why, and done', async () => {
    const { url, server, faults } = await openInstallation(delivered);
    const { page, wrong } = await open(url);
    await page.click('a:has-text("Badetemperaturer")');
    await page.waitForSelector('h2:has-text("Hva vil du gjøre?")');
    expect(await violations(page)).toEqual([]);
    await page.click('button:has-text("Trekk tilbake")');
    expect(await violations(page)).toEqual([]);
    await page.fill('#by', 'Kari i arkivet');
    await page.fill('#reason', 'Målingene er flyttet til fylket.');
    await page.click('dialog button[type=submit]');
    await page.waitForSelector('.ds-tag:has-text("Trukket tilbake")');

    await page.click('a:has-text("Historikk")');
    await page.waitForSelector('.who');
    expect(await page.textContent('.who')).toBe('Kari i arkivet: «Målingene er flyttet til fylket.»');
    expect(await violations(page)).toEqual([]);

    await page.locator('button:has-text("Gå tilbake til steg")').first().click();
    await page.fill('#reason', 'Det var feil likevel.');
    await page.click('dialog button[type=submit]');
    await page.waitForSelector('.commits strong:has-text("Tilbakerulling")');
    await page.click('a:has-text("Mine datasett")');
    await page.waitForSelector('text=slik den var ved steg');
    expect([wrong, faults]).toEqual([[], []]);
    await close(server);
  });
});

describe('every view', () => {
  const views = ['', 'ny', 'geonorge', 'historikk', `datasett/${encodeURIComponent('badeplasser/#badeplasser')}`];

  it('has nothing axe-core finds, in the dark too, and fits a page 320 pixels wide', async () => {
    const { url, server } = await openInstallation(delivered);
    for (const options of [{ colorScheme: 'dark' }, { viewport: { width: 320, height: 640 } }] as const) {
      for (const route of views) {
        const { page, wrong, context } = await open(url, route, options);
        expect(await violations(page), `${route} ${JSON.stringify(options)}`).toEqual([]);
        const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide, `${route} is no wider than the page`).toBeLessThanOrEqual(screen ?? 0);
        expect(wrong).toEqual([]);
        await context.close();
      }
    }
    await close(server);
  });

  it('tells somebody who comes for the first time what to do', async () => {
    const { url, server } = await openInstallation();
    const { page } = await open(url);
    expect(await page.textContent('.empty')).toContain('Velg en fil');
    expect(await violations(page)).toEqual([]);
    await page.click('.empty a');
    await page.waitForSelector('.drop');
    await close(server);
  });

  it('can be reached by keyboard from the top', async () => {
    const { url, server } = await openInstallation(delivered);
    const { page } = await open(url);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('ds-skip-link');
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Historikk') break;
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('.commits');
    await close(server);
  });

  it('speaks nynorsk and English', async () => {
    const { url, server } = await openInstallation(delivered);
    const { page } = await open(url);
    await page.selectOption('#language', 'nn');
    await page.waitForSelector('a:has-text("Publiser eit datasett")');
    await page.selectOption('#language', 'en');
    await page.waitForSelector('h1:has-text("My datasets")');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await close(server);
  });
});

describe('the public pages', () => {
  it('are whole without JavaScript, in light and dark, on a phone and on paper', async () => {
    const { url, server } = await openInstallation(delivered);
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 640 } }] as const) {
      const { page, wrong, context } = await openPage(browser, { ...options });
      for (const path of ['', 'datasets/badeplasser', 'datasets/badeplasser.en.html']) {
        await page.goto(`${url}/${orgnr}/${path}`);
        expect(await violations(page), path).toEqual([]);
        const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide, path).toBeLessThanOrEqual(screen ?? 0);
      }
      expect(wrong).toEqual([]);
      await context.close();
    }
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${url}/${orgnr}/datasets/badeplasser`);
    expect(await page.textContent('h1')).toBe('Badetemperaturer');
    expect(await page.textContent('table')).toContain('Kalvøya');
    await close(server);
  });
});
