import { openDoor } from './door.ts';
import { refreshGeonorge } from './geonorge.ts';
import { geonorgeSettings } from './io/env.ts';
import { count, logger } from './io/observe.ts';

const world = openDoor();

/** Asks Geonorge once a day what it has. An answer that cannot be believed changes nothing, and is told of. */
export async function handler(): Promise<void> {
  const refreshed = await refreshGeonorge(world, geonorgeSettings());
  logger.info(refreshed.outcome === 'doubted' ? 'doubted' : 'refreshed', refreshed);
  count({ GeonorgeDoubted: refreshed.outcome === 'doubted' ? 1 : 0 });
}
