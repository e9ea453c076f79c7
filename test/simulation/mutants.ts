import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type History, type Weather, weathers } from './schedule.ts';

/** A way to get the protocol wrong: what stands in a file of the history, and what stands there instead. */
export type Mutant = {
  readonly edits?: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  readonly weather: Weather;
};

/** The mistakes that were made, or nearly; the simulation must find each. */
export const mutants = {
  'commit without condition': {
    edits: [
      {
        file: 'log.ts',
        from: "{ ifNoneMatch: '*', contentType: 'application/json' }",
        to: "{ contentType: 'application/json' }",
      },
    ],
    weather: weathers.hot,
  },
  'observe before reading the log': {
    edits: [
      { file: 'commit.ts', from: 'const head = await newestCommit(orgnr, world);\n    const seen', to: 'const seen' },
      {
        file: 'commit.ts',
        from: 'observe(orgnr, round.deliveries, world);\n    // What was staged',
        to: 'observe(orgnr, round.deliveries, world);\n    const head = await newestCommit(orgnr, world);\n    // What was staged',
      },
    ],
    weather: weathers.crowded,
  },
  'trust what the event told': {
    edits: [
      {
        file: 'commit.ts',
        from: 'const seen = await observe(orgnr, round.deliveries, world);\n    // What was staged',
        to: 'told ??= await observe(orgnr, round.deliveries, world);\n    const seen = told;\n    // What was staged',
      },
      { file: 'commit.ts', from: 'let commits = 0;', to: 'let commits = 0;\n  let told: Observed | undefined;' },
    ],
    weather: weathers.crowded,
  },
  'commit before staging': {
    edits: [
      {
        file: 'tree.ts',
        from: 'await world.state.put(keysOf(orgnr).tree(sha256)',
        to: 'void world.state.put(keysOf(orgnr).tree(sha256)',
      },
    ],
    weather: weathers.fair,
  },
  'publish without If-Match': {
    edits: [
      {
        file: 'publish.ts',
        from: "const condition = standing ? { ifMatch: standing.etag } : { ifNoneMatch: '*' as const };",
        to: 'const condition = {};',
      },
    ],
    weather: weathers.crowded,
  },
  'acknowledge first': { weather: { ...weathers['no sweep'], acknowledgesFirst: true } },
  'take a conflict for done': {
    edits: [
      {
        file: 'commit.ts',
        from: "if (!(await append(orgnr, commit, world))) return 'again';",
        to: 'await append(orgnr, commit, world);',
      },
    ],
    weather: weathers['no sweep'],
  },
  'read copies by a name that changes': {
    edits: [
      {
        file: 'decide.ts',
        from: 'const key = keys.data(sha256);\n    if (!copy',
        to: "const key = keys.data('current');\n    if (!copy",
      },
      {
        file: 'publish.ts',
        from: 'from: keysOf(orgnr).data(sha256) }, world',
        to: "from: keysOf(orgnr).data('current') }, world",
      },
    ],
    weather: weathers.fair,
  },
  'ask whether it differs, not whether it is newer': {
    edits: [
      { file: 'publish.ts', from: 'last.value.seq >= head.value.seq', to: 'last.value.seq === head.value.seq' },
      { file: 'publish.ts', from: 'if (by > n) return false;', to: '' },
      { file: 'publish.ts', from: "if (standing > n) return 'again';", to: '' },
    ],
    weather: weathers.crowded,
  },
  'acknowledge without another look': {
    edits: [{ file: 'commit.ts', from: "!== canonical(input)) return 'again';", to: '!== canonical(input)) break;' }],
    weather: weathers['no sweep'],
  },
  'collect by key': {
    edits: [{ file: 'collect.ts', from: 'store.delete(it.key, it.versionId)', to: 'store.delete(it.key)' }],
    weather: weathers.nights,
  },
  'collect what is young': {
    edits: [{ file: 'collect.ts', from: 'now - Date.parse(it.modified) >= age &&', to: '' }],
    weather: weathers.nights,
  },
  'skip writing what stands there': {
    edits: [
      {
        file: 'tree.ts',
        from: 'await world.state.put(keysOf(orgnr).tree(sha256)',
        to: 'if (!(await world.state.head(keysOf(orgnr).tree(sha256)))) await world.state.put(keysOf(orgnr).tree(sha256)',
      },
    ],
    weather: weathers.nights,
  },
  'a rollback that forgets a block': {
    edits: [
      {
        file: 'commands.ts',
        from: 'approved: head.seq + 1,',
        to: 'approved: head.seq + 1,\n    blocked: target.value.blocked,',
      },
    ],
    weather: weathers.people,
  },
  'a purge that leaves a byte': {
    edits: [{ file: 'purge.ts', from: 'await destroyPublic(orgnr, world);\n  const', to: 'const' }],
    weather: weathers.people,
  },
  'a purge that rewrites a tree before it says what is left': {
    edits: [
      { file: 'purge.ts', from: '    await enter(orgnr, id, { [sha256]: [sha256Of(world, body)] }, world);\n', to: '' },
      {
        file: 'purge.ts',
        from: '    return destroy(world.state, tree,',
        to: '    await enter(orgnr, id, { [sha256]: [sha256Of(world, body)] }, world);\n    return destroy(world.state, tree,',
      },
    ],
    weather: weathers.people,
  },
  'a publication that stays torn': {
    edits: [
      {
        file: 'publish.ts',
        from: 'return complete(orgnr, last.value, standing, world, run);',
        to: "return { outcome: 'current', n: last.value.n, seq: last.value.seq, datasets: last.value.datasets };",
      },
    ],
    weather: weathers.fair,
  },
  'a feed without its tombstone': {
    edits: [
      {
        file: 'publish.ts',
        from: "if (!live.has(iri)) members.push({ operation: 'delete'",
        to: "if (iri === '') members.push({ operation: 'delete'",
      },
    ],
    weather: weathers.fair,
  },
  'a guard that looks at one commit alone': {
    edits: [
      { file: 'publish.ts', from: 'const window = windowOf(value.window, {', to: 'const window = windowOf([], {' },
    ],
    weather: weathers.dwindling,
  },
  'a sweep that never has anything looked at by newer rules': {
    edits: [{ file: 'sweep.ts', from: '&& isOutdated(rules, world.work.rules)', to: '&& rules !== rules' }],
    weather: weathers.upgrade,
  },
  'newer rules that look at what is delivered alone': {
    edits: [
      {
        file: 'decide.ts',
        from: 'const unfitNow = isOutdated(entry?.rules, world.work.rules)',
        to: 'const unfitNow = isNews && !isNews',
      },
    ],
    weather: weathers.upgrade,
  },
  'a rollback that brings back what newer rules found': {
    edits: [{ file: 'live.ts', from: 'if (!unfit) return entries;', to: 'return entries;' }],
    weather: weathers['upgrade with people'],
  },
  'a delivery committed by halves': {
    edits: [
      {
        file: 'decide.ts',
        from: '    changes.set(key, after);',
        to: '    await tree.set(delivery, new Map([[key, after]]), entry);\n    changes.set(key, after);',
      },
    ],
    weather: weathers.dwindling,
  },
} as const satisfies Record<string, Mutant>;

/** The history with a mutant's mistake in it. Each text it replaces must stand in its file exactly once. */
export async function historyOf({ edits = [] }: Mutant): Promise<History> {
  const folder = await mkdtemp(join(tmpdir(), 'sluse-mutant-'));
  const outfile = join(folder, 'history.mjs');
  const left = new Set(edits);
  try {
    await build({
      entryPoints: [join(import.meta.dirname, '../../functions/history/index.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'silent',
      plugins: [
        {
          name: 'mutant',
          setup: ({ onLoad }) =>
            onLoad({ filter: /functions\/history\/[\w-]+\.ts$/ }, async ({ path }) => {
              let contents = await readFile(path, 'utf8');
              for (const edit of edits.filter(({ file }) => file === basename(path))) {
                if (contents.split(edit.from).length !== 2)
                  throw new Error(`${edit.file} does not say exactly once: ${edit.from}`);
                contents = contents.replace(edit.from, () => edit.to);
                left.delete(edit);
              }
              return { contents, loader: 'ts' };
            }),
        },
      ],
    });
    if (left.size > 0) throw new Error(`No file ${[...left].map(({ file }) => file).join(', ')}`);
    return (await import(pathToFileURL(outfile).href)) as History;
  } finally {
    await rm(folder, { recursive: true });
  }
}
