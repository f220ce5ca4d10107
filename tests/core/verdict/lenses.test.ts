import { describe, expect, it } from 'vitest';
import { openBooks } from '../../../src/core/ownership/books.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import type { Knowledge } from '../../../src/core/pack/knowledge.ts';
import type { Question } from '../../../src/core/verdict/assess.ts';
import { layGroundwork } from '../../../src/core/verdict/groundwork.ts';
import type { LensId } from '../../../src/core/verdict/lenses.ts';
import { openLenses } from '../../../src/core/verdict/open-lenses.ts';
import { lensesInWords } from '../../../src/core/words/lens-words.ts';
import { interest, percent } from '../ownership/made.ts';
import { english, plain } from '../words/made.ts';
import { bundled } from './bundled.ts';
import { wholeFooting } from './whole-footing.ts';

type Asked = Pick<Question, 'viewpoint' | 'asOf'> & Pick<Knowledge, 'companies' | 'interests'>;

function deskOf({ companies, interests, viewpoint, asOf }: Asked) {
  const footing = wholeFooting(interests, asOf, companies);
  return openLenses(openBooks(interests, asOf), footing, layGroundwork(footing, viewpoint));
}

function lensesIn(interests: readonly Interest[], watched = ['x']) {
  const desk = deskOf({
    companies: new Map(),
    interests,
    viewpoint: { own: null, watched },
    asOf: '2025-06-20',
  });
  const found = desk('b', 'x');
  return { found, answer: (id: LensId) => found.find((lens) => lens.id === id)?.answer };
}
const held = (owner: string, subject: string, share: number, over: Partial<Interest> = {}) =>
  interest(owner, subject, { share: percent(share), ...over });

describe('the lenses on one graph', () => {
  it('disagree on half of a half: 50 % under OFAC, 25 % under EU AML, nothing to the UK register', () => {
    const { found, answer } = lensesIn([held('x', 'a', 50), held('a', 'b', 50)]);
    const shares = Object.fromEntries(found.map(({ id, share }) => [id, share?.[0]]));
    expect(shares).toMatchObject({ ofac: 0.5, euAml: 0.25, ukPsc: 0 });
    expect(answer('ofac')).toBe('yes');
    expect(answer('euAml')).toBe('yes');
    expect(answer('ukPsc')).toBe('no');
    expect(answer('ukSanctions')).toBe('no');
    expect(answer('cfius')).toBe('yes');
    expect(answer('ifrs10')).toBe('no');
  });

  it.each([
    { lens: 'ofac', size: 50, answer: 'yes' },
    { lens: 'ofac', size: 49.9, answer: 'no' },
    { lens: 'ukSanctions', size: 50, answer: 'no' },
    { lens: 'ukSanctions', size: 50.1, answer: 'yes' },
    { lens: 'euAml', size: 25, answer: 'yes' },
    { lens: 'ukPsc', size: 25, answer: 'no' },
    { lens: 'ukPsc', size: 25.1, answer: 'yes' },
    { lens: 'hsr', size: 50, answer: 'yes' },
    { lens: 'ifrs10', size: 50, answer: 'no' },
    { lens: 'ias28', size: 20, answer: 'yes' },
    { lens: 'ias28', size: 19.9, answer: 'no' },
    { lens: 'treasury850', size: 1, answer: 'yes' },
  ] as const)('$lens at $size %: $answer', ({ lens, size, answer }) => {
    expect(lensesIn([held('x', 'b', size)]).answer(lens)).toBe(answer);
  });

  it('adds different owners where the law does', () => {
    const { answer } = lensesIn([held('x', 'b', 25), held('y', 'b', 25)], ['x', 'y']);
    expect(answer('ofac')).toBe('yes');
    expect(answer('ukSanctions')).toBe('no');
  });

  it('takes a right to most of the board where the law does', () => {
    const { answer } = lensesIn([held('x', 'b', 26), interest('x', 'b', { tie: 'appointsBoardMajority' })]);
    expect(answer('ukPsc')).toBe('yes');
    expect(answer('hsr')).toBe('yes');
    expect(answer('ofac')).toBe('no');
  });

  it('leaves open what a band leaves open', () => {
    const { answer } = lensesIn([interest('x', 'b', { share: percent(25, 75) })]);
    expect(answer('ofac')).toBe('possible');
    expect(answer('euAml')).toBe('yes');
  });

  it('says nothing of a party that holds nothing at all', () => {
    expect(lensesIn([held('y', 'b', 60)]).found).toEqual([]);
  });
});

it('Scale AI: Meta’s 49 % without votes meets the EU’s 25 % and no accounting test', () => {
  const viewpoint = { own: 'google', watched: ['meta-platforms'] };
  const desk = deskOf({ ...bundled, viewpoint, asOf: '2025-06-20' });
  const rows = lensesInWords(desk('scale-ai', 'meta-platforms'), english);
  expect(rows.map(({ id, answer, share }) => [id, answer, plain(share ?? '')])).toEqual([
    ['ofac', 'not met', '49 %'],
    ['euSanctions', 'not met', '49 %'],
    ['ukSanctions', 'not met', '49 %'],
    ['euAml', 'met', '49 %'],
    ['ukPsc', 'met', 'band: more than 25 % to 50 %'],
    ['cfius', 'not met', ''],
    ['hsr', 'not met', '0 %'],
    ['treasury850', 'met', '49 %'],
    ['ifrs10', 'not met', '0 %'],
    ['ias28', 'not met', '0 %'],
  ]);
});
