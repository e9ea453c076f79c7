/**
 * From description to quads and to each serialisation, beside n3's Writer on the same quads, and a catalog rebuilt after one
 * change of the parts as they are stored, beside writing it all anew; processor time, taking turns. `npx tsx test/bench/describe.ts [datasets]`; compare the ratios, not the times.
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
const encoder = new TextEncoder();
/** The parts as they come out of the store: read from bytes. */
const stored = quads.map((part) =>
  Object.fromEntries(
    Object.entries(serialise(part)).map(([format, text]) => [format, new TextDecoder().decode(encoder.encode(text))]),
  ),
);
/** The bytes of a file with its first dataset changed: that one described anew, the others as they are. */
const rebuilt = (format: Format): number => {
  const changed = judge(0);
  const part = changed ? serialiseAs(format, describe(changed)) : '';
  const rest = stored.slice(1).map((it) => it[format] ?? '');
  return encoder.encode([...joinCatalog(format, [part, ...rest])].join('')).length;
};

const withN3 = (format: 'Turtle' | 'N-Triples', parts: readonly (readonly Quad[])[], inBytes = false): number => {
  const writer = new Writer({ format, ...(format === 'Turtle' ? { prefixes: namespaces } : {}) });
  for (const part of parts) writer.addQuads([...part]);
  let length = 0;
  writer.end((_, text: string) => {
    length = inBytes ? encoder.encode(text).length : text.length;
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
  'one change: a file written anew with n3': () => withN3('Turtle', quads, true),
  ...Object.fromEntries(formats.map((format) => [`one change: ${format} of the parts`, () => rebuilt(format)])),
};

const times = new Map<string, number[]>();
for (let round = 0; round < rounds; round++) {
  for (const [what, run] of Object.entries(measured)) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.set(what, [...(times.get(what) ?? []), (user + system) / 1000]);
  }
}
const median = (what: string): number => (times.get(what) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
const turtle = median('n3 Writer, Turtle');
console.log(`${count} datasets, ${triples} triples, header ${frames.ttl.open.length} characters; medians of ${rounds}`);
for (const what of Object.keys(measured))
  console.log(
    `${what.padEnd(42)} ${median(what).toFixed(0).padStart(7)} ms  ${(turtle / median(what)).toFixed(2).padStart(7)} × n3 Turtle`,
  );
