/**
 * Mentions of a page → companies, each with its evidence, or silence.
 *
 *   page ─► listed names ─► local odds ─► short forms of what was found ─► odds with the page ─► choice ─► Linked
 *
 * `Anchor AI` is linked; `Anchor` is, once the page has `Anchor AI`; `we anchor AI too` never is.
 */
import type { CompanyId } from '../company/company.ts';
import type { Gazetteer } from '../mention/gazetteer.ts';
import type { PageModel } from '../mention/page-model.ts';
import { type Chosen, choose } from './choice.ts';
import { type Corrections, NO_CORRECTIONS } from './corrections.ts';
import type { AmbiguousMention, LinkedMention, LinkedPage } from './linked.ts';
import type { PageTokens } from './page-tokens.ts';
import { siteEntities } from './site-entities.ts';
import { weighPage } from './weigh.ts';

/** What other concepts know that helps to link; each is an argument so that linking depends on none of them. */
export interface LinkingContext {
  /** True when the graph ties the two companies: named together they support each other. */
  related?(a: CompanyId, b: CompanyId): boolean;
  /** What the user said about names, which outweighs everything. */
  corrections?: Corrections;
  /** The page's tokens, for who has made them already. */
  tokens?: PageTokens;
}

/**
 * The companies that a page names. Mentions are sorted and disjoint, `text.slice(start, end) === surface`. Never
 * throws, whatever the text. A name that is surely a company but which of several is open goes to `ambiguous`.
 */
export function linkPage(page: PageModel, gazetteer: Gazetteer, context: LinkingContext = {}): LinkedPage {
  const weighed = weighPage(page, gazetteer, context.corrections ?? NO_CORRECTIONS, context.tokens);
  const chosen = choose(weighed, gazetteer, context.related);
  const { companies } = gazetteer;
  const idOf = (company: number) => companies.at(company)?.id ?? '';
  return {
    mentions: chosen.filter((c) => c.companies.length === 1).map((c) => linkedMention(page.text, c, idOf)),
    ambiguous: chosen.filter((c) => c.companies.length > 1).map((c) => ambiguousMention(page.text, c, idOf)),
    site: weighed.site === null ? null : idOf(weighed.site),
    entities: siteEntities(weighed, page, gazetteer),
  };
}

function linkedMention(text: string, chosen: Chosen, idOf: (company: number) => CompanyId): LinkedMention {
  const { start, end, companies, confidence, evidence } = chosen;
  return {
    start,
    end,
    surface: text.slice(start, end),
    company: idOf(companies[0] ?? 0),
    confidence,
    evidence,
  };
}

function ambiguousMention(
  text: string,
  { start, end, companies }: Chosen,
  idOf: (company: number) => CompanyId,
): AmbiguousMention {
  return { start, end, surface: text.slice(start, end), candidates: companies.map(idOf) };
}
