import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';

/**
 * S3 as its documentation describes it, in this process's memory: for tests alone. Strict where S3 is strict and
 * emulators are not: chunks of a stream, checksums, conditions, the order of keys. What it does not do it answers with
 * 501. The cases, each with the page it comes from, are in `test/support/s3-server.test.ts`.
 */
export async function startS3Server(options: S3ServerOptions = {}): Promise<S3Server> {
  const { buckets = ['inbox', 'state', 'public'], unversioned = [] } = options;
  const state: State = { buckets: new Map(), options, calls: [], sequence: 0n, latest: 0 };
  for (const name of buckets) {
    const versioned = !unversioned.includes(name);
    state.buckets.set(name, { name, versioned, sorted: [], versions: new Map(), uploads: new Map() });
  }

  const server = createServer({ keepAliveTimeout: 5_000 }, (request, response) => {
    serve(state, request, response).catch((cause) => response.destroy(cause));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: state.calls,
    uploads: () => [...state.buckets.values()].reduce((sum, { uploads }) => sum + uploads.size, 0),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type S3Server = {
  readonly endpoint: string;
  /** Every request that was understood, oldest first; empty it by setting its length. */
  readonly calls: Call[];
  /** How many multipart uploads are begun and neither completed nor aborted. */
  uploads(): number;
  close(): Promise<void>;
};

export type S3ServerOptions = {
  /** Names of the buckets; all keep versions but those named `unversioned`. */
  readonly buckets?: readonly string[];
  readonly unversioned?: readonly string[];
  /** Secrets by access key. Where they are given, every request must be signed (SigV4) or carry a signed form. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** What S3 would put on the default event bus, the moment the object is there. */
  readonly onEvent?: (event: S3Event) => void;
  /** What goes wrong with a request, if anything. */
  readonly fault?: (call: Call) => Fault | undefined;
  /** Whether the policies allow it; 403 where they do not. A form is asked about by who signed it and the key it names. */
  readonly allow?: (call: Call) => boolean;
  /** Which pages of other hosts a browser lets speak to the buckets; a star stands for anything. */
  readonly cors?: readonly { readonly origins: readonly string[]; readonly methods: readonly string[] }[];
  readonly now?: () => Date;
};

export type Call = {
  readonly operation: OperationName;
  readonly bucket: string;
  readonly key: string;
  /** Who asks, by access key. */
  readonly principal?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

/**
 * `slow-down`, `broken` and `conflict` refuse before anything is done (503, 500, 409); `lose-answer` does it all and then
 * hangs up; `cut-body` hangs up in the middle of what it sends.
 */
export type Fault = 'slow-down' | 'broken' | 'conflict' | 'lose-answer' | 'cut-body';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
export type S3Event = {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': 'Object Created' | 'Object Deleted';
  readonly source: 'aws.s3';
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: {
    readonly version: '0';
    readonly 'event-version': '1.0';
    readonly bucket: { readonly name: string };
    readonly object: {
      readonly key: string;
      readonly size?: number;
      readonly etag?: string;
      readonly 'version-id'?: string;
      readonly sequencer: string;
    };
    readonly 'request-id': string;
    readonly requester: string;
    readonly 'source-ip-address': string;
    readonly reason: string;
    readonly 'deletion-type'?: 'Delete Marker Created' | 'Permanently Deleted';
  };
};

type State = {
  readonly buckets: Map<string, Bucket>;
  readonly options: S3ServerOptions;
  readonly calls: Call[];
  sequence: bigint;
  latest: number;
};
type Bucket = {
  readonly name: string;
  readonly versioned: boolean;
  /** Every key that has a version, in UTF-8 byte order. */
  readonly sorted: string[];
  /** Newest first. */
  readonly versions: Map<string, readonly ObjectVersion[]>;
  readonly uploads: Map<string, Upload>;
};
type ObjectVersion = {
  readonly versionId: string;
  readonly at: Date;
  readonly deleted: boolean;
  readonly body: Uint8Array;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
};
type Upload = {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<number, { readonly body: Uint8Array; readonly md5: string }>;
};

type Ask = Call & { readonly state: State; readonly in: Bucket; readonly raw: Buffer<ArrayBuffer> };
type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: string | Uint8Array;
};

/** What S3 answers when it will not. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '/', search = ''] = (request.url ?? '/').split('?');
  const raw = await wholeBody(request);
  const shared = corsOf(state, request);
  let fault: Fault | undefined;
  let answer: Answer;
  try {
    if (request.method === 'OPTIONS') {
      response.writeHead(shared ? 200 : 403, { ...shared, 'content-length': 0 }).end();
      return;
    }
    const call = readCall(request, path, search);
    state.calls.push(call);
    fault = state.options.fault?.(call);
    refuseFor(fault);
    if (call.operation !== 'PostObject') {
      checkSignature(state, request, path, call);
      checkAllowed(state, call);
    }
    const bucket = state.buckets.get(call.bucket);
    if (!bucket) throw new Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist');
    const operate: (ask: Ask) => Answer | Promise<Answer> = operations[call.operation];
    answer = await operate({ ...call, state, in: bucket, raw });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer = refusalOf(error);
  }
  if (fault === 'lose-answer') {
    response.destroy();
    return;
  }
  const body = Buffer.from(answer.body ?? '');
  response.writeHead(answer.status ?? 200, {
    'x-amz-request-id': randomUUID(),
    'content-length': body.length,
    ...(typeof answer.body === 'string' && answer.body ? { 'content-type': 'application/xml' } : {}),
    ...answer.headers,
    ...shared,
  });
  if (fault === 'cut-body') {
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    return;
  }
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html */
function corsOf({ options }: State, { method, headers }: IncomingMessage): Record<string, string> | undefined {
  const { origin } = headers;
  const asked = method === 'OPTIONS' ? headers['access-control-request-method'] : method;
  const rule = options.cors?.find(
    ({ origins, methods }) =>
      origins.some((it) => matches(it, origin ?? '')) && methods.some((it) => it === String(asked)),
  );
  if (!rule || origin === undefined) return undefined;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': rule.methods.join(', '),
    'access-control-allow-headers': String(headers['access-control-request-headers'] ?? ''),
    'access-control-max-age': '3600',
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}
const matches = (pattern: string, text: string): boolean => {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? text === pattern : text.startsWith(before) && text.endsWith(after);
};

function checkAllowed({ options }: State, call: Call): void {
  if (options.allow?.(call) === false) throw new Refusal(403, 'AccessDenied', 'Access Denied');
}

function refuseFor(fault: Fault | undefined): void {
  if (fault === 'slow-down') throw new Refusal(503, 'SlowDown', 'Please reduce your request rate.');
  if (fault === 'broken') throw new Refusal(500, 'InternalError', 'We encountered an internal error.');
  if (fault === 'conflict') throw new Refusal(409, 'ConditionalRequestConflict', 'A conflicting operation occurred.');
}

const refusalOf = ({ status, code, message }: Refusal): Answer => ({
  status,
  body: status === 304 ? '' : xml`<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});

async function wholeBody(request: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// What is asked

function readCall(request: IncomingMessage, path: string, search: string): Call {
  const query = new URLSearchParams(search);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const [, bucket = '', rawKey = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  const key = decodeURIComponent(rawKey);
  if (Buffer.byteLength(key) > 1_024) throw new Refusal(400, 'KeyTooLongError', 'Your key is too long');
  const credential = /Credential=([^,\s]+)/.exec(headers['authorization'] ?? '')?.[1] ?? query.get('X-Amz-Credential');
  const principal = credential?.split('/')[0];
  return {
    operation: operationOf(request.method ?? '', key, query, headers),
    bucket: decodeURIComponent(bucket),
    key,
    headers,
    query,
    ...(principal ? { principal } : {}),
  };
}

function operationOf(
  method: string,
  key: string,
  query: URLSearchParams,
  headers: Readonly<Record<string, string>>,
): OperationName {
  const about = ['uploadId', 'uploads', 'versions', 'list-type', 'tagging', 'acl', 'policy', 'delete'].find((it) =>
    query.has(it),
  );
  const asked = [method, key ? 'object' : 'bucket', about].filter(Boolean).join(' ');
  const named = operationNames[asked];
  if (!named || headers['x-amz-copy-source']) throw new Refusal(501, 'NotImplemented', asked);
  return named;
}

const operationNames: Readonly<Record<string, OperationName>> = {
  'PUT object': 'PutObject',
  'GET object': 'GetObject',
  'HEAD object': 'HeadObject',
  'DELETE object': 'DeleteObject',
  'POST object uploads': 'CreateMultipartUpload',
  'PUT object uploadId': 'UploadPart',
  'POST object uploadId': 'CompleteMultipartUpload',
  'DELETE object uploadId': 'AbortMultipartUpload',
  'GET bucket list-type': 'ListObjectsV2',
  'GET bucket versions': 'ListObjectVersions',
  'POST bucket': 'PostObject',
};

// What is done. From the condition to the write nothing is awaited, so nothing can come between.

type OperationName = keyof typeof operations;
const operations = {
  PutObject: (ask: Ask): Answer => {
    const { body, checksums } = received(ask);
    meet(ask);
    const version = write(ask, { body, headers: { ...kept(ask.headers), ...checksums }, etag: md5(body) });
    tell(ask, 'Object Created', version, 'PutObject');
    return { headers: { etag: quoted(version.etag), ...checksums, ...versionHeader(ask.in, version) } };
  },

  GetObject: (ask: Ask): Answer => read(ask),
  HeadObject: (ask: Ask): Answer => read(ask),

  DeleteObject: (ask: Ask): Answer => {
    const versionId = ask.query.get('versionId');
    const versions = ask.in.versions.get(ask.key) ?? [];
    const expected = ask.headers['if-match'];
    if (expected && bare(expected) !== versions[0]?.etag) throw preconditionFailed();
    if (versionId !== null) {
      const gone = versions.find((it) => it.versionId === versionId);
      place(
        ask.in,
        ask.key,
        versions.filter((it) => it !== gone),
      );
      if (gone) tell(ask, 'Object Deleted', gone, 'DeleteObject', 'Permanently Deleted');
      return { status: 204, headers: { 'x-amz-version-id': versionId } };
    }
    if (!ask.in.versioned) {
      place(ask.in, ask.key, []);
      return { status: 204 };
    }
    const marker = write(ask, { body: new Uint8Array(), headers: {}, etag: '', deleted: true });
    tell(ask, 'Object Deleted', marker, 'DeleteObject', 'Delete Marker Created');
    return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId } };
  },

  CreateMultipartUpload: ({ in: bucket, key, headers }: Ask): Answer => {
    const id = randomUUID();
    bucket.uploads.set(id, { key, headers: kept(headers), parts: new Map() });
    return {
      body: xml`<InitiateMultipartUploadResult><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    };
  },

  UploadPart: (ask: Ask): Answer => {
    const { body, checksums } = received(ask);
    const number = Number(ask.query.get('partNumber'));
    if (!(number >= 1 && number <= 10_000)) throw new Refusal(400, 'InvalidArgument', 'Part number is 1 to 10000');
    uploadOf(ask).parts.set(number, { body, md5: md5(body) });
    return { headers: { etag: quoted(md5(body)), ...checksums } };
  },

  CompleteMultipartUpload: (ask: Ask): Answer => {
    const upload = uploadOf(ask);
    const wanted = [...ask.raw.toString().matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
      number: Number(textOf(part, 'PartNumber')),
      etag: bare(textOf(part, 'ETag')),
    }));
    if (wanted.length === 0) throw new Refusal(400, 'MalformedXML', 'A multipart upload has at least one part');
    const parts = wanted.map(({ number, etag }, i) => {
      if (i > 0 && number <= (wanted[i - 1]?.number ?? 0)) throw new Refusal(400, 'InvalidPartOrder');
      const part = upload.parts.get(number);
      if (part?.md5 !== etag) throw new Refusal(400, 'InvalidPart');
      return part;
    });
    if (parts.slice(0, -1).some(({ body }) => body.length < smallestPart))
      throw new Refusal(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    meet(ask);
    const version = write(ask, {
      body: Buffer.concat(parts.map(({ body }) => body)),
      headers: upload.headers,
      etag: `${md5(Buffer.from(parts.map((part) => part.md5).join(''), 'hex'))}-${parts.length}`,
    });
    ask.in.uploads.delete(ask.query.get('uploadId') ?? '');
    tell(ask, 'Object Created', version, 'CompleteMultipartUpload');
    return {
      headers: versionHeader(ask.in, version),
      body: xml`<CompleteMultipartUploadResult><Key>${ask.key}</Key><ETag>${quoted(version.etag)}</ETag></CompleteMultipartUploadResult>`,
    };
  },

  AbortMultipartUpload: (ask: Ask): Answer => {
    uploadOf(ask);
    ask.in.uploads.delete(ask.query.get('uploadId') ?? '');
    return { status: 204 };
  },

  ListObjectsV2: ({ in: bucket, query }: Ask): Answer => {
    const token = query.get('continuation-token');
    const after = token ? Buffer.from(token, 'base64url').toString() : (query.get('start-after') ?? '');
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
    const objects = (function* () {
      let rolled = ''; // keys that share what follows the prefix up to the delimiter are one row, and one of the limit
      for (const key of keysFrom(bucket, prefix, after)) {
        const it = current(bucket, key);
        const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
        const common = at < 0 ? undefined : key.slice(0, at + delimiter.length);
        if (!it || key === after || common === rolled || (common !== undefined && common === after)) continue;
        rolled = common ?? rolled;
        yield common === undefined ? { key, it } : { key: common };
      }
    })();
    const { page, truncated } = take(objects, limitOf(query));
    const rows = page.map(({ key, it }) =>
      it
        ? xml`<Contents><Key>${said(query, key)}</Key>${factsOf(it)}</Contents>`
        : xml`<CommonPrefixes><Prefix>${said(query, key)}</Prefix></CommonPrefixes>`,
    );
    const next = Buffer.from(page.at(-1)?.key ?? after).toString('base64url');
    return {
      body: xml`<ListBucketResult>${encodingOf(query)}<KeyCount>${page.length}</KeyCount><IsTruncated>${truncated}</IsTruncated>${asXml(truncated ? xml`<NextContinuationToken>${next}</NextContinuationToken>` : '')}${asXml(rows.join(''))}</ListBucketResult>`,
    };
  },

  ListObjectVersions: ({ in: bucket, query }: Ask): Answer => {
    const markedKey = query.get('key-marker') ?? '';
    const markedVersion = query.get('version-id-marker');
    const versions = (function* () {
      for (const key of keysFrom(bucket, query.get('prefix') ?? '', markedKey)) {
        const all = bucket.versions.get(key) ?? [];
        // without a version the marker says that its key is finished, with one that what follows the version is not
        const seen = key !== markedKey ? 0 : all.findIndex(({ versionId }) => versionId === markedVersion) + 1;
        if (key === markedKey && markedVersion === null) continue;
        for (const it of all.slice(seen)) yield { key, it, latest: it === all[0] };
      }
    })();
    const { page, truncated } = take(versions, limitOf(query));
    const rows = page.map(({ key, it, latest }) => {
      const facts = xml`<Key>${said(query, key)}</Key><VersionId>${it.versionId}</VersionId><IsLatest>${latest}</IsLatest>${factsOf(it)}`;
      return it.deleted ? `<DeleteMarker>${facts}</DeleteMarker>` : `<Version>${facts}</Version>`;
    });
    const last = truncated ? page.at(-1) : undefined;
    const next = last
      ? xml`<NextKeyMarker>${said(query, last.key)}</NextKeyMarker><NextVersionIdMarker>${last.it.versionId}</NextVersionIdMarker>`
      : '';
    return {
      body: xml`<ListVersionsResult>${encodingOf(query)}<IsTruncated>${truncated}</IsTruncated>${asXml(next)}${asXml(rows.join(''))}</ListVersionsResult>`,
    };
  },

  PostObject: async (ask: Ask): Promise<Answer> => {
    const type = ask.headers['content-type'] ?? '';
    const form = await new Response(ask.raw, { headers: { 'content-type': type } }).formData();
    const fields = new Map<string, string>();
    for (const [name, value] of form) if (typeof value === 'string') fields.set(name.toLowerCase(), value);
    const file = form.get('file');
    if (!(file instanceof File)) throw new Refusal(400, 'InvalidArgument', 'POST requires exactly one file upload.');
    const principal = checkForm(ask.state, ask.in.name, fields, file.size);
    const raw = Buffer.from(await file.arrayBuffer());
    const key = (fields.get('key') ?? '').replace(/\$\{filename\}/, () => file.name);
    const posted = { ...ask, key, raw, headers: Object.fromEntries(fields), ...(principal ? { principal } : {}) };
    checkAllowed(ask.state, posted);
    const { body, checksums } = received(posted);
    const version = write(posted, { body, headers: { ...kept(posted.headers), ...checksums }, etag: md5(body) });
    tell(posted, 'Object Created', version, 'PostObject');
    return { status: Number(fields.get('success_action_status') ?? 204), headers: { etag: quoted(version.etag) } };
  },
};

const smallestPart = 5 * 1024 * 1024;

/** Conditions on a write: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html */
function meet({ in: bucket, key, headers }: Ask): void {
  const standing = current(bucket, key);
  const ifNoneMatch = headers['if-none-match'];
  const ifMatch = headers['if-match'];
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new Refusal(501, 'NotImplemented', 'If-None-Match takes *');
  if (ifNoneMatch && standing) throw preconditionFailed();
  if (ifMatch && !standing) throw new Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  if (ifMatch && bare(ifMatch) !== standing?.etag) throw preconditionFailed();
}
const preconditionFailed = () =>
  new Refusal(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');

function read(ask: Ask): Answer {
  const it = found(ask);
  const ifMatch = ask.headers['if-match'];
  const ifNoneMatch = (ask.headers['if-none-match'] ?? '').split(',').map(bare);
  if (ifMatch && bare(ifMatch) !== it.etag) throw preconditionFailed();
  if (ifNoneMatch.includes(it.etag)) throw new Refusal(304, 'NotModified');
  // the checksum is of the whole, and told when asked for
  const wholeOnly = ask.headers['x-amz-checksum-mode'] === 'ENABLED' && !ask.headers['range'];
  const headers = {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(
      Object.entries(it.headers).filter(([name]) => wholeOnly || !name.startsWith('x-amz-checksum-')),
    ),
    'last-modified': it.at.toUTCString(),
    etag: quoted(it.etag),
    'accept-ranges': 'bytes',
    ...versionHeader(ask.in, it),
  };
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(ask.headers['range'] ?? '') ?? [];
  if (!from && !to) return { headers: { ...headers, 'content-length': it.body.length }, body: it.body };
  const start = from ? Number(from) : Math.max(0, it.body.length - Number(to));
  const end = from && to ? Math.min(Number(to), it.body.length - 1) : it.body.length - 1;
  if (start > end) throw new Refusal(416, 'InvalidRange', 'The requested range is not satisfiable');
  const body = it.body.subarray(start, end + 1);
  const range = { 'content-length': body.length, 'content-range': `bytes ${start}-${end}/${it.body.length}` };
  return { status: 206, headers: { ...headers, ...range }, body };
}

function found(ask: Ask): ObjectVersion {
  const { in: bucket, key, query } = ask;
  const versionId = query.get('versionId');
  const versions = bucket.versions.get(key) ?? [];
  const it = versionId === null ? versions[0] : versions.find((version) => version.versionId === versionId);
  // a delete marker is 404 as the newest, 405 by its id: https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html
  if (it?.deleted && versionId !== null) throw new Refusal(405, 'MethodNotAllowed', 'The version is a delete marker.');
  if (it && !it.deleted) return it;
  // Whether it is missing is told only to one who may list, asked without a prefix: a request for an object has none.
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html#API_GetObject_RequestSyntax
  checkAllowed(ask.state, { ...ask, operation: 'ListObjectsV2', key: '', query: new URLSearchParams() });
  throw new Refusal(404, versionId === null ? 'NoSuchKey' : 'NoSuchVersion', 'There is no such object.');
}

const current = (bucket: Bucket, key: string): ObjectVersion | undefined => {
  const newest = bucket.versions.get(key)?.[0];
  return newest?.deleted ? undefined : newest;
};

function write(
  { state, in: bucket, key }: Ask,
  it: Pick<ObjectVersion, 'body' | 'headers' | 'etag'> & { readonly deleted?: boolean },
): ObjectVersion {
  state.sequence += 1n;
  const version = {
    deleted: false,
    ...it,
    at: nextMoment(state),
    versionId: bucket.versioned ? `${randomUUID().replaceAll('-', '')}${state.sequence}` : 'null',
  };
  place(bucket, key, [version, ...(bucket.versioned ? (bucket.versions.get(key) ?? []) : [])]);
  return version;
}

/** No two writes at the same millisecond: the SDK gives versions and delete markers apart, and only dates tell their order. */
function nextMoment(state: State): Date {
  const now = (state.options.now?.() ?? new Date()).getTime();
  state.latest = Math.max(now, state.latest + 1);
  return new Date(state.latest);
}

function place(bucket: Bucket, key: string, versions: readonly ObjectVersion[]): void {
  const at = firstNotBefore(bucket.sorted, key);
  const stands = bucket.sorted[at] === key;
  if (versions.length > 0 && !stands) bucket.sorted.splice(at, 0, key);
  if (versions.length === 0 && stands) bucket.sorted.splice(at, 1);
  if (versions.length > 0) bucket.versions.set(key, versions);
  else bucket.versions.delete(key);
}

/** The keys under a prefix, from one on, itself included. */
function* keysFrom({ sorted }: Bucket, prefix: string, from: string): Generator<string> {
  for (let i = firstNotBefore(sorted, byBytes(from, prefix) > 0 ? from : prefix); ; i++) {
    const key = sorted[i];
    if (!key?.startsWith(prefix)) return;
    yield key;
  }
}

function take<T>(all: Iterable<T>, limit: number): { readonly page: readonly T[]; readonly truncated: boolean } {
  const page: T[] = [];
  for (const it of all) {
    if (page.length === limit) return { page, truncated: true };
    page.push(it);
  }
  return { page, truncated: false };
}
const limitOf = (query: URLSearchParams): number => Math.min(Number(query.get('max-keys') ?? 1_000), 1_000);

function firstNotBefore(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byBytes(sorted[middle] ?? '', key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function uploadOf({ in: bucket, key, query }: Ask): Upload {
  const upload = bucket.uploads.get(query.get('uploadId') ?? '');
  if (upload?.key !== key) throw new Refusal(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
  return upload;
}

function tell(
  { state, in: bucket, key, principal }: Ask,
  type: S3Event['detail-type'],
  it: ObjectVersion,
  reason: string,
  deletion?: S3Event['detail']['deletion-type'],
): void {
  state.options.onEvent?.({
    version: '0',
    id: randomUUID(),
    'detail-type': type,
    source: 'aws.s3',
    account: '111122223333',
    time: `${it.at.toISOString().slice(0, 19)}Z`,
    region: 'eu-north-1',
    resources: [`arn:aws:s3:::${bucket.name}`],
    detail: {
      version: '0',
      'event-version': '1.0',
      bucket: { name: bucket.name },
      object: {
        key,
        ...(type === 'Object Created' ? { size: it.body.length, etag: it.etag } : {}),
        ...(bucket.versioned ? { 'version-id': it.versionId } : {}),
        sequencer: state.sequence.toString(16).toUpperCase().padStart(18, '0'),
      },
      'request-id': randomUUID().slice(0, 16).toUpperCase(),
      requester: principal ?? '111122223333',
      'source-ip-address': '127.0.0.1',
      reason,
      ...(deletion ? { 'deletion-type': deletion } : {}),
    },
  });
}

// The body as it was sent, and whether it arrived whole

/**
 * The object's bytes, out of their chunks where they were streamed, once every digest that came along agrees.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
function received({ headers, raw }: Ask): { readonly body: Uint8Array; readonly checksums: Record<string, string> } {
  const sha256 = headers['x-amz-content-sha256'] ?? '';
  const { body, trailers }: Dechunked = sha256.startsWith('STREAMING-') ? dechunk(raw) : { body: raw, trailers: {} };
  const announced = headers['x-amz-decoded-content-length'];
  if (announced !== undefined && Number(announced) !== body.length) throw new Refusal(400, 'IncompleteBody');
  if (/^[0-9a-f]{64}$/.test(sha256) && sha256 !== createHash('sha256').update(body).digest('hex'))
    throw new Refusal(400, 'XAmzContentSHA256Mismatch');
  const contentMd5 = headers['content-md5'];
  if (contentMd5 && contentMd5 !== createHash('md5').update(body).digest('base64')) throw badDigest('Content-MD5');

  const checksums: Record<string, string> = {};
  for (const [name, digest] of Object.entries(digests)) {
    const header = `x-amz-checksum-${name}`;
    const stated = headers[header] ?? trailers[header];
    if (stated === undefined) continue;
    checksums[header] = digest(body);
    if (checksums[header] !== stated) throw badDigest(name);
  }
  return { body, checksums };
}
const badDigest = (name: string) => new Refusal(400, 'BadDigest', `The ${name} did not match what was received.`);

/**
 * `aws-chunked`: each chunk as its length in hexadecimal and its bytes, then trailers. Only the last may be under 8 KiB.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
function dechunk(raw: Buffer): Dechunked {
  const chunks: Buffer[] = [];
  const trailers: Record<string, string> = {};
  let at = 0;
  const line = (): string => {
    const end = raw.indexOf('\r\n', at);
    if (end < 0) throw new Refusal(400, 'IncompleteBody', 'The body ended within its framing');
    const text = raw.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  for (;;) {
    const length = Number.parseInt(line(), 16);
    if (!(length >= 0)) throw new Refusal(400, 'InvalidRequest', 'A chunk begins with its length');
    if (length === 0) break;
    if ((chunks.at(-1)?.length ?? smallestChunk) < smallestChunk)
      throw new Refusal(403, 'InvalidChunkSizeError', 'Only the last chunk may have a size of less than 8192 bytes');
    chunks.push(raw.subarray(at, at + length));
    at += length + 2;
  }
  while (at < raw.length) {
    const [, name, value] = /^([^:]+):(.*)$/.exec(line()) ?? [];
    if (name !== undefined && value !== undefined) trailers[name.trim().toLowerCase()] = value.trim();
  }
  return { body: Buffer.concat(chunks), trailers };
}
const smallestChunk = 8_192;
type Dechunked = { readonly body: Uint8Array; readonly trailers: Readonly<Record<string, string>> };

const sha = (name: string) => (body: Uint8Array) => createHash(name).update(body).digest('base64');
const digests: Readonly<Record<string, (body: Uint8Array) => string>> = {
  crc32: (body) => inBase64(BigInt(crc32(body)), 4),
  crc32c: (body) => inBase64(reflectedCrc(body, 0x82f63b78n, 32n), 4),
  crc64nvme: (body) => inBase64(reflectedCrc(body, 0x9a6c9329ac4bc9b5n, 64n), 8),
  sha1: sha('sha1'),
  sha256: sha('sha256'),
};
const inBase64 = (value: bigint, bytes: number): string =>
  Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex').toString('base64');

/** A CRC of any width, slowly: only what a test sends on purpose comes here. */
function reflectedCrc(body: Uint8Array, polynomial: bigint, width: bigint): bigint {
  const ones = (1n << width) - 1n;
  let crc = ones;
  for (const byte of body) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ polynomial : crc >> 1n;
  }
  return crc ^ ones;
}

const md5 = (body: Uint8Array): string => createHash('md5').update(body).digest('hex');
const quoted = (etag: string): string => `"${etag}"`;
const bare = (etag: string): string => etag.trim().replace(/^"|"$/g, '');
const versionHeader = ({ versioned }: Bucket, { versionId }: ObjectVersion): Record<string, string> =>
  versioned ? { 'x-amz-version-id': versionId } : {};

/** The headers S3 keeps with an object and gives back; `aws-chunked` is framing and is not kept. */
function kept(headers: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (keptNames.includes(name) || name.startsWith('x-amz-meta-')) out[name] = value;
  }
  const encoding = (headers['content-encoding'] ?? '').replace(/\baws-chunked\b,?\s*/, '');
  return encoding ? { ...out, 'content-encoding': encoding } : out;
}
const keptNames = ['content-type', 'cache-control', 'content-disposition', 'content-language', 'expires'];

// Who asks

/** SigV4 in the header or the query: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function checkSignature(
  { options }: State,
  request: IncomingMessage,
  path: string,
  { query, headers, principal }: Call,
): void {
  if (!options.credentials) return;
  if (!principal) throw new Refusal(403, 'AccessDenied', 'Access Denied');
  const presigned = query.has('X-Amz-Signature');
  const stated = (name: string): string =>
    (presigned
      ? query.get(`X-Amz-${name}`)
      : new RegExp(`${name}=([^,\\s]+)`).exec(headers['authorization'] ?? '')?.[1]) ?? '';
  const scope = stated('Credential').split('/').slice(1);
  const names = stated('SignedHeaders');
  const date = (presigned ? query.get('X-Amz-Date') : headers['x-amz-date']) ?? '';
  const now = options.now?.() ?? new Date();
  const age = now.getTime() - Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (presigned && !(age <= Number(query.get('X-Amz-Expires')) * 1_000))
    throw new Refusal(403, 'AccessDenied', 'Expired');
  if (!presigned && !(Math.abs(age) <= 15 * 60_000)) throw new Refusal(403, 'RequestTimeTooSkewed');

  const canonical = [
    request.method,
    path.split('/').map(decodeURIComponent).map(encode).join('/'),
    [...query]
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort(byBytes)
      .join('&'),
    ...names.split(';').map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    names,
    headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', date, scope.join('/'), digest].join('\n');
  if (!same(sign(secretOf(options, principal), scope, toSign), stated('Signature')))
    throw new Refusal(403, 'SignatureDoesNotMatch', 'The signature does not match the one we calculated.');
}

/** A signed form and its policy, and who signed it: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html */
function checkForm(
  { options }: State,
  bucket: string,
  fields: ReadonlyMap<string, string>,
  bytes: number,
): string | undefined {
  if (!options.credentials) return undefined;
  const policy = fields.get('policy') ?? '';
  const [principal = '', ...scope] = (fields.get('x-amz-credential') ?? '').split('/');
  if (!same(sign(secretOf(options, principal), scope, policy), fields.get('x-amz-signature') ?? ''))
    throw new Refusal(403, 'SignatureDoesNotMatch');
  const denied = (why: string) => new Refusal(403, 'AccessDenied', `Invalid according to Policy: ${why}`);
  const { expiration, conditions }: { expiration: string; conditions: readonly (readonly unknown[] | object)[] } =
    JSON.parse(Buffer.from(policy, 'base64').toString());
  if (Date.parse(expiration) < (options.now?.() ?? new Date()).getTime()) throw denied('Policy expired.');

  const allowed = new Set(['policy', 'x-amz-signature', 'bucket']);
  for (const condition of conditions) {
    const [how, subject, expected] = Array.isArray(condition) ? condition : ['eq', ...Object.entries(condition).flat()];
    if (how === 'content-length-range') {
      if (bytes < Number(subject)) throw new Refusal(400, 'EntityTooSmall');
      if (bytes > Number(expected)) throw new Refusal(400, 'EntityTooLarge');
      continue;
    }
    const name = String(subject).replace(/^\$/, '').toLowerCase();
    const value = (name === 'bucket' ? bucket : fields.get(name)) ?? '';
    const holds = how === 'starts-with' ? value.startsWith(String(expected)) : value === String(expected);
    if (!holds) throw denied(`Policy Condition failed: ${JSON.stringify(condition)}`);
    allowed.add(name);
  }
  for (const name of fields.keys()) if (!allowed.has(name)) throw denied(`Extra input fields: ${name}`);
  return principal;
}

function secretOf({ credentials }: S3ServerOptions, principal: string): string {
  const secret = credentials?.[principal];
  if (!secret) throw new Refusal(403, 'InvalidAccessKeyId', 'The access key does not exist in our records.');
  return secret;
}
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sign = (secret: string, scope: readonly string[], text: string): string => {
  const key = scope.reduce<string | Buffer>((previous, part) => hmac(previous, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
};
const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
/** RFC 3986, as SigV4 wants it. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);

// XML

/** Text put into XML; what is XML already comes as `asXml`. */
function xml(strings: TemplateStringsArray, ...values: readonly (string | number | boolean | Xml)[]): string {
  return strings.reduce((text, string, i) => {
    const value = values[i - 1] ?? '';
    return text + (typeof value === 'object' ? value.xml : escaped(String(value))) + string;
  });
}
type Xml = { readonly xml: string };
const asXml = (text: string): Xml => ({ xml: text });
const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (it) => `&#${it.charCodeAt(0)};`);
const textOf = (text: string, name: string): string =>
  new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1]?.replaceAll('&quot;', '"') ?? '';
/** A key as a listing says it: with `encoding-type=url` in percent, a space as plus. */
const said = (query: URLSearchParams, key: string): string =>
  query.get('encoding-type') === 'url' ? encode(key).replaceAll('%2F', '/').replaceAll('%20', '+') : key;
const encodingOf = (query: URLSearchParams): Xml =>
  asXml(query.get('encoding-type') === 'url' ? '<EncodingType>url</EncodingType>' : '');
const factsOf = ({ at, deleted, etag, body }: ObjectVersion): Xml =>
  asXml(
    xml`<LastModified>${at.toISOString()}</LastModified>${asXml(deleted ? '' : xml`<ETag>${quoted(etag)}</ETag><Size>${body.length}</Size>`)}`,
  );
