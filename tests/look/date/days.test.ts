import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, placeIn, yearsIn } from '../../../src/look/date/days.ts';

it.each(['1970-01-01', '2024-02-29', '2025-06-20'])('%s is the same day again', (date) => {
  expect(dateOf(dayOf(date))).toBe(date);
});

describe('the place of a date in a stretch of time', () => {
  const stretch = { from: '2025-01-01', to: '2025-01-05' };
  it.each([
    ['2025-01-01', 0],
    ['2025-01-02', 0.25],
    ['2025-01-05', 1],
    ['2019-01-01', 0],
    ['2030-01-01', 1],
  ])('%s stands at %d', (date, place) => expect(placeIn(stretch, date)).toBe(place));

  it('is its start where the stretch is a single day', () => {
    expect(placeIn({ from: '2025-01-01', to: '2025-01-01' }, '2025-01-01')).toBe(0);
  });
});

it.each([
  [{ from: '2023-01-01', to: '2026-11-22' }, 8, [2023, 2024, 2025, 2026]],
  [{ from: '2023-01-01', to: '2026-11-22' }, 2, [2023, 2025]],
  [{ from: '2023-03-01', to: '2024-11-22' }, 8, [2024]],
])('the years of %o, at most %d: %j', (stretch, most, years) => {
  expect(yearsIn(stretch, most)).toEqual(years);
});
