/** The footing of everybody's rows, whatever is within reach: what a question's own is measured by. */
import type { Company, CompanyId } from '../../../src/core/company/company.ts';
import { inOneGo } from '../../../src/core/mention/steps.ts';
import { openBooks } from '../../../src/core/ownership/books.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { type Footing, footingInSteps } from '../../../src/core/verdict/footing.ts';

export function wholeFooting(
  interests: readonly Interest[],
  asOf: string,
  companies: ReadonlyMap<CompanyId, Company>,
): Footing {
  const everybody = new Set(interests.flatMap(({ owner, subject }) => [owner, subject]));
  return inOneGo(footingInSteps(openBooks(interests, asOf), companies, everybody));
}
