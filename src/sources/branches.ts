/**
 * Branches of companies, which are no companies of their own: what a file says of a branch is said of its head office.
 *
 *   "Acme Ltd, Milan branch" ──head──► "Acme Ltd"      its names and numbers go there, and so do its owners
 */
import type { CompanyId } from '../core/company/company.ts';
import { joined } from '../core/company/joined.ts';
import type { FoundCompany, FoundInterest } from './found.ts';

export class Branches {
  private readonly heads = new Map<CompanyId, CompanyId>();

  add(branch: CompanyId, head: CompanyId): void {
    this.heads.set(branch, head);
  }

  /** Every branch and every head office that was named. */
  all(): readonly CompanyId[] {
    return [...this.heads].flat();
  }

  /** The companies, with each branch whose head office is among them joined to it. */
  joinedToHeads(found: readonly FoundCompany[]): readonly FoundCompany[] {
    if (this.heads.size === 0) return found;
    const companies = new Map(found.map((company) => [company.id, company]));
    for (const [branch, company] of [...companies]) {
      const head = companies.get(this.headOf(branch));
      if (head === undefined || head.id === branch) continue;
      // A branch has an LEI of its own, which the head office's would seem to contradict.
      companies.set(head.id, joined(head, { ...company, lei: null }));
      companies.delete(branch);
    }
    return [...companies.values()];
  }

  /** The interest between head offices. */
  movedToHeads(interest: FoundInterest): FoundInterest {
    if (this.heads.size === 0) return interest;
    const [owner, subject] = [this.headOf(interest.owner), this.headOf(interest.subject)];
    return owner === interest.owner && subject === interest.subject
      ? interest
      : { ...interest, owner, subject };
  }

  /** A branch of a branch is nobody's wish, but files have it; a ring of them ends where it was entered. */
  private headOf(id: CompanyId): CompanyId {
    const seen = new Set([id]);
    let head = id;
    for (
      let next = this.heads.get(head);
      next !== undefined && !seen.has(next);
      next = this.heads.get(head)
    ) {
      seen.add(next);
      head = next;
    }
    return head;
  }
}
