import type { Held } from '../core/judge/rehearse.ts';
import { type BriefVerdict, brief } from '../core/judge/verdict.ts';
import { keysOf } from '../core/keys.ts';
import type { PublisherSettings } from '../core/settings.ts';
import { until } from './commit.ts';
import { bytesOf, textOf } from './content.ts';
import type { World } from './ports.ts';

/** What the harvester would do with a publication, beside the one before it that was rehearsed. Private. */
export type Rehearsal = BriefVerdict & {
  /** The publication. */
  readonly n: number;
  /** The publication it was held against; on a first harvest there is none. */
  readonly against?: number;
};

type Stored = {
  readonly version: 1;
  readonly n: number;
  readonly against?: number;
  readonly verdict: BriefVerdict;
  /** What the harvester holds afterwards: what the next publication is held against. */
  readonly held: Held;
};

/** The rehearsal of the newest publication, where there has been one. */
export async function rehearsalOf(orgnr: string, world: World): Promise<Rehearsal | undefined> {
  const stored = await world.state.get(keysOf(orgnr).rehearsal);
  if (!stored) return undefined;
  const { n, against, verdict } = parse(textOf(stored));
  return { n, ...(against === undefined ? {} : { against }), ...verdict };
}

/**
 * Rehearses a publication before its files are public, and keeps what came of it in place of the one before. Done once
 * for each: what comes late finds a newer one, and leaves it.
 */
export const rehearse = (
  orgnr: string,
  { n, settings }: { readonly n: number; readonly settings: PublisherSettings },
  turtle: string,
  world: World,
): Promise<boolean> =>
  until(`Rehearsing the harvest of ${orgnr}`, world, async () => {
    if (!world.work.rehearse) return false;
    const key = keysOf(orgnr).rehearsal;
    const standing = await world.state.get(key);
    const before = standing && parse(textOf(standing));
    if (before && before.n >= n) return false;
    const { verdict, held } = await world.work.rehearse(settings, turtle, before?.held ?? {});
    const against = before === undefined ? {} : { against: before.n };
    const stored: Stored = { version: 1, n, ...against, verdict: brief(verdict), held };
    const condition = standing ? { ifMatch: standing.etag } : { ifNoneMatch: '*' as const };
    const body = bytesOf(`${JSON.stringify(stored)}\n`);
    const { ok } = await world.state.put(key, body, { ...condition, contentType: 'application/json' });
    return ok ? true : 'again';
  });

function parse(text: string): Stored {
  const stored = JSON.parse(text) as Omit<Stored, 'version'> & { readonly version: number };
  if (stored.version !== 1) throw new Error(`A rehearsal of version ${stored.version} is newer than this program`);
  return { ...stored, version: 1 };
}
