/** A datatype of CSV on the Web: a base, how it is written, and what it is bounded by (tabular metadata § 5.11). */
export type Datatype = {
  readonly base: string;
  readonly format?: Format;
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
};

export type Format =
  | { readonly kind: 'text'; readonly pattern: RegExp }
  | { readonly kind: 'boolean'; readonly yes: string; readonly no: string }
  | { readonly kind: 'date'; readonly pattern: RegExp; readonly fields: readonly string[] }
  | {
      readonly kind: 'number';
      readonly pattern: NumberPattern | undefined;
      readonly decimal: string;
      readonly group: string | undefined;
    };

/** A value read by its datatype: comparable with others of the same, or wrong. */
export type CellValue = { readonly ok: true; readonly value: number | string | boolean } | { readonly ok: false };

type Family = 'text' | 'number' | 'boolean' | 'date' | 'duration' | 'binary';

const numbers: { readonly [base: string]: readonly [min: number | bigint, max: number | bigint] | undefined } = {
  decimal: undefined,
  double: undefined,
  float: undefined,
  number: undefined,
  integer: undefined,
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2 ** 31), 2 ** 31 - 1],
  short: [-32768, 32767],
  byte: [-128, 127],
  nonNegativeInteger: [0, Infinity],
  positiveInteger: [1, Infinity],
  unsignedLong: [0, 2n ** 64n - 1n],
  unsignedInt: [0, 2 ** 32 - 1],
  unsignedShort: [0, 65535],
  unsignedByte: [0, 255],
  nonPositiveInteger: [-Infinity, 0],
  negativeInteger: [-Infinity, -1],
};
const exact = new Set(['double', 'float', 'number']);

const zone = '(Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?';
const day = '(?:0[1-9]|[12]\\d|3[01])';
const month = '(?:0[1-9]|1[0-2])';
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?';
const year = '-?\\d{4,}';
const duration = (parts: string): RegExp => new RegExp(`^-?P(?!$)${parts}$`);
/** Lexical forms of XML Schema 1.1 part 2. */
const natural: { readonly [base: string]: RegExp } = {
  date: new RegExp(`^${year}-${month}-${day}${zone}$`),
  dateTime: new RegExp(`^${year}-${month}-${day}T${clock}${zone}$`),
  dateTimeStamp: new RegExp(`^${year}-${month}-${day}T${clock}(?:Z|[+-]\\d\\d:\\d\\d)$`),
  time: new RegExp(`^${clock}${zone}$`),
  gDay: new RegExp(`^---${day}${zone}$`),
  gMonth: new RegExp(`^--${month}${zone}$`),
  gMonthDay: new RegExp(`^--${month}-${day}${zone}$`),
  gYear: new RegExp(`^${year}${zone}$`),
  gYearMonth: new RegExp(`^${year}-${month}${zone}$`),
  duration: duration('(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?'),
  dayTimeDuration: duration('(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?'),
  yearMonthDuration: duration('(?:\\d+Y)?(?:\\d+M)?'),
  base64Binary: /^[A-Za-z0-9+/=\s]*$/,
  hexBinary: /^(?:[0-9A-Fa-f]{2})*$/,
};

const otherNames: { readonly [name: string]: string } = {
  datetime: 'dateTime',
  any: 'anyAtomicType',
  binary: 'base64Binary',
};
const texts = new Set([
  'string',
  'anyAtomicType',
  'anyURI',
  'normalizedString',
  'token',
  'language',
  'Name',
  'NMTOKEN',
  'QName',
  'xml',
  'html',
  'json',
]);

/** The built-in datatype of a name, or nothing. */
export function builtIn(name: string): string | undefined {
  const base = otherNames[name] ?? name;
  return texts.has(base) || base in numbers || base in natural || base === 'boolean' ? base : undefined;
}

export function familyOf(base: string): Family {
  if (base in numbers) return 'number';
  if (base === 'boolean') return 'boolean';
  if (/duration$/i.test(base)) return 'duration';
  if (/Binary$/.test(base)) return 'binary';
  return base in natural ? 'date' : 'text';
}

/** Reads a `format`; nothing where it is none for the base, which is told and then taken as not stated. */
export function readFormat(base: string, stated: unknown): Format | undefined {
  const family = familyOf(base);
  if (family === 'number') return readNumberFormat(stated);
  if (typeof stated !== 'string') return undefined;
  if (family === 'boolean') {
    const [yes, no, ...more] = stated.split('|');
    return yes && no && more.length === 0 ? { kind: 'boolean', yes, no } : undefined;
  }
  if (family === 'date') return readDateFormat(stated);
  try {
    return { kind: 'text', pattern: new RegExp(`^(?:${stated})$`, 'u') };
  } catch {
    return undefined;
  }
}

/** Reads one value. What `length` counts and bounds compare is judged by `fits`. */
export function readValue(text: string, { base, format }: Datatype): CellValue {
  const family = familyOf(base);
  if (family === 'number') return readNumber(text, base, format?.kind === 'number' ? format : plainNumber);
  if (family === 'boolean') {
    const { yes, no } = format?.kind === 'boolean' ? format : { yes: 'true', no: 'false' };
    if (text === yes || (format === undefined && text === '1')) return { ok: true, value: true };
    if (text === no || (format === undefined && text === '0')) return { ok: true, value: false };
    return wrong;
  }
  if (format?.kind === 'date') return readDate(text, format);
  if (format?.kind === 'text' && !format.pattern.test(text)) return wrong;
  const pattern = natural[base];
  if (pattern && !pattern.test(text)) return wrong;
  if (family === 'date' && /^-?\d{4,}-\d\d-\d\d/.test(text) && !isCalendarDay(text)) return wrong;
  return { ok: true, value: text };
}

/** Whether a value keeps the lengths and bounds of its datatype. */
export function fits(text: string, value: number | string | boolean, datatype: Datatype): boolean {
  const length =
    datatype.base === 'hexBinary'
      ? text.length / 2
      : datatype.base === 'base64Binary'
        ? (text.replace(/[=\s]/g, '').length * 3) >> 2
        : [...text].length;
  if (datatype.length !== undefined && length !== datatype.length) return false;
  if (datatype.minLength !== undefined && length < datatype.minLength) return false;
  if (datatype.maxLength !== undefined && length > datatype.maxLength) return false;
  const against = (bound: string | undefined, holds: (order: number) => boolean): boolean => {
    if (bound === undefined) return true;
    const limit = boundOf(bound, datatype);
    return limit === undefined || holds(value < limit ? -1 : value > limit ? 1 : 0);
  };
  return (
    against(datatype.minInclusive, (order) => order >= 0) &&
    against(datatype.maxInclusive, (order) => order <= 0) &&
    against(datatype.minExclusive, (order) => order > 0) &&
    against(datatype.maxExclusive, (order) => order < 0)
  );
}

/** A bound is written in the datatype's own format, or in the natural one. */
function boundOf(bound: string, datatype: Datatype): number | string | boolean | undefined {
  const own = readValue(bound, datatype);
  if (own.ok) return own.value;
  const plain = readValue(bound, { base: datatype.base });
  return plain.ok ? plain.value : undefined;
}

/** Why a datatype's lengths and bounds contradict each other or its base; nothing where they do not (§ 5.11.2, § 5.11.3). */
export function contradictionOf(datatype: Datatype): string | undefined {
  const { base, length, minLength, maxLength, minInclusive, maxInclusive, minExclusive, maxExclusive } = datatype;
  const family = familyOf(base);
  const hasLength = length !== undefined || minLength !== undefined || maxLength !== undefined;
  if (hasLength && family !== 'text' && family !== 'binary') return 'length';
  if ((length ?? Infinity) < (minLength ?? -Infinity) || (length ?? -Infinity) > (maxLength ?? Infinity))
    return 'length';
  if ((minLength ?? -Infinity) > (maxLength ?? Infinity)) return 'maxLength';
  const bounds = [minInclusive, maxInclusive, minExclusive, maxExclusive];
  if (bounds.some((bound) => bound !== undefined) && family !== 'number' && family !== 'date' && family !== 'duration')
    return 'minimum';
  if (minInclusive !== undefined && minExclusive !== undefined) return 'minExclusive';
  if (maxInclusive !== undefined && maxExclusive !== undefined) return 'maxExclusive';
  const low = boundOf(minInclusive ?? minExclusive ?? '', datatype);
  const high = boundOf(maxInclusive ?? maxExclusive ?? '', datatype);
  if (low === undefined || high === undefined || (minInclusive === maxInclusive && minInclusive !== undefined))
    return undefined;
  if (low > high) return 'maximum';
  if (low < high) return undefined;
  const exclusive = (minExclusive === undefined) !== (maxExclusive === undefined);
  return exclusive ? 'maximum' : undefined;
}

const wrong: CellValue = { ok: false };

function isCalendarDay(text: string): boolean {
  const [, y = '', m = '', d = ''] = /^-?(\d{4,})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return Number(d) <= new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
}

const dateForms = new Set([
  ...['yyyy-MM-dd', 'yyyyMMdd'],
  ...['-', '/', '.'].flatMap((s) => [`dd${s}MM${s}yyyy`, `d${s}M${s}yyyy`, `MM${s}dd${s}yyyy`, `M${s}d${s}yyyy`]),
]);
const timeForm = /^(?:HH:mm:ss(?:\.S+)?|HHmmss(?:\.S+)?|HH:mm|HHmm)$/;
const fieldPatterns: { readonly [field: string]: string } = {
  yyyy: '(\\d{4})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  dd: '(\\d{2})',
  d: '(\\d{1,2})',
  HH: '(\\d{2})',
  mm: '(\\d{2})',
  ss: '(\\d{2})',
  X: '(Z|[+-]\\d{2}(?:\\d{2})?)',
  XX: '(Z|[+-]\\d{4})',
  XXX: '(Z|[+-]\\d{2}:\\d{2})',
  x: '([+-]\\d{2}(?:\\d{2})?)',
  xx: '([+-]\\d{4})',
  xxx: '([+-]\\d{2}:\\d{2})',
};

function readDateFormat(stated: string): Format | undefined {
  const [, main = '', marker = ''] = /^(.*?)( ?(?:X{1,3}|x{1,3}))?$/.exec(stated) ?? [];
  const [date = '', time] = main.includes('T') ? main.split('T') : main.includes(' ') ? main.split(' ') : [main];
  const supported =
    time === undefined ? dateForms.has(date) || timeForm.test(date) : dateForms.has(date) && timeForm.test(time);
  if (!supported) return undefined;
  const fields: string[] = [];
  const pattern = `${main}${marker}`.replace(
    /yyyy|MM?|dd?|HH|mm|ss(\.S+)?|X{1,3}|x{1,3}|[^\w\s]|T/g,
    (field, fraction?: string) => {
      if (field.startsWith('ss')) {
        fields.push('ss');
        return fraction === undefined ? '(\\d{2})' : `(\\d{2}(?:\\.\\d{1,${fraction.length - 1}})?)`;
      }
      const known = fieldPatterns[field];
      if (known === undefined) return field === 'T' ? 'T' : `\\${field}`;
      fields.push(field[0] === 'x' ? 'X' : field);
      return known;
    },
  );
  return { kind: 'date', pattern: new RegExp(`^${pattern}$`), fields };
}

function readDate(text: string, { pattern, fields }: Extract<Format, { kind: 'date' }>): CellValue {
  const match = pattern.exec(text);
  if (!match) return wrong;
  const parts: { [field: string]: string } = {};
  for (const [index, field] of fields.entries())
    parts[field[0] === 'X' ? 'X' : field.slice(0, 1)] = match[index + 1] ?? '';
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const date = parts['y'] === undefined ? undefined : `${parts['y']}-${two(parts['M'])}-${two(parts['d'])}`;
  const time = parts['H'] === undefined ? undefined : `${two(parts['H'])}:${two(parts['m'])}:${parts['s'] ?? '00'}`;
  if (
    date !== undefined &&
    !(Number(parts['M']) >= 1 && Number(parts['M']) <= 12 && Number(parts['d']) >= 1 && isCalendarDay(date))
  )
    return wrong;
  if (time !== undefined && (Number(parts['H']) > 23 || Number(parts['m']) > 59 || Number(parts['s'] ?? 0) >= 60))
    return wrong;
  return { ok: true, value: [date, time].filter((part) => part !== undefined).join('T') + (parts['X'] ?? '') };
}

export type NumberPattern = {
  readonly prefix: string;
  readonly suffix: string;
  readonly least: number;
  /** Sizes of the last group of the whole part, and of those before it; 0 where there are none. */
  readonly primary: number;
  readonly secondary: number;
  readonly leastFraction: number;
  readonly mostFraction: number;
  readonly fractionGroup: number;
  readonly exponent: { readonly least: number; readonly most: number; readonly plus: boolean } | undefined;
};

type NumberFormat = Extract<Format, { kind: 'number' }>;
const plainNumber: NumberFormat = { kind: 'number', pattern: undefined, decimal: '.', group: undefined };

function readNumberFormat(stated: unknown): NumberFormat | undefined {
  const { pattern, decimalChar, groupChar } =
    typeof stated === 'string'
      ? { pattern: stated, decimalChar: undefined, groupChar: undefined }
      : typeof stated === 'object' && stated !== null
        ? (stated as { pattern?: unknown; decimalChar?: unknown; groupChar?: unknown })
        : { pattern: 0, decimalChar: undefined, groupChar: undefined };
  const decimal = typeof decimalChar === 'string' ? decimalChar : '.';
  const group = typeof groupChar === 'string' ? groupChar : undefined;
  if (pattern === undefined) return { kind: 'number', pattern: undefined, decimal, group };
  if (typeof pattern !== 'string') return undefined;
  const read = readNumberPattern(pattern, decimal, group ?? ',');
  return read && { kind: 'number', pattern: read, decimal, group: group ?? ',' };
}

function readNumberPattern(pattern: string, decimal: string, group: string): NumberPattern | undefined {
  const [, prefix = '', body = '', suffix = ''] = /^([+\-%‰]*)([^+\-%‰]*(?:E\+?[#0]+)?)([%‰]?)$/.exec(pattern) ?? [];
  const [mantissa = '', exponent] = body.split('E');
  const [whole = '', fraction = '', ...more] = mantissa.split(decimal);
  const isDigits = (text: string): boolean => [...text].every((c) => c === '#' || c === '0' || c === group);
  if (body === '' || more.length > 0 || !isDigits(whole) || !isDigits(fraction) || !/[#0]/.test(whole + fraction))
    return undefined;
  const groups = whole.split(group);
  const count = (text: string, wanted: string): number => [...text].filter((c) => wanted.includes(c)).length;
  return {
    prefix,
    suffix,
    least: count(whole, '0'),
    primary: groups.length > 1 ? (groups.at(-1)?.length ?? 0) : 0,
    secondary: groups.length > 2 ? (groups.at(-2)?.length ?? 0) : groups.length > 1 ? (groups.at(-1)?.length ?? 0) : 0,
    leastFraction: count(fraction, '0'),
    mostFraction: count(fraction, '#0'),
    fractionGroup: fraction.includes(group) ? fraction.indexOf(group) : 0,
    exponent:
      exponent === undefined
        ? undefined
        : { least: count(exponent, '0'), most: exponent.replace('+', '').length, plus: exponent.startsWith('+') },
  };
}

function readNumber(text: string, base: string, { pattern, decimal, group }: NumberFormat): CellValue {
  if (text === 'NaN' || text === 'INF' || text === '-INF') {
    return exact.has(base) ? { ok: true, value: text === 'NaN' ? NaN : text === 'INF' ? Infinity : -Infinity } : wrong;
  }
  const [, before = '', body = '', after = ''] = /^([+\-%‰]*)(.*?)([%‰]?)$/s.exec(text) ?? [];
  const [mantissa = '', exponent, ...tooMany] = body.split(/e/i);
  const [whole = '', fraction, ...more] = mantissa.split(decimal);
  if (more.length > 0 || tooMany.length > 0) return wrong;
  const isInteger = !exact.has(base) && base !== 'decimal';
  if (pattern) {
    if (!fitsPattern({ before, whole, fraction: fraction ?? '', exponent, after }, pattern, group ?? ',')) return wrong;
  } else {
    if (group !== undefined && new RegExp(`(?:^|${escaped(group)})${escaped(group)}|${escaped(group)}$`).test(whole))
      return wrong;
    if (exponent !== undefined && !exact.has(base)) return wrong;
    if (isInteger && fraction !== undefined) return wrong;
  }
  const plain = (part: string): string => (group === undefined ? part : part.replaceAll(group, ''));
  const digits = plain(whole);
  const decimals = plain(fraction ?? '');
  if (!/^\d*$/.test(digits) || !/^\d*$/.test(decimals) || digits + decimals === '') return wrong;
  if (exponent !== undefined && !/^[+-]?\d+$/.test(exponent)) return wrong;
  const sign = before.replace(/[%‰]/g, '');
  if (sign.length > 1 || (before + after).replace(/[+-]/g, '').length > 1) return wrong;
  const scale = /%/.test(before + after) ? 100 : /‰/.test(before + after) ? 1000 : 1;
  const value = Number(`${sign}${digits || '0'}.${decimals || '0'}e${exponent ?? 0}`) / scale;
  const range = numbers[base];
  if (range) {
    const [min, max] = range;
    const whole64 = typeof max === 'bigint' && decimals === '' && exponent === undefined;
    const compared = whole64 ? BigInt(digits || '0') * (sign === '-' ? -1n : 1n) : value;
    if (compared < min || compared > max) return wrong;
  }
  return { ok: true, value };
}

function fitsPattern(
  number: {
    readonly before: string;
    readonly whole: string;
    readonly fraction: string;
    readonly exponent: string | undefined;
    readonly after: string;
  },
  pattern: NumberPattern,
  group: string,
): boolean {
  const unsigned = (text: string): string => text.replace(/[+-]/g, '');
  if (unsigned(number.before) !== unsigned(pattern.prefix) || number.after !== pattern.suffix) return false;
  if (/[+-]/.test(pattern.prefix) && !/[+-]/.test(number.before)) return false;
  const groups = number.whole.split(group);
  const digits = groups.join('');
  if (digits.length < pattern.least) return false;
  if (
    pattern.primary === 0
      ? groups.length > 1
      : !grouped([...groups].reverse(), digits.length, pattern.primary, pattern.secondary)
  ) {
    return false;
  }
  const fractions = number.fraction.split(group);
  const decimals = fractions.join('');
  if (decimals.length < pattern.leastFraction || decimals.length > pattern.mostFraction) return false;
  if (
    pattern.fractionGroup === 0
      ? fractions.length > 1
      : !grouped(fractions, decimals.length, pattern.fractionGroup, pattern.fractionGroup)
  ) {
    return false;
  }
  if (pattern.exponent === undefined) return number.exponent === undefined;
  if (number.exponent === undefined) return false;
  const power = unsigned(number.exponent);
  return power.length >= pattern.exponent.least && (!pattern.exponent.plus || /^[+-]/.test(number.exponent));
}

/** Whether digits are cut where they must be: groups counted from the decimal sign outwards. */
function grouped(groups: readonly string[], digits: number, primary: number, secondary: number): boolean {
  if (digits <= primary) return groups.length === 1;
  return groups.every((part, index) => {
    const size = index === 0 ? primary : secondary;
    return index === groups.length - 1 ? part.length >= 1 && part.length <= size : part.length === size;
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
