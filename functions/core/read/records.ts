import { geodataPrefix } from '../../../vocab/geodata.ts';
import { limits } from '../../../vocab/limits.ts';
import { isError, type Problem, problem } from '../problem.ts';
import { readDataJson } from './datajson.ts';
import { type OwnerOptions, type RecordEvent, tellApart } from './geodata-record.ts';
import { readIsoRecord } from './iso-record.ts';
import { iso19115_3, iso19115_3Roots } from './iso19115-3.ts';
import { iso19139, iso19139Roots } from './iso19139.ts';
import { readXml, type XmlElement, type XmlLimits } from './xml.ts';

/** What a geodata file may cost. */
export type RecordLimits = XmlLimits & { readonly jsonBytes: number };

export const recordLimits: RecordLimits = {
  fileBytes: limits.xml.fileBytes,
  recordBytes: limits.xml.bytes,
  elements: limits.xml.elements,
  depth: limits.xml.depth,
  attributes: limits.xml.attributesPerElement,
  attributeCharacters: limits.xml.attributeBytes,
  textCharacters: limits.xml.textBytes,
  namespaces: limits.xml.namespaces,
  jsonBytes: limits.xml.bytes,
};

export type RecordOptions = OwnerOptions & { readonly limits?: Partial<RecordLimits> };

/**
 * Reads the records of a geodata file as they come: ISO 19139, 19139-2 and 19115-3, alone or in a CSW 2.0.2 response, and
 * the `data.json` of ArcGIS Hub (DCAT-US). A record that cannot be used does not stop those after it.
 */
export async function* readRecords(
  bytes: AsyncIterable<Uint8Array>,
  { limits: stated, ...options }: RecordOptions = {},
): AsyncGenerator<RecordEvent> {
  const bounds = { ...recordLimits, ...stated };
  const { isJson, data, whole } = await peek(bytes);
  if (data) return yield { kind: 'problem', problem: problem('geodata.data-not-metadata', { actual: data }) };
  if (isJson) yield* readDataJson(whole, bounds, options);
  else yield* readIso(whole, bounds, options);
}

async function* readIso(
  bytes: AsyncIterable<Uint8Array>,
  limits: RecordLimits,
  options: OwnerOptions,
): AsyncGenerator<RecordEvent> {
  const apart = tellApart();
  const outside: XmlElement[] = [];
  let records = 0;
  let failed = false;
  const events = readXml(bytes, {
    limits,
    prefixOf: geodataPrefix,
    isRecord: (element) => pathsOf(element) !== undefined || element.name === 'ows:Exception',
    outside: (element) => {
      if (outside.length < 3) outside.push(element);
    },
  });
  for await (const event of events) {
    if (event.kind === 'problem') {
      failed ||= isError(event.problem);
      yield event;
      continue;
    }
    const paths = pathsOf(event.element);
    if (!paths) {
      failed = true;
      yield { kind: 'problem', problem: problem('geodata.error-answer', { actual: textOf(event.element) }) };
      continue;
    }
    records += 1;
    yield { kind: 'record', record: apart(readIsoRecord(event.element, paths, options)) };
  }
  if (records === 0 && !failed) yield { kind: 'problem', problem: noRecord(outside) };
}

const pathsOf = ({ name, isoType = name }: XmlElement) =>
  iso19139Roots.includes(name) || iso19139Roots.includes(isoType)
    ? iso19139
    : iso19115_3Roots.includes(name)
      ? iso19115_3
      : undefined;

/** Formats of metadata we do not read, by the root and the elements in it. */
function noRecord([root, second, third]: readonly XmlElement[]): Problem {
  const names = [root, second, third].map((it) => it?.name.replace('?:', '') ?? '');
  if (names[0] === 'qgis') return problem('geodata.export-as-iso', { actual: 'QGIS' });
  if (names[0] === 'metadata') return problem('geodata.export-as-iso', { actual: 'ArcGIS' });
  if (/^html$/i.test(names[0] ?? '')) return problem('geodata.error-answer', { actual: 'HTML' });
  return problem('geodata.no-record', { actual: `<${names[0]}>` });
}

const textOf = (element: XmlElement): string =>
  [element.text, ...element.children.map(textOf)].filter((it) => it !== '').join(' ');

/** The same bytes, and what their beginning tells: JSON, or data that are no metadata at all. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{
  readonly isJson: boolean;
  readonly data: string | undefined;
  readonly whole: AsyncIterable<Uint8Array>;
}> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let beginning = '';
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    head.push(next.value);
    // Every byte as one character: only ASCII is looked for.
    beginning += String.fromCharCode(...next.value.subarray(0, peekedBytes - beginning.length));
    if (beginning.length >= peekedBytes) break;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  const start = beginning.replace(/^(?:\u00ef\u00bb\u00bf)?\s+|^\u00ef\u00bb\u00bf/, '');
  const data = dataFormats.find(([pattern]) => pattern.test(start))?.[1];
  if (data) await iterator.return?.();
  return { isJson: /^[{[]/.test(start), data, whole: whole() };
}

const peekedBytes = 512;

const dataFormats: readonly (readonly [RegExp, string])[] = [
  [/^(?:!.*\r?\n)*\.HODE\b/i, 'SOSI'],
  [/^SQLite format 3\0/, 'GeoPackage'],
  [/^PK\x03\x04/, 'ZIP'],
  [/^\{[^{}[\]]*"type"\s*:\s*"FeatureCollection"/, 'GeoJSON'],
];
