/**
 * What an element is to a reader: from its tag, or from its ARIA role where a page builds tables and lists of plain
 * elements. What is not listed stands inside a line and splits no name: `<b>Sc</b>ale AI` is one word.
 */

export type Role =
  /** Stands on its own line and takes the kind of what it stands in. */
  | 'block'
  /** A block whose lines stand as written. */
  | 'lines'
  | 'break'
  | 'heading'
  | 'item'
  | 'caption'
  | 'control'
  | 'table'
  | 'headGroup'
  | 'row'
  /** `th`: over a column or beside a row, which only its table can tell. */
  | 'headCell'
  | 'columnHead'
  | 'cell'
  | 'definitions'
  | 'term'
  | 'description'
  | 'link';

const TAGS: Readonly<Record<Role, string>> = {
  block:
    'address article aside blockquote body center details dialog dir div fieldset figure footer form header ' +
    'hgroup hr html main menu nav ol p search section tbody tfoot ul',
  lines: 'pre',
  break: 'br',
  heading: 'h1 h2 h3 h4 h5 h6 summary',
  item: 'li',
  caption: 'caption figcaption legend',
  control: 'button label',
  table: 'table',
  headGroup: 'thead',
  row: 'tr',
  headCell: 'th',
  columnHead: '',
  cell: 'td',
  definitions: 'dl',
  term: 'dt',
  description: 'dd',
  link: 'a',
};

const ARIA: Readonly<Record<string, Role>> = {
  heading: 'heading',
  listitem: 'item',
  button: 'control',
  menuitem: 'control',
  tab: 'control',
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  row: 'row',
  columnheader: 'columnHead',
  rowheader: 'headCell',
  cell: 'cell',
  gridcell: 'cell',
  term: 'term',
  definition: 'description',
};

const ROLE_OF_TAG = new Map<string, Role>();
for (const [role, tags] of Object.entries(TAGS) as [Role, string][]) {
  for (const tag of tags.split(' ')) ROLE_OF_TAG.set(tag, role);
}
const ROLE_OF_ARIA = new Map(Object.entries(ARIA));

/** The element's role, or undefined for one that stands inside a line. */
export function roleOf(element: Element, tag: string): Role | undefined {
  const aria = element.getAttribute('role');
  return (aria && ROLE_OF_ARIA.get(aria)) || ROLE_OF_TAG.get(tag);
}
