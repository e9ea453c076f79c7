import type { ProblemKind } from './problem-texts.ts';

/** Problems with what is stated about a dataset, or about its publisher. */
export const datasetProblems = {
  'descriptor.wrong-type': {
    severity: 'error',
    nb: {
      text: '{actual} står der det skal stå {expected}',
      remedy: 'Skriv verdien på den formen som er beskrevet for feltet.',
    },
    nn: {
      text: '{actual} står der det skal stå {expected}',
      remedy: 'Skriv verdien på den forma som er skildra for feltet.',
    },
    en: {
      text: '{actual} stands where there should be {expected}',
      remedy: 'Write the value in the form described for the field.',
    },
  },
  'descriptor.unknown-property': {
    severity: 'warning',
    nb: {
      text: 'Feltet «{actual}» er ukjent og ble ikke brukt',
      remedy: 'Se etter skrivefeil. Mente du «{expected}»?',
    },
    nn: {
      text: 'Feltet «{actual}» er ukjent og vart ikkje brukt',
      remedy: 'Sjå etter skrivefeil. Meinte du «{expected}»?',
    },
    en: {
      text: 'The field “{actual}” is unknown and was not used',
      remedy: 'Look for a misspelling. Did you mean “{expected}”?',
    },
  },
  'title.missing': {
    severity: 'error',
    nb: { text: 'Datasettet mangler tittel', remedy: 'Gi datasettet en kort tittel som sier hva det handler om.' },
    nn: { text: 'Datasettet manglar tittel', remedy: 'Gje datasettet ein kort tittel som seier kva det handlar om.' },
    en: { text: 'The dataset has no title', remedy: 'Give the dataset a short title that says what it is about.' },
  },
  'description.missing': {
    severity: 'error',
    nb: {
      text: 'Datasettet mangler beskrivelse',
      remedy: 'Skriv noen setninger om hva datasettet inneholder, og hvordan det er blitt til.',
    },
    nn: {
      text: 'Datasettet manglar skildring',
      remedy: 'Skriv nokre setningar om kva datasettet inneheld, og korleis det har vorte til.',
    },
    en: {
      text: 'The dataset has no description',
      remedy: 'Write a few sentences on what the dataset contains and how it came to be.',
    },
  },
  'theme.missing': {
    severity: 'error',
    nb: {
      text: 'Datasettet mangler tema',
      remedy: 'Velg minst ett tema fra EUs temaliste, for eksempel «Miljø», eller et ord fra Los.',
    },
    nn: {
      text: 'Datasettet manglar tema',
      remedy: 'Vel minst eitt tema frå temalista til EU, til dømes «Miljø», eller eit ord frå Los.',
    },
    en: {
      text: 'The dataset has no theme',
      remedy: 'Choose at least one theme from the EU list, such as “Environment”, or a word from Los.',
    },
  },
  'theme.unknown': {
    severity: 'warning',
    nb: {
      text: 'Temaet «{actual}» finnes verken i EUs temaliste eller i Los',
      remedy: 'Mente du «{expected}»? Velg et tema fra en av de to listene.',
    },
    nn: {
      text: 'Temaet «{actual}» finst verken i temalista til EU eller i Los',
      remedy: 'Meinte du «{expected}»? Vel eit tema frå ei av dei to listene.',
    },
    en: {
      text: 'The theme “{actual}” is neither in the EU list nor in Los',
      remedy: 'Did you mean “{expected}”? Choose a theme from one of the two lists.',
    },
  },
  'contact.missing': {
    severity: 'error',
    nb: {
      text: 'Datasettet mangler kontaktpunkt',
      remedy:
        'Oppgi e-postadressen eller kontaktsiden til dem som svarer på spørsmål om datasettet. Den kan også stå i publisher.json og gjelde alle datasettene.',
    },
    nn: {
      text: 'Datasettet manglar kontaktpunkt',
      remedy:
        'Oppgje e-postadressa eller kontaktsida til dei som svarer på spørsmål om datasettet. Ho kan òg stå i publisher.json og gjelde alle datasetta.',
    },
    en: {
      text: 'The dataset has no contact point',
      remedy:
        'State the e-mail address or contact page of those who answer questions about the dataset. It may also stand in publisher.json and hold for all datasets.',
    },
  },
  'contact.unreachable': {
    severity: 'warning',
    nb: {
      text: 'Kontaktpunktet «{actual}» har verken e-postadresse eller kontaktside, og ble utelatt',
      remedy: 'Legg til en e-postadresse, helst en felles en, eller adressen til en kontaktside.',
    },
    nn: {
      text: 'Kontaktpunktet «{actual}» har verken e-postadresse eller kontaktside, og vart utelate',
      remedy: 'Legg til ei e-postadresse, helst ei felles, eller adressa til ei kontaktside.',
    },
    en: {
      text: 'The contact point “{actual}” has neither an e-mail address nor a page, and was left out',
      remedy: 'Add an e-mail address, preferably a shared one, or the address of a contact page.',
    },
  },
  'contact.bad-email': {
    severity: 'warning',
    nb: {
      text: '«{actual}» er ikke en e-postadresse',
      remedy: 'Skriv adressen slik: post@kommunen.no. Bare én adresse i feltet.',
    },
    nn: {
      text: '«{actual}» er ikkje ei e-postadresse',
      remedy: 'Skriv adressa slik: post@kommunen.no. Berre éi adresse i feltet.',
    },
    en: {
      text: '“{actual}” is not an e-mail address',
      remedy: 'Write the address like this: post@kommunen.no. Only one address in the field.',
    },
  },
  'contact.bad-phone': {
    severity: 'warning',
    nb: { text: '«{actual}» er ikke et telefonnummer', remedy: 'Skriv åtte siffer, eller pluss og landkode først.' },
    nn: { text: '«{actual}» er ikkje eit telefonnummer', remedy: 'Skriv åtte siffer, eller pluss og landkode først.' },
    en: {
      text: '“{actual}” is not a telephone number',
      remedy: 'Write eight digits, or begin with plus and the country code.',
    },
  },
  'publisher.not-recognised': {
    severity: 'warning',
    nb: {
      text: 'Utgiveren «{actual}» ble ikke kjent igjen; «{expected}» står som utgiver',
      remedy: 'Skriv organisasjonsnummer og navn hvis en annen virksomhet er utgiver, ellers la feltet stå tomt.',
    },
    nn: {
      text: 'Utgjevaren «{actual}» vart ikkje kjend att; «{expected}» står som utgjevar',
      remedy: 'Skriv organisasjonsnummer og namn dersom ei anna verksemd er utgjevar, elles lat feltet stå tomt.',
    },
    en: {
      text: 'The publisher “{actual}” was not recognised; “{expected}” stands as publisher',
      remedy:
        'Write organisation number and name if another organisation is the publisher, else leave the field empty.',
    },
  },
  'publisher.name-missing': {
    severity: 'error',
    nb: { text: 'Utgiveren mangler navn', remedy: 'Skriv virksomhetens navn i publisher.json.' },
    nn: { text: 'Utgjevaren manglar namn', remedy: 'Skriv namnet på verksemda i publisher.json.' },
    en: { text: 'The publisher has no name', remedy: 'Write the organisation’s name in publisher.json.' },
  },
  'organization-number.invalid': {
    severity: 'error',
    nb: {
      text: '«{actual}» er ikke et gyldig organisasjonsnummer',
      remedy: 'Se etter i Enhetsregisteret. Nummeret har ni siffer, og det siste er et kontrollsiffer.',
    },
    nn: {
      text: '«{actual}» er ikkje eit gyldig organisasjonsnummer',
      remedy: 'Sjå etter i Einingsregisteret. Nummeret har ni siffer, og det siste er eit kontrollsiffer.',
    },
    en: {
      text: '“{actual}” is not a valid organisation number',
      remedy:
        'Look it up in the Central Coordinating Register. It has nine digits, the last of which is a check digit.',
    },
  },
  'organization-number.another': {
    severity: 'error',
    nb: {
      text: 'publisher.json har organisasjonsnummer {actual}, men ligger i mappen til {expected}',
      remedy: 'Lever filen i riktig mappe, eller rett nummeret.',
    },
    nn: {
      text: 'publisher.json har organisasjonsnummer {actual}, men ligg i mappa til {expected}',
      remedy: 'Lever fila i rett mappe, eller rett nummeret.',
    },
    en: {
      text: 'publisher.json has organisation number {actual}, but lies in the folder of {expected}',
      remedy: 'Deliver the file in the right folder, or mend the number.',
    },
  },
  'agent-type.unknown': {
    severity: 'warning',
    nb: { text: 'Virksomhetstypen «{actual}» er ukjent', remedy: 'Bruk for eksempel {expected}.' },
    nn: { text: 'Verksemdstypen «{actual}» er ukjend', remedy: 'Bruk til dømes {expected}.' },
    en: { text: 'The kind of organisation “{actual}” is unknown', remedy: 'Use for instance {expected}.' },
  },
  'access-rights.unknown': {
    severity: 'error',
    nb: {
      text: 'Tilgangsnivået «{actual}» er ukjent',
      remedy:
        'Skriv PUBLIC (allmenn tilgang), RESTRICTED (begrenset) eller NON_PUBLIC (ikke-allmenn). Vi publiserer ikke før vi vet at data kan vises.',
    },
    nn: {
      text: 'Tilgangsnivået «{actual}» er ukjent',
      remedy:
        'Skriv PUBLIC (allmenn tilgang), RESTRICTED (avgrensa) eller NON_PUBLIC (ikkje-allmenn). Vi publiserer ikkje før vi veit at data kan visast.',
    },
    en: {
      text: 'The access right “{actual}” is unknown',
      remedy: 'Write PUBLIC, RESTRICTED or NON_PUBLIC. We publish nothing before we know that the data may be shown.',
    },
  },
  'access-rights.closed-with-files': {
    severity: 'error',
    nb: {
      text: 'Datasettet er ikke åpent for alle, men er levert med filer som ville blitt offentlige',
      remedy:
        'Fjern filene fra mappen, og behold beskrivelsen, eller sett tilgangsnivået til PUBLIC hvis alle kan se dataene.',
    },
    nn: {
      text: 'Datasettet er ikkje ope for alle, men er levert med filer som ville vorte offentlege',
      remedy:
        'Fjern filene frå mappa, og behald skildringa, eller set tilgangsnivået til PUBLIC dersom alle kan sjå dataa.',
    },
    en: {
      text: 'The dataset is not open to all, but was delivered with files that would become public',
      remedy:
        'Take the files out of the folder and keep the description, or set the access right to PUBLIC if everyone may see the data.',
    },
  },
  'legal-basis.missing': {
    severity: 'warning',
    nb: {
      text: 'Datasettet er ikke åpent for alle, men sier ikke hvilken lov det følger av',
      remedy: 'Oppgi lov eller forskrift i feltet for gjeldende lovgivning, gjerne med lenke til Lovdata.',
    },
    nn: {
      text: 'Datasettet er ikkje ope for alle, men seier ikkje kva lov det følgjer av',
      remedy: 'Oppgje lov eller forskrift i feltet for gjeldande lovgjeving, gjerne med lenkje til Lovdata.',
    },
    en: {
      text: 'The dataset is not open to all, but does not say by which law',
      remedy: 'State the act or regulation as applicable legislation, preferably with a link to Lovdata.',
    },
  },
  'license.missing': {
    severity: 'warning',
    nb: {
      text: 'Distribusjonen mangler lisens, så ingen kan vite om dataene kan brukes',
      remedy:
        'Velg en åpen lisens, for eksempel CC BY 4.0 eller NLOD. Den kan stå i publisher.json og gjelde alle datasettene.',
    },
    nn: {
      text: 'Distribusjonen manglar lisens, så ingen kan vite om dataa kan brukast',
      remedy:
        'Vel ein open lisens, til dømes CC BY 4.0 eller NLOD. Han kan stå i publisher.json og gjelde alle datasetta.',
    },
    en: {
      text: 'The distribution has no licence, so nobody can know whether the data may be used',
      remedy:
        'Choose an open licence, such as CC BY 4.0 or NLOD. It may stand in publisher.json and hold for all datasets.',
    },
  },
  'license.unknown': {
    severity: 'warning',
    nb: {
      text: 'Lisensen «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Bruk en lisens fra EUs liste.',
    },
    nn: {
      text: 'Lisensen «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Bruk ein lisens frå lista til EU.',
    },
    en: {
      text: 'The licence “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? Use a licence from the EU list.',
    },
  },
  'license.not-open': {
    severity: 'info',
    nb: {
      text: 'data.norge.no viser ikke data med lisensen «{actual}» som åpne data',
      remedy: 'Bruk CC BY 4.0, CC0 eller NLOD hvis dataene skal være åpne.',
    },
    nn: {
      text: 'data.norge.no viser ikkje data med lisensen «{actual}» som opne data',
      remedy: 'Bruk CC BY 4.0, CC0 eller NLOD dersom dataa skal vere opne.',
    },
    en: {
      text: 'data.norge.no does not show data with the licence “{actual}” as open data',
      remedy: 'Use CC BY 4.0, CC0 or NLOD if the data are to be open.',
    },
  },
  'language.unknown': {
    severity: 'warning',
    nb: {
      text: 'Språket «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Språket «{actual}» er ukjent og vart utelate',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The language “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'frequency.unknown': {
    severity: 'warning',
    nb: {
      text: 'Oppdateringsfrekvensen «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Oppdateringsfrekvensen «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The frequency “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'place.unknown': {
    severity: 'warning',
    nb: {
      text: 'Stedet «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Staden «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The place “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'format.unknown': {
    severity: 'warning',
    nb: {
      text: 'Formatet «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Formatet «{actual}» er ukjent og vart utelate',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The format “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'media-type.unknown': {
    severity: 'warning',
    nb: {
      text: 'Medietypen «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Medietypen «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The media type “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'status.unknown': {
    severity: 'warning',
    nb: {
      text: 'Statusen «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Statusen «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The status “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'availability.unknown': {
    severity: 'warning',
    nb: {
      text: 'Tilgjengeligheten «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Tilgjenget «{actual}» er ukjent og vart utelate',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The availability “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'dataset-type.unknown': {
    severity: 'warning',
    nb: {
      text: 'Datasettypen «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Datasettypen «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The dataset type “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'provenance.unknown': {
    severity: 'warning',
    nb: {
      text: 'Opphavet «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Opphavet «{actual}» er ukjent og vart utelate',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The provenance “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'activity.unknown': {
    severity: 'warning',
    nb: {
      text: 'Aktiviteten «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Aktiviteten «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The activity “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'hvd-category.unknown': {
    severity: 'warning',
    nb: {
      text: 'HVD-kategorien «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'HVD-kategorien «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The high-value category “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'currency.unknown': {
    severity: 'warning',
    nb: {
      text: 'Valutaen «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Valutaen «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The currency “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'checksum-algorithm.unknown': {
    severity: 'warning',
    nb: {
      text: 'Sjekksumalgoritmen «{actual}» er ukjent, og sjekksummen ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Sjekksumalgoritmen «{actual}» er ukjend, og sjekksummen vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The checksum algorithm “{actual}” is unknown, and the checksum was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'legal-resource-type.unknown': {
    severity: 'warning',
    nb: {
      text: 'Lovtypen «{actual}» er ukjent og ble utelatt',
      remedy: 'Mente du «{expected}»? Se listen i beskrivelsen av feltet.',
    },
    nn: {
      text: 'Lovtypen «{actual}» er ukjend og vart utelaten',
      remedy: 'Meinte du «{expected}»? Sjå lista i skildringa av feltet.',
    },
    en: {
      text: 'The type of legal resource “{actual}” is unknown and was left out',
      remedy: 'Did you mean “{expected}”? See the list in the description of the field.',
    },
  },
  'place.former': {
    severity: 'info',
    nb: {
      text: '{actual} er nå en del av {expected}, som ble brukt i stedet',
      remedy: 'Skriv dagens navn eller nummer hvis det ikke er det gamle området du mener.',
    },
    nn: {
      text: '{actual} er no ein del av {expected}, som vart brukt i staden',
      remedy: 'Skriv dagens namn eller nummer dersom det ikkje er det gamle området du meiner.',
    },
    en: {
      text: '{actual} is now part of {expected}, which was used instead',
      remedy: 'Write today’s name or number unless the former area is what you mean.',
    },
  },
  'place.divided': {
    severity: 'warning',
    nb: {
      text: '{actual} er delt, og vi vet ikke hvilken del som menes',
      remedy: 'Velg en av dagens kommuner: {expected}.',
    },
    nn: {
      text: '{actual} er delt, og vi veit ikkje kva del som er meint',
      remedy: 'Vel ein av kommunane i dag: {expected}.',
    },
    en: {
      text: '{actual} has been divided, and we cannot know which part is meant',
      remedy: 'Choose one of today’s municipalities: {expected}.',
    },
  },
  'place.ambiguous': {
    severity: 'warning',
    nb: { text: 'Det finnes flere kommuner som heter {actual}', remedy: 'Skriv kommunenummeret: {expected}.' },
    nn: { text: 'Det finst fleire kommunar som heiter {actual}', remedy: 'Skriv kommunenummeret: {expected}.' },
    en: {
      text: 'There is more than one municipality named {actual}',
      remedy: 'Write the municipality number: {expected}.',
    },
  },
  'date.unreadable': {
    severity: 'warning',
    nb: { text: '«{actual}» er ikke en dato og ble utelatt', remedy: 'Skriv datoen slik: {expected}.' },
    nn: { text: '«{actual}» er ikkje ein dato og vart utelaten', remedy: 'Skriv datoen slik: {expected}.' },
    en: { text: '“{actual}” is not a date and was left out', remedy: 'Write the date like this: {expected}.' },
  },
  'date.backwards': {
    severity: 'warning',
    nb: {
      text: 'Tidsrommet slutter før det begynner: {actual}',
      remedy: 'Bytt om de to datoene, eller rett den som er feil.',
    },
    nn: {
      text: 'Tidsrommet sluttar før det byrjar: {actual}',
      remedy: 'Byt om dei to datoane, eller rett den som er feil.',
    },
    en: {
      text: 'The period ends before it begins: {actual}',
      remedy: 'Swap the two dates, or mend the one that is wrong.',
    },
  },
  'date.modified-before-issued': {
    severity: 'warning',
    nb: {
      text: 'Datasettet er endret {actual}, før det ble utgitt',
      remedy: 'Rett en av datoene. Endringsdatoen kan ikke være tidligere enn {expected}.',
    },
    nn: {
      text: 'Datasettet er endra {actual}, før det vart utgjeve',
      remedy: 'Rett ein av datoane. Endringsdatoen kan ikkje vere tidlegare enn {expected}.',
    },
    en: {
      text: 'The dataset was changed {actual}, before it was issued',
      remedy: 'Mend one of the dates. It cannot have been changed before {expected}.',
    },
  },
  'number.unreadable': {
    severity: 'warning',
    nb: { text: '«{actual}» er ikke et tall her og ble utelatt', remedy: 'Skriv tallet med siffer alene, uten enhet.' },
    nn: {
      text: '«{actual}» er ikkje eit tal her og vart utelate',
      remedy: 'Skriv talet med siffer åleine, utan eining.',
    },
    en: {
      text: '“{actual}” is not a number here and was left out',
      remedy: 'Write the number in digits alone, without a unit.',
    },
  },
  'duration.unreadable': {
    severity: 'warning',
    nb: {
      text: '«{actual}» er ikke en tidslengde og ble utelatt',
      remedy: 'Skriv lengden slik: {expected} (én dag), PT15M (et kvarter) eller P1Y (ett år).',
    },
    nn: {
      text: '«{actual}» er ikkje ei tidslengd og vart utelaten',
      remedy: 'Skriv lengda slik: {expected} (éin dag), PT15M (eit kvarter) eller P1Y (eitt år).',
    },
    en: {
      text: '“{actual}” is not a length of time and was left out',
      remedy: 'Write the length like this: {expected} (a day), PT15M (a quarter of an hour) or P1Y (a year).',
    },
  },
  'iri.invalid': {
    severity: 'error',
    nb: {
      text: '«{actual}» kan ikke brukes som datasettets IRI',
      remedy:
        'Skriv hele adressen, med https:// først og uten mellomrom eller anførselstegn, nøyaktig slik den står på data.norge.no.',
    },
    nn: {
      text: '«{actual}» kan ikkje brukast som IRI-en til datasettet',
      remedy:
        'Skriv heile adressa, med https:// først og utan mellomrom eller hermeteikn, nøyaktig slik ho står på data.norge.no.',
    },
    en: {
      text: '“{actual}” cannot be the dataset’s IRI',
      remedy:
        'Write the whole address, beginning with https:// and without blanks or quotes, exactly as it stands on data.norge.no.',
    },
  },
  'address.invalid': {
    severity: 'warning',
    nb: {
      text: '«{actual}» er ikke en hel adresse og ble utelatt',
      remedy: 'Skriv adressen slik: {expected}. Den begynner med https:// og har ingen mellomrom.',
    },
    nn: {
      text: '«{actual}» er ikkje ei heil adresse og vart utelaten',
      remedy: 'Skriv adressa slik: {expected}. Ho byrjar med https:// og har ingen mellomrom.',
    },
    en: {
      text: '“{actual}” is not a whole address and was left out',
      remedy: 'Write the address like this: {expected}. It begins with https:// and has no blanks.',
    },
  },
  'address.relative': {
    severity: 'error',
    nb: {
      text: '«{actual}» er ikke en hel adresse',
      remedy: 'Skriv hele adressen til dataene, med https:// og vertsnavn: {expected}.',
    },
    nn: {
      text: '«{actual}» er ikkje ei heil adresse',
      remedy: 'Skriv heile adressa til dataa, med https:// og vertsnamn: {expected}.',
    },
    en: {
      text: '“{actual}” is not a whole address',
      remedy: 'Write the whole address of the data, with https:// and the host: {expected}.',
    },
  },
  'address.unusable': {
    severity: 'error',
    nb: {
      text: '«{actual}» kan ikke brukes som adresse til data',
      remedy: 'Bruk en http- eller https-adresse uten mellomrom, anførselstegn, brukernavn eller passord: {expected}.',
    },
    nn: {
      text: '«{actual}» kan ikkje brukast som adresse til data',
      remedy: 'Bruk ei http- eller https-adresse utan mellomrom, hermeteikn, brukarnamn eller passord: {expected}.',
    },
    en: {
      text: '“{actual}” cannot be used as the address of data',
      remedy: 'Use an http or https address without blanks, quotes, user name or password: {expected}.',
    },
  },
  'address.presigned': {
    severity: 'error',
    nb: {
      text: 'Adressen {actual} er signert og virker bare en kort stund',
      remedy:
        'Bruk en fast adresse som alle kan hente, uten nøkkel eller signatur i. Del ikke den signerte adressen med noen.',
    },
    nn: {
      text: 'Adressa {actual} er signert og verkar berre ei kort stund',
      remedy:
        'Bruk ei fast adresse som alle kan hente, utan nøkkel eller signatur i. Del ikkje den signerte adressa med nokon.',
    },
    en: {
      text: 'The address {actual} is signed and works only for a short while',
      remedy:
        'Use a permanent address that anyone can fetch, without a key or signature in it. Share the signed address with nobody.',
    },
  },
  'distribution.no-address': {
    severity: 'error',
    nb: {
      text: 'Distribusjonen mangler adresse',
      remedy: 'Oppgi hvor dataene kan hentes (tilgangs-URL), eller legg filen i mappen til datasettet.',
    },
    nn: {
      text: 'Distribusjonen manglar adresse',
      remedy: 'Oppgje kvar dataa kan hentast (tilgangs-URL), eller legg fila i mappa til datasettet.',
    },
    en: {
      text: 'The distribution has no address',
      remedy: 'State where the data can be fetched (access URL), or put the file in the dataset’s folder.',
    },
  },
  'distribution.no-such-file': {
    severity: 'error',
    nb: {
      text: 'Filen «{actual}» er nevnt, men ikke levert',
      remedy: 'Legg filen i mappen, eller rett navnet. Levert: {expected}.',
    },
    nn: {
      text: 'Fila «{actual}» er nemnd, men ikkje levert',
      remedy: 'Legg fila i mappa, eller rett namnet. Levert: {expected}.',
    },
    en: {
      text: 'The file “{actual}” is named but was not delivered',
      remedy: 'Put the file in the folder, or mend the name. Delivered: {expected}.',
    },
  },
  'distribution.twice': {
    severity: 'warning',
    nb: {
      text: 'Distribusjonen {actual} er oppgitt to ganger; den andre ble utelatt',
      remedy: 'Fjern den ene, eller gi dem hver sin adresse eller hvert sitt format.',
    },
    nn: {
      text: 'Distribusjonen {actual} er oppgjeven to gonger; den andre vart utelaten',
      remedy: 'Fjern den eine, eller gje dei kvar si adresse eller kvart sitt format.',
    },
    en: {
      text: 'The distribution {actual} is stated twice; the second was left out',
      remedy: 'Remove one, or give them different addresses or formats.',
    },
  },
  'service.no-endpoint': {
    severity: 'error',
    nb: { text: 'Datatjenesten mangler endepunkt', remedy: 'Oppgi adressen som tjenesten kalles på (endpointURL).' },
    nn: { text: 'Datatenesta manglar endepunkt', remedy: 'Oppgje adressa som tenesta blir kalla på (endpointURL).' },
    en: {
      text: 'The data service has no endpoint',
      remedy: 'State the address at which the service is called (endpointURL).',
    },
  },
  'standard.no-title': {
    severity: 'warning',
    nb: {
      text: 'Standarden {actual} mangler tittel',
      remedy: 'Gi standarden navn, for eksempel «SOSI 5.0». Uten navn får datasettet færre poeng for kvalitet.',
    },
    nn: {
      text: 'Standarden {actual} manglar tittel',
      remedy: 'Gje standarden namn, til dømes «SOSI 5.0». Utan namn får datasettet færre poeng for kvalitet.',
    },
    en: {
      text: 'The standard {actual} has no title',
      remedy: 'Name the standard, for instance “SOSI 5.0”. Without a name the dataset loses points for quality.',
    },
  },
  'role.unknown': {
    severity: 'warning',
    nb: { text: 'Rollen «{actual}» er ukjent', remedy: 'Bruk for eksempel {expected}, eller en IRI.' },
    nn: { text: 'Rolla «{actual}» er ukjend', remedy: 'Bruk til dømes {expected}, eller ein IRI.' },
    en: { text: 'The role “{actual}” is unknown', remedy: 'Use for instance {expected}, or an IRI.' },
  },
  'attribution.incomplete': {
    severity: 'warning',
    nb: {
      text: 'Krediteringen mangler {expected} og ble utelatt',
      remedy: 'Oppgi både hvem det er og hvilken rolle de har hatt.',
    },
    nn: {
      text: 'Krediteringa manglar {expected} og vart utelaten',
      remedy: 'Oppgje både kven det er og kva rolle dei har hatt.',
    },
    en: {
      text: 'The attribution lacks {expected} and was left out',
      remedy: 'State both who it is and which role they have had.',
    },
  },
  'quality-dimension.unknown': {
    severity: 'warning',
    nb: { text: 'Kvalitetsdimensjonen «{actual}» er ukjent', remedy: 'Bruk for eksempel {expected}.' },
    nn: { text: 'Kvalitetsdimensjonen «{actual}» er ukjend', remedy: 'Bruk til dømes {expected}.' },
    en: { text: 'The quality dimension “{actual}” is unknown', remedy: 'Use for instance {expected}.' },
  },
  'quality.incomplete': {
    severity: 'warning',
    nb: {
      text: 'Opplysningen om kvalitet mangler {expected} og ble utelatt',
      remedy: 'En merknad trenger dimensjon og tekst. En måling trenger hva som er målt, og resultatet.',
    },
    nn: {
      text: 'Opplysninga om kvalitet manglar {expected} og vart utelaten',
      remedy: 'Ein merknad treng dimensjon og tekst. Ei måling treng kva som er målt, og resultatet.',
    },
    en: {
      text: 'What is said of the quality lacks {expected} and was left out',
      remedy: 'An annotation needs a dimension and a text. A measurement needs what was measured, and the result.',
    },
  },
  'relation.incomplete': {
    severity: 'warning',
    nb: {
      text: 'Relasjonen mangler {expected} og ble utelatt',
      remedy: 'Oppgi både rollen og datasettet det gjelder.',
    },
    nn: {
      text: 'Relasjonen manglar {expected} og vart utelaten',
      remedy: 'Oppgje både rolla og datasettet det gjeld.',
    },
    en: {
      text: 'The relation lacks {expected} and was left out',
      remedy: 'State both the role and the dataset it concerns.',
    },
  },
  'cost.incomplete': {
    severity: 'warning',
    nb: {
      text: 'Gebyret mangler {expected} og ble utelatt',
      remedy: 'Oppgi beløp og valuta, eller en side som forteller om prisen.',
    },
    nn: {
      text: 'Gebyret manglar {expected} og vart utelate',
      remedy: 'Oppgje beløp og valuta, eller ei side som fortel om prisen.',
    },
    en: {
      text: 'The fee lacks {expected} and was left out',
      remedy: 'State an amount and its currency, or a page that tells the price.',
    },
  },
  'checksum.invalid': {
    severity: 'warning',
    nb: {
      text: '«{actual}» er ikke en sjekksum av riktig slag og ble utelatt',
      remedy: 'Skriv sjekksummen med heksadesimale siffer, og oppgi algoritmen.',
    },
    nn: {
      text: '«{actual}» er ikkje ein sjekksum av rett slag og vart utelaten',
      remedy: 'Skriv sjekksummen med heksadesimale siffer, og oppgje algoritmen.',
    },
    en: {
      text: '“{actual}” is not a checksum of that kind and was left out',
      remedy: 'Write the checksum in hexadecimal digits, and state the algorithm.',
    },
  },
  'bbox.invalid': {
    severity: 'warning',
    nb: {
      text: '«{actual}» er ikke et område på jordkloden og ble utelatt',
      remedy: 'Skriv vest, sør, øst og nord i desimalgrader: {expected}.',
    },
    nn: {
      text: '«{actual}» er ikkje eit område på jordkloden og vart utelate',
      remedy: 'Skriv vest, sør, aust og nord i desimalgradar: {expected}.',
    },
    en: {
      text: '“{actual}” is not an area on the globe and was left out',
      remedy: 'Write west, south, east and north in decimal degrees: {expected}.',
    },
  },
  'geometry.invalid': {
    severity: 'warning',
    nb: {
      text: '«{actual}» er ikke en geometri på jordkloden og ble utelatt',
      remedy: 'Skriv velkjent tekst (WKT) i desimalgrader med lengdegraden først: {expected}.',
    },
    nn: {
      text: '«{actual}» er ikkje ein geometri på jordkloden og vart utelaten',
      remedy: 'Skriv velkjend tekst (WKT) i desimalgradar med lengdegraden først: {expected}.',
    },
    en: {
      text: '“{actual}” is not a geometry on the globe and was left out',
      remedy: 'Write well-known text (WKT) in decimal degrees with the longitude first: {expected}.',
    },
  },
  'record.no-modified': {
    severity: 'warning',
    nb: {
      text: 'Katalogposten mangler endringsdato og ble utelatt',
      remedy: 'Oppgi når beskrivelsen sist ble endret.',
    },
    nn: {
      text: 'Katalogposten manglar endringsdato og vart utelaten',
      remedy: 'Oppgje når skildringa sist vart endra.',
    },
    en: {
      text: 'The catalog record has no modification date and was left out',
      remedy: 'State when the description was last changed.',
    },
  },
  'text.unprintable': {
    severity: 'warning',
    nb: {
      text: 'Teksten inneholder tegn som ikke kan skrives ut; de er erstattet med mellomrom',
      remedy: 'Lim inn teksten på nytt uten formatering.',
    },
    nn: {
      text: 'Teksten inneheld teikn som ikkje kan skrivast ut; dei er bytte ut med mellomrom',
      remedy: 'Lim inn teksten på nytt utan formatering.',
    },
    en: {
      text: 'The text has characters that cannot be printed; they were replaced by blanks',
      remedy: 'Paste the text again without formatting.',
    },
  },
  'language-tag.invalid': {
    severity: 'warning',
    nb: { text: '«{actual}» er ikke en språkkode, og teksten ble utelatt', remedy: 'Bruk {expected}.' },
    nn: { text: '«{actual}» er ikkje ein språkkode, og teksten vart utelaten', remedy: 'Bruk {expected}.' },
    en: { text: '“{actual}” is not a language tag, and the text was left out', remedy: 'Use {expected}.' },
  },
  'hvd.no-category': {
    severity: 'warning',
    nb: {
      text: 'Datasettet viser til forordningen om datasett med høy verdi, men mangler kategori',
      remedy: 'Oppgi HVD-kategorien, for eksempel «Geodata».',
    },
    nn: {
      text: 'Datasettet viser til forordninga om datasett med høg verdi, men manglar kategori',
      remedy: 'Oppgje HVD-kategorien, til dømes «Geodata».',
    },
    en: {
      text: 'The dataset refers to the regulation on high-value datasets but has no category',
      remedy: 'State the high-value category, such as “Geospatial”.',
    },
  },
  'hvd.no-api': {
    severity: 'warning',
    nb: {
      text: 'Et datasett med høy verdi skal kunne hentes både samlet og gjennom et API',
      remedy: 'Oppgi datatjenesten (accessService) i tillegg til nedlastingen.',
    },
    nn: {
      text: 'Eit datasett med høg verdi skal kunne hentast både samla og gjennom eit API',
      remedy: 'Oppgje datatenesta (accessService) i tillegg til nedlastinga.',
    },
    en: {
      text: 'A high-value dataset must be available both in bulk and through an API',
      remedy: 'State the data service (accessService) beside the download.',
    },
  },
  'hvd.license': {
    severity: 'warning',
    nb: {
      text: 'Et datasett med høy verdi må ha en åpen lisens, ikke «{actual}»',
      remedy: 'Bruk CC BY 4.0, CC0 eller NLOD.',
    },
    nn: {
      text: 'Eit datasett med høg verdi må ha ein open lisens, ikkje «{actual}»',
      remedy: 'Bruk CC BY 4.0, CC0 eller NLOD.',
    },
    en: { text: 'A high-value dataset needs an open licence, not “{actual}”', remedy: 'Use CC BY 4.0, CC0 or NLOD.' },
  },
  'property.costs-points': {
    severity: 'info',
    nb: {
      text: '{actual} er skrevet som oppgitt, men gjør at datasettet mister {expected} poeng i kvalitetsmålingen på data.norge.no',
      remedy: 'Du trenger ikke gjøre noe. Fjern feltet hvis poengene betyr mer enn opplysningen.',
    },
    nn: {
      text: '{actual} er skrive som oppgjeve, men gjer at datasettet mistar {expected} poeng i kvalitetsmålinga på data.norge.no',
      remedy: 'Du treng ikkje gjere noko. Fjern feltet dersom poenga betyr meir enn opplysninga.',
    },
    en: {
      text: '{actual} is written as stated, but costs the dataset {expected} points in data.norge.no’s quality score',
      remedy: 'You need do nothing. Remove the field if the points matter more than the information.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
