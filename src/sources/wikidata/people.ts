/** Who serves two companies, as ties between the companies: no person's name is asked for or kept. */
import type { CompanyId } from '../../core/company/company.ts';
import { dayIn } from '../day.ts';
import { type FoundInterest, foundInterest } from '../found.ts';
import type { Ask } from '../live/ask.ts';
import { itemId } from './edge.ts';
import { addressOf, people } from './query.ts';
import { itemAt, type Row, rowsIn } from './rows.ts';

const LONGEST_ANSWER = 4 * 1024 * 1024;

/**
 * A tie for each person who leads or led one of `suppliers` (items) and works for or leads one of `competitors`.
 *
 *   serves both now                          → dualRoleOfficerDirector
 *   left the supplier, serves the competitor → executiveMovedToHolder
 *   left both, or left the competitor        → nothing: it ties nobody today
 *
 * @throws NotAnswered
 */
export async function peopleBetween(
  suppliers: readonly string[],
  competitors: readonly string[],
  readOn: string,
  ask: Ask,
  endpoint?: string,
): Promise<readonly FoundInterest[]> {
  const bytes = await ask({
    address: addressOf(people(suppliers, competitors), endpoint),
    why: 'Wikidata: who serves two companies',
    accept: 'application/sparql-results+json',
    limit: LONGEST_ANSWER,
  });
  const ties = rowsIn(bytes).flatMap((row) => tieIn(row, readOn));
  return [...new Map(ties.map((tie) => [tie.ref, tie])).values()];
}

function tieIn(row: Row, readOn: string): readonly FoundInterest[] {
  const [supplier, competitor, person] = [row.org, row.comp, row.person].map((bound) => itemAt(bound?.value));
  if (!supplier || !competitor || !person || row.end2 !== undefined) return [];
  const hasMoved = row.end1 !== undefined;
  const [owner, subject]: CompanyId[] = [itemId(competitor), itemId(supplier)];
  if (owner === undefined || subject === undefined || owner === subject) return [];
  return [
    foundInterest({
      ref: `${supplier}/${person}/${competitor}`,
      owner,
      subject,
      tie: hasMoved ? 'executiveMovedToHolder' : 'dualRoleOfficerDirector',
      start: dayIn(row.start2?.value ?? ''),
      note: hasMoved
        ? 'A former officer or director serves the other company.'
        : 'An officer or director serves both companies.',
      sources: [
        {
          publisher: 'Wikidata',
          date: readOn,
          url: `https://www.wikidata.org/wiki/${person}`,
          via: null,
          // The statement's own reference is not asked for.
          tier: 5,
          basisTier: 5,
        },
      ],
    }),
  ];
}
