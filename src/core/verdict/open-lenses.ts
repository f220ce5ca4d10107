/** The legal lenses for a question: what each test says of a supplier and a watched party. */
import type { CompanyId } from '../company/company.ts';
import { openBooks } from '../ownership/books.ts';
import { isInForce } from '../ownership/ledger.ts';
import type { Position } from '../ownership/position.ts';
import type { Question } from './assess.ts';
import { footingOf } from './footing.ts';
import { layGroundwork } from './groundwork.ts';
import { type Lens, lensesOn } from './lenses.ts';

/** Lenses on a supplier for one of the watched parties; empty for a party that is not watched. */
export type LensDesk = (subject: CompanyId, party: CompanyId) => readonly Lens[];

/** Prepares the lenses for `question`. They need the graph, and are opened only where somebody looks at them. */
export function openLenses({ evidence, viewpoint, asOf }: Question): LensDesk {
  const books = openBooks(evidence.interests, asOf);
  const { watched } = layGroundwork(footingOf(books.network(), evidence.companies), viewpoint);
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
    return lensesOn({ network: books.network(), position, subject, heads, isParentByRight });
  };
}
