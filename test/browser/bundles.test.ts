import { readdirSync, readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../functions/core/table/index.ts';
import { readWrongRows } from '../../functions/core/table/wrong-rows.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { close, openBrowser, openInstallation, openPage, orgnr } from '../support/browser.ts';
import { isShared, shared } from '../support/shared.ts';

const folder = shared('data/bundles');

/** The original table as a workbook, as a steward would have it. */
async function workbookOf(name: string): Promise<Buffer> {
  const bytes = readFileSync(`${folder}/${name}/dataset.original.csv`);
  const source = async function* () {
    yield new Uint8Array(bytes);
  };
  const table = await readTable(source(), nodePlatform);
  const also = new Set(Array.from({ length: table.rows + table.preamble.length + 5 }, (_, at) => at + 1));
  const rows: (readonly string[])[] = [];
  for await (const { cells } of readWrongRows(source(), table, nodePlatform, 3e8, { also })) rows.push(cells);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Ark1');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

describe.skipIf(!isShared('data/bundles'))('twenty real datasets, as workbooks', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('go from drop to published, or are stopped with a reason, in at most 12 interactions and 5 typed fields', async () => {
    const { url, server } = await openInstallation();
    const outcomes: string[] = [];
    for (const name of readdirSync(folder)) {
      const { page, wrong, context } = await openPage(browser);
      await page.goto(`${url}/steward/#/${orgnr}/ny`);
      await page.waitForSelector('#file');
      const { outcome, typed, interactions } = await publish(page, name, await workbookOf(name));
      outcomes.push(`${name}: ${outcome}, ${interactions} interactions, ${typed} typed fields`);
      expect(typed, name).toBeLessThanOrEqual(5);
      expect(interactions, name).toBeLessThanOrEqual(12);
      expect(wrong, name).toEqual([]);
      await context.close();
    }
    console.info(outcomes.join('\n'));
    expect(outcomes.filter((it) => it.includes(': published')).length).toBeGreaterThanOrEqual(leastPublished);
    await close(server);
  }, 180_000);
});

/** Of the twenty; one names the elected with their dates of birth, which the screening must stop. */
const leastPublished = 19;

async function publish(page: Page, name: string, buffer: Buffer) {
  let interactions = 1;
  let typed = 0;
  await page.setInputFiles('#file', { name: `${name}.xlsx`, mimeType: 'application/octet-stream', buffer });
  await page.waitForSelector('#verdict, #result [role="alert"]', { timeout: 50_000 });
  if (!(await page.locator('#verdict').count())) {
    const why = await page
      .locator('.problems li.error')
      .first()
      .getAttribute('data-code')
      .catch(() => '');
    return { outcome: `stopped (${why})`, interactions, typed };
  }
  await page.fill(
    '#f-description-nb',
    `Åpne data om ${name.replaceAll('-', ' ')}, hentet fra virksomhetens egne registre.`,
  );
  await page.focus('#f-theme');
  await page.keyboard.type('Forvaltning');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  interactions += 4;
  typed += 2;
  await page.click('button:has-text("Publiser")');
  interactions += 1;
  await page.waitForSelector('#public-link, #publishing [role="alert"]', { timeout: 50_000 });
  const isOut = (await page.locator('#public-link').count()) > 0;
  const why = isOut ? '' : ` (${(await page.textContent('#publishing'))?.slice(0, 120)})`;
  return { outcome: isOut ? 'published' : `not published${why}`, interactions, typed };
}
