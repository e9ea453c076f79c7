import { bareLabel, languageOf, themesOfNational } from '../../../vocab/geodata.ts';
import type { Descriptor, DistributionDescriptor } from '../descriptor.ts';
import { isError, type Place, type Problem, type ProblemCode, problem } from '../problem.ts';
import { arcgisItem } from '../uuid.ts';
import { type GeodataRecord, type OwnerOptions, type RecordEvent, tellApart } from './geodata-record.ts';
import { readJson } from './json.ts';
import { kindOfLink, toAddress, toEndpoint, withoutSecret } from './links.ts';
import { clean, formatNamed, isOfPerson, licenceNamed, nationalOwner, some, toDate } from './stated.ts';

/**
 * Reads the `data.json` of ArcGIS Hub and other DCAT-US catalogs (Project Open Data metadata schema 1.1), the whole of it
 * at once. Its texts are in bokmål unless it says otherwise.
 */
export async function* readDataJson(
  bytes: AsyncIterable<Uint8Array>,
  { jsonBytes, depth }: { readonly jsonBytes: number; readonly depth: number },
  options: OwnerOptions = {},
): AsyncGenerator<RecordEvent> {
  const { value: catalog, problems } = readJson(await gather(bytes, jsonBytes), {}, { bytes: jsonBytes, depth });
  for (const found of problems) yield { kind: 'problem', problem: found };
  if (problems.some(isError)) return;
  const datasets = isObject(catalog) && Array.isArray(catalog['dataset']) ? catalog['dataset'] : undefined;
  if (!datasets) return yield { kind: 'problem', problem: problem('geodata.no-record', { actual: '{' }) };
  const apart = tellApart();
  for (const [index, dataset] of datasets.entries())
    if (isObject(dataset)) yield { kind: 'record', record: apart(toRecord(dataset, index, options)) };
}

type Json = { readonly [key: string]: unknown };

function toRecord(dataset: Json, index: number, options: OwnerOptions): GeodataRecord {
  const problems: Problem[] = [];
  const at = `/dataset/${index}`;
  const report = (code: ProblemCode, key: string, details: Parameters<typeof problem>[1] = {}): void => {
    problems.push(problem(code, { path: `${at}/${key}`, ...details }));
  };
  const read = (key: string): string | undefined => textOf(dataset[key]);
  const language =
    languageOf.get((listOf(dataset['language'])[0] ?? 'nb').toLowerCase().replace(/[^a-z].*/, ''))?.tag ?? 'nb';
  const texts = (text: string | undefined): { readonly [language: string]: string } | undefined =>
    text ? { [language]: text } : undefined;

  const identifier = read('identifier') ?? read('landingPage');
  const uuid = identifier === undefined ? undefined : (arcgisItem(identifier) ?? identifier);
  if (uuid === undefined) report('record.identifier-missing', 'identifier');

  const owner = isObject(dataset['publisher']) ? textOf(dataset['publisher']['name']) : read('publisher');
  const organizationNumber = owner ? (options.organisationNumber?.(owner) ?? nationalOwner(owner)) : undefined;
  if (!owner) report('record.publisher-missing', 'publisher');
  else if (!organizationNumber) report('record.owner-unknown', 'publisher', { actual: owner });

  const license = read('license');
  const licence = license === undefined ? undefined : licenceNamed(license);
  if (license && !licence) report('record.licence-unknown', 'license', { actual: license });

  const places: Record<string, Place> = {};
  const pages = new Set<string>();
  const distributions: DistributionDescriptor[] = [];
  for (const [number, distribution] of arrayOf(dataset['distribution']).entries()) {
    const stated = textOf(distribution['downloadURL']) ?? textOf(distribution['accessURL']);
    const key = `distribution/${number}`;
    if (!stated) {
      report('link.empty', key);
      continue;
    }
    const address = toAddress(stated);
    if ('problem' in address) {
      report(address.problem, key, { actual: withoutSecret(stated) });
      continue;
    }
    const isDownload = textOf(distribution['downloadURL']) !== undefined;
    const format = textOf(distribution['format']);
    const kind = isDownload ? 'download' : kindOfLink({ url: stated });
    if (kind === 'page') {
      pages.add(address.iri);
      continue;
    }
    const known = formatNamed(format ?? '');
    places[`/distribution/${distributions.length}`] = { path: `${at}/${key}` };
    const title = texts(textOf(distribution['title']) ?? format);
    distributions.push({
      ...some('title', title),
      accessURL: address.iri,
      ...some('downloadURL', isDownload ? address.iri : undefined),
      ...some('format', known?.fileType ?? (kind === 'service' ? undefined : format)),
      ...some('mediaType', known?.mediaType),
      ...some('license', licence),
      ...(kind === 'service'
        ? {
            accessService: {
              type: 'service' as const,
              ...some('title', texts(read('title')) ?? title),
              endpointURL: toEndpoint(address.iri).endpoint,
              ...some('endpointDescription', toEndpoint(address.iri).description),
            },
          }
        : {}),
    });
  }
  const landingPage = read('landingPage');
  const page = landingPage === undefined ? undefined : toAddress(landingPage);
  if (page && 'iri' in page) pages.add(page.iri);

  const descriptor: Descriptor = {
    type: 'dataset',
    ...some('title', texts(read('title'))),
    ...some('description', texts(read('description'))),
    ...some('identifier', identifier),
    ...some('keyword', keywordsOf(dataset, language)),
    ...some('theme', themesOf(dataset, report)),
    ...some(
      'publisher',
      owner ? { name: { nb: owner }, ...some('organizationNumber', organizationNumber) } : undefined,
    ),
    ...some('contactPoint', contactOf(dataset, owner, report)),
    ...some('accessRights', accessOf.get(read('accessLevel') ?? '')),
    ...some('license', licence),
    ...some('issued', toDate(read('issued') ?? '')),
    ...some('modified', toDate(read('modified') ?? '')),
    ...some('spatial', boxOf(dataset, report)),
    ...some('landingPage', [...pages].slice(0, 1)),
    ...some('page', [...pages].slice(1)),
    ...some('distribution', distributions),
  };
  const localId = uuid ?? (bareLabel(read('title') ?? '') || `record-${index + 1}`);
  return { localId, ...(uuid === undefined ? {} : { uuid }), descriptor, places, problems };
}

const accessRight = 'http://publications.europa.eu/resource/authority/access-right/';
/** `accessLevel` of DCAT-US. */
const accessOf: ReadonlyMap<string, string> = new Map([
  ['public', `${accessRight}PUBLIC`],
  ['restricted public', `${accessRight}RESTRICTED`],
  ['non-public', `${accessRight}NON_PUBLIC`],
]);

type Report = (code: ProblemCode, key: string, details?: Parameters<typeof problem>[1]) => void;

function keywordsOf(dataset: Json, language: string): { readonly [language: string]: readonly string[] } | undefined {
  const words = [...new Set(listOf(dataset['keyword']).map(clean))].filter((it) => it !== '');
  return words.length > 0 ? { [language]: words } : undefined;
}

/** The EU theme is derived from keywords and themes that are national themes; ArcGIS Hub itself says `geospatial` of all. */
function themesOf(dataset: Json, report: Report): readonly string[] {
  const words = [...listOf(dataset['theme']), ...listOf(dataset['keyword'])];
  const derived = words.flatMap((actual) => {
    const themes = themesOfNational.get(bareLabel(actual)) ?? [];
    const expected = themes.map((it) => it.replace(/.*\//, '')).join(', ');
    if (themes.length > 0) report('record.theme-derived', 'keyword', { actual, expected });
    return themes;
  });
  return [...new Set(derived)];
}

function contactOf(dataset: Json, owner: string | undefined, report: Report): Descriptor['contactPoint'] {
  const contact = dataset['contactPoint'];
  if (!isObject(contact)) return undefined;
  const name = textOf(contact['fn']);
  const email = textOf(contact['hasEmail'])?.replace(/^mailto:/i, '');
  if (email && isOfPerson(email, name === owner ? undefined : name)) {
    report('record.email-of-person', 'contactPoint', { count: 1 });
    return undefined;
  }
  if (name && name !== owner) report('record.person-left-out', 'contactPoint', { actual: '1' });
  return email ? { ...some('name', owner), email } : undefined;
}

/** `spatial` as ArcGIS Hub writes it: west, south, east, north. */
function boxOf(dataset: Json, report: Report): Descriptor['spatial'] {
  const stated = textOf(dataset['spatial']);
  if (stated === undefined) return undefined;
  const [west, south, east, north, ...rest] = stated
    .split(',')
    .map((it) => (it.trim() === '' ? Number.NaN : Number(it)));
  const isBox =
    rest.length === 0 && isWithin(west, 180) && isWithin(east, 180) && isWithin(south, 90) && isWithin(north, 90);
  if (isBox && south <= north && west <= east) return [{ bbox: [west, south, east, north] }];
  if (isBox || /\d/.test(stated)) report('record.box-unusable', 'spatial', { actual: stated });
  return undefined;
}

const isWithin = (value: number | undefined, bound: number): value is number =>
  value !== undefined && Math.abs(value) <= bound;

/** The bytes in one piece; of more than the limit only enough to tell that they are more. */
async function gather(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    total += chunk.byteLength;
    if (total > limit) break;
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const arrayOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((it): it is string => typeof it === 'string' && it.trim() !== '');
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? clean(String(value)) || undefined : undefined;
