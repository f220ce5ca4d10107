import { expect, it } from 'vitest';
import { localDate } from '../../src/background/day.ts';

it.each([
  [new Date(2026, 0, 5, 0, 30), '2026-01-05'],
  [new Date(2026, 11, 31, 23, 59), '2026-12-31'],
])('%s is %s where the user is', (moment, date) => {
  expect(localDate(moment)).toBe(date);
});
