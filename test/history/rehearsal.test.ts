import { describe, expect, it } from 'vitest';
import { rehearseNext } from '../../functions/core/judge/rehearse.ts';
import { collect, ingest, publish, purge, rehearsalOf, sweep, type World } from '../../functions/history/index.ts';
import { makeWorld, orgnr } from '../support/world.ts';

const person = { by: 'kari', reason: 'because' };

/** A world whose harvester reads what the tiny work writes, a line a dataset. */
function makeRehearsed() {
  const { world: tiny, ...rest } = makeWorld();
  let rehearsed = 0;
  const world: World = {
    ...tiny,
    work: {
      ...tiny.work,
      rehearse: ({ base }, turtle, held) => {
        rehearsed++;
        const said = [...turtle.matchAll(/^<([^>]*)> (".*)\.$/gm)].map(
          ([, iri, text]) => `<${base}catalog> <http://www.w3.org/ns/dcat#dataset> <${iri}> .
<${iri}> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> ${JSON.stringify(text)} .`,
        );
        const body = `<${base}catalog> a <http://www.w3.org/ns/dcat#Catalog> .\n${said.join('\n')}`;
        return rehearseNext(
          { body },
          { url: `${base}catalog`, accept: 'text/turtle' },
          held,
          (it) => `#${it.length}:${it}`,
        );
      },
    },
  };
  const say = async (id: string, statements: string) => {
    await rest.deliver(`${id}/dataset.json`, `${id} ${statements}`);
    await ingest(orgnr, [{ delivery: `${id}/` }], world);
    await publish(orgnr, world);
    return rehearsalOf(orgnr, world);
  };
  return { world, say, rehearsed: () => rehearsed, ...rest };
}

const iri = (id: string): string => `https://data.example.no/${orgnr}/datasets/${id}`;

describe('The rehearsal of a harvest', () => {
  it('tells of each publication what the harvester would do, beside the one before', async () => {
    const { say } = makeRehearsed();

    expect(await say('a', 'title=A')).toMatchObject({ n: 1, added: [iri('a')], counts: { added: 1, changed: 0 } });
    expect(await say('b', 'title=B')).toMatchObject({ n: 2, against: 1, added: [iri('b')], changed: [], unchanged: 1 });
    expect(await say('b', 'title=C')).toMatchObject({ n: 3, against: 2, added: [], changed: [iri('b')], unchanged: 1 });
  });

  it('names what is removed', async () => {
    const { say, world, remove } = makeRehearsed();
    await say('a', 'title=A');
    await say('b', 'title=B');
    await remove('b/dataset.json');
    await ingest(orgnr, [{ delivery: 'b/' }], world);
    await publish(orgnr, world);

    expect(await rehearsalOf(orgnr, world)).toMatchObject({ n: 3, removed: [iri('b')], unchanged: 1 });
  });

  it('is made once for each publication, and costs two store calls', async () => {
    const { say, world, rehearsed, calls } = makeRehearsed();
    await say('a', 'title=A');
    await publish(orgnr, world, { thorough: true });
    await sweep(orgnr, world);

    expect(rehearsed()).toBe(1);
    expect(calls.filter((it) => /^state (?:get|put) .*harvest/.test(it))).toHaveLength(3); // one get is this test's own
  });

  it('of an older publication that comes late leaves the newer in its place', async () => {
    const { say, world } = makeRehearsed();
    await say('a', 'title=A');
    const { get } = world.state;
    const slept: World = {
      ...world,
      state: {
        ...world.state,
        get: async (key, version) => {
          const found = await get(key, version);
          if (!key.endsWith('harvest.json') || woken) return found;
          woken = true;
          await say('a', 'title=C');
          return found;
        },
      },
    };
    let woken = false;
    await world.inbox.put(`inbox/${orgnr}/a/dataset.json`, new TextEncoder().encode('a title=B'));
    await ingest(orgnr, [{ delivery: 'a/' }], slept);
    await publish(orgnr, slept);

    expect(await rehearsalOf(orgnr, world)).toMatchObject({ n: 3, against: 1, changed: [iri('a')] });
  });

  it('is private, is kept, and goes with what it tells of a purged dataset', async () => {
    const { say, world, pass } = makeRehearsed();
    await say('a', 'title=A');
    await say('b', 'title=B');
    await purge(orgnr, 'b/#b', person, world);
    const versions = await world.state.versions(`reports/${orgnr}/harvest.json`);
    expect(versions).toHaveLength(1);

    pass(48);
    await collect(orgnr, world);
    expect(await rehearsalOf(orgnr, world)).toMatchObject({ n: 3, removed: [iri('b')], counts: { removed: 1 } });
    expect((await world.public.list(`${orgnr}/`)).filter(({ key }) => key.includes('harvest'))).toEqual([]);
  });
});
