import { personalDataChances as chances, type PersonalDataKind } from '../../../../vocab/personal-data.ts';
import { chanceOf } from './chance.ts';
import type { Finding } from './finding.ts';
import type { Evidence, Sighting, Trial } from './watch.ts';

/** One column after the last row: what the pass knows of it, and what was seen in it. */
export type SeenColumn = {
  readonly index: number;
  readonly name: string;
  readonly type: string;
  readonly filled: number;
  readonly evidence: Evidence;
};

/** People told apart by sex, age and place: the groups too small. */
export type SmallGroups = {
  readonly groups: number;
  readonly rows: readonly number[];
  readonly indexes: readonly number[];
};

/**
 * What the columns of a table amount to. A cell alone says little: the share of cells, the header and the columns beside
 * it decide whether numbers are personal numbers by chance, and whether an address is a home.
 */
export function conclude(columns: readonly SeenColumn[], groups: SmallGroups | undefined): readonly Finding[] {
  const filled = columns.filter((column) => column.filled > 0);
  const table = readTogether(filled);
  const findings = [
    ...filled.flatMap(nationalIds),
    ...filled.flatMap(refugeeIds),
    ...personRows(table),
    ...names(table),
    ...filled.flatMap(mailboxes),
    ...filled.flatMap((column) => phones(column, table)),
    ...addresses(table),
    ...births(table),
    ...filled.flatMap((column) => accounts(column, table)),
    ...filled.flatMap((column) => plates(column)),
    ...filled.flatMap((column) => positions(column, table)),
    ...specialCategories(filled, table),
    ...filled.flatMap((column) => smallCounts(column, table)),
    ...smallGroups(columns, groups, table),
    ...filled.flatMap((column) => texts(column, table)),
    ...filled.flatMap(simple),
  ];
  return findings;
}

type Table = {
  readonly columns: readonly SeenColumn[];
  /** Names of those the rows are about. */
  readonly subjects: readonly SeenColumn[];
  /** Names of those who have a role towards what the rows are about. */
  readonly roles: readonly SeenColumn[];
  readonly creators: readonly SeenColumn[];
  readonly businesses: readonly SeenColumn[];
  readonly givenOnly: readonly SeenColumn[];
  readonly births: readonly SeenColumn[];
  readonly homes: readonly SeenColumn[];
  /** Columns that point at a person in each row. */
  readonly keys: readonly SeenColumn[];
  readonly aggregated: boolean;
};

function readTogether(columns: readonly SeenColumn[]): Table {
  const some = (word: (header: Evidence['header']) => boolean): boolean =>
    columns.some(({ evidence }) => word(evidence.header));
  const hasBusiness = some(({ business }) => business) || columns.some(({ type }) => type === 'organization-number');
  const counted = some(({ count, countOfPeople }) => count || countOfPeople);
  const named = columns.filter(holdsNames);
  const parts = columns.filter((column) => !named.includes(column) && holdsPartsOfNames(column, columns));
  const surnamed = [...named, ...parts].some(
    (column) => column.evidence.header.surname || share(column, 'name', 'weakName', 'surname') > 0.3,
  );
  const kindOf = ({ evidence: { header } }: SeenColumn): 'creator' | 'role' | 'business' | 'subject' => {
    if (header.creator) return 'creator';
    if (header.person || header.givenName || header.surname) return 'subject';
    if (header.role) return 'role';
    return hasBusiness || header.businessName ? 'business' : 'subject';
  };
  const people = surnamed || !counted ? [...named, ...parts] : named;
  const of = (kind: ReturnType<typeof kindOf>): readonly SeenColumn[] =>
    people.filter((column) => kindOf(column) === kind);
  const subjects = of('subject');
  const births = columns.filter((column) => column.evidence.header.birthDate && share(column, 'date') >= 0.5);
  const homes = columns.filter((column) => isHome(column, subjects.length > 0));
  const keys = columns.filter(
    (column) =>
      subjects.includes(column) ||
      births.includes(column) ||
      column.evidence.seen.privateEmail.count > 0 ||
      isPrivatePhone(column, subjects.length > 0) ||
      nationalIds(column).some(({ kind }) => kind === 'national-id') ||
      refugeeIds(column).some(({ kind }) => kind === 'refugee-id'),
  );
  return {
    columns,
    subjects,
    roles: of('role'),
    creators: of('creator'),
    businesses: of('business'),
    givenOnly: people.length === 0 ? parts : [],
    births,
    homes,
    keys,
    aggregated: some(({ measure }) => measure),
  };
}

// — numbers —

/**
 * Certain or chance (the figures are `personalDataChances`): `hits` personal numbers among `tried` different numbers. A
 * column of bank accounts has the second check digit right in every cell, so there only the first one tells.
 */
function isCertain(hits: number, { tried, account, dated }: Trial): boolean {
  if (hits === 0 || chanceOf(hits, tried, chances.nationalId) >= chances.certain) return false;
  const looksLikeAccounts = account >= tried * 0.9 && hits < tried * 0.5;
  return !looksLikeAccounts || chanceOf(hits, dated, chances.nationalIdAmongAccounts) < chances.certain;
}

function nationalIds(column: SeenColumn): readonly Finding[] {
  const { header, whole, eaten, decimal, text, seen, lost } = column.evidence;
  const says = header.nationalId || header.helpNumber;
  const found = (kind: PersonalDataKind, sighting: Sighting): readonly Finding[] => [finding(kind, column, sighting)];
  const cells = sum(whole, eaten);
  const columnar = sum(whole, eaten, decimal);

  const real =
    (says && columnar.real > 0) ||
    isCertain(whole.real, without(whole)) ||
    isCertain(cells.real, without(cells)) ||
    isCertain(decimal.real, without(decimal));
  if (real) return found('national-id', seen.real);
  if (text.real > 0) {
    const one = column.evidence.strongInText > 0 && text.real >= text.tried * 0.5;
    if (one || column.evidence.namedInText > 0 || isCertain(text.real, text))
      return found('national-id-in-text', seen.real);
  }
  if (says && lost.plausible + lost.other > 0) return found('national-id', seen.lost);

  const synthetic = sum(columnar, text).synthetic;
  if (synthetic > 0 && (says || isCertain(synthetic, sum(columnar, text))))
    return found('national-id-synthetic', seen.synthetic);

  const merged = {
    count: seen.real.count + seen.synthetic.count,
    rows: first(seen.real.rows, seen.synthetic.rows),
    masked: seen.real.masked || seen.synthetic.masked,
  };
  const hits = (trial: Trial): number => trial.real + trial.synthetic;
  if (hits(whole) > 0 || hits(text) > 0) return found('national-id-possible', merged);
  if (hits(decimal) > 0 && hits(decimal) >= decimal.tried * 0.5) return found('national-id-possible', merged);
  if (hits(eaten) > 0 && chanceOf(hits(eaten), eaten.tried, chances.nationalIdOfTenDigits) < chances.suspicious)
    return found('national-id-possible', merged);
  if (says && columnar.dated >= Math.max(1, columnar.tried * 0.5))
    return found('national-id-possible', columnar.account > 0 ? seen.account : merged);
  if (lost.plausible >= 5 && lost.other === 0 && lost.plausible >= column.filled * 0.95)
    return found('national-id-possible', seen.lost);
  return whole.of2032 + text.of2032 > 0 ? found('national-id-of-2032', seen.of2032) : [];
}

/** Real numbers are weighed against what is not synthetic: a test file has none by chance. */
const without = ({ synthetic, ...trial }: Trial): Trial => ({
  ...trial,
  synthetic: 0,
  tried: trial.tried - synthetic,
  account: trial.account - synthetic,
  dated: trial.dated - synthetic,
});

function refugeeIds(column: SeenColumn): readonly Finding[] {
  const { header, refugee, seen } = column.evidence;
  if (refugee.hits === 0) return [];
  const chance = chanceOf(refugee.hits, refugee.tried, chances.refugeeId);
  if (header.refugeeId || chance < chances.certain) return [finding('refugee-id', column, seen.refugee)];
  return chance < chances.suspicious ? [finding('refugee-id-possible', column, seen.refugee)] : [];
}

function accounts(column: SeenColumn, { subjects }: Table): readonly Finding[] {
  const { header, whole, accounts: parted, seen } = column.evidence;
  if (header.nationalId || header.helpNumber || seen.account.count === 0) return [];
  const [valid, tried] = [whole.account + parted.valid, whole.tried + parted.tried];
  const are = header.account
    ? valid >= tried * 0.5
    : chanceOf(valid, tried, chances.account) < chances.certain && valid >= tried * 0.5;
  if (!are || isCertain(whole.real, without(whole)) || isCertain(whole.synthetic, whole)) return [];
  return [finding(subjects.length > 0 ? 'personal-account' : 'business-account', column, seen.account)];
}

// — people —

function holdsNames(column: SeenColumn): boolean {
  const { header } = column.evidence;
  if (header.notPerson) return false;
  const whole = (column.evidence.seen.name.count + column.evidence.seen.weakName.count * 0.6) / column.filled;
  if (header.person || header.role || header.creator)
    return (
      whole >= 0.1 ||
      (header.person && share(column, 'given') >= 0.5) ||
      (header.human && share(column, 'words') + whole >= 0.5)
    );
  return whole >= (header.givenName || header.surname ? 0.5 : 0.3);
}

/** Given names in one column, surnames in another. */
function holdsPartsOfNames(column: SeenColumn, columns: readonly SeenColumn[]): boolean {
  const { header } = column.evidence;
  const given = share(column, 'given', 'name', 'weakName');
  const surname = share(column, 'surname', 'name', 'weakName');
  if (header.notPerson) return false;
  if (header.givenName) return given >= 0.3;
  if (header.surname) return surname + share(column, 'given') >= 0.2;
  const besides = (kind: 'given' | 'surname'): boolean =>
    columns.some((other) => other !== column && !other.evidence.header.notPerson && share(other, kind) >= 0.6);
  if (given >= 0.6) return header.name || besides('surname');
  return surname >= 0.6 && besides('given');
}

function names({ subjects, roles, creators, businesses, givenOnly, births, homes }: Table): readonly Finding[] {
  const all = (kind: PersonalDataKind, columns: readonly SeenColumn[]): readonly Finding[] =>
    columns.map((column) => finding(kind, column, nameSighting(column)));
  return [
    ...(births.length + homes.length > 0 ? [] : all('person-name', subjects)),
    ...all('person-name', roles),
    ...all('name-in-public-role', creators),
    ...all('business-name', businesses),
    ...all('given-names', givenOnly),
  ];
}

function nameSighting({ evidence: { header, seen } }: SeenColumn): Sighting {
  const all = [seen.name, seen.weakName, seen.given, seen.surname, ...(header.human ? [seen.words] : [])];
  return {
    count: all.reduce((count, it) => count + it.count, 0),
    rows: first(...all.map(({ rows }) => rows)),
    masked: all.find(({ masked }) => masked !== '')?.masked ?? '',
  };
}

/** A name, and what makes it one person's and nobody else's: rows about people. */
function personRows(table: Table): readonly Finding[] {
  const { subjects, births, homes } = table;
  if (subjects.length === 0 || births.length + homes.length === 0) return [];
  return [together('person-row', [...subjects, ...births, ...homes], nameSighting(subjects[0] as SeenColumn))];
}

function isHome(column: SeenColumn, hasSubjects: boolean): boolean {
  const { header, sampled } = column.evidence;
  if (header.notPerson && !header.homeAddress) return false;
  const streets = sampled.cells > 0 ? column.evidence.sampled.streets / sampled.cells : 0;
  return header.homeAddress ? streets >= 0.2 : hasSubjects && streets >= 0.5;
}

const addresses = ({ homes, subjects }: Table): readonly Finding[] =>
  subjects.length > 0 ? [] : homes.map((column) => finding('home-address', column, column.evidence.seen.street));

function births({ births, subjects, roles, columns }: Table): readonly Finding[] {
  const years =
    subjects.length + roles.length > 0
      ? columns.filter((column) => column.evidence.header.birthYear && share(column, 'year') >= 0.5)
      : [];
  return [
    ...(subjects.length > 0 ? [] : births.map((column) => finding('birth-date', column, column.evidence.seen.date))),
    ...years.map((column) => finding('birth-date', column, column.evidence.seen.year)),
  ];
}

function mailboxes(column: SeenColumn): readonly Finding[] {
  const { privateEmail, namedEmail, sharedEmail } = column.evidence.seen;
  return [
    ...(privateEmail.count > 0 ? [finding('private-email', column, privateEmail)] : []),
    ...(namedEmail.count > 0 ? [finding('named-email', column, namedEmail)] : []),
    ...(sharedEmail.count > 0 && privateEmail.count + namedEmail.count === 0
      ? [finding('shared-email', column, sharedEmail)]
      : []),
  ];
}

function isPhone({ evidence: { header, phones }, filled }: SeenColumn): boolean {
  const found = phones.mobile + phones.other;
  if (header.phone) return found > 0;
  const { eight, fours, nines } = phones;
  return (
    found >= filled * 0.5 ||
    phones.prefixed > 0 ||
    (filled >= 20 && eight >= filled * 0.95 && fours + nines >= eight * 0.95 && Math.min(fours, nines) >= eight * 0.1)
  );
}

function isPrivatePhone(column: SeenColumn, hasSubjects: boolean): boolean {
  const { header, phones } = column.evidence;
  if (!isPhone(column)) return false;
  return (
    hasSubjects || (!header.sharedPhone && (!header.phone || phones.mobile >= (phones.mobile + phones.other) * 0.3))
  );
}

function phones(column: SeenColumn, { subjects }: Table): readonly Finding[] {
  if (!isPhone(column)) return [];
  return [
    finding(
      isPrivatePhone(column, subjects.length > 0) ? 'private-phone' : 'shared-phone',
      column,
      column.evidence.seen.phone,
    ),
  ];
}

function plates(column: SeenColumn): readonly Finding[] {
  const { header, plates: prefixes, seen } = column.evidence;
  const found = share(column, 'plate');
  const are = header.carPlate ? found >= 0.3 : found >= 0.5 && prefixes.size >= 3;
  return are ? [finding('car-plate', column, seen.plate)] : [];
}

function positions(column: SeenColumn, { subjects, keys }: Table): readonly Finding[] {
  const { header, seen } = column.evidence;
  const exact = header.latitude && share(column, 'decimals') >= 0.5;
  return exact && subjects.length + keys.length > 0 ? [finding('personal-position', column, seen.decimals)] : [];
}

// — what is said of people —

function specialCategories(columns: readonly SeenColumn[], { keys, aggregated }: Table): readonly Finding[] {
  const said = columns.filter(
    ({ evidence: { header }, type }) => header.special && !header.measure && !isNumeric(type),
  );
  const severe = said.filter(({ evidence: { header } }) => header.severe);
  const [worst] = severe;
  const about = (column: SeenColumn): Sighting => ({ count: column.filled, rows: [], masked: '' });
  const others = worst && keys.length > 0 ? said.filter((column) => !severe.includes(column)) : said;
  return [
    ...(worst && keys.length > 0
      ? [together('sensitive-person', [...severe, ...keys.filter((key) => !severe.includes(key))], about(worst))]
      : []),
    ...(aggregated && keys.length === 0
      ? []
      : others.map((column) => finding('special-category', column, about(column)))),
  ];
}

const isNumeric = (type: string): boolean => ['integer', 'decimal', 'percent', 'amount', 'year'].includes(type);

function smallCounts(column: SeenColumn, { columns }: Table): readonly Finding[] {
  const { header, seen } = column.evidence;
  const others = columns.filter((other) => other !== column).map(({ evidence }) => evidence.header);
  const special = others.some((it) => it.special) || header.special;
  const attribute = others.some(({ personAttribute }) => personAttribute) || header.personAttribute;
  const below = others.some(({ belowMunicipality }) => belowMunicipality);
  const ofPeople = header.countOfPeople || (/^(antall|antal|tal|count)$/.test(header.text) && (special || attribute));
  if (!ofPeople) return [];
  if (seen.one.count > 0 && (special || (below && attribute))) return [finding('small-count', column, seen.one)];
  const low = { count: seen.one.count + seen.three.count, rows: first(seen.one.rows, seen.three.rows), masked: '•' };
  return low.count > 0 && (special || below || attribute) ? [finding('low-count', column, low)] : [];
}

function smallGroups(
  columns: readonly SeenColumn[],
  groups: SmallGroups | undefined,
  { columns: filled }: Table,
): readonly Finding[] {
  if (!groups || groups.groups === 0) return [];
  // Counts above one or two say that the rows are sums, not people; those are judged by their counts.
  const sums = filled.some(
    (column) =>
      (column.evidence.header.countOfPeople || column.evidence.header.count) &&
      isNumeric(column.type) &&
      column.evidence.seen.one.count < column.filled * 0.5,
  );
  if (sums) return [];
  const { rows, indexes } = groups;
  const of = indexes
    .map((index) => columns.find((column) => column.index === index))
    .filter((column) => column !== undefined);
  return [{ ...together('small-group', of, { count: groups.groups, rows: [...rows], masked: '' }) }];
}

function texts(column: SeenColumn, { subjects, roles, creators, businesses }: Table): readonly Finding[] {
  const { seen, length, namesInText, sampled } = column.evidence;
  const isNames = [subjects, roles, creators, businesses].some((columns) => columns.includes(column));
  const average = length.cells > 0 ? length.bytes / length.cells : 0;
  const people = !isNames && namesInText.size >= 2 && seen.nameInText.count >= sampled.texts * 0.02 && average > 24;
  if (people) return [finding('person-in-text', column, seen.nameInText)];
  if (seen.phoneInText.count > 0) return [finding('person-in-text', column, seen.phoneInText)];
  return average > 80 && length.cells >= 3
    ? [finding('free-text', column, { count: length.cells, rows: [], masked: '' })]
    : [];
}

function simple(column: SeenColumn): readonly Finding[] {
  const { header, seen } = column.evidence;
  return [
    ...(header.property ? [finding('property-number', column, { count: column.filled, rows: [], masked: '' })] : []),
    ...(seen.ip.count > 0 && (header.ipAddress || share(column, 'ip') >= 0.5)
      ? [finding('ip-address', column, seen.ip)]
      : []),
  ];
}

// — the small change —

const share = (column: SeenColumn, ...kinds: readonly (keyof Evidence['seen'])[]): number =>
  kinds.reduce((count, kind) => count + column.evidence.seen[kind].count, 0) / column.filled;

const finding = (kind: PersonalDataKind, column: SeenColumn, sighting: Sighting): Finding =>
  together(kind, [column], sighting);

const together = (
  kind: PersonalDataKind,
  columns: readonly SeenColumn[],
  { count, rows, masked }: Sighting,
): Finding => {
  const distinct = [...new Set(columns)];
  return {
    kind,
    columns: distinct.map(({ name }) => name),
    indexes: distinct.map(({ index }) => index),
    rows: rows.slice(0, 20),
    count,
    ...(masked === '' ? {} : { masked }),
  };
};

const first = (...lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b).slice(0, 20);

const sum = (...trials: readonly Trial[]): Trial =>
  trials.reduce((total, trial) => ({
    tried: total.tried + trial.tried,
    real: total.real + trial.real,
    synthetic: total.synthetic + trial.synthetic,
    of2032: total.of2032 + trial.of2032,
    account: total.account + trial.account,
    dated: total.dated + trial.dated,
  }));
