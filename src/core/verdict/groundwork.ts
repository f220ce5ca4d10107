/**
 * What a question costs before any supplier is asked about: the position of each watched group, of the buyer's own,
 * and of the whole watchlist. It can be kept, so that a woken worker judges a supplier from its own rows alone.
 *
 *   viewpoint ──► position of own ─┐
 *             └─► position of each ├─► groundwork ──freeze──► JSON, kept by {viewpoint, as-of date, data version}
 *                 joint holding ───┘
 */
import type { CompanyId } from '../company/company.ts';
import { holdJointly, type JointHolding } from '../ownership/joint.ts';
import { type Position, positionOf, type Reach } from '../ownership/position.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import type { Footing } from './footing.ts';

/** Positions of all parties of one viewpoint on one date. They hang on the data, never on the policy. */
export interface Groundwork {
  readonly own: Position | null;
  /** In the order watched. */
  readonly watched: readonly Position[];
  readonly joint: JointHolding;
}

/** Parts of earlier groundwork that still hold; null = to be worked out. */
export interface Usable {
  readonly own: Position | null;
  readonly watched: readonly Position[];
  readonly joint: JointHolding | null;
}

const NOTHING_KEPT: Usable = { own: null, watched: [], joint: null };

/** The groundwork for `viewpoint`; what is `kept` is taken over, so that a competitor added costs one position. */
export function layGroundwork(
  footing: Footing,
  viewpoint: Viewpoint,
  kept: Usable = NOTHING_KEPT,
): Groundwork {
  const known = new Map(kept.watched.map((position) => [position.party, position]));
  const own = kept.own ?? (viewpoint.own === null ? null : positionIn(footing, viewpoint.own));
  const watched = viewpoint.watched.map((party) => known.get(party) ?? watchedPosition(footing, party, own));
  const heads = watched.map(({ head }) => head);
  return { own, watched, joint: kept.joint ?? holdJointly(footing.network, heads) };
}

function positionIn({ network, commons }: Footing, party: CompanyId, climbs = true): Position {
  return positionOf(network, party, (id) => !commons.has(id), climbs);
}

/** A watched company of the buyer's own group is watched alone: its group is the buyer's. */
function watchedPosition(footing: Footing, party: CompanyId, own: Position | null): Position {
  const position = positionIn(footing, party);
  return own === null || position.head !== own.head ? position : positionIn(footing, party, false);
}

/** A position as plain JSON. */
export interface FrozenPosition {
  readonly party: CompanyId;
  readonly head: CompanyId;
  readonly above: readonly CompanyId[];
  readonly crossHeld: boolean;
  readonly settled: boolean;
  readonly members: readonly CompanyId[];
  readonly possible: readonly CompanyId[];
  readonly votes: readonly (readonly [CompanyId, Reach])[];
  readonly economic: readonly (readonly [CompanyId, Reach])[];
}

/** Groundwork as plain JSON. */
export interface FrozenGroundwork {
  readonly own: FrozenPosition | null;
  readonly watched: readonly FrozenPosition[];
  readonly joint: {
    readonly shares: readonly (readonly [CompanyId, Reach])[];
    readonly jointly: readonly CompanyId[];
  };
}

/** `groundwork` as plain JSON, to be kept. */
export function freeze({ own, watched, joint }: Groundwork): FrozenGroundwork {
  return {
    own: own && freezePosition(own),
    watched: watched.map(freezePosition),
    joint: { shares: [...joint.shares], jointly: [...joint.jointly] },
  };
}

/** Groundwork as it was before `freeze`. */
export function thaw({ own, watched, joint }: FrozenGroundwork): Groundwork {
  return {
    own: own && thawPosition(own),
    watched: watched.map(thawPosition),
    joint: { shares: new Map(joint.shares), jointly: new Set(joint.jointly) },
  };
}

function freezePosition(position: Position): FrozenPosition {
  const { members, possible, votes, economic } = position;
  return {
    ...position,
    members: [...members],
    possible: [...possible],
    votes: [...votes],
    economic: [...economic],
  };
}

function thawPosition(frozen: FrozenPosition): Position {
  const { members, possible, votes, economic } = frozen;
  return {
    ...frozen,
    members: new Set(members),
    possible: new Set(possible),
    votes: new Map(votes),
    economic: new Map(economic),
  };
}
