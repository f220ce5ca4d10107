// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { parseCatalogue } from '../../../src/core/words/catalogue.ts';
import { ClaimsPart } from '../../../src/desk/company/claims-part.tsx';
import { type Surroundings, SurroundingsProvider } from '../../../src/desk/surroundings.ts';
import { sayFrom, Words } from '../../../src/look/say.ts';
import type { ClaimLine } from '../../../src/messages/contract.ts';

const unasked = (): never => {
  throw new Error('Nothing is asked to draw a list.');
};

const around: Surroundings = {
  ask: unasked,
  version: '1',
  startImport: unasked,
  dateWords: unasked,
  today: () => '2026-11-22',
  grant: unasked,
  grantLookUp: unasked,
  grantNotifications: unasked,
  revoke: unasked,
};

const claim = (key: string, text: string): ClaimLine => ({
  key,
  other: { company: 'brask', name: 'Brask' },
  text,
  label: null,
  facts: [],
  sources: [],
});

function draw(lines: readonly ClaimLine[]): void {
  render(
    <Words.Provider value={sayFrom(parseCatalogue(messages))}>
      <SurroundingsProvider value={around}>
        <ClaimsPart title="Who holds Tessel" lines={lines} onChanged={() => undefined} />
      </SurroundingsProvider>
    </Words.Provider>,
    document.body,
  );
}

afterEach(() => render(null, document.body));

/** What a screen reader calls it, by the elements that name it. */
const nameOf = (element: Element) =>
  (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

it('asks at each claim what is wrong with that one: read out alone, the questions differ', () => {
  draw([claim('pack/1', 'Brask bought 10 % of Tessel.'), claim('pack/2', 'Brask has a seat on the board.')]);
  expect([...document.querySelectorAll('summary')].map(nameOf)).toEqual([
    'Something wrong with it? Brask bought 10 % of Tessel.',
    'Something wrong with it? Brask has a seat on the board.',
  ]);
});
