/**
 * The ownership engine at the size of a register: 3 M companies, 1 M interests, the largest groups watched.
 *
 *   npm run bench -- ownership        prints one line a figure: what, measured, aim
 *
 * The network is made, not real (ownership/network.ts). In Node and, as far as they store and load it, in browsers.
 */
import { DirectedGraph } from 'graphology';
import { aboveOf } from '../src/core/ownership/above.ts';
import { byControl, command } from '../src/core/ownership/control.ts';
import { economicShares } from '../src/core/ownership/economic.ts';
import { buildGraph, type Graph, type Stake } from '../src/core/ownership/graph.ts';
import { placeOf } from '../src/core/ownership/group.ts';
import { graphOfImage, imageOf } from '../src/core/ownership/image.ts';
import { Scratch } from '../src/core/ownership/scratch.ts';
import { sizeAt, stakesOf } from '../src/core/ownership/sizes.ts';
import { grainsOf } from '../src/core/ownership/span.ts';
import { best } from './measure/best.ts';
import { median, repeat } from './measure/median.ts';
import { reportOf } from './measure/report.ts';
import { type BrowserName, openTab } from './measure/tab.ts';
import { measureExplanations } from './ownership/explanations.ts';
import { COMPETITORS, companiesIn, largestGroups, network, stake } from './ownership/network.ts';

// The node space of the register that the network is made after; the rest of it holds nothing and costs nothing.
const COMPANIES = 3_000_000;

const say = reportOf('ownership');

/** A figure is named by its unit: this bench measures one thing a case. */
const FIGURES: Readonly<Record<string, string>> = { ms: 'time', MB: 'size', '×': 'ratio' };

function report(what: string, measured: number, unit: string, aim: number | null): void {
  say(what, FIGURES[unit] ?? unit, measured, unit, aim);
}

function measureNetwork(): void {
  const stakes = network();
  const start = performance.now();
  const { graph: built, nodeOf } = buildGraph(companiesIn(stakes), stakes);
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
  const { firstIn, inEdge, votesKnown } = aboveOf(graph);
  const derived = firstIn.byteLength + inEdge.byteLength + votesKnown.byteLength;
  const bytes = image.byteLength + derived + nodeOf.byteLength + graph.size * 4;
  report('graph, what is derived from it, numbering, working memory', bytes / 1024 ** 2, 'MB', 60);
  const climb = best(5, () => aboveOf({ ...graph }));
  report('what the first climb after a load waits for', climb, 'ms', null);
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
    const time = best(20, () => command(graph, [nodeOf[0] ?? 0], byControl('lower'), scratch));
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
  // First passage in a complete graph of equal stakes: u = a + (size - 2) · a · u.
  const part = 0.999 / size;
  const truth = part / (1 - (size - 2) * part);
  const isTrue = found.lower.every((low, i) => low <= truth && truth <= (found.upper[i] ?? 0));
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
  for (let node = 0; node < graph.holders; node++) {
    for (const edge of stakesOf(graph, node)) {
      const target = graph.target[edge] ?? 0;
      if (!other.hasEdge(node, target))
        other.mergeDirectedEdge(node, target, { share: sizeAt(graph, graph.terms.votesLower, edge) });
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

/** What a woken extension waits for: from a closed database to a graph that answers. */
async function measureInBrowser(name: BrowserName, loadAim: number): Promise<void> {
  const tab = await openTab(name, `${import.meta.dirname}/ownership/worker.ts`, () => '');
  const run = async (task: string) => {
    const ran = await tab.run<number>(task, null, PATIENCE_S);
    if ('gaveUp' in ran) throw new Error(`${name}, ${task}: ${ran.gaveUp} ${ran.seconds} s`);
    return ran.outcome;
  };
  try {
    await run('store');
    const loads = await repeat(7, () => run('load'));
    report(`load from IndexedDB, ${name}`, median(loads), 'ms', loadAim);
    report(
      `control certain and possible, ${COMPETITORS} competitors, ${name}`,
      await run('control'),
      'ms',
      null,
    );
    report(`economic share, ${COMPETITORS} competitors, ${name}`, await run('economic'), 'ms', null);
  } finally {
    await tab.close();
  }
}

/** A minute: the network is built in the browser, too. */
const PATIENCE_S = 60;

measureNetwork();
measureShapes();
measureExplanations(say);
await measureInBrowser('Chromium', 150);
await measureInBrowser('Firefox', 350);
