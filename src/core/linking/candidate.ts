/** A place where a name of the gazetteer stands: what linking weighs before it links or stays silent. */

import { companyNumber, formOf, type Gazetteer } from '../mention/gazetteer.ts';
import type { NameIndex } from '../mention/name-index.ts';
import type { Hit } from '../mention/search.ts';
import { foldedTokens } from '../name/name-key.ts';

/** How the text names the company. */
export type CandidateKind = 'listed' | 'short' | 'initials';

/** One company that the name may mean, and the strongest form (`Form`) in which it bears the name. */
export interface Bearer {
  readonly company: number;
  readonly form: number;
}

/** Token numbers (`to` exclusive) and offsets of a name in the page, and every company that bears it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The folded tokens, joined by a space. */
  readonly key: string;
  /** The name as the gazetteer writes it. */
  readonly written: string;
  readonly kind: CandidateKind;
  readonly bearers: readonly Bearer[];
  /** For short forms and initials, the full name on the page that they come from. */
  readonly fullForm?: string;
}

/** The candidate of a search hit in the gazetteer's index. */
export function candidateOf(hit: Hit, { index }: Gazetteer): Candidate {
  const { from, to, start, end } = hit;
  const written = index.spelling(hit.spellings[0] ?? 0);
  const key = foldedTokens(written).join(' ');
  return { from, to, start, end, key, written, kind: 'listed', bearers: bearersOf(hit, index) };
}

function bearersOf(hit: Hit, index: NameIndex): Bearer[] {
  const forms = new Map<number, number>();
  for (const spelling of hit.spellings) {
    const owner = index.owner(spelling);
    const company = companyNumber(owner);
    forms.set(company, Math.min(forms.get(company) ?? formOf(owner), formOf(owner)));
  }
  return [...forms].map(([company, form]) => ({ company, form }));
}
