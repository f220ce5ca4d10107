/**
 * How well a verdict is sourced: of each rule the weakest link it needs, of all rules the best.
 *
 *   I2 needs the chain of stakes: filing, one paper ──► reported      I5 needs the chain and the seat
 */
import type { Source, Tier } from '../company/company.ts';
import type { Claim } from '../ownership/claim.ts';
import type { Holding } from '../ownership/ledger.ts';
import type { MergedSize } from '../ownership/merge.ts';
import type { TieKind } from '../ownership/tie-kinds.ts';
import type { Support } from './facts.ts';
import { basisOf } from './judge.ts';
import type { Basis, RuleId } from './level.ts';
import type { Material } from './material.ts';

/** Basis of a verdict and the claims it rests on. */
export interface Grounds {
  readonly basis: Basis | null;
  readonly stale: boolean;
  readonly claims: readonly Claim[];
}

interface Link {
  readonly support: Support;
  readonly claims: readonly Claim[];
}

const STRONGEST_FIRST: readonly Basis[] = ['established', 'reported', 'disputed', 'unverified'];

const TIE_KINDS: Readonly<Partial<Record<RuleId, readonly TieKind[]>>> = {
  C3: ['control'],
  I3: ['contract'],
  I4: ['veto'],
  I5: ['seat'],
  I6: ['option'],
  N1: ['control', 'seat', 'veto', 'option', 'contract', 'tie'],
};
const NEEDS_STAKE = new Set<RuleId>(['C1', 'I1', 'I2', 'I3', 'I5', 'M1', 'M2']);
const NEEDS_WORD = new Set<RuleId>(['C2', 'I7']);

/** Grounds of `rules`, given the supplier's `material` and the chain of stakes that leads to it. */
export function groundsOf(rules: readonly RuleId[], material: Material, path: readonly Holding[]): Grounds {
  const found = rules.flatMap((rule) => {
    const links = linksOf(rule, material, path);
    return links.length === 0 ? [] : [weakest(links)];
  });
  const [best] = [...found].sort((a, b) => rank(a.basis) - rank(b.basis));
  return {
    basis: best?.basis ?? null,
    stale: found.length > 0 && found.every(({ stale }) => stale),
    claims: [...new Set(found.flatMap(({ claims }) => claims))],
  };
}

/** Publishers of tier 3 that do not copy each other: several papers that quote one agency are one. */
export function independentPublishers(sources: readonly Source[]): number {
  const news = sources.filter((source) => source.basisTier === 3);
  return new Set(news.map(({ cites, publisher }) => (cites ?? publisher).toLowerCase())).size;
}

function rank(basis: Basis | null): number {
  return basis === null ? STRONGEST_FIRST.length : STRONGEST_FIRST.indexOf(basis);
}

function weakest(links: readonly Link[]): Grounds {
  const bases = links.map(({ support }) => basisOf(support)).sort((a, b) => rank(b) - rank(a));
  return {
    basis: bases[0] ?? null,
    stale: links.some(({ support }) => support.stale),
    claims: links.flatMap(({ claims }) => claims),
  };
}

/** Everything that `rule` needs to be true. */
function linksOf(rule: RuleId, material: Material, path: readonly Holding[]): Link[] {
  const kinds = TIE_KINDS[rule];
  const stakes = NEEDS_STAKE.has(rule) ? stakeLinks(rule, path, material.holdings) : [];
  const ties = kinds === undefined ? [] : bestOf(material.ties.filter(({ kind }) => kinds.includes(kind)));
  const words = NEEDS_WORD.has(rule) ? bestOf(material.asserting.filter(({ tier }) => tier <= 2)) : [];
  if (rule === 'K1') return [...stakeLinks(rule, path, material.holdings), ...bestOf(material.asserting)];
  if (rule === 'F1') return bestOf(material.ended);
  return [...stakes, ...ties, ...words];
}

function stakeLinks(rule: RuleId, path: readonly Holding[], direct: readonly Holding[]): Link[] {
  const holdings = path.length > 0 ? path : direct;
  return holdings.flatMap((holding) => {
    const size =
      rule === 'I1' || rule === 'C1'
        ? (holding.votes ?? holding.economic)
        : (holding.economic ?? holding.votes);
    return size === null || size.used.length === 0 ? [] : [linkOf(size)];
  });
}

function linkOf(size: MergedSize): Link {
  return { support: supportOf(size.used, size.disputed), claims: size.used };
}

/** Several claims of one kind: the best-sourced one carries the rule, the others stand beside it. */
function bestOf(claims: readonly Claim[]): Link[] {
  if (claims.length === 0) return [];
  const supports = claims.map((claim) => supportOf([claim], false));
  const best = supports.sort((a, b) => rank(basisOf(a)) - rank(basisOf(b)))[0] as Support;
  return [{ support: best, claims }];
}

function supportOf(claims: readonly Claim[], disputed: boolean): Support {
  const bestTier = Math.min(...claims.map(({ tier }) => tier)) as Tier;
  return {
    bestTier,
    independent: independentPublishers(claims.flatMap(({ interest }) => interest.sources)),
    disputed,
    stale: claims.every(({ stale }) => stale),
  };
}
