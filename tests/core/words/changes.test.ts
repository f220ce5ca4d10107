import { describe, expect, it } from 'vitest';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import { assess } from '../../../src/core/verdict/assess.ts';
import type { Assessment, Bounds } from '../../../src/core/verdict/assessment.ts';
import type { Level, RuleId } from '../../../src/core/verdict/level.ts';
import { DEFAULT_POLICY, tighten } from '../../../src/core/watchlist/policy.ts';
import { changesOf } from '../../../src/core/words/changes.ts';
import { english } from './made.ts';

const NOTHING = { companies: new Map(), dossiers: dossiersOf([], []) };
const UNTIED = assess('tessel', {
  evidence: NOTHING,
  viewpoint: { own: null, watched: [] },
  asOf: '2026-11-22',
});

const found = (level: Level, rules: RuleId[], votes: Bounds, economic: Bounds = votes): Assessment => ({
  ...UNTIED,
  level,
  shown: level,
  rules,
  reason: null,
  against: 'quarrel',
  basis: 'established',
  votes,
  economic,
  coverage: 'good',
});

const said = (assessment: Assessment, policy = DEFAULT_POLICY) =>
  changesOf(assessment, policy, english).map((sentence) => sentence.replaceAll('\u00a0', ' '));

describe('what would change the level', () => {
  it.each<[string, Assessment, string[]]>([
    [
      'a fifth of the votes by one rule: both ways',
      found('SIGNIFICANT_INFLUENCE', ['I1'], [0.27, 0.27]),
      [
        '23 points more of the votes would be a majority (more than 50 %).',
        'With 7 points fewer of the votes it would be: Minority stake.',
      ],
    ],
    [
      'a third of the capital without votes: the way down alone',
      found('SIGNIFICANT_INFLUENCE', ['I2'], [0, 0], [0.34, 0.34]),
      ['With 0.67 points less of the capital it would be: Minority stake.'],
    ],
    [
      'a seat that alone carries it',
      found('SIGNIFICANT_INFLUENCE', ['I5'], [0.08, 0.08]),
      ['Without the seat, or the person who serves both, it would be: Minority stake.'],
    ],
    ['two rules: none falls alone', found('SIGNIFICANT_INFLUENCE', ['I2', 'I5'], [0, 0], [0.49, 0.49]), []],
    [
      'a minority stake',
      found('MINORITY_STAKE', ['M1'], [0.12, 0.12]),
      [
        '8 points more of the votes would reach the line of influence at 20 %.',
        '21.33 points more of the capital would reach the line of influence at a third.',
      ],
    ],
    ['bounds only: no distance is known', found('MINORITY_STAKE', ['M2'], [0, 0.1]), []],
    ['a majority', found('CONTROLLED', ['C1'], [0.6, 0.6]), []],
  ])('%s', (_what, assessment, sentences) => {
    expect(said(assessment)).toEqual(sentences);
  });

  it('is told by the lines in force', () => {
    const policy = tighten({ influenceVotes: 150_000 });
    expect(said(found('MINORITY_STAKE', ['M1'], [0.12, 0.12]), policy)[0]).toBe(
      '3 points more of the votes would reach the line of influence at 15 %.',
    );
  });
});
