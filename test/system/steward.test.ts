import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '../../functions/core/settings.ts';
import { ingest, publish, settingsOf, writeSettings } from '../../functions/history/index.ts';
import { openBrowser, openPage, orgnr, publisherFile, violations } from '../support/browser.ts';
import { type Cloud, openCloud } from '../support/cloud.ts';
import { type Gateway, startGateway, stewardMethods } from '../support/gateway.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';

// The steward's way in the cloud: page and door as their bundles, behind the API of the template, with a login by OpenID
// Connect, an S3 that takes signed forms alone and holds the roles to their policies, and queues between.

const other = '974760673';
const client = 'webpage';
const options = {
  people: ['p-17', 'p-18'],
  scopes: ['openid', 'sluse/door'],
  clients: new Map<string, readonly string[]>(),
  accessSeconds: 3_600,
};
let login: IdentityProvider;
let gateway: Gateway;
let cloud: Cloud;
let browser: Browser;

beforeAll(async () => {
  login = await startIdentityProvider(options);
  gateway = await startGateway({
    methods: stewardMethods(),
    issuer: () => login.url,
    invoke: (name, event) => cloud.ask(name === 'Page' ? 'Page' : 'Steward', event),
  });
  login.register(client, `${gateway.url}/steward/`);
  cloud = await openCloud({
    random: Math.random,
    concurrency: 1,
    steward: { login: login.url, client, origin: gateway.url },
  });
  await grant(orgnr, { subject: 'p-17', role: 'steward' }, { subject: 'p-17', role: 'approver' });
  await grant(other, { subject: 'p-17', role: 'steward' }, { subject: 'p-19', role: 'steward', expires: '2026-01-01' });
  for (const one of [orgnr, other]) {
    const body = Buffer.from(JSON.stringify({ ...publisherFile, name: one === orgnr ? 'Fjelldal' : 'Kartverket' }));
    await cloud.world.inbox.put(`inbox/${one}/publisher.json`, body);
    await ingest(one, [{ delivery: 'publisher.json' }], cloud.world);
    await publish(one, cloud.world);
  }
  await cloud.settle();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([cloud.close(), gateway.close(), login.close()]);
});

async function grant(of: string, ...grants: Grant[]): Promise<void> {
  await writeSettings({ ...(await settingsOf(of, cloud.world)), grants }, cloud.world);
}

const ask = async (token: string | undefined, path: string, body?: object) => {
  const response = await fetch(`${gateway.url}/steward/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, value: text ? JSON.parse(text) : undefined };
};

const mine = (): string => login.accessToken('p-17');

describe('the door', () => {
  it('is shut to who has no token, an old one, a foreign one, or one for something else', async () => {
    const others = await startIdentityProvider({ ...options, clients: new Map([[client, []]]) });
    const hour = 3_600;
    const now = Math.floor(Date.now() / 1_000);
    for (const [what, token] of Object.entries({
      none: undefined,
      nonsense: 'x.y.z',
      expired: login.accessToken('p-17', { exp: now - hour, iat: now - 2 * hour }),
      'not yet': login.accessToken('p-17', { nbf: now + hour }),
      'another provider’s': others.accessToken('p-17', { iss: login.url }),
      'another issuer’s': others.accessToken('p-17'),
      'an ID token': login.idToken('p-17'),
      'given for something else': login.accessToken('p-17', { scope: 'openid' }),
      'changed on the way': mine().replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      'of nobody': login.accessToken(''),
    }))
      expect((await ask(token, 'me')).status, what).toBe(401);
    await others.close();
  });

  it('asks for a token wherever it is knocked at, and gives nobody anything but the page without', async () => {
    const open = stewardMethods().filter(({ scopes }) => scopes.length === 0);
    expect(open.map(({ verb, path, function: to }) => `${verb} ${path} ${to}`).toSorted()).toEqual([
      'GET / Page',
      'GET /{file} Page',
    ]);
    // should the authorizer ever be taken away, the function lets nobody in either
    const answer = await cloud.ask('Steward', {
      httpMethod: 'GET',
      headers: {},
      pathParameters: { proxy: 'me' },
      requestContext: {},
    });
    expect(answer).toMatchObject({ statusCode: 401 });
  });

  it('knows for whom one may act, until a grant ends or is taken away', async () => {
    const names = async (token: string): Promise<string[]> =>
      (await ask(token, 'me')).value.publishers.map(({ name }: { name: string }) => name);
    expect(await names(mine())).toEqual(['Fjelldal', 'Kartverket']);
    expect(await names(login.accessToken('p-19'))).toEqual([]);
    expect((await ask(login.accessToken('p-18'), `${orgnr}/datasets`)).status).toBe(404);
    await grant(other);
    expect(await names(mine())).toEqual(['Fjelldal']);
    expect((await ask(mine(), `${other}/datasets`)).status).toBe(404);
    await grant(other, { subject: 'p-17', role: 'steward' });
    expect(await names(mine())).toEqual(['Fjelldal', 'Kartverket']);
  });

  it('answers what nobody may keep, frame, guess at or run', async () => {
    const { headers } = await ask(mine(), 'me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
  });

  it('answers a path that is none, and a fault, in words', async () => {
    const broken = await fetch(`${gateway.url}/steward/api/%E0%A4%A`, { headers: { authorization: mine() } });
    expect(broken.status).toBe(400);
    const { status, value } = await ask(mine(), `${orgnr}/decisions`, {
      kind: 'withdraw',
      subject: 'ingen/#ingen',
      reason: 'Finnes ikke.',
    });
    expect(status).toBe(500);
    expect(value.refused).toMatch(/^Noe gikk galt/);
  });
});

describe('a signed form', () => {
  const form = async (name: string, bytes: number) => {
    const { value } = await ask(mine(), `${orgnr}/uploads`, { files: [{ name, bytes }] });
    return value.forms[0] as { url: string; fields: Record<string, string> };
  };
  const post = async ({ url, fields }: Awaited<ReturnType<typeof form>>, file: string, changed = {}) => {
    const body = new FormData();
    for (const [field, value] of Object.entries({ ...fields, ...changed })) body.append(field, String(value));
    body.append('file', new Blob([file]));
    return (await fetch(url, { method: 'POST', body })).status;
  };

  it('puts one file of a size under one key of the publisher’s own, and the role that signed it can put none itself', async () => {
    const signed = await form('bål/æøå 1+1.csv', 5);
    expect(signed.fields['key']).toBe(`inbox/${orgnr}/bål/æøå 1+1.csv`);
    expect(await post(signed, 'id\n1\n', { key: `inbox/${other}/x.csv` })).toBe(403);
    expect(await post(signed, 'id\n1\n2\n')).toBe(400);
    expect(await post(signed, 'id\n1\n')).toBe(204);
    const lying = await cloud.world.inbox.get(`inbox/${orgnr}/bål/æøå 1+1.csv`);
    expect(Buffer.from(lying?.body ?? []).toString()).toBe('id\n1\n');
    await cloud.settle();
    expect(await cloud.tries('Steward', 'PutObject', 'inbox', `inbox/${orgnr}/x.csv`)).toBe(false);
    expect(await cloud.tries('Steward', 'GetObject', 'inbox', `inbox/${orgnr}/publisher.json`)).toBe(false);
  });

  it('is for no more than 100 MB', async () => {
    const files = [{ name: 'x.csv', bytes: 100_000_001 }];
    expect((await ask(mine(), `${orgnr}/uploads`, { files })).status).toBe(400);
  });
});

describe('a steward', () => {
  it('logs in, delivers, sees it published, decides, and logs out', async () => {
    const { page, wrong } = await openPage(browser);
    await page.goto(`${gateway.url}/steward/#/${orgnr}/ny`);
    await page.click('button:has-text("Logg inn")');
    await page.click('button:has-text("p-17")');
    await page.waitForSelector('#file', { state: 'attached' });
    expect(page.url(), 'where one was going, and no code').toBe(`${gateway.url}/steward/#/${orgnr}/ny`);
    expect(await violations(page)).toEqual([]);

    await page.setInputFiles('#file', {
      name: 'badetemperaturer.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('dato;badeplass;temperatur\n2025-06-01;Storvika;13,2\n2025-06-02;Kalvøya;12,3\n'),
    });
    await page.waitForSelector('#verdict');
    await page.fill('#f-description-nb', 'Målt vanntemperatur ved kommunens badeplasser, hver morgen i badesesongen.');
    await page.focus('#f-theme');
    await page.keyboard.type('Miljø');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#verdict:has-text("Klart")');
    await page.click('button:has-text("Publiser")');
    await page.waitForSelector('#steps .done');
    await cloud.settle();
    await page.waitForSelector('#public-link');
    expect(await page.locator('#steps .done').count()).toBe(4);
    expect(await page.getAttribute('#public-link', 'href')).toMatch(
      new RegExp(`^https://data\\.example\\.no/${orgnr}/datasets/badetemperaturer.*\\.html$`),
    );
    const catalog = await cloud.world.public.get(`${orgnr}/catalog.ttl`);
    expect(new TextDecoder().decode(catalog?.body)).toContain('"Badetemperaturer"@nb');

    // the form begins with what was delivered, which nobody has read the inbox for
    await page.goto(`${gateway.url}/steward/#/${orgnr}/ny/${encodeURIComponent('badetemperaturer/')}`);
    await page.waitForSelector('main:not([aria-busy]) h1');
    // a report is had as a file, though a link could not say who asks
    await page.goto(
      `${gateway.url}/steward/#/${orgnr}/datasett/${encodeURIComponent('badetemperaturer/#badetemperaturer')}`,
    );
    const download = page.waitForEvent('download');
    await page.click('a:has-text("CSV")');
    expect((await download).suggestedFilename()).toBe('badetemperaturer.csv');

    // a decision, which the log says was theirs, and which the public catalog shows
    await page.click('button:has-text("Trekk tilbake")');
    await page.fill('#reason', 'Målingene skal kontrolleres.');
    await page.click('dialog button[type="submit"]');
    await page.waitForSelector('dialog', { state: 'detached' });
    await cloud.settle();
    const { value: told } = await ask(mine(), `${orgnr}/history`);
    expect(told.commits[0]).toMatchObject({ kind: 'withdraw', by: 'p-17', reason: 'Målingene skal kontrolleres.' });
    const without = await cloud.world.public.get(`${orgnr}/catalog.ttl`);
    expect(new TextDecoder().decode(without?.body)).not.toContain('"Badetemperaturer"@nb');

    // one person, several publishers
    await page.selectOption('header select:not(#language)', other);
    await page.waitForSelector('main:not([aria-busy]) h1');
    expect(page.url()).toContain(`#/${other}/`);

    // nothing of the session is left on the machine that another could take
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toMatch(/eyJ|[\w-]{30,}/);

    await page.click('button:has-text("Logg ut")');
    await page.waitForSelector('h1:has-text("Du er logget ut")');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.waitForSelector('h1:has-text("Logg inn")');
    await page.click('button:has-text("Logg inn")');
    await page.waitForSelector('h1:has-text("Hvem er du?")'); // the provider has forgotten too
    expect([...new Set(cloud.denied)]).toEqual([]);
    expect(wrong).toEqual([]);
  }, 120_000);

  it('goes on where the page is loaded anew, and is told when the session has ended', async () => {
    const { page } = await openPage(browser);
    login.accessLasts(30); // renewed at every question: it is within a minute of its end
    await page.goto(`${gateway.url}/steward/#/${orgnr}/`);
    await page.click('button:has-text("Logg inn")');
    await page.click('button:has-text("p-17")');
    await page.waitForSelector('h1:has-text("Mine datasett")');
    await page.reload();
    await page.waitForSelector('h1:has-text("Mine datasett")');
    login.endSessions();
    await page.click('nav a:has-text("Historikk")');
    await page.waitForSelector('#ended:has-text("Du må logge inn på nytt")');
    expect(await violations(page)).toEqual([]);
    await page.click('#ended button');
    await page.waitForSelector('h1:has-text("Hvem er du?")');
    login.accessLasts(options.accessSeconds);
  });

  it('is told when the login was broken off, and when a login was not begun here', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${gateway.url}/steward/`);
    await page.click('button:has-text("Logg inn")');
    await page.click('button:has-text("nobody")');
    await page.waitForSelector('h1:has-text("Innloggingen ble ikke fullført")');
    expect(await page.textContent('main')).toContain('access_denied');
    await page.goto(`${gateway.url}/steward/?code=stolen&state=theirs`);
    await page.waitForSelector('h1:has-text("Innloggingen ble ikke fullført")');
    await page.goto(`${gateway.url}/steward/?error=${encodeURIComponent('Ring 815 00 000!')}&state=theirs`);
    await page.waitForSelector('h1:has-text("Innloggingen ble ikke fullført")');
    expect(await page.textContent('main')).not.toContain('Ring');
  });

  it('who may act for nobody is told what to say to those who can help', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${gateway.url}/steward/`);
    await page.click('button:has-text("Logg inn")');
    await page.click('button:has-text("p-18")');
    await page.waitForSelector('#subject:has-text("p-18")');
  });
});
