/** Dates as files write them, as ISO dates. */
import { isPartialDate } from '../core/pack/schema.ts';

/**
 * The day, month or year in a text, or null where it holds none that exists.
 *
 *   '2020-07-16T00:00:00Z' → '2020-07-16'      '+2014-02-00T00:00:00Z' → '2014-02'      '2021' → '2021'
 *   '2025-02-30' → null                        a day that no calendar has
 */
export function dayIn(text: string): string | null {
  const found = /^\+?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d/])/.exec(text.trim());
  if (!found) return null;
  const [, year, month, day] = found;
  // Wikidata writes 00 for a month or day that is not known.
  if (month === undefined || month === '00') return valid(`${year}`);
  return valid(day === undefined || day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`);
}

function valid(date: string): string | null {
  return isPartialDate(date) ? date : null;
}
