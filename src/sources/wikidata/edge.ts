/**
 * One ownership statement of Wikidata as an interest, whichever side of the pair it stands on.
 *
 *   P127 owned by, P749 parent organisation     stated on the child
 *   P355 has subsidiary, P1830 owner of         stated on the parent
 */
import type { PartialDate } from '../../core/ownership/interest.ts';
import { type FoundInterest, foundInterest } from '../found.ts';
import { localId } from '../local-id.ts';
import { exactly } from '../size.ts';

/** The four properties, and whether their own item is the child. */
export const OWNERSHIP = { P127: 'child', P749: 'child', P355: 'parent', P1830: 'parent' } as const;
export type OwnershipProperty = keyof typeof OWNERSHIP;

export function isOwnership(property: string): property is OwnershipProperty {
  return Object.hasOwn(OWNERSHIP, property);
}

/** A statement in force: ended and deprecated ones are dropped before. */
export interface Edge {
  readonly statement: string;
  readonly parent: string;
  readonly child: string;
  readonly property: OwnershipProperty;
  readonly share: { readonly amount: number; readonly unit: string } | null;
  readonly start: PartialDate | null;
  /** Address of a reference; null = the statement has none, or none that is a page. */
  readonly reference: string | null;
}

/** The id of an item's company. */
export function itemId(item: string): string {
  return localId('wikidata', item.toLowerCase());
}

const PERCENT = 'Q11229';

/** The statement's interest; `readOn` is its date, as Wikidata keeps none. */
export function interestOf(edge: Edge, readOn: PartialDate): FoundInterest {
  const share = edge.share === null ? null : sizeOf(edge.share.amount, edge.share.unit);
  const tier = edge.reference === null ? 5 : 4;
  const isParent = edge.property === 'P749' || edge.property === 'P355';
  return foundInterest({
    ref: edge.statement,
    owner: itemId(edge.parent),
    subject: itemId(edge.child),
    tie: share === null ? 'equityUndisclosedSize' : 'shares',
    share,
    start: edge.start,
    note: isParent ? 'Stated as parent organisation.' : 'Stated as owner.',
    sourceWord: isParent ? 'subsidiary or majority' : null,
    sources: [{ publisher: 'Wikidata', date: readOn, url: edge.reference, via: null, tier, basisTier: tier }],
  });
}

/**
 * A proportion as a size. Most authors write a fraction, some a percentage with the unit percent.
 *
 *   0.49, no unit → 49 %      60, percent → 60 %      49, no unit → null     nobody can say which was meant
 */
function sizeOf(amount: number, unit: string) {
  if (unit.endsWith(PERCENT)) return exactly(amount);
  return amount > 0 && amount <= 1 ? exactly(amount * 100) : null;
}
