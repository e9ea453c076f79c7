import type { ProblemKind } from './problem-texts.ts';

/** Problems with a register (one dataset a row) and with the workbook a table or register came in. */
export const registerProblems = {
  'register.not-datasets': {
    severity: 'error',
    nb: {
      text: 'Dette er ikke et register over datasett, men {actual}',
      remedy: 'Et register har én rad for hvert datasett, og minst en kolonne med tittel. Se samples/.',
    },
    nn: {
      text: 'Dette er ikkje eit register over datasett, men {actual}',
      remedy: 'Eit register har éi rad for kvart datasett, og minst ei kolonne med tittel. Sjå samples/.',
    },
    en: {
      text: 'This is not a register of datasets, but {actual}',
      remedy: 'A register has a row for each dataset, and at least a column with the title. See samples/.',
    },
  },
  'register.column-unknown': {
    severity: 'warning',
    nb: {
      text: 'Vi forstår ikke kolonnen «{actual}», og bruker den ikke',
      remedy: 'Gi den et navn vi kjenner, eller fortell hva den er under «register» i publisher.json.',
    },
    nn: {
      text: 'Vi forstår ikkje kolonna «{actual}», og bruker ho ikkje',
      remedy: 'Gje ho eit namn vi kjenner, eller fortel kva ho er under «register» i publisher.json.',
    },
    en: {
      text: 'We do not understand the column “{actual}”, and do not use it',
      remedy: 'Give it a name we know, or say what it is under “register” in publisher.json.',
    },
  },
  'register.empty': {
    severity: 'error',
    nb: { text: 'Registeret har ingen rader', remedy: 'Lever registeret med en rad for hvert datasett.' },
    nn: { text: 'Registeret har ingen rader', remedy: 'Lever registeret med ei rad for kvart datasett.' },
    en: { text: 'The register has no rows', remedy: 'Deliver the register with a row for each dataset.' },
  },
  'register.row-unidentified': {
    severity: 'error',
    nb: {
      text: 'Raden har verken identifikator eller tittel',
      remedy: 'Fyll inn identifikator (eller tittel), så vi vet hvilket datasett raden gjelder.',
    },
    nn: {
      text: 'Rada har verken identifikator eller tittel',
      remedy: 'Fyll inn identifikator (eller tittel), så vi veit kva datasett rada gjeld.',
    },
    en: {
      text: 'The row has neither identifier nor title',
      remedy: 'Fill in the identifier (or the title), so that we know which dataset the row is about.',
    },
  },
  'register.identifier-derived': {
    severity: 'info',
    nb: {
      text: 'Raden har ingen identifikator, så vi bruker «{actual}»',
      remedy: 'Legg til en kolonne «identifikator». Da beholder datasettet adressen sin om tittelen endres.',
    },
    nn: {
      text: 'Rada har ingen identifikator, så vi bruker «{actual}»',
      remedy: 'Legg til ei kolonne «identifikator». Då held datasettet på adressa si om tittelen blir endra.',
    },
    en: {
      text: 'The row has no identifier, so we use “{actual}”',
      remedy: 'Add a column “identifikator”. Then the dataset keeps its IRI if the title changes.',
    },
  },
  'register.reference': {
    severity: 'warning',
    nb: {
      text: '«{actual}» ser ut til å vise til en rad i et annet ark, og er ikke tatt med',
      remedy: 'Skriv selve verdien (adressen, navnet) i registeret.',
    },
    nn: {
      text: '«{actual}» ser ut til å vise til ei rad i eit anna ark, og er ikkje teke med',
      remedy: 'Skriv sjølve verdien (adressa, namnet) i registeret.',
    },
    en: {
      text: '“{actual}” seems to point to a row in another sheet, and is left out',
      remedy: 'Write the value itself (the address, the name) in the register.',
    },
  },
  'register.excel-number': {
    severity: 'warning',
    nb: {
      text: 'Excel har gjort verdien om til tallet {actual}; vi leser den som {expected}',
      remedy: 'Se at det stemmer. Gjør cellen om til tekst i Excel, eller skriv datoer som 2024-05-31.',
    },
    nn: {
      text: 'Excel har gjort verdien om til talet {actual}; vi les han som {expected}',
      remedy: 'Sjå at det stemmer. Gjer cella om til tekst i Excel, eller skriv datoar som 2024-05-31.',
    },
    en: {
      text: 'Excel has turned the value into the number {actual}; we read it as {expected}',
      remedy: 'See that it is right. Make the cell text in Excel, or write dates as 2024-05-31.',
    },
  },
  'workbook.unreadable': {
    severity: 'error',
    nb: {
      text: 'Arbeidsboken kan ikke åpnes',
      remedy: 'Åpne den i Excel eller LibreOffice, fjern passord, lagre den som .xlsx eller .ods og lever den på nytt.',
    },
    nn: {
      text: 'Arbeidsboka kan ikkje opnast',
      remedy: 'Opne ho i Excel eller LibreOffice, fjern passord, lagre ho som .xlsx eller .ods og lever ho på nytt.',
    },
    en: {
      text: 'The workbook cannot be opened',
      remedy: 'Open it in Excel or LibreOffice, remove any password, save it as .xlsx or .ods and deliver it again.',
    },
  },
  'workbook.sheet-chosen': {
    severity: 'warning',
    nb: {
      text: 'Arbeidsboken har flere ark ({expected}); vi leste «{actual}»',
      remedy:
        'Si hvilket ark som skal brukes med «sheet» under «tables» i dataset.json, eller lever ett ark i hver fil.',
    },
    nn: {
      text: 'Arbeidsboka har fleire ark ({expected}); vi las «{actual}»',
      remedy:
        'Sei kva ark som skal brukast med «sheet» under «tables» i dataset.json, eller lever eitt ark i kvar fil.',
    },
    en: {
      text: 'The workbook has several sheets ({expected}); we read “{actual}”',
      remedy: 'Say which sheet to use by “sheet” under “tables” in dataset.json, or deliver one sheet in each file.',
    },
  },
  'workbook.sheet-missing': {
    severity: 'error',
    nb: { text: 'Arket «{actual}» finnes ikke; arkene er {expected}', remedy: 'Rett «sheet» i dataset.json.' },
    nn: { text: 'Arket «{actual}» finst ikkje; arka er {expected}', remedy: 'Rett «sheet» i dataset.json.' },
    en: { text: 'There is no sheet “{actual}”; the sheets are {expected}', remedy: 'Mend “sheet” in dataset.json.' },
  },
  'workbook.hidden-sheet': {
    severity: 'warning',
    nb: {
      text: 'Arket «{actual}» er skjult. Det er ikke lest og blir ikke publisert',
      remedy: 'Se etter om det inneholder noe som ikke skulle vært sendt, og slett det fra arbeidsboken.',
    },
    nn: {
      text: 'Arket «{actual}» er skjult. Det er ikkje lese og blir ikkje publisert',
      remedy: 'Sjå etter om det inneheld noko som ikkje skulle vore sendt, og slett det frå arbeidsboka.',
    },
    en: {
      text: 'The sheet “{actual}” is hidden. It is not read and will not be published',
      remedy: 'See whether it holds something that should not have been sent, and delete it from the workbook.',
    },
  },
  'workbook.hidden-cells': {
    severity: 'error',
    nb: {
      text: 'Arket har skjulte rader eller kolonner ({actual})',
      remedy: 'Vis dem eller slett dem. Vi publiserer ikke noe som er skjult.',
    },
    nn: {
      text: 'Arket har skjulte rader eller kolonner ({actual})',
      remedy: 'Vis dei eller slett dei. Vi publiserer ikkje noko som er skjult.',
    },
    en: {
      text: 'The sheet has hidden rows or columns ({actual})',
      remedy: 'Show them or delete them. We publish nothing that is hidden.',
    },
  },
  'workbook.merged-cells': {
    severity: 'warning',
    nb: {
      text: 'Sammenslåtte celler ({actual}): bare den første har verdi, resten blir tomme',
      remedy: 'Del cellene, og skriv verdien i hver rad den gjelder.',
    },
    nn: {
      text: 'Samanslegne celler ({actual}): berre den første har verdi, resten blir tomme',
      remedy: 'Del cellene, og skriv verdien i kvar rad han gjeld.',
    },
    en: {
      text: 'Merged cells ({actual}): only the first holds the value, the rest become empty',
      remedy: 'Split the cells, and write the value in every row it is about.',
    },
  },
  'workbook.formulas': {
    severity: 'info',
    nb: {
      text: '{count} celler er formler; vi tok verdiene de viste sist',
      remedy: 'Se over at verdiene er oppdatert. Arbeidsboken selv blir aldri publisert.',
    },
    nn: {
      text: '{count} celler er formlar; vi tok verdiane dei viste sist',
      remedy: 'Sjå over at verdiane er oppdaterte. Arbeidsboka sjølv blir aldri publisert.',
    },
    en: {
      text: '{count} cells are formulas; we took the values they last showed',
      remedy: 'See that the values are up to date. The workbook itself is never published.',
    },
  },
  'workbook.formula-error': {
    severity: 'error',
    nb: { text: 'Cellen viser feilen {actual}', remedy: 'Rett formelen, eller skriv verdien inn.' },
    nn: { text: 'Cella viser feilen {actual}', remedy: 'Rett formelen, eller skriv verdien inn.' },
    en: { text: 'The cell shows the error {actual}', remedy: 'Mend the formula, or write the value.' },
  },
} as const satisfies Record<string, ProblemKind>;
