import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { describe as say } from '../../functions/core/describe/map.ts';
import { validate } from '../../functions/core/judge/validate.ts';
import { makePublisher } from '../support/descriptors.ts';
import { readAll } from '../support/read-records.ts';
import { isShared, shared } from '../support/shared.ts';

const suite = 'suites/iso-19139-to-dcat-ap/tests/test-cases';

/** Where we differ from SEMIC's stylesheet, and why; each is met at least once. */
const differences = {
  'the record about the record and reports of conformity are GeoDCAT-AP’s': /^(?:isPrimaryTopicOf|wasUsedBy)\b/,
  'terms of GeoDCAT-AP have no place in DCAT-AP-NO':
    /^(?:referenceSystem|resourceType|topicCategory|purpose|hasQualityMeasurement|service(?:Category|Type|Protocol))\b|^distribution\/(?:representationTechnique|characterEncoding|accessService\/serviceProtocol)\b/,
  'what is also a prov:Entity, prov:Agent or foaf:Organization is not said to be':
    /type <http:\/\/(?:www\.w3\.org\/ns\/prov#|xmlns\.com\/foaf\/0\.1\/Organization)/,
  'dct:created is no property of DCAT-AP-NO': /^created /,
  'roles but publisher and contact are not published': /^(?:rightsHolder|custodian|user|qualifiedAttribution)\b/,
  'the publisher is one by organisation number: else the one who delivered': /^publisher\b/,
  'lineage is a labelled statement': /^provenance\/description /,
  'an extent is one box, in WKT': /^spatial\/bbox /,
  'access is told by the EU’s codes, on the dataset': /^(?:distribution\/)?accessRights\b/,
  'a licence is one of the EU’s, on the distribution: conditions alone are none': /^(?:distribution\/)?license\b/,
  'a theme is the EU’s, derived; other concepts are keywords': /^theme\b/,
  'what a service gives is told by the service, not by a media type': /^distribution\/(?:mediaType|format)\b/,
  'addresses and titles of contacts are not published': /^contactPoint\/(?:hasAddress|organization-name)\b/,
  'a page is linked, not described': /^landingPage\/(?:title|description)\b/,
  'a standard is told by its address, and one without is not': /^conformsTo\/(?:issued|title) /,
  'a service of DCAT-AP-NO has neither dates nor places': /^service (?:modified|spatial(?:\/type)?) /,
  'what describes a service is its GetCapabilities': /^service endpointDescription /,
  'a series with data of its own is a dataset': /^type <.*DatasetSeries>/,
  'French is FRA among the EU’s languages': /^language <.*\/FRE>/,
  'texts are trimmed, and empty ones not said': /"(?:\s*|[^"]*\s{2,}[^"]*)"@/,
  'a service without a name has the record’s': /^distribution\/accessService\/title /,
} as const;

describe.skipIf(!isShared(suite))('SEMIC’s cases', () => {
  const cases = isShared(suite) ? readdirSync(shared(suite)) : [];
  const met = new Set<string>();

  it.each(cases)('%s: what is expected is said, or differs by a rule', async (name) => {
    const expected = new Parser().parse(readFileSync(shared(`${suite}/${name}/expected_output.ttl`), 'utf8'));
    const { records } = await readAll(createReadStream(shared(`${suite}/${name}/input.xml`)));
    const [record] = records;
    const { resource } = validate(record?.descriptor ?? {}, record?.places ?? {}, {
      publisher: makePublisher(),
      localId: 'x',
    });
    if (!resource) throw new Error(`${name} was rejected`);
    const ours = new Set(statements(say(resource), resource.iri));
    const theirs = [...new Set(statements(expected, mainOf(expected)))];
    const missing = theirs.filter((it) => !ours.has(it));
    const unexplained = missing.filter((it) => {
      const told = resource.type === 'DataService' ? [it, `service ${it}`] : [it];
      const rule = Object.entries(differences).find(([, pattern]) => told.some((one) => pattern.test(one)))?.[0];
      if (rule) met.add(rule);
      return !rule;
    });
    console.info(
      `${name}: ${theirs.length - missing.length} of ${theirs.length} statements the same, ${missing.length} by a rule`,
    );
    expect(unexplained).toEqual([]);
  });

  it('meets every rule', () => {
    expect(Object.keys(differences).filter((it) => !met.has(it))).toEqual([]);
  });
});

const mainOf = (quads: readonly Quad[]): string =>
  quads.find(({ predicate }) => predicate.value.endsWith('isPrimaryTopicOf'))?.subject.value ?? '';

/** What is said of a thing and of the nameless things it points at, as paths of local names. */
function statements(quads: readonly Quad[], of: string, path = '', seen: readonly string[] = []): readonly string[] {
  return quads
    .filter(({ subject }) => subject.value === of)
    .flatMap(({ predicate, object }) => {
      const step = `${path}${predicate.value.replace(/^.*[#/]/, '')}`;
      if (object.termType === 'Literal')
        return [`${step} "${object.value}"${object.language && `@${object.language}`}`];
      const inner = seen.includes(object.value) ? [] : statements(quads, object.value, `${step}/`, [...seen, of]);
      const isNameless = object.termType === 'BlankNode' || object.value.startsWith('https://data.example.no/');
      return isNameless ? inner : [`${step} <${object.value}>`, ...inner];
    });
}
