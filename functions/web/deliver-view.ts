import type { Descriptor } from '../core/descriptor.ts';
import { ask, descriptorOf, ownerOf, type Status, upload } from './api.ts';
import type { Owner, Source } from './check.ts';
import { fill, h } from './dom.ts';
import { describe } from './fields.ts';
import type { Page, View } from './page.ts';
import { alert, button, heading, problemList, publicPageOf, save, stateTag, table } from './parts.ts';
import type { Answered, ReadProgress } from './worker.ts';

type Read = Answered['read'];
type Judged = Answered['judge'];

/** Check, describe and publish: the file is read on this machine, and nothing of it leaves before the last step. */
export const deliverView: View = (main, page, again) => {
  const { t, check, language } = page;
  const result = h('div', { id: 'result' });
  const input = h('input', {
    type: 'file',
    id: 'file',
    accept: '.csv,.tsv,.txt,.gz,.xlsx,.ods,.xml,.json',
    onchange: () => {
      const [file] = input.files ?? [];
      if (file) begin(file);
    },
  });
  const drop = h(
    'div',
    { class: 'drop' },
    h('label', { for: 'file', class: 'ds-heading', 'data-size': 'xs' }, t('web.choose-file')),
    h('p', {}, t('web.drop')),
    input,
  );
  const begin = (file: File): void => {
    fill(result);
    if (/\.(?:xml|json)$/i.test(file.name) || /^register\./i.test(file.name))
      void checkWhole(file, file.name, result, page);
    else void checkFile(file, undefined, result, page, again);
  };
  for (const name of ['dragover', 'dragleave', 'drop'] as const)
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', name === 'dragover');
      const [file] = name === 'drop' ? (event.dataTransfer?.files ?? []) : [];
      if (file) begin(file);
    });
  const paste = (event: ClipboardEvent): void => {
    if ((event.target as Element | null)?.closest('input, textarea')) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file) begin(file);
    else if (text.includes('\n')) begin(new File([text], `${t('web.pasted')}.csv`));
  };
  document.addEventListener('paste', paste);
  void check('form', { language });
  fill(
    main,
    heading(1, again === '' ? t('web.deliver') : t('web.deliver-again-of', { name: again.replace(/\/$/, '') })),
    h('p', { class: 'lead' }, t('web.deliver.means')),
    h('section', { 'aria-label': t('web.file') }, drop),
    result,
    h('p', { class: 'small' }, t('web.register.means')),
  );
  if (again !== '') void describeOnly(again, result, page);
  return () => document.removeEventListener('paste', paste);
};

/** A table: read, shown, and then described. */
async function checkFile(
  file: File,
  sheet: string | undefined,
  result: HTMLElement,
  page: Page,
  again: string,
): Promise<void> {
  const { t, check, language } = page;
  const bar = h('progress', { max: 100, value: 0, id: 'progress' });
  const reading = h(
    'div',
    { class: 'reading' },
    h('label', { for: 'progress' }, t('web.reading', { file: file.name })),
    bar,
  );
  const found = h('div');
  fill(result, reading, found);
  page.announce(t('web.reading', { file: file.name }));
  try {
    const read = await check('read', { file, language, ...(sheet === undefined ? {} : { sheet }) }, (value) => {
      const { early, bytes, of } = value as ReadProgress;
      if (early) fill(found, tableResult(early, file, page));
      if (bytes !== undefined && of) bar.value = (bytes / of) * 100;
    });
    reading.remove();
    const choose = (name: string): void => void checkFile(file, name, result, page, again);
    const rest = h('div');
    fill(found, tableResult(read, file, page, choose), rest);
    page.announce(read.stopped ? t('web.stopped') : t('web.read', { rows: read.rows }));
    if (read.stopped) {
      fill(rest, alert('danger', h('p', {}, h('strong', {}, t('web.stopped'))), h('p', {}, t('web.stopped.means'))));
      return;
    }
    await describeTable({ file, read }, rest, page, again);
  } catch (fault) {
    fill(result, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
  }
}

function tableResult(read: Read, file: File, page: Page, choose?: (sheet: string) => void): HTMLElement {
  const { t, check, language } = page;
  const personal = read.problems.filter(({ code, severity }) => code.startsWith('personal') && severity !== 'info');
  const isStopped = personal.some(({ severity }) => severity === 'error');
  const facts = [
    t('public.table-facts', { rows: read.rows.toLocaleString('nb-NO'), columns: read.columns.length }),
    t('web.dialect', {
      encoding: read.encoding.toUpperCase(),
      delimiter: read.delimiter === '\t' ? 'TAB' : read.delimiter,
    }),
  ];
  const report = (as: 'xlsx' | 'csv') => async (): Promise<void> => {
    save(
      (await check('report', { file: read.file, as, language })) as Blob,
      `${t('sheet.problems')}-${read.file}.${as}`,
    );
  };
  return h(
    'section',
    { 'aria-labelledby': 'found' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'found' }, file.name),
    h('p', {}, facts.join(' ')),
    read.converted && h('p', {}, t('web.converted')),
    choose &&
      read.sheets.length > 1 &&
      h(
        'ds-field',
        { class: 'ds-field' },
        h('label', { for: 'sheet' }, t('web.sheet')),
        h(
          'select',
          {
            class: 'ds-input',
            id: 'sheet',
            onchange: ({ target }: Event) => choose((target as HTMLSelectElement).value),
          },
          read.sheets.map((it) => h('option', { value: it }, it)),
        ),
      ),
    personal.length > 0 &&
      alert(
        isStopped ? 'danger' : 'warning',
        h('p', {}, h('strong', {}, t(isStopped ? 'web.personal' : 'web.personal.perhaps'))),
      ),
    h('h3', { class: 'ds-heading', 'data-size': 'xs' }, t('web.problems')),
    problemList(read.problems, page),
    read.problems.length > 0 &&
      choose &&
      h(
        'div',
        { class: 'buttons' },
        button(t('web.report-xlsx'), () => void report('xlsx')(), 'tertiary'),
        button(t('web.report-csv'), () => void report('csv')(), 'tertiary'),
      ),
    h('h3', { class: 'ds-heading', 'data-size': 'xs' }, t('web.rows')),
    rowsTable(read, page),
    h(
      'details',
      { class: 'ds-details', open: true },
      h('summary', {}, t('web.columns', { count: read.columns.length })),
      h('div', {}, columnsTable(read, page)),
    ),
  );
}

/** The first rows and those something is wrong with, each under its own number; what is wrong is marked. */
function rowsTable(read: Read, { t }: Page): HTMLElement {
  const why = ({ code, column }: Read['preview'][number]['marks'][number]): string => {
    const name = column === undefined ? undefined : read.columns[column]?.name;
    return read.problems.find((it) => it.code === code && (name === undefined || it.column === name))?.text ?? code;
  };
  return table(
    t('web.rows'),
    [t('sheet.row'), ...read.columns.map(({ name }) => name)],
    read.preview
      .filter(({ row }) => row !== read.headerRow)
      .map(({ row, cells, marks }) => [
        row,
        ...read.columns.map((_, at) => {
          const mine = marks.filter(({ column }) => column === at || (column === undefined && at === 0)).map(why);
          const text = (cells[at] ?? '').slice(0, 200);
          return mine.length === 0
            ? text
            : h(
                'mark',
                { title: mine.join('\n') },
                text === '' ? '∅' : text,
                h('span', { class: 'ds-sr-only' }, ` (${mine.join('. ')})`),
              );
        }),
      ]),
    { rowHeads: true },
  );
}

const columnsTable = (read: Read, { t }: Page): HTMLElement =>
  table(
    t('web.columns', { count: read.columns.length }),
    [t('column.name'), t('column.type'), t('column.filled'), t('column.distinct'), t('web.values')],
    read.columns.map(({ name, type, filled, distinct, top, min, max, masked, format }) => [
      name,
      h(
        'span',
        {},
        t(`type.${type}`),
        format !== undefined && type !== 'text' && h('span', { class: 'format' }, ` ${format}`),
      ),
      `${read.rows === 0 ? 0 : Math.round((filled * 100) / read.rows)} %`,
      distinct,
      masked ? t('web.masked') : histogram(top, min, max, filled),
    ]),
    { rowHeads: true },
  );

/** The most frequent values as bars, or from where to where. */
function histogram(
  top: Read['columns'][number]['top'],
  min: string | undefined,
  max: string | undefined,
  filled: number,
): HTMLElement | string {
  const most = top[0]?.count ?? 0;
  if (most < 2 || most < filled / 50)
    return min === undefined ? '' : `${min.slice(0, 30)} – ${(max ?? '').slice(0, 30)}`;
  return h(
    'ul',
    { class: 'bars' },
    top.map(({ value, count }) =>
      h(
        'li',
        {},
        h('meter', { max: most, value: count, 'aria-label': `${value}: ${count}` }),
        h('span', { 'aria-hidden': 'true' }, `${value.slice(0, 24)} (${count})`),
      ),
    ),
  );
}

type Ready = { readonly file: File; readonly read: Read };

const describeOnly = async (again: string, result: HTMLElement, page: Page): Promise<void> => {
  fill(result);
  await describeTable(undefined, result, page, again);
};

/** The description: a form beside what it comes to, judged by the pipeline's own steps as it is filled in. */
async function describeTable(ready: Ready | undefined, result: HTMLElement, page: Page, again: string): Promise<void> {
  const { t, orgnr, check, language } = page;
  const [owner, earlier, fields] = await Promise.all([
    ownerOf(orgnr),
    again === '' ? undefined : descriptorOf(orgnr, again),
    check('form', { language }),
  ]);
  const suggested = await check('suggest', { file: ready?.read.file ?? '', owner, ...(earlier ? { earlier } : {}) });
  let descriptor: Descriptor = suggested.descriptor;
  const from: Readonly<Record<string, Source>> = suggested.from;
  const files = ready ? [ready.read.file] : [];
  const folder = again === '' ? undefined : again.replace(/\/$/, '');
  const side = h('aside', { class: 'side', 'aria-label': t('web.preview') });
  const publishing = h('div', { id: 'publishing' });
  let judged: Judged | undefined;
  let round = 0;

  const judgeNow = async (): Promise<void> => {
    const mine = ++round;
    const it = await check('judge', {
      files,
      descriptor,
      owner,
      language,
      ...(folder === undefined ? {} : { folder }),
    });
    if (mine !== round) return;
    judged = it;
    fill(side, sideOf(it, page));
    form.show(it.problems);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const form = describe(fields, descriptor, from, page, (changed) => {
    descriptor = changed;
    clearTimeout(timer);
    timer = setTimeout(() => void judgeNow(), 250);
  });
  const publish = button(t('web.publish'), () => void publishNow());
  const publishNow = async (): Promise<void> => {
    clearTimeout(timer);
    publish.disabled = true;
    await judgeNow();
    const first = judged?.problems.find(({ severity }) => severity === 'error');
    if (judged?.state !== 'published') {
      publish.disabled = false;
      fill(
        publishing,
        alert(
          'danger',
          h('p', {}, h('strong', {}, t('web.not-yet'))),
          first && h('p', {}, `${first.text}. ${first.remedy}`),
        ),
      );
      form.show(judged?.problems ?? [], true);
      form.focus(first);
      return;
    }
    await send(ready, judged.folder, descriptor, publishing, page).catch((fault: unknown) => {
      publish.disabled = false;
      fill(publishing, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
    });
  };
  fill(
    result,
    ...(ready ? [...result.childNodes] : []),
    h(
      'div',
      { class: 'describe' },
      h(
        'section',
        { 'aria-labelledby': 'describe' },
        h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'describe' }, t('web.describe')),
        h('p', {}, t('web.describe.means')),
        form.element,
        h('div', { class: 'buttons' }, publish),
        publishing,
      ),
      side,
    ),
  );
  await judgeNow();
}

/** The score with what can still be won, the entry as data.norge.no will show it, and the Turtle. */
function sideOf({ score, entry, turtle, problems, state }: Judged, page: Page): HTMLElement {
  const { t } = page;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return h(
    'div',
    {},
    h('h2', { class: 'ds-heading', 'data-size': 'xs' }, t('web.preview')),
    h(
      'p',
      { id: 'verdict' },
      state !== 'published' && stateTag(state, page),
      ' ',
      errors > 0 ? t('web.errors', { count: errors }) : t('web.ready'),
    ),
    score &&
      h(
        'div',
        { class: 'score' },
        h('label', { for: 'score' }, t('web.score', { percent: score.percent })),
        h('meter', { id: 'score', min: 0, max: 100, value: score.percent }),
        score.next.length > 0 && h('p', {}, t('web.score.next')),
        h(
          'ul',
          {},
          score.next.slice(0, 4).map(({ text, points }) => h('li', {}, `+${points}: ${text}`)),
        ),
      ),
    entry &&
      h(
        'article',
        { class: 'ds-card entry' },
        h('p', { class: 'small' }, t('web.as-on-data-norge')),
        h('h3', { class: 'ds-heading', 'data-size': 'xs' }, entry.title),
        h('p', { class: 'by' }, entry.publisher),
        h('p', {}, entry.description.slice(0, 300)),
        h(
          'ul',
          { class: 'tags' },
          entry.open && h('li', { class: 'ds-tag', 'data-color': 'success', 'data-size': 'sm' }, t('web.open')),
          [...entry.themes, ...entry.formats].map((it) =>
            h('li', { class: 'ds-tag', 'data-color': 'neutral', 'data-size': 'sm' }, it),
          ),
        ),
      ),
    turtle !== undefined &&
      h(
        'details',
        { class: 'ds-details' },
        h('summary', {}, 'Turtle'),
        h('div', {}, h('pre', { tabindex: '0' }, turtle)),
      ),
  );
}

/** Uploads the files in an order that never publishes half of them, and follows them until they are out. */
async function send(
  ready: Ready | undefined,
  folder: string,
  descriptor: Descriptor,
  target: HTMLElement,
  page: Page,
): Promise<void> {
  const { check, t } = page;
  const csv = ready ? await check('csv', { file: ready.read.file }) : undefined;
  const data = ready ? [{ name: `${folder}${ready.read.file}`, body: csv ?? ready.file }] : [];
  const json = new Blob([JSON.stringify(descriptor, null, 2)], { type: 'application/json' });
  await sendFiles([...data, { name: `${folder}dataset.json`, body: json }], folder, target, page);
  page.announce(t('web.done'));
}

async function sendFiles(
  files: readonly { readonly name: string; readonly body: Blob }[],
  delivery: string,
  target: HTMLElement,
  page: Page,
): Promise<void> {
  const { t, orgnr } = page;
  const bar = h('progress', { max: 100, value: 0, id: 'sending' });
  const steps = h('ol', { class: 'steps', id: 'steps' });
  fill(target, h('div', { role: 'status' }, h('label', { for: 'sending' }, t('web.sending')), bar), steps);
  await upload(orgnr, files, (share) => {
    bar.value = share * 100;
  });
  await follow(delivery, target, page);
}

/** Asks how far it has come until it is out, or until it is known why it will not be. */
async function follow(delivery: string, target: HTMLElement, page: Page): Promise<void> {
  const { orgnr, language, t } = page;
  const deadline = Date.now() + longestWait;
  for (let wait = 300; ; wait = Math.min(wait * 1.4, 5000)) {
    const status = await ask<Status>(`${orgnr}/status/${delivery}`, language);
    const isOver =
      status.committed !== null &&
      (status.published || status.paused !== undefined || status.datasets.every(({ state }) => state !== 'published'));
    fill(target, statusOf(status, page));
    if (isOver) {
      page.announce(t('web.over'));
      return;
    }
    if (Date.now() > deadline) {
      target.append(alert('info', t('web.takes-time')));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
const longestWait = 15 * 60_000;

function statusOf({ received, committed, published, paused, problems, datasets }: Status, page: Page): HTMLElement {
  const { t, orgnr } = page;
  const steps = [
    ['web.step.received', received !== null],
    ['web.step.checked', committed !== null],
    ['web.step.committed', committed !== null],
    ['web.step.published', published && datasets.some(({ state }) => state === 'published')],
  ] as const;
  const loops = datasets.flatMap(({ loop }) => loop ?? []);
  return h(
    'div',
    { role: 'status' },
    h(
      'ol',
      { class: 'steps', id: 'steps' },
      steps.map(([key, done]) =>
        h(
          'li',
          { class: done ? 'done' : 'waits' },
          t(key),
          h('span', { class: 'ds-sr-only' }, ` (${t(done ? 'web.step.done' : 'web.step.waits')})`),
        ),
      ),
      loops.map(({ fetched, visible, refused }) => [
        fetched !== undefined && h('li', { class: 'done' }, t('web.step.fetched', { time: fetched })),
        visible !== undefined && h('li', { class: 'done' }, t('web.step.visible', { where: visible })),
        refused !== undefined && h('li', { class: 'waits' }, t('web.step.refused', { why: refused })),
      ]),
    ),
    paused && alert('warning', problemList(paused, page)),
    problems.length > 0 && problemList(problems, page),
    committed !== null &&
      h(
        'ul',
        { class: 'outcomes' },
        datasets.map((it) =>
          h(
            'li',
            {},
            stateTag(it.state, page),
            ' ',
            h('a', { class: 'ds-link', href: `#/${orgnr}/datasett/${encodeURIComponent(it.key)}` }, it.title),
            it.state === 'published' && published
              ? h(
                  'p',
                  {},
                  t('web.published'),
                  ' ',
                  h(
                    'a',
                    { class: 'ds-link', id: 'public-link', href: publicPageOf(it.iri, orgnr) },
                    t('web.see-public'),
                  ),
                )
              : h('p', {}, t(`state.${it.state}.means`)),
          ),
        ),
      ),
  );
}

/** A register or geodata: whole in itself, so that there is nothing to describe; each dataset in it is judged. */
async function checkWhole(file: File, delivery: string, result: HTMLElement, page: Page): Promise<void> {
  const { t, check, orgnr, language } = page;
  fill(result, h('p', { role: 'status' }, t('web.reading', { file: file.name })));
  try {
    const owner: Owner = await ownerOf(orgnr);
    const isWorkbook = /\.(?:xlsx|ods)$/i.test(file.name);
    const name = isWorkbook ? delivery.replace(/\.[a-z]+$/i, '.csv') : delivery;
    let body: Blob = file;
    if (isWorkbook) {
      const read = await check('read', { file, language });
      body = (await check('csv', { file: read.file })) ?? file;
    }
    const it = await check('delivery', { file: new File([body], name), delivery: name, owner, language });
    const target = h('div');
    const publish = button(t('web.publish'), () => {
      publish.disabled = true;
      sendFiles([{ name, body }], name, target, page).catch((fault: unknown) => {
        publish.disabled = false;
        fill(target, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
      });
    });
    fill(
      result,
      h('h2', { class: 'ds-heading', 'data-size': 'sm' }, file.name),
      it.problems.length > 0 && problemList(it.problems, page),
      h('p', {}, t('public.datasets', { count: it.datasets.length })),
      h(
        'ul',
        { class: 'outcomes' },
        it.datasets.map((one) =>
          h(
            'li',
            {},
            stateTag(one.state, page),
            ' ',
            one.title,
            one.problems.length > 0 &&
              h(
                'details',
                { class: 'ds-details' },
                h('summary', {}, t('web.problems')),
                h('div', {}, problemList(one.problems, page)),
              ),
          ),
        ),
      ),
      it.datasets.length > 0 && h('div', { class: 'buttons' }, publish),
      target,
    );
  } catch (fault) {
    fill(result, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
  }
}
