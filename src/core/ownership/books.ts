/**
 * The as-of graph with names on: the ledger, its typed arrays, and the way between company ids and nodes.
 *
 *   interests ──ledger──► holdings ──settle──► stakes ──graph──► nodes
 */
import type { CompanyId } from '../company/company.ts';
import { buildGraph, type Graph, type Stake } from './graph.ts';
import type { Interest } from './interest.ts';
import { groupBy, type Holding, type Ledger, openLedger } from './ledger.ts';
import { Scratch } from './scratch.ts';
import { settleStakes } from './settle.ts';

/** Everything about ownership on one date. */
export interface Books {
  readonly ledger: Ledger;
  readonly graph: Graph;
  readonly scratch: Scratch;
  /** Node of a company; absent = nobody holds it and it holds nobody. */
  readonly nodeOf: ReadonlyMap<CompanyId, number>;
  /** Company of a node. */
  readonly companyAt: readonly CompanyId[];
  /** Merged holdings in each company. */
  readonly holdingsIn: ReadonlyMap<CompanyId, readonly Holding[]>;
  /** Companies whose holders together state more than the whole. */
  readonly overlapping: ReadonlySet<CompanyId>;
}

/** The books of `interests` on `asOf` (ISO date). */
export function openBooks(interests: readonly Interest[], asOf: string): Books {
  const ledger = openLedger(interests, asOf);
  const numbers = numberCompanies(ledger.holdings);
  const ids = [...numbers.keys()];
  const { stakes, overlapping } = settleStakes(ledger.holdings.map((holding) => stakeOf(holding, numbers)));
  const { graph, nodeOf } = buildGraph(ids.length, stakes);
  const companyAt: CompanyId[] = [];
  const nodes = new Map<CompanyId, number>();
  ids.forEach((id, number) => {
    const node = nodeOf[number] as number;
    nodes.set(id, node);
    companyAt[node] = id;
  });
  return {
    ledger,
    graph,
    scratch: new Scratch(graph.size),
    nodeOf: nodes,
    companyAt,
    holdingsIn: groupBy(ledger.holdings, ({ subject }) => subject),
    overlapping: new Set([...overlapping].map((number) => ids[number] as CompanyId)),
  };
}

function numberCompanies(holdings: readonly Holding[]): Map<CompanyId, number> {
  const numbers = new Map<CompanyId, number>();
  for (const { holder, subject } of holdings) {
    if (!numbers.has(holder)) numbers.set(holder, numbers.size);
    if (!numbers.has(subject)) numbers.set(subject, numbers.size);
  }
  return numbers;
}

const NONE = { lower: 0, upper: 0 };

function stakeOf(holding: Holding, numbers: ReadonlyMap<CompanyId, number>): Stake {
  return {
    holder: numbers.get(holding.holder) as number,
    subject: numbers.get(holding.subject) as number,
    // A layer that no claim speaks of is no stake on it; a stake without a size is null.
    economic: holding.economic === null ? NONE : holding.economic.span,
    votes: holding.votes === null ? NONE : holding.votes.span,
    controls: holding.controls,
    aggregate: holding.aggregate,
  };
}
