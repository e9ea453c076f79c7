import { canonical } from '../core/identify.ts';
import { deliveryOf, keysOf } from '../core/keys.ts';
import type { PublisherSettings } from '../core/settings.ts';
import { each, sha256Of, textOf } from './content.ts';
import type { Listed, World } from './ports.ts';
import { settingsOf } from './settings.ts';
import type { Input } from './tree.ts';

/** What lies in a publisher's inbox, and what holds for all of it, as it was at one time after the log was read. */
export type Observed = {
  readonly settings: PublisherSettings;
  readonly defaults: Uint8Array | undefined;
  /** The files of each delivery that was asked for, or of all. */
  readonly files: ReadonlyMap<string, readonly Listed[]>;
};

/** Looks at these deliveries, or at all there are. */
export async function observe(orgnr: string, deliveries: readonly string[] | 'all', world: World): Promise<Observed> {
  const keys = keysOf(orgnr);
  const [settings, stored, listed] = await Promise.all([
    settingsOf(orgnr, world),
    world.inbox.get(keys.inbox(defaultsFile)),
    deliveries === 'all' || deliveries.length > manyDeliveries
      ? listAll(keys.under('inbox'), world)
      : each(deliveries, (it) => listAll(keys.inbox(it), world)).then((lists) => lists.flat()),
  ]);
  if (stored) textOf(stored);
  const wanted = deliveries === 'all' ? undefined : new Set(deliveries);
  const files = new Map<string, Listed[]>();
  for (const it of listed) {
    const delivery = deliveryOf(it.key.slice(keys.under('inbox').length));
    if (wanted && !wanted.has(delivery)) continue;
    files.set(delivery, [...(files.get(delivery) ?? []), it]);
  }
  return { settings, defaults: stored?.body, files };
}

/** What a delivery is decided from: equal inputs give equal records. */
export function inputOf(
  orgnr: string,
  delivery: string,
  { settings, defaults, files }: Observed,
  leansOn: readonly string[] | undefined,
  world: World,
): Input {
  const { name, base, limits } = settings;
  const under = keysOf(orgnr).under('inbox').length;
  return {
    files: (files.get(delivery) ?? []).map(({ key, etag }) => [key.slice(under), etag]),
    settings: sha256Of(world, canonical({ name, base, limits })),
    defaults: delivery === defaultsFile || !defaults ? '' : sha256Of(world, leanedOn(defaults, leansOn)),
  };
}

export const defaultsFile = 'publisher.json';
/** From so many on, one listing of the whole inbox costs less than one a delivery. */
const manyDeliveries = 20;

async function listAll(prefix: string, world: World): Promise<readonly Listed[]> {
  const all: Listed[] = [];
  for (;;) {
    const after = all.at(-1)?.key;
    const page = await world.inbox.list(prefix, after === undefined ? {} : { after });
    all.push(...page);
    if (page.length < fullPage) return all;
  }
}
const fullPage = 1000;

/** The properties of `publisher.json` that are leaned on; the bytes, where it is no JSON object or nobody said which. */
function leanedOn(defaults: Uint8Array, leansOn: readonly string[] | undefined): Uint8Array | string {
  if (leansOn === undefined) return defaults;
  try {
    const stated: unknown = JSON.parse(new TextDecoder().decode(defaults));
    if (stated === null || typeof stated !== 'object' || Array.isArray(stated)) return defaults;
    const properties = stated as Readonly<Record<string, unknown>>;
    return canonical(leansOn.map((name) => [name, Object.hasOwn(properties, name) ? properties[name] : null]));
  } catch {
    return defaults;
  }
}
