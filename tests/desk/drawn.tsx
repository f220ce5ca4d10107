/** A part of the desk drawn without a browser. */
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { parseCatalogue } from '../../src/core/words/catalogue.ts';
import { type Surroundings, SurroundingsProvider } from '../../src/desk/surroundings.ts';
import { sayFrom, Words } from '../../src/look/say.ts';

const unasked = (): never => {
  throw new Error('Nothing of the surroundings is needed to draw this.');
};

const AROUND: Surroundings = {
  ask: unasked,
  version: '1',
  startImport: unasked,
  dateWords: (date) => date,
  today: () => '2026-11-22',
  grant: unasked,
  grantLookUp: unasked,
  grantNotifications: unasked,
  revoke: unasked,
};

/** Draws into the document's body; `ask` answers what the part asks the background. */
export function draw(part: ComponentChildren, ask: Surroundings['ask'] = unasked): void {
  render(
    <Words.Provider value={sayFrom(parseCatalogue(messages))}>
      <SurroundingsProvider value={{ ...AROUND, ask }}>{part}</SurroundingsProvider>
    </Words.Provider>,
    document.body,
  );
}

export function undraw(): void {
  render(null, document.body);
}

/** What a screen reader calls each of them, where other elements name it. */
export function namesOf(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map((element) =>
    (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
}
