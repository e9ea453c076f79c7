/** A text that may stand as an IRI in RDF. Only `toIri` and `mint` make one; nothing else reaches RDF as an IRI. */
export type Iri = string & { readonly __iri: true };

const longestIri = 2048;
// What RFC 3987 keeps out of an IRI, and what Turtle and RDF/XML cannot write without changing it.
const forbidden = /[\u0000-\u0020<>"{}|\\^`\u007f-\u009f]/;
const schemes = /^(?:https?:\/\/[^/?#]|mailto:[^@]+@|tel:\+?\d|urn:uuid:[0-9a-f-]{36}$)/i;

/**
 * The IRI somebody wrote, kept to the letter (an IRI is an identity: even a trailing slash counts), or nothing where it
 * is no absolute http, https, mailto, tel or urn:uuid IRI (RFC 3987), holds a user name, or is longer than 2 048 characters.
 */
export function toIri(text: string): Iri | undefined {
  if (text.length > longestIri || forbidden.test(text) || !schemes.test(text) || !text.isWellFormed()) return undefined;
  if (!URL.canParse(text)) return undefined;
  const { username, password } = new URL(text);
  return username || password ? undefined : (text as Iri);
}

/** An http(s) address, or nothing: what `accessURL`, `landingPage` and the like may hold. */
export function toWebIri(text: string): Iri | undefined {
  return /^https?:/i.test(text) ? toIri(text) : undefined;
}

/** Makes an IRI of a base we own and segments from outside, each percent-encoded. */
export const mint = (base: Iri | string, ...segments: readonly string[]): Iri =>
  (base + segments.map((it) => encodeURIComponent(it.toWellFormed()).replace(/[!'()*]/g, escapeMark)).join('/')) as Iri;

const escapeMark = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
