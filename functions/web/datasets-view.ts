import { allPoints } from '../../vocab/score.ts';
import { ask, type Datasets, type Listed } from './api.ts';
import { fill, h } from './dom.ts';
import type { Page, View } from './page.ts';
import { alert, button, changeLists, confirmed, heading, loading, problemList, stateTag, table } from './parts.ts';

/** My datasets: each with its state, its score and its last change; and whether the catalog waits for somebody. */
export const datasetsView: View = (main, page) => {
  const { t, orgnr, language } = page;
  fill(main, heading(1, t('web.datasets')), h('p', {}, t('web.loading')));
  loading(main, page, async () => {
    const { datasets, paused, pinned, portal, harvest } = await ask<Datasets>(`${orgnr}/datasets`, language);
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
        datasets.length > 0 && h('a', { class: 'ds-button', href: `#/${orgnr}/ny` }, t('web.deliver')),
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
      portal &&
        alert(
          portal.some(({ severity }) => severity === 'error') ? 'warning' : 'info',
          heading(2, t('notice.portal'), 'xs'),
          problemList(portal, page),
        ),
      pinned !== undefined &&
        alert(
          'info',
          h('p', {}, t('web.pinned', { seq: pinned })),
          button(t('web.unpin'), () => decide('unpin', t('web.unpin'), t('web.unpin.means')), 'secondary'),
        ),
      datasets.length === 0 ? nothingYet(page) : listOf(datasets, page),
      harvest && harvestOf(harvest, datasets, page),
    );
  });
  return undefined;
};

/** What data.norge.no will do at its next harvest: how many of each, and, unfolded, which and why. */
function harvestOf(
  { summary, remarks, ...changes }: NonNullable<Datasets['harvest']>,
  datasets: readonly Listed[],
  { t }: Page,
): HTMLElement {
  const titles = new Map(datasets.map(({ iri, title }) => [iri, title]));
  return h(
    'section',
    { 'aria-labelledby': 'harvest' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'harvest' }, t('web.next-harvest')),
    h(
      'details',
      { class: 'ds-details' },
      h('summary', {}, summary),
      h(
        'div',
        {},
        changeLists(changes, titles, t),
        remarks.length > 0 && [
          h('p', {}, t('web.harvest.remarks')),
          h(
            'ul',
            {},
            remarks.map((it) => h('li', {}, it)),
          ),
        ],
        h('p', { class: 'small' }, t('web.next-harvest.means')),
      ),
    ),
  );
}

/** What one meets the first time: what to do, and what it takes. */
const nothingYet = ({ t, orgnr }: Page): HTMLElement =>
  h(
    'div',
    { class: 'empty' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm' }, t('web.no-datasets')),
    h('p', {}, t('web.no-datasets.how')),
    h('a', { class: 'ds-button', href: `#/${orgnr}/ny` }, t('web.deliver')),
  );

/** The states in which somebody must do something. */
const toDo: ReadonlySet<Listed['state']> = new Set(['draft', 'rejected', 'quarantined', 'held', 'failed']);

/** First what needs somebody, then what is in the catalog, then the rest; many can be searched among. */
function listOf(datasets: readonly Listed[], page: Page): HTMLElement {
  const { t } = page;
  const lists = h('div');
  const groups = [
    ['web.to-do', (it: Listed) => toDo.has(it.state)],
    ['web.the-others', (it: Listed) => it.state === 'published'],
    ['web.no-longer', (it: Listed) => !toDo.has(it.state) && it.state !== 'published'],
  ] as const;
  const show = (wanted: string): void => {
    const found = datasets.filter(({ title }) => title.toLowerCase().includes(wanted.trim().toLowerCase()));
    fill(
      lists,
      found.length === 0 && h('p', {}, t('web.found-none')),
      groups.map(([key, isIn]) => {
        const mine = found.filter(isIn);
        if (mine.length === 0) return false;
        const title = t(key, { count: mine.length });
        return h('section', {}, h('h2', { class: 'ds-heading', 'data-size': 'sm' }, title), tableOf(title, mine, page));
      }),
    );
  };
  show('');
  const search = h('input', { class: 'ds-input', id: 'find', type: 'search', oninput: () => show(search.value) });
  return h(
    'div',
    {},
    datasets.length > 10 &&
      h('div', { class: 'find' }, h('label', { class: 'ds-label', for: 'find' }, t('web.find')), search),
    lists,
  );
}

const tableOf = (title: string, datasets: readonly Listed[], page: Page): HTMLElement => {
  const { t, orgnr, date } = page;
  const portal = datasets.some(({ loop }) => loop !== undefined);
  return table(
    title,
    [t('web.title'), t('run.state'), ...(portal ? [t('web.on-portal')] : []), t('public.score'), t('public.changed')],
    datasets.map((it) => [
      h(
        'div',
        {},
        h('a', { class: 'ds-link', href: `#/${orgnr}/datasett/${encodeURIComponent(it.key)}` }, it.title),
        it.state !== 'published' && it.why !== undefined && h('p', { class: 'why' }, it.why),
      ),
      stateTag(it.state, page),
      ...(portal ? [it.state === 'published' || it.stillPublic ? t(`web.portal.${standingOf(it)}`) : '–'] : []),
      it.score === undefined ? '–' : `${Math.round((it.score * 100) / allPoints)} %`,
      it.changed === undefined ? '–' : date(it.changed),
    ]),
    { rowHeads: true },
  );
};

const standingOf = ({ loop }: Listed): 'refused' | 'visible' | 'fetched' | 'waits' =>
  loop?.refused?.length
    ? 'refused'
    : loop?.visible !== undefined
      ? 'visible'
      : loop?.fetched !== undefined
        ? 'fetched'
        : 'waits';
