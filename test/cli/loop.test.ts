import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '../support/operator.ts';
import { type PortalStandIn, startPortal } from '../support/portal-server.ts';

const orgnr = '310042188';
let folder = '';
let portal: PortalStandIn;
let settings = '';
let day = '2026-03-01';
const out = () => join(folder, 'out');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loop-'));
  for (const name of ['publisher.json', 'badeplasser', 'oldtid'])
    await cp(join('samples/inbox', orgnr, name), join(folder, 'inbox', orgnr, name), { recursive: true });
  await command('run', join(folder, 'inbox'), '--out', out(), '--as-of', day);
  portal = await startPortal({
    now: () => `${day}T12:00:00.000Z`,
    fetchCatalog: (url) => readFile(join(out(), 'public', url.slice('https://data.example.no/'.length)), 'utf8'),
  });
  settings = join(folder, 'portal.json');
  const keyFile = join(folder, 'key.pem');
  await writeFile(keyFile, portal.key.export({ type: 'pkcs8', format: 'pem' }));
  const admin = { ...portal.tokens, address: portal.address, keyFile };
  await writeFile(
    settings,
    JSON.stringify({ resources: portal.address, pages: 'https://data.norge.no', userAgent: 'test', admin }),
  );
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

const onboard = (...more: string[]) => command('onboard', orgnr, '--offline', '--out', out(), '--as-of', day, ...more);
const loop = (...more: string[]) => command('loop', '--of', orgnr, '--out', out(), '--as-of', day, ...more);

it('onboard says what a person registers, in order, and who is to get the notices', async () => {
  const { status, told } = await onboard('--mail', 'data@fjelldal.example.no');
  expect(status).toBe(0);
  expect(told.match(/^ {2}\d\. /gm)).toHaveLength(7);
  expect(told).toContain(
    'Katalog: Datasett. Type: DCAT-AP-NO. Adresse: https://data.example.no/310042188/catalog.ttl. Format (Accept): text/turtle.',
  );
  expect(told.indexOf('sluse adopt')).toBeLessThan(told.indexOf('Logg inn'));
  const stored = JSON.parse(await readFile(join(out(), 'state/publishers', `${orgnr}.json`), 'utf8'));
  expect(stored.notify).toEqual({ mail: ['data@fjelldal.example.no'], language: 'nb' });
  expect((await onboard('--mail', 'a@b.no\r\nBcc: c@d.no')).status).toBe(2);
});

it('or registers by itself, where there are credentials, and once', async () => {
  expect((await onboard('--register')).status).toBe(2);
  const first = await onboard('--register', '--portal', settings);
  expect(first.status).toBe(0);
  expect(first.told).toMatch(/Registrert: Datasett \([0-9a-f-]{36}\)\nRegistrert: Datatjenester/);
  expect((await onboard('--register', '--portal', settings)).told).toContain('Var registrert fra før: Datasett');
  expect(portal.registrations.map(({ dataType, publisherId }) => [dataType, publisherId])).toEqual([
    ['dataset', orgnr],
    ['dataservice', orgnr],
  ]);
  portal.fault = 'away';
  const away = await onboard('--register', '--portal', settings);
  expect(away).toMatchObject({ status: 1, told: expect.stringContaining('Ikke registrert: Datasett (away, 503)') });
  portal.fault = undefined;
});

it('loop looks, says how each dataset stands, and puts mail into a folder', async () => {
  expect((await loop()).out).toMatch(/Badetemperaturer +Venter på høsting/);
  day = '2026-03-02';
  const looked = await loop('--portal', settings);
  expect(looked.status).toBe(0);
  expect(looked.out).toMatch(/Badetemperaturer +Synlig +https:\/\/data\.norge\.no\/nb\/datasets\/[0-9a-f-]{36}/);
  const mail = await readdir(join(out(), 'mail'));
  expect(mail).toHaveLength(2); // one each day
  for (const name of mail)
    expect(await readFile(join(out(), 'mail', name), 'utf8')).toMatch(
      /^From: .*\r\nTo: data@fjelldal\.example\.no\r\nSubject: /,
    );
});

it('and why it was refused, with status 1', async () => {
  portal.fault = 'SOURCE_CONFLICT';
  const file = join(folder, 'inbox', orgnr, 'badeplasser/dataset.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('badeplass"', 'badestrand"'));
  day = '2026-03-03';
  await command('run', join(folder, 'inbox'), '--out', out(), '--as-of', day);
  day = '2026-03-04';
  const refused = await loop('--portal', settings, '--lang', 'en');
  expect(refused.status).toBe(1);
  expect(refused.out).toMatch(
    /Badetemperaturer +Not taken in +data\.norge\.no has some of this from another source already/,
  );
  expect(refused.told).toContain('End the old registration as `sluse adopt` shows');
  expect(JSON.parse((await loop('--json')).out).portal).toMatchObject([
    { code: 'portal.source-conflict', severity: 'error' },
  ]);
});

it('loop --feed is an Atom feed of the notices', async () => {
  const { out: feed } = await loop('--feed');
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">');
  expect(feed).toContain('Synlig på data.norge.no: Badetemperaturer');
});

it('wrong use is said', async () => {
  expect((await command('loop')).status).toBe(2);
  expect((await command('loop', '--of', '311185306', '--out', out())).status).toBe(2);
});
