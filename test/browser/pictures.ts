/** `npm run pictures`: writes the page's six main states to docs/pictures, from the samples' own data. */
import { mkdir, readFile } from 'node:fs/promises';
import { close, openBrowser, openInstallation, openPage, orgnr } from '../support/browser.ts';

const sample = (path: string): Promise<Buffer> =>
  readFile(new URL(`../../samples/inbox/${orgnr}/${path}`, import.meta.url));
const out = new URL('../../docs/pictures/', import.meta.url);
const described = {
  title: { nb: 'Barnehager' },
  description: { nb: 'Kommunale og private barnehager med adresse og antall plasser.' },
  theme: 'Utdanning',
  accessRights: 'PUBLIC',
};

const browser = await openBrowser();
const { url, server } = await openInstallation({
  'publisher.json': await sample('publisher.json'),
  'badeplasser/dataset.json': await sample('badeplasser/dataset.json'),
  'badeplasser/badetemperaturer.csv': await sample('badeplasser/badetemperaturer.csv'),
  'barnehager/dataset.json': JSON.stringify(described),
  'tilskudd/tilskudd.csv': 'lag;beløp\nFjelldal IL;25000\nFjelldal korps;18000\n',
});
const { page } = await openPage(browser, { viewport: { width: 1200, height: 820 }, deviceScaleFactor: 1 });
const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.screenshot({ path: new URL(`${name}.png`, out).pathname });
};

await mkdir(out, { recursive: true });
await page.goto(`${url}/steward/#/${orgnr}/`);
await page.waitForSelector('table a');
await picture('1-my-datasets');

await page.click('.menu a:has-text("Publiser")');
const rows = Array.from(
  { length: 200 },
  (_, at) => `2025-06-${String((at % 30) + 1).padStart(2, '0')};Storvika;${12 + (at % 7)},${at % 10}`,
);
const skewed = [
  'dato;badeplass;temperatur',
  ...rows.slice(0, 40),
  '2025-06-12;Storvika;13,2;for mye',
  ...rows.slice(40),
].join('\n');
await page.setInputFiles('#file', {
  name: 'Badetemperaturer 2025.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(skewed),
});
await page.waitForSelector('#verdict');
await page.locator('#found').scrollIntoViewIfNeeded();
await page.evaluate(() => document.getElementById('found')?.scrollIntoView());
await picture('2-checked');

await page.fill('#f-description-nb', 'Målt vanntemperatur ved kommunens badeplasser, hver morgen i badesesongen.');
await page.focus('#f-theme');
await page.keyboard.type('Miljø');
await page.keyboard.press('ArrowDown');
await page.keyboard.press('Enter');
await page.waitForSelector('.entry');
await page.keyboard.press('Escape');
await page.evaluate(() => document.querySelector('.describe')?.scrollIntoView());
await picture('3-described');

await page.click('button:has-text("Publiser")');
await page.waitForSelector('#public-link');
await page.evaluate(() => document.getElementById('publishing')?.scrollIntoView({ block: 'center' }));
await picture('4-published');

await page.click('.menu a:has-text("Historikk")');
await page.waitForSelector('.commits');
await picture('5-history');

await page.goto(`${url}/${orgnr}/datasets/badeplasser`);
await picture('6-public-page');

await browser.close();
await close(server);
