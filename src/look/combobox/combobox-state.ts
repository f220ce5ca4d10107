/**
 * A type-ahead list between two key presses, without anything drawn and without its options.
 *
 *   typed ──► open, the first option active ──moved/pointed──► another active ──chosen──► empty · closed ──► shut
 */

/** What the person typed and which option Enter would take. */
export interface ComboboxState {
  readonly query: string;
  readonly isOpen: boolean;
  /** Place of the active option among those on show. */
  readonly active: number;
  /** Enter was pressed before the options for the text had come: the first of them is meant. */
  readonly isWanted: boolean;
}

export type ComboboxAction =
  | { readonly type: 'typed'; readonly query: string }
  /** An arrow key, with `count` options on show. */
  | { readonly type: 'moved'; readonly by: 1 | -1; readonly count: number }
  | { readonly type: 'pointed'; readonly at: number }
  /** Enter, while the options on show still belong to an earlier text. */
  | { readonly type: 'wanted' }
  /** Escape. */
  | { readonly type: 'closed' }
  /** The person went on to something else. */
  | { readonly type: 'left' }
  /** Something was taken: ready for the next name. */
  | { readonly type: 'chosen' };

/** Before anything is typed. */
export const EMPTY: ComboboxState = { query: '', isOpen: false, active: 0, isWanted: false };

/** The field after `action`. */
export function combobox(state: ComboboxState, action: ComboboxAction): ComboboxState {
  switch (action.type) {
    case 'typed':
      return { ...EMPTY, query: action.query, isOpen: hasText(action.query) };
    case 'moved':
      return moved(state, action.by, action.count);
    case 'pointed':
      return { ...state, active: action.at };
    case 'wanted':
      return { ...state, active: 0, isWanted: true };
    case 'closed':
      return { ...state, isOpen: false, isWanted: false };
    case 'left':
      // Who types a name and Enter and goes on has chosen: it is taken when it comes, or the form would lack it unseen.
      return state.isWanted ? state : { ...state, isOpen: false };
    case 'chosen':
      return EMPTY;
  }
}

/** Opens a closed list first; in an open one goes round at the ends. */
function moved(state: ComboboxState, by: 1 | -1, count: number): ComboboxState {
  if (!state.isOpen) return { ...state, isOpen: hasText(state.query) };
  return count === 0 ? state : { ...state, active: (state.active + by + count) % count };
}

function hasText(query: string): boolean {
  return query.trim() !== '';
}
