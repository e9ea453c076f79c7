import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { describe as say } from '../../../functions/core/describe/map.ts';
import { serialise } from '../../../functions/core/describe/serialise.ts';
import { checkProfile, gate } from '../../../functions/core/judge/gate.ts';
import { isError } from '../../../functions/core/problem.ts';
import { formats } from '../../../functions/core/record.ts';
import { judge } from '../../support/descriptors.ts';
import { everyProperty } from '../../support/every-property.ts';
import { modelCatalog } from './model-catalog.ts';
import { variations } from './variations.ts';

const { resource: badeplasser } = judge({});
if (!badeplasser) throw new Error('The model descriptor is no resource');
const meant = say(badeplasser);
const fragments = serialise(meant);
const codes = (quads: readonly Quad[]) => checkProfile(quads).map(({ code, expected }) => `${code} ${expected}`);
const variation = (name: string): readonly Quad[] => {
  const found = variations.find((it) => it.name === name);
  if (!found) throw new Error(`No variation ${name}`);
  return new Parser().parse(found.turtle);
};

describe('the gate', () => {
  it.each(Object.entries(everyProperty))('lets through %s, in all four serialisations', async (_, stated) => {
    const { resource } = judge(stated);
    const quads = resource ? say(resource) : [];

    expect((await gate(quads, serialise(quads))).filter(isError)).toEqual([]);
    expect(quads.length).toBeGreaterThan(10);
  });

  it('sees whatever triple is lost, added or changed between meaning and writing, in whatever serialisation', async () => {
    const { literal, namedNode, quad } = DataFactory;
    const spoil: Readonly<Record<string, (quads: readonly Quad[], at: number) => readonly Quad[]>> = {
      lost: (quads, at) => quads.filter((_, index) => index !== at),
      added: (quads, at) => [
        ...quads,
        ...quads
          .slice(at, at + 1)
          .map(({ subject }) => quad(subject, namedNode('http://purl.org/dc/terms/alternative'), literal('x'))),
      ],
      changed: (quads, at) =>
        quads.map((it, index) => (index === at ? quad(it.subject, it.predicate, literal('something else')) : it)),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.nat(meant.length - 1),
        fc.constantFrom(...Object.keys(spoil)),
        fc.constantFrom(...formats),
        async (at, how, format) => {
          const { [format]: text } = serialise((spoil[how]?.(meant, at) ?? []) as readonly Quad[]);

          await expect(gate(meant, { [format]: text })).rejects.toThrow(/not what was meant/);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a text that cannot be read', `${fragments.ttl} .`, /cannot read our own ttl/],
    ['an address that leans on a base', fragments.ttl.replaceAll('https://', ''), /not what was meant/],
  ])('takes %s for a fault', async (_, ttl, message) => {
    await expect(gate(meant, { ttl })).rejects.toThrow(message);
  });

  it.each([
    ['a blank node', '<urn:a:1> <http://purl.org/dc/terms/spatial> [] .', /blank node/],
    ['a property that RDF/XML cannot write', '<urn:a:1> <http://example.com/1> "x" .', /RDF\/XML/],
  ])('takes %s for a fault', async (_, text, message) => {
    await expect(gate(new Parser().parse(text), {})).rejects.toThrow(message);
  });

  it('takes half a character, and an IRI with a space, for a fault', async () => {
    const saying = (object: Quad['object']) =>
      DataFactory.quad(DataFactory.namedNode('urn:a:1'), DataFactory.namedNode('urn:a:p'), object);

    await expect(gate([saying(DataFactory.literal('\ud800'))], {})).rejects.toThrow(/half a character/);
    await expect(gate([saying(DataFactory.namedNode('https://a.example.no/b c'))], {})).rejects.toThrow(/absolute/);
  });

  it.each([
    'title without language tag',
    'two titles with the same language tag',
    'contactPoint only vcard:Kind (v2 form)',
    'contactPoint e-mail as literal',
    'accessRights URI without stub',
    'temporal as xsd:gYear',
    'temporal untyped',
    'two formats',
    'format as literal "text/csv"',
    'byteSize xsd:decimal',
    'dct:rights typed dct:RightsStatement',
  ])('takes what only we can have done for a fault: %s', (name) => {
    expect(() => checkProfile(variation(name))).toThrow(/does not meet DCAT-AP-NO/);
  });

  it.each([
    ['no theme', ['profile.value-missing theme']],
    ['no accessURL', ['profile.value-missing accessURL']],
    ['contactPoint without e-mail and URL', ['profile.value-missing hasEmail|hasURL']],
    [
      'dcat:inSeries (series not inlined)',
      ['contactPoint', 'description', 'publisher', 'theme', 'title'].map((it) => `profile.value-missing ${it}`),
    ],
  ])('leaves what is not stated to the steward: %s', (name, expected) => {
    expect(
      codes(variation(name))
        .filter((it) => it.startsWith('profile'))
        .sort(),
    ).toEqual(expected);
  });

  it('leaves a value from outside its list to the steward, and says which', () => {
    const quads = new Parser().parse(modelCatalog.replaceAll('frequency/ANNUAL', 'hyppighet/ÅRLIG'));

    expect(checkProfile(quads)).toMatchObject([
      {
        code: 'profile.value-not-allowed',
        actual: 'http://publications.europa.eu/resource/authority/hyppighet/ÅRLIG',
        expected: 'accrualPeriodicity',
      },
    ]);
  });

  it('tells of a place from no list, and publishes it', () => {
    const quads = new Parser().parse(modelCatalog.replaceAll('authority/country/NOR', 'nuts/code/NO'));

    expect(codes(quads)).toEqual(['profile.not-advised spatial']);
  });

  it('asks of a high-value dataset what the regulation asks', () => {
    const quads = new Parser().parse(
      `${modelCatalog}<datasett/badeplasser> dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> .
       <http://data.europa.eu/bna/c_dd313021> a skos:Concept ; skos:prefLabel "Statistikk"@nb ; skos:inScheme <http://data.europa.eu/bna/asd487ae75> .`,
    );

    expect(codes(quads)).toEqual(['profile.value-missing applicableLegislation']);
  });
});
