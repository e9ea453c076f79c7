import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../core/problem.ts';

/** One command of `sluse`: what `--help` says of it, the options it takes, and what it does. */
export type Command = {
  /** After the command's name, e.g. `<inbox> [--out .sluse]`. */
  readonly usage: string;
  readonly about: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** The exit status: 0 done, 1 problems of severity error, 2 wrong use; a fault is thrown, and becomes 3. */
  run(given: Given): Promise<number>;
};

export type Given = {
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly language: Language;
  readonly terminal: Terminal;
};

/** Where words go: results to standard output, words for people and progress to standard error. */
export type Terminal = {
  out(text: string): void;
  tell(text: string): void;
  /** A line that replaces itself, on a terminal; nothing in a pipe. */
  progress(text: string): void;
};

/** Wrong use: said with the usage, exit status 2. */
export class WrongUse extends Error {}

/** The value of a text option, or its default. */
export const option = (given: Given, name: string, otherwise: string): string => {
  const value = given.options[name];
  return typeof value === 'string' ? value : otherwise;
};

/** The one name a command needs, or wrong use. */
export function only(given: Given, what: string): string {
  const [name, ...more] = given.names;
  if (name === undefined || more.length > 0) throw new WrongUse(`Give one ${what}.`);
  return name;
}

/** Terminal over two streams; `progress` is silent unless the second is a terminal. */
export function terminalOf(
  standardOut: { write(text: string): unknown },
  standardError: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number },
): Terminal {
  let shown = false;
  const clear = (): void => {
    if (shown) standardError.write('\r\u001b[K');
    shown = false;
  };
  return {
    out: (text) => {
      clear();
      standardOut.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    tell: (text) => {
      clear();
      standardError.write(`${printable(text)}\n`);
    },
    progress: (text) => {
      if (!standardError.isTTY) return;
      clear();
      standardError.write(printable(text).slice(0, (standardError.columns ?? 80) - 1));
      shown = true;
    },
  };
}

/** Text from outside may hold escape sequences; a terminal must not obey them. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');

/** Rows as columns of text, as wide as they need; the last one is as long as it is. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows
    .map((row) => row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
