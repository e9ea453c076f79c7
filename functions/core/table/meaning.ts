import type { ColumnState } from './column.ts';
import { countAt, formAtSlot, rangeOf, slotWidth } from './column.ts';
import { formId } from './forms.ts';
import type { FoundProblem, ProblemCollector } from './problems.ts';
import type { Column, ColumnType } from './table.ts';

/** Numbers of municipalities and counties, with those that have been: what the reading must know of Norway. */
export type PlaceNumbers = {
  municipality(number: string): PlaceNumber | undefined;
  county(number: string): PlaceNumber | undefined;
};

export type PlaceNumber = {
  readonly number: string;
  readonly name: string;
  /** Whether it is no longer in use. */
  readonly former?: boolean;
  /** What it became, by number: several where it was divided. */
  readonly successors?: readonly string[];
};

/** What a column is called, without what does not matter: `Kommune nr.` is `kommunenr`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .replace(/[^a-z0-9]/g, '');

type Typed = Pick<Column, 'type' | 'confidence' | 'exceptions'> & { readonly format?: string };
export type Meaning = Typed & {
  /** For a column of municipalities or counties: those that are in it, as of today. */
  readonly places?: readonly PlaceNumber[];
};

/**
 * What the values stand for, where their form alone does not tell: by the column's name and the values together, never by
 * one of them alone. What is doubtful is reported and left as it is.
 */
export function meaningOf(
  column: ColumnState,
  typed: Typed,
  name: string,
  index: number,
  places: PlaceNumbers | undefined,
  problems: ProblemCollector,
): Meaning {
  const plain = plainName(name);
  for (const { names, types, read } of meanings) {
    if (!types.has(typed.type) || !names.test(plain)) continue;
    const meaning = read(column, typed, {
      index,
      name,
      plain,
      places,
      add: (code, found) => problems.add(code, { ...found, column: index }),
    });
    if (meaning) return meaning;
  }
  return typed;
}

type Asked = {
  readonly index: number;
  readonly name: string;
  readonly plain: string;
  readonly places: PlaceNumbers | undefined;
  readonly add: (code: Parameters<ProblemCollector['add']>[0], found?: FoundProblem) => void;
};

type Reading = {
  readonly names: RegExp;
  readonly types: ReadonlySet<ColumnType>;
  readonly read: (column: ColumnState, typed: Typed, asked: Asked) => Meaning | undefined;
};

const wholeNumbers: ReadonlySet<ColumnType> = new Set(['integer', 'code', 'year', 'organization-number']);
const numbers: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'code']);

const meanings: readonly Reading[] = [
  {
    names:
      /kommunen(r|um)|komm?(une)?(nr|no|kode|code|id)|^kom(m|nr)?$|^kommuner?$|^knr$|kommnr|municipality(no|num|code|id)/,
    types: wholeNumbers,
    read: (column, typed, asked) => placesOf(column, typed, asked, 4),
  },
  {
    names: /fylkesn(r|um)|fylken(r|um)|^fylker?$|fylkes?kode|countyn(o|um)|countycode/,
    types: wholeNumbers,
    read: (column, typed, asked) => placesOf(column, typed, asked, 2),
  },
  {
    names: /postn(r|um)|postkode|^zip|postcode|pnr$/,
    types: wholeNumbers,
    read(column, typed, { add }) {
      if (column.maxDigits > 4 || column.minDigits < 2) return undefined;
      if (column.minDigits < 4) add('column.lost-zeros', { ...shorter(column, 4), expected: '0001–9999' });
      return { ...typed, type: 'postcode', format: '0000' };
    },
  },
  {
    names: /org(anisasjons)?(n(r|um)|id)|^orgn/,
    types: wholeNumbers,
    read(column, typed, { add }) {
      const valid =
        (column.formCounts[formId.orgnr] as number) + (column.formCounts[formId['orgnr with spaces']] as number);
      if (valid * 2 < column.filled) return undefined;
      const wrong = [...(column.formRows[formId['0']] ?? []), ...(column.formRows[formId['01']] ?? [])].sort(
        (a, b) => a - b,
      );
      const count = (column.formCounts[formId['0']] as number) + (column.formCounts[formId['01']] as number);
      if (count > 0) add('column.organization-number-invalid', { rows: wrong.slice(0, 20), count });
      return {
        ...typed,
        type: 'organization-number',
        confidence: round(valid / column.filled),
        exceptions: { count: typed.exceptions.count + count, rows: [...typed.exceptions.rows, ...wrong].slice(0, 20) },
      };
    },
  },
  {
    names: /^(gnr|bnr|fnr|snr|gardsn(r|um)|bruksn(r|um)|festen(r|um)|seksjonsn(r|um))/,
    types: wholeNumbers,
    // An eleven-digit fnr is another thing altogether, and not ours to judge.
    read: (column, typed) => (column.maxDigits <= 5 ? { ...typed, type: 'cadastre' } : undefined),
  },
  {
    names: /telefon|^tlf|mobil|phone/,
    types: wholeNumbers,
    read: (column, typed) => (column.minDigits >= 8 ? { ...typed, type: 'phone' } : undefined),
  },
  {
    names: /^lat|latitude|breddegrad|^bredde$|lat$/,
    types: numbers,
    read: (column, typed, { add }) => coordinate(column, typed, 'latitude', add),
  },
  {
    names: /^lon|^lng|longitude|lengdegrad|^lengde$|lon$|lng$/,
    types: numbers,
    read: (column, typed, { add }) => coordinate(column, typed, 'longitude', add),
  },
  {
    names: /^nord|north|^utm.*n(ord)?$|^ykoord|^y$|koordn/,
    types: numbers,
    read: (column, typed, { add, plain }) => utm(column, typed, 'utm-north', plain, add),
  },
  {
    names: /^o(e)?st|east|^utm.*(o|e)(st)?$|^xkoord|^x$|koord(o|e)/,
    types: numbers,
    read: (column, typed, { add, plain }) => utm(column, typed, 'utm-east', plain, add),
  },
  {
    names: /dato|^date|date$|tidspunkt/,
    types: new Set(['integer']),
    read(column, typed, { add }) {
      const { min, max } = rangeOf(column.numbers);
      // 1954 to 2064, counted in days from 1900: what is left of a date when its format is lost.
      if (min >= 20_000 && max <= 60_000) {
        add('column.excel-serial', { actual: shown(column.numbers.minText, column.numbers.minLength) });
      }
      return typed;
    },
  },
];

const round = (share: number): number => Math.round(share * 1e4) / 1e4;

const shown = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** The values of fewer digits than they must have: the first rows, and how many cells. */
function shorter(column: ColumnState, digits: number): FoundProblem {
  const rows: number[] = [];
  let count = 0;
  let actual: string | undefined;
  for (const value of valuesOf(column)) {
    if (value.text.length >= digits) continue;
    rows.push(value.row);
    count += value.count;
    actual ??= value.text;
  }
  rows.sort((a, b) => a - b);
  return { rows: rows.slice(0, 20), count, ...(actual === undefined ? {} : { actual }) };
}

/** The different values, in the order they first came. */
export function valuesOf({ values }: ColumnState): { text: string; count: number; row: number; form: number }[] {
  if (values === undefined) return [];
  const found: { text: string; count: number; row: number; form: number }[] = [];
  for (let slot = 0; slot <= values.mask; slot++) {
    const count = values.slots[slot * slotWidth + countAt] as number;
    if (count === 0) continue;
    const offset = values.offsets[slot] as number;
    const text = String.fromCharCode(
      ...values.arena.subarray(offset, offset + Math.min(values.lengths[slot] as number, 40)),
    );
    found.push({ text, count, row: values.rows[slot] as number, form: formAtSlot(values, slot) });
  }
  return found.sort((a, b) => a.row - b.row);
}

/** Municipalities (four digits) or counties (two), of today and of before. */
function placesOf(column: ColumnState, typed: Typed, { places, add }: Asked, digits: 2 | 4): Meaning | undefined {
  if (column.maxDigits > digits) return undefined;
  const type = digits === 4 ? 'municipality' : 'county';
  const { min, max } = rangeOf(column.numbers);
  if (digits === 4 ? max > 5999 || (max < 101 && max > 0) : max > 99) return undefined;
  const format = '0'.repeat(digits);
  const short = column.minDigits < digits;
  const values = valuesOf(column).filter(({ form }) => form === formId['0'] || form === formId['01']);
  if (short) {
    if (column.minDigits < digits - 1 || (digits === 4 && min < 101)) return undefined;
    add('column.lost-zeros', { ...shorter(column, digits), expected: format });
  }
  if (places === undefined || !column.exact) return { ...typed, type, format };
  const find = (text: string): PlaceNumber | undefined => {
    const number = text.padStart(digits, '0');
    return digits === 4 ? places.municipality(number) : places.county(number);
  };
  const found = values.map((value) => ({ ...value, place: find(value.text) }));
  const known = found.filter(({ place }) => place !== undefined);
  if (known.length * 2 < found.length) return undefined;
  const unknown = found.filter(({ place }) => place === undefined);
  const old = known.filter(({ place }) => place?.former === true);
  const tell = (list: typeof found): FoundProblem => ({
    rows: list.map(({ row }) => row).slice(0, 20),
    count: list.reduce((sum, { count }) => sum + count, 0),
    actual: list
      .slice(0, 5)
      .map(({ text, place }) => (place ? `${text} ${place.name}` : text))
      .join(', '),
  });
  if (unknown.length > 0) add(digits === 4 ? 'column.unknown-municipality' : 'column.unknown-county', tell(unknown));
  if (old.length > 0) {
    const successors = [...new Set(old.slice(0, 5).flatMap(({ place }) => place?.successors ?? []))];
    add(digits === 4 ? 'column.old-municipality' : 'column.old-county', {
      ...tell(old),
      expected: successors.length > 0 ? successors.join(', ') : '–',
    });
  }
  const present = known.flatMap(({ place }) => (place ? [place] : []));
  return { ...typed, type, format, places: present };
}

/** Degrees in Norway with Svalbard and the sea around: 57 to 82 north, 0 to 36 east. */
function coordinate(
  column: ColumnState,
  typed: Typed,
  type: 'latitude' | 'longitude',
  add: Asked['add'],
): Meaning | undefined {
  const { min, max } = rangeOf(column.numbers);
  const isLatitude = min >= 57 && max <= 82;
  const isLongitude = min >= 0 && max <= 36;
  if (type === 'latitude' ? isLatitude : isLongitude) return { ...typed, type };
  if (type === 'latitude' ? isLongitude && max > 3 : isLatitude) {
    add('column.swapped-coordinates', {
      actual: `${shown(column.numbers.minText, column.numbers.minLength)} – ${shown(column.numbers.maxText, column.numbers.maxLength)}`,
      expected: type === 'latitude' ? '57–82' : '0–36',
    });
    return { ...typed, type: type === 'latitude' ? 'longitude' : 'latitude' };
  }
  return undefined;
}

/** Metres in UTM zone 32 or 33; which of them the numbers alone do not tell. */
function utm(
  column: ColumnState,
  typed: Typed,
  type: 'utm-north' | 'utm-east',
  plain: string,
  add: Asked['add'],
): Meaning | undefined {
  const { min, max } = rangeOf(column.numbers);
  const isNorth = min >= 6_300_000 && max <= 9_000_000;
  const isEast = min >= -200_000 && max <= 1_300_000 && max > 10_000;
  const zone = /32|33|35/.exec(plain)?.[0];
  const format = zone === undefined ? 'UTM 32/33' : `UTM ${zone}`;
  if (type === 'utm-north' ? isNorth : isEast) return { ...typed, type, format };
  if (type === 'utm-north' ? isEast : isNorth) {
    add('column.swapped-coordinates', {
      actual: `${shown(column.numbers.minText, column.numbers.minLength)} – ${shown(column.numbers.maxText, column.numbers.maxLength)}`,
      expected: type === 'utm-north' ? '6 300 000–9 000 000' : '-200 000–1 300 000',
    });
    return { ...typed, type: type === 'utm-north' ? 'utm-east' : 'utm-north', format };
  }
  return undefined;
}
