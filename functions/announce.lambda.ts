import type { EventBridgeEvent } from 'aws-lambda';
import { openQueues } from './io/env.ts';
import { hintsOf } from './io/hints.ts';
import { logger } from './io/observe.ts';

const queues = openQueues();

/** A commit stands in the log: has its publisher's catalog written, one at a time. EventBridge itself cannot name the publisher. */
export async function handler(event: EventBridgeEvent<'Object Created', object>): Promise<void> {
  const hints = hintsOf(JSON.stringify(event)).filter(({ delivery }) => delivery === undefined);
  await queues.send(hints);
  logger.info('announced', { publishers: hints.map(({ orgnr }) => orgnr) });
}
