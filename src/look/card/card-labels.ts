import type { Say } from '../say.ts';
import type { CardLabels } from './company-card.tsx';

/** The headings of a company's card in the language of the page that shows it. */
export function cardLabels(say: Say): CardLabels {
  return {
    chain: say('look_chain'),
    claims: say('look_claims'),
    statement: say('look_statement'),
    noStatement: say('look_no_statement'),
    pending: say('look_pending'),
    others: say('look_others'),
    alternatives: (service) => say('look_alternatives', { service }),
    why: say('look_why'),
    changes: say('look_changes'),
    gaps: say('look_gaps'),
    hop: (number) => say('look_hop', { number: String(number) }),
    moreSources: (count) => say('look_sources_more', { count: String(count) }),
    ownEntry: say('look_own_entry'),
    more: (count) => say('look_more', { count: String(count) }),
  };
}
