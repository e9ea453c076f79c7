import { type Random, two } from './random.ts';

/** Columns of numbers that are no personal numbers, as they stand in municipal files. Each gives one cell. */
export const falseFriends: Readonly<Record<string, (random: Random, row: number) => string>> = {
  'bank account': (random) => account(random.digits(4), random),
  'bank account, dotted': (random) => account(random.digits(4), random).replace(/^(.{4})(.{2})/, '$1.$2.'),
  'bank account, spaced': (random) => account(random.digits(4), random).replace(/^(.{4})(.{2})/, '$1 $2 '),
  'bank accounts of one bank whose number looks like a date': (random) => account('1503', random),
  'organisation number': (random) => organization(random),
  'organisation number, spaced': (random) => organization(random).replace(/(...)(?=.)/g, '$1 '),
  'VAT number': (random) => `NO ${organization(random)} MVA`,
  'KID of mod 10': (random) => mod10(random.digits(random.pick([6, 9, 10, 11, 15, 24]))),
  'KID of mod 11, eleven digits': (random) => mod11(random.digits(10), random, 10),
  'KID with a date first': (random) =>
    mod10(`${two(random.between(1, 28))}${two(random.between(1, 12))}${random.digits(6)}`),
  'GTIN-13': (random) => gtin(`70${random.digits(10)}`),
  'GTIN-12': (random) => gtin(random.digits(11)),
  'GTIN-8': (random) => gtin(random.digits(7)),
  'GSRN of a meter': (random) => gtin(`7070575000${random.digits(7)}`),
  'UTM north and east in one number': (random) =>
    `${random.between(6_440_000, 7_900_000)}${random.between(2_000, 9_999)}`,
  'UTM east with five decimals': (random) => `${random.between(200_000, 760_000)}.${random.digits(5)}`,
  'UTM east with five decimals, comma': (random) => `${random.between(200_000, 760_000)},${random.digits(5)}`,
  'UTM pair with a space': (random) => `${random.between(100_000, 312_899)} ${random.between(6_440_000, 7_900_000)}`,
  'latitude with nine decimals': (random) => `${random.between(57, 71)}.${random.digits(9)}`,
  'timestamp yyyymmddhhmmss': (random) => `${day(random)}${clock(random)}`,
  'timestamp yyyymmddhhmm': (random) => `${day(random)}${clock(random).slice(0, 4)}`,
  'timestamp on the hour, yyyymmddhh00': (random) => `${day(random)}${clock(random).slice(0, 2)}00`,
  'timestamp ddmmyyhhmm': (random) => `${dayFirst(random)}${clock(random).slice(0, 4)}`,
  'seconds since 1970': (random) => String(random.between(1_100_000_000, 1_790_000_000)),
  'milliseconds since 1970': (random) => String(random.between(1_100_000_000, 1_790_000_000)) + random.digits(3),
  'date and a running number, yyyymmddnnn': (random, row) => `${day(random)}${String(row % 1000).padStart(3, '0')}`,
  'date and a running number, ddmmyynnnnn': (random, row) => `${dayFirst(random)}${String(row).padStart(5, '0')}`,
  'running number from a date': (_, row) => String(1_010_120_000 + row).padStart(11, '0'),
  'case number': (random) => `${random.between(2005, 2026)}/${random.between(1, 99_999)}`,
  'case number, eleven digits': (random) => `${random.between(2005, 2026)}${random.digits(7)}`,
  'archive number': (random, row) => `${random.between(2005, 2026)}${String(10_000_000 + row)}`,
  'random eleven digits': (random) => random.digits(11),
  'random ten digits': (random) => `${random.between(1, 9)}${random.digits(9)}`,
  'random twelve digits': (random) => random.digits(12),
  'sub-district number': (random) => `0301${two(random.between(1, 17))}${random.digits(4)}`,
  'basic statistical unit': (random) => `${random.between(1101, 5636)}${random.digits(4)}`,
  'cadastral key': (random) => `${random.between(1101, 5636)}-${random.between(1, 300)}/${random.between(1, 2000)}/0/0`,
  'mobile number with country code': (random) => `+47${random.pick(['4', '9'])}${random.digits(7)}`,
  'eight digits': (random) => `${random.between(1, 9)}${random.digits(7)}`,
  'road reference': (random) =>
    `EV${random.between(6, 39)} S${random.between(1, 99)}D${random.between(1, 20)} m${random.between(1, 9999)}`,
  'NVDB object id': (random) => String(random.between(78_000_000, 1_020_000_000)),
  'building number': (random) => `${random.between(1, 300)}${random.digits(6)}`,
  'money in øre': (random) => String(random.between(1, 99) * 10 ** random.between(3, 9)),
  'money with spaces': (random) => String(random.between(10_000, 99_999_999)).replace(/\B(?=(\d{3})+$)/g, ' '),
  'money with two decimals': (random) => `${random.digits(6).replace(/^0/, '1')},${random.digits(2)}`,
  'amounts in scientific form': (random) =>
    `${random.between(1, 9)},${random.digits(2)}E+${two(random.between(3, 14))}`,
  'ISBN-10': (random) => `82${random.digits(8)}`,
  ISSN: (random) => `${random.digits(4)}-${random.digits(4)}`,
  IMEI: (random) => mod10(random.digits(14)),
  UUID: (random) => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
  'web address with a number': (random) => `https://www.example.no/sak/${random.digits(11)}`,
  'invoice text': (random) => `Faktura ${random.digits(11)}`,
  'account in a text': (random) => `Betales til konto ${account(random.digits(4), random)}`,
  temperature: (random) => `${random.between(-25, 30)},${random.digits(1)}`,
  percentage: (random) => `0.${random.digits(11)}`,
  'ratio in eleven digits': (random) => `${random.digits(1)}.${random.digits(10)}`,
};

/** Eleven digits with a right last digit (mod 11), which is the check of a bank account: the same weights as a fødselsnummer's k2. */
function account(bank: string, random: Random): string {
  return mod11(bank + random.digits(6), random, 10);
}

function mod11(digits: string, random: Random, length: number): string {
  for (let body = digits; ; body = digits.slice(0, 4) + random.digits(length - 4)) {
    const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    const check = (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11)) % 11;
    if (check < 10) return body + check;
  }
}

function organization(random: Random): string {
  for (;;) {
    const body = random.pick(['8', '9']) + random.digits(7);
    const check =
      (11 - ([3, 2, 7, 6, 5, 4, 3, 2].reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11)) % 11;
    if (check < 10) return body + check;
  }
}

function mod10(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function gtin(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const day = (random: Random): string =>
  `${random.between(2005, 2026)}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
const dayFirst = (random: Random): string =>
  `${two(random.between(1, 28))}${two(random.between(1, 12))}${two(random.between(5, 26))}`;
const clock = (random: Random): string =>
  two(random.between(0, 23)) + two(random.between(0, 59)) + two(random.between(0, 59));
const hex = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick([...'0123456789abcdef'])).join('');
