import { type Iri, toIri, toWebIri } from '../../../vocab/iri.ts';
import { lists } from '../../../vocab/lists/index.ts';
import { hvdRegulation, organizations } from '../../../vocab/namespaces.ts';
import { readOrganizationNumber } from '../../../vocab/organization-number.ts';
import type {
  Agent,
  Attribution,
  Checksum,
  Contact,
  Cost,
  Identifier,
  Instant,
  LegalResource,
  Lineage,
  PeriodOfTime,
  QualityAnnotation,
  QualityMeasurement,
  Relationship,
  RightsStatement,
  Standard,
  Subject,
} from '../dataset.ts';
import type {
  AgentDescriptor,
  AttributionDescriptor,
  ChecksumDescriptor,
  ContactDescriptor,
  CostDescriptor,
  Descriptor,
  LegalResourceDescriptor,
  PeriodDescriptor,
  QualityAnnotationDescriptor,
  QualityMeasurementDescriptor,
  RelationDescriptor,
  RightsDescriptor,
  StandardDescriptor,
  SubjectDescriptor,
} from '../descriptor.ts';
import { identify } from '../identify.ts';
import { location } from './location.ts';
import {
  concept,
  contentIri,
  date,
  emailAddress,
  iri,
  isObject,
  many,
  number,
  phoneNumber,
  type Reader,
  type Reading,
  tellProblem,
  text,
  texts,
  webAddress,
  within,
} from './values.ts';

/** A reader of the parts of an object; anything else is nothing. */
export const parts =
  <Stated, Value>(read: (stated: Stated, it: Reading) => Value | undefined): Reader<Value | undefined> =>
  (stated, it) =>
    isObject(stated) ? read(stated as Stated, it) : undefined;

const theme: Reader<readonly Iri[] | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const eu = lists.theme.find(stated);
  if ('concept' in eu) return [eu.concept.iri];
  const los = lists.los.find(stated);
  if ('concept' in los) return los.concept.theme ? [los.concept.theme, los.concept.iri] : [los.concept.iri];
  const suggestion = eu.suggestion ?? los.suggestion;
  tellProblem(it, 'theme.unknown', { actual: stated, expected: suggestion?.label.nb ?? 'Miljø' });
  return undefined;
};
export const themes: Reader<readonly Iri[]> = (stated, it) => [...new Set(many(theme)(stated, it).flat())];

export const languages = many(concept('language', 'language.unknown'));
export const licence = concept('licence', 'license.unknown');
export const status = concept('status', 'status.unknown');
export const availability = concept('availability', 'availability.unknown');

export const standard: Reader<Standard | undefined> = (stated, it) => {
  const written: StandardDescriptor = typeof stated === 'string' ? nameOrIri(stated) : isObject(stated) ? stated : {};
  const title = texts(written.title, within(it, 'title'));
  const version = text(written.version, within(it, 'version'));
  const named = iri(written.iri, within(it, 'iri'));
  if (!named && Object.keys(title).length === 0) return undefined;
  const seeAlso = many(webAddress)(written.seeAlso, within(it, 'seeAlso'));
  return { iri: named ?? contentIri(it, 'standards', [title, version]), title, version, seeAlso };
};
export const subject: Reader<Subject | undefined> = (stated, it) => {
  const written: SubjectDescriptor = typeof stated === 'string' ? { iri: stated } : isObject(stated) ? stated : {};
  const named = iri(written.iri, within(it, 'iri'));
  return named && { iri: named, label: texts(written.label, within(it, 'label')) };
};

const nameOrIri = (written: string): { readonly iri?: string; readonly title?: string } =>
  toIri(written.trim()) ? { iri: written } : { title: written };

export const legalResource: Reader<LegalResource | undefined> = (stated, it) => {
  const written: LegalResourceDescriptor =
    typeof stated === 'string' ? nameOrIri(stated) : isObject(stated) ? stated : {};
  const title = texts(written.title, within(it, 'title'));
  const named = iri(written.iri, within(it, 'iri'));
  if (!named && Object.keys(title).length === 0) return undefined;
  return {
    iri: named ?? contentIri(it, 'legislation', title),
    title,
    description: texts(written.description, within(it, 'description')),
    identifier: text(written.identifier, within(it, 'identifier')),
    type: concept('legalResourceType', 'legal-resource-type.unknown')(written.type, within(it, 'type')),
    seeAlso: many(webAddress)(written.seeAlso, within(it, 'seeAlso')),
    languages: languages(written.language, within(it, 'language')),
    related: many(iri)(written.related, within(it, 'related')),
  };
};

/** The legislation stated; a high-value dataset has the regulation that makes it one besides (HVD-DCAT-AP-NO). */
export const withRegulation = (stated: readonly LegalResource[], highValue: boolean): readonly LegalResource[] =>
  !highValue || stated.some((law) => law.iri === hvdRegulation) ? stated : [...stated, regulation];
const regulation: LegalResource = {
  iri: hvdRegulation,
  title: {},
  description: {},
  identifier: undefined,
  type: undefined,
  seeAlso: [],
  languages: [],
  related: [],
};
export const isHighValue = ({ hvdCategory }: Descriptor): boolean =>
  hvdCategory !== undefined && hvdCategory.length > 0;

/** Who answers: in parts, or as one text, which is an address where it looks like one. */
export const contact: Reader<Contact | undefined> = (stated, it) => {
  if (typeof stated !== 'string' && !isObject(stated)) return undefined;
  const written: ContactDescriptor = typeof stated === 'string' ? { name: stated } : stated;
  const only = typeof written.name === 'string' && !written.email && !written.url ? written.name.trim() : '';
  const isPage = toWebIri(only) !== undefined;
  const isMail = !isPage && /^\S+@\S+$/.test(only);
  const said = isPage || isMail ? undefined : written.name;
  const mail = isMail ? only : written.email;
  const name = texts(said, within(it, 'name'));
  const email = emailAddress(mail, within(it, isMail ? 'name' : 'email'));
  const phone = phoneNumber(written.phone, within(it, 'phone'));
  const url = webAddress(isPage ? only : written.url, within(it, 'url'));
  if (email || url) return { iri: contentIri(it, 'contacts', [name, email, phone, url]), name, email, phone, url };
  const actual = Object.values(name)[0] ?? mail ?? written.phone;
  tellProblem(it, 'contact.unreachable', actual === undefined ? {} : { actual });
  return undefined;
};

export const period: Reader<PeriodOfTime | undefined> = parts((stated: PeriodDescriptor, it) => {
  const start = date('first')(stated.start, within(it, 'start'));
  const end = date('last')(stated.end, within(it, 'end'));
  const beginning = instant('first')(stated.beginning, within(it, 'beginning'));
  const finish = instant('last')(stated.finish, within(it, 'finish'));
  const instants = beginning || finish ? [beginning?.at, finish?.at] : [];
  if (!start && !end && instants.length === 0) return undefined;
  if (start && end && end.slice(0, 10) < start.slice(0, 10))
    tellProblem(it, 'date.backwards', { actual: `${start} – ${end}` });
  return { iri: identify.period(it.base, start, end, ...instants), start, end, beginning, finish };
});

const instant =
  (edge: 'first' | 'last'): Reader<Instant | undefined> =>
  (stated, it) => {
    const at = date(edge)(stated, it);
    return at === undefined ? undefined : { iri: identify.instant(it.base, at), at };
  };

export const cost: Reader<Cost | undefined> = parts((stated: CostDescriptor, it) => {
  const value = number(stated.value, within(it, 'value'));
  const currency = concept('currency', 'currency.unknown')(stated.currency, within(it, 'currency'));
  const page = webAddress(stated.page, within(it, 'page'));
  const description = texts(stated.description, within(it, 'description'));
  const lacking = value === undefined ? (page ? undefined : 'value') : currency ? undefined : 'currency';
  if (!lacking)
    return { iri: contentIri(it, 'costs', [value, currency, page, description]), value, currency, page, description };
  tellProblem(it, 'cost.incomplete', { expected: lacking });
  return undefined;
});

export const lineage: Reader<Lineage | undefined> = (stated, it) => {
  const text = texts(stated, it);
  return Object.keys(text).length > 0 ? { iri: contentIri(it, 'statements', text), text } : undefined;
};

export const identifier: Reader<Identifier | undefined> = (stated, it) => {
  const notation = text(stated, it);
  return notation ? { iri: contentIri(it, 'identifiers', notation), notation } : undefined;
};

export const relationship: Reader<Relationship | undefined> = parts((stated: RelationDescriptor, it) => {
  const role = iri(stated.role, within(it, 'role'));
  const target = iri(stated.target, within(it, 'target'));
  if (role && target) return { iri: contentIri(it, 'relations', [role, target]), role, target };
  tellProblem(it, 'relation.incomplete', { expected: role ? 'target' : 'role' });
  return undefined;
});

export const attribution: Reader<Attribution | undefined> = parts((stated: AttributionDescriptor, it) => {
  const by = agent(stated.agent, within(it, 'agent'));
  const as = role(stated.role, within(it, 'role'));
  if (by && as) return { iri: contentIri(it, 'attributions', [by, as]), agent: by, role: as };
  tellProblem(it, 'attribution.incomplete', { expected: by ? 'role' : 'agent' });
  return undefined;
});
const role: Reader<Iri | undefined> = (stated, it) => {
  const own = typeof stated === 'string' ? toIri(stated.trim()) : undefined;
  return own && !lists.role.of(own) ? own : concept('role', 'role.unknown')(stated, it);
};

const dimension = concept('qualityDimension', 'quality-dimension.unknown');

export const qualityAnnotation: Reader<QualityAnnotation | undefined> = parts(
  (stated: QualityAnnotationDescriptor, it) => {
    const about = dimension(stated.dimension, within(it, 'dimension'));
    const text = texts(stated.text, within(it, 'text'));
    const bodies = Object.entries(text).map(([tag, value]) => {
      const language = lists.language.find(tag);
      return {
        iri: contentIri(it, 'quality', [tag, value]),
        text: { [tag]: value },
        language: 'concept' in language ? language.concept.iri : undefined,
      };
    });
    if (about && bodies.length > 0) return { iri: contentIri(it, 'quality', [about, text]), dimension: about, bodies };
    tellProblem(it, 'quality.incomplete', { expected: about ? 'text' : 'dimension' });
    return undefined;
  },
);

export const qualityMeasurement: Reader<QualityMeasurement | undefined> = parts(
  (stated: QualityMeasurementDescriptor, it) => {
    const about = dimension(stated.dimension, within(it, 'dimension'));
    const definition = texts(stated.definition, within(it, 'definition'));
    const named = iri(stated.metric, within(it, 'metric'));
    const value = typeof stated.value === 'number' ? stated.value : text(stated.value, within(it, 'value'));
    const isDefined = named !== undefined || Object.keys(definition).length > 0;
    if (isDefined && value !== undefined) {
      const metric = named ?? contentIri(it, 'metrics', [definition, about]);
      return { iri: contentIri(it, 'quality', [metric, value]), metric, definition, dimension: about, value };
    }
    tellProblem(it, 'quality.incomplete', { expected: isDefined ? 'value' : 'metric' });
    return undefined;
  },
);

export const rights: Reader<RightsStatement | undefined> = parts((stated: RightsDescriptor, it) => {
  const said = {
    attributionText: texts(stated.attributionText, within(it, 'attributionText')),
    attributionURLs: many(webAddress)(stated.attributionURL, within(it, 'attributionURL')),
    reuserGuidelines: many(webAddress)(stated.reuserGuidelines, within(it, 'reuserGuidelines')),
    copyrightNotice: texts(stated.copyrightNotice, within(it, 'copyrightNotice')),
    copyrightStatements: many(webAddress)(stated.copyrightStatement, within(it, 'copyrightStatement')),
    copyrightYear: text(stated.copyrightYear, within(it, 'copyrightYear')),
    jurisdictions: many(location)(stated.jurisdiction, within(it, 'jurisdiction')),
    copyrightHolders: many(agent)(stated.copyrightHolder, within(it, 'copyrightHolder')),
  };
  const isEmpty = Object.values(said).every((value) => value === undefined || Object.keys(value).length === 0);
  return isEmpty ? undefined : { iri: contentIri(it, 'rights', said), ...said };
});

export const checksum: Reader<Checksum | undefined> = parts((stated: ChecksumDescriptor, it) => {
  const algorithm = concept('checksumAlgorithm', 'checksum-algorithm.unknown')(
    stated.algorithm ?? 'SHA-256',
    within(it, 'algorithm'),
  );
  const value = stated.value?.toLowerCase();
  if (!algorithm || !value) return undefined;
  if (/^(?:[0-9a-f]{2})+$/.test(value))
    return { iri: contentIri(it, 'checksums', [algorithm, value]), algorithm, value };
  tellProblem(within(it, 'value'), 'checksum.invalid', { actual: value });
  return undefined;
});

const organizationNumber: Reader<string | undefined> = (stated, it) => {
  if (typeof stated !== 'string' || !stated.trim()) return undefined;
  const found = readOrganizationNumber(stated);
  if (!found) tellProblem(it, 'organization-number.invalid', { actual: stated });
  return found;
};

export const agent: Reader<Agent | undefined> = (stated, it) => {
  const written: AgentDescriptor = typeof stated === 'string' ? { name: stated } : isObject(stated) ? stated : {};
  const asNumber = typeof stated === 'string' ? readOrganizationNumber(stated) : undefined;
  const number = asNumber ?? organizationNumber(written.organizationNumber, within(it, 'organizationNumber'));
  const name = asNumber ? {} : texts(written.name, within(it, 'name'));
  const named = iri(written.iri, within(it, 'iri')) ?? (number ? (`${organizations}${number}` as Iri) : undefined);
  if (!named && Object.keys(name).length === 0) return undefined;
  const type = concept('publisherType', 'agent-type.unknown')(written.type, within(it, 'type'));
  return { iri: named ?? contentIri(it, 'agents', name), name, organizationNumber: number, type };
};
