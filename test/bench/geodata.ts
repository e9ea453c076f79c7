/**
 * From the bytes of a geodata record to its description in Turtle, beside `xsltproc` with somebody's stylesheet where both
 * are there, and 100 000 deliveries held against 50 000 records of Geonorge.
 * `npx tsx test/bench/geodata.ts [stylesheet.xsl]`; compare the ratios, not the times.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '../../functions/core/describe/map.ts';
import { serialiseAs } from '../../functions/core/describe/serialise.ts';
import { indexSnapshot, match } from '../../functions/core/judge/dedupe.ts';
import { validate } from '../../functions/core/judge/validate.ts';
import { makePublisher } from '../support/descriptors.ts';
import { isoRecord, onLine, party, transfer } from '../support/iso.ts';
import { readAll, stream } from '../support/read-records.ts';

const publisher = makePublisher();
const keyword = (word: string): string =>
  `<gmd:descriptiveKeywords><gmd:MD_Keywords><gmd:keyword><gco:CharacterString>${word}</gco:CharacterString></gmd:keyword></gmd:MD_Keywords></gmd:descriptiveKeywords>`;
const record = isoRecord({
  identification: `${party('owner', 'Lillevik kommune', 'postmottak@lillevik.kommune.no')}${Array.from({ length: 30 }, (_, at) => keyword(`Emneord nummer ${at}`)).join('')}<gmd:topicCategory><gmd:MD_TopicCategoryCode>environment</gmd:MD_TopicCategoryCode></gmd:topicCategory>`,
  distribution: transfer(
    ...Array.from({ length: 11 }, (_, at) =>
      onLine(`https://kart.example.no/filer/${at}.gml`, 'WWW:DOWNLOAD-1.0-http--download', `Fil ${at}`),
    ),
  ),
  tail: `<gmd:contentInfo>${'<gmd:note><gco:CharacterString>Noe som ikke har plass i DCAT-AP-NO</gco:CharacterString></gmd:note>'.repeat(270)}</gmd:contentInfo>`,
});
const bytes = new TextEncoder().encode(record);

const describeOnce = async (): Promise<number> => {
  const { records } = await readAll(stream(bytes));
  const [{ descriptor, places } = { descriptor: {}, places: {} }] = records;
  const { resource } = validate(descriptor, places, { publisher, localId: 'x' });
  return resource ? serialiseAs('ttl', describe(resource)).length : 0;
};

const rounds = 300;
for (let warm = 0; warm < 100; warm += 1) await describeOnce();
const begun = performance.now();
for (let round = 0; round < rounds; round += 1)
  if ((await describeOnce()) === 0) throw new Error('Nothing was described');
const ours = (performance.now() - begun) / rounds;
console.log(`a record of ${bytes.byteLength} bytes to Turtle: ${ours.toFixed(2)} ms`);

const [stylesheet] = process.argv.slice(2);
if (stylesheet) {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  const files = Array.from({ length: 100 }, (_, at) => join(folder, `${at}.xml`));
  for (const file of files) writeFileSync(file, bytes);
  const started = performance.now();
  const { status, error } = spawnSync('xsltproc', ['--nonet', '--novalid', stylesheet, ...files], { stdio: 'ignore' });
  const theirs = (performance.now() - started) / files.length;
  rmSync(folder, { recursive: true });
  if (error || status !== 0) console.log(`xsltproc did not run: ${error?.message ?? `status ${status}`}`);
  else console.log(`xsltproc, one process: ${theirs.toFixed(2)} ms, ${(theirs / ours).toFixed(1)} times as long`);
}

const topics = ['Badeplasser', 'Turstier', 'Flomveier', 'Støysoner', 'Graveforbud', 'Kulturminner', 'Lekeplasser'];
const uuid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const owners = Array.from({ length: 357 }, (_, at) => ({ name: `Sted${at} kommune`, orgnr: String(910_000_000 + at) }));
for (const [records, deliveries] of [
  [25_000, 50_000],
  [50_000, 100_000],
] as const) {
  const snapshot = Array.from({ length: records }, (_, at) => ({
    uuid: uuid(at),
    type: 'dataset' as const,
    title: `${topics[at % 7]} ${at} i Sted${at % 357} kommune - lokale data`,
    ownerOrgnr: String(910_000_000 + (at % 357)),
    links: [{ url: `https://kart${at % 357}.example.no/f/${at}.zip` }],
    seenIn: ['feed' as const],
  }));
  const indexing = performance.now();
  const index = indexSnapshot({ takenAt: '2026-03-02T04:00:00Z', organisations: owners, records: snapshot });
  const matching = performance.now();
  for (let at = 0; at < deliveries; at += 1) {
    const title = { nb: `${topics[at % 7]} ${at}` };
    match({ key: String(at), descriptor: { title } }, String(910_000_000 + (at % 357)), index);
  }
  const ended = performance.now();
  console.log(
    `${deliveries} deliveries against ${records} records: index ${(matching - indexing).toFixed(0)} ms, match ${(ended - matching).toFixed(0)} ms`,
  );
}
