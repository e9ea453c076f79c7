import { allPoints } from '../../vocab/score.ts';
import { ask, type Datasets } from './api.ts';
import { fill, h } from './dom.ts';
import type { View } from './page.ts';
import { alert, button, confirmed, heading, loading, problemList, stateTag, table } from './parts.ts';

/** My datasets: each with its state, its score and its last change; and whether the catalog waits for somebody. */
export const datasetsView: View = (main, page) => {
  const { t, orgnr, language } = page;
  fill(main, heading(1, t('web.datasets')), h('p', {}, t('web.loading')));
  loading(main, page, async () => {
    const { datasets, paused, pinned } = await ask<Datasets>(`${orgnr}/datasets`, language);
    const decide = (kind: string, title: string, text: string): void =>
      confirmed(page, { title, text, button: title }, async (by, reason) => {
        await ask(`${orgnr}/decisions`, language, { kind, by, reason });
        datasetsView(main, page, '');
      });
    fill(
      main,
      h(
        'div',
        { class: 'headline' },
        heading(1, t('web.datasets')),
        h('a', { class: 'ds-button', href: `#/${orgnr}/ny` }, t('web.deliver')),
      ),
      paused &&
        alert(
          'warning',
          heading(2, t('web.paused'), 'xs'),
          problemList(paused.problems, page),
          paused.absent.length > 0 &&
            h(
              'ul',
              {},
              paused.absent.map((iri) => h('li', {}, h('code', {}, iri))),
            ),
          button(
            t('web.approve-all'),
            () => decide('approve', t('web.approve-all'), t('web.approve-all.means')),
            'secondary',
          ),
        ),
      pinned !== undefined &&
        alert(
          'info',
          h('p', {}, t('web.pinned', { seq: pinned })),
          button(t('web.unpin'), () => decide('unpin', t('web.unpin'), t('web.unpin.means')), 'secondary'),
        ),
      datasets.length === 0
        ? h('p', {}, t('web.no-datasets'))
        : table(
            t('web.datasets'),
            [t('web.title'), t('run.state'), t('public.score'), t('public.changed')],
            datasets.map((it) => [
              h(
                'div',
                {},
                h('a', { class: 'ds-link', href: `#/${orgnr}/datasett/${encodeURIComponent(it.key)}` }, it.title),
                it.state !== 'published' && it.why !== undefined && h('p', { class: 'why' }, it.why),
              ),
              stateTag(it.state, page),
              it.score === undefined ? '–' : `${Math.round((it.score * 100) / allPoints)} %`,
              it.changed?.slice(0, 10) ?? '–',
            ]),
            { rowHeads: true },
          ),
    );
  });
  return undefined;
};
