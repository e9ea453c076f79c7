import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqsQueues } from '../../functions/io/sqs.ts';
import { type Sent, type SqsServer, startSqsServer } from '../support/sqs-server.ts';

const sent: (Sent & { readonly queue: string })[] = [];
let server: SqsServer;
beforeAll(async () => {
  server = await startSqsServer((queue, message) => sent.push({ queue, ...message }));
});
afterAll(() => server.close());

const open = (publish = 'publish.fifo') =>
  sqsQueues(
    { ingest: server.url('ingest'), publish: server.url(publish) },
    { endpoint: server.endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } },
  );

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
  const wrong = sqsQueues(
    { ingest: server.url('ingest'), publish: server.url('publish.fifo') },
    {
      endpoint: 'http://127.0.0.1:1',
      region: 'eu-north-1',
      maxAttempts: 1,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    },
  );
  await expect(wrong.send([{ orgnr: '974760673' }])).rejects.toThrow();
});
