import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geonorgeKeys } from '../../functions/core/keys.ts';
import { type Cloud, openCloud } from '../support/cloud.ts';

const publishers = ['310042188', '314592077', '937884117'];
let cloud: Cloud;

beforeAll(async () => {
  cloud = await openCloud({ random: () => 0, seconds: 15, concurrency: 1 });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  for (const orgnr of publishers) await cloud.world.inbox.put(`inbox/${orgnr}/trær/trær.csv`, bytes('a;b\n1;2\n'));
  const threeDaysAgo = new Date(Date.now() - 72 * 3_600_000).toISOString();
  const accepted = { version: 1, sha256: '0'.repeat(64), takenAt: threeDaysAgo, checkedAt: threeDaysAgo };
  await cloud.world.state.put(geonorgeKeys.accepted, bytes(JSON.stringify(accepted)));
}, 120_000);
afterAll(() => cloud.close());

describe('a sweep without time for all publishers', () => {
  it('fails, and yet tells its figures, so that no alarm that rests on them falls silent', async () => {
    await expect(cloud.call('Sweep')).rejects.toThrow('No time left for 3 of 3 publishers');
    const hours = () => cloud.logOf('Sweep').flatMap((line) => line['GeonorgeSnapshotAgeHours'] ?? []);
    await expect.poll(hours).toEqual([expect.closeTo(72, 1)]);
  });
});
