import { readFileSync } from 'node:fs';
import { Parser, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../functions/core/graph.ts';
import { score } from '../../functions/core/judge/quality.ts';
import datasetSchema from '../../vocab/dataset.schema.json' with { type: 'json' };
import publisherSchema from '../../vocab/publisher.schema.json' with { type: 'json' };
import { haveOfficialShapes, type official, ownGraph, results } from '../support/shapes.ts';
import { isShared, readShared } from '../support/shared.ts';

const sample = (path: string): string => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');
const catalogOf = (publisher: string): Quad[] => new Parser().parse(sample(`expected/${publisher}/catalog.ttl`));
const catalog = catalogOf('315700213');
const complete = 'https://data.alterdal.example.no/datasett/luftkvalitet-2025';
const best = 'https://data.example.no/315700213/datasets/best';
const minimal = 'https://data.example.no/316644023/datasets/minimal';

/** What each official shape set says of the complete dataset's own graph, and the place in DCAT-AP-NO.md that says why. */
const conflicts: { readonly [set in keyof typeof official]: { readonly [result: string]: string } } = {
  score: {
    'spatial/Node https://data.geonorge.no/administrativeEnheter/kommune/id/173018': 'C1',
    'spatial/Node https://data.example.no/315700213/places/0992f29cb917ec16': 'C1',
    'byteSize/Datatype 189': 'C4',
    'status/Node http://publications.europa.eu/resource/authority/distribution-status/COMPLETED': 'C5',
    'algorithm/HasValue': 'C6',
    'source/Class https://data.alterdal.example.no/datasett/raamaalinger': 'C8',
    'replaces/Class https://data.alterdal.example.no/datasett/luftkvalitet-2025-forelopig': 'C8',
    'relation/Node https://data.alterdal.example.no/datasett/trafikk': 'C8',
    'accessService/Class https://api.alterdal.example.no/luft': 'C8: a service known by its IRI is not in the graph',
    'subject/Class https://begrep.alterdal.example.no/luft': '§ 7: a concept whose label is not told',
    'title/MinCount': '§ 2: a standard whose title is not told',
    'creator/MaxCount': '§ 2: 0..1 in 2.2, 0..n in 3.0',
    'type/MaxCount': '§ 2: 0..1 in 2.2, 0..n in 3.0',
    'type/Node https://data.norge.no/vocabulary/legal-resource-type#regulation': '§ 7: the kind of law',
    'relation/Class https://lovdata.no/eli/lov/1981/03/13/6/nor/html': '§ 7: a law beside a typed law',
  },
  v2: {
    'spatial/Node https://data.geonorge.no/administrativeEnheter/kommune/id/173018': 'C1',
    'spatial/Node https://data.example.no/315700213/places/0992f29cb917ec16': 'C1',
    'byteSize/Datatype 189': 'C4',
    'status/Node http://publications.europa.eu/resource/authority/distribution-status/COMPLETED': 'C5',
    'algorithm/HasValue': 'C6',
    'source/Class https://data.alterdal.example.no/datasett/raamaalinger': 'C8',
    'replaces/Class https://data.alterdal.example.no/datasett/luftkvalitet-2025-forelopig': 'C8',
    'prev/Class https://data.alterdal.example.no/datasett/luftkvalitet-2024': 'C8',
    'inSeries/Class https://data.example.no/315700213/series/komplett-serie': 'C8',
    'relation/Node https://data.alterdal.example.no/datasett/trafikk': 'C8',
    'accessService/Class https://api.alterdal.example.no/luft': 'C8: a service known by its IRI is not in the graph',
    'title/MinCount': '§ 2: a standard whose title is not told',
    'creator/MaxCount': '§ 2: 0..1 in 2.2, 0..n in 3.0',
    'type/MaxCount': '§ 2: 0..1 in 2.2, 0..n in 3.0',
    'type/Node https://data.norge.no/vocabulary/legal-resource-type#regulation': '§ 7: the kind of law',
    'relation/Class https://lovdata.no/eli/lov/1981/03/13/6/nor/html': '§ 7: a law beside a typed law',
  },
  core: {},
  range: {
    'mediaType/Pattern https://www.iana.org/assignments/media-types/text/csv': 'C3',
    'compressFormat/Pattern http://publications.europa.eu/resource/authority/file-type/GZIP': '§ 3: IANA, a defect',
    'packageFormat/Pattern http://publications.europa.eu/resource/authority/file-type/ZIP': '§ 3: IANA, a defect',
    'spatial/Or https://data.example.no/315700213/places/0992f29cb917ec16': 'C1: a place that is drawn, of no list',
  },
  vocabulary: {
    'subject/Class https://begrep.alterdal.example.no/luft': '§ 7: a concept whose label is not told',
    'type/Node https://data.norge.no/vocabulary/legal-resource-type#regulation':
      '§ 3: the scheme with a # at its end, a defect',
  },
};
const sets = Object.keys(conflicts) as (keyof typeof official)[];

describe.skipIf(!haveOfficialShapes)('Beside the official shapes', () => {
  it.each(sets)(
    'the complete dataset breaks, of %s, what the conflicts of the profiles say, and nothing else',
    async (set) => {
      const said = new Set(await results(set, ownGraph(complete, catalog)));
      expect([...said].toSorted()).toEqual(Object.keys(conflicts[set]).toSorted());
    },
  );

  it.each(sets)('the best dataset breaks nothing of %s but the media types no text can have (C3)', async (set) => {
    const said = await results(set, ownGraph(best, catalog));
    expect(said).toEqual(
      set === 'range' ? ['mediaType/Pattern https://www.iana.org/assignments/media-types/text/csv'] : [],
    );
  });

  it.each(sets)('the smallest dataset breaks nothing of %s', async (set) => {
    expect(await results(set, ownGraph(minimal, catalogOf('316644023')))).toEqual([]);
  });
});

describe('The quality score', () => {
  const points = (dataset: string, quads: readonly Quad[]): number | undefined =>
    score(indexGraph(quads), () => true).datasets.find(({ iri }) => iri === dataset)?.points;

  it('of the best dataset is 360 of the 365 points there are to win, where its addresses answer', () => {
    expect(points(best, catalog)).toBe(360);
  });

  it('of the complete dataset is 335: five points more for a file size, thirty fewer for what 2.0 does not know', () => {
    expect(points(complete, catalog)).toBe(335);
  });

  it('of the smallest dataset is what title, theme, publisher, contact and dates are worth', () => {
    expect(points(minimal, catalogOf('316644023'))).toBe(100);
  });
});

type Schema = {
  readonly additionalProperties?: boolean | Schema;
  readonly $ref?: string;
  readonly properties?: object;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};
type Root = Schema & { readonly $defs: { readonly [name: string]: Schema } };

/** The paths of the properties a schema has, each definition entered once on the way to a property. */
function properties(schema: Schema, root: Root, path = '', seen: readonly string[] = []): readonly string[] {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/$defs/', '');
    const definition = name === '#' ? undefined : root.$defs[name];
    return definition && !seen.includes(name) ? properties(definition, root, path, [...seen, name]) : [];
  }
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => [
    `${path}/${name}`,
    ...properties(value as Schema, root, `${path}/${name}`, seen),
  ]);
  const { additionalProperties: other } = schema;
  const within = [schema.anyOf ?? [], schema.items ?? [], typeof other === 'object' ? other : []].flat();
  return [...new Set([...own, ...within.flatMap((it) => properties(it, root, path, seen))])];
}

const stated = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((it) => stated(it, path));
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, it]) => stated(it, `${path}/${name}`))];
};

describe('The complete samples', () => {
  it('state, between them, every property of dataset.json', () => {
    const written = ['komplett', 'komplett-serie', 'komplett-tjeneste'].flatMap((name) =>
      stated(JSON.parse(sample(`inbox/315700213/${name}/dataset.json`))),
    );
    const inPlace = new Set(written.map((path) => path.replace('/tables/malinger.csv', '/tables')));
    const missing = properties(datasetSchema as Root, datasetSchema as Root).filter((path) => !inPlace.has(path));
    // What is said of a party, a law, a place and the like is said of it once; a sheet is a workbook's.
    const once = new Set(written.map((path) => path.split('/').at(-1)));
    expect(missing.filter((path) => !once.has(path.split('/').at(-1)))).toEqual(['/tables/sheet']);
    expect(missing.filter((path) => path.split('/').length === 2)).toEqual([]);
  });

  it('state every property of publisher.json that does not read other registers', () => {
    const written = new Set(stated(JSON.parse(sample('inbox/315700213/publisher.json'))));
    const missing = properties(publisherSchema as Root, publisherSchema as Root).filter((path) => !written.has(path));
    expect(
      missing
        .filter((path) => path.split('/').length === 2 || path.startsWith('/catalog/'))
        .filter((path) => path.split('/').length < 4),
    ).toEqual(['/frequency', '/theme', '/columns', '/catalog/iri', '/$schema']);
  });

  it.skipIf(!isShared('profile/DCAT-AP-NO.md'))(
    'say every property of every class in the tables of the standard',
    () => {
      const graph = indexGraph(catalog);
      const said = (type: string, property: string): boolean =>
        graph.subjects.some(
          (it) => (isOf[type] ?? [type]).some((name) => graph.isA(it, expand(name))) && it.out.has(expand(property)),
        );
      const tables = readTables();
      const missing = [...tables].flatMap(([type, names]) =>
        names.filter((property) => !said(type, property)).map((property) => `${type} ${property}`),
      );

      expect(tables.size).toBe(19);
      expect([...tables.values()].flat().length).toBeGreaterThan(170);
      expect(missing.filter((it) => !(it in notSaid))).toEqual([]);
      expect(Object.keys(notSaid).filter((it) => !missing.includes(it))).toEqual([]);
    },
  );
});

/** What the tables have and we do not say, and why. */
const notSaid: { readonly [property: string]: string } = {
  'dcat:Dataset dcatno:accessRequestURL': 'dropped in 3.0 final (#560, #561)',
  'dcat:DataService dcatno:accessRequestURL': 'dropped in 3.0 final (#560, #561)',
  'foaf:Document dct:language': 'a page is known by its address',
  'foaf:Document dct:title': 'a page is known by its address',
  'dct:LicenseDocument dct:type': 'a licence is the EU list’s',
};

/** A contact is an organisation as well as a kind (conflict C2). */
const isOf: { readonly [type: string]: readonly string[] } = { 'vcard:Kind': ['vcard:Kind', 'vcard:Organization'] };

const prefixes: { readonly [prefix: string]: string } = {
  adms: 'http://www.w3.org/ns/adms#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  dqv: 'http://www.w3.org/ns/dqv#',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  odrs: 'http://schema.theodi.org/odrs#',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  time: 'http://www.w3.org/2006/time#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};
const expand = (name: string): string =>
  name.replace(/^(\w+):/, (_, prefix: string) => prefixes[prefix] ?? `${prefix}:`);

function readTables(): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  let type = '';
  for (const line of readShared('profile/DCAT-AP-NO.md').split('\n')) {
    const [, heading] = /^#{2,4} (\w+:\w+) \(/.exec(line) ?? [];
    if (heading) type = heading;
    else if (line.startsWith('#')) type = '';
    const [, property] = /^\| (\w+:\w+) \|/.exec(line) ?? [];
    if (type && property) tables.set(type, [...(tables.get(type) ?? []), property]);
  }
  return tables;
}
