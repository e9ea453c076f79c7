import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { openDoor } from './door.ts';
import { collect, publishersOf, verify } from './history/index.ts';
import { openTendQueue } from './io/env.ts';
import { byPublisher } from './io/hints.ts';
import { count, logger, secondsSince } from './io/observe.ts';

const world = openDoor();
const queue = openTendQueue();

/** Every night: reads every history through, hash by hash, and takes away what nothing refers to any more. */
export async function handler(event: Partial<SQSEvent>): Promise<SQSBatchResponse> {
  if (event.Records) return byPublisher(event.Records, tend, { told, enoughTime: () => true });
  for (const orgnr of await publishersOf(world)) await queue.send([{ orgnr }]);
  return { batchItemFailures: [] };
}

async function tend(orgnr: string): Promise<[]> {
  const began = Date.now();
  const { findings, objects } = await verify(orgnr, world);
  for (const finding of findings) logger.error('broken', { orgnr, ...finding });
  // what does not verify is left as it is, for a person to look at
  const { destroyed } = findings.length > 0 ? { destroyed: 0 } : await collect(orgnr, world);
  logger.info('tended', { orgnr, objects, findings: findings.length, destroyed });
  const figures = {
    HistoriesBroken: findings.length > 0 ? 1 : 0,
    Destroyed: destroyed,
    TendSeconds: secondsSince(began),
  };
  count(figures, { orgnr });
  return [];
}

const told = (fault: { readonly error: unknown }): void => logger.error('failed', { ...fault });
