import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Key, verifyToken } from './token.ts';

/** A test identity provider: its keys, and the tokens it gives. */
function makeProvider() {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const listed = (key: KeyObject, kid: string, alg: string) => ({ ...key.export({ format: 'jwk' }), kid, alg }) as Key;
  const keys = [listed(pair.publicKey, 'one', 'RS256'), listed(elliptic.publicKey, 'two', 'ES256')];
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seal = (header: object, claims: object, signature: (text: Buffer) => Buffer): string => {
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${signature(Buffer.from(text)).toString('base64url')}`;
  };
  return {
    keys,
    seal,
    rsa: (claims: object, kid = 'one') =>
      seal({ alg: 'RS256', kid }, claims, (it) => sign('sha256', it, pair.privateKey)),
    elliptic: (claims: object) =>
      seal({ alg: 'ES256', kid: 'two' }, claims, (it) =>
        sign('sha256', it, { key: elliptic.privateKey, dsaEncoding: 'ieee-p1363' }),
      ),
  };
}

const provider = makeProvider();
const now = '2026-03-01T12:00:00.000Z';
const seconds = Date.parse(now) / 1000;
const good = { iss: 'https://login.example', aud: 'sluse', sub: 'p-17', exp: seconds + 300, iat: seconds, nonce: 'n1' };
const expected = { issuer: 'https://login.example', audience: 'sluse', nonce: 'n1', now };
const verify = (token: string) => verifyToken(token, provider.keys, expected);

it('takes a token that the provider signed for us, now', async () => {
  expect(await verify(provider.rsa(good))).toEqual({ claims: good });
  expect(await verify(provider.elliptic({ ...good, aud: ['other', 'sluse'] }))).toMatchObject({
    claims: { sub: 'p-17' },
  });
});

it.each([
  ['another issuer', { iss: 'https://evil.example' }],
  ['meant for another', { aud: 'other' }],
  ['given to another', { azp: 'other' }],
  ['expired', { exp: seconds - 61 }],
  ['not valid yet', { nbf: seconds + 61 }],
  ['of another login', { nonce: 'n2' }],
  ['of nobody', { sub: '' }],
])('refuses one that is %s', async (refused, claims) => {
  expect(await verify(provider.rsa({ ...good, ...claims }))).toEqual({ refused });
});

it('refuses what nobody signed, what others signed, and what was changed since', async () => {
  const none = provider.seal({ alg: 'none' }, good, () => Buffer.alloc(0));
  expect(await verify(none)).toEqual({ refused: 'signed by none' });
  // The public key taken for a shared secret.
  const secret = JSON.stringify(provider.keys[0]);
  const hmac = provider.seal({ alg: 'HS256', kid: 'one' }, good, (it) =>
    createHmac('sha256', secret).update(it).digest(),
  );
  expect(await verify(hmac)).toEqual({ refused: 'signed by HS256' });
  expect(await verify(makeProvider().rsa(good))).toEqual({ refused: 'the signature does not hold' });
  expect(await verify(provider.rsa(good, 'three'))).toEqual({ refused: 'signed by a key the provider does not list' });
  const [head, , signature] = provider.rsa(good).split('.');
  const body = Buffer.from(JSON.stringify({ ...good, sub: 'p-1' })).toString('base64url');
  expect(await verify(`${head}.${body}.${signature}`)).toEqual({ refused: 'the signature does not hold' });
  for (const token of ['', 'a.b', 'a.b.c', 'a.b.c.d', '....']) expect(await verify(token)).toHaveProperty('refused');
});
