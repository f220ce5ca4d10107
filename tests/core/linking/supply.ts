/**
 * Services after their makers on the pages of vendors: where a page says by whom it is supplied, the maker is linked
 * (`We use [Harlow] Audit`), elsewhere a product after its maker is no mention. Sentences and short pages, marked before they
 * were first linked; one half was read to find the rule, the other not until it stood. All texts are our own.
 */

/** Read while the rule was sought. */
export const SUPPLY_READ: readonly string[] = [
  'We use [Google] Analytics to measure visits.',
  'Our site is powered by [Adobe] Experience Manager.',
  'All data is hosted on [Oracle] Cloud Infrastructure in Frankfurt.',
  'The platform is built on [Salesforce] Marketing Cloud.',
  'It integrates with [Microsoft] Teams, [Slack] Connect and [GitHub] Enterprise.',
  'Sub-processors\n- [Google] Advertising Products: advertising, Ireland\n- [Amazon Web Services]: hosting, Germany\n- [Microsoft] Azure: backup\n- [Salesforce] Marketing Cloud: mail',
  'Sub-processor\tPurpose\tLocation\n[Google] Workspace\tMail\tIreland\n[Cisco] Webex\tCalls\tUnited States\n[Harlow] Audit\tLogs\tGermany',
  'Our partners\n- [IBM] Watson\n- [Intel] Partner Alliance\n- [Brightwell] Flow',
  'Integrations\n- [Tableau] Desktop\n- [ServiceNow] Discovery\n- [LinkedIn] Recruiter',
  'Technology stack\n- [Nvidia] Triton\n- [VMware] Horizon\n- [Red Hat] Enterprise Linux',
  'Payments are processed by [PayPal] Checkout.',
  'We rely on [Honeywell] Forge to watch our plants.',
  'Calls are recorded with [Cisco] Webex and stored in [Google Cloud] Storage.',
  'Nous utilisons [Google] Analytics et [Criteo] Retargeting.',
  'El sitio está alojado en [Oracle] Cloud.',
  'Wij gebruiken [Google] Analytics.',
  'Our service runs on [IBM] Cloud, and its backups are stored with [Oracle] Object Storage.',
  'Third-party services\n[Google] Maps - shows where we are\n[TikTok] Pixel - measures adverts\n[Meta] Pixel - measures adverts',
  'Delivery is handled by [Uber] Direct.',
  'Tools we use: [Figma] Organization, [Slack] Enterprise Grid and [Adobe] Creative Cloud.',
  'Hosting provider: [Oracle] Cloud\nAnalytics provider: [Google] Analytics',
  // What stays silent.
  'He parked a Ford Fiesta by the gate.',
  'Google Pay accepted here.',
  'Five stars. The Bosch Serie washer is quiet and the Honda Mower starts at once.',
  'We use cookies. Accept all, or choose. Best viewed in Google Chrome.',
  'Melt the Mars Bars in a pan. We use Ferrero Rocher for the top.',
  'Now in store: Microsoft Surface Laptop, Lenovo Yoga Slim, Motorola Edge Neo.',
  'We drive a Ford Transit and our neighbours a Renault Kangoo.',
  'The race was won by a Honda Civic, built by hand.',
  'Get it on Google Play or buy an Apple Watch.',
  'Police say the man used a Nissan Qashqai to flee.',
  'You know Oracle Database and have used Tableau Desktop for years.',
  'We stayed at the Disney Paradise Pier and ate at the Target Café.',
  'In this picture we use a Nokia Lumia and an Intel Core chip.',
  'New season: the Ford Mustang Shelby is back, and so is the Honda Jazz.',
];

/** Not read until the rule stood. */
export const SUPPLY_UNREAD: readonly string[] = [
  'This website uses [Google] Analytics, a web analysis service.',
  'Powered by [Salesforce] Service Cloud.',
  'Your files are stored on [IBM] Cloud servers in Dallas.',
  'We work with [Microsoft] Advertising to show adverts.',
  'Our checkout is provided by [PayPal] Commerce Platform.',
  'List of subprocessors (May)\n- [Amazon Web Services] (hosting)\n- [Google] Firebase (messages)\n- [Brightwell] Flow (orders)\n- [Cisco] Umbrella (security)',
  'Vendor\tService\tCountry\n[Adobe] Sign\tSignatures\tIreland\n[Honeywell] Forge\tSensors\tUnited States\n[Solvantis] Pump Watch\tPumps\tGermany',
  'Technology partners\n- [Nvidia] Inception\n- [Databricks] Partner Connect\n- [Informatica] Cloud',
  'Works on top of what you have\nConnectors: [ServiceNow] Flow, [GitHub] Actions, [Tableau] Server.',
  'We embed videos by [YouTube] Premium and maps by [Google] Maps.',
  'We share data with our processors: [Google] Ads, [Microsoft] Clarity and [Criteo] OneTag.',
  'Logs are shipped to [Splunk] Observability Cloud.',
  'Hébergé par [Oracle] Cloud. Nous utilisons aussi [Adobe] Analytics.',
  'Utilizamos [Google] Analytics y [Meta] Pixel.',
  'Fleet data is supplied by [Ford] Telematics.',
  'The app was developed using [Google] Firebase and is delivered via [Oracle] Dyn.',
  'Software supplier: [Adobe] Commerce',
  'Last mile partner: [DoorDash] Drive',
  'Provider\tCookie\tLife\n[Google] Analytics\t_ga\t2 years\n[LinkedIn] Insight Tag\tli_fat\t30 days',
  'We have chosen [IBM] Security as our partner for audits.',
  // What stays silent.
  'A reader sent us this picture of a Renault Clio in the snow.',
  'Apple Pay and Google Pay welcome.',
  'Two stars. My Motorola Razr broke, and the Lenovo Legion runs hot.',
  'Before you go on to Google Search: we use cookies and data. Reject all. Accept all.',
  'Serve with Mars Delight. We love Ferrero Rondnoir at Christmas.',
  'Save 40 pounds on the Bosch Tassimo and the Honeywell Fan until Sunday.',
  'She drove a Nissan Micra, built in Sunderland, to the sea.',
  'The team uses a Honda Fireblade this season.',
  'Download on Google Play. Scan with your Apple iPad.',
  'The judge said they used a Ford Ranger, hired in Leeds, to move the safe.',
  'Wanted: a Microsoft Excel wizard who has seen Oracle Forms.',
  'Our trip: the Disney Magic Cruise, then a Volkswagen California for a week.',
  'For this test we use an Intel Arc card and a Nokia Streaming Box.',
  'The Honda Accord and the Ford Mondeo were used by the partners of the firm.',
];

/** Those of both halves that linking gets wrong today: a unit with a trade, a word that is nobody's name in the lexicon. */
export const SUPPLY_NOT_YET: readonly string[] = [
  'Our partners include [Cisco] Talos and [Harlow] Labs.',
  'Harvest is a native integration for [Salesforce] Sales Cloud.\nIt connects to [Oracle] Fusion and to [Slack] Canvas.',
  'Suppliers\n1. [Quorvex] Ledger\n2. Dunmore Assay\n3. [Nokia] Bell Labs',
];
