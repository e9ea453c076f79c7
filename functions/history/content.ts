import type { Head, Store, Stored, World } from './ports.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text of an object that is whole; a body that was cut on the way is a fault. */
export function textOf({ key, bytes, body }: Pick<Stored, 'key' | 'bytes' | 'body'>): string {
  if (body.length !== bytes) throw new Error(`${key} was cut short: ${body.length} of ${bytes} bytes came`);
  return new TextDecoder().decode(body);
}

/** The body as it comes; a fault where it ends before its time. */
export async function* whole({
  key,
  bytes,
  body,
}: Head & { readonly body: AsyncIterable<Uint8Array> }): AsyncIterable<Uint8Array> {
  let came = 0;
  for await (const chunk of body) {
    came += chunk.length;
    yield chunk;
  }
  if (came !== bytes) throw new Error(`${key} was cut short: ${came} of ${bytes} bytes came`);
}

/** The SHA-256 of a text or of bytes, in hex. */
export function sha256Of({ platform }: Pick<World, 'platform'>, content: string | Uint8Array): string {
  const hash = platform.sha256();
  hash.update(typeof content === 'string' ? bytesOf(content) : content);
  return hash.hex();
}

/** What is named by its hash, checked against its name; nothing where it does not stand. */
export async function getContent(
  store: Store,
  key: string,
  sha256: string,
  world: Pick<World, 'platform'>,
): Promise<string | undefined> {
  const stored = await store.get(key);
  if (stored === undefined) return undefined;
  const text = textOf(stored);
  const actual = sha256Of(world, stored.body);
  if (actual !== sha256) throw new Error(`${key} is damaged: its SHA-256 is ${actual}`);
  return text;
}

/** Does the work for each item, a few at a time, and gives the results in the items' order. */
export async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Result>,
  atOnce = 16,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map((item, i) => work(item, at + i)))));
  return results;
}

/** Pieces of so many bytes in all, laid end to end. */
export const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
