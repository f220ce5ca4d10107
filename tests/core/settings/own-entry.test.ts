import { describe, expect, it } from 'vitest';
import { assembleKnowledge } from '../../../src/core/pack/knowledge.ts';
import { type OwnEntryDraft, ownEntry, ownPack, toldNames } from '../../../src/core/settings/own-entry.ts';

const draft: OwnEntryDraft = {
  name: ' Tessel Glazes ',
  otherNames: ['Tessel', ' Tessel ', '', 'Tessel Glazes'],
  domain: null,
  service: 'glaze firing',
  role: 'supplier',
  parent: { company: 'own-2', sharePercent: 33.4, source: 'https://register.example/tessel' },
};
const entry = (change: Partial<OwnEntryDraft> = {}, id = 'own-1') =>
  ownEntry({ ...draft, ...change }, id, '2026-11-22');

describe('what is typed', () => {
  it('loses stray spaces and doubles', () => {
    expect(entry()).toMatchObject({ name: 'Tessel Glazes', otherNames: ['Tessel'] });
  });

  it.each([
    ['tessel.example', 'tessel.example'],
    ['https://Www.Tessel.example/about?x=1', 'www.tessel.example'],
    [' TESSEL.EXAMPLE ', 'tessel.example'],
    ['localhost', null],
    ['no domain at all', null],
    ['', null],
  ])('domain %j is the host %j', (domain, host) => {
    expect(entry({ domain }).domain).toBe(host);
  });
});

describe('own entries as a pack', () => {
  const parent = entry(
    { name: 'Quarrelwood Kilns', otherNames: [], parent: null, role: 'competitor' },
    'own-2',
  );
  const pack = ownPack([entry(), parent]);
  const [interest] = pack.interests;

  it('joins the knowledge like any other pack and is marked as the user’s own', () => {
    const knowledge = assembleKnowledge([pack]);
    expect(knowledge.companies.get('own-1')).toMatchObject({ name: 'Tessel Glazes', pack: 'own' });
    expect(knowledge.interests).toHaveLength(1);
  });

  it('does not make the data look newer than it is', () => {
    const shipped = { ...ownPack([]), id: 'shipped', asOf: '2025-06-20' };
    expect(assembleKnowledge([shipped, pack]).asOf).toBe('2025-06-20');
  });

  it('states the stake exactly, in force from the day it was typed, with its source', () => {
    expect(interest).toMatchObject({
      owner: 'own-2',
      subject: 'own-1',
      tie: 'shares',
      share: { lower: 334_000, upper: 334_000, lowerOpen: false, upperOpen: false },
      status: 'in-force',
      sources: [
        { publisher: 'your own entry', date: '2026-11-22', url: 'https://register.example/tessel', tier: 4 },
      ],
    });
  });

  it('a stake of unknown size is of undisclosed size, never 0', () => {
    const [unknown] = ownPack([
      entry({ parent: { company: 'own-2', sharePercent: null, source: 'a call' } }),
    ]).interests;
    expect(unknown).toMatchObject({ tie: 'equityUndisclosedSize', share: null });
    expect(unknown?.sources[0]).toMatchObject({ url: null, via: 'a call' });
  });

  it('a supplier without a parent states no interest: no data is unknown, not neutral', () => {
    expect(ownPack([entry({ parent: null })]).interests).toEqual([]);
  });
});

it('every name of an own entry is told to be it, with and without its legal form', () => {
  expect(toldNames([entry({ name: 'Tessel Glazes GmbH', otherNames: ['Tessel', 'GmbH'] })])).toEqual([
    { key: 'tessel glazes', company: 'own-1', is: true },
    { key: 'tessel glazes gmbh', company: 'own-1', is: true },
    { key: 'tessel', company: 'own-1', is: true },
  ]);
});
