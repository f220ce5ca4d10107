/**
 * Mouse and keys of the page, heard on the window before any element hears them, so that a page that stops their
 * propagation stops nothing here. Nothing is prevented or stopped: the page keeps all of its own events.
 */
import { type Listening, listening } from '../listening.ts';
import type { Point } from './geometry.ts';

/** The keys that are held down with a mouse or key event. */
export type Held = Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'shiftKey'>;

export interface PointerHandlers {
  /** The mouse moves at this point; null = it drags, left the page, is a finger, or the page moves under it. */
  onPoint(point: Point | null, held?: Held): void;
  /** A press anywhere in the page, which is outside of the card. */
  onPress(): void;
  onKey(event: KeyboardEvent): void;
}

export class Pointer {
  readonly #listening: Listening;
  readonly #handlers: PointerHandlers;
  readonly #heard: Readonly<Record<string, (event: Event) => void>> = {
    pointermove: (event) => this.#moved(event as PointerEvent),
    pointerout: (event) => this.#out(event as PointerEvent),
    pointerdown: () => this.#handlers.onPress(),
    keydown: (event) => this.#handlers.onKey(event as KeyboardEvent),
    // Content moves under a resting mouse; only a moving one shows intent.
    scroll: () => this.#handlers.onPoint(null),
  };

  constructor(document: Document, handlers: PointerHandlers) {
    this.#handlers = handlers;
    // A page can make up events; only a person's own mouse and keys open or close anything.
    this.#listening = listening(document, Object.keys(this.#heard), (event) => {
      if (event.isTrusted) this.#heard[event.type]?.(event);
    });
  }

  start(): void {
    this.#listening.start();
  }

  stop(): void {
    this.#listening.stop();
  }

  #moved(event: PointerEvent): void {
    const isPointing = event.pointerType !== 'touch' && event.buttons === 0;
    this.#handlers.onPoint(isPointing ? { x: event.clientX, y: event.clientY } : null, event);
  }

  /** Out of the document altogether: into the card's frame or out of the window. */
  #out(event: PointerEvent): void {
    if (event.relatedTarget === null) this.#handlers.onPoint(null);
  }
}
