import type { Context } from 'aws-lambda';
import { newestCommit, publishersOf, statusOf, sweep } from './history/index.ts';
import { openWorld } from './io/env.ts';
import { count, logger, secondsSince } from './io/observe.ts';
import { nodePlatform } from './io/platform.ts';
import { makeWork } from './pipeline.ts';

const world = openWorld(
  makeWork({ platform: nodePlatform, onFault: (error, dataset) => logger.error('failed', { dataset, error }) }),
);

/** Sends hints about what no event told, for every publisher there is, and says how far the public is behind. */
export async function handler(_: unknown, context: Context): Promise<void> {
  const figures = { Publishers: 0, SweptDeliveries: 0, PublishersPaused: 0, PublicBehindLogSeconds: 0, SweepFaults: 0 };
  for await (const orgnr of publishersOf(world)) {
    if (context.getRemainingTimeInMillis() < 20_000)
      throw new Error(`No time left at ${orgnr}: there are too many publishers for one sweep`);
    try {
      const { deliveries, publish, expired } = await sweep(orgnr, world);
      const paused = (await statusOf(orgnr, world)) !== undefined;
      const newest = publish && !paused ? await newestCommit(orgnr, world) : undefined;
      const behind = newest ? secondsSince(Date.parse(newest.value.time)) : 0;
      figures.Publishers += 1;
      figures.SweptDeliveries += deliveries.length;
      figures.PublishersPaused += paused ? 1 : 0;
      figures.PublicBehindLogSeconds = Math.max(figures.PublicBehindLogSeconds, behind);
      if (deliveries.length + expired.length > 0 || publish)
        logger.info('swept', { orgnr, deliveries, publish, expired, paused });
    } catch (error) {
      figures.SweepFaults += 1;
      logger.error('failed', { orgnr, error });
    }
  }
  count(figures);
  if (figures.SweepFaults > 0) throw new Error(`The sweep failed for ${figures.SweepFaults} publishers`);
}
