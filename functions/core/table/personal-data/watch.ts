import { privateMailDomains, roleMailboxes, streetEnds } from '../../../../vocab/personal-data-words.ts';
import { trait } from '../screening.ts';
import { findNumbers } from './find-numbers.ts';
import type { HeaderMeaning } from './header.ts';
import { glance, isAccountNumber, isHelpNumber, isRefugeeNumber, passes, toPersonalNumber } from './numbers.ts';
import { isGivenName, nameInText, nameShape, shape } from './words.ts';

/** Where something was seen in a column: how often, the first rows, and one value as it may be shown. */
export type Sighting = { count: number; readonly rows: number[]; masked: string };

/** Numbers that could be personal numbers, each counted once however often it comes, and how many are. */
export type Trial = { tried: number; real: number; synthetic: number; of2032: number; account: number; dated: number };

/** What was seen in one column while the table was read: counts, rows and masked values, never a value. */
export type Evidence = {
  readonly header: HeaderMeaning;
  readonly whole: Trial;
  readonly eaten: Trial;
  readonly decimal: Trial;
  readonly text: Trial;
  strongInText: number;
  namedInText: number;
  readonly refugee: { tried: number; hits: number };
  /** Numbers parted as bank accounts are, 1234.56.78903. */
  readonly accounts: { tried: number; valid: number };
  /** Of numbers in scientific form with their digits lost: how many could be a date, and how many could not. */
  readonly lost: { plausible: number; other: number };
  readonly seen: { readonly [kind in Seen]: Sighting };
  /** Cells looked at by the detectors that need not see each. */
  readonly sampled: { cells: number; streets: number; dates: number; years: number; texts: number };
  readonly phones: { mobile: number; other: number; prefixed: number; eight: number; fours: number; nines: number };
  readonly plates: Set<number>;
  readonly length: { cells: number; bytes: number };
  readonly namesInText: Set<number>;
};

const kinds = [
  'real',
  'synthetic',
  'of2032',
  'refugee',
  'lost',
  'account',
  'privateEmail',
  'namedEmail',
  'sharedEmail',
  'phone',
  'name',
  'weakName',
  'words',
  'given',
  'surname',
  'nameInText',
  'phoneInText',
  'street',
  'date',
  'year',
  'plate',
  'ip',
  'decimals',
  'one',
  'three',
] as const;
type Seen = (typeof kinds)[number];

export function startEvidence(header: HeaderMeaning): Evidence {
  const sighting = (): Sighting => ({ count: 0, rows: [], masked: '' });
  const trial = (): Trial => ({ tried: 0, real: 0, synthetic: 0, of2032: 0, account: 0, dated: 0 });
  return {
    header,
    whole: trial(),
    eaten: trial(),
    decimal: trial(),
    text: trial(),
    strongInText: 0,
    namedInText: 0,
    refugee: { tried: 0, hits: 0 },
    accounts: { tried: 0, valid: 0 },
    lost: { plausible: 0, other: 0 },
    seen: Object.fromEntries(kinds.map((kind) => [kind, sighting()])) as { readonly [kind in Seen]: Sighting },
    sampled: { cells: 0, streets: 0, dates: 0, years: 0, texts: 0 },
    phones: { mobile: 0, other: 0, prefixed: 0, eight: 0, fours: 0, nines: 0 },
    plates: new Set(),
    length: { cells: 0, bytes: 0 },
    namesInText: new Set(),
  };
}

// A no-break space has the traits of a letter outside ASCII: numbers parted by one are no text.
const { digit, letter, space, dot, plus, at, high, odd } = trait;

/**
 * Looks at one cell, and answers whether the same value is to be shown again where it comes again: only where it counts.
 * Most cells are passed by on their length and the kinds of their characters.
 */
export function watch(
  evidence: Evidence,
): (bytes: Uint8Array, start: number, end: number, traits: number, row: number) => boolean {
  const { header, seen } = evidence;
  const numbers = numberWatch(evidence);
  const counts = header.countOfPeople || header.count;
  let shown = 0;

  return (bytes, start, end, traits, row) => {
    const length = end - start;
    let hit = false;
    if (traits & digit) {
      if (traits === digit) {
        if (length === 1) {
          const value = (bytes[start] as number) - 0x30;
          if (counts && value > 0 && value < 5) {
            note(seen[value < 3 ? 'one' : 'three'], row, bytes, start, end);
            return true;
          }
          return false;
        }
        if (length < 8) {
          if (header.birthYear) hit = year(evidence, bytes, start, end, row);
          return header.birthDate && length === 6 ? dates(evidence, bytes, start, end, row) || hit : hit;
        }
        if (length === 8) {
          if (header.birthDate) hit = dates(evidence, bytes, start, end, row);
          return eightDigits(evidence, bytes, start, end, row) || hit;
        }
      }
      if (header.birthYear && (traits & letter) === 0) hit = year(evidence, bytes, start, end, row);
      if (length >= 8 && numbers(bytes, start, end, traits, row)) hit = true;
      if (traits & letter) {
        if (length >= 6 && length <= 8 && plate(bytes, start, end)) {
          evidence.plates.add(((bytes[start] as number) << 8) | (bytes[start + 1] as number));
          note(seen.plate, row, bytes, start, end);
          hit = true;
        }
      } else {
        if (length >= 8 && length <= 20 && (traits & ~(digit | space | plus | high | odd)) === 0)
          hit = phone(evidence, bytes, start, end, row) || hit;
        if ((traits & ~digit) === dot && length >= 7 && length <= 15 && isIp(bytes, start, end)) {
          note(seen.ip, row, bytes, start, end);
          hit = true;
        }
        if (header.latitude && decimals(bytes, start, end) >= 5) {
          note(seen.decimals, row, bytes, start, end);
          hit = true;
        }
        if (header.birthDate && length <= 25) hit = dates(evidence, bytes, start, end, row) || hit;
      }
    }
    if (traits & at) return mail(evidence, decode(bytes, start, end), row) || hit;
    if (traits & (letter | high)) {
      shown++;
      if (traits & space) {
        evidence.length.cells++;
        evidence.length.bytes += length;
      }
      if (!(traits & digit) && length <= 60) {
        if (!header.notPerson) hit = named(evidence, bytes, start, end, row) || hit;
      } else if ((shown < 512 || shown % 16 === 0) && traits & space) {
        if (traits & digit && length <= 120) hit = street(evidence, bytes, start, end, row) || hit;
        if (length > 24) hit = prose(evidence, bytes, start, end, traits, row) || hit;
      }
      if (!(traits & digit) && length > 24 && length <= 60 && traits & space)
        hit = prose(evidence, bytes, start, end, traits, row) || hit;
    }
    return hit;
  };
}

function note(sighting: Sighting, row: number, bytes: Uint8Array, start: number, end: number): void {
  sighting.count++;
  if (sighting.rows.length < 20) sighting.rows.push(row);
  if (sighting.masked === '') sighting.masked = maskText(decode(bytes, start, Math.min(end, start + 60)));
}

function noteText(sighting: Sighting, row: number, text: string): void {
  sighting.count++;
  if (sighting.rows.length < 20) sighting.rows.push(row);
  if (sighting.masked === '') sighting.masked = maskText(text);
}

/** Numbers of ten, eleven and twelve digits, in every form: all cells, whatever the table's size. */
function numberWatch(
  evidence: Evidence,
): (bytes: Uint8Array, start: number, end: number, traits: number, row: number) => boolean {
  const { header, seen } = evidence;
  const scratch = new Uint8Array(12);
  const distinct = new Set<number>();
  // A number that comes a thousand times is one trial; past so many different ones the share is known well enough.
  const isNew = (value: number): boolean => {
    if (distinct.size >= 8192) return true;
    const size = distinct.size;
    return distinct.add(value).size > size;
  };

  /** Judges the eleven digits in `scratch`, which stand in a cell or a part of one. */
  const judge = (trial: Trial, row: number, bytes: Uint8Array, start: number, end: number): boolean => {
    let value = 0;
    for (let place = 0; place < 11; place++) value = value * 10 + (scratch[place] as number);
    const fresh = isNew(value);
    const at = glance(scratch);
    if (fresh) {
      trial.tried++;
      if (at & passes.account) trial.account++;
      if (at & passes.date) trial.dated++;
    }
    if (!(at & passes.maybe)) {
      if (at & passes.account) note(seen.account, row, bytes, start, end);
      if (!header.helpNumber || !isHelpNumber(digitsOf(scratch))) return false;
      if (fresh) trial.real++;
      note(seen.real, row, bytes, start, end);
      return true;
    }
    const number = toPersonalNumber(digitsOf(scratch));
    if (!number) return false;
    const sort = number.synthetic ? 'synthetic' : number.rule === 1964 ? 'real' : 'of2032';
    if (fresh) trial[sort]++;
    note(seen[sort], row, bytes, start, end);
    return true;
  };

  const refugee = (digits: string, row: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const fresh = isNew(Number(digits));
    if (fresh) evidence.refugee.tried++;
    if (!isRefugeeNumber(digits)) return false;
    if (fresh) evidence.refugee.hits++;
    note(seen.refugee, row, bytes, start, end);
    return true;
  };

  const account = (digits: string, row: number, bytes: Uint8Array, start: number, end: number): boolean => {
    evidence.accounts.tried++;
    if (!isAccountNumber(digits)) return false;
    evidence.accounts.valid++;
    note(seen.account, row, bytes, start, end);
    return true;
  };

  /** Numbers among other characters, in a cell that may hold one. */
  const among = (cell: string, isText: boolean, row: number): boolean => {
    let hit = false;
    for (const found of findNumbers(cell)) {
      const shown = encoder.encode(cell.slice(found.start, found.end));
      if (found.form === 'account' || found.form === 'duf') {
        hit = (found.form === 'duf' ? refugee : account)(found.digits, row, shown, 0, shown.length) || hit;
        continue;
      }
      const isProse = isText && found.form !== 'scientific';
      const trial = isProse ? evidence.text : evidence[trialOf[found.form]];
      const before = trial.real;
      for (let place = 0; place < 11; place++) scratch[place] = found.digits.charCodeAt(place) - 0x30;
      if (!judge(trial, row, shown, 0, shown.length)) continue;
      hit = true;
      if (isProse && trial.real > before && !found.weak) evidence.strongInText++;
      if (isProse && trial.real > before && found.named) evidence.namedInText++;
    }
    return hit;
  };

  return (bytes, start, end, traits, row) => {
    const length = end - start;
    if (traits === digit) {
      if (length === 11 || (length === 10 && bytes[start] !== 0x30)) {
        scratch[0] = 0;
        for (let place = 1; place <= length; place++) scratch[11 - place] = (bytes[end - place] as number) - 0x30;
        return judge(length === 11 ? evidence.whole : evidence.eaten, row, bytes, start, end);
      }
      const century = bytes[start] === 0x31 || bytes[start] === 0x32;
      return length === 12 && century && refugee(decode(bytes, start, end), row, bytes, start, end);
    }
    const isText = (traits & letter) !== 0;
    if (mayHoldNumber(bytes, start, end)) return among(decode(bytes, start, end), isText, row);
    if (isText && length <= 12) lostDigits(evidence, bytes, start, end, row);
    return false;
  };
}

const trialOf = { plain: 'whole', scientific: 'whole', eaten: 'eaten', decimal: 'decimal' } as const;

/** Whether a cell is worth reading for numbers: a run of ten to twelve digits, or of five after five or more in short parts. */
function mayHoldNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let run = 0;
  let chain = 0;
  let before = 0;
  let gap = 0;
  let fraction = false;
  for (let place = start; place <= end; place++) {
    const byte = place < end ? (bytes[place] as number) : 0;
    if (byte >= 0x30 && byte <= 0x39) {
      if (run === 0) {
        const last = place > start ? (bytes[place - 1] as number) : 0;
        fraction = gap === 1 && chain > 0 && (last === 0x2e || last === 0x2c);
        if (gap > 3) chain = 0;
      }
      run++;
      gap = 0;
      continue;
    }
    if (run > 0) {
      if (run >= 10 && run <= 12 && !fraction) return true;
      if (run === 5 && chain >= 5) return true;
      if (run === 6 && chain === 6) return true;
      if (run === 2 && before === 3 && chain >= 8) return true;
      if (run >= 8 && chain === 1 && fraction && (byte === 0x45 || byte === 0x65)) return true;
      before = run;
      chain += run;
      run = 0;
    }
    gap++;
    // Letters and colons part numbers; spaces, dots, hyphens and the bytes of odd spaces do not.
    if ((byte >= 0x41 && byte <= 0x7a) || byte === 0x3a) chain = 0;
  }
  return false;
}

/** `1,01E+10`: the digits are gone, but the day and the first digit of the month still stand. */
function lostDigits(evidence: Evidence, bytes: Uint8Array, start: number, end: number, row: number): void {
  if (bytes[end - 3] !== 0x2b && bytes[end - 2] !== 0x2b) return;
  const [, whole, part = '', power] = /^(\d)(?:[.,](\d{1,7}))?E\+(\d\d?)$/i.exec(decode(bytes, start, end)) ?? [];
  if (whole === undefined || power === undefined) return;
  const leading = (/^0?9$/.test(power) ? '0' : '') + whole + part.padEnd(3, '0');
  const day = Number(leading.slice(0, 2)) % 40;
  const plausible = /^(?:10|0?9)$/.test(power) && day > 0 && day < 32 && '014589'.includes(leading.charAt(2));
  evidence.lost[plausible ? 'plausible' : 'other']++;
  note(evidence.seen.lost, row, bytes, start, end);
}

const digitsOf = (digits: Uint8Array): string => {
  let out = '';
  for (let place = 0; place < 11; place++) out += String(digits[place]);
  return out;
};

const privateDomains = new Set(privateMailDomains.split(/\s+/));
const roles = new Set(roleMailboxes.split(/\s+/));
const mailPattern = /([\p{L}\d._%+'-]{1,64})@([\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6})/gu;

/** Whose mailbox it is, for each address in a text. */
export function mailboxesIn(
  cell: string,
): readonly { readonly whose: 'private' | 'named' | 'shared'; readonly start: number; readonly end: number }[] {
  return [...cell.matchAll(mailPattern)].map(({ 0: whole, 1: local = '', 2: domain = '', index }) => {
    const parts = local
      .toLowerCase()
      .split(/[._\d-]+/)
      .filter(Boolean);
    const isPrivate = privateDomains.has(domain.toLowerCase());
    const isNamed = !parts.some((part) => roles.has(part)) && parts.length > 1 && isGivenName(parts[0] ?? '');
    return { whose: isPrivate ? 'private' : isNamed ? 'named' : 'shared', start: index, end: index + whole.length };
  });
}

function mail(evidence: Evidence, cell: string, row: number): boolean {
  const boxes = mailboxesIn(cell);
  for (const { whose, start, end } of boxes) {
    noteText(evidence.seen[`${whose}Email`], row, cell.slice(start, end));
  }
  return boxes.length > 0;
}

function named(evidence: Evidence, bytes: Uint8Array, start: number, end: number, row: number): boolean {
  const found = nameShape(bytes, start, end);
  if (found === shape.none) return false;
  note(evidence.seen[shapeNames[found] ?? 'name'], row, bytes, start, end);
  return true;
}

const shapeNames: { readonly [shape: number]: Seen } = {
  [shape.given]: 'given',
  [shape.surname]: 'surname',
  [shape.weak]: 'weakName',
  [shape.words]: 'words',
};

/** Running text: names of people, and telephone numbers. */
function prose(
  evidence: Evidence,
  bytes: Uint8Array,
  start: number,
  end: number,
  traits: number,
  row: number,
): boolean {
  evidence.sampled.texts++;
  let hit = false;
  const found = nameInText(bytes, start, Math.min(end, start + 4096));
  if (found !== 0) {
    if (evidence.namesInText.size < 64) evidence.namesInText.add(found);
    noteText(evidence.seen.nameInText, row, '•••');
    hit = true;
  }
  if (traits & digit) {
    const [phone] = phoneInText.exec(decode(bytes, start, Math.min(end, start + 4096))) ?? [];
    if (phone) {
      noteText(evidence.seen.phoneInText, row, phone);
      hit = true;
    }
  }
  return hit;
}

export const phoneInText =
  /(?:(?:\+|00)47[ \u00a0]?|(?:tlf|telefon|mobil|mob|ring|sms)\p{L}{0,12}[ .:\u00a0]{0,3}(?:på |nr\.? ?)?)[49]\d(?:[ \u00a0]?\d){6}(?!\d)/iu;

function eightDigits(evidence: Evidence, bytes: Uint8Array, start: number, end: number, row: number): boolean {
  const { phones, seen, header } = evidence;
  const first = bytes[start] as number;
  const mobile = first === 0x34 || first === 0x39;
  phones.eight++;
  if (first === 0x34) phones.fours++;
  if (first === 0x39) phones.nines++;
  if (!header.phone) {
    if (mobile) note(seen.phone, row, bytes, start, end);
    return mobile;
  }
  phones[mobile ? 'mobile' : 'other']++;
  note(seen.phone, row, bytes, start, end);
  return true;
}

/** `+47 912 34 567`, `0047…`, `912 34 567`, `51 61 46 00`. */
function phone(evidence: Evidence, bytes: Uint8Array, start: number, end: number, row: number): boolean {
  const { phones, seen, header } = evidence;
  const cell = decode(bytes, start, end).trim();
  const [, prefix, number] =
    /^(\+47|0047)?[ \u00a0]?(\d{8}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|\d{2}(?:[ \u00a0]\d{2}){3})$/.exec(cell) ?? [];
  if (number === undefined || (!prefix && !header.phone && number.length === 8)) return false;
  const mobile = /^[49]/.test(number);
  phones[mobile ? 'mobile' : 'other']++;
  if (prefix) phones.prefixed++;
  note(seen.phone, row, bytes, start, end);
  return true;
}

const streetPattern = new RegExp(
  `^\\p{Lu}[\\p{L} .'’-]{0,60}(?:${streetEnds
    .split(/\s+/)
    .map((word) => word.replace('.', '\\.'))
    .join('|')}) \\d{1,4}(?: ?[A-Za-z])?(?![\\p{L}\\d])`,
  'iu',
);

function street(evidence: Evidence, bytes: Uint8Array, start: number, end: number, row: number): boolean {
  evidence.sampled.cells++;
  if (!streetPattern.test(decode(bytes, start, end))) return false;
  evidence.sampled.streets++;
  note(evidence.seen.street, row, bytes, start, end);
  return true;
}

function dates(evidence: Evidence, bytes: Uint8Array, start: number, end: number, row: number): boolean {
  const cell = decode(bytes, start, end).trim();
  const [, d1, m1, d2, m2, d3, m3] =
    /^(?:(\d\d?)[./-](\d\d?)[./-](?:\d\d){1,2}|\d{4}-?(\d\d)-?(\d\d)(?:[T ].*)?|(\d\d)(\d\d)\d\d)$/.exec(cell) ?? [];
  const [day, month] = [Number(d1 ?? m2 ?? d3), Number(m1 ?? d2 ?? m3)];
  if (!(day > 0 && day < 32 && month > 0 && month < 13)) return false;
  evidence.sampled.dates++;
  note(evidence.seen.date, row, bytes, start, end);
  return true;
}

function year(evidence: Evidence, bytes: Uint8Array, start: number, end: number, row: number): boolean {
  if (!/^\s*(?:18|19|20)\d\d\s*$/.test(decode(bytes, start, end))) return false;
  evidence.sampled.years++;
  note(evidence.seen.year, row, bytes, start, end);
  return true;
}

/** Two letters and five digits (or four), as on a number plate. */
function plate(bytes: Uint8Array, start: number, end: number): boolean {
  const capital = (place: number): boolean => (bytes[place] as number) >= 0x41 && (bytes[place] as number) <= 0x5a;
  if (!capital(start) || !capital(start + 1)) return false;
  const from = bytes[start + 2] === 0x20 ? start + 3 : start + 2;
  if (end - from !== 5) return false;
  for (let place = from; place < end; place++)
    if ((bytes[place] as number) < 0x30 || (bytes[place] as number) > 0x39) return false;
  return true;
}

function isIp(bytes: Uint8Array, start: number, end: number): boolean {
  let dots = 0;
  let value = 0;
  for (let place = start; place < end; place++) {
    const byte = bytes[place] as number;
    if (byte === 0x2e) {
      dots++;
      value = 0;
    } else {
      value = value * 10 + byte - 0x30;
      if (value > 255) return false;
    }
  }
  return dots === 3;
}

function decimals(bytes: Uint8Array, start: number, end: number): number {
  for (let place = start; place < end; place++)
    if (bytes[place] === 0x2e || bytes[place] === 0x2c) return end - place - 1;
  return 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function decode(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return decoder.decode(bytes.subarray(start, end));
  let out = '';
  for (let place = start; place < end; place++) {
    const byte = bytes[place] as number;
    if (byte > 0x7f) return decoder.decode(bytes.subarray(start, end));
    out += String.fromCharCode(byte);
  }
  return out;
}

/** A value as it may be shown: the first four of a long number (`0101•••••••`), the first letter of a longer word. */
export function maskText(value: string): string {
  const shown = value.slice(0, 60);
  const kept = /^\d{8,}/.test(shown) ? 4 : shown.replace(/[^\p{L}\p{N}]/gu, '').length > 3 ? 1 : 0;
  let count = 0;
  return shown.replace(/[\p{L}\p{M}\p{N}]/gu, (character) => (count++ < kept ? character : '•'));
}
