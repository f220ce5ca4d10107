/** Draws strips into the closed root. Elements are kept and moved: 300 of them are redrawn within one frame. */
import type { Look } from '../../messages/contract.ts';
import type { Strip } from './geometry.ts';

/** A strip and the look of the mark it belongs to; where it lies never depends on the look. */
export interface DrawnStrip extends Strip {
  readonly look: Look;
}

export class MarkLayer {
  readonly #layer: HTMLElement;
  readonly #elements: HTMLElement[] = [];
  #drawn: readonly DrawnStrip[] = [];

  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** Shows these strips and no other. */
  draw(strips: readonly DrawnStrip[]): void {
    strips.forEach((strip, index) => {
      this.#put(strip, index);
    });
    for (const element of this.#elements.splice(strips.length)) element.remove();
    this.#drawn = strips;
  }

  #put(strip: DrawnStrip, index: number): void {
    const element = this.#elements[index] ?? this.#add();
    const before = this.#drawn[index];
    if (before?.look !== strip.look) element.className = `strip ${strip.look}`;
    if (before?.width !== strip.width) element.style.width = `${strip.width}px`;
    if (before?.x !== strip.x || before.y !== strip.y) {
      element.style.transform = `translate(${strip.x}px, ${strip.y}px)`;
    }
  }

  #add(): HTMLElement {
    const element = this.#layer.ownerDocument.createElement('div');
    this.#layer.append(element);
    this.#elements.push(element);
    return element;
  }
}
