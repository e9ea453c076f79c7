import type { Iri } from '../../../vocab/iri.ts';
import { type ListName, lists } from '../../../vocab/lists/index.ts';
import { dcat, dct, foaf, skos, vcard } from '../../../vocab/namespaces.ts';
import { allPoints } from '../../../vocab/score.ts';
import { say, sayDate, type TextKey } from '../../../vocab/texts/index.ts';
import { type Graph, type GraphNode, objects } from '../graph.ts';
import type { Language } from '../problem.ts';
import { type DatasetRecord, type Publication, type PublishedFile, tablesOf } from '../record.ts';
import { type Html, html, link } from './html.ts';
import { languages } from './page.ts';

/** A public file of a page: its path is under `{orgnr}/`. */
export type PublicPage = { readonly path: string; readonly contentType: string; readonly text: string };

/** Whose pages they are. */
export type PagesOf = {
  readonly orgnr: string;
  /** Everything of theirs is named under `{base}{orgnr}/`. */
  readonly base: string;
  /** The catalog's own description, as it is published. */
  readonly catalog: Graph;
};

/** One published dataset, as it is published: the page says what its part says, and shows what its files begin with. */
export type PublicDataset = {
  readonly record: DatasetRecord;
  readonly publication: Publication;
  readonly graph: Graph;
  /** Its own N-Triples, within the publisher's folder. */
  readonly file: string;
  /** The first rows of a file, by its path: the first is the header. */
  readonly firstRows: Readonly<Record<string, readonly (readonly string[])[]>>;
};

/**
 * A dataset's page in each language: description, distributions, columns, first rows, licence, score, every
 * serialisation, and schema.org's Dataset as a block of data. Needs no script.
 */
export const datasetPages = (dataset: PublicDataset, of: PagesOf): readonly PublicPage[] => {
  const stem = pageStem(dataset.publication.iri, of);
  return languages.map((language) => datasetPage(dataset, of, stem, language));
};

/** A publisher's index in each language: its datasets, and the catalog for machines. */
export const indexPages = (
  datasets: readonly { readonly record: DatasetRecord; readonly publication: Publication }[],
  of: PagesOf,
): readonly PublicPage[] => languages.map((language) => indexPage(datasets, of, language));

/** Every page a dataset has, so that they can be taken away with it. */
export const pagePaths = (iri: Iri, of: Pick<PagesOf, 'orgnr' | 'base'>): readonly string[] =>
  languages.map((language) => pathIn(pageStem(iri, of), language));

/** A dataset's IRI is its page's address too, where it is ours; one that was brought along has a page by its own name. */
function pageStem(iri: string, { orgnr, base }: Pick<PagesOf, 'orgnr' | 'base'>): string {
  const own = `${base}${orgnr}/`;
  const rest = iri.startsWith(own) ? iri.slice(own.length) : '';
  return /^[a-z0-9][a-z0-9/_.-]*$/i.test(rest) && !rest.includes('..') ? rest : `datasets/${nameOf(iri)}`;
}

/** FNV-1a over the IRI's UTF-16, 52 bits: a file name that is as long as it needs to be and always the same. */
function nameOf(iri: string): string {
  let [high, low] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < iri.length; at++) {
    low = Math.imul(low ^ iri.charCodeAt(at), 0x01000193) >>> 0;
    high = Math.imul(high ^ (low >>> 7), 0x01000193) >>> 0;
  }
  return `x-${high.toString(36)}${low.toString(36)}`;
}

const pathIn = (stem: string, language: Language): string => `${stem}${language === 'nb' ? '' : `.${language}`}.html`;

type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
const speaker =
  (language: Language): Say =>
  (key, values) =>
    say(language, key, values);

function indexPage(
  datasets: readonly { readonly record: DatasetRecord; readonly publication: Publication }[],
  of: PagesOf,
  language: Language,
): PublicPage {
  const t = speaker(language);
  const catalog = of.catalog.instances(dcat('Catalog'))[0];
  const title =
    (catalog && textOf(catalog, dct('title'), language)?.text) ?? t('page.catalog', { publisher: of.orgnr });
  const description = catalog && textOf(catalog, dct('description'), language);
  const sorted = [...datasets].sort((one, other) => titleOf(one.record).localeCompare(titleOf(other.record), 'nb'));
  const body = html`<h1 class="ds-heading" data-size="lg">${title}</h1>
${description && html`<p class="lead"${langOf(description, language)}>${description.text}</p>`}
<h2 class="ds-heading" data-size="sm">${sorted.length === 1 ? t('public.one-dataset') : t('public.datasets', { count: sorted.length })}</h2>
${sorted.length === 0 ? html`<p>${t('page.empty')}</p>` : datasetList(sorted, of, language)}
<section><h2 class="ds-heading" data-size="sm">${t('page.as')}</h2>
<p>${t('public.machines')}</p>
<ul class="machines">${serialisations.map(({ ending, name }) => html`<li>${anchor(at(of, `catalog.${ending}`), name)}</li>`)}<li>${anchor(at(of, 'feed.atom'), t('public.changes'))}</li></ul></section>`;
  return {
    path: pathIn('index', language),
    contentType,
    text: shell({ language, title, body, stem: 'index', of, crumbs: [['/', t('page.catalogs')]] }),
  };
}

type Listed = { readonly record: DatasetRecord; readonly publication: Publication };

/** From so many on, a list is divided by its first letters, so that one finds one's way without a script. */
const leastDivided = 30;

function datasetList(sorted: readonly Listed[], of: PagesOf, language: Language): Html {
  const t = speaker(language);
  const list = (them: readonly Listed[], level: 3 | 4): Html =>
    html`<ul class="datasets">${them.map((it) => datasetItem(it, of, language, level))}</ul>`;
  if (sorted.length < leastDivided) return list(sorted, 3);
  const letters = new Map<string, Listed[]>();
  for (const it of sorted) {
    const letter = letterOf(titleOf(it.record));
    letters.set(letter, [...(letters.get(letter) ?? []), it]);
  }
  return html`<nav aria-label="${t('public.letters')}"><ul class="letters">${[...letters.keys()].map((it) => html`<li><a href="#${idOf(it)}">${it}</a></li>`)}</ul></nav>
${[...letters].map(([letter, them]) => html`<section class="letter" id="${idOf(letter)}"><h3 class="ds-heading" data-size="xs">${letter}</h3>${list(them, 4)}</section>`)}`;
}

/** The first letter of a title, or `0–9` and `#` for what begins otherwise. */
const letterOf = (title: string): string => {
  const [first = ''] = title.trim().toUpperCase();
  return /\p{L}/u.test(first) ? first : /\d/.test(first) ? '0–9' : '#';
};
const idOf = (letter: string): string => `b-${letter.codePointAt(0)?.toString(16)}`;

function datasetItem({ record, publication }: Listed, of: PagesOf, language: Language, level: 3 | 4): Html {
  const t = speaker(language);
  const link = anchor(at(of, pathIn(pageStem(publication.iri, of), language)), titleOf(record));
  const title = level === 3 ? html`<h3 class="name">${link}</h3>` : html`<h4 class="name">${link}</h4>`;
  const facts = [
    t(`public.type.${publication.type}`),
    publication.files.length === 1
      ? t('public.file')
      : publication.files.length > 0 && t('public.files', { count: publication.files.length }),
    t('public.modified', { date: sayDate(language, publication.modified) }),
    record.score !== undefined && t('public.quality', { percent: percentOf(record.score) }),
  ].filter((it) => typeof it === 'string');
  return html`<li>${title}
<p class="facts">${facts.join(' · ')}</p></li>
`;
}

function datasetPage(dataset: PublicDataset, of: PagesOf, stem: string, language: Language): PublicPage {
  const t = speaker(language);
  const { publication, graph, record } = dataset;
  const self = graph.subjects.find(({ key }) => key === publication.iri);
  if (!self) throw new Error(`The part of ${publication.iri} does not speak of it`);
  const path = pathIn(stem, language);
  const title = textOf(self, dct('title'), language) ?? { text: titleOf(record), language: 'nb' };
  const description = textOf(self, dct('description'), language);
  const publisher = objects(self, dct('publisher'))[0];
  const publisherName = (publisher && textOf(publisher, foaf('name'), language)?.text) ?? of.orgnr;
  const distributions = objects(self, dcat('distribution'));
  const services = publication.type === 'DataService' ? objects(self, dcat('endpointURL')) : [];
  const facts = factsOf(self, distributions, language, dataset);
  const access = objects(self, dct('accessRights'))[0]?.key;
  const isOpen = access?.endsWith('/PUBLIC') === true;
  const said: readonly (readonly [color: string, text: string | undefined])[] = [
    ['neutral', t(`public.type.${publication.type}`)],
    [isOpen ? 'success' : 'warning', isOpen ? t('web.open') : labelOf('accessRight', access, language)],
    ...objects(self, dcat('theme')).map(({ key }) => ['neutral', labelOf('theme', key, language)] as const),
  ];
  const tags = said.filter(([, text]) => text !== undefined);

  const body = html`<article>
<h1 class="ds-heading" data-size="lg"${langOf(title, language)}>${title.text}</h1>
<p class="by">${anchor(at(of, pathIn('index', language)), publisherName)}</p>
<ul class="tags">${tags.map(([color, text]) => html`<li class="ds-tag" data-color="${color}" data-size="sm">${text}</li>`)}</ul>
${description && html`<p class="lead"${langOf(description, language)}>${description.text}</p>`}
${
  distributions.length + services.length > 0 &&
  html`<section><h2 class="ds-heading" data-size="sm">${t('public.get')}</h2><ul class="distributions">${distributions.map((it) => distributionItem(it, publication, language))}${services.map((it) => html`<li>${link(it.key)}</li>`)}</ul></section>`
}
<section><h2 class="ds-heading" data-size="sm">${t('public.about')}</h2>
<dl class="facts-list">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
  )}</dl></section>
${tablesOf(publication).map((file) => fileSection(file, dataset.firstRows[file.path] ?? [], publication, of, language))}
<section><h2 class="ds-heading" data-size="sm">${t('public.history')}</h2>
<p>${t('public.history.means', { issued: sayDate(language, publication.issued), modified: sayDate(language, publication.modified) })} ${anchor(at(of, 'feed.atom'), t('public.changes'))}</p></section>
<section class="for-machines"><h2 class="ds-heading" data-size="sm">${t('public.as')}</h2>
<ul class="machines">${serialisations.map(({ ending, name }) => html`<li>${anchor(at(of, `catalog.${ending}`), name)}</li>`)}<li>${anchor(at(of, dataset.file), t('public.alone'))}</li></ul>
<p>${t('public.iri')}: <code>${publication.iri}</code></p></section>
</article>
<script type="application/ld+json">${{ markup: dataBlock(schemaOrg(self, dataset, distributions, language)) }}</script>`;
  return {
    path,
    contentType,
    text: shell({
      language,
      title: title.text,
      body,
      stem,
      of,
      crumbs: [
        ['/', t('page.catalogs')],
        [at(of, pathIn('index', language)), publisherName],
      ],
    }),
  };
}

const contentType = 'text/html; charset=utf-8';
const serialisations = [
  { ending: 'ttl', name: 'Turtle' },
  { ending: 'jsonld', name: 'JSON-LD' },
  { ending: 'rdf', name: 'RDF/XML' },
  { ending: 'nt', name: 'N-Triples' },
] as const;

const titleOf = (record: DatasetRecord): string => record.title ?? record.key;

/** From the root of the host, as a page is reached with and without its ending. */
const at = ({ orgnr }: Pick<PagesOf, 'orgnr'>, path: string): string => `/${orgnr}/${encodeURI(path)}`;
const anchor = (href: string, text: string): Html => html`<a class="ds-link" href="${href}">${text}</a>`;

function shell(page: {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** The path without language and ending: where the other languages are. */
  readonly stem: string;
  readonly of: PagesOf;
  readonly crumbs: readonly (readonly [href: string, text: string])[];
}): string {
  const { language, title, body, stem, of, crumbs } = page;
  const t = speaker(language);
  return `<!doctype html>\n${
    html`<html lang="${language}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/assets/sluse.css">
${languages.map((it) => html`<link rel="alternate" hreflang="${it}" href="${at(of, pathIn(stem, it))}">`)}
</head>
<body class="public" data-color="accent">
<a class="ds-skip-link" href="#main">${t('page.skip')}</a>
<header class="top"><div class="bar"><nav aria-label="${t('public.path')}"><ol class="crumbs">${crumbs.map(([href, text]) => html`<li>${anchor(href, text)}</li>`)}</ol></nav>
<nav aria-label="${t('public.languages')}"><ul class="languages">${languages.map(
      (it) =>
        html`<li>${it === language ? html`<span aria-current="true">${say(it, 'language.name')}</span>` : html`<a href="${at(of, pathIn(stem, it))}" lang="${it}" hreflang="${it}">${say(it, 'language.name')}</a>`}</li>`,
    )}</ul></nav></div></header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="bottom"><p>${t('public.footer')}</p></footer>
</body>
</html>
`.markup
  }`;
}

function distributionItem(it: GraphNode, publication: Publication, language: Language): Html {
  const t = speaker(language);
  const [address] = [...objects(it, dcat('downloadURL')), ...objects(it, dcat('accessURL'))].map(({ key }) => key);
  const file = tablesOf(publication).find(
    ({ path, newest }) => address?.endsWith(encodeURI(path)) || address?.endsWith(encodeURI(newest)),
  );
  const format = labelOf('fileType', objects(it, dct('format'))[0]?.key, language);
  const title = textOf(it, dct('title'), language)?.text ?? file?.newest.split('/').at(-1) ?? address;
  const details = [
    format,
    file && (file.rows === 1 ? t('public.one-row') : t('public.rows', { count: file.rows.toLocaleString('nb-NO') })),
    file && sizeIn(file.bytes, language),
    labelOf('licence', objects(it, dct('license'))[0]?.key, language),
  ].filter((text) => text !== undefined);
  const does = file || objects(it, dcat('downloadURL')).length > 0 ? t('public.get') : t('public.open');
  return html`<li><div class="what"><p class="name">${title}</p>${details.length > 0 && html`<p class="facts">${details.join(' · ')}</p>`}</div>
${address !== undefined && html`<a class="ds-button" data-size="sm" href="${webOnly(address)}">${does}<span class="ds-sr-only"> ${title}</span></a>`}</li>
`;
}

const webOnly = (address: string): string => (/^https?:\/\//i.test(address) ? address : '#');

/** `1,2 MB`, in powers of ten. */
export function sizeIn(bytes: number, language: Language): string {
  const [number, unit] = bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${number.toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO', { maximumFractionDigits: number < 10 ? 1 : 0 })} ${unit}`;
}

function fileSection(
  file: PublishedFile,
  rows: readonly (readonly string[])[],
  { files }: Publication,
  of: PagesOf,
  language: Language,
): Html {
  const t = speaker(language);
  const description = files.find(({ describes }) => describes === file.newest);
  const name = file.newest.split('/').at(-1) ?? file.newest;
  const [, ...data] = rows;
  return html`<section><h2 class="ds-heading" data-size="sm">${t('public.contents', { file: name })}</h2>
<p>${t('public.table-facts', { rows: file.rows, columns: file.columns.length })}${description && html` · ${anchor(at(of, description.newest), t('public.columns-described'))}`}</p>
<div class="wide" tabindex="0" role="region" aria-label="${t('public.first-rows', { file: name })}"><table class="ds-table" data-border="true">
<caption>${t('public.first-rows', { file: name })}</caption>
<thead><tr>${file.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${data.map(
    (row) => html`<tr>${file.columns.map((_, at) => html`<td>${row[at]}</td>`)}</tr>
`,
  )}</tbody></table></div></section>`;
}

type Fact = readonly [name: string, value: Html];

function factsOf(
  self: GraphNode,
  distributions: readonly GraphNode[],
  language: Language,
  { publication: it, record: { score } }: PublicDataset,
): Fact[] {
  const t = speaker(language);
  const labels = (list: ListName, nodes: readonly GraphNode[]): Html[] =>
    nodes.flatMap(({ key }) => {
      const label = labelOf(list, key, language);
      return label === undefined ? [] : [html`${label}`];
    });
  const licences = unique([self, ...distributions].flatMap((one) => objects(one, dct('license'))));
  const keywords = objects(self, dcat('keyword')).filter(({ term }) => inLanguage(term, language));
  const contact = objects(self, dcat('contactPoint'))[0];
  const places = objects(self, dct('spatial')).map((node) => {
    const name = textOf(node, dct('title'), language) ?? textOf(node, skos('prefLabel'), language);
    return name ? html`${name.text}` : link(node.key);
  });
  const periods = objects(self, dct('temporal')).map((node) => {
    const [from] = objects(node, dcat('startDate'));
    const [to] = objects(node, dcat('endDate'));
    return html`${sayDate(language, from?.term.value ?? '')} – ${sayDate(language, to?.term.value ?? '')}`;
  });
  const rows: readonly (readonly [TextKey, readonly Html[]])[] = [
    ['public.licence', licences.map(({ key }) => link(key, labelOf('licence', key, language) ?? key))],
    ['public.access', labels('accessRight', objects(self, dct('accessRights')))],
    ['public.theme', labels('theme', objects(self, dcat('theme')))],
    ['public.keywords', keywords.map(({ term }) => html`${term.value}`)],
    ['public.frequency', labels('frequency', objects(self, dct('accrualPeriodicity')))],
    ['public.spatial', places],
    ['public.temporal', periods],
    ['public.languages-of', labels('language', objects(self, dct('language')))],
    ['public.contact', contact ? [contactOf(contact, language)] : []],
    ['public.issued', [html`<time datetime="${it.issued}">${sayDate(language, it.issued)}</time>`]],
    ['public.changed', [html`<time datetime="${it.modified}">${sayDate(language, it.modified)}</time>`]],
    ['public.score', score === undefined ? [] : [html`${t('public.score-of', { percent: percentOf(score) })}`]],
  ];
  return rows.flatMap(([key, values]) => (values.length === 0 ? [] : [[t(key), joined(values)] as const]));
}

const joined = (values: readonly Html[]): Html => html`${values.map((it, at) => html`${at > 0 && ', '}${it}`)}`;

function contactOf(node: GraphNode, language: Language): Html {
  const name = textOf(node, vcard('fn'), language)?.text ?? textOf(node, vcard('organization-name'), language)?.text;
  const mail = objects(node, vcard('hasEmail'))[0]?.key;
  const page = objects(node, vcard('hasURL'))[0]?.key;
  const address = mail?.replace(/^mailto:/, '');
  return html`${name}${mail && /^mailto:/.test(mail) && html` <a class="ds-link" href="${mail}">${address}</a>`}${page && html` ${link(page)}`}`;
}

type Text = { readonly text: string; readonly language: string };

/** The text in the language asked for, else bokmål or nynorsk, else whichever there is. */
function textOf(node: GraphNode, predicate: string, language: Language): Text | undefined {
  const texts = objects(node, predicate).flatMap(({ term }) =>
    term.termType === 'Literal' ? [{ text: term.value, language: term.language }] : [],
  );
  return [language, 'nb', 'nn', 'no'].flatMap((wanted) => texts.filter((it) => it.language === wanted))[0] ?? texts[0];
}

const langOf = ({ language }: Text, page: Language): Html | false =>
  language !== '' && language !== page && html` lang="${language}"`;

const inLanguage = (term: GraphNode['term'], language: Language): boolean =>
  term.termType === 'Literal' &&
  (term.language === language || (language === 'nn' && term.language === 'nb') || term.language === '');

const labelOf = (list: ListName, iri: string | undefined, language: Language): string | undefined =>
  iri === undefined ? undefined : lists[list].of(iri)?.label[language];

const unique = (nodes: readonly GraphNode[]): readonly GraphNode[] => [
  ...new Map(nodes.map((it) => [it.key, it])).values(),
];

/** schema.org's Dataset, as search engines read it. */
function schemaOrg(
  self: GraphNode,
  { publication }: PublicDataset,
  distributions: readonly GraphNode[],
  language: Language,
): object {
  const publisher = objects(self, dct('publisher'))[0];
  const tables = tablesOf(publication);
  const license = [self, ...distributions].flatMap((it) => objects(it, dct('license')))[0]?.key;
  const keywords = objects(self, dcat('keyword'))
    .filter(({ term }) => inLanguage(term, language))
    .map(({ term }) => term.value);
  return {
    '@context': 'https://schema.org/',
    '@type': publication.type === 'DataService' ? 'WebAPI' : 'Dataset',
    '@id': publication.iri,
    url: publication.iri,
    name: textOf(self, dct('title'), language)?.text,
    description: textOf(self, dct('description'), language)?.text,
    inLanguage: language,
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(license === undefined ? {} : { license }),
    dateCreated: publication.issued,
    dateModified: publication.modified,
    isAccessibleForFree: true,
    ...(publisher
      ? {
          publisher: {
            '@type': 'GovernmentOrganization',
            '@id': publisher.key,
            name: textOf(publisher, foaf('name'), language)?.text,
          },
        }
      : {}),
    ...(distributions.length > 0
      ? {
          distribution: distributions.map((it) => ({
            '@type': 'DataDownload',
            contentUrl: (objects(it, dcat('downloadURL'))[0] ?? objects(it, dcat('accessURL'))[0])?.key,
            encodingFormat: objects(it, dcat('mediaType'))[0]?.key.replace(/^.*\/media-types\//, ''),
          })),
        }
      : {}),
    ...(tables.length > 0 ? { variableMeasured: tables.flatMap(({ columns }) => columns) } : {}),
  };
}

/** JSON that ends no element and begins no comment (HTML § 4.12.1.3). */
const dataBlock = (value: object): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The first rows of a clean copy (RFC 4180, UTF-8), cell by cell, cut where they are long. */
export function firstRows(start: string, delimiter: ',' | ';', most = 10): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.length > longestCell ? `${cell.slice(0, longestCell).toWellFormed()}…` : cell);
    cell = '';
  };
  for (let at = 0; at < start.length && rows.length <= most; at++) {
    const it = start[at] as string;
    if (quoted) {
      if (it !== '"') cell += it;
      else if (start[at + 1] === '"') cell += start[++at];
      else quoted = false;
    } else if (it === '"' && cell === '') quoted = true;
    else if (it === delimiter) endCell();
    else if (it === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += it;
  }
  return rows.slice(0, most + 1);
}
const longestCell = 100;

/** The share of the points data.norge.no gives. */
const percentOf = (points: number): number => Math.round((points * 100) / allPoints);
