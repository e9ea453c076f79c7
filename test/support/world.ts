import type { Hint, Store, World } from '../../functions/history/ports.ts';
import { memoryStore } from '../../functions/io/memory.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { tinyWork } from './tiny-work.ts';

export const orgnr = '923609016';
export const base = 'https://data.example.no/';

/** A world in memory whose clock is set by hand: what a test needs to drive the history. */
export function makeWorld({ start = '2026-03-01T12:00:00.000Z', rules = 'r1' } = {}) {
  let now = Date.parse(start);
  const time = (): string => new Date(now).toISOString();
  const calls: string[] = [];
  const hints: Hint[] = [];
  let random = 0;
  const stores = {
    inbox: counted('inbox', memoryStore({ now: time }), calls),
    state: counted('state', memoryStore({ now: time }), calls),
    public: counted('public', memoryStore({ now: time }), calls),
  };
  const world: World = {
    ...stores,
    queue: { send: async (sent) => void hints.push(...sent) },
    clock: { now: time, wait: async () => undefined },
    random: {
      next: () => {
        random = (random + 0.618_033_988_749) % 1;
        return random;
      },
    },
    platform: nodePlatform,
    work: tinyWork(nodePlatform, rules),
    base,
  };
  return {
    world,
    calls,
    hints,
    /** Lets hours pass. */
    pass: (hours: number) => {
      now += hours * 3_600_000;
    },
    deliver: async (file: string, text: string) => {
      await world.inbox.put(`inbox/${orgnr}/${file}`, new TextEncoder().encode(text));
    },
    remove: (file: string) => world.inbox.delete(`inbox/${orgnr}/${file}`),
    publicText: async (path: string) => {
      const stored = await world.public.get(`${orgnr}/${path}`);
      return stored && new TextDecoder().decode(stored.body);
    },
  };
}

function counted(name: string, store: Store, calls: string[]): Store {
  const count =
    <Arguments extends readonly unknown[], Result>(verb: string, call: (...them: Arguments) => Result) =>
    (...them: Arguments): Result => {
      calls.push(`${name} ${verb} ${String(them[0])}`);
      return call(...them);
    };
  return {
    get: count('get', store.get),
    read: count('read', store.read),
    head: count('head', store.head),
    put: count('put', store.put),
    list: count('list', store.list),
    folders: count('folders', store.folders),
    delete: count('delete', store.delete),
    versions: count('versions', store.versions),
  };
}
