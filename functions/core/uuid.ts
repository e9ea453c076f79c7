/** An identifier as keys compare it: a UUID in lower case without `urn:uuid:` or braces, anything else to the letter. */
export function toUuid(text: string): string | undefined {
  const trimmed = text.trim().replace(/^urn:uuid:/i, '');
  const bare = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(trimmed)?.[1];
  return bare?.toLowerCase() ?? (trimmed || undefined);
}

/** The first UUID in a text, in lower case. */
export const uuidIn = (text: string): string | undefined =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase();

/** The ArcGIS item an address is about: 32 hexadecimal digits, with its layer (`_0`) where it has one. */
export const arcgisItem = (address: string): string | undefined =>
  /(?:^|[/=])([0-9a-f]{32}(?:_\d+)?)(?:$|[/?&#.])/i.exec(address)?.[1]?.toLowerCase();
