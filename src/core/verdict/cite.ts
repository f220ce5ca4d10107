/** Claims as a reader may see them: each with its part in the verdict, their sources, and the other side's statement. */
import type { Source } from '../company/company.ts';
import type { Claim } from '../ownership/claim.ts';
import type { Holding } from '../ownership/ledger.ts';
import { lastDay } from '../ownership/period.ts';
import type { CitedClaim, ClaimRole, Statement } from './assessment.ts';
import type { Material } from './material.ts';

/** Every claim that bears on the verdict, deciding ones first, none twice. */
export function citedClaims(
  deciding: readonly Claim[],
  material: Material,
  path: readonly Holding[],
): readonly CitedClaim[] {
  const sizes = [...path, ...material.holdings].flatMap(({ economic, votes }) => [economic, votes]);
  const merged = sizes.filter((size) => size !== null);
  const disputed = new Set(merged.flatMap((size) => (size.disputed ? size.used : [])));
  const roles: readonly (readonly [ClaimRole, readonly Claim[]])[] = [
    ['decides', deciding],
    ['shown', [...merged.flatMap(({ used }) => used), ...material.ties, ...material.asserting]],
    ['alsoReported', merged.flatMap(({ alsoReported }) => alsoReported)],
    ['pending', material.pending],
    ['blocked', material.blocked],
    ['past', material.ended],
  ];
  const seen = new Set<Claim>();
  return roles.flatMap(([role, claims]) =>
    claims.flatMap((claim) => {
      if (seen.has(claim)) return [];
      seen.add(claim);
      return [{ role, interest: claim.interest, disputed: disputed.has(claim), stale: claim.stale }];
    }),
  );
}

/** The sources of `claims`, best first, each once. */
export function sourcesOf(claims: readonly CitedClaim[]): readonly Source[] {
  const byKey = new Map<string, Source>();
  for (const source of claims.flatMap(({ interest }) => interest.sources)) {
    byKey.set(JSON.stringify([source.publisher, source.date, source.url]), source);
  }
  return [...byKey.values()].sort(bestFirst);
}

/** What supplier or owner say of their independence: from a deciding claim if one carries it, the newest first, else
 * from any other claim on the supplier. Its speakers are the best sources of that claim. */
export function statementOf(cited: readonly CitedClaim[], all: readonly Claim[]): Statement | null {
  const interests = [...cited.filter(({ role }) => role === 'decides'), ...cited, ...all].map(
    ({ interest }) => interest,
  );
  const speaking = interests.find(({ counterStatement }) => counterStatement !== null);
  if (speaking === undefined || speaking.counterStatement === null) return null;
  const own = speaking.sources.filter(({ tier }) => tier <= 2);
  return {
    text: speaking.counterStatement,
    speakers: (own.length > 0 ? own : [...speaking.sources]).sort(bestFirst),
  };
}

function bestFirst(a: Source, b: Source): number {
  return a.basisTier - b.basisTier || lastDay(b.date).localeCompare(lastDay(a.date));
}
