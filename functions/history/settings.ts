import { keysOf } from '../core/keys.ts';
import type { PublisherSettings } from '../core/settings.ts';
import { bytesOf, textOf } from './content.ts';
import type { World } from './ports.ts';

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
