import { describe, expect, it, vi } from 'vitest';
import { liftOf } from '../../functions/core/table/personal-data/index.ts';
import { answer, ingest, newestCommit, publish, recordsAt, sweep, type World } from '../../functions/history/index.ts';
import { nodePlatform } from '../../functions/io/platform.ts';
import { makeWork } from '../../functions/pipeline.ts';
import { reportsOf } from '../../functions/reports.ts';
import { makeIdentifier } from '../corpora/personal-data/identifiers.ts';
import { seeded } from '../corpora/personal-data/random.ts';
import { makeWorld, orgnr } from '../support/world.ts';

// What becomes of a dataset with people in it, from the delivery to the public files, as days go by.

const descriptor = JSON.stringify({
  title: { nb: 'Folkevalgte' },
  description: { nb: 'Kommunestyrets medlemmer og hvor mange møter de har vært på.' },
  theme: 'Forvaltning og offentlig sektor',
  accessRights: 'PUBLIC',
});
const clean = 'parti;moter\nA;12\nB;11\nC;10\n';
const people = 'navn;moter\nKari Hansen;12\nOle Olsen;11\nBerit Dahl;10\n';
const id = makeIdentifier('fnr', seeded(3));
const blocked = `fnr;moter\n${id};12\n`;

function makeTown(make: typeof makeWork = makeWork) {
  const made = makeWorld();
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const world: World = { ...made.world, work: make({ platform: nodePlatform, onFault }) };
  const run = async () => {
    await ingest(orgnr, [{ delivery: 'publisher.json' }, { delivery: 'folkevalgte/' }], world);
    await publish(orgnr, world);
  };
  return {
    ...made,
    world,
    run,
    deliverTable: (csv: string) => made.deliver('folkevalgte/medlemmer.csv', csv),
    open: async () => {
      const contactPoint = { name: 'Servicetorget', email: 'postmottak@example.no' };
      await made.deliver(
        'publisher.json',
        JSON.stringify({ name: { nb: 'Fjelldal kommune' }, organizationNumber: orgnr, contactPoint }),
      );
      await made.deliver('folkevalgte/dataset.json', descriptor);
    },
    state: async () => {
      const head = await newestCommit(orgnr, world);
      return head && (await recordsAt(orgnr, head.value, world)).get('folkevalgte/#folkevalgte')?.state;
    },
    table: () => made.publicText('data/folkevalgte/medlemmer.csv'),
    everythingPublic: async () => {
      const texts: string[] = [];
      for (const { key } of await world.public.list(''))
        texts.push(new TextDecoder().decode((await world.public.get(key))?.body));
      return texts.join('\n');
    },
  };
}

const stated = { reason: 'public-role', legalBasis: '6.1.e', given: '2026-03-01', expires: '2026-09-01' } as const;

describe('a dataset with names of people', () => {
  const lifted = async (second: string) => {
    const town = makeTown();
    await town.open();
    await town.deliverTable(people);
    await town.run();
    expect(await town.state()).toBe('quarantined');
    const table = (await reportsOf(orgnr, town.world))
      .flatMap(({ datasets }) => datasets)
      .flatMap(({ tables }) => tables)[0]?.table;
    const details = liftOf(table?.findings ?? [], { headerHash: table?.headerHash ?? '' }, stated);
    const asked = await answer(
      orgnr,
      'folkevalgte/#folkevalgte',
      { kind: 'lift', details },
      { by: 'p1', reason: 'Folkevalgte' },
      town.world,
    );
    await town.run();
    expect(await town.state()).toBe('quarantined');
    const confirmed = { lift: asked.decision?.id, of: 'operator', grant: 'g1' };
    await answer(
      orgnr,
      'folkevalgte/#folkevalgte',
      { kind: 'lift-confirmed', details: confirmed },
      { by: second, reason: 'Enig' },
      town.world,
    );
    await town.run();
    return town;
  };

  it('waits until two persons have lifted it, and is public then', async () => {
    const town = await lifted('p2');
    expect(await town.state()).toBe('published');
    expect(await town.table()).toContain('Kari Hansen');
  });

  it('is lifted by no one alone', async () => {
    const town = await lifted('p1');
    expect(await town.state()).toBe('quarantined');
    expect(await town.everythingPublic()).not.toContain('Hansen');
  });

  it('is taken off the day the lift ends, though it leaves the catalog empty', async () => {
    const town = await lifted('p2');
    town.pass(24 * 184);
    const { deliveries } = await sweep(orgnr, town.world);
    expect(deliveries).toContain('folkevalgte/');
    await ingest(orgnr, [{ delivery: 'folkevalgte/', again: true }], town.world);
    await publish(orgnr, town.world);
    expect(await town.state()).toBe('quarantined');
    expect(await town.publicText('catalog.ttl')).not.toContain('Folkevalgte');
  });

  it('is destroyed when nobody has lifted it in 30 days', async () => {
    const town = makeTown();
    await town.open();
    await town.deliverTable(people);
    await town.run();
    town.pass(24 * 31);
    expect((await sweep(orgnr, town.world)).expired).toEqual(['folkevalgte/']);
    expect(await town.world.inbox.versions(`inbox/${orgnr}/folkevalgte/`)).toEqual([]);
  });
});

describe('a clean version', () => {
  it('stays public when the next one is blocked, and nothing of that one gets out', async () => {
    const town = makeTown();
    await town.open();
    await town.deliverTable(clean);
    await town.run();
    expect(await town.state()).toBe('published');
    const before = await town.table();

    await town.deliverTable(blocked);
    await town.run();
    expect(await town.state()).toBe('quarantined');
    expect(await town.table()).toBe(before);
    expect(await town.publicText('catalog.ttl')).toContain('Folkevalgte');
    expect(await town.everythingPublic()).not.toContain(id);
    for (const { key } of await town.world.state.list('')) {
      expect([key, new TextDecoder().decode((await town.world.state.get(key))?.body)]).not.toEqual([
        key,
        expect.stringContaining(id),
      ]);
    }
  });
});

describe('a newer detector', () => {
  /** The pipeline as it was with a detector before this one, that saw nothing. */
  async function blindWork(): Promise<typeof makeWork> {
    const detector = '../../functions/core/table/personal-data/index.ts';
    const versions = '../../functions/rules.ts';
    vi.resetModules();
    vi.doMock(versions, () => ({ rules: '2.0' }));
    vi.doMock(detector, async (original) => ({
      ...(await original<Record<string, unknown>>()),
      screenTable: () => () => ({ watchers: [], end: () => ({ findings: [], problems: [], masks: new Map() }) }),
      screenDescriptor: () => [],
    }));
    const { makeWork: blind } = await import('../../functions/pipeline.ts');
    vi.doUnmock(detector);
    vi.doUnmock(versions);
    vi.resetModules();
    return blind;
  }
  const upgraded = async (deliveries: readonly string[], description = descriptor) => {
    const town = makeTown(await blindWork());
    await town.open();
    await town.deliver('folkevalgte/dataset.json', description);
    for (const csv of deliveries) {
      await town.deliverTable(csv);
      await town.run();
    }
    expect(await town.publicText('catalog.ttl')).toContain('Folkevalgte');
    const newer = { ...town.world, work: makeTown().world.work };
    const { outdated } = await sweep(orgnr, newer);
    await ingest(
      orgnr,
      outdated.asked.map((delivery) => ({ delivery })),
      newer,
    );
    await publish(orgnr, newer);
    return { ...town, outdated, catalog: await town.publicText('catalog.ttl') };
  };

  it('takes off what the older one let out, file and description, with nothing delivered and nobody asking', async () => {
    for (const csv of [people, blocked]) {
      const town = await upgraded([csv]);
      expect(town.outdated.asked).toContain('folkevalgte/');
      expect(await town.state()).toBe('quarantined');
      expect(town.catalog).not.toContain('Folkevalgte');
      expect(await town.everythingPublic()).not.toMatch(new RegExp(`Hansen|${id}`));
    }
  });

  it('leaves what is clean as it is, byte for byte', async () => {
    const town = await upgraded([clean]);
    expect(await town.state()).toBe('published');
    expect(await town.table()).toBe(clean);
    expect((await sweep(orgnr, { ...town.world, work: makeTown().world.work })).outdated).toEqual({
      asked: [],
      left: 0,
    });
  });

  it('looks through the version that is public where a later one was not taken', async () => {
    const town = await upgraded([people, 'parti;moter\nA;"12\nB;11\nC;10\n']);
    expect(town.catalog).not.toContain('Folkevalgte');
    expect(await town.everythingPublic()).not.toContain('Hansen');
  });

  it('looks through descriptions as well', async () => {
    const named = JSON.stringify({ ...JSON.parse(descriptor), description: { nb: `Klage fra ${id}` } });
    const town = await upgraded([clean], named);
    expect(await town.state()).toBe('quarantined');
    expect(await town.everythingPublic()).not.toContain(id);
  });
});
