/**
 * The card's own document: an empty frame in the closed root, filled from here and without scripts of its own.
 *
 * Words in a closed shadow root are found by the page's `window.find`; words in this frame are not, it counts in no
 * `window.length`, and the page's content security policy has no say in sheets that are constructed in it.
 */

/** Same origin, so that it can be filled; popups, so that a source opens in a tab of its own when it is clicked. */
const LEAVE = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * The one thing of ours that takes the mouse, and only while it shows a card. In the host nothing is visible or takes
 * the mouse but what says so (host.css).
 */
const STYLE = `
  position: absolute; top: 0; left: 0; border: 0; background: transparent; transform-origin: 0 0;
  visibility: visible; pointer-events: auto; color-scheme: light dark;
`;

export class CardFrame {
  readonly element: HTMLIFrameElement;
  readonly #sheet: string;
  readonly #filled: (document: Document) => void;
  #document: Document | null = null;

  /** `filled` is called with each new document that the frame gets, ready to be drawn into. */
  constructor(owner: Document, sheet: string, filled: (document: Document) => void) {
    this.#sheet = sheet;
    this.#filled = filled;
    this.element = owner.createElement('iframe');
    this.element.style.cssText = STYLE;
    this.element.setAttribute('sandbox', LEAVE);
    this.element.hidden = true;
    // Browsers may put another empty document in its place when it has "loaded".
    this.element.addEventListener('load', () => this.open());
  }

  /** Puts the frame into the closed root. Its first document is there at once, and `filled` is called for it. */
  mount(root: ShadowRoot): void {
    if (this.element.parentNode !== root) root.append(this.element);
  }

  /**
   * The frame's document, filled; null on a page of opaque origin (served with CSP `sandbox`), whose frames nobody
   * can fill.
   */
  open(): Document | null {
    const document = this.element.contentDocument;
    if (document !== null && document !== this.#document && document.body !== null) this.#fill(document);
    return document && this.#document;
  }

  #fill(document: Document): void {
    this.#document = document;
    // A sheet can be adopted only by the document in whose window it was constructed.
    const { CSSStyleSheet } = document.defaultView ?? window;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#sheet);
    document.adoptedStyleSheets = [sheet];
    this.#filled(document);
  }
}
