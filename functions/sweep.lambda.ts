import type { Context } from 'aws-lambda';
import { openDoor } from './door.ts';
import { ageOfGeonorge } from './geonorge.ts';
import { newestCommit, publishersOf, statusOf, sweep } from './history/index.ts';
import { count, logger, secondsSince } from './io/observe.ts';

const open = openDoor();

/** Sends hints about what no event told, for every publisher there is, and says how far the public is behind. */
export async function handler(_: unknown, context: Context): Promise<void> {
  const world = await open();
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
  const age = await ageOfGeonorge(world);
  count({ ...figures, ...(age === undefined ? {} : { GeonorgeSnapshotAgeHours: age }) });
  if (figures.SweepFaults > 0) throw new Error(`The sweep failed for ${figures.SweepFaults} publishers`);
}
