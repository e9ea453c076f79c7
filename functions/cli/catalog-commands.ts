import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { indexGraph } from '../core/graph.ts';
import { adopt as adoptCatalog, tellAdoption } from '../core/judge/adopt.ts';
import { score as scoreCatalog, tellScore } from '../core/judge/quality.ts';
import {
  type Answer,
  rehearse as rehearseHarvest,
  type Source,
  sourceOf,
  tellRemark,
  tellVerdict,
} from '../core/judge/rehearse.ts';
import { isError, tell } from '../core/problem.ts';
import { formatOf, parseCatalog } from '../core/read/catalog.ts';
import { placeOf } from '../core/report/page.ts';
import { type Command, type Given, only, option, WrongUse } from './command.ts';

/** `sluse score`: data.norge.no's quality score of a catalog, before anybody measures it. */
export const score: Command = {
  usage: '<catalog> [--json]',
  about: "data.norge.no's quality score, per dataset, and what to win next. Addresses are not asked; that is said.",
  options: { json: { type: 'boolean' } },
  run: async (given) => {
    const file = only(given, 'catalog');
    const bytes = await bytesOf(file);
    const format = formatOf({ file, text: new TextDecoder().decode(bytes.subarray(0, 4096)) });
    if (!format) throw new WrongUse(`${file} is neither Turtle, N-Triples, RDF/XML nor JSON-LD.`);
    const { quads, problems } = await parseCatalog(bytes, format, { file: basename(file) });
    for (const it of problems) given.terminal.tell(`${tell(it, given.language).text} (${placeOf(it, given.language)})`);
    if (problems.some(isError)) return 1;
    const scored = scoreCatalog(indexGraph(quads));
    given.terminal.out(given.options['json'] ? JSON.stringify(scored, null, 2) : tellScore(scored, given.language));
    return 0;
  },
};

/** `sluse rehearse`: what data.norge.no's harvester would do with a catalog. */
export const rehearse: Command = {
  usage: '<catalog> [--against <earlier catalog>] [--url <where it is registered>] [--json]',
  about:
    'Plays the harvester on a catalog (ours or anybody else’s): added, changed, removed, dropped, merged, refused.',
  options: { json: { type: 'boolean' }, against: { type: 'string' }, url: { type: 'string' } },
  run: async (given) => {
    const file = only(given, 'catalog');
    const body = await bytesOf(file);
    const source = sourceFor(file, body, given);
    const earlier = option(given, 'against', '');
    const against: Answer | undefined = earlier ? { body: await bytesOf(earlier) } : undefined;
    const verdict = await rehearseHarvest({ body }, source, against);
    given.terminal.out(given.options['json'] ? JSON.stringify(verdict, null, 2) : tellVerdict(verdict, given.language));
    for (const it of verdict.refused) given.terminal.tell(tellRemark(it, given.language));
    return verdict.refused.length > 0 ? 1 : 0;
  },
};

/** `sluse adopt`: a publisher's present catalog becomes a delivery that keeps its IRIs, with the cut-over in order. */
export const adopt: Command = {
  usage: '<catalog file> [--to <folder>] [--base <iri>] [--orgnr <number>] [--url <where it is registered>]',
  about:
    'Writes a register (and publisher.json) that keep the IRIs of a present catalog, and prints the cut-over step by step.',
  options: {
    to: { type: 'string' },
    base: { type: 'string' },
    orgnr: { type: 'string' },
    url: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (given) => {
    const file = only(given, 'catalog file');
    const [orgnr, url, to] = [option(given, 'orgnr', ''), option(given, 'url', ''), option(given, 'to', '')];
    const adoption = await adoptCatalog(await bytesOf(file), basename(file), {
      base: option(given, 'base', 'https://data.example.no/'),
      ...(orgnr ? { organizationNumber: orgnr } : {}),
      ...(url ? { address: url } : {}),
    });
    given.terminal.out(
      given.options['json'] ? JSON.stringify(adoption, null, 2) : tellAdoption(adoption, given.language),
    );
    if (to) {
      for (const [path, text] of Object.entries(adoption.files)) {
        const at = join(to, adoption.organizationNumber ?? '', path);
        await mkdir(dirname(at), { recursive: true });
        await writeFile(at, text);
        given.terminal.tell(at);
      }
    }
    for (const it of adoption.problems.filter(isError)) given.terminal.tell(tell(it, given.language).text);
    return adoption.problems.some(isError) ? 1 : 0;
  },
};

async function bytesOf(file: string): Promise<Uint8Array> {
  if (/^https?:/.test(file)) throw new WrongUse(`Fetch ${file} first: a catalog is read from a file.`);
  return readFile(file).catch(() => {
    throw new WrongUse(`There is no ${file}.`);
  });
}

function sourceFor(file: string, body: Uint8Array, given: Given): Source {
  const text = new TextDecoder().decode(body.subarray(0, 4096));
  return sourceOf(option(given, 'url', `https://example.com/${basename(file)}`), text);
}
