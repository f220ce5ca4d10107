/** Companies over stored dossiers, as everybody else sees companies: a map by id, and a list by number. */
import type { Company, CompanyId } from '../company/company.ts';
import type { StoredDossiers } from './stored-dossiers.ts';

/** Asking for a company whose block has not been brought throws `NotBrought`; `has` and `size` never do. */
export class StoredCompanies implements ReadonlyMap<CompanyId, Company> {
  constructor(private readonly dossiers: StoredDossiers) {}

  get size(): number {
    return this.dossiers.size;
  }

  /** As a list has it. */
  get length(): number {
    return this.dossiers.size;
  }

  at(number: number): Company | undefined {
    return this.dossiers.at(number)?.company;
  }

  has(id: CompanyId): boolean {
    return this.dossiers.has(id);
  }

  get(id: CompanyId): Company | undefined {
    return this.dossiers.of(id)?.company;
  }

  *values(): MapIterator<Company> {
    for (const { company } of this.dossiers.all()) yield company;
  }

  *keys(): MapIterator<CompanyId> {
    for (const { id } of this.values()) yield id;
  }

  *entries(): MapIterator<[CompanyId, Company]> {
    for (const company of this.values()) yield [company.id, company];
  }

  [Symbol.iterator](): MapIterator<[CompanyId, Company]> {
    return this.entries();
  }

  forEach(visit: (company: Company, id: CompanyId, all: ReadonlyMap<CompanyId, Company>) => void): void {
    for (const company of this.values()) visit(company, company.id, this);
  }
}
