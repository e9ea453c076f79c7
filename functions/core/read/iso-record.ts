import {
  accessOfRestriction,
  accessRows,
  bareLabel,
  epsgRows,
  frequencyOf,
  type KnownFormat,
  kindOfScope,
  type LinkKind,
  languageOf,
  publicClassifications,
  technicalKeywords,
  themesOfInspire,
  themesOfNational,
  themesOfTopic,
} from '../../../vocab/geodata.ts';
import type { Iri } from '../../../vocab/iri.ts';
import type {
  AgentDescriptor,
  ContactDescriptor,
  Descriptor,
  DistributionDescriptor,
  PeriodDescriptor,
  PlaceDescriptor,
  StandardDescriptor,
} from '../descriptor.ts';
import { geonorgeIri, geonorgePage } from '../geonorge-address.ts';
import { type Place, type Problem, type ProblemCode, problem } from '../problem.ts';
import { toUuid, uuidIn } from '../uuid.ts';
import type { GeodataRecord, OwnerOptions } from './geodata-record.ts';
import type { IsoPaths } from './iso-paths.ts';
import { textElements } from './iso19139.ts';
import { kindOfLink, type StatedLink, toAddress, toEndpoint, withoutSecret } from './links.ts';
import { clean, formatNamed, isOfPerson, licenceNamed, nationalOwner, ownerOfDomain, some, toDate } from './stated.ts';
import { find, type XmlElement, xpathOf } from './xml.ts';

/**
 * What an ISO 19139 or 19115-3 record says, in the words of DCAT-AP-NO. The numbers are those of the path tables. Whatever
 * is guessed, mended or left out is a problem that says where it stood. No name of a person leaves, and of a record that
 * is classified nothing but that it is.
 */
export function readIsoRecord(root: XmlElement, paths: IsoPaths, options: OwnerOptions = {}): GeodataRecord {
  const record = open(root, paths);
  const fileIdentifier = record.text(paths.fileIdentifier);
  const uuid = fileIdentifier === undefined ? undefined : toUuid(fileIdentifier);
  if (uuid === undefined) record.report('record.identifier-missing', root);

  const stated = kindOf(record);
  const classified = classificationOf(record);
  const title = record.texts(paths.title);
  const base = {
    localId: uuid ?? (bareLabel(Object.values(title ?? {})[0] ?? '') || 'record'),
    ...(uuid ? { uuid } : {}),
  };
  if (classified)
    return { ...base, descriptor: { type: stated ?? 'dataset' }, places: {}, problems: record.problems() };

  const identifiers = identifiersOf(record);
  reportObsolete(record);
  const parties = partiesOf(record);
  const publisher = publisherOf(record, parties, options);
  const license = licenceOf(record);
  const carried = linksOf(record, uuid, stated === 'service');
  const keywords = keywordsOf(record);
  const contact = contactOf(record, parties);

  const hasData = stated === 'series' && carried.distributions.length > 0;
  if (hasData) record.report('record.series-with-data', root);

  const descriptor: Descriptor = {
    type: hasData ? 'dataset' : (stated ?? 'dataset'),
    ...some('title', title),
    ...some('description', record.texts(paths.abstract)),
    ...some('identifier', identifiers.own),
    ...some('otherIdentifier', uuid === undefined ? [] : [uuid]),
    ...some('keyword', keywords.keyword),
    ...some('theme', keywords.themes),
    ...some('subject', keywords.subjects),
    ...some('hvdCategory', keywords.hvdCategories),
    ...some('applicableLegislation', keywords.legislation),
    ...some('publisher', publisher),
    ...some('contactPoint', contact),
    ...some('accessRights', accessRightsOf(record)),
    ...some('license', license),
    ...datesOf(record),
    ...some('frequency', frequencyFrom(record)),
    ...some('language', languagesOf(record)),
    ...some('spatial', [...keywords.places, ...boxesOf(record)]),
    ...some('temporal', periodsOf(record)),
    ...some('spatialResolutionInMeters', resolutionOf(record)),
    ...some('conformsTo', [...referenceSystemsOf(record), ...specificationsOf(record), ...carried.specifications]),
    ...some('lineage', record.texts(paths.lineage)),
    ...some('related', relatedTo(record)),
    ...some('inSeries', parentOf(record)),
    ...some('landingPage', carried.landingPages),
    ...some('page', carried.pages),
    ...some(
      'distribution',
      carried.distributions.map((it) => ({ ...it, ...some('license', license) })),
    ),
    ...carried.endpoint,
    ...some('servesDataset', servedBy(record)),
  };
  record.reportLeftovers();
  return { ...base, descriptor, places: record.places(), problems: record.problems() };
}

type Texts = { readonly [language: string]: string };
type Details = { readonly actual?: string; readonly expected?: string; readonly count?: number };

/** A record under way: what is read is remembered, so that what was not read can be told. */
type Reading = {
  readonly root: XmlElement;
  readonly paths: IsoPaths;
  all(path: string, from?: XmlElement): readonly XmlElement[];
  text(path: string, from?: XmlElement): string | undefined;
  texts(path: string, from?: XmlElement): Texts | undefined;
  /** The value of the first code (`codeListValue`, else the text). */
  code(path: string, from?: XmlElement): string | undefined;
  /** Address and label of an element's Anchor, or of its text where that is all there is. */
  anchor(element: XmlElement): { readonly href?: string; readonly label: string };
  report(code: ProblemCode, at: XmlElement, details?: Details): void;
  reportLeftovers(): void;
  place(pointer: string, element: XmlElement): void;
  places(): Record<string, Place>;
  problems(): readonly Problem[];
};

function open(root: XmlElement, paths: IsoPaths): Reading {
  const seen = new Set<XmlElement>();
  const problems: Problem[] = [];
  const places: Record<string, Place> = {};
  const all = (path: string, from: XmlElement = root): readonly XmlElement[] => {
    const found = find(from, path);
    for (const element of found) seen.add(element);
    return found;
  };
  const report: Reading['report'] = (code, at, details = {}) => {
    problems.push(problem(code, { path: xpathOf(at), ...details }));
  };
  const language = languageFrom(all(paths.metadataLanguage)[0]);
  if (language.problem) report('record.language-unknown', root, { actual: language.problem });
  const locales = new Map(
    all(paths.locale.each).map((locale) => [
      locale.attributes['id'] ?? '',
      languageFrom(find(locale, paths.locale.language)[0]).tag,
    ]),
  );

  const textsOf = (element: XmlElement): Texts | undefined => {
    const texts: Record<string, string> = {};
    for (const translated of find(element, paths.translation)) {
      const locale = (translated.attributes['locale'] ?? '').replace(/^#/, '');
      const tag = locales.get(locale) ?? languageOf.get(letters(locale.replace(/^locale-/, '')))?.tag;
      const text = clean(translated.text);
      if (text && tag) texts[tag] ??= cut(text, translated);
    }
    const main = clean(baseText(element));
    if (main) texts[language.tag] = cut(main, element);
    return Object.keys(texts).length > 0 ? texts : undefined;
  };
  const cut = (text: string, element: XmlElement): string => {
    if (text.length <= longestText) return text;
    report('record.text-cut', element, { expected: String(longestText) });
    return text.slice(0, longestText).toWellFormed();
  };

  return {
    root,
    paths,
    all,
    text: (path, from) =>
      all(path, from)
        .map((it) => clean(baseText(it)))
        .find((it) => it !== ''),
    texts: (path, from) => {
      const found = all(path, from);
      for (const element of found) {
        const texts = textsOf(element);
        if (texts) return texts;
      }
      return undefined;
    },
    code: (path, from) =>
      all(path, from)
        .map(codeOf)
        .find((it) => it !== ''),
    anchor: (element) => {
      const anchor = element.children.find((it) => it.attributes['xlink:href']?.trim());
      const href = (anchor ?? element).attributes['xlink:href']?.trim();
      return { label: clean(baseText(element)), ...(href ? { href } : {}) };
    },
    report,
    reportLeftovers: () => problems.push(...leftovers(root, seen, paths)),
    place: (pointer, element) => {
      places[pointer] = { path: xpathOf(element) };
    },
    places: () => places,
    problems: () => problems,
  };
}

const longestText = 20_000;
const letters = (text: string): string => text.toLowerCase().match(/^\p{L}+/u)?.[0] ?? '';
const codeOf = (element: XmlElement): string =>
  (element.attributes['codeListValue'] ?? '').trim() || baseText(element).trim();
const baseText = (element: XmlElement): string => find(element, textElements)[0]?.text ?? element.text;

function languageFrom(element: XmlElement | undefined): { readonly tag: string; readonly problem?: string } {
  const code = element ? codeOf(element.children[0] ?? element) : '';
  const tag = languageOf.get(letters(code))?.tag;
  return tag ? { tag } : { tag: 'nb', problem: code };
}

/** 4 */
function kindOf({ paths, all, report, root }: Reading): 'dataset' | 'series' | 'service' | undefined {
  const levels = all(paths.hierarchyLevel);
  const isService = find(root, paths.service).length > 0;
  for (const level of levels) {
    const kind = kindOfScope[codeOf(level).toLowerCase() as keyof typeof kindOfScope];
    if (kind) return kind;
  }
  const [level] = levels;
  const stated = level ? codeOf(level) : '';
  if (level && stated && !isService) {
    report('record.kind-refused', level, { actual: stated });
    return undefined;
  }
  const guessed = isService ? 'service' : 'dataset';
  report('record.kind-guessed', level ?? root, { expected: guessed });
  return guessed;
}

/** 36 */
function classificationOf({ paths, all, report }: Reading): boolean {
  const classified = all(paths.constraints.each)
    .flatMap((it) => find(it, paths.constraints.classification))
    .find((it) => !publicClassifications.has(codeOf(it).toLowerCase()));
  if (classified) report('record.classified', classified, { actual: codeOf(classified) });
  return classified !== undefined;
}

/** 2: the code with its namespace before it, or the address an Anchor gives. */
function identifiersOf({ paths, all, text, anchor }: Reading): { readonly own: readonly string[] } {
  const own = all(paths.resourceIdentifier.each).flatMap((identifier) => {
    const code = all(paths.resourceIdentifier.code, identifier)[0];
    if (!code) return [];
    const { href, label } = anchor(code);
    if (href && /^https?:\/\//i.test(href)) return [href];
    if (!label) return [];
    const space = text(paths.resourceIdentifier.codeSpace, identifier);
    if (!space || label.startsWith(space)) return [label];
    return [`${space.replace(/\/$/, '')}/${label}`];
  });
  return { own: [...new Set(own)] };
}

type Party = {
  readonly element: XmlElement;
  readonly role: string;
  readonly organisation?: Texts;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
};

/** 24–30: those of the data before those of its citation, and the record's own last. */
function partiesOf(record: Reading): readonly Party[] {
  const { paths, all } = record;
  const elements = [...all(paths.party.each), ...all(paths.party.cited), ...all(paths.metadataContact)];
  let people = 0;
  const addressesOfPeople: XmlElement[] = [];
  const parties = elements.map((element): Party => {
    const person = paths.party.person.map((path) => record.text(path, element)).find((it) => it !== undefined);
    if (person) people += 1;
    const email = record.text(paths.party.email, element)?.replace(/\s.*/s, '');
    const isPersonal = email !== undefined && isOfPerson(email, person);
    if (isPersonal) addressesOfPeople.push(element);
    const url = record.text(paths.party.url, element);
    const address = url === undefined ? undefined : toAddress(url);
    return {
      element,
      role: record.code(paths.party.role, element) ?? '',
      ...some('organisation', record.texts(paths.party.organisation, element)),
      ...some('email', email && !isPersonal && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) ? email : undefined),
      ...some('phone', record.text(paths.party.phone, element)),
      ...some('url', address && 'iri' in address ? address.iri : undefined),
    };
  });
  const [first] = addressesOfPeople;
  if (first) record.report('record.email-of-person', first, { count: addressesOfPeople.length });
  if (people > 0) record.report('record.person-left-out', record.root, { actual: String(people) });
  return parties;
}

/** 26, 27, 29: the first role that names an organisation. The last ones are guesses, and said to be. */
const publisherRoles = ['publisher', 'owner', 'custodian'] as const;
const guessedRoles = ['resourceProvider', 'distributor', 'originator', 'author', 'pointOfContact'] as const;

function publisherOf(record: Reading, parties: readonly Party[], options: OwnerOptions): AgentDescriptor | undefined {
  const named = parties.filter((it) => it.organisation);
  const inRole = (role: string): Party | undefined => named.find((it) => it.role === role);
  const stated = publisherRoles.map(inRole).find((it) => it !== undefined);
  const party = stated ?? guessedRoles.map(inRole).find((it) => it !== undefined);
  if (!party?.organisation) return publisherByAddress(record, parties, options);
  const names = Object.values(party.organisation);
  const organizationNumber = names
    .map((name) => options.organisationNumber?.(name) ?? nationalOwner(name))
    .find((it) => it !== undefined);
  if (!stated)
    record.report('record.publisher-guessed', party.element, { actual: names[0] ?? '', expected: party.role });
  if (!organizationNumber) record.report('record.owner-unknown', party.element, { actual: names[0] ?? '' });
  return { name: party.organisation, ...some('organizationNumber', organizationNumber) };
}

/** Where nobody is named, whose address it is that one is to write to. */
function publisherByAddress(
  record: Reading,
  parties: readonly Party[],
  options: OwnerOptions,
): AgentDescriptor | undefined {
  for (const { element, email, role } of parties) {
    const owner = email === undefined ? undefined : ownerOfDomain(email);
    const organizationNumber = owner && (owner.orgnr ?? options.organisationNumber?.(owner.name));
    if (!owner || !organizationNumber) continue;
    record.report('record.publisher-guessed', element, { actual: owner.name, expected: role });
    return { name: { nb: owner.name }, organizationNumber };
  }
  record.report('record.publisher-missing', record.root);
  return undefined;
}

/** 24, 25 */
function contactOf(record: Reading, parties: readonly Party[]): ContactDescriptor | undefined {
  const reachable = parties.filter((it) => it.email ?? it.url);
  const party =
    ['pointOfContact', 'publisher', 'owner', 'custodian', 'resourceProvider', 'distributor']
      .map((role) => reachable.find((it) => it.role === role))
      .find((it) => it !== undefined) ?? reachable[0];
  if (!party) {
    record.report('record.contact-missing', record.root);
    return undefined;
  }
  record.place('/contactPoint', party.element);
  return {
    ...some('name', party.organisation),
    ...some('email', party.email),
    ...some('phone', party.phone),
    ...some('url', party.url),
  };
}

/** 32 */
function accessRightsOf({ paths, all, report, root, anchor }: Reading): string | undefined {
  for (const block of all(paths.constraints.each)) {
    const restrictions = find(block, paths.constraints.access);
    if (restrictions.length === 0) continue;
    for (const restriction of restrictions) {
      const right = accessOfRestriction.get(codeOf(restriction).toLowerCase());
      if (right) return right;
    }
    for (const other of find(block, paths.constraints.other)) {
      const { href = '', label } = anchor(other);
      const row = accessRows.find(([pattern]) => pattern.test(href) || pattern.test(label));
      if (row) return row[1];
      if (/LimitationsOnPublicAccess\//.test(href)) {
        report('record.access-unclear', other, { actual: label || href });
        return undefined;
      }
    }
  }
  report('record.access-unknown', root);
  return undefined;
}

/** 33–35: the first address or name of a licence among the constraints of use, wherever they were written. */
function licenceOf({ paths, all, anchor, report }: Reading): string | undefined {
  let unknown: { readonly element: XmlElement; readonly stated: string } | undefined;
  for (const block of all(paths.constraints.each)) {
    const isAccessOnly =
      find(block, paths.constraints.access).length > 0 && find(block, paths.constraints.use).length === 0;
    const stated = [...find(block, paths.constraints.other), ...find(block, paths.constraints.limitation)];
    for (const element of stated) {
      const { href = '', label } = anchor(element);
      const licence = licenceNamed(href, label);
      if (licence) return licence;
      const isUse =
        !isAccessOnly && find(block, paths.constraints.use).length > 0 && !/LimitationsOnPublicAccess/.test(href);
      if (isUse && label && find(block, paths.constraints.other).includes(element))
        unknown ??= { element, stated: href || label };
    }
  }
  if (unknown) report('record.licence-unknown', unknown.element, { actual: unknown.stated });
  return undefined;
}

/** 55 */
function reportObsolete({ paths, all, report }: Reading): void {
  for (const status of all(paths.status))
    if (/^(?:obsolete|historicalArchive|superseded|retired|withdrawn|deprecated)$/i.test(codeOf(status)))
      report('record.no-longer-kept', status, { actual: codeOf(status) });
}

/** 9, 10 */
function datesOf(record: Reading): { readonly issued?: string; readonly modified?: string } {
  const { paths } = record;
  const dated = record.all(paths.date.each).flatMap((element) => {
    const value = record.text(paths.date.value, element);
    const type = record.code(paths.date.type, element);
    const date = value === undefined ? undefined : toDate(value);
    if (value !== undefined && !date) record.report('record.date-unusable', element, { actual: value });
    return date ? [{ type, date }] : [];
  });
  const latest = (type: string): string | undefined =>
    dated
      .filter((it) => it.type === type)
      .map((it) => it.date)
      .sort()
      .at(-1);
  return { ...some('issued', latest('publication')), ...some('modified', latest('revision')) };
}

/** 31 */
function frequencyFrom({ paths, all, report }: Reading): string | undefined {
  for (const element of all(paths.frequency)) {
    const code = codeOf(element);
    const frequency = frequencyOf.get(code.toLowerCase());
    if (frequency) return frequency;
    if (code) report('record.frequency-unknown', element, { actual: code });
  }
  return undefined;
}

/** 14 */
function languagesOf({ paths, all, report }: Reading): readonly string[] {
  const languages = all(paths.resourceLanguage).flatMap((element) => {
    const code = codeOf(element.children[0] ?? element);
    const known = languageOf.get(letters(code));
    if (!known && code) report('record.language-unknown', element, { actual: code });
    return known ? [known.iri] : [];
  });
  return [...new Set(languages)];
}

type Keywords = {
  readonly keyword?: { readonly [language: string]: readonly string[] };
  readonly themes: readonly string[];
  readonly subjects: readonly string[];
  readonly places: readonly PlaceDescriptor[];
  readonly hvdCategories: readonly string[];
  readonly legislation: readonly string[];
};

/** 15–23. The EU theme is derived: from INSPIRE and national themes where there are any, else from topics. */
function keywordsOf(record: Reading): Keywords {
  const { paths, report } = record;
  const words: Record<string, Set<string>> = {};
  const themes = new Set<string>();
  const subjects = new Set<string>();
  const places = new Map<string, PlaceDescriptor>();
  const hvdCategories = new Set<string>();
  const legislation = new Set<string>();
  const derive = (from: XmlElement, actual: string, derived: readonly string[]): void => {
    for (const theme of derived) themes.add(theme);
    report('record.theme-derived', from, { actual, expected: derived.map((it) => it.replace(/.*\//, '')).join(', ') });
  };

  for (const group of record.all(paths.keywords.each)) {
    const thesaurus = record.texts(paths.keywords.thesaurus, group);
    const thesaurusName = `${Object.values(thesaurus ?? {}).join(' ')} ${find(group, paths.keywords.thesaurus)
      .map((it) => record.anchor(it).href ?? '')
      .join(' ')}`;
    record.code(paths.keywords.type, group);
    const isScope = /spatial ?scope|priority data ?set/i.test(thesaurusName);
    for (const element of record.all(paths.keywords.keyword, group)) {
      const { href = '', label } = record.anchor(element);
      const texts = record.texts(paths.keywords.keyword, { ...group, children: [element] });
      const inspire =
        themesOfInspire.get(/inspire\.ec\.europa\.eu\/theme\/(\w\w)\b/i.exec(href)?.[1]?.toLowerCase() ?? '') ??
        (/inspire/i.test(thesaurusName) ? themesOfInspire.get(bareLabel(label)) : undefined);
      const national = /tematisk inndeling|temainndeling/i.test(thesaurusName)
        ? Object.values(texts ?? {})
            .map((it) => themesOfNational.get(bareLabel(it)))
            .find((it) => it !== undefined)
        : undefined;
      if (inspire ?? national) derive(element, label, inspire ?? national ?? []);
      const euTheme = /publications\.europa\.eu\/resource\/authority\/data-theme\/[A-Z]{4}$/.test(href);
      if (euTheme) themes.add(href);
      else if (/^https?:\/\/data\.geonorge\.no\/administrativeEnheter\/./i.test(href))
        places.set(href, { iri: href, ...some('name', texts) });
      else if (/^https?:\/\/data\.europa\.eu\/bna\//i.test(href)) hvdCategories.add(href.replace(/^https:/i, 'http:'));
      else if (/^https?:\/\/data\.europa\.eu\/eli\//i.test(href)) legislation.add(href.replace(/^https:/i, 'http:'));
      else if (isScope || Object.values(texts ?? {}).some((it) => technicalKeywords.has(bareLabel(it)))) continue;
      else {
        const isConcept = /objektkatalog|data\.norge\.no\/concepts|begrepskatalog/i.test(href);
        if (isConcept && 'iri' in toAddress(href)) subjects.add(href);
        for (const [language, text] of Object.entries(texts ?? {})) {
          const set = words[language] ?? new Set();
          words[language] = set.add(text);
        }
      }
    }
  }

  const topics = record.all(paths.topic);
  if (themes.size === 0)
    for (const topic of topics) {
      const derived = themesOfTopic.get(codeOf(topic).toLowerCase());
      if (derived) derive(topic, codeOf(topic), derived);
      else if (codeOf(topic)) report('record.topic-unknown', topic, { actual: codeOf(topic) });
    }
  const keyword = Object.fromEntries(Object.entries(words).map(([language, set]) => [language, [...set]]));
  return {
    ...(Object.keys(keyword).length > 0 ? { keyword } : {}),
    themes: [...themes],
    subjects: [...subjects],
    places: [...places.values()],
    hvdCategories: [...hvdCategories],
    legislation: [...legislation],
  };
}

/** 37. A comma for a point is read; a box with a corner missing or turned round is not. */
function boxesOf(record: Reading): readonly PlaceDescriptor[] {
  const { box } = record.paths;
  return record.all(box.each).flatMap((element) => {
    const [west, east, south, north] = [box.west, box.east, box.south, box.north].map((path) => {
      const text = record.text(path, element)?.replace(',', '.');
      return text === undefined || text === '' ? Number.NaN : Number(text);
    });
    const sound =
      isWithin(west, 180) && isWithin(east, 180) && isWithin(south, 90) && isWithin(north, 90) && south <= north;
    if (sound) return [{ bbox: [west, south, east, north] as const }];
    report(record, 'record.box-unusable', element, `${west} ${south} ${east} ${north}`);
    return [];
  });
}

const isWithin = (value: number | undefined, bound: number): value is number =>
  value !== undefined && Math.abs(value) <= bound;
const report = (record: Reading, code: ProblemCode, at: XmlElement, actual: string): void =>
  record.report(code, at, { actual });

/** 39. A position that is `now`, `unknown` or without a year leaves the end open. */
function periodsOf(record: Reading): readonly PeriodDescriptor[] {
  const { period } = record.paths;
  return record.all(period.each).flatMap((element) => {
    const read = (path: string): string | undefined => {
      const [position] = record.all(path, element);
      const text = position ? deepText(position).trim() : '';
      const date = toDate(text);
      if (text && !date) report(record, 'record.date-unusable', position ?? element, text);
      return date;
    };
    const [start, end] = [read(period.begin), read(period.end)];
    return start || end ? [{ ...some('start', start), ...some('end', end) }] : [];
  });
}

const deepText = (element: XmlElement): string => element.text || element.children.map(deepText).join('');

/** 40, in metres. */
function resolutionOf(record: Reading): number | undefined {
  const metres = record.all(record.paths.distance).flatMap((element) => {
    const unit = (element.attributes['uom'] ?? 'm').replace(/.*[/#:]/, '').toLowerCase();
    const value = Number(element.text.replace(',', '.')) * (metresOf.get(unit) ?? Number.NaN);
    if (value > 0 && Number.isFinite(value)) return [value];
    if (element.text) report(record, 'record.resolution-unusable', element, `${element.text} ${unit}`);
    return [];
  });
  return metres.length > 0 ? Math.min(...metres) : undefined;
}

const metresOf: ReadonlyMap<string, number> = new Map([
  ...['m', 'meter', 'metre', 'meters', 'metres', 'mtr'].map((it) => [it, 1] as const),
  ...['km', 'kilometer', 'kilometre'].map((it) => [it, 1000] as const),
  ...['cm', 'centimeter', 'centimetre'].map((it) => [it, 0.01] as const),
  ['mm', 0.001],
  ...['ft', 'foot', 'feet'].map((it) => [it, 0.3048] as const),
]);

/** 42 */
function referenceSystemsOf(record: Reading): readonly StandardDescriptor[] {
  const { referenceSystem } = record.paths;
  const systems = record.all(referenceSystem.each).flatMap((element): readonly StandardDescriptor[] => {
    const [code] = record.all(referenceSystem.code, element);
    if (!code) return [];
    const { href = '', label } = record.anchor(code);
    const epsg =
      epsgOf(href) ?? epsgOf(label) ?? epsgOf(`${record.text(referenceSystem.codeSpace, element) ?? ''}:${label}`);
    if (epsg === undefined) {
      if (label || href) report(record, 'record.reference-system-unknown', code, label || href);
      return [];
    }
    return [{ iri: `http://www.opengis.net/def/crs/EPSG/0/${epsg}`, title: { en: `EPSG:${epsg}` } }];
  });
  return [...new Map(systems.map((it) => [it.iri, it])).values()];
}

function epsgOf(text: string): number | undefined {
  for (const [pattern, code] of epsgRows) {
    const match = pattern.exec(text.trim());
    if (match) return typeof code === 'number' ? code : code(match);
  }
  return undefined;
}

/** 46: what the record says it passes, where that has an address. */
function specificationsOf(record: Reading): readonly StandardDescriptor[] {
  const { conformance } = record.paths;
  return find(record.root, conformance.each).flatMap((element): readonly StandardDescriptor[] => {
    const passes = find(element, conformance.pass)[0]?.text === 'true';
    const stated = [...find(element, conformance.title), ...find(element, conformance.identifier)];
    const href = stated
      .map((it) => record.anchor(it).href ?? record.anchor(it).label)
      .find((it) => /^https?:/i.test(it));
    const address = href === undefined ? undefined : toAddress(href);
    if (!passes || !address || !('iri' in address)) return [];
    return [{ iri: address.iri, ...some('title', record.texts(conformance.title, element)) }];
  });
}

/** 54: by address, or by the page Geonorge has for it. How they are related has no role in DCAT, and is told as left out. */
function relatedTo(record: Reading): readonly string[] {
  const { related } = record.paths;
  const targets = record.all(related.each).flatMap((element) => {
    const [code] = record.all(related.identifier, element);
    const stated = code ? (record.anchor(code).href ?? record.anchor(code).label) : '';
    const address = toAddress(geonorgeDataset(stated) ?? stated);
    return 'iri' in address ? [address.iri] : [];
  });
  return [...new Set(targets)];
}

/** 3 */
function parentOf(record: Reading): readonly string[] {
  const [element] = record.all(record.paths.parentIdentifier);
  const parent = record.text(record.paths.parentIdentifier);
  if (!element || parent === undefined) return [];
  const address = toAddress(geonorgeDataset(parent) ?? parent);
  if ('iri' in address) return [address.iri];
  record.report('record.not-carried', element, { actual: parent, count: 1 });
  return [];
}

/** 56: the datasets a service serves, by the address Geonorge publishes them under. No `xlink:href` is followed. */
function servedBy({ paths, all }: Reading): readonly string[] {
  const served = all(paths.operatesOn).flatMap((element) => {
    const href = element.attributes['xlink:href'] ?? '';
    const uuid =
      toUuid(element.attributes['uuidref'] ?? '') ?? /[?&](?:id|uuid)=([^&#]+)/i.exec(href)?.[1] ?? uuidIn(href);
    const page = uuid === undefined ? undefined : geonorgeDataset(uuid);
    return page ? [page] : [];
  });
  return [...new Set(served)];
}

const geonorgeDataset = (uuid: string): string | undefined =>
  uuidIn(uuid) ? geonorgeIri(toUuid(uuid) ?? uuid) : undefined;

type Carried = {
  readonly distributions: readonly DistributionDescriptor[];
  readonly landingPages: readonly string[];
  readonly pages: readonly string[];
  readonly specifications: readonly StandardDescriptor[];
  readonly endpoint: { readonly endpointURL?: string; readonly endpointDescription?: readonly string[] };
};

type FoundLink = StatedLink & {
  readonly element: XmlElement;
  readonly title?: Texts;
  readonly description?: Texts;
  readonly profile?: string;
  readonly format?: string;
  readonly byteSize?: number;
};

/** 47–53, 56: every link becomes a distribution, a service, a page or a problem. */
function linksOf(record: Reading, uuid: string | undefined, isService: boolean): Carried {
  const distributions: DistributionDescriptor[] = [];
  const pages = new Set<string>();
  const more = new Set<string>();
  const specifications: StandardDescriptor[] = [];
  let endpoint: Carried['endpoint'] = {};
  const known = new Set<string>();

  for (const link of statedLinks(record)) {
    const address = addressOf(record, link);
    if (!address) continue;
    const kind = kindOfLink(link);
    const isPage = kind === 'page' || kind === 'search';
    if (isService) {
      if (endpoint.endpointURL !== undefined || (isPage && !isAccessPoint(link))) pages.add(address);
      else {
        const { endpoint: endpointURL, description } = toEndpoint(address, link.protocol);
        endpoint = { endpointURL, ...some('endpointDescription', description === undefined ? [] : [description]) };
        record.place('/endpointURL', link.element);
      }
    } else if (isPage) pages.add(address);
    else {
      const distribution = distributionOf(record, link, kind, address, uuid);
      const key = [kind, distribution.accessURL, distribution.format ?? ''].join(' ');
      if (known.has(key)) continue;
      known.add(key);
      record.place(`/distribution/${distributions.length}`, link.element);
      distributions.push(distribution);
    }
  }
  for (const link of record.all(record.paths.extensionLink).map((it) => readLink(record, it))) {
    const address = link.url ? addressOf(record, link) : undefined;
    if (!address) continue;
    if (/^produktspesifikasjon/i.test(link.profile ?? ''))
      specifications.push({ iri: address, ...some('title', link.title) });
    else more.add(address);
  }
  // The first page among the links is where the data are presented; the others, and what stands beside them, tell more.
  const [landingPage, ...others] = pages;
  return {
    distributions,
    landingPages: landingPage === undefined ? [] : [landingPage],
    pages: [...new Set([...others, ...more])].filter((it) => it !== landingPage),
    specifications,
    endpoint,
  };
}

function addressOf(record: Reading, link: FoundLink): Iri | undefined {
  const address = toAddress(link.url);
  if ('problem' in address) {
    record.report(address.problem, link.element, { actual: withoutSecret(link.url) });
    return undefined;
  }
  if (address.mended) record.report('link.mended', link.element, { actual: link.url, expected: address.iri });
  return address.iri;
}

function distributionOf(
  record: Reading,
  link: FoundLink,
  kind: LinkKind,
  address: Iri,
  uuid: string | undefined,
): DistributionDescriptor {
  const format = knownFormat(link, kind === 'service');
  // Geonorge's download service answers orders, not browsers: its page for the dataset is where one orders.
  const orderPage = kind === 'order' && isOrder(address) && uuid && uuidIn(uuid) ? geonorgePage(uuid) : undefined;
  return {
    ...some(
      'title',
      link.title ?? (link.format ? { nb: kind === 'feed' ? `${link.format} (Atom)` : link.format } : undefined),
    ),
    ...some('description', link.description),
    accessURL: orderPage ?? address,
    ...some('downloadURL', kind === 'download' && !isOrder(address) ? address : undefined),
    ...some('format', format?.fileType ?? link.format),
    ...some('mediaType', format?.mediaType),
    ...some('byteSize', link.byteSize),
    ...(kind === 'service' ? { accessService: serviceOf(record, link, address) } : {}),
  };
}

const isAccessPoint = (link: FoundLink): boolean =>
  /access ?point|end ?point/i.test(Object.values(link.description ?? {}).join(' '));

/** A page where one orders, though its protocol says download: what one gets there is no file. */
const isOrder = (address: string): boolean => /\/order\b|\/skdl2?$|\/api\/capabilities\/?/i.test(address);

/** Links with the format they are stated under; a link repeated under the transfer options is the same link. */
function statedLinks(record: Reading): readonly FoundLink[] {
  const { paths } = record;
  const formats = record
    .all(paths.format.each)
    .map((element) => ({ element, name: record.text(paths.format.name, element) }));
  for (const { element } of formats) record.all(paths.format.version, element);
  const under = (transfer: XmlElement, format: string | undefined): readonly FoundLink[] => {
    const size = Number(record.text(paths.transferSize, transfer)?.replace(',', '.'));
    const units = record.texts(paths.transferUnits, transfer);
    const links = record.all(paths.link.each, transfer);
    return links.map((element) => {
      const link = readLink(record, element);
      return {
        ...link,
        ...some('description', link.description ?? units),
        ...some('format', format),
        // One size for several links is of none of them.
        ...some('byteSize', size > 0 && links.length === 1 ? Math.round(size * 1_000_000) : undefined),
      };
    });
  };
  const byFormat = formats.flatMap(({ element, name }) =>
    record.all(paths.format.transfer, element).flatMap((transfer) => under(transfer, name)),
  );
  const single = formats.length === 1 ? formats[0]?.name : undefined;
  const distributors = record.all(paths.distributor.each).flatMap((distributor) => {
    const names = record.all(paths.distributor.format, distributor).map((it) => record.text(paths.format.name, it));
    return record
      .all(paths.distributor.transfer, distributor)
      .flatMap((transfer) => under(transfer, names.length === 1 ? names[0] : single));
  });
  const plain = record.all(paths.transfer).flatMap((transfer) => under(transfer, single));
  const operations = record
    .all(paths.operation.each)
    .flatMap((operation) => record.all(paths.operation.link, operation).map((it) => readLink(record, it)));
  const sameLink = new Set(byFormat.map(({ url, protocol }) => `${url} ${protocol}`));
  const rest = [...distributors, ...plain].filter(({ url, protocol }) => !sameLink.has(`${url} ${protocol}`));
  return [...operations, ...byFormat, ...rest].filter(({ url, element }) => {
    if (!url) record.report('link.empty', element);
    return url !== '';
  });
}

function readLink(record: Reading, element: XmlElement): FoundLink {
  const { link } = record.paths;
  return {
    element,
    url: record.text(link.url, element) ?? '',
    ...some('protocol', record.text(link.protocol, element)),
    ...some('profile', record.text(link.profile, element)),
    ...some('title', record.texts(link.name, element)),
    ...some('description', record.texts(link.description, element)),
    ...some('function', record.code(link.function, element)),
  };
}

/** The format stated, or what protocol and address tell. */
function knownFormat(link: FoundLink, isService: boolean): KnownFormat | undefined {
  const stated = isService ? undefined : formatNamed(link.format ?? '');
  if (stated) return stated;
  const protocol = /^w3c:atomfeed/i.test(link.protocol ?? '')
    ? 'atom'
    : /^ogc:(w\w+|api-features)/i.exec(link.protocol ?? '')?.[1];
  if (protocol && (isService || protocol === 'atom')) return formatNamed(protocol.replace(/^api-.*/i, 'geojson'));
  return link.format ? undefined : formatNamed(/\.(\w{2,8})(?:\.zip)?(?:$|[?#])/i.exec(link.url)?.[1] ?? '');
}

function serviceOf(record: Reading, link: FoundLink, address: Iri): Descriptor {
  const { endpoint, description } = toEndpoint(address, link.protocol);
  return {
    type: 'service',
    ...some('title', link.title ?? record.texts(record.paths.title)),
    endpointURL: endpoint,
    ...some('endpointDescription', description),
  };
}

/**
 * What a record says that nobody read: one problem for each path, with its first value and how many there are. Of a whole
 * that is unread only its beginning is told. What is said of people is told without its value.
 */
function leftovers(root: XmlElement, seen: ReadonlySet<XmlElement>, paths: IsoPaths): readonly Problem[] {
  const aside = new Set(paths.aside.flatMap((path) => find(root, path)));
  const partly = new Set<XmlElement>();
  for (const element of seen) for (let it = element.parent; it && !partly.has(it); it = it.parent) partly.add(it);
  const found = new Map<string, { readonly leaf: Leaf; count: number }>();
  const visit = (element: XmlElement): void => {
    if (aside.has(element)) return;
    if (partly.has(element)) {
      for (const child of element.children) visit(child);
      return;
    }
    if (seen.has(element)) return;
    const path = pathOf(element);
    const known = found.get(path);
    const leaf = known ? undefined : firstLeaf(element, path);
    if (known) known.count += 1;
    else if (leaf) found.set(path, { leaf, count: 1 });
  };
  for (const child of root.children) visit(child);
  return [...found].map(([path, { leaf, count }]) =>
    problem('record.not-carried', { path, count, ...(ofPeople.test(leaf.path) ? {} : { actual: leaf.value }) }),
  );
}

const pathOf = ({ name, parent }: XmlElement): string => `${parent ? pathOf(parent) : ''}/${name}`;

type Leaf = { readonly path: string; readonly value: string };

function firstLeaf(element: XmlElement, path: string): Leaf | undefined {
  const value = (element.text || element.attributes['codeListValue'] || element.attributes['xlink:href'] || '').trim();
  if (value && element.children.length === 0) return { path, value };
  for (const child of element.children) {
    const leaf = firstLeaf(child, `${path}/${child.name}`);
    if (leaf) return leaf;
  }
  return undefined;
}

const ofPeople = /individual|position|contact|responsib/i;
