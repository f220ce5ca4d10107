/** Laws of the engine on random graphs, each with a guard that the cases were not all trivial. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Bound, byControl, command } from '../../../src/core/ownership/control.ts';
import { economicShares } from '../../../src/core/ownership/economic.ts';
import { type Edge, graphOf } from './made.ts';

/** Several test files share two cores; a full core may leave one of them a tenth of its speed. */
const SLOW = { timeout: 60_000 };

const COMPANIES = 7;
/** A share is a whole number of per cent: fine enough for every line, coarse enough for fast-check to shrink. */
const WHOLE = 100;

/** Random holdings in which no company is held for more than the whole; rings and self-owned pairs are common. */
const holdings = fc
  .array(
    fc.tuple(fc.nat({ max: COMPANIES - 1 }), fc.nat({ max: COMPANIES - 1 }), fc.integer({ min: 1, max: 60 })),
    { minLength: 4, maxLength: 18 },
  )
  .map((rows) => {
    const left = new Map<number, number>();
    const pairs = new Map<string, readonly [number, number, number]>();
    for (const [holder, subject, wish] of rows) {
      const room = left.get(subject) ?? WHOLE;
      const size = Math.min(wish, room);
      if (holder === subject || size === 0 || pairs.has(`${holder} ${subject}`)) continue;
      left.set(subject, room - size);
      pairs.set(`${holder} ${subject}`, [holder, subject, size]);
    }
    return [...pairs.values()];
  });

/** The same holdings with each size hidden in a range, or in nothing at all, around it. */
const blurred = holdings.chain((rows) =>
  fc
    .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.boolean()), {
      minLength: rows.length,
      maxLength: rows.length,
    })
    .map((blurs) => ({
      exact: rows.map(([holder, subject, size]): Edge => [holder, subject, size / WHOLE]),
      vague: rows.map(([holder, subject, size], i): Edge => {
        const [down, up, hidden] = blurs[i] ?? [0, 0, false];
        if (hidden) return [holder, subject, null];
        return [holder, subject, [Math.max(0, size - down) / WHOLE, Math.min(WHOLE, size + up) / WHOLE]];
      }),
    })),
);

function controlled(edges: readonly Edge[], owner: number, bound: Bound): Set<number> {
  const { graph, scratch, node, number } = graphOf(COMPANIES, edges);
  const { nodes, member } = command(graph, [node(owner)], byControl(bound), scratch);
  return new Set([...nodes].filter((_at, i) => member[i] === 1).map(number));
}

function sharesOf(edges: readonly Edge[], owner: number): Map<number, readonly [number, number]> {
  const { graph, scratch, node, number } = graphOf(COMPANIES, edges);
  const { nodes, lower, upper } = economicShares(graph, [node(owner)], 'upper', scratch);
  return new Map([...nodes].map((at, i) => [number(at), [lower[i] as number, upper[i] as number]]));
}

/** How often a law met a case that could have broken it. */
const met = { vagueControl: 0, vagueShare: 0, ring: 0, untouched: 0 };

describe('bounds hold the truth', SLOW, () => {
  it('C(lower) ⊆ C(true) ⊆ C(upper)', () => {
    fc.assert(
      fc.property(blurred, fc.nat({ max: COMPANIES - 1 }), ({ exact, vague }, owner) => {
        const certain = controlled(vague, owner, 'lower');
        const truth = controlled(exact, owner, 'lower');
        const possible = controlled(vague, owner, 'upper');
        if (certain.size < truth.size || truth.size < possible.size) met.vagueControl += 1;
        expect([...certain].filter((id) => !truth.has(id))).toEqual([]);
        expect([...truth].filter((id) => !possible.has(id))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('lower ≤ economic share ≤ upper', () => {
    fc.assert(
      fc.property(blurred, fc.nat({ max: COMPANIES - 1 }), ({ exact, vague }, owner) => {
        const bounds = sharesOf(vague, owner);
        for (const [company, [share]] of sharesOf(exact, owner)) {
          const [lower, upper] = bounds.get(company) ?? [0, 0];
          if (upper - lower > 1e-6) met.vagueShare += 1;
          expect(lower).toBeLessThanOrEqual(share + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(share - 1e-9);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Solves u = held by the owner + u·A on the graph without the owner's holders, by plain repetition: the oracle. */
function deletionIdentity(edges: readonly Edge[], owner: number): number[] {
  let share: number[] = Array.from({ length: COMPANIES }, (_none, i) => (i === owner ? 1 : 0));
  for (let lap = 0; lap < 20_000; lap++) {
    const next: number[] = Array.from({ length: COMPANIES }, (_none, i) => (i === owner ? 1 : 0));
    for (const [holder, subject, size] of edges) {
      if (subject !== owner) next[subject] = (next[subject] ?? 0) + (share[holder] ?? 0) * (size as number);
    }
    const change = Math.max(...next.map((value, i) => Math.abs(value - (share[i] ?? 0))));
    share = next;
    if (change < 1e-14) break;
  }
  return share;
}

describe('economic share', SLOW, () => {
  const exact = holdings.map((rows) =>
    rows.map(([holder, subject, size]): Edge => [holder, subject, size / WHOLE]),
  );

  it('equals the walk from the owner with its own holders deleted', () => {
    fc.assert(
      fc.property(exact, fc.nat({ max: COMPANIES - 1 }), (edges, owner) => {
        const oracle = deletionIdentity(edges, owner);
        for (const [company, [lower, upper]] of sharesOf(edges, owner)) {
          if (edges.some(([holder]) => holder === company)) met.ring += 1;
          expect(lower).toBeLessThanOrEqual((oracle[company] as number) + 1e-9);
          expect(upper).toBeGreaterThanOrEqual((oracle[company] as number) - 1e-9);
          expect(upper - lower).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('of all outside owners of a fully owned graph adds to the whole', () => {
    fc.assert(
      fc.property(holdings, (rows) => {
        const held = new Map<number, number>();
        for (const [, subject, size] of rows) held.set(subject, (held.get(subject) ?? 0) + size);
        // Every company gets one outside owner for what is left of it; the outside owners are numbered behind.
        const full: Edge[] = rows.map(([holder, subject, size]) => [holder, subject, size / WHOLE]);
        const rests = Array.from({ length: COMPANIES }, (_none, i) => WHOLE - (held.get(i) ?? 0));
        rests.forEach((rest, i) => {
          if (rest > 0) full.push([COMPANIES + i, i, rest / WHOLE]);
        });
        const { graph, scratch, node } = graphOf(2 * COMPANIES, full);
        const outside = rests.flatMap((rest, i) => (rest > 0 ? [COMPANIES + i] : []));
        const sums = new Map<number, number>();
        for (const owner of outside) {
          const { nodes, lower } = economicShares(graph, [node(owner)], 'upper', scratch);
          nodes.forEach((at, i) => {
            sums.set(at, (sums.get(at) ?? 0) + (lower[i] as number));
          });
        }
        // A group closed in on itself has no outside owner at all, and its sum is 0.
        for (const sum of sums.values()) expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a change', SLOW, () => {
  it('of a stake in v leaves alone every company that v does not reach', () => {
    fc.assert(
      fc.property(holdings, fc.nat({ max: COMPANIES - 1 }), fc.nat(), (rows, owner, pick) => {
        const edges = rows.map(([holder, subject, size]): Edge => [holder, subject, size / WHOLE]);
        if (edges.length === 0) return;
        const at = pick % edges.length;
        const [holder, changed, size] = edges[at] as Edge;
        const after = edges.map(
          (edge, i): Edge => (i === at ? [holder, changed, (size as number) / 2] : edge),
        );
        const below = reachable(edges, changed);
        const [before, later] = [sharesOf(edges, owner), sharesOf(after, owner)];
        for (let company = 0; company < COMPANIES; company++) {
          if (company === changed || below.has(company)) continue;
          met.untouched += 1;
          expect(later.get(company)).toEqual(before.get(company));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function reachable(edges: readonly Edge[], from: number): Set<number> {
  const found = new Set([from]);
  for (const node of found) for (const [holder, subject] of edges) if (holder === node) found.add(subject);
  return found;
}

afterAll(() => {
  // A generator that only made trivial graphs would let every law pass.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(500);
});
