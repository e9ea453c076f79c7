import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Queues as our functions see them: they only send. Takes SendMessageBatch as today's SDK says it (JSON over HTTP) and
 * hands on what was sent. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
 */
export async function startSqsServer(onMessage: (queue: string, message: Sent) => void): Promise<SqsServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { QueueUrl, Entries }: { QueueUrl: string; Entries: Entry[] } = JSON.parse(Buffer.concat(chunks).toString());
    const target = String(request.headers['x-amz-target']);
    const fifo = QueueUrl.endsWith('.fifo');
    const wrong =
      target !== 'AmazonSQS.SendMessageBatch'
        ? `${target} is not done here`
        : Entries.length > 10
          ? 'Maximum number of entries per request are 10.'
          : fifo && Entries.some((it) => !it.MessageGroupId || !it.MessageDeduplicationId)
            ? 'The request must contain the parameters MessageGroupId and MessageDeduplicationId.'
            : undefined;
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    if (wrong) {
      response
        .writeHead(400)
        .end(JSON.stringify({ __type: 'com.amazonaws.sqs#InvalidParameterValue', message: wrong }));
      return;
    }
    for (const { MessageBody, MessageGroupId } of Entries) {
      onMessage(QueueUrl.split('/').at(-1) ?? '', {
        body: MessageBody,
        ...(MessageGroupId ? { group: MessageGroupId } : {}),
      });
    }
    const Successful = Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: randomUUID(),
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    }));
    response.end(JSON.stringify({ Successful, Failed: [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    url: (queue) => `${endpoint}/111122223333/${queue}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Sent = { readonly body: string; readonly group?: string };
export type SqsServer = {
  readonly endpoint: string;
  url(queue: string): string;
  close(): Promise<void>;
};

type Entry = {
  readonly Id: string;
  readonly MessageBody: string;
  readonly MessageGroupId?: string;
  readonly MessageDeduplicationId?: string;
};
