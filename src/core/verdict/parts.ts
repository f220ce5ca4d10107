/**
 * The stakes that add up to what a group has in a supplier, each with the chain that leads to its holder.
 *
 *   group ══chain══► holder ──stake──► supplier        amount = stake, times the group's share of the holder
 */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import type { LayerName } from '../ownership/claim.ts';
import type { Holding } from '../ownership/ledger.ts';
import type { MergedSize } from '../ownership/merge.ts';
import { NO_REACH, type Position } from '../ownership/position.ts';
import { type Grains, ppmToGrains, WHOLE } from '../ownership/span.ts';
import { type Grounds, groundsOfClaims, together } from './grounds.ts';
import { pathTo } from './path.ts';

/** One addend. */
export interface Part {
  readonly amount: Grains;
  /** As weak as the weakest link of its chain. */
  readonly grounds: Grounds;
}

/** A stake of undisclosed size is more than nothing: as little as a source could mean by a stake. */
const UNDISCLOSED: Grains = ppmToGrains(1);

/** Addends of the group's votes or economic share in `subject`, and stakes of unknown size in `parents`, the companies
 * that control it. */
export function partsOf(
  layer: LayerName,
  books: Books,
  position: Position,
  subject: CompanyId,
  parents: readonly CompanyId[],
): readonly Part[] {
  const direct = books.holdingsIn(subject).flatMap((holding) => {
    const passed = passedOn(layer, position, holding.holder);
    return passed === 0 ? [] : partFrom(layer, books, position, holding, passed);
  });
  const above = parents.flatMap((parent) =>
    books
      .holdingsIn(parent)
      .filter(({ holder, economic }) => position.members.has(holder) && economic?.span === null)
      .flatMap((holding) => partFrom(layer, books, position, holding, 1)),
  );
  return [...direct, ...above];
}

/** How much of what the holder has counts for the group: its votes in full or not at all, of its capital a share. */
function passedOn(layer: LayerName, position: Position, holder: CompanyId): number {
  const { party, head, members, economic } = position;
  if (holder === party || holder === head) return 1;
  if (layer === 'votes') return members.has(holder) ? 1 : 0;
  const { lower, upper } = economic.get(holder) ?? NO_REACH;
  // Nothing certain, and still a part of what is possible: rule K1 rests on such.
  return lower > 0 ? lower / WHOLE : upper > 0 ? Number.MIN_VALUE : 0;
}

function partFrom(
  layer: LayerName,
  books: Books,
  position: Position,
  holding: Holding,
  passed: number,
): Part[] {
  const size = holding[layer];
  if (size === null || size.used.length === 0) return [];
  const chain = chainTo(books, position, holding.holder).flatMap((link) => linkGrounds(layer, link));
  const amount = size.span === null ? UNDISCLOSED : size.span.lower;
  return [{ amount: amount * passed, grounds: together([...chain, groundsOfSize(size)]) }];
}

function chainTo(books: Books, position: Position, holder: CompanyId): readonly Holding[] {
  return holder === position.party || holder === position.head ? [] : pathTo(books, position, holder);
}

function linkGrounds(layer: LayerName, holding: Holding): Grounds[] {
  const size = holding[layer] ?? holding.economic ?? holding.votes;
  return size === null || size.used.length === 0 ? [] : [groundsOfSize(size)];
}

function groundsOfSize({ used, disputed }: MergedSize): Grounds {
  return groundsOfClaims(used, disputed);
}
