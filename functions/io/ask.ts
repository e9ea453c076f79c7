import type { Asked, Unanswered } from '../core/loop/ports.ts';
import { send } from './http.ts';

export type Question = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for the whole answer, and bytes of it. */
  readonly timeout?: number;
  readonly most?: number;
};

/**
 * Asks a service of somebody else's for JSON: bounded in time and bytes, led on to nowhere. That it is away, turns us away or
 * answers something else is an answer.
 */
export async function askJson(url: string, question: Question = {}): Promise<Asked<unknown>> {
  const { method = 'GET', headers = {}, body, timeout = 15_000, most = 10_000_000 } = question;
  try {
    const { status, body: answer } = await send(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(timeout),
    });
    const text = await textOf(answer, most);
    if (text === undefined) return { ok: false, why: 'invalid', status, detail: 'too large' };
    if (status < 200 || status > 299) return refusal(status);
    return text === '' ? { ok: true, value: undefined } : { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, why: 'invalid', detail: 'not JSON' };
    return { ok: false, why: 'away', detail: error instanceof Error ? error.name : 'unknown' };
  }
}

const refusal = (status: number): Unanswered => ({ ok: false, why: reasons[status] ?? otherwise(status), status });
const reasons: Readonly<Record<number, Unanswered['why']>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'missing',
  408: 'away',
  409: 'conflict',
  429: 'away',
};
const otherwise = (status: number): Unanswered['why'] => (status >= 500 ? 'away' : 'invalid');

async function textOf(body: AsyncIterable<Uint8Array>, most: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > most) return undefined;
    pieces.push(decoder.decode(chunk, { stream: true }));
  }
  return pieces.join('') + decoder.decode();
}
