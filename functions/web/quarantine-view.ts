import { ask } from './api.ts';
import type { Told } from './check.ts';
import { fill, h } from './dom.ts';
import type { Page, View } from './page.ts';
import { alert, button, heading, loading, problemList } from './parts.ts';

/** What the door tells of the datasets that are stopped. */
type Choice = { readonly value: string; readonly text: string };
type Asked = {
  readonly by: string;
  readonly reason: string;
  readonly legalBasis: string;
  readonly given: string;
  readonly expires: string;
};
type Case = {
  readonly key: string;
  readonly title: string;
  readonly age: string;
  readonly liftable: boolean;
  readonly special: boolean;
  readonly problems: readonly Told[];
  readonly asked: readonly Asked[];
};
type Waiting = {
  readonly cases: readonly Case[];
  readonly reasons: readonly Choice[];
  readonly legalBases: readonly Choice[];
  /** ISO date: no lift goes further. */
  readonly latest: string;
};

/**
 * The datasets that are stopped for what they say of people: what was found, why it matters and what to do; and where the
 * law lets it be published, how one person asks for that and another confirms.
 */
export const quarantineView: View = (main, page) => {
  show(main, page, '');
  return undefined;
};

function show(main: HTMLElement, page: Page, done: string): void {
  const { t, orgnr, language } = page;
  fill(main, heading(1, t('lift.title')), h('p', {}, t('web.loading')));
  loading(main, page, async () => {
    const waiting = await ask<Waiting>(`${orgnr}/waiting`, language);
    fill(
      main,
      heading(1, t('lift.title')),
      done !== '' && alert('success', h('p', {}, done)),
      waiting.cases.length === 0
        ? h('p', {}, t('lift.none'))
        : [
            h('p', { class: 'lead' }, t('lift.lead')),
            waiting.cases.map((it, at) =>
              stopped(it, `case-${at}`, waiting, page, (text) => {
                show(main, page, text);
                page.announce(text);
              }),
            ),
          ],
    );
  });
}

function stopped(it: Case, id: string, waiting: Waiting, page: Page, done: (text: string) => void): HTMLElement {
  const { t, orgnr } = page;
  return h(
    'section',
    { 'aria-labelledby': id, class: 'stopped', 'data-key': it.key },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id }, it.title),
    it.age !== '' && h('p', {}, it.age),
    heading(3, t('lift.found')),
    problemList(it.problems, page),
    h('p', {}, t('lift.mend.how')),
    h('p', {}, h('a', { class: 'ds-link', href: `#/${orgnr}/ny` }, t('lift.mend'))),
    it.liftable
      ? [
          it.asked.map((asked) => confirming(it, asked, waiting, page, done)),
          h(
            'details',
            { class: 'ds-details' },
            h('summary', {}, t('lift.may')),
            h(
              'div',
              {},
              h('p', {}, t('lift.may.how')),
              it.special && h('p', {}, t('lift.special')),
              asking(it, id, waiting, page, done),
            ),
          ),
        ]
      : alert('warning', h('p', {}, t('lift.never'))),
  );
}

/** What one person has asked for: for another to confirm. */
function confirming(it: Case, asked: Asked, waiting: Waiting, page: Page, done: (text: string) => void): HTMLElement {
  const { t, me, orgnr } = page;
  const { by, given, expires, reason, legalBasis } = asked;
  const textOf = (choices: readonly Choice[], value: string) =>
    choices.find((one) => one.value === value)?.text ?? value;
  const mayConfirm = me.publishers.some((one) => one.orgnr === orgnr && one.roles.includes('approver'));
  const who = whoField(page, `confirm-${it.key}`);
  const wrong = h('p', { role: 'alert', class: 'wrong' });
  return h(
    'div',
    { class: 'asked' },
    heading(3, t('lift.open')),
    h('p', {}, t('lift.asked', { by, given: dateOf(given, page), expires: dateOf(expires, page) })),
    h(
      'p',
      {},
      t('lift.asked.why', { reason: textOf(waiting.reasons, reason), basis: textOf(waiting.legalBases, legalBasis) }),
    ),
    !me.local && by === me.subject
      ? h('p', {}, t('lift.waits'))
      : mayConfirm
        ? [
            h('p', {}, t('lift.confirm.means')),
            who.field,
            wrong,
            h(
              'div',
              { class: 'buttons' },
              button(t('lift.confirm'), () =>
                send(it, { reason, legalBasis, expires }, who.value(), wrong, page, done),
              ),
            ),
          ]
        : h('p', {}, t('lift.role')),
  );
}

function asking(it: Case, id: string, waiting: Waiting, page: Page, done: (text: string) => void): HTMLElement {
  const { t } = page;
  const reason = choice(`${id}-reason`, waiting.reasons, page);
  const legalBasis = choice(`${id}-basis`, waiting.legalBases, page);
  const how = `${id}-expires-how`;
  const expires = h('input', {
    class: 'ds-input',
    type: 'date',
    id: `${id}-expires`,
    required: true,
    max: waiting.latest,
    'aria-describedby': how,
  });
  const who = whoField(page, id);
  const wrong = h('p', { role: 'alert', class: 'wrong' });
  const submit = button(t('lift.ask'), () => undefined, 'primary', { type: 'submit' });
  submit.type = 'submit';
  return h(
    'form',
    {
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        const missing = [reason, legalBasis, expires].find(({ value }) => value === '');
        if (missing) {
          wrong.textContent = t('lift.missing');
          missing.focus();
          return;
        }
        const terms = { reason: reason.value, legalBasis: legalBasis.value, expires: expires.value };
        send(it, terms, who.value(), wrong, page, done);
      },
    },
    field(`${id}-reason`, t('lift.reason'), reason),
    field(`${id}-basis`, t('lift.basis'), legalBasis),
    field(
      `${id}-expires`,
      t('lift.expires'),
      expires,
      h('p', { id: how }, t('lift.expires.how', { latest: dateOf(waiting.latest, page) })),
    ),
    who.field,
    wrong,
    h('div', { class: 'buttons' }, submit),
  );
}

const field = (id: string, label: string, ...inside: readonly HTMLElement[]): HTMLElement =>
  h('ds-field', { class: 'ds-field' }, h('label', { for: id }, label), inside);

const choice = (id: string, choices: readonly Choice[], { t }: Page): HTMLSelectElement =>
  h(
    'select',
    { class: 'ds-input', id, required: true },
    h('option', { value: '' }, t('lift.choose')),
    choices.map(({ value, text }) => h('option', { value }, text)),
  );

/** On loopback nobody has logged in, and a person says who they are; a session knows. */
function whoField({ me, t }: Page, id: string): { readonly field: HTMLElement | false; value(): string } {
  if (!me.local) return { field: false, value: () => me.subject };
  const input = h('input', { class: 'ds-input', id: `${id}-by`, required: true, autocomplete: 'name' });
  return { field: field(`${id}-by`, t('web.decide.by'), input), value: () => input.value.trim() };
}

function send(
  it: Case,
  terms: { readonly reason: string; readonly legalBasis: string; readonly expires: string },
  by: string,
  wrong: HTMLElement,
  page: Page,
  done: (text: string) => void,
): void {
  const { t, orgnr, language } = page;
  if (by === '') {
    wrong.textContent = t('lift.missing');
    return;
  }
  wrong.textContent = '';
  ask<{ readonly outcome: 'asked' | 'lifted' }>(`${orgnr}/lifts`, language, { ...terms, subject: it.key, by }).then(
    ({ outcome }) => done(t(`lift.done.${outcome}`)),
    (fault: unknown) => {
      wrong.textContent = fault instanceof Error ? fault.message : t('web.fault');
    },
  );
}

const dateOf = (date: string, { language }: Page): string =>
  new Date(date).toLocaleDateString(language === 'en' ? 'en-GB' : 'nb-NO', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
