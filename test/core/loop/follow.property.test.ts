import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  fetched,
  type HarvestState,
  nothingFollowed,
  offer,
  parseHarvestState,
  readRuns,
  standingOf,
} from '../../../functions/core/loop/follow.ts';
import type { Prediction, Sayings } from '../../../functions/core/loop/harvest.ts';

const url = 'https://data.example.no/310042188/catalog.ttl';
const ids = ['a', 'b', 'c'];
const catalog = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('1', '2', '3'), { maxKeys: 3 });
const event = fc.oneof(
  catalog.map((says) => ({ kind: 'publish', says }) as const),
  fc
    .tuple(fc.constantFrom('ok', 'failed', 'errored', 'under-way', 'removeAll'), fc.boolean())
    .map(([how, isLogged]) => ({ kind: 'run', how, isLogged }) as const),
  fc.constant({ kind: 'read' } as const),
);

it('whatever is published, harvested and read in whatever order, nothing is called fetched that data.norge.no does not have', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let now = Date.parse('2026-03-01T12:00:00.000Z');
      const time = (): string => new Date(now).toISOString();
      let state: HarvestState = nothingFollowed;
      let n = 0;
      let current: Sayings = {};
      let held: Sayings = {};
      let runs: Parameters<typeof readRuns>[2] = [];
      let unread = 0;
      for (const it of events) {
        now += 300_000;
        if (it.kind === 'publish') {
          n += 1;
          unread += 1;
          current = it.says;
          const said = { dataset: foretold('dataset', current), dataservice: foretold('dataservice', {}) };
          state = offer(state, { n, time: time() }, said, (text) => text);
        }
        if (it.kind === 'run') {
          const { how } = it;
          if (how === 'ok' && n > 0) held = current;
          if (how === 'removeAll') held = {};
          const status = how === 'failed' ? 'FAILED' : how === 'under-way' ? 'IN_PROGRESS' : 'COMPLETED';
          const more = {
            ...(how === 'errored' ? { error: 'x' } : {}),
            ...(how === 'removeAll' ? { removeAll: true as const } : {}),
          };
          runs = [{ id: String(now), dataType: 'dataset', started: time(), status, ...more }, ...runs];
          // it is seen in the log at once, or told of when the reports are read
          if (how === 'ok' && it.isLogged) state = fetched(state, 'dataset', time());
        }
        if (it.kind !== 'read') continue;
        state = readRuns(parseHarvestState(JSON.stringify(state)), 'dataset', runs, url);
        expect(readRuns(state, 'dataset', runs, url)).toEqual(state); // read again, nothing changes
        for (const id of ids) {
          const isFetched = standingOf(state, id, time())?.fetched !== undefined;
          const has = current[id] !== undefined && held[id] === current[id];
          if (isFetched) expect(has, id).toBe(true);
          // of more publications than are kept, a harvest between them may be missed: it is made up for by the next
          if (has && unread < 5) expect(isFetched, id).toBe(true);
        }
        expect(state.offered.length).toBeLessThanOrEqual(5);
        unread = 0;
      }
    }),
    { numRuns: 2_000 },
  );
});

const foretold = (dataType: 'dataset' | 'dataservice', says: Sayings): Prediction => ({
  dataType,
  says,
  changed: [],
  removed: [],
  dropped: [],
  refused: [],
});
