import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../../functions/core/descriptor.ts';
import { indexGraph } from '../../../functions/core/graph.ts';
import { elsewhere, indexCatalog } from '../../../functions/core/judge/elsewhere.ts';

const catalog = indexCatalog(
  indexGraph(
    new Parser().parse(`
      @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      <https://k.example/> a dcat:Catalog ; dcat:dataset <https://k.example/Trees>, <https://k.example/baths> .
      <https://k.example/Trees> a dcat:Dataset ; dct:title "City trees"@en, "Bytrær"@nb ;
        dct:publisher <https://organization-catalog.fellesdatakatalog.digdir.no/organizations/310042188> ;
        dcat:distribution [ a dcat:Distribution ; dcat:downloadURL <https://filer.example/bytraer.csv> ] .
      <https://k.example/baths> a dcat:Dataset ; dct:title "Badeplasser"@nb ; dct:publisher [ foaf:name "En annen kommune" ] .
      [] a dcat:Dataset ; dct:title "Uten navn"@nb .
    `),
  ),
);

const told = (descriptor: Descriptor): readonly string[] =>
  elsewhere({ key: 'a/#a', descriptor }, '310042188', catalog).map(
    ({ code, actual, expected }) => `${code}: ${actual}: ${expected}`,
  );

describe('a catalog that has a dataset already', () => {
  it.each<[string, Descriptor, readonly string[]]>([
    [
      'is known by its IRI, in whatever case it is written',
      { title: 'Alle trær', iri: 'https://k.example/trees' },
      ['match.elsewhere: iri https://k.example/trees: «Bytrær» (https://k.example/Trees)'],
    ],
    [
      'is known by its file, whatever its title',
      { title: 'Alle trær', distribution: [{ accessURL: 'http://www.filer.example/bytraer.csv' }] },
      ['match.elsewhere: download filer.example/bytraer.csv: «Bytrær» (https://k.example/Trees)'],
    ],
    [
      'is no more than alike by its title, also where the publisher is the same',
      { title: 'Bytrær i kommunen' },
      ['match.alike: owner-title 310042188 bytrær; title bytrær: «Bytrær» (https://k.example/Trees)'],
    ],
    [
      'is alike by its title, though another owns it',
      { title: 'Badeplasser' },
      ['match.alike: title badeplasser: «Badeplasser» (https://k.example/baths)'],
    ],
    [
      'is not known by the host of its file alone',
      { title: 'Lekeplasser', distribution: [{ accessURL: 'https://filer.example/lekeplasser.csv' }] },
      [],
    ],
    ['is not known by a dataset without a name', { title: 'Uten navn' }, []],
  ])('%s', (_, descriptor, expected) => {
    expect(told(descriptor)).toEqual(expected);
  });
});
