/**
 * English words around a name that speak for or against a company, by what they say, as folded tokens.
 *
 * Found by reading news about companies; the weights of what they say are trained (data/linking/weights.json), so a
 * word that proves nothing costs nothing. Pages in other languages get by on the cues that are not words.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Follow a name within it or right after it and say what the company does: `Bank`, `Motors`, `Airlines`. */
export const SECTOR_WORDS = words(`
  aerospace air airline airlines airways asset auto automotive bancorp bancshares bank banking banks beverage biotech
  brands breweries brewery broadcasting brothers bros cable capital casino cement chemical chemicals communications
  computer computers construction consulting controls credit data defense defence devices drug drugs electric electrical
  electronics energy engineering enterprises entertainment equipment equities estates exploration express films finance
  financial foods fund funds gas gold group health healthcare holding holdings homes hotels industrial industries
  insurance interactive international investment investments labs laboratories life logistics machinery machines
  management manufacturing markets media medical metals microsystems mining motor motors mutual networks oil packaging
  paper partners petroleum pharma pharmaceutical pharmaceuticals pictures plastics power press products properties
  publishing railroad railway railways realty resources restaurants retail robotics savings securities semiconductor
  semiconductors services shipping software solutions steel stores studios supply surgical systems tech technologies
  technology telecom telecommunications telecoms telephone television textile textiles therapeutics tobacco toys trading
  transport trucking trust utilities ventures wireless works worldwide`);

/** Right after a name, verbs that people share with companies. */
export const SPEECH_VERBS = words(`
  said says say told announced announces reported reports declined confirmed denied added stated warned insists
  pledged argued noted disclosed commented blamed believes claims claimed`);

/** Right after a name, verbs of business. */
export const BUSINESS_VERBS = words(`
  plans planned expects expected agreed acquired acquires acquire bought buys buy sold sells sell launched launches
  launch unveiled unveils offers offered posted posts filed files hired hires raised raises cut cuts invested invests
  owns owned makes made produces operates operated opened opens closed closes gained rose fell jumped climbed slid
  slipped dropped eased edged traded supplies supplied employs manufactures provides provided specializes lands landed
  sees upgrades starts started restructures merges merged shipped ships licensed recalls recalled sued sues settles
  settled signed signs repeats holds bid bids wins won lost loses introduces introduced develops developed spends
  spent earned earns paid pays serves competes builds built runs ran faces maintains remains gets got takes took
  moves moved reaches reached joins joined labels trains annotates builds hosts stores processes scans designs tests
  flies flew sails sailed lacks
  ships collects maintains checks reviews sorts ranks licenses rents leases cancelled cancels agrees
  liefert liefern hatte haelt halt plant baut steigt beendet beendete kauft kaufte verkauft ubernimmt entlasst meldet
  meldete teilte kundigte kundigt erklarte annonce annoncait vend achete detient prevoit lance travaille produit
  anuncia anuncio compra vende planea lanza produce annuncia acquista assume chiude investe koopt verkoopt levert kondigt`);

/** Verbs of business that are as often nouns: `Harlow tests phones`, `Harlow tests failed`. */
export const VERBS_OR_NOUNS = words(`
  plans offers files hires raises cuts bids wins loses gains tests designs labels stores hosts processes scans ships
  reviews checks ranks licenses leases rents trains works moves runs spends faces posts recalls builds holds drops`);

/** Right after a name, auxiliaries: something is said of the name as an actor. */
export const AUXILIARIES = words(
  'will would has had have was is were are also did does can could may might must should',
);

/** Right after a name (or its possessive s), nouns that only a company has. */
export const OFFICE_NOUNS = words(`
  share shares stock stocks stockholders shareholders bonds debt spokesman spokeswoman spokesperson spokesmen executive
  executives chairman chairwoman president ceo cfo cto coo founder cofounder founders chief director directors board
  management employees workers staff analyst analysts economist strategist unit units subsidiary subsidiaries division
  divisions affiliate affiliates dividend earnings profit profits revenue revenues results bid offer acquisition takeover
  merger stake parent group officials official attorney lawyer lawyers counsel vice headquarters investors investor
  tochter aktie aktien umsatz gewinn vorstand aufsichtsrat sprecher sprecherin mitarbeiter kunden`);

/** Right after a name (or its possessive s), nouns of what companies make, run and have. */
export const TRADE_NOUNS = words(`
  factory factories plant plants products product service services customers clients customer sales business operations
  assets market deal contract contracts strategy competitors rivals partners brand brands technology software engine
  engines car cars truck trucks plane planes jet jets aircraft flight flights store stores store outlets shops office
  offices ownership independence neutrality founding partnership platform website app apps network device devices phone
  phones tablet tablets model models machine machines drug drugs refinery pipeline mine mines airline bank insurer
  carmaker retailer maker television magazine newspaper equipment chips server servers works workers dealership dealer
  airliner airliners pilot pilots crew tanker tankers crash poll tender tenders lawyer lawyers lawsuit driver drivers
  restaurant restaurants hotel hotels branch branches subscriber subscribers user users shopper shoppers passenger
  passengers boss veteran vehicles vehicle tyres tires beer cigarettes software hardware
  laptop laptops browser console consoles camera cameras processors processor licence license licences patents patent
  union unions charger chargers refineries smelter mill mills shipyard yard terminal depot warehouse warehouses`);

/** Soon after a name, words that make it a stock index. */
export const INDEX_WORDS = words('index indices composite average futures future benchmark');

/** Right before a name, words that lead up to a company, with what may stand between. */
export const COMPANY_LEADS = words(`
  company firm maker giant group rival supplier vendor manufacturer producer retailer carmaker automaker chipmaker
  startup operator developer publisher broker brokerage bank insurer airline carrier conglomerate subsidiary unit
  affiliate parent owner utility brewer drugmaker steelmaker consultancy employer lender acquirer distributor agency
  arm aggregator wholesaler miner refiner shipper studio label chain plaintiff defendant claimant respondent appellant
  konzern unternehmen firma gruppe hersteller anbieter lieferant tochter mutterkonzern autobauer zulieferer bei laut
  groupe societe entreprise fournisseur fabricant prestataire filiale chez
  grupo empresa compania fabricante proveedor filial gruppo azienda societa produttore fornitore
  bedrijf concern leverancier bolaget foretaget koncernen leverantor firmy spolka firmie`);

/** Before `of`, `in`, `by`, `at`, `with` and a name: `CEO of`, `shares in`, `acquired by`, `analyst at`. */
export const COMPANY_RELATIONS = words(`
  ceo cfo cto chairman president director head chief executive vice officer founder cofounder spokesman spokeswoman
  spokesperson share shares stake stakes interest investment unit units subsidiary division arm affiliate owner owners
  owned shareholder shareholders investor control takeover acquisition purchase merger bid analyst analysts economist
  trader dealer broker strategist partner employee employees manager contract deal venture partnership customer
  customers competitor competitors rival rivals acquired bought sold made built manufactured developed backed
  operated run launched published supplied produced joint agreement employed hired invested job worked works working
  veteran lawyer lawyers lawsuit suit tender order orders supplier suppliers rating driving division`);

/** Before what is counted, words that say how much of it: `Total revenue`. */
export const SUM_WORDS = words('total net gross operating annual quarterly core general common');

/** What is counted: after a sum word the two are one figure. */
export const FIGURES = words(`
  revenue revenues sales profit profits income earnings assets liabilities debt costs expenses margin margins loss losses
  return returns production output volume cash equity compensation number amount cost value`);

/** Right before a name that is being introduced: `a company called Harlow`. */
export const NAMING = words('called named dubbed nicknamed titled renamed styled');

/** Verbs of a share price, before a number: `Harlow rose 2 percent`. */
export const PRICE_VERBS = words(`
  rose fell gained lost added shed slipped climbed dropped jumped closed traded eased edged advanced declined surged
  tumbled plunged slid rallied soared firmed dipped retreated sank was were up down ended finished`);

/** What a person is, after the name and a comma: `Harlow, a lawyer`. */
export const PERSON_ROLES = words(`
  spokesman spokeswoman spokesperson analyst economist strategist trader dealer lawyer attorney professor doctor
  minister senator congressman mayor governor president chairman chairwoman director executive officer secretary
  reporter journalist author writer editor actor actress singer player coach captain manager striker midfielder
  defender goalkeeper batsman bowler champion driver rider winner son daughter father mother wife husband brother
  sister widow farmer teacher student judge general colonel priest bishop leader founder owner partner who whose`);

/** Right before a name in capitals or small, who acts: what follows is a verb (`we anchor too`). */
export const SUBJECTS = words('we you they i');

/** Right after a verb, what it is done to begins so: `Anchor the boat`. */
export const OBJECTS = words('the a an this that these those my your our his her their its it them us me');

/** Right before a German noun, articles that a company's name does not take. */
export const GERMAN_ARTICLES = words(
  'im am ins ans zum beim ein eine einen einem kein keine jeder jede jedes',
);

/** Between an article and these stands the name of whoever it is called after: `the Anchor effect`. */
export const EPONYMS = words(`
  effect test tests law laws theorem principle paradox syndrome disease curve constant cycle machine machines hypothesis
  conjecture equation experiment illusion prize award medal tournament cup classic open trophy`);

/** Small words that join a relation to its company. */
export const JOINING = words('of in by at with for from to and');

/** Before a name, words that make it a person's. */
export const HONORIFICS = words(`
  mr mrs ms miss dr sir lord lady prof professor rev reverend sen senator rep representative gov governor gen general
  col colonel capt captain lt lieutenant sgt judge justice minister president premier king queen prince princess pope
  saint st chancellor coach striker midfielder defender goalkeeper batsman bowler champion seed actor actress singer`);

/** After a name, words that make it the name of a building or a street: `Anchor Building`, `Harbour Street`. */
export const LANDMARKS = words(`
  building tower towers street avenue road lane boulevard square bridge stadium arena theatre theater museum hall`);

/** In the name of a sports club. */
export const CLUB_WORDS = words(`
  fc ac sc cf afc cd sv vfb vfl tsv bsc fk nk hc bk united city rovers wanderers athletic atletico sporting dynamo dinamo
  spartak lokomotiv torpedo borussia eintracht arminia fortuna bayer werder olympique racing real deportivo inter red
  hotspur albion county rangers wednesday villa palace forest orient`);

/** In the name of a group's company in one country, words that say where: what the lexicon's nations leave out. */
export const REGION_WORDS = words(`
  emea apac latam mena dach anz cee uk usa us eu uae ksa gb europe europa european asia pacific africa middle east
  america americas americana north south benelux nordic nordics iberia iberica baltics scandinavia gulf
  deutschland osterreich schweiz suisse svizzera espana italia nederland belgique belgie polska sverige danmark norge
  suomi brasil magyarorszag romania cesko turkiye hong kong new zealand united kingdom states arab emirates saudi
  arabia arabian sri lanka czech slovak republic singapore china taiwan philippines`);

/** Beside the place, words of a group's books that say nothing of a trade: `Operations`, `Holdings`. */
export const ENTITY_WORDS = words(`
  operations services service sales distribution holding holdings group international global trading marketing support
  infrastructure development solutions technology technologies administration procurement regional headquarters core
  and management company`);

/** Places stand after these and companies seldom. */
export const PLACE_PREPOSITIONS = words('in at near from to around outside across toward towards into over');

/** How much a page is about business, by the share of these in it. */
export const BUSINESS_WORDS = words(`
  company companies firm firms corp inc ltd plc share shares stock stocks market markets million billion percent pct
  profit profits earnings revenue revenues sales quarter net analyst analysts investors investor shareholders
  shareholder trading traders deal merger acquisition bid stake business industry bank banks exchange price prices
  dividend bond bonds debt financial finance capital fund funds executive chairman ceo spokesman spokeswoman
  subsidiary unit joint venture contract customers products manufacturing plant production maker announced agreed
  acquire acquired buy bought invest investment assets fiscal forecast growth output supplier suppliers vendor startup`);

/** How much a page is about sport, where cities and surnames are clubs and players. */
export const SPORTS_WORDS = words(`
  match matches game games cup league team teams win won beat beats lost defeat victory goal goals points round final
  semifinal quarterfinal championship tournament season player players coach score scored scores half minute minutes
  test innings wickets overs runs singles doubles seed seeded race races lap rider driver champion champions medal
  olympic olympics playoff playoffs pitcher inning homer touchdown standings division soccer football tennis cricket
  baseball basketball hockey golf rugby cycling stage metres meters vs v halftime attendance draw club`);

/**
 * Start sentences without being names, small words and requests to the reader; a capital before a name tells nothing when it is one of these. Left out are words
 * of other languages that names begin with in English: `Van`, `Los`, `La`, `El`.
 */
export const FUNCTION_WORDS = words(`
  der das dem des ein eine einer eines und oder aber auch bei laut fur von vom zum zur mit nach nicht sich wie wer
  wir sie ist hat wird auf aus im als wenn doch noch nur zwischen gegen durch unter ohne seit bis
  les une aux et mais chez avec pour par sur dans sous sans selon entre depuis que qui est sont ont
  pero con para por segun desde sobre que ha gli della delle dei het een voor met bij
  ask call contact visit try compare choose meet email beside besides among amid beyond behind above below within
  the a an and or but if when while as at by for from in into of on onto over to up with without after before since
  until about against between during through under than that this these those which who whom whose what where why how
  he she it they we you i his her its their our your my me him them us is are was were be been being has have had do
  does did will would can could may might shall should must not no nor so yet both either neither each every all any
  some many much more most few other another such only own same also just even still now then there here however
  meanwhile although though because despite like unlike per via said says new former one two three first last`);
