import { ask, type Commits, type Datasets, type Difference } from './api.ts';
import { fill, h } from './dom.ts';
import type { View } from './page.ts';
import { button, changeLists, confirmed, heading, loading } from './parts.ts';

/** The history: every commit with who decided it and why, what it changed, and the way back. */
export const historyView: View = (main, page) => {
  const { t, orgnr, language } = page;
  fill(main, heading(1, t('web.history')), h('p', {}, t('web.loading')));
  loading(main, page, async () => {
    const [{ commits }, { datasets }] = await Promise.all([
      ask<Commits>(`${orgnr}/history`, language),
      ask<Datasets>(`${orgnr}/datasets`, language),
    ]);
    const titles = new Map(
      datasets.flatMap(({ iri, key, title }) => [[key, title] as const, [iri ?? key, title] as const]),
    );
    const newest = commits[0]?.seq;
    fill(
      main,
      heading(1, t('web.history')),
      h('p', { class: 'lead' }, t('web.history.means')),
      commits.length === 0 && h('p', { class: 'empty' }, t('web.no-history')),
      h(
        'ol',
        { class: 'commits' },
        commits.map((it) => {
          const changed = h('div', {}, t('web.loading'));
          return h(
            'li',
            {},
            h(
              'p',
              { class: 'what' },
              h('span', { class: 'seq' }, t('web.step.number', { seq: it.seq })),
              h('strong', {}, t(`commit.${it.kind}` as 'commit.ingest')),
              ' · ',
              h(
                'time',
                { datetime: it.time },
                `${page.date(it.time)} ${new Date(it.time).toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' })}`,
              ),
              it.subject !== undefined && ` · ${titles.get(it.subject) ?? it.subject}`,
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
                    fill(
                      changed,
                      differences(await ask<Difference>(`${orgnr}/difference/${it.seq}`, language), titles, t),
                    ),
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

function differences(
  { added, changed, removed, triples }: Difference,
  titles: ReadonlyMap<string, string>,
  t: Parameters<View>[1]['t'],
): HTMLElement {
  const lines = [...triples.removed.map((it) => `− ${it}`), ...triples.added.map((it) => `+ ${it}`)];
  return h(
    'div',
    {},
    added.length + changed.length + removed.length === 0 && h('p', {}, t('web.no-difference')),
    changeLists({ added, changed, removed }, titles, t),
    lines.length > 0 && h('pre', { tabindex: '0', class: 'diff' }, lines.join('\n')),
  );
}
