import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailbox } from '../core/loop/ports.ts';
import { addressOf, oneLine } from './mail.ts';

/** Mail by SES, from an address of the operator's. SES writes the headers; no text of ours is one. */
export function sesMailbox(from: string, client: SESv2Client = new SESv2Client()): Mailbox {
  return {
    async send({ to, subject, text }) {
      await client.send(
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
