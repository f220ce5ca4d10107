/**
 * A made network of the size of a register, after what the UK register showed in 2021: nine interests of ten run straight
 * from top to bottom, group sizes fall off as a power law, and one core of some 500 firms owns itself around.
 */
import { byControl, command } from '../../src/core/ownership/control.ts';
import type { Graph, Stake } from '../../src/core/ownership/graph.ts';
import type { Scratch } from '../../src/core/ownership/scratch.ts';
import { grainsOf } from '../../src/core/ownership/span.ts';
import { seeded } from '../measure/seeded.ts';

const INTERESTS = 1_000_000;
const CORE = 500;
/** Competitors watched at once: far more than a person lists, and what the aims are stated for. */
export const COMPETITORS = 100;

const SHARES = [1, 1, 1, 1, 0.75, 0.6, 0.51, 0.5, 0.4, 0.25, 0.1];

/** A stake of an exact share on both layers. */
export function stake(holder: number, subject: number, share: number): Stake {
  const span = { lower: grainsOf(share), upper: grainsOf(share) };
  return { holder, subject, economic: span, votes: span, controls: false, aggregate: false };
}

/** The largest group's size; the k-th has a k-th of it, so that a hundred groups touch some 150,000 companies. */
const LARGEST = 30_000;
const STRAIGHT = 0.91;
const STRAY = 0.03;

/** A million interests between numbered companies: a core that owns itself around, then groups from the largest down. */
export function network(): Stake[] {
  const random = seeded(20_250_613);
  const stakes: Stake[] = [];
  for (let i = 0; i < CORE; i++) {
    stakes.push(
      stake(i, (i + 1) % CORE, 0.3),
      stake(i, (i + 1 + Math.floor(random() * (CORE - 2))) % CORE, 0.05),
    );
  }
  for (let rank = 1, next = CORE; stakes.length < INTERESTS; rank++) {
    const size = Math.max(2, Math.round(LARGEST / rank));
    addGroup(stakes, next, Math.min(size, INTERESTS - stakes.length), random);
    next += size + 1;
  }
  return stakes;
}

/** A head with `size` companies below it: most held straight, some through others, a few with a stray holder too. */
function addGroup(stakes: Stake[], head: number, size: number, random: () => number): void {
  for (let member = 1; member <= size; member++) {
    const holder = random() < STRAIGHT ? head : head + Math.floor(random() * member);
    stakes.push(stake(holder, head + member, SHARES[Math.floor(random() * SHARES.length)] ?? 1));
    if (random() < STRAY) stakes.push(stake(Math.floor(random() * head), head + member, 0.1));
  }
}

/** Nodes with the largest groups below them. */
export function largestGroups(graph: Graph, scratch: Scratch, count: number): number[] {
  const byStakes = Array.from({ length: graph.holders }, (_none, node) => node).sort(
    (a, b) =>
      (graph.first[b + 1] ?? 0) - (graph.first[b] ?? 0) - ((graph.first[a + 1] ?? 0) - (graph.first[a] ?? 0)),
  );
  return byStakes
    .slice(0, 2 * count)
    .map((node) => ({ node, size: command(graph, [node], byControl('lower'), scratch).nodes.length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ node }) => node);
}

/** How many companies the stakes name. */
export function companiesIn(stakes: readonly Stake[]): number {
  return stakes.reduce((size, { subject }) => Math.max(size, subject + 1), 0);
}
