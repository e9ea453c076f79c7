import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { harvestLimit } from '../../vocab/limits.ts';
import { type Graph, indexGraph } from '../core/graph.ts';
import { adopt as adoptCatalog, tellAdoption } from '../core/judge/adopt.ts';
import { score as scoreCatalog, tellScore } from '../core/judge/quality.ts';
import { type Answer, rehearse as rehearseHarvest, type Source, sourceOf } from '../core/judge/rehearse.ts';
import { tellRemark, tellVerdict } from '../core/judge/verdict.ts';
import { isError } from '../core/problem.ts';
import { formatOf, parseCatalog } from '../core/read/catalog.ts';
import { placeOf } from '../core/report/page.ts';
import { tell } from '../core/tell.ts';
import { fetchAsIs } from '../io/fetch.ts';
import { type Command, type Given, only, option, WrongUse } from './command.ts';

/** `sluse score`: data.norge.no's quality score of a catalog, before anybody measures it. */
export const score: Command = {
  usage: '<catalog file or address> [--json]',
  about: "data.norge.no's quality score, per dataset, and what to win next. Addresses are not asked; that is said.",
  options: { json: { type: 'boolean' } },
  run: async (given) => {
    const catalog = await readCatalog(only(given, 'catalog'), given);
    if (!catalog) return 1;
    const scored = scoreCatalog(catalog);
    given.terminal.out(given.options['json'] ? JSON.stringify(scored, null, 2) : tellScore(scored, given.language));
    return 0;
  },
};

/** `sluse rehearse`: what data.norge.no's harvester would do with a catalog. */
export const rehearse: Command = {
  usage:
    '<catalog file or address> [--against <earlier catalog>] [--url <where it is registered>] [--accept <media type registered>] [--json]',
  about:
    'Plays the harvester on a catalog (ours or anybody else’s): added, changed, removed, dropped, merged, refused.',
  options: {
    json: { type: 'boolean' },
    against: { type: 'string' },
    url: { type: 'string' },
    accept: { type: 'string' },
  },
  run: async (given) => {
    const file = only(given, 'catalog');
    const accept = option(given, 'accept', '');
    const answer = await answerOf(file, accept || anySyntax);
    const source = sourceFor(file, answer.body, given);
    const earlier = option(given, 'against', '');
    const against = earlier ? { body: (await present(earlier, accept || anySyntax)).bytes } : undefined;
    const verdict = await rehearseHarvest(answer, accept ? { ...source, accept } : source, against);
    given.terminal.out(given.options['json'] ? JSON.stringify(verdict, null, 2) : tellVerdict(verdict, given.language));
    for (const it of verdict.refused) given.terminal.tell(tellRemark(it, given.language));
    return verdict.refused.length > 0 ? 1 : 0;
  },
};

/** `sluse adopt`: a publisher's present catalog becomes a delivery that keeps its IRIs, with the cut-over in order. */
export const adopt: Command = {
  usage: '<catalog file or address> [--to <folder>] [--base <iri>] [--orgnr <number>] [--url <where it is registered>]',
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
    const file = only(given, 'catalog file or address');
    const [orgnr, to] = [option(given, 'orgnr', ''), option(given, 'to', '')];
    const url = option(given, 'url', isAddress(file) ? file : '');
    const { bytes, contentType } = await present(file, `${anySyntax}, application/json;q=0.6, text/csv;q=0.5`);
    const adoption = await adoptCatalog(bytes, isAddress(file) ? file : basename(file), {
      ...(contentType === undefined ? {} : { contentType }),
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

/** A catalog in any syntax, from a file or an address; nothing where it cannot be read, which is told. */
export async function readCatalog(file: string, given: Given): Promise<Graph | undefined> {
  const { bytes } = await present(file, anySyntax);
  const format = formatOf({ file, text: new TextDecoder().decode(bytes.subarray(0, 4096)) });
  if (!format) throw new WrongUse(`${file} is neither Turtle, N-Triples, RDF/XML nor JSON-LD.`);
  const { quads, problems } = await parseCatalog(bytes, format, { file: basename(file) });
  for (const it of problems) given.terminal.tell(`${tell(it, given.language).text} (${placeOf(it, given.language)})`);
  return problems.some(isError) ? undefined : indexGraph(quads);
}

const anySyntax =
  'text/turtle, application/n-triples;q=0.9, application/rdf+xml;q=0.8, application/ld+json;q=0.7, */*;q=0.1';
const isAddress = (file: string): boolean => /^https?:/i.test(file);
const nameOf = (file: string): string => basename(isAddress(file) ? new URL(file).pathname : file);

/** A file, or what an address answers, as the harvester would be answered. */
async function answerOf(file: string, accept: string): Promise<Answer & { readonly body: Uint8Array }> {
  if (!isAddress(file)) return { body: await bytesOf(file) };
  if (!URL.canParse(file)) throw new WrongUse(`${file} is not an address.`);
  const {
    cut,
    contentLength = 0,
    body,
    ...answer
  } = await fetchAsIs(file, accept, {
    most: harvestLimit,
    idle: 60_000,
    whole: 600_000,
  }).catch((error: Error) => {
    const why = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new WrongUse(`${error.message}${why}.`);
  });
  return { ...answer, body, contentLength: Math.max(contentLength, cut ? harvestLimit + 1 : 0) };
}

/** The same as a person would read it: unpacked, and nothing but the whole of it. */
async function present(
  file: string,
  accept: string,
): Promise<{ readonly bytes: Uint8Array; readonly contentType?: string }> {
  const answer = await answerOf(file, accept);
  const { status = 200, contentEncoding, contentLength = 0, body } = answer;
  if (status !== 200) throw new WrongUse(`${file} answers ${status}.`);
  if (contentLength > harvestLimit) throw new WrongUse(`${file} is larger than ${harvestLimit} bytes.`);
  const type = 'contentType' in answer ? String(answer.contentType) : undefined;
  return { bytes: unpacked(body, contentEncoding, file), ...(type === undefined ? {} : { contentType: type }) };
}

function unpacked(body: Uint8Array, encoding: string | undefined, file: string): Uint8Array {
  const limit = { maxOutputLength: harvestLimit };
  try {
    if (encoding === 'gzip') return gunzipSync(body, limit);
    if (encoding === 'deflate') return inflateSync(body, limit);
    if (encoding === 'br') return brotliDecompressSync(body, limit);
    return body;
  } catch {
    throw new WrongUse(`${file} cannot be unpacked from ${encoding}, or becomes larger than ${harvestLimit} bytes.`);
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => {
    throw new WrongUse(`There is no ${file}.`);
  });
}

function sourceFor(file: string, body: Uint8Array, given: Given): Source {
  const text = new TextDecoder().decode(body.subarray(0, 4096));
  return sourceOf(option(given, 'url', isAddress(file) ? file : `https://example.com/${nameOf(file)}`), text);
}
