/**
 * Which marks may be on the screen: an IntersectionObserver follows the elements that carry them, so that a page
 * with thousands of names measures only those near the viewport on each scroll.
 */
import { parentOf } from '../nodes.ts';
import { carrierOf, groupMarks, type PlacedMark } from './placed-mark.ts';

// Half a screen around the viewport: the observer reports one frame late, and a wheel step is less than that.
const MARGIN = '50%';

export class InView {
  readonly #observer: IntersectionObserver;
  readonly #changed: () => void;
  #byElement = new Map<Element, PlacedMark[]>();
  readonly #near = new Set<Element>();

  constructor(document: Document, changed: () => void) {
    this.#changed = changed;
    const options = { root: document, rootMargin: MARGIN };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), options);
  }

  /** Follows these marks instead of those before; an element that was near stays near until told otherwise. */
  follow(marks: readonly PlacedMark[]): void {
    const before = this.#byElement;
    this.#byElement = groupMarks(marks, carrierOf);
    for (const element of before.keys()) if (!this.#byElement.has(element)) this.#drop(element);
    for (const element of this.#byElement.keys()) if (!before.has(element)) this.#observer.observe(element);
  }

  /** Marks in or near the viewport, in no particular order. */
  *marks(): Iterable<PlacedMark> {
    for (const element of this.#near) yield* this.#byElement.get(element) ?? [];
  }

  stop(): void {
    this.#observer.disconnect();
    this.#byElement.clear();
    this.#near.clear();
  }

  #drop(element: Element): void {
    this.#observer.unobserve(element);
    this.#near.delete(element);
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      if (boundingClientRect.width === 0 && hasNoBox(target)) this.#moveUp(target);
    }
    this.#changed();
  }

  /** Follows the element around one that has no box of its own, which no observer ever sees. */
  #moveUp(element: Element): void {
    const marks = this.#byElement.get(element) ?? [];
    const above = parentOf(element);
    this.#drop(element);
    this.#byElement.delete(element);
    if (above === null) return;
    this.#byElement.set(above, [...(this.#byElement.get(above) ?? []), ...marks]);
    this.#observer.observe(above);
  }
}

function hasNoBox(element: Element): boolean {
  return element.isConnected && getComputedStyle(element).display === 'contents';
}
