import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundled,
  exponent,
  folder,
  inNode,
  peakOf,
  program,
  quotient,
  race,
  type Section,
  secondsOf,
  shown,
} from './race.ts';

/** Records of 40 KB described, many of them read, and deliveries held against what Geonorge has. */
export async function geodata({
  runs,
  big,
  stylesheet,
}: {
  readonly runs: number;
  readonly big: boolean;
  readonly stylesheet: string | undefined;
}): Promise<Section> {
  const script = await bundled('geodata-job');
  const described = 300;
  const prefix = join(folder, 'iso');
  const { bytes } = inNode(script, 'write', String(described), prefix);
  const files = Array.from({ length: described }, (_, at) => `${prefix}-${at}.xml`);
  const [few, many] = big ? [1_000, 10_000] : [100, 1_000];
  const sizes = big ? [12_500, 25_000, 50_000] : [2_500, 5_000, 10_000];
  const measured = await race(
    {
      ours: () => inNode(script, 'describe', String(described)),
      theirs: () =>
        stylesheet !== undefined && existsSync(stylesheet)
          ? program('xsltproc', ['--nonet', '--novalid', stylesheet, ...files])
          : undefined,
      few: () => inNode(script, 'read', String(few)),
      many: () => inNode(script, 'read', String(many)),
      ...Object.fromEntries(sizes.map((size) => [`match ${size}`, () => inNode(script, 'match', String(size))])),
    },
    runs,
  );
  for (const file of files) rmSync(file);
  const seconds = (name: string): number | undefined => secondsOf(measured.get(name));
  const peak = (name: string): number | undefined => peakOf(measured.get(name));
  const each = (all: number | undefined): number | undefined => quotient(all, described / 1_000);
  return {
    about: `Records of ${bytes} bytes from bytes to Turtle, after a hundred to warm up; a CSW response of them, streamed; twice as many deliveries as there are records in Geonorge,
by owner and title, the index made anew. \`--stylesheet\` names an XSLT 1.0 stylesheet from ISO 19139 to DCAT, which xsltproc runs over the same records in one process.`,
    head: ['what', 'figure', 'peak MB'],
    rows: [
      ['a record described, ms', shown(each(seconds('ours')), 2), shown(peak('ours'))],
      ['xsltproc by the stylesheet, a record, ms', shown(each(seconds('theirs')), 2), shown(peak('theirs'))],
      [`${few} records read, s`, shown(seconds('few'), 2), shown(peak('few'))],
      [`${many} records read, s`, shown(seconds('many'), 2), shown(peak('many'))],
      ...sizes.map((size) => [
        `${2 * size} deliveries against ${size} records, s`,
        shown(seconds(`match ${size}`), 2),
        shown(peak(`match ${size}`)),
      ]),
    ],
    ratios: [
      {
        name: 'xsltproc by the stylesheet : a record described',
        measured: quotient(seconds('theirs'), seconds('ours')),
        goal: 3,
      },
      {
        name: `peak memory of ${many} records read : of ${few}`,
        measured: quotient(peak('many'), peak('few')),
        goal: 2,
        atMost: true,
      },
      {
        name: `matching: exponent over ${sizes.join(', ')} records`,
        measured: exponent(sizes.map((size) => [size, seconds(`match ${size}`) ?? Number.NaN])),
        goal: 1.1,
        atMost: true,
      },
    ],
  };
}
