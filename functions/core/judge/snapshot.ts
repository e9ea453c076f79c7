import type { Snapshot, SnapshotRecord } from '../snapshot.ts';

/** Why a snapshot is not believed. */
export type Doubt =
  | 'incomplete'
  | 'empty'
  | 'not-as-declared'
  | 'repeated-records'
  | 'fewer-records'
  | 'more-records'
  | 'other-records'
  | 'sentinel-missing'
  | 'older';

export type AcceptanceRules = {
  /** Records that are known to be in Geonorge; a snapshot without one of them is not believed. */
  readonly sentinels: readonly string[];
};

export type Acceptance =
  | { readonly accepted: true; readonly doubts: readonly []; readonly snapshot: Snapshot }
  /** The last good one stays; an alarm is to be raised. */
  | { readonly accepted: false; readonly doubts: readonly Doubt[]; readonly snapshot: Snapshot | undefined };

/**
 * Whether a snapshot is believed, held against the last one that was. What is believed is settled: a record that has gone
 * stays, marked as missing, until two accepted snapshots a day apart and a week have passed without it; one that is new is
 * marked as seen once, and nothing of ours is withdrawn for it before it is seen again.
 */
export function accept(last: Snapshot | undefined, next: Snapshot, { sentinels }: AcceptanceRules): Acceptance {
  const doubts = doubtsAbout(last, next, sentinels);
  if (doubts.length > 0) return { accepted: false, doubts, snapshot: last };
  return { accepted: true, doubts: [], snapshot: settle(last, next) };
}

/**
 * Whether so many datasets of a publisher change hands in one run that a person must look at it first: more than three
 * and more than 2 % of those that are live.
 */
export const isTooManyFlips = (live: number, flips: number): boolean => flips > Math.max(3, Math.floor(live * 0.02));

/** How old a snapshot is, in words of what to do about it: hours from which somebody is to be woken. */
export function ageOf(snapshot: Pick<Snapshot, 'takenAt'>, now: string): 'fresh' | 'late' | 'old' {
  const hours = hoursBetween(snapshot.takenAt, now);
  return hours <= 26 ? 'fresh' : hours <= 7 * 24 ? 'late' : 'old';
}

function doubtsAbout(last: Snapshot | undefined, next: Snapshot, sentinels: readonly string[]): readonly Doubt[] {
  const uuids = new Set(next.records.map((it) => it.uuid.toLowerCase()));
  const before = (last?.records ?? []).filter((it) => !it.missing);
  const stayed = before.filter((it) => uuids.has(it.uuid.toLowerCase())).length;
  const change = next.records.length - before.length;
  const isLarge = last !== undefined && Math.abs(change) > 10;
  const found: readonly (readonly [Doubt, boolean])[] = [
    ['incomplete', !next.complete],
    ['empty', next.records.length === 0],
    ['not-as-declared', next.declared !== undefined && next.declared > next.records.length],
    ['repeated-records', uuids.size < next.records.length],
    ['fewer-records', isLarge && change < -0.05 * before.length],
    ['more-records', isLarge && change > 0.2 * before.length],
    // The same number of records, all of them others, is no Geonorge we know.
    ['other-records', last !== undefined && before.length - stayed > Math.max(10, 0.05 * before.length)],
    ['sentinel-missing', sentinels.some((it) => !uuids.has(it.toLowerCase()))],
    ['older', last !== undefined && next.takenAt < last.takenAt],
  ];
  return found.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}

function settle(last: Snapshot | undefined, next: Snapshot): Snapshot {
  const before = new Map((last?.records ?? []).map((it) => [it.uuid.toLowerCase(), it]));
  const present = next.records.map((record): SnapshotRecord => {
    const known = before.get(record.uuid.toLowerCase());
    before.delete(record.uuid.toLowerCase());
    // With nothing to compare with, everything has always been there.
    const seen = last === undefined ? 2 : Math.min(2, (known?.seen ?? 0) + (isLater(last, next) || !known ? 1 : 0));
    const { missing: _, ...rest } = record;
    return { ...rest, seen };
  });
  const missing = [...before.values()].flatMap((record): readonly SnapshotRecord[] => {
    const since = record.missing?.since ?? next.takenAt;
    const counts = !record.missing || hoursBetween(record.missing.last, next.takenAt) >= 24;
    const times = (record.missing?.times ?? 0) + (counts ? 1 : 0);
    if (times >= 2 && hoursBetween(since, next.takenAt) >= 7 * 24) return [];
    return [
      { ...record, missing: { since, times, last: counts ? next.takenAt : (record.missing?.last ?? next.takenAt) } },
    ];
  });
  return { ...next, records: [...present, ...missing] };
}

const isLater = (last: Snapshot, next: Snapshot): boolean => next.takenAt > last.takenAt;
const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;
