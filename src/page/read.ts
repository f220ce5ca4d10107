/**
 * Reads a document into a page model: the same code in the browser, on the live page, and in the terminal, on a
 * parsed file.
 *
 *   Document ──walk──► skip? ──► kinds, tables ──► text writer ──► { model, jsonLd, anchors }
 *                                                                    │      │        └ model offset → text node
 *                                                                    │      └ as found: `core/mention/declared.ts`
 *                                                                    └ plain JSON for linking     parses them later
 *
 * Declared organisations are handed on as unparsed text: hostile JSON is the background's work, not the page
 * thread's, and the reader stays small. Only names, kinds and addresses in the markup are looked at; what needs a
 * layout (is it visible, does it stand on its own line) is asked of `view`, which only a browser has.
 */
import type { PageModel } from '../core/mention/page-model.ts';
import type { Anchors } from './anchors.ts';
import { declarationsOf } from './declarations.ts';
import { baseOf, hostOf, linkHosts } from './hosts.ts';
import { TextReader } from './text-reader.ts';
import type { View } from './view.ts';

/** A page as read: what linking gets, and what leads from its offsets back to the page. */
export interface Reading {
  /** Complete but for `organisations`, which is empty until `withDeclared` has parsed `jsonLd`. */
  readonly model: PageModel;
  /** JSON-LD as the page wrote it, and its microdata in the same form; hostile, capped. */
  readonly jsonLd: readonly string[];
  readonly anchors: Anchors;
}

/** Long titles are stuffed with keywords; a name that matters stands in the first words. */
const TITLE_LENGTH = 300;

/**
 * What the page says. `url` is the document's own address, or null for a file of unknown origin. Throws on no markup
 * whatever. Frames are documents of their own, and read as such.
 */
export function readPage(document: Document, url: string | null, view: View = {}): Reading {
  const read = new PageRead(document, url, view);
  read.advance(() => false);
  return read.finish();
}

/** The same, read in as many pieces as one likes: the page may live and change between them. */
export class PageRead {
  readonly #document: Document;
  readonly #url: string | null;
  readonly #text: TextReader;

  constructor(document: Document, url: string | null, view: View = {}) {
    this.#document = document;
    this.#url = url;
    const site = { host: hostOf(url), hostOf: linkHosts(baseOf(document, url)) };
    this.#text = new TextReader(startOf(document), site, view);
  }

  /** Reads on until `isDue`, asked after each node, says true. True = all is read. */
  advance(isDue: () => boolean): boolean {
    return this.#text.advance(isDue);
  }

  /** False after the page has taken away the place to read on from: it has to be read anew. */
  get isInPlace(): boolean {
    return this.#text.isInPlace;
  }

  /** What was read; call it once, at the end. */
  finish(): Reading {
    const { text, blocks, links, anchors } = this.#text.finish();
    const document = this.#document;
    const language = document.documentElement?.getAttribute('lang')?.trim() || null;
    const stated = { host: hostOf(this.#url), language, title: titleOf(document) };
    return {
      model: { ...stated, text, blocks, links, organisations: [] },
      jsonLd: declarationsOf(document),
      anchors,
    };
  }
}

/** The element to walk from, or null: a document in design mode is one large editor. */
function startOf(document: Document): Element | null {
  return document.designMode === 'on' ? null : (document.body ?? document.documentElement);
}

function titleOf(document: Document): string {
  return document.title.replace(/\s+/g, ' ').trim().slice(0, TITLE_LENGTH);
}
