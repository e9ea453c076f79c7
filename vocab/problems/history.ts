import type { ProblemKind } from './problem-texts.ts';

/** Problems that only show when a delivery is held against what is public already. */
export const historyProblems = {
  'schema.file-gone': {
    severity: 'warning',
    nb: {
      text: 'Filen {expected} er borte fra datasettet',
      remedy: 'Andre kan bruke filen i dag. Legg den tilbake, eller godkjenn at den forsvinner.',
    },
    nn: {
      text: 'Fila {expected} er borte frå datasettet',
      remedy: 'Andre kan bruke fila i dag. Legg ho tilbake, eller godkjenn at ho forsvinn.',
    },
    en: {
      text: 'The file {expected} is gone from the dataset',
      remedy: 'Others may be using it today. Put it back, or approve that it goes.',
    },
  },
  'schema.column-gone': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen {expected} er borte eller har fått nytt navn. Nå er kolonnene: {actual}',
      remedy: 'Andre kan bruke kolonnen i dag. Gi den tilbake det gamle navnet, eller godkjenn endringen.',
    },
    nn: {
      text: 'Kolonnen {expected} er borte eller har fått nytt namn. No er kolonnane: {actual}',
      remedy: 'Andre kan bruke kolonnen i dag. Gi han tilbake det gamle namnet, eller godkjenn endringa.',
    },
    en: {
      text: 'The column {expected} is gone or has a new name. The columns are now: {actual}',
      remedy: 'Others may be using it today. Give it its old name back, or approve the change.',
    },
  },
  'schema.rows-halved': {
    severity: 'warning',
    nb: {
      text: 'Antall rader har falt fra {expected} til {actual}',
      remedy: 'Se etter om filen er hel. Er det riktig at den er så mye mindre, må du godkjenne endringen.',
    },
    nn: {
      text: 'Talet på rader har falle frå {expected} til {actual}',
      remedy: 'Sjå etter om fila er heil. Er det rett at ho er så mykje mindre, må du godkjenne endringa.',
    },
    en: {
      text: 'The number of rows has fallen from {expected} to {actual}',
      remedy: 'See whether the file is whole. If it is right that it is so much smaller, approve the change.',
    },
  },
  'schema.key-lost': {
    severity: 'warning',
    nb: {
      text: 'Nøkkelen {expected} skiller ikke lenger radene fra hverandre',
      remedy: 'Se etter rader som står to ganger, eller godkjenn at nøkkelen er en annen.',
    },
    nn: {
      text: 'Nøkkelen {expected} skil ikkje lenger radene frå kvarandre',
      remedy: 'Sjå etter rader som står to gonger, eller godkjenn at nøkkelen er ein annan.',
    },
    en: {
      text: 'The key {expected} no longer tells the rows apart',
      remedy: 'Look for rows that stand twice, or approve that the key is another.',
    },
  },
  'version.earlier-public': {
    severity: 'info',
    nb: {
      text: 'Den forrige gode versjonen, fra {actual}, er fortsatt offentlig',
      remedy:
        'Rett det som er meldt, så tar den nye versjonen over. Skal den gamle bort, må du trekke datasettet tilbake.',
    },
    nn: {
      text: 'Den førre gode versjonen, frå {actual}, er framleis offentleg',
      remedy:
        'Rett det som er meldt, så tek den nye versjonen over. Skal den gamle bort, må du trekkje datasettet tilbake.',
    },
    en: {
      text: 'The last good version, of {actual}, is still public',
      remedy: 'Mend what is reported, and the new version takes over. To remove the old one, withdraw the dataset.',
    },
  },
  'iri.claimed-twice': {
    severity: 'error',
    nb: {
      text: 'To datasett har samme identifikator. Den tilhører allerede {expected}',
      remedy: 'Gi dette datasettet sin egen identifikator, eller fjern det ene av de to.',
    },
    nn: {
      text: 'To datasett har same identifikator. Han høyrer alt til {expected}',
      remedy: 'Gi dette datasettet sin eigen identifikator, eller fjern det eine av dei to.',
    },
    en: {
      text: 'Two datasets have the same identifier. It already belongs to {expected}',
      remedy: 'Give this dataset an identifier of its own, or remove one of the two.',
    },
  },
  'uuid.claimed-twice': {
    severity: 'error',
    nb: {
      text: 'To datasett viser til samme metadata i Geonorge. Det andre er {expected}',
      remedy: 'Se etter hvilket av dem som er det riktige, og rett eller fjern det andre.',
    },
    nn: {
      text: 'To datasett viser til dei same metadataa i Geonorge. Det andre er {expected}',
      remedy: 'Sjå etter kva for eit av dei som er det rette, og rett eller fjern det andre.',
    },
    en: {
      text: 'Two datasets point to the same record in Geonorge. The other is {expected}',
      remedy: 'See which of them is the right one, and mend or remove the other.',
    },
  },
  'work.failed': {
    severity: 'warning',
    nb: {
      text: 'Vi klarte ikke å behandle leveransen. Feilen er hos oss',
      remedy: 'Du trenger ikke gjøre noe. Vi prøver igjen av oss selv, og får beskjed om feilen.',
    },
    nn: {
      text: 'Vi klarte ikkje å handsame leveransen. Feilen er hos oss',
      remedy: 'Du treng ikkje gjere noko. Vi prøver igjen av oss sjølve, og får melding om feilen.',
    },
    en: {
      text: 'We could not process the delivery. The fault is ours',
      remedy: 'You need not do anything. We try again by ourselves, and are told of the fault.',
    },
  },
  'delivery.expired': {
    severity: 'info',
    nb: {
      text: 'Leveransen ble holdt tilbake i 30 dager og er nå slettet',
      remedy: 'Lever på nytt uten opplysningene som ble meldt.',
    },
    nn: {
      text: 'Leveransen vart halden tilbake i 30 dagar og er no sletta',
      remedy: 'Lever på nytt utan opplysningane som vart melde.',
    },
    en: {
      text: 'The delivery was held back for 30 days and has now been destroyed',
      remedy: 'Deliver again without the information that was reported.',
    },
  },
  'catalog.shrinks': {
    severity: 'warning',
    nb: {
      text: 'Katalogen er satt på vent: {count} datasett ville blitt borte fra den',
      remedy: 'Se etter om noe mangler i leveransene. Er det meningen at datasettene skal bort, må du godkjenne det.',
    },
    nn: {
      text: 'Katalogen er sett på vent: {count} datasett ville ha vorte borte frå han',
      remedy: 'Sjå etter om noko manglar i leveransane. Er det meininga at datasetta skal bort, må du godkjenne det.',
    },
    en: {
      text: 'The catalog is paused: {count} datasets would disappear from it',
      remedy: 'See whether something is missing in the deliveries. If the datasets are meant to go, approve it.',
    },
  },
  'catalog.empties': {
    severity: 'warning',
    nb: {
      text: 'Katalogen er satt på vent: den ville blitt tom',
      remedy: 'Se etter om leveransene er borte. Er det meningen at katalogen skal være tom, må du godkjenne det.',
    },
    nn: {
      text: 'Katalogen er sett på vent: han ville ha vorte tom',
      remedy: 'Sjå etter om leveransane er borte. Er det meininga at katalogen skal vere tom, må du godkjenne det.',
    },
    en: {
      text: 'The catalog is paused: it would become empty',
      remedy: 'See whether the deliveries are gone. If the catalog is meant to be empty, approve it.',
    },
  },
  'catalog.base-changed': {
    severity: 'warning',
    nb: {
      text: 'Katalogen er satt på vent: adressen som alle identifikatorer begynner med, er endret fra {expected} til {actual}',
      remedy: 'Alle datasett ville fått nye identifikatorer. Sett adressen tilbake, eller godkjenn endringen.',
    },
    nn: {
      text: 'Katalogen er sett på vent: adressa som alle identifikatorar byrjar med, er endra frå {expected} til {actual}',
      remedy: 'Alle datasett ville ha fått nye identifikatorar. Set adressa tilbake, eller godkjenn endringa.',
    },
    en: {
      text: 'The catalog is paused: the address that every identifier begins with has changed from {expected} to {actual}',
      remedy: 'Every dataset would get a new identifier. Set the address back, or approve the change.',
    },
  },
  'catalog.too-large': {
    severity: 'error',
    nb: {
      text: 'Katalogen kan ikke publiseres: den er på {actual} byte, og data.norge.no tar imot {expected}',
      remedy: 'Kort ned beskrivelser, eller del datasettene på flere utgivere.',
    },
    nn: {
      text: 'Katalogen kan ikkje publiserast: han er på {actual} byte, og data.norge.no tek imot {expected}',
      remedy: 'Kort ned skildringar, eller del datasetta på fleire utgivarar.',
    },
    en: {
      text: 'The catalog cannot be published: it is {actual} bytes, and data.norge.no accepts {expected}',
      remedy: 'Shorten descriptions, or divide the datasets among several publishers.',
    },
  },
  'catalog.large': {
    severity: 'warning',
    nb: {
      text: 'Katalogen er på {actual} byte og nærmer seg grensen hos data.norge.no, {expected}',
      remedy: 'Kort ned beskrivelser, eller del datasettene på flere utgivere, før grensen er nådd.',
    },
    nn: {
      text: 'Katalogen er på {actual} byte og nærmar seg grensa hos data.norge.no, {expected}',
      remedy: 'Kort ned skildringar, eller del datasetta på fleire utgivarar, før grensa er nådd.',
    },
    en: {
      text: 'The catalog is {actual} bytes and nears the limit of data.norge.no, {expected}',
      remedy: 'Shorten descriptions, or divide the datasets among several publishers, before the limit is reached.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
