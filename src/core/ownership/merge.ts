/**
 * Many claims about one stake → one size, with what was dispensed with named (the design's section 8).
 *
 *   claims of one holder, subject and layer
 *     ├ best tier, newest first ──► chosen          equal tier, more than a point apart ──► hull, disputed
 *     ├ worse tier, other size  ──► also reported   date too coarse to tell             ──► widens the hull
 *     └ stake without a size    ──► unsized, unless another claim gives one
 */

import { type Claim, type LayerName, type Size, sizeOn } from './claim.ts';
import { lastDay } from './period.ts';
import { gap, hull, ppmToGrains, type Span } from './span.ts';

/** The size of one stake on one layer, as the claims together have it. */
export interface MergedSize {
  /** null = a stake is stated and no size: anything up to what the others leave. */
  readonly span: Span | null;
  readonly disputed: boolean;
  /** Claims that the size rests on. */
  readonly used: readonly Claim[];
  /** Claims of worse tiers that say otherwise. */
  readonly alsoReported: readonly Claim[];
}

interface Sized {
  readonly claim: Claim;
  readonly span: Span;
}

/** One point: rounding in the press ("about half") is no dispute. */
const ONE_POINT = ppmToGrains(10_000);

const NOTHING: Span = { lower: 0, upper: 0 };

/** Merges `claims` (one holder, one subject; in force for certain or possibly) on `layer`; null where none of them
 * speaks of that layer. The order of the claims does not matter.
 *
 * a register's 85 % and a paper's 66.8 % → 85 %, also reported: 66.8 %
 * two papers' 49 % and 30 % → 30 to 49 %, disputed
 * a share of 49 % and a statement of no votes, votes layer → 0: the statement beats what the share implies */
export function mergeOn(layer: LayerName, claims: readonly Claim[]): MergedSize | null {
  const speaking = claims.flatMap((claim) => {
    const size = sizeOn(layer, claim);
    return size === null ? [] : [{ claim, size }];
  });
  if (speaking.length === 0) return null;
  const stated = speaking.filter(({ size }) => !size.inferred);
  return mergeSizes(stated.length > 0 ? stated : speaking);
}

function mergeSizes(speaking: readonly { claim: Claim; size: Size }[]): MergedSize {
  const sized = speaking.flatMap(({ claim, size }) =>
    size.span === null ? [] : [{ claim, span: size.span }],
  );
  if (sized.length === 0) {
    return { span: null, disputed: false, used: speaking.map(({ claim }) => claim), alsoReported: [] };
  }
  const live = sized.filter(({ claim }) => claim.standing === 'live').sort(bestFirst);
  const maybe = sized.filter(({ claim }) => claim.standing === 'possible');
  const [best] = live;
  return best === undefined ? onlyPossible(maybe) : weigh(best, live, maybe);
}

/** None is certain to be in force yet: nothing from below, the largest from above. */
function onlyPossible(maybe: readonly Sized[]): MergedSize {
  const span = maybe.reduce((sum, { span }) => hull(sum, span), NOTHING);
  return { span, disputed: false, used: maybe.map(({ claim }) => claim), alsoReported: [] };
}

function weigh(best: Sized, live: readonly Sized[], maybe: readonly Sized[]): MergedSize {
  const peers = live.filter(({ claim }) => claim.tier === best.claim.tier);
  const apart = peers.filter(({ span }) => gap(span, best.span) > ONE_POINT);
  // Between two dates too coarse to tell, either size may hold; a worse source may not blur a better one.
  const blurring = maybe.filter(({ claim }) => claim.tier <= best.claim.tier);
  const span = [...apart, ...blurring].reduce((sum, other) => hull(sum, other.span), best.span);
  return {
    span,
    disputed: apart.length > 0,
    used: [...peers, ...blurring].map(({ claim }) => claim),
    alsoReported: live
      .filter(({ claim, span }) => claim.tier > best.claim.tier && gap(span, best.span) > ONE_POINT)
      .map(({ claim }) => claim),
  };
}

/** Best tier, then newest, then a fixed order, so that the outcome never hangs on the order of the rows. */
function bestFirst(a: Sized, b: Sized): number {
  const newer = lastDay(b.claim.newest).localeCompare(lastDay(a.claim.newest));
  return a.claim.tier - b.claim.tier || newer || a.span.lower - b.span.lower || a.span.upper - b.span.upper;
}
