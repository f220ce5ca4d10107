// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { ClaimsPart } from '../../../src/desk/company/claims-part.tsx';
import type { ClaimLine } from '../../../src/messages/contract.ts';
import { draw, namesOf, undraw } from '../drawn.tsx';

const claim = (key: string, text: string, publishers: readonly string[] = []): ClaimLine => ({
  key,
  other: { company: 'brask', name: 'Brask' },
  text,
  label: null,
  facts: [],
  sources: publishers.map((publisher) => ({ text: publisher, url: null, kind: 'news' })),
});

const drawClaims = (lines: readonly ClaimLine[]) =>
  draw(<ClaimsPart title="Who holds Tessel" lines={lines} onChanged={() => undefined} />);

afterEach(undraw);

it('asks at each claim what is wrong with that one: read out alone, the questions differ', () => {
  drawClaims([
    claim('pack/1', 'Brask bought 10 % of Tessel.'),
    claim('pack/2', 'Brask has a seat on the board.'),
  ]);
  expect(namesOf('summary')).toEqual([
    'Something wrong with it? Brask bought 10 % of Tessel.',
    'Something wrong with it? Brask has a seat on the board.',
  ]);
});

it('says of which claim there are more sources', () => {
  const papers = ['The Gazette', 'The Harbour Paper', 'The Evening Bell', 'The Ledger'];
  drawClaims([claim('own/1', 'Brask bought 10 %.', papers), claim('own/2', 'Brask sold it.', papers)]);
  expect(namesOf('summary')).toEqual([
    'More sources: 2 Brask bought 10 %.',
    'More sources: 2 Brask sold it.',
  ]);
});
