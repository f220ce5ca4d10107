/**
 * The companies whose level can hang on a date, a policy or a supposed row: all below the viewpoint's parties and
 * below whoever stands above them, by rows of any date and stage. Of any other company nothing leads to a party.
 *
 *   owner of a competitor ──► competitor ──► supplier ──► its subsidiary        all four, and nobody beside them
 *
 * Positions are worked out of the rows on these companies alone: whoever holds one of them and is not within reach leads to
 * no party, and counts with what it holds there. So the size of the data costs nothing.
 */
import type { CompanyId } from '../company/company.ts';
import { eachInSteps } from '../mention/not-brought.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';

/** Those within reach of `viewpoint`, its parties among them, whether or not anything is on file about them.
 * @throws NotBrought, naming all blocks that are missing a step further */
export function withinReach(dossiers: Dossiers, viewpoint: Viewpoint): ReadonlySet<CompanyId> {
  return inOneGo(withinReachInSteps(dossiers, viewpoint));
}

/** The same for who has others to answer meanwhile. */
export function* withinReachInSteps(dossiers: Dossiers, viewpoint: Viewpoint): Steps<ReadonlySet<CompanyId>> {
  const above = yield* spreadInSteps(partiesOf(viewpoint), (id) =>
    dossiers.rowsOn(id).map(({ owner }) => owner),
  );
  return yield* spreadInSteps(above, (id) => dossiers.subjectsOf(id));
}

/** Everyone whom the question is about beside the supplier. */
export function partiesOf({ own, watched }: Viewpoint): readonly CompanyId[] {
  return own === null ? watched : [own, ...watched];
}

/** `from` and all that `next` leads to, a step further at a time: what has to be brought is then named for many at once. */
function* spreadInSteps(
  from: Iterable<CompanyId>,
  next: (id: CompanyId) => readonly CompanyId[],
): Steps<ReadonlySet<CompanyId>> {
  const found = new Set(from);
  for (let edge = [...found]; edge.length > 0; ) {
    const beyond = new Set((yield* eachInSteps(edge, next)).flat());
    edge = [...beyond].filter((id) => !found.has(id));
    for (const id of edge) found.add(id);
  }
  return found;
}
