/** Mentions of a page → companies, each with its evidence, or silence. */
import type { CompanyId } from '../company/company.ts';
import type { Gazetteer } from '../mention/gazetteer.ts';
import type { PageModel } from '../mention/page-model.ts';
import type { Linked, LinkedMention } from './linked.ts';

/** What other concepts know that helps to link; each is an argument so that linking depends on none of them. */
export interface LinkingContext {
  /** True when the graph ties the two companies: named together they support each other. */
  related?(a: CompanyId, b: CompanyId): boolean;
}

/** The companies that a page names. */
export function linkPage(page: PageModel, gazetteer: Gazetteer, _context: LinkingContext = {}): Linked {
  const mentions: LinkedMention[] = [];
  for (const company of gazetteer.companies) {
    const at = company.name.includes(' ') ? page.text.indexOf(company.name) : -1;
    if (at < 0) continue;
    mentions.push({
      start: at,
      end: at + company.name.length,
      surface: company.name,
      company: company.id,
      confidence: 0.9,
      evidence: [{ cue: 'fullForm', detail: company.name }],
    });
  }
  mentions.sort((a, b) => a.start - b.start);
  return { mentions, ambiguous: [], site: null };
}
