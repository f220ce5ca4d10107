/** Rows in another order say the same: on random bodies of data with rings, ranges and rival parents. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import type { Assessment } from '../../../src/core/verdict/assessment.ts';
import { company } from '../company/made.ts';
import { interest, percent, sources } from '../ownership/made.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const companies = new Map(IDS.map((id) => [id, company(id, { kind: id === 'a' ? 'person' : 'company' })]));
const id = fc.constantFrom(...IDS);

const row = fc
  .record({
    owner: id,
    subject: id,
    size: fc.constantFrom(5, 25, 50, 60, 100, null),
    tier: fc.constantFrom(1, 3, 5),
    tie: fc.constantFrom('shares', 'shares', 'shares', 'shares', 'appointsBoardMajority', 'boardSeat'),
  })
  .map(({ owner, subject, size, tier, tie }): Interest => {
    const share = size === null || tie !== 'shares' ? null : percent(size);
    const isUnsized = tie === 'shares' && share === null;
    return interest(owner, subject, {
      tie: isUnsized ? 'equityUndisclosedSize' : tie,
      share,
      sources: sources(tier),
    });
  });

const body = fc
  .array(row, { minLength: 4, maxLength: 14 })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));

/** What a verdict comes to, without the lists that only keep the order of the rows. */
function gist({ level, shown, rules, against, groupHead, basis, upTo, votes, economic, joint }: Assessment) {
  return { level, shown, rules, against, groupHead, basis, upTo, votes, economic, joint };
}

const levels = new Map<string, number>();

describe('the order of the rows', () => {
  it('changes no verdict', () => {
    fc.assert(
      fc.property(body, fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), ([rows, shuffled], watched) => {
        const ask = (interests: readonly Interest[]) =>
          openAssessor({
            evidence: { companies, dossiers: dossiersOf(interests, []) },
            viewpoint: { own: null, watched },
            asOf: '2025-06-20',
          });
        const [one, other] = [ask(rows), ask(shuffled)];
        for (const subject of IDS) {
          const { level } = one(subject);
          levels.set(level, (levels.get(level) ?? 0) + 1);
          expect(gist(other(subject))).toEqual(gist(one(subject)));
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  afterAll(() => {
    for (const level of [
      'CONTROLLED',
      'SIGNIFICANT_INFLUENCE',
      'MINORITY_STAKE',
      'WATCHED_PARTY',
      'NONE_FOUND',
    ]) {
      expect(levels.get(level) ?? 0).toBeGreaterThan(100);
    }
  });
});
