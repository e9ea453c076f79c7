import { uuidIn } from './uuid.ts';

/**
 * The record an address of Geonorge is about: pages of the map catalogue in all their forms, CSW and API addresses, the
 * download service, the editor. Nothing for places, registers, searches and endpoints, nor for test hosts.
 */
export function geonorgeRecord(address: string): string | undefined {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/:?#]+)(?::\d+)?(.*)$/is.exec(address.trim()) ?? [];
  const forms = recordAddresses[host.toLowerCase() as keyof typeof recordAddresses];
  const id = forms?.map((form) => form.exec(rest)?.[1]).find((it) => it !== undefined);
  return id === undefined ? undefined : (uuidIn(id) ?? decoded(id).toLowerCase());
}

/** The page of a record for people to read. */
export const geonorgePage = (uuid: string): string =>
  `https://kartkatalog.geonorge.no/metadata/uuid/${encodeURIComponent(uuid)}`;

/** The IRI Geonorge's feed gives a dataset, and FDK keeps: with a capital M. */
export const geonorgeIri = (uuid: string): string =>
  `https://kartkatalog.geonorge.no/Metadata/uuid/${encodeURIComponent(uuid)}`;

/** The namespace and code of a resource, as they are compared: without scheme, in lower case. */
export function toResourceKey(identifier: string): string | undefined {
  const bare = identifier
    .trim()
    .normalize('NFC')
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  return /[^/:][/:][^/:]/.test(bare) ? bare.replace(/:(?!\/)/g, '/') : undefined;
}

/** An address as it is compared: scheme, default port, fragment, trailing slash and tokens do not count. */
export function toAddressKey(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const kept = [...url.searchParams].filter(([name]) => !secrets.test(name)).map(([name, value]) => `${name}=${value}`);
  const path = decoded(url.pathname).replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`;
}

/** A service’s address as it is compared: the request and its parameters do not count. */
export const toEndpointKey = (address: string): string | undefined =>
  toAddressKey(address.replace(/[?#].*$/s, ''))?.toLowerCase();

const segment = '([^/?#&]+)';
const recordAddresses = {
  'kartkatalog.geonorge.no': [
    new RegExp(`^/metadata/uuid/${segment}`, 'i'),
    /^\/metadata\/(?:[^?#]*\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i,
    new RegExp(`^/api/(?:getdata|distributions|relateddata)/${segment}`, 'i'),
  ],
  'geonorge.no': [/[?&](?:id|uuid)=([^&#]+)/i, new RegExp(`#/metadata/${segment}`, 'i')],
  'editor.geonorge.no': [/[?&]uuid=([^&#]+)/i],
  'nedlasting.geonorge.no': [new RegExp(`^/api/(?:capabilities|codelists/\\w+)/${segment}`, 'i')],
} as const satisfies Record<string, readonly RegExp[]>;

const secrets = /^(?:token|key|api_?key|access_?token|sig|signature|session\w*|_|t|time|timestamp)$/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
