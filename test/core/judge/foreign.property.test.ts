import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexGraph } from '../../../functions/core/graph.ts';
import { adopt } from '../../../functions/core/judge/adopt.ts';
import { score } from '../../../functions/core/judge/quality.ts';
import { rehearse, sourceOf } from '../../../functions/core/judge/rehearse.ts';
import { parseCatalog } from '../../../functions/core/read/catalog.ts';
import { type Format, formats } from '../../../functions/core/record.ts';
import { modelCatalog } from './model-catalog.ts';

/** A catalog that has been through something: lines lost, doubled and swapped, words put in. */
const spoilt = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(80), fc.constantFrom('lose', 'double', 'swap', 'add'), fc.string({ unit: 'binary' })), {
      maxLength: 6,
    }),
  )
  .map(([blows]) =>
    blows
      .reduce((lines, [at, blow, text]) => {
        const here = at % lines.length;
        const line = lines[here] ?? '';
        if (blow === 'lose') return lines.toSpliced(here, 1);
        if (blow === 'double') return lines.toSpliced(here, 0, line);
        if (blow === 'swap') return lines.toSpliced(here, 1, lines.at(-1) ?? '').toSpliced(-1, 1, line);
        return lines.toSpliced(here, 0, text);
      }, modelCatalog.split('\n'))
      .join('\n'),
  );
const anything = fc.oneof(spoilt, fc.string({ unit: 'binary' }), fc.json());
const endings: Readonly<Record<Format, string>> = { ttl: 'k.ttl', nt: 'k.nt', rdf: 'k.rdf', jsonld: 'k.jsonld' };

it('whatever a catalog holds, it is read, scored, rehearsed and adopted, or it is a problem', async () => {
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom(...formats), async (text, format) => {
      const { quads, problems } = await parseCatalog(text, format);
      const scored = score(indexGraph(quads));
      const verdict = await rehearse({ body: text }, sourceOf(`https://k.no/${endings[format]}`, text));
      const adoption = await adopt(new TextEncoder().encode(text), endings[format], {
        base: 'https://data.example.no/',
      });

      expect(problems.length === 0 || quads.length === 0).toBe(true);
      expect(scored.datasets.every(({ points, atMost }) => points >= 0 && points <= atMost && atMost <= 365)).toBe(
        true,
      );
      expect(verdict.added.length).toBe(verdict.datasets);
      expect(adoption.datasets.length > 0 || adoption.problems.length > 0).toBe(true);
      expect(new Set(adoption.datasets.map(({ localId }) => localId)).size).toBe(adoption.datasets.length);
    }),
    { numRuns: 300 },
  );
});
