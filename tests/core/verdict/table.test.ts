/** The decision table by tables: which facts hold which rules, what decides, and what the sources' quality changes. */
import { describe, expect, it } from 'vitest';
import { grainsOf, type Span } from '../../../src/core/ownership/span.ts';
import type { Facts, Support } from '../../../src/core/verdict/facts.ts';
import { basisOf, judgeFacts, shownLevel } from '../../../src/core/verdict/judge.ts';
import { DEFAULT_POLICY, tighten } from '../../../src/core/watchlist/policy.ts';

const NOTHING: Facts = {
  identity: 'ok',
  ownGroup: false,
  isWatched: false,
  votes: { lower: 0, upper: 0 },
  economic: { lower: 0, upper: 0 },
  control: 'no',
  asserted: null,
  ties: new Set(),
  unsized: false,
  afterOptions: 0,
  ended: false,
  hasData: true,
};
const span = (lower: number, upper = lower): Span => ({ lower: grainsOf(lower), upper: grainsOf(upper) });
const judged = (facts: Partial<Facts>) => judgeFacts({ ...NOTHING, ...facts }, DEFAULT_POLICY);

describe('the table', () => {
  it.each([
    {
      fact: 'an ambiguous name',
      facts: { identity: 'ambiguous', ownGroup: true },
      level: 'UNKNOWN',
      rules: ['U1'],
    },
    {
      fact: "the buyer's own group",
      facts: { ownGroup: true, control: 'certain' },
      level: 'OWN_GROUP',
      rules: ['S1'],
    },
    { fact: 'the watched party', facts: { isWatched: true }, level: 'WATCHED_PARTY', rules: ['S2'] },
    { fact: 'control', facts: { control: 'certain' }, level: 'CONTROLLED', rules: ['C1'] },
    {
      fact: 'control stated in a filing',
      facts: { asserted: { as: 'control', tier: 1 } },
      level: 'CONTROLLED',
      rules: ['C2'],
    },
    {
      fact: 'control stated by a paper',
      facts: { asserted: { as: 'control', tier: 3 } },
      level: 'UNKNOWN',
      rules: ['K1'],
    },
    {
      fact: 'a right to the board',
      facts: { ties: new Set(['control']) },
      level: 'CONTROLLED',
      rules: ['C3'],
    },
    { fact: '20 % of the votes', facts: { votes: span(0.2) }, level: 'SIGNIFICANT_INFLUENCE', rules: ['I1'] },
    {
      fact: '19.9999 % of the votes',
      facts: { votes: span(0.199999) },
      level: 'MINORITY_STAKE',
      rules: ['M1', 'M2'],
    },
    {
      fact: 'a third without votes',
      facts: { economic: span(1 / 3) },
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I2'],
    },
    {
      fact: '33 % without votes',
      facts: { economic: span(0.33) },
      level: 'MINORITY_STAKE',
      rules: ['M1', 'M2'],
    },
    {
      fact: '20 % without votes and a cloud contract',
      facts: { economic: span(0.2), ties: new Set(['contract']) },
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I3'],
    },
    { fact: 'a veto', facts: { ties: new Set(['veto']) }, level: 'SIGNIFICANT_INFLUENCE', rules: ['I4'] },
    {
      fact: '5 % and a seat',
      facts: { votes: span(0.05), ties: new Set(['seat']) },
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I5'],
    },
    {
      fact: '4.9 % and a seat',
      facts: { votes: span(0.049), ties: new Set(['seat']) },
      level: 'MINORITY_STAKE',
      rules: ['M2'],
    },
    {
      fact: 'an option that would reach 20 %',
      facts: { afterOptions: grainsOf(0.2), ties: new Set(['option']) },
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I6'],
    },
    {
      fact: 'the equity method in a filing',
      facts: { asserted: { as: 'significantInfluence', tier: 1 } },
      level: 'SIGNIFICANT_INFLUENCE',
      rules: ['I7'],
    },
    { fact: 'a stake of undisclosed size', facts: { unsized: true }, level: 'MINORITY_STAKE', rules: ['M2'] },
    { fact: 'a seat alone', facts: { ties: new Set(['seat']) }, level: 'NON_EQUITY_TIE', rules: ['N1'] },
    { fact: 'a customer', facts: { ties: new Set(['shown']) }, level: 'NONE_FOUND', rules: ['Z'] },
    { fact: 'a deal not done', facts: { ties: new Set(['pending']) }, level: 'NONE_FOUND', rules: ['Z'] },
    { fact: 'a band up to 30 %', facts: { votes: span(0, 0.3) }, level: 'UNKNOWN', rules: ['K1'] },
    { fact: 'a band up to 3 %', facts: { votes: span(0, 0.03) }, level: 'NONE_FOUND', rules: ['Z'] },
    { fact: 'only what ended', facts: { ended: true }, level: 'FORMER', rules: ['F1'] },
    { fact: 'no data', facts: { hasData: false }, level: 'UNKNOWN', rules: ['K2'] },
    { fact: 'nothing', facts: {}, level: 'NONE_FOUND', rules: ['Z'] },
  ] satisfies { fact: string; facts: Partial<Facts>; level: string; rules: string[] }[])(
    '$fact: $level',
    ({ facts, level, rules }) => {
      expect(judged(facts)).toMatchObject({ level, rules });
    },
  );

  it('gives every rule of the deciding level, and none of a weaker one', () => {
    const { rules } = judged({
      votes: span(0.49),
      economic: span(0.49),
      ties: new Set(['seat', 'contract', 'tie']),
    });
    expect(rules).toEqual(['I1', 'I2', 'I3', 'I5']);
  });
});

describe('what the sources would allow', () => {
  it.each([
    {
      fact: 'a band of 25 to 75 %',
      facts: { votes: span(0.25, 0.75), control: 'possible' },
      level: 'SIGNIFICANT_INFLUENCE',
      upTo: 'CONTROLLED',
    },
    {
      fact: 'nothing certain, up to 30 %',
      facts: { votes: span(0, 0.3) },
      level: 'UNKNOWN',
      upTo: 'SIGNIFICANT_INFLUENCE',
    },
    {
      fact: 'nothing certain, up to 3 %',
      facts: { votes: span(0, 0.03) },
      level: 'NONE_FOUND',
      upTo: 'MINORITY_STAKE',
    },
    {
      fact: 'a paper that says control',
      facts: { unsized: true, asserted: { as: 'control', tier: 3 } },
      level: 'MINORITY_STAKE',
      upTo: 'CONTROLLED',
    },
    { fact: 'a size not disclosed', facts: { unsized: true }, level: 'MINORITY_STAKE', upTo: null },
    { fact: 'exact sizes', facts: { votes: span(0.5) }, level: 'SIGNIFICANT_INFLUENCE', upTo: null },
    { fact: 'the own group', facts: { ownGroup: true, votes: span(0, 1) }, level: 'OWN_GROUP', upTo: null },
    { fact: 'no data', facts: { hasData: false }, level: 'UNKNOWN', upTo: null },
  ] satisfies { fact: string; facts: Partial<Facts>; level: string; upTo: string | null }[])(
    '$fact: $level, up to $upTo',
    ({ facts, level, upTo }) => {
      expect(judged(facts)).toMatchObject({ level, upTo });
    },
  );
});

describe('the basis', () => {
  const support = (over: Partial<Support>): Support => ({
    bestTier: 3,
    independent: 1,
    disputed: false,
    stale: false,
    ...over,
  });
  it.each([
    { sources: 'a filing', is: support({ bestTier: 1 }), basis: 'established' },
    { sources: 'the company itself', is: support({ bestTier: 2 }), basis: 'established' },
    { sources: 'two independent papers', is: support({ independent: 2 }), basis: 'established' },
    { sources: 'one paper', is: support({}), basis: 'reported' },
    { sources: 'the crowd', is: support({ bestTier: 4, independent: 3 }), basis: 'reported' },
    { sources: 'an old filing', is: support({ bestTier: 1, stale: true }), basis: 'reported' },
    { sources: 'filings that disagree', is: support({ bestTier: 1, disputed: true }), basis: 'disputed' },
    { sources: 'a page without a source', is: support({ bestTier: 5, independent: 9 }), basis: 'unverified' },
  ])('of $sources is $basis', ({ is, basis }) => {
    expect(basisOf(is)).toBe(basis);
  });

  it('that is unverified hides a high level, and leaves a low one', () => {
    expect(shownLevel('CONTROLLED', 'unverified')).toBe('UNKNOWN');
    expect(shownLevel('SIGNIFICANT_INFLUENCE', 'unverified')).toBe('UNKNOWN');
    expect(shownLevel('MINORITY_STAKE', 'unverified')).toBe('MINORITY_STAKE');
    expect(shownLevel('CONTROLLED', 'disputed')).toBe('CONTROLLED');
  });
});

describe('a policy', () => {
  it('may be tightened', () => {
    const strict = tighten({ minority: 10_000, influenceVotes: 100_000 });
    const facts = { ...NOTHING, votes: span(0.1) };
    expect(judgeFacts(facts, strict).level).toBe('SIGNIFICANT_INFLUENCE');
    expect(judgeFacts(facts, DEFAULT_POLICY).level).toBe('MINORITY_STAKE');
  });

  it('is never loosened', () => {
    expect(tighten({ influenceVotes: 500_000, minority: 200_000, formerMonths: 1 })).toEqual(DEFAULT_POLICY);
  });
});
