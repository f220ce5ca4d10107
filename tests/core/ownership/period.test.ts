import { describe, expect, it } from 'vitest';
import { addMonths, isBackwards, lastDay, standing } from '../../../src/core/ownership/period.ts';

describe('a partial date', () => {
  it.each([
    { written: '2025', last: '2025-12-31' },
    { written: '2025-06', last: '2025-06-30' },
    { written: '2024-02', last: '2024-02-29' },
    { written: '2025-06-13', last: '2025-06-13' },
  ])('$written can mean any day up to $last', ({ written, last }) => {
    expect(lastDay(written)).toBe(last);
  });
});

describe('a claim stands on a date', () => {
  const from = (start: string | null, end: string | null, oldestSource: string | null = null) => ({
    start,
    end,
    oldestSource,
  });
  it.each([
    { claim: 'from 13 June', period: from('2025-06-13', null), on: '2025-06-12', stands: 'before' },
    { claim: 'from 13 June', period: from('2025-06-13', null), on: '2025-06-13', stands: 'live' },
    { claim: 'up to 13 June', period: from(null, '2025-06-13', '2024'), on: '2025-06-12', stands: 'live' },
    {
      claim: 'up to, not on, 13 June',
      period: from(null, '2025-06-13', '2024'),
      on: '2025-06-13',
      stands: 'ended',
    },
    { claim: 'from "2025"', period: from('2025', null), on: '2024-12-31', stands: 'before' },
    { claim: 'from "2025"', period: from('2025', null), on: '2025-06-20', stands: 'possible' },
    { claim: 'from "2025"', period: from('2025', null), on: '2025-12-31', stands: 'live' },
    { claim: 'until "2025-06"', period: from('2024-01-01', '2025-06'), on: '2025-06-29', stands: 'live' },
    { claim: 'until "2025-06"', period: from('2024-01-01', '2025-06'), on: '2025-06-30', stands: 'ended' },
    {
      claim: 'no start, source of March',
      period: from(null, null, '2026-03-11'),
      on: '2026-03-11',
      stands: 'live',
    },
    {
      claim: 'no start, source of March',
      period: from(null, null, '2026-03-11'),
      on: '2026-03-10',
      stands: 'possible',
    },
    { claim: 'nothing at all', period: from(null, null), on: '2026-03-10', stands: 'possible' },
  ])('$claim, asked on $on: $stands', ({ period, on, stands }) => {
    expect(standing(period, on)).toBe(stands);
  });

  it('that ends before it starts is named backwards', () => {
    expect(isBackwards(from('2025-06', '2025-05'))).toBe(true);
    expect(isBackwards(from('2025-06', '2025-06'))).toBe(false);
  });
});

describe('months added', () => {
  it.each([
    { date: '2025-06-20', months: -24, moved: '2023-06-20' },
    { date: '2025-12-31', months: 2, moved: '2026-02-28' },
    { date: '2025-01-31', months: 12, moved: '2026-01-31' },
  ])('$date and $months months is $moved', ({ date, months, moved }) => {
    expect(addMonths(date, months)).toBe(moved);
  });
});
