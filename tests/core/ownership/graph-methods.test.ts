import { describe, expect, it } from 'vitest';
import { attributedShares, ownedTogether, parentChain } from '../../../src/core/ownership/closure.ts';
import { type Bound, byControl, command } from '../../../src/core/ownership/control.ts';
import { economicShares } from '../../../src/core/ownership/economic.ts';
import { placeOf } from '../../../src/core/ownership/group.ts';
import { dispersionAround, pscBand, votesOutside } from '../../../src/core/ownership/holders.ts';
import { orderByOwnership } from '../../../src/core/ownership/order.ts';
import { withoutTreasury } from '../../../src/core/ownership/settle.ts';
import { AT_LEAST_HALF, fractionOf, grainsOf, MORE_THAN_HALF } from '../../../src/core/ownership/span.ts';
import { type Edge, graphOf } from './made.ts';

function controlled(
  size: number,
  edges: readonly Edge[],
  owners: readonly number[],
  bound: Bound = 'lower',
): number[] {
  const { graph, scratch, node, number } = graphOf(size, edges);
  const { nodes, member } = command(graph, owners.map(node), byControl(bound), scratch);
  return [...nodes]
    .filter((_at, i) => member[i] === 1)
    .map(number)
    .sort((a, b) => a - b);
}

function share(size: number, edges: readonly Edge[], owner: number, of: number): [number, number] {
  const { graph, scratch, node } = graphOf(size, edges);
  const { nodes, lower, upper } = economicShares(graph, [node(owner)], 'upper', scratch);
  const at = nodes.indexOf(node(of));
  return at < 0 ? [0, 0] : [lower[at] as number, upper[at] as number];
}

describe('control', () => {
  it.each([
    { law: 'a majority', size: 2, edges: [[0, 1, 0.51]], owners: [0], controls: [1] },
    { law: 'exactly half controls nothing', size: 2, edges: [[0, 1, 0.5]], owners: [0], controls: [] },
    {
      law: 'down a chain of majorities',
      size: 3,
      edges: [
        [0, 1, 0.51],
        [1, 2, 0.51],
      ],
      owners: [0],
      controls: [1, 2],
    },
    {
      law: 'by two subsidiaries together',
      size: 4,
      edges: [
        [0, 1, 0.51],
        [0, 2, 0.51],
        [1, 3, 0.26],
        [2, 3, 0.26],
      ],
      owners: [0],
      controls: [1, 2, 3],
    },
    {
      law: 'not of a ring that holds itself',
      size: 3,
      edges: [
        [1, 2, 0.6],
        [2, 1, 0.6],
        [0, 1, 0.4],
      ],
      owners: [0],
      controls: [],
    },
    {
      law: 'not by thirds that would justify each other',
      size: 3,
      edges: [
        [0, 1, 0.3],
        [0, 2, 0.3],
        [1, 2, 0.3],
        [2, 1, 0.3],
      ],
      owners: [0],
      controls: [],
    },
  ] satisfies { law: string; size: number; edges: Edge[]; owners: number[]; controls: number[] }[])(
    '$law',
    ({ size, edges, owners, controls }) => {
      expect(controlled(size, edges, owners)).toEqual(controls);
    },
  );

  it('is possible on upper bounds and certain on lower ones', () => {
    const band: Edge[] = [[0, 1, [0.3, 0.7]]];
    expect(controlled(2, band, [0])).toEqual([]);
    expect(controlled(2, band, [0], 'upper')).toEqual([1]);
  });

  it.each([
    { known: 0.3, possible: [2] },
    { known: 0.55, possible: [] },
  ])('of an unknown stake is bounded by what a holder of $known leaves', ({ known, possible }) => {
    expect(
      controlled(
        3,
        [
          [1, 2, known],
          [0, 2, null],
        ],
        [0],
        'upper',
      ),
    ).toEqual(possible);
  });

  it('through two unknown stakes cannot pass what is left to both together', () => {
    const edges: Edge[] = [
      [0, 1, 1],
      [3, 2, 0.55],
      [0, 2, null],
      [1, 2, null],
    ];
    expect(controlled(4, edges, [0], 'upper')).toEqual([1]);
  });

  it('by a stake of undisclosed size is not what a source states', () => {
    expect(controlled(2, [[0, 1, null]], [0], 'stated')).toEqual([]);
    expect(controlled(2, [[0, 1, null]], [0], 'upper')).toEqual([1]);
  });
});

describe('economic share', () => {
  it.each([
    {
      law: 'multiplies down a chain',
      size: 3,
      edges: [
        [0, 1, 0.5],
        [1, 2, 0.5],
      ],
      of: 2,
      is: 0.25,
    },
    {
      law: 'adds branches',
      size: 4,
      edges: [
        [0, 1, 1],
        [0, 2, 0.8],
        [1, 3, 0.2],
        [2, 3, 0.4],
      ],
      of: 3,
      is: 0.52,
    },
    {
      law: 'shares a ring between its outside owners',
      size: 4,
      edges: [
        [0, 2, 0.1],
        [2, 3, 0.9],
        [3, 2, 0.9],
        [1, 3, 0.1],
      ],
      of: 3,
      is: 9 / 19,
    },
  ] satisfies { law: string; size: number; edges: Edge[]; of: number; is: number }[])(
    '$law',
    ({ size, edges, of, is }) => {
      const [lower, upper] = share(size, edges, 0, of);
      expect(lower).toBeCloseTo(is, 9);
      expect(upper).toBeCloseTo(is, 9);
      expect(lower).toBeLessThanOrEqual(upper + 1e-12);
    },
  );

  it('of an owner inside a ring is its direct stake, not 473 %', () => {
    const ring: Edge[] = [
      [0, 1, 0.1],
      [1, 2, 0.9],
      [2, 1, 0.9],
      [3, 2, 0.1],
    ];
    expect(share(4, ring, 1, 2)[0]).toBeCloseTo(0.9, 12);
  });

  it('through unknown stakes in a ring stays at or under the whole', () => {
    const [lower, upper] = share(
      3,
      [
        [0, 1, 0.1],
        [1, 2, null],
        [2, 1, null],
      ],
      0,
      2,
    );
    expect(lower).toBe(0);
    expect(upper).toBeLessThanOrEqual(1);
    expect(upper).toBeGreaterThan(0.9);
  });

  it('of ranges lies between the products of their ends', () => {
    expect(
      share(
        3,
        [
          [0, 1, [0.25, 0.5]],
          [1, 2, [0.75, 1]],
        ],
        0,
        2,
      ),
    ).toEqual([0.1875, 0.5]);
  });
});

describe('legal closures', () => {
  const owned = (size: number, edges: readonly Edge[], owners: readonly number[]) => {
    const { graph, scratch, node, number } = graphOf(size, edges);
    const { nodes, member } = ownedTogether(
      graph,
      owners.map(node),
      { layer: 'economic', line: AT_LEAST_HALF, bound: 'lower' },
      scratch,
    );
    return [...nodes].filter((_at, i) => member[i] === 1).map(number);
  };

  it('pass on in full at half or more, add different owners, and stop below', () => {
    expect(
      owned(
        3,
        [
          [0, 1, 0.5],
          [1, 2, 0.5],
        ],
        [0],
      ),
    ).toEqual([1, 2]);
    expect(
      owned(
        3,
        [
          [0, 2, 0.25],
          [1, 2, 0.25],
        ],
        [0, 1],
      ),
    ).toEqual([2]);
    expect(
      owned(
        3,
        [
          [0, 1, 0.49],
          [1, 2, 1],
        ],
        [0],
      ),
    ).toEqual([]);
  });

  it('follow single links for a parent, none added up', () => {
    const { graph, node } = graphOf(4, [
      [0, 1, 0.5],
      [0, 2, 0.5],
      [1, 3, 0.26],
      [2, 3, 0.26],
    ]);
    expect(parentChain(graph, node(0), [graph.terms.votesLower], AT_LEAST_HALF)).toEqual(
      new Set([node(1), node(2)]),
    );
  });

  it.each([
    {
      law: 'in full below a parent',
      edges: [
        [0, 1, 0.6],
        [1, 2, 0.4],
        [0, 2, 0.05],
      ],
      is: 0.45,
    },
    {
      law: 'in proportion at exactly half',
      edges: [
        [0, 1, 0.5],
        [1, 2, 1],
      ],
      is: 0.5,
    },
    {
      law: 'in full once several stakes make a parent',
      edges: [
        [0, 1, 0.6],
        [1, 3, 0.3],
        [0, 3, 0.3],
        [3, 2, 0.4],
      ],
      is: 0.4,
    },
  ] satisfies { law: string; edges: Edge[]; is: number }[])('attribute $law', ({ edges, is }) => {
    const { graph, node } = graphOf(4, edges);
    expect(attributedShares(graph, [node(0)], graph.terms.economicLower).get(node(2))).toBeCloseTo(is, 12);
  });
});

describe('a group', () => {
  const placeIn = (size: number, edges: readonly Edge[], of: number, persons: readonly number[] = []) => {
    const { graph, scratch, node, number } = graphOf(size, edges);
    const climber = {
      canHead: (at: number) => !persons.includes(number(at)),
      compare: (a: number, b: number) => number(a) - number(b),
    };
    const place = placeOf(graph, node(of), climber, scratch);
    return { head: number(place.head), above: place.above.map(number), crossHeld: place.crossHeld };
  };
  const chain: Edge[] = [
    [0, 1, 1],
    [1, 2, 0.51],
  ];
  const pair: Edge[] = [
    [0, 1, 0.51],
    [0, 2, 0.51],
    [1, 3, 0.26],
    [2, 3, 0.26],
  ];
  const ring: Edge[] = [
    [0, 1, 0.6],
    [1, 0, 0.6],
    [2, 0, 0.4],
    [1, 3, 1],
  ];

  it.each([
    { law: 'is climbed to its head', size: 3, edges: chain, of: 2, persons: [], head: 0, above: [1, 0] },
    {
      law: 'through subsidiaries that hold together',
      size: 4,
      edges: pair,
      of: 3,
      persons: [],
      head: 0,
      above: [0],
    },
    { law: 'not past half', size: 2, edges: [[0, 1, 0.5]], of: 1, persons: [], head: 1, above: [] },
    { law: 'not up to a person', size: 3, edges: chain, of: 2, persons: [0], head: 1, above: [1] },
    { law: 'a member of a ring heads itself', size: 4, edges: ring, of: 1, persons: [], head: 1, above: [] },
    {
      law: 'below a ring, the first by name heads',
      size: 4,
      edges: ring,
      of: 3,
      persons: [],
      head: 0,
      above: [1, 0],
    },
  ] satisfies {
    law: string;
    size: number;
    edges: Edge[];
    of: number;
    persons: number[];
    head: number;
    above: number[];
  }[])('$law', ({ size, edges, of, persons, head, above }) => {
    expect(placeIn(size, edges, of, persons)).toMatchObject({ head, above });
  });

  it('of a ring that nobody outside holds is cross-held', () => {
    expect(placeIn(4, ring, 1).crossHeld).toBe(true);
    expect(placeIn(4, ring, 3).crossHeld).toBe(true);
    expect(placeIn(4, ring, 2).crossHeld).toBe(false);
  });
});

describe('a register', () => {
  it.each([
    { held: 0.25, band: null },
    { held: 0.2500001, band: '25-50' },
    { held: 0.5, band: '25-50' },
    { held: 0.51, band: '50-75' },
    { held: 0.75, band: '75-100' },
  ])('puts $held in the band $band', ({ held, band }) => {
    expect(pscBand(grainsOf(held))).toBe(band);
  });

  it('says how many others must join to outvote a holder', () => {
    const small = Array.from({ length: 52 }, (_none, i): Edge => [i + 2, 1, 0.01]);
    const { graph, node } = graphOf(54, [[0, 1, 0.48], ...small]);
    const found = dispersionAround(grainsOf(0.48), votesOutside(graph, node(1), new Set([node(0)])), 0.78);
    expect(found).toEqual({ othersNeeded: 49, majorityOfCast: true });
  });

  it('says that the known others cannot outvote a majority', () => {
    expect(dispersionAround(grainsOf(0.6), [grainsOf(0.4)], null).othersNeeded).toBeNull();
  });

  it('leaves own shares out: 46 of 90 is a majority', () => {
    const span = (size: number) => ({ lower: grainsOf(size), upper: grainsOf(size) });
    const stakeIn = (holder: number, size: number) => ({
      holder,
      subject: 1,
      economic: span(size),
      votes: span(size),
      controls: false,
      aggregate: false,
    });
    const [rescaled, ...rest] = withoutTreasury([stakeIn(0, 0.46), stakeIn(1, 0.1)]);
    expect(rest).toEqual([]);
    expect(fractionOf(rescaled?.votes?.lower ?? 0)).toBeCloseTo(46 / 90, 8);
    expect(rescaled?.votes?.lower ?? 0).toBeGreaterThan(MORE_THAN_HALF.at);
  });
});

describe('the order of companies', () => {
  it('puts owners before what they own, and rings together', () => {
    const links = [
      { holder: 3, subject: 1 },
      { holder: 1, subject: 0 },
      { holder: 0, subject: 1 },
      { holder: 0, subject: 2 },
    ];
    const { nodeOf, rings } = orderByOwnership(4, links);
    const at = (number: number) => nodeOf[number] as number;
    expect(at(3)).toBeLessThan(at(1));
    expect(at(0)).toBeLessThan(at(2));
    expect([...rings]).toEqual([Math.min(at(0), at(1)), Math.max(at(0), at(1))]);
  });

  it('costs no stack: a chain of 200,000 and a ring of 10,000', () => {
    const chain = Array.from({ length: 200_000 }, (_none, i): Edge => [i, i + 1, 1]);
    expect(controlled(200_001, chain, [0])).toHaveLength(200_000);
    const ring = Array.from({ length: 10_000 }, (_none, i): Edge => [i + 1, ((i + 1) % 10_000) + 1, 0.9]);
    const [lower, upper] = share(10_001, [[0, 1, 0.1], ...ring], 0, 2);
    expect(upper - lower).toBeLessThan(1e-9);
    expect(lower).toBeCloseTo(0.09, 9);
  });
});
