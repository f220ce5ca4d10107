/** Everything that the person has decided or entered as a file: taken away, looked into, merged, put back. */
import { useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import type { ImportPreview } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
import { type Deeds, ToldNotice, useDeeds } from '../told.tsx';

export function SettingsPage() {
  const say = useSay();
  const { ask, today } = useSurroundings();
  const deeds = useDeeds();
  const save = () =>
    deeds.attempt(
      () => ask('settings.export', {}),
      ({ text }) => offer(`beholden-settings-${today()}.json`, text),
    );
  return (
    <div class="parts">
      <ToldNotice told={deeds.told} />
      <section class="part">
        <h2 class="part-title">{say('desk_export')}</h2>
        <p class="part-lead">{say('desk_export_text')}</p>
        <button type="button" class="button main" onClick={save}>
          {say('desk_export_do')}
        </button>
      </section>
      <ImportPart deeds={deeds} />
    </div>
  );
}

/** Lets the browser save a text under that name; it goes nowhere else. */
function offer(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

interface Chosen {
  readonly name: string;
  readonly text: string;
  readonly preview: ImportPreview;
}

function ImportPart({ deeds }: { readonly deeds: Deeds }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const look = (file: File) =>
    deeds.attempt(async () => {
      const text = await file.text();
      return { name: file.name, text, preview: await ask('settings.preview', { text }) };
    }, setChosen);
  const merge = ({ text }: Chosen) =>
    deeds.attempt(
      () => ask('settings.merge', { text }),
      (undo) => {
        setChosen(null);
        const back = () =>
          deeds.attempt(
            () => ask('settings.undo', undo),
            () => undefined,
          );
        deeds.done(say('desk_merged'), back);
      },
    );
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_bring_in')}</h2>
      <p class="part-lead">{say('desk_bring_in_text')}</p>
      <label class="field file-choice">
        <span class="field-label">{say('desk_bring_in_file')}</span>
        <input
          class="input"
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
            if (file) look(file);
          }}
        />
      </label>
      {chosen && <Preview chosen={chosen} onMerge={() => merge(chosen)} onBack={() => setChosen(null)} />}
    </section>
  );
}

interface PreviewProps {
  readonly chosen: Chosen;
  readonly onMerge: () => void;
  readonly onBack: () => void;
}

function Preview({ chosen: { name, preview }, onMerge, onBack }: PreviewProps) {
  const say = useSay();
  const { gains, lost } = preview;
  const isNothing = gains.every(({ added }) => added === 0);
  return (
    <div class="part sunken" role="status">
      <h3 class="shift-title">{name}</h3>
      {isNothing && <p>{say('desk_bring_in_nothing')}</p>}
      <ul>
        {gains.map((gain) => (
          <li key={gain.name}>
            {say('desk_bring_in_gain', {
              name: gain.name,
              added: String(gain.added),
              kept: String(gain.kept),
            })}
          </li>
        ))}
      </ul>
      {lost.length > 0 && <p class="field-error">{say('desk_bring_in_lost', { fields: lost.join(', ') })}</p>}
      <div class="form-actions">
        <button type="button" class="button main" disabled={isNothing} onClick={onMerge}>
          {say('desk_bring_in_do')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {say('look_cancel')}
        </button>
      </div>
    </div>
  );
}
