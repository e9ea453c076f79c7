import { idnr } from '@navikt/fnrvalidator';

/** A personal number as the National Population Register and the health services issue them. */
export type PersonalNumber = {
  readonly kind: 'fnr' | 'dnr' | 'hnr' | 'dnr-and-hnr';
  /** Made for tests: month + 80 (Skatteetaten) or + 65 (NAV). Month + 40 is taken as an H-number, which people bear. */
  readonly synthetic: boolean;
  /** The check digit rule it is valid by: that of 1964, or only the wider one of 2032. */
  readonly rule: 1964 | 2032;
};

/**
 * What personal number eleven digits are, or nothing. Stricter than the check digits alone: under the rule of 1964 the
 * individual number must belong to a century the birth date can be in (the synthetic series do not keep to that).
 */
export function toPersonalNumber(digits: string): PersonalNumber | undefined {
  const date = digits.length === 11 ? birthOf(digits) : undefined;
  if (!date) return undefined;
  // NAV's own test series is unknown to the validator; its check digits are the same.
  const valid = date.series === 65 ? checked(digits) : idnr(digits).status === 'valid';
  if (!valid) return undefined;
  const rule = firstCheckDigit(digits) === Number(digits[9]) ? 1964 : 2032;
  const synthetic = date.series === 80 || date.series === 65;
  if (rule === 1964 && !synthetic && !centuryFits(date, Number(digits.slice(6, 9)))) return undefined;
  const helped = date.series === 40;
  const kind = date.foreign ? (helped ? 'dnr-and-hnr' : 'dnr') : helped ? 'hnr' : 'fnr';
  return { kind, synthetic, rule };
}

/** Eleven digits whose first is 8 or 9, with the check digits of a fødselsnummer: *felles hjelpenummer*. */
export const isHelpNumber = (digits: string): boolean => /^[89]\d{10}$/.test(digits) && checked(digits);

/** DUF: year, six digits, two check digits (mod 11 over the six digits and then the year). */
export function isRefugeeNumber(digits: string): boolean {
  if (!/^(?:19|20)\d{10}$/.test(digits)) return false;
  const sum = weigh(digits.slice(4, 10) + digits.slice(0, 4), [4, 6, 3, 2, 7, 5, 4, 6, 3, 2]);
  return sum % 11 === Number(digits.slice(10));
}

/** A Norwegian bank account: eleven digits, mod 11, dots and spaces aside; eleven zeros are none. */
export function isAccountNumber(text: string): boolean {
  const digits = text.replace(/[ .\u00a0]/g, '');
  return /^\d{11}$/.test(digits) && !/^0+$/.test(digits) && mod11(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
}

/** An organisation number: nine digits, mod 11, spaces aside. */
export function isOrganizationNumber(text: string): boolean {
  const digits = text.replace(/[ \u00a0]/g, '');
  return /^[89]\d{8}$/.test(digits) && mod11(digits, [3, 2, 7, 6, 5, 4, 3, 2]);
}

/** An organisation number in the register of value added tax: `NO 995 525 828 MVA`. */
export function isVatNumber(text: string): boolean {
  const [, digits] = /^(?:NO ?)?([\d \u00a0]+?) ?MVA$/.exec(text) ?? [];
  return digits !== undefined && isOrganizationNumber(digits);
}

/** A payment reference (KID): 4 to 25 characters, the last a check by mod 10 or mod 11, a dash for ten. */
export function isKid(text: string): boolean {
  if (!/^\d{3,24}[\d-]$/.test(text)) return false;
  const reversed = [...text.slice(0, -1)].reverse().map(Number);
  const luhn = reversed.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit), 0);
  const modulo = (11 - (reversed.reduce((sum, digit, at) => sum + digit * (2 + (at % 6)), 0) % 11)) % 11;
  const check = text.at(-1);
  return check === String((10 - (luhn % 10)) % 10) || check === (modulo === 10 ? '-' : String(modulo));
}

/**
 * What eleven digits may be, told at a glance: bits of `passes`. `digits` holds their values from `at` on. This looks at
 * every cell of every table, so it makes nothing.
 */
export function glance(digits: Uint8Array, at = 0): number {
  const d = (place: number): number => digits[at + place] as number;
  const second =
    5 * d(0) + 4 * d(1) + 3 * d(2) + 2 * d(3) + 7 * d(4) + 6 * d(5) + 5 * d(6) + 4 * d(7) + 3 * d(8) + 2 * d(9);
  if ((second + d(10)) % 11 !== 0) return 0;
  const day = (d(0) * 10 + d(1)) % 40;
  const month = (d(2) * 10 + d(3)) % 40;
  const known = d(0) < 8 && day > 0 && day < 32;
  // Months 1–12, + 40, + 80; and + 65, which leaves 26–37.
  if (!known || month === 0 || (month > 12 && (month < 26 || month > 37 || d(2) < 6))) return passes.account;
  const first = 3 * d(0) + 7 * d(1) + 6 * d(2) + d(3) + 8 * d(4) + 9 * d(5) + 4 * d(6) + 5 * d(7) + 2 * d(8) + d(9);
  const left = first % 11;
  return passes.account | passes.date | (left < 4 ? passes.maybe : 0);
}

export const passes = { account: 1, date: 2, maybe: 4 } as const;

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

const mod11 = (digits: string, weights: readonly number[]): boolean =>
  (weigh(digits, weights) + Number(digits[weights.length])) % 11 === 0;

/** The first check digit by the rule of 1964; ten where there is none. */
const firstCheckDigit = (digits: string): number => (11 - (weigh(digits, firstWeights) % 11)) % 11;

/** Whether the check digits hold by the rule of 1964. */
const checked = (digits: string): boolean =>
  firstCheckDigit(digits) === Number(digits[9]) && mod11(digits, secondWeights);

type Birth = {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly foreign: boolean;
  readonly series: 0 | 40 | 65 | 80;
};

function birthOf(digits: string): Birth | undefined {
  if (!/^[0-7]\d{10}$/.test(digits)) return undefined;
  const [day, month, year] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  const foreign = day > 40;
  const series = ([80, 65, 40, 0] as const).find((it) => month > it && month <= it + 12);
  if (series === undefined || (day > 31 && !foreign)) return undefined;
  return { day: foreign ? day - 40 : day, month: month - series, year, foreign, series };
}

/** Individual numbers by year of birth: 000–499 for 1900–1999, 500–749 for 1854–1899, 500–999 for 2000–2039, 900–999 for 1940–1999. */
function centuryFits({ year, month, day }: Birth, individual: number): boolean {
  const centuries = [
    individual < 500 ? 1900 : undefined,
    individual >= 900 && year >= 40 ? 1900 : undefined,
    individual >= 500 && individual < 750 && year >= 54 ? 1800 : undefined,
    individual >= 500 && year < 40 ? 2000 : undefined,
  ];
  return centuries.some((century) => century !== undefined && day <= daysIn(month, century + year));
}

const daysIn = (month: number, year: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
