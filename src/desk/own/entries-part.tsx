/** The companies that the person has added: to look at, to add to, to change and to take away. */
import { useState } from 'preact/hooks';
import { draftAgain, type EntryFields, emptyFields, fieldsOf } from '../../look/entry/entry-fields.ts';
import { EntryForm, type ParentField } from '../../look/entry/entry-form.tsx';
import { heldWords } from '../../look/entry/held-words.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { type Say, useSay } from '../../look/say.ts';
import type { OwnEntryView } from '../../messages/contract.ts';
import { PickOne } from '../pick-company.tsx';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';
import { NamedRow } from '../watchlist-page.tsx';

interface OwnEntriesProps {
  readonly deeds: Deeds;
  /** Another one = the list is asked for anew. */
  readonly stamp: number;
  readonly onChanged: () => void;
}

export function OwnEntriesPart({ deeds, stamp, onChanged }: OwnEntriesProps) {
  const say = useSay();
  const { ask, dateWords } = useSurroundings();
  const [open, setOpen] = useState<Open | null>(null);
  const { loaded, reload } = useLoaded(() => ask('own.list', {}), stamp);
  const remove = (entry: OwnEntryView) =>
    deeds.attempt(
      () => ask('own.remove', { id: entry.id }),
      (undo) => {
        onChanged();
        const putBack = () => deeds.attempt(() => ask('settings.undo', undo), onChanged);
        deeds.done(say('popup_removed', { name: entry.name }), putBack);
      },
    );
  const saved = (entry: OwnEntryView, before: OwnEntryView | null) => {
    setOpen(null);
    onChanged();
    const undo = () =>
      deeds.attempt<unknown>(
        () =>
          before === null
            ? ask('own.remove', { id: entry.id })
            : ask('own.change', { id: entry.id, entry: draftAgain(before) }),
        onChanged,
      );
    deeds.done(say(before === null ? 'popup_added' : 'popup_changed', { name: entry.name }), undo);
  };
  return (
    <section class="part">
      <div class="part-head">
        <h2 class="part-title">{say('popup_entries')}</h2>
        <button type="button" class="button" onClick={() => setOpen({ entry: null, start: emptyFields() })}>
          {say('look_add_company')}
        </button>
      </div>
      <p class="part-lead">{say('entry_list_text')}</p>
      {open && (
        <div class="sunken">
          <EntryForm
            key={open.entry?.id}
            heading="h3"
            ask={ask}
            entry={open.entry}
            start={open.start}
            parentField={parentField}
            onTyped={() => undefined}
            onSaved={saved}
            onBack={() => setOpen(null)}
          />
        </div>
      )}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && loaded.value.length === 0 && (
        <p class="missing">{say('entry_list_empty')}</p>
      )}
      {loaded.state === 'ready' && (
        <ul class="named-list">
          {loaded.value.map((entry) => (
            <NamedRow
              key={entry.id}
              company={{ id: entry.id, name: entry.name, hint: hintOf(entry, say) }}
              onRemove={() => remove(entry)}
              deed={
                <button
                  type="button"
                  class="button"
                  aria-label={say('entry_change', { name: entry.name })}
                  onClick={() => setOpen({ entry, start: fieldsOf(entry) })}
                >
                  {say('desk_claim_edit')}
                </button>
              }
            >
              <span class="list-note">{say('entry_entered', { date: dateWords(entry.entered) })}</span>
            </NamedRow>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The form on show: for a new company, or for one that is changed. */
type Open = { readonly entry: OwnEntryView | null; readonly start: EntryFields };

const parentField: ParentField = (label, parent, choose) => (
  <PickOne label={label} company={parent} onPick={choose} />
);

function hintOf(entry: OwnEntryView, say: Say): string {
  const { role, service } = entry;
  return [say(`entry_role_${role}`), service, heldWords(entry, say)].filter(Boolean).join(' · ');
}
