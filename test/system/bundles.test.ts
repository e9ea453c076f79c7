import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundle, functionNames, nobodyThere } from '../support/bundle.ts';
import { synthesize } from '../support/installation.ts';
import { openSandbox } from '../support/sandbox.ts';

/** What runs in the cloud is the bundle and not the source: each must load, and offer a handler. */
it.each(functionNames)('%s loads when it is bundled, and answers', async (name) => {
  const { folder, bytes } = await bundle(name);
  const sandbox = await openSandbox({ folder, env: nobodyThere });
  try {
    // an empty batch, or nothing to do: whatever comes back, the bundle has been loaded and called
    const answer = await sandbox.invoke({ Records: [] }).catch(({ name: error }: Error) => error);
    expect(String(answer)).not.toMatch(/^Runtime\.|^Sandbox\.|ReferenceError|SyntaxError/);
  } finally {
    await sandbox.close();
  }
  expect(bytes).toBeLessThan(5_000_000);
});

it('tells where in our sources a fault was', async () => {
  const { folder } = await bundle('tend');
  const sandbox = await openSandbox({ folder, env: { ...nobodyThere, POWERTOOLS_LOG_LEVEL: 'INFO' } });
  try {
    const message = { messageId: '1', body: '{"neither":"this"}', attributes: { ApproximateReceiveCount: '1' } };
    await sandbox.invoke({ Records: [message] }).catch(() => undefined);
    await expect.poll(() => sandbox.log(), { timeout: 10_000 }).toMatch(/functions\/io\/hints\.ts:\d+:\d+/);
  } finally {
    await sandbox.close();
  }
});

it('asks S3 without loading what only fetch needs', async () => {
  const { folder } = await bundle('tend');
  const script = `
    const { handler } = await import(${JSON.stringify(`${folder}/index.mjs`)});
    const error = await handler({}).catch((it) => it);
    console.log(error.code, process.moduleLoadList.some((name) => name.includes('undici')));`;
  const node = process.env['SLUSE_NODE'] ?? process.execPath;
  const env = { ...process.env, ...nobodyThere, AWS_REGION: 'eu-north-1', AWS_MAX_ATTEMPTS: '1' };
  const { stdout } = await promisify(execFile)(node, ['--input-type=module', '--eval', script], { env });
  expect(stdout.trim()).toBe('ECONNREFUSED false');
});

it('is what the stacks deploy, a bundle of its own for each function', () => {
  const { templates } = synthesize({}, { bundled: true });
  const functions = Object.values(templates).flatMap((it) => Object.values(it.findResources('AWS::Lambda::Function')));
  const keys = functions.map(({ Properties }) => JSON.stringify(Properties.Code));
  expect(keys.length).toBeGreaterThanOrEqual(functionNames.length);
  expect(new Set(keys).size).toBe(keys.length);
}, 120_000);
