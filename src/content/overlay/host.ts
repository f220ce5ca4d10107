/**
 * The one element of ours in the page: the same on every granted page, whatever was found there.
 *
 *   <html> … <div>            no attribute, no child, no size of its own to be measured
 *             └ #shadow-root (closed)   marks, and the card's frame
 */
import style from './host.css?inline';
import { LAYER_CLASS } from './mark-layer.ts';
import { mayRestore } from './restore.ts';

export class OverlayHost {
  /** Closed, so that a page finds neither marks nor card in it. */
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;
  #restored: readonly number[] = [];

  constructor(document: Document) {
    this.#element = document.createElement('div');
    this.root = this.#element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.root.adoptedStyleSheets = [sheet];
    removeOrphans(document);
  }

  /** True for the element itself: what the page sees where the card is. */
  is(node: Node | null): boolean {
    return node === this.#element;
  }

  /** Puts the host into the page. A document without a root element has nothing to be marked either. */
  mount(): void {
    const root = this.#element.ownerDocument.documentElement;
    if (this.#element.parentNode !== root) root?.append(this.#element);
  }

  unmount(): void {
    this.#element.remove();
  }

  /** True where the page has taken the host out or put it elsewhere. */
  get isDisplaced(): boolean {
    return this.#element.parentNode !== this.#element.ownerDocument.documentElement;
  }

  /** Puts the host back after the page took it out; false once the page has won (see `mayRestore`). */
  restore(now: number): boolean {
    if (!mayRestore(this.#restored, now)) return false;
    this.#restored = [...this.#restored, now];
    this.mount();
    return true;
  }

  /** Where the viewport's corner lies in the host's own coordinates: a transformed root element shifts it. */
  get origin(): { readonly x: number; readonly y: number } {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: left, y: top };
  }
}

/** Firefox lets an extension look into closed roots; Chromium has no need of it here. */
interface OpenedElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Takes hosts away whose script is no more. An update of the extension ends the old scripts at once in Firefox, and
 * they cannot clean up; in Chromium they live on and do (see `PageSession`).
 */
function removeOrphans(document: Document): void {
  for (const element of document.documentElement.children) {
    const root = (element as OpenedElement).openOrClosedShadowRoot;
    if (root?.querySelector(`:scope > .${LAYER_CLASS}`)) element.remove();
  }
}
