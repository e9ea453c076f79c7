import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

/** What an address answers to one plain GET, byte for byte as it was sent. */
export type Fetched = {
  /** Where it was had in the end. */
  readonly address: string;
  readonly status: number;
  /** Where it was led on, address by address. */
  readonly redirects: readonly string[];
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly contentLength?: number;
  /** As far as `most` bytes; `cut` where there was more. */
  readonly body: Uint8Array;
  readonly cut: boolean;
};

export type FetchLimits = { readonly most: number; readonly idle: number; readonly whole: number };

/**
 * Fetches what somebody named by its address, as data.norge.no's harvester would: one GET without conditions, nothing
 * unpacked. Given up after `idle` milliseconds of silence or `whole` in all. Throws where nobody answers.
 */
export async function fetchAsIs(address: string, accept: string, limits: FetchLimits): Promise<Fetched> {
  const redirects: string[] = [];
  const signal = AbortSignal.timeout(limits.whole);
  for (let at = address; ; at = redirects.at(-1) ?? at) {
    const answer = await once(at, accept, limits, signal);
    const to = answer.location === undefined ? undefined : absolute(answer.location, at);
    if (
      !to ||
      !/^https?:/.test(to) ||
      answer.status < 300 ||
      answer.status > 399 ||
      redirects.length === mostRedirects
    ) {
      const { location: _, ...fetched } = answer;
      return { ...fetched, address: at, redirects };
    }
    redirects.push(to);
  }
}

const absolute = (location: string, at: string): string | undefined =>
  URL.canParse(location, at) ? new URL(location, at).href : undefined;

/** As many as Java follows (`http.maxRedirects`). */
const mostRedirects = 20;

type Once = Omit<Fetched, 'address' | 'redirects'> & { readonly location?: string };

const once = (address: string, accept: string, { most, idle }: FetchLimits, signal: AbortSignal): Promise<Once> =>
  new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(new Error(`${address} does not answer`, { cause }));
    const send = address.startsWith('https:') ? secureRequest : plainRequest;
    const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'sluse' };
    const asked = send(address, { headers, signal, timeout: idle }, (response) => {
      const chunks: Uint8Array[] = [];
      let length = 0;
      const done = (cut: boolean): void => {
        const said = (name: string): string | undefined => {
          const value = response.headers[name];
          return typeof value === 'string' ? value : undefined;
        };
        const [type, encoding, size, location] = ['content-type', 'content-encoding', 'content-length', 'location'].map(
          said,
        );
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks),
          cut,
          ...(type === undefined ? {} : { contentType: type }),
          ...(encoding === undefined ? {} : { contentEncoding: encoding }),
          ...(size === undefined ? {} : { contentLength: Number(size) }),
          ...(location === undefined ? {} : { location }),
        });
      };
      response.on('data', (chunk: Uint8Array) => {
        chunks.push(chunk.subarray(0, most - length));
        length += chunk.length;
        if (length <= most) return;
        done(true);
        response.destroy();
      });
      response.on('end', () => done(false));
      response.on('error', fail);
    });
    asked.on('timeout', () => asked.destroy(new Error(`nothing was heard for ${idle} ms`)));
    asked.on('error', fail);
    asked.end();
  });
