import { falseFriends } from './false-friends.ts';
import { makeDuf, makeFh, makeIdentifier, writtenForms } from './identifiers.ts';
import { hashOf, type Random, seeded, two } from './random.ts';

/** What the policy says of a column as it stands in its table. */
export type Label = 'block' | 'quarantine' | 'warn' | 'allow';

export type LabelledTable = {
  /** The shape's name and the seed, e.g. `member list 3`. */
  readonly name: string;
  readonly header: readonly string[];
  readonly labels: readonly Label[];
  readonly rows: readonly (readonly string[])[];
};

/** Whether a table belongs to the tenth that is run once, at the end. */
export const isSetApart = ({ name }: LabelledTable): boolean => hashOf(name) % 10 === 0;

/** Every labelled table: each shape with several sets of invented values, headers and lengths. */
export function labelledTables(editions = 16): readonly LabelledTable[] {
  return Object.entries(shapes).flatMap(([shape, columns]) =>
    Array.from({ length: editions }, (_, edition) => render(`${shape} ${edition}`, columns)),
  );
}

function render(name: string, columns: Shape): LabelledTable {
  const random = seeded(hashOf(name));
  const length = random.pick([15, 30, 60, 120, 250]);
  const header = columns.map(([headers]) => random.pick(headers));
  const style = random.between(0, 5);
  const rows = Array.from({ length }, (_, row) => {
    const person = makePerson(random, style);
    return columns.map(([, , cell]) => cell(random, row, person));
  });
  return { name, header, labels: columns.map(([, label]) => label), rows };
}

type Shape = readonly Column[];
type Column = readonly [
  headers: readonly string[],
  label: Label,
  cell: (random: Random, row: number, person: Person) => string,
];

/** One invented person, or what a table says of one. */
type Person = {
  readonly style: number;
  readonly woman: boolean;
  readonly given: string;
  readonly surname: string;
  readonly birth: { readonly year: number; readonly month: number; readonly day: number };
  readonly street: string;
  readonly place: readonly [postcode: string, town: string];
};

function makePerson(random: Random, style: number): Person {
  const woman = random.chance(0.5);
  const first = random.pick(woman ? women : men);
  const given = random.chance(0.15) ? `${first}${random.pick([' ', '-'])}${random.pick(woman ? women : men)}` : first;
  return {
    style,
    woman,
    given,
    surname: random.chance(0.08) ? `${random.pick(surnames)} ${random.pick(surnames)}` : random.pick(surnames),
    birth: { year: random.between(1931, 2019), month: random.between(1, 12), day: random.between(1, 28) },
    street: `${random.pick(streets)} ${random.between(1, 140)}${random.chance(0.2) ? random.pick(['A', 'B', ' C']) : ''}`,
    place: random.pick(places),
  };
}

const fullName = (_: Random, __: number, { given, surname, style }: Person): string =>
  style === 1
    ? `${surname}, ${given}`
    : style === 2
      ? `${surname} ${given}`.toUpperCase()
      : style === 3
        ? `${given} ${surname}`.toUpperCase()
        : `${given} ${surname}`;
const givenName = (_: Random, __: number, { given }: Person): string => given;
const surname = (_: Random, __: number, it: Person): string => it.surname;
const birthDate = (_: Random, __: number, { birth, style }: Person): string => {
  const [year, month, day] = [String(birth.year), two(birth.month), two(birth.day)];
  if (style === 1) return `${year}-${month}-${day}`;
  if (style === 2) return `${day}${month}${year.slice(2)}`;
  if (style === 3) return `${day}/${month}/${year}`;
  return style === 4 ? `${year}${month}${day}` : `${day}.${month}.${year}`;
};
const street = (_: Random, __: number, it: Person): string => it.street;
const wholeAddress = (_: Random, __: number, { street, place }: Person): string => `${street}, ${place[0]} ${place[1]}`;
const postcode = (_: Random, __: number, { place }: Person): string => place[0];
const town = (_: Random, __: number, { place }: Person): string => place[1];
const ascii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ -]/g, '.')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .replace(/[^a-z.]/g, '');
const privateEmail = (random: Random, _: number, { given, surname, birth }: Person): string =>
  `${random.pick([
    `${ascii(given)}.${ascii(surname)}`,
    `${ascii(given)}${birth.year % 100}`,
    `${ascii(surname)}${random.digits(3)}`,
  ])}@${random.pick(['gmail.com', 'hotmail.com', 'online.no', 'outlook.com', 'live.no', 'icloud.com', 'yahoo.no'])}`;
const namedEmail = (random: Random, _: number, { given, surname }: Person): string =>
  `${ascii(given)}.${ascii(surname)}@${random.pick(['lillevik', 'storfjell', 'nordbygda'])}.kommune.no`;
const roleEmail = (random: Random): string =>
  `${random.pick(['post', 'postmottak', 'kontakt', 'info', 'solbakken.skole', 'barnehagen', 'resepsjon', 'firmapost'])}@${random.pick(['lillevik.kommune.no', 'storfjell.kommune.no', 'example.no'])}`;
const mobile = (random: Random, _: number, { style }: Person): string => {
  const digits = random.pick(['4', '9']) + random.digits(7);
  if (style === 1) return digits.replace(/^(...)(..)/, '$1 $2 ');
  if (style === 2) return `+47 ${digits}`;
  if (style === 3) return digits.replace(/(..)(?=.)/g, '$1 ');
  return style === 4 ? `0047${digits}` : digits;
};
const landline = (random: Random, _: number, { style }: Person): string => {
  const digits = random.pick(['22', '51', '55', '73', '77', '35']) + random.digits(6);
  return style % 2 ? digits.replace(/(..)(?=.)/g, '$1 ') : digits;
};
const plate = (random: Random): string =>
  random.pick(['AB', 'BT', 'DK', 'EL', 'EK', 'HF', 'JR', 'KH', 'PN', 'SV', 'UE', 'VJ', 'ZS']) +
  random.pick(['', ' ']) +
  random.between(10_000, 99_999);
const account = (random: Random, row: number): string => made('bank account')(random, row);
const organization = (random: Random, row: number): string => made('organisation number')(random, row);
const date = (random: Random): string =>
  `${two(random.between(1, 28))}.${two(random.between(1, 12))}.${random.between(2012, 2026)}`;
const isoDate = (random: Random): string =>
  `${random.between(2012, 2026)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
const year = (random: Random): string => String(random.between(2012, 2026));
const running = (_: Random, row: number): string => String(row + 1);
const among =
  (...words: readonly string[]) =>
  (random: Random): string =>
    random.pick(words);
const number =
  (low: number, high: number) =>
  (random: Random): string =>
    String(random.between(low, high));
const decimal =
  (low: number, high: number, digits: number) =>
  (random: Random): string =>
    `${random.between(low, high)}.${random.digits(digits)}`;
const comma =
  (low: number, high: number, digits: number) =>
  (random: Random): string =>
    `${random.between(low, high)},${random.digits(digits)}`;
const id =
  (kind: Parameters<typeof makeIdentifier>[0], ...forms: readonly (keyof typeof writtenForms)[]) =>
  (random: Random): string => {
    for (;;) {
      const whole = makeIdentifier(kind, random);
      const written = writtenForms[random.pick(forms.length > 0 ? forms : (['plain'] as const))](whole);
      if (written) return written;
    }
  };
const made = (name: string): ((random: Random, row: number) => string) => {
  const make = falseFriends[name];
  if (!make) throw new Error(`No false friends called ${name}`);
  return make;
};
const sometimes =
  (probability: number, cell: Column[2], other: Column[2]): Column[2] =>
  (random, row, person) =>
    random.chance(probability) ? cell(random, row, person) : other(random, row, person);

const sentence = (random: Random): string =>
  Array.from({ length: random.between(2, 4) }, () => random.pick(sentences)).join(' ');
const sentences = [
  'Arbeidet starter i uke 34 og varer til frosten kommer.',
  'Veien er stengt for gjennomkjøring mens gravingen pågår.',
  'Anlegget er universelt utformet og har egen rampe ved inngangen.',
  'Vannprøven ble tatt ved brygga etter to dager med regn.',
  'Nøkkel hentes i resepsjonen og leveres samme sted.',
  'Benkene ble malt våren etter at snøen var smeltet.',
  'Turen går gjennom skog og langs vannet, og er merket med blå skilt.',
  'Huska er tatt ned inntil den er reparert.',
  'Brøyting skjer når det har kommet ti centimeter snø.',
  'Bygget er vernet, og fasaden kan ikke endres uten søknad.',
];

const shapes: Readonly<Record<string, Shape>> = {
  // — about people —
  'member list': [
    [['Medlemsnr', 'Nr', 'medlem_id'], 'allow', running],
    [['Fornavn', 'fornavn', 'Førenamn', 'First name'], 'block', givenName],
    [['Etternavn', 'etternavn', 'Etternamn', 'Last name'], 'block', surname],
    [['Adresse', 'Bostedsadresse', 'Bustadadresse', 'Home address'], 'block', street],
    [['Postnr', 'postnummer'], 'allow', postcode],
    [['Poststed', 'Sted'], 'allow', town],
    [['E-post', 'epost', 'Email'], 'quarantine', privateEmail],
    [['Mobil', 'mobilnummer', 'Telefon'], 'quarantine', mobile],
  ],
  'staff list': [
    [['Ansattnr', 'ID'], 'allow', number(10_000, 99_999)],
    [['Navn', 'Namn', 'Ansatt', 'name'], 'quarantine', fullName],
    [
      ['Stilling', 'Tittel'],
      'allow',
      among('Rådgiver', 'Lærer', 'Sykepleier', 'Renholder', 'Avdelingsleder', 'Ingeniør'),
    ],
    [['Avdeling', 'Enhet'], 'allow', among('Teknisk', 'Oppvekst', 'Kultur', 'Plan og bygg', 'Stab')],
    [['E-post', 'epostadresse'], 'quarantine', namedEmail],
  ],
  'pupils with birth dates': [
    [['Elev', 'Elevnavn', 'Navn'], 'block', fullName],
    [['Fødselsdato', 'Født', 'fodselsdato', 'fdato', 'Fødd'], 'block', birthDate],
    [['Skole', 'Skule'], 'allow', among('Solbakken skole', 'Lillevik skole', 'Fjellheim skule')],
    [['Klasse', 'Trinn'], 'allow', among('1A', '2B', '5C', '7A', '10B')],
  ],
  'persons in English': [
    [['first_name', 'firstName', 'Given name'], 'block', givenName],
    [['last_name', 'lastName', 'Family name'], 'block', surname],
    [['date_of_birth', 'dob', 'birthdate'], 'block', birthDate],
    [['municipality'], 'allow', among('Lillevik', 'Storfjell', 'Nordbygda')],
  ],
  'personal numbers, header says so': [
    [['Fødselsnummer', 'fodselsnummer', 'Fnr', 'Personnummer', 'Fødselsnr.', 'pnr', 'National ID'], 'block', id('fnr')],
    [['Vedtak', 'Resultat'], 'allow', among('Innvilget', 'Avslag', 'Delvis')],
    [['Dato', 'Vedtaksdato'], 'allow', date],
  ],
  'personal numbers under another name': [
    [['Nummer', 'ID', 'Ref', 'Kolonne1', 'nøkkel'], 'block', id('fnr')],
    [['Tjeneste', 'Tiltak'], 'allow', among('Hjemmehjelp', 'SFO', 'Kulturskole')],
    [['Beløp', 'Sum'], 'allow', number(200, 90_000)],
  ],
  'personal numbers written by people': [
    [
      ['Nummer', 'ID', 'Søker', 'nr'],
      'block',
      id('fnr', 'space after six', 'hyphen after six', 'no-break space after six', 'plain'),
    ],
    [['Saksnr', 'Sak'], 'allow', made('case number')],
  ],
  'personal numbers through Excel': [
    [['Nummer', 'Fnr', 'Ident'], 'block', id('fnr', 'plain', 'zero eaten')],
    [['Dato'], 'allow', date],
  ],
  'personal numbers as decimals': [
    [['ident', 'fnr', 'nr'], 'block', id('fnr', 'decimal .0')],
    [['verdi'], 'allow', decimal(0, 90, 2)],
  ],
  'personal numbers in scientific form': [
    [['Fødselsnummer', 'Fnr', 'personnr'], 'block', (random) => `${random.between(1, 2)},${random.digits(2)}E+10`],
    [['Sum'], 'allow', number(0, 5000)],
  ],
  'D-numbers': [
    [['D-nummer', 'dnr', 'ID'], 'block', id('dnr')],
    [['Land', 'Arbeidsgiver'], 'allow', among('Polen', 'Litauen', 'Sverige')],
  ],
  'H-numbers': [
    [['H-nummer', 'hjelpenummer', 'Nr'], 'block', id('hnr')],
    [['Avdeling'], 'allow', among('Legevakt', 'Skadestue')],
  ],
  'FH-numbers': [
    [['FH-nummer', 'felles hjelpenummer', 'FHnr'], 'block', makeFh],
    [['Avdeling'], 'allow', among('Legevakt', 'Skadestue')],
  ],
  'DUF numbers': [
    [['DUF-nummer', 'DUF', 'duf_nr', 'Nummer'], 'block', makeDuf],
    [['Bosettingskommune', 'Kommune'], 'allow', among('Lillevik', 'Storfjell')],
    [['Bosatt', 'Dato'], 'allow', isoDate],
  ],
  'synthetic numbers': [
    [['Fødselsnummer', 'Testperson', 'ident'], 'quarantine', id('fnr-synthetic')],
    [['Scenario'], 'allow', among('A', 'B', 'C')],
  ],
  'synthetic D-numbers': [
    [['dnr', 'testident'], 'quarantine', id('dnr-synthetic')],
    [['Scenario'], 'allow', among('A', 'B', 'C')],
  ],
  'patients with diagnoses': [
    [['Pasient', 'Navn', 'Pasientnavn'], 'block', fullName],
    [['Diagnose', 'Diagnosekode', 'ICD-10'], 'block', among('F32.1', 'E11.9', 'I10', 'J45.0', 'G20')],
    [['Innlagt', 'Dato'], 'allow', date],
  ],
  'child welfare with names': [
    [['Barn', 'Navn', 'Barnets navn'], 'block', fullName],
    [
      ['Barnevernstiltak', 'Barneverntiltak', 'Barnevern'],
      'block',
      among('Fosterhjem', 'Besøkshjem', 'Råd og veiledning'),
    ],
    [['Saksbehandlers enhet'], 'allow', among('Team 1', 'Team 2')],
  ],
  'offences with personal numbers': [
    [['Fnr', 'Fødselsnr', 'Ident'], 'block', id('fnr')],
    [['Straffbart forhold', 'Lovbrudd', 'Domfelt for'], 'block', among('Naskeri', 'Fartsovertredelse', 'Skadeverk')],
  ],
  'diagnoses without names': [
    [['Løpenr', 'Nr'], 'allow', running],
    [['Diagnose', 'Diagnosekode', 'Sykdom'], 'quarantine', among('F32.1', 'E11.9', 'I10', 'J45.0', 'G20')],
    [['Avdeling'], 'allow', among('A', 'B', 'C')],
  ],
  'belief and union': [
    [['Løpenr', 'id'], 'allow', running],
    [['Religion', 'Trossamfunn', 'Livssyn', 'Etnisitet', 'Etnisk bakgrunn'], 'quarantine', among('A', 'B', 'C', 'D')],
    [['Fagforening', 'Fagforeningsmedlem', 'Seksuell legning'], 'quarantine', among('Ja', 'Nei', 'Ukjent')],
    [['Besvart', 'Dato'], 'allow', date],
  ],
  'citizenship of applicants': [
    [['Søknadsnr', 'nr'], 'allow', running],
    [
      ['Statsborgerskap', 'Fødeland', 'Nasjonalitet', 'Landbakgrunn'],
      'quarantine',
      among('Norge', 'Polen', 'Somalia', 'Syria', 'Eritrea'),
    ],
    [['Status'], 'allow', among('Innvilget', 'Avslag')],
  ],
  'bicycle trips with riders': [
    [['user_id', 'id'], 'allow', running],
    [['user_name', 'userName', 'kunde'], 'quarantine', fullName],
    [['user_phone_number', 'phone', 'tlf'], 'quarantine', number(10_000_000, 99_999_999)],
    [
      ['trip_start_time', 'start'],
      'allow',
      (random) => `${isoDate(random)} ${two(random.between(0, 23))}:${two(random.between(0, 59))}:11`,
    ],
    [['start_station_name', 'stasjon'], 'allow', among('Småstranda', 'Torget', 'Nygård', 'Brygga')],
    [['start_station_latitude', 'lat'], 'allow', among('60.393001', '60.383964', '60.389', '60.3975')],
  ],
  'building applicants': [
    [['Saksnummer', 'Sak'], 'allow', made('case number')],
    [['Tiltakshaver', 'Søker', 'Hjemmelshaver'], 'quarantine', fullName],
    [['Gnr', 'gårdsnummer', 'Gardsnr'], 'warn', number(1, 250)],
    [['Bnr', 'bruksnummer', 'Bruksnr'], 'warn', number(1, 900)],
    [['Vedtak'], 'allow', among('Tillatelse gitt', 'Avslag', 'Trukket')],
    [['Vedtaksdato'], 'allow', date],
  ],
  'payments to people': [
    [['Mottaker', 'Navn'], 'quarantine', fullName],
    [['Kontonummer', 'Konto', 'Bankkonto', 'kontonr'], 'quarantine', account],
    [['Beløp'], 'allow', number(100, 20_000)],
  ],
  'parking permits': [
    [['Tillatelse nr', 'nr'], 'allow', running],
    [['Registreringsnummer', 'Regnr', 'Kjennemerke', 'Bilskilt', 'Kjøretøy'], 'quarantine', plate],
    [['Sone'], 'allow', among('A', 'B', 'C')],
    [['Gyldig til'], 'allow', date],
  ],
  'plates under another name': [
    [['Objekt', 'kode', 'Merknad'], 'quarantine', plate],
    [
      ['Tidspunkt'],
      'allow',
      (random) => `${isoDate(random)}T${two(random.between(0, 23))}:${two(random.between(0, 59))}`,
    ],
  ],
  'rows about single persons': [
    [['Kjønn', 'kjonn', 'Kjönn', 'sex'], 'quarantine', among('K', 'M')],
    [['Fødselsår', 'Alder', 'fødeår', 'age'], 'quarantine', number(18, 90)],
    [['Kommune', 'Bosted', 'Bydel'], 'quarantine', among('Lillevik', 'Storfjell', 'Nordbygda', 'Vestøy')],
    [['Inntekt', 'Lønn'], 'allow', number(250_000, 900_000)],
    [['Tjenestested', 'Sektor'], 'allow', among('Teknisk', 'Helse', 'Oppvekst')],
  ],
  'survey answers': [
    [['Kjønn', 'Gender'], 'quarantine', among('Mann', 'Kvinne')],
    [['Fødselsår', 'birth year'], 'quarantine', number(1940, 2006)],
    [['Postnummer', 'postnr'], 'quarantine', (random) => random.pick(places)[0]],
    [['Fornøyd', 'Svar 1'], 'allow', number(1, 6)],
  ],
  'small counts below the municipality': [
    [['Grunnkrets', 'Delbydel', 'Skolekrets', 'grunnkretsnr'], 'allow', made('basic statistical unit')],
    [['Alder', 'Aldersgruppe'], 'allow', among('0-5', '6-15', '16-19', '20-66', '67+')],
    [['Kjønn'], 'allow', among('Menn', 'Kvinner')],
    [
      ['Antall personer', 'Personer', 'Antall innbyggere', 'Tal på personar'],
      'quarantine',
      sometimes(0.3, number(1, 2), number(0, 40)),
    ],
  ],
  'small counts of illness': [
    [['Kommune'], 'allow', among('Lillevik', 'Storfjell', 'Nordbygda')],
    [['Diagnose', 'Sykdom', 'Diagnosegruppe'], 'allow', among('Diabetes', 'KOLS', 'Demens', 'Epilepsi')],
    [['År'], 'allow', year],
    [['Antall pasienter', 'Antall', 'Antall brukere'], 'quarantine', sometimes(0.3, number(1, 2), number(0, 60))],
  ],
  'remarks with personal numbers': [
    [['Saksnr'], 'allow', made('case number')],
    [
      ['Merknad', 'Kommentar', 'Beskrivelse', 'Notat'],
      'block',
      sometimes(0.4, (random) => `Ringte søker, ${id('fnr')(random)}, og avtalte nytt møte.`, sentence),
    ],
    [['Dato'], 'allow', date],
  ],
  'remarks with addresses and phones': [
    [['Melding nr'], 'allow', running],
    [
      ['Melding', 'Henvendelse', 'Fritekst'],
      'quarantine',
      sometimes(
        0.3,
        (random, row, person) => `${sentence(random)} Ta kontakt på ${privateEmail(random, row, person)}.`,
        sentence,
      ),
    ],
    [['Kategori'], 'allow', among('Vei', 'Vann', 'Park')],
  ],
  'remarks with names': [
    [['Nr'], 'allow', running],
    [
      ['Kommentar', 'Merknad', 'Referat'],
      'quarantine',
      sometimes(
        0.5,
        (random, _, { given, surname }) => `Snakket med ${given} ${surname} om saken. ${sentence(random)}`,
        sentence,
      ),
    ],
    [['Status'], 'allow', among('Åpen', 'Lukket')],
  ],
  'candidates of an election': [
    [['kandidatnummer', 'Nr'], 'allow', running],
    [['parti', 'Liste'], 'allow', among('Det norske Arbeiderparti', 'Høyre', 'Senterpartiet', 'Venstre')],
    [['kandidatnavn', 'Kandidat', 'Navn'], 'quarantine', fullName],
    [['foedselsaar', 'Fødselsår', 'Født'], 'quarantine', number(1940, 2006)],
    [['personstemmer', 'Stemmer'], 'allow', number(0, 900)],
  ],
  'contact persons of clubs': [
    [['Lag', 'Forening'], 'allow', among('Lillevik idrettslag', 'Storfjell musikkorps', 'Vestøy husflidslag')],
    [['Kontaktperson', 'Leder', 'Kontakt'], 'quarantine', fullName],
    [['Mobil', 'Telefon', 'tlf.'], 'quarantine', mobile],
    [['E-post'], 'quarantine', sometimes(0.6, privateEmail, roleEmail)],
    [['Nettside'], 'allow', among('https://www.example.no', 'https://lag.example.no', '')],
  ],
  'dog owners': [
    [['Hund', 'Hundens navn'], 'allow', among('Passop', 'Tinka', 'Bamse', 'Luna', 'Rex')],
    [['Eier', 'Hundeeier', 'Eigar'], 'block', fullName],
    [['Adresse', 'Bosted'], 'block', wholeAddress],
  ],
  'home visits': [
    [['Bruker', 'Tjenestemottaker', 'Brukernavn'], 'quarantine', fullName],
    [['Breddegrad', 'lat', 'latitude'], 'quarantine', decimal(58, 63, 6)],
    [['Lengdegrad', 'lon', 'longitude'], 'quarantine', decimal(5, 12, 6)],
    [['Minutter'], 'allow', number(5, 90)],
  ],
  'home addresses alone': [
    [
      ['Hjemmeadresse', 'Bostedsadresse', 'Privatadresse', 'Folkeregistrert adresse', 'Bustadadresse'],
      'quarantine',
      wholeAddress,
    ],
    [['Tjeneste'], 'allow', among('Trygghetsalarm', 'Matombringing')],
  ],
  'birth dates alone': [
    [['Fødselsdato', 'Født', 'Fødselsdag', 'birth date', 'fdato'], 'quarantine', birthDate],
    [['Barnehage'], 'allow', among('Solstrand barnehage', 'Fjellheim barnehage')],
    [['Opptatt'], 'allow', among('Ja', 'Nei')],
  ],
  'mobile numbers alone': [
    [['Mobil', 'Mobiltelefon', 'Telefonnummer', 'mobile'], 'quarantine', mobile],
    [['Varslet'], 'allow', date],
  ],
  'private mail alone': [
    [['E-post', 'mail', 'Kontakt', 'Kolonne2'], 'quarantine', privateEmail],
    [['Påmeldt'], 'allow', date],
  ],
  'names under another name': [
    [['Kolonne1', 'Felt 2', 'Ansvarlig', 'Vinner'], 'quarantine', fullName],
    [['Poeng'], 'allow', number(0, 100)],
  ],
  'case workers': [
    [['Sak'], 'allow', made('case number')],
    [['Saksbehandler', 'Saksbehandlar', 'Ansvarlig saksbehandler'], 'quarantine', fullName],
    [['Mottatt'], 'allow', date],
    [['Dager'], 'allow', number(1, 200)],
  ],
  'log with addresses of machines': [
    [['tid'], 'allow', (random) => `${isoDate(random)}T${two(random.between(0, 23))}:00:00Z`],
    [
      ['ip', 'IP-adresse', 'client'],
      'warn',
      (random) =>
        `${random.between(11, 99)}.${random.between(0, 255)}.${random.between(0, 255)}.${random.between(1, 254)}`,
    ],
    [['side'], 'allow', among('/', '/skole', '/barnehage')],
  ],

  // — not about people, or about them in their public role —
  'sole proprietors': [
    [['orgnr', 'Organisasjonsnummer'], 'allow', organization],
    [['navn', 'Navn', 'Foretak'], 'warn', (_, __, { given, surname }) => `${surname} ${given}`.toUpperCase()],
    [['komnr', 'kommunenummer'], 'allow', number(1101, 5636)],
    [['lam_kg'], 'allow', decimal(0, 9000, 1)],
    [['sau_kg'], 'allow', decimal(0, 9000, 1)],
  ],
  companies: [
    [['orgnr', 'Organisasjonsnummer'], 'allow', organization],
    [
      ['navn', 'Firmanavn'],
      'allow',
      (random) =>
        `${random.pick(surnames)} ${random.pick(['Bygg', 'Rør', 'Transport', 'Eiendom', 'Invest'])} AS`.toUpperCase(),
    ],
    [['organisasjonsform'], 'allow', among('AS', 'ENK', 'ASA', 'SA')],
    [['forretningsadr', 'Forretningsadresse'], 'allow', street],
    [['forradrpostnr', 'Postnr'], 'allow', postcode],
    [['forradrpoststed', 'Poststed'], 'allow', town],
  ],
  'suppliers with accounts': [
    [['Orgnr', 'Organisasjonsnummer'], 'allow', organization],
    [['Leverandør'], 'allow', (random) => `${random.pick(surnames)} ${random.pick(['Bygg', 'Rør', 'Transport'])} AS`],
    [['Kontonummer', 'Bankkonto'], 'warn', account],
    [['Beløp'], 'allow', comma(100, 90_000, 2)],
  ],
  schools: [
    [['nord', 'Nord'], 'allow', decimal(6_400_000, 6_600_000, 2)],
    [['øst', 'oest'], 'allow', decimal(290_000, 340_000, 2)],
    [['Longitude', 'lengdegrad'], 'allow', decimal(5, 6, 6)],
    [['Latitude', 'breddegrad'], 'allow', decimal(58, 59, 6)],
    [
      ['Skolenavn', 'Skole', 'Namn'],
      'allow',
      (random) => `${random.pick(towns)} ${random.pick(['skole', 'ungdomsskole', 'barneskole'])}`,
    ],
    [['Adresse', 'ADRESSE'], 'allow', wholeAddress],
    [
      ['Hjemmeside', 'LinkHjemmeside'],
      'allow',
      (random) => `https://www.example.no/${random.pick(towns).toLowerCase()}`,
    ],
    [['KontaktTelefonnummer', 'Telefon'], 'warn', landline],
    [['KontaktEpost', 'E-post'], 'warn', roleEmail],
  ],
  kindergartens: [
    [['barnehagens_navn', 'Barnehage'], 'allow', (random) => `${random.pick(towns)} barnehage`],
    [['adresse', 'Besøksadresse'], 'allow', street],
    [['Antall plasser', 'plasser'], 'allow', number(12, 120)],
    [['Eierform'], 'allow', among('Kommunal', 'Privat')],
  ],
  playgrounds: [
    [['id', 'Nr'], 'allow', running],
    [
      ['navn', 'Lekeplass'],
      'allow',
      (random) => `${random.pick(towns)} ${random.pick(['lekeplass', 'miljøpark', 'ballbane'])}`,
    ],
    [['longitude'], 'allow', decimal(5, 6, 9)],
    [['latitude'], 'allow', decimal(58, 60, 9)],
  ],
  'public toilets': [
    [['plassering'], 'allow', (random) => random.pick(streets)],
    [['adresse'], 'allow', wholeAddress],
    [['pris'], 'allow', among('0', '5', '10')],
    [['aapningstider_hverdag', 'Åpningstid'], 'allow', among('Døgnåpent', '08.00 - 15.00', '10-18')],
    [['rullestol'], 'allow', among('JA', 'NEI')],
  ],
  'school routes': [
    [['dato'], 'allow', isoDate],
    [['skole'], 'allow', among('Solbakken skole', 'Lillevik skole')],
    [['elevdag'], 'allow', among('Ja', 'Nei')],
    [['sfodag'], 'allow', among('Ja', 'Nei')],
    [['kommentar'], 'allow', among('', 'Sommerferie', 'Lørdag', 'Høstferie', 'Fri')],
  ],
  municipalities: [
    [['Nummer', 'Kommunenr'], 'allow', number(1101, 5636)],
    [['Kommunenavn', 'Kommune'], 'allow', (random) => random.pick(towns)],
    [['Fylke', 'Fylkesnavn'], 'allow', among('Rogaland', 'Vestland', 'Innlandet', 'Agder')],
    [['Målform'], 'allow', among('bokmål', 'nynorsk', 'nøytral')],
    [['Domene'], 'allow', (random) => `www.${random.pick(towns).toLowerCase()}.kommune.no`],
  ],
  'streets named after people': [
    [['Gatekode', 'gatenr'], 'allow', number(1000, 9999)],
    [
      ['Gatenavn', 'Vegnamn', 'navn'],
      'allow',
      (random) =>
        `${random.pick([...men, ...women])} ${random.pick(surnames)}s ${random.pick(['gate', 'vei', 'plass', 'veg'])}`,
    ],
    [['Lengde'], 'allow', number(40, 3000)],
  ],
  'addresses of a health zone': [
    [['Gatenavn', 'Veinavn'], 'allow', (random) => random.pick(streets)],
    [['husnr', 'Husnummer'], 'allow', number(1, 150)],
    [['bokstav'], 'allow', among('', '', 'A', 'B')],
    [['Helsestasjonstilhørighet', 'Helsestasjon', 'Helsesone'], 'allow', among('Sentrum', 'Øst', 'Vest')],
  ],
  budget: [
    [['konto', 'Art'], 'allow', number(1000, 9999)],
    [['konto_tekst'], 'allow', among('Fastlønn', 'Lønn til vikarer', 'Sykelønnsrefusjon', 'Kjøp av tjenester')],
    [
      ['tjeneste_tekst', 'Tjenesteområde'],
      'allow',
      among('Barnevern', 'Helsestasjon', 'Sosialhjelp', 'Skole', 'Kirke', 'Rusomsorg'),
    ],
    [['budsjett_2026', 'Beløp'], 'allow', made('money with spaces')],
  ],
  'benefits by municipality': [
    [['aar', 'År'], 'allow', year],
    [['kommune_nr_navn'], 'allow', (random) => `${random.between(1101, 5636)} ${random.pick(towns)}`],
    [['stoenadsomraade', 'Ytelse'], 'allow', among('Sykepenger', 'Uføretrygd', 'Dagpenger', 'Arbeidsavklaringspenger')],
    [['utbetalt_mill_kr'], 'allow', comma(0, 300, 2)],
    [
      ['oppdatert_dato'],
      'allow',
      (random) => `${two(random.between(1, 28))}${two(random.between(1, 12))}${random.between(2015, 2026)}`,
    ],
  ],
  'population by age': [
    [['region', 'Kommune'], 'allow', (random) => `K-${random.between(1101, 5636)} ${random.pick(towns)}`],
    [['age', 'Alder'], 'allow', (random) => `${random.between(0, 104)} år`],
    [['Persons 2021', 'Folketall', 'Innbyggere'], 'allow', number(5, 4000)],
  ],
  'election results': [
    [['Municipality', 'Kommune'], 'allow', (random) => random.pick(towns)],
    [['Party', 'Parti'], 'allow', among('H', 'Ap', 'Sp', 'V', 'KrF', 'SV')],
    [['Percentage', 'Oppslutning'], 'allow', decimal(0, 48, 1)],
    [['Votes', 'Stemmer'], 'allow', number(0, 15_000)],
  ],
  'air quality': [
    [['Stasjon'], 'allow', (random) => random.pick(towns)],
    [['Komponent'], 'allow', among('As', 'Cd', 'Ni', 'PM10')],
    [['Fra-tid'], 'allow', (random) => `${date(random)} 00:00`],
    [['Verdi'], 'allow', comma(0, 50, 2)],
    [['Enhet'], 'allow', among('ng/m³', 'µg/m³')],
  ],
  'weather stations': [
    [['Navn'], 'allow', (random) => random.pick(towns)],
    [['Stasjon', 'Stasjonsnummer'], 'allow', (random) => `SN${random.between(10_000, 99_999)}`],
    [['Tid(norsk normaltid)'], 'allow', date],
    [['Snødybde'], 'allow', number(0, 180)],
    [['Middeltemperatur (døgn)'], 'allow', made('temperature')],
  ],
  'traffic index': [
    [['Område'], 'allow', among('Vestfold', 'Agder', 'Innlandet')],
    [['Vegkategori'], 'allow', among('E+R', 'F', 'K')],
    [['periode'], 'allow', among('Januar', 'Februar', 'Mars')],
    [['trafikkmengde indeksår'], 'allow', number(1_000_000, 9_999_999)],
    [['standardavvik'], 'allow', decimal(0, 4, 3)],
  ],
  invoices: [
    [['Fakturanr', 'Bilagsnr'], 'allow', number(100_000, 999_999_999)],
    [['KID'], 'allow', made('KID of mod 10')],
    [['Leverandør'], 'allow', (random) => `${random.pick(surnames)} ${random.pick(['Bygg', 'Rør', 'Maskin'])} AS`],
    [['Fakturadato', 'Forfall'], 'allow', date],
    [['Beløp'], 'allow', comma(100, 900_000, 2)],
  ],
  meters: [
    [['Målepunkt-ID', 'målepunkt'], 'allow', made('GSRN of a meter')],
    [['Bygg'], 'allow', (random) => `${random.pick(towns)} ${random.pick(['rådhus', 'skole', 'idrettshall'])}`],
    [['kWh'], 'allow', comma(10, 90_000, 1)],
  ],
  'library titles': [
    [['ISBN'], 'allow', (random) => `97882${random.digits(8)}`],
    [['Tittel'], 'allow', among('Havet om natten', 'Snøens bok', 'Fuglene i fjæra', 'Et hus ved veien')],
    [['Utlån', 'Antall utlån'], 'allow', number(0, 300)],
    [['År'], 'allow', year],
  ],
  'works of art': [
    [['Verk', 'Tittel'], 'allow', among('Mor og barn', 'Fiskeren', 'Steinen', 'Uten tittel')],
    [['Kunstner', 'Kunstnar', 'artist'], 'warn', fullName],
    [['Plassering'], 'allow', (random) => `${random.pick(towns)} ${random.pick(['torg', 'rådhus', 'bibliotek'])}`],
    [['År'], 'allow', number(1900, 2025)],
  ],
  'given names of newborn': [
    [['Fornavn', 'Navn'], 'warn', (random) => random.pick([...men, ...women])],
    [['Antall', 'Antall barn'], 'allow', number(5, 90)],
    [['År'], 'allow', year],
  ],
  trees: [
    [['treid', 'ID'], 'allow', running],
    [['Art', 'Treslag'], 'allow', among('Lind', 'Bjørk', 'Lønn', 'Rogn', 'Eik', 'Hassel')],
    [['Stammeomkrets'], 'allow', number(20, 300)],
    [['Plantet'], 'allow', number(1900, 2025)],
    [['x'], 'allow', made('UTM east with five decimals')],
    [['y'], 'allow', decimal(6_600_000, 6_700_000, 5)],
  ],
  'road works': [
    [['Vegreferanse'], 'allow', made('road reference')],
    [['Beskrivelse', 'Tekst', 'Arbeid'], 'warn', sentence],
    [['Fra'], 'allow', date],
    [['Til'], 'allow', date],
  ],
  'bathing water': [
    [['Badeplass'], 'allow', (random) => `${random.pick(towns)} ${random.pick(['strand', 'badeplass'])}`],
    [['Prøvedato'], 'allow', date],
    [['E.coli'], 'allow', number(0, 900)],
    [['Temperatur'], 'allow', made('temperature')],
  ],
  'sub-districts': [
    [['delbydelid'], 'allow', made('sub-district number')],
    [['Selveier alle'], 'allow', decimal(0, 60, 2)],
    [['Leier alle'], 'allow', decimal(0, 60, 2)],
    [['År'], 'allow', year],
  ],
  'large counts below the municipality': [
    [['Delbydel', 'Bydel'], 'allow', among('Lodalen', 'Grønlia', 'Bekkelia')],
    [['Kjønn'], 'allow', among('Menn', 'Kvinner')],
    [['Antall personer', 'Personer'], 'allow', number(20, 4000)],
  ],
  'counts of three and four': [
    [['Skole'], 'allow', (random) => `${random.pick(towns)} skole`],
    [['Kjønn'], 'allow', among('Gutter', 'Jenter')],
    [['Antall elever', 'Elever'], 'warn', sometimes(0.3, number(3, 4), number(5, 90))],
  ],
  events: [
    [['Arrangement'], 'allow', among('Julemesse', 'Barnas dag', 'Konsert i parken', 'Åpen dag')],
    [['Sted'], 'allow', (random) => `${random.pick(towns)} kulturhus`],
    [['Start'], 'allow', (random) => `${isoDate(random)}T18:00`],
    [['Arrangør'], 'allow', among('Lillevik kommune', 'Storfjell bibliotek', 'Vestøy idrettslag')],
    [['Kontakt'], 'warn', roleEmail],
  ],
  'codes and texts': [
    [['GroupingCode', 'code'], 'allow', number(1000, 9999)],
    [
      ['CodeDescriptionNOB', 'Beskrivelse'],
      'allow',
      among('Fastlønn', 'Avskrivning', 'Varekjøp', 'Forskning og utvikling'),
    ],
    [['validFrom'], 'allow', isoDate],
  ],
  products: [
    [['GTIN', 'EAN'], 'allow', made('GTIN-13')],
    [['Vare'], 'allow', among('Kritt', 'Lim', 'Saks', 'Perm')],
    [['Antall'], 'allow', number(0, 500)],
  ],
  'web statistics': [
    [['url', 'side'], 'allow', (random) => `https://www.example.no/artikkel/${random.between(1000, 999_999)}`],
    [['visninger'], 'allow', number(0, 90_000)],
    [['snittprosent'], 'allow', decimal(0, 99, 2)],
    [['sist_endret'], 'allow', (random) => `${isoDate(random)}T10:${two(random.between(0, 59))}:00Z`],
  ],
};

const towns = [
  'Lillevik',
  'Storfjell',
  'Nordbygda',
  'Vestøy',
  'Bekkelia',
  'Solbakken',
  'Fjellheim',
  'Åsgrenda',
  'Sandnesset',
  'Brekkevika',
  'Hamarøyra',
  'Tjønnlia',
];
const places: readonly (readonly [string, string])[] = [
  ['4330', 'ÅLGÅRD'],
  ['0182', 'OSLO'],
  ['5003', 'BERGEN'],
  ['7030', 'TRONDHEIM'],
  ['9008', 'Tromsø'],
  ['2609', 'Lillehammer'],
  ['4876', 'Grimstad'],
  ['6856', 'Sogndal'],
];
const streets = [
  'Solåsveien',
  'Storgata',
  'Barliveien',
  'Bygdaveien',
  'Krovegen',
  'Møllerveien',
  'Kirkegata',
  'Olav Duuns gate',
  'Skogstien',
  'Nedre Bakkegate',
  'Strandkaien',
  'Fjellbakken',
  'Longebakke',
  'Parkalleen',
  'Øvre Torggate',
  'Haugen',
  'Sjøvegen',
  'Rådhusplassen',
];

// Common and less common names as they stand in any Norwegian municipality. Put together at random.
const women =
  'Anne Inger Kari Marit Ingrid Liv Eva Berit Astrid Bjørg Hilde Anna Solveig Marianne Randi Ida Nina Maria Elisabeth Kristin Bente Heidi Silje Hanne Linda Tone Tonje Elin Wenche Gerd Camilla Ellen Ragnhild Julie Karin Emma Mona Stine Nora Aud Sofie Laura Monica Ingeborg Aslaug Torunn Sunniva Synnøve Guro Oda Tuva Vilde Maja Iben Live Ronja Amalie Thea Frida Ylva Fatima Amina Aisha Zainab Maryam Olena Iryna Agnieszka Katarzyna Malgorzata Thi Hodan Selam Hiba Sigrun Borghild Oddbjørg Eldbjørg Máret Elle Ravna'.split(
    ' ',
  );
const men =
  'Jan Per Bjørn Ole Lars Kjell Knut Arne Svein Thomas Hans Geir Tor Morten Terje Odd Erik Martin Andreas John Anders Rune Trond Tore Daniel Jon Kristian Magnus Marius Tom Stian Henrik Olav Einar Øyvind Fredrik Jonas Espen Sondre Eirik Håkon Sindre Åsmund Torbjørn Vegard Halvard Gaute Emil Noah Oskar Aksel Isak Filip Theodor Mohamed Ahmed Ali Abdi Omar Yusuf Hassan Piotr Andrzej Krzysztof Tomasz Mateusz Oleksandr Dmytro Tesfay Nguyen Kim Roar Sigurd Gunnar Reidar Harald Ailo Áilu Niillas'.split(
    ' ',
  );
const surnames =
  'Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen Hagen Johannessen Andreassen Jacobsen Dahl Jørgensen Henriksen Lund Halvorsen Sørensen Jakobsen Moen Gundersen Iversen Strand Solberg Svendsen Eide Knutsen Martinsen Paulsen Bakken Kristoffersen Mathisen Lie Amundsen Nguyen Rasmussen Solheim Lunde Berge Moe Nygård Bakke Kristensen Fredriksen Holm Lien Hauge Christensen Andresen Nielsen Knudsen Evensen Sæther Aas Myhre Hanssen Ahmed Haugland Thomassen Sivertsen Simonsen Danielsen Berntsen Sandvik Rønning Arnesen Næss Vik Antonsen Ellingsen Thorsen Edvardsen Birkeland Isaksen Gulbrandsen Ruud Aasen Strøm Myklebust Tangen Ødegård Eliassen Helland Bøe Mikkelsen Jenssen Aune Ali Hussain Kowalski Nowak Tesfamariam Abdullahi Kovalenko Utsi Sara Gaup Brekke Skjelbred Fossheim Nordgård Grønnerud Kvamsdal Hjelmeland Tveitå Øvrebø'.split(
    ' ',
  );
