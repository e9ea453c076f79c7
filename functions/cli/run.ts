import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { say } from '../../vocab/texts/index.ts';
import { tellCounts } from '../core/judge/verdict.ts';
import { deliveryOf } from '../core/keys.ts';
import { isError, type Language } from '../core/problem.ts';
import type { State } from '../core/record.ts';
import { placeOf } from '../core/report/page.ts';
import type { Report, ReportedDataset } from '../core/report/report.ts';
import { tell } from '../core/tell.ts';
import { ingest, newestCommit, publish, type Rehearsal, rehearsalOf, type World } from '../history/index.ts';
import { reportsOf } from '../reports.ts';
import { type Command, columns, type Given, only, option, type Terminal, WrongUse } from './command.ts';
import { folderOptions, folderWorld } from './world.ts';

/** `sluse run`: the whole way over a folder. */
export const run: Command = {
  usage: '<inbox> [--out .sluse] [--strict] [--geonorge <snapshot>] [--base <iri>] [--as-of <date>] [--json]',
  about:
    'Reads every delivery under <inbox>/{orgnr}/, publishes what is sound into <out>/public, and says what became of each.',
  options: { ...folderOptions, strict: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async (given) => {
    const inbox = only(given, 'inbox folder');
    if (!(await stat(inbox).catch(() => undefined))?.isDirectory()) throw new WrongUse(`${inbox} is not a folder.`);
    const world = await folderWorld(given, inbox);
    const reports = await runInbox(inbox, world, given);
    const rejected = reports.some(({ problems, datasets }) => problems.some(isError) || datasets.some(isRejected));
    return given.options['strict'] && rejected ? 1 : 0;
  },
};

/** Everything in an inbox, publisher by publisher: one that fails by our fault keeps nobody else from going on. */
export async function runInbox(inbox: string, world: World, given: Given): Promise<readonly Report[]> {
  const { terminal, language } = given;
  const reports: Report[] = [];
  const catalogs: string[] = [];
  const harvests = new Map<string, Rehearsal>();
  for (const [orgnr, deliveries] of await deliveriesIn(inbox, world)) {
    terminal.progress(`${say(language, 'run.reading')} ${orgnr} …`);
    const { faults } = await ingest(
      orgnr,
      deliveries.map((delivery) => ({ delivery })),
      world,
    );
    for (const { delivery, error } of faults) terminal.tell(`Fault in ${orgnr}/${delivery}: ${error}`);
    terminal.progress(`${say(language, 'run.publishing')} ${orgnr} …`);
    const outcome = await publish(orgnr, world);
    if (outcome.outcome === 'paused') {
      for (const it of outcome.problems)
        terminal.tell(`${orgnr}: ${tell(it, language).text}. ${tell(it, language).remedy}`);
    }
    if (outcome.outcome !== 'nothing') catalogs.push(orgnr);
    const harvest = await rehearsalOf(orgnr, world);
    if (harvest) harvests.set(orgnr, harvest);
    reports.push(...(await reportsOf(orgnr, world)));
  }
  const out = option(given, 'out', '.sluse');
  if (given.options['json']) terminal.out(JSON.stringify({ reports, harvests: Object.fromEntries(harvests) }));
  else {
    show(reports, language, terminal);
    terminal.tell(`\n${say(language, 'run.catalogs')}:`);
    for (const orgnr of catalogs) {
      terminal.tell(`  ${relative('.', join(resolve(out), 'public', orgnr, 'catalog.ttl'))}`);
      const harvest = harvests.get(orgnr);
      if (harvest) terminal.tell(`    ${say(language, 'run.harvest')}: ${tellCounts(harvest, language)}`);
    }
  }
  return reports;
}

const isRejected = ({ state }: ReportedDataset): boolean =>
  state === 'rejected' || state === 'quarantined' || state === 'failed';

/** Every delivery that lies there, and every one that lay there when the history last looked: what is gone must be seen. */
async function deliveriesIn(inbox: string, world: World): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const folders = (await readdir(inbox, { withFileTypes: true })).filter(
    (it) => it.isDirectory() && !it.name.startsWith('.'),
  );
  for (const { name: orgnr } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const names = (await readdir(join(inbox, orgnr), { withFileTypes: true }))
      .filter(({ name }) => !name.startsWith('.'))
      .map((it) => deliveryOf(it.isDirectory() ? `${it.name}/` : it.name));
    const before = (await newestCommit(orgnr, world))
      ? (await reportsOf(orgnr, world)).map(({ delivery }) => delivery)
      : [];
    found.set(orgnr, [...new Set([...names, ...before])].sort());
  }
  return found;
}

/** The table at the end: each dataset with what became of it and the first reason why; then the sums. */
function show(reports: readonly Report[], language: Language, terminal: Terminal): void {
  const heads = ['run.delivery', 'run.dataset', 'run.state', 'run.why'] as const;
  const rows = reports.flatMap((report) => {
    const delivery = `${report.orgnr}/${report.delivery}`;
    const about =
      report.problems.length > 0 || report.datasets.length === 0
        ? [[delivery, '', '', reason(report.problems, language)]]
        : [];
    const datasets = report.datasets.map((it) => [
      delivery,
      (it.title ?? it.key).slice(0, longestTitle),
      say(language, `state.${it.state}`),
      it.twin
        ? `${say(language, 'report.twin')}: ${it.twin.title} (${it.twin.uuid})`
        : it.state === 'published'
          ? ''
          : reason(it.problems, language),
    ]);
    return [...about, ...datasets];
  });
  terminal.out(columns([heads.map((it) => say(language, it)), ...rows].map((row) => row.map(printable))));
  const states = new Map<State, number>();
  const datasets = reports.flatMap((it) => it.datasets);
  for (const { state } of datasets) states.set(state, (states.get(state) ?? 0) + 1);
  const sums = [...states]
    .map(([state, count]) => `${count} ${say(language, `state.${state}`).toLowerCase()}`)
    .join(', ');
  terminal.tell(
    `\n${say(language, 'run.summary', { deliveries: reports.length, datasets: datasets.length, states: sums })}`,
  );
}

const longestTitle = 48;

/** The gravest problem, with its place. */
function reason(problems: Report['problems'], language: Language): string {
  const gravest = problems.find(isError) ?? problems.find(({ severity }) => severity === 'warning') ?? problems[0];
  if (!gravest) return '';
  const place = placeOf(gravest, language);
  const more = problems.filter(({ severity }) => severity === gravest.severity).length - 1;
  return `${tell(gravest, language).text}${place && ` (${place})`}${more > 0 ? ` +${more}` : ''}`;
}

/** Text from outside may hold escape sequences; a terminal must not obey them. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
