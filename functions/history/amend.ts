import { keysOf } from '../core/keys.ts';
import { until } from './commit.ts';
import { bytesOf, sha256Of } from './content.ts';
import { randomId } from './decide.ts';
import { append, type Commit, type CommitKind, commitAt, follow, newestCommit, type Unfit } from './log.ts';
import type { Decision, World } from './ports.ts';
import { openTree, type Roots, type Tree } from './tree.ts';

/** Who decides, and why: kept under `decisions/`, outside the log, which knows the decision by id and hash alone. */
export type Person = { readonly by: string; readonly reason: string };

/** What a person's decision changes in the newest commit; the tree is changed in place. */
export type Amendment = {
  readonly pinned?: { readonly seq: number; readonly roots: Roots } | null;
  readonly approved?: number;
  readonly blocked?: Commit['blocked'];
  readonly purged?: Commit['purged'];
  readonly unfit?: Unfit;
  readonly looked?: NonNullable<Commit['looked']>;
};

/**
 * Commits one decision of a person, exactly once however often an answer is lost. `amend` sees the newest commit and its
 * tree, and gives what changes, or `nothing` where it is so already. Not published yet: call `publish`.
 */
export async function decide(
  orgnr: string,
  kind: CommitKind,
  decided: Omit<Decision, 'version' | 'id' | 'time' | 'kind'> & { readonly kind?: string },
  world: World,
  amend: (head: Commit, tree: Tree, id: string) => Promise<Amendment | 'nothing'>,
): Promise<Commit> {
  const id = randomId(world);
  const decision: Decision = { version: 1, id, time: world.clock.now(), ...decided, kind: decided.kind ?? kind };
  const text = JSON.stringify(decision);
  let tried: number | undefined;
  let written = false;
  return until(`The ${kind} of ${orgnr}`, world, async () => {
    const head = await newestCommit(orgnr, world);
    if (!head) throw new Error(`${orgnr} has no history yet`);
    // The try before may have been done with its answer lost, and others may have come after it.
    const before = tried === undefined ? undefined : await commitAt(orgnr, tried, world);
    if (before?.value.decision?.id === id) return before.value;

    const tree = openTree(orgnr, head.value.roots, world);
    const amendment = await amend(head.value, tree, id);
    if (amendment === 'nothing') return head.value;
    if (!written) {
      await world.state.put(keysOf(orgnr).decision(id), bytesOf(text), { contentType: 'application/json' });
      written = true;
    }
    const { datasets } = await tree.changes();
    const { pinned: standing, ...kept } = head.value;
    const { pinned = standing, ...amended } = amendment;
    const commit: Commit = {
      ...follow({ ...head, value: kept }, world, kind, { roots: await tree.write(), changes: datasets, ...amended }),
      ...(pinned ? { pinned } : {}),
      decision: { id, sha256: sha256Of(world, text) },
    };
    tried = commit.seq;
    return (await append(orgnr, commit, world)) ? commit : 'again';
  });
}
