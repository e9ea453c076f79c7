import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { serve, stop } from '../../functions/cli/server.ts';

it('a server ends at once, though a browser holds a connection open that asks for nothing', async () => {
  const { server, url } = await serve([], 0);
  const silent = connect(Number(new URL(url).port), '127.0.0.1');
  silent.on('error', () => undefined);
  await once(server, 'connection');
  const asked = performance.now();
  stop(server);
  await once(server, 'close');
  silent.destroy();
  expect(performance.now() - asked).toBeLessThan(30_000);
});
