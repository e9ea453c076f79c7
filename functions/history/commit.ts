import { canonical } from '../core/identify.ts';
import { each } from './content.ts';
import { type Attempts, type DecidedFrom, decideDelivery, type Round } from './decide.ts';
import { append, type CommitKind, follow, type Logged, newestCommit, type Unfit } from './log.ts';
import { defaultsFile, inputOf, type Observed, observe } from './observe.ts';
import type { World } from './ports.ts';
import { openTree, type Tree } from './tree.ts';

/** A delivery to look at. `receives`: how often the queue has handed this out; from the second time on crashes are counted. */
export type Look = { readonly delivery: string; readonly receives?: number; readonly again?: boolean };

export type Ingested = {
  /** The newest commit, whoever made it; nothing before the first. */
  readonly seq?: number;
  /** How many commits this call made. */
  readonly commits: number;
  /** Deliveries whose work failed by our fault: not to be acknowledged, but tried again. */
  readonly faults: readonly Fault[];
};
export type Fault = { readonly delivery: string; readonly error: unknown };

/**
 * Brings the history up to what lies in the inbox for these deliveries. Driven by hints: for each publisher in a batch
 * of messages `await ingest(orgnr, [{ delivery: 'badeplasser/' }, …], world)`, then acknowledge every message whose
 * delivery is not among the `faults`, and send a hint to publish. Safe to repeat, to run anywhere at the same time, and
 * to die anywhere; nothing is public before `publish`.
 */
export async function ingest(orgnr: string, looks: readonly Look[], world: World): Promise<Ingested> {
  const done = await bringUpToDate(orgnr, looks, 'ingest', world);
  // What leans on the defaults is to be looked at, too; should this hint be lost, the sweep finds it.
  if (done.commits > 0 && looks.some(({ delivery }) => delivery === defaultsFile)) await lookAtAll(orgnr, world);
  return done;
}

/** Sends a hint for every delivery that may lean on `publisher.json`. */
async function lookAtAll(orgnr: string, world: World): Promise<void> {
  const { files } = await observe(orgnr, 'all', world);
  const others = [...files.keys()].filter((delivery) => delivery !== defaultsFile);
  if (others.length > 0) await world.queue.send(others.map((delivery) => ({ orgnr, delivery })));
}

/** Every delivery there is decided again, though nothing in it changed, and what comes out otherwise in one commit. */
export const redecide = (orgnr: string, world: World): Promise<Ingested> =>
  bringUpToDate(orgnr, 'all', 'replay', world);

/**
 * The tree that `redecide` would commit, beside the newest commit, and the texts of its new parts by hash. Nothing is
 * written.
 */
export async function rehearse(
  orgnr: string,
  world: World,
): Promise<{ readonly head: Logged | undefined; readonly tree: Tree; readonly texts: ReadonlyMap<string, string> }> {
  const round = startOf('all', { dry: true });
  const head = await newestCommit(orgnr, world);
  const { tree, faults } = await decideAll(orgnr, head, await observe(orgnr, 'all', world), round, world);
  const [fault] = faults;
  if (fault) throw new Error(`${fault.delivery} cannot be decided again`, { cause: fault.error });
  const parts = [...round.decided.values()].flatMap(({ datasets }) => datasets.flatMap((it) => it.parts));
  return { head, tree, texts: new Map(parts.map(({ sha256, text }) => [sha256, text])) };
}

/** Tries a step of the protocol again until it is done, with a longer pause each time. */
export async function until<Result>(
  what: string,
  world: Pick<World, 'clock' | 'random'>,
  step: () => Promise<Result | 'again'>,
): Promise<Result> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (tries > 0) await world.clock.wait(world.random.next() * Math.min(longestPause, firstPause * 2 ** tries));
    const result = await step();
    if (result !== 'again') return result;
  }
  throw new Error(`${what}: not done in ${mostTries} tries`);
}
const mostTries = 40;
const firstPause = 25;
const longestPause = 5000;

async function bringUpToDate(
  orgnr: string,
  looks: readonly Look[] | 'all',
  kind: CommitKind,
  world: World,
): Promise<Ingested> {
  const round = startOf(looks, {});
  let commits = 0;
  const done = await until(`Bringing the history of ${orgnr} up to date`, world, async () => {
    // The log first and the inbox after it: what is committed was seen between two commits, so it never goes back.
    const head = await newestCommit(orgnr, world);
    const seen = await observe(orgnr, round.deliveries, world);
    // What was staged before the log was read may have been purged by what the log now says.
    round.staged.clear();
    const { tree, inputs, unfit, faults } = await decideAll(orgnr, head, seen, round, world);
    if (round.moved) return 'again';

    const { any, datasets } = await tree.changes();
    if (!any) {
      await forget(round.attempts, faults, world);
      return { ...(head ? { seq: head.value.seq } : {}), commits, faults };
    }
    // What nothing new was delivered for was decided again.
    const why = [...inputs.values()].some(({ isNews }) => isNews) ? kind : 'replay';
    const commit = follow(head, world, why, { roots: await tree.write(), changes: datasets, ...unfit });
    if (!(await append(orgnr, commit, world))) return 'again';
    commits++;
    await forget(round.attempts, faults, world);
    // Another may have found nothing to do while this commit was on its way: look once more before it is acknowledged.
    const now = await observe(orgnr, round.deliveries, world);
    for (const [delivery, { input, leansOn }] of inputs)
      if (canonical(inputOf(orgnr, delivery, now, leansOn, world)) !== canonical(input)) return 'again';
    return { seq: commit.seq, commits, faults };
  });
  for (const { data } of round.decided.values())
    for (const copy of data.values()) if ('key' in copy) await world.state.delete(copy.key, copy.versionId);
  return done;
}

function startOf(
  looks: readonly Look[] | 'all',
  { dry = false }: { readonly dry?: boolean },
): Round & {
  readonly deliveries: readonly string[] | 'all';
  readonly looks: ReadonlyMap<string, Look>;
} {
  return {
    deliveries: looks === 'all' ? 'all' : [...new Set(looks.map(({ delivery }) => delivery))].sort(),
    looks: new Map(looks === 'all' ? [] : looks.map((look) => [look.delivery, look])),
    dry,
    moved: false,
    shards: new Map(),
    decided: new Map(),
    staged: new Set(),
    attempts: new Map(),
  };
}

type Decisions = {
  readonly tree: Tree;
  readonly inputs: ReadonlyMap<string, DecidedFrom>;
  readonly unfit: { readonly unfit?: Unfit };
  readonly faults: readonly Fault[];
};

async function decideAll(
  orgnr: string,
  head: Logged | undefined,
  seen: Observed,
  round: ReturnType<typeof startOf>,
  world: World,
): Promise<Decisions> {
  round.moved = false;
  const tree = openTree(orgnr, head?.value.roots ?? {}, world, round.shards);
  const deliveries =
    round.deliveries === 'all'
      ? [...new Set([...seen.files.keys(), ...(await tree.deliveries()).keys()])].sort()
      : round.deliveries;
  const inputs = new Map<string, DecidedFrom>();
  const unfit = new Map(Object.entries(head?.value.unfit ?? {}));
  const faults: Fault[] = [];
  await each(
    deliveries,
    async (delivery) => {
      const look = round.looks.get(delivery) ?? { delivery, again: true };
      try {
        inputs.set(delivery, await decideDelivery(orgnr, look, { head: head?.value, seen, tree, unfit, round }, world));
      } catch (error) {
        faults.push({ delivery, error });
      }
    },
    atOnce,
  );
  const sorted = Object.fromEntries([...unfit].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { tree, inputs, unfit: unfit.size > 0 || head?.value.unfit ? { unfit: sorted } : {}, faults };
}
const atOnce = 4;

/** Work that came to an end did not crash; what failed keeps its count. */
async function forget(attempts: Attempts, faults: readonly Fault[], world: World): Promise<void> {
  for (const [delivery, key] of attempts)
    if (!faults.some((fault) => fault.delivery === delivery)) {
      await world.state.delete(key);
      attempts.delete(delivery);
    }
}
