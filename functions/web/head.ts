import { html } from '../core/report/html.ts';

/** Where one logs in: an OpenID provider as Cognito is, by the address of its own pages. */
export type LoginPlace = { readonly url: string; readonly client: string; readonly scope: string };

/** The page with its place of login in its head, where its script finds it; without one, nobody logs in. */
export const pageHead = (page: string, { url, client, scope }: LoginPlace): string =>
  page.replace(
    '</head>',
    () => `${html`<meta name="login" content="${JSON.stringify({ url, client, scope })}">`.markup}\n</head>`,
  );

/** What the page may do: run and show its own, and speak to its own door and these places. */
export const pagePolicy = (places: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "script-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...places].join(' ')}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
