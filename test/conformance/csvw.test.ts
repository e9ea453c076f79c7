import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../functions/core/problem.ts';
import { checkCsvw, readCells, readCsvw, readTable, toCsvw } from '../../functions/core/table/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { isShared, readShared, shared } from '../support/shared.ts';

const folder = 'suites/csvw/tests';
type Entry = { readonly id: string; readonly type: string; readonly name: string; readonly action: string };

/** What of the suite is ours: how a table is written, and what its cells are. */
const parts: readonly (readonly [part: string, from: number, to: number])[] = [
  ['dialect', 59, 72],
  ['required cells and titles', 125, 127],
  ['datatypes, their formats and their bounds', 150, 230],
  ['primary keys', 231, 234],
  ['datatype identifiers', 242, 244],
  ['times with fractions', 245, 247],
  ['lengths that contradict each other', 261, 261],
  ['null, datatype and boolean formats', 266, 269],
  ['durations', 279, 281],
  ['number patterns', 282, 304],
];

/** The rest, named with the reason why not. */
const notOurs: readonly (readonly [why: string, from: number, to: number])[] = [
  ['conversion to RDF and JSON, and finding metadata on the web: a steward delivers files', 1, 37],
  ['inheritance from group to cell, and properties that say nothing of a cell', 38, 49],
  ['identifiers, types, transformations and links between descriptions', 73, 118],
  ['finding metadata on the web', 119, 124],
  ['common properties, JSON-LD values and the compatibility of several schemas', 128, 149],
  ['row titles, links and datatypes on the web', 235, 241],
  ['normalization of addresses and foreign keys between tables', 248, 260],
  ['common properties of JSON-LD', 263, 265],
  ['properties of transformations, foreign keys and contexts', 270, 278],
  ['several values of one subject, and an address as datatype, which test238 says is a warning', 305, 308],
];

const entries: readonly Entry[] = isShared(`${folder}/manifest-validation.jsonld`)
  ? JSON.parse(readShared(`${folder}/manifest-validation.jsonld`)).entries
  : [];
const numberOf = ({ id }: Entry): number => Number(/(\d+)$/.exec(id)?.[1]);

async function check(entry: Entry): Promise<readonly Problem[]> {
  const { tables, problems } = readCsvw(JSON.parse(readShared(`${folder}/${entry.action}`)));
  const found = [...problems];
  for (const table of tables) {
    const path = `${folder}/${table.url}`;
    const rows = readCells(createReadStream(shared(path)), nodePlatform, { dialect: table.dialect });
    found.push(...(await checkCsvw(table, rows)));
  }
  return found;
}

describe.skipIf(entries.length === 0)('csvw, manifest-validation', () => {
  const ours = entries.filter((entry) =>
    parts.some(([, from, to]) => numberOf(entry) >= from && numberOf(entry) <= to),
  );

  it('is divided in what is ours and what is not, with a reason', () => {
    const parted = (entry: Entry): number =>
      [...parts, ...notOurs].filter(([, from, to]) => numberOf(entry) >= from && numberOf(entry) <= to).length;
    for (const entry of entries) expect(parted(entry), entry.id).toBe(1);
    expect(ours).toHaveLength(138);
    expect(entries).toHaveLength(282);
  });

  it.each(ours.map((entry) => [`${entry.id.split('#').at(-1)} ${entry.name}`, entry] as const))(
    '%s',
    async (_, entry) => {
      const problems = await check(entry);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const warnings = problems.filter(({ severity }) => severity === 'warning');
      if (entry.type.includes('Negative')) expect(problems.length, 'errors').toBeGreaterThan(0);
      else expect(errors).toEqual([]);
      if (entry.type.includes('Negative')) expect(errors.length).toBeGreaterThan(0);
      if (entry.type.includes('Warning')) expect(warnings.length).toBeGreaterThan(0);
      if (entry.type.includes('Positive')) expect(warnings).toEqual([]);
    },
  );
});

describe.skipIf(!isShared('data/FACTS.json'))('what is written beside a clean copy', () => {
  const files: readonly { readonly file: string }[] = isShared('data/FACTS.json')
    ? JSON.parse(readShared('data/FACTS.json'))
    : [];

  it.each(files.map(({ file }) => file))('%s is held by the clean copy', async (file) => {
    const path = file.startsWith('bundles/') ? `data/${file}/dataset.original.csv` : `data/csv/${file}`;
    const clean: Uint8Array[] = [];
    const table = await readTable(createReadStream(shared(path)), nodePlatform, {
      clean: (chunk) => void clean.push(chunk.slice()),
    });
    const { tables, problems } = readCsvw(toCsvw(table, 'x.csv'));
    expect(problems).toEqual([]);
    const [described] = tables;
    if (!described) return expect.fail('no table');
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield* clean;
    }
    const found = await checkCsvw(described, readCells(bytes(), nodePlatform, { dialect: described.dialect }));
    expect(found.filter(({ code }) => code !== 'row.ragged')).toEqual([]);
  });
});
