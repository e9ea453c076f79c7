import type { Quad } from '@rdfjs/types';
import { toIri } from '../../../vocab/iri.ts';
import { limits } from '../../../vocab/limits.ts';
import type { Platform } from '../platform.ts';
import { parseCatalog } from '../read/catalog.ts';
import type { Publication } from '../record.ts';
import { readTable } from '../table/index.ts';
import {
  type Decision,
  type Finding,
  overridesIn,
  screenTable,
  screenText,
  verdict,
} from '../table/personal-data/index.ts';

/** What a version that is public was made of, by hash: its description in N-Triples, the clean copies of its tables. */
type Kept = { part(sha256: string): Promise<string>; data(sha256: string): AsyncIterable<Uint8Array> };

/**
 * Looks through a version that is already public, as it lies there: for a detector that is newer than the one that let it
 * out. Gives the hashes of what says something of people, its description's by the part in N-Triples.
 */
export async function screenPublished(
  { parts, files }: Publication,
  kept: Kept,
  {
    decisions,
    asOf,
    platform,
    base,
  }: {
    readonly decisions: readonly Decision[];
    /** ISO date. */
    readonly asOf: string;
    readonly platform: Platform;
    /** What our own IRIs begin with: they are made of hashes, whose digits tell of nobody. */
    readonly base: string;
  },
): Promise<readonly string[]> {
  const overrides = overridesIn(decisions);
  const found: string[] = [];
  for (const { sha256, columns, describes } of files) {
    if (describes !== undefined) {
      const texts = textsIn(JSON.parse(await textOf(kept.data(sha256))) as unknown);
      if (
        stops(
          verdict(
            texts.flatMap((it) => screenText(it, toIri(it) ? 'identifier' : 'prose')),
            [],
            asOf,
          ),
        )
      )
        found.push(sha256);
      continue;
    }
    let judged = verdict(undefined, [], asOf);
    // A clean copy has one of two delimiters; its header tells which.
    for (const delimiter of [';', ',']) {
      const table = await readTable(kept.data(sha256), platform, {
        dialect: { encoding: 'utf-8', headerRowCount: 1, skipRows: 0, delimiter },
        limits: { bytes: limits.table.inflatedBytes },
        screen: screenTable(asOf),
        checksum: false, // it is named by it
      });
      if (table.header.join('\n') !== columns.join('\n')) continue;
      judged = verdict(table.findings, overrides, asOf, table);
      break;
    }
    if (stops(judged)) found.push(sha256);
  }
  const { quads, problems } = await parseCatalog(await kept.part(parts.nt), 'nt');
  if (problems[0]) throw new Error(`We cannot read our own part ${parts.nt}: ${problems[0].actual}`);
  const texts = quads.flatMap((quad) => screenObject(quad, base));
  if (stops(verdict(texts, [], asOf))) found.push(parts.nt);
  return found;
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Every text in a JSON document, but for the names of its properties. */
const textsIn = (json: unknown): readonly string[] =>
  typeof json === 'string'
    ? [json]
    : typeof json === 'object' && json !== null
      ? Object.values(json).flatMap(textsIn)
      : [];

const stops = ({ level }: { readonly level: string }): boolean => level === 'block' || level === 'quarantine';

/** Texts and addresses as a descriptor's are: what somebody stated so as to be reached is meant to be read. */
function screenObject({ predicate, object }: Quad, base: string): readonly Finding[] {
  const isContact = /^http:\/\/(?:www\.w3\.org\/2006\/vcard\/ns#|xmlns\.com\/foaf\/0\.1\/)/.test(predicate.value);
  if (object.termType === 'Literal') return screenText(object.value, isContact ? 'contact' : 'prose');
  if (object.termType !== 'NamedNode' || object.value.startsWith(base)) return [];
  return screenText(object.value, isContact ? 'contact' : 'identifier');
}
