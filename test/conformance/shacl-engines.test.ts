import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../functions/core/graph.ts';
import { profileShapes } from '../../functions/core/judge/profiles.ts';
import { compileShapes } from '../../functions/core/judge/shapes.ts';
import { formatOf, parseCatalog } from '../../functions/core/read/catalog.ts';
import { isShared, readShared } from '../support/shared.ts';

const facts = 'data/dcat/SHACL.json';
const official = 'profile/shapes/dcat-ap-no-v2/DCAT-AP-NO-shacl_shapes_2.00.ttl';
type Stated = Record<string, { results?: Record<string, number> }>;

/** What one catalog got in SHACL.json, and with how many results told where the engine had dropped some. */
const dropped: Readonly<Record<string, number>> = {
  // rdf-validate-shacl looks at a shared node 50 times at most and then says nothing more (`maxNodeChecks`).
  'dataset-fdk-138-validering.ttl': 1,
  'difi-2017-10-19.jsonld': 4,
  'fdk-catalog.ttl': 1,
  'geonorge-2017-10-19.rdf.xml': 741,
  'npolar.jsonld': 35,
};

describe.skipIf(!isShared(facts))('the official 2.0 shapes on the real catalogs', () => {
  const stated: Stated = isShared(facts) ? JSON.parse(readShared(facts)) : {};
  const shapes = isShared(facts) ? new Parser().parse(readShared(official)) : [];
  const ours = compileShapes(shapes);

  it.each(Object.entries(stated).flatMap(([file, { results }]) => (results ? [{ file, results }] : [])))(
    '$file breaks as much as was counted',
    async ({ file, results }) => {
      const found = ours.check(await graphOf(file));
      const sum = Object.values(results).reduce((all, count) => all + count, 0);

      expect(found).toHaveLength(sum + (dropped[file] ?? 0));
    },
  );

  it.each(Object.keys(dropped))(
    '%s breaks the same for rdf-validate-shacl, result by result, once it may look often enough',
    async (file) => {
      const { quads } = await parsed(file);
      const options: object = { maxNodeChecks: Number.MAX_SAFE_INTEGER }; // known to the engine, not to its types
      const validator = new SHACLValidator(new Store(shapes), options);
      const report = await validator.validate(new Store([...quads] as never[]));
      const short = (iri: string | undefined) => iri?.replace(/^.*#|ConstraintComponent$/g, '') ?? '';

      expect(
        ours
          .check(indexGraph(quads))
          .map(({ path, value, component }) => `${path ?? ''} ${value?.value ?? ''} ${component}`)
          .sort(),
      ).toEqual(
        report.results
          .map((it) => `${it.path?.value ?? ''} ${it.value?.value ?? ''} ${short(it.sourceConstraintComponent?.value)}`)
          .sort(),
      );
    },
  );
});

const service = 'suites/dcat-ap-no-validator-service/tests/files';
describe.skipIf(!isShared(service))("the fixtures of Digdir's validator service", () => {
  const verdicts = async (file: string): Promise<readonly string[]> => {
    const { quads } = await parsed(file, service);
    const results = profileShapes('score').check(indexGraph(quads));
    return [...new Set(results.map(({ path, component }) => `${path?.replace(/^.*[#/]/, '')}/${component}`))].sort();
  };

  it('the invalid catalog lacks what its comment says it lacks', async () => {
    expect(await verdicts('invalid_catalog.ttl')).toEqual(
      expect.arrayContaining(['description/MinCount', 'theme/MinCount']),
    );
  });

  it('what is no RDF is unreadable', async () => {
    expect((await parsed('invalid_rdf.txt', service)).problems).toMatchObject([{ code: 'catalog.unreadable' }]);
  });

  it('the catalog that carries all it points to conforms', async () => {
    expect(await verdicts('valid_catalog_no_remote_triples.ttl')).toEqual([]);
  });

  // The service fetches what a catalog points to; the score does not, and neither do we. Nothing but types is missing.
  it.each(['valid_catalog.ttl', 'valid_catalog.xml', 'valid_catalog.json'])(
    '%s lacks the types the service would fetch',
    async (file) => {
      expect(await verdicts(file)).toEqual(['creator/Class', 'publisher/Class', 'theme/Class']);
    },
  );
});

async function parsed(file: string, folder = 'data/dcat') {
  const text = readShared(`${folder}/${file}`);
  return parseCatalog(text, formatOf({ file, text }) ?? 'ttl');
}
const graphOf = async (file: string) => indexGraph((await parsed(file)).quads);
