/**
 * The keyboard's focus, lent to the card by the page.
 *
 *   card opens ──► where it was is remembered ──asked for by key or menu──► in the card
 *   card closes, or is left by Tab ──► where it was, and the page has not moved
 */
import { plain } from '../../page/plain.ts';

export class LentFocus {
  readonly #root: ShadowRoot;
  readonly #frame: HTMLIFrameElement;
  #before: Element | null = null;

  /** `root` is the closed one in which the card's frame stands. */
  constructor(root: ShadowRoot, frame: HTMLIFrameElement) {
    this.#root = root;
    this.#frame = frame;
  }

  /** True while the keys go to the card. */
  get isLent(): boolean {
    return this.#root.activeElement === this.#frame;
  }

  /** Remembers where the focus is. A card that follows upon a card gives it back to the page, not to the first. */
  remember(): void {
    if (!this.isLent) this.#before = focusedIn(this.#root.ownerDocument, this.#root);
  }

  /** Focuses the panel. While the person writes in the address bar the browser keeps the keys there. */
  take(): void {
    this.#frame.contentDocument?.querySelector<HTMLElement>('.panel')?.focus();
  }

  /** Gives it back, if the card has it: who has gone on to another place in the page stays there. */
  giveBack(): void {
    if (!this.isLent) return;
    // The next mark may have led far away from there, and that is where is being read.
    if (takesFocus(this.#before)) plain(this.#before).focus({ preventScroll: true });
    // What had it may be gone; to a hidden frame the keys would be lost, scrolling by them too.
    if (this.isLent) this.#frame.blur();
  }
}

/**
 * True for the Tab that goes out of the panel, at either end. The frame is the last thing in the page, so the browser
 * would lead on to its own bars, or back to the page's last link and scroll there.
 */
export function isLeaving(event: KeyboardEvent, panel: Element): boolean {
  if (event.key !== 'Tab' || event.defaultPrevented) return false;
  const stops = [...panel.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility());
  if (event.shiftKey) return event.target === panel || event.target === stops[0];
  return event.target === stops.at(-1);
}

/** What Tab stops at in a card. */
const STOPS = ['a[href]', 'button:enabled', 'input:enabled', 'summary']
  .map((stop) => `${stop}:not([tabindex="-1"])`)
  .join();

/** The element in focus, looked for inside of what the page calls in focus: a frame by itself does not know it again. */
function focusedIn(tree: DocumentOrShadowRoot, ours: ShadowRoot): Element | null {
  const focused = tree.activeElement;
  const inner = focused && insideOf(focused, ours);
  const deeper = inner && focusedIn(inner, ours);
  return deeper === null || deeper.localName === 'body' ? focused : deeper;
}

/** What an element holds that has a focus of its own, as far as we may look: the site's own card stands in our tree. */
function insideOf(element: Element, ours: ShadowRoot): DocumentOrShadowRoot | null {
  if (element === ours.host) return ours;
  const { shadowRoot, contentDocument } = plain(element as Element & Partial<HTMLIFrameElement>);
  return shadowRoot ?? contentDocument ?? null;
}

function takesFocus(element: Element | null): element is Element & HTMLOrSVGElement {
  return element !== null && 'focus' in element;
}
