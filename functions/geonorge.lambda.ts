import { openDoor } from './door.ts';
import { refreshGeonorge } from './geonorge.ts';
import { geonorgeSettings } from './io/env.ts';
import { count, logger } from './io/observe.ts';

const open = openDoor();

/** Asks Geonorge once a day what it has. An answer that cannot be believed changes nothing, and is told of. */
export async function handler(): Promise<void> {
  const refreshed = await refreshGeonorge(await open(), geonorgeSettings());
  logger.info(refreshed.outcome === 'doubted' ? 'doubted' : 'refreshed', refreshed);
  count({ GeonorgeDoubted: refreshed.outcome === 'doubted' ? 1 : 0 });
}
