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

it('is what the stacks deploy, a bundle of its own for each function', () => {
  const { templates } = synthesize({}, { bundled: true });
  const functions = Object.values(templates).flatMap((it) => Object.values(it.findResources('AWS::Lambda::Function')));
  const keys = functions.map(({ Properties }) => JSON.stringify(Properties.Code));
  expect(keys.length).toBeGreaterThanOrEqual(functionNames.length);
  expect(new Set(keys).size).toBe(keys.length);
}, 120_000);
