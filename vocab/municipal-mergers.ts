/**
 * Municipalities that went up in others, by name: former → present, 2017 to 2020, and those split off again in 2024.
 * Source: Stortinget's decisions of 8 June 2017 and of 2022 (Prop. 96 S (2016–2017), Prop. 113 LS (2021–2022)). A new
 * number alone (2018, 2020, 2024) keeps the organisation number, so numbers are not here; nor are Bø, Os and Sande, of
 * which there were two and still is one.
 */
export const mergers: readonly (readonly [present: string, ...former: string[]])[] = [
  ['Sandefjord', 'Stokke', 'Andebu'],
  ['Færder', 'Nøtterøy', 'Tjøme'],
  ['Larvik', 'Lardal'],
  ['Holmestrand', 'Hof'],
  ['Tønsberg', 'Re'],
  ['Indre Fosen', 'Rissa', 'Leksvik'],
  ['Moss', 'Rygge'],
  ['Indre Østfold', 'Askim', 'Eidsberg', 'Hobøl', 'Spydeberg', 'Trøgstad'],
  ['Aurskog-Høland', 'Rømskog'],
  ['Lillestrøm', 'Skedsmo', 'Sørum', 'Fet'],
  ['Nordre Follo', 'Ski', 'Oppegård'],
  ['Asker', 'Røyken', 'Hurum'],
  ['Drammen', 'Nedre Eiker', 'Svelvik'],
  ['Midt-Telemark', 'Sauherad'],
  ['Kristiansand', 'Songdalen', 'Søgne'],
  ['Lyngdal', 'Audnedal'],
  ['Lindesnes', 'Mandal', 'Marnardal'],
  ['Sandnes', 'Forsand'],
  ['Stavanger', 'Finnøy', 'Rennesøy'],
  ['Ullensvang', 'Odda', 'Jondal'],
  ['Voss', 'Granvin'],
  ['Bjørnafjorden', 'Fusa'],
  ['Øygarden', 'Fjell', 'Sund'],
  ['Alver', 'Lindås', 'Meland', 'Radøy'],
  ['Kinn', 'Flora', 'Vågsøy'],
  ['Sunnfjord', 'Førde', 'Gaular', 'Jølster', 'Naustdal'],
  ['Sogndal', 'Balestrand', 'Leikanger'],
  ['Stad', 'Eid', 'Selje'],
  ['Volda', 'Hornindal'],
  ['Fjord', 'Norddal', 'Stordal'],
  ['Ålesund', 'Sandøy', 'Skodje', 'Ørskog'],
  ['Molde', 'Midsund', 'Nesset'],
  ['Hustadvika', 'Eide', 'Fræna'],
  ['Heim', 'Hemne', 'Halsa'],
  ['Orkland', 'Orkdal', 'Agdenes', 'Meldal'],
  ['Trondheim', 'Klæbu'],
  ['Ørland', 'Bjugn'],
  ['Åfjord', 'Roan'],
  ['Steinkjer', 'Verran'],
  ['Namsos', 'Namdalseid', 'Fosnes'],
  ['Nærøysund', 'Nærøy', 'Vikna'],
  ['Narvik', 'Ballangen'],
  ['Hamarøy', 'Tysfjord'],
  ['Tjeldsund', 'Skånland'],
  ['Senja', 'Berg', 'Lenvik', 'Torsken', 'Tranøy'],
  ['Hammerfest', 'Kvalsund'],
];

/** National bodies by former name → present name. */
export const successions: readonly (readonly [present: string, ...former: string[]])[] = [
  [
    'Miljødirektoratet',
    'Direktoratet for naturforvaltning',
    'Klima- og forurensningsdirektoratet',
    'Statens forurensningstilsyn',
  ],
  ['Norsk institutt for bioøkonomi', 'Norsk institutt for skog og landskap', 'Bioforsk'],
  ['Direktoratet for strålevern og atomsikkerhet', 'Statens strålevern'],
  ['Sokkeldirektoratet', 'Oljedirektoratet'],
];
