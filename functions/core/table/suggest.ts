import { type PlaceNumber, plainName } from './meaning.ts';
import type { Column, Suggestion } from './table.ts';

/** What a table tells of itself that a description needs, from its columns' names and profiles. */
export function suggest(
  columns: readonly Column[],
  places: readonly (readonly PlaceNumber[])[],
  header: readonly string[],
): Suggestion {
  const open = columns.filter(({ masked }) => !masked);
  const temporal = temporalOf(open);
  const language = languageOf([
    ...header,
    ...open.filter(({ type }) => type === 'text').flatMap(({ top }) => top.map(({ value }) => value)),
  ]);
  return {
    ...(temporal ? { temporal } : {}),
    spatial: spatialOf(columns, places),
    ...(language ? { language } : {}),
    theme: themesOf(header),
    keyword: keywordsOf(columns),
    titles: Object.fromEntries(columns.map(({ name }) => [name, titleOf(name)])),
  };
}

/** Dates of when something was registered or changed say nothing of what period the data are about. */
const aboutTheRow =
  /oppdatert|endret|endra|registrert|opprettet|oppretta|stiftet|fodt|foedt|updated|modified|created|gyldig/;

function temporalOf(columns: readonly Column[]): Suggestion['temporal'] {
  const spans = columns
    .filter(
      ({ name, type, confidence }) => spanning.has(type) && confidence >= 0.95 && !aboutTheRow.test(plainName(name)),
    )
    .flatMap(({ min, max, format, type }) => {
      const start = min === undefined ? undefined : isoDate(min, type, format);
      const end = max === undefined ? undefined : isoDate(max, type, format);
      return start !== undefined && end !== undefined ? [{ start, end }] : [];
    });
  const [start] = spans.map((span) => span.start).sort();
  const end = spans
    .map((span) => span.end)
    .sort()
    .at(-1);
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}
const spanning = new Set(['date', 'datetime', 'year']);

/** A date as it stands in the table, as ISO 8601; a year alone stays one. */
export function isoDate(written: string, type: string, format = ''): string | undefined {
  if (type === 'year') return /^\d{4}$/.test(written) ? written : undefined;
  const text = written.trim();
  if (/^\d{4}-\d\d-\d\d/.test(text)) return text.slice(0, 10);
  if (/^\d{8}$/.test(text)) {
    return format === 'yyyymmdd'
      ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
      : `${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;
  }
  const [, a, b, y] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})/.exec(text) ?? [];
  if (a === undefined || b === undefined || y === undefined) return undefined;
  const year = y.length === 4 ? y : Number(y) < 70 ? `20${y}` : `19${y}`;
  const [day, month] = format.startsWith('mm/') ? [b, a] : [a, b];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const mostPlaces = 5;

function spatialOf(columns: readonly Column[], places: readonly (readonly PlaceNumber[])[]): readonly string[] {
  const open = places.filter((_, index) => !columns[index]?.masked);
  const names = [
    ...new Set(open.flatMap((each) => each.filter(({ former }) => former !== true).map(({ name }) => name))),
  ];
  return names.length <= mostPlaces ? names : [];
}

/** Words that one language has and the others do not. */
const ownWords = {
  nb: [
    'ikke',
    'fra',
    'antall',
    'gate',
    'uke',
    'skole',
    'innbyggere',
    'hjemmeside',
    'høyde',
    'mer',
    'noe',
    'de',
    'jeg',
    'årlig',
    'kjønn',
    'navn',
    'og',
  ],
  nn: [
    'ikkje',
    'frå',
    'tal',
    'talet',
    'veke',
    'skule',
    'innbyggjarar',
    'heimeside',
    'høgde',
    'meir',
    'noko',
    'dei',
    'eg',
    'kjønn',
    'namn',
    'og',
  ],
  en: [
    'not',
    'from',
    'the',
    'of',
    'number',
    'name',
    'street',
    'week',
    'school',
    'height',
    'and',
    'date',
    'year',
    'address',
    'population',
  ],
  se: ['ja', 'suohkan', 'namma', 'jahki', 'lohku', 'skuvla', 'čoahkku', 'adreassa'],
} as const;

function languageOf(texts: readonly string[]): Suggestion['language'] {
  const words = texts.flatMap((text) => wordsOf(text));
  const scores = (Object.keys(ownWords) as (keyof typeof ownWords)[]).map((language) => {
    const own: readonly string[] = ownWords[language];
    return { language, score: words.filter((word) => own.includes(word)).length };
  });
  const best = scores.reduce((most, each) => (each.score > most.score ? each : most));
  if (best.score > 0 && scores.every(({ language, score }) => language === best.language || score < best.score)) {
    return best.language;
  }
  // Æ, ø and å are Norwegian; of its two written forms bokmål is the likelier one.
  return words.some((word) => /[æøå]/.test(word)) ? 'nb' : undefined;
}

/** The words of a name: `antallBarn_2020` is `antall`, `barn`, `2020`. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Beginnings of words in column names, and the theme they speak of. */
const themeWords: readonly (readonly [theme: string, words: RegExp])[] = [
  [
    'EDUC',
    /^(skole|skule|elev|lærer|lærar|barnehage|sfo|karakter|trinn|utdanning|idrett|kultur|bibliotek|kino|museum)/,
  ],
  ['HEAL', /^(helse|lege|fastlege|sykehjem|sjukeheim|vaksin|pasient|diagnose|omsorg|sykefravær)/],
  [
    'ENVI',
    /^(luft|støy|avfall|renovasjon|vann|vatn|utslipp|klima|temperatur|nedbør|snø|miljø|badeplass|vannkvalitet|natur|art)/,
  ],
  ['TRAN', /^(vei|veg|trafikk|parkering|buss|holdeplass|sykkel|ferje|ferge|gate|kjøretøy|ladestasjon)/],
  ['GOVE', /^(valg|val|parti|stemme|mandat|politisk|møte|vedtak|sak|kommunestyre)/],
  ['ECON', /^(budsjett|regnskap|rekneskap|konto|beløp|faktura|leverandør|inntekt|utgift|skatt|gebyr|tilskudd|tilskot)/],
  [
    'SOCI',
    /^(befolkning|innbygger|innbyggjar|folketall|folketal|husholdning|husstand|barnevern|sosial|alder|kjønn|flytting)/,
  ],
  ['REGI', /^(eiendom|eigedom|gnr|bnr|matrikkel|bygg|bygning|regulering|planid|tomt|bolig|bustad|kart)/],
  ['ENER', /^(energi|strøm|straum|kwh|kraft|fjernvarme)/],
  ['AGRI', /^(landbruk|jordbruk|skog|fiske|husdyr|avling|slakt)/],
  ['JUST', /^(brann|ulykke|kriminalitet|anmeld|beredskap)/],
  ['TECH', /^(bredbånd|breiband|fiber|mobildekning|innovasjon)/],
];

function themesOf(header: readonly string[]): readonly string[] {
  const words = header.flatMap(wordsOf);
  return themeWords
    .map(([theme, pattern]) => ({ theme, count: words.filter((word) => pattern.test(word)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ theme }) => theme);
}

/** What every table has, and nobody searches for. */
const commonWords =
  /^(id|nr|nummer|kode|navn|namn|name|dato|date|år|tid|type|verdi|value|antall|tal|sum|total|andel|prosent|status|url|lenke|link|beskrivelse|merknad|kommentar|latitude|longitude|lat|lon|lng|nord|øst|aust|breddegrad|lengdegrad|north|east|zone|sone|fra|frå|til|og|i|på|av|med|for|per|pr|kl|kommune|fylke|kommunenr|fylkesnr|adresse|postnr|poststed|telefon|epost|e|post|hjemmeside|[a-z]|\d+.*)$/;

const keywordsOf = (columns: readonly Column[]): readonly string[] =>
  [
    ...new Set(
      columns.flatMap(({ name }) => wordsOf(name)).filter((word) => word.length > 3 && !commonWords.test(word)),
    ),
  ].slice(0, 8);

/** `antall_barn` and `antallBarn` are read as "Antall barn"; what has spaces or is all capitals is left as it is. */
export function titleOf(name: string): string {
  const text = name.trim();
  if (/\s/.test(text) || !/\p{Ll}/u.test(text)) return text;
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.]+/g, ' ')
    .trim();
  const lower = words.replace(/ (\p{Lu})(?=\p{Ll})/gu, (_, letter: string) => ` ${letter.toLowerCase()}`);
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
