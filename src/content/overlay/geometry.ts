/**
 * Where a mark's boxes lie, from the rectangles of its name. Numbers only: the same for every look.
 *
 *   ┌ Kiln ─┐┌ AI ┐   rectangles of text, one a text node and line
 *   └───────┘└────┘
 *   ┌───── line ──┐   joined where they touch: one a line
 *   └─────────────┘
 *   ▔▔▔▔ strip ▔▔▔▔   drawn just under the line, over no letter
 */

/** Edges in CSS pixels from the viewport's top left corner, like DOMRect's. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where the host's own corner lies in the viewport, and how large a pixel of the host is drawn there. A root element
 * that is transformed shifts it, and one that is scaled or zoomed (`html { zoom: 0.9 }`) enlarges all that is in it.
 */
export interface Ground extends Point {
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is drawn under one line of a name. */
export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** 4 px: the least in which a double line, dashes and dots can be told apart at 1 device pixel a CSS pixel. */
export const STRIP_HEIGHT = 4;

// A text's rectangle ends under its descenders; 1 px up the strip still touches no letter and clears the next line.
const STRIP_RISE = 1;

// Words of one name stand at most a space apart. Two thirds of the line's height is a generous space.
const SPACE = 2 / 3;

/** The lines that a name's rectangles form, in reading order. Rectangles without extent (collapsed space) are none. */
export function linesOf(rects: Iterable<Rect>): Rect[] {
  const lines: Rect[] = [];
  for (const rect of rects) {
    if (rect.right - rect.left < 1 || rect.bottom - rect.top < 1) continue;
    const last = lines.at(-1);
    if (last && isSameLine(last, rect)) lines[lines.length - 1] = union(last, rect);
    else lines.push(rect);
  }
  return lines;
}

function isSameLine(a: Rect, b: Rect): boolean {
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return overlap > height / 2 && gap < height * SPACE;
}

function union(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The strip under a line, on whole device pixels: a hairline between two pixels would be a grey smear. */
export function stripUnder(line: Rect, devicePixels: number): Strip {
  const onPixel = (length: number) => Math.round(length * devicePixels) / devicePixels;
  const x = onPixel(line.left);
  return { x, y: onPixel(line.bottom - STRIP_RISE), width: onPixel(line.right) - x };
}

/** The strip in the host's own pixels: where the page is enlarged, so is what is drawn on it. */
export function onGround({ x, y, width }: Strip, ground: Ground): Strip {
  const { scale } = ground;
  return { x: (x - ground.x) / scale, y: (y - ground.y) / scale, width: width / scale };
}

/** The middle of what the viewport shows of a line, or null where it shows nothing. */
export function middleInView(line: Rect, view: Size): Point | null {
  const [left, right] = [Math.max(line.left, 0), Math.min(line.right, view.width)];
  const [top, bottom] = [Math.max(line.top, 0), Math.min(line.bottom, view.height)];
  return left < right && top < bottom ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null;
}

/** True where the point lies on a line or on the strip under it. */
export function isOverMark(line: Rect, { x, y }: Point): boolean {
  const bottom = line.bottom - STRIP_RISE + STRIP_HEIGHT;
  return x >= line.left && x <= line.right && y >= line.top && y <= bottom;
}

/** The line nearest to a height: a card for a name broken over two lines opens at the one that is pointed at. */
export function lineNear(lines: readonly Rect[], y: number): Rect | null {
  const away = (line: Rect) => Math.max(line.top - y, y - line.bottom, 0);
  return lines.reduce<Rect | null>(
    (best, line) => (best === null || away(line) < away(best) ? line : best),
    null,
  );
}
