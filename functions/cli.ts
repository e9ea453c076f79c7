#!/usr/bin/env -S npx --no-install tsx
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { adopt, rehearse, score } from './cli/catalog-commands.ts';
import { check } from './cli/check.ts';
import { type Command, type Given, type Terminal, terminalOf, WrongUse } from './cli/command.ts';
import { describe } from './cli/describe.ts';
import { grant } from './cli/grant.ts';
import { history } from './cli/history.ts';
import { loop } from './cli/loop.ts';
import { match } from './cli/match.ts';
import { offboard, restore } from './cli/offboard.ts';
import { onboard } from './cli/onboard.ts';
import { run } from './cli/run.ts';
import { serve, start } from './cli/serve.ts';
import { languages } from './core/report/page.ts';

/** Every command, in the order a newcomer meets them. */
const commands: Readonly<Record<string, Command>> = {
  start,
  run,
  serve,
  check,
  describe,
  match,
  score,
  rehearse,
  adopt,
  onboard,
  grant,
  offboard,
  restore,
  history,
  loop,
};

/** Runs one command line; gives the exit status: 0 done, 1 problems, 2 wrong use, 3 a fault of ours. */
export async function sluse(line: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = stageLast(line);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.tell(help());
    return name === '--help' || name === 'help' ? 0 : 2;
  }
  try {
    const given = parse(command, rest, terminal);
    if (given.options['help']) {
      terminal.out(helpOn(name, command));
      return 0;
    }
    return await command.run(given);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.tell(`${error.message}\n\n${helpOn(name, command)}`);
    return 2;
  }
}

/** `--stage prod history …` reads as one speaks; the stage is an option of the command all the same. */
const stageLast = (line: readonly string[]): readonly string[] =>
  line[0] === '--stage' ? [...line.slice(2), ...line.slice(0, 2)] : line;

const everywhere = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const;

function parse(command: Command, rest: readonly string[], terminal: Terminal): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, ...everywhere },
      allowPositionals: true,
    });
    const language = languages.find((it) => it === (values['lang'] ?? 'nb'));
    if (!language) throw new WrongUse(`--lang is one of ${languages.join(', ')}.`);
    return { names: positionals, options: values, language, terminal };
  } catch (error) {
    throw error instanceof WrongUse ? error : new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

const help = (): string =>
  ['sluse: municipal datasets in, a catalog for data.norge.no out', '']
    .concat(Object.entries(commands).map(([name, { usage, about }]) => `  sluse ${name} ${usage}\n      ${about}`))
    .concat('', 'On each: --lang nb|nn|en, --help')
    .join('\n');

const helpOn = (name: string, { usage, about }: Command): string => `sluse ${name} ${usage}\n\n${about}`;

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', () => process.exit()); // whoever read it has had enough
  const terminal = terminalOf(process.stdout, process.stderr);
  sluse(process.argv.slice(2), terminal).then(
    (status) => {
      process.exitCode = status;
    },
    (fault: unknown) => {
      terminal.tell(fault instanceof Error ? `Fault: ${fault.message}` : `Fault: ${String(fault)}`);
      if (fault instanceof Error && fault.cause) terminal.tell(`  because: ${String(fault.cause)}`);
      process.exitCode = 3;
    },
  );
}
