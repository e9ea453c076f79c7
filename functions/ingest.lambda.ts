import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ingest } from './history/index.ts';
import { openWorld } from './io/env.ts';
import { byPublisher } from './io/hints.ts';
import { count, logger, secondsSince } from './io/observe.ts';
import { nodePlatform } from './io/platform.ts';
import { makeWork } from './pipeline.ts';

const world = openWorld(
  makeWork({ platform: nodePlatform, onFault: (error, dataset) => logger.error('failed', { dataset, error }) }),
);

/** Brings the histories up to what lies in the inbox. What failed by our fault goes back to the queue. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return byPublisher(
    Records,
    async (orgnr, looks) => {
      const began = Date.now();
      const { seq, commits, faults } = await ingest(orgnr, looks, world);
      logger.info('ingested', { orgnr, seq, commits, deliveries: looks.length, faults: faults.length });
      count({ Deliveries: looks.length, Commits: commits, IngestSeconds: secondsSince(began) }, { orgnr });
      return faults;
    },
    {
      told: (fault) => logger.error('failed', fault),
      enoughTime: () => context.getRemainingTimeInMillis() > 30_000,
    },
  );
}
