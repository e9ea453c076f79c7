import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSandbox, type SandboxOptions } from '../support/sandbox.ts';

// What Lambda answers when a function fails, and an import of its handler would not show.

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (code: string, options: Partial<SandboxOptions> = {}) => {
  writeFileSync(join(folder, 'index.mjs'), code);
  const sandbox = await openSandbox({ folder, timeoutMs: 20_000, ...options });
  try {
    return await sandbox.invoke({ question: 42 });
  } finally {
    await sandbox.close();
  }
};

it('answers what the handler answers', async () => {
  const code =
    'export const handler = async (event, { getRemainingTimeInMillis: left }) => ({ ...event, left: left() > 0 })';
  expect(await run(code)).toEqual({ question: 42, left: true });
});

it.each([
  [
    'a fault in the handler',
    'class Bad extends Error { name = "Bad" }; export const handler = () => { throw new Bad("row 7") }',
    'Bad',
    {},
  ],
  ['a fault at the start', 'throw new TypeError("at start"); export const handler = 1', 'TypeError', {}],
  ['no such handler', 'export const other = 1', 'Runtime.HandlerNotFound', {}],
  ['no such file', '', 'Runtime.ImportModuleError', { handler: 'missing.handler' }],
  [
    'an answer that refers to itself',
    'export const handler = async () => { const a = {}; a.a = a; return a }',
    'Runtime.JSONStringifyError',
    {},
  ],
  ['a process that ends itself', 'export const handler = () => process.exit(3)', 'Runtime.ExitError', {}],
  [
    'more memory than there is',
    'export const handler = async () => { const a = []; for (;;) a.push(new Array(1e6).fill(a.length)) }',
    'Runtime.ExitError',
    { memoryMb: 64 },
  ],
  [
    'a call that never ends',
    'export const handler = () => new Promise(() => setInterval(() => 0, 100))',
    'Sandbox.Timedout',
    { timeoutMs: 500 },
  ],
])('names %s', async (_, code, name, options) => {
  await expect(run(code, options)).rejects.toMatchObject({ name });
});

it('begins anew after a call that broke it', async () => {
  const code = 'let calls = 0; export const handler = ({ die }) => { if (die) process.exit(1); return ++calls }';
  writeFileSync(join(folder, 'index.mjs'), code);
  const sandbox = await openSandbox({ folder });
  expect(await sandbox.invoke({})).toBe(1);
  expect(await sandbox.invoke({})).toBe(2);
  await expect(sandbox.invoke({ die: true })).rejects.toMatchObject({ name: 'Runtime.ExitError' });
  expect(await sandbox.invoke({})).toBe(1);
  await sandbox.close();
});
