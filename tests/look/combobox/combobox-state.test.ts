import { describe, expect, it } from 'vitest';
import { type ComboboxAction, combobox, EMPTY } from '../../../src/look/combobox/combobox-state.ts';

const typed = (query: string): ComboboxAction => ({ type: 'typed', query });
const moved = (by: 1 | -1, count = 3): ComboboxAction => ({ type: 'moved', by, count });
const stateAfter = (...actions: ComboboxAction[]) => actions.reduce(combobox, EMPTY);

describe('the type-ahead list', () => {
  it.each<[string, ComboboxAction[], object]>([
    ['opens at the first option when something is typed', [typed('b')], { isOpen: true, active: 0 }],
    ['stays shut for spaces', [typed('  ')], { isOpen: false, query: '  ' }],
    ['moves down', [typed('b'), moved(1)], { active: 1 }],
    ['goes round at the end', [typed('b'), moved(1), moved(1), moved(1)], { active: 0 }],
    ['goes round at the start', [typed('b'), moved(-1)], { active: 2 }],
    ['has nowhere to move in an empty list', [typed('b'), moved(1, 0)], { active: 0 }],
    ['starts over at another text', [typed('b'), moved(1), typed('br')], { active: 0, query: 'br' }],
    ['shuts and keeps the text', [typed('b'), { type: 'closed' }], { isOpen: false, query: 'b' }],
    ['opens again by an arrow', [typed('b'), { type: 'closed' }, moved(1)], { isOpen: true, active: 0 }],
    ['follows the mouse', [typed('b'), { type: 'pointed', at: 2 }], { active: 2 }],
    [
      'takes the first option for a name that was typed with Enter in one go',
      [typed('b'), moved(1), { type: 'wanted' }],
      { isWanted: true, active: 0 },
    ],
    [
      'wants nothing any more when typed on',
      [typed('b'), { type: 'wanted' }, typed('br')],
      { isWanted: false },
    ],
    [
      'wants nothing any more when shut',
      [typed('b'), { type: 'wanted' }, { type: 'closed' }],
      { isWanted: false },
    ],
    ['shuts when left', [typed('b'), { type: 'left' }], { isOpen: false, query: 'b' }],
    [
      'still wants what was typed with Enter in one go when left',
      [typed('b'), { type: 'wanted' }, { type: 'left' }],
      { isWanted: true, isOpen: true },
    ],
    ['is ready for the next name once one is taken', [typed('b'), { type: 'chosen' }], EMPTY],
  ])('%s', (_law, actions, expected) => {
    expect(stateAfter(...actions)).toMatchObject(expected);
  });
});
