import type { Context } from 'aws-lambda';
import { openDoor } from './door.ts';
import { ageOfGeonorge } from './geonorge.ts';
import { mostOutdated, newestCommit, publishersOf, statusOf, sweep, turned } from './history/index.ts';
import { count, logger, secondsSince } from './io/observe.ts';

const world = openDoor();

/** So many deliveries of all publishers does one sweep have decided again by newer rules: news never waits behind them. */
const mostOutdatedOfAll = 2_000;

/** Sends hints about what no event told, for every publisher there is, and says how far the public is behind. */
export async function handler(_: unknown, context: Context): Promise<void> {
  const figures = {
    Publishers: 0,
    SweptDeliveries: 0,
    OutdatedDeliveries: 0,
    PublishersPaused: 0,
    PublicBehindLogSeconds: 0,
    SweepFaults: 0,
  };
  let left = mostOutdatedOfAll;
  // Beginning with another each time, so that those at the end of the row get their share.
  const publishers = turned(await publishersOf(world), world);
  for (const orgnr of publishers) {
    if (context.getRemainingTimeInMillis() < 20_000) break;
    try {
      const { deliveries, publish, expired, outdated } = await sweep(orgnr, world, {
        most: Math.min(left, mostOutdated),
      });
      left -= outdated.asked.length;
      const paused = (await statusOf(orgnr, world)) !== undefined;
      const newest = publish && !paused ? await newestCommit(orgnr, world) : undefined;
      const behind = newest ? secondsSince(Date.parse(newest.value.time)) : 0;
      figures.Publishers += 1;
      figures.SweptDeliveries += deliveries.length;
      figures.OutdatedDeliveries += outdated.asked.length + outdated.left;
      figures.PublishersPaused += paused ? 1 : 0;
      figures.PublicBehindLogSeconds = Math.max(figures.PublicBehindLogSeconds, behind);
      if (deliveries.length + expired.length + outdated.asked.length > 0 || publish)
        logger.info('swept', { orgnr, deliveries, publish, expired, outdated, paused });
    } catch (error) {
      figures.SweepFaults += 1;
      logger.error('failed', { orgnr, error });
    }
  }
  const age = await ageOfGeonorge(world);
  count({ ...figures, ...(age === undefined ? {} : { GeonorgeSnapshotAgeHours: age }) });
  if (figures.SweepFaults > 0) throw new Error(`The sweep failed for ${figures.SweepFaults} publishers`);
  const unreached = publishers.length - figures.Publishers;
  if (unreached > 0) throw new Error(`No time left for ${unreached} of ${publishers.length} publishers`);
}
