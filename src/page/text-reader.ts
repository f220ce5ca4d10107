/**
 * Turns the walk into text: knows at every node what block it is in, under which column, inside which link.
 *
 *   scopes   page › table › row › cell "Supplier"      what stands around the words, innermost last
 *   writer   … "Scale AI"                              the words themselves
 */
import type { Block, Link } from '../core/mention/page-model.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { hostOf } from './hosts.ts';
import { type Role, roleOf } from './roles.ts';
import { isSkipped } from './skip.ts';
import { beginRow, nameCells, newTable, type Place, placeCell, type Table } from './tables.ts';
import { type BlockForm, type Mark, TextWriter } from './text-writer.ts';
import type { View } from './view.ts';
import { type Visitor, walk } from './walk.ts';

export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly anchors: Anchors;
}

/** What holds inside an element that matters; elements that stand in a line have none. */
interface Scope {
  readonly element: Element | null;
  readonly role: Role;
  readonly form: BlockForm;
  readonly table: Table | null;
  readonly list: DefinitionList | null;
  readonly names: Place['names'];
  /** What had been written when the element began. */
  readonly mark: Mark;
}

interface DefinitionList {
  readonly row: number;
  term: string;
}

/** Shown as a box of their own between words, which they keep apart. */
const BOXES = new Set('img svg input textarea select iframe object embed video audio canvas'.split(' '));

/** Tags that pages leave in the line; of others (`span`, `a`, elements of their own) only the layout knows. */
const INLINE = new Set('b strong i em u s small sub sup mark abbr cite q code font bdi bdo wbr'.split(' '));

/** The text inside `start`; nothing where it is null. `address` is what relative links are resolved against. */
export function readText(start: Element | null, address: string | null, view: View): ReadText {
  const reader = new TextReader(address, view);
  if (start) walk(start, reader);
  return reader.finish();
}

class TextReader implements Visitor {
  readonly #writer = new TextWriter();
  readonly #links: Link[] = [];
  readonly #outer: Scope[] = [];
  readonly #address: string | null;
  readonly #view: View;
  #scope: Scope;
  /** Elements begun or ended since the last words, of which the layout may say that they part them. */
  #crossed: Element[] = [];
  /** Rows of tables, grids and definition lists so far. */
  #rows = 0;

  constructor(address: string | null, view: View) {
    this.#address = address;
    this.#view = view;
    const form: BlockForm = { kind: 'paragraph' };
    const mark = this.#writer.mark;
    this.#scope = { element: null, role: 'block', form, table: null, list: null, names: null, mark };
  }

  finish(): ReadText {
    this.#writer.endBlock();
    const { text, blocks, runs } = this.#writer;
    return { text, blocks, links: this.#links, anchors: anchorsOf(runs) };
  }

  enter(element: Element): boolean {
    const tag = element.localName;
    if (BOXES.has(tag)) this.#writer.space();
    if (isSkipped(element, tag)) return false;
    const role = roleOf(element, tag);
    if (role === 'break') this.#break();
    else if (role !== undefined) this.#begin(element, role);
    if (role === undefined || role === 'link') this.#cross(element, tag);
    return true;
  }

  leave(element: Element): void {
    if (element === this.#scope.element) this.#end(element);
    else this.#cross(element, element.localName);
  }

  text(node: Text): void {
    const { isVisible, breaksLine } = this.#view;
    const parent = node.parentElement;
    if (isVisible && parent && /\S/.test(node.data) && !isVisible(parent)) return;
    if (breaksLine && this.#writer.isInBlock && this.#crossed.some(breaksLine)) this.#writer.endBlock();
    if (this.#writer.add(node, this.#scope.form)) this.#crossed = [];
  }

  #begin(element: Element, role: Role): void {
    if (role !== 'link') this.#writer.endBlock();
    this.#outer.push(this.#scope);
    this.#scope = this.#scopeOf(element, role);
  }

  #end(element: Element): void {
    const { role, names, mark, table } = this.#scope;
    const outer = this.#outer.pop();
    if (role === 'link') this.#endLink(element, mark);
    else this.#writer.endBlock();
    if (names && table) nameCells(table, names, this.#writer.since(mark));
    if (role === 'headGroup' && table) table.isInHeadGroup = false;
    if (role === 'term' && outer?.list) outer.list.term = this.#writer.since(mark);
    if (outer) this.#scope = outer;
  }

  #scopeOf(element: Element, role: Role): Scope {
    const { form, table, list } = this.#scope;
    const same: Scope = { element, role, form, table, list, names: null, mark: this.#writer.mark };
    switch (role) {
      case 'table':
        return { ...same, form: { kind: 'paragraph' }, table: newTable(), list: null };
      case 'headGroup':
        if (table) table.isInHeadGroup = true;
        return same;
      case 'row':
        if (table) beginRow(table, element, ++this.#rows);
        return same;
      case 'cell':
      case 'headCell':
      case 'columnHead':
        return table ? { ...same, ...placeCell(table, element, role) } : same;
      case 'definitions':
        return { ...same, form: { kind: 'paragraph' }, list: { row: ++this.#rows, term: '' } };
      case 'term':
      case 'description':
        return { ...same, form: formInList(role, list) };
      case 'heading':
      case 'item':
      case 'caption':
      case 'control':
        return { ...same, form: stronger(form, role) };
      default:
        return same;
    }
  }

  /** In a heading a `br` only wraps the line; elsewhere it ends an address line or an entry of a list. */
  #break(): void {
    if (this.#scope.form.kind === 'heading') this.#writer.space();
    else this.#writer.endBlock();
  }

  #endLink(link: Element, mark: Mark): void {
    const host = hostOf(link.getAttribute('href'), this.#address);
    const range = host === null ? null : this.#writer.rangeSince(mark);
    if (range && host) this.#links.push({ ...range, host });
  }

  #cross(element: Element, tag: string): void {
    if (this.#view.breaksLine && !INLINE.has(tag)) this.#crossed.push(element);
  }
}

function formInList(role: 'term' | 'description', list: DefinitionList | null): BlockForm {
  if (!list) return { kind: role === 'term' ? 'head' : 'paragraph' };
  if (role === 'term') return { kind: 'head', row: list.row };
  return list.term ? { kind: 'cell', column: list.term, row: list.row } : { kind: 'cell', row: list.row };
}

/** What a block is inside a block: a cell keeps its column whatever is in it, a heading is no mere button. */
function stronger(outer: BlockForm, inner: Block['kind']): BlockForm {
  const isKept =
    outer.kind === 'cell' || outer.kind === 'head' || (outer.kind === 'heading' && inner === 'control');
  return isKept ? outer : { kind: inner };
}
