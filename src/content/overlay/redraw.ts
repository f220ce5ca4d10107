/** Says when the page may have moved what stands on it; asks for one drawing a frame, however often it moved. */
import { type Listening, listening } from '../listening.ts';

const MOVES = ['scroll', 'resize', 'load', 'toggle', 'transitionend', 'animationend'];

export class Redraw {
  readonly #document: Document;
  readonly #draw: () => void;
  readonly #sizes: ResizeObserver;
  readonly #moves: Listening;
  #frame: number | null = null;

  constructor(document: Document, draw: () => void) {
    this.#document = document;
    this.#draw = draw;
    this.#sizes = new ResizeObserver(this.request);
    this.#moves = listening(document, MOVES, this.request);
  }

  start(): void {
    const { documentElement, body, fonts } = this.#document;
    this.#moves.start();
    fonts.addEventListener('loadingdone', this.request);
    for (const element of [documentElement, body]) if (element) this.#sizes.observe(element);
  }

  stop(): void {
    this.#moves.stop();
    this.#document.fonts.removeEventListener('loadingdone', this.request);
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
