import type { Mailbox, Message } from '../../functions/core/loop/ports.ts';

/** A mailbox in memory; `down` refuses what is sent, as a mail server does that is away. */
export function makeMailbox(): Mailbox & { readonly sent: Message[]; down: boolean } {
  const sent: Message[] = [];
  const mailbox = {
    sent,
    down: false,
    async send(message: Message) {
      if (mailbox.down) throw new Error('The mail server is away');
      sent.push(message);
    },
  };
  return mailbox;
}
