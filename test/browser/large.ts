/** `npm run large`: measures a file of 100 MB on the steward's page, and prints what it found. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, openBrowser, openInstallation, openPage, orgnr } from '../support/browser.ts';

const folder = await mkdtemp(join(tmpdir(), 'sluse-large-'));
const file = join(folder, 'malinger.csv');
const out = await open(file, 'w');
await out.write('dato;stasjon;verdi;merknad\n');
let bytes = 0;
for (let at = 0; bytes < 99_900_000; at += 2000) {
  const lines = Array.from({ length: 2000 }, (_, i) => {
    const n = at + i;
    const value = n % 5000 === 700 ? 'ingen måling' : `${n % 40},${n % 10}`;
    return `2025-0${(n % 9) + 1}-1${n % 10};Stasjon ${n % 300};${value};målt av vakta kl. ${n % 24}\n`;
  });
  bytes += (await out.write(lines.join(''))).bytesWritten;
}
await out.close();

const browser = await openBrowser();
const { url, server } = await openInstallation();
const { page, wrong } = await openPage(browser);
await page.goto(`${url}/steward/#/${orgnr}/ny`);
await page.waitForSelector('#file', { state: 'attached' });
await page.waitForTimeout(1000);
await page.evaluate(() => {
  const seen = { start: 0, first: 0, blocked: [] as number[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked.push(Math.round(duration));
  }).observe({ entryTypes: ['longtask'] });
  document.getElementById('file')?.addEventListener(
    'change',
    () => {
      seen.start = performance.now();
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (seen.first === 0 && document.querySelector('.problems li')) seen.first = performance.now();
  }).observe(document.body, { childList: true, subtree: true });
});
await page.setInputFiles('#file', file);
await page.waitForSelector('#verdict', { timeout: 300_000 });
const measured = await page.evaluate(() => {
  const { seen } = globalThis as unknown as { seen: { start: number; first: number; blocked: number[] } };
  return { first: seen.first - seen.start, whole: performance.now() - seen.start, blocked: seen.blocked };
});
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
console.info(`${(bytes / 1e6).toFixed(0)} MB: the first problem is shown after ${seconds(measured.first)} (goal 2 s)`);
console.info(`read whole, with the form, after ${seconds(measured.whole)}`);
console.info(
  `the page's own thread was blocked ${Math.max(0, ...measured.blocked)} ms at most (goal 100 ms); all: ${measured.blocked.join(', ') || 'never over 50'}`,
);
const download = page.waitForEvent('download', { timeout: 300_000 });
const asked = Date.now();
await page.click('text=Last ned radene som Excel');
await download;
console.info(`the workbook of every wrong row was made in ${seconds(Date.now() - asked)}`);
if (wrong.length > 0) console.info(wrong.join('\n'));
await browser.close();
await close(server);
await rm(folder, { recursive: true });
