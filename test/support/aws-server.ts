import { createSign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** KMS and SES on localhost, as far as the loop asks them: a signature by one key, and mail that is kept. */
export async function startAwsServer(key: KeyObject, keyArn: string) {
  const mail: { readonly to: readonly string[]; readonly subject: string; readonly text: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
      const send = (status: number, value: unknown) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value));
      if (request.headers['x-amz-target'] === 'TrentService.Sign') {
        const { KeyId, MessageType, SigningAlgorithm, Message } = body;
        if (KeyId !== keyArn || MessageType !== 'RAW' || SigningAlgorithm !== 'RSASSA_PKCS1_V1_5_SHA_256')
          return send(400, { __type: 'NotFoundException' });
        const Signature = createSign('RSA-SHA256').update(Buffer.from(Message, 'base64')).sign(key).toString('base64');
        return send(200, { KeyId, SigningAlgorithm, Signature });
      }
      if (request.url === '/v2/email/outbound-emails') {
        const { Destination, Content } = body;
        mail.push({
          to: Destination.ToAddresses,
          subject: Content.Simple.Subject.Data,
          text: Content.Simple.Body.Text.Data,
        });
        return send(200, { MessageId: String(mail.length) });
      }
      return send(400, { __type: 'UnknownOperationException' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mail,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
