/**
 * A text field with a list of what it may mean: the ARIA combobox with manual choice.
 *
 *   ↓ ↑ move · Enter takes the active one · Esc shuts the list and keeps the text · Tab goes on
 *
 * The list stands in the flow, not over it: a browser's popup is only as tall as its flow, and would cut it off.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { useLoaded } from '../loaded.ts';
import { Failure } from '../notice.tsx';
import { Sign } from '../sign.tsx';
import { type ComboboxState, combobox, EMPTY } from './combobox-state.ts';
import { useLeaving } from './leaving.ts';

interface ComboboxProps<T> {
  readonly label: string;
  readonly placeholder?: string;
  /** Options for what was typed; the caller puts "add it" last where that makes sense. */
  readonly search: (query: string) => Promise<readonly T[]>;
  readonly keyOf: (option: T) => string;
  readonly draw: (option: T) => ComponentChildren;
  readonly onChoose: (option: T) => void;
  /** "Companies to choose from: 3", spoken as the list changes. */
  readonly countWords: (count: number) => string;
  readonly noneWords: (query: string) => string;
  /** True where the person has just asked for the field: it takes the focus. */
  readonly isFocused?: boolean;
}

/** Options, and the text that they answer: while the person types on, the old ones stay on show untaken. */
interface Found<T> {
  readonly query: string;
  readonly options: readonly T[];
}

/** The field and its list. It keeps what is typed until an option is taken, also while the background is away. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const id = useId();
  const [state, act] = useReducer(combobox, EMPTY);
  const field = useRef<HTMLDivElement>(null);
  useLeaving(field, () => act({ type: 'left' }));
  useLayoutEffect(() => {
    if (props.isFocused) field.current?.querySelector('input')?.focus();
  }, [props.isFocused]);
  const query = state.query.trim();
  const { loaded, reload } = useLoaded<Found<T>>(async () => {
    return { query, options: query === '' ? [] : await props.search(query) };
  }, query);
  const found = loaded.state === 'ready' ? loaded.value : null;
  const options = state.isOpen && found !== null && found.query !== '' ? found.options : [];
  const isFresh = found?.query === query;
  const take = (at: number) => {
    const option = options[at];
    if (option === undefined) return;
    act({ type: 'chosen' });
    props.onChoose(option);
  };
  // Who types a name and Enter in one go means the name, not what an earlier letter had found.
  useEffect(() => {
    if (state.isWanted && isFresh) take(state.active);
  });
  const does: KeyTable = {
    ArrowDown: () => act({ type: 'moved', by: 1, count: options.length }),
    ArrowUp: () => act({ type: 'moved', by: -1, count: options.length }),
    ...(state.isOpen && {
      Enter: () => (isFresh ? take(state.active) : act({ type: 'wanted' })),
      Escape: () => act({ type: 'closed' }),
    }),
  };
  return (
    <div class="field combobox" ref={field}>
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div class="combobox-box">
        <Sign name="search" />
        <input
          {...fieldRoles(id, state, options.length)}
          placeholder={props.placeholder ?? ''}
          value={state.query}
          onInput={(event) => act({ type: 'typed', query: event.currentTarget.value })}
          onKeyDown={(event) => pressed(event, does)}
        />
      </div>
      <Options
        id={id}
        active={state.active}
        options={options}
        isFresh={isFresh}
        props={props}
        act={act}
        take={take}
      />
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      <p class={state.isOpen && isFresh && options.length === 0 ? 'field-hint' : 'heard'} role="status">
        {state.isOpen && isFresh && spoken(options.length, query, props)}
      </p>
    </div>
  );
}

/** What makes an input a combobox to assistive technology. */
function fieldRoles(id: string, { isOpen, active }: ComboboxState, count: number) {
  const isShown = isOpen && count > 0;
  return {
    id,
    class: 'input',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: false,
    'aria-autocomplete': 'list',
    'aria-expanded': isShown,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': isShown ? `${id}-${active}` : '',
  } as const;
}

interface OptionsProps<T> {
  readonly id: string;
  readonly active: number;
  readonly options: readonly T[];
  /** False while they still answer an earlier text. */
  readonly isFresh: boolean;
  readonly props: ComboboxProps<T>;
  readonly act: (action: { type: 'pointed'; at: number }) => void;
  readonly take: (at: number) => void;
}

function Options<T>({ id, active, options, isFresh, props, act, take }: OptionsProps<T>) {
  return (
    <div
      id={`${id}-list`}
      class="options"
      role="listbox"
      aria-label={props.label}
      aria-busy={!isFresh}
      hidden={options.length === 0}
    >
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys for its list
        <div
          key={props.keyOf(option)}
          id={`${id}-${at}`}
          class="option"
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onPointerMove={() => at !== active && act({ type: 'pointed', at })}
          // The field keeps the focus, or the list would shut before the click has landed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(at)}
        >
          {props.draw(option)}
        </div>
      ))}
    </div>
  );
}

function spoken<T>(count: number, query: string, { countWords, noneWords }: ComboboxProps<T>): string {
  return count === 0 ? noneWords(query) : countWords(count);
}

type KeyTable = Readonly<Record<string, () => void>>;

function pressed(event: KeyboardEvent, does: KeyTable): void {
  const answer = does[event.key];
  // Enter and arrows belong to the input method while it composes a Japanese or Chinese name.
  if (answer === undefined || event.isComposing) return;
  // Esc would shut the whole popup, Enter send the form around the field.
  event.preventDefault();
  answer();
}
