import type { Problem } from '../../functions/core/problem.ts';
import { keepNothing, readDelivery } from '../../functions/core/read/delivery.ts';
import { screenTable } from '../../functions/core/table/personal-data/index.ts';
import type { DecidedDataset } from '../../functions/history/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { decide, readPublisher } from '../../functions/pipeline.ts';

const today = '2026-03-01';

/** A publisher with defaults for all but a theme, so that what a delivery lacks is the delivery's own. */
const { publisher } = readPublisher({
  publisher: { version: 1, orgnr: '310042188', base: 'https://data.example.no/' },
  defaults: new TextEncoder().encode(
    JSON.stringify({
      name: 'Fjelldal kommune',
      contactPoint: { email: 'post@fjelldal.example.no' },
      license: 'NLOD 2.0',
      language: 'nb',
      spatial: 'Norge',
    }),
  ),
});

/** What becomes of each dataset in one delivered file, with nothing kept. */
export async function decideFile(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly decided: readonly DecidedDataset[]; readonly problems: readonly Problem[] }> {
  const file = {
    name,
    bytes: bytes.length,
    modified: `${today}T08:00:00Z`,
    read: async function* () {
      yield bytes;
    },
  };
  const { candidates, problems } = await readDelivery(
    { name, files: [file] },
    {
      platform: nodePlatform,
      screen: screenTable(today),
      columns: {},
      stage: keepNothing(nodePlatform),
    },
  );
  const world = { platform: nodePlatform, publisher, context: { today, decisions: [] }, earlier: undefined };
  const decided: DecidedDataset[] = [];
  for (const candidate of candidates) decided.push(await decide(candidate, world));
  return { decided, problems };
}
