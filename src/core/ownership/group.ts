/**
 * The head of a company's group: up from holder to single controller, as far as companies go.
 *
 *   person, state, fund            ← a common owner, shown as such and never a group
 *        head                      ← where the climb stops
 *    sister   company              ← a watched company is watched with its head and sisters
 */
import { CONTROLS, type Graph, holderOf } from './graph.ts';
import { type Grains, isPast, MORE_THAN_HALF } from './span.ts';

/** A company's place in its group. */
export interface Place {
  /** The company itself where nobody controls it. */
  readonly head: number;
  /** Controllers from the company's own (first) up to the head (last); empty where the company is its own head. */
  readonly above: readonly number[];
  /** The company is in a ring whose members control each other and nobody outside does. */
  readonly crossHeld: boolean;
}

/** Owners looked at on the way up. Real groups have a few hundred; past it the climb stops at what it knows. */
const CLIMB_CAP = 5_000;

/** Where `node` stands, on votes held for certain. `canHead` says which nodes are companies rather than persons,
 * states or funds. */
export function placeOf(graph: Graph, node: number, canHead: (node: number) => boolean): Place {
  const upstream = Uint32Array.from(ownersAbove(graph, node, canHead)).sort();
  const parents = new Map<number, number>();
  // In owner order every holder's own parent is known before it is asked for; only rings need another round.
  for (let changed = true; changed; ) {
    changed = false;
    for (const company of upstream) {
      const parent = parents.has(company) ? undefined : parentOf(graph, company, parents, canHead);
      if (parent === undefined) continue;
      parents.set(company, parent);
      changed = true;
    }
  }
  const above = climb(node, parents);
  const head = above.at(-1) ?? node;
  return { head, above, crossHeld: isHeldByOwn(graph, head, parents) };
}

/** Whether companies below `head` control it in turn. */
function isHeldByOwn(graph: Graph, head: number, parents: ReadonlyMap<number, number>): boolean {
  let votes = 0;
  for (let at = graph.firstIn[head] as number; at < (graph.firstIn[head + 1] as number); at++) {
    const edge = graph.inEdge[at] as number;
    if (climb(holderOf(graph, edge), parents).at(-1) !== head) continue;
    if ((graph.flags[edge] as number) & CONTROLS) return true;
    votes += graph.votesLower[edge] as number;
  }
  return isPast(votes, MORE_THAN_HALF);
}

function ownersAbove(graph: Graph, node: number, canHead: (node: number) => boolean): Set<number> {
  const found = new Set<number>([node]);
  for (const company of found) {
    if (found.size > CLIMB_CAP) break;
    for (let at = graph.firstIn[company] as number; at < (graph.firstIn[company + 1] as number); at++) {
      const holder = holderOf(graph, graph.inEdge[at] as number);
      if (canHead(holder)) found.add(holder);
    }
  }
  return found;
}

/** What one group has in a company. */
interface GroupVotes {
  readonly votes: Grains;
  /** The holder itself where it alone is a parent, else the head of those that hold together. */
  readonly nearest: number;
  readonly byRight: boolean;
}

/** The nearest company whose group has more than half of `company`'s votes, or else the one group that is a parent by
 * right; two groups with such rights share them, and neither is the head. */
function parentOf(
  graph: Graph,
  company: number,
  parents: ReadonlyMap<number, number>,
  canHead: (node: number) => boolean,
): number | undefined {
  const groups = new Map<number, GroupVotes>();
  for (let at = graph.firstIn[company] as number; at < (graph.firstIn[company + 1] as number); at++) {
    const edge = graph.inEdge[at] as number;
    const holder = holderOf(graph, edge);
    const head = climb(holder, parents).at(-1) ?? holder;
    if (!canHead(holder) || head === company) continue;
    groups.set(
      head,
      withStake(graph, edge, holder, groups.get(head) ?? { votes: 0, nearest: head, byRight: false }),
    );
  }
  const all = [...groups.values()].sort((a, b) => b.votes - a.votes);
  const [first, second] = all;
  if (first !== undefined && isPast(first.votes, MORE_THAN_HALF)) {
    return first.votes === second?.votes ? undefined : first.nearest;
  }
  const byRight = all.filter((group) => group.byRight);
  return byRight.length === 1 ? byRight[0]?.nearest : undefined;
}

function withStake(graph: Graph, edge: number, holder: number, group: GroupVotes): GroupVotes {
  const votes = graph.votesLower[edge] as number;
  const byRight = ((graph.flags[edge] as number) & CONTROLS) !== 0;
  const alone = byRight || isPast(votes, MORE_THAN_HALF);
  // Of two that are parents alone, the head of both stands for them.
  const nearest = alone && !group.byRight ? holder : group.nearest;
  return { votes: group.votes + votes, nearest, byRight: group.byRight || byRight };
}

/** The chain of parents of `node`; it ends, because nobody is made the parent of its own head. */
function climb(node: number, parents: ReadonlyMap<number, number>): number[] {
  const above: number[] = [];
  for (let at = parents.get(node); at !== undefined; at = parents.get(at)) above.push(at);
  return above;
}
