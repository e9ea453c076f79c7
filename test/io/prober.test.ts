import { createHash } from 'node:crypto';
import type { lookup } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../functions/core/loop/address.ts';
import type { Probed } from '../../functions/core/loop/ports.ts';
import { type ProberOptions, probe } from '../../functions/io/prober.ts';
import { startLinkTarget } from '../support/link-target.ts';

let target: Awaited<ReturnType<typeof startLinkTarget>>;
beforeAll(async () => {
  target = await startLinkTarget();
});
afterAll(() => target.close());

/** The stand-in is where the internet would be; nothing else of this machine is. */
const near = (more: Partial<ProberOptions> = {}): ProberOptions => ({
  userAgent: 'Sluse test',
  mayConnect: (address) => address === '127.0.0.1',
  mayUsePort: (port) => port === target.port,
  answer: 300,
  whole: 300,
  most: 1_000_000,
  ...more,
});
const asked = (path: string, hash?: true, more?: Partial<ProberOptions>): Promise<Probed> =>
  probe({ url: target.at(path), ...(hash ? { hash } : {}) }, near(more));

describe('an address is asked as the quality score asks it', () => {
  it.each([
    ['/ok.csv', { status: 200 }],
    ['/moved', { status: 200 }],
    ['/gone', { status: 404, get: 404 }],
    ['/broken', { status: 500, get: 500 }],
    ['/get-only', { status: 200, head: false }],
    ['/refuses-head', { status: 403, get: 200 }],
    ['/silent', { status: 400, failed: 'too-slow' }],
    ['/ring', { status: 400, failed: 'too-many-redirects' }],
  ] as const)('%s', async (path, expected) => {
    expect(await asked(path)).toEqual({ url: target.at(path), ...expected });
  });

  it('with HEAD alone where HEAD is answered', async () => {
    const before = target.asked.length;
    await asked('/ok.csv');
    expect(target.asked.slice(before)).toEqual(['HEAD /ok.csv']);
  });

  it('and a server that is not there counts as 400', async () => {
    expect(await probe({ url: 'http://127.0.0.1:1/' }, near({ mayUsePort: () => true }))).toMatchObject({
      status: 400,
      failed: 'unreachable',
    });
  });
});

describe('content is hashed as it comes', () => {
  it('and nothing of it but length and hash is given on', async () => {
    const body = 'id,navn\r\n1,Elvesletta\r\n';
    const sha256 = createHash('sha256').update(body).digest('hex');
    expect(await asked('/ok.csv', true)).toEqual({
      url: target.at('/ok.csv'),
      status: 200,
      bytes: body.length,
      sha256,
    });
  });

  it.each([
    ['/endless', 'too-large'],
    ['/trickles', 'too-slow'],
    ['/cut', 'unreachable'],
  ] as const)('but not for ever: %s is %s', async (path, failed) => {
    const probed = await asked(path, true);
    expect(probed.failed).toBe(failed);
    expect(probed.sha256).toBeUndefined();
  });
});

describe('nothing but the public internet is reached', () => {
  const inside = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1:8080/',
    'http://0.0.0.0/',
  ];
  const strict: ProberOptions = { userAgent: 'Sluse test', answer: 1_000 };
  it.each(inside)('%s', async (url) => {
    expect(await probe({ url }, strict)).toEqual({ url, status: 400, failed: 'address-private' });
  });

  it('whatever a redirect says', async () => {
    for (const where of [...inside, `http://127.0.0.2:${target.port}/ok.csv`, target.at('/ok.csv')]) {
      let isFirst = true; // the stand-in is asked once; from there on everything is as it is outside of a test
      const mayConnect = (address: string): boolean => {
        const may = isFirst || isPublicAddress(address);
        isFirst = false;
        return may;
      };
      const path = `/to?where=${encodeURIComponent(where)}`;
      expect((await asked(path, undefined, { mayConnect, mayUsePort: () => true })).failed, where).toBe(
        'address-private',
      );
    }
  });

  it('though a name has a public address too, or gives another the second time', async () => {
    const answers: string[][] = [['93.184.215.14', '10.0.0.7'], ['127.0.0.1'], ['10.0.0.7']];
    const resolve = ((_name: string, _options: object, done: (error: null, all: object[]) => void) => {
      const all = (answers.shift() ?? ['10.0.0.7']).map((address) => ({ address, family: 4 }));
      done(null, all);
    }) as unknown as typeof lookup;
    const url = target.at('/moved', 'rebinds.example');
    const allowed = { resolve, mayConnect: (address: string) => address === '127.0.0.1' || address.startsWith('93.') };
    expect((await probe({ url }, near(allowed))).failed).toBe('address-private');
    // the first answer is the one that is connected to; the redirect is resolved anew, and refused
    expect((await probe({ url }, near(allowed))).failed).toBe('address-private');
    expect(answers).toEqual([]);
  });

  it.each([
    ['ftp://example.com/data.csv', 'scheme-refused'],
    ['file:///etc/passwd', 'scheme-refused'],
    ['http://8.8.8.8:22/', 'port-refused'],
    ['https://8.8.8.8:9001/', 'port-refused'],
  ])('%s is %s', async (url, failed) => {
    expect(await probe({ url }, strict)).toEqual({ url, status: 400, failed });
  });

  it('and a redirect out of http is refused', async () => {
    expect((await asked(`/to?where=${encodeURIComponent('file:///etc/passwd')}`)).failed).toBe('scheme-refused');
  });

  it('no user name or password is sent', async () => {
    const before = target.asked.length;
    await probe({ url: `http://user:secret@127.0.0.1:${target.port}/ok.csv` }, near());
    expect(target.asked.slice(before)).toEqual(['HEAD /ok.csv']);
  });
});
