/**
 * Where a person is led by key, menu or popup: to a mark that is scrolled into view, with the card open at it. Nobody is led
 * before there is a card, so this lies in the card's script and not in every page.
 */
import type { CompanyId } from '../../core/company/company.ts';
import type { Rect } from '../overlay/geometry.ts';
import { carrierOf, type PlacedMark, Ruler } from '../overlay/placed-mark.ts';
import { subjectOf } from '../overlay/target.ts';
import type { Stage, Standing } from '../stage.ts';

/** Opens the card at the first mark of the company; false where the page has none that it shows. */
export function openMark(on: Stage, wanted: CompanyId): boolean {
  return openFirst(
    on,
    on.standing().marks.filter(({ company }) => company === wanted),
  );
}

/** Opens the card at the next mark; false where the page has none that it shows. */
export function openNext(on: Stage): boolean {
  return openFirst(on, marksFrom(on.standing()));
}

/** All marks once, those after the last one first; without it from the first one on the screen. Which they are depends on
 * the page alone: it sees where a person is led. */
function marksFrom({ marks, seen, last }: Standing): readonly PlacedMark[] {
  const after = last === null ? -1 : marks.indexOf(last);
  const onScreen = new Set(seen);
  const first = marks.findIndex((mark) => onScreen.has(mark));
  const start = after >= 0 ? after + 1 : Math.max(0, first);
  return [...marks.slice(start), ...marks.slice(0, start)];
}

/** Opens at the first of these that is not hidden; false where all are. */
function openFirst(on: Stage, marks: readonly PlacedMark[]): boolean {
  const ruler = new Ruler(on.root.ownerDocument);
  for (const mark of marks) {
    const line = bring(mark, ruler);
    if (line === null) continue;
    on.open({ subject: subjectOf(mark), surface: mark.surface, line }, mark);
    return true;
  }
  return false;
}

/** Scrolls a mark into view and yields its line; null where it has none, because the page hides it. */
function bring(mark: PlacedMark, ruler: Ruler): Rect | null {
  if (ruler.linesOf(mark).length === 0) return null;
  carrierOf(mark)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return ruler.linesOf(mark)[0] ?? null;
}
