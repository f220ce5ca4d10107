import { describe, expect, it } from 'vitest';
import { hashOf, routeOf } from '../../src/desk/route.ts';

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
    expect(routeOf(hash)).toEqual({ page, item });
  });

  it.each(['pack-own', 'a/b', 'Ü & %'])('leads back to the entry %s', (item) => {
    const route = { page: 'data', item } as const;
    expect(routeOf(hashOf(route))).toEqual(route);
  });
});
