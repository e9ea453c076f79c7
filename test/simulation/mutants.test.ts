import { describe, expect, it } from 'vitest';
import { historyOf, type Mutant, mutants } from './mutants.ts';
import { runSchedule } from './schedule.ts';

const most = 20_000;

describe('the simulation finds', () => {
  for (const [name, mutant] of Object.entries<Mutant>(mutants))
    it(`the mistake: ${name}`, async () => {
      const history = await historyOf(mutant);
      let seed = 1;
      let found: readonly string[] = [];
      for (; seed <= most && found.length === 0; seed++)
        found = (await runSchedule(seed, mutant.weather, history)).failures;
      console.log(`${name}: killed by schedule ${seed - 1}: ${found[0]?.slice(0, 120)}`);
      expect(found).not.toEqual([]);
    }, 600_000);
});
