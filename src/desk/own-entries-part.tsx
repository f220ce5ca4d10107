/** The companies that the person has added, to look at and to take away. */
import type { OwnEntryDraft } from '../core/settings/own-entry.ts';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { type Say, useSay } from '../look/say.ts';
import type { OwnEntryView } from '../messages/contract.ts';
import { useSurroundings } from './surroundings.ts';
import type { Deeds } from './told.tsx';
import { NamedRow } from './watchlist-page.tsx';

interface OwnEntriesProps {
  readonly deeds: Deeds;
  /** An entry that goes leaves the watchlist too. */
  readonly onChanged: () => void;
}

export function OwnEntriesPart({ deeds, onChanged }: OwnEntriesProps) {
  const say = useSay();
  const { ask, dateWords } = useSurroundings();
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
  return (
    <section class="part">
      <h2 class="part-title">{say('popup_entries')}</h2>
      <p class="part-lead">
        {say('entry_list_text')} {say('desk_entries_hint')}
      </p>
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
            >
              <span class="list-note">{say('entry_entered', { date: dateWords(entry.entered) })}</span>
            </NamedRow>
          ))}
        </ul>
      )}
    </section>
  );
}

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

function draftOf({ name, otherNames, domain, service, role, parent }: OwnEntryView): OwnEntryDraft {
  return { name, otherNames, domain, service, role, parent };
}
