/**
 * One walk over a document's nodes, in reading order, for the browser's live page and the terminal's parsed one. It
 * can be stopped at any node and go on later.
 *
 *   host ─┬─ #shadow-root (open) … read first
 *         └─ children …            then what the page put inside
 *
 * Steps from node to node by their own pointers: no recursion, so that 10,000 nested elements cost no stack, and no
 * list of nodes, so that a page of any size costs no memory. What is open is remembered and not asked for again: a
 * question to a live page costs more than all that is done with its answer.
 */
import { mayHide, plain } from './plain.ts';

/** What happens on the way. Elements are as `plain` gives them. */
export interface Visitor {
  /** An element is met: false = neither it nor anything inside it is read, and `leave` is not called. */
  enter(element: Element, tag: string): boolean;
  /** An element that was entered is over. */
  leave(element: Element, tag: string): void;
  /** A text is met. `parent` is the element that it stands in, or whose open shadow tree it stands right in. */
  text(node: Text, parent: Element | null): void;
  /** The open shadow root of an element that was entered; it is read next. */
  shadow(root: ShadowRoot): void;
}

// As in the DOM standard; `Node` itself is not there in the terminal.
const TEXT = 3;

/** An element whose end has not been reached. */
interface Open {
  readonly element: Element;
  readonly tag: string;
  /** Its shadow root while that is read; null before and after. */
  shadow: ShadowRoot | null;
}

export class Walk {
  readonly #visitor: Visitor;
  readonly #open: Open[] = [];
  /** What is visited next; null = all inside the innermost open element is visited. */
  #next: Node | null;

  constructor(root: Element, visitor: Visitor) {
    this.#visitor = visitor;
    this.#next = root;
  }

  /** Goes on until `isDue`, asked after each node, says true. True = everything inside the root is visited. */
  advance(isDue: () => boolean): boolean {
    for (;;) {
      const next = this.#next;
      if (next !== null) this.#next = this.#visit(next);
      else if (this.#open.length > 0) this.#next = this.#close();
      else return true;
      if (isDue()) return false;
    }
  }

  /** False after the page has moved or taken away the place to go on from. What it changed elsewhere is no matter. */
  get isInPlace(): boolean {
    const next = this.#next;
    let around = next && plain(next).parentNode;
    for (const { element, shadow } of this.#open.toReversed()) {
      const isEnd = next === null && element === this.#open.at(-1)?.element;
      if (!isEnd && !(shadow ?? element).isSameNode(around)) return false;
      around = element.parentNode;
    }
    return this.#open[0]?.element.isConnected ?? true;
  }

  /** Visits a node and yields the next one beside or inside it. */
  #visit(node: Node): Node | null {
    if (node.nodeType === TEXT) {
      this.#visitor.text(node as Text, this.#open.at(-1)?.element ?? null);
      return node.nextSibling;
    }
    const tag = (node as Partial<Element>).localName;
    // Comments have no name.
    if (tag === undefined) return node.nextSibling;
    return mayHide(tag) ? this.#enter(plain(node as Element), 'form') : this.#enter(node as Element, tag);
  }

  #enter(element: Element, tag: string): Node | null {
    if (!this.#visitor.enter(element, tag)) return this.#open.length > 0 ? element.nextSibling : null;
    const shadow = element.shadowRoot;
    this.#open.push({ element, tag, shadow });
    if (!shadow) return element.firstChild;
    this.#visitor.shadow(shadow);
    return shadow.firstChild;
  }

  /** Ends what is innermost, shadow tree or element, and yields what comes after it. */
  #close(): Node | null {
    const innermost = this.#open.at(-1) as Open;
    if (innermost.shadow) {
      innermost.shadow = null;
      return innermost.element.firstChild;
    }
    this.#open.pop();
    this.#visitor.leave(innermost.element, innermost.tag);
    return this.#open.length > 0 ? innermost.element.nextSibling : null;
  }
}
