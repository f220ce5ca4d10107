/**
 * Where the card stands: above or below the line, never over it, within the viewport.
 *
 * The frame's size comes from the viewport alone and never from what the card says: a page can find the edges of the
 * frame by hit testing, and a longer card would tell it that something was found. Inside, the card takes the height
 * it needs, at the edge nearest to the line.
 */
import { computePosition, flip, offset, platform, shift, size } from '@floating-ui/dom';
import type { Ground, Rect, Size } from '../overlay/geometry.ts';

/** The shadow's room beside the card (card.css). */
const SHADOW = 16;
/** 384 px of card: about 60 characters a line, the upper end of easy reading. */
const WIDTH = 384;
/** Two thirds of a small laptop's window: enough for the tie, its sources and the statement without scrolling. */
const HEIGHT = 520;
/** The size of letters, in pixels, at which that is so. A person who has them twice as large has a card twice as large. */
const USUAL_LETTERS = 16;
/** The strip under the line (4 px) stays free. */
const GAP = 4;
const MARGIN = 4;
/** All is reckoned in the viewport's pixels; the ground is seen to at the end. */
const IN_VIEWPORT = { ...platform, getOffsetParent: () => window };

export type Side = 'above' | 'below';

/** Puts the frame at the line and yields the side it came to stand on; for no line, at the window's upper end. */
export async function placeFrame(frame: HTMLIFrameElement, line: Rect | null, ground: Ground): Promise<Side> {
  const view = frame.ownerDocument.documentElement;
  // A zoomed root counts in its own pixels, and the scroll bar beside it in the window's.
  const width = Math.min(view.clientWidth * ground.scale, window.innerWidth);
  const boundary = { x: 0, y: 0, width, height: window.innerHeight };
  const most = sizeFor(frame);
  frame.style.width = `${Math.min(most.width, boundary.width)}px`;
  frame.style.height = `${Math.min(most.height, boundary.height)}px`;
  const detect = { rootBoundary: boundary, boundary: [], padding: MARGIN };
  const { x, y, placement } = await computePosition(virtual(line ?? nowhere(boundary.width, most)), frame, {
    platform: IN_VIEWPORT,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset({ mainAxis: GAP, crossAxis: -SHADOW }),
      flip({ ...detect, crossAxis: false }),
      shift(detect),
      size({
        ...detect,
        apply: ({ availableHeight }) => {
          frame.style.height = `${Math.min(most.height, availableHeight)}px`;
        },
      }),
    ],
  });
  const [left, top] = [Math.round(x - ground.x) / ground.scale, Math.round(y - ground.y) / ground.scale];
  // Large or small as the page may be, the card has its own size.
  frame.style.transform = `translate(${left}px, ${top}px) scale(${1 / ground.scale})`;
  return placement.startsWith('top') ? 'above' : 'below';
}

/** The largest that the frame becomes, with the letters that the person has chosen in the browser. */
function sizeFor(frame: HTMLIFrameElement): Size {
  const root = frame.contentDocument?.documentElement;
  const letters = root ? Number.parseFloat(getComputedStyle(root).fontSize) / USUAL_LETTERS : 1;
  return { width: WIDTH * letters + 2 * SHADOW, height: HEIGHT * letters };
}

/** Upper right, where no reading begins. */
function nowhere(right: number, { width }: Size): Rect {
  return { left: right - width, top: 0, right, bottom: 0 };
}

function virtual({ left, top, right, bottom }: Rect) {
  const box = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  return { getBoundingClientRect: () => box };
}
