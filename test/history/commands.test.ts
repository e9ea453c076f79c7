import { describe, expect, it } from 'vitest';
import {
  answer,
  approve,
  approveDataset,
  block,
  collect,
  diff,
  exposure,
  ingest,
  log,
  publish,
  purge,
  replay,
  rollback,
  show,
  statusOf,
  sweep,
  unblock,
  unpin,
  verify,
  type World,
  withdraw,
} from '../../functions/history/index.ts';
import { tinyWork } from '../support/tiny-work.ts';
import { makeWorld, orgnr } from '../support/world.ts';

const person = { by: 'kari', reason: 'because' };

/** A world with these datasets published, each in a folder of its own. */
async function publisherWith(datasets: Readonly<Record<string, string>>) {
  const made = makeWorld();
  const say = async (id: string, statements: string) => {
    await made.deliver(`${id}/dataset.json`, `${id} ${statements}`);
    await ingest(orgnr, [{ delivery: `${id}/` }], made.world);
    return publish(orgnr, made.world);
  };
  const withdrawFile = async (id: string) => {
    await made.remove(`${id}/dataset.json`);
    await ingest(orgnr, [{ delivery: `${id}/` }], made.world);
    return publish(orgnr, made.world);
  };
  for (const [id, statements] of Object.entries(datasets)) await say(id, statements);
  const titles = async () =>
    Object.fromEntries(
      [...((await made.publicText('catalog.ttl')) ?? '').matchAll(/datasets\/(\w+)> "([^"]*)"/g)].map(
        ([, id, title]) => [id, title],
      ),
    );
  return { ...made, say, withdrawFile, titles };
}

describe('the last good version', () => {
  it('stays public when a later delivery is rejected, and the record says so', async () => {
    const { world, say, titles } = await publisherWith({ a: 'title=A' });
    await say('a', 'title=B state=rejected');
    expect(await titles()).toEqual({ a: 'A' });
    const { records } = await show(orgnr, 2, world);
    expect(records).toMatchObject([{ state: 'rejected', problems: [{ code: 'version.earlier-public' }] }]);
    await say('a', 'title=C');
    expect(await titles()).toEqual({ a: 'C' });
  });
  it('goes when privacy demands it, when Geonorge delivers it, and when the steward deletes it', async () => {
    const { say, titles } = await publisherWith({
      a: 'title=A',
      b: 'title=B',
      c: 'title=C',
      d: 'title=D',
    });
    await say('a', 'state=quarantined drop=yes');
    expect(Object.keys(await titles())).toEqual(['b', 'c', 'd']);
    const skipped = await publisherWith({ a: 'title=A', b: 'title=B' });
    await skipped.say('b', 'state=skipped');
    expect(await skipped.titles()).toEqual({ a: 'A' });
    const deleted = await publisherWith({ a: 'title=A', b: 'title=B' });
    await deleted.withdrawFile('b');
    expect(await deleted.titles()).toEqual({ a: 'A' });
  });
  it('stays when a delivery cannot be taken apart', async () => {
    const { deliver, world, titles } = await publisherWith({});
    await deliver('register.csv', 'a title=A\nb title=B');
    await ingest(orgnr, [{ delivery: 'register.csv' }], world);
    await deliver('register.csv', 'UNREADABLE');
    await ingest(orgnr, [{ delivery: 'register.csv' }], world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ a: 'A', b: 'B' });
  });
});

describe('a breaking change', () => {
  const cases = {
    'a column gone': 'data=2 columns=id rows=10 key=id',
    'a column renamed': 'data=2 columns=id,c rows=10 key=id',
    'rows down by half': 'data=2 columns=id,b rows=5 key=id',
    'the key lost': 'data=2 columns=id,b rows=10',
    'the file gone': 'title=A',
  };
  for (const [what, statements] of Object.entries(cases))
    it(`holds that dataset alone: ${what}`, async () => {
      const { say, world, publicText, titles } = await publisherWith({
        a: 'title=A data=1 columns=id,b rows=10 key=id',
        b: 'title=B',
      });
      await say('a', statements);
      await say('b', 'title=B2');
      expect(await publicText('data/a/data.csv')).toBe('1');
      expect(await titles()).toEqual({ a: 'A', b: 'B2' });
      expect((await show(orgnr, 4, world)).records[0]).toMatchObject({ state: 'held', held: 'schema.breaking' });
      await approveDataset(orgnr, 'a', person, world);
      await publish(orgnr, world);
      expect(await publicText('data/a/data.csv')).toBe(what === 'the file gone' ? '410 Gone (5)\n' : '2');
      expect(await ingest(orgnr, [{ delivery: 'a/', again: true }], world)).toMatchObject({ commits: 0 });
    });
  it('is none when columns come and rows grow', async () => {
    const { say, publicText } = await publisherWith({ a: 'title=A data=1 columns=a,b rows=10' });
    await say('a', 'title=A data=2 columns=a,b,c rows=6');
    expect(await publicText('data/a/data.csv')).toBe('2');
  });
});

describe('people', () => {
  it('roll back to a commit, which stands until it is unpinned', async () => {
    const { world, say, titles } = await publisherWith({ a: 'title=A1', b: 'title=B1' });
    await say('a', 'title=A2');
    await rollback(orgnr, 2, person, world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ a: 'A1', b: 'B1' });
    await say('b', 'title=B2');
    expect(await titles()).toEqual({ a: 'A1', b: 'B1' });
    await unpin(orgnr, person, world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ a: 'A2', b: 'B2' });
  });
  it('block a dataset, which survives rollback and a new mapping', async () => {
    const { world, titles, publicText } = await publisherWith({ a: 'title=A data=x', b: 'title=B' });
    await block(orgnr, 'a', person, world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ b: 'B' });
    expect(await publicText('data/a/data.csv')).toMatch(/^410 Gone/);
    await rollback(orgnr, 2, person, world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ b: 'B' });
    const remapped: World = { ...world, work: tinyWork(world.platform, 'r2') };
    await replay(orgnr, remapped);
    await publish(orgnr, remapped);
    expect(await titles()).toEqual({ b: 'B' });
    await unpin(orgnr, person, world);
    await unblock(orgnr, 'a', person, world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ a: 'A-r2', b: 'B-r2' });
    expect(await publicText('data/a/data.csv')).toBe('x');
  });
  it('withdraw a dataset until it is delivered with other content', async () => {
    const { world, say, titles } = await publisherWith({ a: 'title=A', b: 'title=B' });
    await withdraw(orgnr, 'a', person, world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ b: 'B' });
    await ingest(orgnr, [{ delivery: 'a/', again: true }], world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ b: 'B' });
    await say('a', 'title=A2');
    expect(await titles()).toEqual({ a: 'A2', b: 'B' });
  });
  it('are named nowhere in the log', async () => {
    const { world } = await publisherWith({ badeplasser: 'title=Hemmelig' });
    await block(orgnr, 'badeplasser', { by: 'ola.nordmann', reason: 'Navn på barn' }, world);
    for (const { key } of await world.state.list(`log/${orgnr}/`)) {
      const text = new TextDecoder().decode((await world.state.get(key))?.body);
      expect(text).not.toMatch(/ola|barn|badeplasser|Hemmelig/);
    }
  });
  it('see what differs between two commits', async () => {
    const { world, say } = await publisherWith({ a: 'title=A', b: 'title=B' });
    await say('a', 'title=A2');
    const difference = await diff(orgnr, 1, 3, world);
    expect(difference).toMatchObject({
      changed: [expect.stringContaining('/a')],
      added: [expect.stringContaining('/b')],
      removed: [],
    });
    expect(difference.triples).toMatchObject({ added: { length: 2 }, removed: { length: 1 } });
    expect((await log(orgnr, world)).map(({ value }) => value.seq)).toEqual([3, 2, 1]);
  });
  it('see since when a dataset was public, and how often it was fetched', async () => {
    const { world, say, pass } = await publisherWith({ a: 'title=A', b: 'title=B' });
    pass(5);
    await block(orgnr, 'a', person, world);
    await publish(orgnr, world);
    pass(5);
    await unblock(orgnr, 'a', person, world);
    await publish(orgnr, world);
    await say('a', 'title=A2');
    const logs = (async function* () {
      yield { time: '2026-03-01T13:00:00.000Z', path: `/${orgnr}/catalog.ttl` };
      yield { time: '2026-03-01T18:00:00.000Z', path: `/${orgnr}/catalog.ttl` };
    })();
    expect(await exposure(orgnr, 'a', world, logs)).toMatchObject([
      { from: '2026-03-01T12:00:00.000Z', to: '2026-03-01T17:00:00.000Z', fetches: 1 },
      { from: '2026-03-01T22:00:00.000Z', fetches: 0 },
    ]);
  });
  it('answer a probable twin, and the delivery is decided again', async () => {
    const { world, say, hints } = await publisherWith({ a: 'title=A', b: 'title=B' });
    await say('a', 'state=held');
    await approveDataset(orgnr, 'a', person, world);
    expect(hints.at(-1)).toEqual({ orgnr, delivery: 'a/', again: true });
    expect((await sweep(orgnr, world)).deliveries).toEqual(['a/']);
    await expect(answer(orgnr, 'none/', { kind: 'x' }, person, world)).rejects.toThrow('has delivered nothing');
  });
  it('are told which commit, dataset or delivery is not there', async () => {
    const { world } = await publisherWith({ a: 'title=A' });
    await expect(rollback(orgnr, 9, person, world)).rejects.toThrow('has no commit 9');
    await expect(approve(orgnr, person, world, 9)).rejects.toThrow('has no commit 9');
    await expect(block(orgnr, 'x', person, world)).rejects.toThrow('has no dataset x');
    await expect(log('000000000', world)).resolves.toEqual([]);
  });
});

describe('a replay', () => {
  it('of everything unchanged makes no commit and no write', async () => {
    const { world, calls } = await publisherWith({ a: 'title=A data=x', b: 'title=B' });
    calls.length = 0;
    expect(await replay(orgnr, world)).toMatchObject({ difference: { changed: [] }, ingested: { commits: 0 } });
    await publish(orgnr, world);
    expect(calls.filter((call) => / (put|delete) /.test(call))).toEqual([]);
  });
  it('with a new mapping shows the difference first, and makes one step', async () => {
    const { world, titles, calls } = await publisherWith({ a: 'title=A', b: 'title=B' });
    const remapped: World = { ...world, work: tinyWork(world.platform, 'r2') };
    calls.length = 0;
    const { difference } = await replay(orgnr, remapped, { dryRun: true });
    expect(difference.changed).toHaveLength(2);
    expect(difference.triples.added).toEqual([expect.stringContaining('"A-r2"'), expect.stringContaining('"B-r2"')]);
    expect(calls.filter((call) => / (put|delete) /.test(call))).toEqual([]);
    expect(await replay(orgnr, remapped)).toMatchObject({ ingested: { commits: 1, seq: 3 } });
    await publish(orgnr, remapped);
    expect(await titles()).toEqual({ a: 'A-r2', b: 'B-r2' });
  });
});

describe('a purge', () => {
  const secret = 'Hemmelig';
  const everything = async (world: World) => {
    const found: string[] = [];
    for (const store of [world.inbox, world.state, world.public])
      for (const { key, versionId, deleted } of await store.versions(''))
        if (!deleted) {
          const text = new TextDecoder().decode((await store.get(key, versionId))?.body);
          if (text.includes(secret)) found.push(key);
        }
    return found;
  };
  it('leaves no byte of any version, and no rollback brings it back', async () => {
    const { world, say, titles, publicText } = await publisherWith({
      a: `title=${secret}1 data=${secret}`,
      b: 'title=B',
    });
    await say('a', `title=${secret}2 data=${secret}9`);
    await say('a', `title=${secret}3 state=rejected`);
    expect((await everything(world)).length).toBeGreaterThan(10);
    await purge(orgnr, 'a', person, world);
    expect(await everything(world)).toEqual([]);
    expect(await titles()).toEqual({ b: 'B' });
    expect(await verify(orgnr, world)).toMatchObject({ findings: [] });
    await rollback(orgnr, 2, person, world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ b: 'B' });
    expect(await publicText('data/a/data.csv')).toMatch(/^410 Gone/);
    expect(await verify(orgnr, world)).toMatchObject({ findings: [] });
  });
  it('lets nothing of a dataset in again until it is unblocked', async () => {
    const { world, say, titles } = await publisherWith({ a: `title=${secret}`, b: 'title=B' });
    await purge(orgnr, 'a', person, world);
    await say('a', `title=${secret}`);
    expect(await titles()).toEqual({ b: 'B' });
    expect(await everything(world)).toEqual([`inbox/${orgnr}/a/dataset.json`]);
    await unblock(orgnr, 'a', person, world);
    await say('a', 'title=New');
    expect(await titles()).toEqual({ a: 'New', b: 'B' });
  });
  it('takes a row out of every register that held it, once the newest does not', async () => {
    const { world, deliver } = await publisherWith({});
    await deliver('register.csv', `a title=${secret}\nb title=B`);
    await ingest(orgnr, [{ delivery: 'register.csv' }], world);
    await publish(orgnr, world);
    await expect(purge(orgnr, 'a', person, world)).rejects.toThrow('deliver it without register.csv#a first');
    await deliver('register.csv', 'b title=B');
    await ingest(orgnr, [{ delivery: 'register.csv' }], world);
    await purge(orgnr, 'register.csv#a', person, world);
    expect(await everything(world)).toEqual([]);
    expect(await verify(orgnr, world)).toMatchObject({ findings: [] });
  });
  it('is finished by the sweep when it died on the way', async () => {
    const { world } = await publisherWith({ a: `title=${secret}`, b: 'title=B' });
    const dying: World = { ...world, public: { ...world.public, versions: () => Promise.reject(new Error('died')) } };
    await expect(purge(orgnr, 'a', person, dying)).rejects.toThrow('died');
    expect((await everything(world)).length).toBeGreaterThan(0);
    await sweep(orgnr, world);
    expect(await everything(world)).toEqual([]);
  });
});

describe('a sweep', () => {
  const outdated = { asked: [], left: 0 };
  it('finds what no event told, and nothing when all is told', async () => {
    const { world, deliver, remove } = await publisherWith({ a: 'title=A', b: 'title=B', c: 'title=C' });
    expect(await sweep(orgnr, world)).toEqual({ deliveries: [], publish: false, expired: [], outdated });
    await deliver('new/dataset.json', 'new title=N');
    await deliver('b/dataset.json', 'b title=B2');
    await remove('c/dataset.json');
    expect((await sweep(orgnr, world)).deliveries).toEqual(['b/', 'c/', 'new/']);
    await ingest(orgnr, [{ delivery: 'b/' }, { delivery: 'c/' }, { delivery: 'new/' }], world);
    expect(await sweep(orgnr, world)).toEqual({ deliveries: [], publish: true, expired: [], outdated });
  });
  it('finds what leans on a property of publisher.json that changed, and on no other', async () => {
    const { world, deliver, hints } = await publisherWith({ a: 'title=A' });
    await deliver('publisher.json', '{"license":"by"}');
    expect((await sweep(orgnr, world)).deliveries).toEqual(['a/', 'publisher.json']);
    hints.length = 0;
    await ingest(orgnr, [{ delivery: 'publisher.json' }], world);
    expect(hints).toEqual([{ orgnr, delivery: 'a/' }]);
    await ingest(orgnr, [{ delivery: 'a/' }], world);
    await deliver('publisher.json', '{"license":"by","homepage":"x"}');
    expect((await sweep(orgnr, world)).deliveries).toEqual(['publisher.json']);
  });
  it('destroys what was quarantined for 30 days, and leaves a marker', async () => {
    const { world, say, pass, titles } = await publisherWith({ a: 'title=A', b: 'title=B' });
    await say('a', 'title=Hemmelig state=quarantined');
    pass(24 * 29);
    expect((await sweep(orgnr, world)).expired).toEqual([]);
    pass(24);
    expect((await sweep(orgnr, world)).expired).toEqual(['a/']);
    expect(await world.inbox.versions(`inbox/${orgnr}/a/`)).toEqual([]);
    expect(await sweep(orgnr, world)).toMatchObject({ deliveries: [] });
    await publish(orgnr, world);
    expect(await titles()).toEqual({ a: 'A', b: 'B' });
    await say('a', 'title=A2');
    expect(await titles()).toEqual({ a: 'A2', b: 'B' });
  });
});

describe('work that crashes', () => {
  it('is given up after three times on the same input, keeps the last good version, and is tried again later', async () => {
    const { world, deliver, titles, pass } = await publisherWith({ a: 'title=A', b: 'title=B' });
    await deliver('a/dataset.json', 'POISON');
    for (let receives = 1; receives <= 3; receives++)
      expect(
        await ingest(
          orgnr,
          [
            { delivery: 'a/', receives },
            { delivery: 'b/', receives },
          ],
          world,
        ),
      ).toMatchObject({
        commits: 0,
        faults: [{ delivery: 'a/' }],
      });
    expect(await ingest(orgnr, [{ delivery: 'a/', receives: 4 }], world)).toMatchObject({ commits: 1, faults: [] });
    await publish(orgnr, world);
    expect(await titles()).toEqual({ a: 'A', b: 'B' });
    expect((await sweep(orgnr, world)).deliveries).toEqual([]);
    pass(1);
    expect((await sweep(orgnr, world)).deliveries).toEqual(['a/']);
    await deliver('a/dataset.json', 'a title=A2');
    await ingest(orgnr, [{ delivery: 'a/' }], world);
    await publish(orgnr, world);
    expect(await titles()).toEqual({ a: 'A2', b: 'B' });
  });
});

describe('a collection', () => {
  it('destroys what nothing refers to after a day, and nothing else', async () => {
    const { world, say, pass } = await publisherWith({ a: 'title=A data=1', b: 'title=B' });
    await say('a', 'title=A2 data=2');
    await world.state.put(`part/${orgnr}/orphan.nt`, new Uint8Array(3));
    expect(await collect(orgnr, world)).toMatchObject({ destroyed: 0 });
    pass(25);
    await collect(orgnr, world);
    expect(await world.state.versions(`part/${orgnr}/orphan`)).toEqual([]);
    expect(await verify(orgnr, world)).toMatchObject({ findings: [] });
    expect((await diff(orgnr, 1, 3, world)).changed).toHaveLength(1);
    pass(24 * 401);
    await collect(orgnr, world);
    expect(await verify(orgnr, world)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ wrong: 'object.missing' })]),
    });
  });
});

describe('verification', () => {
  it('finds what is damaged, missing or changed in public', async () => {
    const { world } = await publisherWith({ a: 'title=A', b: 'title=B' });
    expect(await verify(orgnr, world)).toMatchObject({ commits: 2, publications: 2, findings: [] });
    await world.public.put(`${orgnr}/catalog.ttl`, new TextEncoder().encode('nonsense'));
    expect((await verify(orgnr, world)).findings).toEqual([{ key: `${orgnr}/catalog.ttl`, wrong: 'public.differs' }]);
    const [part] = await world.state.list(`part/${orgnr}/`);
    await world.state.put(part?.key ?? '', new TextEncoder().encode('nonsense'));
    const [first] = (await world.state.list(`log/${orgnr}/`)).slice(-1);
    await world.state.put(
      first?.key ?? '',
      (await world.state.get(first?.key ?? ''))?.body.slice(0, -1) ?? new Uint8Array(),
    );
    expect((await verify(orgnr, world)).findings).toMatchObject([
      { key: first?.key, wrong: 'chain.broken' },
      { key: part?.key, wrong: 'object.damaged' },
      { wrong: 'public.cannot-be-rebuilt' },
    ]);
  });
});

describe('two that claim the same', () => {
  it('IRI: the one published first stays, the other is rejected naming it', async () => {
    const { world, titles, withdrawFile } = await publisherWith({
      b: 'title=B iri=https://x.no/1',
      a: 'title=A iri=https://x.no/1',
    });
    const { records } = await show(orgnr, 2, world);
    expect(records.map(({ key, state }) => [key, state])).toEqual([
      ['a/#a', 'rejected'],
      ['b/#b', 'published'],
    ]);
    expect(records[0]?.problems).toMatchObject([{ code: 'iri.claimed-twice', expected: 'b/#b' }]);
    expect(await titles()).toEqual({});
    await withdrawFile('b');
    expect((await show(orgnr, 3, world)).records).toMatchObject([{ key: 'a/#a', state: 'published' }]);
  });
  it('uuid: both are held, and what was public before stays', async () => {
    const { world, titles } = await publisherWith({ b: 'title=B uuid=u1', a: 'title=A uuid=u1' });
    expect((await show(orgnr, 2, world)).records).toMatchObject([{ state: 'held' }, { state: 'held' }]);
    expect(await titles()).toEqual({ b: 'B' });
  });
});

describe('the status', () => {
  it('says why a catalog is paused, and nothing once it is not', async () => {
    const { world, deliver } = await publisherWith({});
    await deliver('register.csv', 'a title=A\nb title=B\nc title=C');
    await ingest(orgnr, [{ delivery: 'register.csv' }], world);
    await publish(orgnr, world);
    await deliver('register.csv', 'a title=A');
    await ingest(orgnr, [{ delivery: 'register.csv' }], world);
    await publish(orgnr, world);
    expect(await statusOf(orgnr, world)).toMatchObject({ problems: [{ code: 'catalog.shrinks', count: 2 }] });
    await approve(orgnr, person, world);
    await publish(orgnr, world);
    expect(await statusOf(orgnr, world)).toBeUndefined();
  });
});
