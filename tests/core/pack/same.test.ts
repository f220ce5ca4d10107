import { describe, expect, it } from 'vitest';
import type { Described } from '../../../src/core/pack/described.ts';
import { sameCompanies } from '../../../src/core/pack/same.ts';
import { foundCompany } from '../../../src/sources/found.ts';

const lei = (last: number) => `549300ACMELTD00000${String(last).padStart(2, '0')}`;
const company = (id: string, more: Partial<Described> = {}) => foundCompany({ id, name: id, ...more });
const number = (value: string) => ({ identifiers: [{ scheme: 'GB-COH', value }] });

describe('records of two sources are one company', () => {
  it.each<[string, Partial<Described>, Partial<Described>]>([
    ['by an LEI', { lei: lei(1) }, { lei: lei(1) }],
    ['by a Wikidata item', { wikidata: 'Q900000001' }, { wikidata: 'Q900000001' }],
    ['by a number of one register', number('01234567'), number('01234567')],
    ['by a domain of its own', { domains: ['acme.example'] }, { domains: ['acme.example', 'acme.test'] }],
    [
      'by one of several, the rest unknown to the other',
      { lei: lei(1), wikidata: 'Q1' },
      { wikidata: 'Q1', ...number('01234567') },
    ],
  ])('%s', (_how, known, found) => {
    const { idOf, conflicts } = sameCompanies([company('acme', known)], [company('new', found)]);
    expect([...idOf]).toEqual([['new', 'acme']]);
    expect(conflicts).toEqual([]);
  });

  it('in a chain: the second adds what the third is known by', () => {
    const { idOf } = sameCompanies(
      [company('acme', { lei: lei(1) })],
      [company('b', { lei: lei(1), wikidata: 'Q1' }), company('c', { wikidata: 'Q1' })],
    );
    expect([...idOf]).toEqual([
      ['b', 'acme'],
      ['c', 'acme'],
    ]);
  });

  it('only where a person says so, if they share no more than name and country', () => {
    const known = [company('acme', { name: 'Acme Ltd', country: 'GB' })];
    const found = [company('new', { name: 'ACME LIMITED', country: 'GB' })];
    const pair = { found: 'new', known: 'acme' };
    expect(sameCompanies(known, found)).toEqual({ idOf: new Map(), possible: [pair], conflicts: [] });
    expect(sameCompanies(known, found, [pair])).toEqual({
      idOf: new Map([['new', 'acme']]),
      possible: [],
      conflicts: [],
    });
  });
});

describe('a record that is a name and nothing else', () => {
  it.each<[string, Partial<Described>]>([
    ['with a number', { name: 'ACME Limited', lei: lei(1) }],
    ['in some country', { name: 'Acme Ltd', country: 'DE' }],
    ['of which no more is said either', { name: 'Acme' }],
  ])('is asked about beside the known one %s, and never joined unasked', (_what, known) => {
    const pair = { found: 'new', known: 'acme' };
    const found = [company('new', { name: 'Acme' })];
    expect(sameCompanies([company('acme', known)], found)).toMatchObject({ possible: [pair] });
    expect(sameCompanies([company('acme', known)], found).idOf.size).toBe(0);
  });
});

describe('records are kept apart', () => {
  it.each<[string, Partial<Described>, Partial<Described>]>([
    [
      'by nothing but a name, one with a number',
      { name: 'Acme', lei: lei(1) },
      { name: 'Acme', country: 'DE' },
    ],
    ['in two countries', { name: 'Acme', country: 'GB' }, { name: 'Acme', country: 'DE' }],
    [
      'by numbers of two registers',
      number('01234567'),
      { identifiers: [{ scheme: 'RA000242', value: '01234567' }] },
    ],
    [
      'by two LEIs under one name',
      { name: 'Acme', country: 'GB', lei: lei(1) },
      { name: 'Acme', country: 'GB', lei: lei(2) },
    ],
    ['by a legal form alone', { name: 'Ltd', country: 'GB' }, { name: 'Limited', country: 'GB' }],
  ])('%s', (_how, known, found) => {
    expect(sameCompanies([company('acme', known)], [company('new', found)])).toEqual({
      idOf: new Map(),
      possible: [],
      conflicts: [],
    });
  });

  it('and named as a conflict where one identifier joins them and another parts them', () => {
    const { idOf, conflicts } = sameCompanies(
      [company('acme', { lei: lei(1), domains: ['acme.example'] })],
      [company('new', { lei: lei(2), domains: ['acme.example'] })],
    );
    expect([...idOf]).toEqual([]);
    expect(conflicts).toEqual([
      { found: 'new', known: 'acme', through: { scheme: 'domain', value: 'acme.example' }, against: 'lei' },
    ]);
  });

  it('where a group’s site stands in the records of several of its firms', () => {
    const site = { domains: ['group.example'] };
    const { idOf } = sameCompanies([company('head', site)], [company('one', site), company('two', site)]);
    expect([...idOf]).toEqual([]);
  });

  it('if they are companies of one pack, whatever they share', () => {
    const twins = [company('a', { lei: lei(1) }), company('b', { lei: lei(1) })];
    expect(sameCompanies(twins, []).idOf.size).toBe(0);
  });
});
