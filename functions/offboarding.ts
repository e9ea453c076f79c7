import { keysOf, publicKeysOf } from './core/keys.ts';
import {
  cacheControl,
  type Head,
  newestPublication,
  type Store,
  settingsOf,
  standingHead,
  verify,
  type World,
  writeSettings,
} from './history/index.ts';

/** One file of an export: where it lies in it, and what it must be. */
export type Exported = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** What came of an export: every file, and every address with what it should lead to. */
export type Export = { readonly files: readonly Exported[]; readonly redirects: readonly Redirect[] };
export type Redirect = { readonly from: string; readonly to: string };

/** Where all that is a publisher's lies: an installation's buckets, or the folders of one machine. */
export type Home = Pick<World, 'inbox' | 'state' | 'public'>;

/**
 * Copies all that is a publisher's into another home: the history with everything it refers to, the data, the catalogs as
 * they are public now and, where they are wanted, the deliveries. Says what each file is, and what each public address
 * should lead to under `to`. A copy is a home that `history`, `serve` and `restore` take.
 */
export async function exportPublisher(
  orgnr: string,
  into: Home,
  world: World,
  { to, deliveries = false }: { readonly to: string; readonly deliveries?: boolean },
): Promise<Export> {
  const files: Exported[] = [];
  const redirects: Redirect[] = [];
  const { base } = await settingsOf(orgnr, world);
  for (const home of deliveries ? (['state', 'public', 'inbox'] as const) : (['state', 'public'] as const))
    for (const prefix of placesOf(orgnr)[home])
      for await (const key of keysUnder(prefix, world[home])) {
        const it = await world[home].read(key);
        if (!it) continue; // taken away meanwhile
        if (home === 'public' && !it.metadata?.['gone'])
          redirects.push({ from: `${base}${escaped(key)}`, to: targetOf(orgnr, key, to) });
        files.push({ path: `${home}/${key}`, ...(await copyOne(it, into[home], world)) });
      }
  return { files, redirects };
}

/** Where each home keeps what is one publisher's. */
export const placesOf = (orgnr: string): Readonly<Record<keyof Home, readonly string[]>> => {
  const keys = keysOf(orgnr);
  const kinds = ['log', 'published', 'decisions', 'tree', 'part', 'data', 'reports'] as const;
  return {
    state: [...kinds.map((kind) => keys.under(kind)), keys.settings],
    public: [publicKeysOf(orgnr).all],
    inbox: [keys.under('inbox')],
  };
};

async function copyOne(
  { key, body, contentType, metadata }: Head & { readonly body: AsyncIterable<Uint8Array> },
  into: Store,
  { platform }: World,
): Promise<Omit<Exported, 'path'>> {
  const hash = platform.sha256();
  let bytes = 0;
  const passing = async function* () {
    for await (const chunk of body) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await into.put(key, passing(), { ...(contentType ? { contentType } : {}), ...(metadata ? { metadata } : {}) });
  return { bytes, sha256: hash.hex() };
}

/**
 * Lets every public address of a publisher lead to the same file under another base, from the next request on: the bytes
 * stay as they are, and what the host sees beside them is where they have moved. Nobody may act for the publisher any
 * longer. Gives how many addresses lead away; safe to repeat, also towards another base.
 */
export async function redirectPublisher(orgnr: string, to: string, world: World): Promise<number> {
  await writeSettings({ ...(await settingsOf(orgnr, world)), grants: [] }, world);
  let led = 0;
  for await (const key of keysUnder(publicKeysOf(orgnr).all, world.public)) {
    const it = await world.public.get(key);
    if (!it || it.metadata?.['gone']) continue;
    const { ok } = await world.public.put(key, it.body, {
      ifMatch: it.etag,
      cacheControl,
      ...(it.contentType ? { contentType: it.contentType } : {}),
      metadata: { ...it.metadata, moved: targetOf(orgnr, key, to) },
    });
    if (!ok) throw new Error(`${key} is being written by another: let the publisher come to rest, and say it again`);
    led++;
  }
  return led;
}

/** What keeps an export or a move from being made now: a catalog behind its history, or a history that does not verify. */
export async function unsettled(orgnr: string, world: World): Promise<string | undefined> {
  const last = await newestPublication(orgnr, world);
  const standing = await standingHead(orgnr, world);
  if (last && standing?.n !== (last.value.same ?? last.value.n)) return 'the public catalog is behind its history';
  const { findings } = await verify(orgnr, world);
  return findings[0] && `${findings[0].key}: ${findings[0].wrong}`;
}

const targetOf = (orgnr: string, key: string, to: string): string =>
  `${to}${escaped(key.slice(publicKeysOf(orgnr).all.length))}`;

const escaped = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

/** Every key under a prefix, page by page. */
export async function* keysUnder(prefix: string, store: Store): AsyncIterable<string> {
  for (let after: string | undefined; ; ) {
    const page = await store.list(prefix, after === undefined ? {} : { after });
    for (const { key } of page) yield key;
    after = page.at(-1)?.key;
    if (after === undefined) return;
  }
}
