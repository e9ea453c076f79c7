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
/** Told on the way as well: a long run that is cut off has been worth its time. */
function soFar(done: number): string {
  const seconds = (Date.now() - started) / 1000;
  const sums = `${calls} calls, ${commits} commits, ${faults} faults, ${failed} failed`;
  return `${done} schedules from seed ${from}: ${sums}; ${seconds.toFixed(0)} s, ${Math.round(done / seconds)} a second`;
}
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
  if ((seed - from + 1) % 5_000 === 0) console.error(soFar(seed - from + 1));
}
console.log(soFar(schedules));
process.exitCode = failed > 0 ? 1 : 0;
