import { describe, expect, it } from 'vitest';
import { daysSince, minuteOf, percentOf, sizeOf } from '../../src/desk/data/sizes.ts';

describe('numbers of the data pages', () => {
  it.each([
    [0, ['0', 'B']],
    [999, ['999', 'B']],
    [48_200, ['48', 'kB']],
    [4_512_000, ['4.5', 'MB']],
  ])('%i bytes are %j', (bytes, size) => {
    expect(sizeOf(bytes)).toEqual(size);
  });

  it.each([
    [1, 3, 33],
    [0, 0, 0],
    [999, 1000, 99],
    [5, 5, 100],
  ])('%i of %i are %i %%', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  it.each([
    ['2026-11-01', '21'],
    ['2026-11-22', '0'],
    ['2021-11-22', '1,826'],
    ['2026-11', null],
    ['2026-11-23', null],
  ])('%s is %s days before 22 November 2026', (date, days) => {
    expect(daysSince(date, '2026-11-22')).toBe(days);
  });

  it('a time is told to the minute', () => {
    expect(minuteOf('2026-11-22T07:05:31.000')).toBe('2026-11-22 07:05');
  });
});
