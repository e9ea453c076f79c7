import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as history from '../../functions/history/index.ts';
import { makeWorld, orgnr } from '../support/world.ts';

const person = { by: 'kari', reason: 'because' };
const ids = ['a', 'b', 'c', 'd'];
type Titles = Readonly<Record<string, string>>;

/** What a catalog should be, on a page: what lies in the inbox, what people decided, and what is therefore public. */
type Model = {
  inbox: Record<string, string>;
  withdrawn: Record<string, string>;
  blocked: Set<string>;
  pinned: Titles | undefined;
  destroyed: Set<string>;
};
type Real = ReturnType<typeof makeWorld>;

const live = ({ inbox, withdrawn }: Model): Titles =>
  Object.fromEntries(Object.entries(inbox).filter(([id, title]) => withdrawn[id] !== title));

async function check(model: Model, real: Real): Promise<void> {
  const published = await history.publish(orgnr, real.world);
  if (published.outcome === 'paused') {
    await history.approve(orgnr, person, real.world);
    await history.publish(orgnr, real.world);
  }
  const wanted = Object.entries(model.pinned ?? live(model)).filter(([id]) => !model.blocked.has(id));
  const text = (await real.publicText('catalog.ttl')) ?? '';
  const titles = [...text.matchAll(/datasets\/(\w+)> "([^"]*)"/g)].map(([, id, title]) => [id, title]);
  expect(titles.sort()).toEqual(wanted.sort());
}

type Step = (model: Model, real: Real) => Promise<void>;
const seqOf = async (real: Real): Promise<number> => (await history.newestCommit(orgnr, real.world))?.value.seq ?? 0;
const look = (id: string, real: Real) => history.ingest(orgnr, [{ delivery: `${id}/` }], real.world);
/** Only where the dataset stands in the newest commit: a person cannot name what is not there. */
const isThere = async (id: string, { world }: Real): Promise<boolean> => {
  const head = await history.newestCommit(orgnr, world);
  if (!head) return false;
  const { pinned: _, ...unpinned } = head.value;
  return (await history.recordsAt(orgnr, unpinned, world)).has(`${id}/#${id}`);
};

const steps: Readonly<Record<string, (id: string, title: string) => Step>> = {
  upload: (id, title) => async (model, real) => {
    await real.deliver(`${id}/dataset.json`, `${id} title=${title}`);
    await look(id, real);
    // A purged dataset is not let in, and what was withdrawn stays so until it is other.
    if (model.withdrawn[id] !== title) delete model.withdrawn[id];
    model.inbox[id] = title;
  },
  delete: (id) => async (model, real) => {
    await real.remove(`${id}/dataset.json`);
    await look(id, real);
    delete model.inbox[id];
  },
  block: (id) => async (model, real) => {
    if (!(await isThere(id, real))) return;
    await history.block(orgnr, `${id}/#${id}`, person, real.world);
    model.blocked.add(id);
  },
  unblock: (id) => async (model, real) => {
    if ((await seqOf(real)) === 0) return;
    await history.unblock(orgnr, `${id}/#${id}`, person, real.world);
    model.blocked.delete(id);
    // What was delivered of a purged dataset was not kept: it is read again when it may be.
    await history.ingest(orgnr, [{ delivery: `${id}/`, again: true }], real.world);
  },
  withdraw: (id) => async (model, real) => {
    if (!(await isThere(id, real)) || model.inbox[id] === undefined || model.destroyed.has(id)) return;
    await history.withdraw(orgnr, `${id}/#${id}`, person, real.world);
    model.withdrawn[id] = model.inbox[id];
  },
  approve: () => async (_, real) => {
    if ((await seqOf(real)) > 0) await history.approve(orgnr, person, real.world);
  },
  rollback: (id) => async (model, real) => {
    const seq = await seqOf(real);
    if (seq === 0 || model.destroyed.size > 0) return;
    const to = 1 + (id.charCodeAt(0) % seq);
    const { records } = await history.show(orgnr, to, real.world);
    const known = records.filter(({ state }) => state !== 'withdrawn');
    await history.rollback(orgnr, to, person, real.world);
    const then = await titlesAt(
      to,
      known.map(({ key }) => key),
      real,
    );
    model.pinned = then;
  },
  unpin: () => async (model, real) => {
    if ((await seqOf(real)) > 0) await history.unpin(orgnr, person, real.world);
    model.pinned = undefined;
  },
  purge: (id) => async (model, real) => {
    if (!(await isThere(id, real)) || model.pinned) return;
    await history.purge(orgnr, `${id}/#${id}`, person, real.world);
    model.blocked.add(id);
    model.destroyed.add(id);
    delete model.inbox[id];
    delete model.withdrawn[id];
  },
  replay: () => async (_, real) => {
    if ((await seqOf(real)) > 0) await history.replay(orgnr, real.world);
  },
  sweep: () => async (_, real) => {
    await history.sweep(orgnr, real.world);
    for (const { delivery } of real.hints.splice(0))
      if (delivery) await history.ingest(orgnr, [{ delivery }], real.world);
  },
  gc: () => async (_, real) => {
    real.pass(26);
    await history.collect(orgnr, real.world);
  },
};

/** What a commit's own records are titled, blocked or not: a rollback brings back those that are not blocked now. */
async function titlesAt(seq: number, keys: readonly string[], { world }: Real): Promise<Titles> {
  const commit = (await history.commitAt(orgnr, seq, world))?.value;
  if (!commit) return {};
  const open = await history.recordsAt(orgnr, { ...commit, blocked: {} }, world);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const record = open.get(key);
      return record?.publication ? [[key.slice(key.indexOf('#') + 1), record.title ?? '']] : [];
    }),
  );
}

const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.constantFrom(...ids), fc.constantFrom('A', 'B', 'C'));

it('a history does what its model does, whatever people and deliveries do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (script) => {
      const real = makeWorld();
      const model: Model = {
        inbox: {},
        withdrawn: {},
        blocked: new Set(),
        pinned: undefined,
        destroyed: new Set(),
      };
      for (const [name, id, title] of script) {
        await steps[name]?.(id, title)(model, real);
        await check(model, real);
      }
      expect((await history.verify(orgnr, real.world)).findings).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 300_000);
