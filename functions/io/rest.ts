import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

/** An answer of a door that is asked over HTTP; a body may be encoded already, if it says so. */
export type RestAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
};

/**
 * What stands behind `{proxy+}`, as it was typed: a REST API hands it over percent-encoded, as it came. Nothing where it
 * cannot be decoded.
 */
export function pathOf({ pathParameters }: APIGatewayProxyEvent): string | undefined {
  try {
    return decodeURIComponent(pathParameters?.['proxy'] ?? '');
  } catch {
    return undefined;
  }
}

/** A header, in whatever case it was written. */
export const headerOf = ({ headers }: APIGatewayProxyEvent, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([it]) => it.toLowerCase() === name)?.[1];

/** The body's bytes: where all types count as binary, a REST API hands it over in Base64. */
export const bodyOf = ({ body, isBase64Encoded }: APIGatewayProxyEvent): Uint8Array =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/**
 * The answer as a REST API takes it, with the headers that all answers bear: in Base64, zipped for whoever can unzip it.
 * Nothing where it is larger than a function may answer.
 */
export function toRest(answer: RestAnswer, event: APIGatewayProxyEvent): APIGatewayProxyResult | undefined {
  const bytes = Buffer.from(answer.body);
  const zip = bytes.length > 1_000 && !answer.headers['content-encoding'] && takesGzip(event);
  const body = (zip ? gzipSync(bytes) : bytes).toString('base64');
  if (body.length > mostAnswer) return undefined;
  const encoding = zip ? { 'content-encoding': 'gzip' } : {};
  return {
    statusCode: answer.status,
    headers: { ...safety, ...encoding, ...answer.headers },
    body,
    isBase64Encoded: true,
  };
}

/** Whether who asks can unzip. */
export const takesGzip = (event: APIGatewayProxyEvent): boolean =>
  /\bgzip\b/.test(headerOf(event, 'accept-encoding') ?? '');

/** 6 MB with everything around it: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostAnswer = 6_000_000;

const safety = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  vary: 'accept-encoding',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
