import { harvestLimit } from '../../../vocab/limits.ts';
import type { Descriptor, DistributionDescriptor } from '../descriptor.ts';
import { isError, type Place, type Problem, problem } from '../problem.ts';
import type { ReadResource } from './dcat.ts';
import { readJson } from './json.ts';
import { some, toDate } from './stated.ts';

/** Larger than any list of packages CKAN gives at once (1 000 packages, some 10 MB). */
const limits = { bytes: harvestLimit, depth: 64 } as const;

/**
 * Reads packages as CKAN's API gives them (2.x): one package, a list of them, or the answer of `package_show`,
 * `package_search` or `current_package_list_with_resources`. A package's IRI is what ckanext-dcat gives it: the `uri` it
 * states, else `{site}/dataset/{id}`; the site is told, or read off the address of an uploaded file.
 */
export function readCkan(
  bytes: Uint8Array,
  place: Place,
  site?: string,
): { readonly resources: readonly ReadResource[]; readonly problems: readonly Problem[] } {
  const { value, problems } = readJson(bytes, place, limits);
  if (problems.some(isError)) return { resources: [], problems };
  const packages = packagesIn(value);
  if (!packages) return { resources: [], problems: [problem('adopt.not-a-catalog', place)] };
  return { resources: packages.filter(isPublished).map((it) => readPackage(it, site)), problems };
}

/** Whether a JSON text is CKAN's: asked before it is read, so that JSON-LD goes its own way. */
export const looksLikeCkan = (text: string): boolean =>
  /^\s*[[{]/.test(text) && /"resources"\s*:/.test(text) && /"(?:license_id|owner_org|metadata_created)"\s*:/.test(text);

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function packagesIn(value: unknown): readonly Json[] | undefined {
  if (Array.isArray(value)) return listOf(value);
  if (!isObject(value)) return undefined;
  if (isObject(value['result']) || Array.isArray(value['result'])) return packagesIn(value['result']);
  if (Array.isArray(value['results'])) return listOf(value['results']);
  return Array.isArray(value['resources']) ? [value] : undefined;
}

const isPublished = ({ private: hidden, state = 'active', type = 'dataset' }: Json): boolean =>
  hidden !== true && state === 'active' && type === 'dataset';

function readPackage(it: Json, site: string | undefined): ReadResource {
  const extras = new Map(listOf(it['extras']).map(({ key, value }) => [String(key), textOf(value)]));
  const say = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => textOf(it[key]) ?? extras.get(key)).find((text) => text !== undefined);
  const dateIn = (...keys: readonly string[]) => {
    const stated = say(...keys);
    return stated === undefined ? undefined : toDate(stated);
  };
  const organization = isObject(it['organization']) ? textOf(it['organization']['title']) : undefined;
  const publisher = organization ?? say('publisher_name');
  const contact = {
    ...some('name', say('contact_name', 'maintainer', 'author')),
    ...some('email', say('contact_email', 'maintainer_email', 'author_email')),
  };
  const period = { ...some('start', dateIn('temporal_start')), ...some('end', dateIn('temporal_end')) };
  const resources = listOf(it['resources']).filter(({ state = 'active' }) => state === 'active');
  const descriptor: Descriptor = {
    ...some('identifier', say('identifier', 'name', 'id')),
    ...some('title', say('title', 'name')),
    ...some('description', say('notes')),
    ...some('keyword', names(listOf(it['tags']))),
    ...some('theme', listIn(say('theme')) ?? names(listOf(it['groups']))),
    ...(publisher === undefined ? {} : { publisher: { name: publisher } }),
    ...(Object.keys(contact).length > 0 ? { contactPoint: contact } : {}),
    ...some('accessRights', say('access_rights')),
    ...some('license', say('license_url', 'license_title', 'license_id')),
    ...some('issued', dateIn('issued', 'metadata_created')),
    ...some('modified', dateIn('modified', 'metadata_modified')),
    ...some('frequency', say('frequency')),
    ...some('language', listIn(say('language'))),
    ...some('spatial', say('spatial_uri') ?? asName(say('spatial'))),
    ...(Object.keys(period).length > 0 ? { temporal: period } : {}),
    ...some('landingPage', say('url')),
    ...some('version', say('version')),
    ...some('distribution', resources.length === 0 ? undefined : resources.map(readFile)),
  };
  const iri = say('uri') ?? addressOf(it, resources, site);
  return { ...some('iri', iri), descriptor, left: [...extras.keys()].filter((key) => !known.has(key)) };
}

function readFile(it: Json): DistributionDescriptor {
  const url = textOf(it['url']);
  const size = Number(it['size']);
  const modified = textOf(it['last_modified']);
  return {
    ...some('title', textOf(it['name'])),
    ...some('description', textOf(it['description'])),
    ...some('accessURL', url),
    ...some('downloadURL', it['url_type'] === 'upload' ? url : undefined),
    ...some('format', textOf(it['format'])),
    ...some('mediaType', textOf(it['mimetype'])),
    ...some('byteSize', size > 0 ? size : undefined),
    ...some('modified', modified === undefined ? undefined : toDate(modified)),
  };
}

/** A GeoJSON geometry, which CKAN keeps as text, is no name of a place. */
const asName = (text: string | undefined): string | undefined => (text?.startsWith('{') ? undefined : text);

/** ckanext-dcat writes lists as JSON in an extra. */
function listIn(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const bare = text.replace(/^\[|\]$/g, '');
  return bare
    .split(',')
    .map((it) => it.trim().replace(/^"|"$/g, ''))
    .filter(Boolean);
}

const names = (those: readonly Json[]): readonly string[] | undefined => {
  const found = those.flatMap((it) => textOf(it['display_name']) ?? textOf(it['name']) ?? []);
  return found.length === 0 ? undefined : found;
};

function addressOf(it: Json, resources: readonly Json[], site: string | undefined): string | undefined {
  const id = textOf(it['id']);
  if (id === undefined) return undefined;
  const uploaded = resources.map(({ url }) => textOf(url)).find((url) => url?.includes(`/dataset/${id}/resource/`));
  const root = site ?? uploaded?.slice(0, uploaded.indexOf('/dataset/'));
  return root === undefined ? undefined : `${root.replace(/\/$/, '')}/dataset/${id}`;
}

const known = new Set([
  'uri',
  'identifier',
  'theme',
  'publisher_name',
  'contact_name',
  'contact_email',
  'access_rights',
  'issued',
  'modified',
  'frequency',
  'language',
  'spatial_uri',
  'spatial',
  'temporal_start',
  'temporal_end',
]);
