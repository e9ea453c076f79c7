import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogUrl } from '../../functions/core/loop/register.ts';
import { ingest, publish, type World, writeSettings } from '../../functions/history/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { connectS3, s3Store } from '../../functions/io/s3.ts';
import { standingsFor } from '../../functions/loop.ts';
import { makeWork } from '../../functions/pipeline.ts';
import { startAwsServer } from '../support/aws-server.ts';
import { bundle } from '../support/bundle.ts';
import { synthesize } from '../support/installation.ts';
import { linked, orgnr, sample } from '../support/loop-world.ts';
import { policiesOf } from '../support/policies.ts';
import { type PortalStandIn, startPortal } from '../support/portal-server.ts';
import { startS3Server } from '../support/s3-server.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { startSqsServer } from '../support/sqs-server.ts';

// Both functions as they are deployed: bundles in processes of their own, the real SDK, our S3 under the templates' policies,
// and a KMS, an SES and a data.norge.no of our own.

const base = 'https://data.example.no/';
const keyArn = 'arn:aws:kms:eu-north-1:111122223333:key/1';
const kart = `${base}${orgnr}/datasets/kart`;
const queues: Record<string, string[]> = { 'loop.fifo': [], probe: [] };
const denied: string[] = [];
const closing: (() => Promise<unknown>)[] = [];
let portal: PortalStandIn;
let aws: Awaited<ReturnType<typeof startAwsServer>>;
let s3: Awaited<ReturnType<typeof startS3Server>>;
let world: World;
let loop: Sandbox;
let probe: Sandbox;

beforeAll(async () => {
  const { templates } = synthesize({
    mail: { from: 'sluse@example.no' },
    portal: {
      resources: 'https://resource.example/',
      pages: 'https://data.norge.no',
      userAgent: 'test',
      admin: { address: 'a', issuer: 'b', endpoint: 'c', clientId: 'd', keyId: 'e', scope: 'f', keyArn },
    },
  });
  const allowed = policiesOf(templates);
  s3 = await startS3Server({
    buckets: ['inbox', 'state', 'public', 'logs'],
    credentials: { Loop: 'Loop secret', Probe: 'Probe secret', Operator: 'Operator secret' },
    allow: (call) => {
      const may = call.principal === 'Operator' || allowed(call);
      if (!may) denied.push(`${call.principal} ${call.operation} ${call.bucket}/${call.key}`);
      return may;
    },
  });
  const sqs = await startSqsServer((queue, { body }) => void queues[queue]?.push(body));
  const connection = connectS3({
    endpoint: s3.endpoint,
    region: 'eu-north-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'Operator', secretAccessKey: 'Operator secret' },
  });
  world = {
    inbox: s3Store('inbox', connection),
    state: s3Store('state', connection),
    public: s3Store('public', connection),
    queue: { send: async () => undefined },
    // published a while ago: nothing is harvested while the host may give what stood before
    clock: {
      now: () => new Date(Date.now() - 300_000).toISOString(),
      wait: (milliseconds) => setTimeout(milliseconds),
    },
    random: { next: Math.random },
    platform: nodePlatform,
    work: makeWork({ platform: nodePlatform, onFault: (fault) => expect.unreachable(String(fault)) }),
    base,
  };
  portal = await startPortal({
    fetchCatalog: async (url) => {
      const stored = await world.public.get(url.slice(base.length));
      return stored && new TextDecoder().decode(stored.body);
    },
  });
  aws = await startAwsServer(portal.key, keyArn);
  const open = async (name: 'loop' | 'probe', role: string): Promise<Sandbox> => {
    const { folder } = await bundle(name);
    return openSandbox({
      folder,
      timeoutMs: 60_000,
      env: {
        AWS_ENDPOINT_URL_S3: s3.endpoint,
        AWS_ENDPOINT_URL_SQS: sqs.endpoint,
        AWS_ENDPOINT_URL_KMS: aws.endpoint,
        AWS_ENDPOINT_URL_SESV2: aws.endpoint,
        AWS_ACCESS_KEY_ID: role,
        AWS_SECRET_ACCESS_KEY: `${role} secret`,
        INBOX_BUCKET: 'inbox',
        STATE_BUCKET: 'state',
        PUBLIC_BUCKET: 'public',
        BASE_IRI: base,
        INGEST_QUEUE: sqs.url('ingest'),
        PUBLISH_QUEUE: sqs.url('publish.fifo'),
        LOOP_QUEUE: sqs.url('loop.fifo'),
        PROBE_QUEUE: sqs.url('probe'),
        LOGS_BUCKET: 'logs',
        LOGS_PREFIX: 'host/E1.',
        USER_AGENT: 'Sluse test',
        PORTAL: JSON.stringify({
          portal: {
            resources: portal.address,
            pages: 'https://data.norge.no',
            scores: portal.address,
            userAgent: 'Sluse test',
          },
          admin: { ...portal.tokens, address: portal.address, keyArn },
          mailFrom: 'sluse@example.no',
          url: `${base}steward/`,
        }),
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: 'Sluse/test',
        POWERTOOLS_LOG_LEVEL: 'INFO',
        STAGE: 'test',
      },
    });
  };
  [loop, probe] = await Promise.all([open('loop', 'Loop'), open('probe', 'Probe')]);
  closing.push(...[loop, probe, portal, aws, s3, sqs].map((it) => () => it.close()));

  const settings = {
    version: 1 as const,
    orgnr,
    name: 'Fjelldal kommune',
    base,
    notify: { mail: ['data@fjelldal.example.no'] },
  };
  await writeSettings(settings, world);
  const inside = {
    distribution: ['http://127.0.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://[::ffff:7f00:1]/'].map(
      (accessURL) => ({ accessURL, format: 'CSV', license: 'CC BY 4.0' }),
    ),
  };
  const files = {
    ...sample('publisher.json'),
    'kart/dataset.json': linked('Kart', 'http://127.0.0.1/', inside),
    'brudd/dataset.json': '{"title": "Brudd"}',
  };
  for (const [name, body] of Object.entries(files))
    await world.inbox.put(`inbox/${orgnr}/${name}`, typeof body === 'string' ? new TextEncoder().encode(body) : body);
  const looks = ['publisher.json', 'kart/', 'brudd/'].map((delivery) => ({ delivery }));
  expect((await ingest(orgnr, looks, world)).faults).toEqual([]);
  expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published', datasets: 1 });
  portal.registrations.push({
    id: 'r1',
    dataSourceType: 'DCAT-AP-NO',
    dataType: 'dataset',
    url: catalogUrl(settings),
    acceptHeaderValue: 'text/turtle',
    publisherId: orgnr,
  });
  const hour = new Date().toISOString();
  const line = [
    hour.slice(0, 10),
    hour.slice(11, 19),
    'ARN1',
    '1',
    '192.0.2.1',
    'GET',
    'h',
    `/${orgnr}/catalog.ttl`,
    '200',
    '-',
    'Java/21',
  ].join('\t');
  await s3Store('logs', connection).put(`host/E1.${hour.slice(0, 10)}-${hour.slice(11, 13)}.a.gz`, gzipSync(line));
}, 120_000);
afterAll(() => Promise.all(closing.map((close) => close())));

/** Feeds a queue to its function, as Lambda's poller does it, until it is empty. */
async function work(queue: 'loop.fifo' | 'probe'): Promise<void> {
  const sandbox = queue === 'probe' ? probe : loop;
  for (let body = queues[queue]?.shift(); body !== undefined; body = queues[queue]?.shift()) {
    const answer = (await sandbox.invoke({ Records: [{ messageId: '1', body, attributes: {} }] })) as {
      batchItemFailures: object[];
    };
    expect(answer.batchItemFailures, sandbox.log()).toEqual([]);
  }
}

it('closes the loop: harvests, reads back, asks the links and tells the publisher', async () => {
  await loop.invoke({});
  expect(queues['loop.fifo']).toEqual([JSON.stringify({ orgnr })]);
  await work('loop.fifo');
  expect(portal.grants).toHaveLength(1);
  expect(portal.runs.map(({ status }) => status)).toEqual(['COMPLETED']);
  expect(
    (await standingsFor(orgnr, { ...world, clock: { ...world.clock, now: () => new Date().toISOString() } }))(kart),
  ).toMatchObject({
    fetched: expect.any(String),
    visible: expect.stringMatching(/^https:\/\/data\.norge\.no\/nb\/datasets\//),
  });
  expect(aws.mail.map(({ to, subject }) => [to, subject])).toEqual([
    [['data@fjelldal.example.no'], 'Sluse: 2 nyheter om datasettene deres'],
  ]);
});

it('goes out to no address inside, and brings back what it heard', async () => {
  expect(queues['probe']).toHaveLength(1);
  await work('probe');
  const [answer = '{}'] = queues['loop.fifo'] ?? [];
  expect(JSON.parse(answer).probed.map(({ failed }: { failed: string }) => failed)).toEqual([
    'address-private',
    'address-private',
    'address-private',
  ]);
  await work('loop.fifo');
  const health = await world.state.get(`loop/${orgnr}/health.json`);
  const links = Object.values(JSON.parse(new TextDecoder().decode(health?.body)).links);
  expect(links).toHaveLength(3);
  for (const link of links)
    expect(link).toMatchObject({ state: { status: 400, failed: 'address-private', failures: 1 } });
});

it('does nothing twice, and asks S3 for nothing that its policies do not allow', async () => {
  await loop.invoke({});
  await work('loop.fifo');
  expect(queues['probe']).toEqual([]);
  expect(aws.mail).toHaveLength(1);
  expect(portal.runs).toHaveLength(1);
  expect(denied).toEqual([]);
  expect(s3.calls.filter(({ principal }) => principal === 'Probe')).toEqual([]);
  expect(loop.log()).not.toMatch(/fjelldal\.example|Bearer|assertion/);
});

it('gives a message back that is none of these', async () => {
  for (const body of ['', '{}', '{"orgnr":"1"}', '[]'])
    for (const sandbox of [loop, probe])
      expect(await sandbox.invoke({ Records: [{ messageId: 'm', body, attributes: {} }] })).toEqual({
        batchItemFailures: [{ itemIdentifier: 'm' }],
      });
});
