/** Interests and graphs for tests, with every field that a test does not care about filled in. */
import type { Source, Tier } from '../../../src/core/company/company.ts';
import { buildGraph, type Graph, type Stake } from '../../../src/core/ownership/graph.ts';
import type { Band, Interest } from '../../../src/core/ownership/interest.ts';
import { Scratch } from '../../../src/core/ownership/scratch.ts';
import { grainsOf } from '../../../src/core/ownership/span.ts';

/** A band in per cent: one number is exact, two are a range. */
export function percent(lower: number, upper = lower, open = false): Band {
  return {
    lower: Math.round(lower * 10_000),
    upper: Math.round(upper * 10_000),
    lowerOpen: open,
    upperOpen: false,
  };
}

export function source(over: Partial<Source> = {}): Source {
  return { publisher: 'Paper', date: '2025-01-01', url: null, via: null, tier: 3, basisTier: 3, ...over };
}

/** Sources of one tier, each from a publisher of its own. */
export function sources(tier: Tier, count = 1, date = '2025-01-01'): Source[] {
  return Array.from({ length: count }, (_none, i) =>
    source({ publisher: `Paper ${i}`, tier, basisTier: tier, date }),
  );
}

let made = 0;

export function interest(owner: string, subject: string, over: Partial<Interest> = {}): Interest {
  made += 1;
  return {
    ref: `made-${made}`,
    pack: 'test',
    owner,
    subject,
    tie: 'shares',
    share: null,
    voting: null,
    start: '2020-01-01',
    end: null,
    status: 'in-force',
    event: null,
    note: 'A note.',
    counterStatement: null,
    sources: [source()],
    sourceWord: null,
    stated: null,
    aggregate: false,
    stale: false,
    ...over,
  };
}

/** An edge of a test graph: holder, subject, share as a fraction or [lower, upper], null = unknown. */
export type Edge = readonly [number, number, number | readonly [number, number] | null];

/** A graph on `size` companies and a way to name its nodes by the test's numbers. */
export function graphOf(size: number, edges: readonly Edge[]) {
  const stakes = edges.map(stakeOf);
  const { graph, nodeOf } = buildGraph(size, stakes);
  const back = new Map([...nodeOf].map((node, number) => [node, number]));
  const scratch = new Scratch(graph.size);
  return {
    graph: graph as Graph,
    scratch,
    node: (number: number) => nodeOf[number] as number,
    number: (node: number) => back.get(node) as number,
  };
}

function stakeOf([holder, subject, share]: Edge): Stake {
  const [lower, upper] = share === null ? [0, 0] : typeof share === 'number' ? [share, share] : share;
  const span = share === null ? null : { lower: grainsOf(lower), upper: grainsOf(upper) };
  return { holder, subject, economic: span, votes: span, controls: false, aggregate: false };
}
