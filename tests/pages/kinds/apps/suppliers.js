/** What the apps show: a short list that changes, and 500 rows of which only those in view are in the page. */

export const LATEST = ['Scale AI', 'Northmere Kilns', 'Labelbox'];
export const ADDED = 'Toloka';

const KNOWN = { 3: 'Mercor', 250: 'Surge AI', 252: 'Appen', 499: 'Turing' };
export const ALL = Array.from({ length: 500 }, (_, row) => KNOWN[row] ?? `Works ${row} of Northmere`);

export const ROW_HEIGHT = 24;

/** Rows that a box of 240 pixels shows at this height, and one more; always as many, so that their elements stay. */
export function rowsAt(scrollTop) {
  const first = Math.min(Math.floor(scrollTop / ROW_HEIGHT), ALL.length - 11);
  return ALL.slice(first, first + 11).map((name, slot) => ({ name, slot, top: (first + slot) * ROW_HEIGHT }));
}
