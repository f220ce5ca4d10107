/** Two records that may be of one company, as what a person says of them names them. */
import type { CompanyId } from '../company/company.ts';

/** A record of a later pack, and one of an earlier. */
export interface SameDecision {
  readonly found: CompanyId;
  readonly known: CompanyId;
}

/** The pair as it is kept among those that are two companies. */
export function pairKey({ found, known }: SameDecision): string {
  return `${found} ${known}`;
}

/** Whether both name the same two records. */
export function isPair(one: SameDecision, other: SameDecision): boolean {
  return one.found === other.found && one.known === other.known;
}
