/**
 * What a page says of its own suppliers: in a statement, a list, a column or after a label. It speaks for a company's name, and
 * for the maker before a service, who is no mention elsewhere (products.ts):
 *
 *   `We use Quorvex Analytics`, `hosted on Quorvex Cloud`, `runs on Quorvex`
 *   `Sub-processors • Quorvex Advertising: adverts`, `Tool | Quorvex Meet`, `Hosting provider: Quorvex Cloud`
 *   `a Quorvex Lancer`, `Quorvex Pay accepted here`             no: things and shops
 *   `Partners • Quorvex Foundation`, `hosted by Anchor`         no: somebody of its own, a word
 */
import { ANY_WORD, type Lexicon, WordClass } from '../mention/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { ELSEWHERE, isService, KNOWN_COMPANY, PERSON, serviceEnd } from './maker-services.ts';
import type { Markup, MarkupCue } from './markup.ts';
import type { PageTokens } from './page-tokens.ts';
import { isNamed, type SupplyStatements, sentenceSpeaksOfService } from './supply-statements.ts';
import { WE_USE } from './supply-words.ts';
import { joins } from './surroundings.ts';

const ODDS = {
  // Those against a product after its maker are 4, and the weights hold as much against a capital after a word.
  service: 9,
  // The weights leave little to add for a name that stands alone; 2 linked words too (`backed by Anchor`).
  name: 1.5,
} as const;

/** One cue for each bearer where the page says that it has its name, or a service after it, from a supplier; else none. */
export function supplyCues(
  candidate: Candidate,
  page: PageTokens,
  lexicon: Lexicon,
  markup: Markup,
  statements: SupplyStatements,
): MarkupCue[] {
  const { from, to, key, bearers } = candidate;
  if (!markup.hasHeads && !statements.isNear(from)) return [];
  if (!page.isNameLike(from) || isWithinName(from, page)) return [];
  const end = serviceEnd(candidate, page);
  const classes = lexicon.classesOf(key);
  const isSupplier = end > to ? isService(candidate, end, page, lexicon) : (classes & NO_NAME) === 0;
  if (!isSupplier) return [];
  const isOpen = end === to && (classes & KNOWN_COMPANY) === 0 && (classes & (ANY_WORD | PERSON)) !== 0;
  const isStated = !isOpen || sentenceSpeaksOfService(from, end, page);
  const head = markup.serviceHead(candidate.start, page.end(end - 1));
  const evidence = head ?? (isStated ? statements.before(from, end) : null);
  if (evidence === null) return [];
  const odds = end > to ? ODDS.service : ODDS.name;
  return bearers.map(({ company }) => ({ company, odds, evidence }));
}
const NO_NAME = WordClass.COMMON | ELSEWHERE;

/** `Harlow Insight Tag` is no tag of Insight; `Utilizamos` begins a sentence. */
function isWithinName(from: number, page: PageTokens): boolean {
  return joins(page, from) && isNamed(page, from - 1) && !WE_USE.has(page.word(from - 1));
}
