/** Whom a text may name, before anything is weighed: whose records linking will ask for. */
import { companyNumber, type Gazetteer } from '../mention/gazetteer.ts';
import { search } from '../mention/search.ts';
import type { PageTokens } from './page-tokens.ts';

/** Numbers of the companies of which the text has a listed name, each once. Those that only markup speaks of, such as a
 * link's host, are not among them. */
export function companiesNamedIn({ tokens }: PageTokens, { index }: Gazetteer): readonly number[] {
  const hits = search(tokens, index);
  return [
    ...new Set(hits.flatMap(({ spellings }) => spellings.map((one) => companyNumber(index.owner(one))))),
  ];
}
