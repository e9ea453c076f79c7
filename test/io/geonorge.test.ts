import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SnapshotRecord } from '../../functions/core/snapshot.ts';
import { fetchSnapshot, type Pace } from '../../functions/io/geonorge.ts';
import { organisations, records } from '../corpora/matching/invented.ts';
import { type Fault, type StandIn, startGeonorge } from '../support/geonorge-server.ts';

const clock = { now: () => '2026-03-02T04:00:00Z' };
const pace: Partial<Pace> = { rest: 0, backoff: 1, answer: 400, whole: 2_000, window: 300, pageRecords: 10 };
const userAgent = 'Sluse/test (+https://data.example.no/; mailto:data@example.no)';

let geonorge: StandIn;
beforeEach(async () => {
  geonorge = await startGeonorge(records, organisations);
});
afterEach(() => geonorge.close());

const take = async (etag?: string) =>
  fetchSnapshot({ ...geonorge.settings, userAgent, pace }, clock, etag ? { etag } : {});
const taken = async () => {
  const fetched = await take();
  if (fetched.kind !== 'snapshot') throw new Error('Nothing was fetched');
  return fetched;
};
const uuids = (of: readonly SnapshotRecord[]): readonly string[] => of.map((it) => it.uuid).sort();

describe('a snapshot', () => {
  it('has every record of feed and CSW, with owners by number', async () => {
    const { snapshot, failures } = await taken();
    expect(failures).toEqual([]);
    expect(snapshot).toMatchObject({ version: 1, takenAt: clock.now(), feedIssued: '2026-03-01', complete: true });
    expect(uuids(snapshot.records)).toEqual(uuids(records));
    const bathing = snapshot.records.find((it) => it.title === 'Badeplasser');
    expect(bathing).toMatchObject({
      owner: 'Lillevik kommune',
      ownerOrgnr: '912456005',
      namespace: 'https://data.lillevik.kommune.no/geo',
      code: 'badeplasser',
      seenIn: ['feed', 'csw'],
    });
    // The feed falls back on Kartverket's number where the register has none.
    expect(snapshot.records.find((it) => it.owner === 'Geovekst')).not.toHaveProperty('ownerOrgnr');
    expect(snapshot.records.find((it) => it.title === 'Temakart WMS')).toMatchObject({
      type: 'service',
      serves: [expect.anything()],
    });
  });

  it('has what the feed loses', async () => {
    geonorge.lostByTheFeed = new Set([records[3]?.uuid ?? '']);
    const { snapshot } = await taken();
    expect(uuids(snapshot.records)).toEqual(uuids(records));
    expect(snapshot.complete).toBe(true);
  });

  it('is not fetched again while the feed is the same', async () => {
    const { etag } = await taken();
    expect(await take(etag)).toEqual({ kind: 'unchanged' });
  });

  it('is asked for one thing at a time, by somebody with a name', async () => {
    await taken();
    expect(geonorge.asked.map((it) => it.path.replace(/\?.*/, ''))).toEqual([
      '/metadata/dcat',
      ...Array.from({ length: Math.ceil(records.length / 10) }, () => '/geonetwork/srv/nor/csw'),
      '/api/register/organisasjoner',
    ]);
    expect(new Set(geonorge.asked.map((it) => it.userAgent))).toEqual(new Set([userAgent]));
  });
});

describe('when Geonorge fails', () => {
  it.each<[Fault]>([
    ['html'],
    ['empty'],
    ['half'],
    ['exception'],
    ['unavailable'],
    ['endless'],
    ['stalls'],
    ['leads-elsewhere'],
  ])('a feed that is %s makes the snapshot incomplete', async (fault) => {
    geonorge.faults = { feed: fault };
    const { snapshot, failures } = await taken();
    expect(snapshot.complete).toBe(false);
    expect(failures.join()).toContain('feed');
  });

  it('tries again when it is told to come later', async () => {
    geonorge.faults = { feed: 'unavailable-once' };
    const { snapshot, failures } = await taken();
    expect([snapshot.complete, failures]).toEqual([true, []]);
  });

  it.each<[Fault]>([
    ['html'],
    ['half'],
    ['exception'],
    ['repeats-a-page'],
    ['lies-about-the-total'],
    ['goes-nowhere'],
    ['unavailable'],
  ])('a CSW that %s is left for the search API, and never asked for ever', async (fault) => {
    geonorge.faults = { csw: fault };
    const { snapshot } = await taken();
    expect(uuids(snapshot.records)).toEqual(uuids(records));
    expect(snapshot.complete).toBe(true);
    expect(geonorge.asked.length).toBeLessThan(40);
  });

  it('without CSW and search is incomplete', async () => {
    geonorge.faults = { csw: 'exception', search: 'lies-about-the-total' };
    expect((await taken()).snapshot.complete).toBe(false);
  });

  it('without a register goes on with the owners the feed knows', async () => {
    geonorge.faults = { register: 'html' };
    const { snapshot, failures } = await taken();
    expect(snapshot.complete).toBe(true);
    expect(failures).toHaveLength(1);
    expect(snapshot.organisations.map((it) => it.name)).toContain('Lillevik kommune');
  });
});
