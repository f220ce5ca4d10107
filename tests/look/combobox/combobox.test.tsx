// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { parseCatalogue } from '../../../src/core/words/catalogue.ts';
import { Combobox } from '../../../src/look/combobox/combobox.tsx';
import { sayFrom, Words } from '../../../src/look/say.ts';
import { soon } from '../../soon.ts';

type Answer = (options: readonly string[]) => void;

/** A field of names whose searches are answered by hand, in whatever order the test wants. */
function show() {
  const searches = new Map<string, Answer>();
  const chosen: string[] = [];
  const search = (query: string) =>
    new Promise<readonly string[]>((resolve) => {
      searches.set(query, resolve);
    });
  act(() =>
    render(
      <Words.Provider value={sayFrom(parseCatalogue(messages))}>
        <Combobox<string>
          label="Company"
          search={search}
          keyOf={(name) => name}
          draw={(name) => name}
          onChoose={(name) => chosen.push(name)}
          countWords={(count) => `${count} found`}
          noneWords={(query) => `No ${query}`}
        />
      </Words.Provider>,
      document.body,
    ),
  );
  return {
    chosen,
    type: (query: string) => act(() => input(query)),
    answer: async (query: string, options: readonly string[]) => {
      searches.get(query)?.(options);
      await soon(() => expect(list()?.getAttribute('aria-busy')).toBe('false'));
    },
  };
}

function input(query: string): void {
  const field = document.querySelector('input');
  if (field === null) throw new Error('There is no field.');
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const list = () => document.querySelector('[role=listbox]');
const offered = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);

afterEach(() => act(() => render(null, document.body)));

describe('a field with a list of what it may mean', () => {
  it('offers what the search finds', async () => {
    const field = show();
    await field.type('gl');
    await field.answer('gl', ['Globex', 'Glimmer']);
    expect(offered()).toEqual(['Globex', 'Glimmer']);
  });

  it('keeps the old options on show while a longer text is searched, and says that they are about to change', async () => {
    const field = show();
    await field.type('gl');
    await field.answer('gl', ['Globex', 'Glimmer']);
    await field.type('gli');
    expect(offered()).toEqual(['Globex', 'Glimmer']);
    expect(list()?.getAttribute('aria-busy')).toBe('true');
    await field.answer('gli', ['Glimmer']);
    expect(offered()).toEqual(['Glimmer']);
  });

  it('takes by Enter what the whole text finds, not what an earlier letter had found', async () => {
    const field = show();
    await field.type('gl');
    await field.answer('gl', ['Globex', 'Glimmer']);
    await field.type('gli');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    await act(() => void document.querySelector('input')?.dispatchEvent(enter));
    expect(field.chosen).toEqual([]);
    await field.answer('gli', ['Glimmer']);
    await soon(() => expect(field.chosen).toEqual(['Glimmer']));
  });

  it('takes it too for who has gone on to the next field by then', async () => {
    const field = show();
    await field.type('gl');
    await field.answer('gl', ['Globex', 'Glimmer']);
    document.querySelector('input')?.focus();
    await field.type('gli');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    await act(() => void document.querySelector('input')?.dispatchEvent(enter));
    await act(() => document.querySelector('input')?.blur());
    // Behind the task in which the field learns that it was left.
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    await field.answer('gli', ['Glimmer']);
    await soon(() => expect(field.chosen).toEqual(['Glimmer']));
  });
});
