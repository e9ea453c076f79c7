import type { LoginPlace } from './head.ts';

/** How one stands with the login when the page opens. */
export type Login =
  /** On this machine nobody logs in. */
  | { readonly state: 'needless' }
  | {
      readonly state: 'in';
      /** A token that holds, renewed where need be; nothing where the session has ended. */
      token(): Promise<string | undefined>;
      logIn(): void;
      logOut(): void;
    }
  | {
      readonly state: 'out' /** `left` of one's own will, or a word for those who are to help. */;
      readonly why?: string;
      logIn(): void;
    };

/**
 * Finds out, by the address one came back to (RFC 6749 with PKCE, RFC 7636). Tokens live in this page's memory and nowhere
 * else; what outlives the page in this tab is that one was logged in, and, while one is away, what proves that one left from here.
 */
export async function openLogin(): Promise<Login> {
  const place = placeOf(document.querySelector<HTMLMetaElement>('meta[name="login"]')?.content);
  if (!place) return { state: 'needless' };
  const logIn = (): void => void goToLogin(place).catch(console.error);
  const asked = new URLSearchParams(location.search);
  const left = leaving.take();
  if (asked.has('state')) {
    history.replaceState(null, '', here() + (left?.hash ?? location.hash));
    if (!left || asked.get('state') !== left.state) return { state: 'out', why: 'state', logIn };
    const code = asked.get('code');
    // what an address says is shown only where it is one of the words of RFC 6749 § 4.1.2.1
    const [why = 'code'] = /^[a-z_]{1,40}$/.exec(asked.get('error') ?? '') ?? [];
    if (code === null) return { state: 'out', why, logIn };
    const tokens = await askTokens(place, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: home(),
      code_verifier: left.verifier,
    });
    if (!tokens) return { state: 'out', why: 'token', logIn };
    sessionStorage.setItem(wasIn, 'yes');
    return { ...loggedIn(place, tokens), logIn };
  }
  // Loaded anew in a tab that was logged in: the provider still knows one, and asks nothing.
  if (sessionStorage.getItem(wasIn) === 'yes') {
    sessionStorage.removeItem(wasIn);
    await goToLogin(place);
    return new Promise(() => undefined);
  }
  const out = sessionStorage.getItem(wasIn) === 'left';
  sessionStorage.removeItem(wasIn);
  return { state: 'out', ...(out ? { why: 'left' } : {}), logIn };
}

type Tokens = { readonly access: string; readonly renewal: string; readonly until: number };

function loggedIn(place: LoginPlace, first: Tokens) {
  let tokens: Tokens | undefined = first;
  let renewing: Promise<void> | undefined;
  const renew = async (renewal: string): Promise<void> => {
    const given = await askTokens(place, { grant_type: 'refresh_token', refresh_token: renewal });
    tokens = given && { ...given, renewal: given.renewal || renewal };
    renewing = undefined;
  };
  return {
    state: 'in' as const,
    async token(): Promise<string | undefined> {
      if (tokens && tokens.until < Date.now() + aMinute) {
        renewing ??= renew(tokens.renewal);
        await renewing;
      }
      return tokens?.access;
    },
    logOut(): void {
      tokens = undefined;
      sessionStorage.setItem(wasIn, 'left');
      location.assign(addressOf(place, '/logout', { client_id: place.client, logout_uri: home() }));
    },
  };
}

async function goToLogin(place: LoginPlace): Promise<void> {
  const [state, verifier] = [random(), random()];
  leaving.keep({ state, verifier, hash: location.hash });
  const challenge = inBase64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  location.assign(
    addressOf(place, '/oauth2/authorize', {
      response_type: 'code',
      client_id: place.client,
      redirect_uri: home(),
      scope: place.scope,
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }),
  );
}

/** Tokens for what is shown; nothing where the provider takes it no more. A provider that cannot be reached is an error. */
async function askTokens(place: LoginPlace, shown: Readonly<Record<string, string>>): Promise<Tokens | undefined> {
  const response = await fetch(new URL('/oauth2/token', place.url), {
    method: 'POST',
    body: new URLSearchParams({ ...shown, client_id: place.client }),
  });
  if (response.status >= 500) throw new Error(`The login answers ${response.status}`);
  if (!response.ok) return undefined;
  const given = (await response.json()) as Readonly<Record<string, unknown>>;
  if (typeof given['access_token'] !== 'string') return undefined;
  return {
    access: given['access_token'],
    renewal: String(given['refresh_token'] ?? ''),
    until: Date.now() + Number(given['expires_in'] ?? 0) * 1_000,
  };
}

const aMinute = 60_000;
const wasIn = 'login';

/** What proves, when one comes back, that one left from here; it is good once. */
const leaving = {
  keep: (it: Left): void => sessionStorage.setItem('leaving', JSON.stringify(it)),
  take(): Left | undefined {
    const kept = sessionStorage.getItem('leaving');
    sessionStorage.removeItem('leaving');
    return kept === null ? undefined : (JSON.parse(kept) as Left);
  },
};
type Left = { readonly state: string; readonly verifier: string; readonly hash: string };

const placeOf = (content: string | undefined): LoginPlace | undefined =>
  content === undefined ? undefined : (JSON.parse(content) as LoginPlace);
const here = (): string => location.pathname;
/** Where the provider sends one back to: this page, without what it is showing. */
const home = (): string => `${location.origin}${location.pathname}`;
const addressOf = ({ url }: LoginPlace, path: string, query: Readonly<Record<string, string>>): string =>
  String(Object.assign(new URL(path, url), { search: String(new URLSearchParams(query)) }));
const random = (): string => inBase64Url(crypto.getRandomValues(new Uint8Array(32)).buffer);
const inBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
