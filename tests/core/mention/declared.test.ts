import { describe, expect, it } from 'vitest';
import { withDeclared } from '../../../src/core/mention/declared.ts';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';

const organisations = (...declarations: unknown[]) =>
  withDeclared(
    modelOfText(''),
    declarations.map((declaration) => JSON.stringify(declaration)),
  ).organisations;

const ORG = { '@type': 'Organization' };

describe('whose site it is', () => {
  it.each([
    ['a lone organisation at the top', { ...ORG, name: 'A' }, ['A']],
    ['the publisher of an article', { '@type': 'Article', publisher: { ...ORG, name: 'A' } }, ['A']],
    ['what the page is mainly about', { '@type': 'WebPage', mainEntity: { ...ORG, name: 'A' } }, ['A']],
    [
      'the publisher of the site the page is part of',
      { isPartOf: { publisher: { ...ORG, name: 'A' } } },
      ['A'],
    ],
    [
      'a publisher named by its id',
      {
        '@graph': [{ publisher: { '@id': '#p' } }, { ...ORG, '@id': '#p', name: 'A' }, { ...ORG, name: 'B' }],
      },
      ['A'],
    ],
    [
      'none of several at the top',
      [
        { ...ORG, name: 'A' },
        { ...ORG, name: 'B' },
      ],
      [],
    ],
    ['not one that an article mentions', { '@type': 'Article', mentions: { ...ORG, name: 'A' } }, []],
    ['not the publisher of a review inside', { review: { publisher: { ...ORG, name: 'A' } } }, []],
    ['not an entry of a list', { mainEntity: { itemListElement: [{ item: { ...ORG, name: 'A' } }] } }, []],
  ])('is %s', (_case, declaration, sites) => {
    const found = organisations(declaration);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ isSite }) => isSite).map(({ name }) => name)).toEqual(sites);
  });
});

describe('what a page may not do', () => {
  it('takes no more of the time than 10,000 nodes do', () => {
    const flood = Array.from({ length: 100_000 }, (_, number) => ({ ...ORG, name: `Flood ${number}` }));
    expect(organisations(flood)).toHaveLength(100);
  });

  it('nests as deep as it likes and is not followed for ever', () => {
    const text = `${'{"mainEntity":'.repeat(20_000)}{"@type":"Organization","name":"A"}${'}'.repeat(20_000)}`;
    expect(withDeclared(modelOfText(''), [text]).organisations).toEqual([]);
  });

  it('gives a name in two scripts once, with what both say', () => {
    expect(
      organisations(
        { ...ORG, name: 'A', url: 'https://a.example' },
        { publisher: { ...ORG, name: 'A', legalName: 'A Ltd' } },
      ),
    ).toEqual([{ name: 'A', legalName: 'A Ltd', hosts: ['a.example'], lei: null, isSite: true }]);
  });
});
