import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prefixes } from '../core/keys.ts';
import { newestCommit } from '../history/index.ts';
import { folderStore } from '../io/folder.ts';
import { exportPublisher, type Home, redirectPublisher, unsettled } from '../offboarding.ts';
import { restorePublisher } from '../restore.ts';
import { type Command, only, option, WrongUse } from './command.ts';
import { worldOf, worldOptions } from './world.ts';

/** `sluse offboard`: a publisher leaves, with all that is theirs. */
export const offboard: Command = {
  usage:
    '<orgnr> --to <empty folder> --redirect-to <iri> [--deliveries] [--redirect] [--stage <stage> | --out .sluse --inbox <folder>]',
  about: `Writes all that is a publisher's into a folder: history, data, catalogs (with --deliveries what lies in the inbox, too, of
which some may be stopped for personal data), export.json with the hash of each file, and redirects.csv: what each public
address should lead to under --redirect-to. --redirect makes the public host do so from now on, and ends all grants.`,
  options: {
    ...worldOptions,
    inbox: { type: 'string' },
    to: { type: 'string' },
    'redirect-to': { type: 'string' },
    deliveries: { type: 'boolean' },
    redirect: { type: 'boolean' },
  },
  run: async (given) => {
    const orgnr = only(given, 'organisation number');
    const folder = option(given, 'to', '');
    if (!folder) throw new WrongUse('Say where to write it by --to.');
    if ((await readdir(folder).catch(() => [])).length > 0) throw new WrongUse(`${folder} is not empty.`);
    const to = option(given, 'redirect-to', '');
    if (!/^https?:\/\/[^/]+\/(?:.*\/)?$/.test(to))
      throw new WrongUse('--redirect-to is an http(s) address that ends in a slash.');
    const world = await worldOf(given, option(given, 'inbox', '') || undefined);
    if (!(await newestCommit(orgnr, world))) throw new WrongUse(`${orgnr} has no history.`);
    const why = await unsettled(orgnr, world);
    if (why) throw new WrongUse(`${orgnr} cannot leave now: ${why}. See history verify.`);

    const exported = await exportPublisher(orgnr, homeAt(folder), world, {
      to,
      deliveries: given.options['deliveries'] === true,
    });
    await writeFile(join(folder, 'export.json'), `${JSON.stringify({ version: 1, orgnr, ...exported }, null, 2)}\n`);
    const rows = exported.redirects.map((it) => `${it.from},${it.to}\r\n`);
    await writeFile(join(folder, 'redirects.csv'), ['from,to\r\n', ...rows].join(''));
    given.terminal.tell(`${exported.files.length} files, ${exported.redirects.length} addresses, in ${folder}.`);
    if (given.options['redirect']) {
      const led = await redirectPublisher(orgnr, to, world);
      given.terminal.tell(
        `${led} addresses lead to ${to} from now on. Tell data.norge.no the new address of the catalog.`,
      );
    }
    return 0;
  },
};

/** `sluse restore`: a publisher comes back from an export or from the copy in a second account. */
export const restore: Command = {
  usage: '<orgnr> --from <folder of an export | s3://bucket of the copy> [--stage <stage> | --out .sluse]',
  about: `Brings a publisher's history back to where it has none, makes its catalog public again, and reads it all through.`,
  options: { ...worldOptions, inbox: { type: 'string' }, from: { type: 'string' }, json: { type: 'boolean' } },
  run: async (given) => {
    const orgnr = only(given, 'organisation number');
    const from = option(given, 'from', '');
    if (!from) throw new WrongUse('Say where the copy is by --from.');
    const world = await worldOf(given, option(given, 'inbox', '') || undefined);
    const restored = await restorePublisher(orgnr, await copyAt(from), world);
    const { copied, published, verified } = restored;
    if (given.options['json']) given.terminal.out(JSON.stringify(restored));
    else {
      given.terminal.tell(`${copied.state} objects of the history and ${copied.inbox} deliveries copied.`);
      given.terminal.tell(`The catalog: ${published.outcome}. Findings: ${verified.findings.length}.`);
      for (const { key, wrong } of verified.findings) given.terminal.out(`${wrong}  ${key}`);
    }
    return verified.findings.length > 0 ? 1 : 0;
  },
};

/** Folders as `run` and `serve` have them. */
const homeAt = (folder: string): Home => ({
  inbox: folderStore(join(folder, 'inbox'), { prefix: prefixes.inbox }),
  state: folderStore(join(folder, 'state')),
  public: folderStore(join(folder, 'public')),
});

/** A bucket of copies holds what came from inbox and state side by side: their keys never meet. */
async function copyAt(from: string): Promise<Pick<Home, 'state' | 'inbox'>> {
  const [, bucket] = /^s3:\/\/([a-z0-9.-]+)\/?$/.exec(from) ?? [];
  if (!bucket) return homeAt(from);
  const { connectS3, s3Store } = await import('../io/s3.ts');
  const { isElsewhere } = await import('../io/env.ts');
  const copy = s3Store(bucket, connectS3({ forcePathStyle: isElsewhere() }));
  return { state: copy, inbox: copy };
}
