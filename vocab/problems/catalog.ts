import type { ProblemKind } from './problem-texts.ts';

/** Problems with a catalog as a whole: reading it, holding it against the profile, and what a harvester makes of it. */
export const catalogProblems = {
  'catalog.unreadable': {
    severity: 'error',
    nb: {
      text: 'Katalogen kan ikke leses som {expected}: {actual}',
      remedy: 'Rett feilen på linjen som er oppgitt, eller eksporter katalogen på nytt.',
    },
    nn: {
      text: 'Katalogen kan ikkje lesast som {expected}: {actual}',
      remedy: 'Rett feilen på linja som er oppgjeven, eller eksporter katalogen på nytt.',
    },
    en: {
      text: 'The catalog cannot be read as {expected}: {actual}',
      remedy: 'Mend the error on the line given, or export the catalog anew.',
    },
  },
  'catalog.syntax-unknown': {
    severity: 'error',
    nb: {
      text: 'Vi ser ikke hvilket format katalogen er i ({actual})',
      remedy: 'Bruk Turtle (.ttl), RDF/XML (.rdf), JSON-LD (.jsonld) eller N-Triples (.nt).',
    },
    nn: {
      text: 'Vi ser ikkje kva format katalogen er i ({actual})',
      remedy: 'Bruk Turtle (.ttl), RDF/XML (.rdf), JSON-LD (.jsonld) eller N-Triples (.nt).',
    },
    en: {
      text: 'We cannot tell the format of the catalog ({actual})',
      remedy: 'Use Turtle (.ttl), RDF/XML (.rdf), JSON-LD (.jsonld) or N-Triples (.nt).',
    },
  },
  'catalog.remote-context': {
    severity: 'error',
    nb: {
      text: 'JSON-LD-filen viser til en kontekst på nettet ({actual}), og den henter vi ikke',
      remedy: 'Skriv konteksten inn i filen, slik at den kan leses uten nett.',
    },
    nn: {
      text: 'JSON-LD-fila viser til ein kontekst på nettet ({actual}), og den hentar vi ikkje',
      remedy: 'Skriv konteksten inn i fila, slik at ho kan lesast utan nett.',
    },
    en: {
      text: 'The JSON-LD file refers to a context on the web ({actual}), which we do not fetch',
      remedy: 'Write the context into the file, so that it can be read offline.',
    },
  },
  'catalog.doctype': {
    severity: 'error',
    nb: {
      text: 'XML-filen definerer egne entiteter i DOCTYPE, og slike filer leser vi ikke',
      remedy: 'Skriv adressene fullt ut i stedet for å bruke entiteter.',
    },
    nn: {
      text: 'XML-fila definerer eigne entitetar i DOCTYPE, og slike filer les vi ikkje',
      remedy: 'Skriv adressene fullt ut i staden for å bruke entitetar.',
    },
    en: {
      text: 'The XML file defines entities of its own in a DOCTYPE, and we do not read such files',
      remedy: 'Write the addresses in full instead of using entities.',
    },
  },
  'catalog.empty': {
    severity: 'error',
    nb: {
      text: 'Katalogen har ingen datasett',
      remedy: 'Se at filen er den rette. Blir en tom katalog høstet, forsvinner alt virksomheten har på data.norge.no.',
    },
    nn: {
      text: 'Katalogen har ingen datasett',
      remedy: 'Sjå at fila er den rette. Blir ein tom katalog hausta, forsvinn alt verksemda har på data.norge.no.',
    },
    en: {
      text: 'The catalog has no datasets',
      remedy: 'See that it is the right file. An empty catalog, once harvested, removes all you have on data.norge.no.',
    },
  },
  'profile.value-missing': {
    severity: 'error',
    nb: { text: 'Beskrivelsen mangler {expected}, som DCAT-AP-NO krever', remedy: 'Oppgi {expected}.' },
    nn: { text: 'Skildringa manglar {expected}, som DCAT-AP-NO krev', remedy: 'Oppgje {expected}.' },
    en: { text: 'The description lacks {expected}, which DCAT-AP-NO demands', remedy: 'State {expected}.' },
  },
  'profile.value-not-allowed': {
    severity: 'error',
    nb: {
      text: '«{actual}» er ikke en verdi DCAT-AP-NO tillater for {expected}',
      remedy: 'Velg en verdi fra kodelisten for {expected}.',
    },
    nn: {
      text: '«{actual}» er ikkje ein verdi DCAT-AP-NO tillèt for {expected}',
      remedy: 'Vel ein verdi frå kodelista for {expected}.',
    },
    en: {
      text: '“{actual}” is no value that DCAT-AP-NO allows for {expected}',
      remedy: 'Choose a value from the code list for {expected}.',
    },
  },
  'profile.value-wanted': {
    severity: 'warning',
    nb: { text: 'Beskrivelsen bør ha {expected}', remedy: 'Oppgi {expected}.' },
    nn: { text: 'Skildringa bør ha {expected}', remedy: 'Oppgje {expected}.' },
    en: { text: 'The description should have {expected}', remedy: 'State {expected}.' },
  },
  'profile.not-advised': {
    severity: 'warning',
    nb: {
      text: 'DCAT-AP-NO anbefaler en annen verdi for {expected} enn «{actual}»',
      remedy: 'Velg en verdi fra kodelisten for {expected} hvis en passer.',
    },
    nn: {
      text: 'DCAT-AP-NO tilrår ein annan verdi for {expected} enn «{actual}»',
      remedy: 'Vel ein verdi frå kodelista for {expected} dersom ein passar.',
    },
    en: {
      text: 'DCAT-AP-NO advises another value for {expected} than “{actual}”',
      remedy: 'Choose a value from the code list for {expected} if one fits.',
    },
  },
  'harvest.accept-unknown': {
    severity: 'error',
    nb: {
      text: 'Høsteren avviser kilden: formatet «{actual}» i registreringen kjenner den ikke',
      remedy: 'Registrer kilden med text/turtle, eller det formatet filen har.',
    },
    nn: {
      text: 'Haustaren avviser kjelda: formatet «{actual}» i registreringa kjenner han ikkje',
      remedy: 'Registrer kjelda med text/turtle, eller det formatet fila har.',
    },
    en: {
      text: 'The harvester refuses the source: it does not know the registered format “{actual}”',
      remedy: 'Register the source with text/turtle, or whatever format the file has.',
    },
  },
  'harvest.status': {
    severity: 'error',
    nb: {
      text: 'Høsteren gir opp: adressen svarer {actual}, og bare 200 godtas',
      remedy: 'Se at adressen svarer 200 med hele katalogen, uten innlogging.',
    },
    nn: {
      text: 'Haustaren gir opp: adressa svarar {actual}, og berre 200 blir godteke',
      remedy: 'Sjå at adressa svarar 200 med heile katalogen, utan innlogging.',
    },
    en: {
      text: 'The harvester gives up: the address answers {actual}, and only 200 will do',
      remedy: 'See that the address answers 200 with the whole catalog, without login.',
    },
  },
  'harvest.redirect': {
    severity: 'error',
    nb: {
      text: 'Høsteren følger ikke videresending fra {expected} til {actual}',
      remedy: 'Registrer adressen katalogen faktisk ligger på.',
    },
    nn: {
      text: 'Haustaren følgjer ikkje vidaresending frå {expected} til {actual}',
      remedy: 'Registrer adressa katalogen faktisk ligg på.',
    },
    en: {
      text: 'The harvester does not follow a redirect from {expected} to {actual}',
      remedy: 'Register the address where the catalog really is.',
    },
  },
  'harvest.too-large': {
    severity: 'error',
    nb: {
      text: 'Katalogen er på {actual} byte, og høsteren leser ikke mer enn {expected}',
      remedy: 'Del katalogen i flere kilder, eller ta bort det som ikke trengs.',
    },
    nn: {
      text: 'Katalogen er på {actual} byte, og haustaren les ikkje meir enn {expected}',
      remedy: 'Del katalogen i fleire kjelder, eller ta bort det som ikkje trengst.',
    },
    en: {
      text: 'The catalog is {actual} bytes, and the harvester reads no more than {expected}',
      remedy: 'Split the catalog into several sources, or leave out what is not needed.',
    },
  },
  'harvest.content-encoding': {
    severity: 'error',
    nb: {
      text: 'Svaret har Content-Encoding «{actual}», og det kan høsteren ikke lese',
      remedy: 'Slå av komprimering for katalogen. Høsteren tar feltet for et tegnsett.',
    },
    nn: {
      text: 'Svaret har Content-Encoding «{actual}», og det kan ikkje haustaren lese',
      remedy: 'Slå av komprimering for katalogen. Haustaren tek feltet for eit teiknsett.',
    },
    en: {
      text: 'The answer has Content-Encoding “{actual}”, which the harvester cannot read',
      remedy: 'Switch compression off for the catalog. The harvester takes the field for a character set.',
    },
  },
  'harvest.unreadable': {
    severity: 'error',
    nb: {
      text: 'Høsteren kan ikke lese filen som {expected}: {actual}',
      remedy: 'Rett feilen, eller registrer kilden med det formatet filen har. Det som alt er høstet, blir stående.',
    },
    nn: {
      text: 'Haustaren kan ikkje lese fila som {expected}: {actual}',
      remedy: 'Rett feilen, eller registrer kjelda med det formatet fila har. Det som alt er hausta, blir ståande.',
    },
    en: {
      text: 'The harvester cannot read the file as {expected}: {actual}',
      remedy: 'Mend the error, or register the source with the format the file has. What was harvested before stays.',
    },
  },
  'harvest.not-writable': {
    severity: 'error',
    nb: {
      text: 'Høsteren kan ikke lagre egenskapen {actual}, og hele høstingen stopper',
      remedy: 'Bruk en egenskap med et navn som kan stå i XML: det siste leddet må begynne med en bokstav.',
    },
    nn: {
      text: 'Haustaren kan ikkje lagre eigenskapen {actual}, og heile haustinga stoppar',
      remedy: 'Bruk ein eigenskap med eit namn som kan stå i XML: det siste leddet må byrje med ein bokstav.',
    },
    en: {
      text: 'The harvester cannot store the property {actual}, and the whole harvest stops',
      remedy: 'Use a property whose name can stand in XML: its last part must begin with a letter.',
    },
  },
  'harvest.catalog-owned': {
    severity: 'error',
    nb: {
      text: 'Katalogen {actual} tilhører kilden {expected}, og hele høstingen stopper',
      remedy: 'Gi katalogen en egen IRI, eller fjern den gamle kilden med removeAll først.',
    },
    nn: {
      text: 'Katalogen {actual} høyrer til kjelda {expected}, og heile haustinga stoppar',
      remedy: 'Gi katalogen ein eigen IRI, eller fjern den gamle kjelda med removeAll først.',
    },
    en: {
      text: 'The catalog {actual} belongs to the source {expected}, and the whole harvest stops',
      remedy: 'Give the catalog an IRI of its own, or clear the old source with removeAll first.',
    },
  },
  'harvest.dataset-owned': {
    severity: 'error',
    nb: {
      text: 'Datasettet {actual} tilhører kilden {expected} og hoppes over uten varsel',
      remedy: 'Fjern datasettet fra den andre kilden, eller la det stå bare der.',
    },
    nn: {
      text: 'Datasettet {actual} høyrer til kjelda {expected} og blir hoppa over utan varsel',
      remedy: 'Fjern datasettet frå den andre kjelda, eller la det stå berre der.',
    },
    en: {
      text: 'The dataset {actual} belongs to the source {expected} and is skipped without a word',
      remedy: 'Remove the dataset from the other source, or leave it there alone.',
    },
  },
  'harvest.dataset-nameless': {
    severity: 'error',
    nb: {
      text: 'Datasettet «{actual}» har ingen IRI og forkastes uten varsel',
      remedy: 'Gi datasettet en fast IRI.',
    },
    nn: {
      text: 'Datasettet «{actual}» har ingen IRI og blir forkasta utan varsel',
      remedy: 'Gi datasettet ein fast IRI.',
    },
    en: {
      text: 'The dataset “{actual}” has no IRI and is dropped without a word',
      remedy: 'Give the dataset a lasting IRI.',
    },
  },
  'harvest.catalog-nameless': {
    severity: 'error',
    nb: {
      text: 'Katalogen «{actual}» har ingen IRI og forkastes; datasettene havner i en katalog uten utgiver',
      remedy: 'Gi katalogen en fast IRI.',
    },
    nn: {
      text: 'Katalogen «{actual}» har ingen IRI og blir forkasta; datasetta hamnar i ein katalog utan utgjevar',
      remedy: 'Gi katalogen ein fast IRI.',
    },
    en: {
      text: 'The catalog “{actual}” has no IRI and is dropped; its datasets end in a catalog without a publisher',
      remedy: 'Give the catalog a lasting IRI.',
    },
  },
  'harvest.dataset-undescribed': {
    severity: 'error',
    nb: {
      text: 'Datasettet {actual} er ført opp i katalogen, men ikke beskrevet, og forkastes uten varsel',
      remedy: 'Beskriv datasettet i samme fil, med typen dcat:Dataset.',
    },
    nn: {
      text: 'Datasettet {actual} er ført opp i katalogen, men ikkje skildra, og blir forkasta utan varsel',
      remedy: 'Skildre datasettet i same fil, med typen dcat:Dataset.',
    },
    en: {
      text: 'The dataset {actual} is listed in the catalog but not described, and is dropped without a word',
      remedy: 'Describe the dataset in the same file, with the type dcat:Dataset.',
    },
  },
  'harvest.named-graphs': {
    severity: 'warning',
    nb: {
      text: '{actual} opplysninger ligger i navngitte grafer, og dem ser ikke høsteren',
      remedy: 'Eksporter katalogen uten navngitte grafer.',
    },
    nn: {
      text: '{actual} opplysningar ligg i namngjevne grafar, og dei ser ikkje haustaren',
      remedy: 'Eksporter katalogen utan namngjevne grafar.',
    },
    en: {
      text: '{actual} statements are in named graphs, which the harvester does not see',
      remedy: 'Export the catalog without named graphs.',
    },
  },
  'harvest.outside-catalog': {
    severity: 'warning',
    nb: {
      text: 'Datasettet {actual} står ikke i noen katalog, og havner i en som høsteren lager, uten utgiver',
      remedy: 'Før datasettet opp i katalogen med dcat:dataset.',
    },
    nn: {
      text: 'Datasettet {actual} står ikkje i nokon katalog, og hamnar i ein som haustaren lagar, utan utgjevar',
      remedy: 'Før datasettet opp i katalogen med dcat:dataset.',
    },
    en: {
      text: 'The dataset {actual} is in no catalog, and ends in one the harvester makes, without a publisher',
      remedy: 'List the dataset in the catalog with dcat:dataset.',
    },
  },
  'harvest.merged': {
    severity: 'warning',
    nb: {
      text: 'Høsteren slår sammen deler av {actual} som ikke er like ({expected})',
      remedy: 'Gi distribusjoner, kontaktpunkter og tidsrom egne IRI-er.',
    },
    nn: {
      text: 'Haustaren slår saman delar av {actual} som ikkje er like ({expected})',
      remedy: 'Gi distribusjonar, kontaktpunkt og tidsrom eigne IRI-ar.',
    },
    en: {
      text: 'The harvester merges parts of {actual} that are not equal ({expected})',
      remedy: 'Give distributions, contact points and periods IRIs of their own.',
    },
  },
  'harvest.relative-iri': {
    severity: 'warning',
    nb: {
      text: 'Relative adresser blir til adresser hos example.com ({actual})',
      remedy: 'Skriv alle adresser fullt ut.',
    },
    nn: {
      text: 'Relative adresser blir til adresser hos example.com ({actual})',
      remedy: 'Skriv alle adresser fullt ut.',
    },
    en: {
      text: 'Relative addresses become addresses at example.com ({actual})',
      remedy: 'Write every address in full.',
    },
  },
  'harvest.charset': {
    severity: 'warning',
    nb: {
      text: 'Filen er ikke UTF-8, og høsteren leser æ, ø og å feil',
      remedy: 'Lagre katalogen som UTF-8. Tegnsettet i Content-Type leses ikke.',
    },
    nn: {
      text: 'Fila er ikkje UTF-8, og haustaren les æ, ø og å feil',
      remedy: 'Lagre katalogen som UTF-8. Teiknsettet i Content-Type blir ikkje lese.',
    },
    en: {
      text: 'The file is not UTF-8, and the harvester misreads æ, ø and å',
      remedy: 'Save the catalog as UTF-8. The charset in Content-Type is not read.',
    },
  },
  'harvest.paged': {
    severity: 'warning',
    nb: {
      text: 'Katalogen fortsetter på en ny side ({actual}), men høsteren leser bare den første',
      remedy: 'Lever hele katalogen som ett dokument.',
    },
    nn: {
      text: 'Katalogen held fram på ei ny side ({actual}), men haustaren les berre den første',
      remedy: 'Lever heile katalogen som eitt dokument.',
    },
    en: {
      text: 'The catalog goes on to a next page ({actual}), but the harvester reads the first only',
      remedy: 'Deliver the whole catalog as one document.',
    },
  },
  'harvest.removes-all': {
    severity: 'error',
    nb: {
      text: 'Ingen datasett kom med, og høsteren fjerner straks alle {actual} som var der',
      remedy: 'Stopp publiseringen hvis dette ikke er meningen.',
    },
    nn: {
      text: 'Ingen datasett kom med, og haustaren fjernar straks alle {actual} som var der',
      remedy: 'Stopp publiseringa dersom dette ikkje er meininga.',
    },
    en: {
      text: 'No dataset came along, and the harvester removes all {actual} that were there at once',
      remedy: 'Stop the publication if this is not meant.',
    },
  },
  'adopt.not-a-catalog': {
    severity: 'error',
    nb: {
      text: 'Filen er verken en DCAT-katalog, en liste fra CKAN eller et register over datasett',
      remedy: 'Oppgi adressen til katalogen slik den er registrert på data.norge.no, eller eksporter den på nytt.',
    },
    nn: {
      text: 'Fila er verken ein DCAT-katalog, ei liste frå CKAN eller eit register over datasett',
      remedy: 'Oppgje adressa til katalogen slik ho er registrert på data.norge.no, eller eksporter han på nytt.',
    },
    en: {
      text: 'The file is neither a DCAT catalog, nor a list from CKAN, nor a register of datasets',
      remedy: 'Give the address of the catalog as registered at data.norge.no, or export it anew.',
    },
  },
  'adopt.iri-lost': {
    severity: 'warning',
    nb: {
      text: 'Datasettet «{actual}» har ingen IRI å ta med seg, og får en ny',
      remedy: 'Oppgi IRI-en i registeret hvis datasettet alt finnes på data.norge.no, ellers vises det som nytt.',
    },
    nn: {
      text: 'Datasettet «{actual}» har ingen IRI å ta med seg, og får ein ny',
      remedy: 'Oppgje IRI-en i registeret dersom datasettet alt finst på data.norge.no, elles blir det vist som nytt.',
    },
    en: {
      text: 'The dataset “{actual}” has no IRI to bring along, and gets a new one',
      remedy: 'State the IRI in the register if the dataset is on data.norge.no already, or it will appear as new.',
    },
  },
  'adopt.not-carried': {
    severity: 'info',
    nb: {
      text: 'Egenskapen {expected} ble ikke med ({count} steder)',
      remedy: 'Se etter om opplysningen trengs, og skriv den inn der det er plass til den.',
    },
    nn: {
      text: 'Eigenskapen {expected} vart ikkje med ({count} stader)',
      remedy: 'Sjå etter om opplysninga trengst, og skriv ho inn der det er plass til ho.',
    },
    en: {
      text: 'The property {expected} did not come along ({count} places)',
      remedy: 'See whether the statement is needed, and put it where there is room for it.',
    },
  },
  'adopt.not-in-register': {
    severity: 'info',
    nb: {
      text: '«{actual}» har ikke plass i et register og er skrevet som {expected}',
      remedy: 'Lever filen sammen med registeret.',
    },
    nn: {
      text: '«{actual}» har ikkje plass i eit register og er skriven som {expected}',
      remedy: 'Lever fila saman med registeret.',
    },
    en: {
      text: '“{actual}” does not fit in a register and is written as {expected}',
      remedy: 'Deliver the file along with the register.',
    },
  },
  'adopt.publisher-unknown': {
    severity: 'warning',
    nb: {
      text: 'Katalogen sier ikke hvilket organisasjonsnummer utgiveren har',
      remedy: 'Oppgi organisasjonsnummeret, så vi vet hvor katalogen skal ligge.',
    },
    nn: {
      text: 'Katalogen seier ikkje kva organisasjonsnummer utgjevaren har',
      remedy: 'Oppgje organisasjonsnummeret, så vi veit kvar katalogen skal liggje.',
    },
    en: {
      text: 'The catalog does not say which organisation number its publisher has',
      remedy: 'State the organisation number, so that we know where the catalog belongs.',
    },
  },
  'adopt.several-publishers': {
    severity: 'warning',
    nb: {
      text: 'Katalogen har datasett fra {count} utgivere ({actual}), og alle ble med',
      remedy: 'Oppgi organisasjonsnummeret til den som flytter, hvis bare dens datasett skal være med.',
    },
    nn: {
      text: 'Katalogen har datasett frå {count} utgjevarar ({actual}), og alle vart med',
      remedy: 'Oppgje organisasjonsnummeret til den som flyttar, dersom berre datasetta til den skal vere med.',
    },
    en: {
      text: 'The catalog has datasets of {count} publishers ({actual}), and all came along',
      remedy: 'State the organisation number of the one that moves, if only its datasets are to come along.',
    },
  },
  'adopt.other-publishers': {
    severity: 'error',
    nb: {
      text: 'Ingen av de {count} datasettene i katalogen er fra {actual}. De er fra {expected}',
      remedy: 'Oppgi organisasjonsnummeret til en av dem, eller utelat det for å ta med alle.',
    },
    nn: {
      text: 'Ingen av dei {count} datasetta i katalogen er frå {actual}. Dei er frå {expected}',
      remedy: 'Oppgje organisasjonsnummeret til ein av dei, eller utelat det for å ta med alle.',
    },
    en: {
      text: 'None of the {count} datasets of the catalog is of {actual}. They are of {expected}',
      remedy: 'State the organisation number of one of them, or leave it out to take all along.',
    },
  },
  'portal.language-dropped': {
    severity: 'warning',
    nb: {
      text: 'Portalen viser ikke tekster merket med språket «{actual}»',
      remedy: 'Bruk nb, nn, no eller en.',
    },
    nn: {
      text: 'Portalen viser ikkje tekstar merkte med språket «{actual}»',
      remedy: 'Bruk nb, nn, no eller en.',
    },
    en: {
      text: 'The portal does not show texts tagged with the language “{actual}”',
      remedy: 'Use nb, nn, no or en.',
    },
  },
  'portal.not-open': {
    severity: 'info',
    nb: {
      text: 'Lisensen {actual} gir ikke merket «åpne data» på data.norge.no',
      remedy: 'Bruk CC BY 4.0, CC0 eller NLOD hvis dataene er åpne.',
    },
    nn: {
      text: 'Lisensen {actual} gir ikkje merket «opne data» på data.norge.no',
      remedy: 'Bruk CC BY 4.0, CC0 eller NLOD dersom dataa er opne.',
    },
    en: {
      text: 'The licence {actual} does not earn the “open data” badge on data.norge.no',
      remedy: 'Use CC BY 4.0, CC0 or NLOD if the data are open.',
    },
  },
  'portal.no-preview': {
    severity: 'info',
    nb: {
      text: 'En fil på {actual} byte er for stor til å vises på data.norge.no',
      remedy: 'Ingenting må gjøres. Portalen viser filer på inntil 10 MB.',
    },
    nn: {
      text: 'Ei fil på {actual} byte er for stor til å bli vist på data.norge.no',
      remedy: 'Ingenting må gjerast. Portalen viser filer på inntil 10 MB.',
    },
    en: {
      text: 'A file of {actual} bytes is too large to be shown on data.norge.no',
      remedy: 'Nothing need be done. The portal shows files of up to 10 MB.',
    },
  },
  'portal.address-query': {
    severity: 'warning',
    nb: {
      text: 'Adressen {actual} prøves uten det som står etter spørsmålstegnet, og kan se død ut',
      remedy: 'Bruk en fast adresse uten spørrestreng.',
    },
    nn: {
      text: 'Adressa {actual} blir prøvd utan det som står etter spørjeteiknet, og kan sjå død ut',
      remedy: 'Bruk ei fast adresse utan spørjestreng.',
    },
    en: {
      text: 'The address {actual} is tried without what follows its question mark, and may look dead',
      remedy: 'Use a lasting address without a query string.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
