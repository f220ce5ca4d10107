/** What the desk draws of records that may be of one company. Finished words, as in `views.ts`. */
import type { CompanyId } from '../core/company/company.ts';

/** One record of a company, as its pack has it. */
export interface SameRecord {
  readonly company: CompanyId;
  readonly name: string;
  /** Id of its pack. */
  readonly pack: string;
  /** "GB · LEI 5493… · in suppliers.csv": what tells it apart. */
  readonly words: string;
}

/** Two records that bear one name. */
export interface SamePair {
  readonly found: SameRecord;
  readonly known: SameRecord;
}

/** A pair that the person has decided. */
export interface DecidedPair {
  readonly found: CompanyId;
  readonly known: CompanyId;
  readonly same: boolean;
  /** "Acme Ltd and ACME Limited: one company" */
  readonly words: string;
}

export interface SameList {
  readonly possible: readonly SamePair[];
  /** How many more there are than are listed. */
  readonly more: number;
  readonly decided: readonly DecidedPair[];
  /** Pairs that one identifier would join and another keeps apart, a sentence each. */
  readonly conflicts: readonly (SamePair & { readonly words: string })[];
}
