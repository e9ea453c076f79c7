import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { geonorgeKeys } from '../functions/core/keys.ts';
import { readSnapshot } from '../functions/core/snapshot.ts';
import { ageOfGeonorge, openGeonorge, refreshGeonorge } from '../functions/geonorge.ts';
import { memoryStore } from '../functions/io/memory.ts';
import { nodePlatform } from '../functions/io/platform.ts';
import { type StandIn, startGeonorge } from './support/geonorge-server.ts';

const { records, organisations } = readSnapshot(readFileSync('samples/geonorge/snapshot.jsonl', 'utf8'));
let geonorge: StandIn;
let now = '2026-11-24T02:00:00.000Z';
beforeEach(async () => {
  now = '2026-11-24T02:00:00.000Z';
  geonorge = await startGeonorge(records, organisations);
});
afterEach(() => geonorge.close());

const makeWorld = () => ({
  state: memoryStore(),
  platform: nodePlatform,
  clock: { now: () => now, wait: async () => undefined },
});
const refresh = (world: ReturnType<typeof makeWorld>) =>
  refreshGeonorge(world, { ...geonorge.settings, userAgent: 'test', pace: { rest: 0, backoff: 1, tries: 1 } });

describe('what Geonorge has', () => {
  it('is kept under its hash, and decides from then on', async () => {
    const world = makeWorld();
    const snapshot = openGeonorge(world.state);
    expect(await snapshot()).toBeUndefined();
    expect(await ageOfGeonorge(world)).toBeUndefined();

    const refreshed = await refresh(world);
    expect(refreshed.outcome).toBe('accepted');
    const sha256 = 'accepted' in refreshed ? refreshed.accepted.sha256 : '';
    expect(await world.state.head(geonorgeKeys.snapshot(sha256))).toBeDefined();
    expect((await snapshot())?.sha256).toBe(sha256);
    expect(await snapshot()).toBe(await snapshot());
    now = '2026-11-25T02:00:00.000Z';
    expect(await ageOfGeonorge(world)).toBe(24);
  });

  it('goes on deciding while Geonorge is away, or answers what cannot be believed', async () => {
    const world = makeWorld();
    const snapshot = openGeonorge(world.state);
    await refresh(world);
    const before = (await snapshot())?.sha256;
    now = '2026-11-25T02:00:00.000Z';
    for (const fault of ['unavailable', 'html', 'empty'] as const) {
      geonorge.faults = { feed: fault, csw: fault, search: fault };
      expect((await refresh(world)).outcome, fault).toBe('doubted');
      expect((await snapshot())?.sha256, fault).toBe(before);
    }
    expect(await ageOfGeonorge(world)).toBe(24);
  });

  it('is not undone by another who fetched meanwhile', async () => {
    const world = makeWorld();
    const both = await Promise.allSettled([refresh(world), refresh(world)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
