import { describe, expect, it } from 'vitest';
import type { LinkedMention } from '../../../src/core/linking/linked.ts';
import { caughtClaims } from '../../../src/core/ownership/caught.ts';
import { interest } from '../pack/made.ts';

const NAMES = { Quarrel: 'quarrel', 'Tessel Inc.': 'tessel', Tessel: 'tessel', Ovenbird: 'ovenbird' };

/** Every name as linking would find it, the longest first. */
function linked(text: string): readonly LinkedMention[] {
  const names = Object.keys(NAMES).join('|').replaceAll('.', '\\.');
  return [...text.matchAll(new RegExp(names, 'g'))].map(({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    company: NAMES[surface as keyof typeof NAMES],
    confidence: 1,
    evidence: [],
  }));
}

const caughtIn = (text: string, rows = [] as ReturnType<typeof interest>[]) =>
  caughtClaims(text, linked(text), (subject) => rows.filter((row) => row.subject === subject), '2026-11-22');

const stakes = (text: string) =>
  caughtIn(text).map(({ owner, subject, percent, of }) => [owner, subject, percent, of]);

describe('a stake that a page states', () => {
  it.each<[string, string, string, number, string]>([
    ['Quarrel takes 49 % of Tessel.', 'quarrel', 'tessel', 49, 'shares'],
    ['Quarrel took a 49% stake in Tessel on Friday.', 'quarrel', 'tessel', 49, 'shares'],
    ['On Friday Quarrel quietly bought about 12.5 percent of Tessel.', 'quarrel', 'tessel', 12.5, 'shares'],
    ['Quarrel, which holds 30 per cent of Tessel, said so.', 'quarrel', 'tessel', 30, 'shares'],
    ['Quarrel’s 49 % non-voting stake in Tessel is old news.', 'quarrel', 'tessel', 49, 'shares'],
    ['Tessel is 30 percent owned by Quarrel.', 'quarrel', 'tessel', 30, 'shares'],
    ['Tessel, 30% owned by Quarrel, denied it.', 'quarrel', 'tessel', 30, 'shares'],
    ['20 % of Ovenbird is held by Tessel.', 'tessel', 'ovenbird', 20, 'shares'],
    ['Quarrel holds 51 % of the votes in Tessel.', 'quarrel', 'tessel', 51, 'votes'],
    [
      'The maker Tessel Inc. grew. Quarrel owns 10 % of Tessel Inc. and more.',
      'quarrel',
      'tessel',
      10,
      'shares',
    ],
    ['In May Quarrel took 49 % of Tessel.', 'quarrel', 'tessel', 49, 'shares'],
  ])('%s', (text, ...stake) => {
    expect(stakes(text)).toEqual([stake]);
  });

  it.each([
    'Quarrel could take 49 % of Tessel.',
    'Quarrel plans to take 49 % of Tessel.',
    'Quarrel is in talks about it; it takes 49 % of Tessel.',
    'Quarrel has agreed to take 49 % of Tessel.',
    'Quarrel denied that it holds 49 % of Tessel.',
    'Quarrel doesn’t own 49 % of Tessel.',
    'Quarrel sold its 49 % stake in Tessel.',
    'Quarrel held 49 % of Tessel.',
    'Quarrel owns more than 49 % of Tessel.',
    'Quarrel owns 149 % of Tessel.',
    'Quarrel owns 0 % of Tessel.',
    'Quarrel takes 49 % of Quarrel.',
    'Quarrel grew by 49 %. Tessel did not.',
    'Quarrel makes 49 % of its money with Tessel.',
    'Quarrel owns half of Tessel.',
    'Quarrel, Tessel 49 %, Ovenbird 30 %',
    'Reportedly Quarrel takes 49 % of Tessel.',
    'Quarrel takes 49 % of the kilns that Ovenbird sells.',
    `${'Quarrel has '.repeat(300)} 49 % of Tessel`,
  ])('is not: %s', (text) => {
    expect(stakes(text)).toEqual([]);
  });

  it('is quoted as the page has it, once', () => {
    const text =
      'News.\nQuarrel took 49 % of Tessel, said Ann.\nAgain: Quarrel took 49 % of Tessel, said Ann.';
    expect(caughtIn(text).map(({ quote }) => quote)).toEqual([
      'Again: Quarrel took 49 % of Tessel, said Ann.',
    ]);
  });

  it.each([
    ['Quarrel took 49 % of Tessel. Tessel makes glazes.', 'Quarrel took 49 % of Tessel.'],
    ['Quarrel took 49 % of Tessel.\nOvenbird said nothing.', 'Quarrel took 49 % of Tessel.'],
    [
      'Quarrel took 49 % of Tessel Inc. Ovenbird said so.',
      'Quarrel took 49 % of Tessel Inc. Ovenbird said so.',
    ],
  ])('is quoted to its full stop, also behind a name, unless that is the name’s own: %s', (text, quote) => {
    expect(caughtIn(text).map((claim) => claim.quote)).toEqual([quote]);
  });
});

describe('beside the data, a stake', () => {
  const band = (percent: number) => ({
    lower: percent * 10_000,
    upper: percent * 10_000,
    lowerOpen: false,
    upperOpen: false,
  });
  const held = (percent: number, change = {}) =>
    interest('quarrel', 'tessel', 1, { share: band(percent), ...change });

  it.each<[string, ReturnType<typeof interest>[], string | null]>([
    ['that is there already is not offered', [held(49)], null],
    ['that is there, rounded, is not offered', [held(48.7)], null],
    ['of another size contradicts', [held(30)], 'contradicts'],
    ['that ended is lacking', [held(49, { end: '2026-01-01' })], 'lacks'],
    ['that was only announced is lacking', [held(49, { status: 'announced' })], 'lacks'],
    ['without a size on file is lacking', [held(49, { share: null })], 'lacks'],
    ['of somebody else is lacking', [interest('ovenbird', 'tessel')], 'lacks'],
  ])('%s', (_what, rows, against) => {
    const found = caughtIn('Quarrel takes 49 % of Tessel.', rows);
    expect(found.map((claim) => claim.against)).toEqual(against === null ? [] : [against]);
  });
});
