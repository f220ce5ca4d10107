/**
 * The chain that matters most between a watched group and a supplier: the one through which most passes.
 *
 *   party or head ──► company ──► … ──► supplier        searched from the supplier up, strongest first
 */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import type { Holding } from '../ownership/ledger.ts';
import type { Position } from '../ownership/position.ts';
import { WHOLE } from '../ownership/span.ts';

/** Trails compared before the search gives up: some 20 ms. A ring of ten thousand needs one a link, the shipped data never
 * a hundred. */
const WORK_CAP = 2_000_000;

/** What a stake of undisclosed size weighs against sized ones: less than any that a source would mention. */
const UNSIZED_STRENGTH = 1e-4;

interface Trail {
  readonly at: CompanyId;
  readonly strength: number;
  /** Holding that leads down from here, and the rest of the way. */
  readonly step: Holding | null;
  readonly rest: Trail | null;
  /** The companies on the way: of two equally strong chains the first by name, whatever the order of the rows. */
  readonly name: string;
}

/** Holdings from the party or the head of `position` down to `subject`, strongest chain first found; empty where none
 * leads there. Only owners that the group reaches are looked at: no others can be on the way, and a company in a ring
 * of five hundred has all of them above it. */
export function pathTo(books: Books, position: Position, subject: CompanyId): readonly Holding[] {
  const { party, head, votes, economic } = position;
  const isStart = (id: CompanyId) => id === party || id === head;
  const isOnTheWay = (id: CompanyId) => isStart(id) || economic.has(id) || votes.has(id);
  const open: Trail[] = [{ at: subject, strength: 1, step: null, rest: null, name: subject }];
  const done = new Set<CompanyId>();
  for (let work = 0; open.length > 0 && work < WORK_CAP; work += open.length + 1) {
    const trail = takeStrongest(open);
    if (done.has(trail.at)) continue;
    done.add(trail.at);
    if (trail.step !== null && isStart(trail.at)) return unwind(trail);
    for (const step of books.holdingsIn(trail.at)) {
      const strength = trail.strength * strengthOf(step);
      if (strength > 0 && !done.has(step.holder) && isOnTheWay(step.holder))
        open.push({ at: step.holder, strength, step, rest: trail, name: `${step.holder} ${trail.name}` });
    }
  }
  return [];
}

function takeStrongest(open: Trail[]): Trail {
  let best = 0;
  for (let i = 1; i < open.length; i++) {
    if (isBefore(open[i] as Trail, open[best] as Trail)) best = i;
  }
  return open.splice(best, 1)[0] as Trail;
}

function isBefore(a: Trail, b: Trail): boolean {
  return a.strength > b.strength || (a.strength === b.strength && a.name < b.name);
}

function strengthOf({ economic, votes, controls }: Holding): number {
  if (controls) return 1;
  const sizes = [economic?.span, votes?.span].filter((span) => span !== null && span !== undefined);
  const lower = Math.max(0, ...sizes.map((span) => span.lower));
  if (lower > 0) return lower / WHOLE;
  const undisclosed = economic?.span === null || votes?.span === null;
  return undisclosed || sizes.some((span) => span.upper > 0) ? UNSIZED_STRENGTH : 0;
}

function unwind(from: Trail): Holding[] {
  const steps: Holding[] = [];
  for (let trail: Trail | null = from; trail !== null; trail = trail.rest) {
    if (trail.step !== null) steps.push(trail.step);
  }
  return steps;
}
