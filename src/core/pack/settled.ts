/**
 * Records of one company under one id, across packs that never heard of each other.
 *
 *   packs in order of precedence ──► the first as it is, each later one with the ids of what is known before it
 */
import type { CompanyId } from '../company/company.ts';
import { joined } from '../company/joined.ts';
import type { Steps } from '../mention/steps.ts';
import type { Interest } from '../ownership/interest.ts';
import type { Described } from './described.ts';
import type { Pack } from './pack.ts';
import { type Confirmed, identicalInSteps } from './same.ts';

/** What of a pack has ids of companies in it. */
interface Parties<C extends Described, I extends Pick<Interest, 'owner' | 'subject'>> {
  readonly companies: readonly C[];
  readonly interests: readonly I[];
}

/**
 * Companies and interests with the ids that `idOf` gives instead; those that it does not name keep theirs.
 *
 * Two records that come to one id are joined, the first one's words before the other's. An interest whose ends come to
 * one company goes: what one record of a company holds of another is no tie to anybody.
 */
export function underIds<C extends Described, I extends Pick<Interest, 'owner' | 'subject'>>(
  { companies, interests }: Parties<C, I>,
  idOf: ReadonlyMap<CompanyId, CompanyId>,
): Parties<C, I> {
  const settled = (id: CompanyId) => idOf.get(id) ?? id;
  const byId = new Map<CompanyId, C>();
  for (const company of companies) {
    const id = settled(company.id);
    const before = byId.get(id);
    byId.set(id, before === undefined ? { ...company, id } : joined(before, company));
  }
  return {
    companies: [...byId.values()],
    interests: interests.flatMap((interest) => {
      const [owner, subject] = [settled(interest.owner), settled(interest.subject)];
      return owner === subject && interest.owner !== interest.subject
        ? []
        : [{ ...interest, owner, subject }];
    }),
  };
}

/** `packs` with one id for each company that strong identifiers show to be one; their counts stay those of the files. */
export function* settledInSteps(packs: readonly Pack[], confirmed: Confirmed): Steps<readonly Pack[]> {
  let known: readonly Described[] = [];
  const settled: Pack[] = [];
  for (const pack of packs) {
    const one = settled.length === 0 ? pack : yield* settledPack(pack, known, confirmed);
    // Not by `push(...)`: a register's companies as arguments of one call are more than the stack holds.
    known = known.concat(one.companies);
    settled.push(one);
  }
  return settled;
}

function* settledPack(pack: Pack, known: readonly Described[], confirmed: Confirmed): Steps<Pack> {
  const { idOf } = yield* identicalInSteps(known, pack.companies, confirmed);
  if (idOf.size === 0) return pack;
  const searches = pack.searches.map((search) => ({
    ...search,
    subject: idOf.get(search.subject) ?? search.subject,
  }));
  return { ...pack, ...underIds(pack, idOf), searches };
}
