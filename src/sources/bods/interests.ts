/** The interest types of BODS, 0.4 in camel case and 0.2 with hyphens, as ties of ours. */
import type { Tie } from '../../core/ownership/interest.ts';

/** What a type counts as. `sourceWord` is control where the standard's own definition says control. */
export interface InterestType {
  readonly tie: Tie;
  readonly sourceWord: 'control' | null;
}

const plain = (tie: Tie): InterestType => ({ tie, sourceWord: null });
const control = (tie: Tie): InterestType => ({ tie, sourceWord: 'control' });

const TYPES: Readonly<Record<string, InterestType | null>> = {
  shareholding: plain('shares'),
  votingRights: plain('votes'),
  appointmentOfBoard: plain('appointsBoardMajority'),
  otherInfluenceOrControl: plain('otherInfluence'),
  influenceOrControl: plain('otherInfluence'),
  controlViaCompanyRulesOrArticles: control('otherInfluence'),
  controlByLegalFramework: control('otherInfluence'),
  seniorManagingOfficial: plain('generalPartnerOrManager'),
  rightsGrantedByContract: plain('otherInfluence'),
  conditionalRightsGrantedByContract: plain('otherInfluence'),
  rightsToProfitOrIncome: plain('profitRights'),
  rightsToSurplusAssetsOnDissolution: plain('profitRights'),
  rightsToSurplusAssets: plain('profitRights'),
  boardMember: plain('boardSeat'),
  boardChair: plain('boardChair'),
  unknownInterest: plain('equityUndisclosedSize'),
  unpublishedInterest: plain('equityUndisclosedSize'),

  // Roles in trusts, things instead of companies, and names lent to others: no tie of a supplier's.
  settlor: null,
  settlorOfTrust: null,
  trustee: null,
  trusteeOfTrust: null,
  protector: null,
  protectorOfTrust: null,
  beneficiaryOfLegalArrangement: null,
  beneficiaryOfTrust: null,
  enjoymentAndUseOfAssets: null,
  rightToProfitOrIncomeFromAssets: null,
  nominee: null,
  nominator: null,
};

/** The type's tie; null where it is no ownership of a company, undefined where the standard has no such type. */
export function interestType(written: string): InterestType | null | undefined {
  const name = written.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  return Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
}
