import { keysOf } from '../core/keys.ts';
import { type Hint, ingest, publish, publishersOf, type World } from '../history/index.ts';
import { standingsFor } from '../loop.ts';
import { type Actor, languageOf, type StewardDoor, steward } from '../steward.ts';
import { buildWeb, type WebFile } from '../web/build.ts';
import type { Answer, Route } from './server.ts';

/** Whoever sits at this machine: there is no login on loopback, where Host and Origin are checked instead. */
const local: Actor = { subject: 'local', grants: 'all' };

/**
 * The steward's page on this machine: its files, its door over this world, and a place to put uploads. What the cloud does
 * with queues is done here as it comes, one publisher's deliveries after another.
 */
export async function stewardRoutes(
  there: World,
  onFault: (fault: unknown) => void,
  loop: StewardDoor['loop'] = (orgnr) => standingsFor(orgnr, there),
): Promise<readonly Route[]> {
  const hints: Hint[] = [];
  const world: World = { ...there, queue: { send: async (sent) => void hints.push(...sent) } };
  const files = new Map((await buildWeb()).map((file) => [`/${file.path}`, file]));
  const work = makeQueue(world, hints, onFault);
  const door: StewardDoor = {
    world,
    publishers: () => publishersOf(world),
    uploadForm: async (orgnr, { name }) => ({
      url: `/steward/upload/${orgnr}`,
      fields: { key: keysOf(orgnr).inbox(name) },
    }),
    decided: (orgnr) => work(orgnr),
    loop,
  };
  return [pages(files), uploads(world, work), api(door)];
}

/** Brings publishers up to date one step at a time: two at once would only get in each other's way. */
function makeQueue(world: World, hints: Hint[], onFault: (fault: unknown) => void) {
  const tails = new Map<string, Promise<void>>();
  return (orgnr: string, deliveries: readonly string[] = []): Promise<void> => {
    const step = async (): Promise<void> => {
      try {
        // What a decision, or a new `publisher.json`, asks to have looked at comes with it.
        for (let looks = deliveries; ; looks = told(orgnr, hints)) {
          const { faults } = await ingest(
            orgnr,
            looks.map((delivery) => ({ delivery })),
            world,
          );
          for (const { error } of faults) onFault(error);
          if (!hints.some((hint) => hint.orgnr === orgnr)) break;
        }
        await publish(orgnr, world);
      } catch (fault) {
        onFault(fault);
      }
    };
    const next = (tails.get(orgnr) ?? Promise.resolve()).then(step);
    tails.set(orgnr, next);
    return next;
  };
}

/** The deliveries that hints about a publisher name; they are hints no more. */
function told(orgnr: string, hints: Hint[]): readonly string[] {
  const [mine, others] = [hints.filter((it) => it.orgnr === orgnr), hints.filter((it) => it.orgnr !== orgnr)];
  hints.splice(0, hints.length, ...others);
  return [...new Set(mine.flatMap(({ delivery = '' }) => (delivery === '' ? [] : [delivery])))];
}

const pages =
  (files: ReadonlyMap<string, WebFile>): Route =>
  async ({ method, path }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (path === '/steward') return { status: 308, headers: { location: '/steward/' } };
    const file = files.get(path === '/steward/' ? '/steward/index.html' : path);
    return (
      file && {
        status: 200,
        headers: { 'content-type': file.contentType, 'cache-control': 'no-cache' },
        body: file.body,
      }
    );
  };

/** Takes a file as the bucket's form does in the cloud: fields, and the file. */
const uploads =
  (world: World, work: (orgnr: string, deliveries: readonly string[]) => Promise<void>): Route =>
  async ({ method, path, headers, body }) => {
    const [, orgnr] = /^\/steward\/upload\/(\d{9})$/.exec(path) ?? [];
    if (method !== 'POST' || orgnr === undefined) return undefined;
    const form = await new Response((await body()) as BodyInit, {
      headers: { 'content-type': headers['content-type'] ?? '' },
    })
      .formData()
      .catch(() => undefined);
    const [key, file] = [form?.get('key'), form?.get('file')];
    const under = keysOf(orgnr).under('inbox');
    if (typeof key !== 'string' || !key.startsWith(under) || !(file instanceof Blob)) return { status: 400 };
    await world.inbox.put(key, new Uint8Array(await file.arrayBuffer()));
    const name = key.slice(under.length);
    void work(orgnr, [name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : name]);
    return { status: 204 } satisfies Answer;
  };

const api =
  (door: StewardDoor): Route =>
  async ({ method, path, headers, body }) => {
    if (!path.startsWith('/steward/api/')) return undefined;
    const language = languageOf(headers['accept-language']);
    return steward({ method, path: path.slice('/steward/api/'.length), language, body }, local, door);
  };
