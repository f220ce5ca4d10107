/**
 * The as-of graph on typed arrays: who holds what, by holder, on two layers.
 *
 *   node n's stakes: first[n] … first[n+1]-1, for n below `holders`; the others hold nothing
 *                    target[e] the company held, always > n, unless both are in a ring
 *                    term[e]   its sizes and flags: terms.votesLower[term[e]] … in grains
 *
 * Nodes are numbered so that owners come before what they own (rings lie together), and who owns nothing comes last. The
 * economic share then takes one pass, and every loop is a plain one: a chain of a million companies costs no stack.
 * What is asked from below, who holds a company, is derived when somebody asks (above.ts).
 */
import { orderByOwnership } from './order.ts';
import { type Grains, type Span, WHOLE } from './span.ts';
import { narrowed, type Term, type TermNumbers, type Terms, TermTable } from './terms.ts';

/** One merged stake, holder and subject numbered by the caller. */
export interface Stake {
  readonly holder: number;
  readonly subject: number;
  /** null on a layer = a stake of unknown size; what the other holders leave is its upper bound. */
  readonly economic: Span | null;
  readonly votes: Span | null;
  readonly controls: boolean;
  readonly aggregate: boolean;
}

/** Bits of `Terms.flags`: no source gives the size on that layer, and its upper bound is what the others leave. */
export const UNSIZED_VOTES = 1;
/** The same for the economic share. */
export const UNSIZED_ECONOMIC = 2;
/** The holder is a parent by right, contract or a good source's word. */
export const CONTROLS = 4;
/** A published total that holds the parts of the holder's own companies. */
export const AGGREGATE = 8;

/** All stakes of one date. Never changed once built: what is derived from it is kept by it. */
export interface Graph {
  readonly size: number;
  /** Nodes below this number hold something. */
  readonly holders: number;
  readonly first: Uint32Array;
  readonly target: Uint32Array;
  readonly term: TermNumbers;
  readonly terms: Terms;
  /** Rings as pairs [first node, last node], in rising order. */
  readonly rings: Uint32Array;
}

/** A graph and where each of the caller's numbers went in it. */
export interface NumberedGraph {
  readonly graph: Graph;
  /** The caller's number → node. */
  readonly nodeOf: Uint32Array;
}

/** Lower and upper bounds of every layer as written by `settleStakes`; here they are only put in order. */
export function buildGraph(size: number, stakes: readonly Stake[]): NumberedGraph {
  const { nodeOf, holders, rings } = orderByOwnership(size, stakes);
  const first = countFrom(holders, stakes, nodeOf);
  const next = first.slice();
  const target = new Uint32Array(stakes.length);
  const numbers = new Uint32Array(stakes.length);
  const table = new TermTable();
  const left = leftIn(size, stakes);
  for (const stake of stakes) {
    const from = nodeOf[stake.holder] as number;
    const edge = next[from] as number;
    next[from] = edge + 1;
    target[edge] = nodeOf[stake.subject] as number;
    numbers[edge] = table.numberOf(termOf(stake, left));
  }
  const terms = table.terms();
  return { graph: { size, holders, first, target, term: narrowed(numbers, terms), terms, rings }, nodeOf };
}

/** Prefix sums: where each holder's stakes begin. */
function countFrom(holders: number, stakes: readonly Stake[], nodeOf: Uint32Array): Uint32Array {
  const first = new Uint32Array(holders + 1);
  for (const { holder } of stakes) {
    const node = nodeOf[holder] as number;
    first[node + 1] = (first[node + 1] as number) + 1;
  }
  for (let node = 0; node < holders; node++)
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  return first;
}

/** What the known stakes in each company leave for those of unknown size, by the caller's numbers. */
interface Left {
  readonly votes: Float64Array;
  readonly economic: Float64Array;
}

function leftIn(size: number, stakes: readonly Stake[]): Left {
  const isUnsized = ({ votes, economic }: Stake) => votes === null || economic === null;
  // Nobody asks for what is left where every size is known.
  const companies = stakes.some(isUnsized) ? size : 0;
  const left = {
    votes: new Float64Array(companies).fill(WHOLE),
    economic: new Float64Array(companies).fill(WHOLE),
  };
  if (companies === 0) return left;
  for (const { subject, votes, economic, aggregate } of stakes) {
    // A published total repeats its parts; counted twice, it would shrink what is left for an unknown holder.
    if (aggregate) continue;
    left.votes[subject] = (left.votes[subject] as number) - (votes?.lower ?? 0);
    left.economic[subject] = (left.economic[subject] as number) - (economic?.lower ?? 0);
  }
  return left;
}

/** A stake of unknown size is at most what the known ones leave. */
function termOf({ subject, votes, economic, controls, aggregate }: Stake, left: Left): Term {
  return [
    votes?.lower ?? 0,
    votes?.upper ?? leftBy(left.votes, subject),
    economic?.lower ?? 0,
    economic?.upper ?? leftBy(left.economic, subject),
    (votes === null ? UNSIZED_VOTES : 0) |
      (economic === null ? UNSIZED_ECONOMIC : 0) |
      (controls ? CONTROLS : 0) |
      (aggregate ? AGGREGATE : 0),
  ];
}

function leftBy(left: Float64Array, company: number): Grains {
  return Math.max(0, left[company] as number);
}
