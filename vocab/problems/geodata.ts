import type { ProblemKind } from './problem-texts.ts';

/** Problems with XML files, with geodata records and their links, and with what Geonorge has already. */
export const geodataProblems = {
  'xml.not-well-formed': {
    severity: 'error',
    nb: {
      text: 'Filen er ikke gyldig XML: {actual}',
      remedy: 'Eksporter metadataene på nytt. Er filen redigert for hånd, se på linjen som er oppgitt.',
    },
    nn: {
      text: 'Fila er ikkje gyldig XML: {actual}',
      remedy: 'Eksporter metadataa på nytt. Er fila redigert for hand, sjå på linja som er oppgitt.',
    },
    en: {
      text: 'The file is not well-formed XML: {actual}',
      remedy: 'Export the metadata again. If the file was edited by hand, look at the line given.',
    },
  },
  'xml.doctype': {
    severity: 'error',
    nb: {
      text: 'Filen har en DOCTYPE med egne deklarasjoner, og leses ikke',
      remedy:
        'Eksporter metadataene uten DOCTYPE. Slike deklarasjoner kan brukes til å hente andre filer eller til å fylle minnet.',
    },
    nn: {
      text: 'Fila har ein DOCTYPE med eigne deklarasjonar, og blir ikkje lesen',
      remedy:
        'Eksporter metadataa utan DOCTYPE. Slike deklarasjonar kan brukast til å hente andre filer eller til å fylle minnet.',
    },
    en: {
      text: 'The file has a DOCTYPE with declarations of its own, and is not read',
      remedy:
        'Export the metadata without a DOCTYPE. Such declarations can be used to fetch other files or to fill the memory.',
    },
  },
  'xml.encoding-unknown': {
    severity: 'error',
    nb: { text: 'Filen sier at tegnsettet er «{actual}», som vi ikke kjenner', remedy: 'Lagre filen som UTF-8.' },
    nn: { text: 'Fila seier at teiknsettet er «{actual}», som vi ikkje kjenner', remedy: 'Lagre fila som UTF-8.' },
    en: { text: 'The file says its encoding is “{actual}”, which we do not know', remedy: 'Save the file as UTF-8.' },
  },
  'xml.encoding-wrong': {
    severity: 'error',
    nb: {
      text: 'Filen skal være {expected}, men er det ikke: æ, ø og å ville blitt feil',
      remedy: 'Lagre filen som UTF-8, eller rett «encoding» i første linje til det tegnsettet filen har.',
    },
    nn: {
      text: 'Fila skal vere {expected}, men er det ikkje: æ, ø og å ville blitt feil',
      remedy: 'Lagre fila som UTF-8, eller rett «encoding» i første linje til det teiknsettet fila har.',
    },
    en: {
      text: 'The file is meant to be {expected} but is not: letters such as æ, ø and å would be wrong',
      remedy: 'Save the file as UTF-8, or correct “encoding” in the first line to the encoding the file has.',
    },
  },
  'xml.encoding-misdeclared': {
    severity: 'warning',
    nb: {
      text: 'Første linje sier tegnsettet {actual}, men filen er {expected}. Den er lest som {expected}',
      remedy: 'Rett «encoding» i første linje.',
    },
    nn: {
      text: 'Første linje seier teiknsettet {actual}, men fila er {expected}. Ho er lesen som {expected}',
      remedy: 'Rett «encoding» i første linje.',
    },
    en: {
      text: 'The first line says the encoding is {actual}, but the file is {expected}. It was read as {expected}',
      remedy: 'Correct “encoding” in the first line.',
    },
  },
  'xml.file-too-large': {
    severity: 'error',
    nb: { text: 'Filen er større enn {expected}', remedy: 'Del den i flere filer, med noen tusen poster i hver.' },
    nn: { text: 'Fila er større enn {expected}', remedy: 'Del henne i fleire filer, med nokre tusen postar i kvar.' },
    en: {
      text: 'The file is larger than {expected}',
      remedy: 'Divide it into several files of some thousand records each.',
    },
  },
  'xml.record-too-large': {
    severity: 'error',
    nb: {
      text: 'En metadatapost er større enn {expected}, og er ikke lest',
      remedy: 'Se om det ligger data eller bilder i posten. Der skal bare metadata ligge.',
    },
    nn: {
      text: 'Ein metadatapost er større enn {expected}, og er ikkje lesen',
      remedy: 'Sjå om det ligg data eller bilete i posten. Der skal det berre liggje metadata.',
    },
    en: {
      text: 'A metadata record is larger than {expected}, and was not read',
      remedy: 'See whether data or images lie in the record. It should hold metadata only.',
    },
  },
  'xml.too-many-elements': {
    severity: 'error',
    nb: {
      text: 'En metadatapost har flere enn {expected} elementer, og er ikke lest',
      remedy: 'Se om det ligger data i posten, for eksempel koordinater. Der skal bare metadata ligge.',
    },
    nn: {
      text: 'Ein metadatapost har fleire enn {expected} element, og er ikkje lesen',
      remedy: 'Sjå om det ligg data i posten, til dømes koordinatar. Der skal det berre liggje metadata.',
    },
    en: {
      text: 'A metadata record has more than {expected} elements, and was not read',
      remedy: 'See whether data lie in the record, coordinates for instance. It should hold metadata only.',
    },
  },
  'xml.too-deep': {
    severity: 'error',
    nb: {
      text: 'Elementene i filen ligger mer enn {expected} nivåer inni hverandre',
      remedy: 'Eksporter metadataene på nytt. Ingen metadatapost er så dyp.',
    },
    nn: {
      text: 'Elementa i fila ligg meir enn {expected} nivå inni kvarandre',
      remedy: 'Eksporter metadataa på nytt. Ingen metadatapost er så djup.',
    },
    en: {
      text: 'The elements of the file lie more than {expected} levels inside one another',
      remedy: 'Export the metadata again. No metadata record is as deep as that.',
    },
  },
  'xml.too-many-attributes': {
    severity: 'error',
    nb: {
      text: 'Elementet {actual} har flere enn {expected} attributter',
      remedy: 'Eksporter metadataene på nytt. Ingen metadatapost har så mange.',
    },
    nn: {
      text: 'Elementet {actual} har fleire enn {expected} attributt',
      remedy: 'Eksporter metadataa på nytt. Ingen metadatapost har så mange.',
    },
    en: {
      text: 'The element {actual} has more than {expected} attributes',
      remedy: 'Export the metadata again. No metadata record has as many.',
    },
  },
  'geodata.no-record': {
    severity: 'error',
    nb: {
      text: 'Det er ingen metadatapost i filen (den begynner med {actual})',
      remedy: 'Lever metadata som ISO 19139 eller ISO 19115-3, én post eller et svar fra en CSW-tjeneste.',
    },
    nn: {
      text: 'Det er ingen metadatapost i fila (ho byrjar med {actual})',
      remedy: 'Lever metadata som ISO 19139 eller ISO 19115-3, éin post eller eit svar frå ei CSW-teneste.',
    },
    en: {
      text: 'There is no metadata record in the file (it begins with {actual})',
      remedy: 'Deliver metadata as ISO 19139 or ISO 19115-3: one record, or an answer from a CSW service.',
    },
  },
  'geodata.export-as-iso': {
    severity: 'error',
    nb: {
      text: 'Filen er metadata i {actual} sitt eget format',
      remedy: 'Eksporter metadataene som ISO 19139 fra {actual} og lever den filen.',
    },
    nn: {
      text: 'Fila er metadata i {actual} sitt eige format',
      remedy: 'Eksporter metadataa som ISO 19139 frå {actual} og lever den fila.',
    },
    en: {
      text: 'The file is metadata in the native format of {actual}',
      remedy: 'Export the metadata from {actual} as ISO 19139 and deliver that file.',
    },
  },
  'geodata.data-not-metadata': {
    severity: 'error',
    nb: {
      text: 'Filen er selve dataene ({actual}), ikke metadata',
      remedy: 'Lever en metadatapost (ISO 19139) med lenke til dataene, eller en mappe med dataset.json.',
    },
    nn: {
      text: 'Fila er sjølve dataa ({actual}), ikkje metadata',
      remedy: 'Lever ein metadatapost (ISO 19139) med lenke til dataa, eller ei mappe med dataset.json.',
    },
    en: {
      text: 'The file is the data themselves ({actual}), not metadata',
      remedy: 'Deliver a metadata record (ISO 19139) with a link to the data, or a folder with dataset.json.',
    },
  },
  'geodata.error-answer': {
    severity: 'error',
    nb: {
      text: 'Filen er en feilmelding fra en tjeneste, ikke metadata: {actual}',
      remedy: 'Hent metadataene på nytt.',
    },
    nn: { text: 'Fila er ei feilmelding frå ei teneste, ikkje metadata: {actual}', remedy: 'Hent metadataa på nytt.' },
    en: {
      text: 'The file is an error message from a service, not metadata: {actual}',
      remedy: 'Fetch the metadata again.',
    },
  },

  'record.identifier-missing': {
    severity: 'warning',
    nb: {
      text: 'Posten har ingen identifikator (fileIdentifier)',
      remedy:
        'Gi posten en UUID. Uten den blir den et nytt datasett når tittelen endres, og vi kan ikke se om Geonorge har den.',
    },
    nn: {
      text: 'Posten har ingen identifikator (fileIdentifier)',
      remedy:
        'Gje posten ein UUID. Utan han blir posten eit nytt datasett når tittelen blir endra, og vi kan ikkje sjå om Geonorge har han.',
    },
    en: {
      text: 'The record has no identifier (fileIdentifier)',
      remedy:
        'Give the record a UUID. Without one it becomes a new dataset when its title changes, and we cannot see whether Geonorge has it.',
    },
  },
  'record.identifier-repeated': {
    severity: 'error',
    nb: {
      text: 'Flere poster i filen har samme identifikator: {actual}',
      remedy: 'Gi hver post sin egen UUID. Ofte er en mal kopiert uten at identifikatoren er byttet.',
    },
    nn: {
      text: 'Fleire postar i fila har same identifikator: {actual}',
      remedy: 'Gje kvar post sin eigen UUID. Ofte er ein mal kopiert utan at identifikatoren er bytt.',
    },
    en: {
      text: 'Several records in the file have the same identifier: {actual}',
      remedy: 'Give each record a UUID of its own. Often a template was copied without changing the identifier.',
    },
  },
  'record.kind-refused': {
    severity: 'error',
    nb: {
      text: 'Posten beskriver «{actual}», som ikke er et datasett, en serie eller en tjeneste',
      remedy:
        'Er det likevel et datasett, sett hierarchyLevel til «dataset». Ellers skal posten ikke på data.norge.no.',
    },
    nn: {
      text: 'Posten beskriv «{actual}», som ikkje er eit datasett, ein serie eller ei teneste',
      remedy:
        'Er det likevel eit datasett, set hierarchyLevel til «dataset». Elles skal posten ikkje på data.norge.no.',
    },
    en: {
      text: 'The record describes “{actual}”, which is no dataset, series or service',
      remedy:
        'If it is a dataset after all, set hierarchyLevel to “dataset”. Otherwise it does not belong on data.norge.no.',
    },
  },
  'record.kind-guessed': {
    severity: 'warning',
    nb: {
      text: 'Posten sier ikke hva den beskriver. Den er lest som {expected}',
      remedy: 'Sett hierarchyLevel til dataset, series eller service.',
    },
    nn: {
      text: 'Posten seier ikkje kva han beskriv. Han er lesen som {expected}',
      remedy: 'Set hierarchyLevel til dataset, series eller service.',
    },
    en: {
      text: 'The record does not say what it describes. It was read as {expected}',
      remedy: 'Set hierarchyLevel to dataset, series or service.',
    },
  },
  'record.series-with-data': {
    severity: 'info',
    nb: {
      text: 'Posten er en serie, men har data selv. Den er beskrevet som et datasett, siden en serie ikke kan ha distribusjoner',
      remedy: 'Ingenting å gjøre. Skal den samle andre datasett, legg lenkene til data i postene for hvert av dem.',
    },
    nn: {
      text: 'Posten er ein serie, men har data sjølv. Han er beskriven som eit datasett, sidan ein serie ikkje kan ha distribusjonar',
      remedy: 'Ingenting å gjere. Skal han samle andre datasett, legg lenkene til data i postane for kvart av dei.',
    },
    en: {
      text: 'The record is a series but has data of its own. It is described as a dataset, since a series has no distributions',
      remedy: 'Nothing to do. If it is to gather other datasets, put the links to data in the record of each.',
    },
  },
  'record.classified': {
    severity: 'error',
    nb: {
      text: 'Posten er gradert «{actual}» og blir ikke publisert',
      remedy:
        'Er graderingen feil, sett den til «unclassified» og lever på nytt. Er den riktig, skal posten ikke ligge her: slett den.',
    },
    nn: {
      text: 'Posten er gradert «{actual}» og blir ikkje publisert',
      remedy:
        'Er graderinga feil, set henne til «unclassified» og lever på nytt. Er ho rett, skal posten ikkje liggje her: slett han.',
    },
    en: {
      text: 'The record is classified “{actual}” and is not published',
      remedy:
        'If that is wrong, set it to “unclassified” and deliver again. If it is right, the record must not lie here: delete it.',
    },
  },
  'record.publisher-guessed': {
    severity: 'warning',
    nb: {
      text: 'Posten nevner ingen utgiver eller eier. «{actual}» er brukt, som er nevnt som {expected}',
      remedy: 'Legg inn en kontakt med rollen «owner» eller «publisher».',
    },
    nn: {
      text: 'Posten nemner ingen utgivar eller eigar. «{actual}» er brukt, som er nemnd som {expected}',
      remedy: 'Legg inn ein kontakt med rolla «owner» eller «publisher».',
    },
    en: {
      text: 'The record names no publisher or owner. “{actual}” is used, who is named as {expected}',
      remedy: 'Add a contact in the role “owner” or “publisher”.',
    },
  },
  'record.publisher-missing': {
    severity: 'warning',
    nb: {
      text: 'Posten nevner ingen organisasjon. Den som leverte, står som utgiver',
      remedy: 'Legg inn en kontakt med navnet på organisasjonen og rollen «owner» eller «publisher».',
    },
    nn: {
      text: 'Posten nemner ingen organisasjon. Den som leverte, står som utgivar',
      remedy: 'Legg inn ein kontakt med namnet på organisasjonen og rolla «owner» eller «publisher».',
    },
    en: {
      text: 'The record names no organisation. The one who delivered it stands as publisher',
      remedy: 'Add a contact with the organisation’s name and the role “owner” or “publisher”.',
    },
  },
  'record.owner-unknown': {
    severity: 'info',
    nb: {
      text: 'Vi fant ikke organisasjonsnummeret til «{actual}». Den som leverte, står som utgiver',
      remedy: 'Skriv navnet slik det står i Enhetsregisteret, om en annen enn dere er eier.',
    },
    nn: {
      text: 'Vi fann ikkje organisasjonsnummeret til «{actual}». Den som leverte, står som utgivar',
      remedy: 'Skriv namnet slik det står i Einingsregisteret, om ein annan enn de er eigar.',
    },
    en: {
      text: 'We did not find the organisation number of “{actual}”. The one who delivered it stands as publisher',
      remedy: 'Write the name as in the Central Coordinating Register, if somebody else than you is the owner.',
    },
  },
  'record.contact-missing': {
    severity: 'warning',
    nb: {
      text: 'Posten har ingen e-postadresse eller nettside å nå eieren på',
      remedy:
        'Legg inn en felles adresse, som postmottaket eller kartavdelingen, på kontakten «pointOfContact», eller sett en kontakt for alle datasett i publisher.json.',
    },
    nn: {
      text: 'Posten har inga e-postadresse eller nettside å nå eigaren på',
      remedy:
        'Legg inn ei felles adresse, som postmottaket eller kartavdelinga, på kontakten «pointOfContact», eller set ein kontakt for alle datasett i publisher.json.',
    },
    en: {
      text: 'The record has no e-mail address or web page to reach the owner by',
      remedy:
        'Add a shared address to the contact “pointOfContact”, or set a contact for all datasets in publisher.json.',
    },
  },
  'record.person-left-out': {
    severity: 'info',
    nb: {
      text: 'Navn på personer er ikke tatt med ({actual} kontakter)',
      remedy: 'Ingenting å gjøre. Bare organisasjoner blir publisert.',
    },
    nn: {
      text: 'Namn på personar er ikkje tekne med ({actual} kontaktar)',
      remedy: 'Ingenting å gjere. Berre organisasjonar blir publiserte.',
    },
    en: {
      text: 'Names of persons are left out ({actual} contacts)',
      remedy: 'Nothing to do. Only organisations are published.',
    },
  },
  'record.email-of-person': {
    severity: 'warning',
    nb: {
      text: 'En e-postadresse ser ut til å tilhøre en person, og er ikke tatt med',
      remedy: 'Bruk en felles adresse, som postmottaket eller kartavdelingen.',
    },
    nn: {
      text: 'Ei e-postadresse ser ut til å høyre til ein person, og er ikkje teken med',
      remedy: 'Bruk ei felles adresse, som postmottaket eller kartavdelinga.',
    },
    en: {
      text: 'An e-mail address seems to belong to one person, and is left out',
      remedy: 'Use a shared address, such as the one of the office.',
    },
  },
  'record.language-unknown': {
    severity: 'warning',
    nb: {
      text: 'Språket «{actual}» er ikke oppgitt med en kode vi kjenner. Tekster uten kjent språk er lest som bokmål',
      remedy: 'Bruk koden nob, nno, nor, eng eller sme.',
    },
    nn: {
      text: 'Språket «{actual}» er ikkje oppgitt med ein kode vi kjenner. Tekstar utan kjent språk er lesne som bokmål',
      remedy: 'Bruk koden nob, nno, nor, eng eller sme.',
    },
    en: {
      text: 'The language “{actual}” is not given by a code we know. Texts of no known language are read as bokmål',
      remedy: 'Use the code nob, nno, nor, eng or sme.',
    },
  },
  'record.text-cut': {
    severity: 'warning',
    nb: {
      text: 'En tekst er kortet ned til {expected} tegn',
      remedy: 'Gjør teksten kortere, og lenk heller til et dokument.',
    },
    nn: {
      text: 'Ein tekst er korta ned til {expected} teikn',
      remedy: 'Gjer teksten kortare, og lenk heller til eit dokument.',
    },
    en: {
      text: 'A text was cut to {expected} characters',
      remedy: 'Make the text shorter, and link to a document instead.',
    },
  },
  'record.date-unusable': {
    severity: 'info',
    nb: {
      text: 'Datoen «{actual}» sier ikke noe, og er ikke tatt med',
      remedy: 'Skriv datoen som ÅÅÅÅ-MM-DD, eller la feltet stå tomt.',
    },
    nn: {
      text: 'Datoen «{actual}» seier ikkje noko, og er ikkje teken med',
      remedy: 'Skriv datoen som ÅÅÅÅ-MM-DD, eller la feltet stå tomt.',
    },
    en: {
      text: 'The date “{actual}” says nothing, and is left out',
      remedy: 'Write the date as YYYY-MM-DD, or leave the field empty.',
    },
  },
  'record.frequency-unknown': {
    severity: 'warning',
    nb: {
      text: 'Vi kjenner ikke oppdateringshyppigheten «{actual}»',
      remedy: 'Bruk en kode fra ISO 19115, for eksempel annually, monthly eller asNeeded.',
    },
    nn: {
      text: 'Vi kjenner ikkje oppdateringsfrekvensen «{actual}»',
      remedy: 'Bruk ein kode frå ISO 19115, til dømes annually, monthly eller asNeeded.',
    },
    en: {
      text: 'We do not know the frequency “{actual}”',
      remedy: 'Use a code of ISO 19115, such as annually, monthly or asNeeded.',
    },
  },
  'record.theme-derived': {
    severity: 'info',
    nb: {
      text: 'Temaet {expected} er utledet av «{actual}»',
      remedy:
        'Ingenting å gjøre, om temaet passer. Ellers legg inn EU-temaet som nøkkelord med adressen fra data-theme.',
    },
    nn: {
      text: 'Temaet {expected} er utleidd av «{actual}»',
      remedy: 'Ingenting å gjere, om temaet passar. Elles legg inn EU-temaet som nøkkelord med adressa frå data-theme.',
    },
    en: {
      text: 'The theme {expected} is derived from “{actual}”',
      remedy: 'Nothing to do if it fits. Otherwise add the EU theme as a keyword with its address in data-theme.',
    },
  },
  'record.topic-unknown': {
    severity: 'warning',
    nb: {
      text: 'Vi kjenner ikke temakategorien «{actual}»',
      remedy: 'Bruk en MD_TopicCategoryCode fra ISO 19115, for eksempel planningCadastre.',
    },
    nn: {
      text: 'Vi kjenner ikkje temakategorien «{actual}»',
      remedy: 'Bruk ein MD_TopicCategoryCode frå ISO 19115, til dømes planningCadastre.',
    },
    en: {
      text: 'We do not know the topic category “{actual}”',
      remedy: 'Use an MD_TopicCategoryCode of ISO 19115, such as planningCadastre.',
    },
  },
  'record.access-unknown': {
    severity: 'warning',
    nb: {
      text: 'Posten sier ikke om dataene er åpne',
      remedy: 'Legg inn tilgangsrestriksjon, for eksempel «Åpne data» (noLimitations).',
    },
    nn: {
      text: 'Posten seier ikkje om dataa er opne',
      remedy: 'Legg inn tilgangsrestriksjon, til dømes «Åpne data» (noLimitations).',
    },
    en: {
      text: 'The record does not say whether the data are open',
      remedy: 'Add an access constraint, such as noLimitations.',
    },
  },
  'record.access-unclear': {
    severity: 'warning',
    nb: {
      text: 'Tilgangen «{actual}» kan bety begrenset eller unntatt offentlighet, og er ikke tatt med',
      remedy: 'Si om dataene er begrenset (INSPIRE artikkel 13 bokstav d) eller unntatt offentlighet (bokstav b).',
    },
    nn: {
      text: 'Tilgangen «{actual}» kan tyde avgrensa eller unnateke offentlegheit, og er ikkje teken med',
      remedy: 'Sei om dataa er avgrensa (INSPIRE artikkel 13 bokstav d) eller unnatekne offentlegheit (bokstav b).',
    },
    en: {
      text: 'The access “{actual}” may mean restricted or not public, and is left out',
      remedy: 'Say whether the data are restricted (INSPIRE article 13 (d)) or not public (13 (b)).',
    },
  },
  'record.licence-unknown': {
    severity: 'warning',
    nb: {
      text: 'Vi kjenner ikke «{actual}» som lisens',
      remedy:
        'Oppgi adressen til lisensen, for eksempel https://creativecommons.org/licenses/by/4.0/ eller https://data.norge.no/nlod/no/2.0.',
    },
    nn: {
      text: 'Vi kjenner ikkje «{actual}» som lisens',
      remedy:
        'Oppgje adressa til lisensen, til dømes https://creativecommons.org/licenses/by/4.0/ eller https://data.norge.no/nlod/no/2.0.',
    },
    en: {
      text: 'We do not know “{actual}” as a licence',
      remedy:
        'Give the address of the licence, such as https://creativecommons.org/licenses/by/4.0/ or https://data.norge.no/nlod/no/2.0.',
    },
  },
  'record.box-unusable': {
    severity: 'warning',
    nb: {
      text: 'Utstrekningen «{actual}» (vest, sør, øst, nord) er ikke en ramme på kartet',
      remedy: 'Oppgi fire tall i grader, med sør mindre enn nord.',
    },
    nn: {
      text: 'Utstrekninga «{actual}» (vest, sør, aust, nord) er ikkje ei ramme på kartet',
      remedy: 'Oppgje fire tal i grader, med sør mindre enn nord.',
    },
    en: {
      text: 'The extent “{actual}” (west, south, east, north) is no box on the map',
      remedy: 'Give four numbers in degrees, south less than north.',
    },
  },
  'record.resolution-unusable': {
    severity: 'info',
    nb: {
      text: 'Oppløsningen «{actual}» er ikke en avstand vi kan regne om til meter',
      remedy: 'Oppgi avstanden med enheten m eller km.',
    },
    nn: {
      text: 'Oppløysinga «{actual}» er ikkje ein avstand vi kan rekne om til meter',
      remedy: 'Oppgje avstanden med eininga m eller km.',
    },
    en: {
      text: 'The resolution “{actual}” is no distance we can give in metres',
      remedy: 'Give the distance with the unit m or km.',
    },
  },
  'record.reference-system-unknown': {
    severity: 'info',
    nb: { text: 'Vi kjenner ikke koordinatsystemet «{actual}»', remedy: 'Oppgi EPSG-koden, for eksempel EPSG:25833.' },
    nn: { text: 'Vi kjenner ikkje koordinatsystemet «{actual}»', remedy: 'Oppgje EPSG-koden, til dømes EPSG:25833.' },
    en: { text: 'We do not know the reference system “{actual}”', remedy: 'Give the EPSG code, such as EPSG:25833.' },
  },
  'record.no-longer-kept': {
    severity: 'warning',
    nb: {
      text: 'Posten har status «{actual}»: datasettet er foreldet eller bare arkivert',
      remedy: 'Ta posten ut av leveransen om dataene ikke lenger skal finnes.',
    },
    nn: {
      text: 'Posten har status «{actual}»: datasettet er forelda eller berre arkivert',
      remedy: 'Ta posten ut av leveransen om dataa ikkje lenger skal finnast.',
    },
    en: {
      text: 'The record’s status is “{actual}”: the dataset is obsolete or only archived',
      remedy: 'Take the record out of the delivery if the data should no longer be found.',
    },
  },
  'record.not-carried': {
    severity: 'info',
    nb: {
      text: 'Dette har ingen plass i DCAT-AP-NO, og er ikke tatt med: «{actual}»',
      remedy: 'Ingenting å gjøre. Er det viktig for dem som skal bruke dataene, skriv det i beskrivelsen.',
    },
    nn: {
      text: 'Dette har ingen plass i DCAT-AP-NO, og er ikkje teke med: «{actual}»',
      remedy: 'Ingenting å gjere. Er det viktig for dei som skal bruke dataa, skriv det i beskrivinga.',
    },
    en: {
      text: 'This has no place in DCAT-AP-NO, and is left out: “{actual}”',
      remedy: 'Nothing to do. If it matters to those who use the data, write it in the description.',
    },
  },

  'link.empty': {
    severity: 'info',
    nb: { text: 'En lenke i posten er tom', remedy: 'Fyll den ut, eller fjern den.' },
    nn: { text: 'Ei lenke i posten er tom', remedy: 'Fyll henne ut, eller fjern henne.' },
    en: { text: 'A link of the record is empty', remedy: 'Fill it in, or remove it.' },
  },
  'link.not-an-address': {
    severity: 'warning',
    nb: {
      text: '«{actual}» er ingen nettadresse, og er ikke tatt med',
      remedy: 'Skriv en adresse som begynner med https://. Filer på egen disk og ftp-tjenere kan andre ikke åpne.',
    },
    nn: {
      text: '«{actual}» er inga nettadresse, og er ikkje teken med',
      remedy: 'Skriv ei adresse som byrjar med https://. Filer på eigen disk og ftp-tenarar kan andre ikkje opne.',
    },
    en: {
      text: '“{actual}” is no web address, and is left out',
      remedy: 'Write an address that begins with https://. Others cannot open files on your disk or ftp servers.',
    },
  },
  'link.not-public': {
    severity: 'warning',
    nb: {
      text: '«{actual}» kan bare nås fra deres eget nett, og er ikke tatt med',
      remedy: 'Bruk en adresse som alle kan nå.',
    },
    nn: {
      text: '«{actual}» kan berre nåast frå dykkar eige nett, og er ikkje teken med',
      remedy: 'Bruk ei adresse som alle kan nå.',
    },
    en: {
      text: '“{actual}” can be reached from your own network only, and is left out',
      remedy: 'Use an address everybody can reach.',
    },
  },
  'link.has-password': {
    severity: 'warning',
    nb: {
      text: 'Adressen «{actual}» har brukernavn eller passord i seg, og er ikke tatt med',
      remedy: 'Bytt passordet, og bruk en adresse uten det. Det som står i metadata, kan alle lese.',
    },
    nn: {
      text: 'Adressa «{actual}» har brukarnamn eller passord i seg, og er ikkje teken med',
      remedy: 'Byt passordet, og bruk ei adresse utan det. Det som står i metadata, kan alle lese.',
    },
    en: {
      text: 'The address “{actual}” has a user name or password in it, and is left out',
      remedy: 'Change the password, and use an address without it. Everybody can read what stands in metadata.',
    },
  },
  'link.mended': {
    severity: 'info',
    nb: {
      text: 'Adressen «{actual}» har tegn en adresse ikke kan ha. Den er skrevet som {expected}',
      remedy: 'Ingenting å gjøre, om lenken virker.',
    },
    nn: {
      text: 'Adressa «{actual}» har teikn ei adresse ikkje kan ha. Ho er skriven som {expected}',
      remedy: 'Ingenting å gjere, om lenka verkar.',
    },
    en: {
      text: 'The address “{actual}” has characters no address can have. It was written as {expected}',
      remedy: 'Nothing to do if the link works.',
    },
  },

  'match.certain': {
    severity: 'info',
    nb: {
      text: 'Ikke publisert: datasettet er alt i Geonorge som {expected}, og når data.norge.no derfra. Grunnlag: {actual}',
      remedy:
        'Ingenting å gjøre, om det er samme datasett. Er det ikke det, svar «ikke samme» på spørsmålet om treffet, så blir det publisert.',
    },
    nn: {
      text: 'Ikkje publisert: datasettet er alt i Geonorge som {expected}, og når data.norge.no derifrå. Grunnlag: {actual}',
      remedy:
        'Ingenting å gjere, om det er same datasettet. Er det ikkje det, svar «ikkje same» på spørsmålet om treffet, så blir det publisert.',
    },
    en: {
      text: 'Not published: the dataset is in Geonorge already as {expected}, and reaches data.norge.no from there. Evidence: {actual}',
      remedy:
        'Nothing to do if it is the same dataset. If it is not, answer “different” to the question about the match, and it will be published.',
    },
  },
  'match.probable': {
    severity: 'warning',
    nb: {
      text: 'Holdt tilbake: datasettet er kanskje alt i Geonorge som {expected}. Grunnlag: {actual}',
      remedy:
        'Se på posten i Geonorge og svar: Er det de samme dataene? Er det samme eier? Er det samme tidsrom? Svar «samme», «ikke samme» eller «vårt erstatter det».',
    },
    nn: {
      text: 'Halde tilbake: datasettet er kanskje alt i Geonorge som {expected}. Grunnlag: {actual}',
      remedy:
        'Sjå på posten i Geonorge og svar: Er det dei same dataa? Er det same eigar? Er det same tidsrom? Svar «same», «ikkje same» eller «vårt erstattar det».',
    },
    en: {
      text: 'Held back: the dataset may be in Geonorge already as {expected}. Evidence: {actual}',
      remedy:
        'Look at the record in Geonorge and answer: are the data the same? The owner? The period? Answer “same”, “different” or “ours replaces it”.',
    },
  },
  'match.weak': {
    severity: 'info',
    nb: {
      text: 'Geonorge har noe som ligner: {expected}. Grunnlag: {actual}',
      remedy: 'Se om det er de samme dataene. Er det det, svar «samme», så blir datasettet ikke publisert to ganger.',
    },
    nn: {
      text: 'Geonorge har noko som liknar: {expected}. Grunnlag: {actual}',
      remedy: 'Sjå om det er dei same dataa. Er det det, svar «same», så blir datasettet ikkje publisert to gonger.',
    },
    en: {
      text: 'Geonorge has something like it: {expected}. Evidence: {actual}',
      remedy: 'See whether the data are the same. If so, answer “same”, and the dataset is not published twice.',
    },
  },
  'match.not-in-geonorge': {
    severity: 'warning',
    nb: {
      text: 'Datasettet viser til Geonorge-posten {actual}, som ikke finnes der. Det blir publisert herfra',
      remedy: 'Se om posten er slettet eller om identifikatoren er skrevet feil.',
    },
    nn: {
      text: 'Datasettet viser til Geonorge-posten {actual}, som ikkje finst der. Det blir publisert herifrå',
      remedy: 'Sjå om posten er sletta eller om identifikatoren er skriven feil.',
    },
    en: {
      text: 'The dataset refers to the Geonorge record {actual}, which is not there. It is published from here',
      remedy: 'See whether the record was deleted, or the identifier mistyped.',
    },
  },
  'match.gone': {
    severity: 'warning',
    nb: {
      text: 'Geonorge har ikke lenger posten {actual}, som var grunnen til at datasettet ikke ble publisert herfra',
      remedy:
        'Skal datasettet publiseres herfra nå, svar «ikke samme». Er posten borte ved en feil, meld den inn i Geonorge igjen.',
    },
    nn: {
      text: 'Geonorge har ikkje lenger posten {actual}, som var grunnen til at datasettet ikkje vart publisert herifrå',
      remedy:
        'Skal datasettet publiserast herifrå no, svar «ikkje same». Er posten borte ved ein feil, meld han inn i Geonorge igjen.',
    },
    en: {
      text: 'Geonorge no longer has the record {actual}, which was why the dataset was not published from here',
      remedy:
        'If the dataset should be published from here now, answer “different”. If the record is gone by mistake, register it in Geonorge again.',
    },
  },
  'match.new': {
    severity: 'warning',
    nb: {
      text: 'Datasettet er kommet inn i Geonorge som {expected}. Grunnlag: {actual}',
      remedy:
        'Når det også står i neste uttrekk fra Geonorge, blir det trukket herfra, så det ikke vises to ganger. Er det ikke samme datasett, svar «ikke samme».',
    },
    nn: {
      text: 'Datasettet er kome inn i Geonorge som {expected}. Grunnlag: {actual}',
      remedy:
        'Når det òg står i neste uttrekk frå Geonorge, blir det trekt herifrå, så det ikkje blir vist to gonger. Er det ikkje same datasettet, svar «ikkje same».',
    },
    en: {
      text: 'The dataset has come into Geonorge as {expected}. Evidence: {actual}',
      remedy:
        'When it stands in the next snapshot of Geonorge too, it is withdrawn from here, so that it is not shown twice. If it is not the same dataset, answer “different”.',
    },
  },
  'match.belongs-in-geonorge': {
    severity: 'warning',
    nb: {
      text: 'Kommunale geodata hører hjemme i Geonorge, og dette datasettet er ikke funnet der',
      remedy:
        'Meld datasettet inn i Geonorge (https://www.geonorge.no). Det kommer til data.norge.no derfra, og trekkes da herfra.',
    },
    nn: {
      text: 'Kommunale geodata høyrer heime i Geonorge, og dette datasettet er ikkje funne der',
      remedy:
        'Meld datasettet inn i Geonorge (https://www.geonorge.no). Det kjem til data.norge.no derifrå, og blir då trekt herifrå.',
    },
    en: {
      text: 'Municipal geodata belongs in Geonorge, and this dataset was not found there',
      remedy:
        'Register the dataset in Geonorge (https://www.geonorge.no). It reaches data.norge.no from there, and is then withdrawn from here.',
    },
  },
  'match.decision-expired': {
    severity: 'warning',
    nb: {
      text: 'Svaret deres om Geonorge-posten {actual} gjelder ikke lenger: tittel eller eier er endret',
      remedy: 'Se på posten igjen, og svar på nytt.',
    },
    nn: {
      text: 'Svaret dykkar om Geonorge-posten {actual} gjeld ikkje lenger: tittel eller eigar er endra',
      remedy: 'Sjå på posten igjen, og svar på nytt.',
    },
    en: {
      text: 'Your answer about the Geonorge record {actual} no longer holds: its title or owner has changed',
      remedy: 'Look at the record again, and answer anew.',
    },
  },
  'match.elsewhere': {
    severity: 'warning',
    nb: {
      text: 'Katalogen har alt dette datasettet som {expected}. Grunnlag: {actual}',
      remedy:
        'Lever det fra ett sted. Skal det leveres herfra, behold adressen (IRI-en) det har i dag, se `sluse adopt`, og ta det ut der det leveres nå.',
    },
    nn: {
      text: 'Katalogen har alt dette datasettet som {expected}. Grunnlag: {actual}',
      remedy:
        'Lever det frå éin stad. Skal det leverast herifrå, ta vare på adressa (IRI-en) det har i dag, sjå `sluse adopt`, og ta det ut der det blir levert no.',
    },
    en: {
      text: 'The catalog already has this dataset as {expected}. Evidence: {actual}',
      remedy:
        'Deliver it from one place. To deliver it from here, keep the IRI it has today, see `sluse adopt`, and take it out where it is delivered now.',
    },
  },
  'match.alike': {
    severity: 'info',
    nb: {
      text: 'Katalogen har et datasett med lik tittel: {expected}. Grunnlag: {actual}',
      remedy: 'Se om det er de samme dataene. Er det det, lever dem fra ett sted.',
    },
    nn: {
      text: 'Katalogen har eit datasett med lik tittel: {expected}. Grunnlag: {actual}',
      remedy: 'Sjå om det er dei same dataa. Er det det, lever dei frå éin stad.',
    },
    en: {
      text: 'The catalog has a dataset with the same title: {expected}. Evidence: {actual}',
      remedy: 'See whether the data are the same. If so, deliver them from one place.',
    },
  },
  'match.no-snapshot': {
    severity: 'warning',
    nb: {
      text: 'Datasettet viser til Geonorge-posten {actual}, men vi har ikke noe uttrekk fra Geonorge å se i',
      remedy: 'Ingenting å gjøre. Datasettet blir vurdert igjen når uttrekket er hentet.',
    },
    nn: {
      text: 'Datasettet viser til Geonorge-posten {actual}, men vi har ikkje noko uttrekk frå Geonorge å sjå i',
      remedy: 'Ingenting å gjere. Datasettet blir vurdert igjen når uttrekket er henta.',
    },
    en: {
      text: 'The dataset refers to the Geonorge record {actual}, but we have no snapshot of Geonorge to look in',
      remedy: 'Nothing to do. The dataset is looked at again when the snapshot is there.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
