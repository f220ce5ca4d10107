/**
 * The as-of graph with names on: typed arrays, and the way between company ids and nodes.
 *
 *   holdings ──number, settle──► stakes ──► graph        nodes ◄──► company ids
 */
import type { CompanyId } from '../company/company.ts';
import type { Steps } from '../mention/steps.ts';
import { buildGraph, type Graph, type Stake } from './graph.ts';
import type { Holding } from './ledger.ts';
import { Scratch } from './scratch.ts';
import { settleStakes } from './settle.ts';

/** The graph of all holdings on one date. */
export interface Network {
  readonly graph: Graph;
  readonly scratch: Scratch;
  /** Node of a company; absent = nobody holds it and it holds nobody. */
  readonly nodeOf: ReadonlyMap<CompanyId, number>;
  /** Company of a node. */
  readonly companyAt: readonly CompanyId[];
}

/** The network of `holdings`. A step of a register's takes some tenths of a second. */
export function* buildNetwork(holdings: readonly Holding[]): Steps<Network> {
  const numbers = numberCompanies(holdings);
  const ids = [...numbers.keys()];
  yield;
  const stated = holdings.map((holding) => stakeOf(holding, numbers));
  yield;
  const stakes = settleStakes(stated);
  yield;
  const { graph, nodeOf } = buildGraph(ids.length, stakes);
  yield;
  const companyAt: CompanyId[] = [];
  ids.forEach((id, number) => {
    companyAt[nodeOf[number] as number] = id;
  });
  return networkOf(graph, companyAt);
}

/** The network of a graph that was built before, with the company of each node. */
export function networkOf(graph: Graph, companyAt: readonly CompanyId[]): Network {
  const nodeOf = new Map(companyAt.map((id, node) => [id, node]));
  return { graph, scratch: new Scratch(graph.size), nodeOf, companyAt };
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
