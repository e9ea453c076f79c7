import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../../functions/core/descriptor.ts';
import { type Claim, type GeonorgeIndex, indexSnapshot, likely, match } from '../../../functions/core/judge/dedupe.ts';
import { readFeed, readSearchPage } from '../../../functions/core/read/geonorge.ts';
import { mergeRecords, type Organisation, type SnapshotRecord } from '../../../functions/core/snapshot.ts';
import { artsdatabanken, dataNorge2018, municipal } from '../../corpora/matching/real.ts';
import { readAll } from '../../support/read-records.ts';
import { isShared, readShared, shared } from '../../support/shared.ts';

describe.skipIf(!isShared('geonorge/samples'))('real deliveries against real records of Geonorge', () => {
  let known: Promise<GeonorgeIndex> | undefined;
  const index = (): Promise<GeonorgeIndex> => {
    known ??= realIndex();
    return known;
  };

  it('data.norge.no of 2018: nothing is left out that is not there, and 95 % of what is there is found', async () => {
    const snapshot = await index();
    const answers = dataNorge().map((it) => ({
      ...it,
      ...match(it, it.publisher, snapshot),
      same: dataNorge2018[it.key],
    }));
    const same = answers.filter((it) => it.same);
    const found = same.filter(
      (it) =>
        it.twin?.uuid === it.same ||
        it.evidence.some(({ record, level }) => record.uuid === it.same && level !== 'weak'),
    );
    const wrong = answers.filter((it) => it.level === 'certain' && it.twin?.uuid !== it.same);
    const others = answers.filter((it) => !it.same);
    const held = others.filter((it) => it.level === 'probable');
    console.info(
      `real, data.norge.no 2018: ${answers.length} datasets against ${snapshot.byUuid.size} records; ${found.length} of ${same.length} found (${answers.filter((it) => it.level === 'certain').length} certain), ${wrong.length} wrong; ${held.length} of ${others.length} others held: ${held.map((it) => `${it.title} ~ ${it.twin?.title}`).join('; ')}`,
    );
    expect(wrong.map((it) => it.title)).toEqual([]);
    expect(held.length / others.length).toBeLessThanOrEqual(0.01);
    expect(found.length / same.length).toBeGreaterThanOrEqual(0.95);
  });

  it('a register that links to Geonorge is asked about, row by row', async () => {
    const snapshot = await index();
    const rows = readShared('data/registers/artsdatabanken-datasett-v2.csv').split(/\r?\n/).slice(1);
    const answers = rows
      .map((row) => row.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
      .filter(([owner]) => owner)
      .map(([owner = '', code = '', , landingPage = '']) => {
        const descriptor: Descriptor = {
          title: { nb: code },
          publisher: owner,
          ...(landingPage ? { landingPage } : {}),
        };
        return {
          same: artsdatabanken[`${owner} ${code}`],
          ...match({ key: `${owner} ${code}`, descriptor }, '919666102', snapshot),
        };
      });
    const same = answers.filter((it) => it.same);
    const found = same.filter((it) => it.twin?.uuid === it.same);
    const wrong = answers.filter((it) => it.level === 'certain' && it.twin?.uuid !== it.same);
    console.info(
      `real, a register: ${answers.length} rows, ${found.length} of ${same.length} found, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(found.length).toBe(same.length);
  });

  it('a record Geonorge has is left out when it is delivered as it is', async () => {
    const { records } = await readAll(
      createReadStream(shared('geonorge/iso19139/no-geonorgeapi-keywords-english.xml')),
    );
    const [record] = records;
    const answer = match(
      { key: 'x', kind: 'geodata', descriptor: record?.descriptor ?? {} },
      '971040238',
      await index(),
    );
    expect([answer.level, answer.twin?.uuid]).toEqual(['certain', '041f1e6e-bdbc-4091-b48f-8a5990f3cc5b']);
  });

  it('municipal records: with nothing that identifies them, 80 % stand among the first three shown', async () => {
    const snapshot = await index();
    const shown = municipal.map(({ owner, title, same }) => {
      const claim: Claim = { key: title, descriptor: { title: { nb: title }, publisher: owner } };
      const rank = likely(claim, '', snapshot, 3).findIndex((it) => it.record.uuid === same);
      const { level, twin } = match(claim, '', snapshot);
      expect(level === 'certain' ? twin?.uuid : undefined).toBeUndefined();
      return { title, rank };
    });
    const among = shown.filter((it) => it.rank >= 0);
    console.info(
      `real, municipal: ${among.length} of ${shown.length} among the first three, ${shown.filter((it) => it.rank === 0).length} first; not: ${shown.filter((it) => it.rank < 0).map((it) => it.title)}`,
    );
    expect(among.length / shown.length).toBeGreaterThanOrEqual(0.8);
  });
});

/** The feed of 2017 (with owners), the list of 2025 (titles alone) and a search page of 2026. */
async function realIndex(): Promise<GeonorgeIndex> {
  const records: SnapshotRecord[] = [];
  const organisations: Organisation[] = [];
  for await (const event of readFeed(createReadStream(shared('geonorge/samples/fdk-geonorge-data-2017-10-19.xml')))) {
    if (event.kind === 'record') records.push(event.record);
    if (event.kind === 'organisation') organisations.push(event.organisation);
  }
  records.push(...(readSearchPage(readShared('geonorge/samples/kartkatalog-api-search-result.json'))?.records ?? []));
  const municipalOwner = new Map(municipal.map((it) => [it.same, it.owner]));
  for (const line of readShared('geonorge/samples/geogpt-geonorge-cleaned_metadata.csv').split('\n')) {
    const [uuid = '', title = '', , , , level = ''] = line.split('|');
    if (!/^[0-9a-f]{8}-/.test(uuid)) continue;
    const owner = municipalOwner.get(uuid);
    records.push({
      uuid,
      title,
      type: level === 'series' ? 'series' : 'dataset',
      seenIn: ['search'],
      ...(owner ? { owner } : {}),
    });
  }
  return indexSnapshot({ takenAt: '2026-03-02T04:00:00Z', organisations, records: mergeRecords(records) });
}

type Node = { readonly [key: string]: unknown };
type Delivered = Claim & { readonly publisher: string; readonly title: string };

/** Every dataset of the catalog of 31 May 2018 as a claim: its title, publisher, pages and distributions. */
function dataNorge(): readonly Delivered[] {
  const all = flat(JSON.parse(readShared('geonorge/samples/fdk-datanorge_2018_05_31.jsonld')));
  const byId = new Map(all.filter((it) => Object.keys(it).length > 1).map((it) => [String(it['@id']), it]));
  return all
    .filter((it) => it['@type'] === 'dcat:Dataset')
    .map((it): Delivered => {
      const publisher = idsOf(it['dct:publisher'])[0] ?? '';
      const [name] = valuesOf(byId.get(publisher)?.['foaf:name']);
      const title = valuesOf(it['dct:title'])[0] ?? '';
      const orgnr = /\d{9}$/.exec(publisher)?.[0] ?? '';
      const distributions: readonly Node[] = idsOf(it['dcat:distribution']).flatMap((id): readonly Node[] => {
        const it = byId.get(id);
        return it ? [it] : [];
      });
      return {
        key: String(it['@id']),
        title,
        publisher: orgnr,
        descriptor: {
          title: { nb: title },
          iri: String(it['@id']),
          publisher: { ...(name ? { name } : {}), ...(orgnr ? { organizationNumber: orgnr } : {}) },
          landingPage: idsOf(it['dcat:landingPage']),
          page: idsOf(it['foaf:page']),
          related: idsOf(it['dct:relation']),
          distribution: distributions.map((one: Node) => ({
            accessURL: idsOf(one['dcat:accessURL']),
            downloadURL: idsOf(one['dcat:downloadURL']),
          })),
        },
      };
    });
}

const flat = (value: unknown): readonly Node[] =>
  Array.isArray(value)
    ? value.flatMap(flat)
    : typeof value === 'object' && value !== null
      ? [value as Node, ...Object.values(value).flatMap(flat)]
      : [];
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const idsOf = (value: unknown): readonly string[] =>
  listOf(value).flatMap((it) =>
    typeof it === 'string' ? [it] : typeof (it as Node)['@id'] === 'string' ? [String((it as Node)['@id'])] : [],
  );
const valuesOf = (value: unknown): readonly string[] =>
  listOf(value).flatMap((it) =>
    typeof it === 'string' ? [it] : typeof (it as Node)['@value'] === 'string' ? [String((it as Node)['@value'])] : [],
  );
