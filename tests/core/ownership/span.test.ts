import { describe, expect, it } from 'vitest';
import {
  AT_LEAST_HALF,
  gap,
  grainsOf,
  HALF,
  isPast,
  MORE_THAN_HALF,
  ppmToGrains,
  spanOf,
} from '../../../src/core/ownership/span.ts';
import { percent } from './made.ts';

describe('a line', () => {
  it.each([
    { size: 'exactly half', grains: HALF, control: false, owned: true },
    { size: 'one ppm above', grains: HALF + ppmToGrains(1), control: true, owned: true },
    { size: 'one ppm below', grains: HALF - ppmToGrains(1), control: false, owned: false },
    { size: '"more than 50 %"', grains: spanOf(percent(50, 100, true)).lower, control: true, owned: true },
    {
      size: '0.5000001, an open end as some sources write it',
      grains: grainsOf(0.5000001),
      control: true,
      owned: true,
    },
    {
      size: '0.1 + 0.2 + 0.2',
      grains: grainsOf(0.1) + grainsOf(0.2) + grainsOf(0.2),
      control: false,
      owned: true,
    },
    { size: 'three sixths', grains: 3 * grainsOf(1 / 6), control: false, owned: true },
  ])('is met by $size: control $control, owned $owned', ({ grains, control, owned }) => {
    expect(isPast(grains, MORE_THAN_HALF)).toBe(control);
    expect(isPast(grains, AT_LEAST_HALF)).toBe(owned);
  });

  it('keeps an open end open however many holders are summed', () => {
    const { lower } = spanOf(percent(5, 10, true));
    expect(isPast(10 * lower, MORE_THAN_HALF)).toBe(true);
    expect(isPast(10 * lower, { at: HALF + ppmToGrains(1), strict: false })).toBe(false);
  });
});

it('measures the gap between two sizes, none where they overlap', () => {
  expect(gap(spanOf(percent(49)), spanOf(percent(30)))).toBe(ppmToGrains(190_000));
  expect(gap(spanOf(percent(25, 50)), spanOf(percent(49)))).toBe(0);
});
