import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchesKey } from '../functions/core/keys.ts';
import { tell } from '../functions/core/tell.ts';
import { newestCommit, purge, recordsAt, statusOf } from '../functions/history/index.ts';
import { mimeOf } from '../functions/io/mail.ts';
import { memoryStore } from '../functions/io/memory.ts';
import { nodePlatform } from '../functions/io/platform.ts';
import { feedFor, isToBeLookedAt, lookAfter, readAccessLogs, standingsFor, takeProbed } from '../functions/loop.ts';
import { redirectPublisher } from '../functions/offboarding.ts';
import { startLinkTarget } from './support/link-target.ts';
import { type LoopUnderTest, linked, openLoop, orgnr, sample } from './support/loop-world.ts';
import { type ErrorClass, errorClasses } from './support/portal-server.ts';

let it_: LoopUnderTest | undefined;
afterEach(async () => {
  await it_?.close();
  it_ = undefined;
});
const begin = async (options: Parameters<typeof openLoop>[0] = {}): Promise<LoopUnderTest> => {
  it_ = await openLoop(options);
  return it_;
};

const good = { ...sample('publisher.json'), ...sample('badeplasser/') };
const service = JSON.stringify({
  type: 'service',
  title: { nb: 'Karttjeneste' },
  description: { nb: 'Kommunens kart som tjeneste.' },
  keyword: { nb: ['kart'] },
  theme: ['Miljø'],
  accessRights: 'PUBLIC',
  endpointURL: 'https://kart.example.no/wms',
  license: 'CC BY 4.0',
});
const bathing = 'https://data.example.no/310042188/datasets/badeplasser';
const codes = (loop: Awaited<ReturnType<LoopUnderTest['look']>>, kind: string) =>
  loop.circumstances.filter((it) => it.kind === kind).map(({ code }) => code);

it('a publisher is looked at every half hour for two days after a commit, and four times a day from then on', async () => {
  const loop = await begin();
  await loop.deliver(good);
  const looks = async (halfHours: number): Promise<number> => {
    let count = 0;
    for (let at = 0; at < halfHours; at += 1) {
      if (await isToBeLookedAt(orgnr, loop.world)) count += 1;
      loop.pass(0.5);
    }
    return count;
  };
  expect(await looks(95)).toBe(95);
  loop.pass(1);
  expect(await looks(48)).toBe(4);
  expect(await isToBeLookedAt('923609016', loop.world)).toBe(false);
});

describe('a publication', () => {
  it('is harvested at once where credentials allow, and is then fetched and to be seen', async () => {
    const loop = await begin();
    loop.register('dataset', 'dataservice');
    await loop.deliver(good);
    const first = await loop.look();
    expect(loop.portal.runs).toEqual([]); // the host may give what stood before for a minute
    expect(first.standings.get(bathing)).toBeUndefined();

    loop.pass(0.05);
    const { standings, circumstances } = await loop.look();
    expect(loop.portal.runs.map(({ dataType, status }) => [dataType, status])).toEqual([
      ['dataservice', 'COMPLETED'],
      ['dataset', 'COMPLETED'],
    ]);
    expect(standings.get(bathing)).toEqual({
      fetched: loop.world.clock.now(),
      visible: expect.stringMatching(/^https:\/\/data\.norge\.no\/nb\/datasets\/[0-9a-f-]{36}$/),
    });
    expect((await standingsFor(orgnr, loop.world))(bathing)).toEqual(standings.get(bathing));
    expect(circumstances.map(({ kind }) => kind)).toEqual(['visible']);
  });

  it('is harvested by us once and no more', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.pass(0.05);
    for (let times = 0; times < 4; times += 1) {
      await loop.look();
      loop.pass(0.5);
    }
    expect(loop.portal.asked.filter(({ path }) => path.endsWith('/start-harvesting'))).toHaveLength(1);
  });

  it('without credentials is known to be fetched by the access log, and asks nobody to harvest', async () => {
    const loop = await begin({ credentials: false });
    loop.register('dataset');
    await loop.deliver(good);
    loop.pass(1);
    expect((await loop.look()).standings.size).toBe(0);
    await loop.portal.harvestAll();
    const body = new TextEncoder().encode(
      JSON.stringify({ version: 1, read: [], fetched: { [orgnr]: loop.world.clock.now() } }),
    );
    await loop.world.state.put(fetchesKey, body);
    expect((await loop.look()).standings.get(bathing)).toMatchObject({
      fetched: loop.world.clock.now(),
      visible: expect.any(String),
    });
    expect(loop.portal.asked.every(({ path }) => path.startsWith('/v1/') || path === '/api/scores')).toBe(true);
  });

  it('that changes is not fetched until it is fetched again, and stays to be seen', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.pass(0.05);
    const before = (await loop.look()).standings.get(bathing);
    await loop.deliver({
      'badeplasser/dataset.json': `${JSON.stringify({ ...JSON.parse(new TextDecoder().decode(sample('badeplasser/')['badeplasser/dataset.json'])), keyword: { nb: ['bad'] } })}`,
    });
    expect((await loop.look()).standings.get(bathing)).toEqual({ visible: before?.visible });
    loop.pass(0.1);
    expect((await loop.look()).standings.get(bathing)).toEqual({
      fetched: loop.world.clock.now(),
      visible: before?.visible,
    });
  });
});

describe('what the report counts', () => {
  const two = { ...good, 'kart/dataset.json': linked('Kart', 'https://kart.example.no/') };
  const differences = async (loop: LoopUnderTest) => {
    const stored = await loop.world.state.get(`loop/${orgnr}/harvest.json`);
    return JSON.parse(new TextDecoder().decode(stored?.body)).differences.dataset?.map(
      ({ code, actual, expected }: Record<string, string>) => [code, actual, expected],
    );
  };
  const harvested = async (loop: LoopUnderTest): Promise<void> => {
    loop.pass(0.1);
    await loop.look();
  };

  it('is what was foretold, through deliveries, changes and withdrawals', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(two);
    await harvested(loop);
    expect(await differences(loop)).toEqual([]);
    await loop.deliver({ 'kart/dataset.json': linked('Kart over alt', 'https://kart.example.no/') });
    await harvested(loop);
    expect(await differences(loop)).toEqual([]);
    await loop.take('kart/dataset.json');
    await harvested(loop);
    expect(await differences(loop)).toEqual([]);
    expect(loop.portal.runs[0]?.['resourceCounts']).toEqual({ changedResourcesCount: 0, removedResourcesCount: 1 });
  });

  it.each([
    ['loses-a-change', ['portal.counts-fewer', '1', '2']],
    ['counts-one-more', ['portal.counts-forced', '3', '2']],
    ['removes-one-more', ['portal.counts-removed', '1', '0']],
  ] as const)('and where it differs (%s) that is explained', async (fault, expected) => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(two);
    loop.portal.fault = fault;
    await harvested(loop);
    expect(await differences(loop)).toEqual([expected]);
  });
});

describe('a harvest that fails', () => {
  const expected: Readonly<Record<ErrorClass, readonly string[]>> = {
    VALIDATION_ERROR: ['portal.validation-error'],
    SOURCE_UNAVAILABLE: ['portal.source-unavailable', 'harvest.status'],
    SOURCE_NOT_FOUND: ['portal.source-not-found'],
    SOURCE_DATA_INVALID: ['portal.source-data-invalid'],
    SOURCE_CONFLICT: ['portal.source-conflict'],
    INTERNAL_ERROR: ['portal.internal-error', 'harvest.unreadable'],
  };

  it.each(errorClasses)('says why in plain words, for each dataset that was not taken: %s', async (fault) => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.portal.fault = fault;
    loop.pass(0.1);
    const looked = await loop.look();
    const refused = looked.standings.get(bathing)?.refused ?? [];
    expect(refused.map(({ code }) => code)).toEqual(expected[fault]);
    for (const language of ['nb', 'nn', 'en'] as const)
      for (const problem of refused) expect(tell(problem, language).text).not.toContain('…');
    expect(codes(looked, 'portal')).toEqual(expected[fault].slice(0, 1));
    expect(JSON.stringify(refused)).not.toContain('datasets/badeplasser');

    // and is over with the next that does not
    loop.portal.fault = undefined;
    loop.pass(1);
    await loop.portal.harvestAll();
    const after = await loop.look();
    expect(after.standings.get(bathing)).toMatchObject({ fetched: expect.any(String), visible: expect.any(String) });
    expect(codes(after, 'portal')).toEqual([]);
  });

  it('takes nothing away of what was taken before', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.pass(0.1);
    const before = await loop.look();
    loop.portal.fault = 'SOURCE_UNAVAILABLE';
    await loop.deliver({ 'kart/dataset.json': linked('Kart', 'https://kart.example.no/') });
    loop.pass(0.1);
    const { standings } = await loop.look();
    expect(standings.get(bathing)).toEqual(before.standings.get(bathing));
    expect(standings.get('https://data.example.no/310042188/datasets/kart')).toMatchObject({
      refused: [{ code: 'portal.source-unavailable' }, { code: 'harvest.status' }],
    });
  });

  it('on its way, or that is not over, waits', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.portal.fault = 'in-progress';
    loop.pass(0.1);
    expect((await loop.look()).standings.size).toBe(0);
    loop.portal.fault = 'times-out-on-its-way';
    await loop.portal.harvestAll();
    expect(codes(await loop.look(), 'portal')).toEqual(['portal.run-timed-out']);
  });

  it('and a dataset that was taken and is not shown after a day is told of', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.portal.fault = 'shows-nothing';
    loop.pass(0.1);
    expect((await loop.look()).standings.get(bathing)).toEqual({ fetched: loop.world.clock.now() });
    loop.pass(25);
    const late = await loop.look();
    expect(late.standings.get(bathing)?.refused).toMatchObject([{ code: 'portal.not-shown' }]);
  });
});

describe('what stands between a catalog and data.norge.no', () => {
  it('is told: not registered, in another format, turned away, not fetched', async () => {
    const loop = await begin();
    await loop.deliver(good);
    loop.pass(0.1);
    expect(codes(await loop.look(), 'portal')).toEqual(['portal.not-registered']);
    loop.register('dataset');
    loop.pass(0.1);
    expect(codes(await loop.look(), 'portal')).toEqual([]);
    loop.portal.fault = 'forbidden';
    loop.pass(0.1);
    expect(codes(await loop.look(), 'portal')).toEqual(['portal.access-refused']);
    loop.portal.fault = undefined;
    loop.pass(27);
    expect(codes(await loop.look(), 'portal')).toEqual(['portal.not-fetched']);
    loop.portal.registrations.splice(0, 1, {
      ...(loop.portal.registrations[0] as (typeof loop.portal.registrations)[number]),
      acceptHeaderValue: 'application/ld+json',
    });
    loop.pass(24);
    expect(codes(await loop.look(), 'portal')).toContain('portal.wrong-registration');
  });

  it('is told where a catalog with services is registered for its datasets alone', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver({ ...good, 'tjeneste/dataset.json': service });
    loop.pass(0.1);
    expect(codes(await loop.look(), 'portal')).toEqual(['portal.not-registered']);
    loop.register('dataservice');
    loop.pass(24);
    await loop.portal.harvestAll();
    const { standings, circumstances } = await loop.look();
    expect(circumstances.filter(({ kind }) => kind === 'portal')).toEqual([]);
    expect([...standings].map(([, { visible }]) => visible).find((it) => it?.includes('service'))).toMatch(
      /\/nb\/data-services\//,
    );
  });

  it('is turned away and goes on by the access log', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.pass(0.1);
    await loop.look();
    loop.portal.fault = 'forbidden';
    for (let day = 0; day < 3; day += 1) {
      loop.pass(24);
      const body = new TextEncoder().encode(
        JSON.stringify({ version: 1, read: [], fetched: { [orgnr]: loop.world.clock.now() } }),
      );
      await loop.world.state.put(fetchesKey, body);
      const looked = await loop.look();
      expect(codes(looked, 'portal')).toEqual(['portal.access-refused']);
      expect(looked.standings.get(bathing)?.fetched).toBe(loop.world.clock.now());
    }
  });

  it.each(['away', 'html', 'endless'] as const)('%s for a week changes nothing but the notices', async (fault) => {
    const loop = await begin();
    loop.register('dataset', 'dataservice');
    await loop.deliver(good);
    loop.pass(0.1);
    const before = await loop.look();
    const commit = await newestCommit(orgnr, loop.world);
    const publicFiles = async () =>
      JSON.stringify((await loop.world.public.list('')).map(({ key, etag }) => [key, etag]));
    const files = await publicFiles();

    loop.portal.fault = fault;
    for (let hour = 0; hour < 7 * 24; hour += 6) {
      loop.pass(6);
      const looked = await loop.look();
      expect(looked.away).toBe(true);
      expect(looked.standings).toEqual(before.standings);
      expect(codes(looked, 'portal')).toEqual(hour < 24 ? [] : ['portal.away']);
    }
    expect((await newestCommit(orgnr, loop.world))?.sha256).toBe(commit?.sha256);
    expect(await publicFiles()).toBe(files);
    expect(await statusOf(orgnr, loop.world)).toBeUndefined();
    expect(loop.mailbox.sent.filter(({ text }) => text.includes('data.norge.no svarer ikke'))).toHaveLength(1);

    loop.portal.fault = undefined;
    await loop.portal.harvestAll();
    loop.pass(0.1);
    const after = await loop.look();
    expect(after.away).toBe(false);
    expect(codes(after, 'portal')).toEqual([]);
    expect(after.standings.get(bathing)?.visible).toBe(before.standings.get(bathing)?.visible);
  });

  it('a publication made while it is away is told of when it is back', async () => {
    const loop = await begin();
    loop.register('dataset');
    loop.portal.fault = 'away';
    await loop.deliver(good);
    for (let day = 0; day < 3; day += 1) {
      loop.pass(24);
      await loop.look();
    }
    loop.portal.fault = undefined;
    loop.pass(0.1);
    expect((await loop.look()).standings.get(bathing)).toMatchObject({
      fetched: expect.any(String),
      visible: expect.any(String),
    });
  });
});

describe('how what is out keeps', () => {
  it('is asked once a day, told after three days without an answer, and forgotten when it answers', async () => {
    const loop = await begin();
    const target = await startLinkTarget();
    try {
      const options = { userAgent: 'Sluse test', mayConnect: () => true, mayUsePort: () => true, answer: 500 };
      const at = (path: string) => target.at(path);
      await loop.deliver({
        ...sample('publisher.json'),
        'ok/dataset.json': linked('Svarer', at('/ok.csv')),
        'borte/dataset.json': linked('Borte', at('/gone')),
        'hode/dataset.json': linked('Uten HEAD', at('/refuses-head')),
      });
      for (let day = 0; day < 3; day += 1) {
        loop.pass(24);
        expect(codes(await loop.look(), 'link')).toEqual([]);
        expect(loop.tasks.flatMap(({ probes }) => probes)).toHaveLength(3);
        await loop.probeAll(options);
        await loop.look();
        expect(loop.tasks).toEqual([]); // each once a day
      }
      const told = await loop.look();
      expect(codes(told, 'link').toSorted()).toEqual(['link.dead', 'link.head-refused']);
      await loop.deliver({ 'borte/dataset.json': linked('Borte', at('/ok.csv?rettet')) });
      await loop.look();
      await loop.probeAll(options);
      expect(codes(await loop.look(), 'link')).toEqual(['link.head-refused']);
    } finally {
      await target.close();
    }
  });

  it('is known of our own files by their hash, from outside', async () => {
    const loop = await begin();
    await loop.deliver(good);
    loop.pass(1);
    await loop.look();
    const probes = loop.tasks.flatMap((it) => it.probes);
    expect(probes.length).toBeGreaterThan(0);
    for (const { url, hash } of probes) {
      expect(url).toMatch(/^https:\/\/data\.example\.no\/310042188\/data\//);
      expect(hash).toBe(true);
    }
    const answers = async (change: (text: string) => string, status = 200) =>
      Promise.all(
        probes.map(async ({ url }) => {
          const stored = await loop.world.public.get(url.slice('https://data.example.no/'.length));
          const body = new TextEncoder().encode(change(new TextDecoder().decode(stored?.body)));
          const hash = loop.world.platform.sha256();
          hash.update(body);
          return { url, status, bytes: body.length, sha256: hash.hex() };
        }),
      );
    await takeProbed(orgnr, await answers((text) => text), loop.world);
    expect(codes(await loop.look(), 'hosted')).toEqual([]);
    await takeProbed(orgnr, await answers((text) => text.replace('1', '7')), loop.world);
    const changed = await loop.look();
    expect(codes(changed, 'hosted')[0]).toBe('hosted.differs');
    expect(changed.circumstances.find(({ kind }) => kind === 'hosted')?.urgent).toBe(true);
    await takeProbed(
      orgnr,
      probes.map(({ url }) => ({ url, status: 404 })),
      loop.world,
    );
    await takeProbed(orgnr, [{ url: 'https://data.example.no/not-ours', status: 404 }], loop.world);
    expect((await loop.look()).circumstances.filter(({ kind }) => kind === 'link')).toEqual([]);
  });

  it('is late when it is not updated as often as it says', async () => {
    const loop = await begin();
    await loop.deliver({
      ...sample('publisher.json'),
      'ukentlig/dataset.json': linked('Ukentlig', 'https://a.example.no/', {
        frequency: 'ukentlig',
        modified: '2026-02-28',
      }),
    });
    const stale = async () => codes(await loop.look(), 'stale').length;
    loop.pass(24 * 9);
    expect(await stale()).toBe(0);
    loop.pass(24 * 3);
    expect(await stale()).toBe(1);
  });

  it('is told where data.norge.no measures less than was reckoned', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    loop.pass(0.1);
    const commit = await newestCommit(orgnr, loop.world);
    const records = commit ? [...(await recordsAt(orgnr, commit.value, loop.world)).values()] : [];
    const reckoned = records.find(({ iri }) => iri === bathing)?.score ?? 0;
    loop.portal.scores = { [bathing]: reckoned };
    expect(codes(await loop.look(), 'score')).toEqual([]);
    loop.portal.scores = { [bathing]: reckoned - 50 };
    loop.pass(24);
    expect(codes(await loop.look(), 'score')).toHaveLength(1);
  });
});

describe('what is told', () => {
  const mailed = (loop: LoopUnderTest) => loop.mailbox.sent.map(({ subject }) => subject);

  it('goes to the mailboxes the operator has named, one message a day, without a value of the data', async () => {
    const loop = await begin();
    const secret = 'Torvald Hemmelig';
    await loop.deliver({
      ...good,
      'oldtid/dataset.json': '{"title": "Oldtid", ',
      'brudd/dataset.json': JSON.stringify({ title: { nb: 'Uten beskrivelse' }, keyword: { nb: [secret] } }),
      ...sample('tilskudd/'),
    });
    await loop.look();
    loop.pass(1);
    await loop.look();
    loop.pass(24);
    await loop.look();
    const [urgent, daily, ...more] = loop.mailbox.sent;
    expect(more).toEqual([]);
    expect(urgent?.subject).toBe('Sluse: noe haster');
    expect(urgent?.to).toBe('data@fjelldal.example.no');
    expect(urgent?.text).toContain('Stoppet: ser ut til å inneholde personopplysninger (1)\n- et datasett');
    expect(daily?.text).toMatch(/Avvist \(2\)/);
    for (const { subject, text } of loop.mailbox.sent) {
      expect(subject + text).not.toContain(secret);
      expect(subject + text).not.toMatch(/\d{6} ?\d{5}/);
    }
  });

  it('waits for a mail server that is away, is sent once when it is back, and keeps nothing else from going on', async () => {
    const loop = await begin();
    await loop.deliver({ ...good, 'brudd/dataset.json': JSON.stringify({ title: { nb: 'Uten beskrivelse' } }) });
    loop.mailbox.down = true;
    for (let times = 0; times < 3; times += 1) {
      const looked = await loop.look();
      expect(looked.messages).toBe(0);
      expect(looked.mailFault).toBeInstanceOf(Error);
      loop.pass(8);
    }
    loop.mailbox.down = false;
    await loop.look();
    await loop.look();
    // of the dataset that was rejected, and of the catalog that is not registered
    expect(mailed(loop)).toEqual(['Sluse: 2 nyheter om datasettene deres']);
  });

  it('is told once though two look at the same time', async () => {
    const loop = await begin();
    await loop.deliver({ ...good, 'brudd/dataset.json': JSON.stringify({ title: { nb: 'Uten beskrivelse' } }) });
    await Promise.all([loop.look(), loop.look(), loop.look()]);
    await loop.look();
    expect(mailed(loop)).toHaveLength(1);
  });

  it('is taken up by another when whoever began to tell it died', async () => {
    const loop = await begin();
    await loop.deliver({ ...good, 'brudd/dataset.json': JSON.stringify({ title: { nb: 'Uten beskrivelse' } }) });
    const key = `loop/${orgnr}/told.json`;
    await loop.look();
    const told = JSON.parse(new TextDecoder().decode((await loop.world.state.get(key))?.body));
    const dead = {
      ...told,
      mailed: undefined,
      waiting: [{ kind: 'rejected', about: 'x', at: loop.world.clock.now() }],
      known: [],
      sending: loop.world.clock.now(),
    };
    await loop.world.state.put(key, new TextEncoder().encode(JSON.stringify(dead)));
    const before = loop.mailbox.sent.length;
    await loop.look();
    expect(loop.mailbox.sent).toHaveLength(before);
    loop.pass(1);
    await loop.look();
    expect(loop.mailbox.sent).toHaveLength(before + 1);
  });

  it('is a letter each month, and asks once a year whether what has not changed is still right', async () => {
    const loop = await begin();
    loop.register('dataset');
    await loop.deliver(good);
    await loop.look();
    const letters = () => loop.mailbox.sent.filter(({ subject }) => subject.includes('månedsbrev'));
    for (let month = 0; month < 14; month += 1) {
      loop.pass(31 * 24);
      await loop.portal.harvestAll();
      await loop.look();
    }
    expect(letters().map(({ subject }) => subject.slice(-7))).toHaveLength(14);
    expect(letters().filter(({ text }) => text.includes('Stemmer beskrivelsen fortsatt?'))).toHaveLength(1);
    expect(letters().at(-1)?.text).toContain('Synlig på data.norge.no: 1');
  });

  it('has whatever a steward typed on one line in its text, and nowhere in a header or as markup in the feed', async () => {
    const loop = await begin();
    const title = 'Kart\r\nBcc: alle@example.no\r\n<script>x</script> ]]> & "';
    await loop.deliver({ ...good, 'brudd/dataset.json': JSON.stringify({ title: { nb: title } }) });
    await loop.look();
    const [message] = loop.mailbox.sent;
    const [head = '', body = ''] = mimeOf(message ?? expect.unreachable(), 'sluse@example.no').split('\r\n\r\n');
    expect(head).not.toMatch(/Bcc|script/);
    expect(Buffer.from(body, 'base64').toString()).toMatch(
      /^- Kart Bcc: alle@example.no <script>x<\/script> ]]> & "\r$/m,
    );
    const feed = await feedFor(orgnr, 'nb', { self: 'notices.atom', url: '/' }, loop.world);
    expect(feed).toContain('Avvist: Kart Bcc: alle@example.no &#60;script&#62;');
    expect(feed).not.toContain('<script');
  });

  it('names no dataset that was destroyed since', async () => {
    const loop = await begin();
    const files = { 'brudd/dataset.json': JSON.stringify({ title: { nb: 'Skal bort' } }) };
    await loop.deliver({ ...good, ...files });
    await loop.look();
    const feed = () => feedFor(orgnr, 'nb', { self: 'notices.atom', url: '/' }, loop.world);
    expect(await feed()).toContain('Skal bort');
    await purge(orgnr, 'brudd/', { by: 'sub', reason: 'Skal bort' }, loop.world);
    for (const { key } of await loop.world.state.list('loop/')) {
      const stored = await loop.world.state.get(key);
      expect(new TextDecoder().decode(stored?.body)).not.toMatch(/Skal bort|brudd|badeplasser/);
    }
    expect(await feed()).not.toContain('Skal bort');
  });

  it('is at once that a catalog is paused', async () => {
    const loop = await begin();
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [
        `kart${i}/dataset.json`,
        linked(`Kart ${i}`, `https://kart.example.no/${i}`),
      ]),
    );
    await loop.deliver({ ...good, ...many });
    loop.pass(1);
    await loop.look();
    loop.pass(1);
    await loop.take(...Object.keys(many));
    const { circumstances } = await loop.look();
    expect(circumstances.some(({ kind }) => kind === 'paused')).toBe(true);
    expect(loop.mailbox.sent.at(-1)?.text).toContain('Katalogen er stanset');
  });
});

it('nobody looks after a publisher that has left', async () => {
  const loop = await begin();
  loop.register('dataset');
  await loop.deliver(good);
  loop.pass(1);
  await loop.look();
  await redirectPublisher(orgnr, 'https://new.example.no/', loop.world);
  const [asked, sent] = [loop.portal.asked.length, loop.mailbox.sent.length];
  loop.pass(24 * 40);
  expect(await lookAfter(orgnr, loop.world)).toBeUndefined();
  expect([loop.portal.asked.length, loop.mailbox.sent.length]).toEqual([asked, sent]);
});

describe('the access log', () => {
  const line = (time: string, path: string) =>
    ['2026-03-01', time, 'ARN1', '1', '192.0.2.1', 'GET', 'd1.cloudfront.net', path, '200', '-', 'Java/21.0.4'].join(
      '\t',
    );

  it('is read once, file by file, a day back', async () => {
    const loop = await begin();
    const store = memoryStore({ now: loop.world.clock.now });
    const put = async (name: string, text: string) => {
      await store.put(`host/E1.${name}.gz`, gzipSync(text));
    };
    await put('2026-02-27-10.old', line('09:00:00', '/310042188/catalog.ttl'));
    await put('2026-03-01-10.a', line('10:00:00', '/310042188/catalog.ttl'));
    await put(
      '2026-03-01-11.b',
      `${line('11:00:00', '/310042188/catalog.ttl')}\n${line('11:30:00', '/311185306/catalog')}`,
    );
    await store.put('host/E2.2026-03-01-11.c.gz', gzipSync(line('23:00:00', '/310042188/catalog.ttl')));
    const world = { ...loop.world, gunzip: nodePlatform.gunzip };
    const read = () => readAccessLogs({ store, prefix: 'host/E1.' }, world);
    expect(await read()).toEqual({
      read: 2,
      fetched: new Map([
        ['310042188', '2026-03-01T11:00:00.000Z'],
        ['311185306', '2026-03-01T11:30:00.000Z'],
      ]),
    });
    expect((await read()).read).toBe(0);
    await put('2026-03-01-10.late', line('10:59:00', '/310042188/catalog.ttl'));
    expect((await read()).read).toBe(1);
    loop.pass(48);
    const later = await read();
    expect(later.read).toBe(0);
    expect(later.fetched.get('310042188')).toBe('2026-03-01T11:00:00.000Z');
  });
});
