import { expect, it } from 'vitest';
import { bundle, functionNames } from '../support/bundle.ts';
import { synthesize } from '../support/installation.ts';
import { openSandbox } from '../support/sandbox.ts';

/** What runs in the cloud is the bundle and not the source: each must load, and offer a handler. */
it.each(functionNames)('%s loads when it is bundled, and answers', async (name) => {
  const { folder, bytes } = await bundle(name);
  const sandbox = await openSandbox({ folder, env: settings });
  try {
    // an empty batch, or nothing to do: whatever comes back, the bundle has been loaded and called
    const answer = await sandbox.invoke({ Records: [] }).catch(({ name: error }: Error) => error);
    expect(String(answer)).not.toMatch(/^Runtime\.|^Sandbox\.|ReferenceError|SyntaxError/);
  } finally {
    await sandbox.close();
  }
  expect(bytes).toBeLessThan(5_000_000);
});

it('tells where in our sources a fault was', async () => {
  const { folder } = await bundle('tend');
  const sandbox = await openSandbox({ folder, env: { ...settings, POWERTOOLS_LOG_LEVEL: 'INFO' } });
  try {
    const message = { messageId: '1', body: '{"neither":"this"}', attributes: { ApproximateReceiveCount: '1' } };
    await sandbox.invoke({ Records: [message] }).catch(() => undefined);
    await expect.poll(() => sandbox.log(), { timeout: 10_000 }).toMatch(/functions\/io\/hints\.ts:\d+:\d+/);
  } finally {
    await sandbox.close();
  }
});

it('is what the stacks deploy, a bundle of its own for each function', () => {
  const { templates } = synthesize({}, { bundled: true });
  const functions = Object.values(templates).flatMap((it) => Object.values(it.findResources('AWS::Lambda::Function')));
  const keys = functions.map(({ Properties }) => JSON.stringify(Properties.Code));
  expect(keys.length).toBeGreaterThanOrEqual(functionNames.length);
  expect(new Set(keys).size).toBe(keys.length);
}, 120_000);

/** Nothing answers there: a function that has asked for anything has been loaded. */
const settings = {
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
  AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:1',
  AWS_ACCESS_KEY_ID: 'any',
  AWS_SECRET_ACCESS_KEY: 'any',
  INBOX_BUCKET: 'inbox',
  STATE_BUCKET: 'state',
  PUBLIC_BUCKET: 'public',
  BASE_IRI: 'https://data.example.no/',
  INGEST_QUEUE: 'http://127.0.0.1:1/111122223333/ingest',
  PUBLISH_QUEUE: 'http://127.0.0.1:1/111122223333/publish.fifo',
  TEND_QUEUE: 'http://127.0.0.1:1/111122223333/tend',
  GEONORGE_FEED: 'http://127.0.0.1:1/',
  GEONORGE_CSW: 'http://127.0.0.1:1/',
  GEONORGE_REGISTER: 'http://127.0.0.1:1/',
  USER_AGENT: 'test',
  LOGIN_URL: 'http://127.0.0.1:1',
  LOGIN_CLIENT: 'client',
  LOGIN_SCOPE: 'sluse/door',
  UPLOAD_ORIGIN: 'http://127.0.0.1:1',
  LOOP_QUEUE: 'http://127.0.0.1:1/111122223333/loop.fifo',
  PROBE_QUEUE: 'http://127.0.0.1:1/111122223333/probe',
  LOGS_BUCKET: 'logs',
  LOGS_PREFIX: 'host/E1.',
  PORTAL: JSON.stringify({
    portal: { resources: 'http://127.0.0.1:1', pages: 'http://127.0.0.1:1', userAgent: 'test' },
    admin: {
      address: 'http://127.0.0.1:1',
      issuer: 'http://127.0.0.1:1/',
      endpoint: 'http://127.0.0.1:1/token',
      clientId: 'client',
      keyId: 'key',
      scope: 'scope',
      keyArn: 'arn:aws:kms:eu-north-1:111122223333:key/1',
    },
    mailFrom: 'sluse@example.no',
    url: 'http://127.0.0.1:1/steward/',
  }),
  POWERTOOLS_METRICS_NAMESPACE: 'Sluse/test',
};
