import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geonorgeKeys } from '../../functions/core/keys.ts';
import { type Hint, ingest, publish, sweep, type World } from '../../functions/history/index.ts';
import { openEdge } from '../../functions/io/edge.ts';
import { type Cloud, openCloud } from '../support/cloud.ts';
import { registerOf } from '../support/register.ts';

// The whole installation: upload → event → queue that hands out twice and out of order → ingest → commit → publish → GET
// through the edge, for many publishers at once, while S3 fails now and then and processes are killed. `npm run cloud` is
// the same with all 357 of them and a hundred datasets each.

const datasets = Number(process.env['DATASETS'] ?? 0);
const publishers = Array.from({ length: Number(process.env['PUBLISHERS'] ?? 50) }, (_, i) => organisationNumber(i));
const patience = 280_000 + publishers.length * datasets * 200;
const random = seeded(Number(process.env['SEED'] ?? 1));
let cloud: Cloud;
let rough = true;

beforeAll(async () => {
  cloud = await openCloud({
    random,
    killed: () => (rough ? 0.05 : 0),
    fault: ({ operation, headers }) => {
      if (!rough || random() > 0.01) return undefined;
      const isConditional = 'if-match' in headers || 'if-none-match' in headers;
      const faults =
        operation === 'GetObject'
          ? (['slow-down', 'cut-body'] as const)
          : (['broken', 'lose-answer', isConditional ? 'conflict' : 'slow-down'] as const);
      return faults[Math.floor(random() * faults.length)];
    },
  });
  await knowGeonorge();
  await Promise.all(publishers.map(deliver));
  await cloud.settle();
  rough = false;
  // what came to the dead-letter queues is not sent again: messages are hints, and the sweep finds what they told of
  await cloud.call('Sweep');
  await cloud.settle();
  await anHourLater();
}, patience);
afterAll(() => cloud.close());

describe(`${publishers.length} publishers at once`, () => {
  it('ask S3 for nothing that their policies do not allow', () => {
    expect([...new Set(cloud.denied)]).toEqual([]);
  });

  it('are all public, as their newest commits say, in a catalog that can be read', async () => {
    const edge = openEdge();
    for (const orgnr of publishers) {
      expect((await publish(orgnr, cloud.world)).outcome, orgnr).toBe('current');
      const answer = edge({ method: 'GET', uri: `/${orgnr}/catalog`, headers: { accept: 'text/turtle' } });
      const file = 'uri' in answer ? await cloud.world.public.get(answer.uri.slice(1)) : undefined;
      expect(file?.contentType).toMatch(/^text\/turtle/);
      const quads = new Parser().parse(textOf(file?.body));
      const published = quads.filter(
        ({ predicate, object }) =>
          predicate.value.endsWith('#type') && object.value === 'http://www.w3.org/ns/dcat#Dataset',
      );
      expect(published.length, orgnr).toBeGreaterThan(datasets);
    }
  });

  it('leave nothing for the sweep to find', async () => {
    const { length } = cloud.calls;
    await cloud.call('Sweep');
    await cloud.settle();
    const changes = cloud.calls.slice(length).filter(({ operation }) => /Put|Delete/.test(operation));
    expect(changes.map(({ operation, bucket, key }) => `${operation} ${bucket}/${key}`)).toEqual([]);
  });

  it('are what their histories say, hash by hash, and what a rebuild of each catalog gives', async () => {
    await cloud.call('Tend');
    await cloud.settle();
    expect([...new Set(cloud.denied)]).toEqual([]);
    const told = cloud.logOf('Tend');
    expect(told.filter(({ message }) => message === 'broken' || message === 'failed')).toEqual([]);
    const tended = told.filter(({ message }) => message === 'tended').map(({ orgnr }) => orgnr);
    expect(new Set(tended)).toEqual(new Set(publishers));
  });

  it('ask S3 for at most 20 things for a change of one dataset each, beside its publication', async () => {
    const { length } = cloud.calls;
    await Promise.all(
      publishers.map((orgnr) =>
        cloud.world.inbox.put(`inbox/${orgnr}/${changed}/dataset.json`, Buffer.from(JSON.stringify(closed(orgnr)))),
      ),
    );
    await cloud.settle();
    const asked = cloud.calls.slice(length).filter(({ principal }) => principal === 'Ingest');
    console.log(`${asked.length} calls of S3 by ingest for a change of ${publishers.length} publishers`);
    expect(asked.length / publishers.length).toBeLessThanOrEqual(20);
    for (const orgnr of publishers) {
      const catalog = textOf((await cloud.world.public.get(`${orgnr}/catalog.ttl`))?.body);
      expect(catalog.includes(`Barnevernssaker i ${orgnr}`), orgnr).toBe(true);
    }
  });

  it('serve their data in the clear, with the type of a table', async () => {
    for (const orgnr of publishers) {
      const [table] = (await cloud.world.public.list(`${orgnr}/data/`)).filter(({ key }) => key.endsWith('.csv'));
      expect(await cloud.world.public.head(table?.key ?? '')).toMatchObject({ contentType: 'text/csv; charset=utf-8' });
    }
  });
});

/** A snapshot of what Geonorge has, as `geonorge` leaves it. */
async function knowGeonorge(): Promise<void> {
  const body = readFileSync('samples/geonorge/snapshot.jsonl');
  const hash = cloud.world.platform.sha256();
  hash.update(body);
  const sha256 = hash.hex();
  const takenAt = new Date().toISOString();
  const accepted = { version: 1, sha256, takenAt, checkedAt: takenAt };
  await cloud.world.state.put(geonorgeKeys.snapshot(sha256), body);
  await cloud.world.state.put(geonorgeKeys.accepted, Buffer.from(JSON.stringify(accepted)));
}

/** What has failed three times rests for an hour before the sweep tries it again; here it passes in a moment. */
async function anHourLater(): Promise<void> {
  const due: Hint[] = [];
  const later: World = {
    ...cloud.world,
    clock: { ...cloud.world.clock, now: () => new Date(Date.now() + 3_660_000).toISOString() },
    queue: { send: async (hints) => void due.push(...hints) },
  };
  for (const orgnr of publishers) await sweep(orgnr, later);
  for (const { orgnr, ...look } of due)
    if (look.delivery) await ingest(orgnr, [{ ...look, delivery: look.delivery }], later);
  await cloud.settle();
}

/** What one of the samples delivers, under another number. */
async function deliver(orgnr: string): Promise<void> {
  const number = orgnr === publishers[0] ? '310042188' : '314592077'; // the first delivers every kind of thing
  const sample = `samples/inbox/${number}`;
  const files = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((it) => /\.\w+$/.test(it));
  for (const file of files) {
    const body = readFileSync(join(sample, file));
    const own = file === 'publisher.json' ? Buffer.from(body.toString().replace(number, orgnr)) : body;
    await cloud.world.inbox.put(`inbox/${orgnr}/${file}`, own);
  }
  if (datasets > 0) await cloud.world.inbox.put(`inbox/${orgnr}/register.csv`, Buffer.from(registerOf(datasets)));
}

/** A dataset that nobody may see, which has neither files nor links. */
const changed = 'barnevern-endret';
const closed = (orgnr: string) => ({
  title: { nb: `Barnevernssaker i ${orgnr}` },
  description: { nb: 'Saker i barnevernet, med tiltak og vedtak. Åpnes ikke, men kan beskrives.' },
  theme: 'Helse',
  accessRights: 'NON_PUBLIC',
  legalRestriction: 'https://lovdata.no/dokument/NL/lov/2021-06-18-97',
});

const textOf = (body: Uint8Array | undefined): string => new TextDecoder().decode(body);

/** A number that is valid (mod 11), and another for each `i`. */
function organisationNumber(i: number): string {
  for (let n = 99_000_000 + i * 10; ; n++) {
    const sum = [...String(n)].reduce(
      (total, digit, at) => total + Number(digit) * ([3, 2, 7, 6, 5, 4, 3, 2][at] ?? 0),
      0,
    );
    const control = (11 - (sum % 11)) % 11;
    if (control < 10) return `${n}${control}`;
  }
}

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
