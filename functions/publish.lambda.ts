import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { publish } from './history/index.ts';
import { openWorld } from './io/env.ts';
import { byPublisher } from './io/hints.ts';
import { count, logger, secondsSince } from './io/observe.ts';
import { nodePlatform } from './io/platform.ts';
import { makeWork } from './pipeline.ts';

const world = openWorld(
  makeWork({ platform: nodePlatform, onFault: (error, dataset) => logger.error('failed', { dataset, error }) }),
);

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
