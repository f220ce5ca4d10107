/**
 * The popup: asks the background and draws what it answers; nothing is worked out here.
 *
 *   page ◄──back── company card
 *   page ◄──back── entries ◄──back── form        every change ──► stamp + 1 ──► page and entries are asked for anew
 */
import { useState } from 'preact/hooks';
import { emptyFields, fieldsOf } from '../look/entry/entry-fields.ts';
import { Failure } from '../look/notice.tsx';
import { CompanyView } from './company-view.tsx';
import { DoneNotice } from './done-notice.tsx';
import { ElsewhereNote } from './elsewhere-note.tsx';
import { EntriesView } from './entries-view.tsx';
import { EntryView } from './entry-view.tsx';
import { PageView } from './page-view.tsx';
import { useSurroundings } from './surroundings.ts';
import { useActions } from './use-actions.ts';
import { type EntryActions, useEntries } from './use-entries.ts';
import { PAGE, type View } from './view.ts';

/** The whole popup. */
export function App() {
  const { subject } = useSurroundings();
  const [view, show] = useState<View>(subject === null ? PAGE : { at: 'company', subject, named: null });
  const [stamp, setStamp] = useState(0);
  const changed = () => setStamp((before) => before + 1);
  const actions = useActions();
  const entries = useEntries(actions, changed);
  const { done, failed, tell } = actions;
  return (
    <div class="popup">
      {/* Hidden, not gone: whoever comes back finds the page as they left it, and nothing moves under the mouse. */}
      <div class="front" hidden={view.at !== 'page'}>
        <PageView view={view} stamp={stamp} changed={changed} actions={actions} show={show} />
      </div>
      {subject !== null && <ElsewhereNote stamp={stamp} onChanged={changed} />}
      <Beside view={view} show={show} stamp={stamp} entries={entries} changed={changed} />
      <div class="notices">
        {failed && <Failure error={failed.error} retry={failed.retry} />}
        {done && <DoneNotice key={done.words} done={done} onDismiss={() => tell(null)} />}
      </div>
    </div>
  );
}

interface BesideProps {
  readonly view: View;
  readonly show: (view: View) => void;
  readonly stamp: number;
  readonly entries: EntryActions;
  readonly changed: () => void;
}

/** The view that stands before the page, if any. */
function Beside({ view, show, stamp, entries, changed }: BesideProps) {
  switch (view.at) {
    case 'page':
      return null;
    case 'company': {
      const { subject, named } = view;
      const from = 'company' in subject ? subject.company : null;
      return (
        <CompanyView
          subject={subject}
          named={named}
          onCorrected={changed}
          onAdd={(name) => show({ at: 'entry', entry: null, start: emptyFields(name), back: view })}
          onBack={() => show({ at: 'page', from })}
        />
      );
    }
    case 'entry': {
      const { entry, start, back } = view;
      const onSaved: EntryActions['saved'] = (saved, before) => {
        entries.saved(saved, before);
        show(back);
      };
      return <EntryView entry={entry} start={start} onSaved={onSaved} onBack={() => show(back)} />;
    }
    case 'entries':
      return (
        <EntriesView
          stamp={stamp}
          onAdd={() => show({ at: 'entry', entry: null, start: emptyFields(), back: view })}
          onChange={(entry) => show({ at: 'entry', entry, start: fieldsOf(entry), back: view })}
          onRemove={entries.remove}
          onBack={() => show(PAGE)}
        />
      );
  }
}
