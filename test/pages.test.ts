import { expect, it } from 'vitest';
import { ingest, publish, type World, withdraw } from '../functions/history/index.ts';
import { nodePlatform } from '../functions/io/platform.ts';
import { makeWork } from '../functions/pipeline.ts';
import { base, makeWorld, orgnr } from './support/world.ts';

const publisher = {
  name: 'Prøvelund kommune',
  contactPoint: { name: 'Dataforvaltning', email: 'data@provelund.example' },
  license: 'CC BY 4.0',
};
const dataset = (title: string) => ({
  title: { nb: title },
  description: { nb: 'Målt hver morgen i badesesongen, ved kommunens badeplasser.' },
  theme: 'Miljø',
  accessRights: 'PUBLIC',
});

function makeRealWorld() {
  const { world: tiny, ...rest } = makeWorld();
  const onFault = (fault: unknown): never => {
    throw fault;
  };
  const world: World = { ...tiny, work: makeWork({ platform: nodePlatform, onFault }) };
  return { world, ...rest };
}

it('publishes a page with each dataset, and takes it away with it', async () => {
  const { world, deliver, publicText } = makeRealWorld();
  await deliver('publisher.json', JSON.stringify(publisher));
  for (const name of ['badeplasser', 'akebakker']) {
    await deliver(`${name}/dataset.json`, JSON.stringify(dataset(name)));
    await deliver(`${name}/tabell.csv`, 'sted;grader\nStorvika;13,2\nKalvøya;12,3\n');
  }
  const looks = ['publisher.json', 'badeplasser/', 'akebakker/'].map((delivery) => ({ delivery }));
  expect((await ingest(orgnr, looks, world)).faults).toEqual([]);
  expect(await publish(orgnr, world)).toMatchObject({ outcome: 'published', datasets: 2 });

  const page = await publicText('datasets/badeplasser.html');
  expect(page).toContain('<td>Kalvøya</td><td>12,3</td>');
  expect(page).toContain(`${base}${orgnr}/datasets/badeplasser`);
  expect(await publicText('index.html')).toContain(`href="/${orgnr}/datasets/akebakker.html"`);

  await withdraw(orgnr, 'badeplasser/#badeplasser', { by: 'test', reason: 'test' }, world);
  await publish(orgnr, world);
  const gone = await world.public.head(`${orgnr}/datasets/badeplasser.en.html`);
  expect(gone).toMatchObject({ metadata: { gone: 'true' } });
  expect(await publicText('datasets/badeplasser.en.html')).not.toMatch(/badeplasser|Kalvøya/i);
  expect(await publicText('index.html')).not.toContain('badeplasser');
});
