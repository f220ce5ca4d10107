/**
 * What one interested party has in every company: up to the head of its group, then down.
 *
 *        head ─────► sister ──► supplier        votes: all that the head and what it controls can cast
 *          └─► party ──► supplier               economic: the larger of the party's and the head's own share
 */
import type { CompanyId } from '../company/company.ts';
import { type Bound, byControl, command } from './control.ts';
import { type EconomicShares, economicShares } from './economic.ts';
import { type Place, placeOf } from './group.ts';
import type { Network } from './network.ts';
import { GRAINS_PER_PPM, type Grains, WHOLE } from './span.ts';

/** A size with its certain part, what sources state at most, and what is possible at most. */
export interface Reach {
  readonly lower: Grains;
  readonly stated: Grains;
  readonly upper: Grains;
}

/** One party's group and what it holds. */
export interface Position {
  readonly party: CompanyId;
  readonly head: CompanyId;
  /** Controllers of the party, from its own up to the head. */
  readonly above: readonly CompanyId[];
  readonly crossHeld: boolean;
  /** Companies controlled for certain, the head and the party among them. */
  readonly members: ReadonlySet<CompanyId>;
  /** Companies controlled if every source's upper bound or word is taken. */
  readonly possible: ReadonlySet<CompanyId>;
  readonly votes: ReadonlyMap<CompanyId, Reach>;
  readonly economic: ReadonlyMap<CompanyId, Reach>;
  /** False where a ring reached the work cap. */
  readonly settled: boolean;
}

/** Of a company that the group holds nothing of. */
export const NO_REACH: Reach = { lower: 0, stated: 0, upper: 0 };

/** The position of `party`. `canHead` tells companies from persons, states and funds, at which the climb stops;
 * `climbs` false judges the party without its group, for a watched company of the buyer's own group. */
export function positionOf(
  network: Network,
  party: CompanyId,
  canHead: (id: CompanyId) => boolean,
  climbs = true,
): Position {
  const node = network.nodeOf.get(party);
  if (node === undefined) return alone(party);
  const idOf = (at: number) => network.companyAt[at] as CompanyId;
  const place = climbs ? placeIn(network, node, canHead) : { head: node, above: [], crossHeld: false };
  const votes = new Map<CompanyId, Reach>();
  const members = follow(network, place.head, 'lower', votes);
  const possible = follow(network, place.head, 'stated', votes);
  follow(network, place.head, 'upper', votes);
  const { economic, settled } = economicReach(network, place.head === node ? [node] : [node, place.head]);
  return {
    party,
    head: idOf(place.head),
    above: place.above.map(idOf),
    crossHeld: place.crossHeld,
    members: new Set([party, idOf(place.head), ...members]),
    possible: new Set(possible),
    votes,
    economic,
    settled,
  };
}

function placeIn(network: Network, node: number, canHead: (id: CompanyId) => boolean): Place {
  const idOf = (at: number) => network.companyAt[at] as CompanyId;
  const climber = {
    canHead: (at: number) => canHead(idOf(at)),
    compare: (a: number, b: number) => (idOf(a) < idOf(b) ? -1 : 1),
  };
  return placeOf(network.graph, node, climber, network.scratch);
}

function alone(party: CompanyId): Position {
  const nothing = { votes: new Map(), economic: new Map(), possible: new Set<CompanyId>() };
  return {
    party,
    head: party,
    above: [],
    crossHeld: false,
    members: new Set([party]),
    settled: true,
    ...nothing,
  };
}

/** Companies controlled on `bound`, the votes commanded written into `votes`. */
function follow(network: Network, head: number, bound: Bound, votes: Map<CompanyId, Reach>): CompanyId[] {
  const found = command(network.graph, [head], byControl(bound), network.scratch);
  const members: CompanyId[] = [];
  found.nodes.forEach((node, i) => {
    const id = network.companyAt[node] as CompanyId;
    votes.set(id, { ...(votes.get(id) ?? NO_REACH), [bound]: Math.min(WHOLE, found.votes[i] as number) });
    if (found.member[i] === 1) members.push(id);
  });
  return members;
}

function economicReach(network: Network, owners: readonly number[]) {
  const economic = new Map<CompanyId, Reach>();
  let settled = true;
  for (const owner of owners) {
    for (const bound of ['stated', 'upper'] as const) {
      const shares = economicShares(network.graph, [owner], bound, network.scratch);
      settled &&= shares.settled;
      widen(economic, shares, bound, network.companyAt);
    }
  }
  return { economic, settled };
}

function widen(
  economic: Map<CompanyId, Reach>,
  shares: EconomicShares,
  bound: 'stated' | 'upper',
  companyAt: readonly CompanyId[],
): void {
  shares.nodes.forEach((node, i) => {
    const id = companyAt[node] as CompanyId;
    const known = economic.get(id) ?? NO_REACH;
    const lower = Math.max(known.lower, wholePpm(shares.lower[i] as number, 'down'));
    const upper = Math.max(known[bound], wholePpm(shares.upper[i] as number, 'up'));
    economic.set(id, { ...known, lower, [bound]: upper });
  });
}

/** Error allowed to the economic shares: a thousandth of a ppm. Within it of a whole ppm, a share is that ppm, so that
 * half of a half meets the 25 % line. */
const STATED_ERROR_PPM = 1e-3;

/** A fraction rounded outward to whole ppm, in grains. */
export function wholePpm(fraction: number, direction: 'down' | 'up'): Grains {
  const ppm = fraction * 1_000_000;
  const whole = direction === 'down' ? Math.floor(ppm + STATED_ERROR_PPM) : Math.ceil(ppm - STATED_ERROR_PPM);
  return whole * GRAINS_PER_PPM;
}
