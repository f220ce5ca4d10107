/**
 * The ownership engine at the size of a register: 3 M companies, 1 M interests, the largest groups watched.
 *
 *   npm run bench -- ownership        prints one line a figure: what, measured, aim
 *
 * The network is made, not real, after what the UK register showed in 2021: nine interests of ten run straight from
 * top to bottom, group sizes fall off as a power law, and one core of some 500 firms owns itself around.
 */
import { DirectedGraph } from 'graphology';
import { byControl, command } from '../src/core/ownership/control.ts';
import { economicShares } from '../src/core/ownership/economic.ts';
import { buildGraph, type Graph, type Stake } from '../src/core/ownership/graph.ts';
import { placeOf } from '../src/core/ownership/group.ts';
import { graphOfImage, imageOf } from '../src/core/ownership/image.ts';
import { Scratch } from '../src/core/ownership/scratch.ts';
import { grainsOf } from '../src/core/ownership/span.ts';
import { reportOf } from './measure/report.ts';
import { seeded } from './measure/seeded.ts';

const COMPANIES = 3_000_000;
const INTERESTS = 1_000_000;
const CORE = 500;
const COMPETITORS = 100;

const SHARES = [1, 1, 1, 1, 0.75, 0.6, 0.51, 0.5, 0.4, 0.25, 0.1];

function stake(holder: number, subject: number, share: number): Stake {
  const span = { lower: grainsOf(share), upper: grainsOf(share) };
  return { holder, subject, economic: span, votes: span, controls: false, aggregate: false };
}

/** The largest group's size; the k-th has a k-th of it, so that a hundred groups touch some 150,000 companies. */
const LARGEST = 30_000;
const STRAIGHT = 0.91;
const STRAY = 0.03;

/** Interests between numbered companies: a core that owns itself around, then groups from the largest down. */
function network(): Stake[] {
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

function best(times: number, work: () => void): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

const say = reportOf('ownership');

/** A figure is named by its unit: this bench measures one thing a case. */
const FIGURES: Readonly<Record<string, string>> = { ms: 'time', MB: 'size', '×': 'ratio' };

function report(what: string, measured: number, unit: string, aim: number | null): void {
  say(what, FIGURES[unit] ?? unit, measured, unit, aim);
}

/** Nodes with the largest groups below them. */
function largestGroups(graph: Graph, scratch: Scratch, count: number): number[] {
  const byStakes = Array.from({ length: graph.size }, (_none, node) => node).sort(
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

function measureNetwork(): void {
  const stakes = network();
  const start = performance.now();
  const { graph: built, nodeOf } = buildGraph(
    stakes.reduce((size, { subject }) => Math.max(size, subject + 1), 0),
    stakes,
  );
  report(
    `build of ${stakes.length} interests, ${built.size} companies of ${COMPANIES} in it`,
    performance.now() - start,
    'ms',
    null,
  );
  const image = imageOf(built);
  let graph = built;
  report(
    'load from one stored image',
    best(20, () => {
      graph = graphOfImage(image.slice(0));
    }),
    'ms',
    40,
  );
  const scratch = new Scratch(graph.size);
  const watched = largestGroups(graph, scratch, COMPETITORS);
  let touched = 0;
  const control = best(10, () => {
    touched = 0;
    for (const node of watched) {
      touched += command(graph, [node], byControl('lower'), scratch).nodes.length;
      command(graph, [node], byControl('upper'), scratch);
    }
  });
  report(
    `control certain and possible, ${COMPETITORS} competitors (${touched} companies touched)`,
    control,
    'ms',
    30,
  );
  const shares = best(10, () => {
    touched = 0;
    for (const node of watched) touched += economicShares(graph, [node], 'upper', scratch).nodes.length;
  });
  report(`economic share, ${COMPETITORS} competitors (${touched} companies reached)`, shares, 'ms', 100);
  const one = best(50, () => {
    const node = watched[COMPETITORS >> 1] ?? 0;
    placeOf(graph, node, { canHead: () => true, compare: (a, b) => a - b }, scratch);
    for (const bound of ['lower', 'upper'] as const) command(graph, [node], byControl(bound), scratch);
    economicShares(graph, [node], 'upper', scratch);
  });
  report('one competitor added: climb, control, economic share', one, 'ms', 2);
  const bytes = image.byteLength + nodeOf.byteLength + graph.size * 4;
  report('graph, numbering and working memory', bytes / 1024 ** 2, 'MB', 60);
  besideGraphology(graph, watched, control);
}

function measureShapes(): void {
  const length = 1_000_000;
  const chain = Array.from({ length }, (_none, i) => stake(i, i + 1, 1));
  const star = Array.from({ length }, (_none, i) => stake(0, i + 1, 1));
  for (const [what, stakes] of [
    ['chain', chain],
    ['star', star],
  ] as const) {
    const { graph, nodeOf } = buildGraph(length + 1, stakes);
    const scratch = new Scratch(graph.size);
    const time = best(3, () => command(graph, [nodeOf[0] ?? 0], byControl('lower'), scratch));
    report(`a ${what} of ${length}`, time, 'ms', 100);
  }
  const size = 1_000;
  const complete: Stake[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) if (i !== j) complete.push(stake(i, j, 0.999 / size));
  }
  const { graph } = buildGraph(size, complete);
  const scratch = new Scratch(graph.size);
  let found = economicShares(graph, [0], 'upper', scratch);
  const time = best(3, () => {
    found = economicShares(graph, [0], 'upper', scratch);
  });
  const isTrue = found.lower.every(
    (low, i) => low > 0 && low <= (found.upper[i] ?? 0) && (found.upper[i] ?? 2) <= 1,
  );
  report(
    `a complete cross-holding of ${size}: ${found.settled ? 'settled' : 'capped'}, bounds ${isTrue ? 'true' : 'WRONG'}`,
    time,
    'ms',
    300,
  );
}

/** The same control over graphology, written as its users would. */
function besideGraphology(graph: Graph, watched: readonly number[], ours: number): void {
  const other = new DirectedGraph<Record<string, never>, { share: number }>();
  for (let node = 0; node < graph.size; node++) {
    for (let edge = graph.first[node] ?? 0; edge < (graph.first[node + 1] ?? 0); edge++) {
      const target = graph.target[edge] ?? 0;
      if (!other.hasEdge(node, target))
        other.mergeDirectedEdge(node, target, { share: graph.votesLower[edge] ?? 0 });
    }
  }
  const half = grainsOf(0.5);
  let sizes = 0;
  const theirs = best(2, () => {
    sizes = 0;
    for (const node of watched) {
      const sums = new Map<string, number>();
      const members = [String(node)];
      const isIn = new Set(members);
      for (const member of members) {
        other.forEachOutEdge(member, (_edge, { share }, _source, target) => {
          const sum = (sums.get(target) ?? 0) + share;
          sums.set(target, sum);
          if (sum > half && !isIn.has(target)) {
            isIn.add(target);
            members.push(target);
          }
        });
      }
      sizes += members.length;
    }
  });
  report(`the same control (certain only) over graphology, ${sizes} members`, theirs, 'ms', null);
  report('times faster', theirs / (ours / 2), '×', null);
}

measureNetwork();
measureShapes();
