/** Digits of a text that may be a person's number, in one of the forms people and programs write them in. */
export type FoundNumber = {
  /** Eleven digits, or twelve for a DUF number. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /**
   * *plain*: eleven digits, parted after six or as a date, or with `.0`. *eaten*: ten, whose zero a spreadsheet took.
   * *decimal*: parted by a dot, as a number with five decimals is. *scientific*: 1,01E+10 with its digits kept. *account*: parted as bank accounts are.
   */
  readonly form: 'plain' | 'eaten' | 'decimal' | 'scientific' | 'duf' | 'account';
  /** What stands before it tells that it is another number: an account, an invoice, a part of an address. */
  readonly weak: boolean;
  /** What stands before it says that it is a person's. */
  readonly named: boolean;
};

/** Every run of digits in a text that may be a person's number. Linear in the text's length. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  const runs = [...text.matchAll(/\d+/g)].map((it) => ({
    digits: it[0],
    start: it.index,
    end: it.index + it[0].length,
  }));
  for (let at = 0; at < runs.length; at++) {
    const hit = scientific(text, runs, at) ?? single(text, runs, at) ?? grouped(text, runs, at);
    if (!hit) continue;
    const before = text.slice(Math.max(0, hit.start - 30), hit.start).toLowerCase();
    found.push({
      ...hit,
      weak: /[/=#_]$|[\p{L}\d]-$/u.test(before) || otherNumbers.test(before),
      named: personNumbers.test(before),
    });
    at += hit.runs - 1;
  }
  return found;
}

type Run = { readonly digits: string; readonly start: number; readonly end: number };
type Hit = Pick<FoundNumber, 'digits' | 'start' | 'end' | 'form'> & { readonly runs: number };

const otherNumbers =
  /(?:^|[^\p{L}])(?:konto|faktura|kid|org|ordre|bilag|sak|ref|arkiv|gtin|ean|isbn|issn|måler|målepunkt|objekt|https?:|www|id|art|vare|tlf|telefon|mobil)\p{L}*[\s.:#-]*(?:nr|nummer|no)?[\s.:#-]*$/u;
const personNumbers =
  /(?:^|[^\p{L}])(?:fnr|f\.nr|fødselsn|fødselsnummer|fodselsn|personn|person-?id|født|fødd|d-?n(?:r|ummer)|pnr)\p{L}*[\s.:#-]*$/u;
const parting = /^[ \u00a0\u2007\u2009\u202f]?[-–‑./ \u00a0\u2007\u2009\u202f]$|^ - $/;

/** Ten, eleven or twelve digits in a row. */
function single(text: string, runs: readonly Run[], at: number): Hit | undefined {
  const run = runs[at];
  if (!run || run.digits.length < 10 || run.digits.length > 12) return undefined;
  if (!opens(text, run.start) || !closes(text, runs, at)) return undefined;
  const { digits, start, end } = run;
  if (digits.length === 12) return { digits, start, end, form: 'duf', runs: 1 };
  if (digits.length === 11) return { digits, start, end, form: 'plain', runs: 1 };
  return digits.startsWith('0') ? undefined : { digits: `0${digits}`, start, end, form: 'eaten', runs: 1 };
}

const groupings: readonly (readonly number[])[] = [
  [6, 5],
  [2, 2, 2, 5],
  [2, 2, 4, 5],
  [6, 3, 2],
  [2, 2, 2, 3, 2],
  [5, 5],
  [4, 2, 6],
  [4, 2, 5],
];

/** A date and five digits, however they are parted. */
function grouped(text: string, runs: readonly Run[], at: number): Hit | undefined {
  for (const grouping of groupings) {
    const parts = runs.slice(at, at + grouping.length);
    const [head, tail] = [parts[0], parts.at(-1)];
    if (!head || !tail || !grouping.every((length, place) => parts[place]?.digits.length === length)) continue;
    const gaps = parts.slice(1).map((part, place) => text.slice(parts[place]?.end, part.start));
    if (!gaps.every((gap) => parting.test(gap))) continue;
    if (!opens(text, head.start) || !closes(text, runs, at + parts.length - 1)) continue;
    const whole = parts.map(({ digits }) => digits).join('');
    const base = { start: head.start, end: tail.end, runs: parts.length };
    if (grouping[0] === 4) return { ...base, digits: whole, form: whole.length === 12 ? 'duf' : 'account' };
    if (grouping[0] === 5) {
      // Two groups of five: a zero eaten. A text has postcodes and amounts that look the same.
      return head.start === leading(text) && tail.end === trailing(text)
        ? { ...base, digits: `0${whole}`, form: 'eaten' }
        : undefined;
    }
    if (whole.length === 13) return { ...base, digits: whole.slice(0, 4) + whole.slice(6), form: 'plain' };
    return { ...base, digits: whole, form: gaps.length === 1 && gaps[0] === '.' ? 'decimal' : 'plain' };
  }
  return undefined;
}

/** `1.0101850123E+10`, with nine digits or more kept; zeros at the end may be left out. */
function scientific(text: string, runs: readonly Run[], at: number): Hit | undefined {
  const [whole, part, power] = [runs[at], runs[at + 1], runs[at + 2]];
  if (!whole || !part || !power || whole.digits.length !== 1 || !opens(text, whole.start)) return undefined;
  if (!/^[.,]$/.test(text.slice(whole.end, part.start)) || !/^[eE]\+?$/.test(text.slice(part.end, power.start)))
    return undefined;
  const size = Number(power.digits) + 1;
  const kept = whole.digits + part.digits;
  if ((size !== 10 && size !== 11) || kept.length < 9 || kept.length > size) return undefined;
  return {
    digits: kept.padEnd(size, '0').padStart(11, '0'),
    start: whole.start,
    end: power.end,
    form: 'scientific',
    runs: 3,
  };
}

/** Not within a word, nor the decimals of a number. */
function opens(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined) return true;
  if (/\p{L}/u.test(before)) return false;
  return !(/[.,]/.test(before) && /\d/.test(text[start - 2] ?? ''));
}

/** Not running on into a word or decimals; `.0` and `,00` are none. */
function closes(text: string, runs: readonly Run[], at: number): boolean {
  const end = runs[at]?.end ?? 0;
  const after = text[end];
  if (after === undefined) return true;
  if (/\p{L}/u.test(after)) return false;
  const next = runs[at + 1];
  return !(/[.,]/.test(after) && next?.start === end + 1) || /^0+$/.test(next.digits);
}

const leading = (text: string): number => text.length - text.trimStart().length;
const trailing = (text: string): number => text.trimEnd().length;
