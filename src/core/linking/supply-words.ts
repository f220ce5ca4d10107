/** Words by which a page says who supplies it, as folded tokens: English, French, Spanish, Italian, Dutch. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Two words that say that a service is had from somebody, or joined with theirs: `hosted by`, `integrates with`. */
export const STATEMENTS: readonly (readonly [verbs: ReadonlySet<string>, joined: ReadonlySet<string>])[] = [
  [
    words(`
      powered hosted provided supplied processed stored delivered handled secured protected managed built
      deployed running runs run operated served maintained recorded outsourced subcontracted developed offered based
      heberge hebergee heberges propulse propulsee fourni fournie fournis alojado alojada impulsado impulsada
      proporcionado gestionado ospitato ospitata fornito fornita gehost geleverd aangedreven`),
    words('by on with via through using par chez sur avec en por con da su door bij op'),
  ],
  // Where data lies: what is built or based in a place is no statement.
  [words('stored hosted kept saved held sent shipped exported logged'), words('in to at')],
  [
    words(`
      integrates integrate integrated integration integrations connects connect connector connectors syncs sync plugin
      plugins partnered partnering partnership partners partner rely relies relying`),
    words('with to into for on upon include includes including are'),
  ],
];

/** Who uses something when a page speaks of itself: `we use`, `our site uses`. Nobody else's car is meant. */
export const USERS = words(
  'we wij site website app application platform service product software shop system',
);

/** `we use Harlow Audit`, `we work with Harlow Audit`. */
export const USES = words('use uses embed embeds chose chosen work works gebruiken gebruikt');

/** Between the two: `we also use`, `we have chosen`. */
export const BESIDE_VERB = words('also have has now mainly only');

/** Verbs of use that say `we` by themselves, or whose `we` may stand apart. */
export const WE_USE = words('utilisons utilizamos usamos utilizziamo usiamo');

/** What services do or are: one of them in the sentence tells a service that is used from a thing that is. */
export const SERVICE_WORDS = words(`
  analytics analysis cloud platform workspace software service services tool tools api apis app apps data database
  databases hosting host storage backup backups mail email messaging messages chat payment payments payroll planning
  billing invoicing tracking measure measures visits visitors traffic website page pages file files advertising adverts ads marketing
  remarketing retargeting campaigns monitoring logs logging security authentication login identity search maps map fonts
  video videos calls conferencing meetings collaboration documents signatures tickets support crm erp reporting
  dashboards integration servers server infrastructure network shipping tag tags pixel pixels cookies captcha
  enterprise desktop premium business edition suite connect automation learning intelligence logistics checkout telematics firewall
  services donnees mesure audience datos servicio servicios dati servizio gegevens bezoek`);

/** In the name of an organisation of its own, whoever it is called after: `Harlow Foundation`. */
export const INSTITUTIONS = words(`
  foundation university college school institute council association society trust club church hospital museum union
  federation committee centre center academy library festival dealers dealer roofing cleaning bakery bakeries brewing
  catering laundry park estate pier scaffolding records airlines house hotel inn restaurant cafe`);

/** Heads of lists, and labels, under which a service stands for its maker; what a garage offers are services too. */
export const SERVICE_LISTS = words(`
  tools integration integrations connectors plugins thirdparty stack technologies technologien partners partenaires socios`);

/** Heads of columns whose cells hold services by name. */
export const SERVICE_COLUMNS = words(`
  tool tools service services application applications app apps system systems software platform solution solutions
  integration integrations connector plugin`);

/** Small words within a list of services: `Harlow Audit, and also the Quorvex Ledger`. */
export const LIST_WORDS = words('and or also both the our of et e y en und such as like including');
