import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Key } from './token.ts';

/**
 * An OpenID provider as Cognito's login is one, with the paths it has: discovery, authorization by code with PKCE (S256),
 * tokens and their renewal, keys, and logout. For tests alone: it asks for no password.
 */
export async function startIdentityProvider(options: ProviderOptions): Promise<IdentityProvider> {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' } as Key;
  const state: State = { ...options, url: '', codes: new Map(), renewals: new Map(), sessions: new Map(), pair, jwk };
  const server = createServer((request, response) => {
    serve(state, request, response).catch((cause) => response.destroy(cause));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: state.url,
    register: (client, ...redirects) => state.clients.set(client, redirects),
    accessToken: (subject, changes = {}) =>
      seal(pair.privateKey, { ...accessClaims(state, subject, clientOf(state)), ...changes }),
    idToken: (subject) => seal(pair.privateKey, idClaims(state, subject, clientOf(state))),
    accessLasts: (count) => {
      state.accessSeconds = count;
    },
    endSessions: () => {
      state.sessions.clear();
      state.renewals.clear();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type ProviderOptions = {
  /** Pseudonyms that may log in. */
  readonly people: readonly string[];
  readonly scopes: readonly string[];
  /** By client, where it may be sent back to. */
  readonly clients: Map<string, readonly string[]>;
  /** How long an access token holds, in seconds. */
  readonly accessSeconds: number;
};
export type IdentityProvider = {
  readonly url: string;
  register(client: string, ...redirects: readonly string[]): void;
  /** A token of its own making, with whatever claims. */
  accessToken(subject: string, changes?: Readonly<Record<string, unknown>>): string;
  idToken(subject: string): string;
  /** From now on tokens hold for so many seconds. */
  accessLasts(seconds: number): void;
  /** Nobody is logged in any more, and no token can be renewed. */
  endSessions(): void;
  close(): Promise<void>;
};

type State = Omit<ProviderOptions, 'accessSeconds'> & {
  url: string;
  accessSeconds: number;
  readonly codes: Map<
    string,
    Login & { readonly challenge: string; readonly redirect: string; readonly until: number }
  >;
  readonly renewals: Map<string, Login>;
  /** Who is logged in, by cookie. */
  readonly sessions: Map<string, string>;
  readonly pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly jwk: Key;
};
type Login = { readonly subject: string; readonly client: string; readonly scope: string; readonly nonce?: string };

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.url);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const cookie = /\bsession=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const json = (status: number, value: object): void => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    response.end(JSON.stringify(value));
  };
  const route = `${request.method} ${url.pathname}`;
  if (route === 'GET /.well-known/openid-configuration') return json(200, discovery(state));
  if (route === 'GET /.well-known/jwks.json') return json(200, { keys: [state.jwk] });
  if (route === 'POST /oauth2/token') {
    const answer = tokens(state, form);
    return json('error' in answer ? 400 : 200, answer);
  }
  if (route === 'GET /oauth2/authorize' || route === 'POST /oauth2/authorize')
    return authorize(state, url.searchParams, form.get('person') ?? state.sessions.get(cookie), response);
  if (route === 'GET /logout') {
    const client = url.searchParams.get('client_id') ?? '';
    const to = url.searchParams.get('logout_uri') ?? '';
    state.sessions.delete(cookie);
    if (state.clients.get(client)?.includes(to))
      response.writeHead(302, { location: to, 'set-cookie': 'session=; Max-Age=0; Path=/' }).end();
    else response.writeHead(400).end('Not registered.');
    return;
  }
  response.writeHead(404).end();
}

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata */
const discovery = ({ url, scopes }: State) => ({
  issuer: url,
  authorization_endpoint: `${url}/oauth2/authorize`,
  token_endpoint: `${url}/oauth2/token`,
  end_session_endpoint: `${url}/logout`,
  jwks_uri: `${url}/.well-known/jwks.json`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: scopes,
});

function authorize(state: State, asked: URLSearchParams, person: string | undefined, response: ServerResponse): void {
  const [client = '', redirect = ''] = [asked.get('client_id'), asked.get('redirect_uri')].map((it) => it ?? '');
  // whom one does not know one sends nobody back to (RFC 6749 § 4.1.2.1)
  if (!state.clients.get(client)?.includes(redirect)) {
    response.writeHead(400).end('Not registered.');
    return;
  }
  const scope = asked.get('scope') ?? '';
  const challenge = asked.get('code_challenge') ?? '';
  const error = errorOf(asked, state, person);
  if (error === undefined && (person === undefined || !state.people.includes(person))) {
    const buttons = [...state.people, 'nobody'].map((it) => `<button name="person" value="${it}">${it}</button>`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="nb"><title>Hvem er du?</title><h1>Hvem er du?</h1><form method="post">${buttons.join(' ')}</form></html>`,
    );
    return;
  }
  const [code, session] = [secret(), secret()];
  if (error === undefined && person !== undefined) {
    const login = { subject: person, client, scope, challenge, redirect, until: Date.now() + 60_000 };
    const nonce = asked.get('nonce');
    state.codes.set(code, { ...login, ...(nonce === null ? {} : { nonce }) });
    state.sessions.set(session, person);
  }
  const to = new URL(redirect);
  const answer = { ...(error === undefined ? { code } : { error }), state: asked.get('state') ?? '' };
  for (const [name, value] of Object.entries(answer)) to.searchParams.set(name, value);
  const cookie = error === undefined ? { 'set-cookie': `session=${session}; HttpOnly; SameSite=Lax; Path=/` } : {};
  response.writeHead(302, { location: String(to), ...cookie }).end();
}

/** What is wrong with what is asked, in the words of RFC 6749 § 4.1.2.1. */
function errorOf(asked: URLSearchParams, { scopes }: State, person: string | undefined): string | undefined {
  if (asked.get('response_type') !== 'code') return 'unsupported_response_type';
  if (asked.get('code_challenge_method') !== 'S256' || !asked.get('code_challenge')) return 'invalid_request';
  if (!(asked.get('scope') ?? '').split(' ').every((it) => scopes.includes(it))) return 'invalid_scope';
  return person === 'nobody' ? 'access_denied' : undefined;
}

function tokens(state: State, form: URLSearchParams): object {
  const client = form.get('client_id') ?? '';
  if (form.get('grant_type') === 'refresh_token') {
    const login = state.renewals.get(form.get('refresh_token') ?? '');
    return login?.client === client ? given(state, login) : { error: 'invalid_grant' };
  }
  if (form.get('grant_type') !== 'authorization_code') return { error: 'unsupported_grant_type' };
  const login = state.codes.get(form.get('code') ?? '');
  state.codes.delete(form.get('code') ?? ''); // a code is good once
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const holds =
    login?.client === client &&
    login.redirect === form.get('redirect_uri') &&
    login.challenge === challenge &&
    login.until > Date.now();
  if (!holds) return { error: 'invalid_grant' };
  const renewal = secret();
  state.renewals.set(renewal, login);
  return { ...given(state, login), refresh_token: renewal };
}

const given = (state: State, { subject, client, nonce }: Login) => ({
  token_type: 'Bearer',
  access_token: seal(state.pair.privateKey, accessClaims(state, subject, client)),
  id_token: seal(state.pair.privateKey, {
    ...idClaims(state, subject, client),
    ...(nonce === undefined ? {} : { nonce }),
  }),
  expires_in: state.accessSeconds,
});

const seconds = (): number => Math.floor(Date.now() / 1_000);
const clientOf = ({ clients }: State): string => [...clients.keys()][0] ?? '';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html */
const accessClaims = ({ url, scopes, accessSeconds }: State, sub: string, client: string) => ({
  ...{ sub, iss: url, client_id: client, token_use: 'access', scope: scopes.join(' '), jti: randomUUID() },
  ...{ iat: seconds(), exp: seconds() + accessSeconds, version: 2, username: `Provider_${sub}` },
});
const idClaims = ({ url, accessSeconds }: State, sub: string, client: string) => ({
  ...{ sub, iss: url, aud: client, token_use: 'id', iat: seconds(), exp: seconds() + accessSeconds },
});

/** Signed by RS256 (RFC 7515). */
export function seal(key: KeyObject, claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

const secret = (): string => randomBytes(24).toString('base64url');
