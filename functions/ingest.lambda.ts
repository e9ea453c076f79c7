import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { openDecidingDoor } from './door.ts';
import { ingest } from './history/index.ts';
import { byPublisher } from './io/hints.ts';
import { count, logger, secondsSince } from './io/observe.ts';

const open = openDecidingDoor();

/** Brings the histories up to what lies in the inbox. What failed by our fault goes back to the queue. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const world = await open();
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
