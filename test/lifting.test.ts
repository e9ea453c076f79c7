import { describe, expect, it } from 'vitest';
import { ingest, publish, settingsOf, type World, writeSettings } from '../functions/history/index.ts';
import { nodePlatform } from '../functions/io/platform.ts';
import { makeWork } from '../functions/pipeline.ts';
import { type Actor, type StewardDoor, steward } from '../functions/steward.ts';
import { makeIdentifier } from './corpora/personal-data/identifiers.ts';
import { seeded } from './corpora/personal-data/random.ts';
import { makeWorld, orgnr } from './support/world.ts';

const id = makeIdentifier('fnr', seeded(9));
const about = (title: string) =>
  JSON.stringify({
    title: { nb: title },
    description: { nb: 'Kommunestyrets medlemmer og hvor mange møter de har vært på.' },
    theme: 'Forvaltning og offentlig sektor',
    accessRights: 'PUBLIC',
  });

/** A town with one dataset that may be lifted, and one that nobody may lift. */
async function makeTown() {
  const made = makeWorld();
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const world: World = { ...made.world, work: makeWork({ platform: nodePlatform, onFault }) };
  await made.deliver(
    'publisher.json',
    JSON.stringify({ name: { nb: 'Fjelldal' }, contactPoint: { name: 'Servicetorget', email: 'post@example.no' } }),
  );
  await made.deliver('folkevalgte/dataset.json', about('Folkevalgte'));
  await made.deliver('folkevalgte/medlemmer.csv', 'navn;moter\nKari Hansen;12\nOle Olsen;11\nBerit Dahl;10\n');
  await made.deliver('saker/dataset.json', about('Saker'));
  await made.deliver('saker/saker.csv', `fnr;sak\n${id};12\n`);
  const run = async () => {
    const deliveries = ['publisher.json', 'folkevalgte/', 'saker/'];
    await ingest(
      orgnr,
      deliveries.map((delivery) => ({ delivery })),
      world,
    );
    await publish(orgnr, world);
  };
  await run();
  const door: StewardDoor = {
    world,
    publishers: async () => [orgnr],
    uploadForm: async () => ({ url: '', fields: {} }),
    decided: run,
  };
  const ask = async (actor: Actor, path: string, body?: object, language: 'nb' | 'nn' | 'en' = 'nb') => {
    const request = {
      method: body ? 'POST' : 'GET',
      path: `${orgnr}/${path}`,
      language,
      body: async () => new TextEncoder().encode(JSON.stringify(body ?? {})),
    };
    const { status, body: answer } = await steward(request, actor, door);
    return { status, value: JSON.parse(String(answer)) as Record<string, unknown> };
  };
  return { ...made, world, ask, table: () => made.publicText('data/folkevalgte/medlemmer.csv') };
}

const who = (subject: string, role: 'steward' | 'approver' = 'approver'): Actor => ({
  subject,
  grants: [{ orgnr, role }],
});
const terms = {
  subject: 'folkevalgte/#folkevalgte',
  reason: 'public-role',
  legalBasis: '6.1.e',
  expires: '2026-09-01',
} as const;

describe('what is stopped', () => {
  it('is told with what was found, why it matters, what to do, its age, and whether anybody may lift it', async () => {
    const { ask, pass } = await makeTown();
    pass(24 * 3);
    for (const [language, remedy] of [
      ['nb', 'kolonne'],
      ['nn', 'kolonne'],
      ['en', 'column'],
    ] as const) {
      const { value } = await ask(who('p1', 'steward'), 'waiting', undefined, language);
      expect(value).toMatchObject({
        latest: '2027-03-04',
        cases: [
          { key: 'folkevalgte/#folkevalgte', title: 'Folkevalgte', liftable: true, special: false, asked: [] },
          { key: 'saker/#saker', title: 'Saker', liftable: false },
        ],
      });
      const [first, second] = value['cases'] as { age: string; problems: { text: string; remedy: string }[] }[];
      expect(first?.age).toContain('3');
      expect(`${first?.problems[0]?.text} ${first?.problems[0]?.remedy}`).toContain(remedy);
      expect(second?.problems[0]?.text).toMatch(/aldri|never/);
      expect(JSON.stringify(value)).not.toMatch(new RegExp(`Hansen|${id}`));
    }
  });
});

describe('a stop', () => {
  it('is lifted by one who asks and another who confirms, and by nobody alone', async () => {
    const { ask, table } = await makeTown();
    expect((await ask(who('p1', 'steward'), 'lifts', terms)).value).toEqual({ outcome: 'asked' });
    const again = await ask(who('p1', 'approver'), 'lifts', terms);
    expect([again.status, again.value['refused']]).toEqual([400, expect.stringContaining('annen person')]);
    const { value } = await ask(who('p2'), 'waiting');
    expect(value['cases']).toMatchObject([{ asked: [{ by: 'p1', reason: 'public-role', expires: '2026-09-01' }] }, {}]);
    expect(await table()).toBeUndefined();

    expect((await ask(who('p2'), 'lifts', terms)).value).toEqual({ outcome: 'lifted' });
    expect(await table()).toContain('Kari Hansen');
    expect((await ask(who('p2'), 'waiting')).value['cases']).toHaveLength(1);
  });

  it('is confirmed by an approver, never by a steward, whoever the page says that it is', async () => {
    const { ask, table } = await makeTown();
    await ask(who('p1', 'steward'), 'lifts', terms);
    for (const [language, said] of [
      ['nb', 'godkjenner'],
      ['nn', 'godkjennar'],
      ['en', 'approver'],
    ] as const) {
      const { status, value } = await ask(who('p2', 'steward'), 'lifts', { ...terms, by: 'p3' }, language);
      expect([status, value['refused']]).toEqual([403, expect.stringContaining(said)]);
    }
    expect(await table()).toBeUndefined();
  });

  it('may be confirmed by the operator by grant, who is the second alone', async () => {
    const { ask, table, world } = await makeTown();
    const settings = await settingsOf(orgnr, world);
    const grants = [{ subject: 'drift', role: 'approver', of: 'operator' }] as const;
    await writeSettings({ ...settings, grants }, world);
    const first = await ask(who('drift'), 'lifts', terms);
    expect([first.status, first.value['refused']]).toEqual([400, expect.stringContaining('kommunens egne')]);
    await ask(who('p1', 'steward'), 'lifts', terms);
    expect((await ask(who('drift'), 'lifts', terms)).value).toEqual({ outcome: 'lifted' });
    expect(await table()).toContain('Kari Hansen');
  });

  it.each([
    ['what nobody may lift', { subject: 'saker/#saker' }, 'ingen oppheve'],
    ['what is not stopped', { subject: 'finnes/#ikke' }, 'ikke stoppet'],
    ['a reason that is none', { reason: 'because' }, 'grunnene'],
    ['a legal basis that is none', { legalBasis: '6.1.f' }, 'rettslig grunnlag'],
    ['a date past a year', { expires: '2027-03-02' }, 'tolv måneder'],
    ['a date gone by', { expires: '2026-02-01' }, 'etter i dag'],
    ['a date that is none', { expires: 'snart' }, 'tolv måneder'],
  ])('is not lifted for %s, and why is told', async (_, wrong, said) => {
    const { ask } = await makeTown();
    const { status, value } = await ask(who('p1'), 'lifts', { ...terms, ...wrong });
    expect([status, value['refused']]).toEqual([400, expect.stringContaining(said)]);
  });

  it('is no business of who may not act for the publisher', async () => {
    const { ask } = await makeTown();
    const stranger: Actor = { subject: 'x', grants: [{ orgnr: '974760673', role: 'approver' }] };
    expect((await ask(stranger, 'waiting')).status).toBe(404);
    expect((await ask(stranger, 'lifts', terms)).status).toBe(404);
  });
});
