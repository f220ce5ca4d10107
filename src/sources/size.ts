/** Shares as files write them, in parts per million. A size that cannot be read for certain is no size. */
import { type Band, PPM_PER_PERCENT } from '../core/ownership/interest.ts';

const WHOLE = 100;

/** Exactly `percent`, or null where it is no share of a whole. `49 → 490_000 ppm`, `140 → null`. */
export function exactly(percent: number): Band | null {
  return between(percent, percent);
}

/** From `lower` to `upper` percent, the ends left out where they are open; null where that is no share of a whole. */
export function between(
  lower: number,
  upper: number,
  open: { readonly lower?: boolean; readonly upper?: boolean } = {},
): Band | null {
  if (!(lower >= 0 && lower <= upper && upper <= WHOLE)) return null;
  return {
    lower: Math.round(lower * PPM_PER_PERCENT),
    upper: Math.round(upper * PPM_PER_PERCENT),
    lowerOpen: open.lower ?? false,
    upperOpen: open.upper ?? false,
  };
}

const NUMBER = '(\\d{1,3}(?:[.,]\\d+)?)';
const RANGE = new RegExp(`^${NUMBER}\\s*%?\\s*(?:-|–|—|to|bis|à)\\s*${NUMBER}\\s*%?$`);
const SINGLE = new RegExp(
  `^(>=|≥|>|<=|≤|<|at least|more than|over|up to|less than|under)?\\s*${NUMBER}\\s*%?$`,
);

/**
 * The share that a cell states in percent, `unclear` where a fraction and a percentage look alike, null where it is none.
 *
 *   '49'  '49 %'  '49,0%'   → exactly 49 %
 *   '25-50'  'more than 50' → a band, its end open
 *   '0.49'  '1'             → 'unclear': 49 % to one author and 0.49 % to the next
 *   'a majority'            → null
 */
export function shareIn(cell: string): Band | 'unclear' | null {
  const text = cell.trim().toLowerCase();
  const range = RANGE.exec(text);
  if (range) return between(numberIn(range[1]), numberIn(range[2]));
  const single = SINGLE.exec(text);
  if (!single) return null;
  const percent = numberIn(single[2]);
  if (percent > 0 && percent <= 1 && !text.includes('%')) return 'unclear';
  return bandAt(single[1] ?? '', percent);
}

function bandAt(word: string, percent: number): Band | null {
  switch (word) {
    case '':
      return exactly(percent);
    case '>':
    case 'more than':
    case 'over':
      return between(percent, WHOLE, { lower: true });
    case '>=':
    case '≥':
    case 'at least':
      return between(percent, WHOLE);
    case '<':
    case 'less than':
    case 'under':
      return between(0, percent, { upper: true });
    default:
      return between(0, percent);
  }
}

function numberIn(digits: string | undefined): number {
  return Number((digits ?? '').replace(',', '.'));
}
