/** Where our own full page shows something, for those who only lead there. */
import type { CompanyId } from '../core/company/company.ts';

/** The desk's file, from the extension's root. */
export const DESK = 'src/desk/index.html';

/** A company's page on the desk as of an ISO date; null = today. From the extension's root; `desk/route.ts` reads it.
 *
 * ('tessel', '2025-06-20') → 'src/desk/index.html#/companies/tessel?on=2025-06-20' */
export function companyOnDesk(company: CompanyId, asOf: string | null): string {
  const on = asOf === null ? '' : `?on=${asOf}`;
  return `${DESK}#/companies/${encodeURIComponent(company)}${on}`;
}
