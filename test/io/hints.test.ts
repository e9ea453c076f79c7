import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPublisher, hintsOf, type Look, type Message } from '../../functions/io/hints.ts';

const recorded = (name: string) => readFileSync(new URL(`../events/${name}.json`, import.meta.url), 'utf8');
const message = (body: string, messageId = body, receives = 1): Message => ({
  messageId,
  body,
  attributes: { ApproximateReceiveCount: String(receives) },
});
const hint = (orgnr: string, delivery?: string) => JSON.stringify({ orgnr, ...(delivery ? { delivery } : {}) });
const always = { told: () => undefined, enoughTime: () => true };

describe('a recorded event', () => {
  it.each([
    ['eventbridge-object-created', [{ orgnr: '974760673', delivery: 'badeplasser/' }]],
    ['eventbridge-object-created-odd-key', [{ orgnr: '974760673', delivery: 'bålplasser + grillhytter/' }]],
    ['eventbridge-object-deleted-marker', [{ orgnr: '974760673', delivery: 'register.csv' }]],
    ['eventbridge-log-object', [{ orgnr: '974760673' }]],
    ['s3-notification', [{ orgnr: '974760673', delivery: 'bålplasser + grillhytter/' }]],
    ['s3-test-event', []],
    ['s3-folder-marker', []],
  ])('%s tells what to look at', (name, hints) => {
    expect(hintsOf(recorded(name))).toEqual(hints);
  });

  it('is read by some test, every one', () => {
    expect(readdirSync(new URL('../events', import.meta.url)).filter((it) => it.endsWith('.json'))).toHaveLength(7);
  });
});

describe('a batch', () => {
  it('is worked off publisher by publisher, each delivery once', async () => {
    const seen: (readonly [string, readonly Look[]])[] = [];
    const answer = await byPublisher(
      [
        message(hint('974760673', 'a/'), '1', 1),
        message(hint('971045698', 'x.csv'), '2'),
        message(hint('974760673', 'a/'), '3', 4),
        message(recorded('s3-test-event'), '4'),
      ],
      async (orgnr, looks) => {
        seen.push([orgnr, looks]);
        return [];
      },
      always,
    );
    expect(seen).toEqual([
      ['974760673', [{ orgnr: '974760673', delivery: 'a/', receives: 4 }]],
      ['971045698', [{ orgnr: '971045698', delivery: 'x.csv', receives: 1 }]],
    ]);
    expect(answer).toEqual({ batchItemFailures: [] });
  });

  it('gives back what failed and nothing else', async () => {
    const told: string[] = [];
    const answer = await byPublisher(
      [
        message(hint('974760673', 'a/'), 'fails'),
        message(hint('974760673', 'b/'), 'goes on'),
        message(hint('971045698', 'a/'), 'breaks off'),
        message('no JSON', 'unreadable'),
        message('{"something":"else"}', 'unknown'),
      ],
      async (orgnr) => {
        if (orgnr === '971045698') throw new Error('the machine broke');
        return [{ delivery: 'a/', error: new Error('our fault') }];
      },
      { ...always, told: ({ orgnr, delivery }) => told.push(`${orgnr} ${delivery}`) },
    );
    const failed = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    expect(failed.toSorted()).toEqual(['breaks off', 'fails', 'unknown', 'unreadable']);
    expect(told.toSorted()).toEqual(['971045698 a/', '974760673 a/', 'unknown ', 'unknown ']);
  });

  it('leaves to the next call what there is no time for', async () => {
    let times = 1;
    const worked: string[] = [];
    const answer = await byPublisher(
      [message(hint('974760673', 'a/'), 'first'), message(hint('971045698', 'a/'), 'second')],
      async (orgnr) => {
        worked.push(orgnr);
        return [];
      },
      { ...always, enoughTime: () => times-- > 0 },
    );
    expect(worked).toEqual(['974760673']);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'second' }] });
  });

  it('answers whatever comes, and never loses a message that was not worked off', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string(), fc.json(), fc.constant(hint('974760673', 'a/')))),
        async (bodies) => {
          const messages = bodies.map((body, i) => message(body, String(i)));
          const { batchItemFailures } = await byPublisher(
            messages,
            async () => {
              throw new Error('always');
            },
            always,
          );
          const silent = messages.filter(({ body }) => tellsNothing(body)).length;
          expect(batchItemFailures).toHaveLength(messages.length - silent);
        },
      ),
    );
  });
});

/** Read, and about nothing of ours. */
const tellsNothing = (body: string): boolean => {
  try {
    return hintsOf(body).length === 0;
  } catch {
    return false;
  }
};
