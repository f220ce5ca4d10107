/** What each tie counts as: the design's section 4, as data. */
import type { Tie } from './interest.ts';

/**
 * `equity` a stake, sized or not · `control` alone makes a parent · `seat` a voice on the board · `veto` a say over
 * key decisions · `option` votes that may come · `contract` business that lowers the line for a stake (rule I3) ·
 * `tie` any other · `shown` never part of a level · `pending` a deal that is not done.
 */
export type TieKind =
  | 'equity'
  | 'control'
  | 'seat'
  | 'veto'
  | 'option'
  | 'contract'
  | 'tie'
  | 'shown'
  | 'pending';

const KINDS: Readonly<Record<Tie, TieKind>> = {
  shares: 'equity',
  votes: 'equity',
  equityUndisclosedSize: 'equity',
  appointsBoardMajority: 'control',
  generalPartnerOrManager: 'control',
  dominanceByContract: 'control',
  boardNominationRight: 'seat',
  boardSeat: 'seat',
  boardChair: 'seat',
  dualRoleOfficerDirector: 'seat',
  strategicVeto: 'veto',
  goldenShare: 'veto',
  jointControlAgreement: 'veto',
  exercisableOption: 'option',
  convertible: 'option',
  buyBackOption: 'option',
  exclusiveSupply: 'contract',
  exclusiveLicence: 'contract',
  revenueShare: 'contract',
  cloudCommitment: 'contract',
  creditsForEquity: 'contract',
  boardObserver: 'tie',
  executiveMovedToHolder: 'tie',
  supplierTeamMoved: 'tie',
  licenceAndHire: 'tie',
  profitRights: 'tie',
  majorCustomer: 'tie',
  creditor: 'tie',
  otherInfluence: 'tie',
  // A competitor that merely buys from a supplier flags nobody.
  holderIsCustomer: 'shown',
  pendingAcquisition: 'pending',
};

/** What `tie` counts as. */
export function kindOf(tie: Tie): TieKind {
  return KINDS[tie];
}

/** Whether `word` is in the vocabulary; anything else from outside is refused where it is read. */
export function isTie(word: string): word is Tie {
  return Object.hasOwn(KINDS, word);
}
