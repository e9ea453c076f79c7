import fc from 'fast-check';
import { DataFactory, Parser, type Quad, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { gate, judge } from '../../../functions/core/judge/gate.ts';
import { modelCatalog } from './model-catalog.ts';
import { variations } from './variations.ts';

const meant = new Parser().parse(modelCatalog);
const write = (quads: readonly Quad[], format: string): string => new Writer({ format }).quadsToString([...quads]);
const turtle = write(meant, 'text/turtle');
const codes = (quads: readonly Quad[]) => judge(quads).map(({ code, expected }) => `${code} ${expected}`);
const variation = (name: string): readonly Quad[] => {
  const found = variations.find((it) => it.name === name);
  if (!found) throw new Error(`No variation ${name}`);
  return new Parser().parse(found.turtle);
};

describe('the gate', () => {
  it('lets through what is meant and written alike', async () => {
    expect(
      await gate(meant, [
        { format: 'ttl', text: turtle },
        { format: 'nt', text: write(meant, 'application/n-triples') },
      ]),
    ).toEqual([]);
  });

  it('sees whatever triple is lost, added or changed between meaning and writing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(meant.length - 1),
        fc.constantFrom<(quads: Quad[], at: number) => Quad[]>(
          (quads, at) => quads.filter((_, index) => index !== at),
          (quads, at) => [
            ...quads,
            DataFactory.quad(
              (quads[at] as Quad).subject,
              DataFactory.namedNode('urn:p:extra'),
              DataFactory.literal('x'),
            ),
          ],
          (quads, at) =>
            quads.map((quad, index) =>
              index === at ? DataFactory.quad(quad.subject, quad.predicate, DataFactory.literal('changed')) : quad,
            ),
        ),
        async (at, spoil) => {
          const text = write(spoil([...meant], at), 'text/turtle');

          await expect(gate(meant, [{ format: 'ttl', text }])).rejects.toThrow(/not what was meant/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a text that cannot be read', `${turtle} .`, /cannot read our own ttl/],
    [
      'an address that leans on a base',
      turtle.replaceAll('https://data.sundvik.example.no/', ''),
      /not what was meant/,
    ],
  ])('takes %s for a fault', async (_, text, message) => {
    await expect(gate(meant, [{ format: 'ttl', text }])).rejects.toThrow(message);
  });

  it.each([
    ['a blank node', '<urn:a:1> <http://purl.org/dc/terms/spatial> [] .', /blank node/],
    ['a property that RDF/XML cannot write', '<urn:a:1> <http://example.com/1> "x" .', /RDF\/XML/],
  ])('takes %s for a fault', async (_, text, message) => {
    await expect(gate(new Parser().parse(text), [])).rejects.toThrow(message);
  });

  it('takes half a character, and an IRI with a space, for a fault', async () => {
    const say = (object: Quad['object']) =>
      DataFactory.quad(DataFactory.namedNode('urn:a:1'), DataFactory.namedNode('urn:a:p'), object);

    await expect(gate([say(DataFactory.literal('\ud800'))], [])).rejects.toThrow(/half a character/);
    await expect(gate([say(DataFactory.namedNode('https://a.example.no/b c'))], [])).rejects.toThrow(/absolute/);
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
    expect(() => judge(variation(name))).toThrow(/does not meet DCAT-AP-NO/);
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
    const quads = new Parser().parse(modelCatalog.replaceAll('authority/country/NOR', 'nuts/code/NO'));

    expect(judge(quads).filter(({ code }) => code.startsWith('profile'))).toMatchObject([
      {
        code: 'profile.value-not-allowed',
        actual: 'http://publications.europa.eu/resource/nuts/code/NO',
        expected: 'spatial',
      },
    ]);
  });

  it.each([
    ['spatial = geonorge municipality URI, typed dct:Location', ['score.points-lost spatial']],
    ['byteSize xsd:nonNegativeInteger', ['score.points-lost byteSize']],
    ['no licence on distribution', ['score.points-lost license']],
    ['dataset dct:source another dataset (not in graph)', ['score.points-lost source']],
  ])('says what a statement costs, and lets it pass: %s', (name, expected) => {
    expect(codes(variation(name))).toEqual(expected);
  });

  it('asks of a high-value dataset what the regulation asks', () => {
    const quads = new Parser().parse(
      `${modelCatalog}<datasett/badeplasser> dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> .
       <http://data.europa.eu/bna/c_dd313021> a skos:Concept ; skos:prefLabel "Statistikk"@nb ; skos:inScheme <http://data.europa.eu/bna/asd487ae75> .`,
    );

    expect(codes(quads)).toEqual(['profile.value-missing applicableLegislation']);
  });
});
