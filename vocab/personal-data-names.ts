/**
 * Given names borne by many in Norway, in lower case: the most common of Statistics Norway's name statistics, and the most
 * common of those who have come from elsewhere. A column is judged by the share of its cells, so no list need be whole.
 */
export const givenNames = `
  aage aase aasmund abdi abdirahman abdul abdullah abel ada adam adrian agathe agnes agneta agnete agnieszka
  ahmad ahmed ailo aisha aksel albert aleksander aleksandra alexander alexei alf alfred ali alice alma alvin
  amadeus amal amalie amanda amina amir amund anastasiia anders andrea andreas andrii andrzej ane anette
  angelica anita anja ann anna anne annette annika anniken anton arild arne arnfinn arnold arnstein arnt arnulf
  arthur arve arvid asbjørn ase asha aslak aslaug astrid atle aud audun august aurora axel ayan azeb barbro
  beata beate bendik benedicte benedikte bengt benjamin bent bente berit bernt bilal biret birger birgit
  birgitte birk birte bjarne bjarte bjørg bjørn bodil brage brede brit britt britta bård børge camilla carina
  carl caroline catharina cathrine cecilie charlotte christer christian christin christine christoffer
  christopher claes claus dag dagfinn dagmar dagny daniel dariusz david didrich didrik dmitri dmytro dorota
  dorthe ebba edel edgar edith edvard edvin egil eilert einar eirik eivind elena eli elias elin eline elisabeth
  elise ella elle ellen ellias ellie elling ellinor elmer elsa else emil emilie emma endre erik erlend erling
  erna ernst espen esther eva even evy ewa fadumo faiza fatima ferdinand filip filmon finn frank frans fred
  fredrik frida fride frits fritz frode frøydis gabriel gard gaute geir geirr georg gerd gerda gina gisle gitte
  gjermund glenn gorm grete grethe gro gry grzegorz gudmund gudrun gunhild gunn gunnar gunvald gunvor guri guro
  gustav guttorm gyda haakon halfdan halima hallgeir hallstein hallvard halvard halvor hamza hanan hanna hannah
  hanne hans harald harry hassan hauk hawa hedda hege heidi helen helene helga helge helle hennie henning henny
  henriette henrik henry herdis herman hermann hermine hiba hilde hildegunn hjalmar hjørdis hodan hogne hugo
  hung huong hussain hussein håkon håvard iben ibrahim ida idar ifrah imran ine inga ingar inge ingebjørg
  ingeborg inger ingolf ingrid ingunn ingvald ingvar ingvild irene irina iris irmelin iryna isabel isabell
  isabella isak iselin ismail ivan ivar iver jacek jacob jahn jakob jakub jan janne jannicke jannike jarl jarle
  jasmin jeanette jenny jens jesper jim joachim joakim joanna joar johan johanna johanne johannes john johnny
  jon jon-are jonas jonathan jone jorun jorunn josefine jostein jovnna judith julia julian julie june juni
  justyna jørgen jørn jørund kai kaj kamil karen kari karim karin karina karl karoline karstein karsten kasper
  katarina katarzyna kateryna kathrine katrine kenneth kent ketil khadija khalid kim kine kirsten kjartan kjell
  kjellaug kjersti kjetil kjetill klara klaus knut kolbjørn konrad konstanse kristian kristin kristine
  kristoffer krzysztof kumar kurt kyrre kåre laila lajla lakshmi lars lasse layla lea leah leander leif leila
  lene lennart leo leon levi liam lill lillian lilly lina linda line linh linnea linus lisa lisbeth lise liv
  live loke lotte louise lovise lucas lucia ludvig lukas lukasz lykke mads magdalena magne magnhild magnus magny
  mahmoud mahmud mai maiken maj maja malgorzata malin malvin marcin marcus marek maren margit margrete margrethe
  mari maria mariam marianne marie marion marit marius mariusz markus marta marte martha marthe martin martine
  maryam mateusz mathea mathias mathilda mathilde matilde mats may małgorzata merete mette mia michael michal
  michał mie mihkkal mikael mikal mikkel mikkjel mildrid mille millie milo minh miriam modolf mohamed mohammad
  mohammed molly mona monica monika morten muhammad muhammed mustafa mykola máhtte máret nanna natalia natalie
  nataliia natalya nathalie nelly nguyen nguyet nicolai nicolay niillas niklas nikolai nils nils-aslak nina njål
  noah noor nora normann norunn norvald nour oda odd oddbjørg oddbjørn oddgeir oddmund oddny oddrun oddvar odin
  oksana ola olaf olai olav ole oleksandr olena olga oline oliver olivia oluf omar orvar oscar oskar osman ottar
  ottilie otto ove patrick patrik paul pawel paweł peder pelle per pernille peter petter philip piotr preben
  priya pål rafal ragna ragnar ragnhild rahel rajesh rakel randi rania rasha rashid rasmus ravna raymond rebecca
  rebekka regine reidar reidulf reidun remi renate richard rigmor rikard rikke rita roald roar robel robert
  robin roger rolf ronja rosa roy ruben runa runar rune ruth rávdná rønnaug sahra said samira samuel sana sander
  sandra sara sarah sebastian selam selina selma semhar sergei serhii serina sigbjørn sigmund signe signy sigrid
  sigrun sigrunn sigurd sigve silja silje simen simon sina sindre siri sissel siv sivert sjur skjalg snorre
  sofia sofie sol solfrid solrun solveig solvår sondre sophie steffen stein steinar steinulf stella stian stig
  stina stine storm sturla ståle sunniva suresh susann susanne svanhild svein sven svend sverre svitlana sylfest
  sylvi sylvia synne synnøve syver sárá tale tanja tarald tariq tarjei tatiana teodor terje tesfay tetiana thale
  thanh thea thelma theodor theresa therese thi thomas thor thorbjørn thore thorleif thorvald tim timian tina
  tiril tjerand tobias tollef tom tomasz tomine tommy tone tonje tor tora toralf toralv torbjørg torbjørn tord
  tordis tore torfinn torgeir torger torgrim torhild toril torild torill torleif tormod torolf torstein torunn
  torvald tov tove trine tron trond trude truls trygve trym tuan turid tuva tyra ulf ulla ulrik ulrikke une unn
  unni urd usman valdemar valter vasyl vebjørn vegar vegard vemund vera veronica veronika vetle vibeke victor
  victoria vidar vigdis viggo viktor viktoria viktoriia vilde vilja viljar vivian volodymyr walter wenche wencke
  wiggo wilhelm william yasmin ylva yngvald yngvar yngve yngvild yonas yousef youssef yuliia yurii yusuf yvonne
  zahra zain zainab zbigniew áilu ánne ánte åge ågot åse åshild åsmund åsne åsta åsulf øivind ørjan ørnulf
  øystein øyunn øyvind łukasz
`;

/** Surnames borne by many in Norway, in lower case; others are known by their endings. */
export const surnames = `
  aamodt aarseth aas aase aasen aasheim abdi abrahamsen ahmed ali amundsen andersen andreassen andresen anti
  antonsen arnesen aspelund aune austad bakke bakken begum berg berge bergersen bergland bergum berntsen
  birkeland bjelland bjerke bjørge bjørkelund bjørnstad blom bolstad bondarenko borge borgen breivik brekke
  bremnes brun bruun bråthen buljo bull bø bøe carlsen christensen christiansen christoffersen dahl dahle dahlen
  dale dalen danielsen dybdahl dyrnes edvardsen egeland eide eira ek ekeberg eliassen ellingsen elvestad engen
  enger eriksen espeland evensen fagerli falk finne fjeld fjellheim flaten foss fossen fossum fredheim
  fredriksen furuseth gabrielsen gaup gebre gjerde gjertsen graff gran granli grimstad grini grønli grønmo
  gulbrandsen gundersen gustavsen haga hagen haile halvorsen hammer hansen hanssen hassan hauge haugen haugland
  hegge heggelund helland helle henriksen hermanrud hermansen hjelle hoff hofstad holm holmen holter homme horn
  hovland husby husebø hussain huynh håland hætta høiland ibrahim igland ingebrigtsen iqbal isaksen iversen
  jacobsen jahren jakobsen jansen jensen jenssen johannessen johansen johnsen johnsrud jørgensen kaminski
  karlsen kaur khan kjelstad klausen kleiven kleppe knudsen knutsen kolstad kovalenko kowalski kristensen
  kristiansen kristoffersen krogh krogstad kvale kvam kvamme langeland langseth larsen le lervik lewandowski
  lian lie lien lillebø lindberg lindgren ludvigsen lund lunde løken løvås madsen malik martinsen mathisen melby
  melnyk meyer michaelsen midtbø mikkelsen moe moen mohamed mohammed monsen mortensen myhr myhre myklebust
  myrvold nag nes ness nesse nguyen nielsen nilsen nilssen nordahl nordby nordli norheim norum nowak nygaard
  nygård nystad næs næss oftedal olsen omar omdal opsahl osen osman otterlei paulsen pedersen petrenko pettersen
  pham rasmussen refsnes reitan riise ringstad rokke ruud rygh rød røed rønning røste samuelsen sand sandberg
  sande sandnes sandvik sara schjølberg shevchenko simonsen singh sivertsen skaar skar skog skogen skoglund skum
  slettebø solbakken solberg solheim solli somby stene stensrud stokke storvik strand strøm strømme sundby sunde
  svendsen svensen sæther søreide sørensen tandberg tangen tesfay thomassen thorbjørnsen thoresen thorsen thune
  tollefsen torgersen torp tran tveit tønnessen ulriksen utsi vangen vatne vestby vik vikan viken vo vold wang
  wiik winther wisniewski wojcik wold ytterdal yusuf zielinski ødegård øien østby øverland
`;
