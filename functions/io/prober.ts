import { createHash } from 'node:crypto';
import { lookup as resolveName } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../core/loop/address.ts';
import type { Probe, Probed, ProbeFailure } from '../core/loop/ports.ts';

export type ProberOptions = {
  readonly userAgent: string;
  /** Whether a connection may be made to an address; a stand-in in a test stands where the internet is. */
  readonly mayConnect?: (address: string) => boolean;
  readonly mayUsePort?: (port: number) => boolean;
  readonly resolve?: typeof resolveName;
  /** Milliseconds until an answer begins, as the quality score waits; and for a whole body that is hashed. */
  readonly answer?: number;
  readonly whole?: number;
  /** Of a body that is hashed. */
  readonly most?: number;
};

/**
 * Asks one address as data.norge.no's quality score does (fdk-mqa-url-checker): HEAD, GET on 405, redirects followed, no
 * answer counted as 400. The names are resolved here, every address they have must be public, and the connection is made to
 * the one that was looked at; so it is for each redirect. Nothing of the body is kept but its length and hash.
 */
export async function probe({ url, hash }: Probe, options: ProberOptions): Promise<Probed> {
  const ask = (method: 'HEAD' | 'GET', isHashed = false) => follow(url, method, isHashed, options);
  const head = await ask('HEAD');
  const asked = 'failed' in head || head.status !== 405 ? head : { ...(await ask('GET')), head: false as const };
  if ('failed' in asked) return { url, status: 400, failed: asked.failed, ...('head' in asked ? { head: false } : {}) };
  const isRefused = asked.status >= 400 && !('head' in asked);
  const get = isRefused ? await ask('GET') : undefined;
  const content = hash && asked.status >= 200 && asked.status <= 299 ? await ask('GET', true) : undefined;
  return {
    url,
    status: asked.status,
    ...('head' in asked ? { head: false as const } : {}),
    ...(get && 'status' in get ? { get: get.status } : {}),
    ...(content && 'failed' in content ? { failed: content.failed } : {}),
    ...(content && 'sha256' in content ? { bytes: content.bytes, sha256: content.sha256 } : {}),
  };
}

type Answered =
  | { readonly status: number; readonly bytes?: number; readonly sha256?: string }
  | { readonly failed: ProbeFailure };

class Refused extends Error {
  readonly why: ProbeFailure;
  constructor(why: ProbeFailure) {
    super(why);
    this.why = why;
  }
}

const mostRedirects = 5;
/** The web's ports, and those that map servers use. */
const usualPorts: ReadonlySet<number> = new Set([80, 443, 6080, 6443, 8080, 8443]);

async function follow(
  url: string,
  method: 'HEAD' | 'GET',
  isHashed: boolean,
  options: ProberOptions,
): Promise<Answered> {
  let address = url;
  try {
    for (let times = 0; times <= mostRedirects; times += 1) {
      const response = await ask(new URL(address), method, options);
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status <= 399 && status !== 304 && headers.location) {
        response.destroy();
        address = new URL(headers.location, address).href;
        continue;
      }
      if (isHashed && status >= 200 && status <= 299) return { status, ...(await hashOf(response, options)) };
      response.destroy();
      return { status };
    }
    return { failed: 'too-many-redirects' };
  } catch (error) {
    return { failed: error instanceof Refused ? error.why : 'unreachable' };
  }
}

function ask(url: URL, method: 'HEAD' | 'GET', options: ProberOptions): Promise<IncomingMessage> {
  const { mayConnect = isPublicAddress, mayUsePort = (port) => usualPorts.has(port), answer = 10_000 } = options;
  const send = { 'http:': httpRequest, 'https:': httpsRequest }[url.protocol];
  if (!send) throw new Refused('scheme-refused');
  if (!mayUsePort(Number(url.port) || (url.protocol === 'https:' ? 443 : 80))) throw new Refused('port-refused');
  // a number needs no name server, and `lookup` is then not called
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0 && !mayConnect(literal)) throw new Refused('address-private');

  return new Promise((resolve, reject) => {
    const made: ClientRequest = send(
      {
        ...addressOf(url),
        method,
        agent: false,
        lookup: guarded(mayConnect, options.resolve ?? resolveName),
        headers: { 'user-agent': options.userAgent, accept: '*/*' },
      },
      (response) => {
        clearTimeout(waiting);
        response.on('error', reject); // one that is let go before its end
        resolve(response);
      },
    );
    const waiting = setTimeout(() => made.destroy(new Refused('too-slow')), answer);
    made.on('error', (error) => {
      clearTimeout(waiting);
      reject(error);
    });
    made.end();
  });
}

/** The parts of a URL; a user name and password in one are never sent. */
const addressOf = ({ protocol, hostname, port, pathname, search }: URL) => ({
  protocol,
  hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
  ...(port ? { port } : {}),
  path: pathname + search,
});

/**
 * Resolves a name for the very connection that is about to be made, so that no second answer of a name server can lead
 * elsewhere. One address that is not public refuses the name as a whole.
 */
const guarded =
  (mayConnect: (address: string) => boolean, resolve: typeof resolveName): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || first === undefined) return callback(new Refused('address-unknown'), '', 0);
      if (!addresses.every(({ address }) => mayConnect(address)))
        return callback(new Refused('address-private'), '', 0);
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };

async function hashOf(response: IncomingMessage, { most = 100_000_000, whole = 120_000 }: ProberOptions) {
  const hash = createHash('sha256');
  const waiting = setTimeout(() => response.destroy(new Refused('too-slow')), whole);
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > most) throw new Refused('too-large');
      hash.update(chunk);
    }
  } finally {
    clearTimeout(waiting);
    response.destroy();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Asks several addresses: a few hosts at once, and each host for one thing at a time. */
export async function probeAll(probes: readonly Probe[], options: ProberOptions): Promise<readonly Probed[]> {
  const byHost = new Map<string, Probe[]>();
  for (const it of probes) {
    const host = URL.canParse(it.url) ? new URL(it.url).host : '';
    byHost.set(host, [...(byHost.get(host) ?? []), it]);
  }
  const waiting = [...byHost.values()];
  const probed: Probed[] = [];
  const work = async (): Promise<void> => {
    for (let those = waiting.shift(); those; those = waiting.shift())
      for (const it of those) probed.push(await probe(it, options));
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return probed;
}

const hostsAtOnce = 5;
