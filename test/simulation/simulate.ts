import * as history from '../../functions/history/index.ts';
import { runSchedule, weathers } from './schedule.ts';

/** `npm run simulate -- --schedules 300000 [--from 1]`: random schedules, for as long as it takes, with what they found. */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const schedules = argument('schedules', 10_000);
const from = argument('from', 1);
const started = Date.now();
const names = Object.keys(weathers) as (keyof typeof weathers)[];
let [calls, commits, faults, failed] = [0, 0, 0, 0];
for (let seed = from; seed < from + schedules; seed++) {
  const weather = names[seed % names.length] ?? 'fair';
  const outcome = await runSchedule(seed, weathers[weather], history);
  calls += outcome.calls;
  commits += outcome.commits;
  faults += outcome.faults;
  if (outcome.failures.length > 0) {
    failed++;
    if (failed <= 10) console.log(`seed ${seed} (${weather}): ${outcome.failures.slice(0, 3).join('\n  ')}`);
  }
  if ((seed - from + 1) % 20_000 === 0) console.error(`${seed - from + 1} schedules, ${failed} failed`);
}
const seconds = (Date.now() - started) / 1000;
console.log(
  `${schedules} schedules from seed ${from}: ${calls} calls, ${commits} commits, ${faults} faults, ${failed} failed; ` +
    `${seconds.toFixed(0)} s, ${Math.round(schedules / seconds)} a second`,
);
process.exitCode = failed > 0 ? 1 : 0;
