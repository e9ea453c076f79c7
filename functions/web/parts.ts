import { texts } from '../../vocab/texts/index.ts';
import type { State } from '../core/record.ts';
import type { Standing } from './api.ts';
import type { Told } from './check.ts';
import { type Child, h } from './dom.ts';
import type { Page } from './page.ts';

/** Pieces several views are made of. */

const colors: Readonly<Record<State, string>> = {
  published: 'success',
  draft: 'info',
  skipped: 'neutral',
  rejected: 'danger',
  quarantined: 'danger',
  held: 'warning',
  blocked: 'danger',
  withdrawn: 'neutral',
  failed: 'danger',
};

export const stateTag = (state: State, { t }: Page): HTMLElement =>
  h('span', { class: 'ds-tag', 'data-color': colors[state], 'data-size': 'sm' }, t(`state.${state}`));

export const heading = (
  level: 1 | 2 | 3,
  text: Child,
  size: string = ['lg', 'md', 'xs'][level - 1] ?? 'sm',
): HTMLElement => h(`h${level}`, { class: 'ds-heading', 'data-size': size }, text);

export const alert = (color: 'info' | 'warning' | 'danger' | 'success', ...children: Child[]): HTMLElement =>
  h(
    'div',
    { class: 'ds-alert', 'data-color': color, ...(color === 'danger' ? { role: 'alert' } : {}) },
    h('div', {}, ...children),
  );

export const button = (
  text: Child,
  onclick: (event: Event) => void,
  variant = 'primary',
  more: Readonly<Record<string, string | boolean>> = {},
): HTMLButtonElement =>
  h('button', { class: 'ds-button', type: 'button', 'data-variant': variant, onclick, ...more }, text);

/** Problems, the gravest first: each with its place and its remedy; what need not stop anybody is folded. */
export function problemList(problems: readonly Told[], page: Page): HTMLElement {
  const { t } = page;
  if (problems.length === 0) return h('p', {}, t('report.no-problems'));
  const weighty = problems.filter(({ severity }) => severity !== 'info');
  const rest = problems.filter(({ severity }) => severity === 'info');
  return h(
    'div',
    {},
    weighty.length > 0 &&
      h(
        'ul',
        { class: 'problems' },
        weighty.map((it) => item(it, page)),
      ),
    rest.length > 0 &&
      h(
        'details',
        { class: 'ds-details' },
        h('summary', {}, t('web.for-information', { count: rest.length })),
        h(
          'div',
          {},
          h(
            'ul',
            { class: 'problems' },
            rest.map((it) => item(it, page)),
          ),
        ),
      ),
  );
}

const item = ({ severity, text, remedy, where, code }: Told, { t }: Page): HTMLElement =>
  h(
    'li',
    { class: severity, 'data-code': code },
    h('p', { class: 'what' }, h('strong', {}, `${t(`severity.${severity}`)}: `), text),
    where !== '' && h('p', { class: 'where' }, where),
    h('p', { class: 'how' }, remedy),
  );

/** A table that scrolls by itself where it is wider than the page, and can be scrolled by keyboard. */
export const table = (
  label: string,
  heads: readonly Child[],
  rows: readonly (readonly Child[])[],
  options: { readonly rowHeads?: boolean } = {},
): HTMLElement =>
  h(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': label },
    h(
      'table',
      { class: 'ds-table', 'data-border': true, 'data-size': 'sm' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((it) => h('th', { scope: 'col' }, it)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, at) => (at === 0 && options.rowHeads ? h('th', { scope: 'row' }, cell) : h('td', {}, cell))),
          ),
        ),
      ),
    ),
  );

/** One step of several: done, still to come, or gone wrong. */
export const step = (what: Child, how: 'done' | 'waits' | 'wrong', { t }: Page, more?: Child): HTMLElement => {
  const said = { done: 'web.step.done', waits: 'web.step.waits', wrong: 'web.step.was-refused' } as const;
  return h('li', { class: how }, h('span', {}, what), h('span', { class: 'ds-sr-only' }, ` (${t(said[how])})`), more);
};

/** The steps after publication: fetched by data.norge.no, and visible there, or refused with the reason. */
export function portalSteps(standing: Standing | undefined, page: Page): readonly HTMLElement[] {
  const { t, date } = page;
  const { fetched, visible, refused = [] } = standing ?? {};
  const isFetched = fetched !== undefined || visible !== undefined || refused.length > 0;
  return [
    step(
      fetched === undefined ? t('web.step.to-fetch') : t('web.step.fetched', { time: date(fetched) }),
      isFetched ? 'done' : 'waits',
      page,
    ),
    refused.length > 0
      ? step(t('web.step.refused'), 'wrong', page, problemList(refused, page))
      : visible === undefined
        ? step(t('web.step.to-show'), 'waits', page)
        : step(h('a', { class: 'ds-link', href: webOnly(visible) }, t('web.step.visible')), 'done', page),
  ];
}

/** On what a dataset was found to be the same, in words. */
export const evidence = (keys: readonly string[], { t }: Page): string =>
  keys.map((it) => (`evidence.${it}` in texts.nb ? t(`evidence.${it}` as 'evidence.title') : it)).join(', ');

/** Only addresses of the web are linked to. */
export const webOnly = (address: string): string => (/^https?:\/\//i.test(address) ? address : '#');

/** Fetching something to show: says so meanwhile, and what went wrong where it did. */
export function loading(main: HTMLElement, page: Page, work: () => Promise<void>): void {
  main.setAttribute('aria-busy', 'true');
  work()
    .catch((fault: unknown) => {
      console.error(fault);
      main.append(alert('danger', page.t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
    })
    .finally(() => main.removeAttribute('aria-busy'));
}

/** Hands the browser a file to keep. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = h('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Asks who decides, and why, before something is done. */
export function confirmed(
  page: Page,
  what: { readonly title: string; readonly text: string; readonly button: string; readonly danger?: boolean },
  run: (by: string, reason: string) => Promise<void>,
): void {
  const { t, me } = page;
  const reason = h('textarea', { class: 'ds-input', id: 'reason', required: true, rows: 3 });
  const by = h('input', {
    class: 'ds-input',
    id: 'by',
    required: true,
    autocomplete: 'name',
    value: localStorage.getItem('by') ?? '',
  });
  const wrong = h('p', { role: 'alert', class: 'wrong' });
  const dialog = h('dialog', { class: 'ds-dialog', 'aria-labelledby': 'ask', closedby: 'any' });
  const submit = button(what.button, () => undefined, 'primary', {
    type: 'submit',
    ...(what.danger ? { 'data-color': 'danger' } : {}),
  });
  submit.type = 'submit';
  const form = h(
    'form',
    {
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        const missing = [reason, ...(me.local ? [by] : [])].find(({ value }) => value.trim().length < 3);
        if (missing) {
          wrong.textContent = t('web.decide.missing');
          missing.focus();
          return;
        }
        localStorage.setItem('by', by.value);
        submit.disabled = true;
        run(by.value, reason.value).then(
          () => dialog.close(),
          (fault: unknown) => {
            submit.disabled = false;
            wrong.textContent = `${t('web.fault')} ${fault instanceof Error ? fault.message : ''}`;
          },
        );
      },
    },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'ask' }, what.title),
    h('p', {}, what.text),
    me.local && h('ds-field', { class: 'ds-field' }, h('label', { for: 'by' }, t('web.decide.by')), by),
    h('ds-field', { class: 'ds-field' }, h('label', { for: 'reason' }, t('web.decide.why')), reason),
    wrong,
    h(
      'div',
      { class: 'buttons' },
      submit,
      button(t('web.cancel'), () => dialog.close(), 'secondary'),
    ),
  );
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  (me.local && by.value === '' ? by : reason).focus();
}

/** A dataset's public page lies where its IRI says, on whichever host the public pages are. */
export const publicPageOf = (iri: string | undefined, { orgnr, me }: Pick<Page, 'orgnr' | 'me'>): string => {
  const at = iri?.indexOf(`/${orgnr}/`) ?? -1;
  const path = iri === undefined || at < 0 ? `/${orgnr}/` : `${iri.slice(at)}.html`;
  return me.site === undefined ? path : String(new URL(path, me.site));
};

/** What is new, changed and gone: how many of each, and which, by their titles where those are known. */
export const changeLists = (
  { added, changed, removed }: Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>,
  titles: ReadonlyMap<string | undefined, string>,
  t: Page['t'],
): readonly Child[] =>
  (
    [
      ['web.added', added],
      ['web.changed', changed],
      ['web.removed', removed],
    ] as const
  ).map(
    ([key, iris]) =>
      iris.length > 0 &&
      h(
        'div',
        {},
        h('p', {}, t(key, { count: iris.length })),
        h(
          'ul',
          {},
          iris.map((iri) => h('li', {}, titles.get(iri) ?? h('code', {}, iri))),
        ),
      ),
  );
