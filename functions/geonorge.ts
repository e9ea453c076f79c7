import { accept, type Doubt } from './core/judge/snapshot.ts';
import { geonorgeKeys } from './core/keys.ts';
import { readSnapshot, type Snapshot, writeSnapshot } from './core/snapshot.ts';
import type { Store, World } from './history/index.ts';
import { fetchSnapshot, type GeonorgeSettings } from './io/geonorge.ts';
import type { Geonorge } from './pipeline.ts';

/** Which snapshot decides, and when Geonorge last said that it still holds. */
export type Accepted = {
  readonly version: 1;
  /** SHA-256 of the snapshot, which is its name. */
  readonly sha256: string;
  readonly takenAt: string;
  readonly checkedAt: string;
  /** What Geonorge calls the feed it was taken from. */
  readonly etag?: string;
};

/** What became of a look at Geonorge. `doubted`: the snapshot before goes on deciding, and a person should look. */
export type Refreshed =
  | { readonly outcome: 'unchanged' | 'accepted'; readonly accepted: Accepted; readonly failures: readonly string[] }
  | { readonly outcome: 'doubted'; readonly doubts: readonly Doubt[]; readonly failures: readonly string[] };

/** The snapshot that decides, where there is one; read again only when another has been accepted. */
export function openGeonorge(state: Store): () => Promise<Geonorge | undefined> {
  let known: Geonorge | undefined;
  return async () => {
    const { accepted } = await readAccepted(state);
    if (!accepted) return undefined;
    if (known?.sha256 !== accepted.sha256) {
      const { indexSnapshot } = await import('./core/judge/dedupe.ts'); // of all who ask for its age, only who decides reads this
      known = { index: indexSnapshot(await snapshotOf(accepted, state)), sha256: accepted.sha256 };
    }
    return known;
  };
}

/** Asks Geonorge what it has, and keeps it where it is to be believed: held against the last snapshot that was. */
export async function refreshGeonorge(
  { state, clock, platform }: Pick<World, 'state' | 'clock' | 'platform'>,
  settings: GeonorgeSettings,
  sentinels: readonly string[] = [],
): Promise<Refreshed> {
  const { accepted: last, etag } = await readAccepted(state);
  const fetched = await fetchSnapshot(settings, clock, last?.etag ? { etag: last.etag } : {});
  if (fetched.kind === 'unchanged') {
    if (!last) throw new Error('Geonorge says that nothing has changed, and nothing has been fetched before');
    const accepted = { ...last, checkedAt: clock.now() };
    await writeAccepted(accepted, etag, state);
    return { outcome: 'unchanged', accepted, failures: [] };
  }
  const before = last && (await snapshotOf(last, state));
  const { accepted: believed, doubts, snapshot } = accept(before, fetched.snapshot, { sentinels });
  if (!believed || !snapshot) return { outcome: 'doubted', doubts, failures: fetched.failures };

  const body = new TextEncoder().encode([...writeSnapshot(snapshot)].join(''));
  const hash = platform.sha256();
  hash.update(body);
  const accepted: Accepted = {
    version: 1,
    sha256: hash.hex(),
    takenAt: snapshot.takenAt,
    checkedAt: clock.now(),
    ...(fetched.etag ? { etag: fetched.etag } : {}),
  };
  await state.put(geonorgeKeys.snapshot(accepted.sha256), body, { contentType: 'application/jsonl' });
  await writeAccepted(accepted, etag, state);
  return { outcome: 'accepted', accepted, failures: fetched.failures };
}

/** How old what decides is: hours since Geonorge last said that it holds; nothing where there is none. */
export async function ageOfGeonorge({ state, clock }: Pick<World, 'state' | 'clock'>): Promise<number | undefined> {
  const { accepted } = await readAccepted(state);
  return accepted && (Date.parse(clock.now()) - Date.parse(accepted.checkedAt)) / 3_600_000;
}

async function readAccepted(state: Store): Promise<{ readonly accepted?: Accepted; readonly etag?: string }> {
  const stored = await state.get(geonorgeKeys.accepted);
  return stored ? { accepted: JSON.parse(new TextDecoder().decode(stored.body)), etag: stored.etag } : {};
}

/** Over the one that was read, and over no other: two that fetch at once do not undo each other. */
async function writeAccepted(accepted: Accepted, etag: string | undefined, state: Store): Promise<void> {
  const written = await state.put(geonorgeKeys.accepted, new TextEncoder().encode(`${JSON.stringify(accepted)}\n`), {
    contentType: 'application/json',
    ...(etag ? { ifMatch: etag } : { ifNoneMatch: '*' }),
  });
  if (!written.ok) throw new Error('Another snapshot was accepted meanwhile');
}

async function snapshotOf({ sha256 }: Accepted, state: Store): Promise<Snapshot> {
  const stored = await state.get(geonorgeKeys.snapshot(sha256));
  if (!stored) throw new Error(`The accepted snapshot ${sha256} is not there`);
  return readSnapshot(new TextDecoder().decode(stored.body));
}
