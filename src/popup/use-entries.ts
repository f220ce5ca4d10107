import { draftAgain } from '../look/entry/entry-fields.ts';
import { useSay } from '../look/say.ts';
import type { OwnEntryView } from '../messages/contract.ts';
import { useSurroundings } from './surroundings.ts';
import type { Actions } from './use-actions.ts';

export interface EntryActions {
  /** Tells that an entry was saved; `before` is what it was, null = it is new. */
  readonly saved: (entry: OwnEntryView, before: OwnEntryView | null) => void;
  readonly remove: (entry: OwnEntryView) => void;
}

/** What happens to the user's own companies, each with its way back; `changed` has everything asked for anew. */
export function useEntries({ tell, attempt }: Actions, changed: () => void): EntryActions {
  const say = useSay();
  const { ask } = useSurroundings();
  const told = (words: string, takeBack: () => Promise<unknown>) => {
    const undo = () => {
      tell(null);
      attempt(takeBack, changed);
    };
    tell({ words, undo });
    changed();
  };
  return {
    saved: ({ id, name }, before) =>
      before === null
        ? told(say('popup_added', { name }), () => ask('own.remove', { id }))
        : told(say('popup_changed', { name }), () => ask('own.change', { id, entry: draftAgain(before) })),
    remove: (entry) => {
      const { id, name } = entry;
      attempt(
        () => ask('own.remove', { id }),
        (undo) => told(say('popup_removed', { name }), () => ask('settings.undo', undo)),
      );
    },
  };
}
