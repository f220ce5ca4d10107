/** The links of the picture: from the watched group to the supplier, stakes and ties on the same link together. */
import type { Claim } from '../ownership/claim.ts';
import type { Interest, Tie } from '../ownership/interest.ts';
import { groupBy, type Holding } from '../ownership/ledger.ts';
import type { MergedSize } from '../ownership/merge.ts';
import { fractionOf } from '../ownership/span.ts';
import type { LinkSize, PathStep } from './assessment.ts';
import type { Finding } from './finding.ts';

/** Name of a claim across packs. */
export function claimKey({ pack, ref }: Interest): string {
  return `${pack}/${ref}`;
}

/** The chain of `finding`: stakes where they lead to the supplier, then ties that no stake carries, one link a holder;
 * what is past or pending only where nothing is in force. Empty where nothing ties the group to the supplier. */
export function chainOf(finding: Finding, subject: string): readonly PathStep[] {
  const { material, path } = finding;
  const ties = material.ties.filter(({ kind }) => kind !== 'shown');
  const steps = path.map((holding) => stakeStep(holding, ties, subject));
  const last = path.at(-1)?.holder;
  const apart = linksBy(
    'tie',
    ties.filter(({ interest }) => interest.owner !== last),
  );
  const live = [...steps, ...apart];
  if (live.length > 0) return live;
  return [...linksBy('past', material.ended), ...linksBy('pending', material.pending)];
}

function stakeStep(holding: Holding, ties: readonly Claim[], subject: string): PathStep {
  const { holder, economic, votes } = holding;
  const own = holding.subject === subject ? ties.filter(({ interest }) => interest.owner === holder) : [];
  const used = [...(economic?.used ?? []), ...(votes?.used ?? []), ...own];
  return {
    from: holder,
    to: holding.subject,
    kind: 'equity',
    economic: linkSize(economic),
    votes: linkSize(votes),
    ties: own.map(({ interest }) => interest.tie),
    claims: [...new Set(used.map(({ interest }) => claimKey(interest)))],
  };
}

function linkSize(size: MergedSize | null): LinkSize {
  if (size === null) return null;
  return size.span === null ? 'undisclosed' : [fractionOf(size.span.lower), fractionOf(size.span.upper)];
}

function linksBy(kind: 'tie' | 'pending' | 'past', claims: readonly Claim[]): PathStep[] {
  const byHolder = groupBy(claims, ({ interest }) => interest.owner);
  return [...byHolder].map(([from, own]) => ({
    from,
    to: own[0]?.interest.subject ?? from,
    kind,
    economic: null,
    votes: null,
    ties: [...new Set(own.map(({ interest }): Tie => interest.tie))],
    claims: own.map(({ interest }) => claimKey(interest)),
  }));
}
