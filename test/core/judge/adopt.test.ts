import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../functions/core/graph.ts';
import {
  type Adoption,
  adopt,
  live,
  planCutOver,
  tellAdoption,
  toRegister,
} from '../../../functions/core/judge/adopt.ts';
import { harvest, nothingHeld } from '../../../functions/core/judge/rehearse.ts';
import { formatOf, parseCatalog } from '../../../functions/core/read/catalog.ts';
import { readDcat } from '../../../functions/core/read/dcat.ts';
import { readRegister } from '../../../functions/core/read/register.ts';
import { isShared, readShared } from '../../support/shared.ts';
import { modelCatalog } from './model-catalog.ts';

const base = 'https://data.example.no/';
const take = (text: string, file: string, more = {}): Promise<Adoption> =>
  adopt(new TextEncoder().encode(text), file, { base, address: 'https://gammel.example.no/katalog', ...more });
const rowsOf = ({ files }: Adoption) =>
  readRegister((files['register.csv'] ?? '').slice(1), { delimiter: ';', headerRow: 1 }, {}).rows;
const codes = ({ problems }: Adoption) => problems.map(({ code }) => code);

describe('adoption', () => {
  it('keeps the IRI of a dataset and gives the catalog a new one', async () => {
    const adoption = await take(modelCatalog, 'katalog.ttl', { organizationNumber: '310042188' });

    expect(adoption.catalog).toBe('https://data.example.no/310042188/catalog');
    expect(adoption.datasets).toEqual([]); // the model's publisher is another
    expect((await take(modelCatalog, 'katalog.ttl')).datasets).toMatchObject([
      { iri: 'https://data.sundvik.example.no/datasett/badeplasser', kept: true, localId: 'badeplasser' },
    ]);
  });

  it('writes a register that our own reader reads back, and publisher.json for what is said once', async () => {
    const adoption = await take(modelCatalog, 'katalog.ttl');

    expect(Object.keys(adoption.files)).toEqual(['publisher.json', 'register.csv']);
    expect(JSON.parse(adoption.files['publisher.json'] ?? '')).toMatchObject({
      name: { nb: 'Sundvik kommune' },
      contactPoint: { email: 'data@sundvik.example.no' },
      catalog: { title: { nb: 'Åpne data fra Sundvik kommune' } },
    });
    expect(rowsOf(adoption)).toMatchObject([
      {
        localId: 'badeplasser',
        descriptor: {
          iri: 'https://data.sundvik.example.no/datasett/badeplasser',
          title: { nb: 'Badeplasser', en: 'Bathing sites' },
          license: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
          temporal: { start: '2025-01-01', end: '2025-12-31' },
          distribution: [{ downloadURL: 'https://data.sundvik.example.no/data/badeplasser/1.csv' }],
        },
      },
    ]);
    expect(codes(adoption)).toEqual([]);
  });

  it('names what has no IRI, what does not come along and what no register holds', async () => {
    const adoption = await take(
      `${modelCatalog}
      <katalog> dcat:dataset [ a dcat:Dataset ; dct:title "Uten navn"@nb ; <https://eget.example.no/felt> 1 ] .
      <serie> a dcat:DatasetSeries ; dct:title "Budsjett"@nb .`,
      'katalog.ttl',
    );

    expect(adoption.problems).toMatchObject([
      { code: 'adopt.iri-lost', actual: 'Uten navn' },
      { code: 'adopt.not-in-register', actual: 'Budsjett', expected: 'budsjett/dataset.json' },
      { code: 'adopt.not-carried', expected: 'https://eget.example.no/felt', count: 1 },
    ]);
    expect(adoption.datasets.map(({ iri }) => iri)).toContain('https://data.example.no/999999999/datasets/uten-navn');
  });

  it.each([
    ['an address with a comma, which a cell would split', '<https://k.no/?a=1,2>'],
    [
      'two distributions of which one has a title',
      '<x>, <y> . <x> dcat:accessURL <https://k.no/x> ; dct:title "X"@nb . <y> dcat:accessURL <https://k.no/y>',
    ],
  ])('writes %s as dataset.json, where nothing is lost', async (_, object) => {
    const property = object.startsWith('<https') ? 'dcat:landingPage' : 'dcat:distribution';
    const { files } = await take(
      `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
       <https://k.no/d> a dcat:Dataset ; dct:title "D"@nb ; ${property} ${object} .`,
      'k.ttl',
    );

    expect(Object.keys(files)).toEqual(['publisher.json', 'd/dataset.json']);
  });

  it('gives back the word that was written where an address belongs', async () => {
    const { datasets } = await take(
      `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
       <d> a dcat:Dataset ; dct:spatial <Norge> ; dct:language <NOR> .`,
      'k.ttl',
    );

    expect(datasets).toMatchObject([
      { iri: 'http://example.com/d', descriptor: { spatial: ['Norge'], language: ['NOR'] } },
    ]);
  });

  it('lets no cell be a formula', () => {
    const text = toRegister([
      { title: '=HYPERLINK("https://ond.example.no")', description: '- et punkt', identifier: '+A1' },
    ]);

    expect(text).toContain('"\'=HYPERLINK');
    expect(text).toContain("'+A1");
    expect(text).toContain('- et punkt');
  });

  it('reads what CKAN gives, hidden packages apart', async () => {
    const adoption = await take(
      JSON.stringify({
        success: true,
        result: {
          results: [
            {
              id: 'f0e1',
              name: 'badeplasser',
              title: 'Badeplasser',
              notes: 'Hvor man kan bade',
              license_url: 'https://creativecommons.org/licenses/by/4.0/',
              metadata_created: '2020-01-02T03:04:05.678',
              organization: { title: 'Sundvik kommune' },
              tags: [{ name: 'bading' }],
              extras: [
                { key: 'frequency', value: 'ANNUAL' },
                { key: 'farge', value: 'blå' },
              ],
              resources: [{ name: 'Liste', url: 'https://k.no/a.csv', format: 'CSV', size: 12, url_type: 'upload' }],
            },
            {
              id: 'f0e2',
              name: 'egen',
              title: 'Egen',
              extras: [{ key: 'uri', value: 'https://k.no/id/egen' }],
              resources: [],
            },
            { id: 'f0e3', name: 'skjult', title: 'Skjult', private: true, resources: [], owner_org: 'x' },
          ],
        },
      }),
      'https://data.sundvik.example.no/api/3/action/package_search?rows=1000',
    );

    expect(adoption.datasets).toMatchObject([
      {
        iri: 'https://data.sundvik.example.no/dataset/f0e1',
        descriptor: {
          title: 'Badeplasser',
          publisher: { name: 'Sundvik kommune' },
          issued: '2020-01-02',
          frequency: 'ANNUAL',
          keyword: ['bading'],
          distribution: [{ accessURL: 'https://k.no/a.csv', downloadURL: 'https://k.no/a.csv', byteSize: 12 }],
        },
      },
      { iri: 'https://k.no/id/egen' },
    ]);
    expect(adoption.problems).toContainEqual(expect.objectContaining({ code: 'adopt.not-carried', expected: 'farge' }));
  });

  it('reads a register and keeps the IRIs it states', async () => {
    const adoption = await take('iri;tittel;beskrivelse\nhttps://k.no/a;A;Om A\n;B;Om B\n', 'register.csv');

    expect(adoption.datasets.map(({ iri, kept }) => [iri, kept])).toEqual([
      ['https://k.no/a', true],
      ['https://data.example.no/ukjent/datasets/b', false],
    ]);
  });

  it.each([
    ['a picture', '\u0089PNG', 'bilde.png', 'adopt.not-a-catalog'],
    ['a list that is no register', 'a;b\n1;2\n', 'liste.csv', 'adopt.not-a-catalog'],
    ['a broken catalog', '<a', 'k.ttl', 'catalog.unreadable'],
    ['a catalog that says nothing', '', 'k.ttl', 'catalog.empty'],
  ])('says of %s that it is none', async (_, text, file, code) => {
    expect(codes(await take(text, file))).toContain(code);
  });

  it('tells the cut-over in order, with what is seen at each step', async () => {
    const told = tellAdoption(await take(modelCatalog, 'katalog.ttl'), 'nb').split('\n');

    expect(
      told
        .filter((line) => /^ {2}\d/.test(line))
        .map((line) => line.replace(/ (?:på|av|Synlige|svare|med|Den|https).*?(?=Synlige)/, ' ')),
    ).toEqual([
      expect.stringMatching(/^ {2}1\. Publiser .*Synlige datasett: 1\.$/),
      expect.stringMatching(/^ {2}2\. La .*Synlige datasett: 1\.$/),
      expect.stringMatching(/^ {2}3\. Les .*Synlige datasett: 1\.$/),
      expect.stringMatching(/^ {2}1\. Publiser .*Synlige datasett: 1\.$/),
      expect.stringMatching(/^ {2}2\. Start .*Synlige datasett: 0\. Borte imens: 1\.$/),
      expect.stringMatching(/^ {2}3\. Slett .*Synlige datasett: 0\. Borte imens: 1\.$/),
      expect.stringMatching(/^ {2}4\. Registrer .*Synlige datasett: 1\.$/),
      expect.stringMatching(/^ {2}5\. Les .*Synlige datasett: 1\.$/),
    ]);
  });
});

describe('the cut-over', () => {
  const read = (turtle: string) => new Parser().parse(`@prefix dcat: <http://www.w3.org/ns/dcat#> .\n${turtle}`);
  const old = read('<urn:c:old> a dcat:Catalog ; dcat:dataset <urn:d:1> . <urn:d:1> a dcat:Dataset .');
  const fresh = read('<urn:c:new> a dcat:Catalog ; dcat:dataset <urn:d:1> . <urn:d:1> a dcat:Dataset .');

  it('in the wrong order leaves the new catalog empty, without a word', () => {
    const { held } = harvest(nothingHeld, 'https://old.no', old);
    const { verdict } = harvest(held, 'https://new.no', fresh);

    expect(verdict).toMatchObject({ added: [], refused: [], dropped: [{ reason: 'harvest.dataset-owned' }] });
  });

  it('is undone where the old source is harvested before it is gone', () => {
    const plan = planCutOver('https://old.no', old, 'https://new.no', fresh);
    const cleared = plan.newAddress.findIndex(({ name }) => name === 'clear');

    expect(plan.newAddress[cleared + 1]?.name).toBe('unregister');
  });
});

const files = 'data/dcat';
describe.skipIf(!isShared(files))('adoption of the real catalogs', () => {
  type Fact = { file: string; parses: boolean };
  const facts: Fact[] = isShared(files) ? JSON.parse(readShared(`${files}/FACTS.json`)) : [];

  it.each(facts.filter(({ parses }) => parses))(
    '$file: no duplicate, and no gap that is not named',
    async ({ file }) => {
      const text = readShared(`${files}/${file}`);
      const { quads } = await parseCatalog(text, formatOf({ file, text }) ?? 'ttl');
      const adoption = await take(text, file);
      const iris = adoption.datasets.map(({ iri }) => iri);
      const { sameAddress, newAddress } = adoption.cutOver;

      // every dataset under its own IRI, each once
      expect(iris).toHaveLength(readDcat(indexGraph(quads)).resources.length);
      expect(new Set(iris).size).toBe(iris.length);
      // what was in the portal before is in it after, and is away only between the two steps that say so
      expect(sameAddress.map(({ missing }) => missing)).toEqual([[], [], []]);
      expect(newAddress.map(({ name, missing }) => [name, missing.length])).toEqual([
        ['publish', 0],
        ['clear', newAddress[0]?.live],
        ['unregister', newAddress[0]?.live],
        ['register', 0],
        ['confirm', 0],
      ]);
      for (const { verdict } of [...sameAddress, ...newAddress]) {
        expect(verdict?.refused ?? []).toEqual([]);
        expect(verdict?.dropped ?? []).toEqual([]);
      }
      // what the portal shows twice under two IRIs would be new beside what was there: only what had no IRI is new
      const before = new Set(live(harvest(nothingHeld, 'https://old.no', quads as never).held));
      const nameless = adoption.datasets.filter(({ kept }) => !kept).length;
      expect(newAddress.at(-1)?.live).toBe(before.size + nameless);
      // and the register holds the IRIs it was given
      const inRegister = rowsOf(adoption).map(({ descriptor }) => descriptor.iri);
      const inFiles = Object.entries(adoption.files).flatMap(([path, it]) =>
        path.endsWith('/dataset.json') ? [JSON.parse(it).iri] : [],
      );
      expect([...inRegister, ...inFiles].sort()).toEqual([...iris].sort());
    },
  );

  it('the 46 packages of a CKAN of 2017 keep the IRIs ckanext-dcat gave them', async () => {
    const adoption = await take(readShared('data/registers/smartbydata-ckan-2017.json'), 'packages.json');

    expect(adoption.datasets).toHaveLength(46);
    expect(
      adoption.datasets.every(
        ({ iri, kept }) => kept && /^https:\/\/data\.smartbydata\.no\/dataset\/[0-9a-f-]{36}$/.test(iri),
      ),
    ).toBe(true);
  });
});
