import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sluse } from '../../functions/cli.ts';
import type { Verdict } from '../../functions/core/judge/verdict.ts';
import { modelCatalog } from '../core/judge/model-catalog.ts';
import { isShared, shared } from '../support/shared.ts';

/** From somebody's present catalog to ours, by the commands a person gives, and what the harvester makes of it. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adoption-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function say(...line: readonly string[]): Promise<{ status: number; out: string }> {
  let out = '';
  const terminal = { out: (text: string) => (out += text), tell: () => {}, progress: () => {} };
  return { status: await sluse(line, terminal), out };
}

async function moveHere(file: string, orgnr: string, name: string): Promise<Verdict> {
  const [inbox, out] = [join(folder, name, 'inbox'), join(folder, name, 'out')];
  await say('adopt', file, '--to', inbox, '--orgnr', orgnr, '--url', 'https://gammel.example.no/katalog');
  await say('run', inbox, '--out', out);
  const catalog = join(out, 'public', orgnr, 'catalog.ttl');
  const { out: told } = await say('rehearse', catalog, '--against', file, '--json');
  return JSON.parse(told);
}

describe('a catalog that is moved here', () => {
  it('keeps every dataset where one address goes on: changed, not removed, and none is new', async () => {
    const file = join(folder, 'katalog.ttl');
    await writeFile(file, modelCatalog);
    const verdict = await moveHere(file, '999999999', 'modell');

    expect(verdict).toMatchObject({
      added: [],
      changed: ['https://data.sundvik.example.no/datasett/badeplasser'],
      removed: [],
      refused: [],
      dropped: [],
    });
    expect(await readFile(join(folder, 'modell/out/public/999999999/catalog.ttl'), 'utf8')).not.toContain('/katalog>');
  });

  it.skipIf(!isShared('data/dcat'))('says which datasets would be gone, before anybody moves', async () => {
    const verdict = await moveHere(shared('data/dcat/brreg-from-registration.ttl'), '974760673', 'brreg');

    // one of the fourteen has a distribution without an address, and must be completed first
    expect(verdict).toMatchObject({ added: [], refused: [], dropped: [] });
    expect(verdict.changed).toHaveLength(13);
    expect(verdict.removed).toHaveLength(1);
  });
});
