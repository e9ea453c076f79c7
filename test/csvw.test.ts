import { describe, expect, it } from 'vitest';
import type { Publication } from '../functions/core/record.ts';
import { checkCsvw, readCells, readCsvw } from '../functions/core/table/index.ts';
import { breaks } from '../functions/history/guard.ts';
import { ingest, publish, purge, type World, withdraw } from '../functions/history/index.ts';
import { nodePlatform } from '../functions/io/platform.ts';
import { makeWork } from '../functions/pipeline.ts';
import { makeWorld, orgnr } from './support/world.ts';

// A published table and the description that is hosted beside it, `{file}-metadata.json` (CSV on the Web).

const person = { by: 'test', reason: 'test' };
const concept = 'https://concept-catalog.fellesdatakatalog.digdir.no/collections/1/concepts/2';
const dataset = (columns: readonly object[]) => ({
  title: { nb: 'Badetemperaturer' },
  description: { nb: 'Målt hver morgen i badesesongen, ved kommunens badeplasser.' },
  theme: 'Miljø',
  accessRights: 'PUBLIC',
  tables: { 'tabell.csv': { columns } },
});
const table = 'badeplassId;dato;grader\n7;01.06.2025;13,2\n8;02.06.2025;12,3\n';
const newest = 'data/badeplasser/tabell.csv-metadata.json';

async function town() {
  const { world: tiny, ...made } = makeWorld();
  const onFault = (fault: unknown): never => {
    throw fault;
  };
  const world: World = { ...tiny, work: makeWork({ platform: nodePlatform, onFault }) };
  await made.deliver(
    'publisher.json',
    JSON.stringify({ name: 'Prøvelund kommune', contactPoint: { email: 'post@example.no' }, license: 'CC BY 4.0' }),
  );
  const deliver = async (columns: readonly object[], csv = table) => {
    await made.deliver('badeplasser/dataset.json', JSON.stringify(dataset(columns)));
    await made.deliver('badeplasser/tabell.csv', csv);
    await ingest(orgnr, [{ delivery: 'publisher.json' }, { delivery: 'badeplasser/' }], world);
    return publish(orgnr, world);
  };
  const documents = async (): Promise<readonly string[]> =>
    (await world.public.list(`${orgnr}/data/`))
      .map(({ key }) => key.slice(orgnr.length + 1))
      .filter((path) => path.endsWith('-metadata.json'));
  return { ...made, world, deliver, documents };
}

describe('the description beside a published table', () => {
  it('stands beside both of its addresses, is of the right type, and holds for the table', async () => {
    const { world, deliver, documents, publicText } = await town();
    await deliver([]);
    const found = await documents();
    expect(found).toHaveLength(2);
    for (const path of found) {
      const head = await world.public.head(`${orgnr}/${path}`);
      expect(head?.contentType).toBe('application/csvm+json');
      const { tables, problems } = readCsvw(JSON.parse((await publicText(path)) ?? ''));
      expect(problems).toEqual([]);
      const [described] = tables;
      if (!described) return expect.fail('no table');
      const csv = await publicText(new URL(described.url, `https://data.example.no/${path}`).pathname.slice(1));
      expect(csv).toBe(table);
      async function* bytes() {
        yield new TextEncoder().encode(csv);
      }
      const cells = readCells(bytes(), nodePlatform, { dialect: described.dialect });
      expect(await checkCsvw(described, cells)).toEqual([]);
      expect(described.columns?.map(({ datatype }) => datatype.base)).toEqual(['integer', 'date', 'decimal']);
      expect(described.primaryKey).toEqual(['badeplassid']);
    }
    expect(await publicText('datasets/badeplasser.html')).toContain(`href="/${orgnr}/${newest}"`);
  });

  it('says of a column what the steward says of it, and of the dataset which concepts it is about', async () => {
    const { deliver, publicText } = await town();
    const label = { nb: 'badetemperatur' };
    await deliver([
      {
        name: 'grader',
        titles: { nb: 'Grader', en: 'Degrees' },
        description: { nb: 'Celsius' },
        concept: { iri: concept, label },
      },
      { name: 'dato', titles: 'Dag', concept: `${concept}0` },
    ]);
    const { tableSchema } = JSON.parse((await publicText(newest)) ?? '');
    expect(tableSchema.columns).toMatchObject([
      { titles: 'badeplassId' },
      { titles: ['dato', 'Dag'], propertyUrl: `${concept}0` },
      {
        titles: { nb: ['grader', 'Grader'], en: ['Degrees'] },
        'dc:description': [{ '@value': 'Celsius', '@language': 'nb' }],
        propertyUrl: concept,
      },
    ]);
    const catalog = await publicText('catalog.nt');
    expect(catalog).toContain(`<http://purl.org/dc/terms/subject> <${concept}> .`);
    expect(catalog).toContain('"badetemperatur"@nb');
    // A subject whose term nobody told would cost the dataset points.
    expect(catalog).not.toContain(`${concept}0`);
  });

  it('tells of a concept that is no address, and leaves it out', async () => {
    const { deliver, publicText, world } = await town();
    await deliver([{ name: 'dato', concept: 'https://begrep.no/{en} "annen"' }]);
    expect(await publicText(newest)).not.toContain('begrep.no');
    const texts: string[] = [];
    for (const { key } of await world.state.list(`tree/${orgnr}/`))
      texts.push(new TextDecoder().decode((await world.state.get(key))?.body));
    expect(texts.join()).toContain('/tables/tabell.csv/columns/0/concept');
  });

  it('has a new name when it changes, and the old one says what it said', async () => {
    const { deliver, documents, publicText } = await town();
    await deliver([]);
    const [old = ''] = (await documents()).filter((path) => path !== newest);
    const before = await publicText(old);
    await deliver([{ name: 'dato', titles: 'Dag' }]);
    expect(await publicText(old)).toBe(before);
    expect(await publicText(newest)).toContain('"Dag"');
    expect(await documents()).toHaveLength(3);
    const catalog = await publicText('catalog.nt');
    expect(catalog).not.toContain(old.replace('-metadata.json', ''));
  });

  it('goes when the dataset goes, and leaves no byte after a purge', async () => {
    const { world, deliver, documents, publicText } = await town();
    await deliver([{ name: 'dato', description: 'Helt egen beskrivelse' }]);
    expect(await publicText(newest)).toContain('Helt egen');
    await withdraw(orgnr, 'badeplasser/#badeplasser', person, world);
    await publish(orgnr, world);
    for (const path of await documents()) {
      expect((await world.public.head(`${orgnr}/${path}`))?.metadata?.['gone']).toBe('true');
    }
    await purge(orgnr, 'badeplasser/#badeplasser', person, world);
    await publish(orgnr, world);
    for (const [name, store] of Object.entries({ state: world.state, public: world.public })) {
      for (const { key, versionId } of await store.versions('')) {
        const stored = await store.get(key, versionId);
        expect([name, key, new TextDecoder().decode(stored?.body).includes('Helt egen')]).toEqual([name, key, false]);
      }
    }
  });

  it('is nothing that others rely on: a version with one may follow one without, and the other way', () => {
    const file = { path: '', newest: 'a.csv', sha256: '', bytes: 1, contentType: 'text/csv', columns: ['a'], rows: 1 };
    const description = { ...file, newest: 'a.csv-metadata.json', columns: [], rows: 0, describes: 'a.csv' };
    const [without, beside] = [[file], [file, description]].map((files) => ({ files }) as unknown as Publication);
    if (!without || !beside) return expect.fail();
    expect(breaks(without, beside)).toEqual([]);
    expect(breaks(beside, without)).toEqual([]);
  });
});

describe('a key that is lost', () => {
  const version = (...primaryKey: string[]) => {
    const columns = ['badeplassId', 'grader'];
    const file = { path: '', newest: 'a.csv', sha256: '', bytes: 1, contentType: '', columns, rows: 2, primaryKey };
    return { files: [file] } as unknown as Publication;
  };

  it('holds a version where it was meant to tell rows apart, and not where it did so by chance', () => {
    expect(breaks(version('badeplassId', 'grader'), version('badeplassId'))).toEqual([]);
    expect(breaks(version('badeplassId'), version('badeplassId', 'grader'))).toEqual([]);
    expect(breaks(version('badeplassId', 'grader'), version('grader'))).toMatchObject([
      { code: 'schema.key-lost', expected: 'badeplassId' },
    ]);
  });
});
