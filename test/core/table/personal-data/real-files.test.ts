import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../functions/core/table/index.ts';
import { screenTable, verdict } from '../../../../functions/core/table/personal-data/index.ts';
import { nodePlatform } from '../../../../functions/io/platform.ts';
import { today } from './screen-rows.ts';

const data = '../shared/data';

/** What of the published files is about people, so that it is rightly stopped. Everything else that is stopped is not. */
const rightly: Readonly<Record<string, readonly string[]>> = {
  // Riders' names and telephones, and where they began and ended each trip.
  'csv/syntetisk-bysykkel-med-personer.csv': [
    'user_name',
    'user_phone_number',
    'start_station_latitude',
    'start_station_longitude',
    'end_station_latitude',
    'end_station_longitude',
  ],
  // A row for each employee, told apart by sex, age and municipality.
  'csv/statsansatte-2010-latin1.csv': ['Kjönn', 'Alder', 'Kommunenummer'],
  'csv/statsansatte-2010-utf8-damaged.csv': ['Kjonn', 'Alder', 'Kommunenummer'],
  // Candidates of parties with their years of birth.
  'bundles/harstad-valg-mandatkaring/dataset.csv': ['kandidatnavn', 'foedselsaar'],
  'bundles/harstad-valg-mandatkaring/dataset.original.csv': ['kandidatnavn', 'foedselsaar'],
};

describe.skipIf(!existsSync(data))('tables that are published today', () => {
  const files = existsSync(data)
    ? [
        ...readdirSync(`${data}/csv`).map((file) => `csv/${file}`),
        ...readdirSync(`${data}/bundles`).flatMap((bundle) =>
          readdirSync(`${data}/bundles/${bundle}`)
            .filter((file) => /^dataset.*\.csv$/.test(file))
            .map((file) => `bundles/${bundle}/${file}`),
        ),
      ]
    : [];

  it('are seldom stopped for no reason, and always for a good one', async () => {
    let columns = 0;
    const stopped: string[] = [];
    const found: string[] = [];
    for (const file of files) {
      const table = await readTable(createReadStream(`${data}/${file}`), nodePlatform, { screen: screenTable(today) });
      columns += table.columns.length;
      for (const finding of table.findings ?? []) {
        const { level } = verdict([finding], [], today);
        if (level === 'warn') continue;
        for (const column of finding.columns)
          (rightly[file]?.includes(column) ? found : stopped).push(`${file}: ${column} (${finding.kind})`);
      }
    }
    const [share, low, high] = interval(stopped.length, columns);
    console.log(
      `${files.length} files, ${columns} columns, wrongly stopped ${stopped.length}: ${share} % (95 %: ${low}–${high} %)`,
      stopped,
    );
    expect(stopped.length / columns).toBeLessThanOrEqual(0.03);
    expect(new Set(found).size).toBe(Object.values(rightly).flat().length);
  });
});

/** The share in per cent, with Wilson's interval of 95 %. */
function interval(hits: number, trials: number): readonly string[] {
  const z = 1.96;
  const p = hits / trials;
  const middle = (p + z ** 2 / (2 * trials)) / (1 + z ** 2 / trials);
  const reach = (z * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2))) / (1 + z ** 2 / trials);
  return [p, Math.max(0, middle - reach), middle + reach].map((value) => (100 * value).toFixed(2));
}
