import type { CardView } from '../../src/core/words/card-view.ts';

/** The card of a company with which nothing is tied, without any part that a card may have; `given` adds those. */
export function bareCard(given: Partial<CardView> & Pick<CardView, 'company' | 'name'>): CardView {
  return { ...BARE, ...given };
}

const BARE = {
  shown: 'NONE_FOUND',
  levelWords: 'No tie found',
  headline: 'No tie found',
  summary: 'No tie to your watchlist was found.',
  account: [{ text: 'No tie to your watchlist was found.', attribution: null }],
  changes: [],
  gaps: [],
  policyLine: null,
  qualifiers: [],
  chain: [],
  numbers: [],
  claims: [],
  statement: null,
  why: [],
  pending: [],
  alternatives: null,
  others: [],
  dataLine: 'Data of 22 November 2026',
  isOwnEntry: false,
} as const satisfies Partial<CardView>;
