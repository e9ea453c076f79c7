import fc from 'fast-check';
import { Parser } from 'n3';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { joinCatalog } from '../functions/core/describe/serialise.ts';
import { decideFile } from './support/decide.ts';

const header = [
  'identifikator',
  'tittel',
  'beskrivelse',
  'tema',
  'emneord',
  'lisens',
  'tilgangs-URL',
  'kontakt',
  'språk',
  'hjemmel',
];
const sound = [
  'id',
  'Skoler',
  'Alle skoler i kommunen',
  'Utdanning',
  'skole',
  'NLOD 2.0',
  'https://fjelldal.example.no/skoler',
  'post@fjelldal.example.no',
  'nb',
  '',
];
const breaking = [
  '" .\n<x> <y> <z> .',
  '<>"{}|\\^`',
  '\u202e\u0000',
  ']]>',
  '"@nb . }',
  '\\u0041\\',
  '\ud800',
  'nb> <x',
  'x"^^<y>',
  "'; DROP",
  '{"@id":1}',
];
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...breaking));

it('holds exactly the triples meant, whatever text stands in any cell of a register', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(header.length - 1),
      anyText,
      fc.nat(header.length - 1),
      anyText,
      async (one, text, other, more) => {
        const row = sound.with(one, text).with(other, more);
        const csv = new TextEncoder().encode(Papa.unparse([header, row], { delimiter: ';' }));
        const { decided } = await decideFile('register.csv', csv);
        for (const { record, parts } of decided) {
          expect(record.state).not.toBe('failed');
          expect(record.publication !== undefined).toBe(record.state === 'published');
          const ttl = parts.find(({ format }) => format === 'ttl');
          const nt = parts.find(({ format }) => format === 'nt');
          if (!ttl || !nt || !record.publication) continue;
          const said = new Parser().parse([...joinCatalog('ttl', [ttl.text])].join(''));
          expect(said).toHaveLength(record.publication.triples);
          expect(new Parser().parse(nt.text)).toHaveLength(record.publication.triples);
          const titles = said.filter(
            ({ subject, predicate }) => subject.value === record.iri && predicate.value.endsWith('/title'),
          );
          expect(titles.map(({ object }) => object.value)).toHaveLength(1);
        }
      },
    ),
    { numRuns: 300 },
  );
});
