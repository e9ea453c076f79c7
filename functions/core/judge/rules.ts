import { lists } from '../../../vocab/lists/index.ts';
import { hvdRegulation } from '../../../vocab/namespaces.ts';
import type { Dataset, Distribution, Resource, Standard, Texts } from '../dataset.ts';
import type { Descriptor } from '../descriptor.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { placeOf, type Reading } from './values.ts';

/** What is wrong with a resource as a whole, though each statement in it can be read. `hosted` counts the delivered tables. */
export const rules = (
  resource: Resource | undefined,
  stated: Descriptor,
  it: Reading,
  hosted: number,
): readonly Problem[] =>
  resource === undefined
    ? []
    : table.flatMap(({ code, at, finds }) =>
        asFindings(finds(resource, stated, hosted)).map(({ path, ...details }) =>
          problem(code, { ...placeOf(it.places, path ?? at), ...details }),
        ),
      );

/** Whether, or where and how, a rule is broken. */
type Finding = { readonly path?: string; readonly actual?: string; readonly expected?: string };
type Rule = {
  readonly code: ProblemCode;
  readonly at: string;
  readonly finds: (it: Resource, stated: Descriptor, hosted: number) => boolean | readonly Finding[];
};
const asFindings = (found: boolean | readonly Finding[]): readonly Finding[] =>
  typeof found === 'boolean' ? (found ? [{}] : []) : found;

const isEmpty = (texts: Texts): boolean => Object.keys(texts).length === 0;
const code = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
const isClosed = (it: Dataset): boolean => ['RESTRICTED', 'NON_PUBLIC'].includes(code(it.accessRights ?? ''));

/** Rules of datasets alone. */
const ofDataset =
  (finds: (it: Dataset, stated: Descriptor, hosted: number) => boolean | readonly Finding[]): Rule['finds'] =>
  (it, stated, hosted) =>
    it.type === 'Dataset' && finds(it, stated, hosted);

/** One finding for each distribution that breaks a rule. */
const inDistributions = (finds: (it: Distribution, of: Dataset) => Finding | false): Rule['finds'] =>
  ofDataset((it) => it.distributions.map((one) => finds(one, it)).filter((found) => found !== false));

const openLicences = ['CC_BY_4_0', 'CC0', 'NLOD_2_0', 'NLOD_1_0'];

const table: readonly Rule[] = [
  { code: 'title.missing', at: '/title', finds: (it) => isEmpty(it.title) },
  {
    code: 'description.missing',
    at: '/description',
    finds: (it) => it.type !== 'DataService' && isEmpty(it.description),
  },
  {
    code: 'theme.missing',
    at: '/theme',
    finds: (it) => it.type !== 'DataService' && !it.themes.some((iri) => lists.theme.of(iri)),
  },
  { code: 'contact.missing', at: '/contactPoint', finds: (it) => it.contactPoints.length === 0 },
  { code: 'publisher.name-missing', at: '/publisher', finds: (it) => isEmpty(it.publisher.name) },
  {
    code: 'access-rights.closed-with-files',
    at: '/accessRights',
    finds: ofDataset((it, _, hosted) => isClosed(it) && hosted > 0),
  },
  {
    code: 'legal-basis.missing',
    at: '/applicableLegislation',
    finds: ofDataset((it) => isClosed(it) && it.applicableLegislation.every(({ iri }) => iri === hvdRegulation)),
  },
  {
    code: 'license.missing',
    at: '/license',
    finds: ofDataset((it, { license }) => !license && it.distributions.some((one) => !one.license)),
  },
  {
    code: 'license.not-open',
    at: '/license',
    finds: inDistributions(
      ({ license }, { hvdCategories }) =>
        hvdCategories.length === 0 &&
        license !== undefined &&
        !openLicences.includes(code(license)) && { actual: code(license) },
    ),
  },
  {
    code: 'date.modified-before-issued',
    at: '/modified',
    finds: (it) =>
      it.type !== 'DataService' && it.issued && it.modified && it.modified.slice(0, 10) < it.issued.slice(0, 10)
        ? [{ actual: it.modified, expected: it.issued }]
        : false,
  },
  {
    code: 'standard.no-title',
    at: '/conformsTo',
    finds: (it) =>
      standardsOf(it)
        .filter(({ title }) => isEmpty(title))
        .map(({ iri }) => ({ actual: iri })),
  },
  {
    code: 'hvd.no-category',
    at: '/hvdCategory',
    finds: (it) => it.hvdCategories.length === 0 && it.applicableLegislation.some(({ iri }) => iri === hvdRegulation),
  },
  {
    code: 'hvd.no-api',
    at: '/distribution',
    finds: ofDataset(
      (it) =>
        it.hvdCategories.length > 0 &&
        !(
          it.distributions.some((one) => one.accessServices.length > 0) &&
          it.distributions.some((one) => one.downloadURLs.length > 0)
        ),
    ),
  },
  {
    code: 'hvd.license',
    at: '/license',
    finds: inDistributions(
      ({ license }, { hvdCategories }) =>
        hvdCategories.length > 0 &&
        license !== undefined &&
        !openLicences.includes(code(license)) && { actual: code(license) },
    ),
  },
  {
    code: 'property.costs-points',
    at: '',
    finds: ofDataset((it) =>
      costly
        .filter(({ isStated }) => isStated(it))
        .map(({ property }) => ({ path: `/${property}`, actual: property, expected: '30' })),
    ),
  },
];

const standardsOf = (it: Resource): readonly Standard[] => {
  if (it.type === 'DatasetSeries') return [];
  return it.type === 'Dataset'
    ? [...it.conformsTo, ...it.distributions.flatMap((one) => one.conformsTo)]
    : it.conformsTo;
};

/**
 * What 3.0 has and the shapes data.norge.no scores with do not (or not so): stated, it is written, and the dataset is no
 * longer in compliance with 2.0.0 (conflicts C1, C4, C5, C6 and C8). That each row is right is tested against those shapes.
 */
const costly: readonly { readonly property: string; readonly isStated: (it: Dataset) => boolean }[] = [
  { property: 'spatial', isStated: ({ spatial }) => spatial.some(({ scheme }) => !scheme) },
  { property: 'subject', isStated: ({ subjects }) => subjects.some(({ label }) => isEmpty(label)) },
  { property: 'datasetType', isStated: ({ types }) => types.length > 1 },
  { property: 'creator', isStated: ({ creators }) => creators.length > 1 },
  {
    property: 'applicableLegislation',
    isStated: ({ applicableLegislation }) => applicableLegislation.some(({ type }) => type),
  },
  { property: 'relation', isStated: ({ qualifiedRelations }) => qualifiedRelations.length > 0 },
  { property: 'source', isStated: ({ sources }) => sources.length > 0 },
  { property: 'replaces', isStated: ({ replaces }) => replaces.length > 0 },
  ...(
    [
      ['byteSize', ({ byteSize }) => byteSize !== undefined],
      ['checksum', ({ checksum }) => checksum !== undefined && code(checksum.algorithm) !== 'checksumAlgorithm_sha1'],
      ['status', ({ status }) => status !== undefined],
      ['accessService', ({ accessServices }) => accessServices.some((one) => typeof one === 'string')],
    ] as const satisfies readonly (readonly [string, (it: Distribution) => boolean])[]
  ).map(([property, isStated]) => ({
    property: `distribution/${property}`,
    isStated: ({ distributions }: Dataset) => distributions.some(isStated),
  })),
];
