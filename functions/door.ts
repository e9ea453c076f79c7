import { openGeonorge } from './geonorge.ts';
import type { Work, World } from './history/index.ts';
import { openWorld } from './io/env.ts';
import { logger } from './io/observe.ts';
import { nodePlatform } from './io/platform.ts';
import type { Geonorge } from './pipeline.ts';
import { rules } from './rules.ts';

/** What a function works in: its stage's buckets and queues, opened once. */
export const openDoor = (): World => openWorld(openWork());

/** The same for the function that decides: in each call by the Geonorge snapshot that is accepted then. */
export function openDecidingDoor(): () => Promise<World> {
  const world = openDoor();
  const snapshot = openGeonorge(world.state);
  return async () => ({ ...world, work: openWork(await snapshot()) });
}

/**
 * The pipeline, read from disk when something is first asked of it: two thirds of all code is its own, and most calls of most
 * functions find nothing to do.
 */
export function openWork(geonorge?: Geonorge): Required<Work> {
  const onFault = (error: unknown, dataset: string): void => logger.error('failed', { dataset, error });
  const pipeline = async () =>
    (await import('./pipeline.ts')).makeWork({ platform: nodePlatform, onFault, ...(geonorge ? { geonorge } : {}) });
  return {
    rules,
    decide: async (...it) => (await pipeline()).decide(...it),
    screen: async (...it) => (await pipeline()).screen(...it),
    describeCatalog: async (...it) => (await pipeline()).describeCatalog(...it),
    join: async (...it) => (await pipeline()).join(...it),
    inspect: async (...it) => (await pipeline()).inspect(...it),
    rehearse: async (...it) => (await pipeline()).rehearse(...it),
    pages: {
      make: async (...it) => (await pipeline()).pages.make(...it),
      pathsOf: async (...it) => (await pipeline()).pages.pathsOf(...it),
    },
  };
}
