import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mailbox } from '../core/loop/ports.ts';
import { addressOf, oneLine } from './mail.ts';

/**
 * Mail by SES, from an address of the operator's. SES writes the headers; no text of ours is one. The SDK's part is loaded when
 * there is something to send.
 */
export function sesMailbox(from: string, client?: SESv2Client): Mailbox {
  let opened = client;
  return {
    async send({ to, subject, text }) {
      const { SESv2Client, SendEmailCommand } = await import('@aws-sdk/client-sesv2');
      opened ??= new SESv2Client();
      await opened.send(
        new SendEmailCommand({
          FromEmailAddress: addressOf(from),
          Destination: { ToAddresses: [addressOf(to)] },
          Content: {
            Simple: {
              Subject: { Data: oneLine(subject), Charset: 'UTF-8' },
              Body: { Text: { Data: text, Charset: 'UTF-8' } },
              Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
            },
          },
        }),
      );
    },
  };
}
