import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { geodata } from './geodata.ts';
import { history } from './history.ts';
import { besideOthers, wholeJobs } from './jobs.ts';
import { type Ratio, type Section, shown } from './race.ts';
import { rdf } from './rdf.ts';
import { start } from './start.ts';
import { tables } from './tables.ts';

/**
 * `npm run bench`: whole jobs, by Sluse and by what people would use instead, in one run on one machine. Contenders take
 * turns in processes of their own, and medians are compared. Writes docs/performance.md when all parts have run;
 * `--check ratios.json` instead fails where a ratio is worse than the file's.
 */
const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '200' },
    runs: { type: 'string', default: '5' },
    big: { type: 'boolean', default: false },
    only: { type: 'string' },
    check: { type: 'string' },
    stylesheet: { type: 'string' },
  },
});
const runs = Number(values.runs);

const options = { runs, big: values.big, stylesheet: values.stylesheet };
const parts: Readonly<Record<string, () => Promise<Section>>> = {
  jobs: () => wholeJobs(options),
  others: () => besideOthers(options),
  history: () => history(options),
  rdf: () => rdf(options),
  geodata: () => geodata(options),
  start: () => start(options),
  tables: () => tables({ megabytes: Number(values.mb), runs, big: values.big }),
};

const asked = values.only?.split(',') ?? Object.keys(parts);
const sections: Section[] = [];
for (const name of asked) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  const section = await part();
  console.log(textOf(section));
  sections.push(section);
}
const measured = sections.flatMap(({ ratios = [] }) => ratios);
if (values.check !== undefined) check(JSON.parse(readFileSync(values.check, 'utf8')));
else if (values.only === undefined)
  writeFileSync(
    resolve(import.meta.dirname, '../../docs/performance.md'),
    `${head()}\n${sections.map(textOf).join('\n')}`,
  );

function head(): string {
  return `# Performance

Written by \`npm run bench\`: medians of ${runs} runs, taking turns, on Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}.
Time is processor time (user and system, all threads), so that neighbours on a shared machine count less; memory is the peak of
the whole process. Compare the ratios, not the rates. What is not installed is said to be so.
`;
}

function textOf({ title, about, head, rows, ratios = [] }: Section): string {
  const table = (names: readonly string[], lines: readonly (readonly string[])[]): string =>
    [names, names.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
  const goal = ({ goal, atMost }: Ratio): string => (goal === undefined ? '' : `${atMost ? '≤' : '≥'} ${goal}`);
  return `## ${title}

${about}

${table(head, rows)}
${
  ratios.length === 0
    ? ''
    : `\n${table(
        ['ratio', 'measured', 'goal'],
        ratios.map((it) => [it.name, shown(it.measured, 1), goal(it)]),
      )}\n`
}`;
}

/** A ratio may be better than the floor of the file, by name; one that was not measured is not judged, and is named. */
function check(floors: Readonly<Record<string, number>>): void {
  for (const [name, floor] of Object.entries(floors)) {
    const ratio = measured.find((it) => it.name === name);
    if (ratio?.measured === undefined) {
      console.log(`not measured: ${name}`);
      continue;
    }
    const fails = ratio.atMost ? ratio.measured > floor : ratio.measured < floor;
    console.log(
      `${fails ? 'WORSE' : 'ok'}: ${name} is ${ratio.measured.toFixed(2)}, ${ratio.atMost ? 'at most' : 'at least'} ${floor} is asked`,
    );
    if (fails) process.exitCode = 1;
  }
}
