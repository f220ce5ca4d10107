/**
 * The popup: asks the background and draws what it answers; nothing is worked out here.
 *
 *   page ◄──back── company card
 *   page ◄──back── entries ◄──back── form        every change ──► stamp + 1 ──► page and entries are asked for anew
 */
import { useState } from 'preact/hooks';
import type { OwnEntryDraft } from '../core/settings/own-entry.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import type { OwnEntryView } from '../messages/contract.ts';
import { CompanyView } from './company-view.tsx';
import { DoneNotice } from './done-notice.tsx';
import { EntriesView } from './entries-view.tsx';
import { emptyFields, fieldsOf } from './entry-fields.ts';
import { EntryForm } from './entry-form.tsx';
import { PageView } from './page-view.tsx';
import { useSurroundings } from './surroundings.ts';
import { useActions } from './use-actions.ts';
import { PAGE, type View } from './view.ts';

/** The whole popup. */
export function App() {
  const say = useSay();
  const { ask } = useSurroundings();
  const [view, show] = useState<View>(PAGE);
  const [stamp, setStamp] = useState(0);
  const changed = () => setStamp((before) => before + 1);
  const actions = useActions();
  const { done, failed, tell, attempt } = actions;
  const undoBy = (act: () => Promise<unknown>) => () => {
    tell(null);
    attempt(act, changed);
  };
  const saved = (entry: OwnEntryView, before: OwnEntryView | null, back: View) => {
    const undo =
      before === null
        ? () => ask('own.remove', { id: entry.id })
        : () => ask('own.change', { id: entry.id, entry: draftFrom(before) });
    const words = say(before === null ? 'popup_added' : 'popup_changed', { name: entry.name });
    tell({ words, undo: undoBy(undo) });
    changed();
    show(back);
  };
  const remove = (entry: OwnEntryView) =>
    attempt(
      () => ask('own.remove', { id: entry.id }),
      () => {
        const undo = () => ask('own.add', { entry: draftFrom(entry) });
        tell({ words: say('popup_removed', { name: entry.name }), undo: undoBy(undo) });
        changed();
      },
    );
  return (
    <div class="popup">
      {drawn()}
      <div class="notices">
        {failed && <Failure error={failed.error} retry={failed.retry} />}
        {done && <DoneNotice done={done} onDismiss={() => tell(null)} />}
      </div>
    </div>
  );

  function drawn() {
    switch (view.at) {
      case 'page':
        return <PageView from={view.from} stamp={stamp} changed={changed} actions={actions} show={show} />;
      case 'company':
        return (
          <CompanyView
            company={view.company}
            name={view.name}
            onBack={() => show({ at: 'page', from: view.company })}
          />
        );
      case 'entry':
        return (
          <EntryForm
            entry={view.entry}
            start={view.start}
            onSaved={(entry, before) => saved(entry, before, view.back)}
            onBack={() => show(view.back)}
          />
        );
      case 'entries':
        return (
          <EntriesView
            stamp={stamp}
            onAdd={() => show({ at: 'entry', entry: null, start: emptyFields(), back: view })}
            onChange={(entry) => show({ at: 'entry', entry, start: fieldsOf(entry), back: view })}
            onRemove={remove}
            onBack={() => show(PAGE)}
          />
        );
    }
  }
}

function draftFrom({
  id: _id,
  entered: _entered,
  parentName: _parent,
  ...draft
}: OwnEntryView): OwnEntryDraft {
  return draft;
}
