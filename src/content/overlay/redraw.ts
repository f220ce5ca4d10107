/** Says when the page may have moved what stands on it; asks for one drawing a frame, however often it moved. */

// Capture, because these are heard on their way to any scrolling box, and bubble from none.
const MOVES = ['scroll', 'resize', 'load', 'toggle', 'transitionend', 'animationend'];
const LISTENING = { capture: true, passive: true };

export class Redraw {
  readonly #document: Document;
  readonly #draw: () => void;
  readonly #sizes: ResizeObserver;
  #frame: number | null = null;

  constructor(document: Document, draw: () => void) {
    this.#document = document;
    this.#draw = draw;
    this.#sizes = new ResizeObserver(this.request);
  }

  /** Listens; again after `document.open`, which takes every listener off. Listening twice is listening once. */
  start(): void {
    const { defaultView, documentElement, body, fonts } = this.#document;
    for (const move of MOVES) defaultView?.addEventListener(move, this.request, LISTENING);
    fonts.addEventListener('loadingdone', this.request);
    for (const element of [documentElement, body]) if (element) this.#sizes.observe(element);
  }

  stop(): void {
    const { defaultView, fonts } = this.#document;
    for (const move of MOVES) defaultView?.removeEventListener(move, this.request, LISTENING);
    fonts.removeEventListener('loadingdone', this.request);
    this.#sizes.disconnect();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  readonly request = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  };
}
