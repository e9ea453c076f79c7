import { say } from '../../vocab/texts/index.ts';
import { isError, type Problem } from '../core/problem.ts';
import { placeOf } from '../core/report/page.ts';
import type { Table } from '../core/table/index.ts';
import { tell } from '../core/tell.ts';
import { type Command, columns, type Given, WrongUse } from './command.ts';
import { type Looked, localOptions, look } from './local.ts';

/** `sluse check`: what is wrong with a table, a descriptor, a register or a record, and what a table holds. */
export const check: Command = {
  usage: '<file…> [--publisher publisher.json] [--json]',
  about: "A table's dialect, problems, profile and personal data; a descriptor's, register's or record's problems.",
  options: { ...localOptions, json: { type: 'boolean' } },
  run: async (given) => {
    if (given.names.length === 0) throw new WrongUse('Give at least one file or folder.');
    const found: Looked[] = [];
    for (const name of given.names) found.push(...(await look(name, given)).looked);
    if (given.options['json']) {
      const said = found.map(toJson);
      given.terminal.out(JSON.stringify(said.length === 1 ? said[0] : said, null, 2));
    } else for (const it of found) show(it, given);
    return found.some((it) => problemsOf(it).some(isError)) ? 1 : 0;
  },
};

/** All that is wrong with a delivery and what is in it; that a bare table is only a draft goes without saying here. */
const problemsOf = ({ reading, decided }: Looked): readonly Problem[] =>
  [...reading.problems, ...decided.flatMap(({ record }) => record.problems)].filter(
    ({ code }) => code !== 'dataset.only-draft',
  );

const tablesOf = ({ decided }: Looked): readonly (Table & { readonly file: string })[] =>
  decided.flatMap(({ candidate }) => candidate.tables.map(({ file, table }) => ({ file, ...table })));

/** One table alone is told as itself; anything else as its datasets, each with its tables. */
function toJson(it: Looked): unknown {
  const tables = tablesOf(it);
  const [table] = tables;
  if (it.reading.kind === 'table' && table && tables.length === 1) return { ...table, problems: problemsOf(it) };
  return {
    file: it.delivery.name,
    kind: it.reading.kind,
    problems: problemsOf(it),
    datasets: it.decided.map(({ record: { key, state, title, iri, score } }) => ({ key, state, title, iri, score })),
    tables,
  };
}

function show(it: Looked, { terminal, language }: Given): void {
  terminal.out(`${it.delivery.name} (${it.reading.kind})`);
  for (const { file, rows, columns: all, encoding, delimiter } of tablesOf(it)) {
    const facts = { rows, columns: all.length, encoding, delimiter: delimiter === '\t' ? 'TAB' : delimiter };
    terminal.out(`\n${say(language, 'report.table', { file })}: ${say(language, 'report.table-facts', facts)}`);
    const heads = (
      ['column.name', 'column.type', 'column.filled', 'column.distinct', 'column.min', 'column.max'] as const
    ).map((key) => say(language, key));
    const cells = all.map((column) => [
      column.name,
      column.format ? `${column.type} (${column.format})` : column.type,
      String(column.filled),
      String(column.distinct),
      column.min ?? '',
      column.max ?? '',
    ]);
    terminal.out(
      columns([heads, ...cells].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').slice(0, widestCell)))),
    );
  }
  const problems = problemsOf(it);
  if (problems.length === 0) terminal.out(`\n${say(language, 'report.no-problems')}`);
  for (const found of problems) {
    const { text, remedy } = tell(found, language);
    terminal.out(
      `\n${say(language, `severity.${found.severity}`)}: ${text}\n  ${placeOf(found, language)} [${found.code}]\n  ${remedy}`,
    );
  }
}

const widestCell = 40;
