/** Worked cases of our own, one or more for each method, in the form of the shared files. */

const vector = (
  name: string,
  edges: unknown[],
  question: Record<string, unknown> & { method: string },
  expected: unknown,
) => ({
  name,
  edges,
  question: { owners: ['A'], ...question },
  expected,
});

const RING = [
  ['O', 'A', 0.2],
  ['A', 'B', 0.8],
  ['B', 'A', 0.8],
  ['P', 'B', 0.2],
];

export const ownVectors = [
  vector(
    'control runs down majorities',
    [
      ['A', 'B', 0.51],
      ['B', 'C', 0.51],
    ],
    { method: 'control' },
    ['B', 'C'],
  ),
  vector(
    'control: three reports of 30 % are one stake',
    [
      ['A', 'B', 0.3],
      ['A', 'B', 0.3],
      ['A', 'B', 0.3],
    ],
    { method: 'control', target: 'B' },
    false,
  ),
  vector(
    'control on the votes of a dual class',
    [
      ['A', 'B', 0.1, 'economic'],
      ['A', 'B', 0.6, 'voting'],
    ],
    { method: 'control', target: 'B', kind: 'voting' },
    true,
  ),
  vector(
    'control on its capital',
    [
      ['A', 'B', 0.1, 'economic'],
      ['A', 'B', 0.6, 'voting'],
    ],
    { method: 'control', target: 'B', kind: 'economic' },
    false,
  ),
  vector(
    'control before it starts',
    [['A', 'B', 0.6, 'both', { from: '2025-06-13' }]],
    { method: 'control', target: 'B', asof: '2025-06-12' },
    false,
  ),
  vector(
    'control once it starts',
    [['A', 'B', 0.6, 'both', { from: '2025-06-13' }]],
    { method: 'control', target: 'B', asof: '2025-06-13' },
    true,
  ),
  vector(
    'control on the day it ends',
    [['A', 'B', 0.6, 'both', { to: '2025-06-13' }]],
    { method: 'control', target: 'B', asof: '2025-06-13' },
    false,
  ),
  vector(
    'control_range: a year known only',
    [['A', 'B', 0.6, 'both', { from: '2025' }]],
    { method: 'control_range', target: 'B', asof: '2025-06-13' },
    'possible',
  ),
  vector(
    'control_range: a band that straddles half',
    [['A', 'B', [0.4, 0.6]]],
    { method: 'control_range', target: 'B' },
    'possible',
  ),
  vector(
    'control_range: two unknowns share one rest',
    [
      ['K', 'T', 0.55],
      ['A', 'T', null],
      ['B', 'T', null],
      ['A', 'B', 1],
    ],
    { method: 'control_range', target: 'T' },
    'no',
  ),
  vector(
    'control_at_least a fifth',
    [
      ['A', 'B', 0.2],
      ['B', 'C', 0.2],
    ],
    { method: 'control_at_least', target: 'C', threshold: 0.2 },
    true,
  ),
  vector(
    'control_excl_treasury: 48 of 95',
    [
      ['A', 'B', 0.48],
      ['B', 'B', 0.05],
    ],
    { method: 'control_excl_treasury', target: 'B' },
    true,
  ),
  vector(
    'integrated: the profit on own shares goes round to the others',
    [
      ['A', 'B', 0.45],
      ['B', 'B', 0.1],
    ],
    { method: 'integrated', target: 'B' },
    0.5,
  ),
  vector(
    'control on its last day',
    [['A', 'B', 0.6, { to: '2025-06-21' }]],
    { method: 'control', target: 'B', asof: '2025-06-20' },
    true,
  ),
  vector(
    'no control on the day on which it ends',
    [['A', 'B', 0.6, 'both', { from: '2024', to: '2025-06-20' }]],
    { method: 'control', target: 'B', asof: '2025-06-20' },
    false,
  ),
  vector(
    'control with own shares left in',
    [
      ['A', 'B', 0.48],
      ['B', 'B', 0.05],
    ],
    { method: 'control', target: 'B' },
    false,
  ),
  vector(
    'group_control of a cousin',
    [
      ['H', 'A', 0.6],
      ['H', 'B', 0.6],
      ['B', 'C', 0.6],
    ],
    { method: 'group_control', target: 'C' },
    true,
  ),
  vector(
    'group_control ends at half',
    [
      ['H', 'A', 0.5],
      ['H', 'C', 0.6],
    ],
    { method: 'group_control', target: 'C' },
    false,
  ),
  vector(
    'aggregate_closure of two owners',
    [
      ['A', 'T', 0.3],
      ['B', 'T', 0.2],
    ],
    { owners: ['A', 'B'], target: 'T', method: 'aggregate_closure', threshold: 'ge0.5' },
    true,
  ),
  vector(
    'closure_share counts what is owned in full',
    [
      ['A', 'B', 0.5],
      ['B', 'T', 0.3],
      ['A', 'T', 0.1],
    ],
    { target: 'T', method: 'closure_share', threshold: 'ge0.5' },
    0.4,
  ),
  vector(
    'any_single_closure adds nobody',
    [
      ['A', 'T', 0.3],
      ['B', 'T', 0.3],
    ],
    { owners: ['A', 'B'], target: 'T', method: 'any_single_closure', threshold: 'gt0.5' },
    false,
  ),
  vector(
    'parent_chain adds nothing up',
    [
      ['A', 'B', 0.5],
      ['A', 'C', 0.5],
      ['B', 'D', 0.3],
      ['C', 'D', 0.3],
    ],
    { method: 'parent_chain', threshold: 'ge0.5' },
    ['B', 'C'],
  ),
  vector(
    'attributed in proportion, then in full',
    [
      ['A', 'B', 0.4],
      ['B', 'C', 0.5],
      ['A', 'C', 0.4],
      ['C', 'D', 0.3],
    ],
    { target: 'D', method: 'attributed' },
    0.3,
  ),
  vector(
    'integrated in a ring',
    RING,
    { owners: ['P'], target: 'A', method: 'integrated' },
    (0.2 * 0.8) / 0.36,
  ),
  vector(
    'integrated for owners acting together',
    RING,
    { owners: ['O', 'P'], target: 'A', method: 'integrated' },
    1,
  ),
  vector(
    'integrated_range with an unknown link',
    [
      ['A', 'B', null],
      ['K', 'B', 0.4],
      ['B', 'C', 0.5],
    ],
    { target: 'C', method: 'integrated_range' },
    [0, 0.3],
  ),
  vector(
    'integrated_at_least exactly a quarter',
    [
      ['A', 'B', 0.5],
      ['B', 'C', 0.5],
    ],
    { target: 'C', method: 'integrated_at_least', threshold: 0.25 },
    true,
  ),
  vector(
    'integrated_over exactly a quarter',
    [
      ['A', 'B', 0.5],
      ['B', 'C', 0.5],
    ],
    { target: 'C', method: 'integrated_over', threshold: 0.25 },
    false,
  ),
  vector(
    'psc_band through a majority',
    [
      ['A', 'B', 0.51],
      ['B', 'C', 0.8],
    ],
    { target: 'C', method: 'psc_band' },
    '75-100',
  ),
  vector(
    'psc_band not through a half',
    [
      ['A', 'B', 0.5],
      ['B', 'C', 0.8],
    ],
    { target: 'C', method: 'psc_band' },
    null,
  ),
  vector(
    'dispersion at a turnout',
    [
      ['A', 'T', 0.4],
      ['x', 'T', 0.3],
      ['y', 'T', 0.2],
    ],
    { target: 'T', method: 'dispersion', turnout: 0.7 },
    { majority_of_votes_cast: true, others_needed_to_outvote: 2 },
  ),
];

const BASE = { asOf: '2025-06-20', identity: 'ok', cf: 'no', hasData: true, bestTier: 2 };

export const ownCases = [
  {
    name: 'a seat that has ended leaves a past tie',
    facts: { ...BASE, ties: [{ type: 'boardSeat', to: '2024-12-31' }] },
    result: { level: 'FORMER', shown: 'FORMER', rules: ['F1'], basis: 'established', upTo: null },
  },
  {
    name: 'a stake that ended three years ago is over',
    facts: { ...BASE, equityEnded: '2022-06-01' },
    result: { level: 'NONE_FOUND', shown: 'NONE_FOUND', rules: ['Z'], basis: 'established', upTo: null },
  },
  {
    name: 'a retracted veto was never there',
    facts: { ...BASE, ties: [{ type: 'strategicVeto', status: 'retracted' }] },
    result: { level: 'NONE_FOUND', shown: 'NONE_FOUND', rules: ['Z'], basis: 'established', upTo: null },
  },
  {
    name: 'a veto that starts tomorrow',
    facts: { ...BASE, ties: [{ type: 'strategicVeto', from: '2025-06-21' }] },
    result: { level: 'NONE_FOUND', shown: 'NONE_FOUND', rules: ['Z'], basis: 'established', upTo: null },
  },
  {
    name: 'a third in one paper',
    facts: { ...BASE, bestTier: 3, independentSources: 1, eLo: 1 / 3 },
    result: {
      level: 'SIGNIFICANT_INFLUENCE',
      shown: 'SIGNIFICANT_INFLUENCE',
      rules: ['I2'],
      basis: 'reported',
      upTo: null,
    },
  },
  {
    name: 'a band of 25 to 75 % from a register',
    facts: { ...BASE, bestTier: 1, vLo: 0.25, vHi: 0.75, cf: 'possible' },
    result: {
      level: 'SIGNIFICANT_INFLUENCE',
      shown: 'SIGNIFICANT_INFLUENCE',
      rules: ['I1'],
      basis: 'established',
      upTo: 'CONTROLLED',
    },
  },
  {
    name: 'a veto known from a page without a source',
    facts: { ...BASE, bestTier: 5, ties: [{ type: 'strategicVeto' }] },
    result: {
      level: 'SIGNIFICANT_INFLUENCE',
      shown: 'UNKNOWN',
      rules: ['I4'],
      basis: 'unverified',
      upTo: null,
    },
  },
  {
    name: 'a paper that says control, and nothing else',
    facts: { ...BASE, bestTier: 3, asserted: 'control' },
    result: { level: 'UNKNOWN', shown: 'UNKNOWN', rules: ['K1'], basis: 'reported', upTo: 'CONTROLLED' },
  },
];
