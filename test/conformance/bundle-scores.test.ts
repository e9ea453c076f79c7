import { readdirSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../functions/core/descriptor.ts';
import { indexGraph } from '../../functions/core/graph.ts';
import { score } from '../../functions/core/judge/quality.ts';
import { keepNothing, readDelivery } from '../../functions/core/read/delivery.ts';
import { screenTable } from '../../functions/core/table/personal-data/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { decide, readPublisher } from '../../functions/pipeline.ts';
import { allPoints } from '../../vocab/score.ts';
import { isShared, readSharedBytes, shared } from '../support/shared.ts';

const folder = 'data/bundles';
const today = '2026-03-01';

/** What a municipality states once, for all it will ever deliver. */
const { publisher } = readPublisher({
  publisher: { version: 1, orgnr: '310042188', base: 'https://data.example.no/' },
  defaults: new TextEncoder().encode(
    JSON.stringify({
      name: 'Fjelldal kommune',
      homepage: 'https://fjelldal.example.no/',
      contactPoint: { email: 'post@fjelldal.example.no' },
      license: 'NLOD 2.0',
      language: 'nb',
      spatial: 'Norge',
      accessRights: 'PUBLIC',
      theme: 'Forvaltning',
    }),
  ),
});

async function read(name: string, files: Readonly<Record<string, Uint8Array>>) {
  const { candidates } = await readDelivery(
    {
      name: `${name}/`,
      files: Object.entries(files).map(([file, bytes]) => ({
        name: `${name}/${file}`,
        bytes: bytes.length,
        modified: `${today}T08:00:00Z`,
        read: async function* () {
          yield bytes;
        },
      })),
    },
    {
      platform: nodePlatform,
      screen: screenTable(today),
      columns: {},
      stage: keepNothing(nodePlatform),
    },
  );
  const [candidate] = candidates;
  if (!candidate) throw new Error(`${name} delivers nothing`);
  return candidate;
}

type Outcome = {
  readonly name: string;
  readonly state: string;
  readonly points: number;
  readonly why: readonly string[];
};

/**
 * A table that comes alone is a draft; what it and the defaults tell is its `dataset.json`. Nothing is added but the one
 * thing nobody can tell for the steward, and no metric asks for: a description.
 */
async function outcomeOf(name: string): Promise<Outcome> {
  const table = readSharedBytes(`${folder}/${name}/dataset.original.csv`);
  const { descriptor } = await read(name, { 'data.csv': table });
  const complete: Descriptor = { ...descriptor, description: { nb: `Tabellen ${name}.` } };
  const whole = new TextEncoder().encode(JSON.stringify(complete));
  const candidate = await read(name, { 'data.csv': table, 'dataset.json': whole });
  const world = { platform: nodePlatform, publisher, context: { today, decisions: [] }, earlier: undefined };
  const { record, parts } = await decide(candidate, world);
  const turtle = parts.find(({ format }) => format === 'nt')?.text ?? '';
  const [scored] = score(indexGraph(new Parser().parse(turtle)), () => true).datasets;
  const why = scored
    ? scored.next.map(({ metric, points }) => `${metric} ${points}`)
    : record.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { name, state: record.state, points: scored?.points ?? 0, why };
}

describe.skipIf(!isShared(folder))('Twenty real tables, with nothing but the file and the publisher’s defaults', () => {
  it('score, in the median, as excellent; what is lost is told', async () => {
    const outcomes: Outcome[] = [];
    for (const name of readdirSync(shared(folder)).sort()) outcomes.push(await outcomeOf(name));
    const published = outcomes.filter(({ state }) => state === 'published');
    const points = published.map((it) => it.points).sort((a, b) => a - b);
    const median = points[Math.floor(points.length / 2)] ?? 0;
    const line = ({ name, state, points: won, why }: Outcome): string => `${name}: ${state}, ${won}; ${why.join(', ')}`;
    console.info(
      [
        ...outcomes.map(line),
        `median of ${published.length}: ${median} of ${allPoints} (${Math.round((median * 100) / allPoints)} %)`,
      ].join('\n'),
    );

    expect(outcomes).toHaveLength(20);
    expect(published.length).toBeGreaterThanOrEqual(15);
    expect((median * 100) / allPoints).toBeGreaterThanOrEqual(75);
    // Whoever is not published is told why, and whoever lost points is told which.
    for (const { points: won, why, name } of outcomes) expect(won === 365 || why.length > 0, name).toBe(true);
  });
});
