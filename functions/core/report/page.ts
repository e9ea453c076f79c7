import { say, sayDate, type TextKey, texts } from '../../../vocab/texts/index.ts';
import type { Language, Problem } from '../problem.ts';
import type { Column } from '../table/table.ts';
import { tell } from '../tell.ts';
import { type Html, html, link } from './html.ts';
import type { Report, ReportedDataset } from './report.ts';

/** The most points data.norge.no's quality score has (`DCAT-AP-NO.md` § 6). */
const mostPoints = 435;

/** A whole page: no script, no style but our own sheet, readable without either. */
export function page(language: Language, title: string, body: Html, options: { readonly style?: string } = {}): string {
  return `<!doctype html>\n${
    html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${options.style ?? '/assets/sluse.css'}">
</head>
<body>
<a class="skip" href="#main">${say(language, 'page.skip')}</a>
<main id="main">
${body}
</main>
</body>
</html>
`.markup
  }`;
}

/** The report on one delivery as a page for its steward. */
export function reportPage(report: Report, language: Language): string {
  const t = (key: TextKey, values?: Readonly<Record<string, string | number>>): string => say(language, key, values);
  const title = t('report.for', { delivery: report.delivery });
  return page(
    language,
    title,
    html`<h1>${title}</h1>
<p>${t('report.private')}</p>
${report.problems.length > 0 && html`<section><h2>${t('report.delivery-problems')}</h2>${problemList(report.problems, language)}</section>`}
<section>
<h2>${t('report.datasets')}</h2>
${report.datasets.map((it) => datasetSection(it, language))}
</section>`,
  );
}

function datasetSection(dataset: ReportedDataset, language: Language): Html {
  const t = (key: TextKey, values?: Readonly<Record<string, string | number>>): string => say(language, key, values);
  return html`<article class="state-${dataset.state}">
<h3>${dataset.title ?? dataset.key} <span class="state">${t(`state.${dataset.state}`)}</span></h3>
<p>${t(`state.${dataset.state}.means`)}${dataset.stillPublic && html` ${t('report.still-public')}`}</p>
${dataset.waiting && html`<p>${waitingText(dataset.waiting, language)}</p>`}
${dataset.iri && html`<p>${link(dataset.iri)}</p>`}
${dataset.score !== undefined && html`<p>${t('report.score', { points: dataset.score, max: mostPoints, percent: Math.round((dataset.score * 100) / mostPoints) })}</p>`}
${
  dataset.apart &&
  html`<div><h4>${t('report.apart')}</h4>
<p>${link(dataset.apart.url, dataset.apart.title)} (${dataset.apart.uuid}): ${t(`web.decide.${dataset.apart.answer}`)}</p></div>`
}${
  dataset.twin &&
  html`<div><h4>${t('report.twin')}</h4>
<p>${link(dataset.twin.url, dataset.twin.title)} (${dataset.twin.uuid}). ${t('report.twin-keys', { keys: dataset.twin.keys.join(', ') })}</p>
<p>${t('report.twin-wrong')}</p></div>`
}
${problemList(dataset.problems, language)}
${dataset.suggestion && html`<h4>${t('report.suggestion')}</h4><pre><code>${JSON.stringify(dataset.suggestion, null, 2)}</code></pre>`}
${dataset.tables.map(
  ({ file, table }) => html`<details><summary>${t('report.table', { file })}</summary>
<p>${t('report.table-facts', { rows: table.rows, columns: table.columns.length, encoding: table.encoding, delimiter: table.delimiter === '\t' ? 'TAB' : table.delimiter })}</p>
<div class="wide"><table><thead><tr>${columnHeads.map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
<tbody>${table.columns.map(columnRow)}</tbody></table></div></details>`,
)}
</article>
`;
}

/** Since when a dataset is stopped, and when its delivery is destroyed if nobody does anything. */
export const waitingText = (
  { since, days, destroyedOn }: NonNullable<ReportedDataset['waiting']>,
  language: Language,
): string =>
  [
    say(language, 'report.waiting', { since: sayDate(language, since), days }),
    ...(destroyedOn === undefined
      ? []
      : [say(language, 'report.destroyed-on', { date: sayDate(language, destroyedOn) })]),
  ].join(' ');

const columnHeads = [
  'column.name',
  'column.type',
  'column.filled',
  'column.distinct',
  'column.min',
  'column.max',
] as const;

const columnRow = (column: Column): Html => html`<tr><th scope="row">${column.name}</th><td>${column.type}</td>
<td>${column.filled}</td><td>${column.distinct}</td><td>${column.min}</td><td>${column.max}</td></tr>`;

/** Problems in the order of what stops publication, each with its place and its remedy. */
export function problemList(problems: readonly Problem[], language: Language): Html {
  if (problems.length === 0) return html`<p>${say(language, 'report.no-problems')}</p>`;
  const ordered = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  return html`<ul class="problems">${ordered.map((it) => {
    const { text, remedy } = tell(it, language);
    return html`<li class="${it.severity}"><strong>${say(language, `severity.${it.severity}`)}:</strong> ${text}
<br><small>${placeOf(it, language)} <code>${it.code}</code></small>
<br>${say(language, 'problem.how')}: ${remedy}</li>
`;
  })}</ul>`;
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** Where a problem is, in words: `fil x.csv, rad 14, kolonne «dato»`. */
export function placeOf(it: Problem, language: Language): string {
  const rows = it.rows && it.rows.length > 1 ? `${say(language, 'place.rows')} ${it.rows.join(', ')}` : undefined;
  return [
    it.file && `${say(language, 'place.file')} ${it.file}`,
    rows ?? (it.row && `${say(language, 'place.row')} ${it.row}`),
    it.column && `${say(language, 'place.column')} «${it.column}»`,
    it.path && `${say(language, 'place.path')} ${it.path}`,
    it.count && it.count > (it.rows?.length ?? 1) && say(language, 'problem.more', { count: it.count }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The languages a page can be asked in. */
export const languages = Object.keys(texts) as readonly Language[];
