import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle as write } from '../../infra/bundling.ts';

/** The names of all functions: `ingest` for `functions/ingest.lambda.ts`. */
export const functionNames: readonly string[] = readdirSync('functions')
  .filter((file) => file.endsWith('.lambda.ts'))
  .map((file) => file.replace('.lambda.ts', ''));

/** A function as the stacks bundle it; gives the folder in which its `index.mjs` lies, and how large its code is. */
export async function bundle(name: string): Promise<{ readonly folder: string } & Awaited<ReturnType<typeof write>>> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  return { folder, ...(await write(name, folder, { withPage: name === 'page' })) };
}

/** Nothing answers there: a function that has asked for anything has been loaded. */
export const nobodyThere = {
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
