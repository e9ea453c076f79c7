import '@digdir/designsystemet-web';
import { say, sayDate, type TextKey, texts } from '../../vocab/texts/index.ts';
import type { Language } from '../core/problem.ts';
import { ask, type Me, makeChecker, Refusal, session } from './api.ts';
import { datasetView } from './dataset-view.ts';
import { datasetsView } from './datasets-view.ts';
import { deliverView } from './deliver-view.ts';
import { type Child, fill, h } from './dom.ts';
import { geonorgeView } from './geonorge-view.ts';
import { historyView } from './history-view.ts';
import { type Login, openLogin } from './login.ts';
import type { Page, View } from './page.ts';
import { button, publicPageOf } from './parts.ts';
import { quarantineView } from './quarantine-view.ts';

const views: Readonly<Record<string, { readonly title: TextKey; readonly view: View }>> = {
  '': { title: 'web.datasets', view: datasetsView },
  ny: { title: 'web.deliver', view: deliverView },
  datasett: { title: 'web.dataset', view: datasetView },
  stoppet: { title: 'lift.title', view: quarantineView },
  historikk: { title: 'web.history', view: historyView },
  geonorge: { title: 'web.geonorge', view: geonorgeView },
};
const menu = ['', 'ny', 'stoppet', 'geonorge', 'historikk'] as const;

const check = makeChecker();
const entering = openLogin();
let leave: (() => void) | undefined;
let asked: Promise<Me> | undefined;
let round = 0;

async function start(): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  const t: Page['t'] = (key, values) => say(language, key, values);
  try {
    const login = await entering;
    if (login.state === 'out') return showLogin(login, t);
    if (login.state === 'in') {
      session.token = login.token;
      session.onEnd = () => tellEnd(login, t);
    }
    const mine = ++round;
    asked ??= ask<Me>('me', language);
    const me = await asked;
    // Somebody may have gone on to another view meanwhile.
    if (mine === round) show(me, language, t);
  } catch (fault) {
    asked = undefined;
    if (fault instanceof Refusal && fault.status === 401) return; // told of already, over what stands there
    showAlone(t('web.unreachable'), h('p', {}, t('web.unreachable.how')));
  }
}

/** One thing to say and nothing beside it. */
const showAlone = (title: string, ...more: readonly Child[]): void =>
  fill(
    document.body,
    h('main', { id: 'main', class: 'narrow', tabindex: '-1' }, h('h1', { class: 'ds-heading' }, title), more),
  );

/** Before one is logged in, after one has left, and when something went wrong on the way. */
function showLogin({ why, logIn }: Login & { readonly state: 'out' }, t: Page['t']): void {
  const [title, text] =
    why === undefined
      ? [t('web.login'), t('web.login.how')]
      : why === 'left'
        ? [t('web.logged-out'), t('web.logged-out.how')]
        : [t('web.login-failed'), t('web.login-failed.how', { why })];
  document.title = `${title} – Sluse`;
  showAlone(title, h('p', {}, text), button(t('web.login'), logIn));
}

/** The session has ended: said over what one was doing, which can still be read. */
function tellEnd({ logIn }: Login & { readonly state: 'in' }, t: Page['t']): void {
  if (document.getElementById('ended')) return;
  const dialog = h(
    'dialog',
    { class: 'ds-dialog', id: 'ended', role: 'alertdialog', 'aria-labelledby': 'ended-title' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'ended-title' }, t('web.expired')),
    h('p', {}, t('web.expired.how')),
    button(t('web.login'), logIn),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function show(me: Me, language: Language, t: Page['t']): void {
  const [, kept = ''] = /^#\/(\d{9})/.exec(location.hash) ?? [];
  const publisher = me.publishers.find(({ orgnr }) => orgnr === kept) ?? me.publishers[0];
  if (!publisher) {
    showAlone(
      t('web.no-publishers'),
      h('p', {}, t('web.no-publishers.how')),
      !me.local && h('p', {}, t('web.subject'), ' ', h('code', { id: 'subject' }, me.subject)),
      leaving(t),
    );
    return;
  }
  const { orgnr } = publisher;
  const [, name = '', argument = ''] = /^#\/\d{9}\/?([a-z]*)\/?(.*)$/s.exec(location.hash) ?? [];
  const route = Object.hasOwn(views, name) ? name : '';
  const shown = views[route] ?? { title: 'web.datasets', view: datasetsView };
  const main = h('main', { id: 'main', tabindex: '-1' });
  const live = h('p', { class: 'ds-sr-only', role: 'status', id: 'live' });
  const page: Page = {
    me,
    orgnr,
    language,
    check,
    t,
    date: (iso) => sayDate(language, iso),
    go: (to) => {
      location.hash = `#/${orgnr}/${to}`;
    },
    announce: (text) => fill(live, text),
  };
  const publishers =
    me.publishers.length > 1 &&
    h(
      'label',
      { class: 'choose' },
      h('span', { class: 'ds-sr-only' }, t('web.publisher')),
      h(
        'select',
        {
          class: 'ds-input',
          'data-size': 'sm',
          onchange: ({ target }: Event) => {
            location.hash = `#/${(target as HTMLSelectElement).value}/`;
          },
        },
        me.publishers.map((it) => h('option', { value: it.orgnr, selected: it.orgnr === orgnr }, it.name)),
      ),
    );
  fill(
    document.body,
    h(
      'a',
      {
        class: 'ds-skip-link',
        href: '#main',
        onclick: (event: Event) => {
          event.preventDefault();
          main.focus();
        },
      },
      t('page.skip'),
    ),
    h(
      'header',
      { class: 'top' },
      h(
        'div',
        { class: 'bar' },
        h('a', { class: 'brand', href: `#/${orgnr}/` }, 'Sluse'),
        publishers || h('span', { class: 'whose' }, publisher.name),
        languageChoice(language, t),
        leaving(t),
      ),
      h(
        'nav',
        { 'aria-label': t('web.menu') },
        h(
          'ul',
          { class: 'menu' },
          menu.map((it) =>
            h(
              'li',
              {},
              h(
                'a',
                { href: `#/${orgnr}/${it}`, ...(it === route ? { 'aria-current': 'page' } : {}) },
                t(views[it]?.title ?? 'web.datasets'),
              ),
            ),
          ),
        ),
      ),
    ),
    main,
    live,
    h(
      'footer',
      { class: 'bottom' },
      h('a', { class: 'ds-link', href: publicPageOf(undefined, page) }, t('web.public-page')),
    ),
  );
  document.title = `${t(shown.title)} – Sluse`;
  leave = shown.view(main, page, decodeURIComponent(argument));
}

/** The way out, where one came in by a login. */
function leaving(t: Page['t']): HTMLElement {
  const out = h('span', { class: 'out' });
  entering.then(
    (login) => login.state === 'in' && out.append(button(t('web.logout'), login.logOut, 'tertiary')),
    () => undefined,
  );
  return out;
}

const languageChoice = (language: Language, t: Page['t']): HTMLElement =>
  h(
    'label',
    { class: 'choose' },
    h('span', { class: 'ds-sr-only' }, t('public.languages')),
    h(
      'select',
      {
        class: 'ds-input',
        'data-size': 'sm',
        id: 'language',
        onchange: ({ target }: Event) => {
          localStorage.setItem('language', (target as HTMLSelectElement).value);
          render();
        },
      },
      Object.entries(texts).map(([it, { 'language.name': name }]) =>
        h('option', { value: it, lang: it, selected: it === language }, name),
      ),
    ),
  );

function chosenLanguage(): Language {
  const wished = [localStorage.getItem('language') ?? '', ...navigator.languages];
  const known = Object.keys(texts) as Language[];
  return wished.flatMap((it) => known.find((one) => it.toLowerCase().startsWith(one)) ?? [])[0] ?? 'nb';
}

function render(): void {
  leave?.();
  leave = undefined;
  start().then(
    () => document.getElementById('main')?.focus({ preventScroll: true }),
    (fault: unknown) => console.error(fault),
  );
}

addEventListener('hashchange', render);
start().catch((fault: unknown) => console.error(fault));
