import { keysOf } from '../core/keys.ts';
import { bytesOf, sha256Of, textOf } from './content.ts';
import type { World } from './ports.ts';
import type { Change, Roots } from './tree.ts';

/**
 * One step of a publisher's history, created once under the next number and never changed. It names everything by hash
 * or id; titles, names and reasons stand elsewhere, where they can be destroyed.
 */
export type Commit = {
  readonly version: 1;
  readonly seq: number;
  /** SHA-256 of the commit before, as it is stored. */
  readonly previous: string | null;
  readonly time: string;
  readonly rules: string;
  readonly kind: CommitKind;
  /** What became of everything delivered. */
  readonly roots: Roots;
  /** What is to be published instead of it, since a rollback: the datasets as they were at this commit. */
  readonly pinned?: { readonly seq: number; readonly roots: Roots };
  /** The commit whose catalog a person has last approved, from which on the shrink guard counts. */
  readonly approved?: number;
  /** By dataset id: never published, whatever is delivered or rolled back to. The decision's id. */
  readonly blocked: Readonly<Record<string, string>>;
  /** By dataset id: destroyed, with the number from which on nothing of it may be referred to. */
  readonly purged: Readonly<Record<string, Purge>>;
  /**
   * By dataset id: the hashes of copies and descriptions that were found to say something of people. A version made of
   * one is not public, whatever is rolled back to, until it is decided again and let through.
   */
  readonly unfit?: Unfit;
  /** The publication that was looked through last by newer rules than it was decided by, and the rules. */
  readonly looked?: { readonly n: number; readonly rules: string };
  readonly changes: readonly Change[];
  readonly decision?: { readonly id: string; readonly sha256: string };
};

export type CommitKind =
  | 'ingest'
  | 'replay'
  | 'approve'
  | 'answer'
  | 'rollback'
  | 'unpin'
  | 'block'
  | 'unblock'
  | 'withdraw'
  | 'expire'
  | 'purge'
  | 'purged';

export type Unfit = Readonly<Record<string, readonly string[]>>;

/** `done` names the object that tells which trees were rewritten without the dataset. */
export type Purge = { readonly decision: string; readonly seq: number; readonly done?: string };

/** A commit, with the hash it goes by. */
export type Logged<Entry = Commit> = { readonly value: Entry; readonly sha256: string };

/** The id of a dataset or delivery in the log: its key's hash, as keys are words that people wrote. */
export const idOf = (world: Pick<World, 'platform'>, key: string): string => sha256Of(world, key);

/** Whether something was decided by rules that come before these; what tells none was decided before they were kept. */
export function isOutdated(by: string | undefined, rules: string): boolean {
  if (by === undefined) return true;
  const [was, is] = [by, rules].map((it) => (it.match(/\d+/g) ?? []).map(Number));
  const at = (is ?? []).findIndex((number, i) => number !== was?.[i]);
  return at >= 0 && (is?.[at] ?? 0) > (was?.[at] ?? -1);
}

/** The newest commit, or nothing before the first. */
export const newestCommit = (orgnr: string, world: World): Promise<Logged | undefined> =>
  newest(keysOf(orgnr).under('log'), world, parseCommit);

export async function commitAt(orgnr: string, seq: number, world: World): Promise<Logged | undefined> {
  return loggedAt(keysOf(orgnr).log(seq), world, parseCommit);
}

/** Every commit, newest first. */
export const commits = (orgnr: string, world: World): AsyncIterable<Logged> =>
  newestFirst(keysOf(orgnr).under('log'), world, parseCommit);

/**
 * Creates the next commit. `false` whenever it is not certain that this very call created it (another was faster, or
 * the answer was lost): then the log is to be read again, and everything decided again.
 */
export async function append(orgnr: string, commit: Commit, world: World): Promise<boolean> {
  return create(keysOf(orgnr).log(commit.seq), commit, world);
}

/** What the next commit takes over from the newest: all of it but its number, time and changes. */
export function follow(
  head: Logged | undefined,
  world: World,
  kind: CommitKind,
  changed: Partial<Commit> & Pick<Commit, 'changes'>,
): Commit {
  const { decision: _, ...kept } = head?.value ?? { roots: {}, blocked: {}, purged: {} };
  return {
    ...kept,
    ...changed,
    version: 1,
    seq: (head?.value.seq ?? 0) + 1,
    previous: head?.sha256 ?? null,
    time: world.clock.now(),
    rules: world.work.rules,
    kind,
  };
}

/** Reads a commit of this or any older version. */
export function parseCommit(text: string): Commit {
  const commit = JSON.parse(text) as Omit<Commit, 'version'> & { readonly version: number };
  if (commit.version !== 1) throw new Error(`A commit of version ${commit.version} is newer than this program`);
  return { ...commit, version: 1 };
}

/** The newest object of a numbered row. */
export async function newest<Entry>(
  prefix: string,
  world: World,
  parse: (text: string) => Entry,
): Promise<Logged<Entry> | undefined> {
  const [found] = await world.state.list(prefix, { limit: 1 });
  return found && loggedAt(found.key, world, parse);
}

export async function* newestFirst<Entry>(
  prefix: string,
  world: World,
  parse: (text: string) => Entry,
): AsyncIterable<Logged<Entry>> {
  let after: string | undefined;
  for (;;) {
    const page = await world.state.list(prefix, after === undefined ? {} : { after });
    for (const { key } of page) {
      const logged = await loggedAt(key, world, parse);
      if (logged) yield logged;
    }
    after = page.at(-1)?.key;
    if (after === undefined) return;
  }
}

/** Creates an object of a numbered row, if nothing stands there. Not certain is `false`. */
export async function create(key: string, value: unknown, world: World): Promise<boolean> {
  const body = bytesOf(`${JSON.stringify(value)}\n`);
  try {
    const done = await world.state.put(key, body, { ifNoneMatch: '*', contentType: 'application/json' });
    return done.ok;
  } catch {
    // Refused, or done with the answer lost: only the log can tell.
    return false;
  }
}

async function loggedAt<Entry>(
  key: string,
  world: World,
  parse: (text: string) => Entry,
): Promise<Logged<Entry> | undefined> {
  const stored = await world.state.get(key);
  if (stored === undefined) return undefined;
  const value = parse(textOf(stored));
  return { value, sha256: sha256Of(world, stored.body) };
}
