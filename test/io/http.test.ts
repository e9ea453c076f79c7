import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isOfNetwork, type Request, send } from '../../functions/io/http.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

async function at(answer: RequestListener): Promise<string> {
  const begun = createServer(answer);
  server = begun;
  await new Promise<void>((resolve) => begun.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(begun.address() as AddressInfo).port}/`;
}

async function ask(url: string, request: Partial<Request> = {}) {
  const { status, headers, body } = await send(url, { signal: AbortSignal.timeout(2_000), ...request });
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return { status, headers, text: Buffer.concat(chunks).toString() };
}
const failed = async (url: string, request: Partial<Request> = {}): Promise<unknown> =>
  ask(url, request).then(
    () => 'answered',
    (error: unknown) => error,
  );

const text = 'badeplasser '.repeat(10_000);

describe('a request', () => {
  it('is sent as it is said, and asks for gzip', async () => {
    const url = await at(async (asked, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of asked) chunks.push(chunk as Buffer);
      const { 'accept-encoding': encoding, 'user-agent': agent } = asked.headers;
      response.end(JSON.stringify([asked.method, asked.url, encoding, agent, Buffer.concat(chunks).toString()]));
    });
    const { text: told } = await ask(`${url}csw?a=æ`, {
      method: 'POST',
      headers: { 'user-agent': 'Sluse/test' },
      body: '<æ/>',
    });
    expect(JSON.parse(told)).toEqual(['POST', '/csw?a=%C3%A6', 'gzip', 'Sluse/test', '<æ/>']);
  });

  it('is led on to nowhere', async () => {
    const url = await at(
      (_, response) => void response.writeHead(302, { location: 'http://elsewhere.invalid/' }).end(),
    );
    expect(await ask(url)).toMatchObject({ status: 302, headers: { location: 'http://elsewhere.invalid/' } });
  });
});

describe('an answer', () => {
  it('comes out of gzip', async () => {
    const url = await at((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)));
    expect((await ask(url)).text).toBe(text);
  });

  it('that is not compressed comes as it is', async () => {
    const url = await at((_, response) => response.end(text));
    expect((await ask(url)).text).toBe(text);
  });

  it.each<[string, RequestListener]>([
    [
      'is cut off',
      (_, response) => response.writeHead(200, { 'content-length': 10 }).write('half', () => response.destroy()),
    ],
    [
      'is cut off within gzip',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text).subarray(0, 50)),
    ],
    ['is no gzip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('<html>')],
    ['never comes', () => undefined],
    ['stops coming', (_, response) => response.writeHead(200).write('<')],
    ['is no HTTP', ({ socket }) => void socket.end('220 mail.example.no ESMTP\r\n')],
  ])('that %s fails as networks do', async (_, answer) => {
    expect(await failed(await at(answer), { signal: AbortSignal.timeout(300) })).toSatisfy(isOfNetwork);
  });

  it.each([204, 304])('of %d has no body, though it speaks of gzip', async (status) => {
    const url = await at((_, response) => void response.writeHead(status, { 'content-encoding': 'gzip' }).end());
    expect(await ask(url)).toMatchObject({ status, text: '' });
  });

  it('that nobody gives fails as networks do', async () => {
    const url = await at(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    expect(await failed(url)).toSatisfy(isOfNetwork);
    expect(await failed('http://elsewhere.invalid/')).toSatisfy(isOfNetwork);
  });

  it.each<[string, RequestListener]>([
    ['is plain', (_, response) => response.writeHead(503).end(text)],
    ['is gzip', (_, response) => response.writeHead(503, { 'content-encoding': 'gzip' }).end(gzipSync(text))],
    ['says that it is gzip', (_, response) => response.writeHead(503, { 'content-encoding': 'gzip' }).end('<html>')],
    ['is not whole', (_, response) => response.writeHead(503, { 'content-length': 10 }).write('half')],
  ])('that %s may be let go unread, and disturbs nobody', async (_, answer) => {
    const url = await at(answer);
    const stop = new AbortController();
    const { status } = await send(url, { signal: stop.signal });
    await setTimeout(50);
    stop.abort();
    await setTimeout(50);
    expect(status).toBe(503);
  });
});

it('a mistake of ours is not the network’s', async () => {
  expect(await failed('mailto:data@example.no')).not.toSatisfy(isOfNetwork);
  expect(await failed('http://127.0.0.1/', { headers: { 'user-agent': 'a\nb' } })).not.toSatisfy(isOfNetwork);
});
