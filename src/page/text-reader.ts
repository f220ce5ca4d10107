/**
 * Turns the walk into text: knows at every node what block it is in, under which column, inside which link.
 *
 *   scopes   page › table › row › cell "Supplier"      what stands around the words, innermost last
 *   writer   … "Kiln AI"                              the words themselves
 */
import type { Block, Link } from '../core/mention/page-model.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { type Role, roleOf } from './roles.ts';
import { outermostScope, type Scope, scopeInside } from './scope.ts';
import { isHidden, isSkipped } from './skip.ts';
import { nameCells } from './tables.ts';
import { type Mark, TextWriter } from './text-writer.ts';
import type { View } from './view.ts';
import { type Visitor, Walk } from './walk.ts';

export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly anchors: Anchors;
}

/** Shown as a box of their own between words, which they keep apart. */
const BOXES = new Set('img svg input textarea select iframe object embed video audio canvas'.split(' '));

/** Tags that pages leave in the line; of others (`span`, `a`, elements of their own) only the layout knows. */
const INLINE = new Set('b strong i em u s small sub sup mark abbr cite q code font bdi bdo wbr'.split(' '));

/** Where the page stands, and where its links lead. */
export interface Site {
  readonly host: string | null;
  readonly hostOf: (href: string) => string | null;
}

/** Reads the text inside one element, piece by piece. */
export class TextReader implements Visitor {
  readonly #walk: Walk | null;
  readonly #writer = new TextWriter();
  readonly #links: Link[] = [];
  readonly #outer: Scope[] = [];
  readonly #site: Site;
  readonly #view: View;
  #scope: Scope;
  /** Elements begun or ended since the last words, of which the layout may say that they part them. */
  #crossed: Element[] = [];
  /** The last answer to whether words right in an element are shown. */
  #asked: { readonly parent: Element | null; readonly isShown: boolean } = { parent: null, isShown: true };
  /** Rows of tables, grids and definition lists so far. */
  #rows = 0;

  /** Of no element nothing is read. */
  constructor(start: Element | null, site: Site, view: View) {
    this.#walk = start && new Walk(start, this);
    this.#site = site;
    this.#view = view;
    this.#scope = outermostScope(this.#writer.mark);
  }

  /** See `Walk`. */
  advance(isDue: () => boolean): boolean {
    return this.#walk?.advance(isDue) ?? true;
  }

  get isInPlace(): boolean {
    return this.#walk?.isInPlace ?? true;
  }

  /** What was read; call it once, at the end. */
  finish(): ReadText {
    this.#writer.endBlock();
    const { text, blocks, runs } = this.#writer;
    return { text, blocks, links: this.#links, anchors: anchorsOf(runs) };
  }

  enter(element: Element, tag: string): boolean {
    if (BOXES.has(tag)) this.#writer.space();
    if (isSkipped(element, tag)) {
      if (isHidden(element, tag)) this.#view.skipsHidden?.(element);
      return false;
    }
    const role = roleOf(element, tag);
    if (role === 'break') this.#break();
    else if (role !== undefined) this.#begin(element, role);
    if (role === undefined || role === 'link') this.#cross(element, tag);
    return true;
  }

  leave(element: Element, tag: string): void {
    const isInline = element !== this.#scope.element || this.#scope.role === 'link';
    if (element === this.#scope.element) this.#end(element);
    if (isInline) this.#cross(element, tag);
  }

  shadow(root: ShadowRoot): void {
    this.#view.entersShadow?.(root);
  }

  text(node: Text, parent: Element | null): void {
    const words = node.data;
    if (/\S/.test(words)) {
      if (parent && !this.#isShown(parent)) return;
      if (this.#crossed.length > 0) {
        this.#part(words);
        this.#crossed = [];
      }
    }
    this.#writer.add(node, words, this.#scope.form, this.#scope.hasLines);
  }

  /** Parts words that elements without a line of their own have brought together, as far as can be told. */
  #part(words: string): void {
    const { breaksLine } = this.#view;
    if (!breaksLine) {
      if (looksGlued(this.#writer.lastCharacter, words)) this.#writer.space();
    } else if (this.#writer.isInBlock && this.#crossed.some(breaksLine)) this.#writer.endBlock();
  }

  /** A paragraph with links in it is many text nodes and one parent: it is asked about once in a row. */
  #isShown(parent: Element): boolean {
    if (parent !== this.#asked.parent) {
      this.#asked = { parent, isShown: this.#view.isVisible?.(parent) ?? true };
    }
    return this.#asked.isShown;
  }

  #begin(element: Element, role: Role): void {
    if (role !== 'link') this.#writer.endBlock();
    this.#outer.push(this.#scope);
    this.#scope = scopeInside(this.#scope, element, role, this.#writer.mark, () => ++this.#rows);
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

  /** In a heading a `br` only wraps the line; elsewhere it ends an address line or an entry of a list. */
  #break(): void {
    if (this.#scope.form.kind === 'heading') this.#writer.space();
    else this.#writer.endBlock();
  }

  /** A link to the page's own host says nothing about whom its words name. */
  #endLink(link: Element, mark: Mark): void {
    const href = link.getAttribute('href');
    const host = href === null ? null : this.#site.hostOf(href);
    if (host === null || host === this.#site.host) return;
    const range = this.#writer.rangeSince(mark);
    if (range) this.#links.push({ ...range, host });
  }

  #cross(element: Element, tag: string): void {
    if (!INLINE.has(tag)) this.#crossed.push(element);
  }
}

/**
 * True where no layout can be asked and the letters speak for two words: a new one begins with a capital.
 *
 * '…of 2024' + 'Loom joins' → true · 'Kiln AI' + 'Labelling' → true · 'Kil' + 'n AI' → false, a name in two tags
 */
function looksGlued(last: string, words: string): boolean {
  return /[\p{Ll}\p{Nd}.,;:!?)]/u.test(last)
    ? /^\p{Lu}/u.test(words)
    : /\p{Lu}/u.test(last) && /^\p{Lu}\p{Ll}/u.test(words);
}
