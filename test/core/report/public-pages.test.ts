import { describe, expect, it } from 'vitest';
import { describeCatalog, describe as describeInRdf } from '../../../functions/core/describe/map.ts';
import type { Descriptor } from '../../../functions/core/descriptor.ts';
import { indexGraph } from '../../../functions/core/graph.ts';
import type { Publication } from '../../../functions/core/record.ts';
import { datasetPages, firstRows, indexPages, pagePaths } from '../../../functions/core/report/public-pages.ts';
import { judge, makePublisher } from '../../support/descriptors.ts';

const orgnr = '974760673';
const base = 'https://data.example.no/';
const of = { orgnr, base, catalog: indexGraph(describeCatalog(makePublisher(), [])) };

function publish(stated: Descriptor = {}, title = 'Badeplasser') {
  const { resource, problems } = judge(stated);
  if (!resource) throw new Error(JSON.stringify(problems));
  const publication: Publication = {
    iri: resource.iri,
    type: resource.type,
    parts: { ttl: '', nt: '', rdf: '', jsonld: '' },
    triples: 1,
    issued: '2026-01-15',
    modified: '2026-02-01',
    files: [
      {
        path: 'data/badeplasser/0123456789ab/temperaturer.csv',
        newest: 'data/badeplasser/temperaturer.csv',
        sha256: '',
        bytes: 1234,
        contentType: 'text/csv; charset=utf-8',
        columns: ['dato', 'temperatur'],
        rows: 2,
      },
    ],
  };
  const record = {
    key: 'badeplasser/#badeplasser',
    state: 'published',
    title,
    problems: [],
    source: '',
    rules: '1',
    score: 350,
    publication,
  } as const;
  const graph = indexGraph(describeInRdf(resource));
  const rows = firstRows('dato;temperatur\n2025-06-01;13,2\n2025-06-02;"12;7"\n', ';');
  return {
    record,
    publication,
    graph,
    file: 'datasets/0123456789abcdef.nt',
    firstRows: { [publication.files[0]?.path ?? '']: rows },
  };
}

const nb = (stated: Descriptor = {}): string => datasetPages(publish(stated), of)[0]?.text ?? '';

describe('the page of a dataset', () => {
  it('is there in three languages, under the address of the dataset itself', () => {
    const pages = datasetPages(publish(), of);
    expect(pages.map(({ path }) => path)).toEqual([
      'datasets/badeplasser.html',
      'datasets/badeplasser.nn.html',
      'datasets/badeplasser.en.html',
    ]);
    expect(pages.map(({ text }) => /<h1[^>]*>([^<]*)/.exec(text)?.[1])).toEqual([
      'Badeplasser',
      'Badeplassar',
      'Bathing sites',
    ]);
    expect(pagePaths(publish().publication.iri, of)).toEqual(pages.map(({ path }) => path));
  });

  it('says what the catalog says, and shows the first rows', () => {
    const page = nb();
    for (const text of ['Miljø', 'Creative Commons', 'bading, strand', 'Dataforvaltning', '13,2', '12;7', '2 rader'])
      expect(page, text).toContain(text);
    for (const ending of ['ttl', 'jsonld', 'rdf', 'nt']) expect(page).toContain(`/${orgnr}/catalog.${ending}"`);
    expect(page).toContain(`href="/${orgnr}/datasets/0123456789abcdef.nt"`);
  });

  it('has a page by a name of its own where the IRI is not ours', () => {
    const { publication } = publish({ iri: 'https://fjell.example/datasett/17' });
    const [path] = pagePaths(publication.iri, of);
    expect(path).toMatch(/^datasets\/x-[a-z0-9]+\.html$/);
  });

  it('carries schema.org in a block of data that no text can end', () => {
    const page = nb({ title: { nb: '</script><script>alert(1)</script><!--' } });
    const [, block] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const data = JSON.parse(block ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'Dataset',
      name: '</script><script>alert(1)</script><!--',
      license: expect.stringContaining('CC_BY_4_0'),
    });
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('shows markup as text', () => {
    expect(nb({ description: { nb: '<img src=x onerror=alert(1)>' } })).not.toContain('<img');
  });
});

describe('the index of a publisher', () => {
  it("is divided by first letters where there are many, so that one finds one's way without a script", () => {
    const { record, publication } = publish();
    const many = Array.from({ length: 60 }, (_, at) => ({
      record: { ...record, title: `${'ÅBæ7'[at % 4]}-datasett ${at}` },
      publication,
    }));
    const [page] = indexPages(many, of);
    const letters = [...(page?.text ?? '').matchAll(/<a href="#(b-[0-9a-f]+)">([^<]+)/g)];
    expect(letters.map(([, , letter]) => letter)).toEqual(['0–9', 'B', 'Æ', 'Å']);
    for (const [, id] of letters) expect(page?.text).toContain(`id="${id}"`);
    expect(page?.text.match(/<h4 /g)).toHaveLength(60);
    expect(indexPages(many.slice(0, 5), of)[0]?.text).not.toContain('id="b-');
  });

  it('lists its datasets by title and links to their pages', () => {
    const { record, publication } = publish();
    const other = { record: { ...record, title: 'Akebakker' }, publication };
    const [page] = indexPages([{ record, publication }, other], of);
    const titles = [...(page?.text ?? '').matchAll(/<h3[^>]*><a[^>]*>([^<]*)/g)].map((it) => it[1]);
    expect(titles).toEqual(['Akebakker', 'Badeplasser']);
    expect(page?.text).toContain(`href="/${orgnr}/datasets/badeplasser.html"`);
    expect(page?.text).toContain('Datasett fra Prøvelund kommune');
  });

  it('says so where there is none', () => {
    expect(indexPages([], of)[0]?.text).toContain('Ingen datasett er publisert ennå.');
  });
});

it('reads the first rows of a clean copy with its quotes, and cuts what is long', () => {
  expect(firstRows('a,b\n"x ""y""\nz",2\n', ',')).toEqual([
    ['a', 'b'],
    ['x "y"\nz', '2'],
  ]);
  expect(firstRows(`a\n${'x'.repeat(500)}\n`, ',')[1]?.[0]).toHaveLength(101);
  expect(firstRows('a\n1\n2\n3\n', ',', 1)).toEqual([['a'], ['1']]);
});
