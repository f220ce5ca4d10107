import { describe, expect, it } from 'vitest';
import { claimAt } from '../../../src/core/ownership/claim.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import { coverageOf } from '../../../src/core/verdict/coverage.ts';
import { levelShifts, suppose } from '../../../src/core/verdict/shifts.ts';
import { besidesNumbers, changeDays, timelineOf } from '../../../src/core/verdict/timeline.ts';
import { interest, percent, sources } from '../ownership/made.ts';
import { bundled, verdictOn } from './bundled.ts';

const viewpoint = { own: 'google', watched: ['meta-platforms'] };
const question = { evidence: bundled, viewpoint, asOf: '2025-06-20' };

describe('the timeline of Meta and Scale AI', () => {
  const steps = timelineOf(question, 'scale-ai', { from: '2024-01-01', to: '2025-12-31' });

  it('steps where the verdict changed', () => {
    const levels = steps.map(({ from, assessment }) => [from, assessment.level] as const);
    expect(levels[0]).toEqual(['2024-01-01', 'NONE_FOUND']);
    expect(levels).toContainEqual(['2024-05-31', 'MINORITY_STAKE']);
    expect(levels).toContainEqual(['2025-06-13', 'SIGNIFICANT_INFLUENCE']);
  });

  it('says on every day what a verdict of that day says', () => {
    for (const { from, assessment } of steps) {
      const direct = verdictOn('scale-ai', 'google', ['meta-platforms'], from);
      expect(assessment).toEqual(direct);
    }
  });

  it.each([
    ['2024-01-01', []],
    // The founder had not moved yet; ten per cent were talked of.
    ['2025-06-12', ['pending']],
    ['2025-06-20', ['tie']],
  ])('has beside the numbers, on %s, %j', (day, besides) => {
    const step = steps.findLast(({ from }) => from <= day);
    expect(step && besidesNumbers(step.assessment)).toEqual(besides);
  });

  it('has no two neighbours alike', () => {
    const shown = steps.map(({ assessment }) => JSON.stringify({ ...assessment, asOf: '' }));
    expect(new Set(shown).size).toBeGreaterThan(3);
  });
});

it('the days on which something can change are those of the rows, ends of partial dates included', () => {
  const rows = [interest('a', 'b', { start: '2024', end: '2025-06' })];
  expect(changeDays(rows, 24)).toEqual(['2024-01-01', '2024-12-31', '2025-06-30', '2027-07-01']);
});

describe('what if', () => {
  const bought = interest('meta-platforms', 'labelbox', { share: percent(49), pack: 'what-if' });
  const ids = [...bundled.companies.keys()];

  it('Meta bought 49 % of Labelbox: that company changes level, and nobody else', () => {
    const supposed = suppose(bundled, { add: [bought], remove: new Set() });
    const after = openAssessor({ ...question, evidence: supposed });
    const shifts = levelShifts(openAssessor(question), after, ids);
    expect(shifts.map(({ company, before, after }) => [company, before.level, after.level])).toEqual([
      ['labelbox', 'NONE_FOUND', 'SIGNIFICANT_INFLUENCE'],
    ]);
  });

  it('it had never bought Scale AI: its subsidiaries change with it', () => {
    const stakes = bundled.interests.filter(
      ({ owner, subject }) => owner === 'meta-platforms' && subject === 'scale-ai',
    );
    const remove = new Set(stakes.map(({ pack, ref }) => `${pack}/${ref}`));
    const after = openAssessor({ ...question, evidence: suppose(bundled, { add: [], remove }) });
    const shifts = levelShifts(openAssessor(question), after, ids);
    expect(shifts.map(({ company }) => company).sort()).toEqual(['outlier', 'remotasks', 'scale-ai']);
    expect(shifts.every(({ after }) => after.level === 'NONE_FOUND')).toBe(true);
  });

  it('leaves the data as it was', () => {
    const count = bundled.interests.length;
    suppose(bundled, { add: [bought], remove: new Set() });
    expect(bundled.interests).toHaveLength(count);
  });
});

it('levels that change between two dates are found for all suppliers at once', () => {
  const shifts = levelShifts(openAssessor({ ...question, asOf: '2025-06-12' }), openAssessor(question), [
    'scale-ai',
    'turing',
  ]);
  expect(shifts.map(({ company, before, after }) => [company, before.level, after.level])).toEqual([
    ['scale-ai', 'MINORITY_STAKE', 'SIGNIFICANT_INFLUENCE'],
  ]);
});

describe('coverage', () => {
  const search = (date: string) => ({
    subject: 's',
    date,
    sources: ['a'],
    found: 'nothing',
    note: null,
    pack: 'test',
  });
  const claim = (over: Parameters<typeof interest>[2]) => [claimAt(interest('a', 's', over), '2025-06-20')];
  it.each([
    { of: 'a fresh paper', claims: claim({ sources: sources(3, 1, '2025-01-01') }), found: null, is: 'good' },
    { of: 'an old paper', claims: claim({ sources: sources(3, 1, '2020-01-01') }), found: null, is: 'thin' },
    { of: 'a page without a source', claims: claim({ sources: sources(5) }), found: null, is: 'thin' },
    { of: 'a customer', claims: claim({ tie: 'holderIsCustomer' }), found: null, is: 'none' },
    { of: 'a fresh search', claims: [], found: search('2025-01'), is: 'good' },
    { of: 'an old search', claims: [], found: search('2022'), is: 'thin' },
    { of: 'nothing', claims: [], found: null, is: 'none' },
  ])('of $of is $is', ({ claims, found, is }) => {
    expect(coverageOf(claims, found, '2025-06-20')).toBe(is);
  });
});
