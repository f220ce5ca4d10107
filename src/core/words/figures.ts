/** Numbers and dates as a reader of the language writes them. */
import type { Bounds } from '../verdict/assessment.ts';
import type { Catalogue } from './catalogue.ts';
import { type MessageId, tell } from './messages.ts';

/** Two decimals: finer than any share a paper prints, coarse enough to read. */
const DECIMALS = 100;

/** A fraction of 1 in per cent.
 *
 * percent(0.49) → '49 %'      percent(0.0153) → '1.53 %'      percent(0) → '0 %'   stated as none, not unknown */
export function percent(fraction: number, catalogue: Catalogue): string {
  return tell(catalogue, 'number_percent', { number: points(fraction) });
}

/** The same without its sign, for "1.0 point under". */
export function points(fraction: number): string {
  return String(Math.round(fraction * 100 * DECIMALS) / DECIMALS);
}

/** A distance of two shares, for a sentence: "1.0 point", "7 points". */
export function pointsInWords(fraction: number, catalogue: Catalogue): string {
  const size = points(fraction);
  return size === '1' ? tell(catalogue, 'one_point', {}) : tell(catalogue, 'many_points', { points: size });
}

/** An open end of the data is stored this far inside the bound; less than that apart is the bound itself. */
const HAIR = 1e-6;

/** A pair of bounds in words.
 *
 * [0.49, 0.49] → '49 %'   [0.5+, 1] → 'more than 50 %'   [0.5, 1] → 'at least 50 %'   [0, 0.1] → 'up to 10 %'   [0.25, 0.34] → '25 % to 34 %' */
export function sizeInWords([lower, upper]: Bounds, catalogue: Catalogue): string {
  if (upper - lower < HAIR) return percent(lower, catalogue);
  if (upper > 1 - HAIR && lower > HAIR) {
    return tell(catalogue, isOpen(lower) ? 'number_more_than' : 'number_at_least', {
      share: percent(lower, catalogue),
    });
  }
  if (lower < HAIR) return tell(catalogue, 'number_up_to', { share: percent(upper, catalogue) });
  return tell(catalogue, 'number_range', { from: percent(lower, catalogue), to: percent(upper, catalogue) });
}

/** Claims are whole ppm; what lies between two of them is an open end. */
function isOpen(fraction: number): boolean {
  const ppm = fraction * 1_000_000;
  return ppm - Math.floor(ppm) > 1e-3 && Math.ceil(ppm) - ppm > 1e-3;
}

/** A date as written by its source, in words: '2025-06-13' → '13 June 2025', '2025-06' → 'June 2025', '2025' → '2025'. */
export function dateInWords(date: string, catalogue: Catalogue): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = tell(catalogue, `month_${month}` as MessageId & `month_${string}`, {});
  if (day === undefined) return tell(catalogue, 'date_month', { month: name, year });
  return tell(catalogue, 'date_day', { day: String(Number(day)), month: name, year });
}

/** The same behind its preposition: 'on 13 June 2025', 'in June 2025'. */
export function whenInWords(date: string, catalogue: Catalogue): string {
  const written = { date: dateInWords(date, catalogue) };
  return date.length > 7 ? tell(catalogue, 'on_day', written) : tell(catalogue, 'in_period', written);
}
