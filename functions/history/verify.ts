import { keysOf, publicKeysOf } from '../core/keys.ts';
import { formats } from '../core/record.ts';
import { keysNeededBy } from './collect.ts';
import { sha256Of, textOf } from './content.ts';
import { commits, type Logged, newestFirst } from './log.ts';
import type { World } from './ports.ts';
import { newestPublication, parsePublication, publicationAt, rebuild, standingHead } from './publish.ts';
import { manifestKey, parseManifest } from './purge.ts';
import { keysNeeded, openTree, parseShard } from './tree.ts';

/** Something that is not as the history says: which object, and what is wrong with it. */
export type Finding = {
  readonly key: string;
  readonly wrong:
    | 'chain.broken'
    | 'number.missing'
    | 'object.missing'
    | 'object.damaged'
    | 'public.differs'
    | 'public.cannot-be-rebuilt';
};

export type Verified = {
  readonly commits: number;
  readonly publications: number;
  readonly objects: number;
  readonly findings: readonly Finding[];
};

/**
 * Reads a whole history: the hash chain of the log and of the publications, every tree, every part, copy and report the
 * newest commit refers to under its hash, and the public files against a rebuild from their commit. Nothing is written.
 */
export async function verify(orgnr: string, world: World): Promise<Verified> {
  const keys = keysOf(orgnr);
  const findings: Finding[] = [];
  const checked = new Set<string>();
  const log: Logged[] = [];
  for await (const it of commits(orgnr, world)) log.push(it);
  const publications = [];
  for await (const it of newestFirst(keys.under('published'), world, parsePublication)) publications.push(it);
  findings.push(
    ...chain(
      log.map(({ value, sha256 }) => ({ seq: value.seq, previous: value.previous, sha256 })),
      keys.log,
    ),
    ...chain(
      publications.map(({ value, sha256 }) => ({ seq: value.n, previous: value.previous, sha256 })),
      keys.published,
    ),
  );

  const check = async (key: string, isRight: (text: string, sha256: string) => Promise<boolean>): Promise<boolean> => {
    if (checked.has(key)) return true;
    checked.add(key);
    const stored = await world.state.get(key);
    const wrong = !stored
      ? 'object.missing'
      : (await isRight(textOf(stored), sha256Of(world, stored.body)))
        ? undefined
        : 'object.damaged';
    if (wrong) findings.push({ key, wrong });
    return wrong === undefined;
  };
  const named = (key: string) => check(key, async (_, sha256) => key.includes(sha256));

  for (const [i, { value: commit }] of log.entries())
    for (const roots of [commit.roots, ...(commit.pinned ? [commit.pinned.roots] : [])]) {
      let whole = true;
      for (const it of Object.values(roots))
        whole = (await check(keys.tree(it), (text, sha256) => isTree(orgnr, it, text, sha256, world))) && whole;
      if (i > 0 || !whole) continue;
      const tree = openTree(orgnr, roots, world);
      for (const entry of (await tree.datasets()).values())
        for (const key of keysNeeded(orgnr, entry)) await named(key);
      for (const entry of (await tree.deliveries()).values())
        for (const key of keysNeededBy(orgnr, entry)) await named(key);
    }
  findings.push(...(await publicFindings(orgnr, world)));
  return { commits: log.length, publications: publications.length, objects: checked.size, findings };
}

/** Newest first; each must name the hash of the one before, down to the first. */
function chain(
  links: readonly { readonly seq: number; readonly previous: string | null; readonly sha256: string }[],
  keyAt: (seq: number) => string,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [i, { seq, previous }] of links.entries()) {
    const before = links[i + 1];
    if (before ? before.seq !== seq - 1 : seq !== 1) findings.push({ key: keyAt(seq - 1), wrong: 'number.missing' });
    else if (previous !== (before?.sha256 ?? null)) findings.push({ key: keyAt(seq - 1), wrong: 'chain.broken' });
  }
  return findings;
}

/** A tree is what its name says, or what the manifest of a purge that rewrote it says. */
async function isTree(orgnr: string, name: string, text: string, sha256: string, world: World): Promise<boolean> {
  if (name === sha256) return true;
  for (const purge of parseShard(text).redacted) {
    const stored = await world.state.get(manifestKey(orgnr, purge));
    if (stored && parseManifest(textOf(stored)).trees[name]?.includes(sha256)) return true;
  }
  return false;
}

async function publicFindings(orgnr: string, world: World): Promise<readonly Finding[]> {
  const keys = publicKeysOf(orgnr);
  const last = (await newestPublication(orgnr, world))?.value;
  if (!last) return [];
  const standing = await standingHead(orgnr, world);
  const n = last.same ?? last.n;
  if (standing?.n !== n) return [{ key: keys.head, wrong: 'public.differs' }];
  const record = await publicationAt(orgnr, n, world);
  const texts = await rebuild(orgnr, record, world).then(
    (rebuilt) => rebuilt.texts,
    () => undefined,
  );
  if (!texts) return [{ key: keys.head, wrong: 'public.cannot-be-rebuilt' }];
  const findings: Finding[] = [];
  for (const format of formats) {
    const stored = await world.public.get(keys.catalog(format));
    const told = standing.files[`catalog.${format}`]?.sha256;
    const right = stored && textOf(stored) === texts[format] && sha256Of(world, stored.body) === told;
    if (!right) findings.push({ key: keys.catalog(format), wrong: 'public.differs' });
  }
  return findings;
}
