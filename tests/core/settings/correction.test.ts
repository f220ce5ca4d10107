import { describe, expect, it } from 'vitest';
import { correctionsFor, toldOn } from '../../../src/core/settings/correction.ts';

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
    expect(correctionsFor(said, host)(company, surface)).toBe(holds);
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

  it('"this is" forbids nothing', () => {
    expect(correctionsFor(said, 'shop.example')('lintel', 'Lintel')).toBe(false);
  });
});
