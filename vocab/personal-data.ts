/**
 * What the policy does with each kind of personal data.
 *
 * *block*: not published, and nobody may lift it: a new file is the only way. *quarantine*: not published until two
 * persons lift it, with a reason and a legal basis. *warn*: published, and said in the report. *allow*: nothing found.
 */
export type PersonalDataLevel = 'block' | 'quarantine' | 'warn' | 'allow';

/** From the mildest to the strictest. */
export const personalDataLevels = [
  'allow',
  'warn',
  'quarantine',
  'block',
] as const satisfies readonly PersonalDataLevel[];

/** Every kind of personal data that is looked for, and what it calls for. A kind's problem is `personal.{kind}`. */
export const personalDataPolicy = {
  'national-id': 'block',
  'national-id-in-text': 'block',
  'refugee-id': 'block',
  'sensitive-person': 'block',
  'person-row': 'block',

  'national-id-possible': 'quarantine',
  'national-id-synthetic': 'quarantine',
  'refugee-id-possible': 'quarantine',
  'person-name': 'quarantine',
  'person-in-text': 'quarantine',
  'private-email': 'quarantine',
  'named-email': 'quarantine',
  'private-phone': 'quarantine',
  'home-address': 'quarantine',
  'birth-date': 'quarantine',
  'car-plate': 'quarantine',
  'personal-account': 'quarantine',
  'personal-position': 'quarantine',
  'special-category': 'quarantine',
  'small-count': 'quarantine',
  'small-group': 'quarantine',
  'not-screened': 'quarantine',

  'national-id-of-2032': 'warn',
  'shared-email': 'warn',
  'shared-phone': 'warn',
  'contact-person': 'warn',
  'business-name': 'warn',
  'name-in-public-role': 'warn',
  'given-names': 'warn',
  'business-account': 'warn',
  'property-number': 'warn',
  'low-count': 'warn',
  'ip-address': 'warn',
  'free-text': 'warn',
} as const satisfies Record<string, PersonalDataLevel>;

export type PersonalDataKind = keyof typeof personalDataPolicy;

/**
 * Who may lift what, and for how long. A lift is bound to the columns, the header's hash, the kinds found and the
 * detector's version; a new kind, a changed header or a newer detector voids it.
 */
export const personalDataLift = {
  levels: ['quarantine'],
  persons: 2,
  longestMonths: 12,
  /** The second person stands for the publisher, the operator, or a neighbouring municipality by a grant. */
  secondPerson: ['publisher', 'operator', 'neighbour'],
  reasons: ['public-role', 'consent', 'law-demands-publication', 'not-personal', 'aggregated', 'historical'],
  /** GDPR art. 6 (1), and art. 9 (2) where a special category was found. */
  legalBases: ['6.1.a', '6.1.c', '6.1.e', '9.2.e', '9.2.g', '9.2.j', 'not-personal-data'],
} as const;

/** A quarantined delivery that nobody lifts is destroyed after so many days; a marker says that it was. */
export const quarantineDays = 30;

/**
 * The figures that tell a column of personal numbers from numbers that look like them. Bank accounts are the worst: they
 * share a check digit with personal numbers, and 1.8 % of them pass as one.
 */
export const personalDataChances = {
  /** The share of numbers of any other kind that pass as a personal number, at most. */
  nationalId: 0.02,
  /** The same where every number is known to be right in its last digit: only the first check digit is left. */
  nationalIdAmongAccounts: 1 / 11,
  /** Of ten digits, taken as eleven whose zero a spreadsheet ate. */
  nationalIdOfTenDigits: 0.004,
  /** Twelve digits: a time stamp on the hour passes one time in eleven. */
  refugeeId: 0.1,
  account: 0.12,
  /** Below this it is no chance. */
  certain: 1e-4,
  /** Below this it is worth a person's look. */
  suspicious: 0.01,
} as const;

/** Groups and counts of people too small to publish (SSB suppresses counts below three). */
export const smallNumbers = { smallestGroup: 5, smallCount: 3, lowCount: 5 } as const;

/** From this date personal numbers are issued by the check digit rule of 2032; until then hits of it alone only warn. */
export const rule2032From = '2032-01-01';
