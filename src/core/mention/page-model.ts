/**
 * What a page says, as plain JSON: the one input of linking, from a browser's live document, a parsed file in the
 * terminal or plain text alike.
 *
 *   text      "Suppliers\nKiln AI\nLoom\n…"       blocks joined by "\n"; every offset below is into it
 *   blocks    [heading 0–9] [cell 10–17, column "Supplier"] …
 *   links     [10–17 → www.example.com]
 *
 * Offsets are UTF-16 code units. Nothing here depends on what the buyer watches.
 */

/**
 * A run of text that belongs together. Only cells have a `column`: the text of the head over a table cell, beside it
 * in a table without heads over its columns, or the term before a definition ("Contractor" · "Kiln AI").
 */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'head' | 'caption' | 'control';
  readonly column?: string;
  /** Number of the table row or definition list, counted over the page: the cells of one row belong together. */
  readonly row?: number;
}

/** A hyperlink over text that leads away from the page's own host: where it stands, and the whole host name it leads
 * to, lower case. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly host: string;
}

/** An organisation that the page itself declares in JSON-LD or microdata. Hostile until the text agrees. */
export interface Organisation {
  readonly name: string;
  readonly legalName: string | null;
  readonly hosts: readonly string[];
  readonly lei: string | null;
  /** True for the publisher of the page or the page's own main entity; false for one merely mentioned. */
  readonly isSite: boolean;
}

export interface PageModel {
  /** Whole host name of the page, lower case; null for a file or pasted text. */
  readonly host: string | null;
  /** BCP 47 tag that the page states, or null. */
  readonly language: string | null;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly organisations: readonly Organisation[];
}
