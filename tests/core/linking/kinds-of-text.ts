/**
 * What linking must and must not find in texts of many kinds, a page or a part of one each: vendors, portals, tenders, shops,
 * forums, notices. Written, with their [brackets], before they were first linked. A product after its maker is no mention.
 * All texts are our own.
 */
export const KINDS_OF_TEXT: Readonly<Record<string, readonly string[]>> = {
  'page of a vendor': [
    'Trusted by teams everywhere\n[Lenovo]  [Nokia]  [Honeywell]  [Vodafone]\n"We cut review time in half." Marta Kern, Head of Data, [Honeywell]\nRequest a demo\nCompare plans',
    'Our customers ship faster\n[Tesco], [Deliveroo] and [Flipkart] use the platform every day.\n"It just works." J. Bell, buyer at [Tesco]\nStart free. No card needed.',
    'Sub-processors\n[Amazon Web Services]: hosting\nTwilio: text messages\n[Databricks]: analysis\n[Google]: mail',
    'Starter: 5 seats, one index, email support\nScale: 50 seats, single sign-on, audit log\nEnterprise: unlimited seats\nAll plans run on [AWS] or [Azure] in a region of your choice.',
    'Connect your stack\n[Slack]: alerts in any channel\n[Salesforce]: two-way sync of accounts\n[GitHub]: open issues from a comment\n[Tableau]: live dashboards\nCalendar, Email and Webhook are built in.',
  ],
  'procurement portal': [
    'Lot\tSupplier\tValue (EUR)\tDate\n1\t[Bosch]\t1,240,000\t2026-03-04\n2\t[Ford Motor Company]\t880,500\t2026-03-04\n3\tNo award\t-\t-\n4\t[Volvo Cars]\t412,000\t2026-03-09',
    'Approved vendors (last review: June)\nAcme Catering Ltd - Food - Leeds\n[Oracle] - Software - Austin\nTarget Cleaning Services LLP - Facilities - Hull\n[UPS] - Parcels - Atlanta\nSky High Scaffolding - Works - Bristol',
    'Supplier\tCategory\tRisk\tOwner\n[Honda]\tVehicles\tLow\tFord, Alan\n[Cisco]\tNetwork\tLow\tMars, Eve\n[Scale AI]\tLabelling\tHigh\tTuring, Ben\nUnity Laundry\tLinen\tLow\tSky, Jo',
  ],
  'list of tenders': [
    'Open tenders\nT-2209 Supply of laptops (framework) - closes 12 May\nT-2210 Maintenance of lifts, Block C\nT-2211 Index-linked bonds: custody services\nT-2212 Surge arresters for substation, 33 kV\nIncumbent for T-2209: [Lenovo]',
    'Bids received (3)\n[Nokia] 4.1 m\n[Cisco] 4.4 m\nApex Cables & Sons 4.9 m\nEvaluation: price 60, quality 40. Benchmark: 4.3 m',
  ],
  'notice of a tender': [
    'The contracting authority invites offers for arm and leg protection, ring binders and slack adjusters. Offers in a sealed envelope, marked "Do not open", to the office at Sky Court, 4 Turing Way. Variants are not accepted.',
    'The award for lot 3 went to [Quorvex Motor Ltd] of Leeds. Target Roofing of Hull came second. Complaints go to the Appeals Chamber, Block 4, within ten days.',
  ],
  'product page': [
    'Starter: 5 seats, one index, email support\nScale: 50 seats, single sign-on, audit log\nEnterprise: unlimited seats\nAll plans run on [AWS] or [Azure] in a region of your choice.',
    'Over-ear headphones, 40 hours of play. Pairs with Alexa. Sold by [Amazon] and dispatched from Poole. Colour: Mars red, Sky blue, Lotus white.',
    'USB-C cable, 2 m. Fits phones by [Apple], [Nokia] and [Motorola]. Not for Meta Quest. Scale: 1 to 1.',
  ],
  'job advertisement': [
    'Drivers wanted. Earn with [Uber], Bolt or [DoorDash]? Come to us instead: fixed pay, no surge, no slack time. Prolific earners get a bonus.',
    'Night shift at DHL? We pay more. Smart boots provided. Arm yourself with coffee. Cruise home by six. Apply to Ms Hive.',
  ],
  'press release': [
    'AUSTIN, Texas, May 4 -- [Brightwell], a maker of pumps, today named Ruth Target chief financial officer. Ms. Target joins from [Honeywell], where she ran treasury. She succeeds Tom Cruise-Baker. About [Brightwell]: [Brightwell] builds pumps in nine plants.',
    '[Dunmore Mining] and [Quorvex Motor] today announced a five-year agreement on copper. "Scale matters in mining," said [Dunmore] chief executive Ida Frost. "So does speed."',
    'CHICAGO, June 2 -- United Airlines said it will test kits by [Honeywell]. "We target 2027," said Grace Lotus, vice president. Shares of [Honeywell] rose 2 percent.',
    '[Harlow AI] raised 40 million dollars from [Index Ventures] and [Accel]. [Harlow] sells audit software to banks. [Accel] partner Nina Cole joins the board.',
  ],
  forum: [
    "Hi all, my 2014 Ford Focus has a rattle near the arm of the wiper. Dealer quoted me 400 for a new cruise control stalk. Is that normal? My neighbour's Volvo never does this. Cheers, Mars",
    'Swapped my [Intel] board for an [AMD] one and the fans finally shut up. Benchmark numbers are up 12 percent. Any point in waiting for the next [Nvidia] cards?',
    'is paypal safe for invoices? a supplier of mine only takes [Venmo] lol. also stop saying uber cheap, it is not',
  ],
  recipe: [
    'Apple and calico bean stew\nServes 4. Target weight 300 g a head. Two apples, one orange, a scale of salt. Turn the ring once. Mars bars are optional. Grab a bowl and enjoy. Wonder bread goes well with it.',
    'Lotus root crisps\nSlice the lotus root thin. Heat oil in a wok. Drop in a ring at a time. Smart cooks salt them hot. Meta tip: never crowd the pan.',
    'Grab a peach and a nest of noodles. Surge of heat, then rest. Ring the onion. Target two spoons of sauce per head. Serve under the open sky. Ford the gravy with a spoon.',
  ],
  sport: [
    'Sprint to the line: Coyote takes stage four\nJoao Coyote of Team Lotus won the sprint. Aurora Silva was second for Team Sky. The convoy was held up for an hour.',
    'Bayer Leverkusen 2 Union Berlin 1\nScorers: Wirtz 12, Grab 44; Adept 60. The match at the Allianz Arena drew 75,000.',
    'The club said [Vodafone] will sponsor its shirts for three seasons. Talks with [T-Mobile] broke off. Striker Leo Ford scored twice on Sunday.',
    'Ford beats Meta in straight sets\nHannah Ford needed 61 minutes. Next she plays Orbis or Silva. Rain stopped play on Target Court.',
    'Results: 1 Adami ([Ford]) 2 Lotus Kimi ([Renault]) 3 Brandt ([Honda]). The [Honda] engine failed on lap 9. Safety car: Aston.',
    'They play in the Target Center tonight, and next week in the Oracle Arena. Tickets at the gate.',
  ],
  travel: [
    'Three days in Paris\nTake the metro to Convention. At the Apollo you can dine for 30 euros. The Amazon river exhibit is worth an hour. Book a room through Airbnb or call the Hotel Sequoia. [Uber] cars wait at Gate 4.',
    'Flights from Aurora (ARR) to Lambda Island start at 90 dollars. Cruise passengers go to Pier 4. [Kestrel Air Lines] flies daily, but not on Sunday.',
    'Two weeks on the Amazon. The cruise starts in Manaus and ends at the coast. Bring slack clothes and a snorkel. Pay with [PayPal]. Aurora season is over by May.',
    'The Peacock Inn, Target Street 9. Rooms from 80. Parking: two [Polestar] chargers. Five minutes to the Turing Gate. Breakfast has apple juice.',
  ],
  imprint: [
    'Impressum\n[Solvantis GmbH]\nMusterstrasse 1, 20095 Hamburg\nAmtsgericht Hamburg HRB 1234\nUmsatzsteuer-ID DE123456789',
    '[Harlow AI, Inc.]\n500 Market Street\nAgent: Paramount Agents\nSupport: help@harlow.example',
  ],
  invoice: [
    'Invoice 2026-114\nBill to: [Brightwell]\nItem: Scale calibration, 2 h\nItem: Ring seals, 40 pcs\nCarrier: [DSV]\nPay by 14 May',
    'Invoice 88\nFrom: [Dunmore Mining]\nTo: [Quorvex]\n20 t of ore. Freight by [Trans Lunar Freight]. Demurrage: slack days free.',
  ],
  'letter of a school': [
    'Term dates. Smart dress is expected on Handshake Day. Year 9 visit the Turing museum at Bletchley. Lunch: apple crumble. Mr Ford collects the slips.',
  ],
  'other languages': [
    'Ausschreibung: Lieferung von 40 Transportern. Zuschlag: [Ford]. Bieter waren auch [Renault] und [Volkswagen]. Der Auftrag gilt ab Mai.',
    '[Bosch] und [Continental] liefern die Sensoren. Im Target 2 System wurde gebucht. Der Ring der Stadt ist gesperrt. Smart ist anders.',
    'Marché attribué à [Renault] pour 120 véhicules. La société [Publicis] signe un contrat avec la ville de Lyon. Le ciel est bleu.',
    'El contrato fue para [Telefónica]. La empresa [Ferrero] no presentó oferta. El cielo es azul y Mars es un planeta.',
  ],
  'privacy notice': [
    'We use [Google] Analytics and [Criteo] to measure visits. [Google] may move data to the United States. You can opt out in your browser. Cookies: necessary, analytics, targeting.',
  ],
  review: [
    'Five stars. The courier from [FedEx] was kind, the box was not slack, and the scale reads right. Would buy from [Tesco] again.',
    'Two stars. [DoorDash] was late, the box from [Wolt] was cold. My wonder pan? Great. Sky high price though.',
  ],
  'minutes of a meeting': [
    'Item 4. The board noted that [Oracle] had raised its price by nine per cent and asked Purchasing to compare SAP, [Salesforce] and [ServiceNow]. Action: Mr Slack, by June.',
  ],
  'release notes': [
    'Version 4.2: Lambda functions may now return early. Cursor keys work in the table. [Splunk] forwarders are supported. The Looker connector was removed.',
    'Version 9: [Splunk] is deprecated. The Cognition module was renamed. Slack in the scheduler was cut. X and Y axes swap. Benchmark mode is gone.',
  ],
  'legal notice': [
    'The Commission has cleared the purchase of [Viterra] by [Bunge]. The parties told of no remedies. A target date was not set. Third parties may appeal to the General Court.',
    'Case 4:22-cv-101. [Oracle Corporation] v. Rimini Street. The court denies the motion. Plaintiff [Oracle] may amend. Judge Ring presided.',
  ],
  'company register': [
    '[Harbour Ltd]\nCompany number 01234567\nDirector: FORD, Susan\nDirector: MARS, Peter\nSecretary: SKY NOMINEES LIMITED',
  ],
  'news in brief': [
    '[Intel] cuts 2,000 jobs. TSMC does not. An arm of the state bought the site. The mayor, Ann Target, wept.',
  ],
  newsletter: [
    'Today: why [Netflix] raised prices, what [Disney] will do next, and a Scale for grief. Wonder of the week: a shark called Cursor.',
  ],
  leaflet: [
    'Take one tablet with water. Meta-studies show a small effect. Made for [Pfizer] in Puurs. Apple cider does not help.',
  ],
  'of the past': [
    'The Turing family lived in Guildford. Ford wrote to Apollo Smith in 1911. Lord Carlyle sold the house. The Continental Army marched on.',
  ],
};

/** Those of them that linking gets wrong today, each as it should be; a test tells when one has come right. */
export const KINDS_NOT_YET: readonly string[] = [
  'Smart sourcing for busy teams. Compare offers at scale, target the right suppliers and grab the best price. Handshake deals become contracts in a click. Wonder how? Talk to sales.',
  'Fitbit Charge strap, graphite\nIn stock. Ships with [FedEx] or [UPS].\nWorks with Apple Health and Google Fit.\nCustomers also viewed: Nest of tables, Ring light 10 inch',
  "Apple tree 'Discovery' on M26 rootstock. Reaches three metres. Orders over 50 pounds go out by [DSV]. Also of interest: Aurora rose, Blizzard snowdrop, Peacock fern.",
  'Senior Buyer (m/f/d), Hamburg\n[Continental] is looking for a buyer for rubber. You report to the Head of Purchasing. You bring five years in purchasing, excel in negotiation and know Oracle Database and Tableau Desktop. Apply by 30 June.',
  'anyone else getting a 502 from the turing endpoint? worked fine on monday. i scaled the pods up and it is still slack as hell. also is [Twitch] down or is it my isp',
  'NOTICE IS HEREBY GIVEN that [Solvantis GmbH] (the "Company") has called a meeting. The Company\'s registered office is at Oracle House, 2 Meta Lane. Creditors, Target and Surge alike, must prove their claims.',
  'These Terms apply between you and [Harlow AI, Inc.] ("[Harlow]", "we"). [Harlow] may change the Terms. Sky, Wonder and Nest are names of our plans and no marks of others.',
  'Good morning. [Meta] is testing an assistant for shops. [Amazon] said no. And why Apple pickers in Kent are going electric. Plus: the Oracle of the week answers your mail.',
  'All systems operational\nAPI - operational\nDashboard - degraded\nUpstream: [AWS] eu-west-1, Cloudflare, [GitHub] Actions\nLast incident: Target group unhealthy',
  'Mars rises at nine. Apollo 11 left a mirror. Orbis and Aurora are craters. The Sky at Night is on later.',
  'Ref 881 Cruise terminal, dredging\nRef 882 Arm rests for seats, 400\nRef 883 Sky lights, Hall 2\nRef 884 Licences, [Adobe] or equal\nRef 885 Oracle bone casts for the museum',
  '[Nest] thermostat, third generation. Made for [Google]. Needs a C wire. Sold in white, sand and sky.',
  'The Turing Machine: A Life. Hardback, 320 pages. Publisher: Meridian. Also by this author: Mars by Night, The Target, An Oracle in Paris. Also as an audio book on [Audible].',
  '[Brightwell] hires a Vendor Manager. You will look after [Microsoft], [Oracle] and [ServiceNow]. Ring us on 020 1234. Slack is used, suits are not.',
  'Minecraft servers lag since the patch. Blizzard outside, Blizzard inside. My kid calls every boss The Oracle. [Microsoft] please fix.',
  'Left [Verizon] for [T-Mobile] last week. Port took ten minutes. EE sim from my UK trip still works. Sprint was worse than all of them.',
  'Incident 14: [Slack] messages delayed. Cause: Cloudflare outage. Fixed by failover to [Azure]. Surge queue drained.',
  'Item 9. Mr Carlyle asked whether [Carlyle] owned the landlord. It did. The chair, Ms Apple, thanked [AT&T] for the lines.',
];
