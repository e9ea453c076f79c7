import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type DeleteMarkerEntry,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ObjectVersion,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { Head, Listed, PutOptions, PutResult, Store, Version } from '../history/ports.ts';

/** Two ways to ask S3: one that tries again, and one that does not, because its question means something else the second time. */
export type S3 = { readonly patient: S3Client; readonly once: S3Client };

/**
 * Clients for S3, one pair a process. A conditional write is asked once only: where the first try succeeded and its answer
 * was lost, a second would be refused by our own write. The caller reads again instead.
 */
export function connectS3(config: S3ClientConfig = {}): S3 {
  const patient = new S3Client({
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
    requestStreamBufferSize: 65_536, // S3 refuses a streamed chunk under 8 KiB that is not the last
    ...config,
  });
  const { requestHandler } = patient.config;
  return {
    patient,
    once: new S3Client({ requestStreamBufferSize: 65_536, ...config, requestHandler, maxAttempts: 1 }),
  };
}

/**
 * A bucket as a store. Keys are taken byte for byte: what was uploaded under a decomposed name must be found under it.
 * Faults are the SDK's own errors.
 */
export function s3Store(Bucket: string, { patient, once }: S3): Store {
  const read: Store['read'] = async (key, versionId) => {
    const found = await unlessMissing(
      patient.send(new GetObjectCommand({ Bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) })),
    );
    return found && { ...headOf(key, found), body: bytesOf(found) };
  };

  return {
    read,
    async get(key, versionId) {
      const found = await read(key, versionId);
      return found && { ...found, body: await whole(found.body, found.bytes) };
    },
    async head(key) {
      const found = await unlessMissing(patient.send(new HeadObjectCommand({ Bucket, Key: key })));
      return found && headOf(key, found);
    },
    async put(key, body, options = {}) {
      const client = options.ifMatch || options.ifNoneMatch ? once : patient;
      const target = { Bucket, Key: key };
      if (body instanceof Uint8Array) return putWhole(client, target, body, options);

      const parts = partsOf(body);
      const first = await parts.next();
      if (first.done) return putWhole(client, target, new Uint8Array(), options);
      const second = await parts.next();
      if (second.done) return putWhole(client, target, first.value, options);
      return putParts(client, patient, target, chain([first.value, second.value], parts), options);
    },
    async list(prefix, { after, limit = 1_000 } = {}) {
      const listed: Listed[] = [];
      for (let ContinuationToken: string | undefined; ; ) {
        const page = await patient.send(
          new ListObjectsV2Command({
            Bucket,
            Prefix: prefix,
            EncodingType: 'url', // XML 1.0 cannot say every character a key may hold
            MaxKeys: Math.min(limit - listed.length, 1_000),
            ...(ContinuationToken ? { ContinuationToken } : after ? { StartAfter: after } : {}),
          }),
        );
        for (const it of page.Contents ?? []) {
          listed.push({
            key: decodeKey(it.Key),
            bytes: it.Size ?? 0,
            etag: it.ETag ?? '',
            modified: isoOf(it.LastModified),
          });
        }
        ContinuationToken = page.NextContinuationToken;
        if (!ContinuationToken || listed.length >= limit) return listed;
      }
    },
    async folders(prefix) {
      const found: string[] = [];
      for (let ContinuationToken: string | undefined; ; ) {
        const page = await patient.send(
          new ListObjectsV2Command({
            Bucket,
            Prefix: prefix,
            Delimiter: '/',
            EncodingType: 'url',
            ...(ContinuationToken ? { ContinuationToken } : {}),
          }),
        );
        for (const it of page.CommonPrefixes ?? []) found.push(decodeKey(it.Prefix));
        ContinuationToken = page.NextContinuationToken;
        if (!ContinuationToken) return found;
      }
    },
    async delete(key, versionId) {
      await patient.send(new DeleteObjectCommand({ Bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) }));
    },
    async versions(prefix) {
      const found: Version[] = [];
      for (let from: { KeyMarker?: string; VersionIdMarker?: string } = {}; ; ) {
        const page = await patient.send(
          new ListObjectVersionsCommand({ Bucket, Prefix: prefix, EncodingType: 'url', ...from }),
        );
        for (const it of page.Versions ?? []) found.push(versionOf(it, it));
        for (const it of page.DeleteMarkers ?? []) found.push(versionOf(it));
        if (!page.IsTruncated) return found.sort(byKeyNewestFirst);
        from = {
          ...(page.NextKeyMarker ? { KeyMarker: decodeKey(page.NextKeyMarker) } : {}),
          ...(page.NextVersionIdMarker ? { VersionIdMarker: page.NextVersionIdMarker } : {}),
        };
      }
    },
  };
}

type Target = { readonly Bucket: string; readonly Key: string };

const conditions = ({ ifMatch, ifNoneMatch }: PutOptions) => ({
  ...(ifMatch ? { IfMatch: ifMatch } : {}),
  ...(ifNoneMatch ? { IfNoneMatch: ifNoneMatch } : {}),
});
const described = ({ contentType, cacheControl, metadata }: PutOptions) => ({
  ...(contentType ? { ContentType: contentType } : {}),
  ...(cacheControl ? { CacheControl: cacheControl } : {}),
  ...(metadata ? { Metadata: { ...metadata } } : {}),
});

async function putWhole(client: S3Client, target: Target, Body: Uint8Array, options: PutOptions): Promise<PutResult> {
  const command = new PutObjectCommand({ ...target, Body, ...described(options), ...conditions(options) });
  return unlessConflict(client.send(command), options);
}

/**
 * A body whose length nobody knows, as a multipart upload: what has begun is taken away again when it fails, and the
 * bucket's lifecycle takes away what a killed process leaves. The condition is asked when the parts become one object.
 */
async function putParts(
  client: S3Client,
  patient: S3Client,
  target: Target,
  parts: AsyncIterable<Uint8Array>,
  options: PutOptions,
): Promise<PutResult> {
  const { UploadId } = await patient.send(new CreateMultipartUploadCommand({ ...target, ...described(options) }));
  try {
    const Parts: CompletedPart[] = [];
    for await (const Body of parts) {
      const PartNumber = Parts.length + 1;
      const { ETag, ChecksumCRC32 } = await patient.send(
        new UploadPartCommand({ ...target, UploadId, PartNumber, Body }),
      );
      Parts.push({ PartNumber, ETag, ChecksumCRC32 });
    }
    const complete = new CompleteMultipartUploadCommand({
      ...target,
      UploadId,
      MultipartUpload: { Parts },
      ...conditions(options),
    });
    const result = await unlessConflict(client.send(complete), options);
    if (!result.ok) await patient.send(new AbortMultipartUploadCommand({ ...target, UploadId }));
    return result;
  } catch (error) {
    await patient.send(new AbortMultipartUploadCommand({ ...target, UploadId })).catch(() => undefined); // the first error tells more
    throw error;
  }
}

/** S3 takes 10 000 parts of at least 5 MiB each: with 8 MiB, 80 GB. */
const partBytes = 8 * 1024 * 1024;

/** Bytes as they come, in pieces of one part's size; the last may be smaller. */
async function* partsOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let part = new Uint8Array(partBytes);
  let filled = 0;
  for await (const chunk of body) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + partBytes - filled);
      part.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled === partBytes) {
        yield part;
        part = new Uint8Array(partBytes);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

async function whole(body: AsyncIterable<Uint8Array>, bytes: number): Promise<Uint8Array> {
  const all = new Uint8Array(bytes);
  let at = 0;
  for await (const chunk of body) {
    all.set(chunk, at);
    at += chunk.length;
  }
  if (at !== bytes) throw new Error(`S3 announced ${bytes} bytes and sent ${at}`);
  return all;
}

function bytesOf({ Body }: GetObjectCommandOutput): AsyncIterable<Uint8Array> {
  if (Body instanceof Readable) return Body;
  throw new Error('S3 answered without a body that can be read as a stream');
}

function headOf(
  key: string,
  it: Pick<
    GetObjectCommandOutput,
    'ContentLength' | 'ETag' | 'VersionId' | 'LastModified' | 'ContentType' | 'Metadata'
  >,
): Head {
  return {
    key,
    bytes: it.ContentLength ?? 0,
    etag: it.ETag ?? '',
    versionId: it.VersionId ?? 'null', // what S3 itself calls the version of an object in a bucket without versions
    modified: isoOf(it.LastModified),
    ...(it.ContentType ? { contentType: it.ContentType } : {}),
    ...(it.Metadata && Object.keys(it.Metadata).length > 0 ? { metadata: it.Metadata } : {}),
  };
}

function versionOf(
  it: Pick<DeleteMarkerEntry, 'Key' | 'VersionId' | 'LastModified' | 'IsLatest'>,
  object?: ObjectVersion,
): Version {
  return {
    key: decodeKey(it.Key),
    bytes: object?.Size ?? 0,
    etag: object?.ETag ?? '',
    versionId: it.VersionId ?? 'null',
    modified: isoOf(it.LastModified),
    deleted: object === undefined,
    latest: it.IsLatest === true,
  };
}

/**
 * The SDK gives versions and delete markers as two lists; S3 had them in one, by key and then newest first. Of two older
 * ones from the same moment nobody can tell which came first.
 */
const byKeyNewestFirst = (a: Version, b: Version): number =>
  a.key === b.key
    ? Number(b.latest) - Number(a.latest) || (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0)
    : Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));

const decodeKey = (key = ''): string => decodeURIComponent(key.replaceAll('+', ' '));
const isoOf = (date: Date | undefined): string => (date ?? new Date(0)).toISOString();

/** Nothing, where S3 says that nothing stands there: no key, no such version, or a version that is a delete marker. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof S3ServiceException && missing.has(error.name)) return undefined;
    throw error;
  }
}
const missing = new Set(['NoSuchKey', 'NotFound', 'NoSuchVersion', 'MethodNotAllowed']);

/** 412 is a condition not met, 409 another writer at the same moment, 404 an If-Match over nothing: to the caller all one. */
async function unlessConflict(
  asked: Promise<{ readonly ETag?: string | undefined; readonly VersionId?: string | undefined }>,
  { ifMatch, ifNoneMatch }: PutOptions,
): Promise<PutResult> {
  try {
    const { ETag = '', VersionId = 'null' } = await asked;
    return { ok: true, etag: ETag, versionId: VersionId };
  } catch (error) {
    const conditional = ifMatch !== undefined || ifNoneMatch !== undefined;
    if (conditional && error instanceof S3ServiceException && conflicts.has(error.name))
      return { ok: false, reason: 'conflict' };
    throw error;
  }
}
const conflicts = new Set(['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey']);

/** A form with which a browser may put one file, of at most so many bytes, under one key, within a quarter of an hour. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/**
 * Signs such a form (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html): who holds it
 * needs no rights of their own, and can do nothing else with it.
 */
export async function signUpload(
  { patient }: S3,
  { bucket, key, mostBytes, now }: { bucket: string; key: string; mostBytes: number; now: Date },
): Promise<UploadForm> {
  const { accessKeyId, secretAccessKey, sessionToken } = await patient.config.credentials();
  const region = await patient.config.region();
  const endpoint = await patient.config.endpoint?.();
  const date = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [date.slice(0, 8), region, 's3', 'aws4_request'];
  const fields = {
    key,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': [accessKeyId, ...scope].join('/'),
    'x-amz-date': date,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
  };
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(now.getTime() + 15 * 60_000).toISOString(),
      conditions: [
        { bucket },
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
        ['content-length-range', 1, mostBytes],
      ],
    }),
  ).toString('base64');
  const signing = scope.reduce<string | Buffer>((signed, part) => hmac(signed, part), `AWS4${secretAccessKey}`);
  return {
    url: endpoint
      ? `${endpoint.protocol}//${endpoint.hostname}${endpoint.port ? `:${endpoint.port}` : ''}/${bucket}`
      : `https://${bucket}.s3.${region}.amazonaws.com/`,
    fields: { ...fields, policy, 'x-amz-signature': hmac(signing, policy).toString('hex') },
  };
}
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
