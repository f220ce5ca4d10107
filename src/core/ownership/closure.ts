/**
 * The legal tests that are not control: sanctions closure, single-link parents, hybrid attribution.
 * They explain and never set a level, except that the whole watchlist's closure is the qualifier "joint".
 */
import type { LayerName } from './claim.ts';
import { type Bound, type Commanded, command } from './control.ts';
import type { Graph } from './graph.ts';
import type { Scratch } from './scratch.ts';
import { sizeAt, stakesOf } from './sizes.ts';
import { HALF, isPast, type Line, WHOLE } from './span.ts';

/** Companies owned by `owners` in the aggregate (OFAC FAQ 399–401, EU Best Practices 2024): each layer past the line
 * passes on all it holds, each below it nothing. What reaches a company is its `votes` entry.
 *
 * X 50 % → A 50 % → B, at least half → A and B     OFAC FAQ 401, example 1
 * X 25 %, Y 25 % → A → A                           different owners add up
 * X 49 % → A 100 % → B → nothing: A is below the line and passes nothing on */
export function ownedTogether(
  graph: Graph,
  owners: readonly number[],
  rule: { readonly layer: LayerName; readonly line: Line; readonly bound: Bound },
  scratch: Scratch,
): Commanded {
  return command(graph, owners, { ...rule, ties: false }, scratch);
}

/** Companies below `owner` by single links past the line, none added up, where one of `layers` suffices (see `sizesOf`):
 * votes for a majority stake in the UK register, votes or a right to the profits for a parent under 31 CFR 800.219.
 *
 * P 50 % → A 50 % → B, at least half → A and B
 * P 50 % of the profits and 10 % of the votes of A → A by either layer, nothing by votes alone
 * P 50 % → A, P 50 % → B, A 30 % → C, B 30 % → C → not C: links are not added up */
export function parentChain(
  graph: Graph,
  owner: number,
  layers: readonly Uint32Array[],
  line: Line,
): Set<number> {
  const found = new Set<number>([owner]);
  for (const node of found) {
    for (const edge of stakesOf(graph, node)) {
      if (layers.some((sizes) => isPast(sizeAt(graph, sizes, edge), line)))
        found.add(graph.target[edge] as number);
    }
  }
  found.delete(owner);
  return found;
}

/** Rounds of a ring after which attribution stops; each adds less than the last, or the clamp at 1 ends it. */
const ATTRIBUTION_CAP = 1_000_000;
/** A millionth of a ppm: smaller changes are not passed on. */
const TOO_LITTLE = 1e-12;

/** Share of each company attributed to `owners` acting together on `sizes` (see `sizesOf`; 31 CFR 850.206): in full below a parent (more than half), else
 * in proportion. Fractions of 1, at most 1; least fixpoint, so a ring attributes nothing to itself.
 *
 * U 60 % → A 40 % → B and U 5 % → B → 45 %   A is U's, so all its 40 % count
 * U 50 % → A 100 % → B → 50 %                exactly half is no parent
 * U 40 %, V 20 % → A 100 % → B → 100 %       for U and V together, who have most of A */
export function attributedShares(
  graph: Graph,
  owners: readonly number[],
  sizes: Uint32Array,
): Map<number, number> {
  const share = new Map<number, number>();
  const passed = new Map<number, number>();
  const queue = [...owners];
  for (let at = 0; at < queue.length && at < ATTRIBUTION_CAP; at++) {
    const node = queue[at] as number;
    const weight = owners.includes(node) ? 1 : weightOf(share.get(node) ?? 0);
    const more = weight - (passed.get(node) ?? 0);
    if (more < TOO_LITTLE) continue;
    passed.set(node, weight);
    for (const edge of stakesOf(graph, node)) {
      const to = graph.target[edge] as number;
      share.set(to, (share.get(to) ?? 0) + (more * sizeAt(graph, sizes, edge)) / WHOLE);
      queue.push(to);
    }
  }
  for (const [node, sum] of share) share.set(node, Math.min(1, sum));
  return share;
}

function weightOf(share: number): number {
  return isPast(share * WHOLE, { at: HALF, strict: true }) ? 1 : share;
}
