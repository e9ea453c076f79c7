import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mimeOf } from '../../functions/io/mail.ts';
import { sesMailbox } from '../../functions/io/ses.ts';

const message = {
  id: '2026-03-01-923609016',
  to: 'data@example.no',
  subject: 'Sluse: 2 nyheter om datasettene på æøå',
  text: 'Avvist\n- Badeplasser\n',
};

describe('a message as a file', () => {
  it('is one that a mail program reads', () => {
    const [head = '', body = ''] = mimeOf(message, 'sluse@example.no').split('\r\n\r\n');
    expect(head.split('\r\n').filter((line) => /^(From|To|Subject|Content-Type):/.test(line))).toEqual([
      'From: sluse@example.no',
      'To: data@example.no',
      expect.stringMatching(/^Subject: =\?utf-8\?B\?/),
      'Content-Type: text/plain; charset=utf-8',
    ]);
    expect(Buffer.from(body, 'base64').toString()).toBe('Avvist\r\n- Badeplasser\r\n');
  });

  it('has the same headers whatever its subject and text are, each on its own line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, text) => {
        const hostile = `${subject}\r\nBcc: everybody@example.no\n\nx\u2028y`;
        const [head = ''] = mimeOf({ ...message, subject: hostile, text }, 'sluse@example.no').split('\r\n\r\n');
        const lines = head.split('\r\n').filter((line) => !line.startsWith(' '));
        expect(lines.map((line) => line.split(':')[0])).toEqual(names);
        expect(head).toMatch(/^[\x20-\x7e\r\n]*$/);
        for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
      }),
    );
  });

  it.each(['a@example.no, b@example.no', 'a@example.no\r\nBcc: b@example.no', 'Navn <a@example.no>', 'a', ''])(
    'goes to one address, and %j is none',
    (to) => {
      expect(() => mimeOf({ ...message, to }, 'sluse@example.no')).toThrow(/none/);
    },
  );

  const names = [
    'From',
    'To',
    'Subject',
    'Message-ID',
    'Auto-Submitted',
    'MIME-Version',
    'Content-Type',
    'Content-Transfer-Encoding',
  ];
});

it('SES is asked for a simple message, so that it writes the headers', async () => {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      asked.push([request.method, request.url, JSON.parse(Buffer.concat(chunks).toString())]);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"MessageId":"1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SESv2Client({
    region: 'eu-north-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  await sesMailbox('sluse@example.no', client).send({ ...message, subject: 'To\r\nBcc: x@example.no' });
  server.close();
  expect(asked).toMatchObject([
    [
      'POST',
      '/v2/email/outbound-emails',
      {
        FromEmailAddress: 'sluse@example.no',
        Destination: { ToAddresses: ['data@example.no'] },
        Content: { Simple: { Subject: { Data: 'To Bcc: x@example.no' }, Body: { Text: { Data: message.text } } } },
      },
    ],
  ]);
});
