import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Asked } from '../core/loop/ports.ts';
import { askJson } from './ask.ts';

/** Where tokens are had, and who asks (Maskinporten, or any server that takes the JWT grant of RFC 7523). */
export type TokenSettings = {
  /** The `aud` of a grant: `https://maskinporten.no/`, with its slash. */
  readonly issuer: string;
  readonly endpoint: string;
  readonly clientId: string;
  /** The id under which the public key is registered with the client. */
  readonly keyId: string;
  readonly scope: string;
  /** Whom the token is for, where the API asks that it be said. */
  readonly resource?: string;
  /** Whether the operator acts for each publisher by delegation (`consumer_org`). */
  readonly delegated?: boolean;
};

/** Signs bytes with RSA and SHA-256 (RS256), wherever the key is. */
export type Signer = (message: Uint8Array) => Promise<Uint8Array>;

/** Gives a token for a publisher; kept until shortly before it ends. */
export type Tokens = (orgnr: string) => Promise<Asked<string>>;

/**
 * Tokens by JWT grant (https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_jwtgrant): the grant lives for a minute
 * and is used once. No claim but those documented: Maskinporten refuses any other.
 */
export function openTokens(
  settings: TokenSettings,
  sign: Signer,
  { now, uuid }: { now(): string; uuid(): string },
): Tokens {
  const kept = new Map<string, { readonly token: string; readonly until: number }>();
  return async (orgnr) => {
    const holder = settings.delegated ? orgnr : '';
    const seconds = Math.floor(Date.parse(now()) / 1000);
    const known = kept.get(holder);
    if (known && known.until > seconds) return { ok: true, value: known.token };

    const { issuer, clientId, keyId, scope, resource, endpoint } = settings;
    const claims = {
      aud: issuer,
      iss: clientId,
      scope,
      iat: seconds,
      exp: seconds + 60,
      jti: uuid(),
      ...(resource === undefined ? {} : { resource }),
      ...(settings.delegated ? { consumer_org: orgnr } : {}),
    };
    const signed = [{ alg: 'RS256', kid: keyId }, claims].map((it) => base64url(JSON.stringify(it))).join('.');
    const assertion = `${signed}.${base64url(await sign(Buffer.from(signed)))}`;
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
    const answer = await askJson(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
    // what is wrong with the grant is told as 400; it does not mend itself
    if (!answer.ok) return answer.status === 400 ? { ...answer, why: 'forbidden' } : answer;
    const { access_token: token, expires_in: lifetime } = (answer.value ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof token !== 'string' || token === '') return { ok: false, why: 'invalid', detail: 'no access_token' };
    kept.set(holder, { token, until: seconds + (typeof lifetime === 'number' ? lifetime : 0) - leeway });
    return { ok: true, value: token };
  };
}

const base64url = (of: string | Uint8Array): string => Buffer.from(of as Uint8Array).toString('base64url');

/** Seconds before its end at which a token is not used any more. */
const leeway = 30;

/** Signs with a private key in a PEM file: for one machine. */
export function fileSigner(path: string): Signer {
  const key = readFileSync(path);
  return async (message) => createSign('RSA-SHA256').update(message).sign(key);
}
