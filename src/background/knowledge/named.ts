/** Companies as lists show them, and the ways to find them by name and by service; made once for each body of
 * knowledge. */
import type { Company, CompanyId } from '../../core/company/company.ts';
import { type CompanySearch, companiesByName, companySearch } from '../../core/name/company-search.ts';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import { type Suppliers, suppliersIn } from '../../core/verdict/alternatives.ts';
import type { NamedCompany } from '../../messages/contract.ts';
import type { Body } from './knowledge.ts';
import { oncePer } from './once-per.ts';

/** A company in a list to pick from, with what tells two of the same name apart. */
export function named(company: Company): NamedCompany {
  const { id, name, legalName, country, domains, supplies, kind, pack } = company;
  const told = [legalName === name ? null : legalName, country, domains[0]].filter(Boolean);
  // Of a company that somebody added often nothing is known but its trade.
  const hint = told.length > 0 ? told.join(' · ') : (supplies[0] ?? '');
  return { id, name, hint, kind, isOwnEntry: pack === OWN_PACK };
}

/** The company of that id. One that no pack knows any more keeps its id for a name: it must not silently vanish from
 * the user's watchlist. */
export function namedById(body: Body, id: CompanyId): NamedCompany {
  const company = body.knowledge.companies.get(id);
  return company ? named(company) : { id, name: id, hint: '', kind: 'company', isOwnEntry: false };
}

/** Search by the first letters of names. */
export const searchIn = oncePer(
  (body: Body): CompanySearch => companySearch(body.knowledge.companies.values()),
);

/** Search by a whole name. */
export const bearersIn = oncePer((body: Body) => companiesByName(body.knowledge.companies.values()));

/** Who supplies what. */
export const suppliersAmong = oncePer((body: Body): Suppliers => suppliersIn(body.knowledge.suppliers));
