import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ingest, publish, type World } from '../../functions/history/index.ts';
import { openEdge, openEdgeOut } from '../../functions/io/edge.ts';
import { openWorld } from '../../functions/io/env.ts';
import { folderStore } from '../../functions/io/folder.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { makeWork } from '../../functions/pipeline.ts';
import { command, startRegister, startSsmServer } from '../support/operator.ts';
import { startS3Server } from '../support/s3-server.ts';
import { startSqsServer } from '../support/sqs-server.ts';

// What an operator does from their own machine: the same commands over an installation's buckets and queues, found by
// what its stacks have written down, and over folders.

const orgnr = '310042188';
const sent: string[] = [];
let folder = '';
let close = async (): Promise<void> => {};
let register = '';
let environment: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operator-'));
  const s3 = await startS3Server({ buckets: ['inbox', 'state', 'public', 'copy', 'state2', 'public2', 'inbox2'] });
  const sqs = await startSqsServer((queue, { body }) => sent.push(`${queue} ${body}`));
  environment = {
    INBOX_BUCKET: 'inbox',
    STATE_BUCKET: 'state',
    PUBLIC_BUCKET: 'public',
    BASE_IRI: 'https://data.example.no/',
    INGEST_QUEUE: sqs.url('ingest'),
    PUBLISH_QUEUE: sqs.url('publish.fifo'),
  };
  const empty = { ...environment, INBOX_BUCKET: 'inbox2', STATE_BUCKET: 'state2', PUBLIC_BUCKET: 'public2' };
  const ssm = await startSsmServer(() => ({
    '/sluse/prod': JSON.stringify(environment),
    '/sluse/empty': JSON.stringify(empty),
  }));
  const units = await startRegister({
    '/enheter/310042188': {
      navn: 'FJELLDAL KOMMUNE',
      organisasjonsform: { kode: 'KOMM' },
      hjemmeside: 'www.fjelldal.example.no',
    },
    '/enheter/964338531': {
      navn: 'BERGEN KOMMUNE',
      organisasjonsform: { kode: 'KOMM' },
      hjemmeside: 'www.bergen.kommune.no',
      epostadresse: 'postmottak@example.no',
      forretningsadresse: { kommunenummer: '4601' },
    },
    '/underenheter/974760673': { navn: 'ETATEN', organisasjonsform: { kode: 'BEDR' }, slettedato: '2020-01-31' },
  });
  register = units.url;
  const variables = {
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SQS: sqs.endpoint,
    AWS_ENDPOINT_URL_SSM: ssm.url,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'operator',
    AWS_SECRET_ACCESS_KEY: 'secret',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  close = async () => {
    for (const server of [s3, sqs, ssm, units]) await server.close();
  };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await close();
  await rm(folder, { recursive: true, force: true });
});

const cloud = (named: Record<string, string> = environment): World =>
  openWorld(makeWork({ platform: nodePlatform, onFault: (fault) => expect.unreachable(String(fault)) }), named);

/** Two datasets of the samples, delivered, committed and public, as ingest and publish would have it. */
async function published(world: World): Promise<void> {
  const sample = folderStore('samples/inbox', { prefix: 'inbox/' });
  for (const { key } of await sample.list(`inbox/${orgnr}/`)) {
    const [, , delivery = ''] = key.split('/');
    if (!['badeplasser', 'publisher.json', 'lekeplasser.csv'].includes(delivery)) continue;
    await world.inbox.put(key, (await sample.get(key))?.body ?? new Uint8Array());
  }
  const looks = ['publisher.json', 'badeplasser/', 'lekeplasser.csv'].map((delivery) => ({ delivery }));
  expect((await ingest(orgnr, looks, world)).faults).toEqual([]);
  expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published', datasets: 1 });
}

describe('a publisher that comes', () => {
  it('is written down with its name from Enhetsregisteret, and told what to register', async () => {
    const said = await command('--stage', 'prod', 'onboard', '964338531', '--enhetsregisteret', register, '--json');
    expect(said.status).toBe(0);
    expect(JSON.parse(said.out)).toEqual({
      settings: { version: 1, orgnr: '964338531', name: 'Bergen kommune', base: 'https://data.example.no/' },
      publisher: {
        name: { nb: 'Bergen kommune' },
        organizationNumber: '964338531',
        homepage: 'https://www.bergen.kommune.no',
        contactPoint: { name: 'Bergen kommune', email: 'postmottak@example.no' },
        license: 'CC BY 4.0',
        language: 'nb',
        spatial: 'Bergen',
      },
      registrations: [
        ...['dataset', 'dataservice'].map((catalog) =>
          expect.objectContaining({
            id: 'harvest-source',
            what: expect.objectContaining({
              catalog,
              address: 'https://data.example.no/964338531/catalog.ttl',
              type: 'DCAT-AP-NO',
              accept: 'text/turtle',
            }),
          }),
        ),
      ],
    });
    const stored = await cloud().state.get('publishers/964338531.json');
    expect(JSON.parse(new TextDecoder().decode(stored?.body)).name).toBe('Bergen kommune');
  });

  it('comes without the register too, by a name given by hand; grants and name stay when it is said again', async () => {
    const out = ['--out', join(folder, 'offline')];
    await command('onboard', orgnr, '--offline', '--name', 'Fjelldal kommune', ...out);
    await command('grant', orgnr, 'sub-1', '--role', 'approver', ...out);
    const away = await command('onboard', orgnr, '--enhetsregisteret', 'http://127.0.0.1:1/', '--json', ...out);
    expect(away.told).toContain('does not answer');
    expect(JSON.parse(away.out).settings).toMatchObject({
      name: 'Fjelldal kommune',
      grants: [{ subject: 'sub-1', role: 'approver' }],
    });
  });

  it('is not taken when it is struck off, or no organisation', async () => {
    const struck = await command('onboard', '974760673', '--enhetsregisteret', register, '--stage', 'prod');
    expect(struck).toMatchObject({ status: 2, told: expect.stringContaining('2020-01-31') });
    expect((await command('onboard', '310042187', '--stage', 'prod')).status).toBe(2);
  });

  it('finds a draft in its inbox, but never over a publisher.json of its own', async () => {
    const line = ['onboard', '314592077', '--offline', '--name', 'Skogvik kommune', '--deliver', '--stage', 'prod'];
    expect((await command(...line)).told).not.toContain('already');
    const draft = await cloud().inbox.get('inbox/314592077/publisher.json');
    expect(JSON.parse(new TextDecoder().decode(draft?.body)).name).toEqual({ nb: 'Skogvik kommune' });
    expect((await command(...line)).told).toContain('There is a publisher.json already');
  });
});

describe('an installation', () => {
  it('is found by its stage, and says so where there is none', async () => {
    expect(await command('--stage', 'prd', 'history', 'log', '--of', orgnr)).toMatchObject({
      status: 2,
      told: expect.stringContaining('There is no stage prd'),
    });
    const both = await command('--stage', 'prod', 'history', 'log', '--of', orgnr, '--out', folder);
    expect(both).toMatchObject({ status: 2, told: expect.stringContaining('--out is for folders') });
  });

  it('is read and changed by history, whose changes are public at once', async () => {
    await published(cloud());
    const line = (...words: string[]) => command('--stage', 'prod', 'history', ...words, '--of', orgnr);
    expect((await line('log')).out).toMatch(/^1 {2}.* ingest {2}/);
    expect(JSON.parse((await line('verify')).out).findings).toEqual([]);

    const blocked = await line('block', 'badeplasser', '--reason', 'på feil sted');
    expect(blocked.status).toBe(0);
    const catalog = async () => new TextDecoder().decode((await cloud().public.get(`${orgnr}/catalog.ttl`))?.body);
    expect(await catalog()).not.toContain('Badetemperaturer');
    await line('unblock', 'badeplasser', '--reason', 'likevel ikke');
    expect(await catalog()).toContain('Badetemperaturer');
  });

  it('gets what is to be looked at by its queues: nobody’s own machine reads a delivery', async () => {
    await cloud().inbox.put(`inbox/${orgnr}/satser.csv`, new TextEncoder().encode('a;b\n1;2\n'));
    sent.length = 0;
    await command('--stage', 'prod', 'history', 'sweep', '--of', orgnr);
    expect(sent).toEqual([`ingest {"orgnr":"${orgnr}","delivery":"satser.csv"}`]);
    await cloud().inbox.delete(`inbox/${orgnr}/satser.csv`);
  });

  it('is told by grant who may act for a publisher', async () => {
    await command('--stage', 'prod', 'grant', orgnr, 'sub-9', '--role', 'approver', '--for', 'operator');
    expect((await command('--stage', 'prod', 'grant', orgnr)).out).toContain('sub-9  approver  for operator');
    await command('--stage', 'prod', 'grant', orgnr, 'sub-9', '--role', 'approver', '--revoke');
    expect((await command('--stage', 'prod', 'grant', orgnr)).out).toContain('Nobody');
  });
});

describe('a publisher that leaves', () => {
  const to = 'https://data.fjelldal.example.no/katalog/';
  const leave = (folderOfExport: string, ...more: string[]) =>
    command('--stage', 'prod', 'offboard', orgnr, '--to', folderOfExport, '--redirect-to', to, ...more);

  it('takes history, data and catalogs along, each file named with its hash', async () => {
    const folderOfExport = join(folder, 'export');
    expect((await leave(folderOfExport)).status).toBe(0);
    const { files } = JSON.parse(await readFile(join(folderOfExport, 'export.json'), 'utf8'));
    for (const { path, sha256 } of files) {
      const [home = '', ...key] = path.split('/');
      const body = await readFile(join(folderOfExport, home, ...key));
      expect(createHash('sha256').update(body).digest('hex'), path).toBe(sha256);
    }
    const kinds = new Set(files.map(({ path }: { path: string }) => path.split('/').slice(0, 2).join('/')));
    for (const kind of ['state/log', 'state/published', 'state/tree', 'state/part', 'state/data', 'state/reports'])
      expect(kinds).toContain(kind);
    expect(kinds).toContain(`public/${orgnr}`);
    expect(kinds).not.toContain(`inbox/inbox`);
    const redirects = await readFile(join(folderOfExport, 'redirects.csv'), 'utf8');
    expect(redirects).toContain(`https://data.example.no/${orgnr}/catalog.ttl,${to}catalog.ttl\r\n`);
    // the folder is a home that every command takes, and its history verifies there
    const verified = await command('history', 'verify', '--of', orgnr, '--out', folderOfExport);
    expect(JSON.parse(verified.out).findings).toEqual([]);
    expect((await leave(folderOfExport)).told).toContain('is not empty');
  });

  it('takes what lies in the inbox along only when it is asked for', async () => {
    const folderOfExport = join(folder, 'export-with-deliveries');
    await leave(folderOfExport, '--deliveries');
    expect(await readdir(join(folderOfExport, 'inbox', orgnr))).toContain('badeplasser');
  });

  it('comes back from the export to an installation that has nothing of it, as public as it was', async () => {
    const before = new TextDecoder().decode((await cloud().public.get(`${orgnr}/catalog.nt`))?.body);
    const said = await command('--stage', 'empty', 'restore', orgnr, '--from', join(folder, 'export'), '--json');
    expect(said.status).toBe(0);
    const { published: outcome, verified } = JSON.parse(said.out);
    expect(outcome.outcome).toBe('published');
    expect(verified.findings).toEqual([]);
    const there = cloud({ ...environment, STATE_BUCKET: 'state2', PUBLIC_BUCKET: 'public2', INBOX_BUCKET: 'inbox2' });
    expect(new TextDecoder().decode((await there.public.get(`${orgnr}/catalog.nt`))?.body)).toBe(before);
    const again = await command('--stage', 'empty', 'restore', orgnr, '--from', join(folder, 'export'), '--json');
    expect(JSON.parse(again.out).copied).toEqual({ state: 0, inbox: 0 });
  });

  it('leaves its addresses behind, each leading on; its bytes and its history stay as they were', async () => {
    const said = await leave(join(folder, 'last-export'), '--redirect');
    expect(said.told).toMatch(/\d+ addresses lead to https/);
    const [edge, edgeOut] = [openEdge(), openEdgeOut()];
    const ask = async (uri: string, accept: string) => {
      const answer = edge({ method: 'GET', uri, headers: { accept } });
      if ('status' in answer) return answer;
      const { metadata = {} } = (await cloud().public.head(answer.uri.slice(1))) ?? {};
      const beside = Object.fromEntries(Object.entries(metadata).map(([name, it]) => [`x-amz-meta-${name}`, it]));
      return edgeOut(answer.uri, { status: 200, headers: beside });
    };
    expect(await ask(`/${orgnr}/catalog`, 'text/turtle')).toMatchObject({
      status: 301,
      headers: { location: `${to}catalog.ttl` },
    });
    const verified = await command('--stage', 'prod', 'history', 'verify', '--of', orgnr);
    expect(JSON.parse(verified.out).findings).toEqual([]);
    expect(await publish(orgnr, cloud())).toMatchObject({ outcome: 'current' });
  });
});

describe('a copy in another account', () => {
  const fill = async (from: World): Promise<void> => {
    const copy = cloud({ ...environment, STATE_BUCKET: 'copy' }).state;
    for (const store of [from.state, from.inbox])
      for (const { key } of await store.list('')) await copy.put(key, (await store.get(key))?.body ?? new Uint8Array());
  };

  it('brings a publisher back, deliveries and all', async () => {
    await fill(cloud());
    const other = { ...environment, STATE_BUCKET: 'state2', PUBLIC_BUCKET: 'public2', INBOX_BUCKET: 'inbox2' };
    for (const { key } of await cloud(other).state.list('')) await cloud(other).state.delete(key);
    for (const { key } of await cloud(other).public.list('')) await cloud(other).public.delete(key);
    const said = await command('--stage', 'empty', 'restore', orgnr, '--from', 's3://copy', '--json');
    expect(JSON.parse(said.out)).toMatchObject({ published: { outcome: 'published' }, verified: { findings: [] } });
    expect(await cloud(other).inbox.head(`inbox/${orgnr}/publisher.json`)).toBeDefined();
    // what has come back is what was: to look at every delivery again changes nothing
    const looks = ['publisher.json', 'badeplasser/', 'lekeplasser.csv'].map((delivery) => ({ delivery }));
    await ingest(orgnr, looks, cloud(other));
    expect(await publish(orgnr, cloud(other))).toMatchObject({ outcome: 'current' });
  });

  it('is refused where another history has begun', async () => {
    const stranger = folderStore(join(folder, 'stranger/state'));
    await stranger.put(`log/${orgnr}/9999999998.json`, new TextEncoder().encode('{"version":1}'));
    await expect(command('--stage', 'prod', 'restore', orgnr, '--from', join(folder, 'stranger'))).rejects.toThrow(
      'stands here already',
    );
  });
});
