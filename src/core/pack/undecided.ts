/** What a person has to decide of packs in use: records that may be of one company, and those that contradict each other. */
import type { Company, CompanyId } from '../company/company.ts';
import type { Pack } from './pack.ts';
import { type Confirmed, type Conflict, sameCompanies } from './same.ts';
import { underIds } from './settled.ts';

/** Two records, the one of a later pack and the one of an earlier. */
export interface RecordPair {
  readonly found: Company;
  readonly known: Company;
}

export interface Undecided {
  /** They bear one name in one country, and no identifier says more; or one of them is a name and nothing else. */
  readonly possible: readonly RecordPair[];
  /** One identifier would join them and another keeps them apart: both stay. */
  readonly conflicts: readonly (RecordPair & Pick<Conflict, 'through' | 'against'>)[];
}

/**
 * The pairs in `packs`, in order of precedence, that neither an identifier nor `confirmed` has settled.
 *
 *   "Acme Ltd" (GB) in two packs, in one of them with a number → possible
 *   the same with one LEI in both                              → settled, not here
 *   "Acme Ltd" (GB) and "Acme Ltd" (US)                        → strangers, not here
 *   "Acme Ltd" (GB) and "Acme", of which no more is said       → possible
 */
export function undecidedIn(packs: readonly Pack[], confirmed: Confirmed = []): Undecided {
  const known = new Map<CompanyId, Company>();
  const possible: RecordPair[] = [];
  const conflicts: Undecided['conflicts'][number][] = [];
  for (const pack of packs) {
    const { idOf, ...open } = sameCompanies([...known.values()], pack.companies, confirmed);
    const found = new Map(pack.companies.map((company) => [company.id, company]));
    const pairOf = (pair: {
      readonly found: CompanyId;
      readonly known: CompanyId;
    }): readonly RecordPair[] => {
      const [one, other] = [found.get(pair.found), known.get(pair.known) ?? found.get(pair.known)];
      return one === undefined || other === undefined ? [] : [{ found: one, known: other }];
    };
    possible.push(...open.possible.flatMap(pairOf));
    for (const { through, against, ...pair } of open.conflicts)
      conflicts.push(...pairOf(pair).map((both) => ({ ...both, through, against })));
    for (const company of underIds({ companies: pack.companies, interests: [] }, idOf).companies)
      if (!known.has(company.id)) known.set(company.id, company);
  }
  return { possible, conflicts };
}
