import { describe, expect, it } from 'vitest';
import { type Found, foundCompany, foundInterest } from '../../src/sources/found.ts';
import { Gathering } from '../../src/sources/gathered.ts';

const company = (id: string, stated: string | null, name = id): Found => ({
  kind: 'company',
  line: 1,
  stated,
  company: foundCompany({ id, name }),
});
const holding = (owner: string, subject: string): Extract<Found, { kind: 'interests' }> => {
  const interest = foundInterest({
    ref: `${owner}/${subject}`,
    owner,
    subject,
    tie: 'shares',
    note: 'x',
    sources: [],
  });
  return { kind: 'interests', line: 1, group: interest.ref, stated: '2026', interests: [interest] };
};
function gathered(...found: Found[]) {
  const gathering = new Gathering();
  gathering.add(found);
  return gathering.finish();
}

describe('what was found is put together', () => {
  it.each([
    ['a later statement replaces an earlier one', '2024', '2025', ['new']],
    ['an earlier one does not replace a later', '2025', '2024', ['old']],
    ['two of one date add up', '2025', '2025', ['old', 'new']],
    ['a register’s own record is kept first', null, '', ['old', 'new']],
    ['also where it comes last', '', null, ['new', 'old']],
  ])('%s', (_what, first, second, names) => {
    const [merged] = gathered(company('a', first, 'old'), company('a', second, 'new')).companies;
    expect([merged?.name, ...(merged?.aliases ?? [])]).toEqual(names);
  });

  it('a name that is a text is refused, and so are such other names', () => {
    const { companies, report } = gathered(company('a', '', 'x'.repeat(501)));
    expect([companies, report.problems[0]?.id]).toEqual([[], 'record_wrong_field']);
  });

  it('interests of companies that other packs describe are kept', () => {
    const gathering = new Gathering();
    gathering.add([company('a', ''), holding('a', 'known'), holding('a', 'stranger')]);
    const { interests, report } = gathering.finish((id) => id === 'known');
    expect([interests.length, report.undescribed]).toEqual([1, 1]);
  });

  it('branches of branches end at the head office, and rings of them where they began', () => {
    const same = (branch: string, head: string): Found => ({ kind: 'same', line: 1, branch, head });
    const ids = ['a', 'b', 'c'].map((id) => company(id, ''));
    const { companies, interests } = gathered(
      ...ids,
      same('a', 'b'),
      same('b', 'c'),
      holding('a', 'x'),
      company('x', ''),
    );
    expect(companies.map(({ id }) => id)).toEqual(['c', 'x']);
    expect(interests.map(({ owner }) => owner)).toEqual(['c']);
    expect(() => gathered(...ids, same('a', 'b'), same('b', 'a'))).not.toThrow();
  });

  it('a list of more than a pack can hold is refused before it fills the device', () => {
    const gathering = new Gathering();
    const row: Found = { ...holding('a', 'b'), group: null };
    gathering.add(new Array(1_000_000).fill(row));
    expect(() => gathering.add([row])).toThrow('source_too_many');
  });

  it('of a file of names only those are kept that an interest speaks of', () => {
    const gathering = new Gathering();
    gathering.add([holding('a', 'b')]);
    gathering.add([company('a', null), company('b', null), company('c', null)], null, gathering.parties());
    expect(gathering.finish().companies.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
