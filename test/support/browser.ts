import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { routesOf } from '../../functions/cli/serve.ts';
import { serve, stop } from '../../functions/cli/server.ts';
import type { Standing } from '../../functions/core/loop/follow.ts';
import { ingest, publish, type World } from '../../functions/history/index.ts';
import { memoryStore } from '../../functions/io/memory.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { makeWork, type Pipeline } from '../../functions/pipeline.ts';

export const orgnr = '310042188';

/** The system's Chromium where there is one, else the one the package carries: nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  return own === undefined
    ? playwright.launch({ executablePath: await chromium.executablePath(), args: plain, headless: true })
    : playwright.launch({ executablePath: own, args: plain, headless: true });
}

/** The package's own arguments are for Lambda: one process, and no web security, which is what is to be tried here. */
const plain = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

export const publisherFile = {
  name: { nb: 'Fjelldal kommune', nn: 'Fjelldal kommune', en: 'Fjelldal Municipality' },
  contactPoint: { name: 'Servicetorget', email: 'postmottak@fjelldal.example.no' },
  license: 'CC BY 4.0',
  language: 'nb',
  spatial: 'Norge',
};

/** A publisher's inbox, history and public files in memory, with these files delivered. */
export async function openHome(files: Readonly<Record<string, string | Uint8Array>>, pipeline: Partial<Pipeline> = {}) {
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => void faults.push(fault);
  const world: World = {
    inbox: memoryStore(),
    state: memoryStore(),
    public: memoryStore(),
    queue: { send: async () => undefined },
    clock: { now: () => new Date().toISOString(), wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    random: { next: Math.random },
    platform: nodePlatform,
    work: makeWork({ platform: nodePlatform, onFault, ...pipeline }),
    base: 'https://data.example.no/',
  };
  const look = async (deliveries: readonly string[]): Promise<void> => {
    await ingest(
      orgnr,
      deliveries.map((delivery) => ({ delivery })),
      world,
    );
    await publish(orgnr, world);
  };
  const deliver = async (them: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
    for (const [name, body] of Object.entries(them)) {
      await world.inbox.put(`inbox/${orgnr}/${name}`, typeof body === 'string' ? new TextEncoder().encode(body) : body);
    }
    await look([...new Set(Object.keys(them).map((name) => name.replace(/\/.*/, '/')))]);
  };
  await deliver({ 'publisher.json': JSON.stringify(publisherFile), ...files });
  return { world, faults, deliver, look };
}

/** A whole installation on loopback: one publisher, with these files delivered. */
export async function openInstallation(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  pipeline: Partial<Pipeline> = {},
  /** How each dataset stands at data.norge.no, instead of what the loop has seen. */
  standing?: () => Standing,
) {
  const { world, faults, deliver, look } = await openHome(files, pipeline);
  const { server, url } = await serve(
    await routesOf(world, 'nb', (fault) => void faults.push(fault), standing && (async () => standing)),
    0,
  );
  return { world, server, url, faults, deliver, look };
}

export async function close(server: Server): Promise<void> {
  stop(server);
  await once(server, 'close');
}

/** A page that tells everything that goes wrong in it: scripts' faults, what the policy stops, and what asks elsewhere. */
export async function openPage(browser: Browser, options: Parameters<Browser['newPage']>[0] = {}) {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/localhost:|data:|blob:)/.test(request.url())) wrong.push(`a request to ${request.url()}`);
  });
  return { page, wrong, context };
}

const require = createRequire(import.meta.url);
let axe: string | undefined;

/** What axe-core finds against WCAG 2.1 A and AA, rule by rule. */
export async function violations(page: Page): Promise<readonly string[]> {
  axe ??= await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  // What is still on its way in has not the colours it will have.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // Evaluated by the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(options: object): Promise<Found> } }).axe.run;
    const { violations: found } = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html.slice(0, 160))
          .slice(0, 3)
          .join(' | ')}`,
    );
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
  });
}
