import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cacheControl, type Store } from '../history/index.ts';
import { pagePolicy } from '../web/head.ts';

/** An answer to one request: what CloudFront, or the steward's door, would give. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
};

/** Answers a request for a path, or nothing where the path is not its own. */
export type Route = (request: {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  body(): Promise<Uint8Array>;
}) => Promise<Answer | undefined>;

/**
 * A server on loopback alone. The first route that answers is the answer; a request that names another host, or comes
 * from another site's page, gets none, since there is no login here.
 */
export function serve(
  routes: readonly Route[],
  port: number,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    answer(request, routes).then(
      (it) => send(request, response, it),
      () => send(request, response, { status: 500, body: 'A fault of ours.\n' }),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve({ server, url: `http://localhost:${bound}` });
    });
  });
}

/** Ends it, and with it what a browser holds open without asking: Node waits a minute for a connection's first request. */
export function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

async function answer(request: IncomingMessage, routes: readonly Route[]): Promise<Answer> {
  const { host = '', origin } = request.headers;
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host)) return { status: 421, body: 'Only localhost.\n' };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, body: 'Only from our own pages.\n' };
  const path = decoded(request.url ?? '/');
  if (path === undefined) return { status: 400, body: 'Not a path.\n' };
  for (const route of routes) {
    const given = await route({
      method: request.method ?? 'GET',
      path,
      headers: request.headers,
      body: () => bodyOf(request),
    });
    if (given) return given;
  }
  return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found.\n' };
}

/** The path without its query, percent-decoded once; nothing where it leaves its own ground. */
function decoded(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '/');
    return path.split('/').includes('..') || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

const mostBody = 110_000_000;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += (piece as Buffer).length;
    if (bytes > mostBody) throw new Error('the body is larger than a table may be');
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

const safety = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': pagePolicy(),
};

function send(request: IncomingMessage, response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, {
    ...safety,
    ...(status === 304 ? {} : { 'content-length': String(bytes.length) }),
    ...headers,
  });
  response.end(request.method === 'HEAD' || status === 304 ? undefined : bytes);
}

/** Objects of a public store by their keys, as S3 behind CloudFront gives them: ETag, 304, HEAD, Range. Never encoded. */
export const objects =
  (store: Store, keyOf: (path: string, accept: string | undefined) => string | undefined): Route =>
  async ({ method, path, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const key = keyOf(path, headers.accept);
    const found = key === undefined ? undefined : await store.get(key);
    if (!found) return undefined;
    const common = {
      'content-type': found.contentType ?? 'application/octet-stream',
      etag: found.etag,
      'last-modified': new Date(found.modified).toUTCString(),
      'accept-ranges': 'bytes',
      'cache-control': cacheControl,
      'access-control-allow-origin': '*',
      vary: 'accept',
      ...Object.fromEntries(Object.entries(found.metadata ?? {}).map(([name, it]) => [`x-amz-meta-${name}`, it])),
    };
    if (headers['if-none-match']?.split(/\s*,\s*/).includes(found.etag)) return { status: 304, headers: common };
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
    if (from === undefined) return { status: 200, headers: common, body: found.body };
    const first = Number(from);
    const last = Math.min(to ? Number(to) : found.bytes - 1, found.bytes - 1);
    if (first > last) return { status: 416, headers: { ...common, 'content-range': `bytes */${found.bytes}` } };
    return {
      status: 206,
      headers: { ...common, 'content-range': `bytes ${first}-${last}/${found.bytes}` },
      body: found.body.subarray(first, last + 1),
    };
  };
