/** The links of the picture: from the watched group to the supplier, stakes and ties on the same link together. */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import type { Claim } from '../ownership/claim.ts';
import type { Interest, Tie } from '../ownership/interest.ts';
import { groupBy, type Holding } from '../ownership/ledger.ts';
import type { MergedSize } from '../ownership/merge.ts';
import { NO_REACH, type Position } from '../ownership/position.ts';
import { fractionOf } from '../ownership/span.ts';
import type { Bounds, Contribution, LinkSize, PathStep } from './assessment.ts';
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

/** What each direct holder of the supplier adds to the group's votes and share. */
export function contributionsIn(
  books: Books,
  { position }: Finding,
  subject: CompanyId,
): readonly Contribution[] {
  return books.holdingsIn(subject).flatMap(({ holder, economic, votes }) => {
    const commanded = position.members.has(holder);
    const shareOfHolder = shareIn(position, holder);
    if (!commanded && shareOfHolder[1] === 0) return [];
    return [{ holder, commanded, shareOfHolder, economic: linkSize(economic), votes: linkSize(votes) }];
  });
}

function shareIn({ party, head, economic }: Position, holder: CompanyId): Bounds {
  if (holder === party || holder === head) return [1, 1];
  const { lower, upper } = economic.get(holder) ?? NO_REACH;
  return [fractionOf(lower), fractionOf(Math.max(lower, upper))];
}

/** The link of a stake, with the holder's ties to `subject` on it. */
export function stakeStep(holding: Holding, ties: readonly Claim[], subject: string): PathStep {
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

/** One link a holder for claims that no stake carries. */
export function linksBy(kind: 'tie' | 'pending' | 'past', claims: readonly Claim[]): PathStep[] {
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
