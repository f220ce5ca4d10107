/**
 * Which marks may be on the screen: an IntersectionObserver follows the elements that carry them, so that a page
 * with thousands of names measures only those near the viewport on each scroll.
 */
import { parentOf } from '../nodes.ts';
import { carrierOf, type PlacedMark } from './placed-mark.ts';

// Half a screen around the viewport: the observer reports one frame late, and a wheel step is less than that.
const MARGIN = '50%';

export class InView {
  readonly #observer: IntersectionObserver;
  readonly #changed: () => void;
  readonly #followed = new Map<Element, { readonly run: number; readonly marks: PlacedMark[] }>();
  readonly #near = new Set<Element>();
  #run = 0;

  constructor(document: Document, changed: () => void) {
    this.#changed = changed;
    const options = { root: document, rootMargin: MARGIN };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), options);
  }

  /** Begins to follow other marks, which are given by `add`; those before stay until `settle`. */
  begin(): void {
    this.#run += 1;
  }

  add(mark: PlacedMark): void {
    const element = carrierOf(mark);
    if (element === null) return;
    const followed = this.#followed.get(element);
    if (followed?.run === this.#run) followed.marks.push(mark);
    else this.#followed.set(element, { run: this.#run, marks: [mark] });
    if (!followed) this.#observer.observe(element);
  }

  /** Lets go of those before; an element that was near stays near until told otherwise. */
  settle(): void {
    for (const [element, { run }] of this.#followed) if (run !== this.#run) this.#drop(element);
  }

  /** Marks in or near the viewport, in no particular order. */
  *marks(): Iterable<PlacedMark> {
    for (const element of this.#near) yield* this.#followed.get(element)?.marks ?? [];
  }

  stop(): void {
    this.#observer.disconnect();
    this.#followed.clear();
    this.#near.clear();
  }

  #drop(element: Element): void {
    this.#observer.unobserve(element);
    this.#followed.delete(element);
    this.#near.delete(element);
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const { target } = entry;
      if (entry.isIntersecting) this.#near.add(target);
      else if (entry.boundingClientRect.width === 0 && hasNoBox(target)) this.#moveUp(target);
      else this.#near.delete(target);
    }
    // What the page took away was taken off with it: who watches its changes drew then.
    if (entries.some(({ target }) => target.isConnected)) this.#changed();
  }

  /** Follows the element around one that has no box of its own, which no observer ever sees. */
  #moveUp(element: Element): void {
    const followed = this.#followed.get(element);
    const above = parentOf(element);
    this.#drop(element);
    if (!followed || !above) return;
    const there = this.#followed.get(above)?.marks ?? [];
    this.#followed.set(above, { ...followed, marks: [...there, ...followed.marks] });
    this.#observer.observe(above);
  }
}

function hasNoBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
