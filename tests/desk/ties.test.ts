import { describe, expect, it } from 'vitest';
import { isTie } from '../../src/core/ownership/tie-kinds.ts';
import { percentTyped, TIE_GROUPS } from '../../src/desk/ties.ts';

it('every tie to pick from is in the vocabulary, once', () => {
  const ties = Object.values(TIE_GROUPS).flat();
  expect(ties.filter((tie) => !isTie(tie))).toEqual([]);
  expect(new Set(ties).size).toBe(ties.length);
});

describe('a size as typed', () => {
  it.each([
    ['49', 49],
    [' 49,5 % ', 49.5],
    ['0', 0],
    ['100', 100],
    ['', null],
    ['  ', null],
    ['101', undefined],
    ['-1', undefined],
    ['half', undefined],
    ['4.9.1', undefined],
  ])('%j is %j', (typed, percent) => {
    expect(percentTyped(typed)).toBe(percent);
  });
});
