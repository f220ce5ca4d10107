/** The legal lenses for a day: what each test says of a supplier and a watched party. */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import { isInForce } from '../ownership/ledger.ts';
import type { Position } from '../ownership/position.ts';
import type { Footing } from './footing.ts';
import type { Groundwork } from './groundwork.ts';
import { type Lens, lensesOn } from './lenses.ts';

/** Lenses on a supplier for one of the watched parties; empty for a party that is not watched. */
export type LensDesk = (subject: CompanyId, party: CompanyId) => readonly Lens[];

/** Prepares the lenses on the day of `books`, for those watched in `groundwork`, which was laid on `footing`. Opened only
 * where somebody looks at them, because they need the graph. */
export function openLenses(books: Books, { network }: Footing, { watched }: Groundwork): LensDesk {
  const heads = watched.map(({ head }) => head);
  const isParent = ({ members }: Position, subject: CompanyId) =>
    books
      .claimsOn(subject)
      .some(
        (claim) =>
          claim.kind === 'control' &&
          claim.standing === 'live' &&
          isInForce(claim) &&
          members.has(claim.interest.owner),
      );
  return (subject, party) => {
    const position = watched.find((one) => one.party === party);
    if (position === undefined) return [];
    const isParentByRight = isParent(position, subject);
    return lensesOn({ network, position, subject, heads, isParentByRight });
  };
}
