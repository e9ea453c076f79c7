import { type Iri, mint } from '../../../vocab/iri.ts';
import { organizations } from '../../../vocab/namespaces.ts';
import { isOrganizationNumber, readOrganizationNumber } from '../../../vocab/organization-number.ts';
import type { Texts } from '../dataset.ts';
import type { Descriptor, Places } from '../descriptor.ts';
import { identify } from '../identify.ts';
import { isError, type Problem } from '../problem.ts';
import type { Publisher, PublisherDescriptor } from '../publisher.ts';
import { location } from './location.ts';
import { agent, contact, languages, legalResource, period, rights } from './parts.ts';
import { checkShape } from './shape.ts';
import { concept, date, many, type Reading, tellProblem, texts, webAddress, within } from './values.ts';

/** What is known of a publisher beside what they state. */
export type PublisherContext = {
  readonly organizationNumber: string;
  /** Where everything of the publisher's is named, ending in `/`; see `publisherBase`. */
  readonly base: Iri;
  /** The legal name, where the operator has it; what the publisher states comes first. */
  readonly name?: Texts;
};

/** Where a publisher's things are named, under the operator's base: `https://data.example.no/` → `https://data.example.no/974760673/`. */
export const publisherBase = (base: string, organizationNumber: string): Iri =>
  mint(base.endsWith('/') ? base : `${base}/`, organizationNumber, '');

/** Judges `publisher.json`. Without errors there is a publisher, whose defaults fill in what their datasets leave unsaid. */
export function validatePublisher(
  descriptor: PublisherDescriptor,
  places: Places,
  context: PublisherContext,
): { readonly publisher?: Publisher; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { organizationNumber, base } = context;
  const start: Reading = { pointer: '', places, problems, base, textLanguage: 'nb' };
  const stated = checkShape('publisher', descriptor, start) as PublisherDescriptor;
  const it = { ...start, textLanguage: textLanguageOf(stated.defaultLanguage) };
  const at = (key: keyof PublisherDescriptor): Reading => within(it, key);

  if (!isOrganizationNumber(organizationNumber))
    tellProblem(it, 'organization-number.invalid', { actual: organizationNumber });
  if (
    stated.organizationNumber !== undefined &&
    readOrganizationNumber(stated.organizationNumber) !== organizationNumber
  )
    tellProblem(at('organizationNumber'), 'organization-number.another', {
      actual: stated.organizationNumber,
      expected: organizationNumber,
    });
  const name = { ...context.name, ...texts(stated.name, at('name')) };
  if (Object.keys(name).length === 0) tellProblem(at('name'), 'publisher.name-missing');

  const catalog = stated.catalog ?? {};
  const inCatalog = (key: keyof typeof catalog): Reading => within(at('catalog'), key);
  const title = texts(catalog.title, inCatalog('title'));
  const description = texts(catalog.description, inCatalog('description'));
  const publisher: Publisher = {
    organizationNumber,
    base,
    textLanguage: it.textLanguage,
    agent: {
      iri: `${organizations}${organizationNumber}` as Iri,
      name,
      organizationNumber,
      type: concept('publisherType', 'agent-type.unknown')(stated.type, at('type')),
    },
    defaults: defaultsOf(stated),
    columns: stated.columns ?? {},
    catalog: {
      iri: webAddress(catalog.iri, inCatalog('iri')) ?? identify.catalog(base),
      title: Object.keys(title).length > 0 ? title : inEach(name, catalogTitle),
      description: Object.keys(description).length > 0 ? description : inEach(name, catalogDescription),
      contactPoints: many(contact)(stated.contactPoint, at('contactPoint')),
      homepage: webAddress(stated.homepage, at('homepage')),
      license: concept('licence', 'license.unknown')(stated.license, at('license')),
      languages: languages(stated.language, at('language')),
      spatial: many(location)(stated.spatial, at('spatial')),
      issued: date()(catalog.issued, inCatalog('issued')),
      modified: date()(catalog.modified, inCatalog('modified')),
      creator: agent(catalog.creator, inCatalog('creator')),
      rights: rights(catalog.rights, inCatalog('rights')),
      temporal: many(period)(catalog.temporal, inCatalog('temporal')),
      applicableLegislation: many(legalResource)(catalog.applicableLegislation, inCatalog('applicableLegislation')),
      hasPart: many(webAddress)(catalog.hasPart, inCatalog('hasPart')),
      catalogs: many(webAddress)(catalog.catalog, inCatalog('catalog')),
    },
  };
  // Read here once, so that what is wrong with a default is told of publisher.json and not of every dataset.
  concept('accessRight', 'access-rights.unknown')(stated.accessRights, at('accessRights'));
  concept('frequency', 'frequency.unknown')(stated.frequency, at('frequency'));
  return problems.some(isError) ? { problems } : { publisher, problems };
}

const textLanguageOf = (stated: string | undefined): string =>
  Object.keys(
    texts({ [stated ?? 'nb']: 'x' }, { pointer: '', places: {}, problems: [], base: '' as Iri, textLanguage: 'nb' }),
  )[0] ?? 'nb';

function defaultsOf({
  contactPoint,
  license,
  language,
  spatial,
  accessRights,
  frequency,
  theme,
}: PublisherDescriptor): Descriptor {
  const defaults = { contactPoint, license, language, spatial, accessRights, frequency, theme };
  return Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== undefined));
}

/** A text in each language the name has, of those we know how to say it in. */
const inEach = (name: Texts, say: { readonly [language: string]: (name: string) => string }): Texts => {
  const said = Object.entries(name).flatMap(([language, value]) => {
    const sentence = say[language];
    return sentence ? [[language, sentence(value)] as const] : [];
  });
  const [first = ''] = Object.values(name);
  return Object.fromEntries(said.length > 0 ? said : [['nb', say['nb']?.(first) ?? first]]);
};
const catalogTitle = {
  nb: (name: string) => `Datasett fra ${name}`,
  nn: (name: string) => `Datasett frå ${name}`,
  en: (name: string) => `Datasets from ${name}`,
};
const catalogDescription = {
  nb: (name: string) => `Katalog over datasett som ${name} forvalter.`,
  nn: (name: string) => `Katalog over datasett som ${name} forvaltar.`,
  en: (name: string) => `Catalog of the datasets that ${name} keeps.`,
};
