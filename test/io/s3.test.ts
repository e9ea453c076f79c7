import { Readable } from 'node:stream';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectS3, s3Store, signUpload } from '../../functions/io/s3.ts';
import { type Call, type Fault, type S3Server, startS3Server } from '../support/s3-server.ts';
import { describeStore } from './store.contract.ts';

let server: S3Server;
let fault: (call: Call) => Fault | undefined = () => undefined;
beforeEach(async () => {
  fault = () => undefined;
  server = await startS3Server({ credentials: { TESTKEY: 'test-secret' }, fault: (call) => fault(call) });
});
afterEach(() => server.close());

const connect = () =>
  connectS3({
    endpoint: server.endpoint,
    region: 'eu-north-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'TESTKEY', secretAccessKey: 'test-secret' },
  });
const bytes = (text: string) => new TextEncoder().encode(text);
const operations = () => server.calls.map(({ operation }) => operation);
/** Does something once, to the first call of an operation. */
const once = (operation: Call['operation'], what: Fault) => {
  let left = 1;
  fault = (call) => (call.operation === operation && left-- > 0 ? what : undefined);
};
async function* pieces(total: number, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < total; at += size) yield new Uint8Array(Math.min(size, total - at)).fill((at / size) & 255);
}

describeStore('a bucket', async () => {
  const server = await startS3Server();
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const config = { endpoint: server.endpoint, region: 'eu-north-1', forcePathStyle: true, credentials };
  return { store: s3Store('state', connectS3(config)), close: () => server.close() };
});

// The same against any S3 one has at hand: S3_ENDPOINT=https://… S3_BUCKET=… (empty, with versions)
// AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… npx vitest run test/io/s3.test.ts
const elsewhere = process.env['S3_ENDPOINT'];
describe.skipIf(!elsewhere)('at S3_ENDPOINT', () => {
  describeStore('a bucket there', async () => {
    const connection = connectS3({ ...(elsewhere ? { endpoint: elsewhere } : {}), forcePathStyle: true });
    return { store: s3Store(process.env['S3_BUCKET'] ?? 'sluse-test', connection) };
  });
});

describe('conditional writes', () => {
  it('are asked once: after a lost answer the caller hears a fault, not a conflict with itself', async () => {
    const store = s3Store('state', connect());
    once('PutObject', 'lose-answer');
    await expect(store.put('log/1', bytes('{}'), { ifNoneMatch: '*' })).rejects.toThrow();
    expect(operations()).toEqual(['PutObject']);
    expect(await store.head('log/1')).toBeDefined();
  });

  it('tell 409 and 412 alike, and 404 where something was expected', async () => {
    const store = s3Store('state', connect());
    const conflict = { ok: false, reason: 'conflict' };
    once('PutObject', 'conflict');
    expect(await store.put('log/1', bytes('{}'), { ifNoneMatch: '*' })).toEqual(conflict);
    await store.put('log/1', bytes('{}'));
    expect(await store.put('log/1', bytes('{}'), { ifNoneMatch: '*' })).toEqual(conflict);
    expect(await store.put('none', bytes('{}'), { ifMatch: '"0"' })).toEqual(conflict);
  });

  it('are not asked again when S3 is busy', async () => {
    const store = s3Store('state', connect());
    once('PutObject', 'slow-down');
    await expect(store.put('log/1', bytes('{}'), { ifNoneMatch: '*' })).rejects.toThrow(/reduce your request rate/);
    expect(operations()).toEqual(['PutObject']);
  });
});

it('tries again what means the same the second time', async () => {
  const store = s3Store('state', connect());
  once('PutObject', 'slow-down');
  expect(await store.put('part/1', bytes('x'))).toMatchObject({ ok: true });
  once('GetObject', 'broken');
  expect((await store.get('part/1'))?.body).toEqual(bytes('x'));
});

it('never takes half an object for the whole', async () => {
  const store = s3Store('state', connect());
  await store.put('part/1', new Uint8Array(100_000));
  fault = ({ operation }) => (operation === 'GetObject' ? 'cut-body' : undefined);
  await expect(store.get('part/1')).rejects.toThrow();
});

it('takes a missing bucket for what it is: a fault', async () => {
  await expect(s3Store('nowhere', connect()).get('any')).rejects.toThrow(/bucket does not exist/);
  await expect(s3Store('nowhere', connect()).put('any', bytes('x'), { ifMatch: '"0"' })).rejects.toThrow(/bucket/);
});

describe('a stream of unknown length', () => {
  it('becomes one put where it is short, however small its pieces', async () => {
    const store = s3Store('state', connect());
    await store.put('data/short', pieces(1_000, 1));
    expect(operations()).toEqual(['PutObject']);
    expect((await store.get('data/short'))?.bytes).toBe(1_000);
  });

  it('becomes parts where it is long, and the same bytes', async () => {
    const store = s3Store('state', connect());
    const total = 17 * 1024 * 1024 + 3;
    await store.put('data/long', pieces(total, 1_000_001), { contentType: 'text/csv' });
    expect(operations()).toEqual([
      'CreateMultipartUpload',
      'UploadPart',
      'UploadPart',
      'UploadPart',
      'CompleteMultipartUpload',
    ]);
    const expected: Uint8Array[] = [];
    for await (const piece of pieces(total, 1_000_001)) expected.push(piece);
    const found = await store.get('data/long');
    expect(found?.contentType).toBe('text/csv');
    expect(Buffer.compare(Buffer.concat(expected), found?.body ?? new Uint8Array())).toBe(0);
  });

  it('leaves no parts behind when it fails, or when the condition is not met', async () => {
    const store = s3Store('state', connect());
    const breaking = (async function* () {
      yield* pieces(20 * 1024 * 1024, 1_000_000);
      throw new Error('the source went away');
    })();
    await expect(store.put('data/broken', breaking)).rejects.toThrow('the source went away');
    expect(operations().at(-1)).toBe('AbortMultipartUpload');
    expect(server.uploads()).toBe(0);

    await store.put('data/stands', bytes('x'));
    const late = await store.put('data/stands', pieces(9 * 1024 * 1024, 1_000_000), { ifNoneMatch: '*' });
    expect(late).toEqual({ ok: false, reason: 'conflict' });
    expect(server.uploads()).toBe(0);
  });

  it('handed to the SDK itself, goes out in chunks that S3 takes', async () => {
    const Body = Readable.from(pieces(100_000, 100));
    await connect().patient.send(
      new PutObjectCommand({ Bucket: 'state', Key: 'data/sdk', Body, ContentLength: 100_000 }),
    );
    expect((await s3Store('state', connect()).head('data/sdk'))?.bytes).toBe(100_000);
  });
});

it('lists more than a page, to the limit it was given', async () => {
  const store = s3Store('state', connect());
  const keys = Array.from({ length: 1_100 }, (_, i) => `tree/${String(i).padStart(4, '0')} æ+`);
  await Promise.all(keys.map((key) => store.put(key, bytes('x'))));
  expect((await store.list('tree/', { limit: 5_000 })).map(({ key }) => key)).toEqual(keys);
  expect(await store.list('tree/')).toHaveLength(1_000);
  expect((await store.list('tree/', { after: keys[1_097] ?? '' })).map(({ key }) => key)).toEqual(keys.slice(1_098));
  await Promise.all(keys.map((key) => store.delete(key)));
  expect(await store.list('tree/')).toEqual([]);
  expect(await store.versions('tree/')).toHaveLength(2_200);
});

describe('a form for one upload', () => {
  const key = 'inbox/974760673/bål/æøå 1+1.csv';
  const post = async (change: Record<string, string> = {}, file = 'id\n1\n') => {
    const { url, fields } = await signUpload(connect(), { bucket: 'inbox', key, mostBytes: 100, now: new Date() });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
    form.append('file', new Blob([file]), 'any name.csv');
    return (await fetch(url, { method: 'POST', body: form })).status;
  };

  it('puts the file under its key', async () => {
    expect(await post()).toBe(204);
    expect((await s3Store('inbox', connect()).get(key))?.body).toEqual(bytes('id\n1\n'));
  });

  it('is good for no other key, size or property', async () => {
    expect(await post({ key: 'inbox/971045698/a.csv' })).toBe(403);
    expect(await post({}, 'x'.repeat(101))).toBe(400);
    expect(await post({}, '')).toBe(400);
    expect(await post({ acl: 'public-read' })).toBe(403);
  });

  it('is good for a quarter of an hour', async () => {
    const now = new Date(Date.now() - 16 * 60_000);
    const { url, fields } = await signUpload(connect(), { bucket: 'inbox', key, mostBytes: 100, now });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['id']), 'a.csv');
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(403);
  });
});
