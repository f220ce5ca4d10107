/**
 * The claims about one supplier and one watched group, sorted by what they can do, and the facts they establish.
 *
 *   claims on the supplier ──whose group?──► live ties · words · options · ended · pending · blocked
 *   position of the group  ──────────────► votes, economic share, control
 */
import type { CompanyId, Tier } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import { type Claim, isDone, isPending } from '../ownership/claim.ts';
import type { SearchRecord } from '../ownership/interest.ts';
import { type Holding, holdersOverlap, isInForce, saysControl, statesControl } from '../ownership/ledger.ts';
import { addMonths, lastDay } from '../ownership/period.ts';
import { NO_REACH, type Position } from '../ownership/position.ts';
import { type Grains, isPast, MORE_THAN_HALF, spanOf } from '../ownership/span.ts';
import type { Policy } from '../watchlist/policy.ts';
import type { Facts } from './facts.ts';

/** What the sources say about a supplier and a watched group. */
export interface Material {
  readonly facts: Facts;
  /** Merged stakes of the group in the supplier, and stakes of unknown size in the supplier's parents. */
  readonly holdings: readonly Holding[];
  /** In force for certain, stakes aside. */
  readonly ties: readonly Claim[];
  /** Claims whose word or accounting statement asserts control or influence. */
  readonly asserting: readonly Claim[];
  readonly ended: readonly Claim[];
  readonly pending: readonly Claim[];
  readonly blocked: readonly Claim[];
}

/** What the supplier itself is, whoever watches. */
export interface Supplier {
  readonly id: CompanyId;
  readonly ownGroup: boolean;
  readonly hasData: boolean;
  readonly search: SearchRecord | null;
  /** Companies that control it, nearest first. */
  readonly parents: readonly CompanyId[];
}

/** Parents looked for before the climb stops: a ring of majorities would otherwise never end. */
const PARENTS_CAP = 50;

/** The companies that control `id` by a majority of their own or by right, nearest first. */
export function parentsOf(books: Books, id: CompanyId): CompanyId[] {
  const parents: CompanyId[] = [];
  for (let at = parentOf(books, id); at !== null && parents.length < PARENTS_CAP; at = parentOf(books, at)) {
    if (at === id || parents.includes(at)) break;
    parents.push(at);
  }
  return parents;
}

/** The one holder with a majority, or the one that is a parent by right; where holders overlap, nobody is sure. */
function parentOf(books: Books, id: CompanyId): CompanyId | null {
  const holdings = books.holdingsIn(id);
  const majority = holdings.filter(({ votes }) => isPast(votes?.span?.lower ?? 0, MORE_THAN_HALF));
  const byRight = holdings.filter(({ controls }) => controls);
  const [parent, second] = majority.length > 0 ? majority : byRight;
  return parent === undefined || second !== undefined || holdersOverlap(holdings) ? null : parent.holder;
}

/** Sorts the claims and works out the facts. */
export function materialOn(books: Books, position: Position, supplier: Supplier, policy: Policy): Material {
  const claims = groupClaims(books, position, supplier.id);
  const live = claims.filter((claim) => isInForce(claim) && claim.standing === 'live');
  const sorted = {
    holdings: holdingsOf(books, position, supplier),
    ties: live.filter(({ kind }) => kind !== 'equity'),
    asserting: claims.filter((claim) => isInForce(claim) && wordOf(claim) !== null),
    ended: claims.filter((claim) => isRecentlyEnded(claim, books.asOf, policy)),
    pending: claims.filter((claim) => isPending(claim) && !isSuperseded(claim, claims)),
    blocked: claims.filter((claim) => claim.interest.status === 'blocked' && claim.standing !== 'before'),
  };
  return { ...sorted, facts: factsOf(position, supplier, sorted) };
}

function groupClaims(books: Books, position: Position, subject: CompanyId): readonly Claim[] {
  const claims = books.claimsOn(subject);
  return claims.filter((claim) => position.members.has(claim.interest.owner));
}

function holdingsOf(books: Books, position: Position, supplier: Supplier): Holding[] {
  const own = (id: CompanyId) => books.holdingsIn(id).filter(({ holder }) => position.members.has(holder));
  return [...own(supplier.id), ...supplier.parents.flatMap((parent) => own(parent).filter(isUnsized))];
}

/** Whether a stake is in force for certain and no source gives its size. */
function isUnsized({ economic, votes }: Holding): boolean {
  return [economic, votes].some(
    (size) => size !== null && size.span === null && size.used.some(({ standing }) => standing === 'live'),
  );
}

function factsOf(position: Position, supplier: Supplier, sorted: Omit<Material, 'facts'>): Facts {
  const { id } = supplier;
  const votes = position.votes.get(id) ?? NO_REACH;
  const economic = position.economic.get(id) ?? NO_REACH;
  return {
    // Ambiguous names never get this far: they are told apart before a supplier is judged.
    identity: 'ok',
    ownGroup: supplier.ownGroup,
    isWatched: id === position.party || position.above.includes(id),
    votes: { lower: votes.lower, upper: Math.max(votes.lower, votes.stated) },
    economic: { lower: economic.lower, upper: Math.max(economic.lower, economic.stated) },
    control: controlOf(position, id, votes.lower),
    asserted: strongestWord(sorted.asserting),
    ties: new Set(sorted.ties.map(({ kind }) => kind)),
    unsized: sorted.holdings.some(isUnsized),
    afterOptions: afterOptions(sorted.ties, Math.max(votes.lower, economic.lower)),
    ended: sorted.ended.length > 0,
    hasData: supplier.hasData,
  };
}

function controlOf(position: Position, id: CompanyId, votes: Grains): Facts['control'] {
  // A member by a tie alone is a matter for rules C2 and C3, which name the tie.
  if (isPast(votes, MORE_THAN_HALF)) return 'certain';
  return position.possible.has(id) && !position.members.has(id) ? 'possible' : 'no';
}

function wordOf(claim: Claim): 'control' | 'significantInfluence' | null {
  if (statesControl(claim) || saysControl(claim.interest)) return 'control';
  return claim.interest.stated === 'significantInfluence' ? 'significantInfluence' : null;
}

/** As good as a paper's word: enough for an upper bound, never for rules C2 and I7. */
const WORD_ALONE: Tier = 3;

/** The strongest word of a source; one whose date is too coarse to tell is a word alone, however good the source. */
function strongestWord(claims: readonly Claim[]): Facts['asserted'] {
  const words = claims.flatMap((claim) => {
    const as = wordOf(claim);
    const tier = claim.standing === 'live' || claim.tier > WORD_ALONE ? claim.tier : WORD_ALONE;
    return as === null ? [] : [{ as, tier }];
  });
  const order = ({ as, tier }: (typeof words)[number]) => (tier <= 2 ? 0 : 2) + (as === 'control' ? 0 : 1);
  return words.sort((a, b) => order(a) - order(b) || a.tier - b.tier)[0] ?? null;
}

function afterOptions(ties: readonly Claim[], held: Grains): Grains {
  const options = ties.filter(({ kind }) => kind === 'option');
  const more = options.map(({ interest }) => (interest.share === null ? 0 : spanOf(interest.share).upper));
  return options.length === 0 ? 0 : held + Math.max(0, ...more);
}

/** A rumour or announcement is settled by whatever the same holder was later seen to do. */
export function isSuperseded(pending: Claim, claims: readonly Claim[]): boolean {
  return claims.some(({ interest, standing, newest }) => {
    const settled =
      interest.status !== 'rumoured' && interest.status !== 'announced' && standing !== 'before';
    const since = lastDay(interest.start ?? newest);
    return settled && interest.owner === pending.interest.owner && since > lastDay(pending.newest);
  });
}

/** Kinds that leave a past tie behind; a customer that left flags nobody. */
const LEAVES_NO_TRACE = new Set(['shown', 'pending']);

function isRecentlyEnded(claim: Claim, asOf: string, policy: Policy): boolean {
  if (claim.standing !== 'ended' || !isDone(claim) || LEAVES_NO_TRACE.has(claim.kind)) return false;
  const end = claim.interest.end ?? claim.interest.sources[0]?.date;
  return end !== undefined && asOf <= addMonths(lastDay(end), policy.formerMonths);
}
