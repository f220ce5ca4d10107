import { describe, expect, it } from 'vitest';
import { dateIn, hashOf, routeOf } from '../../src/desk/route.ts';

describe('the address of a desk page', () => {
  it.each([
    ['', 'companies', null],
    ['#', 'companies', null],
    ['#/about', 'about', null],
    ['#/data/pack-own', 'data', 'pack-own'],
    ['#/data/', 'data', null],
    ['#/nowhere', 'companies', null],
    ['#/constructor', 'companies', null],
    ['#/data/%E0%A4', 'data', null],
    ['#/data/a%2Fb', 'data', 'a/b'],
  ])('%j opens %s, entry %s', (hash, page, item) => {
    expect(routeOf(hash)).toEqual({ page, item, query: {} });
  });

  it.each(['pack-own', 'a/b', 'Ü & %'])('leads back to the entry %s', (item) => {
    const route = { page: 'data', item, query: { on: '2025-06-20', 'a&b': 'c=d?' } } as const;
    expect(routeOf(hashOf(route))).toEqual(route);
  });
});

describe('a date in the address', () => {
  it.each([
    ['2025-06-20', '2025-06-20'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-31', null],
    ['2025-06', null],
    ['yesterday', null],
    [undefined, null],
  ])('%j is %j', (asked, date) => {
    expect(dateIn(asked)).toBe(date);
    const { on } = routeOf(`#/companies/tessel?on=${asked}`).query;
    expect(dateIn(on)).toBe(date);
  });
});
