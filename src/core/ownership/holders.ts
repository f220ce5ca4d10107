/** What the register of one company shows: the UK band of a holder, and who could outvote it. */
import { holdersOf } from './above.ts';
import type { LayerName } from './claim.ts';
import { parentChain } from './closure.ts';
import type { Graph } from './graph.ts';
import { sizeAt, sizesOf } from './sizes.ts';
import { type Grains, grainsOf, HALF, isPast, MORE_THAN_HALF } from './span.ts';

/** UK register band: more than 25 to 50 %, more than 50 to under 75 %, 75 % or more (CA 2006, sch. 1A). */
export type PscBand = '25-50' | '50-75' | '75-100';

/** What `owners` hold in `node`, directly and through companies in which each step above is a majority stake. */
export function heldThroughMajorities(
  graph: Graph,
  owners: readonly number[],
  node: number,
  layer: LayerName,
  end: 'lower' | 'upper' = 'lower',
): Grains {
  const sizes = sizesOf(graph, layer, end);
  const holders = new Set(owners);
  for (const owner of owners) {
    for (const company of parentChain(graph, owner, [sizesOf(graph, 'votes', end)], MORE_THAN_HALF))
      holders.add(company);
  }
  return holdersOf(graph, node).reduce(
    (sum, { edge, holder }) => sum + (holders.has(holder) ? sizeAt(graph, sizes, edge) : 0),
    0,
  );
}

/** The band of `held`, or null at 25 % and less.
 *
 * bandOf(50 %) → '25-50'     bandOf(75 %) → '75-100'     bandOf(25 %) → null: "more than 25 %" */
export function pscBand(held: Grains): PscBand | null {
  if (isPast(held, { at: grainsOf(0.75), strict: false })) return '75-100';
  if (isPast(held, MORE_THAN_HALF)) return '50-75';
  return isPast(held, { at: grainsOf(0.25), strict: true }) ? '25-50' : null;
}

/** How spread the other votes are (IFRS 10, B41–B43). */
export interface Dispersion {
  /** Fewest other holders who together have more votes; null where all the known others cannot. */
  readonly othersNeeded: number | null;
  /** Whether `held` is more than half of the votes usually cast; null where no turnout is known. */
  readonly majorityOfCast: boolean | null;
}

/** Dispersion around a side with `held` votes against `others`, each holder's votes in grains. `turnout` is a fraction
 * of all votes.
 *
 * 48 % against fifty times 1 % → 49 others needed
 * 45 % against eleven times 5 % → 10: IFRS 10 example 7, "not conclusive" */
export function dispersionAround(
  held: Grains,
  others: readonly Grains[],
  turnout: number | null,
): Dispersion {
  let sum = 0;
  const last = [...others]
    .sort((a, b) => b - a)
    .findIndex((votes) => {
      sum += votes;
      return isPast(sum, { at: held, strict: true });
    });
  return {
    othersNeeded: last < 0 ? null : last + 1,
    majorityOfCast: turnout === null ? null : isPast(held, { at: HALF * turnout, strict: true }),
  };
}

/** Votes of each holder of `node` outside `group`. */
export function votesOutside(graph: Graph, node: number, group: ReadonlySet<number>): Grains[] {
  return holdersOf(graph, node)
    .filter(({ holder }) => !group.has(holder))
    .map(({ edge }) => sizeAt(graph, graph.terms.votesLower, edge));
}
