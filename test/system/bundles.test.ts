import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundle, functionNames, nobodyThere } from '../support/bundle.ts';
import { startGeonorge } from '../support/geonorge-server.ts';
import { synthesize } from '../support/installation.ts';
import { startS3Server } from '../support/s3-server.ts';
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

it.each(['tend', 'geonorge'])('%s asks others without loading what only fetch needs', async (name) => {
  const { folder } = await bundle(name);
  const [s3, geonorge] = [await startS3Server({ credentials: { any: 'any' } }), await startGeonorge([], [])];
  try {
    const { feed, csw, register } = geonorge.settings;
    const script = `
      const { handler } = await import(${JSON.stringify(`${folder}/index.mjs`)});
      await handler({});
      console.log(process.moduleLoadList.some((name) => name.includes('undici')));
      process.exit();`;
    const env = {
      ...process.env,
      ...nobodyThere,
      AWS_REGION: 'eu-north-1',
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      GEONORGE_FEED: feed,
      GEONORGE_CSW: csw,
      GEONORGE_REGISTER: register,
    };
    const node = process.env['SLUSE_NODE'] ?? process.execPath;
    const { stdout } = await promisify(execFile)(node, ['--input-type=module', '--eval', script], { env });
    expect(stdout).toMatch(/^false$/m);
    expect(s3.calls).not.toEqual([]);
    if (name === 'geonorge') expect(geonorge.asked).not.toEqual([]);
  } finally {
    await Promise.all([s3.close(), geonorge.close()]);
  }
});

it('is what the stacks deploy, a bundle of its own for each function', () => {
  const { templates } = synthesize({}, { bundled: true });
  const functions = Object.values(templates).flatMap((it) => Object.values(it.findResources('AWS::Lambda::Function')));
  const keys = functions.map(({ Properties }) => JSON.stringify(Properties.Code));
  expect(keys.length).toBeGreaterThanOrEqual(functionNames.length);
  expect(new Set(keys).size).toBe(keys.length);
}, 120_000);
