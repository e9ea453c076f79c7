import type { PersonalDataKind } from '../personal-data.ts';
import type { ProblemKind } from './problem-texts.ts';

/**
 * Personal data that was found before anything was published. The text says what was found and why it matters, the remedy
 * what to do. *error*: nothing is published until the data are changed, or two persons have lifted it where that is allowed.
 */
export const personalProblems = {
  'personal.national-id': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder fødselsnummer eller D-nummer ({count} celler, for eksempel {actual}). Slike numre skal aldri legges ut på nettet (offentleglova med forskrift § 7), og ingen kan godkjenne det',
      remedy:
        'Fjern kolonnen fra filen og last den opp på nytt. Trenger rader et kjennetegn, gi dem et løpenummer som ikke kan knyttes til personen.',
    },
    nn: {
      text: 'Kolonnen inneheld fødselsnummer eller D-nummer ({count} celler, til dømes {actual}). Slike nummer skal aldri leggjast ut på nettet (offentleglova med forskrift § 7), og ingen kan godkjenne det',
      remedy:
        'Ta kolonnen ut av fila og last ho opp på nytt. Treng radene eit kjenneteikn, gi dei eit løpenummer som ikkje kan knytast til personen.',
    },
    en: {
      text: 'The column holds national identity numbers or D-numbers ({count} cells, for example {actual}). Such numbers may never be published on the web, and nobody can approve it',
      remedy:
        'Remove the column from the file and upload it again. If rows need an identifier, give them a serial number that cannot be tied to the person.',
    },
  },
  'personal.national-id-in-text': {
    severity: 'error',
    nb: {
      text: 'Det står et fødselsnummer i en tekst ({actual}). Slike numre skal aldri legges ut på nettet, og ingen kan godkjenne det',
      remedy:
        'Slett nummeret i de radene som er nevnt, og les gjennom resten av teksten: der det står ett, står det gjerne flere. Vurder å fjerne hele tekstkolonnen.',
    },
    nn: {
      text: 'Det står eit fødselsnummer i ein tekst ({actual}). Slike nummer skal aldri leggjast ut på nettet, og ingen kan godkjenne det',
      remedy:
        'Slett nummeret i dei radene som er nemnde, og les gjennom resten av teksten: der det står eitt, står det gjerne fleire. Vurder å ta ut heile tekstkolonnen.',
    },
    en: {
      text: 'A text holds a national identity number ({actual}). Such numbers may never be published on the web, and nobody can approve it',
      remedy:
        'Delete the number in the rows named, and read through the rest: where there is one there are often more. Consider removing the whole text column.',
    },
  },
  'personal.refugee-id': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder DUF-numre, utlendingsmyndighetenes nummer på asylsøkere ({count} celler). De peker ut enkeltpersoner i en utsatt situasjon, og skal aldri publiseres',
      remedy: 'Fjern kolonnen og last opp filen på nytt.',
    },
    nn: {
      text: 'Kolonnen inneheld DUF-nummer, nummeret utlendingsstyresmaktene gir asylsøkjarar ({count} celler). Dei peikar ut enkeltpersonar i ein utsett situasjon, og skal aldri publiserast',
      remedy: 'Ta ut kolonnen og last opp fila på nytt.',
    },
    en: {
      text: 'The column holds DUF numbers, which the immigration authorities give asylum seekers ({count} cells). They point out people in a vulnerable situation and may never be published',
      remedy: 'Remove the column and upload the file again.',
    },
  },
  'personal.sensitive-person': {
    severity: 'error',
    nb: {
      text: 'Tabellen knytter helse, barnevern eller straffbare forhold til enkeltpersoner. Å publisere dette er et alvorlig brudd på personvernet, og ingen kan godkjenne det',
      remedy:
        'Publiser tall i stedet: antall per kommune og år, uten navn, fødselsdato, telefon eller nummer. Slå sammen grupper med færre enn fem.',
    },
    nn: {
      text: 'Tabellen knyter helse, barnevern eller straffbare forhold til enkeltpersonar. Å publisere dette er eit alvorleg brot på personvernet, og ingen kan godkjenne det',
      remedy:
        'Publiser tal i staden: talet per kommune og år, utan namn, fødselsdato, telefon eller nummer. Slå saman grupper med færre enn fem.',
    },
    en: {
      text: 'The table ties health, child welfare or offences to single persons. Publishing this is a serious breach of privacy, and nobody can approve it',
      remedy:
        'Publish figures instead: counts per municipality and year, with no names, birth dates, telephones or numbers. Merge groups of fewer than five.',
    },
  },
  'personal.person-row': {
    severity: 'error',
    nb: {
      text: 'Hver rad handler om én person, med navn sammen med fødselsdato eller bosted. Da vet alle hvem raden gjelder, og ingen kan godkjenne at den publiseres',
      remedy:
        'Fjern navn, fødselsdato og adresse, eller gjør radene om til tall: antall per aldersgruppe og bydel, med minst fem i hver gruppe.',
    },
    nn: {
      text: 'Kvar rad handlar om éin person, med namn saman med fødselsdato eller bustad. Då veit alle kven rada gjeld, og ingen kan godkjenne at ho blir publisert',
      remedy:
        'Ta ut namn, fødselsdato og adresse, eller gjer radene om til tal: talet per aldersgruppe og bydel, med minst fem i kvar gruppe.',
    },
    en: {
      text: 'Each row is about one person, with a name beside a birth date or a home address. Everybody then knows who it is, and nobody can approve publishing it',
      remedy:
        'Remove names, birth dates and addresses, or turn the rows into figures: counts per age group and district, at least five in each group.',
    },
  },
  'personal.national-id-possible': {
    severity: 'error',
    nb: {
      text: 'Noen av tallene kan være fødselsnummer ({count} celler, for eksempel {actual}). Det kan være tilfeldig, for kontonumre og saksnumre ligner, men et menneske må se på det før noe publiseres',
      remedy:
        'Se på radene som er nevnt. Er det fødselsnummer, fjern kolonnen. Er det noe annet, gi kolonnen et navn som sier hva det er, eller be to personer oppheve karantenen med en begrunnelse.',
    },
    nn: {
      text: 'Nokre av tala kan vere fødselsnummer ({count} celler, til dømes {actual}). Det kan vere tilfeldig, for kontonummer og saksnummer liknar, men eit menneske må sjå på det før noko blir publisert',
      remedy:
        'Sjå på radene som er nemnde. Er det fødselsnummer, ta ut kolonnen. Er det noko anna, gi kolonnen eit namn som seier kva det er, eller be to personar oppheve karantenen med ei grunngiving.',
    },
    en: {
      text: 'Some of the numbers may be national identity numbers ({count} cells, for example {actual}). It may be chance, as account and case numbers look alike, but a person must look before anything is published',
      remedy:
        'Look at the rows named. If they are identity numbers, remove the column. If they are something else, give the column a name that says what, or ask two persons to lift the quarantine with a reason.',
    },
  },
  'personal.national-id-synthetic': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder syntetiske fødselsnummer, som de i Skatteetatens testdata ({count} celler). Ingen ekte personer har dem, men testdata hører sjelden hjemme i en publisert fil',
      remedy:
        'Er filen testdata, la være å publisere den. Skal den publiseres, må to personer oppheve karantenen med en begrunnelse.',
    },
    nn: {
      text: 'Kolonnen inneheld syntetiske fødselsnummer, som dei i testdataa til Skatteetaten ({count} celler). Ingen ekte personar har dei, men testdata høyrer sjeldan heime i ei publisert fil',
      remedy:
        'Er fila testdata, lat vere å publisere ho. Skal ho publiserast, må to personar oppheve karantenen med ei grunngiving.',
    },
    en: {
      text: 'The column holds synthetic identity numbers, like those of the Tax Administration’s test data ({count} cells). No real person has them, but test data seldom belong in a published file',
      remedy:
        'If the file is test data, do not publish it. If it is to be published, two persons must lift the quarantine with a reason.',
    },
  },
  'personal.refugee-id-possible': {
    severity: 'error',
    nb: {
      text: 'Noen av tallene kan være DUF-numre ({count} celler). Det kan være tilfeldig, men et menneske må se på det før noe publiseres',
      remedy:
        'Se på radene som er nevnt. Er det DUF-numre, fjern dem. Er det noe annet, be to personer oppheve karantenen.',
    },
    nn: {
      text: 'Nokre av tala kan vere DUF-nummer ({count} celler). Det kan vere tilfeldig, men eit menneske må sjå på det før noko blir publisert',
      remedy:
        'Sjå på radene som er nemnde. Er det DUF-nummer, ta dei ut. Er det noko anna, be to personar oppheve karantenen.',
    },
    en: {
      text: 'Some of the numbers may be DUF numbers ({count} cells). It may be chance, but a person must look before anything is published',
      remedy:
        'Look at the rows named. If they are DUF numbers, remove them. If they are something else, ask two persons to lift the quarantine.',
    },
  },
  'personal.person-name': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder navn på personer ({count} celler). Navn er personopplysninger, og kommunen trenger et rettslig grunnlag for å publisere dem',
      remedy:
        'Fjern kolonnen, eller bytt navnene ut med rolle eller avdeling. Er navnene offentlige (for eksempel folkevalgte), kan to personer oppheve karantenen.',
    },
    nn: {
      text: 'Kolonnen inneheld namn på personar ({count} celler). Namn er personopplysningar, og kommunen treng eit rettsleg grunnlag for å publisere dei',
      remedy:
        'Ta ut kolonnen, eller byt namna ut med rolle eller avdeling. Er namna offentlege (til dømes folkevalde), kan to personar oppheve karantenen.',
    },
    en: {
      text: 'The column holds names of people ({count} cells). Names are personal data, and the municipality needs a legal basis for publishing them',
      remedy:
        'Remove the column, or replace the names by role or department. If the names are public (elected members, for instance), two persons may lift the quarantine.',
    },
  },
  'personal.person-in-text': {
    severity: 'error',
    nb: {
      text: 'Fritekst i kolonnen nevner personer eller telefonnumre deres ({count} celler). Ingen har kontroll på hva fritekst forteller om folk',
      remedy:
        'Fjern tekstkolonnen, eller bytt den ut med faste kategorier. Skal teksten med, må den leses gjennom og vaskes rad for rad.',
    },
    nn: {
      text: 'Fritekst i kolonnen nemner personar eller telefonnumra deira ({count} celler). Ingen har kontroll på kva fritekst fortel om folk',
      remedy:
        'Ta ut tekstkolonnen, eller byt han ut med faste kategoriar. Skal teksten med, må han lesast gjennom og vaskast rad for rad.',
    },
    en: {
      text: 'Free text in the column mentions people or their telephone numbers ({count} cells). Nobody is in control of what free text tells about people',
      remedy:
        'Remove the text column, or replace it by fixed categories. If the text is to stay, it must be read and cleaned row by row.',
    },
  },
  'personal.private-email': {
    severity: 'error',
    nb: {
      text: 'Det står private e-postadresser i dataene ({count} steder, for eksempel {actual}). De blir samlet inn av søppelpostsendere så snart de ligger på nettet',
      remedy: 'Fjern dem, eller bytt dem ut med en felles adresse som postmottak.',
    },
    nn: {
      text: 'Det står private e-postadresser i dataa ({count} stader, til dømes {actual}). Dei blir samla inn av søppelpostsendarar så snart dei ligg på nettet',
      remedy: 'Ta dei ut, eller byt dei ut med ei felles adresse som postmottak.',
    },
    en: {
      text: 'The data hold private e-mail addresses ({count} places, for example {actual}). Spammers collect them as soon as they are on the web',
      remedy: 'Remove them, or replace them by a shared address such as a post office mailbox.',
    },
  },
  'personal.named-email': {
    severity: 'error',
    nb: {
      text: 'E-postadressene i kolonnen er satt sammen av navn på personer ({count} celler). De forteller hvem som arbeider hvor',
      remedy:
        'Bytt dem ut med en felles adresse, som postmottak eller avdelingens. Er det avklart at de kan publiseres, kan to personer oppheve karantenen.',
    },
    nn: {
      text: 'E-postadressene i kolonnen er sette saman av namn på personar ({count} celler). Dei fortel kven som arbeider kvar',
      remedy:
        'Byt dei ut med ei felles adresse, som postmottak eller den til avdelinga. Er det avklart at dei kan publiserast, kan to personar oppheve karantenen.',
    },
    en: {
      text: 'The e-mail addresses in the column are made of people’s names ({count} cells). They tell who works where',
      remedy:
        'Replace them by a shared address, such as that of the office or department. If it is settled that they may be published, two persons may lift the quarantine.',
    },
  },
  'personal.private-phone': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder telefonnumre som ser ut til å tilhøre enkeltpersoner ({count} celler)',
      remedy: 'Fjern kolonnen, eller bytt numrene ut med sentralbord eller vakttelefon.',
    },
    nn: {
      text: 'Kolonnen inneheld telefonnummer som ser ut til å høyre til enkeltpersonar ({count} celler)',
      remedy: 'Ta ut kolonnen, eller byt numra ut med sentralbord eller vakttelefon.',
    },
    en: {
      text: 'The column holds telephone numbers that seem to belong to single persons ({count} cells)',
      remedy: 'Remove the column, or replace the numbers by a switchboard or a duty telephone.',
    },
  },
  'personal.home-address': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder adresser der folk bor ({count} celler). En adresse peker ofte ut én person eller én familie',
      remedy: 'Bytt adressen ut med bydel, grunnkrets eller postnummer, og se at hvert område har minst fem.',
    },
    nn: {
      text: 'Kolonnen inneheld adresser der folk bur ({count} celler). Ei adresse peikar ofte ut éin person eller éin familie',
      remedy: 'Byt adressa ut med bydel, grunnkrins eller postnummer, og sjå til at kvart område har minst fem.',
    },
    en: {
      text: 'The column holds addresses where people live ({count} cells). An address often points out one person or one family',
      remedy:
        'Replace the address by district, basic statistical unit or postcode, and see that each area has at least five.',
    },
  },
  'personal.birth-date': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder fødselsdatoer, eller fødselsår ved siden av navn ({count} celler). Sammen med bosted er en fødselsdato nok til å finne de fleste',
      remedy: 'Bytt datoen ut med aldersgruppe (for eksempel 20–29 år).',
    },
    nn: {
      text: 'Kolonnen inneheld fødselsdatoar, eller fødselsår ved sida av namn ({count} celler). Saman med bustad er ein fødselsdato nok til å finne dei fleste',
      remedy: 'Byt datoen ut med aldersgruppe (til dømes 20–29 år).',
    },
    en: {
      text: 'The column holds birth dates, or years of birth beside names ({count} cells). With a place of residence, a birth date is enough to find most people',
      remedy: 'Replace the date by an age group (20–29, for instance).',
    },
  },
  'personal.car-plate': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder registreringsnumre på kjøretøy ({count} celler, for eksempel {actual}). Hvem som helst kan slå opp eieren',
      remedy: 'Fjern kolonnen, eller behold bare biltype og sone.',
    },
    nn: {
      text: 'Kolonnen inneheld registreringsnummer på køyretøy ({count} celler, til dømes {actual}). Kven som helst kan slå opp eigaren',
      remedy: 'Ta ut kolonnen, eller behald berre biltype og sone.',
    },
    en: {
      text: 'The column holds number plates ({count} cells, for example {actual}). Anybody can look up the owner',
      remedy: 'Remove the column, or keep only the type of car and the zone.',
    },
  },
  'personal.personal-account': {
    severity: 'error',
    nb: {
      text: 'Kolonnen inneholder kontonumre i en tabell med navn på personer ({count} celler)',
      remedy: 'Fjern kolonnen. Kontonumre trengs aldri for å forstå hva pengene gikk til.',
    },
    nn: {
      text: 'Kolonnen inneheld kontonummer i ein tabell med namn på personar ({count} celler)',
      remedy: 'Ta ut kolonnen. Kontonummer trengst aldri for å forstå kva pengane gjekk til.',
    },
    en: {
      text: 'The column holds bank account numbers in a table with names of people ({count} cells)',
      remedy: 'Remove the column. Account numbers are never needed to understand where money went.',
    },
  },
  'personal.personal-position': {
    severity: 'error',
    nb: {
      text: 'Nøyaktige koordinater står i en tabell om personer ({count} celler). De viser hvor noen bor eller har vært, på meteren',
      remedy:
        'Rund av koordinatene til to desimaler (omtrent én kilometer), eller bytt dem ut med grunnkrets eller bydel.',
    },
    nn: {
      text: 'Nøyaktige koordinatar står i ein tabell om personar ({count} celler). Dei viser kvar nokon bur eller har vore, på meteren',
      remedy:
        'Rund av koordinatane til to desimalar (om lag éin kilometer), eller byt dei ut med grunnkrins eller bydel.',
    },
    en: {
      text: 'Exact coordinates stand in a table about people ({count} cells). They show where somebody lives or has been, to the metre',
      remedy:
        'Round the coordinates to two decimals (about a kilometre), or replace them by basic statistical unit or district.',
    },
  },
  'personal.special-category': {
    severity: 'error',
    nb: {
      text: 'Kolonnen sier noe om helse, opprinnelse, tro, fagforening, legning eller straff, rad for rad. Slike opplysninger har et særlig vern (personvernforordningen art. 9 og 10), også uten navn',
      remedy:
        'Gjør radene om til tall, med minst fem i hver gruppe. Handler kolonnen ikke om personer, gi den et navn som sier det, eller be to personer oppheve karantenen.',
    },
    nn: {
      text: 'Kolonnen seier noko om helse, opphav, tru, fagforeining, legning eller straff, rad for rad. Slike opplysningar har eit særleg vern (personvernforordninga art. 9 og 10), òg utan namn',
      remedy:
        'Gjer radene om til tal, med minst fem i kvar gruppe. Handlar kolonnen ikkje om personar, gi han eit namn som seier det, eller be to personar oppheve karantenen.',
    },
    en: {
      text: 'The column says something of health, origin, belief, union, orientation or offences, row by row. Such data are specially protected (GDPR art. 9 and 10), even without names',
      remedy:
        'Turn the rows into figures, at least five in each group. If the column is not about people, give it a name that says so, or ask two persons to lift the quarantine.',
    },
  },
  'personal.small-count': {
    severity: 'error',
    nb: {
      text: 'Statistikken har grupper på bare én eller to personer ({count} celler). De som kjenner stedet, kan vite hvem det er',
      remedy:
        'Bytt ut tall under tre med 0 eller 3, slik SSB gjør, slå sammen grupper, eller vis tallene for hele kommunen.',
    },
    nn: {
      text: 'Statistikken har grupper på berre éin eller to personar ({count} celler). Dei som kjenner staden, kan vite kven det er',
      remedy:
        'Byt ut tal under tre med 0 eller 3, slik SSB gjer, slå saman grupper, eller vis tala for heile kommunen.',
    },
    en: {
      text: 'The statistics have groups of only one or two persons ({count} cells). Those who know the place may know who they are',
      remedy:
        'Replace figures below three by 0 or 3, as Statistics Norway does, merge groups, or give the figures for the whole municipality.',
    },
  },
  'personal.small-group': {
    severity: 'error',
    nb: {
      text: 'Hver rad er én person, og kjønn, alder og sted til sammen skiller ut {count} grupper med færre enn fem. Da kan naboer og kolleger kjenne igjen folk, også uten navn',
      remedy:
        'Bruk grovere grupper (tiårsgrupper, hele kommunen), fjern en av kolonnene, eller publiser tall i stedet for rader.',
    },
    nn: {
      text: 'Kvar rad er éin person, og kjønn, alder og stad til saman skil ut {count} grupper med færre enn fem. Då kan naboar og kollegaer kjenne att folk, òg utan namn',
      remedy:
        'Bruk grovare grupper (tiårsgrupper, heile kommunen), ta ut ein av kolonnane, eller publiser tal i staden for rader.',
    },
    en: {
      text: 'Each row is one person, and sex, age and place together single out {count} groups of fewer than five. Neighbours and colleagues may then know people, even without names',
      remedy:
        'Use coarser groups (ten years, the whole municipality), remove one of the columns, or publish figures instead of rows.',
    },
  },
  'personal.not-screened': {
    severity: 'error',
    nb: {
      text: 'Filen ble ikke gjennomsøkt til slutten, og det er ukjent om den inneholder personopplysninger. Da publiseres ingenting',
      remedy:
        'Rett de andre feilene i filen og last den opp på nytt. Blir det ikke bedre, ta kontakt med den som drifter tjenesten.',
    },
    nn: {
      text: 'Fila vart ikkje gjennomsøkt til slutten, og det er ukjent om ho inneheld personopplysningar. Då blir ingenting publisert',
      remedy:
        'Rett dei andre feila i fila og last ho opp på nytt. Blir det ikkje betre, ta kontakt med den som driftar tenesta.',
    },
    en: {
      text: 'The file was not searched to its end, and it is not known whether it holds personal data. Nothing is published then',
      remedy:
        'Mend the other errors of the file and upload it again. If that does not help, contact those who run the service.',
    },
  },
  'personal.national-id-of-2032': {
    severity: 'warning',
    nb: {
      text: 'Noen av tallene følger kontrollsifferregelen som gjelder for nye fødselsnummer fra 2032 ({count} celler). Ingen har slike numre ennå, så det er trolig tilfeldig',
      remedy: 'Du trenger ikke gjøre noe nå. Fra 1. januar 2032 stanser slike treff publiseringen.',
    },
    nn: {
      text: 'Nokre av tala følgjer kontrollsifferregelen som gjeld for nye fødselsnummer frå 2032 ({count} celler). Ingen har slike nummer enno, så det er truleg tilfeldig',
      remedy: 'Du treng ikkje gjere noko no. Frå 1. januar 2032 stansar slike treff publiseringa.',
    },
    en: {
      text: 'Some of the numbers follow the check digit rule for new identity numbers from 2032 ({count} cells). Nobody has such a number yet, so it is probably chance',
      remedy: 'You need do nothing now. From 1 January 2032 such hits stop publication.',
    },
  },
  'personal.shared-email': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder e-postadresser som ser ut til å være felles ({count} celler)',
      remedy: 'Se at ingen av dem tilhører en enkeltperson.',
    },
    nn: {
      text: 'Kolonnen inneheld e-postadresser som ser ut til å vere felles ({count} celler)',
      remedy: 'Sjå til at ingen av dei høyrer til ein enkeltperson.',
    },
    en: {
      text: 'The column holds e-mail addresses that seem to be shared ({count} cells)',
      remedy: 'See that none of them belongs to a single person.',
    },
  },
  'personal.shared-phone': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder telefonnumre som ser ut til å være sentralbord eller vakttelefoner ({count} celler)',
      remedy: 'Se at ingen av dem tilhører en enkeltperson.',
    },
    nn: {
      text: 'Kolonnen inneheld telefonnummer som ser ut til å vere sentralbord eller vakttelefonar ({count} celler)',
      remedy: 'Sjå til at ingen av dei høyrer til ein enkeltperson.',
    },
    en: {
      text: 'The column holds telephone numbers that seem to be switchboards or duty telephones ({count} cells)',
      remedy: 'See that none of them belongs to a single person.',
    },
  },
  'personal.contact-person': {
    severity: 'warning',
    nb: {
      text: 'Beskrivelsen nevner en person eller et personlig nummer som kontakt ({actual}). Folk slutter, og navnet blir stående i katalogen',
      remedy: 'Bruk helst en avdeling og en felles e-postadresse som kontaktpunkt.',
    },
    nn: {
      text: 'Skildringa nemner ein person eller eit personleg nummer som kontakt ({actual}). Folk sluttar, og namnet blir ståande i katalogen',
      remedy: 'Bruk helst ei avdeling og ei felles e-postadresse som kontaktpunkt.',
    },
    en: {
      text: 'The description names a person or a personal number as contact ({actual}). People leave, and the name stays in the catalog',
      remedy: 'Rather give a department and a shared e-mail address as contact point.',
    },
  },
  'personal.business-name': {
    severity: 'warning',
    nb: {
      text: 'Noen av virksomhetene har navn etter personer ({count} celler), som enkeltpersonforetak har. Navnene er offentlige i Enhetsregisteret',
      remedy: 'Se at kolonnen bare inneholder navn på virksomheter.',
    },
    nn: {
      text: 'Nokre av verksemdene har namn etter personar ({count} celler), slik enkeltpersonføretak har. Namna er offentlege i Einingsregisteret',
      remedy: 'Sjå til at kolonnen berre inneheld namn på verksemder.',
    },
    en: {
      text: 'Some of the businesses are named after people ({count} cells), as sole proprietorships are. The names are public in the Central Coordinating Register',
      remedy: 'See that the column holds names of businesses only.',
    },
  },
  'personal.name-in-public-role': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder navn på dem som har laget verkene ({count} celler). Slike navn kan vanligvis publiseres',
      remedy: 'Se at det bare er navn som hører til verket.',
    },
    nn: {
      text: 'Kolonnen inneheld namn på dei som har laga verka ({count} celler). Slike namn kan vanlegvis publiserast',
      remedy: 'Sjå til at det berre er namn som høyrer til verket.',
    },
    en: {
      text: 'The column holds names of those who made the works ({count} cells). Such names may usually be published',
      remedy: 'See that they are only names that belong to the work.',
    },
  },
  'personal.given-names': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder fornavn ved siden av antall ({count} celler), som i navnestatistikk',
      remedy: 'Se at hvert navn står for minst fem personer.',
    },
    nn: {
      text: 'Kolonnen inneheld førenamn ved sida av tal ({count} celler), som i namnestatistikk',
      remedy: 'Sjå til at kvart namn står for minst fem personar.',
    },
    en: {
      text: 'The column holds given names beside counts ({count} cells), as name statistics do',
      remedy: 'See that each name stands for at least five persons.',
    },
  },
  'personal.business-account': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder kontonumre ({count} celler)',
      remedy: 'Se at de tilhører virksomheter, og vurder om de trengs. Kontonumre kan misbrukes til falske fakturaer.',
    },
    nn: {
      text: 'Kolonnen inneheld kontonummer ({count} celler)',
      remedy:
        'Sjå til at dei høyrer til verksemder, og vurder om dei trengst. Kontonummer kan misbrukast til falske fakturaer.',
    },
    en: {
      text: 'The column holds bank account numbers ({count} cells)',
      remedy:
        'See that they belong to businesses, and consider whether they are needed. Account numbers can be misused for false invoices.',
    },
  },
  'personal.property-number': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder gårds- eller bruksnummer. Eieren kan slås opp av hvem som helst',
      remedy: 'Se at resten av raden ikke sier noe om eieren som ikke er offentlig.',
    },
    nn: {
      text: 'Kolonnen inneheld gards- eller bruksnummer. Eigaren kan slåast opp av kven som helst',
      remedy: 'Sjå til at resten av rada ikkje seier noko om eigaren som ikkje er offentleg.',
    },
    en: {
      text: 'The column holds cadastral numbers. Anybody can look up the owner',
      remedy: 'See that the rest of the row says nothing of the owner that is not public.',
    },
  },
  'personal.low-count': {
    severity: 'warning',
    nb: {
      text: 'Statistikken har små grupper, under fem personer ({count} celler)',
      remedy: 'Vurder å slå sammen grupper eller runde av, særlig om tallene handler om noe følsomt.',
    },
    nn: {
      text: 'Statistikken har små grupper, under fem personar ({count} celler)',
      remedy: 'Vurder å slå saman grupper eller runde av, særleg om tala handlar om noko følsamt.',
    },
    en: {
      text: 'The statistics have small groups, below five persons ({count} cells)',
      remedy: 'Consider merging groups or rounding, above all where the figures are about something sensitive.',
    },
  },
  'personal.ip-address': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder IP-adresser ({count} celler). De kan knyttes til en husstand eller en person',
      remedy: 'Fjern kolonnen, eller behold bare de første tallene.',
    },
    nn: {
      text: 'Kolonnen inneheld IP-adresser ({count} celler). Dei kan knytast til ein husstand eller ein person',
      remedy: 'Ta ut kolonnen, eller behald berre dei første tala.',
    },
    en: {
      text: 'The column holds IP addresses ({count} cells). They can be tied to a household or a person',
      remedy: 'Remove the column, or keep only the first numbers.',
    },
  },
  'personal.free-text': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen inneholder lange tekster ({count} celler). Fritekst kan fortelle om folk uten at en maskin ser det',
      remedy: 'Les gjennom tekstene før du publiserer, eller bytt dem ut med faste kategorier.',
    },
    nn: {
      text: 'Kolonnen inneheld lange tekstar ({count} celler). Fritekst kan fortelje om folk utan at ei maskin ser det',
      remedy: 'Les gjennom tekstane før du publiserer, eller byt dei ut med faste kategoriar.',
    },
    en: {
      text: 'The column holds long texts ({count} cells). Free text may tell about people without a machine seeing it',
      remedy: 'Read through the texts before you publish, or replace them by fixed categories.',
    },
  },
  'personal.lifted': {
    severity: 'info',
    nb: {
      text: 'Det er funnet personopplysninger her, og to personer har opphevet karantenen',
      remedy: 'Opphevelsen gjelder til datoen den ble gitt for, og bare så lenge kolonnene er de samme.',
    },
    nn: {
      text: 'Det er funne personopplysningar her, og to personar har oppheva karantenen',
      remedy: 'Opphevinga gjeld til datoen ho vart gitt for, og berre så lenge kolonnane er dei same.',
    },
    en: {
      text: 'Personal data were found here, and two persons have lifted the quarantine',
      remedy: 'The lift holds until the date it was given for, and only while the columns stay the same.',
    },
  },
} as const satisfies Record<`personal.${PersonalDataKind}` | 'personal.lifted', ProblemKind>;
