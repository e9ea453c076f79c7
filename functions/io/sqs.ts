import { randomUUID } from 'node:crypto';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Hint, Queue } from '../history/ports.ts';

/**
 * A queue of hints, or of other messages about a publisher; a FIFO queue gets the publisher as message group, so that one is
 * worked on by one at a time. The SDK's part is loaded when there is something to send: most calls of most functions send
 * nothing.
 */
export function sqsQueue<Message extends { readonly orgnr: string } = Hint>(
  QueueUrl: string,
  given?: SQSClient,
): Queue<Message> {
  const fifo = QueueUrl.endsWith('.fifo');
  return {
    async send(hints) {
      if (hints.length === 0) return;
      const { SendMessageBatchCommand } = await import('@aws-sdk/client-sqs');
      const client = given ?? (await sharedClient());
      for (let at = 0; at < hints.length; at += mostAtOnce) {
        const Entries = hints.slice(at, at + mostAtOnce).map((hint, i) => ({
          Id: String(i),
          MessageBody: JSON.stringify(hint),
          // never the same twice: a hint sent after a commit must not be dropped for one sent before it
          ...(fifo ? { MessageGroupId: hint.orgnr, MessageDeduplicationId: randomUUID() } : {}),
        }));
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
        if (Failed.length > 0)
          throw new Error(`SQS refused ${Failed.length} of ${Entries.length}: ${Failed[0]?.Message}`);
      }
    },
  };
}

/** Two queues as one: a hint of a delivery goes to be ingested, one without to be published. */
export const eitherQueue = (ingest: Queue<Hint>, publish: Queue<Hint>): Queue<Hint> => ({
  async send(hints) {
    await ingest.send(hints.filter(({ delivery }) => delivery !== undefined));
    await publish.send(hints.filter(({ delivery }) => delivery === undefined));
  },
});

let shared: SQSClient | undefined;
async function sharedClient(): Promise<SQSClient> {
  const { SQSClient: Client } = await import('@aws-sdk/client-sqs');
  shared ??= new Client();
  return shared;
}

const mostAtOnce = 10;
