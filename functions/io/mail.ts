import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailbox, Message } from '../core/loop/ports.ts';

/** Mail as files, each a message that a mail program opens: for one machine. */
export function folderMailbox(folder: string, from = 'sluse@localhost.localdomain'): Mailbox {
  return {
    async send(message) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${message.id.replace(/[^a-z0-9-]/gi, '-')}.eml`), mimeOf(message, from));
    },
  };
}

/** A message as RFC 5322 has it: headers of ASCII alone, the text in base64, lines of 76 characters. */
export const mimeOf = ({ id, to, subject, text }: Message, from: string): string =>
  [
    `From: ${addressOf(from)}`,
    `To: ${addressOf(to)}`,
    `Subject: ${encodedWords(oneLine(subject))}`,
    `Message-ID: <${id.replace(/[^a-z0-9-]/gi, '-')}@sluse>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');

/** Whether a text is one mail address, of ASCII. */
export const isMailAddress = (text: string): boolean =>
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i.test(text);

/** An address that is one and no more: no name, no second recipient, no header behind it. */
export function addressOf(text: string): string {
  if (!isMailAddress(text)) throw new Error('A mail address in the settings is none');
  return text;
}

/** As it may stand in a header: no end of line, no control character. */
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/** RFC 2047: words of at most 75 characters, cut between characters. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((it) => `=?utf-8?B?${Buffer.from(it, 'utf8').toString('base64')}?=`).join('\r\n ');
}
