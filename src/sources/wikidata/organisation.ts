/**
 * Whether an item is a company at all: "owner of" also lists buildings, ships, teams and paintings.
 *
 * An item counts where it shows a sign of being one. A building that slips through would be flagged on every page
 * that names it; a company left out is one that its owner's other sources can still bring.
 */

/** Business, enterprise, public company: classes that an item may be an instance of. */
export const COMPANY_CLASSES: ReadonlySet<string> = new Set(['Q4830453', 'Q6881511', 'Q891723']);

/** A natural person. */
export const HUMAN = 'Q5';

/** Properties that only organisations have: LEI, SEC number, stock exchange, industry. */
export const COMPANY_SIGNS = ['P1278', 'P5531', 'P414', 'P452'] as const;
