import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../functions/core/problem.ts';
import type { GeodataRecord } from '../../../functions/core/read/geodata-record.ts';
import { type RecordOptions, readRecords } from '../../../functions/core/read/records.ts';

const shared = '../shared/geonorge';
const files = (folder: string): readonly string[] =>
  existsSync(`${shared}/${folder}`) ? readdirSync(`${shared}/${folder}`).filter((it) => it.endsWith('.xml')) : [];

async function readAll(
  bytes: AsyncIterable<Uint8Array>,
  options?: RecordOptions,
): Promise<{ readonly records: readonly GeodataRecord[]; readonly problems: readonly Problem[] }> {
  const records: GeodataRecord[] = [];
  const problems: Problem[] = [];
  for await (const event of readRecords(bytes, options)) {
    if (event.kind === 'record') records.push(event.record);
    else problems.push(event.problem);
  }
  return { records, problems };
}

describe.skipIf(!existsSync(shared))('real records', () => {
  // The two that hold no record of ours: one cut off on purpose, one of the Swiss GM03.
  const without: Readonly<Record<string, string>> = {
    'ckanspatial-error_bad_xml.xml': 'xml.not-well-formed',
    'owslib-gm03_example1.xml': 'geodata.no-record',
  };

  it.each(files('iso19139'))('%s is read with no fault', async (file) => {
    const { records, problems } = await readAll(createReadStream(`${shared}/iso19139/${file}`));
    expect(problems.map((it) => it.code)).toEqual(without[file] ? [without[file]] : []);
    expect(records.length > 0).toBe(!without[file]);
  });
});

describe.skipIf(!existsSync(shared))('hostile files', () => {
  const refusals: Readonly<Record<string, string>> = {
    'billion-laughs.xml': 'xml.doctype',
    'control-char.xml': 'xml.not-well-formed',
    'latin1-undeclared.xml': 'xml.encoding-wrong',
    'quadratic.xml': 'xml.doctype',
    'truncated.xml': 'xml.not-well-formed',
    'windows1252-declared-utf8.xml': 'xml.encoding-wrong',
    'xxe-file.xml': 'xml.doctype',
    'xxe-http.xml': 'xml.doctype',
  };

  it.each(files('hostile'))('%s is refused, or read as what it is', async (file) => {
    const { records, problems } = await readAll(createReadStream(`${shared}/hostile/${file}`));
    expect(problems.map((it) => it.code)).toEqual(refusals[file] ? [refusals[file]] : []);
    expect(records.map((it) => it.localId)).toEqual(refusals[file] ? [] : ['x-1']);
  });
});
