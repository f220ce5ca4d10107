/** The companies that the person has added: to look at, to add to, to change and to take away. */
import { useState } from 'preact/hooks';
import type { OwnEntryDraft } from '../../core/settings/own-entry.ts';
import { type EntryFields, emptyFields, fieldsOf } from '../../look/entry/entry-fields.ts';
import { EntryForm, type ParentField } from '../../look/entry/entry-form.tsx';
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
  /** An entry that goes leaves the watchlist too. */
  readonly onChanged: () => void;
}

export function OwnEntriesPart({ deeds, onChanged }: OwnEntriesProps) {
  const say = useSay();
  const { ask, dateWords } = useSurroundings();
  const [open, setOpen] = useState<Open | null>(null);
  const { loaded, reload } = useLoaded(() => ask('own.list', {}), null);
  const changed = () => {
    reload();
    onChanged();
  };
  const remove = (entry: OwnEntryView) =>
    deeds.attempt(
      () => ask('own.remove', { id: entry.id }),
      () => {
        changed();
        const addAgain = () => deeds.attempt(() => ask('own.add', { entry: draftOf(entry) }), changed);
        deeds.done(say('popup_removed', { name: entry.name }), addAgain);
      },
    );
  const saved = (entry: OwnEntryView, before: OwnEntryView | null) => {
    setOpen(null);
    changed();
    const undo = () =>
      deeds.attempt<unknown>(
        () =>
          before === null
            ? ask('own.remove', { id: entry.id })
            : ask('own.change', { id: entry.id, entry: draftOf(before) }),
        changed,
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

function hintOf({ role, service, parent, parentName }: OwnEntryView, say: Say): string {
  return [say(`entry_role_${role}`), service, parent && heldWords(parent, parentName, say)]
    .filter(Boolean)
    .join(' · ');
}

function heldWords(parent: NonNullable<OwnEntryView['parent']>, name: string | null, say: Say): string {
  const { company, sharePercent } = parent;
  const held = { parent: name ?? company };
  return sharePercent === null
    ? say('entry_held_unknown', held)
    : say('entry_held', { ...held, share: String(sharePercent) });
}

/** What the person had typed, without what was added when it was kept. */
function draftOf({ id: _id, entered: _entered, parentName: _parent, ...draft }: OwnEntryView): OwnEntryDraft {
  return draft;
}
