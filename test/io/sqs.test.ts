import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eitherQueue, sqsQueue } from '../../functions/io/sqs.ts';
import { type Sent, type SqsServer, startSqsServer } from '../support/sqs-server.ts';

const sent: (Sent & { readonly queue: string })[] = [];
let server: SqsServer;
beforeAll(async () => {
  server = await startSqsServer((queue, message) => sent.push({ queue, ...message }));
});
afterAll(() => server.close());

const open = (endpoint = server.endpoint) => {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new SQSClient({ endpoint, region: 'eu-north-1', maxAttempts: 1, credentials });
  return eitherQueue(sqsQueue(server.url('ingest'), client), sqsQueue(server.url('publish.fifo'), client));
};

it('sends deliveries to be ingested and the rest to be published, a publisher a group', async () => {
  sent.length = 0;
  await open().send([{ orgnr: '974760673', delivery: 'bål/', again: true }, { orgnr: '971045698' }]);
  expect(sent).toEqual([
    { queue: 'ingest', body: '{"orgnr":"974760673","delivery":"bål/","again":true}' },
    { queue: 'publish.fifo', body: '{"orgnr":"971045698"}', group: '971045698' },
  ]);
});

it('sends as many as there are', async () => {
  sent.length = 0;
  const hints = Array.from({ length: 34 }, (_, i) => ({ orgnr: '974760673', delivery: `${i}/` }));
  await open().send(hints);
  expect(sent.map(({ body }) => JSON.parse(body))).toEqual(hints);
  await open().send([]);
  expect(sent).toHaveLength(34);
});

it('says when a queue refuses', async () => {
  await expect(open('http://127.0.0.1:1').send([{ orgnr: '974760673' }])).rejects.toThrow();
});
