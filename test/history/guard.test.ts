import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrinks } from '../../functions/history/guard.ts';
import { approve, block, ingest, publish, withdraw, writeSettings } from '../../functions/history/index.ts';
import { base, makeWorld, orgnr } from '../support/world.ts';

const person = { by: 'kari', reason: 'because' };
const names = (count: number) => Array.from({ length: count }, (_, at) => `d${String(at).padStart(3, '0')}`);
const lines = (ids: readonly string[]) => ids.map((id) => `${id} title=T`).join('\n');

/** A publisher with a register of so many datasets, published. */
async function publisherWith(count: number) {
  const made = makeWorld();
  const register = async (ids: readonly string[]) => {
    await made.deliver('register.csv', lines(ids));
    await ingest(orgnr, [{ delivery: 'register.csv' }], made.world);
  };
  await register(names(count));
  await publish(orgnr, made.world);
  made.pass(1);
  return { ...made, register };
}

describe('the shrink guard', () => {
  // The most that may go unasked: max(1, 10 %), and never all.
  const most = { 1: 0, 3: 1, 6: 1, 50: 5, 190: 19 } as const;
  for (const [size, tolerated] of Object.entries(most)) {
    const count = Number(size);
    it(`lets ${tolerated} of ${count} go, and pauses at one more`, async () => {
      const fewer = await publisherWith(count);
      if (tolerated > 0) {
        await fewer.register(names(count - tolerated));
        expect(await publish(orgnr, fewer.world)).toMatchObject({ outcome: 'published', datasets: count - tolerated });
      }
      const paused = await publisherWith(count);
      if (count === 1) {
        await paused.remove('register.csv');
        await ingest(orgnr, [{ delivery: 'register.csv' }], paused.world);
      } else await paused.register(names(count - tolerated - 1));
      expect(await publish(orgnr, paused.world)).toMatchObject({ outcome: 'paused' });
      expect(JSON.parse((await paused.publicText('head.json')) ?? '')).toMatchObject({ datasets: count });
    });
    it(`gives ${count} the same verdict when they go one by one`, async () => {
      const { register, world } = await publisherWith(count);
      if (count === 1) return;
      for (let gone = 1; gone <= tolerated; gone++) {
        await register(names(count - gone));
        expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published' });
      }
      await register(names(count - tolerated - 1));
      expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
    });
  }

  it('gives the same verdict on deletions however they are divided among commits', async () => {
    await fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (size, gone) => {
        const all = new Map(names(size).map((id) => [id, id]));
        const left = new Map([...all].slice(Math.min(gone, size)));
        const verdict = shrinks(all, left, () => false).verdict;
        const expected =
          Math.min(gone, size) > Math.max(1, size / 10) ? 'shrinks' : left.size === 0 ? 'empties' : 'passes';
        expect(verdict).toBe(expected);
      }),
    );
  });
  it('goes by what is gone, not by how many there are', async () => {
    const { register, world } = await publisherWith(6);
    await register(['n1', 'n2', 'n3', ...names(3)]);
    expect(await publish(orgnr, world)).toMatchObject({
      outcome: 'paused',
      absent: expect.objectContaining({ length: 3 }),
    });
  });
  it('measures by the largest catalog of the last 24 hours, and forgets older ones', async () => {
    const { register, world, pass } = await publisherWith(50);
    await register(names(45));
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published' });
    pass(23);
    await register(names(44));
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
    pass(2);
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published', datasets: 44 });
  });
  it('still measures by what has been standing for days', async () => {
    const { register, world, pass } = await publisherWith(50);
    pass(24 * 7);
    await register(names(20));
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
    pass(24 * 7);
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
  });
  it('lets a person approve what was seen, and no more', async () => {
    const { register, world } = await publisherWith(50);
    await register(names(20));
    const paused = await publish(orgnr, world);
    if (paused.outcome !== 'paused') throw new Error('not paused');
    await register(names(2));
    await approve(orgnr, person, world, paused.seq);
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
    await approve(orgnr, person, world);
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published', datasets: 2 });
  });
  it('measures from the approval on', async () => {
    const { register, world } = await publisherWith(50);
    await register(names(20));
    await approve(orgnr, person, world);
    expect(await publish(orgnr, world)).toMatchObject({ datasets: 20 });
    await register(names(18));
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published', datasets: 18 });
    await register(names(17));
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
  });
  it('does not count what a person takes away by name', async () => {
    const { world } = await publisherWith(3);
    for (const id of names(2)) await withdraw(orgnr, id, person, world);
    await block(orgnr, 'd002', person, world);
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published', datasets: 0 });
  });
  it('takes a block at once, though the catalog is paused', async () => {
    const { world, register, publicText } = await publisherWith(6);
    await register(names(3));
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
    await block(orgnr, 'd000', person, world);
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'paused' });
    const text = await publicText('catalog.ttl');
    expect(text).not.toContain('datasets/d000');
    for (const id of names(6).slice(1)) expect(text).toContain(`datasets/${id}`);
  });
  it('pauses when every IRI would change with the base', async () => {
    const { world, register } = await publisherWith(1);
    await writeSettings({ version: 1, orgnr, base: `${base}new/` }, world);
    await register(names(2));
    expect(await publish(orgnr, world)).toMatchObject({
      outcome: 'paused',
      problems: [{ code: 'catalog.base-changed' }],
    });
    await approve(orgnr, person, world);
    expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published' });
  });
});
