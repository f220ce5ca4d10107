/**
 * How well a verdict is sourced: of each rule the weakest claim that it cannot do without, of all rules the best.
 *
 *   I2 needs a third: 30 % by a filing and 19 % by one paper ──► reported       I5 needs the stake and the seat
 *   C1 by 60 % in a filing and 5 % on a page without a source ──► established: the 5 % are not needed
 */
import type { Claim } from '../ownership/claim.ts';
import { type Grains, isPast } from '../ownership/span.ts';
import type { TieKind } from '../ownership/tie-kinds.ts';
import type { Policy } from '../watchlist/policy.ts';
import { bestFirst, type Grounds, groundsOfClaims, together } from './grounds.ts';
import type { RuleId } from './level.ts';
import { lineOf } from './lines.ts';
import type { Material } from './material.ts';
import type { Part } from './parts.ts';

/** What rules may rest on. */
export interface Footing {
  readonly material: Material;
  /** Stakes that add up to the group's votes, and to its economic share. */
  readonly votes: readonly Part[];
  readonly economic: readonly Part[];
}

const TIE_KINDS: Readonly<Partial<Record<RuleId, readonly TieKind[]>>> = {
  C3: ['control'],
  I3: ['contract'],
  I4: ['veto'],
  I5: ['seat'],
  I6: ['option'],
  N1: ['control', 'seat', 'veto', 'option', 'contract', 'tie'],
};
const NEEDS_WORD = new Set<RuleId>(['C2', 'I7']);

/** Grounds of `rules`. */
export function groundsOf(rules: readonly RuleId[], footing: Footing, policy: Policy): Grounds {
  const found = rules.flatMap((rule) => {
    const needs = needsOf(rule, footing, policy);
    return needs.length === 0 ? [] : [together(needs)];
  });
  const [best] = [...found].sort(bestFirst);
  return {
    basis: best?.basis ?? null,
    stale: found.length > 0 && found.every(({ stale }) => stale),
    claims: [...new Set(found.flatMap(({ claims }) => claims))],
  };
}

/** Everything that `rule` cannot do without. */
function needsOf(rule: RuleId, footing: Footing, policy: Policy): Grounds[] {
  const { material } = footing;
  const kinds = TIE_KINDS[rule];
  const ties = kinds === undefined ? [] : bestOf(material.ties.filter(({ kind }) => kinds.includes(kind)));
  const words = NEEDS_WORD.has(rule) ? bestOf(material.asserting.filter(({ tier }) => tier <= 2)) : [];
  if (rule === 'K1')
    return [
      ...[...footing.votes, ...footing.economic].flatMap(({ grounds }) => grounds),
      ...bestOf(material.asserting),
    ];
  if (rule === 'F1') return bestOf(material.ended);
  return [...stakeNeeds(rule, footing, policy), ...ties, ...words];
}

/** The best-sourced stakes that carry the rule past its line, on the layer where they are sourced better. */
function stakeNeeds(rule: RuleId, { votes, economic }: Footing, policy: Policy): Grounds[] {
  const needed = lineOf(rule, policy);
  if (needed === null) return [];
  const layers = needed.layers.map((layer) => enough(layer === 'votes' ? votes : economic, needed.line));
  const carried = layers.filter((grounds) => grounds.length > 0);
  return carried.sort((a, b) => bestFirst(together(a), together(b)))[0] ?? [];
}

/** Parts, best sourced first, until they pass the line; all of them where they never do, because own shares or
 * overlapping sources were settled before they were summed. */
function enough(parts: readonly Part[], line: { readonly at: Grains; readonly strict: boolean }): Grounds[] {
  const sorted = [...parts].sort((a, b) => bestFirst(a.grounds, b.grounds) || b.amount - a.amount);
  const used: Grounds[] = [];
  let sum = 0;
  for (const { amount, grounds } of sorted) {
    if (isPast(sum, line)) break;
    used.push(grounds);
    sum += amount;
  }
  return used;
}

/** Several claims of one kind: the best-sourced one carries the rule, the others stand beside it. */
function bestOf(claims: readonly Claim[]): Grounds[] {
  const [best] = claims.map((claim) => groundsOfClaims([claim], false)).sort(bestFirst);
  return best === undefined ? [] : [{ ...best, claims }];
}
