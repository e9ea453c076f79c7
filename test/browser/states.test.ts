import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexSnapshot } from '../../functions/core/judge/dedupe.ts';
import { readSnapshot } from '../../functions/core/snapshot.ts';
import { close, openBrowser, openInstallation, openPage, orgnr, violations } from '../support/browser.ts';

// Each state a file, a dataset or a catalog can be in, as its steward meets it: what it says, that axe-core finds nothing,
// that it fits a telephone in the dark, and the way out of it.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Installation = Awaited<ReturnType<typeof openInstallation>>;

/** Opens the steward's page, and tells of everything that has gone wrong when it is left. */
async function visit(
  installed: Installation,
  route: string,
  steps: (page: Page) => Promise<void>,
  options: Parameters<typeof openPage>[1] = {},
): Promise<void> {
  const { page, wrong, context } = await openPage(browser, options);
  await page.goto(`${installed.url}/steward/#/${orgnr}/${route}`);
  await page.waitForSelector('main:not([aria-busy]) h1');
  await steps(page);
  expect(wrong).toEqual([]);
  await context.close();
}

async function isFine(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide, `${what}: no wider than the page`).toBeLessThanOrEqual(screen ?? 0);
}

const drop = (page: Page, name: string, text: string | Buffer): Promise<void> =>
  page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const phone = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;
const dataset = (title: string) =>
  JSON.stringify({
    title: { nb: title },
    description: { nb: `${title} i kommunen, hver med navn, adresse og utstyr.` },
    theme: 'Miljø',
    accessRights: 'PUBLIC',
  });
const rows = (columns: string, count: number): string =>
  `${columns}\n${Array.from({ length: count }, (_, at) => `${at + 1};Plass ${at};${at % 5}`).join('\n')}\n`;

describe('a file that is dropped', () => {
  it.each<[string, string, string | Buffer, string]>([
    ['cannot be read as a table', 'bilde.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), '[role="alert"]'],
    ['is empty', 'tom.csv', '', '[role="alert"]'],
    ['has a row that is too long', 'skjev.csv', `${rows('a;b;c', 20)}1;2;3;4\n`, '.problems [data-code="row.ragged"]'],
    ['is no geodata record', 'side.xml', '<html><body/></html>', '[role="alert"]'],
    ['is no JSON', 'dataset.json', '{"title": ', '[role="alert"]'],
    [
      'is a register of which no row can be published',
      'register.csv',
      'tittel;beskrivelse;tema;lenke\nNoe;;Ukjent tema;ikke en lenke\nNoe annet;;;\n',
      '.outcomes',
    ],
  ])('%s: is told so', async (what, name, body, until) => {
    const installed = await openInstallation();
    for (const options of [{}, phone]) {
      await visit(
        installed,
        'ny',
        async (page) => {
          await drop(page, name, body);
          await page.waitForSelector(until);
          await isFine(page, what);
        },
        options,
      );
    }
    await close(installed.server);
  });

  it('looks like a register: can be delivered as one', async () => {
    const installed = await openInstallation();
    await visit(installed, 'ny', async (page) => {
      await drop(
        page,
        'oversikt.csv',
        'tittel;beskrivelse;tema;lenke\nLekeplasser;Alle lekeplasser i kommunen, med adresse og utstyr.;Miljø;https://fjelldal.example.no/lekeplasser.csv\nSkiløyper;Alle skiløyper i kommunen, med lengde og lys.;Miljø;https://fjelldal.example.no/loyper.csv\n',
      );
      await page.waitForSelector('button:has-text("Lever som register")');
      await isFine(page, 'the offer');
      await page.click('button:has-text("Lever som register")');
      await page.waitForSelector('.outcomes');
      await isFine(page, 'what becomes of each row');
      await page.click('button:has-text("Publiser")');
      await page.waitForSelector('.outcomes a:has-text("Skiløyper")');
      await page.waitForSelector('#steps .done:nth-child(4)');
      await isFine(page, 'what became of each row');
    });
    expect((await installed.world.inbox.list(`inbox/${orgnr}/`)).map(({ key }) => key.split('/').at(-1))).toContain(
      'register.csv',
    );
    await close(installed.server);
  });
});

describe('a dataset', () => {
  it('that is a draft is described and published', async () => {
    const installed = await openInstallation({ 'lekeplasser.csv': rows('id;navn;husker', 12) });
    await visit(installed, '', async (page) => {
      await page.click('table a:has-text("lekeplasser")');
      await page.waitForSelector('a:has-text("Beskriv og publiser")');
      await isFine(page, 'a draft');
      await page.click('a:has-text("Beskriv og publiser")');
      await page.waitForSelector('.lead:has-text("lekeplasser.csv")');
      await drop(page, 'lekeplasser.csv', rows('id;navn;husker', 12));
      await page.waitForSelector('#verdict');
      await page.fill('#f-description-nb', 'Alle lekeplasser i kommunen, med antall husker.');
      await page.fill('#f-theme', 'Miljø');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#verdict:has-text("Klart")');
      await page.click('button:has-text("Publiser")');
      await page.waitForSelector('#public-link');
      await isFine(page, 'a draft that is out');
    });
    await close(installed.server);
  });

  it('that lost a column others rely on is held, and published when it is approved', async () => {
    const columns = 'id;navn;husker';
    const installed = await openInstallation({
      'leke/dataset.json': dataset('Lekeplasser'),
      'leke/lekeplasser.csv': rows(columns, 40),
    });
    await installed.deliver({ 'leke/lekeplasser.csv': rows('id;navn;antall', 40) });
    for (const options of [phone, {}]) {
      await visit(
        installed,
        '',
        async (page) => {
          await isFine(page, 'a list with what is held');
          await page.click('table a:has-text("Lekeplasser")');
          await page.waitForSelector('button:has-text("Godkjenn")');
          await isFine(page, 'held');
          if (options === phone) return;
          await page.click('button:has-text("Godkjenn")');
          await page.fill('#by', 'Kari i arkivet');
          await page.fill('#reason', 'Kolonnen heter dette fra i år.');
          await page.click('dialog button[type=submit]');
          await page.waitForSelector('.ds-tag:has-text("Publisert")');
        },
        options,
      );
    }
    await close(installed.server);
  });

  it('that Geonorge may have is held with a question, and out when that is answered', async () => {
    const index = indexSnapshot(readSnapshot(readFileSync('samples/geonorge/snapshot.jsonl', 'utf8')));
    const [record] = [...index.byUuid.values()].filter(({ type }) => type === 'dataset');
    const installed = await openInstallation(
      {
        'kart/dataset.json': JSON.stringify({
          ...JSON.parse(dataset(record?.title ?? '')),
          distribution: [{ accessURL: `https://kartkatalog.geonorge.no/metadata/uuid/${record?.uuid}` }],
        }),
      },
      { geonorge: { index, sha256: 'a'.repeat(64) } },
    );
    await visit(installed, '', async (page) => {
      await page.click(`table a:has-text("${record?.title}")`);
      await page.waitForSelector('h2:has-text("Hva vil du gjøre?")');
      await isFine(page, 'held for a match');
    });
    await visit(
      installed,
      'geonorge',
      async (page) => {
        await isFine(page, 'what Geonorge has');
        await page.click('button:has-text("De er ikke de samme")');
        await page.fill('#by', 'Kari i arkivet');
        await page.fill('#reason', 'Vårt er en annen måling.');
        await page.click('dialog button[type=submit]');
        await page.waitForSelector('dialog', { state: 'detached' });
      },
      phone,
    );
    await expect
      .poll(async () => new TextDecoder().decode((await installed.world.public.get(`${orgnr}/catalog.ttl`))?.body))
      .toContain(record?.title);
    await visit(
      installed,
      'geonorge',
      async (page) => {
        await page.waitForSelector('td p:has-text("De er ikke de samme")');
        await isFine(page, 'what was answered');
      },
      phone,
    );
    await visit(installed, '', async (page) => {
      await page.click(`table a:has-text("${record?.title}")`);
      await page.waitForSelector('.ds-alert:has-text("Svaret deres om Geonorge")');
      expect(await page.textContent('.ds-alert')).toContain(record?.uuid);
      await isFine(page, 'answered');
      await page.click('button:has-text("De er de samme")');
      await page.fill('#by', 'Kari i arkivet');
      await page.fill('#reason', 'Det var samme måling likevel.');
      await page.click('dialog button[type=submit]');
      await page.waitForSelector('.ds-tag:has-text("Hoppet over")');
    });
    await close(installed.server);
  });

  it('that cannot be reached any more is said to be so', async () => {
    const installed = await openInstallation();
    const { page } = await openPage(browser);
    await page.goto(`${installed.url}/steward/#/${orgnr}/datasett/${encodeURIComponent('finnes/#ikke')}`);
    await page.waitForSelector('main [role="alert"]');
    await isFine(page, 'a dataset that is not there');
    await close(installed.server);
  });
});

describe('a catalog', () => {
  it('that would lose much waits, and goes out when that is approved', async () => {
    const names = ['en', 'to', 'tre', 'fire', 'fem', 'seks'];
    const installed = await openInstallation(
      Object.fromEntries(
        names.flatMap((name) => [
          [`${name}/dataset.json`, dataset(`Sett ${name}`)],
          [`${name}/tabell.csv`, rows('id;navn;antall', 5)],
        ]),
      ),
    );
    await visit(installed, '', async (page) => {
      await page.click('summary:has-text("Nye: 6")');
      expect(await page.textContent('section[aria-labelledby="harvest"]')).toContain('Sett fire');
      await isFine(page, 'what the next harvest will do');
    });
    for (const name of names.slice(0, 3))
      for (const file of ['dataset.json', 'tabell.csv'])
        await installed.world.inbox.delete(`inbox/${orgnr}/${name}/${file}`);
    await installed.deliver({ 'sju/dataset.json': dataset('Sett sju'), 'sju/tabell.csv': rows('id;navn;antall', 5) });
    await installed.look(names.map((name) => `${name}/`));
    for (const options of [phone, {}]) {
      await visit(
        installed,
        '',
        async (page) => {
          await page.waitForSelector('h2:has-text("Katalogen venter på en godkjenning")');
          await isFine(page, 'paused');
          if (options === phone) return;
          await page.click('[role="alert"] button, .ds-alert button');
          await page.fill('#by', 'Kari i arkivet');
          await page.fill('#reason', 'Tre sett er slått sammen med andre.');
          await page.click('dialog button[type=submit]');
          await page.waitForSelector('h2:has-text("Katalogen venter på en godkjenning")', { state: 'detached' });
        },
        options,
      );
    }
    await close(installed.server);
  });
});
