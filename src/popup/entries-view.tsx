import { Blank } from '../look/blank.tsx';
import { heldWords } from '../look/entry/held-words.ts';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { OwnEntryView } from '../messages/contract.ts';
import { BackButton } from './company-view.tsx';
import { useSurroundings } from './surroundings.ts';

interface EntriesViewProps {
  /** Changes when entries may have changed, so that the list is read anew. */
  readonly stamp: number;
  readonly onAdd: () => void;
  readonly onChange: (entry: OwnEntryView) => void;
  readonly onRemove: (entry: OwnEntryView) => void;
  readonly onBack: () => void;
}

/** The companies that the person has added, to change or to take away. */
export function EntriesView({ stamp, onAdd, onChange, onRemove, onBack }: EntriesViewProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('own.list', {}), stamp);
  return (
    <main class="view">
      <BackButton onBack={onBack} />
      <h1 class="view-title">{say('popup_entries')}</h1>
      <p class="view-text">{say('entry_list_text')}</p>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && loaded.value.length === 0 && <Blank title={say('entry_list_empty')} />}
      {loaded.state === 'ready' && (
        <ul class="rows">
          {loaded.value.map((entry) => (
            <EntryRow key={entry.id} entry={entry} onChange={onChange} onRemove={onRemove} />
          ))}
        </ul>
      )}
      <button type="button" class="button" onClick={onAdd}>
        <Sign name="add" />
        {say('look_add_company')}
      </button>
    </main>
  );
}

interface EntryRowProps extends Pick<EntriesViewProps, 'onChange' | 'onRemove'> {
  readonly entry: OwnEntryView;
}

function EntryRow({ entry, onChange, onRemove }: EntryRowProps) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  const { name } = entry;
  const entered = say('entry_entered', { date: dateWords(entry.entered) });
  return (
    <li class="row entry">
      <span class="row-words">
        <span class="row-head">
          <span class="row-name">{name}</span>
          <span class="row-tag">{say(`entry_role_${entry.role}`)}</span>
        </span>
        <span class="row-line">
          {[entry.service, heldWords(entry, say), entered].filter((line) => line !== null).join(' · ')}
        </span>
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={say('entry_change', { name })}
        onClick={() => onChange(entry)}
      >
        <Sign name="edit" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup_remove', { name })}
        onClick={() => onRemove(entry)}
      >
        <Sign name="remove" />
      </button>
    </li>
  );
}
