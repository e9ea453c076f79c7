import { describe, expect, it } from 'vitest';
import { ingest } from '../../functions/history/commit.ts';
import { publish } from '../../functions/history/publish.ts';
import { makeWorld, orgnr } from '../support/world.ts';

describe('a history', () => {
  it('publishes what was delivered', async () => {
    const { world, deliver, publicText } = makeWorld();
    await deliver('a/dataset.json', 'a title=A data=x;y');
    expect(await ingest(orgnr, [{ delivery: 'a/' }], world)).toEqual({ seq: 1, commits: 1, faults: [] });
    expect(await publish(orgnr, world)).toEqual({ outcome: 'published', n: 1, seq: 1, datasets: 1 });
    expect(await publicText('catalog.ttl')).toContain('/datasets/a> "A"');
    expect(await publicText('data/a/data.csv')).toBe('x;y');
    expect(JSON.parse((await publicText('head.json')) ?? '')).toMatchObject({ n: 1, seq: 1, datasets: 1 });
    expect(await publish(orgnr, world)).toEqual({ outcome: 'current', n: 1, seq: 1, datasets: 1 });
  });
  it('makes no commit and no write when the same is delivered again', async () => {
    const { world, deliver, calls } = makeWorld();
    await deliver('a/dataset.json', 'a title=A');
    await ingest(orgnr, [{ delivery: 'a/' }], world);
    await deliver('a/dataset.json', 'a title=A');
    calls.length = 0;
    expect(await ingest(orgnr, [{ delivery: 'a/' }], world)).toMatchObject({ seq: 1, commits: 0 });
    expect(await ingest(orgnr, [{ delivery: 'a/', again: true }], world)).toMatchObject({ seq: 1, commits: 0 });
    expect(calls.filter((call) => / (put|delete) /.test(call))).toEqual([]);
  });
});
