import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  type Around,
  type Circumstance,
  compose,
  due,
  nothingTold,
  notice,
  noticeKinds,
  noticesFeed,
  sent,
  type ToldState,
} from '../../../functions/core/loop/notices.ts';
import type { ProblemCode } from '../../../functions/core/problem.ts';
import { problemKinds } from '../../../vocab/problems/index.ts';

const noon = (day: string, hour = '12') => `${day}T${hour}:00:00.000Z`;
const rejected: Circumstance = { kind: 'rejected', about: 'a' };
const stopped: Circumstance = { kind: 'quarantined', about: 'b', urgent: true };
const around = (title = 'Badeplasser'): Around => ({
  publisher: 'Fjelldal kommune',
  url: 'https://data.example.no/steward/',
  titleOf: () => title,
  language: 'nb',
});

/** Looks at every time with what then holds, and sends what is due. */
function live(steps: readonly (readonly [time: string, holds: readonly Circumstance[]])[]) {
  let told: ToldState = nothingTold;
  return steps.map(([time, holds]) => {
    told = notice(told, holds, time);
    const message = due(told, time);
    if (message) told = sent(told, message, time);
    return message && [message.kind, message.notices.map(({ kind }) => kind)];
  });
}

describe('messages', () => {
  it('tell a thing once, and again only when it ended and returned', () => {
    expect(
      live([
        [noon('2026-03-01'), [rejected]],
        [noon('2026-03-02'), [rejected]],
        [noon('2026-03-03'), []],
        [noon('2026-03-04'), [rejected]],
      ]),
    ).toEqual([['daily', ['rejected']], undefined, undefined, ['daily', ['rejected']]]);
  });

  it('are one a day', () => {
    const held: Circumstance = { kind: 'held', about: 'c' };
    expect(
      live([
        [noon('2026-03-01', '08'), [rejected]],
        [noon('2026-03-01', '12'), [rejected, held]],
        [noon('2026-03-01', '23'), [rejected, held]],
        [noon('2026-03-02', '08'), [rejected, held]],
      ]),
    ).toEqual([['daily', ['rejected']], undefined, undefined, ['daily', ['held']]]);
  });

  it('but for what is urgent, and that is told in the hour', () => {
    const another: Circumstance = { ...stopped, about: 'd' };
    expect(
      live([
        [noon('2026-03-01', '08'), [rejected]],
        ['2026-03-01T12:00:00.000Z', [rejected, stopped]],
        ['2026-03-01T12:30:00.000Z', [rejected, stopped, another]],
        ['2026-03-01T13:00:00.000Z', [rejected, stopped, another]],
      ]),
    ).toEqual([['daily', ['rejected']], ['urgent', ['quarantined']], undefined, ['urgent', ['quarantined']]]);
  });

  it('leave out what ended before it was told', () => {
    expect(
      live([
        [noon('2026-03-01', '08'), [rejected]],
        [noon('2026-03-01', '09'), [rejected, { kind: 'held', about: 'c' }]],
        [noon('2026-03-02', '08'), [rejected]],
      ]),
    ).toEqual([['daily', ['rejected']], undefined, undefined]);
  });

  it('are a letter on the first day of a month, and the day’s news stands in it', () => {
    expect(
      live([
        [noon('2026-03-30'), []],
        [noon('2026-04-01'), [rejected]],
        [noon('2026-04-01', '15'), [rejected]],
        [noon('2026-04-02'), [rejected]],
      ]),
    ).toEqual([undefined, ['letter', ['rejected']], undefined, undefined]);
  });
});

describe('what a message says', () => {
  const told = (circumstances: readonly Circumstance[], it = around()) =>
    compose(
      { kind: 'daily', notices: circumstances.map((each) => ({ ...each, at: noon('2026-03-01') })) },
      it,
      noon('2026-03-01'),
    );

  it('is whose dataset and what became of it, with the way to the report', () => {
    expect(told([rejected, { kind: 'refused', about: 'a', code: 'portal.source-unavailable' }])).toEqual({
      subject: 'Sluse: 2 nyheter om datasettene deres',
      text: `Om datasettene til Fjelldal kommune

Avvist (1)
- Badeplasser

Ikke tatt inn på data.norge.no (1)
- Badeplasser: data.norge.no fikk ikke hentet katalogen

Se rapportene, og hva dere kan gjøre: https://data.example.no/steward/

Meldingen kommer fra Sluse, høyst én om dagen med mindre noe haster. De som drifter Sluse, bestemmer hvem som får den.
`,
    });
  });

  it('never names a dataset that is stopped: its title may be what it was stopped for', () => {
    expect(told([stopped], around('Vedtak om Kari Nordmann')).text).not.toContain('Nordmann');
  });

  it('has the same subject and lines whatever titles are, and nothing of a title but on its own line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const hostile = `${text}\r\nBcc: all@example.no\r\n\r\n.\r\n`;
        const { subject, text: body } = told([rejected], around(hostile));
        expect(subject).toBe('Sluse: 1 nyheter om datasettene deres');
        expect(body.split('\n')).toHaveLength(told([rejected]).text.split('\n').length);
        expect(body).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
        for (const line of body.split('\n')) expect(line.length).toBeLessThan(250);
      }),
    );
  });

  it('is complete in each language, for every kind and code, without a place that is not filled in', () => {
    const circumstances: readonly Circumstance[] = [
      ...noticeKinds.map((kind) => ({ kind, about: 'a' })),
      ...(Object.keys(problemKinds) as ProblemCode[])
        .filter((code) => /^(?:portal|link|hosted)\./.test(code))
        .map((code) => ({ kind: 'portal', code }) as const),
    ];
    for (const language of ['nb', 'nn', 'en'] as const)
      for (const it of circumstances) expect(told([it], { ...around(), language }).text).not.toMatch(/[{}]|undefined/);
  });

  it('ends a long list', () => {
    const many = Array.from({ length: 60 }, (_, i): Circumstance => ({ kind: 'rejected', about: String(i) }));
    expect(told(many).text).toContain('- og 40 til');
  });
});

describe('a letter', () => {
  const letter = (more: object) =>
    compose({ kind: 'letter', notices: [] }, around(), noon('2026-04-01'), {
      published: 3,
      visible: 2,
      fetched: noon('2026-03-31'),
      score: { measured: 320, predicted: 355 },
      links: { count: 7, dead: 1 },
      circumstances: [],
      stillRight: [],
      ...more,
    });
  it('says how all of it stands, and that nothing is to be mended where it is so', () => {
    expect(letter({}).subject).toBe('Sluse: månedsbrev for 2026-04');
    expect(letter({}).text).toContain(`Publisert: 3
Synlig på data.norge.no: 2
Sist hentet av data.norge.no: 2026-03-31
Kvalitet i snitt: 320 poeng målt av data.norge.no, 355 regnet ut av Sluse
Lenker prøvd: 7, uten svar: 1

Det er ingenting å rette.`);
  });
  it('asks once a year whether a dataset is still right', () => {
    const { text } = letter({ stillRight: ['a'] });
    expect(text).toContain('Har stått uendret i et år. Stemmer beskrivelsen fortsatt? (1)\n- Badeplasser');
    expect(text).not.toContain('ingenting å rette');
  });
});

describe('the feed', () => {
  it('is well-formed whatever titles are, and says them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc.constantFrom(']]>', '</title><script>', '&x;', '\u0000\ufffe\ud800', '<!--'),
        (text, breaking) => {
          const at = noon('2026-03-01');
          const entries = [
            { ...rejected, at },
            { ...stopped, at },
            { kind: 'portal', code: 'portal.away', at } as const,
          ];
          const xml = noticesFeed(
            { entries },
            {
              ...around(text + breaking),
              id: 'https://data.example.no/310042188/notices',
              self: 'https://data.example.no/f?a&b',
            },
            at,
          );
          const seen: string[] = [];
          const parser = new SaxesParser({ xmlns: true });
          parser.on('error', (error) => {
            throw error;
          });
          parser.on('opentag', ({ name }) => seen.push(name));
          parser.write(xml).close();
          expect(seen.filter((name) => name === 'entry')).toHaveLength(3);
          expect(new Set(seen)).toEqual(new Set(['feed', 'id', 'title', 'author', 'name', 'updated', 'link', 'entry']));
        },
      ),
    );
  });
});
