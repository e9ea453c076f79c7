import { type Random, two } from './random.ts';

/** What kinds of personal number there are, as the National Population Register, the health services and UDI issue them. */
export type IdentifierKind = 'fnr' | 'dnr' | 'hnr' | 'fnr-synthetic' | 'dnr-synthetic';

/** Makes a personal number nobody has: a birth in 1855–1863, or the synthetic series (month + 80). */
export function makeIdentifier(kind: IdentifierKind, random: Random): string {
  for (;;) {
    const synthetic = kind.endsWith('-synthetic');
    const year = synthetic ? random.between(1940, 2019) : random.between(1855, 1863);
    const day = random.between(1, 28) + (kind.startsWith('dnr') ? 40 : 0);
    const month = random.between(1, 12) + (synthetic ? 80 : kind === 'hnr' ? 40 : 0);
    // Individual numbers by year of birth: 500–749 for 1854–1899, 000–499 for 1900–1999, 500–999 for 2000–2039.
    const individual =
      year < 1900 ? random.between(500, 749) : year < 2000 ? random.between(0, 499) : random.between(500, 999);
    const nine = two(day) + two(month) + two(year % 100) + String(individual).padStart(3, '0');
    const whole = withCheckDigits(nine);
    if (whole) return whole;
  }
}

/** Adds k1 and k2 (mod 11), or gives nothing where either would be ten. */
export function withCheckDigits(nine: string, remainder = 0): string | undefined {
  const k1 = (11 + remainder - (weighted(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  if (k1 === 10) return undefined;
  const k2 = (11 - (weighted(nine + k1, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return k2 === 10 ? undefined : `${nine}${k1}${k2}`;
}

/** A personal number by the rule of 2032 that the rule of 1964 refuses: its first check digit leaves remainder 1, 2 or 3. */
export function makeIdentifierOf2032(random: Random): string {
  for (;;) {
    const nine = makeIdentifier('fnr', random).slice(0, 6) + random.digits(3);
    const whole = withCheckDigits(nine, random.between(1, 3));
    if (whole) return whole;
  }
}

/** DUF: year, six digits, two check digits (weights 4 6 3 2 7 5 4 6 3 2 over the six digits and then the year). */
export function makeDuf(random: Random): string {
  const year = String(random.between(2090, 2099));
  const serial = random.digits(6);
  return year + serial + two(weighted(serial + year, [4, 6, 3, 2, 7, 5, 4, 6, 3, 2]) % 11);
}

/** FH number: eleven digits, the first 8 or 9, no date, the check digits of a fødselsnummer. */
export function makeFh(random: Random): string {
  for (;;) {
    const whole = withCheckDigits(`900000${random.digits(3)}`);
    if (whole) return whole;
  }
}

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at] ?? 0), 0);

/** The ways people and programs write eleven digits. `plain` first; each is told whether it applies to a number. */
export const writtenForms = {
  plain: (id: string) => id,
  'space after six': (id: string) => `${id.slice(0, 6)} ${id.slice(6)}`,
  'no-break space after six': (id: string) => `${id.slice(0, 6)}\u00a0${id.slice(6)}`,
  'narrow no-break space after six': (id: string) => `${id.slice(0, 6)}\u202f${id.slice(6)}`,
  'hyphen after six': (id: string) => `${id.slice(0, 6)}-${id.slice(6)}`,
  'dot after six': (id: string) => `${id.slice(0, 6)}.${id.slice(6)}`,
  'dots in the date': (id: string) => `${id.slice(0, 2)}.${id.slice(2, 4)}.${id.slice(4, 6)} ${id.slice(6)}`,
  'spaces in pairs': (id: string) => `${id.slice(0, 2)} ${id.slice(2, 4)} ${id.slice(4, 6)} ${id.slice(6)}`,
  'single quotes': (id: string) => `'${id}'`,
  'double quotes': (id: string) => `"${id}"`,
  'leading apostrophe': (id: string) => `'${id}`,
  'decimal .0': (id: string) => `${id}.0`,
  'decimal ,00': (id: string) => `${id},00`,
  'spaces around': (id: string) => `  ${id} `,
  'zero eaten': (id: string) => (id.startsWith('0') ? id.slice(1) : undefined),
  'zero eaten, decimal .0': (id: string) => (id.startsWith('0') ? `${id.slice(1)}.0` : undefined),
  'scientific, every digit': (id: string) =>
    `${id.replace(/^0/, '')[0]}.${id.replace(/^0/, '').slice(1)}E+${id.startsWith('0') ? '09' : '10'}`,
  'scientific, decimal comma': (id: string) =>
    `${id.replace(/^0/, '')[0]},${id.replace(/^0/, '').slice(1)}E+${id.startsWith('0') ? '9' : '10'}`,
} as const satisfies Record<string, (id: string) => string | undefined>;

export type WrittenForm = keyof typeof writtenForms;
