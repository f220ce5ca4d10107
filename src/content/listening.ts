/** Listeners on the window of a page, put there and taken off together. */

export interface Listening {
  /** Listens; again after `document.open`, which takes every listener off. Listening twice is listening once. */
  start(): void;
  stop(): void;
}

// Capture: heard before any element hears it, and where nothing bubbles.
const ON_THE_WAY = { capture: true, passive: true };

export function listening(
  document: Document,
  types: readonly string[],
  hear: (event: Event) => void,
): Listening {
  return {
    start() {
      for (const type of types) document.defaultView?.addEventListener(type, hear, ON_THE_WAY);
    },
    stop() {
      for (const type of types) document.defaultView?.removeEventListener(type, hear, ON_THE_WAY);
    },
  };
}
