import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../public/organisation-schema.json' with { type: 'json' };
import {
  loosestUnder,
  ownLinesOf,
  policyInForce,
  readOrganisation,
} from '../../../src/core/watchlist/organisation.ts';
import { DEFAULT_POLICY, LINE_NAMES, tighten } from '../../../src/core/watchlist/policy.ts';

describe('what an administrator wrote', () => {
  it.each([
    [
      'two lines',
      { influenceVotesPercent: 10, formerMonths: 36 },
      { influenceVotes: 100_000, formerMonths: 36 },
    ],
    ['a fraction of a per cent', { minorityPercent: 0.5 }, { minority: 5_000 }],
    ['the defaults themselves', { influenceVotesPercent: 20 }, { influenceVotes: 200_000 }],
  ])('sets %s', (_what, written, lines) => {
    expect(readOrganisation(written)).toEqual({ state: 'set', lines });
  });

  it.each([
    ['nothing at all', undefined],
    ['an empty record', {}],
  ])('is absent where it is %s', (_what, written) => {
    expect(readOrganisation(written)).toEqual({ state: 'absent' });
  });

  it.each([
    ['a line looser than the default', { influenceVotesPercent: 25 }, ['influenceVotesPercent']],
    ['a shorter memory than the default', { formerMonths: 12 }, ['formerMonths']],
    ['a line at nothing', { minorityPercent: 0 }, ['minorityPercent']],
    ['text for a number', { minorityPercent: '1 %' }, ['minorityPercent']],
    ['a part of a month', { formerMonths: 30.5 }, ['formerMonths']],
    ['a good line beside one that is none', { formerMonths: 36, influenceVotes: 10 }, ['influenceVotes']],
    ['no record', 'strict', []],
    ['null', null, []],
  ])('is broken, all of it, where it has %s', (_what, written, keys) => {
    expect(readOrganisation(written)).toEqual({ state: 'broken', keys });
  });

  it('is checked by Chromium for the same keys', () => {
    const written = {
      influenceVotesPercent: 20,
      influenceSharePercent: 33,
      minorityPercent: 5,
      formerMonths: 24,
    };
    expect(readOrganisation(written).state).toBe('set');
    expect(Object.keys(schema.properties)).toEqual(Object.keys(written));
  });
});

describe('the policy in force', () => {
  const theirs = readOrganisation({ influenceVotesPercent: 10, formerMonths: 36 });

  it.each([
    [
      'where the person drew none',
      {},
      { influenceVotes: 100_000, formerMonths: 36 },
      ['influenceVotes', 'formerMonths'],
    ],
    [
      'not where the person is stricter',
      { influenceVotes: 50_000 },
      { influenceVotes: 50_000, formerMonths: 36 },
      ['formerMonths'],
    ],
  ] as const)('has the organisation’s lines %s', (_where, own, lines, byOrganisation) => {
    const policy = { ...DEFAULT_POLICY, ...lines };
    expect(policyInForce(tighten(own), theirs)).toEqual({ policy, byOrganisation });
  });

  it('is the person’s own where the organisation’s is broken', () => {
    const own = tighten({ minority: 10_000 });
    const broken = readOrganisation({ influenceVotesPercent: 25 });
    expect(policyInForce(own, broken)).toEqual({ policy: own, byOrganisation: [] });
    expect(loosestUnder(broken)).toEqual(DEFAULT_POLICY);
  });

  it('is never looser than the person’s or the organisation’s, whatever both draw', () => {
    const line = fc.option(fc.double({ min: 0.0001, max: 5, noNaN: true }), { nil: undefined });
    const months = fc.option(fc.integer({ min: 24, max: 1200 }), { nil: undefined });
    const draft = fc.record({ influenceVotesPercent: line, minorityPercent: line, formerMonths: months });
    let tightened = 0;
    fc.assert(
      fc.property(draft, fc.nat(60_000), fc.nat(100), (draft, minority, formerMonths) => {
        const written = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
        const theirs = readOrganisation(written);
        const own = tighten({ minority, formerMonths });
        const { policy, byOrganisation } = policyInForce(own, theirs);
        const loosest = loosestUnder(theirs);
        for (const name of LINE_NAMES.filter((name) => name !== 'formerMonths'))
          expect(policy[name]).toBeLessThanOrEqual(Math.min(own[name], loosest[name]));
        expect(policy.formerMonths).toBeGreaterThanOrEqual(Math.max(own.formerMonths, loosest.formerMonths));
        // What is kept as the person's own comes to the same under the same organisation.
        expect(policyInForce(ownLinesOf(policy, theirs), theirs).policy).toEqual(policy);
        tightened += byOrganisation.length;
      }),
    );
    expect(tightened).toBeGreaterThan(20);
  });

  it('keeps nothing of the organisation’s as the person’s own', () => {
    const wish = tighten({ influenceVotes: 100_000, minority: 10_000, formerMonths: 48 });
    expect(ownLinesOf(wish, theirs)).toEqual(tighten({ minority: 10_000, formerMonths: 48 }));
  });
});
