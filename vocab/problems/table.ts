import type { ProblemKind } from './problem-texts.ts';

/** Problems with a table: its encoding, its dialect, its rows, its cells and what its columns hold. */
export const tableProblems = {
  'table.too-large': {
    severity: 'error',
    nb: {
      text: 'Filen er for stor: mer enn {expected} byte',
      remedy: 'Del filen i flere, for eksempel én for hvert år, eller lever den pakket med gzip.',
    },
    nn: {
      text: 'Fila er for stor: meir enn {expected} byte',
      remedy: 'Del fila i fleire, til dømes éi for kvart år, eller lever ho pakka med gzip.',
    },
    en: {
      text: 'The file is too large: more than {expected} bytes',
      remedy: 'Split the file, for instance by year, or deliver it compressed with gzip.',
    },
  },
  'table.too-many-rows': {
    severity: 'error',
    nb: { text: 'Tabellen har mer enn {expected} rader', remedy: 'Del tabellen i flere filer.' },
    nn: { text: 'Tabellen har meir enn {expected} rader', remedy: 'Del tabellen i fleire filer.' },
    en: { text: 'The table has more than {expected} rows', remedy: 'Split the table into several files.' },
  },
  'table.too-many-columns': {
    severity: 'error',
    nb: {
      text: 'En rad har mer enn {expected} celler',
      remedy:
        'Se at skilletegnet er riktig, og at raden ikke mangler et linjeskift. Så brede tabeller bør snus, slik at kolonnene blir rader.',
    },
    nn: {
      text: 'Ei rad har meir enn {expected} celler',
      remedy:
        'Sjå at skiljeteiknet er rett, og at rada ikkje manglar eit linjeskift. Så breie tabellar bør snuast, slik at kolonnane blir rader.',
    },
    en: {
      text: 'A row has more than {expected} cells',
      remedy:
        'See that the delimiter is right, and that no line break is missing. A table this wide should be turned, so that columns become rows.',
    },
  },
  'table.more-rows-than-excel': {
    severity: 'warning',
    nb: {
      text: 'Tabellen har {actual} rader, flere enn Excel kan vise',
      remedy: 'Vurder å dele den, så alle kan åpne den.',
    },
    nn: {
      text: 'Tabellen har {actual} rader, fleire enn Excel kan vise',
      remedy: 'Vurder å dele han, så alle kan opne han.',
    },
    en: {
      text: 'The table has {actual} rows, more than Excel can show',
      remedy: 'Consider splitting it, so that everybody can open it.',
    },
  },
  'table.no-rows': {
    severity: 'warning',
    nb: { text: 'Tabellen har ingen rader med data', remedy: 'Se at riktig fil er levert.' },
    nn: { text: 'Tabellen har ingen rader med data', remedy: 'Sjå at rett fil er levert.' },
    en: { text: 'The table has no rows of data', remedy: 'See that the right file was delivered.' },
  },
  'table.preamble': {
    severity: 'info',
    nb: {
      text: 'Tekst over tabellen er utelatt fra den publiserte kopien: {actual}',
      remedy: 'Flytt teksten til beskrivelsen av datasettet, så andre får lese den.',
    },
    nn: {
      text: 'Tekst over tabellen er utelaten frå den publiserte kopien: {actual}',
      remedy: 'Flytt teksten til skildringa av datasettet, så andre får lese han.',
    },
    en: {
      text: 'Text above the table is left out of the published copy: {actual}',
      remedy: 'Move the text into the description of the dataset, so that others can read it.',
    },
  },
  'table.footer': {
    severity: 'info',
    nb: {
      text: 'Tekst under tabellen er utelatt fra den publiserte kopien: {actual}',
      remedy: 'Flytt teksten til beskrivelsen av datasettet, så andre får lese den.',
    },
    nn: {
      text: 'Tekst under tabellen er utelaten frå den publiserte kopien: {actual}',
      remedy: 'Flytt teksten til skildringa av datasettet, så andre får lese han.',
    },
    en: {
      text: 'Text below the table is left out of the published copy: {actual}',
      remedy: 'Move the text into the description of the dataset, so that others can read it.',
    },
  },
  'table.ragged': {
    severity: 'error',
    nb: {
      text: '{count} rader har et annet antall celler enn overskriften',
      remedy:
        'Se at skilletegnet er riktig, og at tekst som inneholder det, står i anførselstegn. Lagre filen på nytt fra regnearket.',
    },
    nn: {
      text: '{count} rader har eit anna tal celler enn overskrifta',
      remedy:
        'Sjå at skiljeteiknet er rett, og at tekst som inneheld det, står i hermeteikn. Lagre fila på nytt frå reknearket.',
    },
    en: {
      text: '{count} rows have another number of cells than the header',
      remedy:
        'See that the delimiter is right, and that text which contains it is quoted. Save the file anew from the spreadsheet.',
    },
  },
  'row.ragged': {
    severity: 'warning',
    nb: {
      text: 'Raden har {actual} celler, overskriften har {expected}',
      remedy: 'Se om et skilletegn mangler eller er for mye, eller om tekst med skilletegn mangler anførselstegn.',
    },
    nn: {
      text: 'Rada har {actual} celler, overskrifta har {expected}',
      remedy: 'Sjå om eit skiljeteikn manglar eller er for mykje, eller om tekst med skiljeteikn manglar hermeteikn.',
    },
    en: {
      text: 'The row has {actual} cells, the header has {expected}',
      remedy: 'See whether a delimiter is missing or one too many, or whether text with a delimiter lacks its quotes.',
    },
  },
  'row.blank': {
    severity: 'info',
    nb: {
      text: '{count} tomme linjer er utelatt fra den publiserte kopien',
      remedy: 'Ingenting må gjøres. Ta gjerne bort de tomme linjene.',
    },
    nn: {
      text: '{count} tomme linjer er utelatne frå den publiserte kopien',
      remedy: 'Ingenting må gjerast. Ta gjerne bort dei tomme linjene.',
    },
    en: {
      text: '{count} blank lines are left out of the published copy',
      remedy: 'Nothing needs to be done. You may take the blank lines away.',
    },
  },
  'row.only-delimiters': {
    severity: 'warning',
    nb: {
      text: 'Raden har bare skilletegn og ingen verdier',
      remedy: 'Ta bort raden. Den kommer ofte av at regnearket har formaterte, tomme rader.',
    },
    nn: {
      text: 'Rada har berre skiljeteikn og ingen verdiar',
      remedy: 'Ta bort rada. Ho kjem ofte av at reknearket har formaterte, tomme rader.',
    },
    en: {
      text: 'The row has only delimiters and no values',
      remedy: 'Remove the row. It often comes of formatted, empty rows in the spreadsheet.',
    },
  },
  'row.too-long': {
    severity: 'error',
    nb: {
      text: 'En rad er lengre enn {expected} byte',
      remedy: 'Et anførselstegn eller linjeskift mangler trolig. Se på raden og den før.',
    },
    nn: {
      text: 'Ei rad er lengre enn {expected} byte',
      remedy: 'Eit hermeteikn eller linjeskift manglar truleg. Sjå på rada og den før.',
    },
    en: {
      text: 'A row is longer than {expected} bytes',
      remedy: 'A quote or a line break is probably missing. Look at the row and the one before it.',
    },
  },
  'cell.too-long': {
    severity: 'error',
    nb: {
      text: 'En celle er lengre enn {expected} byte',
      remedy: 'Se om et anførselstegn mangler. Lange tekster hører hjemme i egne dokumenter.',
    },
    nn: {
      text: 'Ei celle er lengre enn {expected} byte',
      remedy: 'Sjå om eit hermeteikn manglar. Lange tekstar høyrer heime i eigne dokument.',
    },
    en: {
      text: 'A cell is longer than {expected} bytes',
      remedy: 'See whether a quote is missing. Long texts belong in documents of their own.',
    },
  },
  'cell.longer-than-excel': {
    severity: 'warning',
    nb: {
      text: 'En celle har {actual} tegn, flere enn Excel kan vise ({expected})',
      remedy: 'Vurder å legge lange tekster i egne dokumenter og lenke til dem.',
    },
    nn: {
      text: 'Ei celle har {actual} teikn, fleire enn Excel kan vise ({expected})',
      remedy: 'Vurder å leggje lange tekstar i eigne dokument og lenkje til dei.',
    },
    en: {
      text: 'A cell has {actual} characters, more than Excel can show ({expected})',
      remedy: 'Consider putting long texts in documents of their own, and link to them.',
    },
  },
  'quote.unclosed': {
    severity: 'error',
    nb: {
      text: 'Et anførselstegn som åpnes på denne raden, blir aldri lukket',
      remedy:
        'Sett et anførselstegn til slutt i cellen, eller ta bort det første. Anførselstegn inne i tekst skal dobles.',
    },
    nn: {
      text: 'Eit hermeteikn som blir opna på denne rada, blir aldri lukka',
      remedy: 'Set eit hermeteikn til slutt i cella, eller ta bort det første. Hermeteikn inne i tekst skal doblast.',
    },
    en: {
      text: 'A quote opened on this row is never closed',
      remedy: 'Put a quote at the end of the cell, or remove the first. Quotes within text must be doubled.',
    },
  },
  'quote.swallows-rows': {
    severity: 'error',
    nb: {
      text: 'Et anførselstegn som åpnes på denne raden, lukkes først på en senere rad, så flere rader er blitt én celle',
      remedy: 'Sett et anførselstegn til slutt i cellen der det åpnes, eller ta bort det første.',
    },
    nn: {
      text: 'Eit hermeteikn som blir opna på denne rada, blir først lukka på ei seinare rad, så fleire rader er vortne éi celle',
      remedy: 'Set eit hermeteikn til slutt i cella der det blir opna, eller ta bort det første.',
    },
    en: {
      text: 'A quote opened on this row is closed on a later one, so that several rows have become one cell',
      remedy: 'Put a quote at the end of the cell where it is opened, or remove the first.',
    },
  },
  'quote.misplaced': {
    severity: 'warning',
    nb: {
      text: 'Et anførselstegn står midt i en celle: {actual}',
      remedy: 'Sett hele cellen i anførselstegn, og doble dem som hører til teksten.',
    },
    nn: {
      text: 'Eit hermeteikn står midt i ei celle: {actual}',
      remedy: 'Set heile cella i hermeteikn, og dobl dei som høyrer til teksten.',
    },
    en: {
      text: 'A quote stands inside a cell: {actual}',
      remedy: 'Quote the whole cell, and double the quotes that belong to the text.',
    },
  },
  'line-end.mixed': {
    severity: 'info',
    nb: {
      text: 'Linjene slutter på ulike måter ({actual})',
      remedy: 'Ingenting må gjøres. Den publiserte kopien har LF overalt.',
    },
    nn: {
      text: 'Linjene sluttar på ulike måtar ({actual})',
      remedy: 'Ingenting må gjerast. Den publiserte kopien har LF overalt.',
    },
    en: {
      text: 'The lines end in different ways ({actual})',
      remedy: 'Nothing needs to be done. The published copy has LF everywhere.',
    },
  },
  'delimiter.uncertain': {
    severity: 'warning',
    nb: {
      text: 'Skilletegnet er usikkert: vi leste filen med «{actual}»',
      remedy: 'Se på kolonnene. Er de feil, oppgi «delimiter» for tabellen i dataset.json.',
    },
    nn: {
      text: 'Skiljeteiknet er usikkert: vi las fila med «{actual}»',
      remedy: 'Sjå på kolonnane. Er dei feil, oppgi «delimiter» for tabellen i dataset.json.',
    },
    en: {
      text: 'The delimiter is uncertain: the file was read with “{actual}”',
      remedy: 'Look at the columns. If they are wrong, state “delimiter” for the table in dataset.json.',
    },
  },
  'encoding.assumed': {
    severity: 'info',
    nb: {
      text: 'Tegnsettet er antatt å være {actual}',
      remedy: 'Se at æ, ø og å er riktige. Lagre helst filen som UTF-8.',
    },
    nn: {
      text: 'Teiknsettet er antatt å vere {actual}',
      remedy: 'Sjå at æ, ø og å er rette. Lagre helst fila som UTF-8.',
    },
    en: {
      text: 'The encoding is assumed to be {actual}',
      remedy: 'See that æ, ø and å are right. Preferably save the file as UTF-8.',
    },
  },
  'encoding.mixed': {
    severity: 'error',
    nb: {
      text: 'Filen blander to tegnsett; det skifter omtrent på denne raden',
      remedy: 'Åpne delene hver for seg med riktig tegnsett, og lagre hele filen som UTF-8.',
    },
    nn: {
      text: 'Fila blandar to teiknsett; det skiftar omtrent på denne rada',
      remedy: 'Opne delane kvar for seg med rett teiknsett, og lagre heile fila som UTF-8.',
    },
    en: {
      text: 'The file mixes two encodings; it changes at about this row',
      remedy: 'Open the parts one by one with the right encoding, and save the whole file as UTF-8.',
    },
  },
  'encoding.invalid': {
    severity: 'error',
    nb: {
      text: 'Filen kan ikke leses som {actual}: den er skadet omtrent på denne raden',
      remedy: 'Lagre filen på nytt som UTF-8 fra programmet den kommer fra.',
    },
    nn: {
      text: 'Fila kan ikkje lesast som {actual}: ho er skadd omtrent på denne rada',
      remedy: 'Lagre fila på nytt som UTF-8 frå programmet ho kjem frå.',
    },
    en: {
      text: 'The file cannot be read as {actual}: it is damaged at about this row',
      remedy: 'Save the file anew as UTF-8 from the program it comes from.',
    },
  },
  'encoding.unknown': {
    severity: 'error',
    nb: {
      text: 'Tegnsettet er ukjent: filen er verken UTF-8, UTF-16 eller Windows-1252',
      remedy: 'Lagre filen som UTF-8. Gamle filer fra DOS eller Macintosh må først åpnes med riktig tegnsett.',
    },
    nn: {
      text: 'Teiknsettet er ukjent: fila er verken UTF-8, UTF-16 eller Windows-1252',
      remedy: 'Lagre fila som UTF-8. Gamle filer frå DOS eller Macintosh må først opnast med rett teiknsett.',
    },
    en: {
      text: 'The encoding is unknown: the file is neither UTF-8, UTF-16 nor Windows-1252',
      remedy: 'Save the file as UTF-8. Old files from DOS or Macintosh must first be opened with the right encoding.',
    },
  },
  'character.mojibake': {
    severity: 'warning',
    nb: {
      text: 'Teksten er ødelagt av feil tegnsett: {actual}',
      remedy: 'Finn originalen, og lagre den på nytt som UTF-8. «Ã¸» skulle vært «ø».',
    },
    nn: {
      text: 'Teksten er øydelagd av feil teiknsett: {actual}',
      remedy: 'Finn originalen, og lagre han på nytt som UTF-8. «Ã¸» skulle vore «ø».',
    },
    en: {
      text: 'The text is damaged by a wrong encoding: {actual}',
      remedy: 'Find the original and save it anew as UTF-8. “Ã¸” should have been “ø”.',
    },
  },
  'character.replaced': {
    severity: 'warning',
    nb: {
      text: 'Tegn har gått tapt og er erstattet med �: {actual}',
      remedy: 'Finn originalen, og lagre den på nytt som UTF-8.',
    },
    nn: {
      text: 'Teikn har gått tapt og er erstatta med �: {actual}',
      remedy: 'Finn originalen, og lagre han på nytt som UTF-8.',
    },
    en: {
      text: 'Characters are lost and replaced by �: {actual}',
      remedy: 'Find the original and save it anew as UTF-8.',
    },
  },
  'character.control': {
    severity: 'error',
    nb: {
      text: 'Cellen inneholder et styretegn: {actual}',
      remedy: 'Ta bort tegnet. Det er usynlig, og ødelegger filen for mange programmer.',
    },
    nn: {
      text: 'Cella inneheld eit styreteikn: {actual}',
      remedy: 'Ta bort teiknet. Det er usynleg, og øydelegg fila for mange program.',
    },
    en: {
      text: 'The cell contains a control character: {actual}',
      remedy: 'Remove the character. It is invisible, and breaks the file for many programs.',
    },
  },
  'character.invisible': {
    severity: 'warning',
    nb: {
      text: 'Cellen inneholder usynlige tegn: {actual}',
      remedy: 'Ta bort tegnene. De følger ofte med når tekst er kopiert fra nettsider.',
    },
    nn: {
      text: 'Cella inneheld usynlege teikn: {actual}',
      remedy: 'Ta bort teikna. Dei følgjer ofte med når tekst er kopiert frå nettsider.',
    },
    en: {
      text: 'The cell contains invisible characters: {actual}',
      remedy: 'Remove the characters. They often come along when text is copied from web pages.',
    },
  },
  'header.missing': {
    severity: 'warning',
    nb: {
      text: 'Tabellen har ingen overskrift; kolonnene heter A, B, C …',
      remedy: 'Legg til en første rad med navn på kolonnene.',
    },
    nn: {
      text: 'Tabellen har inga overskrift; kolonnane heiter A, B, C …',
      remedy: 'Legg til ei første rad med namn på kolonnane.',
    },
    en: {
      text: 'The table has no header; the columns are called A, B, C …',
      remedy: 'Add a first row with the names of the columns.',
    },
  },
  'header.empty': {
    severity: 'warning',
    nb: {
      text: 'Kolonnen mangler navn i overskriften',
      remedy: 'Gi kolonnen et navn, eller ta den bort om den er tom.',
    },
    nn: {
      text: 'Kolonnen manglar namn i overskrifta',
      remedy: 'Gi kolonnen eit namn, eller ta han bort om han er tom.',
    },
    en: { text: 'The column has no name in the header', remedy: 'Name the column, or remove it if it is empty.' },
  },
  'header.duplicate': {
    severity: 'warning',
    nb: { text: 'Flere kolonner heter «{actual}»', remedy: 'Gi kolonnene ulike navn.' },
    nn: { text: 'Fleire kolonnar heiter «{actual}»', remedy: 'Gi kolonnane ulike namn.' },
    en: { text: 'Several columns are called “{actual}”', remedy: 'Give the columns different names.' },
  },
  'header.too-long': {
    severity: 'warning',
    nb: {
      text: 'Et kolonnenavn har {actual} tegn, flere enn {expected}',
      remedy: 'Bruk korte navn, og skriv forklaringen i beskrivelsen av kolonnen.',
    },
    nn: {
      text: 'Eit kolonnenamn har {actual} teikn, fleire enn {expected}',
      remedy: 'Bruk korte namn, og skriv forklaringa i skildringa av kolonnen.',
    },
    en: {
      text: 'A column name has {actual} characters, more than {expected}',
      remedy: 'Use short names, and write the explanation in the description of the column.',
    },
  },
  'header.several-rows': {
    severity: 'warning',
    nb: {
      text: 'Overskriften ser ut til å gå over {actual} rader; bare den første er brukt',
      remedy: 'Slå overskriftene sammen til én rad, eller oppgi «headerRowCount» for tabellen i dataset.json.',
    },
    nn: {
      text: 'Overskrifta ser ut til å gå over {actual} rader; berre den første er brukt',
      remedy: 'Slå overskriftene saman til éi rad, eller oppgi «headerRowCount» for tabellen i dataset.json.',
    },
    en: {
      text: 'The header seems to take {actual} rows; only the first is used',
      remedy: 'Join the headers into one row, or state “headerRowCount” for the table in dataset.json.',
    },
  },
  'gzip.damaged': {
    severity: 'error',
    nb: {
      text: 'Den pakkede filen er skadet eller ikke hel',
      remedy: 'Pakk filen på nytt, og last den opp en gang til.',
    },
    nn: { text: 'Den pakka fila er skadd eller ikkje heil', remedy: 'Pakk fila på nytt, og last ho opp ein gong til.' },
    en: {
      text: 'The compressed file is damaged or not whole',
      remedy: 'Compress the file anew, and upload it once more.',
    },
  },
  'gzip.too-large': {
    severity: 'error',
    nb: { text: 'Den pakkede filen blir for stor når den pakkes ut', remedy: 'Del filen i flere.' },
    nn: { text: 'Den pakka fila blir for stor når ho blir pakka ut', remedy: 'Del fila i fleire.' },
    en: { text: 'The compressed file becomes too large when it is unpacked', remedy: 'Split the file.' },
  },
  'gzip.too-many-members': {
    severity: 'error',
    nb: {
      text: 'Den pakkede filen er satt sammen av mer enn {expected} deler',
      remedy: 'Pakk hele tabellen i én omgang.',
    },
    nn: {
      text: 'Den pakka fila er sett saman av meir enn {expected} delar',
      remedy: 'Pakk heile tabellen i éi vending.',
    },
    en: {
      text: 'The compressed file is made of more than {expected} members',
      remedy: 'Compress the whole table in one go.',
    },
  },
  'column.empty': {
    severity: 'info',
    nb: { text: 'Kolonnen er tom', remedy: 'Ta den bort, eller fyll den ut.' },
    nn: { text: 'Kolonnen er tom', remedy: 'Ta han bort, eller fyll han ut.' },
    en: { text: 'The column is empty', remedy: 'Remove it, or fill it in.' },
  },
  'column.exceptions': {
    severity: 'warning',
    nb: {
      text: '{count} celler er ikke {expected}, slik resten av kolonnen er: {actual}',
      remedy: 'Rett verdiene, eller la cellene stå tomme når verdien mangler.',
    },
    nn: {
      text: '{count} celler er ikkje {expected}, slik resten av kolonnen er: {actual}',
      remedy: 'Rett verdiane, eller la cellene stå tomme når verdien manglar.',
    },
    en: {
      text: '{count} cells are not {expected}, as the rest of the column is: {actual}',
      remedy: 'Correct the values, or leave the cells empty where the value is missing.',
    },
  },
  'column.mixed': {
    severity: 'info',
    nb: {
      text: 'Kolonnen blander verdier og tekst, og er lest som tekst: {actual}',
      remedy: 'Del kolonnen i to om den rommer to ting.',
    },
    nn: {
      text: 'Kolonnen blandar verdiar og tekst, og er lesen som tekst: {actual}',
      remedy: 'Del kolonnen i to om han rommar to ting.',
    },
    en: {
      text: 'The column mixes values and text, and is read as text: {actual}',
      remedy: 'Split the column if it holds two things.',
    },
  },
  'column.several-forms': {
    severity: 'warning',
    nb: {
      text: 'Verdiene er skrevet på flere måter: {actual}',
      remedy: 'Skriv alle verdiene i kolonnen på samme måte.',
    },
    nn: {
      text: 'Verdiane er skrivne på fleire måtar: {actual}',
      remedy: 'Skriv alle verdiane i kolonnen på same måte.',
    },
    en: {
      text: 'The values are written in several ways: {actual}',
      remedy: 'Write all values of the column in the same way.',
    },
  },
  'column.ambiguous-number': {
    severity: 'warning',
    nb: {
      text: 'Tallene kan leses på to måter: er «{actual}» tusener eller desimaler?',
      remedy: 'Skriv desimaltall med komma, og tusener uten skilletegn.',
    },
    nn: {
      text: 'Tala kan lesast på to måtar: er «{actual}» tusen eller desimalar?',
      remedy: 'Skriv desimaltal med komma, og tusen utan skiljeteikn.',
    },
    en: {
      text: 'The numbers can be read in two ways: is “{actual}” thousands or decimals?',
      remedy: 'Write decimals with a comma, and thousands without a separator.',
    },
  },
  'column.ambiguous-date': {
    severity: 'warning',
    nb: { text: 'Datoene kan leses på to måter: {actual}', remedy: 'Skriv datoer som 2024-12-31 eller 31.12.2024.' },
    nn: { text: 'Datoane kan lesast på to måtar: {actual}', remedy: 'Skriv datoar som 2024-12-31 eller 31.12.2024.' },
    en: { text: 'The dates can be read in two ways: {actual}', remedy: 'Write dates as 2024-12-31 or 31.12.2024.' },
  },
  'column.two-digit-years': {
    severity: 'info',
    nb: { text: 'Årstallene har to sifre: {actual}', remedy: 'Skriv årstall med fire sifre.' },
    nn: { text: 'Årstala har to siffer: {actual}', remedy: 'Skriv årstal med fire siffer.' },
    en: { text: 'The years have two digits: {actual}', remedy: 'Write years with four digits.' },
  },
  'column.excel-serial': {
    severity: 'warning',
    nb: {
      text: 'Datoene ser ut til å være Excels dagnumre: {actual}',
      remedy: 'Gi kolonnen datoformat i Excel før filen lagres som CSV.',
    },
    nn: {
      text: 'Datoane ser ut til å vere dagnummera til Excel: {actual}',
      remedy: 'Gi kolonnen datoformat i Excel før fila blir lagra som CSV.',
    },
    en: {
      text: 'The dates seem to be day numbers from Excel: {actual}',
      remedy: 'Format the column as dates in Excel before the file is saved as CSV.',
    },
  },
  'column.scientific': {
    severity: 'warning',
    nb: {
      text: 'Tall er skrevet med eksponent, og sifre kan være tapt: {actual}',
      remedy: 'Gi kolonnen tekstformat i Excel før tallene limes inn.',
    },
    nn: {
      text: 'Tal er skrivne med eksponent, og siffer kan vere tapte: {actual}',
      remedy: 'Gi kolonnen tekstformat i Excel før tala blir limte inn.',
    },
    en: {
      text: 'Numbers are written with an exponent, and digits may be lost: {actual}',
      remedy: 'Format the column as text in Excel before the numbers are pasted.',
    },
  },
  'column.lost-zeros': {
    severity: 'warning',
    nb: {
      text: 'Nuller foran tallet har gått tapt: {actual}',
      remedy: 'Gi kolonnen tekstformat i Excel, og skriv alle sifrene ({expected}).',
    },
    nn: {
      text: 'Nullar framfor talet har gått tapt: {actual}',
      remedy: 'Gi kolonnen tekstformat i Excel, og skriv alle siffera ({expected}).',
    },
    en: {
      text: 'Leading zeros are lost: {actual}',
      remedy: 'Format the column as text in Excel, and write all digits ({expected}).',
    },
  },
  'column.old-municipality': {
    severity: 'info',
    nb: {
      text: 'Kolonnen har kommunenumre som ikke lenger er i bruk: {actual}',
      remedy: 'Ingenting må gjøres for eldre tall. Nye tall bør bruke dagens numre: {expected}.',
    },
    nn: {
      text: 'Kolonnen har kommunenummer som ikkje lenger er i bruk: {actual}',
      remedy: 'Ingenting må gjerast for eldre tal. Nye tal bør bruke dei nummera som gjeld no: {expected}.',
    },
    en: {
      text: 'The column has municipality numbers no longer in use: {actual}',
      remedy: 'Nothing needs to be done for older figures. New ones should use the present numbers: {expected}.',
    },
  },
  'column.unknown-municipality': {
    severity: 'warning',
    nb: { text: 'Kolonnen har kommunenumre som ikke finnes: {actual}', remedy: 'Rett numrene etter listen hos SSB.' },
    nn: { text: 'Kolonnen har kommunenummer som ikkje finst: {actual}', remedy: 'Rett nummera etter lista hos SSB.' },
    en: {
      text: 'The column has municipality numbers that do not exist: {actual}',
      remedy: 'Correct the numbers after the list at Statistics Norway.',
    },
  },
  'column.old-county': {
    severity: 'info',
    nb: {
      text: 'Kolonnen har fylkesnumre som ikke lenger er i bruk: {actual}',
      remedy: 'Ingenting må gjøres for eldre tall. Nye tall bør bruke dagens numre: {expected}.',
    },
    nn: {
      text: 'Kolonnen har fylkesnummer som ikkje lenger er i bruk: {actual}',
      remedy: 'Ingenting må gjerast for eldre tal. Nye tal bør bruke dei nummera som gjeld no: {expected}.',
    },
    en: {
      text: 'The column has county numbers no longer in use: {actual}',
      remedy: 'Nothing needs to be done for older figures. New ones should use the present numbers: {expected}.',
    },
  },
  'column.unknown-county': {
    severity: 'warning',
    nb: { text: 'Kolonnen har fylkesnumre som ikke finnes: {actual}', remedy: 'Rett numrene etter listen hos SSB.' },
    nn: { text: 'Kolonnen har fylkesnummer som ikkje finst: {actual}', remedy: 'Rett nummera etter lista hos SSB.' },
    en: {
      text: 'The column has county numbers that do not exist: {actual}',
      remedy: 'Correct the numbers after the list at Statistics Norway.',
    },
  },
  'column.organization-number-invalid': {
    severity: 'warning',
    nb: {
      text: '{count} celler er ikke gyldige organisasjonsnumre',
      remedy: 'Slå opp virksomhetene i Enhetsregisteret, og rett numrene.',
    },
    nn: {
      text: '{count} celler er ikkje gyldige organisasjonsnummer',
      remedy: 'Slå opp verksemdene i Einingsregisteret, og rett nummera.',
    },
    en: {
      text: '{count} cells are not valid organisation numbers',
      remedy: 'Look the bodies up in the Central Coordinating Register, and correct the numbers.',
    },
  },
  'column.swapped-coordinates': {
    severity: 'warning',
    nb: {
      text: 'Koordinatene ser ut til å være byttet om: {actual}, ventet {expected}',
      remedy: 'Bytt navn på de to kolonnene.',
    },
    nn: {
      text: 'Koordinatane ser ut til å vere bytte om: {actual}, venta {expected}',
      remedy: 'Byt namn på dei to kolonnane.',
    },
    en: {
      text: 'The coordinates seem to be swapped: {actual}, expected {expected}',
      remedy: 'Swap the names of the two columns.',
    },
  },
  'column.formula': {
    severity: 'warning',
    nb: {
      text: '{count} celler begynner som en formel, og kan bli kjørt av et regneark',
      remedy: 'Lagre verdiene og ikke formlene. Publiserte data blir aldri endret av oss.',
    },
    nn: {
      text: '{count} celler byrjar som ein formel, og kan bli køyrde av eit rekneark',
      remedy: 'Lagre verdiane og ikkje formlane. Publiserte data blir aldri endra av oss.',
    },
    en: {
      text: '{count} cells begin as a formula, and may be run by a spreadsheet',
      remedy: 'Save the values, not the formulas. Published data are never changed by us.',
    },
  },
  'column.dangerous-formula': {
    severity: 'error',
    nb: {
      text: 'En celle har en formel som kan hente eller kjøre noe på mottakerens maskin: {actual}',
      remedy: 'Ta bort formelen, og finn ut hvor den kommer fra.',
    },
    nn: {
      text: 'Ei celle har ein formel som kan hente eller køyre noko på maskina til mottakaren: {actual}',
      remedy: 'Ta bort formelen, og finn ut kvar han kjem frå.',
    },
    en: {
      text: 'A cell has a formula that can fetch or run something on the receiver’s machine: {actual}',
      remedy: 'Remove the formula, and find out where it comes from.',
    },
  },
  'csvw.invalid': {
    severity: 'error',
    nb: {
      text: 'Beskrivelsen av tabellen (CSVW) er feil: {actual}',
      remedy: 'Rett egenskapen etter W3Cs Metadata Vocabulary for Tabular Data.',
    },
    nn: {
      text: 'Skildringa av tabellen (CSVW) er feil: {actual}',
      remedy: 'Rett eigenskapen etter W3Cs Metadata Vocabulary for Tabular Data.',
    },
    en: {
      text: 'The description of the table (CSVW) is wrong: {actual}',
      remedy: 'Correct the property according to W3C’s Metadata Vocabulary for Tabular Data.',
    },
  },
  'csvw.ignored': {
    severity: 'warning',
    nb: {
      text: 'En egenskap i beskrivelsen av tabellen (CSVW) er ikke gyldig, og er sett bort fra: {actual}',
      remedy: 'Rett egenskapen, eller ta den bort.',
    },
    nn: {
      text: 'Ein eigenskap i skildringa av tabellen (CSVW) er ikkje gyldig, og er sett bort frå: {actual}',
      remedy: 'Rett eigenskapen, eller ta han bort.',
    },
    en: {
      text: 'A property in the description of the table (CSVW) is not valid, and is ignored: {actual}',
      remedy: 'Correct the property, or remove it.',
    },
  },
  'csvw.columns-differ': {
    severity: 'error',
    nb: {
      text: 'Kolonnene er ikke de som er beskrevet: {actual}, ventet {expected}',
      remedy: 'Rett beskrivelsen, eller overskriften i tabellen.',
    },
    nn: {
      text: 'Kolonnane er ikkje dei som er skildra: {actual}, venta {expected}',
      remedy: 'Rett skildringa, eller overskrifta i tabellen.',
    },
    en: {
      text: 'The columns are not those described: {actual}, expected {expected}',
      remedy: 'Correct the description, or the header of the table.',
    },
  },
  'csvw.value-invalid': {
    severity: 'error',
    nb: { text: 'Verdien er ikke {expected}: {actual}', remedy: 'Rett verdien, eller datatypen i beskrivelsen.' },
    nn: { text: 'Verdien er ikkje {expected}: {actual}', remedy: 'Rett verdien, eller datatypen i skildringa.' },
    en: {
      text: 'The value is not {expected}: {actual}',
      remedy: 'Correct the value, or the datatype in the description.',
    },
  },
  'csvw.value-missing': {
    severity: 'error',
    nb: { text: 'En verdi som er påkrevd, mangler', remedy: 'Fyll ut cellen.' },
    nn: { text: 'Ein verdi som er påkravd, manglar', remedy: 'Fyll ut cella.' },
    en: { text: 'A required value is missing', remedy: 'Fill in the cell.' },
  },
  'csvw.key-repeated': {
    severity: 'error',
    nb: {
      text: 'Nøkkelen finnes på flere rader: {actual}',
      remedy: 'Rett verdiene, eller velg en annen nøkkel i beskrivelsen.',
    },
    nn: {
      text: 'Nøkkelen finst på fleire rader: {actual}',
      remedy: 'Rett verdiane, eller vel ein annan nøkkel i skildringa.',
    },
    en: {
      text: 'The key stands on several rows: {actual}',
      remedy: 'Correct the values, or choose another key in the description.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
