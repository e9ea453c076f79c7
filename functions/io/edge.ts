import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

/** A request as CloudFront hands it to a function: one value a header, names in lower case. */
export type EdgeRequest = {
  readonly method: string;
  readonly uri: string;
  readonly headers: Readonly<Record<string, string>>;
};
/** The file to answer with, or the answer itself. */
export type EdgeAnswer =
  | { readonly uri: string }
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** The text of the function that runs at the edge. */
export const edgeCode = (): string => readFileSync(new URL('../web/negotiate.js', import.meta.url), 'utf8');

/**
 * What the edge does to a request, by the very file that CloudFront runs: which file a request is for, or the answer that
 * needs none (303, 406).
 */
export function openEdge(code: string = edgeCode()): (request: EdgeRequest) => EdgeAnswer {
  const handle = openFunction(code);
  return ({ method, uri, headers }) => {
    const given = handle({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      request: { method, uri, querystring: {}, headers: valued(headers), cookies: {} },
    });
    if (given.statusCode === undefined) return { uri: given.uri ?? uri };
    return { status: given.statusCode, headers: plain(given.headers ?? {}), body: given.body ?? '' };
  };
}

/** What a bucket answers for a file, and what the edge makes of it; no body where the file's own stays. */
export type EdgeResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What the edge does to an answer on its way out: says where a file is described, that it is gone, or where it has moved. */
export function openEdgeOut(code: string = edgeCode()): (uri: string, answer: EdgeResponse) => EdgeResponse {
  const handle = openFunction(code);
  return (uri, { status, headers }) => {
    const given = handle({
      version: '1.0',
      context: { eventType: 'viewer-response' },
      request: { method: 'GET', uri, querystring: {}, headers: {}, cookies: {} },
      response: { statusCode: status, headers: valued(headers) },
    });
    return {
      status: given.statusCode ?? status,
      headers: plain(given.headers ?? {}),
      ...(given.body === undefined ? {} : { body: given.body }),
    };
  };
}

type Given = {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: Headers;
  readonly body?: string;
};

function openFunction(code: string): (event: unknown) => Given {
  const context = createContext({});
  new Script(code, { filename: 'negotiate.js' }).runInContext(context);
  const call = new Script('JSON.stringify(handler(JSON.parse(event)))');
  return (event) => {
    context['event'] = JSON.stringify(event);
    return JSON.parse(call.runInContext(context, { timeout: 1_000 }));
  };
}

type Headers = Readonly<Record<string, { readonly value: string }>>;
const valued = (headers: EdgeRequest['headers']): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { value }]));
const plain = (headers: Headers): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
