import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readProbeTask } from './core/loop/health.ts';
import { openProbing } from './io/env.ts';
import { count, logger } from './io/observe.ts';
import { probeAll } from './io/prober.ts';

const { options, queue } = openProbing();

/**
 * Goes out: asks addresses that anybody may have written, and tells what they answered. It may read nothing of ours, and is
 * told nothing but the addresses.
 */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of Records) {
    try {
      const task = readProbeTask(body);
      if (!task) throw new Error('A message that is no list of addresses');
      const probed = await probeAll(task.probes, options);
      await queue.send([{ version: 1, orgnr: task.orgnr, probed }]);
      logger.info('probed', { orgnr: task.orgnr, addresses: probed.length });
      count({ Probed: probed.length }, { orgnr: task.orgnr });
    } catch (error) {
      logger.error('failed', { error });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
