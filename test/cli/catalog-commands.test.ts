import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { terminalOf } from '../../functions/cli/command.ts';
import { sluse } from '../../functions/cli.ts';
import { fetchAsIs } from '../../functions/io/fetch.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server on this machine; gives its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function command(...line: string[]): Promise<{ status: number; out: string; told: string }> {
  const written = { out: '', told: '' };
  const status = await sluse(
    line,
    terminalOf({ write: (text) => (written.out += text) }, { write: (text) => (written.told += text) }),
  );
  return { status, ...written };
}

const catalog = (...names: readonly string[]): string =>
  `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @base <https://k.example/> .
<k> a dcat:Catalog . ${names.map((name) => `<k> dcat:dataset <${name}> . <${name}> a dcat:Dataset ; dct:title "${name}"@nb .`).join('\n')}`;

const asTurtle =
  (text: string): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/turtle' }).end(text);

describe('A catalog at an address', () => {
  it('is rehearsed beside one at another, as the harvester would be answered', async () => {
    const before = await serve(asTurtle(catalog('a', 'b')));
    const now = await serve(asTurtle(catalog('b', 'c')));
    const { status, out } = await command('rehearse', `${now}/k.ttl`, '--against', `${before}/k.ttl`, '--json');

    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      datasets: 2,
      added: ['https://k.example/c'],
      removed: ['https://k.example/a'],
      unchanged: 1,
      refused: [],
    });
  });

  it.each<[string, RequestListener, string]>([
    [
      'compressed',
      (_, it) => it.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(catalog('a'))),
      'harvest.content-encoding',
    ],
    ['away', (_, it) => it.writeHead(503).end(), 'harvest.status'],
    ['led on to https', (_, it) => it.writeHead(302, { location: 'https://127.0.0.1:1/' }).end(), 'harvest.redirect'],
    [
      'something else',
      (_, it) => it.writeHead(200, { 'content-type': 'text/turtle' }).end('<html>'),
      'harvest.unreadable',
    ],
  ])('that is %s is refused', async (what, answer, reason) => {
    const address = await serve(answer);
    const { status, out, told } = await command('rehearse', `${address}/k.ttl`, '--accept', 'text/turtle', '--json');
    // Whoever is led to an address that nobody answers at is told that.
    if (what === 'led on to https')
      expect({ status, told }).toMatchObject({
        status: 2,
        told: expect.stringContaining('https://127.0.0.1:1/ does not answer'),
      });
    else {
      expect(status).toBe(1);
      expect(JSON.parse(out).refused).toMatchObject([{ reason }]);
    }
  });

  it('is asked for with the media type registered, and followed where it is led on', async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve((request, response) => {
      asked.push(request.headers.accept);
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else asTurtle(catalog('a'))(request, response);
    });
    const { status, out } = await command('rehearse', `${address}/old`, '--accept', 'text/turtle', '--json');

    expect(status).toBe(0);
    expect(JSON.parse(out).added).toEqual(['https://k.example/a']);
    expect(asked).toEqual(['text/turtle', 'text/turtle']);
  });

  it('is adopted with its own address in the cut-over, unpacked where it is packed', async () => {
    const address = await serve((_, it) =>
      it.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/turtle' }).end(gzipSync(catalog('a'))),
    );
    const { out } = await command('adopt', `${address}/k`, '--orgnr', '974760673', '--json');

    expect(JSON.parse(out)).toMatchObject({
      datasets: [{ iri: 'https://k.example/a', kept: true }],
      cutOver: { from: `${address}/k` },
    });
  });

  it('is adopted from the API of a CKAN', async () => {
    const result = {
      results: [{ id: '7f3a', name: 'lekeplasser', title: 'Lekeplasser', license_id: 'cc-by', resources: [] }],
      count: 1,
    };
    const address = await serve((_, it) =>
      it.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ success: true, result })),
    );
    const { out } = await command('adopt', `${address}/api/3/action/package_search`, '--orgnr', '974760673', '--json');

    expect(JSON.parse(out)).toMatchObject({ datasets: [{ iri: `${address}/dataset/7f3a` }] });
  });

  it('is wrong use where nobody answers, or answers with anything but 200', async () => {
    const address = await serve((_, it) => it.writeHead(404).end());
    expect(await command('adopt', `${address}/k.ttl`)).toMatchObject({
      status: 2,
      told: expect.stringContaining('answers 404'),
    });
    expect(await command('score', 'http://127.0.0.1:1/k.ttl')).toMatchObject({ status: 2 });
  });
});

describe('Fetching', () => {
  const limits = { most: 1_000, idle: 5_000, whole: 5_000 };

  it('reads no more than it may', async () => {
    const address = await serve((_, it) => it.writeHead(200).end('x'.repeat(5_000)));
    const { body, cut } = await fetchAsIs(address, '*/*', limits);
    expect({ length: body.length, cut }).toEqual({ length: 1_000, cut: true });
  });

  it('gives up on one who falls silent, and on one who never ends', async () => {
    const silent = await serve((_, it) => void it.writeHead(200).write('x'));
    await expect(fetchAsIs(silent, '*/*', { ...limits, idle: 50 })).rejects.toThrow('does not answer');
    const endless = await serve((_, it) => {
      it.writeHead(200);
      const tick = setInterval(() => it.write('x'), 10);
      it.on('close', () => clearInterval(tick));
    });
    await expect(fetchAsIs(endless, '*/*', { ...limits, whole: 100 })).rejects.toThrow('does not answer');
  });

  it('follows at most twenty times', async () => {
    const address = await serve((request, it) => it.writeHead(302, { location: `${request.url}x` }).end());
    const { status, redirects } = await fetchAsIs(address, '*/*', limits);
    expect([status, redirects.length]).toEqual([302, 20]);
  });
});

describe('An inbox beside a catalog', () => {
  it('is told what the catalog has, without a snapshot of Geonorge', async () => {
    const at = await serve(
      asTurtle(
        `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
        <https://k.example/x> a dcat:Dataset ; dct:title "Lekeplasser"@nb .`,
      ),
    );
    const { status, out } = await command('match', 'samples/inbox', '--catalog', `${at}/k.ttl`, '--json');
    const rows = JSON.parse(out) as { key: string; problems: { code: string }[] }[];

    expect(status).toBe(0);
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows.flatMap(({ problems }) => problems.map(({ code }) => code)).filter((it) => it !== 'match.no-snapshot'),
    ).toEqual(['match.alike']);
  });

  it('is not held against nothing, nor against what is no catalog', async () => {
    expect(await command('match', 'samples/inbox')).toMatchObject({ status: 2 });
    const broken = await serve(asTurtle('@prefix dcat: <'));
    expect(await command('match', 'samples/inbox', '--catalog', `${broken}/k.ttl`)).toMatchObject({ status: 1 });
  });
});
