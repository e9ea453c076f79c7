import { type Place, type Problem, problem } from '../problem.ts';

/**
 * A JSON text (RFC 8259) a person wrote, or the problems that stop it: too large, too deep, not JSON (with the line),
 * a name given twice, or a name that JavaScript keeps for itself. Given as bytes, since a limit counts bytes.
 */
export function readJson(
  bytes: Uint8Array,
  place: Place,
  limits: { readonly bytes: number; readonly depth: number },
): { readonly value?: unknown; readonly problems: readonly Problem[] } {
  const refuse = (...problems: readonly Problem[]) => ({ problems });
  if (bytes.length === 0) return refuse(problem('file.empty', place));
  if (bytes.length > limits.bytes) {
    return refuse(problem('file.too-large', { ...place, actual: `${bytes.length}`, expected: `${limits.bytes}` }));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(problem('file.not-utf8', place));
  }
  const found = walk(text, limits.depth);
  if (found.length > 0) {
    return refuse(
      ...found.map(({ code, line, name }) => problem(code, { ...place, row: line, ...(name && { actual: name }) })),
    );
  }
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch {
    return refuse(problem('json.invalid', place));
  }
}

type Finding = {
  readonly code: 'json.invalid' | 'json.too-deep' | 'json.duplicate-name' | 'json.reserved-name';
  readonly line: number;
  readonly name?: string;
};

const token =
  /[\s\ufeff]+|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null|[{}[\],:]/giy;
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks the tokens once, without recursion: what `JSON.parse` would hide (doubled names) or answer in engine's words. */
function walk(text: string, deepest: number): readonly Finding[] {
  const findings: Finding[] = [];
  const open: { readonly names?: Set<string> }[] = [];
  let line = 1;
  let previous = '';
  let lastString = '';
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.exec(text)?.[0];
    if (at === undefined) return [{ code: 'json.invalid', line }];
    if (at[0] === '"') lastString = at;
    if (at === '{' || at === '[') {
      open.push(at === '{' ? { names: new Set() } : {});
      if (open.length > deepest) return [{ code: 'json.too-deep', line }];
    } else if (at === '}' || at === ']') {
      const closed = open.pop();
      if (!closed || (closed.names !== undefined) !== (at === '}')) return [{ code: 'json.invalid', line }];
    } else if (at === ':') {
      const names = open.at(-1)?.names;
      if (!names || previous[0] !== '"') return [{ code: 'json.invalid', line }];
      const name = String(JSON.parse(lastString));
      if (names.has(name)) findings.push({ code: 'json.duplicate-name', line, name });
      if (reserved.has(name)) findings.push({ code: 'json.reserved-name', line, name });
      names.add(name);
    }
    if (/^[\s\ufeff]/.test(at)) line += at.split('\n').length - 1;
    else previous = at;
  }
  if (findings.length > 0) return findings.slice(0, mostFindings);
  const fault = lineOfFault(text);
  return fault === undefined ? [] : [{ code: 'json.invalid', line: fault }];
}

const mostFindings = 100;

/** The line of the first fault; engines word the place differently, and not always. Nothing where it is JSON. */
function lineOfFault(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const [, position, line] = /position (\d+)|line (\d+)/.exec(String(error)) ?? [];
    if (line) return Number(line);
    return text.slice(0, position ? Number(position) : text.length).split('\n').length;
  }
}
