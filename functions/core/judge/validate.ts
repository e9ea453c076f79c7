import { type Iri, toWebIri } from '../../../vocab/iri.ts';
import { lists } from '../../../vocab/lists/index.ts';
import { fileTypeOf, findMediaType } from '../../../vocab/lists/media-types.ts';
import type {
  Agent,
  CatalogRecord,
  DataService,
  Dataset,
  DatasetSeries,
  Distribution,
  LegalResource,
  Resource,
} from '../dataset.ts';
import type { Descriptor, DistributionDescriptor, Places, RecordDescriptor } from '../descriptor.ts';
import { canonical, fingerprint, identify } from '../identify.ts';
import { isError, type Problem } from '../problem.ts';
import { type Publisher, withDefaults } from '../publisher.ts';
import { location } from './location.ts';
import {
  agent,
  attribution,
  availability,
  checksum,
  contact,
  cost,
  identifier,
  isHighValue,
  languages,
  legalResource,
  licence,
  lineage,
  parts,
  period,
  qualityAnnotation,
  qualityMeasurement,
  relationship,
  rights,
  standard,
  status,
  subject,
  themes,
  withRegulation,
} from './parts.ts';
import { rules } from './rules.ts';
import { checkShape } from './shape.ts';
import {
  concept,
  dataAddress,
  date,
  duration,
  each,
  iri,
  isObject,
  many,
  number,
  type Reader,
  type Reading,
  tellProblem,
  text,
  texts,
  webAddress,
  wholeNumber,
  within,
  words,
} from './values.ts';

/** What a descriptor is judged against, beside itself. */
export type Context = {
  readonly publisher: Publisher;
  /** The dataset's name within its publisher: what its IRI is made of where none is stated. */
  readonly localId: string;
  /** The tables delivered with it that Sluse hosts. */
  readonly files?: readonly HostedFile[];
  /** Used where the descriptor states none: when it was first, and last, delivered anew. */
  readonly issued?: string;
  readonly modified?: string;
};

/** A delivered table as others will find it: clean UTF-8 CSV at two addresses. */
export type HostedFile = {
  readonly file: string;
  /** The stable address, whose content is the newest. */
  readonly accessURL: Iri;
  /** The address whose content never changes. */
  readonly downloadURL: Iri;
};

/**
 * Judges what is stated about one dataset, series or service. Where no problem is an error there is a resource to
 * describe. What cannot be understood is told and left out; every problem is told at once.
 */
export function validate(
  descriptor: Descriptor,
  places: Places,
  context: Context,
): { readonly resource?: Resource; readonly problems: readonly Problem[] } {
  const { publisher } = context;
  const problems: Problem[] = [];
  const it: Reading = { pointer: '', places, problems, base: publisher.base, textLanguage: publisher.textLanguage };
  const stated = withDefaults(checkShape('dataset', descriptor, it) as Descriptor, publisher);
  const resource = readResource(stated, it, context);
  problems.push(...rules(resource, stated, it, context.files?.length ?? 0));
  return !resource || problems.some(isError) ? { problems } : { resource, problems };
}

function readResource(stated: Descriptor, it: Reading, context: Context): Resource | undefined {
  switch (stated.type ?? 'dataset') {
    case 'series':
      return { type: 'DatasetSeries', ...build(seriesRows, stated, it, context) };
    case 'service': {
      const { endpointURL, ...service } = build(serviceRows, stated, it, context);
      if (endpointURL) return { type: 'DataService', endpointURL, ...service };
      if (!stated.endpointURL) tellProblem(within(it, 'endpointURL'), 'service.no-endpoint');
      return undefined;
    }
    default:
      return { type: 'Dataset', ...build(datasetRows, stated, it, context) };
  }
}

/** How each property of a noun is read, a row each. */
type Rows<Stated, Of> = {
  readonly [Property in keyof Of]: (stated: Stated, it: Reading, context: Context) => Of[Property];
};

function build<Stated, Of extends object>(rows: Rows<Stated, Of>, stated: Stated, it: Reading, context: Context): Of {
  const read = Object.entries(rows) as [string, Rows<Stated, Of>[keyof Of]][];
  return Object.fromEntries(read.map(([property, row]) => [property, row(stated, it, context)])) as Of;
}

/** One stated property, read where it stands. */
const rowsOf =
  <Stated>() =>
  <Property extends keyof Stated & string, Value>(property: Property, reader: Reader<Value>) =>
  (stated: Stated, it: Reading): Value =>
    reader(stated[property], within(it, property));

/** The publisher stated, where it is one by number or IRI with a name; else the one whose delivery it is. */
const publisher = (stated: Descriptor, it: Reading, context: Context): Agent => {
  const own = context.publisher.agent;
  const here = within(it, 'publisher');
  const read = agent(stated.publisher, here);
  if (!read || read.iri === own.iri || namesOf(read).some((name) => namesOf(own).includes(name))) return own;
  if (read.organizationNumber && Object.keys(read.name).length > 0) return read;
  tellProblem(here, 'publisher.not-recognised', {
    actual: Object.values(read.name)[0] ?? read.organizationNumber ?? read.iri,
    expected: Object.values(own.name)[0] ?? own.iri,
  });
  return own;
};
const namesOf = ({ name }: Agent): readonly string[] => Object.values(name).map((it) => it.toLowerCase());

const record = (stated: Descriptor, it: Reading, { localId }: Context): CatalogRecord | undefined =>
  parts((written: RecordDescriptor, at): CatalogRecord | undefined => {
    const { modified, ...rest } = {
      modified: date()(written.modified, within(at, 'modified')),
      issued: date()(written.issued, within(at, 'issued')),
      title: texts(written.title, within(at, 'title')),
      description: texts(written.description, within(at, 'description')),
      languages: languages(written.language, within(at, 'language')),
      status: status(written.status, within(at, 'status')),
      conformsTo: many(standard)(written.conformsTo, within(at, 'conformsTo')),
      source: iri(written.source, within(at, 'source')),
    };
    if (modified) return { iri: identify.record(it.base, localId), modified, ...rest };
    tellProblem(at, 'record.no-modified');
    return undefined;
  })(stated.record, within(it, 'record'));

const from = rowsOf<Descriptor>();

/** What a dataset must have: where nothing it states can be used, it has its publisher's. */
const orDefault =
  <Value>(property: keyof Descriptor & string, reader: Reader<readonly Value[]>) =>
  (stated: Descriptor, it: Reading, context: Context): readonly Value[] => {
    const read = reader(stated[property], within(it, property));
    return read.length > 0 ? read : reader(context.publisher.defaults[property], { ...it, problems: [] });
  };

const describedRows = {
  identifiers: (stated: Descriptor, it: Reading, { localId }: Context): readonly string[] => {
    const read = many(text)(stated.identifier, within(it, 'identifier'));
    return read.length > 0 ? read : [localId];
  },
  title: from('title', texts),
  description: from('description', texts),
  contactPoints: orDefault('contactPoint', many(contact)),
  publisher,
  themes: orDefault('theme', themes),
  keywords: from('keyword', words),
  applicableLegislation: (stated: Descriptor, it: Reading): readonly LegalResource[] =>
    withRegulation(
      many(legalResource)(stated.applicableLegislation, within(it, 'applicableLegislation')),
      isHighValue(stated),
    ),
  hvdCategories: from('hvdCategory', many(concept('hvdCategory', 'hvd-category.unknown'))),
  record,
};

/** The IRI stated, so that one who is already on data.norge.no keeps it, or one of the local name. */
const ownIri =
  (kind: 'dataset' | 'series' | 'service') =>
  (stated: Descriptor, it: Reading, { localId }: Context): Iri => {
    if (stated.iri === undefined) return identify[kind](it.base, localId);
    const found = toWebIri(stated.iri.trim());
    if (!found) tellProblem(within(it, 'iri'), 'iri.invalid', { actual: stated.iri });
    return found ?? identify[kind](it.base, localId);
  };

/** What was stated, or what is known of the delivery. */
const dated =
  (property: 'issued' | 'modified') =>
  (stated: Descriptor, it: Reading, context: Context): string | undefined =>
    date()(stated[property], within(it, property)) ?? date()(context[property], it);

const datasetRows: Rows<Descriptor, Omit<Dataset, 'type'>> = {
  iri: ownIri('dataset'),
  ...describedRows,
  accessRights: from('accessRights', concept('accessRight', 'access-rights.unknown')),
  subjects: (stated, it) => {
    const own = many(subject)(stated.subject, within(it, 'subject'));
    // A subject without a label costs points, so that a column's concept is one only where its label is told.
    const ofColumns = Object.entries(stated.tables ?? {}).flatMap(([file, { columns = [] }]) =>
      columns.flatMap(({ concept: named }, at) => {
        const place = within(within(within(within(within(it, 'tables'), file), 'columns'), at), 'concept');
        const read = subject(named, place);
        return read && Object.keys(read.label).length > 0 ? [read] : [];
      }),
    );
    const known = new Set(own.map(({ iri }) => iri));
    return [...own, ...ofColumns.filter(({ iri }) => !known.has(iri) && known.add(iri))];
  },
  wasGeneratedBy: from('wasGeneratedBy', many(concept('activity', 'activity.unknown'))),
  distributions: (stated, it, context) => distributions(stated, it, context),
  samples: (stated, it, context) => samples(stated, it, context),
  spatial: from('spatial', many(location)),
  temporal: from('temporal', many(period)),
  frequency: from('frequency', concept('frequency', 'frequency.unknown')),
  languages: from('language', languages),
  issued: dated('issued'),
  modified: dated('modified'),
  provenance: from('provenance', many(concept('provenance', 'provenance.unknown'))),
  lineage: from('lineage', lineage),
  creators: from('creator', many(agent)),
  conformsTo: from('conformsTo', many(standard)),
  landingPages: from('landingPage', many(webAddress)),
  pages: from('page', many(webAddress)),
  types: from('datasetType', many(concept('datasetType', 'dataset-type.unknown'))),
  otherIdentifiers: from('otherIdentifier', many(identifier)),
  costs: from('cost', many(cost)),
  spatialResolutionInMeters: from('spatialResolutionInMeters', number),
  temporalResolution: from('temporalResolution', duration),
  version: from('version', text),
  versionNotes: from('versionNotes', texts),
  inSeries: from('inSeries', many(iri)),
  prev: from('prev', iri),
  hasVersion: from('hasVersion', many(iri)),
  replaces: from('replaces', many(iri)),
  sources: from('source', many(iri)),
  isReferencedBy: from('isReferencedBy', many(iri)),
  related: from('related', many(iri)),
  qualifiedRelations: from('relation', many(relationship)),
  qualifiedAttributions: from('attribution', many(attribution)),
  qualityAnnotations: from('qualityAnnotation', many(qualityAnnotation)),
  qualityMeasurements: from('qualityMeasurement', many(qualityMeasurement)),
};

const seriesRows: Rows<Descriptor, Omit<DatasetSeries, 'type'>> = {
  iri: ownIri('series'),
  ...describedRows,
  spatial: from('spatial', many(location)),
  temporal: from('temporal', many(period)),
  frequency: from('frequency', concept('frequency', 'frequency.unknown')),
  issued: dated('issued'),
  modified: dated('modified'),
  first: from('first', iri),
  last: from('last', iri),
};

const serviceRows: Rows<Descriptor, Omit<DataService, 'type' | 'endpointURL'> & { endpointURL: Iri | undefined }> = {
  iri: ownIri('service'),
  ...describedRows,
  endpointURL: from('endpointURL', dataAddress),
  endpointDescriptions: from('endpointDescription', many(webAddress)),
  servesDatasets: from('servesDataset', many(iri)),
  formats: from('format', many(concept('fileType', 'format.unknown'))),
  license: from('license', licence),
  rights: from('rights', rights),
  accessRights: from('accessRights', concept('accessRight', 'access-rights.unknown')),
  availability: from('availability', availability),
  status: from('status', status),
  conformsTo: from('conformsTo', many(standard)),
  landingPages: from('landingPage', many(webAddress)),
  pages: from('page', many(webAddress)),
  costs: from('cost', many(cost)),
  version: from('version', text),
  versionNotes: from('versionNotes', texts),
};

const fromDistribution = rowsOf<DistributionDescriptor>();
const fileType = concept('fileType', 'format.unknown');

/** Addresses are ours where we host the file; the IRI hangs on a distribution's siblings. */
type Alone = Omit<Distribution, 'iri' | 'accessURLs' | 'downloadURLs'>;

const distributionRows: Rows<DistributionDescriptor, Alone> = {
  title: fromDistribution('title', texts),
  description: fromDistribution('description', texts),
  format: (stated, it) => {
    if (stated.format !== undefined) return fileType(stated.format, within(it, 'format'));
    const type = stated.mediaType === undefined ? undefined : findMediaType(stated.mediaType);
    return type && fileTypeOf(type);
  },
  mediaType: (stated, it) => {
    if (stated.mediaType !== undefined) return mediaType(stated.mediaType, within(it, 'mediaType'));
    return stated.format === undefined ? undefined : findMediaType(stated.format);
  },
  compressFormat: fromDistribution('compressFormat', fileType),
  packageFormat: fromDistribution('packageFormat', fileType),
  license: fromDistribution('license', licence),
  rights: fromDistribution('rights', rights),
  languages: fromDistribution('language', languages),
  issued: fromDistribution('issued', date()),
  modified: fromDistribution('modified', date()),
  byteSize: fromDistribution('byteSize', wholeNumber),
  checksum: fromDistribution('checksum', checksum),
  conformsTo: fromDistribution('conformsTo', many(standard)),
  pages: fromDistribution('page', many(webAddress)),
  policy: fromDistribution('policy', iri),
  status: fromDistribution('status', status),
  availability: fromDistribution('availability', availability),
  accessServices: (stated, it, context) =>
    many((service, at) => accessService(service, at, context))(stated.accessService, within(it, 'accessService')),
  applicableLegislation: fromDistribution('applicableLegislation', many(legalResource)),
  spatialResolutionInMeters: fromDistribution('spatialResolutionInMeters', number),
  temporalResolution: fromDistribution('temporalResolution', duration),
};

const mediaType: Reader<Iri | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const found = findMediaType(stated);
  if (!found) tellProblem(it, 'media-type.unknown', { actual: stated, expected: 'text/csv' });
  return found;
};

/**
 * A service by its IRI alone, or described in full, as one that has a publisher and a contact like its dataset's. One without
 * a name of its own is named by all that is said of it: the same endpoint under two titles is two services.
 */
const accessService = (stated: unknown, it: Reading, context: Context): DataService | Iri | undefined => {
  if (typeof stated === 'string') return webAddress(stated, it);
  if (!isObject(stated)) return undefined;
  const service = withDefaults({ ...(stated as Descriptor), type: 'service' }, context.publisher);
  const [identifier] = many(text)(service.identifier, it);
  const localId = identifier ?? fingerprint(service.iri ?? canonical(stated));
  const read = readResource(service, it, { publisher: context.publisher, localId });
  return read?.type === 'DataService' ? read : undefined;
};

/** Every distribution stated, and one for each delivered table that none of them names. */
function distributions(stated: Descriptor, it: Reading, context: Context): readonly Distribution[] {
  const here = within(it, 'distribution');
  const written = each(stated.distribution, here).filter(([one]) => isObject(one));
  const named = new Set(written.map(([one]) => (one as DistributionDescriptor).file));
  const unnamed = (context.files ?? [])
    .filter(({ file }) => !named.has(file))
    .map(({ file }) => [{ file }, here] as const)
    .toSorted(([a], [b]) => (a.file < b.file ? -1 : 1));
  const shared = {
    license: licence(stated.license, within(it, 'license')),
    highValue: isHighValue(stated),
  };
  return withIris(
    [...written, ...unnamed].map(([one, at]) => readDistribution(one as DistributionDescriptor, at, context, shared)),
    (key) => identify.distribution(it.base, context.localId, key),
  );
}

function samples(stated: Descriptor, it: Reading, context: Context): readonly Distribution[] {
  const found = lists.licence.find(stated.license ?? '');
  const license = 'concept' in found ? found.concept.iri : undefined;
  return withIris(
    each(stated.sample, within(it, 'sample'))
      .filter(([one]) => isObject(one))
      .map(([one, at]) => readDistribution(one as DistributionDescriptor, at, context, { license, highValue: false })),
    (key) => identify.sample(it.base, context.localId, key),
  );
}

type Unnamed = {
  readonly it: Reading;
  readonly file: string | undefined;
  readonly distribution: Omit<Distribution, 'iri'>;
};

function readDistribution(
  stated: DistributionDescriptor,
  it: Reading,
  context: Context,
  shared: { readonly license: Iri | undefined; readonly highValue: boolean },
): Unnamed | undefined {
  const addresses = stated.file === undefined ? linked(stated, it) : hosted(stated.file, it, context);
  const { license, applicableLegislation, ...said } = build(
    distributionRows,
    { ...addresses?.implied, ...stated },
    it,
    context,
  );
  if (!addresses) return undefined;
  return {
    it,
    file: stated.file,
    distribution: {
      accessURLs: addresses.accessURLs,
      downloadURLs: addresses.downloadURLs,
      license: license ?? shared.license,
      ...said,
      applicableLegislation: withRegulation(applicableLegislation, shared.highValue),
    },
  };
}

type Addresses = Pick<Distribution, 'accessURLs' | 'downloadURLs'> & { readonly implied?: DistributionDescriptor };

/** Where others have it. Who has only a download has an access by that. */
function linked(stated: DistributionDescriptor, it: Reading): Addresses | undefined {
  const before = it.problems.length;
  const accessURLs = many(dataAddress)(stated.accessURL, within(it, 'accessURL'));
  const downloadURLs = many(dataAddress)(stated.downloadURL, within(it, 'downloadURL'));
  if (accessURLs.length > 0 || downloadURLs.length > 0)
    return { accessURLs: accessURLs.length > 0 ? accessURLs : downloadURLs, downloadURLs };
  if (it.problems.length === before) tellProblem(it, 'distribution.no-address');
  return undefined;
}

/** Where we have it, as clean CSV. */
function hosted(file: string, it: Reading, { files = [] }: Context): Addresses | undefined {
  const found = files.find((one) => one.file === file);
  if (found)
    return {
      accessURLs: [found.accessURL],
      downloadURLs: [found.downloadURL],
      implied: { title: file, format: 'CSV', mediaType: 'text/csv' },
    };
  tellProblem(within(it, 'file'), 'distribution.no-such-file', {
    actual: file,
    expected: files.map((one) => one.file).join(', '),
  });
  return undefined;
}

/**
 * Names each distribution by its file or by where it is had; where two are had at one address, by its download and format
 * besides. One that is then still like another is another's twin, and left out.
 */
function withIris(read: readonly (Unnamed | undefined)[], mint: (key: string) => Iri): readonly Distribution[] {
  const found = read.filter((one) => one !== undefined);
  const short = ({ file, distribution }: Unnamed): string => file ?? fingerprint(distribution.accessURLs.join(' '));
  const shared = found.map(short).filter((key, position, keys) => keys.indexOf(key) !== position);
  const named = new Map<string, Distribution>();
  for (const one of found) {
    const { accessURLs, downloadURLs, format } = one.distribution;
    const key = shared.includes(short(one))
      ? fingerprint(JSON.stringify([accessURLs, downloadURLs, format]))
      : short(one);
    if (named.has(key)) tellProblem(one.it, 'distribution.twice', { actual: accessURLs.join(' ') });
    else named.set(key, { iri: mint(key), ...one.distribution });
  }
  return [...named.values()];
}
