import { join } from 'node:path';
import { say } from '../../vocab/texts/index.ts';
import { type Standing, tellStanding } from '../core/loop/follow.ts';
import type { ProbeTask } from '../core/loop/ports.ts';
import { type Language, type Problem, problem } from '../core/problem.ts';
import { tell } from '../core/tell.ts';
import { newestCommit, recordsAt } from '../history/index.ts';
import { folderMailbox } from '../io/mail.ts';
import { portalOf } from '../io/portal-file.ts';
import { probeAll } from '../io/prober.ts';
import { feedFor, type LoopWorld, lookAfter, standingsFor, takeProbed, troublesOf } from '../loop.ts';
import { type Command, columns, type Given, option, WrongUse } from './command.ts';
import { type Here, worldOf, worldOptions } from './world.ts';

/** `sluse loop`: what became of a catalog after it was published. */
export const loop: Command = {
  usage: '--of <orgnr> [--portal <settings.json>] [--probe] [--feed] [--json] [--stage <stage> | --out .sluse]',
  about: `What data.norge.no has made of a catalog, and how it keeps. On folders it also looks: asks data.norge.no as --portal says
(what anybody may ask, and the harvest's administration where it names credentials), asks every link with --probe, and puts
the messages that are due into <out>/mail. --feed prints the notices as Atom. An installation does all that by itself.`,
  options: {
    ...worldOptions,
    of: { type: 'string' },
    portal: { type: 'string' },
    probe: { type: 'boolean' },
    feed: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (given) => {
    const orgnr = option(given, 'of', '');
    if (!/^\d{9}$/.test(orgnr)) throw new WrongUse('Say whose catalog by --of <organisation number>.');
    const world = await worldOf(given);
    const commit = await newestCommit(orgnr, world);
    if (!commit) throw new WrongUse(`${orgnr} has no history yet.`);
    if (!given.options['stage']) await look(orgnr, world, given);
    if (given.options['feed']) {
      const url = `${world.base}steward/`;
      given.terminal.out(await feedFor(orgnr, given.language, { self: `${url}api/${orgnr}/notices.atom`, url }, world));
      return 0;
    }
    const records = [...(await recordsAt(orgnr, commit.value, world)).values()].filter((it) => it.publication);
    const standing = await standingsFor(orgnr, world);
    const datasets = records.map(({ title, publication, score }) => {
      const iri = publication?.iri ?? '';
      return { iri, title: title ?? iri, ...standing(iri), ...(score === undefined ? {} : { reckoned: score }) };
    });
    const portal = await troublesOf(orgnr, world);
    if (given.options['json']) given.terminal.out(JSON.stringify({ portal, datasets }));
    else show(portal, datasets, given);
    return [...portal, ...datasets.flatMap(({ refused = [] }) => refused)].some(({ severity }) => severity === 'error')
      ? 1
      : 0;
  },
};

/** One look, with what an installation has functions for done here as it comes. */
async function look(orgnr: string, world: Here, given: Given): Promise<void> {
  const file = option(given, 'portal', '');
  const opened = file ? await portalOf(file, world.clock.now) : {};
  const send = async (tasks: readonly ProbeTask[]): Promise<void> => {
    for (const [at, { probes }] of tasks.entries()) {
      given.terminal.progress(`${at + 1}/${tasks.length} …`);
      await takeProbed(orgnr, await probeAll(probes, { userAgent: 'Sluse' }), world);
    }
  };
  const asked: LoopWorld = {
    ...world,
    loop: {
      ...opened,
      mailbox: folderMailbox(join(option(given, 'out', '.sluse'), 'mail')),
      ...(given.options['probe'] ? { probes: { send } } : {}),
      url: `${world.base}steward/`,
    },
  };
  const looked = await lookAfter(orgnr, asked);
  if (looked?.messages) given.terminal.tell(`${join(option(given, 'out', '.sluse'), 'mail')}: ${looked.messages}`);
}

function show(
  portal: readonly Problem[],
  datasets: readonly (Standing & { readonly title: string; readonly reckoned?: number })[],
  { language, terminal }: Given,
): void {
  for (const it of portal) terminal.tell(sentence(it, language));
  const heads = ['loop.dataset', 'loop.portal', 'loop.why'] as const;
  const rows = datasets.map(({ title, ...standing }) => [title, ...tellStanding(standing, language)]);
  for (const { title, score, reckoned } of datasets)
    if (score && reckoned !== undefined && score.points < reckoned) {
      const differs = problem('portal.score-differs', { actual: String(score.points), expected: String(reckoned) });
      terminal.tell(`${title}: ${sentence(differs, language)}`);
    }
  terminal.out(columns([heads.map((it) => say(language, it)), ...rows]));
}

const sentence = (it: Problem, language: Language): string =>
  `${tell(it, language).text}. ${tell(it, language).remedy}`;
