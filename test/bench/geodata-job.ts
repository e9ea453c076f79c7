/**
 * What geodata costs, each in a process of its own: `node geodata-job.mjs <what> <size>` prints processor time in seconds and
 * peak memory as JSON.
 *
 * - `write <count> <prefix>`: writes that many records of 40 KB down, for a peer that reads files.
 * - `describe <count>`: a record from bytes to Turtle, that many times.
 * - `read <count>`: a CSW response of that many records, streamed.
 * - `match <records>`: twice as many deliveries held against that many records of Geonorge.
 */
import { writeFileSync } from 'node:fs';
import { describe } from '../../functions/core/describe/map.ts';
import { serialiseAs } from '../../functions/core/describe/serialise.ts';
import { indexSnapshot, match } from '../../functions/core/judge/dedupe.ts';
import { validate } from '../../functions/core/judge/validate.ts';
import { readRecords } from '../../functions/core/read/records.ts';
import { makePublisher } from '../support/descriptors.ts';
import { readAll, stream } from '../support/read-records.ts';
import { timed } from './median.ts';
import { recordOf } from './record.ts';

const publisher = makePublisher();
const record = recordOf(0);
const bytes = new TextEncoder().encode(record);

async function describeRecords(count: number): Promise<number> {
  const once = async (): Promise<number> => {
    const { records } = await readAll(stream(bytes));
    const [{ descriptor, places } = { descriptor: {}, places: {} }] = records;
    const { resource } = validate(descriptor, places, { publisher, localId: 'x' });
    return resource ? serialiseAs('ttl', describe(resource)).length : 0;
  };
  for (let warm = 0; warm < 100; warm += 1) await once();
  return timed(async () => {
    for (let at = 0; at < count; at += 1) if ((await once()) === 0) throw new Error('Nothing was described');
  });
}

async function readMany(count: number): Promise<number> {
  async function* response(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(
      `<csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"><csw:SearchResults numberOfRecordsMatched="${count}" numberOfRecordsReturned="${count}" nextRecord="0">`,
    );
    const body = encoder.encode(record.replace(/^<\?xml[^>]*\?>/, ''));
    for (let at = 0; at < count; at += 1) yield body;
    yield encoder.encode('</csw:SearchResults></csw:GetRecordsResponse>');
  }
  let read = 0;
  const seconds = await timed(async () => {
    for await (const event of readRecords(response(), { limits: { fileBytes: Number.POSITIVE_INFINITY } }))
      if (event.kind === 'record') read += 1;
  });
  if (read !== count) throw new Error(`${read} of ${count} records were read`);
  return seconds;
}

const topics = ['Badeplasser', 'Turstier', 'Flomveier', 'Støysoner', 'Graveforbud', 'Kulturminner', 'Lekeplasser'];
const uuid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const owners = Array.from({ length: 357 }, (_, at) => ({ name: `Sted${at} kommune`, orgnr: String(910_000_000 + at) }));

function matchAll(records: number): Promise<number> {
  const snapshot = Array.from({ length: records }, (_, at) => ({
    uuid: uuid(at),
    type: 'dataset' as const,
    title: `${topics[at % 7]} ${at} i Sted${at % 357} kommune - lokale data`,
    ownerOrgnr: String(910_000_000 + (at % 357)),
    links: [{ url: `https://kart${at % 357}.example.no/f/${at}.zip` }],
    seenIn: ['feed' as const],
  }));
  return timed(() => {
    const index = indexSnapshot({ takenAt: '2026-03-02T04:00:00Z', organisations: owners, records: snapshot });
    for (let at = 0; at < 2 * records; at += 1) {
      const title = { nb: `${topics[at % 7]} ${at}` };
      match({ key: String(at), descriptor: { title } }, String(910_000_000 + (at % 357)), index);
    }
  });
}

function writeRecords(count: number, prefix: string): number {
  for (let at = 0; at < count; at += 1) writeFileSync(`${prefix}-${at}.xml`, bytes);
  return 0;
}

const [what = '', size = '0', prefix = ''] = process.argv.slice(2);
const jobs: { readonly [what: string]: () => number | Promise<number> } = {
  write: () => writeRecords(Number(size), prefix),
  describe: () => describeRecords(Number(size)),
  read: () => readMany(Number(size)),
  match: () => matchAll(Number(size)),
};
const seconds = await jobs[what]?.();
console.log(JSON.stringify({ seconds, bytes: bytes.byteLength, peak: process.resourceUsage().maxRSS * 1024 }));
