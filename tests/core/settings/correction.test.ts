import { describe, expect, it } from 'vitest';
import { meaningOn, toldOn } from '../../../src/core/settings/correction.ts';

const said = [
  { id: '1', company: 'quarrel', surface: 'Quarrel', host: null, is: false, said: '2026-11-22' },
  { id: '2', company: 'tessel', surface: 'Tessel', host: 'museum.example', is: false, said: '2026-11-22' },
  { id: '3', company: 'lintel', surface: 'Lintel Ltd', host: 'shop.example', is: true, said: '2026-11-22' },
];

describe('"not this company" holds', () => {
  it.each([
    { company: 'quarrel', surface: 'Quarrel', host: 'news.example', holds: true, why: 'said for everywhere' },
    { company: 'quarrel', surface: 'QUARREL', host: null, holds: true, why: 'the same name in capitals' },
    {
      company: 'quarrel',
      surface: 'Quarrel Inc.',
      host: null,
      holds: true,
      why: 'a legal form is no other name',
    },
    {
      company: 'quarrel',
      surface: 'Quarrel Tools',
      host: null,
      holds: false,
      why: 'a longer name is another',
    },
    { company: 'tessel', surface: 'Quarrel', host: null, holds: false, why: 'said of another company' },
    { company: 'tessel', surface: 'Tessel', host: 'museum.example', holds: true, why: 'said on this site' },
    { company: 'tessel', surface: 'Tessel', host: 'news.example', holds: false, why: 'said on another site' },
    { company: 'tessel', surface: 'Tessel', host: null, holds: false, why: 'a file is no site' },
  ])('$company "$surface" on $host: $holds, $why', ({ company, surface, host, holds }) => {
    expect(meaningOn(said, host)(company, surface)).toBe(holds ? null : company);
  });
});

describe('linking hears', () => {
  it.each([
    { host: 'news.example', told: [['quarrel', 'quarrel', false]] },
    {
      host: 'shop.example',
      told: [
        ['quarrel', 'quarrel', false],
        ['lintel', 'lintel', true],
        ['lintel', 'lintel ltd', true],
      ],
    },
    { host: null, told: [['quarrel', 'quarrel', false]] },
  ])('what was said for $host and for everywhere', ({ host, told }) => {
    expect(toldOn(said, host).map(({ company, key, is }) => [company, key, is])).toEqual(told);
  });
});

describe('a name means', () => {
  const shop = 'shop.example';
  const anew = (company: string, surface: string, host: string | null, is: boolean) =>
    ({ id: 'n', company, surface, host, is, said: '2026-11-23' }) as const;
  it.each([
    { why: '"this is" one of several', linked: null, surface: 'Lintel', more: [], means: 'lintel' },
    {
      why: '"this is" another than was linked',
      linked: 'tessel',
      surface: 'Lintel',
      more: [],
      means: 'lintel',
    },
    { why: 'nothing was said of it', linked: null, surface: 'Tarn', more: [], means: null },
    {
      why: 'a later "not this" takes it back',
      linked: null,
      surface: 'Lintel',
      more: [anew('lintel', 'Lintel', shop, false)],
      means: null,
    },
    {
      why: 'a later "this is" allows it again',
      linked: 'quarrel',
      surface: 'Quarrel',
      more: [anew('quarrel', 'Quarrel', shop, true)],
      means: 'quarrel',
    },
    {
      why: 'the site outweighs everywhere',
      linked: null,
      surface: 'Lintel',
      more: [anew('tarn', 'Lintel', null, true)],
      means: 'lintel',
    },
  ])('$means where $why', ({ linked, surface, more, means }) => {
    expect(meaningOn([...said, ...more], shop)(linked, surface)).toBe(means);
  });
});
