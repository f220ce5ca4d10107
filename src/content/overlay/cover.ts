/**
 * Is a name really seen where it lies? Marks are drawn above the whole page, so that one for a name scrolled under a
 * fixed header, or out of a scrolling box, would stand on foreign text.
 *
 * Asked of the page's own hit testing, which leaves no trace that the page could read.
 */
import { plain } from '../../page/plain.ts';
import { isShadowRoot, parentOf, REPLACED } from '../nodes.ts';
import type { Point, Rect } from './geometry.ts';

/** True where the point shows the element's text: it is topmost there, or all above it is see-through. */
export function isSeen(element: Element, { x, y }: Point, isOurs: (node: Node) => boolean): boolean {
  const tree = treeOf(element);
  const top = tree.elementFromPoint(x, y);
  if (top === null || isWithin(top, element) || isOurs(top)) return top !== null;
  return isSeenThrough(element, tree.elementsFromPoint(x, y));
}

/** The slow road: everything at the point, topmost first. A link stretched over a whole tile is see-through. */
function isSeenThrough(element: Element, stack: readonly Element[]): boolean {
  const depth = stack.findIndex((layer) => isWithin(layer, element));
  return depth >= 0 && !stack.slice(0, depth).some(isOpaque);
}

function treeOf(element: Element): DocumentOrShadowRoot {
  const root = plain(element).getRootNode();
  return isShadowRoot(root) ? root : plain(element).ownerDocument;
}

function isWithin(layer: Element, element: Element): boolean {
  return layer === element || plain(element).contains(layer);
}

/** A name in a link in a cell, and the cell cuts it off: further up a box is wide enough for its text. */
const MOST_BOXES = 3;

/**
 * What the page shows of a line of the element's text: a box that cuts a long text off, as for "…", cuts off what is
 * under it too, which would stand on the text of the next cell.
 */
export function shownPart({ left, top, right, bottom }: Rect, element: Element): Rect {
  let [from, to] = [left, right];
  let box: Element | null = element;
  for (let depth = 0; box && depth < MOST_BOXES; depth++) {
    if (cutsOff(box)) {
      const edges = plain(box).getBoundingClientRect();
      from = Math.max(from, edges.left);
      to = Math.min(to, edges.right);
    }
    box = parentOf(box);
  }
  return { left: from, top, right: to, bottom };
}

/** The widths come first: they are numbers at hand, and hardly a box has text that is wider than itself. */
function cutsOff(box: Element): boolean {
  const { scrollWidth, clientWidth } = plain(box);
  return scrollWidth > clientWidth && getComputedStyle(box).overflowX !== 'visible';
}

function isOpaque(layer: Element): boolean {
  if (REPLACED.has(layer.localName)) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(layer);
  return backgroundImage !== 'none' || !isClear(backgroundColor);
}

/** `rgba(0, 0, 0, 0)`, `rgb(0 0 0 / 0.2)`, `transparent`: less than half opaque. */
function isClear(colour: string): boolean {
  if (colour === 'transparent') return true;
  const alpha = /[,/]\s*([\d.]+)(%?)\)$/.exec(colour);
  if (alpha === null || !/rgba|\//.test(colour)) return false;
  return Number(alpha[1]) / (alpha[2] ? 100 : 1) < 0.5;
}
