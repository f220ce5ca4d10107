import { useState } from 'preact/hooks';
import type { EntryFields } from '../look/entry/entry-fields.ts';
import { useLoaded } from '../look/loaded.ts';
import { Notice } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { useSurroundings } from './surroundings.ts';

/** Offers what was typed into the form when the popup was shut, for instance to look the owner up on another page. */
export function KeptForm({ onGoOn }: { readonly onGoOn: (fields: EntryFields) => void }) {
  const say = useSay();
  const { keptFields, keepFields } = useSurroundings();
  const [isForgotten, setForgotten] = useState(false);
  const { loaded } = useLoaded(keptFields, null);
  const kept = loaded.state === 'ready' ? loaded.value : null;
  if (kept === null || isForgotten) return null;
  const forget = () => {
    keepFields(null);
    setForgotten(true);
  };
  const name = kept.name.trim();
  return (
    <Notice
      tone="calm"
      actions={
        <>
          <button type="button" class="button" onClick={() => onGoOn(kept)}>
            {say('popup_kept_on')}
          </button>
          <button type="button" class="button quiet" onClick={forget}>
            {say('popup_kept_forget')}
          </button>
        </>
      }
    >
      {name === '' ? say('popup_kept_nameless') : say('popup_kept', { name })}
    </Notice>
  );
}
