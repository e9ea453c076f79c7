import { keysOf, prefixes } from '../core/keys.ts';
import type { Grant, PublisherSettings } from '../core/settings.ts';
import { bytesOf, each, textOf } from './content.ts';
import type { Listed, World } from './ports.ts';

/** The publisher's settings, or the installation's own where the operator has written none. */
export async function settingsOf(orgnr: string, world: Pick<World, 'state' | 'base'>): Promise<PublisherSettings> {
  const stored = await world.state.get(keysOf(orgnr).settings);
  return stored ? parseSettings(textOf(stored)) : { version: 1, orgnr, base: world.base };
}

export function parseSettings(text: string): PublisherSettings {
  const settings = JSON.parse(text) as Omit<PublisherSettings, 'version'> & { readonly version: number };
  if (settings.version !== 1) throw new Error(`Settings of version ${settings.version} are newer than this program`);
  return { ...settings, version: 1 };
}

/** Writes a publisher's settings down; what leans on them is decided again at the next sweep. */
export async function writeSettings(settings: PublisherSettings, world: Pick<World, 'state'>): Promise<void> {
  if (!settings.base.endsWith('/')) throw new Error(`The base IRI ${settings.base} does not end in a slash`);
  const body = bytesOf(`${JSON.stringify(settings)}\n`);
  await world.state.put(keysOf(settings.orgnr).settings, body, { contentType: 'application/json' });
}

/**
 * Whom a person may act for, as the settings of all publishers say at that moment: what is revoked is gone at once. A
 * listing tells which have changed, and only those are read again.
 */
export function openGrants({ state }: Pick<World, 'state'>) {
  let known: ReadonlyMap<string, Granted> = new Map();
  return async (subject: string): Promise<readonly (Grant & { readonly orgnr: string })[]> => {
    const found = await each(await listAll(state), async ({ key, etag }): Promise<readonly [string, Granted][]> => {
      const before = known.get(key);
      if (before?.etag === etag) return [[key, before]];
      const stored = await state.get(key);
      return stored ? [[key, { etag: stored.etag, grants: parseSettings(textOf(stored)).grants ?? [] }]] : [];
    });
    known = new Map(found.flat());
    return [...known].flatMap(([key, { grants }]) =>
      grants
        .filter((it) => it.subject === subject)
        .map((it) => ({ ...it, orgnr: key.slice(prefixes.publishers.length, -'.json'.length) })),
    );
  };
}
type Granted = { readonly etag: string; readonly grants: readonly Grant[] };

async function listAll(state: World['state']): Promise<readonly Listed[]> {
  const all: Listed[] = [];
  for (;;) {
    const after = all.at(-1)?.key;
    const page = await state.list(prefixes.publishers, after === undefined ? {} : { after });
    all.push(...page);
    if (page.length < 1_000) return all;
  }
}
