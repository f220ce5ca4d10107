/**
 * Everything about ownership on one date, worked out as far as it is asked for.
 *
 *   interests ──by subject──► claims ──► holdings           one supplier: its own rows only
 *                                            └─ of many ──► network, when a group is first measured
 */
import type { CompanyId } from '../company/company.ts';
import type { Steps } from '../mention/steps.ts';
import { type Claim, claimAt } from './claim.ts';
import { type Dossiers, dossiersOf } from './dossiers.ts';
import type { Interest } from './interest.ts';
import { type Holding, holdingsIn } from './ledger.ts';
import { buildNetwork, type Network } from './network.ts';

/** The books on one date. Every answer is worked out once. */
export interface Books {
  readonly asOf: string;
  /** Every claim about a company, whatever its standing and status. */
  readonly claimsOn: (subject: CompanyId) => readonly Claim[];
  /** Merged holdings in a company. */
  readonly holdingsIn: (subject: CompanyId) => readonly Holding[];
  /** The graph of all holdings in `subjects`. A supplier is judged without it where the groups' positions are known. */
  readonly networkInSteps: (subjects: Iterable<CompanyId>) => Steps<Network>;
}

/** So many companies' rows are weighed in two milliseconds. */
const COMPANIES_A_STEP = 256;

/** The books of `interests` on `asOf` (ISO date). */
export function openBooks(interests: readonly Interest[], asOf: string): Books {
  return openDossiers(dossiersOf(interests, []), asOf);
}

/** The same over dossiers: rows that nobody asks for are never read. */
export function openDossiers(dossiers: Dossiers, asOf: string): Books {
  const claimsOn = once((subject) => dossiers.rowsOn(subject).map((row) => claimAt(row, asOf)));
  const holdings = once((subject) => holdingsIn(subject, claimsOn(subject)));
  function* networkInSteps(subjects: Iterable<CompanyId>): Steps<Network> {
    const all: Holding[] = [];
    let weighed = 0;
    for (const subject of subjects) {
      for (const holding of holdings(subject)) all.push(holding);
      if (++weighed % COMPANIES_A_STEP === 0) yield;
    }
    return yield* buildNetwork(all);
  }
  return { asOf, claimsOn, holdingsIn: holdings, networkInSteps };
}

function once<Value>(work: (id: CompanyId) => Value): (id: CompanyId) => Value {
  const done = new Map<CompanyId, Value>();
  return (id) => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const value = work(id);
    done.set(id, value);
    return value;
  };
}
