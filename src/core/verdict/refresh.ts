/**
 * Groundwork after a change, with only that worked out again which the change can touch.
 *
 *   competitor added     one position more          removed   its position dropped
 *   stake h → v changed  positions that reach h; where v's other stakes hang on what is left of v, those that reach v;
 *                        and those of parties below v, whose head may be another now
 *   other day            the same, for the stakes that are others on it
 */
import type { CompanyId } from '../company/company.ts';
import type { Steps } from '../mention/steps.ts';
import { holdersOf } from '../ownership/above.ts';
import { AGGREGATE } from '../ownership/graph.ts';
import type { Network } from '../ownership/network.ts';
import type { Position } from '../ownership/position.ts';
import { flagsAt, sizeAt, stakesOf } from '../ownership/sizes.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import type { Footing } from './footing.ts';
import { type Groundwork, layGroundwork } from './groundwork.ts';

/** One stake that is not what it was. */
export interface ChangedStake {
  readonly holder: CompanyId;
  readonly subject: CompanyId;
}

/** What a refreshed groundwork starts from. */
export interface Before {
  readonly groundwork: Groundwork;
  readonly viewpoint: Viewpoint;
  readonly footing: Footing;
}

/** The groundwork for `viewpoint` on `footing`, taking from what was `before` all that the differences between the two
 * footings cannot touch.
 *
 * a note or a source more on an old stake → every position is kept
 * rival 49 % → 51 % of a supplier        → the rival's position is laid anew, its competitors' are kept
 * a first owner of the rival's head      → laid anew: the group may have another head */
export function* refreshInSteps(before: Before, footing: Footing, viewpoint: Viewpoint): Steps<Groundwork> {
  const { own, watched, joint } = before.groundwork;
  const stakes = yield* changedInSteps(before.footing.network, footing.network);
  const kinds = changedCommons(before.footing, footing);
  const isUntouched = (position: Position) => {
    const owners = ownersAbove(footing.network, position.party);
    const isTouched = (stake: ChangedStake) => touches(position, owners, stake, footing.network);
    return !stakes.some(isTouched) && !kinds.some((company) => owners.has(company));
  };
  const ownStays = before.viewpoint.own === viewpoint.own && (own === null || isUntouched(own));
  // Whether a party is watched alone hangs on the buyer's own group.
  const usable = ownStays ? watched.filter(isUntouched) : [];
  const isSame = usable.length === watched.length && isSameList(before.viewpoint.watched, viewpoint.watched);
  return layGroundwork(footing, viewpoint, {
    own: ownStays ? own : null,
    watched: usable,
    joint: isSame ? joint : null,
  });
}

/** So many holders' stakes are compared in two milliseconds. */
const HOLDERS_A_STEP = 256;

/** Stakes that differ between two graphs in size, in kind, or in being there, once settled: what other holders leave
 * for a stake of unknown size is part of its size. */
export function* changedInSteps(before: Network, after: Network): Steps<readonly ChangedStake[]> {
  const holders = new Set([...holdersIn(before), ...holdersIn(after)]);
  const [was, is] = [stakeTexts(before), stakeTexts(after)];
  const changed: ChangedStake[] = [];
  let compared = 0;
  for (const holder of holders) {
    const [old, fresh] = [was(holder), is(holder)];
    for (const subject of new Set([...old.keys(), ...fresh.keys()]))
      if (old.get(subject) !== fresh.get(subject)) changed.push({ holder, subject });
    if (++compared % HOLDERS_A_STEP === 0) yield;
  }
  return changed;
}

function holdersIn({ graph, companyAt }: Network): readonly CompanyId[] {
  return companyAt.slice(0, graph.holders);
}

/** Every stake of a holder by subject, its terms as a text, made once for all stakes of these terms. */
function stakeTexts({ graph, nodeOf, companyAt }: Network): (holder: CompanyId) => Map<CompanyId, string> {
  const { votesLower, votesUpper, economicLower, economicUpper, flags } = graph.terms;
  const texts = Array.from(flags, (flag, at) =>
    [votesLower[at], votesUpper[at], economicLower[at], economicUpper[at], flag].join(),
  );
  return (holder) => {
    const stakes = new Map<CompanyId, string>();
    const node = nodeOf.get(holder);
    if (node === undefined) return stakes;
    for (const edge of stakesOf(graph, node)) {
      const subject = companyAt[graph.target[edge] as number] as CompanyId;
      const text = texts[graph.term[edge] as number] as string;
      const other = stakes.get(subject);
      // A published total lies beside the holder's own stake.
      stakes.set(subject, other === undefined ? text : [other, text].sort().join(' '));
    }
    return stakes;
  };
}

/** Companies that became persons, states or funds, or were such, in the words of the data. */
function changedCommons(before: Footing, after: Footing): readonly CompanyId[] {
  const all = new Set([...before.commons, ...after.commons]);
  return [...all].filter((id) => before.commons.has(id) !== after.commons.has(id));
}

/** Whether a change of that stake can change anything about `position`, whose party has these `owners`. A stake that is
 * gone is not in the graph any more; whatever led from it down to the party still is, or has changed itself. */
function touches(
  position: Position,
  owners: ReadonlySet<CompanyId>,
  { holder, subject }: ChangedStake,
  after: Network,
): boolean {
  if (reaches(position, holder) || owners.has(subject)) return true;
  return reaches(position, subject) && hangsOnTheRest(after, subject);
}

function reaches({ party, members, above, votes, economic }: Position, company: CompanyId): boolean {
  return (
    company === party ||
    members.has(company) ||
    above.includes(company) ||
    votes.has(company) ||
    economic.has(company)
  );
}

/** Whether what one holder may have at most depends on what the others have: votes stated as a range, or not at all. */
function hangsOnTheRest({ graph, nodeOf }: Network, company: CompanyId): boolean {
  const node = nodeOf.get(company);
  if (node === undefined) return false;
  const { votesLower, votesUpper } = graph.terms;
  return holdersOf(graph, node).some(
    ({ edge }) =>
      sizeAt(graph, votesLower, edge) !== sizeAt(graph, votesUpper, edge) ||
      (flagsAt(graph, edge) & AGGREGATE) !== 0,
  );
}

/** `company` and its owners at any number of steps. */
function ownersAbove({ graph, nodeOf, companyAt }: Network, company: CompanyId): ReadonlySet<CompanyId> {
  const node = nodeOf.get(company);
  if (node === undefined) return new Set([company]);
  const found = new Set([node]);
  for (const owned of found) for (const { holder } of holdersOf(graph, owned)) found.add(holder);
  return new Set([...found].map((owner) => companyAt[owner] as CompanyId));
}

function isSameList(a: readonly CompanyId[], b: readonly CompanyId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
