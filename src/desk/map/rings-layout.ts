/**
 * Suppliers of a service around the watchlist, the more closely tied the nearer. Lengths are CSS pixels.
 *
 *              ╭───────────────╮
 *     name ──╮ │   ╭───────╮   │ ╭── name     rows beside the rings, the closest ties on top
 *            ╰─┼───●  (●)  ●───┼─╯
 *     name ────●   ╰───────╯   ●──── name
 *              ╰─ no tie found ╯
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
export const LABEL_WIDTH = 162;
const INNERMOST = 22;
const RING_STEP = 20;
const OUTERMOST = INNERMOST + RING_STEP * (RINGS.length - 1);
/** A touch target of 24 px (WCAG 2.2) and air. */
const ROW = 28;
/** Marks of 16 px on one ring do not touch. */
const MARK = 22;
const MARGIN = 16;
/** Angle from the horizontal: straight above and below stand the names of the rings. */
const STEEPEST = (66 * Math.PI) / 180;
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

/** Places suppliers by their levels, given nearest first: in turn on the right and on the left, from the top down. */
export function ringsLayout(levels: readonly RingLevel[]): RingsLayout {
  const rows = Math.ceil(levels.length / 2);
  const height = Math.max(2 * (OUTERMOST + MARGIN), rows * ROW + 2 * MARGIN);
  const centre = { x: WIDTH / 2, y: height / 2 };
  const right = sideOf(
    levels.filter((_level, at) => at % 2 === 0),
    'right',
    centre,
  );
  const left = sideOf(
    levels.filter((_level, at) => at % 2 === 1),
    'left',
    centre,
  );
  return {
    height,
    centre,
    rings: RINGS.map((level) => ({ level, radius: radiusOf(level), isUsed: levels.includes(level) })),
    spots: levels.flatMap((_level, at) => (at % 2 === 0 ? right : left)[Math.floor(at / 2)] ?? []),
  };
}

function radiusOf(level: RingLevel): number {
  return INNERMOST + RING_STEP * RINGS.indexOf(level);
}

function sideOf(
  levels: readonly RingLevel[],
  side: RingSpot['side'],
  centre: { readonly x: number; readonly y: number },
): readonly RingSpot[] {
  const way = side === 'right' ? 1 : -1;
  const end = side === 'right' ? WIDTH - LABEL_WIDTH : LABEL_WIDTH;
  const angles = anglesOf(levels);
  return levels.map((level, row) => {
    const radius = radiusOf(level);
    const angle = angles[row] ?? 0;
    const x = round(centre.x + way * radius * Math.cos(angle));
    const y = round(centre.y + radius * Math.sin(angle));
    const rowY = round(centre.y + (row - (levels.length - 1) / 2) * ROW);
    const leader = `M${x} ${y}L${centre.x + way * ELBOW} ${rowY}L${end} ${rowY}`;
    return { x, y, side, rowY, leader };
  });
}

/** An angle a row, rising from top to bottom; on an inner ring, where they would touch, marks are moved apart. */
function anglesOf(levels: readonly RingLevel[]): readonly number[] {
  const step = levels.length > 1 ? (2 * STEEPEST) / (levels.length - 1) : 0;
  return levels.map((level, row) => {
    const [first, last] = [levels.indexOf(level), levels.lastIndexOf(level)];
    const apart = Math.max(step, MARK / radiusOf(level));
    const middle = ((first + last) / 2) * step - (levels.length > 1 ? STEEPEST : 0);
    const reach = (apart * (last - first)) / 2;
    // As a whole, so that the marks keep their distances; where a ring has no room for all, they share what there is.
    const most = Math.max(0, STEEPEST - reach);
    const centre = Math.min(most, Math.max(-most, middle));
    return centre + (row - (first + last) / 2) * apart;
  });
}

/** A tenth of a pixel: finer than any screen draws, short in the markup. */
function round(length: number): number {
  return Math.round(length * 10) / 10;
}
