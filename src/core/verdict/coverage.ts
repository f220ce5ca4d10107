/** How much is known of a supplier's owners: what makes "no tie found" worth more or less. */
import type { Claim } from '../ownership/claim.ts';
import type { SearchRecord } from '../ownership/interest.ts';
import { addMonths, lastDay } from '../ownership/period.ts';

/** `good` a fresh claim of edited news or better, or a fresh search · `thin` anything else on file · `none`. */
export type Coverage = 'good' | 'thin' | 'none';

/** As long as a register's yearly filing holds, and a month to file it. */
const FRESH_MONTHS = 13;

/** Coverage of a supplier by its `claims` and the newest `search`, on `asOf`.
 *
 * a filing of last spring → good      a blog without a source → thin
 * a search last month that found nothing → good: it was looked for
 * a customer's press release → none: who buys says nothing of who owns */
export function coverageOf(claims: readonly Claim[], search: SearchRecord | null, asOf: string): Coverage {
  const telling = claims.filter(({ kind }) => kind !== 'shown');
  if (telling.some(({ tier, stale }) => tier <= 3 && !stale)) return 'good';
  if (search !== null && addMonths(lastDay(search.date), FRESH_MONTHS) >= asOf) return 'good';
  return telling.length > 0 || search !== null ? 'thin' : 'none';
}
