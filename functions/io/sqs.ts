import { randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import type { Hint, Queue } from '../history/ports.ts';

/**
 * The two queues as one: a hint of a delivery goes to be ingested, one without to be published. There the publisher is
 * the message group, so that its catalog is written by one at a time.
 */
export function sqsQueues(
  queues: { readonly ingest: string; readonly publish: string },
  config: SQSClientConfig = {},
): Queue<Hint> {
  const client = new SQSClient(config);
  const send = async (QueueUrl: string, hints: readonly Hint[], more: (hint: Hint) => object): Promise<void> => {
    for (let at = 0; at < hints.length; at += mostAtOnce) {
      const Entries = hints
        .slice(at, at + mostAtOnce)
        .map((hint, i) => ({ Id: String(i), MessageBody: JSON.stringify(hint), ...more(hint) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed.length > 0)
        throw new Error(`SQS refused ${Failed.length} of ${Entries.length}: ${Failed[0]?.Message}`);
    }
  };
  return {
    async send(hints) {
      await send(
        queues.ingest,
        hints.filter(({ delivery }) => delivery !== undefined),
        () => ({}),
      );
      await send(
        queues.publish,
        hints.filter(({ delivery }) => delivery === undefined),
        ({ orgnr }) => ({
          MessageGroupId: orgnr,
          MessageDeduplicationId: randomUUID(), // a hint sent after a commit must not be dropped for one sent before it
        }),
      );
    },
  };
}

const mostAtOnce = 10;
