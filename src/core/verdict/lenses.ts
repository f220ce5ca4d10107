/**
 * What the legal tests say of a pair. There is no single "ownership %": half of a half is 50 % to one regulator, 25 %
 * to another and nothing to a third. Lenses explain and never set the level.
 *
 *   OFAC, EU, UK sanctions · EU AML · UK PSC · CFIUS · HSR · 31 CFR 850 · IFRS 10 · IAS 28
 */
import type { CompanyId } from '../company/company.ts';
import { attributedShares, ownedTogether, parentChain } from '../ownership/closure.ts';
import { type Bound, command } from '../ownership/control.ts';
import { heldThroughMajorities, type PscBand, pscBand } from '../ownership/holders.ts';
import type { Network } from '../ownership/network.ts';
import { NO_REACH, type Position } from '../ownership/position.ts';
import { sizesOf } from '../ownership/sizes.ts';
import {
  AT_LEAST_HALF,
  fractionOf,
  type Grains,
  grainsOf,
  isPast,
  type Line,
  MORE_THAN_HALF,
  WHOLE,
} from '../ownership/span.ts';
import type { Bounds } from './assessment.ts';

/** The tests of law and accounting, in the order shown. */
export type LensId =
  | 'ofac'
  | 'euSanctions'
  | 'ukSanctions'
  | 'euAml'
  | 'ukPsc'
  | 'cfius'
  | 'hsr'
  | 'treasury850'
  | 'ifrs10'
  | 'ias28';

/** `yes` on the sources' lower bounds, `possible` on the upper ones only. */
export type LensAnswer = 'yes' | 'possible' | 'no';

/** One test and its answer. */
export interface Lens {
  readonly id: LensId;
  readonly answer: LensAnswer;
  /** The number that the test reads, as fractions; null where it reads none. */
  readonly share: Bounds | null;
  readonly band: PscBand | null;
}

/** The pair, and whatever else the tests ask for. */
export interface LensQuestion {
  readonly network: Network;
  readonly position: Position;
  readonly subject: CompanyId;
  /** Heads of all watched groups: the aggregate tests add them up. */
  readonly heads: readonly CompanyId[];
  /** A tie in force makes the group a parent: a right to name most directors, say. */
  readonly isParentByRight: boolean;
}

type Ends = readonly [lower: Grains, upper: Grains];

/** EU Regulation 2024/1624, art. 52: 25 % or more. */
const QUARTER: Line = { at: grainsOf(0.25), strict: false };
/** IAS 28.5: 20 % or more of the votes presumes significant influence. */
const FIFTH: Line = { at: grainsOf(0.2), strict: false };
/** More than nothing. */
const ANY: Line = { at: 0, strict: true };

/** All lenses on a pair; empty where nobody holds the supplier or the party holds nothing. */
export function lensesOn(question: LensQuestion): readonly Lens[] {
  const { network, position, subject, isParentByRight } = question;
  const target = network.nodeOf.get(subject);
  const head = network.nodeOf.get(position.head);
  if (target === undefined || head === undefined) return [];
  const heads = question.heads.flatMap((id) => network.nodeOf.get(id) ?? []);
  const pair: Pair = { network, head, target };
  const aggregate = closureShare(pair, heads, AT_LEAST_HALF);
  const alone = closureShare(pair, [head], MORE_THAN_HALF);
  const votes = reachOf(position.votes.get(subject));
  const economic = reachOf(position.economic.get(subject));
  const parentByRight = (ends: Ends, line: Line) => (isParentByRight ? 'yes' : answerOn(ends, line));
  return [
    lens('ofac', answerOn(aggregate, AT_LEAST_HALF), aggregate),
    lens('euSanctions', parentByRight(aggregate, AT_LEAST_HALF), aggregate),
    lens('ukSanctions', parentByRight(alone, MORE_THAN_HALF), alone),
    lens('euAml', answerOn(economic, QUARTER), economic),
    pscLens(pair, isParentByRight),
    parentLens(pair),
    lens(
      'hsr',
      parentByRight(votesCommanded(pair, AT_LEAST_HALF), AT_LEAST_HALF),
      votesCommanded(pair, AT_LEAST_HALF),
    ),
    lens('treasury850', answerOn(attributed(pair), ANY), attributed(pair)),
    lens('ifrs10', parentByRight(votes, MORE_THAN_HALF), votes),
    lens('ias28', answerOn(votes, FIFTH), votes),
  ];
}

interface Pair {
  readonly network: Network;
  readonly head: number;
  readonly target: number;
}

function lens(id: LensId, answer: LensAnswer, ends: Ends | null, band: PscBand | null = null): Lens {
  return { id, answer, share: ends && [fractionOf(ends[0]), fractionOf(Math.min(WHOLE, ends[1]))], band };
}

function answerOn([lower, upper]: Ends, line: Line): LensAnswer {
  if (isPast(lower, line)) return 'yes';
  return isPast(upper, line) ? 'possible' : 'no';
}

function reachOf(reach: { readonly lower: Grains; readonly upper: Grains } = NO_REACH): Ends {
  return [reach.lower, Math.max(reach.lower, reach.upper)];
}

/** The share that reaches the target through everything that `owners` own past the line together. */
function closureShare({ network, target }: Pair, owners: readonly number[], line: Line): Ends {
  const on = (bound: Bound) => {
    const rule = { layer: 'economic', line, bound } as const;
    const { nodes, votes } = ownedTogether(network.graph, owners, rule, network.scratch);
    return votes[nodes.indexOf(target)] ?? 0;
  };
  return [on('lower'), on('upper')];
}

/** Votes held directly and through entities that are themselves past the line. */
function votesCommanded({ network, head, target }: Pair, line: Line): Ends {
  const on = (bound: Bound) => {
    const how = { layer: 'votes', line, bound, ties: false } as const;
    const { nodes, votes } = command(network.graph, [head], how, network.scratch);
    return votes[nodes.indexOf(target)] ?? 0;
  };
  return [on('lower'), on('upper')];
}

function pscLens({ network: { graph }, head, target }: Pair, isParentByRight: boolean): Lens {
  const held = (end: 'lower' | 'upper') =>
    Math.max(
      heldThroughMajorities(graph, [head], target, 'economic', end),
      heldThroughMajorities(graph, [head], target, 'votes', end),
    );
  const ends: Ends = [held('lower'), Math.min(WHOLE, held('upper'))];
  const band = pscBand(ends[0]);
  const answer = band !== null || isParentByRight ? 'yes' : pscBand(ends[1]) === null ? 'no' : 'possible';
  return lens('ukPsc', answer, ends, band);
}

function parentLens({ network: { graph }, head, target }: Pair): Lens {
  const isParent = (end: 'lower' | 'upper') => {
    const layers = [sizesOf(graph, 'votes', end), sizesOf(graph, 'economic', end)];
    return parentChain(graph, head, layers, AT_LEAST_HALF).has(target);
  };
  return lens('cfius', isParent('lower') ? 'yes' : isParent('upper') ? 'possible' : 'no', null);
}

function attributed({ network: { graph }, head, target }: Pair): Ends {
  const on = (end: 'lower' | 'upper') =>
    (attributedShares(graph, [head], sizesOf(graph, 'economic', end)).get(target) ?? 0) * WHOLE;
  return [on('lower'), on('upper')];
}
