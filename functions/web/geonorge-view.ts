import { type TwinAnswer, twinAnswers } from '../core/record.ts';
import { ask, type Datasets } from './api.ts';
import { fill, h } from './dom.ts';
import type { View } from './page.ts';
import { button, confirmed, evidence, heading, loading, stateTag, table, webOnly } from './parts.ts';

/** What Geonorge has from us: each pair with its evidence, to be called the same or different, one or many at once. */
export const geonorgeView: View = (main, page) => {
  const { t, orgnr, language } = page;
  fill(main, heading(1, t('web.geonorge')), h('p', {}, t('web.loading')));
  loading(main, page, async () => {
    const { datasets } = await ask<Datasets>(`${orgnr}/datasets`, language);
    const pairs = datasets.flatMap((it) => {
      const theirs = it.twin ?? it.apart;
      return theirs ? [{ ...it, theirs }] : [];
    });
    const boxes = pairs.map(({ key, title }) =>
      h('input', {
        type: 'checkbox',
        class: 'ds-input',
        value: key,
        'aria-label': t('web.choose', { title }),
        checked: pairs.length === 1, // there is nothing to choose among
      }),
    );
    const status = h('p', { role: 'alert', class: 'wrong' });
    const decide = (kind: TwinAnswer): void => {
      const subjects = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      if (subjects.length === 0) {
        status.textContent = t('web.choose-first');
        return;
      }
      confirmed(
        page,
        { title: t(`web.decide.${kind}`), text: t(`web.decide.${kind}.means`), button: t(`web.decide.${kind}`) },
        async (by, reason) => {
          await ask(`${orgnr}/decisions`, language, { kind, subjects, by, reason });
          geonorgeView(main, page, '');
        },
      );
    };
    fill(
      main,
      heading(1, t('web.geonorge')),
      h('p', { class: 'lead' }, t('web.geonorge.means')),
      pairs.length === 0
        ? h('p', { class: 'empty' }, t('web.no-pairs'))
        : h(
            'div',
            {},
            table(
              t('web.geonorge'),
              [
                h('span', { class: 'ds-sr-only' }, t('web.choose-some')),
                t('web.ours'),
                t('web.theirs'),
                t('run.state'),
                t('web.evidence'),
              ],
              pairs.map((it, at) => [
                boxes[at],
                h('a', { class: 'ds-link', href: `#/${orgnr}/datasett/${encodeURIComponent(it.key)}` }, it.title),
                h('a', { class: 'ds-link', href: webOnly(it.theirs.url) }, it.theirs.title),
                stateTag(it.state, page),
                h(
                  'div',
                  {},
                  evidence(it.theirs.keys, page),
                  it.apart && h('p', {}, t(`web.decide.${it.apart.answer}`)),
                ),
              ]),
            ),
            status,
            h(
              'div',
              { class: 'buttons' },
              twinAnswers.map((kind) => button(t(`web.decide.${kind}`), () => decide(kind), 'secondary')),
            ),
          ),
    );
  });
  return undefined;
};
