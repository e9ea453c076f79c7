/**
 * Words that tell what a column or a text is about. Headers are compared in lower case with æ, ø, å folded to ae, o, a
 * and every mark turned into a space, so `Fødselsnr.` is `fodselsnr`.
 */
export const headerWords = {
  nationalId:
    /\b(fodselsn(umme)?r|foedselsn(umme)?r|fodsels og personn(umme)?r|personn(umme)?r|person id|fnr|pnr|ssn|national id|nationalid|social security|dn(umme)?r|d n(umme)?r|hn(umme)?r|h n(umme)?r|hjelpen(umme)?r)\b/,
  helpNumber: /\b(fh ?n(umme)?r|felles hjelpen(umme)?r|fhnummer)\b/,
  refugeeId: /\bduf\b|\bduf ?n(umme)?r\b/,
  givenName:
    /\b(fornavn|fornamn|forenamn|forenavn|forname?|forste ?navn|first ?name|given ?name|mellomnavn|mellomnamn)\b/,
  surname: /\b(etternavn|etternamn|slektsnavn|slektsnamn|last ?name|sur ?name|family ?name)\b/,
  /** The row is about this person. */
  person:
    /\b(elev(en)?s?( ?navn| ?namn)?|pasient(en)?(navn|namn)?|bruker(en)?s? navn|brukeren|bruker|klient|barn(et)?s? (navn|namn)|barnet|barn|sokers? ?(navn|namn)?|soker|sokjar|ansatt(e)?s?( ?navn)?|tilsett|medlem|mottaker|mottakar|tjenestemottaker|tenestemottakar|innbygger|beboer|eier|eigar|hundeeier|bileier|hjemmelshaver|tiltakshaver|fester|leietaker|kunde(navn)?|user ?name|deltaker|deltakar|person(navn|namn)?|fullt navn|full ?name|fullname|foresatt|forelder|verge|parorende|kandidat(navn|namn)?|velger|student|patient|employee|customer|owner|applicant|resident|vinner|klager|melder|innsender|avsender|debitor)\b/,
  /** The row is about a person, and never about a body. */
  human:
    /\b(elev(en)?s?( ?navn| ?namn)?|pasient(en)?s?( ?navn| ?namn)?|klient(en)?s?( ?navn)?|barnets? (navn|namn)|ansatt(e)?s?( ?navn)?|tilsett|innbygger|innbyggjar|beboer|bebuar|foresatt|forelder|verge|parorende|parorande|student|employee|patient|fullt (navn|namn)|full ?name|person(navn|namn)|kandidat(navn|namn)|tjenestemottaker|tenestemottakar|hundeeier)\b/,
  /** A person in a role towards what the row is about. */
  role: /\b(kontaktperson|kontakt|leder|leiar|rektor|styrer|styrar|daglig leder|saksbehandler|saksbehandlar|ansvarlig|ansvarleg|ordforer|ordforar|radmann|kommunedirektor|styreleder|styreleiar|formann|trener|prosjektleder|representant|medlem av|innehaver)\b/,
  /** Makers of works, whose names are part of what is described. */
  creator:
    /\b(kunstner|kunstnar|forfatter|forfattar|komponist|arkitekt|fotograf|regissor|skulptor|artist|author|composer|opphav|opphaver)\b/,
  name: /\b(navn|namn|name|namnet|navnet)\b|(navn|namn|name)$/,
  /** What stands in such a column is named after people at times, and is none. */
  notPerson:
    /\b(gate|gata|gatenavn|vei|veg|veinavn|vegnavn|vegnamn|adressenavn|sted|stad|stedsnavn|stadnamn|poststed|kommune|kommunenavn|fylke|bydel|delbydel|krets|stasjon|station|skole|skule|skolenavn|barnehage|bygg|bygning|lekeplass|plassering|parti|partinavn|liste|art|treslag|verk|tittel|title|vare|produkt|organisasjon|municipality|county|city|town|lag|forening|etat|enhet|enhetsnavn|avdeling|anlegg|badeplass|bat|skip|fartoy|hund|hest|dyr|rase|komponent|tjeneste|teneste|tema|kategori|type|yrke|konto|land|region|omrade|grunnkrets|sykkel|bike|station name|url|fil)\b|(skole|barnehage|kommune|fylke|gate|vei|veg|station|stasjon|bydel|parti)(navn|namn|name|s navn)\b|\b(bike|station|street|city|place|school|hundens?|batens?|skipets?) (navn|namn|name)\b/,
  business:
    /\b(orgn(umme)?r|org nr|organisasjonsn(umme)?r|foretaksn(umme)?r|virksomhetsn(umme)?r|bedriftsn(umme)?r|organization number)\b/,
  /** Names of businesses, which may be those of their owners. */
  businessName:
    /\b(firma|firmanavn|leverandor|leverandornavn|foretak|foretaksnavn|virksomhet|virksomhetsnavn|verksemd|bedrift|bedriftsnavn|supplier|company)\b/,
  homeAddress:
    /\b(hjemmeadresse|heimeadresse|bosted(s)?adresse|bustad(s)?adresse|privatadresse|privat adresse|folkeregistrert( adresse)?|home ?address|bolig adresse|boligadresse)\b/,
  address: /\b(adresse|gateadresse|address|besoksadresse|postadresse|bosted|bustad|street)\b|adr$|adresse$/,
  birthDate:
    /\b(fodselsdato|foedselsdato|fodselsdag|fodt|fodd|fdato|f dato|fodt dato|dob|birth ?date|date of birth|birthday|born)\b/,
  birthYear: /\b(fodselsar|foedselsaar|fodselsaar|fode ?ar|fodear|fodt|fodd|birth ?year|year of birth)\b/,
  phone:
    /\b(telefon(nummer|nr)?|kontakttelefon(nummer)?|mobil(nummer|nr|telefon)?|tlf( ?nr)?|phone|phone number|mobile|telephone|cell ?phone)\b|(telefon|telefonnummer|mobil|tlf|phone)$/,
  sharedPhone: /\b(sentralbord|resepsjon|vakttelefon|vakt|servicetelefon|kundeservice|dognvakt|switchboard)\b/,
  account: /\b(konton(umme)?r|bankkonto(nummer|nr)?|konto|bank account|iban|account ?(no|number))\b/,
  carPlate:
    /\b(registreringsn(umme)?r|regn(umme)?r|reg nr|kjennemerke|bilskilt|skiltn(umme)?r|kjoretoy|bil ?n(umme)?r|license ?plate|number plate)\b/,
  property:
    /\b(gnr|bnr|gardsn(umme)?r|gaardsnummer|bruksn(umme)?r|gnr bnr|matrikkel(n(umme)?r|enhet)?|fnr snr|festen(umme)?r|seksjonsn(umme)?r)\b/,
  ipAddress: /\b(ip|ip ?adresse|ip ?address|client ?ip|remote ?addr)\b/,
  latitude:
    /\b(breddegrad|latitude|lat|lon|lng|long|longitude|lengdegrad|nord|north|ost|oest|east|x|y|utm ?[xyne]?|koordinat(er)?|position|posisjon)\b|(latitude|longitude)$/,
  sex: /\b(kjonn|kjoenn|kjon|sex|gender)\b/,
  age: /\b(alder|aldersgruppe|age|age ?group)\b/,
  place:
    /\b(kommune|kommunenavn|kommunenummer|kommunenr|bosted|bustad|bydel|postn(umme)?r|poststed|sted|grunnkrets|delbydel|municipality|postcode|zip|region)\b/,
  belowMunicipality:
    /\b(grunnkrets(nr|nummer|navn)?|delbydel(id)?|bydel|krets|skolekrets|valgkrets|skole|skule|barnehage|postn(umme)?r|postnummer|enhetnavn|enhet|avdeling|institusjon|sone|tettsted|sogn|gate|adresse|sykehjem|school)\b/,
  personAttribute:
    /\b(kjonn|sex|gender|alder|aldersgruppe|age|utdanning|sivilstand|sivilstatus|innvandr\w*|landbakgrunn|statsborgerskap|inntekt|trinn|klassetrinn|yrke|stillingstype|husholdningstype)\b/,
  /** Counts of people. */
  countOfPeople:
    /\b(personer|personar|persons|people|innbyggere|innbyggjarar|befolkning|folketall|folketal|population|antall (personer|elever|barn|ansatte|brukere|pasienter|klienter|mottakere|sokere|innbyggere|lerere|laerere|studenter|deltakere|saker|beboere|kvinner|menn|gutter|jenter|tilsette|flyktninger|innvandrere|arbeidsledige|dode|fodte|medlemmer|gjester)|(antal|tal pa) (personar|elevar|born|barn|tilsette|brukarar|pasientar|mottakarar|sokjarar|innbyggjarar|larerar)|number of (persons|people|pupils|children|patients|employees)|elever|elevar|pasienter|pasientar|brukere|ansatte|tilsette|arbeidsledige)\b/,
  /** Counts of people where the table tells that it is people who are counted. */
  count: /\b(antall|antal|tal|count|number|frekvens)\b/,
  measure:
    /\b(antall|antal|tal pa|andel|andelen|prosent|pst|count|number of|rate|personer|persons|sum|total(t)?|gjennomsnitt|snitt|per 1000|folketall|mill kr|utbetalt|budsjett|regnskap|belop i)\b/,
  /** Special categories (GDPR art. 9) and offences (art. 10). */
  special:
    /\b(helse|helsetilstand|helseopplysning(er)?|helsestatus|diagnose(r|n|kode|gruppe|navn)?|icd ?10|icpc2?|sykdom(mer)?|sjukdom(ar)?|medisiner|medisinbruk|funksjonsnedsettelse|funksjonshemming|handikap|uforegrad|rusmisbruk|psykisk helse|allergi(er)?|graviditet|etnisitet|etnisk( bakgrunn| opprinnelse)?|rasetilhorighet|religion|religios|trossamfunn|trosretning|livssyn|livssynssamfunn|kirkemedlem|fagforening(smedlem)?|fagforbund|fagorganisert|politisk( oppfatning| tilhorighet| medlemskap)|seksuell( legning| orientering)?|legning|straff(bart|bare|edomt|edom|er|erklering|esak|esaker)?( forhold)?|lovbrudd|domfelt( for)?|dommer mot|kriminell\w*|vandel|siktelse|siktet|nasjonalitet|fodeland|statsborgerskap|landbakgrunn|opprinnelsesland|innvandrerbakgrunn|health|disease|diagnosis|ethnicity|race|trade union|sexual orientation|criminal record|conviction|nationality|country of birth|barnevern|barnevern(s)?tiltak|barnevernssak|sosialhjelp|sosialstonad|biometri|dna|genetisk)\b/,
  /** The worst of them: with a key to a person the file may never be published. */
  severe:
    /\b(diagnose(r|n|kode|gruppe|navn)?|icd ?10|icpc2?|sykdom(mer)?|sjukdom(ar)?|diagnosis|disease|helsetilstand|helseopplysning(er)?|psykisk helse|medisiner|medisinbruk|barnevern|barnevern(s)?tiltak|barnevernssak|straff(bart|bare|edomt|edom|er|esak|esaker)?( forhold)?|lovbrudd|domfelt( for)?|siktelse|siktet|criminal record|conviction|rusmisbruk)\b/,
} as const satisfies Record<string, RegExp>;

/** Mail domains where people have their own mailbox. */
export const privateMailDomains =
  'gmail.com googlemail.com hotmail.com hotmail.no outlook.com outlook.no live.com live.no msn.com yahoo.com yahoo.no icloud.com me.com mac.com online.no broadpark.no getmail.no start.no frisurf.no c2i.net lyse.net altibox.no protonmail.com proton.me epost.no mail.com aol.com gmx.com gmx.net haugnett.no enivest.net sf-nett.no tele2.no chello.no ebnett.no hotmail.co.uk wp.pl o2.pl interia.pl mail.ru yandex.ru ukr.net';

/** What mailboxes of offices begin with; what is not here and begins with a given name is a person's. */
export const roleMailboxes =
  'post postmottak postkasse kontakt kontor info informasjon firmapost resepsjon resepsjonen service servicetorg servicekontor kundeservice support hjelp admin administrasjon sentralbord arkiv booking bestilling faktura regnskap lonn personal hr it ikt drift vakt vaktmester noreply no-reply ikke-svar webmaster redaksjon presse skole skule sfo barnehage barnehagen bibliotek biblioteket kulturskole helsestasjon legekontor legevakt sykehjem teknisk plan byggesak innsyn politisk sekretariat styret leder rektor kommune nav mail mottak kundesenter personvernombud personvern opendata data api geodata kart';

/** The ends of street names, before the house number. */
export const streetEnds =
  'veien vei vegen veg veien. gata gate gaten gt gt. gatas allé alleen alléen allè plass plassen torg torget torv torvet bakken bakke bakkane stien sti stig stigen løkka lia lien svingen sving kroken krok ringen ring haugen haug åsen ås tunet tun terrasse terrassen brygge brygga kaien kai kaia kaien parken park skogen skog jordet åkeren moen mo myra myr vika viken vik neset nes sletta dalen dal enga engen gangen smuget smug passasje hagen hage toppen grenda grend brua bru bro broen bekken elva strand stranda stranden marka øya holmen sundet hammeren kleiva kneiken faret løpet leitet teigen bøen vangen hallet';

/** Words that stand in names of places, firms and bodies, and not in names of people. */
export const notInNames =
  'as asa ans da sa ba nuf enk ks iks hf rhf ltd inc gmbh ab skole skolen skule skulen ungdomsskole barneskole videregående vidaregåande barnehage barnehagen barnehager kommune kommunes fylke fylkeskommune gate gata gaten vei veien veg vegen plass plassen torg torget allé park parken lekeplass miljøpark ballbane stadion hall hallen idrettshall idrettslag idrettsforening il fk bk lag laget forening foreningen klubb klubben korps musikkorps kor museum bibliotek bibliotekene kirke kirken kyrkje kapell menighet senter senteret sentrum kjøpesenter hotell kafe kafé restaurant butikk marked brygge brygga kai kaien bru bro tunnel havn hamn flyplass stasjon bussterminal terminal sykehus sjukehus sykehjem sjukeheim omsorgssenter helsestasjon legekontor legesenter tannklinikk apotek politi brannstasjon rådhus herredshus gård gard gardsbarnehage gårdsbarnehage hytte hytta setra seter vann vannet vatn vatnet tjern elv elva fjord fjorden øy øya dal dalen fjell fjellet strand stranda badeplass og i på av for med til ved mot the of and øst vest nord sør øvre nedre store lille gamle nye fylkesmannen statsforvalteren direktoratet departementet universitetet høgskolen høyskole parti partiet partiets arbeiderparti arbeiderpartiet høyre venstre senterpartiet kristelig folkeparti fremskrittspartiet rødt sosialistisk pensjonistpartiet kystpartiet demokratene liste bygg rør transport eiendom invest maskin elektro entreprenør consulting holding gruppen group norge norway norsk norske nasjonal stiftelse stiftelsen samvirkelag borettslag sameie vel velforening bydel krets sone avdeling team enhet kontor kontoret nav dps distriktspsykiatrisk alle ja nei ukjent ingen annet andre diverse januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lørdag søndag rådgiver lærer sykepleier bedriftshelsetjeneste kong kongens dronning dronningens prins prinsens sankt st tiltak tjeneste sommerferie høstferie vinterferie juleferie påskeferie kulturhus utvikling drift';

/** Common endings of Norwegian surnames, which are names of farms and fathers. */
export const surnameEnds =
  'sen son sson dotter dottir berg stad rud land vik dal haug moen heim eim um seth sæter seter sæther nes ness næs strand sund ås aas li lien bakk bakken bakke gård gaard lund holm hagen haugen tveit tvedt mo voll vold svoll fjell fjeld brekk brekke hus mark myr myhr stuen rød rud erud skog strøm øy øen ski vang våg bø bu bråten tad sland set felt thun tun ström qvist kvist mann ler ner ic vic ić ski ska enko wicz';
