import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
 * turns in processes of their own, and medians are compared. Writes docs/performance.md, each part its chapter;
 * `--check test/bench/ratios.json` instead fails where a ratio is worse than the file's.
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
const parts: Readonly<Record<string, { readonly title: string; readonly run: () => Promise<Section> }>> = {
  jobs: { title: 'Whole jobs', run: () => wholeJobs(options) },
  others: { title: 'Beside others', run: () => besideOthers(options) },
  history: { title: 'The history', run: () => history(options) },
  rdf: { title: 'Descriptions written and checked', run: () => rdf(options) },
  geodata: { title: 'Geodata', run: () => geodata(options) },
  start: { title: 'Start of the handlers', run: () => start(options) },
  tables: {
    title: 'One pass over a table',
    run: () => tables({ megabytes: Number(values.mb), runs, big: values.big }),
  },
};

const sections = new Map<string, Section>();
for (const name of values.only?.split(',') ?? Object.keys(parts)) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  const section = await part.run();
  console.log(textOf(part.title, section));
  sections.set(part.title, section);
}
const measured = [...sections.values()].flatMap(({ ratios = [] }) => ratios);
if (values.check !== undefined) check(JSON.parse(readFileSync(values.check, 'utf8')));
else writeDown();

/** Each part has its chapter, in the order of the parts; those that were not run stay as they were. */
function writeDown(): void {
  const file = resolve(import.meta.dirname, '../../docs/performance.md');
  const standing = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=## )/m) : [];
  const chapters = Object.values(parts).flatMap(({ title }) => {
    const section = sections.get(title);
    return section ? textOf(title, section) : (standing.find((text) => text.startsWith(`## ${title}\n`)) ?? []);
  });
  writeFileSync(file, `${[head(), ...chapters].map((text) => text.trimEnd()).join('\n\n')}\n`);
}

function head(): string {
  return `# Performance

Written by \`npm run bench\` on Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}: medians of runs that take turns, what takes over a minute once.
Time is processor time (user and system, all threads), so that neighbours on a shared machine count less; memory is the peak of
the whole process. Compare the ratios, not the rates. What is not installed is said to be so.
`;
}

function textOf(title: string, { about, head, rows, ratios = [] }: Section): string {
  const table = (names: readonly string[], lines: readonly (readonly string[])[]): string =>
    [names, names.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
  const goal = ({ goal, atMost }: Ratio): string => (goal === undefined ? '' : `${atMost ? '≤' : '≥'} ${goal}`);
  return `## ${title}

${about} ${runs === 1 ? 'Run once.' : `Medians of ${runs} runs.`}

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
