import { createHash, createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type S3Event, type S3Server, startS3Server } from './s3-server.ts';

// The server is our belief about S3; each describe names the page the belief comes from.

const credentials = { TESTKEY: 'test-secret' };
const events: S3Event[] = [];
let server: S3Server;
let client: S3Client;
const connect = (secretAccessKey = 'test-secret') =>
  new S3Client({
    endpoint: server.endpoint,
    region: 'eu-north-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'TESTKEY', secretAccessKey },
  });

beforeAll(async () => {
  server = await startS3Server({ credentials, unversioned: ['public'], onEvent: (event) => events.push(event) });
  client = connect();
});
afterAll(() => server.close());

const Bucket = 'state';
const put = (
  Key: string,
  Body: NonNullable<PutObjectCommandInput['Body']>,
  more: Partial<PutObjectCommandInput> = {},
) => client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return Body?.transformToString();
};
const refused = (name: string, httpStatusCode: number) =>
  expect.objectContaining({ name, $metadata: expect.objectContaining({ httpStatusCode }) });

describe('signatures (userguide/sig-v4-header-based-auth, sigv4-HTTPPOSTConstructPolicy)', () => {
  it('refuses a wrong secret and nobody at all', async () => {
    await expect(connect('other').send(new ListObjectsV2Command({ Bucket }))).rejects.toEqual(
      refused('SignatureDoesNotMatch', 403),
    );
    expect((await fetch(`${server.endpoint}/state/any`)).status).toBe(403);
  });

  it('signs keys with æøå, spaces, plus and percent', async () => {
    const key = "inbox/æøå fil+1 100%/(a)!*'.csv";
    await put(key, 'id\n1\n');
    expect(await text(key)).toBe('id\n1\n');
  });

  it('takes a form whose policy is signed and met, and no other', async () => {
    const post = async (file: string, change: Record<string, string> = {}) => {
      const fields: Record<string, string> = {
        key: 'inbox/974760673/register.csv',
        'x-amz-algorithm': 'AWS4-HMAC-SHA256',
        'x-amz-credential': 'TESTKEY/20261124/eu-north-1/s3/aws4_request',
        'x-amz-date': '20261124T000000Z',
      };
      const conditions = [
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
        { bucket: 'inbox' },
        ['content-length-range', 1, 10],
      ];
      const policy = Buffer.from(JSON.stringify({ expiration: '2100-01-01T00:00:00Z', conditions })).toString('base64');
      const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
      const key = ['20261124', 'eu-north-1', 's3', 'aws4_request'].reduce<string | Buffer>(hmac, 'AWS4test-secret');
      const form = new FormData();
      const signed = { ...fields, policy, 'x-amz-signature': hmac(key, policy).toString('hex'), ...change };
      for (const [name, value] of Object.entries(signed)) form.append(name, value);
      form.append('file', new Blob([file]), 'x.csv');
      return (await fetch(`${server.endpoint}/inbox`, { method: 'POST', body: form })).status;
    };
    expect(await post('id\n1\n')).toBe(204);
    expect(await post('longer than ten bytes')).toBe(400);
    expect(await post('')).toBe(400);
    expect(await post('id\n1\n', { key: 'inbox/971045698/register.csv' })).toBe(403);
    expect(await post('id\n1\n', { 'content-type': 'text/html' })).toBe(403);
    expect(await post('id\n1\n', { 'x-amz-signature': '0'.repeat(64) })).toBe(403);
  });
});

describe('integrity (userguide/checking-object-integrity, API/sigv4-streaming-trailers)', () => {
  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('checks and keeps %s', async (algorithm) => {
    await put('checked', 'id\n1\n', { ChecksumAlgorithm: algorithm });
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'checked', ChecksumMode: 'ENABLED' }));
    expect(head[`Checksum${algorithm}`]).toBeTruthy();
  });

  it('refuses a body that is not what its digest says', async () => {
    await expect(put('bad', 'id', { ChecksumCRC32: 'AAAAAA==' })).rejects.toEqual(refused('BadDigest', 400));
    await expect(put('bad', 'id', { ContentMD5: Buffer.alloc(16).toString('base64') })).rejects.toEqual(
      refused('BadDigest', 400),
    );
    await expect(text('bad')).rejects.toEqual(refused('NoSuchKey', 404));
  });

  it('takes a stream out of its chunks, and refuses one whose chunks are small', async () => {
    const chunk = Buffer.alloc(9_000, 'a');
    await put('stream', Readable.from([chunk, chunk, Buffer.from('end')]), { ContentLength: 18_003 });
    expect(await text('stream')).toBe(`${'a'.repeat(18_000)}end`);
    const { ContentEncoding } = await client.send(new HeadObjectCommand({ Bucket, Key: 'stream' }));
    expect(ContentEncoding).toBeUndefined();
    await expect(
      put('small', Readable.from([Buffer.from('id\n'), Buffer.from('1\n')]), { ContentLength: 5 }),
    ).rejects.toEqual(refused('InvalidChunkSizeError', 403));
  });
});

describe('conditions (userguide/conditional-writes, conditional-deletes)', () => {
  it('creates once', async () => {
    const tries = Array.from({ length: 16 }, (_, i) => put('log/1', `${i}`, { IfNoneMatch: '*' }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'PreconditionFailed' },
    });
  });

  it('lets one of many replace what all have read', async () => {
    const { ETag = '' } = await put('head', 'first');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 16 }, (_, i) => put('head', `${i}`, { IfMatch: ETag })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('answers If-Match over nothing with 404, and counts a delete marker as nothing', async () => {
    await expect(put('nothing', 'x', { IfMatch: '"0"' })).rejects.toEqual(refused('NoSuchKey', 404));
    await put('gone', 'x');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await expect(put('gone', 'x', { IfNoneMatch: '*' })).resolves.toBeTruthy();
  });

  it('compares before a delete too', async () => {
    await put('kept', 'x');
    await expect(client.send(new DeleteObjectCommand({ Bucket, Key: 'kept', IfMatch: '"0"' }))).rejects.toEqual(
      refused('PreconditionFailed', 412),
    );
  });
});

describe('reading (API/API_GetObject)', () => {
  it('gives ranges, and 304 for what the reader has', async () => {
    const { ETag = '' } = await put('read', '0123456789');
    const range = async (Range: string) => {
      const { Body, ContentRange } = await client.send(new GetObjectCommand({ Bucket, Key: 'read', Range }));
      return [await Body?.transformToString(), ContentRange];
    };
    expect(await range('bytes=0-1')).toEqual(['01', 'bytes 0-1/10']);
    expect(await range('bytes=-3')).toEqual(['789', 'bytes 7-9/10']);
    await expect(range('bytes=99-')).rejects.toEqual(refused('InvalidRange', 416));
    await expect(client.send(new GetObjectCommand({ Bucket, Key: 'read', IfNoneMatch: ETag }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
  });

  it('keeps what the writer said of it', async () => {
    await put('told', 'x', { ContentType: 'text/turtle', CacheControl: 'max-age=60', Metadata: { seq: '7' } });
    expect(await client.send(new HeadObjectCommand({ Bucket, Key: 'told' }))).toMatchObject({
      ContentType: 'text/turtle',
      CacheControl: 'max-age=60',
      Metadata: { seq: '7' },
    });
  });
});

describe('listing (API/API_ListObjectsV2: in UTF-8 byte order)', () => {
  it('pages in byte order, with odd characters in percent', async () => {
    const keys = [
      'list/A',
      'list/a',
      'list/a b',
      'list/a+b',
      'list/a/b',
      'list/\u{1}',
      'list/å',
      'list/\uff41',
      'list/😀',
    ];
    for (const key of keys) await put(key, 'x');
    const listed: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: 'list/',
          MaxKeys: 2,
          EncodingType: 'url',
          ...(ContinuationToken ? { ContinuationToken } : {}),
        }),
      );
      for (const { Key = '' } of page.Contents ?? []) listed.push(decodeURIComponent(Key.replaceAll('+', ' ')));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(listed).toEqual([...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  it('lists every version and delete marker, newest first', async () => {
    await put('versions/a', '1');
    await put('versions/a', '2');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'versions/a' }));
    const all = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'versions/' }));
    expect(all.Versions?.map(({ Size, IsLatest }) => [Size, IsLatest])).toEqual([
      [1, false],
      [1, false],
    ]);
    expect(all.DeleteMarkers).toMatchObject([{ IsLatest: true }]);
    const VersionId = all.DeleteMarkers?.[0]?.VersionId;
    await expect(
      client.send(new GetObjectCommand({ Bucket, Key: 'versions/a', ...(VersionId ? { VersionId } : {}) })),
    ).rejects.toEqual(refused('MethodNotAllowed', 405));
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'versions/a', ...(VersionId ? { VersionId } : {}) }));
    expect(await text('versions/a')).toBe('2');
  });
});

describe('multipart (userguide/mpuoverview, qfacts)', () => {
  const begin = async (Key: string) => (await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))).UploadId;
  const part = async (Key: string, UploadId: string | undefined, PartNumber: number, Body: Uint8Array) => {
    const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
    return { PartNumber, ETag };
  };
  const complete = (
    Key: string,
    UploadId: string | undefined,
    Parts: { PartNumber: number; ETag: string | undefined }[],
    more = {},
  ) => client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...more }));
  const big = Buffer.alloc(5 * 1024 * 1024, 'x');

  it('joins the parts under an ETag that is no MD5 of the whole', async () => {
    const upload = await begin('joined');
    const parts = [await part('joined', upload, 1, big), await part('joined', upload, 2, Buffer.from('end'))];
    const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest();
    const { ETag } = await complete('joined', upload, parts);
    expect(ETag).toBe(`"${md5(Buffer.concat([md5(big), md5(Buffer.from('end'))])).toString('hex')}-2"`);
    expect(server.uploads()).toBe(0);
  });

  it('refuses small parts before the last, and a condition not met', async () => {
    const small = await begin('parts');
    const parts = [await part('parts', small, 1, Buffer.from('a')), await part('parts', small, 2, Buffer.from('b'))];
    await expect(complete('parts', small, parts)).rejects.toEqual(refused('EntityTooSmall', 400));
    await put('parts', 'stands');
    await expect(complete('parts', small, parts.slice(0, 1), { IfNoneMatch: '*' })).rejects.toEqual(
      refused('PreconditionFailed', 412),
    );
    expect(await text('parts')).toBe('stands');
  });
});

describe('events (userguide/ev-events)', () => {
  it('tells the raw key, what happened and in which order', async () => {
    events.length = 0;
    await put('event/å b+c.csv', 'x');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'event/å b+c.csv' }));
    expect(events).toMatchObject([
      {
        'detail-type': 'Object Created',
        source: 'aws.s3',
        detail: {
          object: { key: 'event/å b+c.csv', size: 1, etag: expect.not.stringContaining('"') },
          reason: 'PutObject',
        },
      },
      {
        'detail-type': 'Object Deleted',
        detail: { object: { key: 'event/å b+c.csv' }, 'deletion-type': 'Delete Marker Created' },
      },
    ]);
    const [first = '', second = ''] = events.map(({ detail }) => detail.object.sequencer);
    expect(first < second).toBe(true);
  });
});

it('answers 501 to what it does not do', async () => {
  const copy = await fetch(`${server.endpoint}/state/copy`, {
    method: 'PUT',
    headers: { 'x-amz-copy-source': '/state/read' },
  });
  expect(copy.status).toBe(501);
});
