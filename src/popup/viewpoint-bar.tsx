/** Whose eyes the page is read with, and the place where that is changed. */

import type { OwnEntryDraft } from '../core/settings/own-entry.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { Chips } from './chips.tsx';
import { CompanyField } from './company-field.tsx';
import type { EditedViewpoint } from './use-viewpoint.ts';
import type { Chosen } from './viewpoint-state.ts';

interface ViewpointProps {
  readonly viewpoint: EditedViewpoint;
  readonly isEditing: boolean;
  /** Nothing was ever chosen: says what this is for. */
  readonly isFirstRun: boolean;
  readonly onEditing: (isEditing: boolean) => void;
  readonly onRemoved: (name: string, before: Chosen) => void;
  readonly onAdd: (name: string, role: OwnEntryDraft['role']) => void;
}

/** "Own company, watching two of them +2", and under it, when asked for, the two fields that say so. */
export function ViewpointBar(props: ViewpointProps) {
  const say = useSay();
  const { viewpoint, isEditing, isFirstRun, onEditing } = props;
  const { chosen, save, error } = viewpoint.state;
  return (
    <header class="viewpoint">
      <h1 class="heard">{say('popup_title')}</h1>
      <div class="viewpoint-line">
        <img class="mark" src="/icons/32.png" alt="" width="28" height="28" />
        {isFirstRun ? (
          <h2 class="welcome-title">{say('popup_welcome_title')}</h2>
        ) : (
          <Summary chosen={chosen} />
        )}
        <button
          type="button"
          class="button quiet"
          aria-expanded={isEditing}
          aria-controls="viewpoint-editor"
          onClick={() => onEditing(!isEditing)}
        >
          {say(isEditing ? 'popup_done' : 'popup_edit')}
        </button>
      </div>
      {isFirstRun && <p class="welcome-text">{say('popup_welcome_text')}</p>}
      <div id="viewpoint-editor" hidden={!isEditing}>
        {isEditing && <Editor {...props} />}
      </div>
      {viewpoint.readError !== null && <Failure error={viewpoint.readError} retry={viewpoint.readAgain} />}
      {save === 'failed' && <Failure error={error} retry={() => viewpoint.change({ type: 'again' })} />}
    </header>
  );
}

function Editor({ viewpoint, onRemoved, onAdd }: ViewpointProps) {
  const say = useSay();
  const { state, change } = viewpoint;
  const { own, watched } = state.chosen;
  const isSetUp = watched.length > 0;
  return (
    <div class={isSetUp ? 'viewpoint-editor' : 'viewpoint-editor first-steps'}>
      {own === null ? (
        <CompanyField
          label={say('popup_own_label')}
          without={[]}
          onChoose={(company) => change({ type: 'own', company })}
          onAdd={(name) => onAdd(name, 'own')}
          isFocused={!isSetUp}
        />
      ) : (
        <div class="field">
          <span class="field-label">{say('popup_own_label')}</span>
          <Chips
            label={say('popup_own_label')}
            companies={[own]}
            onRemove={() => {
              onRemoved(own.name, state.chosen);
              change({ type: 'own', company: null });
            }}
          />
        </div>
      )}
      <CompanyField
        label={say('popup_watched_label')}
        without={[...watched, ...(own ? [own] : [])].map(({ id }) => id)}
        onChoose={(company) => change({ type: 'watch', company })}
        onAdd={(name) => onAdd(name, 'competitor')}
        isFocused={!isSetUp && own !== null}
      />
      <Chips
        label={say('popup_watched_label')}
        companies={watched}
        onRemove={({ id, name }) => {
          onRemoved(name, state.chosen);
          change({ type: 'unwatch', company: id });
        }}
      />
      {!isSetUp && <PageStep />}
    </div>
  );
}

/** What comes after the two fields; it makes place for the page itself, which is then judged under them. */
function PageStep() {
  const say = useSay();
  return (
    <div class="field">
      <span class="field-label">{say('popup_this_page')}</span>
      <p class="field-hint">{say('popup_step_page_hint')}</p>
    </div>
  );
}

// Two names fit the line beside the button at 400 px; the rest is a number.
const NAMED = 2;

function Summary({ chosen: { own, watched } }: { readonly chosen: Chosen }) {
  const say = useSay();
  const names = watched.slice(0, NAMED).map(({ name }) => name);
  const more = watched.length - NAMED;
  const args = { names: names.join(', '), more: String(more) };
  const watching = more > 0 ? say('popup_watching_more', args) : say('popup_watching', args);
  return (
    <p class="viewpoint-words">
      <strong class="viewpoint-own">{own?.name ?? say('popup_own_missing')}</strong>
      <span class="viewpoint-watched">{watched.length === 0 ? say('popup_watching_nobody') : watching}</span>
    </p>
  );
}
