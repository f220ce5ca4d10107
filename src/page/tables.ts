/**
 * Which head stands over a cell, row by row as a table or an ARIA grid is read.
 *
 *   Supplier   | Service              heads [Supplier, Service]
 *   Kiln AI    | Data annotation      cell, column "Supplier" …
 *
 *   Contractor | Kiln AI              no heads over columns: the row's own `th` names its cells
 */
import type { Role } from './roles.ts';
import type { BlockForm } from './text-writer.ts';

/** A table half read. */
export interface Table {
  /** Head text by column; the deepest of several head rows wins. */
  readonly heads: string[];
  /** By column, how many rows, with this one, a cell above or here still covers. */
  readonly reach: number[];
  /** Where the row's next cell goes, unless one from above reaches down there. */
  column: number;
  row: number;
  rowHead: string;
  isInHeadGroup: boolean;
  isHeadRow: boolean;
  isBoldHead: boolean;
  hasBody: boolean;
}

/** A cell in its place. `names`: which cells its text is the head of, for `nameCells`. */
export interface Place {
  readonly form: BlockForm;
  readonly names: 'row' | { readonly from: number; readonly to: number } | null;
}

/** No table of suppliers is wider; a hostile `colspan` costs no more than this. */
const MAX_COLUMNS = 200;
/** The HTML standard's own limit. */
const MAX_ROWS_SPANNED = 65_534;
/** What is longer than a line is a note, not the name of a column. */
const HEAD_LENGTH = 80;

export function newTable(): Table {
  return {
    heads: [],
    reach: [],
    column: 0,
    row: 0,
    rowHead: '',
    isInHeadGroup: false,
    isHeadRow: false,
    isBoldHead: false,
    hasBody: false,
  };
}

/** Starts a row. `row` is counted over the whole page, so that rows of two tables are never taken for one. */
export function beginRow(table: Table, element: Element, row: number): void {
  table.row = row;
  table.column = 0;
  table.rowHead = '';
  table.isHeadRow = isAllHeads(element);
  table.isBoldHead = !table.hasBody && table.heads.length === 0 && isBoldHead(element);
  for (let column = 0; column < table.reach.length; column++) {
    table.reach[column] = Math.max((table.reach[column] ?? 0) - 1, 0);
  }
}

/** Puts a cell into the next free columns of the row. */
export function placeCell(table: Table, element: Element, role: Role): Place {
  while ((table.reach[table.column] ?? 0) > 0) table.column++;
  const from = table.column;
  const to = Math.min(from + spanOf(element, 'colspan', MAX_COLUMNS), MAX_COLUMNS);
  const rows = spanOf(element, 'rowspan', MAX_ROWS_SPANNED);
  for (let column = from; column < to; column++) table.reach[column] = rows;
  table.column = Math.max(to, from);
  return placeIn(table, element, role, from, to);
}

/** Tells the table the text of a cell that names others. */
export function nameCells(table: Table, names: Place['names'], text: string): void {
  if (names === null || text === '') return;
  const head = text.slice(0, HEAD_LENGTH);
  if (names === 'row') table.rowHead = head;
  else for (let column = names.from; column < names.to; column++) table.heads[column] = head;
}

function placeIn(table: Table, element: Element, role: Role, from: number, to: number): Place {
  const { row } = table;
  if (isColumnHead(table, element, role)) {
    // A row of heads further down divides the table ("Europe") and names no column.
    return { form: { kind: 'head', row }, names: table.hasBody ? null : { from, to } };
  }
  table.hasBody = true;
  const column = table.heads[from] ?? table.rowHead;
  if (role === 'headCell' && table.heads.length === 0) return { form: { kind: 'head', row }, names: 'row' };
  return { form: column ? { kind: 'cell', column, row } : { kind: 'cell', row }, names: null };
}

function isColumnHead(table: Table, element: Element, role: Role): boolean {
  if (role === 'columnHead' || table.isInHeadGroup || table.isBoldHead) return true;
  if (role !== 'headCell') return false;
  const scope = element.getAttribute('scope') ?? '';
  return scope.startsWith('col') || (table.isHeadRow && !scope.startsWith('row'));
}

function isAllHeads(row: Element): boolean {
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
    if (cell.localName !== 'th') return false;
  }
  return true;
}

/** True where a table without `th` is headed by its looks: a first row all in bold over one that is not. */
function isBoldHead(row: Element): boolean {
  const below = row.nextElementSibling;
  return row.childElementCount > 1 && isAllBold(row) && below !== null && !isAllBold(below);
}

function isAllBold(row: Element): boolean {
  return [...row.children].every((cell) => {
    const bold = cell.querySelector('b, strong');
    return bold !== null && cell.textContent?.trim() === bold.textContent?.trim();
  });
}

/** A span attribute as the HTML standard reads it: absent, 0 or nonsense is 1, but `rowspan=0` is "to the end". */
function spanOf(element: Element, name: 'colspan' | 'rowspan', limit: number): number {
  const stated = element.getAttribute(name);
  if (stated === null) return 1;
  const number = Number.parseInt(stated, 10);
  if (name === 'rowspan' && number === 0) return limit;
  return number >= 1 ? Math.min(number, limit) : 1;
}
