import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminalOf } from '../../../functions/cli/command.ts';
import { sluse } from '../../../functions/cli.ts';
import { screenPublished } from '../../../functions/core/judge/screen-published.ts';
import { keysOf } from '../../../functions/core/keys.ts';
import type { DatasetRecord, Publication } from '../../../functions/core/record.ts';
import { folderStore } from '../../../functions/io/folder.ts';
import { nodePlatform } from '../../../functions/io/platform.ts';
import { makeIdentifier } from '../../corpora/personal-data/identifiers.ts';
import { seeded } from '../../corpora/personal-data/random.ts';

const publishers = ['310042188', '311185306', '312276410', '313460584', '314592077'];
const out = mkdtempSync(join(tmpdir(), 'screen-'));
const published: { readonly orgnr: string; readonly publication: Publication }[] = [];
const how = { decisions: [], asOf: '2026-11-24', platform: nodePlatform, base: 'https://data.example.no/' };

const command = async (...line: string[]): Promise<string> => {
  let written = '';
  await sluse(line, terminalOf({ write: (text) => (written += text) }, { write: () => undefined }));
  return written;
};

beforeAll(async () => {
  await command('run', 'samples/inbox', '--out', out, '--as-of', '2026-03-01');
  for (const orgnr of publishers) {
    const [{ value }] = JSON.parse(await command('history', 'log', '--of', orgnr, '--out', out, '--json'));
    const shown = JSON.parse(await command('history', 'show', `${value.seq}`, '--of', orgnr, '--out', out, '--json'));
    for (const { publication } of shown.records as DatasetRecord[])
      if (publication) published.push({ orgnr, publication });
  }
}, 60_000);
afterAll(() => rmSync(out, { recursive: true }));

describe('what is public', () => {
  it('of the samples is fit to be: nothing that we wrote ourselves is taken for a person', async () => {
    expect(published.length).toBeGreaterThan(15);
    expect(published.some(({ publication }) => publication.files.length > 0)).toBe(true);
    const state = folderStore(join(out, 'state'));
    const found: string[] = [];
    for (const { orgnr, publication } of published) {
      const text = async (key: string): Promise<string> => new TextDecoder().decode((await state.get(key))?.body);
      const kept = {
        part: (sha256: string) => text(keysOf(orgnr).part(sha256, 'nt')),
        data: async function* (sha256: string) {
          yield new TextEncoder().encode(await text(keysOf(orgnr).data(sha256)));
        },
      };
      for (const it of await screenPublished(publication, kept, how)) found.push(`${publication.iri} ${it}`);
    }
    expect(found).toEqual([]);
  });

  const id = makeIdentifier('fnr', seeded(5));
  const of = (csv: string, columns: readonly string[], nt: string) =>
    screenPublished(
      {
        iri: 'https://data.example.no/1/datasets/a',
        parts: { ttl: 'ttl', nt: 'nt', rdf: 'rdf', jsonld: 'jsonld' },
        files: [{ sha256: 'copy', columns }],
      } as unknown as Publication,
      {
        part: async () => nt,
        data: async function* () {
          yield new TextEncoder().encode(csv);
        },
      },
      how,
    );
  const triple = (predicate: string, object: string): string =>
    `<https://data.example.no/1/datasets/a> <${predicate}> ${object} .\n`;
  const title = triple('http://purl.org/dc/terms/title', '"Klager"@nb');

  it('is found unfit by a number in a table, whichever its delimiter', async () => {
    for (const delimiter of [';', ','])
      expect(await of(`a${delimiter}fnr\n1${delimiter}${id}\n`, ['a', 'fnr'], title)).toEqual(['copy']);
  });
  it('is found unfit where a table cannot be read as the one it was', async () => {
    expect(await of('a;b\n1;2\n', ['a', 'c'], title)).toEqual(['copy']);
  });
  it('is found unfit by a number in its description, as text or in an address', async () => {
    const clean = ['sted;antall\nA;10\n', ['sted', 'antall']] as const;
    expect(await of(...clean, title)).toEqual([]);
    expect(await of(...clean, triple('http://purl.org/dc/terms/description', `"Om ${id}"`))).toEqual(['nt']);
    expect(await of(...clean, triple('http://www.w3.org/ns/dcat#landingPage', `<https://x.no/${id}>`))).toEqual(['nt']);
    expect(
      await of(...clean, triple('http://purl.org/dc/terms/relation', `<https://data.example.no/1/${id}>`)),
    ).toEqual([]);
  });
  it('may say whom to ask', async () => {
    const contact = triple('http://www.w3.org/2006/vcard/ns#hasEmail', '<mailto:kari.hansen@gmail.com>');
    expect(await of('sted;antall\nA;10\n', ['sted', 'antall'], title + contact)).toEqual([]);
  });
});
