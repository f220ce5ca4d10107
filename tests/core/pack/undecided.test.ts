import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { undecidedIn } from '../../../src/core/pack/undecided.ts';
import { type FoundCompany, foundCompany } from '../../../src/sources/found.ts';

const lei = (last: number) => `549300ACMELTD00000${String(last).padStart(2, '0')}`;
const acme = (id: string, more: Partial<FoundCompany> = {}) =>
  foundCompany({ id, name: 'Acme Ltd', country: 'GB', ...more });

function pack(id: string, ...companies: FoundCompany[]) {
  const attribution = { name: 'A list', licence: 'CC0-1.0', used: 'all' };
  const counts = { companies: companies.length, interests: 0, searches: 0, rivals: 0 };
  const head = { format: 1, id, title: id, version: 1, asOf: '2026', attributions: [attribution], counts };
  return parsePack({ ...head, companies, interests: [], searches: [], rivals: [] });
}

const NOTHING = { possible: [], conflicts: [] };

const ids = ({ possible, conflicts }: ReturnType<typeof undecidedIn>) => ({
  possible: possible.map(({ found, known }) => `${found.id} ${known.id}`),
  conflicts: conflicts.map(({ found, known, against }) => `${found.id} ${known.id} ${against}`),
});

describe('what is left for a person', () => {
  it.each<[string, Partial<FoundCompany>, Partial<FoundCompany>, ReturnType<typeof ids>]>([
    ['one name in one country', {}, { name: 'ACME LIMITED' }, { possible: ['b a'], conflicts: [] }],
    ['not where an LEI has settled it', { lei: lei(1) }, { lei: lei(1) }, { possible: [], conflicts: [] }],
    ['not where two LEIs have', { lei: lei(1) }, { lei: lei(2) }, { possible: [], conflicts: [] }],
    ['not in two countries', {}, { country: 'US' }, { possible: [], conflicts: [] }],
    ['a name of which a list says no more', { country: null }, {}, { possible: ['b a'], conflicts: [] }],
    ['not without a country, where a number says who it is', { country: null, lei: lei(1) }, {}, NOTHING],
    [
      'one site of two LEIs, which stay two',
      { lei: lei(1), domains: ['acme.example'] },
      { lei: lei(2), domains: ['acme.example'], country: 'US' },
      { possible: [], conflicts: ['b a lei'] },
    ],
  ])('is %s', (_what, known, found, left) => {
    expect(ids(undecidedIn([pack('one', acme('a', known)), pack('two', acme('b', found))]))).toEqual(left);
  });

  it('is every company of the name, and each pack is compared with all before it', () => {
    const packs = [pack('one', acme('a'), acme('a2')), pack('two', acme('b')), pack('three', acme('c'))];
    expect(ids(undecidedIn(packs)).possible).toEqual(['b a', 'b a2', 'c a', 'c a2', 'c b']);
    const confirmed = [{ found: 'b', known: 'a' }];
    expect(ids(undecidedIn(packs, confirmed)).possible).toEqual(['c a', 'c a2']);
  });
});
