import { expect, it } from 'vitest';
import { fitting } from '../../../src/background/knowledge/fitting.ts';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { PACK } from '../stand-in.ts';

const packs = (ids: string) => [...ids].map((id) => ({ ...parsePack(PACK), id }));

it.each([
  { what: 'all fit', fails: () => false, made: 'abc', misfits: [] },
  { what: 'one fits with nobody', fails: (ids: string) => ids.includes('b'), made: 'ac', misfits: ['b'] },
  { what: 'two do not fit each other', fails: (ids: string) => /a.*c/.test(ids), made: 'ab', misfits: ['c'] },
  { what: 'the first fails', fails: (ids: string) => ids.includes('a'), made: 'bc', misfits: ['a'] },
  { what: 'nothing can be made', fails: () => true, made: null, misfits: ['a', 'b', 'c'] },
])('where $what, the rest is made and the misfits are named', async ({ fails, made, misfits }) => {
  const make = async (some: readonly { readonly id: string }[]) => {
    const ids = some.map(({ id }) => id).join('');
    if (fails(ids)) throw new RangeError(ids);
    return ids;
  };
  expect(await fitting(packs('abc'), make)).toEqual({ made, misfits });
});
