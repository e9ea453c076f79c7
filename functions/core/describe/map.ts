import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import type { Iri } from '../../../vocab/iri.ts';
import type { Concept } from '../../../vocab/lists/code-list.ts';
import { type ListName, lists } from '../../../vocab/lists/index.ts';
import {
  adms,
  cv,
  dcat,
  dcatap,
  dct,
  dqv,
  eli,
  foaf,
  geo,
  locn,
  oa,
  odrl,
  odrs,
  prov,
  rdf,
  rdfs,
  skos,
  spdx,
  time,
  vcard,
  xsd,
} from '../../../vocab/namespaces.ts';
import type {
  Agent,
  Attribution,
  CatalogRecord,
  Checksum,
  Contact,
  Cost,
  DataService,
  Dataset,
  DatasetSeries,
  DateText,
  Distribution,
  Identifier,
  Instant,
  LegalResource,
  Lineage,
  Location,
  PeriodOfTime,
  QualityAnnotation,
  QualityMeasurement,
  Relationship,
  Resource,
  RightsStatement,
  Standard,
  Subject,
  Texts,
  Words,
} from '../dataset.ts';
import type { Publisher } from '../publisher.ts';
import { langString, named, string, triple, typed } from './terms.ts';

/**
 * Says a resource in RDF as DCAT-AP-NO 3.0 has it, and all it points at besides: FDK judges a dataset by its own graph,
 * so every code, agent and page is typed within it. No blank nodes, no triple twice, the same quads for the same resource.
 */
export const describe = (resource: Resource): readonly Quad[] =>
  quadsOf([
    things[resource.type](resource as never),
    ...(resource.record ? [record(resource.record, resource.iri)] : []),
  ]);

/** What a catalog says of one of its members. */
export type Member = {
  readonly iri: Iri;
  readonly type: Resource['type'];
  readonly record?: Iri;
  readonly issued?: DateText;
  readonly modified?: DateText;
};

/** Says the catalog itself and names its members, in the order of their IRIs. Its dates are stated, or those of its members. */
export function describeCatalog({ agent: by, catalog: it }: Publisher, members: readonly Member[]): readonly Quad[] {
  const inOrder = members.toSorted((a, b) => (a.iri < b.iri ? -1 : 1));
  const of = (...types: readonly Resource['type'][]): readonly Thing[] =>
    inOrder.filter(({ type }) => types.includes(type)).map(({ iri }) => link(iri));
  const dates = (property: 'issued' | 'modified'): readonly DateText[] =>
    [...inOrder.flatMap((member) => member[property] ?? [])].toSorted();
  return quadsOf([
    thing(
      it.iri,
      [dcat('Catalog')],
      [
        [dct('description'), texts(it.description)],
        [dcat('contactPoint'), it.contactPoints.map((one) => contact(one, by))],
        [dct('title'), texts(it.title)],
        [dct('publisher'), [agent(by)]],
        [dct('identifier'), [plain(it.iri)]],
        [dct('spatial'), it.spatial.map(location)],
        [dct('modified'), maybe(it.modified ?? dates('modified').at(-1), date)],
        [foaf('homepage'), maybe(it.homepage, page)],
        [dct('license'), maybe(it.license, licence)],
        [dct('language'), it.languages.map(language)],
        [dcat('themeTaxonomy'), [scheme(lists.theme.scheme, 'Data theme'), scheme(lists.los.scheme, 'Los')]],
        [dct('issued'), maybe(it.issued ?? dates('issued')[0], date)],
        [dcat('dataset'), of('Dataset', 'DatasetSeries')],
        [dcat('service'), of('DataService')],
        [dcatap('applicableLegislation'), it.applicableLegislation.map(legalResource)],
        [dct('hasPart'), it.hasPart.map(link)],
        [dcat('catalog'), it.catalogs.map(link)],
        [dct('creator'), maybe(it.creator, agent)],
        [dct('rights'), maybe(it.rights, rights)],
        [dct('temporal'), it.temporal.map(period)],
        [dcat('record'), inOrder.flatMap((member) => (member.record ? [link(member.record)] : []))],
      ],
    ),
  ]);
}

/** Something an object of a triple can be, with what is said of it in turn. */
type Thing = { readonly term: Quad_Object; readonly says?: readonly Statement[] };
type Statement = readonly [predicate: Iri, objects: readonly Thing[]];

/**
 * Lays out what is said, from the things down to what they point at, each triple once. A thing said of in two ways (a page
 * that is a code's as well) is rare; only then are its triples compared.
 */
function quadsOf(roots: readonly Thing[]): readonly Quad[] {
  const quads: Quad[] = [];
  const described = new Map<string, Thing>();
  const queue = [...roots];
  for (const it of queue) {
    const before = described.get(it.term.value);
    if (!it.says || before === it) continue;
    const known = before
      ? new Set(quads.filter(({ subject }) => subject.value === it.term.value).map(keyOf))
      : undefined;
    described.set(it.term.value, it);
    for (const [predicate, objects] of it.says) {
      for (const object of objects.length > 1 ? distinct(objects) : objects) {
        const quad = triple(it.term as NamedNode, named(predicate), object.term);
        if (known?.has(keyOf(quad))) continue;
        quads.push(quad);
        if (object.says) queue.push(object);
      }
    }
  }
  return quads;
}

const distinct = (objects: readonly Thing[]): readonly Thing[] =>
  objects.filter(({ term }, position) => {
    for (let before = 0; before < position; before++) if (objects[before]?.term.equals(term)) return false;
    return true;
  });

const keyOf = ({ predicate, object }: Quad): string => `${predicate.value}\n${keyOfTerm(object)}`;
const keyOfTerm = (term: Quad_Object): string =>
  term.termType === 'Literal' ? `"${term.value}"@${term.language}^${term.datatype.value}` : term.value;

const thing = (iri: Iri, types: readonly Iri[], says: readonly Statement[]): Thing => ({
  term: named(iri),
  says: [[rdf('type'), types.map(link)], ...says],
});
const link = (iri: Iri): Thing => ({ term: named(iri) });
const plain = (value: string): Thing => ({ term: string(value) });
const texts = (it: Texts): readonly Thing[] =>
  Object.entries(it).map(([language, value]) => ({ term: langString(value, language) }));
const words = (it: Words): readonly Thing[] =>
  Object.entries(it).flatMap(([language, values]) => values.map((value) => ({ term: langString(value, language) })));
const maybe = <Value>(value: Value | undefined, say: (value: Value) => Thing): readonly Thing[] =>
  value === undefined ? [] : [say(value)];
const date = (it: DateText): Thing => ({ term: typed(it, it.includes('T') ? xsd('dateTime') : xsd('date')) });
const decimal = (it: number): Thing => ({ term: typed(plainNumber(it), xsd('decimal')) });
const plainNumber = (it: number): string =>
  /e/i.test(String(it)) ? it.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : String(it);
const page = (iri: Iri): Thing => thing(iri, [foaf('Document')], []);

/** A code with its list's names for it. Lists are fixed, so each code is said once and for all. */
const code = (list: ListName, ...types: readonly Iri[]): ((iri: Iri) => Thing) => {
  const known = new Map<Iri, Thing>();
  return (iri) => {
    const made = known.get(iri) ?? conceptOf(lists[list].of(iri), iri, types);
    known.set(iri, made);
    return made;
  };
};
const conceptOf = (it: Concept | undefined, iri: Iri, types: readonly Iri[]): Thing =>
  it
    ? thing(
        iri,
        [...types, skos('Concept')],
        [
          [skos('prefLabel'), texts(it.label)],
          [skos('inScheme'), [link(it.scheme)]],
        ],
      )
    : thing(iri, types, []);

const scheme = (iri: Iri, name: string): Thing =>
  thing(iri, [skos('ConceptScheme')], [[dct('title'), [{ term: langString(name, 'en') }]]]);

const euTheme = code('theme');
const losTheme = code('los');
const theme = (iri: Iri): Thing => (lists.los.of(iri) ? losTheme(iri) : euTheme(iri));
const accessRight = code('accessRight', dct('RightsStatement'));
const activity = code('activity', prov('Activity'));
const availability = code('availability');
const currency = code('currency');
const datasetType = code('datasetType');
const fileType = code('fileType', dct('MediaTypeOrExtent'));
const packing = code('fileType', dct('MediaType'));
const frequency = code('frequency', dct('Frequency'));
const hvdCategory = code('hvdCategory');
const language = code('language', dct('LinguisticSystem'));
const legalType = code('legalResourceType', eli('ResourceType'));
const licence = code('licence', dct('LicenseDocument'));
const provenance = code('provenance', dct('ProvenanceStatement'));
const publisherType = code('publisherType');
const qualityDimension = code('qualityDimension', dqv('Dimension'));
const knownRole = code('role', dcat('Role'));
/** A role of the list, or one of somebody's own. */
const role = (iri: Iri): Thing => (lists.role.of(iri) ? knownRole(iri) : thing(iri, [dcat('Role')], []));
const lineage = (it: Lineage): Thing => thing(it.iri, [dct('ProvenanceStatement')], [[rdfs('label'), texts(it.text)]]);
const status = code('status');
const mediaType = (iri: Iri): Thing => thing(iri, [dct('MediaType')], []);

/** A concept of somebody's own catalog: typed where it has the label a concept must have. */
const subject = (it: Subject): Thing =>
  Object.keys(it.label).length > 0
    ? thing(it.iri, [skos('Concept')], [[skos('prefLabel'), texts(it.label)]])
    : link(it.iri);

const agent = (it: Agent): Thing =>
  thing(
    it.iri,
    [foaf('Agent')],
    [
      [foaf('name'), texts(it.name)],
      [dct('identifier'), maybe(it.organizationNumber, plain)],
      [dct('type'), maybe(it.type, publisherType)],
    ],
  );

/** Both types: 3.0 wants an organisation, the shapes that score want a kind (conflict C2). */
const contact = (it: Contact, by: Agent): Thing =>
  thing(
    it.iri,
    [vcard('Organization'), vcard('Kind')],
    [
      [vcard('fn'), texts(Object.keys(it.name).length > 0 ? it.name : by.name)],
      [vcard('hasEmail'), maybe(it.email, link)],
      [vcard('hasTelephone'), maybe(it.phone, link)],
      [vcard('hasURL'), maybe(it.url, link)],
    ],
  );

const location = (it: Location): Thing =>
  thing(it.iri, isConcept(it) ? [dct('Location'), skos('Concept')] : [dct('Location')], [
    [dct('identifier'), maybe(it.identifier, plain)],
    [dct('title'), texts(it.name)],
    [skos('prefLabel'), isConcept(it) ? texts(it.name) : []],
    [skos('inScheme'), maybe(it.scheme, link)],
    [dcat('bbox'), maybe(it.bbox, wellKnownText)],
    [dcat('centroid'), maybe(it.centroid, wellKnownText)],
    [locn('geometry'), maybe(it.geometry, wellKnownText)],
  ]);
/** A concept must have a label (MQA shapes), which a place known by its IRI alone has not. */
const isConcept = ({ scheme, name }: Location): boolean => scheme !== undefined && Object.keys(name).length > 0;
const wellKnownText = (it: string): Thing => ({ term: typed(it, geo('wktLiteral')) });

const period = (it: PeriodOfTime): Thing =>
  thing(
    it.iri,
    [dct('PeriodOfTime')],
    [
      [dcat('startDate'), maybe(it.start, date)],
      [dcat('endDate'), maybe(it.end, date)],
      [time('hasBeginning'), maybe(it.beginning, instant)],
      [time('hasEnd'), maybe(it.finish, instant)],
    ],
  );

/** A day, a moment of a time zone, or a moment of none (OWL-Time § 4.3). */
const instant = ({ iri, at }: Instant): Thing => {
  if (!at.includes('T')) return thing(iri, [time('Instant')], [[time('inXSDDate'), [date(at)]]]);
  return /(?:Z|[+-]\d\d:\d\d)$/.test(at)
    ? thing(iri, [time('Instant')], [[time('inXSDDateTimeStamp'), [{ term: typed(at, xsd('dateTimeStamp')) }]]])
    : thing(iri, [time('Instant')], [[time('inXSDDateTime'), [date(at)]]]);
};

const standard = (it: Standard): Thing =>
  thing(
    it.iri,
    [dct('Standard')],
    [
      [dct('title'), texts(it.title)],
      [rdfs('seeAlso'), it.seeAlso.map(link)],
      [dcat('version'), maybe(it.version, plain)],
    ],
  );

/** Typed only where the kind of law is stated: the shapes that score want that of every typed one (DCAT-AP-NO 2.0, eli:LegalResource). */
const legalResource = (it: LegalResource): Thing => ({
  term: named(it.iri),
  says: [
    [rdf('type'), it.type ? [link(eli('LegalResource'))] : []],
    [dct('title'), texts(it.title)],
    [dct('description'), texts(it.description)],
    [dct('identifier'), maybe(it.identifier, plain)],
    [dct('type'), maybe(it.type, legalType)],
    [rdfs('seeAlso'), it.seeAlso.map(link)],
    [dct('language'), it.languages.map(language)],
    [dct('relation'), it.related.map(link)],
  ],
});

const cost = (it: Cost): Thing =>
  thing(
    it.iri,
    [cv('Cost')],
    [
      [cv('hasValue'), maybe(it.value, (value) => ({ term: typed(canonicalDouble(value), xsd('double')) }))],
      [cv('currency'), maybe(it.currency, currency)],
      [dct('description'), texts(it.description)],
      [foaf('page'), maybe(it.page, page)],
    ],
  );

/** Both types: 3.0 wants ODRS, the shapes that score want Dublin Core. */
const rights = (it: RightsStatement): Thing =>
  thing(
    it.iri,
    [dct('RightsStatement'), odrs('RightsStatement')],
    [
      [odrs('reuserGuidelines'), it.reuserGuidelines.map(page)],
      [odrs('attributionText'), texts(it.attributionText)],
      [odrs('attributionURL'), it.attributionURLs.map(page)],
      [odrs('copyrightStatement'), it.copyrightStatements.map(page)],
      [odrs('copyrightNotice'), texts(it.copyrightNotice)],
      [odrs('copyrightYear'), maybe(it.copyrightYear, plain)],
      [odrs('jurisdiction'), it.jurisdictions.map(location)],
      [odrs('copyrightHolder'), it.copyrightHolders.map(agent)],
    ],
  );

const checksum = (it: Checksum): Thing =>
  thing(
    it.iri,
    [spdx('Checksum')],
    [
      [spdx('algorithm'), [thing(it.algorithm, [spdx('ChecksumAlgorithm')], [])]],
      [spdx('checksumValue'), [{ term: typed(it.value, xsd('hexBinary')) }]],
    ],
  );

const identifier = (it: Identifier): Thing =>
  thing(it.iri, [adms('Identifier')], [[skos('notation'), [plain(it.notation)]]]);

const relationship = (it: Relationship): Thing =>
  thing(
    it.iri,
    [dcat('Relationship')],
    [
      [dcat('hadRole'), [role(it.role)]],
      [dct('relation'), [link(it.target)]],
    ],
  );

const attribution = (it: Attribution): Thing =>
  thing(
    it.iri,
    [prov('Attribution')],
    [
      [prov('agent'), [agent(it.agent)]],
      [dcat('hadRole'), [role(it.role)]],
    ],
  );

/** In the form FDK's parser reads: the dimension, and a body with its text and language. */
const qualityAnnotation = (it: QualityAnnotation): Thing =>
  thing(
    it.iri,
    [dqv('QualityAnnotation')],
    [
      [dqv('inDimension'), [qualityDimension(it.dimension)]],
      [oa('motivatedBy'), [link(dqv('qualityAssessment'))]],
      [
        oa('hasBody'),
        it.bodies.map((body) =>
          thing(
            body.iri,
            [oa('TextualBody')],
            [
              [rdf('value'), texts(body.text)],
              [dct('language'), maybe(body.language, language)],
            ],
          ),
        ),
      ],
    ],
  );

const qualityMeasurement = (it: QualityMeasurement): Thing =>
  thing(
    it.iri,
    [dqv('QualityMeasurement')],
    [
      [
        dqv('isMeasurementOf'),
        [
          thing(
            it.metric,
            [dqv('Metric')],
            [
              [skos('definition'), texts(it.definition)],
              [dqv('inDimension'), maybe(it.dimension, qualityDimension)],
            ],
          ),
        ],
      ],
      [dqv('value'), [typeof it.value === 'number' ? decimal(it.value) : plain(it.value)]],
    ],
  );

const record = (it: CatalogRecord, of: Iri): Thing =>
  thing(
    it.iri,
    [dcat('CatalogRecord')],
    [
      [dct('modified'), [date(it.modified)]],
      [foaf('primaryTopic'), [link(of)]],
      [dct('conformsTo'), it.conformsTo.map(standard)],
      [adms('status'), maybe(it.status, status)],
      [dct('issued'), maybe(it.issued, date)],
      [dct('description'), texts(it.description)],
      [dct('source'), maybe(it.source, link)],
      [dct('language'), it.languages.map(language)],
      [dct('title'), texts(it.title)],
    ],
  );

const dataset = (it: Dataset): Thing =>
  thing(
    it.iri,
    [dcat('Dataset')],
    [
      [dct('identifier'), it.identifiers.map(plain)],
      [dct('title'), texts(it.title)],
      [dct('description'), texts(it.description)],
      [dcat('contactPoint'), it.contactPoints.map((one) => contact(one, it.publisher))],
      [dcat('theme'), it.themes.map(theme)],
      [dct('publisher'), [agent(it.publisher)]],
      [dct('subject'), it.subjects.map(subject)],
      [prov('wasGeneratedBy'), it.wasGeneratedBy.map(activity)],
      [dcat('distribution'), it.distributions.map(distribution)],
      [dct('spatial'), it.spatial.map(location)],
      [dcat('keyword'), words(it.keywords)],
      [dcatap('applicableLegislation'), it.applicableLegislation.map(legalResource)],
      [dcatap('hvdCategory'), it.hvdCategories.map(hvdCategory)],
      [dct('temporal'), it.temporal.map(period)],
      [dct('accessRights'), maybe(it.accessRights, accessRight)],
      [adms('identifier'), it.otherIdentifiers.map(identifier)],
      [foaf('page'), it.pages.map(page)],
      [adms('sample'), it.samples.map(distribution)],
      [dct('modified'), maybe(it.modified, date)],
      [dct('isReferencedBy'), it.isReferencedBy.map(link)],
      [dct('replaces'), it.replaces.map(link)],
      [dcat('prev'), maybe(it.prev, link)],
      [dct('accrualPeriodicity'), maybe(it.frequency, frequency)],
      [cv('hasCost'), it.costs.map(cost)],
      [dqv('hasQualityAnnotation'), it.qualityAnnotations.map(qualityAnnotation)],
      [dqv('hasQualityMeasurement'), it.qualityMeasurements.map(qualityMeasurement)],
      [dcat('hasVersion'), it.hasVersion.map(link)],
      [dct('conformsTo'), it.conformsTo.map(standard)],
      [dcat('inSeries'), it.inSeries.map(link)],
      [dct('source'), it.sources.map(link)],
      [prov('qualifiedAttribution'), it.qualifiedAttributions.map(attribution)],
      [dcat('qualifiedRelation'), it.qualifiedRelations.map(relationship)],
      [dcat('landingPage'), it.landingPages.map(page)],
      [dct('provenance'), [...it.provenance.map(provenance), ...maybe(it.lineage, lineage)]],
      [dct('creator'), it.creators.map(agent)],
      [dct('relation'), it.related.map(link)],
      [dcat('spatialResolutionInMeters'), maybe(it.spatialResolutionInMeters, decimal)],
      [dct('language'), it.languages.map(language)],
      [dcat('temporalResolution'), maybe(it.temporalResolution, duration)],
      [dct('type'), it.types.map(datasetType)],
      [dct('issued'), maybe(it.issued, date)],
      [dcat('version'), maybe(it.version, plain)],
      [adms('versionNotes'), texts(it.versionNotes)],
    ],
  );

const duration = (it: string): Thing => ({ term: typed(it, xsd('duration')) });

const series = (it: DatasetSeries): Thing =>
  thing(
    it.iri,
    [dcat('DatasetSeries')],
    [
      [dct('identifier'), it.identifiers.map(plain)],
      [dct('title'), texts(it.title)],
      [dct('description'), texts(it.description)],
      [dcat('contactPoint'), it.contactPoints.map((one) => contact(one, it.publisher))],
      [dcat('theme'), it.themes.map(theme)],
      [dct('publisher'), [agent(it.publisher)]],
      [dcat('keyword'), words(it.keywords)],
      [dct('spatial'), it.spatial.map(location)],
      [dcatap('applicableLegislation'), it.applicableLegislation.map(legalResource)],
      [dcatap('hvdCategory'), it.hvdCategories.map(hvdCategory)],
      [dcat('last'), maybe(it.last, link)],
      [dct('temporal'), it.temporal.map(period)],
      [dct('modified'), maybe(it.modified, date)],
      [dct('accrualPeriodicity'), maybe(it.frequency, frequency)],
      [dcat('first'), maybe(it.first, link)],
      [dct('issued'), maybe(it.issued, date)],
    ],
  );

const service = (it: DataService): Thing =>
  thing(
    it.iri,
    [dcat('DataService')],
    [
      [dct('identifier'), it.identifiers.map(plain)],
      [dcat('endpointURL'), [link(it.endpointURL)]],
      [dcat('contactPoint'), it.contactPoints.map((one) => contact(one, it.publisher))],
      [dct('title'), texts(it.title)],
      [dct('publisher'), [agent(it.publisher)]],
      [dcat('keyword'), words(it.keywords)],
      [dcat('endpointDescription'), it.endpointDescriptions.map(link)],
      [dct('format'), it.formats.map(fileType)],
      [dcatap('applicableLegislation'), it.applicableLegislation.map(legalResource)],
      [dcatap('hvdCategory'), it.hvdCategories.map(hvdCategory)],
      [dct('conformsTo'), it.conformsTo.map(standard)],
      [dcat('theme'), it.themes.map(theme)],
      [dcat('servesDataset'), it.servesDatasets.map(link)],
      [dcatap('availability'), maybe(it.availability, availability)],
      [dct('description'), texts(it.description)],
      [foaf('page'), it.pages.map(page)],
      [cv('hasCost'), it.costs.map(cost)],
      [dcat('landingPage'), it.landingPages.map(page)],
      [dct('license'), maybe(it.license, licence)],
      [dct('rights'), maybe(it.rights, rights)],
      [adms('status'), maybe(it.status, status)],
      [dct('accessRights'), maybe(it.accessRights, accessRight)],
      [dcat('version'), maybe(it.version, plain)],
      [adms('versionNotes'), texts(it.versionNotes)],
    ],
  );

const distribution = (it: Distribution): Thing =>
  thing(
    it.iri,
    [dcat('Distribution')],
    [
      [dct('title'), texts(it.title)],
      [dcat('accessURL'), it.accessURLs.map(link)],
      [dct('description'), texts(it.description)],
      [dct('format'), maybe(it.format, fileType)],
      [dct('license'), maybe(it.license, licence)],
      [adms('status'), maybe(it.status, status)],
      [dcatap('availability'), maybe(it.availability, availability)],
      [foaf('page'), it.pages.map(page)],
      [dct('modified'), maybe(it.modified, date)],
      [dcat('byteSize'), maybe(it.byteSize, (bytes) => ({ term: typed(String(bytes), xsd('nonNegativeInteger')) }))],
      [dcatap('applicableLegislation'), it.applicableLegislation.map(legalResource)],
      [dct('conformsTo'), it.conformsTo.map(standard)],
      [dcat('compressFormat'), maybe(it.compressFormat, packing)],
      [dcat('mediaType'), maybe(it.mediaType, mediaType)],
      [dcat('downloadURL'), it.downloadURLs.map(link)],
      [dcat('packageFormat'), maybe(it.packageFormat, packing)],
      [odrl('hasPolicy'), maybe(it.policy, (iri) => thing(iri, [odrl('Policy')], []))],
      [dct('rights'), maybe(it.rights, rights)],
      [dcat('spatialResolutionInMeters'), maybe(it.spatialResolutionInMeters, decimal)],
      [spdx('checksum'), maybe(it.checksum, checksum)],
      [dct('language'), it.languages.map(language)],
      [dcat('temporalResolution'), maybe(it.temporalResolution, duration)],
      [dcat('accessService'), it.accessServices.map((one) => (typeof one === 'string' ? link(one) : service(one)))],
      [dct('issued'), maybe(it.issued, date)],
    ],
  );

const things = { Dataset: dataset, DatasetSeries: series, DataService: service } as const;

/** The canonical form (XML Schema 1.1 part 2 § 3.3.5.2), since JSON-LD readers make it of whatever they find. */
const canonicalDouble = (value: number): string => {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
};
