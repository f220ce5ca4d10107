/** The words of the decision table: levels, rule ids, basis. The table itself is in `table.ts`. */

/** How strongly a supplier is tied to a watched party, strongest first as the table decides. */
export const LEVELS = [
  'OWN_GROUP',
  'WATCHED_PARTY',
  'CONTROLLED',
  'SIGNIFICANT_INFLUENCE',
  'MINORITY_STAKE',
  'NON_EQUITY_TIE',
  'FORMER',
  'UNKNOWN',
  'NONE_FOUND',
] as const;

export type Level = (typeof LEVELS)[number];

/** Row of the decision table. */
export type RuleId =
  | 'U1'
  | 'S1'
  | 'S2'
  | 'C1'
  | 'C2'
  | 'C3'
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'M1'
  | 'M2'
  | 'N1'
  | 'K1'
  | 'F1'
  | 'K2'
  | 'Z';

/** How well the deciding claims are sourced. */
export type Basis = 'established' | 'reported' | 'disputed' | 'unverified';
