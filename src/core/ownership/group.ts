/**
 * The head of a company's group: who controls the company, and is controlled by nobody in turn.
 *
 *   person, state, fund            ← a common owner, shown as such and never a group
 *        head                      ← where the climb stops
 *    sister   company              ← a watched company is watched with its head and sisters
 */
import { holdersOf } from './above.ts';
import { byControl, command, type Following } from './control.ts';
import { CONTROLS, type Graph } from './graph.ts';
import type { Scratch } from './scratch.ts';
import { flagsAt, sizeAt } from './sizes.ts';

/** A company's place in its group. */
export interface Place {
  /** The company itself where nobody controls it, or where several do who share nothing. */
  readonly head: number;
  /** Controllers of the company up to the head, nearest first; empty where the company is its own head. */
  readonly above: readonly number[];
  /** Head and companies below it control each other, and nobody outside does. */
  readonly crossHeld: boolean;
}

/** What a climb must know of companies beside the graph. */
export interface Climber {
  /** False for persons, states and funds. */
  readonly canHead: (node: number) => boolean;
  /** Any order that does not hang on the numbering, for rings that have no top: by name, say. */
  readonly compare: (a: number, b: number) => number;
}

/** Possible controllers looked at. Real groups have some dozens of companies above one; past it, the nearest count. */
const CLIMB_CAP = 200;

const BY_VOTES_ALONE: Following = { ...byControl('lower'), ties: false };

/** Where `node` stands, on votes held for certain and on ties that make a parent. */
export function placeOf(graph: Graph, node: number, climber: Climber, scratch: Scratch): Place {
  const controls = (owner: number, how = byControl('lower')) => membersOf(graph, owner, how, scratch);
  const candidates = ownersAbove(graph, node, climber.canHead);
  const reach = new Map(candidates.map((owner) => [owner, controls(owner)]));
  const controllers = candidates.filter((owner) => reach.get(owner)?.has(node));
  const own = controls(node);
  const free = controllers.filter((owner) => !controllers.some((other) => isOver(other, owner, reach)));
  const tops = free.filter((owner) => !own.has(owner));
  if (tops.length < free.length || tops.length === 0) {
    return { head: node, above: [], crossHeld: tops.length < free.length };
  }
  const head = headAmong(tops, reach, climber) ?? headByVotes(tops, node, controls, climber);
  if (head === null) return { head: node, above: [], crossHeld: false };
  const below = reach.get(head) ?? new Set();
  const sizeOf = (owner: number) => reach.get(owner)?.size ?? 0;
  const above = controllers.filter((owner) => owner === head || below.has(owner));
  above.sort((a, b) => sizeOf(a) - sizeOf(b) || climber.compare(a, b));
  const crossHeld = tops.some((top) => top !== head && below.has(top));
  return { head, above: [...above.filter((owner) => owner !== head), head], crossHeld };
}

type ReachByOwner = ReadonlyMap<number, ReadonlySet<number>>;

/** `upper` controls `lower` and not the other way round. */
function isOver(upper: number, lower: number, reach: ReachByOwner): boolean {
  return reach.get(upper)?.has(lower) === true && reach.get(lower)?.has(upper) !== true;
}

/** The one head, or the first by name of a ring of heads that control each other; null where heads are rivals. */
function headAmong(tops: readonly number[], reach: ReachByOwner, { compare }: Climber): number | null {
  const [first, ...others] = [...tops].sort(compare);
  if (first === undefined) return null;
  return others.every((other) => reach.get(first)?.has(other)) ? first : null;
}

/** Of rivals, one by votes and one by right, the votes decide; rivals of one kind share, and neither is the head. */
function headByVotes(
  tops: readonly number[],
  node: number,
  controls: (owner: number, how: Following) => ReadonlySet<number>,
  climber: Climber,
): number | null {
  const reach = new Map(tops.map((top) => [top, controls(top, BY_VOTES_ALONE)]));
  return headAmong(
    tops.filter((top) => reach.get(top)?.has(node)),
    reach,
    climber,
  );
}

function membersOf(graph: Graph, owner: number, how: Following, scratch: Scratch): Set<number> {
  const { nodes, member } = command(graph, [owner], how, scratch);
  return new Set(nodes.filter((_node, i) => member[i] === 1));
}

/** Companies above `node` through stakes with votes, or rights, that could make a controller; nearest first. */
function ownersAbove(graph: Graph, node: number, canHead: (node: number) => boolean): number[] {
  const found = new Set<number>([node]);
  for (const company of found) {
    for (const { edge, holder } of holdersOf(graph, company)) {
      if (found.size > CLIMB_CAP) break;
      const hasVotes = sizeAt(graph, graph.terms.votesLower, edge) > 0;
      const counts = hasVotes || (flagsAt(graph, edge) & CONTROLS) !== 0;
      if (counts && canHead(holder)) found.add(holder);
    }
  }
  found.delete(node);
  return [...found];
}
