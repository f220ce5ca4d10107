/**
 * What stands around the words: which kind of block they are in, under which column, in which table.
 *
 *   page › table › row › cell "Supplier" › list item      a scope each; inner ones take over what they do not change
 */
import type { Block } from '../core/mention/page-model.ts';
import type { Role } from './roles.ts';
import { beginRow, newTable, type Place, placeCell, type Table } from './tables.ts';
import type { BlockForm, Mark } from './text-writer.ts';

/** What holds inside an element that matters; elements that stand in a line have none. */
export interface Scope {
  readonly element: Element | null;
  readonly role: Role;
  readonly form: BlockForm;
  /** True where line breaks in the text are seen, as in `pre`. */
  readonly hasLines: boolean;
  readonly table: Table | null;
  readonly list: DefinitionList | null;
  /** Cells that this element's text is the head of. */
  readonly names: Place['names'];
  /** What had been written when the element began. */
  readonly mark: Mark;
}

/** A definition list half read; one record of several terms is one row. */
interface DefinitionList {
  readonly row: number;
  term: string;
}

const PARAGRAPH: BlockForm = { kind: 'paragraph' };

/** The scope of a page before anything on it. */
export function outermostScope(mark: Mark): Scope {
  return {
    element: null,
    role: 'block',
    form: PARAGRAPH,
    hasLines: false,
    table: null,
    list: null,
    names: null,
    mark,
  };
}

/** The scope inside `element`; `newRow` counts the rows of the page. */
export function scopeInside(
  outer: Scope,
  element: Element,
  role: Role,
  mark: Mark,
  newRow: () => number,
): Scope {
  // Written out: a page has tens of thousands of scopes, and spreading costs three times as much.
  const { form, hasLines, table, list } = outer;
  const scope: Scope = { element, role, form, hasLines, table, list, names: null, mark };
  const change = CHANGES[role];
  return change ? Object.assign(scope, change(scope, element, newRow)) : scope;
}

/** What the role changes; null = nothing. */
type Change = (scope: Scope, element: Element, newRow: () => number) => Partial<Scope> | null;

/** A cell without a table is a block like others. */
const cell: Change = ({ table, role }, element) => table && placeCell(table, element, role);

const kind =
  (inner: Block['kind']): Change =>
  ({ form }) =>
    isKept(form, inner) ? null : { form: { kind: inner } };

const CHANGES: Partial<Record<Role, Change>> = {
  lines: () => ({ hasLines: true }),
  heading: kind('heading'),
  item: kind('item'),
  caption: kind('caption'),
  control: kind('control'),
  table: () => ({ form: PARAGRAPH, table: newTable(), list: null }),
  headGroup: ({ table }) => {
    if (table) table.isInHeadGroup = true;
    return null;
  },
  row: ({ table }, element, newRow) => {
    if (table) beginRow(table, element, newRow());
    return null;
  },
  cell,
  headCell: cell,
  columnHead: cell,
  definitions: (_scope, _element, newRow) => ({ form: PARAGRAPH, list: { row: newRow(), term: '' } }),
  term: ({ list }) => ({ form: list ? { kind: 'head', row: list.row } : { kind: 'head' } }),
  description: ({ list }) => ({ form: list ? described(list) : PARAGRAPH }),
};

function described({ row, term }: DefinitionList): BlockForm {
  return term ? { kind: 'cell', column: term, row } : { kind: 'cell', row };
}

/** A cell keeps its column whatever is in it, and a heading that can be pressed is still a heading. */
function isKept(outer: BlockForm, inner: Block['kind']): boolean {
  return outer.kind === 'cell' || outer.kind === 'head' || (outer.kind === 'heading' && inner === 'control');
}
