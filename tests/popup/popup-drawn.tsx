/** The popup drawn in a document without a browser, and its parts found as a person finds them: by their words. */
import { render } from 'preact';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { parseCatalogue } from '../../src/core/words/catalogue.ts';
import { sayFrom, Words } from '../../src/look/say.ts';
import { App } from '../../src/popup/app.tsx';
import { type Surroundings, SurroundingsProvider } from '../../src/popup/surroundings.ts';
import { soon } from '../soon.ts';

const say = sayFrom(parseCatalogue(messages));

/** Draws the popup anew in the document's body. */
export function draw(around: Surroundings): void {
  render(
    <Words.Provider value={say}>
      <SurroundingsProvider value={around}>
        <App />
      </SurroundingsProvider>
    </Words.Provider>,
    document.body,
  );
}

/** Takes the popup away, as when it is shut. */
export function shut(): void {
  render(null, document.body);
}

/** What a person reads: everything but what is hidden. */
export function text(): string {
  const all = document.body.cloneNode(true) as HTMLElement;
  for (const hidden of all.querySelectorAll('[hidden]')) hidden.remove();
  return all.textContent ?? '';
}

/** Waits until the popup says this. */
export async function untilSays(words: string): Promise<void> {
  await soon(() => {
    if (!text().includes(words)) throw new Error(`The popup does not say "${words}" but: ${text()}`);
  });
}

/** The button, link or option of this name, waited for. */
export async function named(
  name: string,
  selector = 'button, a, summary, [role=option]',
): Promise<HTMLElement> {
  return soon(() => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => !one.closest('[hidden]'),
    );
    const found = all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name));
    if (!found) throw new Error(`Nothing is called "${name}" among: ${all.map(nameOf).join(' | ')}`);
    return found;
  });
}

export async function press(name: string): Promise<void> {
  (await named(name)).click();
}

/** The input under this label. */
export async function field(label: string): Promise<HTMLInputElement> {
  const found = await named(label, 'label.field-label');
  const input = document.getElementById(found.getAttribute('for') ?? '');
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) {
    throw new Error(`"${label}" labels no input.`);
  }
  return input as HTMLInputElement;
}

export async function type(label: string, words: string): Promise<void> {
  const input = await field(label);
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export function hit(target: Element, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
