import type { ProblemKind } from './problem-texts.ts';

/** What becomes of a catalog after it is published: what data.norge.no made of it, and how it keeps. */
export const loopProblems = {
  'portal.not-registered': {
    severity: 'warning',
    nb: {
      text: 'Katalogen er ikke registrert på data.norge.no',
      remedy: 'Registrer {expected} slik `sluse onboard` viser. Før det blir ingenting hentet.',
    },
    nn: {
      text: 'Katalogen er ikkje registrert på data.norge.no',
      remedy: 'Registrer {expected} slik `sluse onboard` viser. Før det blir ingenting henta.',
    },
    en: {
      text: 'The catalog is not registered at data.norge.no',
      remedy: 'Register {expected} as `sluse onboard` shows. Nothing is fetched before that.',
    },
  },
  'portal.wrong-registration': {
    severity: 'error',
    nb: {
      text: 'Registreringen på data.norge.no har et annet format enn katalogen ({actual}, ikke {expected})',
      remedy: 'Rett formatet (Accept) i registreringen.',
    },
    nn: {
      text: 'Registreringa på data.norge.no har eit anna format enn katalogen ({actual}, ikkje {expected})',
      remedy: 'Rett formatet (Accept) i registreringa.',
    },
    en: {
      text: 'The registration at data.norge.no has another format than the catalog ({actual}, not {expected})',
      remedy: 'Mend the format (Accept) of the registration.',
    },
  },
  'portal.access-refused': {
    severity: 'warning',
    nb: {
      text: 'data.norge.no slipper oss ikke inn for å lese høsterapporten ({actual})',
      remedy: 'De som drifter Sluse, må se på tilgangen. Høstingen går sin gang uten den.',
    },
    nn: {
      text: 'data.norge.no slepper oss ikkje inn for å lese hausterapporten ({actual})',
      remedy: 'Dei som driftar Sluse, må sjå på tilgangen. Haustinga går sin gang utan han.',
    },
    en: {
      text: 'data.norge.no does not let us in to read the harvest report ({actual})',
      remedy: 'Those who run Sluse must look at the access. The harvest goes on without it.',
    },
  },
  'portal.away': {
    severity: 'info',
    nb: {
      text: 'data.norge.no svarer ikke',
      remedy: 'Dere trenger ikke gjøre noe. Vi spør igjen, og det som er hentet før, blir stående der.',
    },
    nn: {
      text: 'data.norge.no svarar ikkje',
      remedy: 'De treng ikkje gjere noko. Vi spør igjen, og det som er henta før, blir ståande der.',
    },
    en: {
      text: 'data.norge.no does not answer',
      remedy: 'You need not do anything. We ask again, and what was fetched before stays there.',
    },
  },
  'portal.not-fetched': {
    severity: 'warning',
    nb: {
      text: 'data.norge.no har ikke hentet katalogen på over et døgn (sist {actual})',
      remedy:
        'Den hentes vanligvis hver time. Se i høsterapporten på data.norge.no, og om registreringen fortsatt gjelder {expected}.',
    },
    nn: {
      text: 'data.norge.no har ikkje henta katalogen på over eit døgn (sist {actual})',
      remedy:
        'Han blir til vanleg henta kvar time. Sjå i hausterapporten på data.norge.no, og om registreringa framleis gjeld {expected}.',
    },
    en: {
      text: 'data.norge.no has not fetched the catalog for more than a day (last {actual})',
      remedy:
        'It is usually fetched every hour. Look in the harvest report at data.norge.no, and whether {expected} is still what is registered.',
    },
  },
  'portal.validation-error': {
    severity: 'error',
    nb: {
      text: 'data.norge.no kunne ikke begynne: registreringen mangler noe, eller formatet (Accept) er ikke et av dem som tas imot',
      remedy: 'Åpne registreringen på data.norge.no, velg Turtle (text/turtle) som format, og lagre.',
    },
    nn: {
      text: 'data.norge.no kunne ikkje byrje: registreringa manglar noko, eller formatet (Accept) er ikkje eitt av dei som blir tekne imot',
      remedy: 'Opne registreringa på data.norge.no, vel Turtle (text/turtle) som format, og lagre.',
    },
    en: {
      text: 'data.norge.no could not begin: the registration lacks something, or its format (Accept) is none that is taken',
      remedy: 'Open the registration at data.norge.no, choose Turtle (text/turtle) as format, and save.',
    },
  },
  'portal.source-unavailable': {
    severity: 'error',
    nb: {
      text: 'data.norge.no fikk ikke hentet katalogen: {actual}',
      remedy:
        'Det som er hentet før, blir stående. Prøv adressen {expected} i en nettleser. Svarer den, går det over av seg selv ved neste høsting, innen en time.',
    },
    nn: {
      text: 'data.norge.no fekk ikkje henta katalogen: {actual}',
      remedy:
        'Det som er henta før, blir ståande. Prøv adressa {expected} i ein nettlesar. Svarar ho, går det over av seg sjølv ved neste hausting, innan ein time.',
    },
    en: {
      text: 'data.norge.no could not fetch the catalog: {actual}',
      remedy:
        'What was fetched before stays. Try the address {expected} in a browser. If it answers, the next harvest will do, within the hour.',
    },
  },
  'portal.source-not-found': {
    severity: 'error',
    nb: {
      text: 'data.norge.no finner ikke kilden som er registrert',
      remedy: 'Se om registreringen fortsatt står, og at adressen er {expected}.',
    },
    nn: {
      text: 'data.norge.no finn ikkje kjelda som er registrert',
      remedy: 'Sjå om registreringa framleis står, og at adressa er {expected}.',
    },
    en: {
      text: 'data.norge.no does not find the source that is registered',
      remedy: 'See whether the registration still stands, and that its address is {expected}.',
    },
  },
  'portal.source-data-invalid': {
    severity: 'error',
    nb: {
      text: 'data.norge.no kunne ikke lese katalogen: {actual}',
      remedy:
        'Det som er hentet før, blir stående. Meld fra til dem som drifter Sluse: katalogen skal alltid kunne leses.',
    },
    nn: {
      text: 'data.norge.no kunne ikkje lese katalogen: {actual}',
      remedy:
        'Det som er henta før, blir ståande. Meld frå til dei som driftar Sluse: katalogen skal alltid kunne lesast.',
    },
    en: {
      text: 'data.norge.no could not read the catalog: {actual}',
      remedy: 'What was fetched before stays. Tell those who run Sluse: the catalog should always be readable.',
    },
  },
  'portal.source-conflict': {
    severity: 'error',
    nb: {
      text: 'data.norge.no har allerede noe av dette fra en annen kilde: {actual}',
      remedy: 'Avslutt den gamle registreringen slik `sluse adopt` viser, steg for steg. Rekkefølgen er viktig.',
    },
    nn: {
      text: 'data.norge.no har alt noko av dette frå ei anna kjelde: {actual}',
      remedy: 'Avslutt den gamle registreringa slik `sluse adopt` viser, steg for steg. Rekkjefølgja er viktig.',
    },
    en: {
      text: 'data.norge.no has some of this from another source already: {actual}',
      remedy: 'End the old registration as `sluse adopt` shows, step by step. The order matters.',
    },
  },
  'portal.internal-error': {
    severity: 'error',
    nb: {
      text: 'data.norge.no fikk en uventet feil: {actual}',
      remedy:
        'Det som er hentet før, blir stående. Går det ikke over på et døgn, meld fra til Digdir med tidspunktet for høstingen.',
    },
    nn: {
      text: 'data.norge.no fekk ein uventa feil: {actual}',
      remedy:
        'Det som er henta før, blir ståande. Går det ikkje over på eit døgn, meld frå til Digdir med tidspunktet for haustinga.',
    },
    en: {
      text: 'data.norge.no met an unexpected error: {actual}',
      remedy: 'What was fetched before stays. If it is not over in a day, tell Digdir, with the time of the harvest.',
    },
  },
  'portal.run-timed-out': {
    severity: 'warning',
    nb: {
      text: 'Høstingen på data.norge.no stanset på veien',
      remedy: 'Dere trenger ikke gjøre noe. Neste høsting begynner på nytt, innen en time.',
    },
    nn: {
      text: 'Haustinga på data.norge.no stansa på vegen',
      remedy: 'De treng ikkje gjere noko. Neste hausting byrjar på nytt, innan ein time.',
    },
    en: {
      text: 'The harvest at data.norge.no stopped on its way',
      remedy: 'You need not do anything. The next one begins anew, within the hour.',
    },
  },
  'portal.error-unknown': {
    severity: 'error',
    nb: {
      text: 'data.norge.no melder en feil vi ikke kjenner: {actual}',
      remedy: 'Det som er hentet før, blir stående. Meld fra til dem som drifter Sluse.',
    },
    nn: {
      text: 'data.norge.no melder ein feil vi ikkje kjenner: {actual}',
      remedy: 'Det som er henta før, blir ståande. Meld frå til dei som driftar Sluse.',
    },
    en: {
      text: 'data.norge.no tells of an error we do not know: {actual}',
      remedy: 'What was fetched before stays. Tell those who run Sluse.',
    },
  },
  'portal.not-shown': {
    severity: 'warning',
    nb: {
      text: 'Hentet av data.norge.no, men ikke synlig der etter et døgn',
      remedy:
        'Oftest har en annen kilde levert et datasett med samme IRI, og da hoppes vårt over uten varsel. Søk etter tittelen på data.norge.no.',
    },
    nn: {
      text: 'Henta av data.norge.no, men ikkje synleg der etter eit døgn',
      remedy:
        'Oftast har ei anna kjelde levert eit datasett med same IRI, og då blir vårt hoppa over utan varsel. Søk etter tittelen på data.norge.no.',
    },
    en: {
      text: 'Fetched by data.norge.no, but not to be seen there after a day',
      remedy:
        'Most often another source has delivered a dataset with the same IRI, and ours is then skipped without a word. Search for the title at data.norge.no.',
    },
  },
  'portal.counts-forced': {
    severity: 'info',
    nb: {
      text: 'Høstingen tok alt på nytt ({actual} endret, ventet {expected})',
      remedy:
        'Slik er den første høstingen av en adresse, og en som er startet med «forced». Det er ingenting å rette.',
    },
    nn: {
      text: 'Haustinga tok alt på nytt ({actual} endra, venta {expected})',
      remedy: 'Slik er den første haustinga av ei adresse, og ei som er starta med «forced». Det er ingenting å rette.',
    },
    en: {
      text: 'The harvest took everything anew ({actual} changed, {expected} expected)',
      remedy:
        'So it is with the first harvest of an address, and with one started as “forced”. There is nothing to mend.',
    },
  },
  'portal.counts-fewer': {
    severity: 'warning',
    nb: {
      text: 'data.norge.no tok færre endringer enn ventet ({actual} mot {expected})',
      remedy:
        'Enten har en annen kilde noen av datasettene, eller så ble noe hentet ved en tidligere høsting. Se hvilke som ikke er synlige.',
    },
    nn: {
      text: 'data.norge.no tok færre endringar enn venta ({actual} mot {expected})',
      remedy:
        'Anten har ei anna kjelde nokre av datasetta, eller så vart noko henta ved ei tidlegare hausting. Sjå kva for nokre som ikkje er synlege.',
    },
    en: {
      text: 'data.norge.no took fewer changes than expected ({actual} of {expected})',
      remedy:
        'Either another source has some of the datasets, or an earlier harvest took some. See which are not to be seen.',
    },
  },
  'portal.counts-more': {
    severity: 'info',
    nb: {
      text: 'data.norge.no tok flere endringer enn ventet ({actual} mot {expected})',
      remedy: 'Datasett som har vært borte, teller som endret når de kommer tilbake. Det er ingenting å rette.',
    },
    nn: {
      text: 'data.norge.no tok fleire endringar enn venta ({actual} mot {expected})',
      remedy: 'Datasett som har vore borte, tel som endra når dei kjem tilbake. Det er ingenting å rette.',
    },
    en: {
      text: 'data.norge.no took more changes than expected ({actual} for {expected})',
      remedy: 'Datasets that were away count as changed when they return. There is nothing to mend.',
    },
  },
  'portal.counts-removed': {
    severity: 'warning',
    nb: {
      text: 'data.norge.no fjernet {actual} datasett, og vi ventet {expected}',
      remedy: 'Se i historikken hva som er tatt ut. Er noe borte som skulle stått, lever det på nytt.',
    },
    nn: {
      text: 'data.norge.no fjerna {actual} datasett, og vi venta {expected}',
      remedy: 'Sjå i historikken kva som er teke ut. Er noko borte som skulle stått, lever det på nytt.',
    },
    en: {
      text: 'data.norge.no removed {actual} datasets, and we expected {expected}',
      remedy: 'See in the history what was taken out. If something is away that should not be, deliver it again.',
    },
  },
  'portal.score-differs': {
    severity: 'info',
    nb: {
      text: 'data.norge.no gir {actual} poeng, og vi regnet med {expected}',
      remedy: 'Se `sluse score`. Oftest er det en lenke som ikke svarte da data.norge.no prøvde den.',
    },
    nn: {
      text: 'data.norge.no gir {actual} poeng, og vi rekna med {expected}',
      remedy: 'Sjå `sluse score`. Oftast er det ei lenkje som ikkje svara då data.norge.no prøvde ho.',
    },
    en: {
      text: 'data.norge.no gives {actual} points, and we reckoned with {expected}',
      remedy: 'See `sluse score`. Most often a link did not answer when data.norge.no tried it.',
    },
  },
  'link.dead': {
    severity: 'warning',
    nb: {
      text: 'Lenken svarer ikke som den skal ({actual})',
      remedy: 'Rett lenken og lever på nytt, eller få den som eier siden, til å rette den.',
    },
    nn: {
      text: 'Lenkja svarar ikkje som ho skal ({actual})',
      remedy: 'Rett lenkja og lever på nytt, eller få den som eig sida, til å rette ho.',
    },
    en: {
      text: 'The link does not answer as it should ({actual})',
      remedy: 'Mend the link and deliver again, or have whoever owns the page mend it.',
    },
  },
  'link.head-refused': {
    severity: 'info',
    nb: {
      text: 'Lenken avviser HEAD, og da gir data.norge.no ingen poeng for den ({actual})',
      remedy: 'Be den som eier siden, om å svare på HEAD som på GET.',
    },
    nn: {
      text: 'Lenkja avviser HEAD, og då gir data.norge.no ingen poeng for ho ({actual})',
      remedy: 'Be den som eig sida, om å svare på HEAD som på GET.',
    },
    en: {
      text: 'The link refuses HEAD, and data.norge.no gives no points for it then ({actual})',
      remedy: 'Ask whoever owns the page to answer HEAD as they answer GET.',
    },
  },
  'link.not-public': {
    severity: 'warning',
    nb: {
      text: 'Lenken fører til en adresse som ikke er på det åpne nettet',
      remedy: 'Bruk en adresse som alle kan nå, ikke en på et internt nett.',
    },
    nn: {
      text: 'Lenkja fører til ei adresse som ikkje er på det opne nettet',
      remedy: 'Bruk ei adresse som alle kan nå, ikkje ei på eit internt nett.',
    },
    en: {
      text: 'The link leads to an address that is not on the open internet',
      remedy: 'Use an address that everybody can reach, not one on an internal network.',
    },
  },
  'hosted.missing': {
    severity: 'error',
    nb: {
      text: 'En fil som skal ligge åpent, svarer ikke ({actual})',
      remedy: 'Meld fra til dem som drifter Sluse. Dere trenger ikke gjøre noe.',
    },
    nn: {
      text: 'Ei fil som skal liggje ope, svarar ikkje ({actual})',
      remedy: 'Meld frå til dei som driftar Sluse. De treng ikkje gjere noko.',
    },
    en: {
      text: 'A file that should be public does not answer ({actual})',
      remedy: 'Tell those who run Sluse. You need not do anything.',
    },
  },
  'hosted.differs': {
    severity: 'error',
    nb: {
      text: 'En fil som ligger åpent, er ikke den vi publiserte',
      remedy: 'Meld fra til dem som drifter Sluse med en gang.',
    },
    nn: {
      text: 'Ei fil som ligg ope, er ikkje den vi publiserte',
      remedy: 'Meld frå til dei som driftar Sluse med ein gong.',
    },
    en: {
      text: 'A file that is public is not the one we published',
      remedy: 'Tell those who run Sluse at once.',
    },
  },
  'dataset.stale': {
    severity: 'warning',
    nb: {
      text: 'Datasettet er sist endret {actual}, og skulle etter planen vært oppdatert {expected}',
      remedy: 'Lever en ny versjon, eller rett hvor ofte det oppdateres.',
    },
    nn: {
      text: 'Datasettet er sist endra {actual}, og skulle etter planen vore oppdatert {expected}',
      remedy: 'Lever ein ny versjon, eller rett kor ofte det blir oppdatert.',
    },
    en: {
      text: 'The dataset was last changed {actual}, and was to be updated by {expected}',
      remedy: 'Deliver a new version, or mend how often it is updated.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
