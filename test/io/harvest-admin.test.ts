import { createSign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askJson } from '../../functions/io/ask.ts';
import { harvestAdmin, openPortal } from '../../functions/io/harvest-admin.ts';
import { openTokens, type Signer, type TokenSettings } from '../../functions/io/maskinporten.ts';
import { type PortalStandIn, startPortal } from '../support/portal-server.ts';

const orgnr = '923609016';
const url = `https://data.example.no/${orgnr}/catalog.ttl`;
let portal: PortalStandIn;
let now = Date.parse('2026-03-01T12:00:00.000Z');
const clock = { now: () => new Date(now).toISOString(), uuid: () => crypto.randomUUID() };

beforeAll(async () => {
  portal = await startPortal({ fetchCatalog: async () => catalog, now: clock.now });
});
afterAll(() => portal.close());
beforeEach(() => {
  portal.fault = undefined;
});

const signer: Signer = async (message) => createSign('RSA-SHA256').update(message).sign(portal.key);
const tokensWith = (more: Partial<TokenSettings> = {}) => openTokens({ ...portal.tokens, ...more }, signer, clock);
const admin = (more: Partial<TokenSettings> = {}) => harvestAdmin(portal.address, tokensWith(more), 'Sluse test');

describe('a token', () => {
  it('is had by a grant with the documented claims and no other, and used until it ends', async () => {
    const tokens = tokensWith();
    const [one, two] = [await tokens(orgnr), await tokens('310042188')];
    expect(one).toEqual(two);
    const { jti, ...claims } = portal.grants.at(-1) ?? {};
    expect(claims).toEqual({
      aud: `${portal.address}/`,
      iss: 'client',
      scope: 'digdir:fdk.harvest',
      iat: now / 1000,
      exp: now / 1000 + 60,
    });
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
    now += 100_000;
    expect(await tokens(orgnr)).not.toEqual(one);
  });

  it('is one for each publisher where the operator acts by delegation', async () => {
    const tokens = tokensWith({ delegated: true, resource: 'https://harvest.example/' });
    const before = portal.grants.length;
    expect(await tokens(orgnr)).not.toEqual(await tokens('310042188'));
    expect(portal.grants.slice(before).map(({ consumer_org }) => consumer_org)).toEqual([orgnr, '310042188']);
    expect(portal.grants.at(-1)?.['resource']).toBe('https://harvest.example/');
  });

  it.each([
    ['another issuer', { issuer: 'https://maskinporten.no' }],
    ['another client', { clientId: 'stranger' }],
    ['a key that is not registered', { keyId: 'key-2' }],
    ['a scope it does not have', { scope: 'other' }],
  ])('is refused %s, which a person must mend', async (_, more) => {
    expect(await tokensWith(more)(orgnr)).toMatchObject({ ok: false, why: 'forbidden', status: 400 });
  });

  it('is refused one who signs with another key', async () => {
    const forged: Signer = async () => new Uint8Array(256);
    expect(await openTokens(portal.tokens, forged, clock)(orgnr)).toMatchObject({ ok: false, why: 'forbidden' });
  });

  it('waits where the server is away', async () => {
    portal.fault = 'away';
    expect(await tokensWith()(orgnr)).toMatchObject({ ok: false, why: 'away' });
    expect(await tokensWith({ endpoint: 'http://127.0.0.1:1/token' })(orgnr)).toMatchObject({ ok: false, why: 'away' });
  });
});

describe('the administration of the harvest', () => {
  it('registers an address once for datasets and once for services, begins a harvest, and tells its run', async () => {
    const them = admin();
    const entry = { url, accept: 'text/turtle' };
    const made = await them.register(orgnr, { ...entry, dataType: 'dataset' });
    await them.register(orgnr, { ...entry, dataType: 'dataservice' });
    expect(await them.register(orgnr, { ...entry, dataType: 'dataset' })).toMatchObject({ ok: false, why: 'conflict' });
    const registrations = await them.registrations(orgnr);
    expect(registrations.ok && registrations.value.map(({ dataType }) => dataType)).toEqual(['dataset', 'dataservice']);
    expect(await them.registrations('310042188')).toEqual({ ok: true, value: [] });

    const id = made.ok ? made.value.id : '';
    expect(await them.start(orgnr, id)).toEqual({ ok: true, value: true });
    const runs = await them.runs(orgnr, id);
    expect(runs.ok && runs.value).toMatchObject([
      { dataType: 'dataset', status: 'COMPLETED', changed: 1, removed: 0, started: clock.now() },
    ]);
  });

  it.each([
    ['away', 'away'],
    ['forbidden', 'forbidden'],
    ['html', 'invalid'],
    ['endless', 'invalid'],
  ] as const)('answers %s, and that is an answer', async (fault, why) => {
    const tokens = tokensWith();
    await tokens(orgnr);
    portal.fault = fault;
    const them = harvestAdmin(portal.address, tokens, 'Sluse test');
    expect(await them.registrations(orgnr)).toMatchObject({ ok: false, why });
    expect(await them.runs(orgnr, 'x')).toMatchObject({ ok: false, why });
    expect(await them.start(orgnr, 'x')).toMatchObject({ ok: false, why });
  });

  it('is told by no token but its own', async () => {
    const strangers = harvestAdmin(portal.address, async () => ({ ok: true, value: 'guessed' }), 'Sluse test');
    expect(await strangers.registrations(orgnr)).toMatchObject({ ok: false, why: 'forbidden', status: 401 });
  });
});

it('nobody is waited for longer than agreed', async () => {
  portal.fault = 'stalls';
  expect(await askJson(portal.address, { timeout: 100 })).toMatchObject({ ok: false, why: 'away' });
});

describe('what anybody may ask', () => {
  const open = () =>
    openPortal({
      resources: portal.address,
      pages: 'https://data.norge.no',
      scores: portal.address,
      userAgent: 'Sluse test',
    });
  it('is where a dataset is shown, by the id its IRI has there', async () => {
    const shown = await open().shown('https://data.example.no/923609016/datasets/a', 'dataset');
    expect(shown.ok && shown.value.link).toMatch(/^https:\/\/data\.norge\.no\/nb\/datasets\/[0-9a-f]{8}-[0-9a-f]{4}-3/);
    expect(await open().shown('https://data.example.no/unknown', 'dataset')).toMatchObject({
      ok: false,
      why: 'missing',
    });
  });

  it('is what its quality was measured to', async () => {
    portal.scores = { 'https://data.example.no/a': 355 };
    expect(await open().scores(['https://data.example.no/a', 'https://data.example.no/b'])).toEqual({
      ok: true,
      value: new Map([['https://data.example.no/a', { points: 355, max: 435 }]]),
    });
  });

  it('is nothing where it is away, or says something else', async () => {
    for (const fault of ['away', 'html', 'endless'] as const) {
      portal.fault = fault;
      expect((await open().shown('https://data.example.no/a', 'dataset')).ok).toBe(false);
      expect((await open().scores(['https://data.example.no/a'])).ok).toBe(false);
    }
  });
});

const catalog = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
<https://data.example.no/923609016/> a dcat:Catalog ; dcat:dataset <https://data.example.no/923609016/datasets/a> .
<https://data.example.no/923609016/datasets/a> a dcat:Dataset ; dct:title "A"@nb .
`;
