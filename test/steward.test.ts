import { describe, expect, it } from 'vitest';
import { problem } from '../functions/core/problem.ts';
import { ingest, openGrants, publish, settingsOf, writeSettings } from '../functions/history/index.ts';
import { type Actor, type StewardDoor, steward } from '../functions/steward.ts';
import { openLoop, sample } from './support/loop-world.ts';
import { base, makeWorld, orgnr } from './support/world.ts';

const other = '974760673';

function makeDoor() {
  const { world, ...rest } = makeWorld();
  const decided: string[] = [];
  const door: StewardDoor = {
    world,
    publishers: async () => [orgnr, other],
    uploadForm: async (of, { name }) => ({ url: '/upload', fields: { key: `inbox/${of}/${name}` } }),
    decided: async (of) => void decided.push(of),
  };
  const ask = async (actor: Actor, path: string, body?: object) => {
    const text = JSON.stringify(body ?? {});
    const request = {
      method: body ? 'POST' : 'GET',
      path,
      language: 'nb',
      body: async () => new TextEncoder().encode(text),
    } as const;
    const answer = await steward(request, actor, door);
    return { status: answer.status, value: JSON.parse(String(answer.body)) as Record<string, unknown> };
  };
  return { ask, decided, world, ...rest };
}

const granted = (role: 'steward' | 'approver', expires?: string): Actor => ({
  subject: 'p-17',
  grants: [{ orgnr, role, ...(expires === undefined ? {} : { expires }) }],
});

describe('whom one may act for', () => {
  it('is those one is granted, and nobody else is there', async () => {
    const { ask } = makeDoor();
    expect((await ask(granted('steward'), `${orgnr}/datasets`)).status).toBe(200);
    expect((await ask(granted('steward'), `${other}/datasets`)).status).toBe(404);
    const { value } = await ask(granted('steward'), 'me');
    expect(value['publishers']).toEqual([{ orgnr, name: orgnr, roles: ['steward'] }]);
  });

  it('ends when the grant does', async () => {
    const { ask, pass } = makeDoor();
    const actor = granted('steward', '2026-03-01T13:00:00.000Z');
    expect((await ask(actor, `${orgnr}/owner`)).value['settings']).toMatchObject({ orgnr, base });
    pass(2);
    expect((await ask(actor, `${orgnr}/owner`)).status).toBe(404);
    expect((await ask(actor, 'me')).value['publishers']).toEqual([]);
  });
});

describe('grants', () => {
  it('are read anew where settings have changed, and nowhere else', async () => {
    const { world, calls } = makeWorld();
    const grants = openGrants(world);
    const grant = async (of: string, ...subjects: string[]) => {
      const given = subjects.map((subject) => ({ subject, role: 'steward', expires: '2027-01-01' }) as const);
      await writeSettings({ ...(await settingsOf(of, world)), grants: given }, world);
    };
    await grant(orgnr, 'p-17', 'p-18');
    await grant(other, 'p-17');
    const mine = { subject: 'p-17', role: 'steward', expires: '2027-01-01' };
    expect(await grants('p-17')).toEqual([
      { ...mine, orgnr },
      { ...mine, orgnr: other },
    ]);
    await grant(other);
    calls.length = 0;
    expect(await grants('p-17')).toEqual([{ ...mine, orgnr }]);
    expect(await grants('p-19')).toEqual([]);
    expect(calls.filter((it) => it.startsWith('state get'))).toEqual([`state get publishers/${other}.json`]);
  });
});

describe('a decision', () => {
  it('asks for the role it takes, and for a reason', async () => {
    const { ask, decided } = makeDoor();
    const blocking = { kind: 'block', subject: 'badeplasser/#badeplasser', reason: 'Navn på barn.' };
    expect((await ask(granted('steward'), `${orgnr}/decisions`, blocking)).status).toBe(403);
    expect((await ask(granted('approver'), `${orgnr}/decisions`, { ...blocking, reason: ' ' })).status).toBe(400);
    expect((await ask(granted('approver'), `${orgnr}/decisions`, { ...blocking, kind: 'constructor' })).status).toBe(
      400,
    );
    expect(decided).toEqual([]);
  });

  it('bears the name of the session, not one that the page sends', async () => {
    const { ask, world, deliver, decided } = makeDoor();
    await deliver('badeplasser/x.csv', 'a title=A\n');
    await ingest(orgnr, [{ delivery: 'badeplasser/' }], world);
    const body = { kind: 'withdraw', subject: 'badeplasser/#a', reason: 'Flyttet.', by: 'Somebody else' };
    expect((await ask(granted('steward'), `${orgnr}/decisions`, body)).status).toBe(200);
    expect(decided).toEqual([orgnr]);
    const { value } = await ask(granted('steward'), `${orgnr}/history`);
    expect(value['commits']).toMatchObject([{ kind: 'withdraw', by: 'p-17', reason: 'Flyttet.' }, { kind: 'ingest' }]);
  });
});

describe('the datasets of a publisher', () => {
  it('come with what data.norge.no would do with their catalog, in words', async () => {
    const { ask, world, deliver } = makeDoor();
    await deliver('badeplasser/x.csv', 'a title=A\n');
    await ingest(orgnr, [{ delivery: 'badeplasser/' }], world);
    const rehearse = async () => ({
      verdict: {
        ...{ catalogs: 1, datasets: 1, added: [`${base}a`], changed: [], unchanged: 0, removed: [], dropped: [] },
        ...{ merged: [], refused: [], notes: [{ reason: 'portal.language-dropped' as const, actual: 'se' }] },
      },
      held: {},
    });
    await publish(orgnr, { ...world, work: { ...world.work, rehearse } });

    expect((await ask(granted('steward'), `${orgnr}/datasets`)).value['harvest']).toEqual({
      n: 1,
      summary: 'Nye: 1, endret: 0, uendret: 0, verdt å vite: 1',
      added: [`${base}a`],
      changed: [],
      removed: [],
      remarks: [expect.stringMatching(/«se»|se/)],
    });
  });
});

describe('an upload', () => {
  it.each([
    '../x.csv',
    'a/../x.csv',
    '/x.csv',
    'a/b/c.csv',
    'x.xlsx',
    'x.html',
    'a\u0000.csv',
    '.hidden/x.csv',
    'x\u202e.csv',
  ])('has no form for %j', async (name) => {
    const { ask } = makeDoor();
    expect((await ask(granted('steward'), `${orgnr}/uploads`, { files: [{ name, bytes: 10 }] })).status).toBe(400);
  });

  it('has one for each file of at most 100 MB', async () => {
    const { ask } = makeDoor();
    const files = [
      { name: 'badeplasser/målinger 2025.csv', bytes: 100_000_000 },
      { name: 'badeplasser/dataset.json', bytes: 10 },
    ];
    const { value } = await ask(granted('steward'), `${orgnr}/uploads`, { files });
    expect(value['forms']).toHaveLength(2);
    const tooLarge = { files: [{ name: 'x.csv', bytes: 100_000_001 }] };
    expect((await ask(granted('steward'), `${orgnr}/uploads`, tooLarge)).status).toBe(400);
  });
});

describe('the notices', () => {
  it('are a feed for the publisher’s own stewards, and for nobody else', async () => {
    const { world } = makeDoor();
    const door: StewardDoor = {
      world,
      publishers: async () => [],
      uploadForm: expect.unreachable,
      decided: expect.unreachable,
    };
    const ask = (of: string) =>
      steward(
        { method: 'GET', path: `${of}/notices.atom`, language: 'nn', body: expect.unreachable },
        granted('steward'),
        door,
      );
    const feed = await ask(orgnr);
    expect(feed).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', 'content-type': expect.stringContaining('atom') },
    });
    expect(feed.body).toContain('xml:lang="nn"');
    expect((await ask(other)).status).toBe(404);
  });
});

describe('the list of datasets', () => {
  it('says what stands between the catalog and data.norge.no, where the loop tells', async () => {
    const loop = await openLoop({ mail: [] });
    try {
      await loop.deliver({ ...sample('publisher.json', '310042188'), ...sample('badeplasser/', '310042188') });
      loop.pass(1);
      await loop.look();
      const door: StewardDoor = {
        world: loop.world,
        publishers: async () => [],
        uploadForm: expect.unreachable,
        decided: expect.unreachable,
        loop: async () => () => undefined,
      };
      const actor: Actor = { subject: 'p-17', grants: [{ orgnr: '310042188', role: 'steward' }] };
      const request = { method: 'GET', path: '310042188/datasets', language: 'nb', body: expect.unreachable } as const;
      const ask = async (it: StewardDoor) => JSON.parse(String((await steward(request, actor, it)).body)).portal;
      expect(await ask(door)).toMatchObject([
        { code: 'portal.not-registered', text: expect.stringContaining('ikke registrert') },
      ]);
      const { loop: _, ...without } = door;
      expect(await ask(without)).toBeUndefined();
    } finally {
      await loop.close();
    }
  });
});

describe('the status of a delivery', () => {
  it('tells what data.norge.no has done since, in the language asked for', async () => {
    const { world, deliver } = makeDoor();
    await deliver('badeplasser/x.csv', 'a title=A\n');
    await ingest(orgnr, [{ delivery: 'badeplasser/' }], world);
    await publish(orgnr, world);
    const door: StewardDoor = {
      world,
      publishers: async () => [],
      uploadForm: expect.unreachable,
      decided: expect.unreachable,
      loop: async () => () => ({
        visible: 'https://data.norge.no/nb/datasets/1',
        refused: [problem('portal.run-timed-out')],
      }),
    };
    const request = {
      method: 'GET',
      path: `${orgnr}/status/badeplasser/`,
      language: 'en',
      body: expect.unreachable,
    } as const;
    const answer = JSON.parse(String((await steward(request, granted('steward'), door)).body));
    expect(answer.datasets[0].loop).toEqual({
      visible: 'https://data.norge.no/nb/datasets/1',
      refused: [expect.objectContaining({ text: 'The harvest at data.norge.no stopped on its way' })],
    });
  });
});
