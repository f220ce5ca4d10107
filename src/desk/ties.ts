/** Ties as a person picks them, in the groups of the list: what is most asked for first. */
import type { Tie } from '../core/ownership/interest.ts';
import { typedNumber } from '../look/typed-number.ts';

export const TIE_GROUPS = {
  stake: ['shares', 'votes'],
  board: [
    'boardSeat',
    'boardChair',
    'boardNominationRight',
    'appointsBoardMajority',
    'boardObserver',
    'dualRoleOfficerDirector',
  ],
  rights: [
    'strategicVeto',
    'goldenShare',
    'jointControlAgreement',
    'generalPartnerOrManager',
    'dominanceByContract',
    'exercisableOption',
    'convertible',
    'buyBackOption',
  ],
  business: [
    'exclusiveSupply',
    'exclusiveLicence',
    'licenceAndHire',
    'cloudCommitment',
    'creditsForEquity',
    'revenueShare',
    'profitRights',
    'majorCustomer',
    'creditor',
    'executiveMovedToHolder',
    'supplierTeamMoved',
  ],
} as const satisfies Readonly<Record<string, readonly Tie[]>>;

export type PickedTie = (typeof TIE_GROUPS)[keyof typeof TIE_GROUPS][number];

/** All of them. */
export const PICKED_TIES: readonly PickedTie[] = Object.values(TIE_GROUPS).flat();

/** Whether a tie has a size of its own; the others are there or not. */
export function hasSize(tie: Tie): boolean {
  return ['shares', 'votes', 'profitRights', 'revenueShare', 'exercisableOption', 'convertible'].includes(
    tie,
  );
}

/**
 * A size as typed.
 *
 * '49', '49 %', '49,5' → 49, 49, 49.5 · '' → null, not stated · 'half', '-1', '101' → undefined, no size
 */
export function percentTyped(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const percent = typedNumber(typed);
  return percent <= 100 ? percent : undefined;
}
