import { openGeonorge } from './geonorge.ts';
import type { World } from './history/index.ts';
import { openWorld } from './io/env.ts';
import { logger } from './io/observe.ts';
import { nodePlatform } from './io/platform.ts';
import { makeWork } from './pipeline.ts';

/** What a function works in: its stage's buckets and queues, opened once, with the Geonorge snapshot that decides now. */
export function openDoor(): () => Promise<World> {
  const onFault = (error: unknown, dataset: string): void => logger.error('failed', { dataset, error });
  const world = openWorld(makeWork({ platform: nodePlatform, onFault }));
  const snapshot = openGeonorge(world.state);
  return async () => {
    const geonorge = await snapshot();
    return geonorge ? { ...world, work: makeWork({ platform: nodePlatform, onFault, geonorge }) } : world;
  };
}
