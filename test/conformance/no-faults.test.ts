import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { adopt } from '../../functions/core/judge/adopt.ts';
import { checkProfile } from '../../functions/core/judge/gate.ts';
import { isError } from '../../functions/core/problem.ts';
import { newestCommit, recordsAt } from '../../functions/history/index.ts';
import { openHome, orgnr, publisherFile } from '../support/browser.ts';
import { isShared, shared } from '../support/shared.ts';

// Whatever real people have written, the verdict is on the data: nothing of it is a fault of ours, and what comes of it,
// all of it one catalog, conforms to the profile.

const records = 'geonorge/iso19139';
const catalogs = 'data/dcat';

/** Every file of a folder beside the project, with a name that no two share. */
const filesOf = (folder: string): readonly (readonly [name: string, body: Uint8Array])[] =>
  isShared(folder)
    ? readdirSync(shared(folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:xml|ttl|jsonld)$/.test(name))
        .sort()
        .map((name, at) => [`${at}-${basename(name)}`, readFileSync(shared(`${folder}/${name}`))] as const)
    : [];

async function deliver(files: Readonly<Record<string, Uint8Array | string>>) {
  const { world, faults } = await openHome({ ...files, 'publisher.json': JSON.stringify(publisherFile) });
  const commit = await newestCommit(orgnr, world);
  const states = commit ? [...(await recordsAt(orgnr, commit.value, world)).values()].map(({ state }) => state) : [];
  const catalog = await world.public.get(`${orgnr}/catalog.ttl`);
  return { faults, states, quads: new Parser().parse(new TextDecoder().decode(catalog?.body)) };
}

it.skipIf(!isShared(records))('a record that a real body has written is never a fault of ours', async () => {
  const { faults, states, quads } = await deliver(Object.fromEntries(filesOf(records)));
  const published = states.filter((it) => it === 'published').length;
  console.info(`${filesOf(records).length} files of records: ${published} of ${states.length} datasets published`);
  expect(faults).toEqual([]);
  expect(published).toBeGreaterThan(30);
  expect(checkProfile(quads).filter(isError)).toEqual([]);
});

it.skipIf(!isShared(catalogs))(
  'a catalog that a real body has published is never a fault of ours when it is adopted',
  async () => {
    const seen: string[] = [];
    for (const [name, body] of filesOf(catalogs)) {
      const { files } = await adopt(body, name, { base: 'https://data.example.no/' });
      const { faults, states, quads } = await deliver(files);
      expect(faults, name).toEqual([]);
      expect(checkProfile(quads).filter(isError), name).toEqual([]);
      seen.push(...states);
    }
    console.info(
      `${filesOf(catalogs).length} catalogs adopted: ${seen.filter((it) => it === 'published').length} of ${seen.length} datasets published`,
    );
    expect(seen.length).toBeGreaterThan(300);
  },
);
