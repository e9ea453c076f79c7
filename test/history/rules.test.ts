import { describe, expect, it } from 'vitest';
import {
  ingest,
  log,
  publish,
  recordsAt,
  rollback,
  statusOf,
  sweep,
  unpin,
  verify,
  type World,
} from '../../functions/history/index.ts';
import { isOutdated } from '../../functions/history/log.ts';
import { tinyWork } from '../support/tiny-work.ts';
import { makeWorld, orgnr } from '../support/world.ts';

const person = { by: 'kari', reason: 'because' };

/** A town whose datasets are public by the rules `r1`; `newer` is the same town with rules that find more people. */
async function townWith(datasets: Readonly<Record<string, string>>) {
  const made = makeWorld();
  const newer: World = { ...made.world, work: tinyWork(made.world.platform, 'r2') };
  const say = async (id: string, statements: string, world = made.world) => {
    await made.deliver(`${id}/dataset.json`, `${id} ${statements}`);
    await ingest(orgnr, [{ delivery: `${id}/` }], world);
    return publish(orgnr, world);
  };
  for (const [id, statements] of Object.entries(datasets)) await say(id, statements);
  made.hints.length = 0;
  /** What the queue hands on of what a sweep sent. */
  const follow = async (world: World) => {
    for (const { delivery, again = false } of made.hints.splice(0))
      if (delivery !== undefined) await ingest(orgnr, [{ delivery, again }], world);
    return publish(orgnr, world);
  };
  const titles = async () =>
    Object.fromEntries(
      [...((await made.publicText('catalog.ttl')) ?? '').matchAll(/datasets\/(\w+)> "([^"]*)"/g)].map(
        ([, id, title]) => [id, title],
      ),
    );
  const states = async () => {
    const [head] = await log(orgnr, newer);
    const records = head ? await recordsAt(orgnr, head.value, newer) : new Map();
    return Object.fromEntries([...records].map(([key, { state }]) => [key.slice(key.indexOf('#') + 1), state]));
  };
  /** Whether a word stands in any file that is public now. */
  const isPublic = async (word: string) => {
    for (const { key } of await made.world.public.list(''))
      if (new TextDecoder().decode((await made.world.public.get(key))?.body).includes(word)) return true;
    return false;
  };
  return { ...made, newer, say, follow, titles, states, isPublic };
}

describe('rules that are newer than what is public', () => {
  it('are put to everything by the sweep alone, as a step of its own, and once', async () => {
    const { newer, hints, follow, titles } = await townWith({ a: 'title=A', b: 'title=B' });
    const { outdated, deliveries } = await sweep(orgnr, newer);
    expect({ outdated: [...outdated.asked].sort(), left: outdated.left, deliveries }).toEqual({
      outdated: ['a/', 'b/'],
      left: 0,
      deliveries: [],
    });
    const told = [...hints];
    await follow(newer);
    expect(await titles()).toEqual({ a: 'A-r2', b: 'B-r2' });
    const [last, ...earlier] = (await log(orgnr, newer)).map(({ value: { kind, rules } }) => `${kind} ${rules}`);
    expect([last, earlier.includes('replay r1')]).toEqual(['replay r2', false]);
    expect((await sweep(orgnr, newer)).outdated).toEqual({ asked: [], left: 0 });
    // A hint that comes twice finds nothing to do.
    expect(await ingest(orgnr, told as { delivery: string }[], newer)).toMatchObject({ commits: 0 });
  });

  it('look at so many in one sweep and no more, at what is public first, until all is looked at', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const town = await townWith(Object.fromEntries(ids.map((id) => [id, `title=${id.toUpperCase()}`])));
    await town.say('draft', 'title=X state=draft');
    town.hints.length = 0;
    const seen: string[] = [];
    for (const left of [4, 2, 0]) {
      const { outdated } = await sweep(orgnr, town.newer, { most: 2 });
      expect([outdated.asked.length, outdated.left]).toEqual([2, left]);
      seen.push(...outdated.asked);
      await town.follow(town.newer);
    }
    expect([...seen].sort()).toEqual([...ids.map((id) => `${id}/`), 'draft/'].sort());
    expect(seen.indexOf('draft/')).toBeGreaterThanOrEqual(4);
  });

  it('ask for nothing where the program that sweeps has none left to ask for', async () => {
    const { newer, hints } = await townWith({ a: 'title=A' });
    expect((await sweep(orgnr, newer, { most: 0 })).outdated).toEqual({ asked: [], left: 1 });
    expect(hints).toEqual([]);
  });

  it('are not undone by an older program that is still about', async () => {
    const { newer, world, follow, titles } = await townWith({ a: 'title=A data=Sverre', b: 'title=B' });
    await sweep(orgnr, newer);
    await follow(newer);
    expect((await sweep(orgnr, world)).outdated).toEqual({ asked: [], left: 0 });
    await ingest(orgnr, [{ delivery: 'a/' }, { delivery: 'b/' }], world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ b: 'B-r2' });
  });
});

describe('a dataset that newer rules find people in', () => {
  const swept = async (datasets: Readonly<Record<string, string>>, more?: (town: Town) => Promise<unknown>) => {
    const town = await townWith(datasets);
    await more?.(town);
    town.hints.length = 0;
    await sweep(orgnr, town.newer);
    await town.follow(town.newer);
    return town;
  };

  it('goes at once, with its files, and the others stay', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B data=Berg', c: 'title=Signe' });
    expect(await town.titles()).toEqual({ b: 'B-r2' });
    expect(await town.states()).toEqual({ a: 'quarantined', b: 'published', c: 'quarantined' });
    expect([await town.isPublic('Sverre'), await town.isPublic('Signe'), await town.isPublic('Berg')]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await verify(orgnr, town.newer)).findings).toEqual([]);
  });

  it('goes though all others do', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B data=Solveig', c: 'title=Signe' });
    expect(await town.titles()).toEqual({});
    expect(await statusOf(orgnr, town.newer)).toBeUndefined();
  });

  it('goes where only an earlier version of it is public, which no longer lies in the inbox', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B' }, ({ say }) =>
      say('a', 'title=A state=rejected'),
    );
    expect(await town.states()).toEqual({ a: 'rejected', b: 'published' });
    expect([await town.titles(), await town.isPublic('Sverre')]).toEqual([{ b: 'B-r2' }, false]);
  });

  it('stays where the public version is clean, though the newer one is not', async () => {
    const town = await swept({ a: 'title=A data=Berg', b: 'title=B' }, ({ say }) =>
      say('a', 'title=A data=Sverre state=rejected'),
    );
    expect([await town.titles(), await town.isPublic('Sverre')]).toEqual([{ a: 'A', b: 'B-r2' }, false]);
  });

  it('makes way for the version that was held for leaving the column out', async () => {
    const town = await swept({ a: 'title=A data=Sverre columns=navn,antall rows=3', b: 'title=B' }, ({ say }) =>
      say('a', 'title=A data=Berg columns=antall rows=3'),
    );
    expect(await town.states()).toEqual({ a: 'published', b: 'published' });
    expect(await town.publicText('data/a/data.csv')).toBe('Berg');
  });

  it('goes where what came after it was stopped, never lifted, and destroyed', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B' }, async ({ say, pass, world, follow }) => {
      await say('a', 'title=A state=quarantined');
      pass(24 * 31);
      await sweep(orgnr, world);
      await follow(world);
    });
    expect([await town.titles(), await town.isPublic('Sverre')]).toEqual([{ b: 'B-r2' }, false]);
    expect((await sweep(orgnr, town.newer)).outdated).toEqual({ asked: [], left: 0 });
  });

  it('is brought back by no rollback, whatever became of it since', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B' });
    await rollback(orgnr, 2, person, town.newer);
    await publish(orgnr, town.newer);
    expect([await town.titles(), await town.isPublic('Sverre')]).toEqual([{ b: 'B' }, false]);

    await town.remove('a/dataset.json');
    await ingest(orgnr, [{ delivery: 'a/' }], town.newer);
    await rollback(orgnr, 1, person, town.newer);
    await publish(orgnr, town.newer);
    expect(await town.isPublic('Sverre')).toBe(false);
  });

  it('goes where a rollback had made an earlier version of it public', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B' }, async ({ say, world }) => {
      await say('a', 'title=A data=Berg');
      await rollback(orgnr, 2, person, world);
      await publish(orgnr, world);
    });
    expect([await town.titles(), await town.isPublic('Sverre')]).toEqual([{ b: 'B' }, false]);
    await unpin(orgnr, person, town.newer);
    await publish(orgnr, town.newer);
    expect(await town.titles()).toEqual({ a: 'A-r2', b: 'B-r2' });
  });

  it('is looked at before a rollback brings back a version that nobody has looked at since', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B', c: 'title=Signe' }, async ({ say }) => {
      await say('a', 'title=A data=Berg');
      await say('c', 'title=C');
    });
    expect(await town.titles()).toEqual({ a: 'A-r2', b: 'B-r2', c: 'C-r2' });
    await rollback(orgnr, 3, person, town.newer);
    await publish(orgnr, town.newer);
    expect([await town.titles(), await town.isPublic('Sverre'), await town.isPublic('Signe')]).toEqual([
      { b: 'B' },
      false,
      false,
    ]);
  });

  it('goes where a rollback shows what was deleted since, and is not looked for for ever', async () => {
    const town = await swept({ a: 'title=A data=Sverre', b: 'title=B', c: 'title=C' }, async (it) => {
      for (const id of ['a', 'c']) await it.remove(`${id}/dataset.json`);
      await ingest(orgnr, [{ delivery: 'a/' }, { delivery: 'c/' }], it.world);
      await rollback(orgnr, 3, person, it.world);
      await publish(orgnr, it.world);
    });
    expect([await town.titles(), await town.isPublic('Sverre')]).toEqual([{ b: 'B', c: 'C' }, false]);
    // What was published without it is looked through as well, and then no more.
    for (const commits of [1, 0, 0]) {
      const [before] = await log(orgnr, town.newer);
      await sweep(orgnr, town.newer);
      await town.follow(town.newer);
      expect((await log(orgnr, town.newer))[0]?.value.seq).toBe((before?.value.seq ?? 0) + commits);
    }
  });

  it('goes from a catalog that was paused before, with another version in it that waits', async () => {
    const many = Object.fromEntries(['b', 'c', 'd', 'e', 'f'].map((id) => [id, `title=${id.toUpperCase()}`]));
    const town = await townWith({ a: 'title=A data=Sverre', ...many });
    for (const id of ['b', 'c', 'd']) await town.remove(`${id}/dataset.json`);
    await town.deliver('a/dataset.json', 'a title=A data=Berg');
    const deliveries = ['a/', 'b/', 'c/', 'd/'].map((delivery) => ({ delivery }));
    await ingest(orgnr, deliveries, town.world);
    expect(await publish(orgnr, town.world)).toMatchObject({ outcome: 'paused' });
    expect(await town.isPublic('Sverre')).toBe(true);

    expect((await sweep(orgnr, town.newer)).publish).toBe(true);
    await town.follow(town.newer);
    expect([Object.keys(await town.titles()), await town.isPublic('Sverre')]).toEqual([
      ['b', 'c', 'd', 'e', 'f'],
      false,
    ]);
  });

  it('goes from a catalog that is paused, though a clean version waits in it', async () => {
    const many = Object.fromEntries(['b', 'c', 'd', 'e', 'f'].map((id) => [id, `title=${id.toUpperCase()}`]));
    const town = await townWith({ a: 'title=A data=Sverre', ...many });
    await sweep(orgnr, town.newer);
    // The public is behind while all this happens.
    await ingest(orgnr, [{ delivery: 'a/' }], town.newer);
    await town.deliver('a/dataset.json', 'a title=A data=Berg');
    await ingest(orgnr, [{ delivery: 'a/' }], town.newer);
    for (const id of ['b', 'c', 'd']) await town.remove(`${id}/dataset.json`);
    await ingest(
      orgnr,
      ['b/', 'c/', 'd/'].map((delivery) => ({ delivery })),
      town.newer,
    );
    expect(await publish(orgnr, town.newer)).toMatchObject({ outcome: 'paused' });
    expect([Object.keys(await town.titles()), await town.isPublic('Sverre')]).toEqual([
      ['b', 'c', 'd', 'e', 'f'],
      false,
    ]);
  });
});
type Town = Awaited<ReturnType<typeof townWith>>;

describe('a version of the rules', () => {
  it.each([
    [undefined, '1.1', true],
    ['1.1', '1.1', false],
    ['1.1', '1.2', true],
    ['1.9', '1.10', true],
    ['2.1', '1.2', false],
    ['1.2', '1.1', false],
    ['r1', 'r2', true],
    ['r2', 'r1', false],
  ])('%s is outdated where %s is at hand: %s', (was, is, expected) => {
    expect(isOutdated(was, is)).toBe(expected);
  });
});
