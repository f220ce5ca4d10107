import { describe, expect, it } from 'vitest';
import type { Company } from '../../../src/core/company/company.ts';
import { companiesByName, companySearch } from '../../../src/core/name/company-search.ts';
import { company as known } from '../company/made.ts';

const company = (name: string, more: Partial<Company> = {}) => known(name.toLowerCase(), { name, ...more });

const search = companySearch([
  company('Quarrel Kilns', { ticker: 'QRL', domains: ['kilns.example'] }),
  company('Quarrel'),
  company('The Quarrel Group', { legalName: 'Quarrel Holdings Inc.' }),
  company('Tessel', { formerNames: ['Quarrelsome Glazes'] }),
  company('Éclair Moulds'),
]);
const found = (typed: string, limit = 10) => search(typed, limit).map(({ name }) => name);

describe('a company is found by the first letters of its names', () => {
  it.each([
    [
      'quarrel',
      ['Quarrel', 'Quarrel Kilns', 'The Quarrel Group', 'Tessel'],
      'whole, beginning, inside, former',
    ],
    ['kilns quar', ['Quarrel Kilns'], 'words in any order'],
    ['ECLAIR', ['Éclair Moulds'], 'case and accents do not count'],
    ['qrl', ['Quarrel Kilns'], 'a ticker'],
    ['kilns.example', ['Quarrel Kilns'], 'a host'],
    ['arrel', [], 'the middle of a word is no beginning'],
    ['quarrel moulds', [], 'words of two companies are no company'],
    ['', [], 'nothing typed'],
    [' .- ', [], 'nothing but signs'],
  ])('%j → %j: %s', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('no more than asked for', () => {
    expect(found('quarrel', 2)).toEqual(['Quarrel', 'Quarrel Kilns']);
  });
});

describe('a selected name means', () => {
  const named = companiesByName([
    company('Quarrel'),
    company('Quarrel', { id: 'other' }),
    company('Tessel', { legalName: 'Tessel Glazes GmbH' }),
  ]);

  it.each([
    ['QUARREL, Inc.', ['quarrel', 'other'], 'both companies of that name'],
    ['Tessel Glazes', ['tessel'], 'the legal name without its form'],
    ['Tess', [], 'half a name is no name'],
    ['GmbH', [], 'a legal form alone names nobody'],
  ])('%j → %j: %s', (selected, ids) => {
    expect(named(selected).map(({ id }) => id)).toEqual(ids);
  });
});
