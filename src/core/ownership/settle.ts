/**
 * Merged stakes made consistent before they are summed: treasury shares out, totals above the whole opened up.
 *
 *   own shares of T 10 %, X 46 %  ──►  X 46/90 = 51.1 % of the votes that can be cast
 *   A 60 %, B 60 %                ──►  A 40–60 %, B 40–60 %: both cannot be true, so neither is a majority
 */
import type { LayerName } from './claim.ts';
import type { Stake } from './graph.ts';
import { type Grains, ppmToGrains, type Span, WHOLE } from './span.ts';

/** Holders of one company may sum to 102 % through rounding in their sources; past that, sources overlap. */
const ROUNDING_ALLOWED: Grains = ppmToGrains(20_000);

/** Settles all stakes, company by company. */
export function settleStakes(stakes: readonly Stake[]): readonly Stake[] {
  const bySubject = new Map<number, Stake[]>();
  for (const stake of withoutTreasury(stakes)) {
    const others = bySubject.get(stake.subject);
    if (others) others.push(stake);
    else bySubject.set(stake.subject, [stake]);
  }
  return [...bySubject.values()].flatMap((own) => openUp(openUp(own, 'votes'), 'economic'));
}

/** Whether lower bounds sum to more than the whole, by more than rounding. */
export function exceedsWhole(sizes: readonly Grains[]): boolean {
  return sizes.reduce((sum, size) => sum + size, 0) > WHOLE + ROUNDING_ALLOWED;
}

/** Drops what companies hold in themselves and rescales their other holders to what is outstanding. */
export function withoutTreasury(stakes: readonly Stake[]): Stake[] {
  const own = new Map<number, Stake>();
  for (const stake of stakes) if (stake.holder === stake.subject) own.set(stake.subject, stake);
  return stakes.flatMap((stake) => {
    if (stake.holder === stake.subject) return [];
    const treasury = own.get(stake.subject);
    return [treasury === undefined ? stake : rescaled(stake, treasury)];
  });
}

function rescaled(stake: Stake, treasury: Stake): Stake {
  return {
    ...stake,
    votes: stake.votes && outstanding(stake.votes, treasury.votes),
    economic: stake.economic && outstanding(stake.economic, treasury.economic),
  };
}

function outstanding(span: Span, treasury: Span | null): Span {
  const of = (size: Grains, held: Grains) =>
    Math.min(WHOLE, Math.round((size * WHOLE) / Math.max(1, WHOLE - held)));
  return { lower: of(span.lower, treasury?.lower ?? 0), upper: of(span.upper, treasury?.upper ?? 0) };
}

/** Each holder's lower bound reduced to what the others leave it, where the holders do not fit into the whole.
 * Published totals are left out of the sum, because they repeat what their parts say. */
function openUp(stakes: readonly Stake[], layer: LayerName): readonly Stake[] {
  const sizes = stakes.filter((stake) => !stake.aggregate).map((stake) => stake[layer]?.lower ?? 0);
  if (!exceedsWhole(sizes)) return stakes;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return stakes.map((stake) => {
    const span = stake[layer];
    if (span === null || stake.aggregate) return stake;
    const left = Math.max(0, WHOLE - (total - span.lower));
    return { ...stake, [layer]: { lower: Math.min(span.lower, left), upper: span.upper } };
  });
}
