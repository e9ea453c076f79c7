import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, failureOf } from '../../../functions/core/loop/harvest.ts';
import { answersWell, judgeLink, seen, stalenessOf } from '../../../functions/core/loop/health.ts';
import type { Run } from '../../../functions/core/loop/ports.ts';
import { tell } from '../../../functions/core/tell.ts';

const url = 'https://data.example.no/310042188/catalog.ttl';

describe('an error of data.norge.no', () => {
  it.each([
    [
      "Unable to harvest data from the source at u. Original error message: 'u content size (90000000 bytes) exceeds maximum allowed size (78643200 bytes)'. Please remedy",
      ['portal.source-unavailable', 'harvest.too-large'],
    ],
    [
      "An unexpected error occurred during harvesting. Please try again later or contact support if the problem persists. Original error message: 'gzip'.",
      ['portal.internal-error', 'harvest.content-encoding'],
    ],
    [
      'A resource present in the source is already harvested from another data source and cannot be harvested from the current source.',
      ['portal.source-conflict'],
    ],
    ['SOURCE_NOT_FOUND', ['portal.source-not-found']],
    ['Noe helt annet', ['portal.error-unknown']],
    ['', ['portal.error-unknown']],
  ])('%s', (error, codes) => {
    expect(failureOf(error, url).map(({ code }) => code)).toEqual(codes);
  });

  it('gets a class and words in each language, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), (error) => {
        const found = failureOf(error, url);
        expect(found.length).toBeGreaterThan(0);
        for (const it of found) expect((it.actual ?? '').length).toBeLessThanOrEqual(200);
        for (const language of ['nb', 'nn', 'en'] as const)
          expect(tell(found[0] as (typeof found)[number], language).remedy).not.toBe('');
      }),
    );
  });
});

describe('counts', () => {
  const run = (changed: number, removed: number, more: Partial<Run> = {}): Run => ({
    id: 'r',
    dataType: 'dataset',
    started: '2026-03-01T12:00:00.000Z',
    status: 'COMPLETED',
    changed,
    removed,
    ...more,
  });
  it('are summed over the runs since the last look, and those that failed count nothing', () => {
    const foretold = { changed: ['a', 'b', 'c'], removed: ['d'] };
    expect(
      explain([run(2, 0), run(1, 1), run(9, 9, { status: 'FAILED' }), run(9, 9, { error: 'x' })], foretold, false),
    ).toEqual([]);
    expect(explain([run(1, 0)], foretold, false).map(({ code }) => code)).toEqual([
      'portal.counts-fewer',
      'portal.counts-removed',
    ]);
    expect(explain([run(9, 1, { forced: true })], foretold, false).map(({ code }) => code)).toEqual([
      'portal.counts-forced',
    ]);
    expect(explain([run(9, 1)], foretold, false).map(({ code }) => code)).toEqual(['portal.counts-more']);
  });
});

describe('a link', () => {
  const day = (n: number, hour = 12) => new Date(Date.UTC(2026, 2, n, hour)).toISOString();
  it('is judged by days, not by how often it was asked', () => {
    let state = seen(undefined, { url, status: 404 }, {}, day(1));
    for (let hour = 13; hour < 20; hour += 1) state = seen(state, { url, status: 404 }, {}, day(1, hour));
    expect(state.failures).toBe(1);
    state = seen(state, { url, status: 404 }, {}, day(2));
    expect(judgeLink({}, state)).toBeUndefined();
    state = seen(state, { url, status: 404 }, {}, day(3));
    expect(judgeLink({}, state)).toMatchObject({ code: 'link.dead', actual: '404' });
    state = seen(state, { url, status: 200 }, {}, day(4));
    expect(judgeLink({}, state)).toBeUndefined();
    expect(seen(state, { url, status: 500 }, {}, day(4, 15)).failures).toBe(1);
  });

  it('that leads inside is told as that', () => {
    const probed = { url, status: 400, failed: 'address-private' } as const;
    const state = [1, 2, 3].reduce(
      (before: ReturnType<typeof seen> | undefined, n) => seen(before, probed, {}, day(n)),
      undefined,
    );
    expect(judgeLink({}, state)).toMatchObject({ code: 'link.not-public' });
  });

  it('answers as the score counts it', () => {
    expect([199, 200, 299, 300, 400].map((status) => answersWell({ status }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a dataset', () => {
  it.each([
    ['WEEKLY', '2026-03-01', '2026-03-11', false],
    ['WEEKLY', '2026-03-01', '2026-03-12', true],
    ['DAILY', '2026-03-01', '2026-03-04', false],
    ['DAILY', '2026-03-01', '2026-03-05', true],
    ['ANNUAL', '2024-01-01', '2025-06-01', false],
    ['ANNUAL', '2024-01-01', '2025-09-01', true],
    ['IRREG', '1999-01-01', '2026-03-01', false],
    ['AS_NEEDED', '1999-01-01', '2026-03-01', false],
    [undefined, '1999-01-01', '2026-03-01', false],
  ])('%s, last changed %s, is late on %s: %s', (frequency, modified, today, late) => {
    expect(stalenessOf(frequency, modified, today) !== undefined).toBe(late);
  });
});
