import type { Descriptor } from '../core/descriptor.ts';
import { ask, descriptorOf, ownerOf, type Status, upload } from './api.ts';
import type { Owner, Source, Told } from './check.ts';
import { fill, h } from './dom.ts';
import { describe } from './fields.ts';
import type { Page, View } from './page.ts';
import {
  alert,
  button,
  heading,
  portalSteps,
  problemList,
  publicPageOf,
  save,
  stateTag,
  step,
  table,
} from './parts.ts';
import type { Answered, ReadProgress } from './worker.ts';

type Read = Answered['read'];
type Judged = Answered['judge'];

/** Check, describe and publish: the file is read on this machine, and nothing of it leaves before the last step. */
export const deliverView: View = (main, page, again) => {
  const { t, check, language } = page;
  // A table that lies by itself is described in a folder of its own.
  const isRootFile = again !== '' && !again.endsWith('/');
  const result = h('div', { id: 'result' });
  const input = h('input', {
    type: 'file',
    id: 'file',
    class: 'ds-sr-only',
    'aria-describedby': 'kinds',
    accept: '.csv,.tsv,.txt,.gz,.xlsx,.ods,.xml,.json',
    onchange: () => {
      const [file] = input.files ?? [];
      // So that the same file, mended, can be chosen again.
      if (file) begin(file);
    },
    onclick: () => {
      input.value = '';
    },
  });
  const choose = h('label', { for: 'file', class: 'ds-button' }, t('web.choose-file'));
  const drop = h(
    'div',
    { class: 'drop' },
    h('p', { class: 'pick' }, input, choose, h('span', { class: 'or' }, t('web.drop'))),
    h('p', { class: 'small kinds', id: 'kinds' }, t('web.register.means')),
  );
  const begin = (file: File): void => {
    drop.classList.add('chosen');
    fill(choose, t('web.drop.again'));
    choose.setAttribute('data-variant', 'secondary');
    if (/\.(?:xml|json)$/i.test(file.name) || /^register\./i.test(file.name))
      void checkWhole(file, file.name, result, page);
    else void checkFile(file, undefined, result, page, isRootFile ? '' : again);
  };
  for (const name of ['dragover', 'dragleave', 'drop'] as const)
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', name === 'dragover');
      const [file] = name === 'drop' ? (event.dataTransfer?.files ?? []) : [];
      if (file) begin(file);
    });
  const paste = (event: ClipboardEvent): void => {
    if ((event.target as Element | null)?.closest('input:not([type=file]), textarea')) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file) begin(file);
    else if (text.includes('\n')) begin(new File([text], `${t('web.pasted')}.csv`));
  };
  document.addEventListener('paste', paste);
  void check('form', { language });
  const name = again.replace(/\/$/, '');
  fill(
    main,
    heading(1, again === '' || isRootFile ? t('web.deliver') : t('web.deliver-again-of', { name })),
    h('p', { class: 'lead' }, isRootFile ? `${t('web.draft.file', { file: again })} ` : '', t('web.deliver.means')),
    h('section', { 'aria-label': t('web.file') }, drop),
    result,
  );
  if (again !== '' && !isRootFile) void describeOnly(again, result, page);
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
    const asRegister = (): void =>
      void checkWhole(file, `register${file.name.slice(file.name.lastIndexOf('.'))}`, result, page);
    fill(
      found,
      tableResult(read, file, page, {
        sheet: (name) => void checkFile(file, name, result, page, again),
        ...(read.register && again === '' ? { register: asRegister } : {}),
      }),
    );
    page.announce(read.stopped ? t('web.stopped') : t('web.read', { rows: read.rows }));
    const rest = h('div');
    if (!read.stopped) {
      found.append(rest);
      await describeTable({ file, read }, rest, page, again);
    }
  } catch (fault) {
    fill(result, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
  }
}

/** What can be done with what was read, when all of it has been. */
type Choices = { sheet(name: string): void; register?(): void };

function tableResult(read: Read, file: File, page: Page, choices?: Choices): HTMLElement {
  const { t, check, language } = page;
  const wrong = read.problems.filter(({ severity }) => severity !== 'info');
  const facts = [
    t('public.table-facts', { rows: read.rows.toLocaleString('nb-NO'), columns: read.columns.length }),
    read.converted
      ? t('web.converted')
      : t('web.dialect', {
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
  const isAllHidden = !read.complete || read.preview.length === 0;
  const hasWrongRows = read.preview.some(({ marks }) => marks.length > 0);
  return h(
    'section',
    { 'aria-labelledby': 'found' },
    h('h2', { class: 'ds-heading', 'data-size': 'md', id: 'found' }, file.name),
    h('p', {}, facts.join(' ')),
    choices ? verdictOn(read, page) : h('p', { role: 'status' }, t('web.still-reading')),
    choices?.register &&
      alert('info', h('p', {}, t('web.maybe-register')), button(t('web.as-register'), choices.register, 'secondary')),
    choices &&
      read.sheets.length > 1 &&
      h(
        'ds-field',
        { class: 'ds-field sheet' },
        h('label', { for: 'sheet', class: 'ds-label' }, t('web.sheet')),
        h(
          'select',
          {
            class: 'ds-input',
            id: 'sheet',
            onchange: ({ target }: Event) => choices.sheet((target as HTMLSelectElement).value),
          },
          read.sheets.map((it) => h('option', { value: it, selected: it === read.sheet }, it)),
        ),
      ),
    read.problems.length > 0 && h('h3', { class: 'ds-heading', 'data-size': 'xs' }, t('web.problems')),
    read.problems.length > 0 && problemList(read.problems, page),
    wrong.length > 0 &&
      choices &&
      h(
        'div',
        { class: 'buttons' },
        !isAllHidden && button(t('web.report-xlsx'), () => void report('xlsx')(), 'secondary', { 'data-size': 'sm' }),
        button(t('web.report-csv'), () => void report('csv')(), 'tertiary', { 'data-size': 'sm' }),
      ),
    isAllHidden
      ? read.columns.length > 0 && h('p', { class: 'small' }, t('web.rows-hidden'))
      : [
          h('h3', { class: 'ds-heading', 'data-size': 'xs' }, t(hasWrongRows ? 'web.rows' : 'web.first-rows')),
          rowsTable(read, page),
        ],
    !isAllHidden &&
      h(
        'details',
        { class: 'ds-details', open: true },
        h('summary', {}, t('web.columns', { count: read.columns.length })),
        h('div', {}, columnsTable(read, page)),
      ),
  );
}

/** First of all: whether the file can be published, and what to do where it cannot. */
function verdictOn(read: Read, { t }: Page): HTMLElement {
  const weighty = read.problems.filter(({ severity }) => severity !== 'info');
  const personal = weighty.filter(({ code }) => code.startsWith('personal'));
  const said = (color: Parameters<typeof alert>[0], first: string, then = ''): HTMLElement =>
    alert(color, h('p', {}, h('strong', {}, first)), then !== '' && h('p', {}, then));
  if (personal.some(({ severity }) => severity === 'error'))
    return said('danger', t('web.personal'), t('web.personal.means'));
  if (read.stopped) return said('danger', t('web.stopped'), t('web.stopped.means'));
  if (personal.length > 0) return said('warning', t('web.personal.perhaps'));
  return weighty.length > 0 ? said('warning', t('web.look')) : said('success', t('web.fine'));
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
    fill(
      side,
      sideOf(it, page, {
        name: form.nameOf,
        go: (problem) => form.focus(problem),
        field: (name) => form.focusField(name),
      }),
    );
    form.show(it.problems);
    // What was said of it no longer holds.
    if (it.state === 'published') fill(publishing);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const form = describe(fields, descriptor, from, page, (changed) => {
    descriptor = changed;
    clearTimeout(timer);
    timer = setTimeout(() => void judgeNow(), 250);
  });
  const publish = button(t('web.publish'), () => void publishNow());
  const describing = h('div', { class: 'describe' });
  const publishNow = async (): Promise<void> => {
    clearTimeout(timer);
    publish.disabled = true;
    await judgeNow();
    publish.disabled = false;
    const errors = judged?.problems.filter(({ severity }) => severity === 'error') ?? [];
    if (judged?.state !== 'published') {
      fill(
        publishing,
        alert(
          'danger',
          h('p', {}, h('strong', {}, t('web.not-yet'))),
          h(
            'ul',
            {},
            errors.map((it) => h('li', {}, `${it.text}. ${it.remedy}`)),
          ),
        ),
      );
      form.show(judged?.problems ?? [], true);
      form.focus(errors[0]);
      return;
    }
    // From here on there is nothing to fill in: the page shows how far it has come.
    const whole = result.closest('#result');
    const above = [
      describing,
      ...(whole?.parentElement?.children ?? []),
      ...(ready ? [result.previousElementSibling] : []),
    ].filter((it) => it instanceof HTMLElement && it !== whole && it.tagName !== 'H1') as HTMLElement[];
    for (const it of above) it.hidden = true;
    const title = judged.entry?.title ?? folder ?? '';
    await send(ready, judged.folder, descriptor, title, publishing, page).catch((fault: unknown) => {
      for (const it of above) it.hidden = false;
      fill(publishing, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
    });
  };
  fill(
    describing,
    h(
      'section',
      { 'aria-labelledby': 'describe' },
      h('h2', { class: 'ds-heading', 'data-size': 'md', id: 'describe' }, t('web.describe')),
      h('p', {}, t('web.describe.means')),
      form.element,
      h('div', { class: 'buttons' }, publish),
    ),
    side,
  );
  fill(result, describing, publishing);
  await judgeNow();
}

/** How one finds the way to a field from what is said of it. */
type Ways = {
  name(problem: Told): string | undefined;
  go(problem: Told): void;
  field(name: string): boolean;
};

/** What is missing, the score with what can still be won, the entry as data.norge.no will show it, and the Turtle. */
function sideOf({ score, entry, turtle, problems, state }: Judged, page: Page, ways: Ways): HTMLElement {
  const { t } = page;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return h(
    'div',
    {},
    h('h2', { class: 'ds-heading', 'data-size': 'xs' }, t('web.preview')),
    h(
      'div',
      { id: 'verdict', class: state === 'published' ? 'verdict is-ready' : 'verdict' },
      h('p', {}, state === 'published' ? t('web.ready') : t('web.errors')),
      state !== 'published' &&
        h(
          'ul',
          {},
          errors.map((it) =>
            h(
              'li',
              {},
              button(ways.name(it) ?? it.text, () => ways.go(it), 'tertiary', small),
            ),
          ),
        ),
    ),
    score &&
      h(
        'div',
        { class: 'score' },
        h('label', { for: 'score' }, t('web.score', { percent: score.percent })),
        h('meter', { id: 'score', min: 0, max: 100, value: score.percent }),
        score.next.length > 0 && h('p', { class: 'small' }, t('web.score.next')),
        h(
          'ul',
          {},
          score.next.slice(0, 4).map(({ metric, text, points }) => {
            const field = fieldOf[metric];
            return h(
              'li',
              {},
              field === undefined
                ? `+${points}: ${text}`
                : button(`+${points}: ${text}`, () => void ways.field(field), 'tertiary', small),
            );
          }),
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

const small = { 'data-size': 'sm' } as const;

/** The field that wins a metric's points, where a field does. */
const fieldOf: Readonly<Record<string, string>> = {
  keywordAvailability: 'keyword',
  categoryAvailability: 'theme',
  spatialAvailability: 'spatial',
  temporalAvailability: 'temporal',
  licenseAvailability: 'license',
  knownLicense: 'license',
  accessRightsAvailability: 'accessRights',
  accessRightsVocabularyAlignment: 'accessRights',
  contactPointAvailability: 'contactPoint',
};

/** Uploads the files in an order that never publishes half of them, and follows them until they are out. */
async function send(
  ready: Ready | undefined,
  folder: string,
  descriptor: Descriptor,
  title: string,
  target: HTMLElement,
  page: Page,
): Promise<void> {
  const { check } = page;
  const csv = ready ? await check('csv', { file: ready.read.file }) : undefined;
  const data = ready ? [{ name: `${folder}${ready.read.file}`, body: csv ?? ready.file }] : [];
  const json = new Blob([JSON.stringify(descriptor, null, 2)], { type: 'application/json' });
  await sendFiles([...data, { name: `${folder}dataset.json`, body: json }], folder, title, target, page);
}

async function sendFiles(
  files: readonly { readonly name: string; readonly body: Blob }[],
  delivery: string,
  title: string,
  target: HTMLElement,
  page: Page,
): Promise<void> {
  const { t, orgnr, language } = page;
  const bar = h('progress', { max: 100, value: 0, id: 'sending' });
  const told = h('span', {}, t('web.sending'));
  const headline = h('h2', { class: 'ds-heading', 'data-size': 'md', tabindex: '-1' }, t('web.publishing', { title }));
  const progress = h('div', {}, h('label', { for: 'sending' }, told), bar);
  const status = h('div', { class: 'following' });
  fill(target, headline, progress, status);
  // The page is as short as this now: what was above is gone.
  headline.focus();
  headline.scrollIntoView({ block: 'center' });
  await upload(orgnr, files, (share) => {
    bar.value = share * 100;
    told.textContent = t('web.sent-part', { percent: Math.floor(share * 100) });
  });
  progress.remove();
  const deadline = Date.now() + longestWait;
  for (let wait = 300; ; wait = Math.min(wait * 1.4, 5000)) {
    const now = await ask<Status>(`${orgnr}/status/${delivery}`, language);
    fill(status, statusOf(now, page));
    if (isOver(now)) {
      const out = now.published && now.datasets.some(({ state }) => state === 'published');
      const key = out
        ? 'web.is-out'
        : now.paused || now.datasets.some(({ state }) => state === 'held')
          ? 'web.waits'
          : 'web.is-not-out';
      fill(headline, t(key, { title }));
      page.announce(t(key, { title }));
      status.append(whatNext(page));
      return;
    }
    if (Date.now() > deadline) {
      status.append(alert('info', t('web.takes-time')));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
const longestWait = 15 * 60_000;

const isOver = ({ committed, published, paused, datasets }: Status): boolean =>
  committed !== null && (published || paused !== undefined || datasets.every(({ state }) => state !== 'published'));

const whatNext = ({ t, orgnr }: Page): HTMLElement =>
  h(
    'div',
    { class: 'buttons' },
    h('a', { class: 'ds-button', 'data-variant': 'secondary', href: `#/${orgnr}/` }, t('web.datasets')),
    button(
      t('web.another'),
      () => {
        // The same address again would change nothing.
        location.hash = `#/${orgnr}/ny/`;
        dispatchEvent(new HashChangeEvent('hashchange'));
      },
      'tertiary',
    ),
  );

function statusOf(status: Status, page: Page): HTMLElement {
  const { received, committed, published, paused, problems, datasets } = status;
  const { t, orgnr } = page;
  const isOut = published && datasets.some(({ state }) => state === 'published');
  const steps = [
    ['web.step.received', received !== null],
    ['web.step.checked', committed !== null],
    ['web.step.committed', committed !== null],
    ['web.step.published', isOut],
  ] as const;
  const [only, ...others] = datasets;
  return h(
    'div',
    {},
    h(
      'ol',
      { class: 'steps', id: 'steps' },
      steps.map(([key, done]) => step(t(key), done ? 'done' : 'waits', page)),
      (isOut || !isOver(status)) && others.length === 0 && portalSteps(only?.loop, page),
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
                  h(
                    'a',
                    { class: 'ds-link', id: 'public-link', href: publicPageOf(it.iri, page) },
                    t('web.see-public'),
                  ),
                )
              : it.state !== 'published' && h('p', {}, t(`state.${it.state}.means`)),
            it.state !== 'published' && it.problems.length > 0 && problemList(it.problems, page),
          ),
        ),
      ),
    isOut && h('p', { class: 'small' }, t('web.published')),
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
    const target = h('div', { id: 'publishing' });
    const shown = h('div');
    const publish = button(t('web.publish'), () => {
      shown.hidden = true;
      sendFiles([{ name, body }], name, file.name, target, page).catch((fault: unknown) => {
        shown.hidden = false;
        fill(target, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
      });
    });
    const ready = it.datasets.filter(({ state }) => state === 'published').length;
    const color = ready === it.datasets.length && ready > 0 ? 'success' : ready > 0 ? 'warning' : 'danger';
    fill(
      shown,
      h('h2', { class: 'ds-heading', 'data-size': 'md' }, file.name),
      alert(color, h('p', {}, h('strong', {}, t('web.of-ready', { ready, count: it.datasets.length })))),
      it.problems.length > 0 && problemList(it.problems, page),
      h(
        'ul',
        { class: 'outcomes' },
        it.datasets.map((one) =>
          h(
            'li',
            {},
            one.state === 'published'
              ? h('span', { class: 'ds-tag', 'data-color': 'success', 'data-size': 'sm' }, t('web.ready.short'))
              : stateTag(one.state, page),
            ' ',
            h('strong', {}, one.title),
            one.problems.length > 0 &&
              h(
                'details',
                { class: 'ds-details', open: one.state === 'rejected' && it.datasets.length <= 10 },
                h('summary', {}, `${t('web.problems')} (${one.problems.length})`),
                h('div', {}, problemList(one.problems, page)),
              ),
          ),
        ),
      ),
      it.datasets.length > 0 && h('div', { class: 'buttons' }, publish),
    );
    fill(result, shown, target);
    page.announce(t('web.of-ready', { ready, count: it.datasets.length }));
  } catch (fault) {
    fill(result, alert('danger', t('web.fault'), ' ', fault instanceof Error ? fault.message : ''));
  }
}
