import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { pageSettings } from './io/env.ts';
import { headerOf, type RestAnswer, takesGzip, toRest } from './io/rest.ts';
import { pageHead, pagePolicy } from './web/head.ts';

const settings = pageSettings();

/** The page's files, which lie beside the function. They hold nothing of anybody: they are for those not logged in yet, too. */
const types: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'app.js': 'text/javascript; charset=utf-8',
  'worker.js': 'text/javascript; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'sluse.css': 'text/css; charset=utf-8', // of the reports
};
const read = new Map<string, { readonly body: Buffer; readonly zipped: Buffer; readonly etag: string }>();

/** Gives the steward's page to whoever asks for it, behind a REST API. Has no rights to anything. */
export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const answered = toRest(answer(event), event);
  if (!answered) throw new Error(`${event.path} is larger than an answer may be`);
  return answered;
}

function answer(event: APIGatewayProxyEvent): RestAnswer {
  const name = event.pathParameters?.['file'] ?? 'index.html';
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found.\n' };
  const { body, zipped, etag } = fileOf(name);
  const headers = {
    'content-type': type,
    'content-security-policy': pagePolicy([settings.login.url, settings.uploads]),
    'cache-control': 'no-cache', // asked for each time, and sent when it is another
    etag,
  };
  if (headerOf(event, 'if-none-match') === etag) return { status: 304, headers, body: '' };
  return takesGzip(event)
    ? { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
    : { status: 200, headers, body };
}

function fileOf(name: string) {
  const known = read.get(name);
  if (known) return known;
  const folder = name === 'sluse.css' ? 'assets' : 'steward';
  const file = readFileSync(new URL(`web/${folder}/${name}`, import.meta.url));
  const body = name === 'index.html' ? Buffer.from(pageHead(file.toString(), settings.login)) : file;
  const made = {
    body,
    zipped: gzipSync(body),
    etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
  };
  read.set(name, made);
  return made;
}
