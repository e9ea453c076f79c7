import { ask, type Commits, type Difference } from './api.ts';
import { fill, h } from './dom.ts';
import type { View } from './page.ts';
import { button, confirmed, heading, loading } from './parts.ts';

/** The history: every commit with who decided it and why, what it changed, and the way back. */
export const historyView: View = (main, page) => {
  const { t, orgnr, language } = page;
  fill(main, heading(1, t('web.history')), h('p', {}, t('web.loading')));
  loading(main, page, async () => {
    const { commits } = await ask<Commits>(`${orgnr}/history`, language);
    const newest = commits[0]?.seq;
    fill(
      main,
      heading(1, t('web.history')),
      h('p', { class: 'lead' }, t('web.history.means')),
      commits.length === 0 && h('p', {}, t('web.no-history')),
      h(
        'ol',
        { class: 'commits', reversed: true },
        commits.map((it) => {
          const changed = h('div', {}, t('web.loading'));
          return h(
            'li',
            { value: it.seq },
            h(
              'p',
              { class: 'what' },
              h('strong', {}, t(`commit.${it.kind}` as 'commit.ingest')),
              ' · ',
              h('time', { datetime: it.time }, new Date(it.time).toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO')),
              it.subject !== undefined && ` · ${it.subject}`,
            ),
            it.by !== undefined &&
              h('p', { class: 'who' }, t('web.decided-by', { by: it.by, reason: it.reason ?? '' })),
            h(
              'details',
              {
                class: 'ds-details',
                ontoggle: ({ target }: Event) => {
                  if (!(target as HTMLDetailsElement).open) return;
                  loading(changed, page, async () =>
                    fill(changed, differences(await ask<Difference>(`${orgnr}/difference/${it.seq}`, language), t)),
                  );
                },
              },
              h('summary', {}, t('web.changes', { count: it.changes })),
              changed,
            ),
            it.seq !== newest &&
              button(
                t('web.roll-back.to', { seq: it.seq }),
                () =>
                  confirmed(
                    page,
                    {
                      title: t('web.roll-back.to', { seq: it.seq }),
                      text: t('web.roll-back.means'),
                      button: t('web.roll-back'),
                    },
                    async (by, reason) => {
                      await ask(`${orgnr}/decisions`, language, { kind: 'rollback', seq: it.seq, by, reason });
                      historyView(main, page, '');
                    },
                  ),
                'tertiary',
              ),
          );
        }),
      ),
    );
  });
  return undefined;
};

function differences({ added, changed, removed, triples }: Difference, t: Parameters<View>[1]['t']): HTMLElement {
  const sums = [
    ['web.added', added],
    ['web.changed', changed],
    ['web.removed', removed],
  ] as const;
  const lines = [...triples.removed.map((it) => `− ${it}`), ...triples.added.map((it) => `+ ${it}`)];
  return h(
    'div',
    {},
    sums.every(([, iris]) => iris.length === 0) && h('p', {}, t('web.no-difference')),
    sums.map(
      ([key, iris]) =>
        iris.length > 0 &&
        h(
          'div',
          {},
          h('p', {}, t(key, { count: iris.length })),
          h(
            'ul',
            {},
            iris.map((iri) => h('li', {}, h('code', {}, iri))),
          ),
        ),
    ),
    lines.length > 0 && h('pre', { tabindex: '0', class: 'diff' }, lines.join('\n')),
  );
}
