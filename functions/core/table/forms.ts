import { trait } from './screening.ts';

/**
 * How one cell is written: `12,5` is a decimal with comma, `24.12.2024` a date. Decided cell by cell from its bytes;
 * what the column is, is decided from all its cells' forms (`column.ts`).
 */
export const forms = [
  { name: 'text', kind: 'text' },
  { name: 'missing', kind: 'missing' },
  { name: '0', kind: 'integer' },
  { name: '01', kind: 'code' },
  { name: '# 0', kind: 'integer', group: ' ' },
  { name: '#\u00a00', kind: 'integer', group: '\u00a0' },
  { name: '#\u20090', kind: 'integer', group: '\u2009' },
  { name: '#.##0', kind: 'integer', group: '.' },
  { name: '#,##0', kind: 'integer', group: ',' },
  { name: '0.000?', kind: 'ambiguous', decimal: '.' },
  { name: '0,000?', kind: 'ambiguous', decimal: ',' },
  { name: '0,0', kind: 'decimal', decimal: ',' },
  { name: '0.0', kind: 'decimal', decimal: '.' },
  { name: '# 0,0', kind: 'decimal', decimal: ',', group: ' ' },
  { name: '#.##0,0', kind: 'decimal', decimal: ',', group: '.' },
  { name: '#,##0.0', kind: 'decimal', decimal: '.', group: ',' },
  { name: '# 0.0', kind: 'decimal', decimal: '.', group: ' ' },
  { name: '0%', kind: 'percent' },
  { name: '0,0%', kind: 'percent', decimal: ',' },
  { name: '0.0%', kind: 'percent', decimal: '.' },
  { name: 'kr', kind: 'amount' },
  { name: '1,0E+0', kind: 'scientific' },
  { name: 'yyyy-mm-dd', kind: 'date' },
  { name: 'dd.mm.yyyy', kind: 'date' },
  { name: 'd.m.yyyy', kind: 'date' },
  { name: 'd.m.yy', kind: 'date' },
  { name: 'dd/mm/yyyy', kind: 'date' },
  { name: 'dd/mm/yy', kind: 'date' },
  { name: 'dd/mm/yyyy?', kind: 'date' },
  { name: 'dd/mm/yy?', kind: 'date' },
  { name: 'mm/dd/yyyy', kind: 'date' },
  { name: 'mm/dd/yy', kind: 'date' },
  { name: 'dd-mm-yyyy', kind: 'date' },
  { name: 'ddmmyyyy', kind: 'date' },
  { name: 'yyyymmdd', kind: 'date' },
  { name: 'yyyy-mm-ddThh:mm', kind: 'datetime' },
  { name: 'dd.mm.yyyy hh:mm', kind: 'datetime' },
  { name: 'dd/mm/yyyy hh:mm', kind: 'datetime' },
  { name: 'hh:mm', kind: 'time' },
  { name: 'hh:mm:ss', kind: 'time' },
  { name: 'ja/nei', kind: 'boolean' },
  { name: 'J/N', kind: 'boolean' },
  { name: 'true/false', kind: 'boolean' },
  { name: 'orgnr', kind: 'orgnr' },
  { name: 'orgnr with spaces', kind: 'orgnr' },
  { name: '0/0', kind: 'cadastre' },
  { name: 'url', kind: 'url' },
  { name: 'domain', kind: 'domain' },
  { name: 'email', kind: 'email' },
  { name: 'phone', kind: 'phone' },
] as const satisfies readonly Form[];

type Form = {
  readonly name: string;
  readonly kind: string;
  readonly group?: string;
  readonly decimal?: ',' | '.';
};
export type FormName = (typeof forms)[number]['name'];
export type FormKind = (typeof forms)[number]['kind'];

/** The place of a form in `forms`. */
export const formId = Object.fromEntries(forms.map(({ name }, index) => [name, index])) as {
  readonly [name in FormName]: number;
};

/** What the last cell given to `formOf` was worth: a number, a date as yyyymmdd, a moment as yyyymmddhhmmss, a time as hhmmss. */
export const worth = new Float64Array(2);
/** Where in `worth` the value stands, and how many digits it has before the separator. */
export const [valueAt, digitsAt] = [0, 1];

/** Tells the form of `bytes[start, end)`, which is not empty; `traits` are those the scanner gave. */
export function formOf(bytes: Uint8Array, start: number, end: number, traits: number): number {
  const kinds = traits & 0xffff;
  if (kinds === trait.digit) return digits(bytes, start, end);
  let from = start;
  let to = end;
  if ((kinds & trait.space) !== 0) {
    while (from < to && isBlank(bytes[from] as number)) from++;
    while (to > from && isBlank(bytes[to - 1] as number)) to--;
    if (from === to) return missing;
  }
  if ((kinds & trait.digit) === 0) {
    if ((kinds & (trait.letter | trait.high)) === 0) return to - from <= 4 ? missing : text;
    return words(bytes, from, to, kinds);
  }
  if (to - from > 40) return (kinds & trait.letter) !== 0 ? words(bytes, from, to, kinds) : text;
  if ((kinds & notNumeric) !== 0) {
    if ((kinds & (trait.letter | trait.other)) === 0 && (kinds & trait.odd) === 0) return text;
    if ((kinds & trait.letter) !== 0) {
      const moment = (kinds & trait.colon) !== 0 ? momentOf(bytes, from, to) : -1;
      if (moment >= 0) return moment;
      const amount = numberOf(bytes, from, to);
      return amount >= 0 ? amount : words(bytes, from, to, kinds);
    }
    const number = numberOf(bytes, from, to);
    return number >= 0 ? number : text;
  }
  if ((kinds & trait.colon) !== 0) {
    const moment = momentOf(bytes, from, to);
    return moment >= 0 ? moment : text;
  }
  if ((kinds & trait.slash) !== 0) return slashed(bytes, from, to);
  if (to - from <= 10 && (kinds & (trait.dot | trait.dash)) !== 0) {
    const date = dateOf(bytes, from, to);
    if (date >= 0) return date;
  }
  const number = numberOf(bytes, from, to);
  return number >= 0 ? number : isPhone(bytes, from, to) ? formId.phone : text;
}

const text = formId.text;
const missing = formId.missing;
const notNumeric = trait.letter | trait.at | trait.other | trait.control | trait.quote | trait.high;

const isBlank = (byte: number): boolean => byte === 32 || byte === 9;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (bytes[i] as number) - 48;
  return digitsOf(bytes, start, end, value);
}

function digitsOf(bytes: Uint8Array, start: number, end: number, value: number): number {
  const length = end - start;
  worth[valueAt] = value;
  worth[digitsAt] = length;
  if (length === 8) {
    if (isDate(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100)) return formId.yyyymmdd;
    const day = Math.floor(value / 1_000_000);
    const month = Math.floor(value / 10_000) % 100;
    const year = value % 10_000;
    if (isDate(year, month, day)) return formId.ddmmyyyy;
  }
  if (length === 9 && isOrganizationNumber(bytes, start)) return formId.orgnr;
  return bytes[start] === 48 && length > 1 ? formId['01'] : formId['0'];
}

/**
 * What is nothing but a whole number or a decimal, as most cells are (`2317`, `-12,5`), of eight digits at most before the
 * separator and after it: told without knowing what kinds of characters it has. What else there is gets -1.
 */
export function plainNumber(bytes: Uint8Array, view: DataView, start: number, end: number): number {
  const length = end - start;
  if (length <= 8) {
    const value = digitsAtOnce(view, start, length);
    if (value >= 0) return digitsOf(bytes, start, end, value);
  }
  if (length > 17) return -1;
  const negative = bytes[start] === 45;
  let i = negative ? start + 1 : start;
  const whole = i;
  let value = 0;
  let digit = (bytes[i] as number) - 48;
  while (digit >= 0 && digit <= 9 && i < end) {
    value = (Math.imul(value, 10) + digit) | 0;
    digit = (bytes[++i] as number) - 48;
  }
  const wholes = i - whole;
  const decimals = end - i - 1;
  const isComma = digit === -4;
  if ((!isComma && digit !== -2) || wholes === 0 || decimals < 1 || decimals > 8) return -1;
  if (wholes + decimals > 15 || wholes > 8) return -1;
  if (decimals === 3 && wholes <= 3) return -1;
  const fraction = digitsAtOnce(view, i + 1, decimals);
  if (fraction < 0) return -1;
  const power = powers[decimals] as number;
  // One division of whole numbers, so that it is the double nearest to what is written.
  const scaled = (value * power + fraction) / power;
  worth[valueAt] = negative ? -scaled : scaled;
  worth[digitsAt] = wholes;
  return isComma ? formId['0,0'] : formId['0.0'];
}

/** The value of up to eight digits, four bytes at once (0 to 9 of each, then pairs, then fours); -1 where one is no digit. */
function digitsAtOnce(view: DataView, at: number, length: number): number {
  const low = (view.getInt32(at, true) ^ 0x30303030) & (lowMasks[length] as number);
  const high = (view.getInt32(at + 4, true) ^ 0x30303030) & (highMasks[length] as number);
  if ((((low + 0x76767676) | low | (high + 0x76767676) | high) & 0x80808080) !== 0) return -1;
  if (length <= 4) return fourDigits(low << ((4 - length) << 3));
  const shift = (8 - length) << 3;
  return Math.imul(fourDigits(low << shift), 10_000) + fourDigits((high << shift) | ((low >>> 1) >>> (31 - shift)));
}

function fourDigits(digits: number): number {
  const pairs = (Math.imul(digits, 10) + (digits >>> 8)) & 0x00ff00ff;
  return (Math.imul(pairs, 100) + (pairs >>> 16)) & 0xffff;
}

/** Which bytes of two words, least first, are those of a value, by its length. */
export const lowMasks = Int32Array.from([0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1]);
export const highMasks = Int32Array.from([0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1]);
const powers = Float64Array.from({ length: 10 }, (_, power) => 10 ** power);

/** Modulus 11 with the weights 3 2 7 6 5 4 3 2 (Brønnøysundregistrene); numbers begin with 8 or 9. */
function isOrganizationNumber(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start] as number;
  if (first !== 56 && first !== 57) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += ((bytes[start + i] as number) - 48) * (weights[i] as number);
  const control = (11 - (sum % 11)) % 11;
  return control === (bytes[start + 8] as number) - 48;
}
const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** Years people publish about; outside them eight digits are a number. */
const isDate = (year: number, month: number, day: number): boolean =>
  year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);

const lastDay = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : 30 + ((month + (month >> 3)) & 1);

/** `12/7` is a date without a year or a cadastral number; with two slashes it is a date. */
function slashed(bytes: Uint8Array, start: number, end: number): number {
  const date = dateOf(bytes, start, end);
  if (date >= 0) return date;
  let slashes = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === 47) slashes++;
    else if (!isDigit(byte)) return text;
  }
  const inner = bytes[start] !== 47 && bytes[end - 1] !== 47;
  return inner && slashes <= 3 && end - start <= 20 ? formId['0/0'] : text;
}

/** Three numbers with one kind of separator; the value is left in `worth`. */
function dateOf(bytes: Uint8Array, start: number, end: number): number {
  let separator = 0;
  let part = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let length = 0;
  let firstLength = 0;
  let secondLength = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (isDigit(byte)) {
      length++;
      if (length > 4) return -1;
      if (part === 0) a = a * 10 + byte - 48;
      else if (part === 1) b = b * 10 + byte - 48;
      else c = c * 10 + byte - 48;
      continue;
    }
    if (length === 0 || (byte !== 46 && byte !== 45 && byte !== 47) || (separator !== 0 && byte !== separator))
      return -1;
    separator = byte;
    if (part === 0) firstLength = length;
    else if (part === 1) secondLength = length;
    part++;
    if (part > 2) return -1;
    length = 0;
  }
  if (part !== 2) return -1;
  if (firstLength === 4) {
    if (separator !== 45 || length !== 2 || secondLength !== 2 || !isDate(a, b, c)) return -1;
    worth[valueAt] = a * 10000 + b * 100 + c;
    return formId['yyyy-mm-dd'];
  }
  if (firstLength > 2 || secondLength > 2 || (length !== 2 && length !== 4)) return -1;
  const year = length === 4 ? c : c < 70 ? 2000 + c : 1900 + c;
  if (isDate(year, b, a)) {
    worth[valueAt] = year * 10000 + b * 100 + a;
    if (separator === 47) {
      // Where the day could be a month, Americans read another date.
      if (a <= 12 && a !== b) return length === 4 ? formId['dd/mm/yyyy?'] : formId['dd/mm/yy?'];
      return length === 4 ? formId['dd/mm/yyyy'] : formId['dd/mm/yy'];
    }
    if (separator === 45) return length === 4 ? formId['dd-mm-yyyy'] : -1;
    if (length === 2) return formId['d.m.yy'];
    return firstLength === 2 && secondLength === 2 ? formId['dd.mm.yyyy'] : formId['d.m.yyyy'];
  }
  if (separator === 47 && isDate(year, a, b)) {
    worth[valueAt] = year * 10000 + a * 100 + b;
    return length === 4 ? formId['mm/dd/yyyy'] : formId['mm/dd/yy'];
  }
  return -1;
}

/** `hh:mm`, `hh:mm:ss(.fff)`, alone or after a date and a space or T; with Z or an offset after it. */
function momentOf(bytes: Uint8Array, start: number, end: number): number {
  let colon = start;
  while (colon < end && bytes[colon] !== 58) colon++;
  let hourStart = colon;
  while (hourStart > start && isDigit(bytes[hourStart - 1])) hourStart--;
  const hourLength = colon - hourStart;
  if (hourLength < 1 || hourLength > 2 || !isDigit(bytes[colon + 1]) || !isDigit(bytes[colon + 2]) || colon + 3 > end) {
    return -1;
  }
  const two = (at: number): number => ((bytes[at] as number) - 48) * 10 + (bytes[at + 1] as number) - 48;
  const hour = hourLength === 2 ? two(hourStart) : (bytes[hourStart] as number) - 48;
  const minute = two(colon + 1);
  let second = 0;
  let at = colon + 3;
  let seconds = false;
  if (at + 2 < end && bytes[at] === 58 && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2])) {
    second = two(at + 1);
    seconds = true;
    at += 3;
    if (at < end && (bytes[at] === 46 || bytes[at] === 44)) {
      at++;
      while (at < end && isDigit(bytes[at])) at++;
    }
  }
  if (hour > 24 || minute > 59 || second > 60) return -1;
  if (at < end && !isZone(bytes, at, end)) return -1;
  const time = hour * 10000 + minute * 100 + second;
  if (hourStart === start) {
    if (at < end) return -1;
    worth[valueAt] = time;
    return seconds ? formId['hh:mm:ss'] : formId['hh:mm'];
  }
  const between = bytes[hourStart - 1];
  if (between !== 32 && between !== 84) return -1;
  const date = dateOf(bytes, start, hourStart - 1);
  if (date < 0) return -1;
  worth[valueAt] = (worth[valueAt] as number) * 1_000_000 + time;
  if (date === formId['yyyy-mm-dd']) return formId['yyyy-mm-ddThh:mm'];
  return bytes[start + 2] === 47 || bytes[start + 1] === 47 ? formId['dd/mm/yyyy hh:mm'] : formId['dd.mm.yyyy hh:mm'];
}

function isZone(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] === 90) return at + 1 === end;
  if (bytes[at] !== 43 && bytes[at] !== 45) return false;
  const rest = end - at - 1;
  if (rest !== 2 && rest !== 4 && !(rest === 5 && bytes[at + 3] === 58)) return false;
  for (let i = at + 1; i < end; i++) if (!isDigit(bytes[i]) && !(rest === 5 && i === at + 3)) return false;
  return true;
}

const groups = { none: 0, space: 1, nbsp: 2, thin: 3, dot: 4, comma: 5 } as const;

/** A number with sign, groups of three, decimals, `%`, `kr`, `,-`; or -1. The value is left in `worth`. */
function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  let amount = false;
  if (i + 1 < end && isKr(bytes, i)) {
    amount = true;
    i += 2;
    if (bytes[i] === 46) i++;
    while (i < end && isBlank(bytes[i] as number)) i++;
  }
  let negative = false;
  const sign = bytes[i] as number;
  if (sign === 45 || sign === 43) {
    negative = sign === 45;
    i++;
  } else if (sign === 0xe2 && bytes[i + 1] === 0x88 && bytes[i + 2] === 0x92) {
    negative = true;
    i += 3;
  }
  if (isBlank(bytes[i] as number)) i++;
  if (!isDigit(bytes[i])) return -1;
  let value = 0;
  let run = 0;
  let total = 0;
  let group: number = groups.none;
  let groupCount = 0;
  let decimal = 0;
  let decimals = 0;
  let scale = 1;
  const zero = bytes[i] === 48;
  for (; i < end; ) {
    const byte = bytes[i] as number;
    if (isDigit(byte)) {
      if (decimal !== 0) {
        decimals++;
        scale *= 10;
      } else {
        run++;
        total++;
      }
      value = value * 10 + byte - 48;
      i++;
      continue;
    }
    const kind = separatorOf(bytes, i);
    if (kind === groups.none) break;
    const width = kind === groups.nbsp ? 2 : kind === groups.thin ? 3 : 1;
    const next = i + width;
    if (!isDigit(bytes[next]) || next >= end) break;
    if (decimal !== 0) return -1;
    const isGroup =
      threeDigits(bytes, next, end) && run > 0 && (groupCount === 0 ? run <= 3 : run === 3 && group === kind);
    const canDecimal = kind === groups.dot || kind === groups.comma;
    // With one dot or comma before three last digits, both readings stand: the column decides.
    if (isGroup && (!canDecimal || groupCount > 0 || !lastGroup(bytes, next, end))) {
      if (groupCount > 0 && group !== kind) return -1;
      group = kind;
      groupCount++;
      run = 0;
    } else if (canDecimal && (groupCount === 0 || (run === 3 && group !== kind))) {
      decimal = byte;
    } else return -1;
    i = next;
  }
  if (groupCount > 0 && run !== 3) return -1;
  worth[valueAt] = (negative ? -value : value) / scale;
  worth[digitsAt] = total;
  let percent = false;
  let exponent = false;
  if (i < end) {
    let at = i;
    while (at < end && (isBlank(bytes[at] as number) || bytes[at] === 0xc2 || bytes[at] === 0xa0)) at++;
    if (bytes[at] === 37 && at + 1 === end) percent = true;
    else if (isKr(bytes, at) && (at + 2 === end || (bytes[at + 2] === 46 && at + 3 === end))) amount = true;
    else if (isNok(bytes, at) && at + 3 === end) amount = true;
    else if (at === i && bytes[at] === 44 && bytes[at + 1] === 45 && at + 2 === end) amount = true;
    else if (at === i && ((bytes[at] as number) | 32) === 101 && isExponent(bytes, at + 1, end)) exponent = true;
    else return -1;
  }
  if (exponent) return formId['1,0E+0'];
  if (amount) return formId.kr;
  if (percent) return decimal === 0 ? formId['0%'] : decimal === 44 ? formId['0,0%'] : formId['0.0%'];
  if (decimal === 0) {
    if (group === groups.none) return zero && total > 1 ? formId['01'] : formId['0'];
    if (group === groups.space && total === 9 && isSpacedOrganizationNumber(bytes, start, end)) {
      return formId['orgnr with spaces'];
    }
    return byGroup[group] as number;
  }
  if (group === groups.none) {
    const three = decimals === 3 && total <= 3 && !zero;
    if (decimal === 44) return three ? formId['0,000?'] : formId['0,0'];
    return three ? formId['0.000?'] : formId['0.0'];
  }
  if (group === groups.dot) return formId['#.##0,0'];
  if (group === groups.comma) return formId['#,##0.0'];
  return decimal === 44 ? formId['# 0,0'] : formId['# 0.0'];
}

const byGroup = [formId['0'], formId['# 0'], formId['#\u00a00'], formId['#\u20090'], formId['#.##0'], formId['#,##0']];

function separatorOf(bytes: Uint8Array, i: number): number {
  const byte = bytes[i];
  if (byte === 46) return groups.dot;
  if (byte === 44) return groups.comma;
  if (byte === 32) return groups.space;
  if (byte === 0xc2 && bytes[i + 1] === 0xa0) return groups.nbsp;
  if (byte === 0xe2 && bytes[i + 1] === 0x80 && (bytes[i + 2] === 0x89 || bytes[i + 2] === 0xaf)) return groups.thin;
  return groups.none;
}

const threeDigits = (bytes: Uint8Array, at: number, end: number): boolean =>
  at + 3 <= end && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]) && (at + 3 === end || !isDigit(bytes[at + 3]));

/** Whether no further digit comes after these three. */
function lastGroup(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at + 3; i < end; i++) if (isDigit(bytes[i])) return false;
  return true;
}

const isKr = (bytes: Uint8Array, at: number): boolean =>
  ((bytes[at] ?? 0) | 32) === 107 && ((bytes[at + 1] ?? 0) | 32) === 114;
const isNok = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 78 && bytes[at + 1] === 79 && bytes[at + 2] === 75;

/** Eight digits in groups, or a number with its country (`+47 22 22 22 22`). */
function isPhone(bytes: Uint8Array, start: number, end: number): boolean {
  const international = bytes[start] === 43;
  let count = 0;
  for (let i = international ? start + 1 : start; i < end; i++) {
    const byte = bytes[i] as number;
    if (isDigit(byte)) count++;
    else if (byte !== 32 && byte !== 0xc2 && byte !== 0xa0) return false;
  }
  return international ? count >= 8 && count <= 15 : count === 8 && (bytes[start] as number) >= 50;
}

function isExponent(bytes: Uint8Array, at: number, end: number): boolean {
  let i = at;
  if (bytes[i] === 43 || bytes[i] === 45) i++;
  if (i >= end || end - i > 3) return false;
  for (; i < end; i++) if (!isDigit(bytes[i])) return false;
  return true;
}

function isSpacedOrganizationNumber(bytes: Uint8Array, start: number, end: number): boolean {
  const plain = new Uint8Array(9);
  let n = 0;
  for (let i = start; i < end && n < 9; i++) if (isDigit(bytes[i])) plain[n++] = bytes[i] as number;
  return n === 9 && isOrganizationNumber(plain, 0);
}

function words(bytes: Uint8Array, start: number, end: number, kinds: number): number {
  const length = end - start;
  if (length <= 5 && (kinds & trait.digit) === 0) {
    let word = 0;
    for (let i = start; i < end; i++) word = word * 256 + ((bytes[i] as number) | 32);
    const known = shortWords.get(word);
    if (known !== undefined) {
      worth[valueAt] = known.value;
      return known.form;
    }
  }
  if ((kinds & trait.at) !== 0 && (kinds & trait.dot) !== 0) return isEmail(bytes, start, end) ? formId.email : text;
  if ((kinds & (trait.colon | trait.slash)) === (trait.colon | trait.slash)) {
    return isUrl(bytes, start, end) ? formId.url : text;
  }
  if ((kinds & trait.dot) !== 0 && (kinds & (trait.space | trait.comma)) === 0 && length > 5) {
    return isDomain(bytes, start, end) ? formId.domain : text;
  }
  return text;
}

const wordOf = (word: string): number => {
  let code = 0;
  for (let i = 0; i < word.length; i++) code = code * 256 + (word.charCodeAt(i) | 32);
  return code;
};
const shortWords = new Map(
  (
    [
      ['ja', 'ja/nei', 1],
      ['nei', 'ja/nei', 0],
      ['j', 'J/N', 1],
      ['n', 'J/N', 0],
      ['true', 'true/false', 1],
      ['false', 'true/false', 0],
      ['sann', 'true/false', 1],
      ['usann', 'true/false', 0],
      ['na', 'missing', 0],
      ['n/a', 'missing', 0],
      ['#n/a', 'missing', 0],
      ['nan', 'missing', 0],
      ['null', 'missing', 0],
    ] as const
  ).map(([word, name, value]) => [wordOf(word), { form: formId[name], value }]),
);

function isEmail(bytes: Uint8Array, start: number, end: number): boolean {
  let at = -1;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === 64) {
      if (at >= 0) return false;
      at = i;
    } else if (byte <= 32 || byte === 44 || byte === 59) return false;
  }
  return at > start && at < end - 3 && isDomain(bytes, at + 1, end);
}

const isUrl = (bytes: Uint8Array, start: number, end: number): boolean => {
  const scheme = (word: string): boolean => {
    if (end - start <= word.length + 3) return false;
    for (let i = 0; i < word.length; i++) if (((bytes[start + i] as number) | 32) !== word.charCodeAt(i)) return false;
    return true;
  };
  if (!scheme('http://') && !scheme('https://') && !scheme('ftp://')) return false;
  for (let i = start; i < end; i++) if ((bytes[i] as number) <= 32) return false;
  return true;
};

/** Labels with dots between, the last of two letters or more: `www.eksempel.no`. */
function isDomain(bytes: Uint8Array, start: number, end: number): boolean {
  let label = 0;
  let lettersOnly = true;
  let dots = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const letter = (byte | 32) >= 97 && (byte | 32) <= 122;
    if (byte === 46) {
      if (label === 0) return false;
      dots++;
      label = 0;
      lettersOnly = true;
    } else if (letter || isDigit(byte) || byte === 45 || byte >= 0x80) {
      label++;
      lettersOnly &&= letter;
    } else if (byte === 47 && dots > 0 && label > 1) {
      return lettersOnly;
    } else return false;
  }
  return dots > 0 && label >= 2 && label <= 12 && lettersOnly;
}
