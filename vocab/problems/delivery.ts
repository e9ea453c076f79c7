import type { ProblemKind } from './problem-texts.ts';

/** Problems with a delivery as a whole: its keys, its files, who it is from, and what kind of thing each file is. */
export const deliveryProblems = {
  'publisher.number-invalid': {
    severity: 'error',
    nb: {
      text: 'Mappen «{actual}» er ikke et gyldig organisasjonsnummer',
      remedy: 'Legg leveransen i en mappe med virksomhetens organisasjonsnummer: ni sifre som står i Enhetsregisteret.',
    },
    nn: {
      text: 'Mappa «{actual}» er ikkje eit gyldig organisasjonsnummer',
      remedy:
        'Legg leveransen i ei mappe med organisasjonsnummeret til verksemda: ni siffer som står i Einingsregisteret.',
    },
    en: {
      text: 'The folder “{actual}” is not a valid organisation number',
      remedy:
        'Put the delivery in a folder named by the organisation number: nine digits, as the Central Coordinating Register has it.',
    },
  },
  'publisher.unknown': {
    severity: 'error',
    nb: {
      text: 'Vi mangler opplysninger om virksomheten: {actual} mangler eller har feil',
      remedy:
        'Lever en {actual} med navn og kontaktpunkt, eller rett den som er der. Rapporten for den sier hva som er galt.',
    },
    nn: {
      text: 'Vi manglar opplysningar om verksemda: {actual} manglar eller har feil',
      remedy:
        'Lever ei {actual} med namn og kontaktpunkt, eller rett ho som er der. Rapporten for ho seier kva som er gale.',
    },
    en: {
      text: 'We lack information about the organisation: {actual} is missing or has errors',
      remedy:
        'Deliver a {actual} with name and contact point, or mend the one that is there. The report on it says what is wrong.',
    },
  },
  'file.empty': {
    severity: 'error',
    nb: { text: 'Filen er tom', remedy: 'Last opp filen på nytt, og se at den har innhold.' },
    nn: { text: 'Fila er tom', remedy: 'Last opp fila på nytt, og sjå at ho har innhald.' },
    en: { text: 'The file is empty', remedy: 'Upload the file again, and see that it has content.' },
  },
  'file.too-large': {
    severity: 'error',
    nb: {
      text: 'Filen er på {actual} byte, og grensen er {expected}',
      remedy: 'Del filen i flere, eller ta bort det som ikke skal publiseres.',
    },
    nn: {
      text: 'Fila er på {actual} byte, og grensa er {expected}',
      remedy: 'Del fila i fleire, eller ta bort det som ikkje skal publiserast.',
    },
    en: {
      text: 'The file is {actual} bytes, and the limit is {expected}',
      remedy: 'Split the file, or leave out what is not to be published.',
    },
  },
  'file.not-utf8': {
    severity: 'error',
    nb: {
      text: 'Filen er ikke skrevet i tegnsettet UTF-8',
      remedy: 'Lagre filen på nytt og velg UTF-8 som tegnsett.',
    },
    nn: {
      text: 'Fila er ikkje skriven i teiknsettet UTF-8',
      remedy: 'Lagre fila på nytt og vel UTF-8 som teiknsett.',
    },
    en: { text: 'The file is not written in UTF-8', remedy: 'Save the file again, and choose UTF-8 as its encoding.' },
  },
  'file.unknown-kind': {
    severity: 'error',
    nb: {
      text: 'Vi vet ikke hva «{actual}» er',
      remedy:
        'Lever CSV, .xlsx eller .ods, en dataset.json i en mappe, register.csv, publisher.json, eller geodata som ISO 19139 (.xml).',
    },
    nn: {
      text: 'Vi veit ikkje kva «{actual}» er',
      remedy:
        'Lever CSV, .xlsx eller .ods, ei dataset.json i ei mappe, register.csv, publisher.json, eller geodata som ISO 19139 (.xml).',
    },
    en: {
      text: 'We do not know what “{actual}” is',
      remedy:
        'Deliver CSV, .xlsx or .ods, a dataset.json in a folder, register.csv, publisher.json, or geodata as ISO 19139 (.xml).',
    },
  },
  'file.ignored': {
    severity: 'info',
    nb: {
      text: 'Filen «{actual}» hører ikke til datasettet, og er ikke brukt',
      remedy: 'Du trenger ikke gjøre noe. Ta den bort om den havnet her ved en feil.',
    },
    nn: {
      text: 'Fila «{actual}» høyrer ikkje til datasettet, og er ikkje brukt',
      remedy: 'Du treng ikkje gjere noko. Ta ho bort om ho hamna her ved ein feil.',
    },
    en: {
      text: 'The file “{actual}” does not belong to the dataset, and is not used',
      remedy: 'Nothing to do. Take it away if it came here by mistake.',
    },
  },
  'file.name-invalid': {
    severity: 'error',
    nb: {
      text: 'Filnavnet «{actual}» har tegn vi ikke kan bruke',
      remedy: 'Gi filen et navn av bokstaver, tall, mellomrom, punktum, bindestrek og understrek, på høyst 120 tegn.',
    },
    nn: {
      text: 'Filnamnet «{actual}» har teikn vi ikkje kan bruke',
      remedy: 'Gje fila eit namn av bokstavar, tal, mellomrom, punktum, bindestrek og understrek, på høgst 120 teikn.',
    },
    en: {
      text: 'The file name “{actual}” has characters we cannot use',
      remedy:
        'Give the file a name of letters, digits, spaces, full stops, hyphens and underscores, of at most 120 characters.',
    },
  },
  'json.invalid': {
    severity: 'error',
    nb: {
      text: 'Filen er ikke gyldig JSON',
      remedy:
        'Se etter et komma for mye, et som mangler, eller et anførselstegn som ikke er lukket, på eller like før linjen.',
    },
    nn: {
      text: 'Fila er ikkje gyldig JSON',
      remedy:
        'Sjå etter eit komma for mykje, eit som manglar, eller eit hermeteikn som ikkje er lukka, på eller like før linja.',
    },
    en: {
      text: 'The file is not valid JSON',
      remedy: 'Look for a comma too many, one missing, or a quote that is not closed, on or just before the line.',
    },
  },
  'json.too-deep': {
    severity: 'error',
    nb: { text: 'Filen har for mange nivåer i hverandre', remedy: 'Sammenlign med eksemplene i samples/.' },
    nn: { text: 'Fila har for mange nivå i kvarandre', remedy: 'Samanlikn med døma i samples/.' },
    en: { text: 'The file nests too deeply', remedy: 'Compare it with the examples in samples/.' },
  },
  'json.duplicate-name': {
    severity: 'error',
    nb: { text: 'Feltet «{actual}» står to ganger', remedy: 'Behold det ene.' },
    nn: { text: 'Feltet «{actual}» står to gonger', remedy: 'Behald det eine.' },
    en: { text: 'The field “{actual}” is given twice', remedy: 'Keep one of them.' },
  },
  'json.reserved-name': {
    severity: 'error',
    nb: { text: 'Feltnavnet «{actual}» kan ikke brukes', remedy: 'Ta bort feltet.' },
    nn: { text: 'Feltnamnet «{actual}» kan ikkje brukast', remedy: 'Ta bort feltet.' },
    en: { text: 'The field name “{actual}” cannot be used', remedy: 'Take the field away.' },
  },
  'dataset.only-draft': {
    severity: 'info',
    nb: {
      text: 'Tabellen har ingen beskrivelse, så dette er bare et utkast',
      remedy: 'Fyll ut forslaget til dataset.json som ligger i rapporten, og lever det i samme mappe som tabellen.',
    },
    nn: {
      text: 'Tabellen har ingen omtale, så dette er berre eit utkast',
      remedy: 'Fyll ut framlegget til dataset.json som ligg i rapporten, og lever det i same mappe som tabellen.',
    },
    en: {
      text: 'The table has no description, so this is only a draft',
      remedy: 'Complete the suggested dataset.json in the report, and deliver it in the same folder as the table.',
    },
  },
  'dataset.named-twice': {
    severity: 'error',
    nb: {
      text: 'Datasettet «{actual}» er levert to ganger i samme leveranse',
      remedy: 'Behold den ene raden eller filen, eller gi dem hver sin identifikator.',
    },
    nn: {
      text: 'Datasettet «{actual}» er levert to gonger i same leveranse',
      remedy: 'Behald den eine rada eller fila, eller gje dei kvar sin identifikator.',
    },
    en: {
      text: 'The dataset “{actual}” is delivered twice in one delivery',
      remedy: 'Keep one of the rows or files, or give each an identifier of its own.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
