import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../vocab/texts/index.ts';
import type { Language } from '../core/problem.ts';
import { type Html, html } from '../core/report/html.ts';
import { page } from '../core/report/page.ts';
import { publishersOf, type World } from '../history/index.ts';
import { openEdge, openEdgeOut } from '../io/edge.ts';
import { nameOf, type StewardDoor } from '../steward.ts';
import { type Command, type Given, option, WrongUse } from './command.ts';
import { runInbox } from './run.ts';
import { serve as listen, objects, type Route, stop } from './server.ts';
import { stewardRoutes } from './steward.ts';
import { folderOptions, folderWorld } from './world.ts';

/** `sluse serve`: catalogs as CloudFront would serve them, and the steward's page, on this machine alone. */
export const serve: Command = {
  usage: '[--out .sluse] [--port 8080]',
  about: "Serves catalogs and pages on http://localhost:8080, and the steward's page under /steward/, until stopped.",
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
    // What is uploaded on the page is put beside the samples, and those are kept as they are.
    const inbox = join(option(given, 'out', '.sluse'), 'inbox');
    await cp('samples/inbox', inbox, { recursive: true, preserveTimestamps: true });
    const world = await folderWorld(samples, inbox);
    await runInbox(inbox, world, samples);
    if (!given.options['once']) await serveWorld(world, given);
    return 0;
  },
};

async function serveWorld(world: World, given: Given): Promise<void> {
  const port = Number(option(given, 'port', '8080'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse('--port is a number up to 65535.');
  const onFault = (fault: unknown): void =>
    given.terminal.tell(`Fault: ${fault instanceof Error ? fault.message : String(fault)}`);
  const { server, url } = await listen(await routesOf(world, given.language, onFault), port);
  given.terminal.tell(say(given.language, 'serve.at', { url }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server));
  await once(server, 'close');
}

/** All that is served on this machine: the steward's page with its door, the catalogs, and a list of them. */
export const routesOf = async (
  world: World,
  language: Language,
  onFault: (fault: unknown) => void,
  loop?: StewardDoor['loop'],
): Promise<readonly Route[]> => [
  ...(await stewardRoutes(world, onFault, loop)),
  listOfCatalogs(world, language),
  publicFiles(world),
];

/** Catalogs, pages and files, by the function that runs at the edge. */
function publicFiles(world: World): Route {
  const [edge, edgeOut] = [openEdge(), openEdgeOut()];
  return async (request) => {
    const { method, path, headers } = request;
    const answer = edge({ method, uri: path, headers: { accept: headers.accept ?? '*/*' } });
    if ('status' in answer) return answer;
    const { uri } = answer;
    const file = await objects(world.public, () => uri.replace(/^\//, ''))(request);
    return file && { ...file, ...edgeOut(uri, { status: file.status, headers: file.headers ?? {} }) };
  };
}

/** The first page of this machine: every catalog, and the way to the steward's page. */
const listOfCatalogs =
  (world: World, language: Language): Route =>
  async ({ method, path }) => {
    if (method !== 'GET' || path !== '/') return undefined;
    const catalogs: Html[] = [];
    for (const orgnr of await publishersOf(world)) {
      const name = await nameOf(orgnr, world);
      catalogs.push(html`<li><a class="ds-link" href="/${orgnr}/">${name}</a></li>`);
    }
    const title = say(language, 'page.catalogs');
    const body = html`<h1 class="ds-heading" data-size="lg">${title}</h1><ul>${catalogs}</ul>
<p><a class="ds-link" href="/steward/">${say(language, 'page.steward')}</a></p>`;
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return { status: 200, headers, body: page(language, title, body) };
  };
