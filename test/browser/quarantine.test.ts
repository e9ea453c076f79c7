import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIdentifier } from '../corpora/personal-data/identifiers.ts';
import { seeded } from '../corpora/personal-data/random.ts';
import { close, openBrowser, openInstallation, openPage, orgnr, violations } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const id = makeIdentifier('fnr', seeded(21));
const about = (title: string) =>
  JSON.stringify({
    title: { nb: title },
    description: { nb: 'Kommunestyrets medlemmer og hvor mange møter de har vært på.' },
    theme: 'Forvaltning og offentlig sektor',
    accessRights: 'PUBLIC',
  });
const delivered = {
  'folkevalgte/dataset.json': about('Folkevalgte <b>'),
  'folkevalgte/medlemmer.csv': 'navn;moter\nKari Hansen;12\nOle Olsen;11\nBerit Dahl;10\n',
  'saker/dataset.json': about('Saker'),
  'saker/saker.csv': `fnr;sak\n${id};12\n`,
};

const open = async (url: string, options: Parameters<typeof openPage>[1] = {}) => {
  const it = await openPage(browser, options);
  await it.page.goto(`${url}/steward/#/${orgnr}/stoppet`);
  await it.page.waitForSelector('main:not([aria-busy]) section.stopped');
  return it;
};
const inAYear = (months: number): string =>
  new Date(Date.now() + months * 30 * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length);
const lifted = 'section[data-key="folkevalgte/#folkevalgte"]';

/** Asks by keyboard alone: opens the form, fills it in from top to bottom, and sends it. */
async function askByKeyboard(page: Page, who: string, expires: string): Promise<void> {
  await page.focus(`${lifted} summary:has-text("lov til")`);
  await page.keyboard.press('Enter');
  // It unfolds softly, and nothing in it is reached before.
  await page.waitForFunction((it) => document.querySelector(it)?.checkVisibility(), `${lifted} form select`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('De det gjelder, har en offentlig');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Oppgave');
  await page.fill(`${lifted} input[type=date]`, expires);
  await page.focus(`${lifted} form input[autocomplete=name]`);
  await page.keyboard.type(who);
  await page.keyboard.press('Enter');
}

describe('what is stopped for privacy', () => {
  it('is told with what to do, is asked for by one and confirmed by another, and is out then', async () => {
    const { url, server, world, faults } = await openInstallation(delivered);
    const { page, wrong, context } = await open(url);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Folkevalgte <b>');
    expect(text).toContain('Fjern kolonnen');
    expect(text).toContain('ingen kan godkjenne');
    expect(text).not.toMatch(new RegExp(`Hansen|${id}`));
    expect(await page.locator('section[data-key="saker/#saker"] form').count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    await askByKeyboard(page, 'p1', inAYear(6));
    await page.waitForSelector('.ds-alert:has-text("annen person bekrefte")');
    expect(await page.textContent('#live')).toContain('annen person');
    expect(await page.textContent(`${lifted} .asked`)).toContain('p1');
    expect(await violations(page)).toEqual([]);

    // The same person may not confirm, and is told so where they stand.
    await page.fill(`${lifted} .asked input`, 'p1');
    await page.click(`${lifted} .asked button`);
    await page.waitForSelector(`${lifted} .asked .wrong:has-text("annen person")`);
    expect(await world.public.get(`${orgnr}/data/folkevalgte/medlemmer.csv`)).toBeUndefined();

    await page.fill(`${lifted} .asked input`, 'p2');
    await page.click(`${lifted} .asked button`);
    await page.waitForSelector('.ds-alert:has-text("opphevet")');
    expect(await page.locator(lifted).count()).toBe(0);
    const table = await world.public.get(`${orgnr}/data/folkevalgte/medlemmer.csv`);
    expect(new TextDecoder().decode(table?.body)).toContain('Kari Hansen');
    expect(wrong.filter((it) => !/400/.test(it))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
    await close(server);
  });

  it('says what is missing in the form, and what the door refuses', async () => {
    const { url, server } = await openInstallation(delivered);
    const { page, context } = await open(url);
    await page.click(`${lifted} summary:has-text("lov til")`);
    await page.click(`${lifted} form button[type=submit]`);
    await page.waitForSelector(`${lifted} form .wrong:has-text("Fyll ut")`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.selectOption(`${lifted} form select >> nth=0`, 'public-role');
    await page.selectOption(`${lifted} form select >> nth=1`, '6.1.e');
    await page.fill(`${lifted} form input[type=date]`, inAYear(14));
    await page.fill(`${lifted} form input[autocomplete=name]`, 'p1');
    await page.click(`${lifted} form button[type=submit]`);
    await page.waitForSelector(`${lifted} form .wrong:has-text("innen tolv måneder")`);
    if (process.env['PICTURE']) await page.screenshot({ path: process.env['PICTURE'], fullPage: true });
    await context.close();
    await close(server);
  });

  it.each(['nn-NO', 'en-GB'])('is told in %s, on a telephone, with nothing against WCAG', async (locale) => {
    const { url, server } = await openInstallation(delivered);
    const { page, wrong, context } = await open(url, { locale, viewport: { width: 320, height: 640 } });
    expect(await page.textContent('h1')).toBe(locale === 'nn-NO' ? 'Stoppa for personvern' : 'Stopped for privacy');
    await page
      .locator(`${lifted} details`)
      .last()
      .evaluate((it: HTMLDetailsElement) => {
        it.open = true;
      });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(wrong).toEqual([]);
    await context.close();
    await close(server);
  });
});
