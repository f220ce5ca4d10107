import { expect, it } from 'vitest';
import { routeOf } from '../../src/desk/route.ts';
import { companyOnDesk, DESK } from '../../src/messages/desk-address.ts';

it.each([
  ['tessel', null, {}],
  ['tessel', '2025-06-20', { on: '2025-06-20' }],
  ['own:reeds & sons', null, {}],
])('the desk opens %s as of %s from the address that others give it', (item, asOf, query) => {
  const address = companyOnDesk(item, asOf);
  expect(address.startsWith(`${DESK}#`)).toBe(true);
  expect(routeOf(address.slice(DESK.length))).toEqual({ page: 'companies', item, query });
});
