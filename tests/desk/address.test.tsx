// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { nameAddress, useRoute } from '../../src/desk/address.ts';
import { soon } from '../soon.ts';

beforeEach(() => {
  location.hash = '';
});

describe('a page that names its address', () => {
  it.each([
    ['its date is added', '#/shifts', 'shifts', null, '#/shifts?on=2025-06-20'],
    [
      'its date is replaced',
      '#/companies/tessel?on=2024-01-01',
      'companies',
      'tessel',
      '#/companies/tessel?on=2025-06-20',
    ],
    ['a page that was opened meanwhile stays', '#/digest', 'shifts', null, '#/digest'],
    [
      'an entry that was opened meanwhile stays',
      '#/companies/harlow',
      'companies',
      'tessel',
      '#/companies/harlow',
    ],
    ['the list that was gone back to stays', '#/companies', 'companies', 'tessel', '#/companies'],
  ] as const)('%s', (_what, before, page, item, after) => {
    location.hash = before;
    nameAddress({ page, item, query: { on: '2025-06-20' } });
    expect(location.hash).toBe(after);
  });
});

it('follows a link from the moment it is drawn', async () => {
  const Where = () => <p>{useRoute().page}</p>;
  const place = document.createElement('div');
  render(<Where />, place);
  location.hash = '#/digest';
  await soon(() => expect(place.textContent).toBe('digest'));
});
