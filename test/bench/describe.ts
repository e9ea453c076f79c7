/**
 * From description to quads and to each serialisation, beside n3's Writer on the same quads, and a catalog rebuilt after one
 * change, beside writing it all anew. `npx tsx test/bench/describe.ts [datasets]`; compare the ratios, not the times.
 */
import type { Quad } from '@rdfjs/types';
import { Writer } from 'n3';
import { describe } from '../../functions/core/describe/map.ts';
import { frames, joinCatalog, serialise, serialiseAs } from '../../functions/core/describe/serialise.ts';
import { validate } from '../../functions/core/judge/validate.ts';
import { type Format, formats } from '../../functions/core/record.ts';
import { namespaces } from '../../vocab/namespaces.ts';
import { makeContext, makeDescriptor } from '../support/descriptors.ts';

const count = Number(process.argv[2] ?? 10_000);
const rounds = 5;

const context = makeContext();
const judge = (position: number) =>
  validate(
    makeDescriptor({ title: { nb: `Badeplasser ${position}` }, landingPage: `https://provelund.example/${position}` }),
    {},
    { ...context, localId: `badeplasser-${position}` },
  ).resource;

const resources = Array.from({ length: count }, (_, position) => judge(position)).filter((one) => one !== undefined);
const quads = resources.map(describe);
const triples = quads.reduce((sum, part) => sum + part.length, 0);
const fragments = quads.map((part) => serialise(part));

const withN3 = (format: 'Turtle' | 'N-Triples', parts: readonly (readonly Quad[])[]): number => {
  const writer = new Writer({ format, ...(format === 'Turtle' ? { prefixes: namespaces } : {}) });
  for (const part of parts) writer.addQuads([...part]);
  let length = 0;
  writer.end((_, text: string) => {
    length = text.length;
  });
  return length;
};
const alone = (format: Format): number => quads.reduce((sum, part) => sum + serialiseAs(format, part).length, 0);

const measured: { readonly [what: string]: () => number } = {
  'judge (descriptor → resource)': () => resources.map((_, position) => judge(position)).length,
  'describe (resource → quads)': () => resources.map(describe).length,
  'n3 Writer, Turtle': () => withN3('Turtle', quads),
  'n3 Writer, N-Triples': () => withN3('N-Triples', quads),
  ...Object.fromEntries(formats.map((format) => [`ours, ${format}`, () => alone(format)])),
  'one change: write all anew with n3': () => withN3('Turtle', quads),
  'one change: join the fragments': () => {
    const [first, ...rest] = fragments;
    const changed = judge(0);
    const part = changed ? serialiseAs('ttl', describe(changed)) : (first?.ttl ?? '');
    return [...joinCatalog('ttl', [part, ...rest.map(({ ttl }) => ttl)])].join('').length;
  },
};

const times = new Map<string, number[]>();
for (let round = 0; round < rounds; round++) {
  for (const [what, run] of Object.entries(measured)) {
    const start = performance.now();
    run();
    times.set(what, [...(times.get(what) ?? []), performance.now() - start]);
  }
}
const median = (what: string): number => (times.get(what) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
const turtle = median('n3 Writer, Turtle');
console.log(`${count} datasets, ${triples} triples, header ${frames.ttl.open.length} characters; medians of ${rounds}`);
for (const what of Object.keys(measured))
  console.log(
    `${what.padEnd(38)} ${median(what).toFixed(0).padStart(7)} ms  ${(turtle / median(what)).toFixed(2).padStart(7)} × n3 Turtle`,
  );
