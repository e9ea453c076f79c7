/** A public key as an identity provider lists it (RFC 7517). */
export type Key = {
  readonly kid?: string;
  readonly kty: string;
  readonly alg?: string;
  readonly [member: string]: unknown;
};

/** What an ID token must say to be taken (OpenID Connect Core 1.0 § 3.1.3.7), or an access token as Cognito makes them. */
export type Expected = {
  readonly issuer: string;
  readonly audience?: string;
  /** What an access token must have been given for: an ID token is then not taken. */
  readonly scope?: string;
  /** The one this login was begun with. */
  readonly nonce?: string;
  /** Now, ISO 8601. */
  readonly now: string;
};

export type Claims = { readonly sub: string; readonly [claim: string]: unknown };

/**
 * The claims of a token, where it is signed by a key of the provider's and meant for us, now; else why it is not
 * taken. Only signatures by a private key count: neither `none` nor a shared secret.
 */
export async function verifyToken(
  token: string,
  keys: readonly Key[],
  expected: Expected,
): Promise<{ readonly claims: Claims } | { readonly refused: string }> {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const header = parsed(head);
  const claims = parsed(body);
  if (more.length > 0 || !header || !claims) return { refused: 'not a signed token' };
  const name = String(header['alg']);
  const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name as keyof typeof algorithms] : undefined;
  if (!algorithm || header['crit'] !== undefined) return { refused: `signed by ${name}` };
  const key = keys.find(({ kid, kty, alg = name }) => kid === header['kid'] && kty === algorithm.kty && alg === name);
  if (!key) return { refused: 'signed by a key the provider does not list' };
  const signed = await crypto.subtle
    .importKey('jwk', key as JsonWebKey, algorithm.read, false, ['verify'])
    .then((it) =>
      crypto.subtle.verify(algorithm.check, it, bytesOf(signature), new TextEncoder().encode(`${head}.${body}`)),
    )
    .catch(() => false);
  if (!signed) return { refused: 'the signature does not hold' };

  const now = Date.parse(expected.now) / 1000;
  const { iss, sub, aud, azp, exp, nbf, iat, nonce } = claims;
  if (iss !== expected.issuer) return { refused: 'another issuer' };
  if (expected.audience !== undefined) {
    if (![aud].flat().includes(expected.audience)) return { refused: 'meant for another' };
    if (azp !== undefined && azp !== expected.audience) return { refused: 'given to another' };
  }
  if (expected.scope !== undefined) {
    const given = claims['token_use'] === 'access' ? String(claims['scope']).split(' ') : [];
    if (!given.includes(expected.scope)) return { refused: 'given for something else' };
  }
  if (typeof exp !== 'number' || exp + leeway <= now) return { refused: 'expired' };
  if ([nbf, iat].some((it) => typeof it === 'number' && it - leeway > now)) return { refused: 'not valid yet' };
  if (expected.nonce !== undefined && nonce !== expected.nonce) return { refused: 'of another login' };
  if (typeof sub !== 'string' || sub === '') return { refused: 'of nobody' };
  return { claims: { ...claims, sub } };
}

/** Clocks differ by so many seconds. */
const leeway = 60;

const algorithms = {
  RS256: { kty: 'RSA', read: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, check: { name: 'RSASSA-PKCS1-v1_5' } },
  ES256: { kty: 'EC', read: { name: 'ECDSA', namedCurve: 'P-256' }, check: { name: 'ECDSA', hash: 'SHA-256' } },
} as const;

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (it) => it.charCodeAt(0));
}

function parsed(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(part)));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
