import { once } from 'node:events';
import { say } from '../../vocab/texts/index.ts';
import type { Language } from '../core/problem.ts';
import { html, link } from '../core/report/html.ts';
import { page, reportPage } from '../core/report/page.ts';
import { publishersOf, type World } from '../history/index.ts';
import { openEdge } from '../io/edge.ts';
import { reportsOf } from '../reports.ts';
import { type Command, type Given, option, WrongUse } from './command.ts';
import { runInbox } from './run.ts';
import { serve as listen, objects, type Route } from './server.ts';
import { stylesheet } from './style.ts';
import { folderOptions, folderWorld } from './world.ts';

/** `sluse serve`: catalogs as CloudFront would serve them, and the reports, on this machine alone. */
export const serve: Command = {
  usage: '[--out .sluse] [--port 8080]',
  about: 'Serves catalogs and pages on http://localhost:8080, and the reports under /steward/, until stopped.',
  options: { ...folderOptions, port: { type: 'string' } },
  run: async (given) => {
    await serveWorld(await folderWorld(given), given);
    return 0;
  },
};

/** `npm start`: the samples the whole way, and then `serve`. */
export const start: Command = {
  usage: '[--once] [--port 8080] [--out .sluse]',
  about: 'Runs the samples the whole way and serves what came of them; --once ends after the run.',
  options: { ...folderOptions, port: { type: 'string' }, once: { type: 'boolean' } },
  run: async (given) => {
    const samples = {
      ...given,
      options: { geonorge: 'samples/geonorge/snapshot.jsonl', ...given.options },
    };
    const world = await folderWorld(samples, 'samples/inbox');
    await runInbox('samples/inbox', world, samples);
    if (!given.options['once']) await serveWorld(world, given);
    return 0;
  },
};

async function serveWorld(world: World, given: Given): Promise<void> {
  const port = Number(option(given, 'port', '8080'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse('--port is a number up to 65535.');
  const { server, url } = await listen([styles, stewardPages(world, given.language), publicFiles(world)], port);
  given.terminal.tell(say(given.language, 'serve.at', { url }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
  await once(server, 'close');
}

/** Catalogs, pages and files, by the function that runs at the edge. */
function publicFiles(world: World): Route {
  const edge = openEdge();
  return async (request) => {
    const { method, path: uri, headers } = request;
    const answer = edge({ method, uri, headers: { accept: headers.accept ?? '*/*' } });
    if ('status' in answer) return answer;
    return objects(world.public, () => answer.uri.replace(/^\//, ''))(request);
  };
}

const styles: Route = async ({ path }) =>
  path === '/assets/sluse.css'
    ? { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: stylesheet }
    : undefined;

/** The reports, which are private: here for whoever sits at this machine. */
const stewardPages =
  (world: World, language: Language): Route =>
  async ({ method, path }) => {
    if (method !== 'GET' || !path.startsWith('/steward/')) return undefined;
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    const [, orgnr, delivery] = /^\/steward\/(\d{9})\/(.+)$/s.exec(path) ?? [];
    if (orgnr && delivery) {
      const report = (await reportsOf(orgnr, world)).find((it) => it.delivery === delivery);
      return report && { status: 200, headers, body: reportPage(report, language) };
    }
    if (path !== '/steward/') return undefined;
    const publishers: string[] = [];
    for await (const it of publishersOf(world)) publishers.push(it);
    const sections = await Promise.all(
      publishers.map(async (it) => {
        const reports = await reportsOf(it, world);
        return html`<section><h2>${link(`/${it}/`, it)}</h2><ul>${reports.map(
          ({ delivery, datasets, problems }) =>
            html`<li>${link(`/steward/${it}/${encodeURI(delivery)}`, delivery)}: ${
              datasets
                .map(({ title, key, state }) => `${title ?? key} (${say(language, `state.${state}`)})`)
                .join(', ') ||
              (problems.length > 0 && say(language, 'state.rejected'))
            }</li>`,
        )}</ul></section>`;
      }),
    );
    const title = say(language, 'page.steward');
    return { status: 200, headers, body: page(language, title, html`<h1>${title}</h1>${sections}`) };
  };
