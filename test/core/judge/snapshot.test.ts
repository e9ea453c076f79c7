import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexSnapshot, match } from '../../../functions/core/judge/dedupe.ts';
import { accept, ageOf, type Doubt, isTooManyFlips } from '../../../functions/core/judge/snapshot.ts';
import { readSnapshot, type Snapshot, type SnapshotRecord, writeSnapshot } from '../../../functions/core/snapshot.ts';
import { organisations } from '../../corpora/matching/invented.ts';

const uuid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number): SnapshotRecord => ({
  uuid: uuid(n),
  type: 'dataset',
  title: `Datasett ${n}`,
  owner: 'Lillevik kommune',
  ownerOrgnr: '912456005',
  seenIn: ['feed'],
});
const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);
const sentinels = [uuid(0), uuid(1), uuid(2)];
/** What Geonorge has on a day (and hour) of March 2026. */
const on = (day: number, records: readonly SnapshotRecord[], more: Partial<Snapshot> = {}, hour = 4): Snapshot => ({
  version: 1,
  takenAt: new Date(Date.UTC(2026, 2, day, hour)).toISOString(),
  complete: true,
  organisations,
  records,
  ...more,
});
const all = numbers(0, 200).map(record);
const good = (): Snapshot => accept(undefined, on(1, all), { sentinels }).snapshot as Snapshot;
const levelOf = (snapshot: Snapshot | undefined, n: number, earlier?: { readonly state: string }) =>
  match(
    { key: 'x', kind: 'geodata', descriptor: { title: { nb: `Datasett ${n}` }, otherIdentifier: uuid(n) } },
    '912456005',
    snapshot && indexSnapshot(snapshot),
    earlier ? { earlier } : {},
  );

describe('a snapshot is not believed', () => {
  it.each<[string, Snapshot, Doubt]>([
    ['that was cut short', on(2, all, { complete: false }), 'incomplete'],
    ['that is empty', on(2, []), 'empty'],
    ['of half a page', on(2, all.slice(0, 100)), 'fewer-records'],
    ['of which a twentieth and more is gone', on(2, all.slice(0, 185)), 'fewer-records'],
    ['that has grown by a quarter', on(2, numbers(0, 250).map(record)), 'more-records'],
    ['whose uuids are all others', on(2, numbers(1000, 1200).map(record)), 'other-records'],
    ['that lacks a record that is known to be there', on(2, all.slice(1)), 'sentinel-missing'],
    ['that has a record twice', on(2, [...all, record(5)]), 'repeated-records'],
    ['that has fewer than it says', on(2, all, { declared: 300 }), 'not-as-declared'],
    ['that is older than the last', on(-3, all), 'older'],
  ])('%s', (_, next, doubt) => {
    const last = good();
    const answer = accept(last, next, { sentinels });
    expect(answer.accepted).toBe(false);
    expect(answer.doubts).toContain(doubt);
    expect(answer.snapshot).toBe(last);
    // Nothing changes hands for it.
    expect(levelOf(answer.snapshot, 150).level).toBe('certain');
  });

  it('so that a Geonorge that is away for 30 days changes nothing', () => {
    let kept: Snapshot | undefined = good();
    for (const day of numbers(2, 32)) {
      const away = day % 3 === 0 ? on(day, []) : on(day, all.slice(0, 90), { complete: day % 2 === 0 });
      kept = accept(kept, away, { sentinels }).snapshot;
      for (const n of [3, 120, 199]) expect(levelOf(kept, n).level).toBe('certain');
    }
    expect(ageOf(kept as Snapshot, '2026-03-31T04:00:00Z')).toBe('old');
  });
});

describe('a record that goes', () => {
  const without = all.filter((it) => it.uuid !== uuid(150));

  it('stays a match for two snapshots and a week, and is told after the second', () => {
    let kept = good();
    const earlier = {
      state: 'skipped',
      twin: { level: 'certain', uuid: uuid(150), title: 'Datasett 150', url: '', keys: [] },
    } as const;
    const seen = numbers(2, 12).map((day) => {
      kept = accept(kept, on(day, without), { sentinels }).snapshot as Snapshot;
      const { level, problems } = levelOf(kept, 150, earlier);
      return `${level}${problems.some((it) => it.code === 'match.gone') ? ' told' : ''}`;
    });
    expect(seen).toEqual([
      'certain',
      ...Array.from({ length: 6 }, () => 'certain told'),
      ...Array.from({ length: 3 }, () => 'none told'),
    ]);
  });

  it('and comes again is never gone, however often that happens within the hour', () => {
    let kept = good();
    for (const hour of numbers(5, 200)) {
      kept = accept(kept, on(2, hour % 2 === 0 ? all : without, {}, hour), { sentinels }).snapshot as Snapshot;
      expect(levelOf(kept, 150).level).toBe('certain');
    }
  });
});

describe('a record that comes', () => {
  const withNew = [...all, record(500)];

  it('withdraws nothing of ours before it has been seen twice', () => {
    const published = { state: 'published' };
    const once = accept(good(), on(2, withNew), { sentinels }).snapshot as Snapshot;
    const first = levelOf(once, 500, published);
    expect([first.level, first.problems.map((it) => it.code)]).toEqual(['weak', ['match.new']]);
    const twice = accept(once, on(3, withNew), { sentinels }).snapshot as Snapshot;
    expect(levelOf(twice, 500, published).level).toBe('certain');
  });

  it('is a match at once for what we have not published', () => {
    const once = accept(good(), on(2, withNew), { sentinels }).snapshot as Snapshot;
    expect(levelOf(once, 500).level).toBe('certain');
  });
});

it('no more than three datasets, or 2 %, change hands in one run unasked', () => {
  expect([isTooManyFlips(20, 3), isTooManyFlips(20, 4), isTooManyFlips(1000, 20), isTooManyFlips(1000, 21)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

it('a snapshot is read as it was written, whatever is in it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const records = fc.uniqueArray(
    fc.record({
      uuid: fc.uuid(),
      type: fc.constant('dataset' as const),
      title: text,
      owner: text,
      seenIn: fc.constant(['feed' as const]),
    }),
    { selector: (it) => it.uuid, maxLength: 20 },
  );
  fc.assert(
    fc.property(records, (some) => {
      const written = [...writeSnapshot(on(1, some))].join('');
      const read = readSnapshot(written);
      expect(read.records).toEqual([...some].sort((a, b) => (a.uuid < b.uuid ? -1 : 1)));
      expect([...writeSnapshot(read)].join('')).toBe(written);
    }),
  );
});

it('a snapshot of a version we do not know is a fault', () => {
  expect(() => readSnapshot('{"snapshot":{"version":2}}\n')).toThrow('version 2');
  expect(() => readSnapshot('{"a":1}\n')).toThrow('Line 1');
});
