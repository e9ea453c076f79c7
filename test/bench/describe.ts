/**
 * From description to quads and to each serialisation, beside n3's Writer on the same quads, and a catalog rebuilt after one
 * change of the parts as they are stored, beside writing it all anew, all in one process, taking turns. Prints medians of
 * processor time in seconds as JSON: `node describe.mjs [datasets]`.
 */
import type { Quad } from '@rdfjs/types';
import { Writer } from 'n3';
import { describe } from '../../functions/core/describe/map.ts';
import { joinCatalog, serialise, serialiseAs } from '../../functions/core/describe/serialise.ts';
import { validate } from '../../functions/core/judge/validate.ts';
import { type Format, formats } from '../../functions/core/record.ts';
import { namespaces } from '../../vocab/namespaces.ts';
import { makeContext, makeDescriptor } from '../support/descriptors.ts';
import { median } from './median.ts';

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
  'one change: Turtle anew with n3': () => withN3('Turtle', quads, true),
  'one change: N-Triples anew with n3': () => withN3('N-Triples', quads, true),
  ...Object.fromEntries(formats.map((format) => [`one change: ${format} of the parts`, () => rebuilt(format)])),
};

const times = new Map<string, number[]>();
for (let round = 0; round < rounds; round++) {
  for (const [what, run] of Object.entries(measured)) {
    globalThis.gc?.(); // what the one before left behind is not this one's to clear away
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.set(what, [...(times.get(what) ?? []), (user + system) / 1e6]);
  }
}
const seconds = Object.fromEntries([...times].map(([what, all]) => [what, median(all) ?? 0]));
console.log(JSON.stringify({ datasets: count, triples, seconds: 0, medians: seconds }));
