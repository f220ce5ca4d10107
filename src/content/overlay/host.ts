/**
 * The one element of ours in the page: the same on every granted page, whatever was found there.
 *
 *   <html> … <div>            no attribute, no child, no size of its own to be measured
 *             └ #shadow-root (closed)   marks, and the card's frame
 *
 * While the page shows a modal dialog or a full screen, it stands in there: all else is under it, and inert.
 */

import { REPLACED } from '../nodes.ts';
import type { Ground } from './geometry.ts';
import style from './host.css?inline';
import { mayRestore } from './restore.ts';

/** By its first element a closed root is known as ours. */
const LAYER_CLASS = 'marks';

/** The layer's own width in pixels (host.css), by which its scale is measured. */
const LAYER_WIDTH = 1000;

export class OverlayHost {
  /** Closed, so that a page finds neither marks nor card in it. */
  readonly root: ShadowRoot;
  /** Where marks are drawn, below the card. */
  readonly layer: HTMLElement;
  readonly #element: HTMLElement;
  readonly #looks = new CSSStyleSheet();
  #home: Element | null = null;
  #restored: readonly number[] = [];

  constructor(document: Document) {
    this.#element = document.createElement('div');
    this.root = this.#element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.root.adoptedStyleSheets = [sheet, this.#looks];
    this.layer = document.createElement('div');
    this.layer.className = LAYER_CLASS;
    this.root.append(this.layer);
    removeOrphans(document);
  }

  /** True for the element itself: what the page sees where the card is. */
  is(node: Node | null): boolean {
    return node === this.#element;
  }

  /** Mounts, with a style sheet of the background's for the marks. */
  dress(looks: string): void {
    this.#looks.replaceSync(looks);
    this.mount();
  }

  /** Puts the host where it belongs, if it is not there. A document without a root element has nothing to mark. */
  mount(): void {
    this.#home = topmost(this.#element.ownerDocument);
    if (this.#element.parentNode !== this.#home) this.#home?.append(this.#element);
  }

  unmount(): void {
    this.#element.remove();
  }

  /** True where the page has taken the host out or put it elsewhere. Asked at every change, so it asks no selector. */
  get isDisplaced(): boolean {
    return !this.#element.isConnected || this.#element.parentNode !== this.#home;
  }

  /** Puts the host back after the page took it out; false once the page has won (see `mayRestore`). */
  restore(now: number): boolean {
    if (!mayRestore(this.#restored, now)) return false;
    this.#restored = [...this.#restored, now];
    this.mount();
    return true;
  }

  get ground(): Ground {
    const { left, top, width } = this.layer.getBoundingClientRect();
    return { x: left, y: top, scale: width / LAYER_WIDTH || 1 };
  }
}

function topmost(document: Document): Element | null {
  const modals = [...document.querySelectorAll('dialog:modal, :fullscreen')];
  // In a video that fills the screen nothing of ours would be seen.
  return modals.findLast((element) => !REPLACED.has(element.localName)) ?? document.documentElement;
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
  for (const element of [...document.documentElement.children]) {
    const root = (element as OpenedElement).openOrClosedShadowRoot;
    if (root?.firstElementChild?.className === LAYER_CLASS) element.remove();
  }
}
