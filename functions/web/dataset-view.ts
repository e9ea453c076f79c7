import { allPoints } from '../../vocab/score.ts';
import type { Language } from '../core/problem.ts';
import { waitingText } from '../core/report/page.ts';
import { ask, type Datasets, type ReportView, reportFile } from './api.ts';
import { fill, h } from './dom.ts';
import type { Page, View } from './page.ts';
import {
  alert,
  button,
  confirmed,
  evidence,
  heading,
  loading,
  portalSteps,
  problemList,
  publicPageOf,
  save,
  stateTag,
  table,
  webOnly,
} from './parts.ts';

/** One dataset: what became of it and why, its report, and what a person may decide about it. */
export const datasetView: View = (main, page, key) => {
  const { t, orgnr, language } = page;
  fill(main, heading(1, t('web.dataset')), h('p', {}, t('web.loading')));
  loading(main, page, async () => {
    const { datasets } = await ask<Datasets>(`${orgnr}/datasets`, language);
    const listed = datasets.find((it) => it.key === key);
    const delivery = listed?.delivery ?? key.split('#')[0] ?? '';
    const report = await ask<ReportView>(`${orgnr}/report/${delivery}`, language);
    const it = report.datasets.find((one) => one.key === key);
    if (!it || !listed) throw new Error(key);
    const again = (): void => void datasetView(main, page, key);
    fill(
      main,
      h('p', {}, h('a', { class: 'ds-link', href: `#/${orgnr}/` }, `← ${t('web.datasets')}`)),
      h('div', { class: 'headline' }, heading(1, listed.title), stateTag(it.state, page)),
      h('p', { class: 'lead' }, t(`state.${it.state}.means`), it.stillPublic ? ` ${t('report.still-public')}` : ''),
      it.waiting && h('p', {}, waitingText(it.waiting, language)),
      it.iri !== undefined &&
        listed.changed !== undefined &&
        h('p', {}, h('a', { class: 'ds-link', href: publicPageOf(it.iri, page) }, t('web.see-public'))),
      listed.loop &&
        h(
          'section',
          { 'aria-labelledby': 'portal' },
          h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'portal' }, t('web.on-portal')),
          h('ol', { class: 'steps' }, portalSteps(listed.loop, page)),
        ),
      it.score !== undefined &&
        h(
          'p',
          {},
          t('report.score', { points: it.score, max: allPoints, percent: Math.round((it.score * 100) / allPoints) }),
        ),
      it.twin &&
        alert(
          'info',
          heading(2, t('report.twin'), 'xs'),
          h('p', {}, h('a', { class: 'ds-link', href: webOnly(it.twin.url) }, it.twin.title), ` (${it.twin.uuid})`),
          h('p', {}, t('report.twin-keys', { keys: evidence(it.twin.keys, page) })),
        ),
      it.apart &&
        alert(
          'info',
          heading(2, t('report.apart'), 'xs'),
          h('p', {}, h('a', { class: 'ds-link', href: webOnly(it.apart.url) }, it.apart.title), ` (${it.apart.uuid})`),
          h('p', {}, t(`web.decide.${it.apart.answer}`)),
        ),
      h(
        'section',
        { 'aria-labelledby': 'problems' },
        h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'problems' }, t('web.problems')),
        problemList([...report.problems, ...it.problems], page),
        it.state === 'rejected' && it.tables.length > 0 && h('p', {}, t('web.mend.how')),
        reportLinks(delivery, page),
      ),
      ...it.tables.map(({ file, rows, columns }) =>
        h(
          'details',
          { class: 'ds-details' },
          h('summary', {}, t('report.table', { file })),
          h(
            'div',
            {},
            h('p', {}, t('public.table-facts', { rows, columns: columns.length })),
            table(
              file,
              [t('column.name'), t('column.type'), t('column.filled'), t('column.distinct')],
              columns.map((column) => [
                column.name,
                t(`type.${column.type}` as 'type.text'),
                column.filled,
                column.distinct,
              ]),
              { rowHeads: true },
            ),
          ),
        ),
      ),
      h(
        'section',
        { 'aria-labelledby': 'actions' },
        h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'actions' }, t('web.decide')),
        actions(it, delivery, page, again),
      ),
    );
  });
  return undefined;
};

const reportLinks = (delivery: string, { t, orgnr, me, language }: Page): HTMLElement =>
  h(
    'p',
    { class: 'links' },
    `${t('web.report-as')}: `,
    (['html', 'csv', 'xlsx'] as const).flatMap((it, at) => [
      at > 0 && ' ',
      h(
        'a',
        {
          class: 'ds-link',
          href: `/steward/api/${orgnr}/report.${it}/${encodeURI(delivery)}`,
          ...(it === 'html' ? {} : { download: true }),
          ...(me.local ? {} : { onclick: handOver({ orgnr, delivery, as: it, language }) }),
        },
        it === 'html' ? t('web.report-page') : it === 'csv' ? 'CSV' : 'Excel',
      ),
    ]),
  );

/** Gives the report itself where a link cannot say who asks: as a file, or in a tab of its own. */
const handOver =
  (it: { readonly orgnr: string; readonly delivery: string; readonly as: string; readonly language: Language }) =>
  (event: Event): void => {
    event.preventDefault();
    reportFile(it.orgnr, it, it.language).then(
      async (file) => {
        if (it.as !== 'html')
          return save(file, `${it.delivery.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/-$/, '')}.${it.as}`);
        // what a tab is made of has no address that its sheet's could begin from
        const page = (await file.text()).replaceAll('"/assets/sluse.css"', `"${location.origin}/steward/sluse.css"`);
        open(URL.createObjectURL(new Blob([page], { type: 'text/html; charset=utf-8' })), '_blank', 'noopener');
      },
      (fault: unknown) => console.error(fault),
    );
  };

type Shown = ReportView['datasets'][number];

function actions(it: Shown, delivery: string, page: Page, again: () => void): HTMLElement {
  const { t, orgnr, language } = page;
  const ours = page.me.publishers.find((one) => one.orgnr === orgnr)?.roles ?? [];
  const possible = [
    { kind: 'approve', role: 'approver', when: it.state === 'held', danger: false },
    { kind: 'same', role: 'steward', when: it.held === 'match.probable' || it.apart !== undefined, danger: false },
    { kind: 'different', role: 'steward', when: it.state === 'skipped' && it.twin !== undefined, danger: false },
    {
      kind: 'ours-replaces-it',
      role: 'steward',
      when: it.twin !== undefined,
      danger: false,
    },
    { kind: 'withdraw', role: 'steward', when: it.state === 'published' || it.stillPublic, danger: true },
    { kind: 'block', role: 'approver', when: it.state !== 'blocked', danger: true },
    { kind: 'unblock', role: 'approver', when: it.state === 'blocked', danger: false },
  ] as const;
  return h(
    'div',
    { class: 'buttons' },
    (delivery.endsWith('/') || it.state === 'draft') &&
      h(
        'a',
        {
          class: 'ds-button',
          'data-variant': it.state === 'held' ? 'secondary' : 'primary',
          href: `#/${orgnr}/ny/${encodeURIComponent(delivery)}`,
        },
        t(it.state === 'draft' ? 'web.describe-draft' : 'web.deliver-again'),
      ),
    possible
      .filter(({ when, role }) => when && (ours.includes(role) || ours.includes('approver')))
      .map(({ kind, danger }) =>
        button(
          t(`web.decide.${kind}`),
          () =>
            confirmed(
              page,
              {
                title: t(`web.decide.${kind}`),
                text: t(`web.decide.${kind}.means`),
                button: t(`web.decide.${kind}`),
                danger,
              },
              async (by, reason) => {
                await ask(`${orgnr}/decisions`, language, { kind, subject: it.key, by, reason });
                page.announce(t('web.done'));
                again();
              },
            ),
          kind === 'approve' ? 'primary' : 'secondary',
          danger ? { 'data-color': 'danger' } : {},
        ),
      ),
  );
}
