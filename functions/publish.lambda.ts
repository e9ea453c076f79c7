import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { openDoor } from './door.ts';
import { publish } from './history/index.ts';
import { byPublisher } from './io/hints.ts';
import { count, logger, secondsSince } from './io/observe.ts';

const world = openDoor();

/** Makes public what the newest commits say. A catalog that may not be written is paused, which is no failure. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return byPublisher(
    Records,
    async (orgnr) => {
      const began = Date.now();
      const { outcome, ...rest } = await publish(orgnr, world);
      logger.info(outcome === 'paused' ? 'paused' : 'published', {
        orgnr,
        outcome,
        ...('seq' in rest ? { seq: rest.seq } : {}),
      });
      count({ [outcome === 'paused' ? 'Paused' : 'Published']: 1, PublishSeconds: secondsSince(began) }, { orgnr });
      return [];
    },
    {
      told: (fault) => logger.error('failed', fault),
      enoughTime: () => context.getRemainingTimeInMillis() > 30_000,
    },
  );
}
