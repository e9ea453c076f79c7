import { type LinkKind, linkRows } from '../../../vocab/geodata.ts';
import { type Iri, toWebIri } from '../../../vocab/iri.ts';

/** A link as a record states it. */
export type StatedLink = { readonly url: string; readonly protocol?: string; readonly function?: string };

export type Address =
  | { readonly iri: Iri; readonly mended: boolean }
  | { readonly problem: 'link.not-an-address' | 'link.not-public' | 'link.has-password' };

/** What a link leads to: the first row of the table that fits. */
export const kindOfLink = ({ url, protocol = '', function: does = '' }: StatedLink): LinkKind =>
  linkRows.find(
    (row) =>
      (row.protocol?.test(protocol) ?? true) && (row.url?.test(url) ?? true) && (row.function?.test(does) ?? true),
  )?.kind ?? 'page';

/**
 * The public web address somebody wrote, with characters no address may hold percent-encoded, or why it is none. Nothing
 * is looked up: `localhost`, private networks and names without a dot are told by how they are written.
 */
export function toAddress(stated: string): Address {
  const text = stated.trim();
  const full = /^www\.[^\s/]+\.\w/i.test(text) ? `https://${text}` : text;
  const encoded = full.replace(/[\u0000-\u0020<>"{}|\\^`\u007f-\u009f]/g, (it) => encodeURIComponent(it));
  if (/^[a-z]+:\/\/[^/?#]*@/i.test(full)) return { problem: 'link.has-password' };
  const iri = /^https?:\/\//i.test(full) ? toWebIri(encoded) : undefined;
  if (!iri) return { problem: 'link.not-an-address' };
  return isPublicHost(new URL(iri).hostname) ? { iri, mended: encoded !== text } : { problem: 'link.not-public' };
}

/** An address without the user name and password in it, to be shown. */
export const withoutSecret = (address: string): string => address.replace(/\/\/[^/?#@]*@/, '//…@');

/** The endpoint of a service, without what a request adds to it, and the document that describes it where a protocol has one. */
export function toEndpoint(address: Iri, protocol = ''): { readonly endpoint: string; readonly description?: string } {
  const url = new URL(address);
  const service = serviceOf(url, protocol);
  const asked = /getcapabilities/i.test(parameter(url, 'request') ?? '');
  const kept = [...url.searchParams].filter(([name]) => !requestParameters.test(name));
  const endpoint = address.replace(/[?#].*$/s, '') + (kept.length > 0 ? `?${new URLSearchParams(kept)}` : '');
  if (asked) return { endpoint, description: address };
  if (!service) return { endpoint };
  const separator = endpoint.includes('?') ? '&' : '?';
  return { endpoint, description: `${endpoint}${separator}service=${service}&request=GetCapabilities` };
}

/** The layer or feature type a service link asks for. */
export const layerOf = (address: string): string | undefined =>
  URL.canParse(address) ? parameter(new URL(address), 'layers?|typenames?|coverageid') : undefined;

const requestParameters =
  /^(?:service|request|version|acceptversions|layers?|typenames?|coverageid|format|styles|crs|srs)$/i;

const parameter = (url: URL, name: string): string | undefined => {
  const wanted = new RegExp(`^(?:${name})$`, 'i');
  return [...url.searchParams].find(([key]) => wanted.test(key))?.[1] || undefined;
};

function serviceOf(url: URL, protocol: string): string | undefined {
  const stated = /^(?:OGC:)?(WMS|WFS|WCS|WMTS|CSW|SOS|WPS)\b/i.exec(protocol)?.[1] ?? parameter(url, 'service');
  return stated && /^(?:wms|wfs|wcs|wmts|csw|sos|wps)$/i.test(stated) ? stated.toUpperCase() : undefined;
}

const privateHost =
  /^(?:localhost|.*\.(?:local|localhost|internal|intern|lan|home|corp|test|invalid|example)|0\..*|10\..*|127\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|192\.168\..*|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\..*|\[.*\])$/i;

const isPublicHost = (host: string): boolean => isPublicName(host.replace(/\.$/, ''));
const isPublicName = (host: string): boolean => host.includes('.') && !privateHost.test(host);
