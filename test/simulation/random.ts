import { describe, expect, it } from 'vitest';
import * as history from '../../functions/history/index.ts';
import kept from './failed-seeds.json' with { type: 'json' };
import { runSchedule, type Weather, weathers } from './schedule.ts';

type WeatherName = keyof typeof weathers;
const names = Object.keys(weathers) as WeatherName[];

/** Runs these seeds, each in the weather whose turn it is, after those that have failed before. */
export function describeSchedules(from: number, count: number): void {
  describe(`${count} random schedules from seed ${from}`, () => {
    for (const { seed, weather, found } of kept)
      it(`lose, tear and leave nothing with seed ${seed}, where once ${found}`, async () => {
        expect((await runSchedule(seed, weathers[weather as WeatherName], history)).failures).toEqual([]);
      });
    it('lose nothing, tear nothing, turn nothing back and leave nothing behind', async () => {
      const failed: string[] = [];
      const sums = { calls: 0, commits: 0, faults: 0 };
      for (let seed = from; seed < from + count && failed.length < 5; seed++) {
        const name = names[seed % names.length] ?? 'fair';
        const weather: Weather = weathers[name];
        const { failures, calls, commits, faults } = await runSchedule(seed, weather, history);
        sums.calls += calls;
        sums.commits += commits;
        sums.faults += faults;
        if (failures.length > 0) failed.push(`seed ${seed} (${name}): ${failures.join('; ')}`);
      }
      console.log(
        `${count} schedules from seed ${from}: ${sums.calls} calls, ${sums.commits} commits, ${sums.faults} faults`,
      );
      expect(failed).toEqual([]);
    }, 900_000);
  });
}
