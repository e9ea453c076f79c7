import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  billOf,
  isLoginOrFirewall,
  type Line,
  type Price,
  sumOf,
  type Templates,
  type Usage,
} from '../../infra/cost.ts';
import { synthesize } from '../support/installation.ts';
import { bundled, inNode } from './race.ts';

/**
 * `npm run cost`: a month on AWS, idle and busy, from the store calls, processor time and bytes that the real code takes
 * for a publisher of this size, the synthesized templates and the prices in docs/cost.json. No free tier is counted.
 */
const { values } = parseArgs({
  options: {
    publishers: { type: 'string', default: '357' },
    datasets: { type: 'string', default: '100000' },
    'changes-per-day': { type: 'string', default: '2000' },
    json: { type: 'boolean', default: false },
  },
});
const size = {
  publishers: Number(values.publishers),
  datasets: Number(values.datasets),
  changes: Number(values['changes-per-day']) * 30,
};
const sheet: {
  readonly date: string;
  readonly region: string;
  readonly prices: Readonly<Record<string, Price>>;
  readonly assumptions: Readonly<Record<string, { readonly is: number; readonly why: string }>>;
} = JSON.parse(readFileSync(new URL('../../docs/cost.json', import.meta.url), 'utf8'));
const assumed = (name: string): number => {
  const found = sheet.assumptions[name];
  if (!found) throw new Error(`${name} is assumed nowhere in docs/cost.json`);
  return found.is;
};

type Calls = Readonly<Record<string, number>>;
type Measured = Readonly<
  Record<
    'ingestSeconds' | 'publishSeconds' | 'sweepSeconds' | 'lookSeconds' | 'nightSeconds' | 'stateBytes' | 'publicBytes',
    number
  > &
    Record<'ingestCalls' | 'publishCalls' | 'sweepCalls' | 'lookCalls' | 'nightCalls', Calls>
>;
/** The mean of the changes that the job makes. */
const changesMeasured = 8;
const each = Math.max(1, Math.round(size.datasets / size.publishers));
if (process.stderr.isTTY) process.stderr.write(`Measuring a publisher of ${each} datasets …\n`);
const measured = inNode(await bundled('job'), 'change', String(each)) as unknown as Measured;

const writes = new Set(['put', 'list', 'versions']);
const count = (calls: Calls, isCounted: (verb: string) => boolean): number =>
  Object.entries(calls).reduce((sum, [what, n]) => sum + (isCounted(what.split(' ')[1] ?? '') ? n : 0), 0);
const puts = (calls: Calls): number => count(calls, (verb) => writes.has(verb));
const gets = (calls: Calls): number => count(calls, (verb) => verb === 'get' || verb === 'read' || verb === 'head');

const { templates } = synthesize({ alarmMail: 'drift@example.no', hostedZone: { id: 'Z', name: 'example.no' } });
const stacks = Object.fromEntries(
  Object.entries(templates).map(([name, template]) => [name, template.toJSON()]),
) as Templates;
const resources = Object.values(stacks).flatMap(({ Resources }) => Object.values(Resources));
const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
const gigabytes =
  Math.max(...ofType('AWS::Lambda::Function').map((it) => Number(it.Properties?.['MemorySize'] ?? 128))) / 1024;
const queues = ofType('AWS::Lambda::EventSourceMapping').length;

/** The steps that are taken in a month: how often, for how many publishers, and what one of them takes. */
const sweeps = { times: (30 * 24 * 60) / 10, publishers: size.publishers };
const nights = { times: 30, publishers: size.publishers };
/** The loop asks each half hour whether there is something to look at; idle there is four times a day. */
const halfHours = 30 * 24 * 2;
const asks = { 'state list': 1, 'state get': 1 };
const newsDays = 2;

function usageOf(changes: number): Usage {
  const busyShare = Math.min(1, (newsDays * changes) / 30 / size.publishers);
  const looks = 30 * (4 + (48 - 4) * busyShare);
  const steps = [
    { times: halfHours * size.publishers, calls: asks, seconds: 0.002 },
    { times: looks * size.publishers, calls: measured.lookCalls, seconds: measured.lookSeconds },
    { times: sweeps.times * sweeps.publishers, calls: measured.sweepCalls, seconds: measured.sweepSeconds },
    { times: nights.times * nights.publishers, calls: measured.nightCalls, seconds: measured.nightSeconds },
    {
      times: changes / changesMeasured,
      calls: measured.ingestCalls,
      seconds: measured.ingestSeconds * changesMeasured,
    },
    {
      times: changes / changesMeasured,
      calls: measured.publishCalls,
      seconds: measured.publishSeconds * changesMeasured,
    },
  ];
  const sum = (of: (step: (typeof steps)[number]) => number): number =>
    steps.reduce((all, step) => all + step.times * of(step), 0);
  const waiting = ({ calls }: (typeof steps)[number]): number =>
    ((puts(calls) + gets(calls)) * assumed('secondsAStoreCall')) / assumed('atOnce');
  const seconds = sum((step) => step.seconds * assumed('slowerThanHere') + waiting(step));
  // a change is ingested, announced and published; a sweep, a night and a fetch of Geonorge are called by a schedule
  const calls =
    sweeps.times + halfHours * (1 + size.publishers / 10) + nights.times * (2 + size.publishers) + changes * 3;
  const events = changes * 2 + changes;
  const stored =
    ((measured.stateBytes + measured.publicBytes) * size.publishers +
      size.datasets * assumed('deliveryKb') * 1_000 * 3 * assumed('versionsKept')) /
    1e9;
  const fetches = changes === 0 ? size.publishers * 2 * 30 : size.publishers * assumed('fetchesAPublisherADay') * 30;
  const stewards = changes === 0 ? 0 : size.publishers * assumed('stewardsAPublisher');
  const requests = stewards * assumed('pagesAStewardAMonth');
  return {
    's3.put': sum(({ calls: it }) => puts(it)) + changes * 2,
    's3.get': sum(({ calls: it }) => gets(it)) + fetches,
    's3.gbMonth': stored,
    'kms.request': changes * 4, // bucket keys: one request in many
    'lambda.request': calls + requests,
    'lambda.gbSecond': (seconds + requests * 0.2) * gigabytes,
    'xray.trace': calls / 20,
    // three requests a message, and what Lambda's pollers ask of empty queues: five pollers, every 20 seconds
    'sqs.request': (changes * 2 + (nights.times + halfHours) * size.publishers) * 3 + queues * 5 * 3 * 60 * 24 * 30,
    'events.event': events,
    'scheduler.call': sweeps.times + halfHours + 2 * nights.times,
    'logs.gb': ((calls + requests) * assumed('logKbACall')) / 1e6,
    'logs.gbMonth': (3 * (calls + requests) * assumed('logKbACall')) / 1e6,
    'metrics.metricMonth': changes === 0 ? assumed('metricsIdle') : assumed('metricsBusy'),
    'trail.event': changes * 6,
    'sns.mail': 30,
    'ses.mail': stewards * 4,
    'cloudfront.request': fetches,
    'cloudfront.gb': (fetches * assumed('fetchKb')) / 1e6,
    'cloudfront.functionCall': fetches * 2,
    'api.request': requests,
    'waf.request': requests,
    'cognito.user': stewards,
  };
}

const bills = Object.fromEntries(
  [
    ['idle', 0],
    ['busy', size.changes],
  ].map(([name, changes]) => [name, billOf(stacks, usageOf(Number(changes)), sheet.prices)]),
) as Record<'idle' | 'busy', readonly Line[]>;
const totals = Object.fromEntries(
  Object.entries(bills).map(([name, lines]) => {
    const all = sumOf(lines);
    const bare = sumOf(lines.filter((line) => !isLoginOrFirewall(line)));
    return [name, { all, withoutLoginAndFirewall: bare, aPublisher: all / size.publishers }];
  }),
);
if (values.json) console.log(JSON.stringify({ size, each, totals, bills }, null, 2));
else {
  const usd = (number: number): string => number.toFixed(2).padStart(9);
  console.log(
    `A month in ${sheet.region}, USD, prices of ${sheet.date}: ${size.publishers} publishers, ${size.datasets} datasets, ${size.changes} changes\n`,
  );
  console.log(`${'resource'.padEnd(36)}${'price'.padEnd(26)}${'idle'.padStart(9)}${'busy'.padStart(9)}`);
  for (const [at, line] of bills.busy.entries())
    if (line.price !== undefined)
      console.log(
        `${`${line.resources} ${line.type}`.padEnd(36)}${line.price.padEnd(26)}${usd(bills.idle[at]?.usd ?? 0)}${usd(line.usd)}`,
      );
  const none = bills.busy.filter(({ price }) => price === undefined);
  console.log(
    `${none.reduce((sum, it) => sum + it.resources, 0)} resources of ${none.length} kinds cost nothing by themselves\n`,
  );
  for (const [name, of] of [
    ['all', 'all'],
    ['without login and firewall', 'withoutLoginAndFirewall'],
    ['a publisher', 'aPublisher'],
  ] as const)
    console.log(`${name.padEnd(62)}${usd(totals['idle']?.[of] ?? 0)}${usd(totals['busy']?.[of] ?? 0)}`);
}
