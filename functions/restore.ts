import { keysOf } from './core/keys.ts';
import { newestCommit, publish, type Store, type Verified, verify, type World } from './history/index.ts';
import { type Home, keysUnder, placesOf } from './offboarding.ts';

/** What came of a restoring: what was copied, and whether all of it is as its hashes say and public again. */
export type Restored = {
  readonly copied: Readonly<Record<'state' | 'inbox', number>>;
  readonly published: Awaited<ReturnType<typeof publish>>;
  readonly verified: Verified;
};

/**
 * Brings a publisher back from a copy of its history (an export, or the bucket in a second account) to where it has none,
 * and makes its catalog public again. Safe to repeat after dying on the way. Throws where another history has begun here.
 */
export async function restorePublisher(
  orgnr: string,
  from: Pick<Home, 'state'> & Partial<Home>,
  world: World,
): Promise<Restored> {
  const keys = keysOf(orgnr);
  const copied = { state: 0, inbox: 0 };
  // The newest numbers come first of all, and listings begin with them: with an old commit at the end of the log, an
  // ingest that meets the deliveries could append another history; with the newest it finds trees missing, and waits.
  for (const prefix of [keys.under('log'), keys.under('published')]) {
    const [newest] = await from.state.list(prefix, { limit: 1 });
    if (newest) copied.state += await copyOnce(newest.key, from.state, world.state);
  }
  for (const prefix of placesOf(orgnr).state)
    for await (const key of keysUnder(prefix, from.state)) copied.state += await copyOnce(key, from.state, world.state);
  if (!(await newestCommit(orgnr, world))) throw new Error(`There is no history of ${orgnr} in the copy`);
  if (from.inbox)
    for await (const key of keysUnder(keys.under('inbox'), from.inbox))
      copied.inbox += await copyOnce(key, from.inbox, world.inbox);
  return { copied, published: await publish(orgnr, world), verified: await verify(orgnr, world) };
}

/** Only where nothing stands, or the same: what was written here since must not be lost. */
async function copyOnce(key: string, from: Store, to: Store): Promise<number> {
  const it = await from.get(key);
  if (!it) return 0;
  const { ok } = await to.put(key, it.body, {
    ifNoneMatch: '*',
    ...(it.contentType ? { contentType: it.contentType } : {}),
    ...(it.metadata ? { metadata: it.metadata } : {}),
  });
  if (ok) return 1;
  const standing = await to.get(key);
  if (standing && Buffer.compare(standing.body, it.body) === 0) return 0;
  throw new Error(`${key} stands here already, and is not what the copy has`);
}
