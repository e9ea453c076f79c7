import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nothingFollowed, parseHarvestState } from '../../functions/core/loop/follow.ts';
import { parseToldState } from '../../functions/core/loop/notices.ts';
import { ingest, publish, verify, type World } from '../../functions/history/index.ts';
import { parseCommit } from '../../functions/history/log.ts';
import { parsePublication } from '../../functions/history/publish.ts';
import { parseManifest } from '../../functions/history/purge.ts';
import { parseSettings } from '../../functions/history/settings.ts';
import { parseShard, shardText } from '../../functions/history/tree.ts';
import { makeWorld, orgnr } from '../support/world.ts';

const stored = (name: string) => readFile(join(import.meta.dirname, 'stored', name), 'utf8');

/** One of each stored format, as each version of the program wrote it: never changed, only added to. */
describe('what an older program stored', () => {
  it('is read: a commit of version 1', async () => {
    expect(parseCommit(await stored('commit.v1.json'))).toMatchObject({ version: 1, seq: 2, kind: 'block' });
  });
  it('is read: a tree of version 1', async () => {
    const { shard, redacted } = parseShard(await stored('tree.v1.json'));
    expect([...shard.keys()]).toEqual(['dataset:a/#a', 'delivery:a/']);
    expect(redacted).toEqual([]);
  });
  it('is read: a publication of version 1', async () => {
    expect(parsePublication(await stored('publication.v1.json'))).toMatchObject({ version: 1, n: 1, seq: 1 });
  });
  it('is read: what a purge left of trees, of version 1, where each had one hash, and of version 2', async () => {
    expect(parseManifest(await stored('purge.v1.json'))).toMatchObject({
      purge: 'd1',
      trees: { ['0'.repeat(64)]: ['a'.repeat(64)] },
    });
    expect(parseManifest(await stored('purge.v2.json'))).toMatchObject({
      purge: 'd1',
      trees: { ['0'.repeat(64)]: ['a'.repeat(64), 'b'.repeat(64)] },
    });
  });
  it('is read: settings of version 1', () => {
    expect(parseSettings('{"version":1,"orgnr":"923609016","base":"https://data.example.no/"}')).toMatchObject({
      orgnr,
    });
  });
  it('is read: what the loop keeps, of version 1', () => {
    const harvest =
      '{"version":1,"offered":[],"taken":{},"failed":{},"differences":{},"read":{},"shown":{},"scores":{}}';
    expect(parseHarvestState(harvest)).toEqual(nothingFollowed);
    const told = '{"version":1,"known":["visible a "],"waiting":[],"entries":[],"asked":{},"letter":"2026-03"}';
    expect(parseToldState(told)).toMatchObject({ known: ['visible a '], letter: '2026-03' });
  });
  it('is refused when it is of a version to come', () => {
    expect(() => parseHarvestState('{"version":2}')).toThrow('newer than this program');
    expect(() => parseToldState('{"version":2}')).toThrow('newer than this program');
    expect(() => parseCommit('{"version":2}')).toThrow('newer than this program');
    expect(() => parsePublication('{"version":2}')).toThrow('newer than this program');
    expect(() => parseManifest('{"version":3}')).toThrow('newer than this program');
    expect(() => parseSettings('{"version":2}')).toThrow('newer than this program');
    expect(() => parseShard('{"version":2,"entries":{\n}}\n')).toThrow('newer than this program');
  });
  it('is what a tree says when it is written again', async () => {
    const text = await stored('tree.v1.json');
    expect(shardText(parseShard(text).shard)).toBe(text);
  });
});

/** A publisher with so many datasets, published; then the calls that one change costs. */
async function callsOfOneChange(count: number) {
  const { world, deliver, calls } = makeWorld();
  const ids = Array.from({ length: count }, (_, at) => `d${String(at).padStart(4, '0')}`);
  for (const id of ids) await deliver(`${id}/dataset.json`, `${id} title=A data=x`);
  await ingest(
    orgnr,
    ids.map((id) => ({ delivery: `${id}/` })),
    world,
  );
  const change = async (id: string, text: string, within: World = world) => {
    await deliver(`${id}/dataset.json`, text);
    calls.length = 0;
    await ingest(orgnr, [{ delivery: `${id}/` }], within);
    return calls.length;
  };
  const edit = await change('d0001', 'd0001 title=B data=y');
  const add = await change('new', 'new title=N data=z');
  calls.length = 0;
  await ingest(orgnr, [{ delivery: 'new/' }], world);
  return { edit, add, nothing: calls.length, world };
}

describe('one change', () => {
  it('costs at most 20 store calls, as many at 10 datasets as at 5 000', async () => {
    const [few, many] = [await callsOfOneChange(10), await callsOfOneChange(5_000)];
    console.log(
      `store calls at 10 and 5 000 datasets: edit ${few.edit}, ${many.edit}; new ${few.add}, ${many.add}; nothing ${few.nothing}, ${many.nothing}`,
    );
    for (const { edit, add, nothing } of [few, many]) {
      expect(Math.max(edit, add)).toBeLessThanOrEqual(20);
      expect(nothing).toBeLessThanOrEqual(6);
    }
    expect(Math.abs(many.edit - few.edit)).toBeLessThanOrEqual(few.edit * 0.2);
    expect(await publish(orgnr, few.world)).toMatchObject({ datasets: 11 });
    expect(await verify(orgnr, few.world)).toMatchObject({ findings: [] });
  });
});
