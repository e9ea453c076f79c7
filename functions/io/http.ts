import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export type Request = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
};

export type Response = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it comes, out of gzip; to be read to its end or destroyed. */
  readonly body: Readable;
};

/**
 * Asks somebody else by HTTP or HTTPS, and is led on to nowhere. `fetch` would do as much; but to load it alone takes a
 * function a tenth of a second of processor time, more than all else of its start. Fails with an error that has a `code`
 * where the network did.
 */
export const send = (url: string, { method = 'GET', headers = {}, body, signal }: Request): Promise<Response> =>
  new Promise((resolve, reject) => {
    const open = new URL(url).protocol === 'http:' ? httpRequest : httpsRequest;
    const asked = open(url, { method, headers: { 'accept-encoding': 'gzip', ...headers }, signal }, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      // what is not modified has no body, whatever its headers say of it (RFC 9110 § 15.4.5)
      const isZipped = /^(?:x-)?gzip$/i.test(told['content-encoding'] ?? '') && status !== 204 && status !== 304;
      const answer = isZipped ? unzipped(response) : response;
      answer.on('error', reject); // told to who reads it, too; nobody reads one that is let go
      resolve({ status, headers: told, body: answer });
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** Whether the network failed us, or the one we asked; no fault of ours has such a code. */
export const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof TypeError) && typeof (error as NodeJS.ErrnoException).code === 'string';

const unzipped = (response: IncomingMessage): Readable => pipeline(response, createGunzip(), () => undefined);
