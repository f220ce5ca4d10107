import { describe, expect, it } from 'vitest';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import type { Level } from '../../../src/core/verdict/level.ts';
import { directionOf, levelShifts, suppose } from '../../../src/core/verdict/shifts.ts';
import { type Supposed, supposedInterests } from '../../../src/core/verdict/supposed.ts';
import { levelsSince } from '../../../src/core/verdict/timeline.ts';
import { withinReach } from '../../../src/core/verdict/within-reach.ts';

const TODAY = '2026-11-22';
const tie = (owner: string, subject: string, change: Partial<Supposed> = {}): Supposed => ({
  owner,
  subject,
  tie: 'shares',
  sharePercent: 60,
  votesPercent: null,
  ...change,
});
const rows = (...ties: readonly Supposed[]) => supposedInterests(ties, TODAY, 'supposed here');
const viewpoint = { own: null, watched: ['harlow'] };

describe('the reach of a viewpoint', () => {
  const interests = rows(
    tie('parent', 'harlow'),
    tie('parent', 'sister'),
    tie('harlow', 'supplier'),
    tie('supplier', 'below'),
    tie('stranger', 'apart'),
  );

  it.each([
    ['a competitor', ['harlow'], null, ['parent', 'harlow', 'sister', 'supplier', 'below']],
    ['the own company too', [], 'supplier', ['supplier', 'harlow', 'parent', 'sister', 'below']],
    ['nobody of the data', ['nobody'], null, ['nobody']],
  ] as const)('of %s is all above and all below', (_what, watched, own, reached) => {
    expect([...withinReach(dossiersOf(interests, []), { own, watched })].sort()).toEqual([...reached].sort());
  });

  it('ends in a ring', () => {
    const ring = dossiersOf(rows(tie('a', 'b'), tie('b', 'a')), []);
    expect(withinReach(ring, { own: null, watched: ['a'] }).size).toBe(2);
  });
});

describe('a shift goes', () => {
  it.each<readonly [Level, Level, string]>([
    ['MINORITY_STAKE', 'CONTROLLED', 'closer'],
    ['NONE_FOUND', 'FORMER', 'closer'],
    ['SIGNIFICANT_INFLUENCE', 'FORMER', 'looser'],
    ['UNKNOWN', 'MINORITY_STAKE', 'closer'],
    ['CONTROLLED', 'UNKNOWN', 'looser'],
    ['UNKNOWN', 'NONE_FOUND', 'other'],
    ['NONE_FOUND', 'UNKNOWN', 'other'],
    ['OWN_GROUP', 'WATCHED_PARTY', 'other'],
  ])('from %s to %s: %s', (was, is, direction) => {
    const assessor = openAssessor({ evidence: EMPTY, viewpoint, asOf: TODAY });
    const level = (shown: Level) => ({ ...assessor('supplier'), shown, level: shown });
    expect(directionOf({ company: 'supplier', before: level(was), after: level(is) })).toBe(direction);
  });
});

const withRows = (interests: readonly Interest[]) => ({
  companies: new Map(),
  dossiers: dossiersOf(interests, []),
});
const EMPTY = withRows([]);

describe('a supposed tie', () => {
  const levelOf = (add: readonly Supposed[], remove: readonly string[] = []) => {
    const evidence = suppose(EMPTY, { add: rows(...add), remove: new Set(remove) });
    const ask = (asOf: string) => openAssessor({ evidence, viewpoint, asOf });
    return ask(TODAY)('supplier').shown;
  };

  it.each<readonly [string, Partial<Supposed>, Level]>([
    ['49 %', { sharePercent: 49 }, 'SIGNIFICANT_INFLUENCE'],
    ['more than half', { sharePercent: 50.1 }, 'CONTROLLED'],
    ['half without votes', { sharePercent: 51, votesPercent: 0 }, 'SIGNIFICANT_INFLUENCE'],
    ['4 %', { sharePercent: 4 }, 'MINORITY_STAKE'],
    ['no size', { sharePercent: null }, 'MINORITY_STAKE'],
    ['a board seat alone', { tie: 'boardSeat', sharePercent: null }, 'NON_EQUITY_TIE'],
  ])('of %s is judged as if a register had stated it: %s', (_what, change, level) => {
    expect(levelOf([tie('harlow', 'supplier', change)])).toBe(level);
  });

  it('leaves the evidence as it was', () => {
    suppose(EMPTY, { add: rows(tie('harlow', 'supplier')), remove: new Set() });
    expect(EMPTY.dossiers.rowsOn('supplier')).toEqual([]);
  });

  it('and a row left out change the levels of those below, and of nobody else', () => {
    const evidence = withRows(rows(tie('harlow', 'supplier'), tie('supplier', 'below')));
    const ask = (add: readonly Supposed[], remove: readonly string[]) =>
      openAssessor({
        evidence: suppose(evidence, { add: rows(...add), remove: new Set(remove) }),
        viewpoint,
        asOf: TODAY,
      });
    const shifts = levelShifts(ask([], []), ask([], ['supposed/1']), ['supplier', 'below', 'apart']);
    expect(shifts.map(({ company, after }) => [company, after.shown])).toEqual([
      ['supplier', 'UNKNOWN'],
      ['below', 'NONE_FOUND'],
    ]);
  });
});

describe('the day since which a level is what it is', () => {
  const interests = rows(tie('harlow', 'supplier')).map((row) => ({ ...row, start: '2025-06-13' }));
  const since = (from: string, to: string) => {
    const question = { evidence: withRows(interests), viewpoint, asOf: to };
    return levelsSince(question, ['supplier', 'apart'], { from, to }).get('supplier') ?? null;
  };

  it.each([
    ['2025-06-01', '2025-06-20', '2025-06-13'],
    ['2025-06-13', '2025-06-20', null],
    ['2025-01-01', '2025-06-12', null],
  ])('between %s and %s is %s', (from, to, day) => {
    expect(since(from, to)).toBe(day);
  });
});
