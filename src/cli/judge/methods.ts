/** Methods of the worked cases → answers of the core, each in the form that the case file expects. */
import type { LayerName } from '../../core/ownership/claim.ts';
import { attributedShares, ownedTogether, parentChain } from '../../core/ownership/closure.ts';
import { type Bound, type Commanded, command } from '../../core/ownership/control.ts';
import { economicShares } from '../../core/ownership/economic.ts';
import { placeOf } from '../../core/ownership/group.ts';
import {
  dispersionAround,
  heldThroughMajorities,
  pscBand,
  votesOutside,
} from '../../core/ownership/holders.ts';
import { wholePpm } from '../../core/ownership/position.ts';
import { sizesOf } from '../../core/ownership/sizes.ts';
import { fractionOf, grainsOf, isPast, type Line } from '../../core/ownership/span.ts';
import type { NamedGraph } from './vector-graph.ts';

/** A question put to a graph. */
export interface Asked {
  readonly named: NamedGraph;
  readonly owners: readonly number[];
  readonly target: number | null;
  readonly line: Line;
  /** The number of a `threshold`, 0.25 of "ge0.25" too; null where there is none. */
  readonly share: number | null;
  readonly kind: LayerName | null;
  readonly turnout: number | null;
}

/** An answer as JSON; null = not built, or none. */
export type Answer =
  | boolean
  | number
  | string
  | null
  | readonly (string | number)[]
  | Readonly<Record<string, unknown>>;

/** Every method that the engine answers. */
export const METHODS: Readonly<Record<string, (asked: Asked) => Answer>> = {
  control: (asked) => reachedOrList(asked, commanded(asked, 'lower')),
  control_at_least: (asked) => reachedOrList(asked, commanded(atLeast(asked), 'lower')),
  control_excl_treasury: (asked) => reachedOrList(asked, commanded(asked, 'lower')),
  control_range: controlRange,
  control_shares: controlShares,
  group_control: (asked) =>
    reachedOrList(asked, commanded({ ...asked, owners: asked.owners.map((o) => headOf(asked, o)) }, 'lower')),
  aggregate_closure: (asked) => reachedOrList(asked, closure(asked, asked.owners)),
  closure_share: (asked) => fractionOf(valueAt(closure(asked, asked.owners), asked.target)),
  any_single_closure: anySingle,
  parent_chain: chain,
  attributed: attributed,
  integrated: (asked) => economicOf(asked)[0],
  integrated_range: economicOf,
  integrated_at_least: (asked) => isShare(asked, false),
  integrated_over: (asked) => isShare(asked, true),
  psc_band: band,
  dispersion: dispersion,
};

/** Whether the economic share is past the number asked for, rounded as the product rounds it before a comparison. */
function isShare(asked: Asked, strict: boolean): boolean {
  return isPast(wholePpm(economicOf(asked)[0], 'down'), { at: grainsOf(asked.share ?? 0.5), strict });
}

function commanded(asked: Asked, bound: Bound): Commanded {
  const { named, owners, line } = asked;
  return command(named.graph, owners, { layer: 'votes', bound, line, ties: false }, named.scratch);
}

function closure(asked: Asked, owners: readonly number[]): Commanded {
  return ownedTogether(
    asked.named.graph,
    owners,
    { layer: asked.kind ?? 'economic', line: asked.line, bound: 'lower' },
    asked.named.scratch,
  );
}

function atLeast(asked: Asked): Asked {
  return asked.share === null ? asked : { ...asked, line: { at: grainsOf(asked.share), strict: false } };
}

/** With a target whether it is in the set, else the set. */
function reachedOrList(asked: Asked, found: Commanded): Answer {
  const names = membersOf(asked, found);
  return asked.target === null ? names : names.includes(asked.named.nameOf(asked.target));
}

function membersOf(asked: Asked, found: Commanded): string[] {
  return [...found.nodes].filter((_node, i) => found.member[i] === 1).map(asked.named.nameOf);
}

function valueAt(found: Commanded, target: number | null): number {
  const at = found.nodes.indexOf(target ?? -1);
  return at < 0 ? 0 : (found.votes[at] as number);
}

function controlRange(asked: Asked): Answer {
  const standingOn = (bound: Bound) => reachedOrList(asked, commanded(asked, bound)) === true;
  if (asked.target === null) return null;
  return standingOn('lower') ? 'certain' : standingOn('upper') ? 'possible' : 'no';
}

function controlShares(asked: Asked): Answer {
  const found = commanded(asked, 'lower');
  const held = [...found.nodes].map(
    (node, i) => [asked.named.nameOf(node), fractionOf(found.votes[i] as number)] as const,
  );
  return Object.fromEntries(held.filter((_entry, i) => found.member[i] === 1));
}

function headOf({ named }: Asked, owner: number): number {
  const climber = { canHead: () => true, compare: (a: number, b: number) => a - b };
  return placeOf(named.graph, owner, climber, named.scratch).head;
}

function anySingle(asked: Asked): Answer {
  const each = asked.owners.map((owner) => membersOf(asked, closure(asked, [owner])));
  if (asked.target === null) return [...new Set(each.flat())];
  const name = asked.named.nameOf(asked.target);
  return each.some((names) => names.includes(name));
}

/** Votes or profits make a parent; a question about one layer means that one. */
function chain(asked: Asked): Answer {
  const { graph, nameOf } = asked.named;
  const layers = layersOf(asked).map((layer) => sizesOf(graph, layer, 'lower'));
  const found = new Set(asked.owners.flatMap((owner) => [...parentChain(graph, owner, layers, asked.line)]));
  return asked.target === null ? [...found].map(nameOf) : found.has(asked.target);
}

function layersOf({ kind }: Asked): readonly LayerName[] {
  return kind === null ? ['economic', 'votes'] : [kind];
}

function attributed({ named, owners, kind, target }: Asked): Answer {
  const sizes = sizesOf(named.graph, kind ?? 'economic', 'lower');
  return attributedShares(named.graph, owners, sizes).get(target ?? -1) ?? 0;
}

function economicOf({ named, owners, target }: Asked): readonly [number, number] {
  const { nodes, lower, upper } = economicShares(named.graph, owners, 'upper', named.scratch);
  const at = nodes.indexOf(target ?? -1);
  return at < 0 ? [0, 0] : [lower[at] as number, upper[at] as number];
}

function band(asked: Asked): Answer {
  if (asked.target === null) return null;
  const held = layersOf(asked).map((layer) =>
    heldThroughMajorities(asked.named.graph, asked.owners, asked.target as number, layer),
  );
  return pscBand(Math.max(...held));
}

function dispersion(asked: Asked): Answer {
  if (asked.target === null) return null;
  const found = commanded(asked, 'lower');
  const { graph } = asked.named;
  const group = new Set([...asked.owners, ...found.nodes.filter((_node, i) => found.member[i] === 1)]);
  const { othersNeeded, majorityOfCast } = dispersionAround(
    valueAt(found, asked.target),
    votesOutside(graph, asked.target, group),
    asked.turnout,
  );
  return {
    ...(majorityOfCast === null ? {} : { majority_of_votes_cast: majorityOfCast }),
    others_needed_to_outvote: othersNeeded,
  };
}
