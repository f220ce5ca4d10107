/** A tab as a test sees it, the same for both browsers. */
import {
  type Box,
  boxesInRoots,
  boxOfElement,
  boxOfText,
  type ClosedRoot,
  describeRoots,
} from './closed-roots.ts';
import type { Json, TabHands } from './hands.ts';
import { until } from './until.ts';
import { callSource, View } from './view.ts';

export class Page extends View<TabHands> {
  async goto(url: string): Promise<void> {
    await this.hands.goto(url);
  }

  /** Calls `body` in the page with its closed shadow roots, which no script of the page could reach. */
  async inClosedRoots<A extends readonly Json[], R>(
    body: (roots: readonly ShadowRoot[], ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const source = `(...roots) => ${callSource(body, args, 'roots')}`;
    return (await this.hands.runInClosedRoots(source)) as Awaited<R>;
  }

  /** Markup and words of every closed shadow root, and of the frames inside. */
  async overlay(): Promise<readonly ClosedRoot[]> {
    return this.inClosedRoots(describeRoots);
  }

  /** Everything that the overlay says in words, its frames included. */
  async overlayText(): Promise<string> {
    const roots = await this.overlay();
    return roots.flatMap((root) => [root.text, ...root.frames.map((frame) => frame.text)]).join('\n');
  }

  /** Boxes of what `selector` finds in closed roots and their frames; empty if nothing. */
  async overlayBoxes(selector: string): Promise<readonly Box[]> {
    return this.inClosedRoots(boxesInRoots, selector);
  }

  async hover(selector: string): Promise<void> {
    await this.hoverBox(await this.elementBox(selector));
  }

  /** Puts the mouse on the first place where the page itself says `words`. */
  async hoverText(words: string): Promise<void> {
    const box = await until(() => this.evaluate(boxOfText, words), `the words "${words}" on ${this.url()}`);
    await this.hoverBox(box);
  }

  /** Moves the mouse off everything, to the corner of the viewport. */
  async hoverNothing(): Promise<void> {
    await this.hands.moveMouse(1, 1);
  }

  async click(selector: string): Promise<void> {
    const { x, y } = centre(await this.elementBox(selector));
    await this.hands.click(x, y);
  }

  /** Clicks the first visible thing that `selector` finds in the overlay. */
  async clickInOverlay(selector: string): Promise<void> {
    const seen = async () => (await this.overlayBoxes(selector)).find((box) => box.width > 0);
    const { x, y } = centre(await until(seen, `${selector} in the overlay of ${this.url()}`));
    await this.hands.click(x, y);
  }

  async press(key: string): Promise<void> {
    await this.hands.press(key);
  }

  /** Clicks into a field and types. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.hands.type(text);
  }

  /** Waits until `selector` finds something on the page. */
  async untilElement(selector: string): Promise<void> {
    await this.elementBox(selector);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.hands.resize(width, height);
  }

  async bringToFront(): Promise<void> {
    await this.hands.bringToFront();
  }

  private async elementBox(selector: string): Promise<Box> {
    return until(() => this.evaluate(boxOfElement, selector), `${selector} on ${this.url()}`);
  }

  // Two moves: a real mouse arrives from somewhere, and hover intent looks at the movement.
  private async hoverBox(box: Box): Promise<void> {
    const { x, y } = centre(box);
    await this.hands.moveMouse(x - 2, y - 1);
    await this.hands.moveMouse(x, y);
  }
}

function centre({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
