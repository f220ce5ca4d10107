/**
 * Suppliers of a service around the watchlist, the more closely tied the nearer. Lengths are CSS pixels.
 *
 *     name ──────╮      no tie found
 *     name ────╮ │  ╭───────────────╮
 *              ╰─┼──●   ╭───────╮   │ ╭────── name
 *                ╰──┼───●  (●)  ●───┼─╯       rows beside the rings, strongest tie at the top right, then clockwise
 *                   ╰───────────────╯
 *
 * Who is not known has no place here: outside the last ring would read as "farthest away".
 */
import type { Level } from '../../core/verdict/level.ts';

/** Rings from the middle outwards; a watched supplier stands at the very middle. */
const RINGS = [
  'WATCHED_PARTY',
  'CONTROLLED',
  'SIGNIFICANT_INFLUENCE',
  'MINORITY_STAKE',
  'NON_EQUITY_TIE',
  'FORMER',
  'NONE_FOUND',
] as const satisfies readonly Level[];

export type RingLevel = (typeof RINGS)[number];

export const WIDTH = 660;
/** Room for a name of some twenty letters at each side. */
export const LABEL_WIDTH = 168;
const INNERMOST = 22;
const RING_STEP = 19;
const OUTERMOST = INNERMOST + RING_STEP * (RINGS.length - 1);
/** A touch target and a line of small type under a name. */
const ROW = 40;
const MARGIN = 16;
/** Degrees from the horizontal: above and below stand the names of the rings. */
const STEEPEST = 66;
/** Where a leader turns level. */
const ELBOW = OUTERMOST + 10;

export interface RingSpot {
  /** Middle of the supplier's mark on its ring. */
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  /** Middle of its row. */
  readonly rowY: number;
  /** The line from the mark to the row. */
  readonly leader: string;
}

export interface RingsLayout {
  readonly height: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly rings: readonly { readonly level: RingLevel; readonly radius: number; readonly isUsed: boolean }[];
  /** In the order given. */
  readonly spots: readonly RingSpot[];
}

/** Whether a level has a ring; not known and the buyer's own group have none. */
export function hasRing(level: Level): level is RingLevel {
  return RINGS.some((ring) => ring === level);
}

/** Nearest to the middle first. */
export function byNearness(a: RingLevel, b: RingLevel): number {
  return RINGS.indexOf(a) - RINGS.indexOf(b);
}

/** Places suppliers by their levels, given nearest first. */
export function ringsLayout(levels: readonly RingLevel[]): RingsLayout {
  const right = Math.ceil(levels.length / 2);
  const height = Math.max(2 * (OUTERMOST + MARGIN), right * ROW + 2 * MARGIN);
  const centre = { x: WIDTH / 2, y: height / 2 };
  return {
    height,
    centre,
    rings: RINGS.map((level) => ({ level, radius: radiusOf(level), isUsed: levels.includes(level) })),
    spots: levels.map((level, at) => {
      const isRight = at < right;
      // Clockwise: down the right side, then up the left one.
      const row = isRight ? at : levels.length - 1 - at;
      return spotOf(level, row, isRight ? right : levels.length - right, isRight, centre);
    }),
  };
}

function radiusOf(level: RingLevel): number {
  return INNERMOST + RING_STEP * RINGS.indexOf(level);
}

function spotOf(
  level: RingLevel,
  row: number,
  rows: number,
  isRight: boolean,
  centre: { readonly x: number; readonly y: number },
): RingSpot {
  const offset = row - (rows - 1) / 2;
  const angle = rows === 1 ? 0 : ((offset / ((rows - 1) / 2)) * STEEPEST * Math.PI) / 180;
  const way = isRight ? 1 : -1;
  const radius = radiusOf(level);
  const x = round(centre.x + way * radius * Math.cos(angle));
  const y = round(centre.y + radius * Math.sin(angle));
  const rowY = round(centre.y + offset * ROW);
  const end = isRight ? WIDTH - LABEL_WIDTH : LABEL_WIDTH;
  const leader = `M${x} ${y}L${centre.x + way * ELBOW} ${rowY}L${end} ${rowY}`;
  return { x, y, side: isRight ? 'right' : 'left', rowY, leader };
}

/** A tenth of a pixel: finer than any screen draws, short in the markup. */
function round(length: number): number {
  return Math.round(length * 10) / 10;
}
