/** A correction by hand: a name, the company that it is or is not, and where that holds. */
import { useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import type { NamedCompany } from '../../messages/contract.ts';
import { PickOne } from '../pick-company.tsx';
import { hostTyped } from '../sites/site-patterns.ts';
import { TypedField } from '../typed-field.tsx';

interface CorrectionFormProps {
  readonly onAdd: (said: { company: string; surface: string; host: string | null; is: boolean }) => void;
}

export function CorrectionForm({ onAdd }: CorrectionFormProps) {
  const say = useSay();
  const [surface, setSurface] = useState('');
  const [is, setIs] = useState(false);
  const [company, setCompany] = useState<Pick<NamedCompany, 'id' | 'name'> | null>(null);
  const [site, setSite] = useState('');
  const host = site.trim() === '' ? null : (hostTyped(site) ?? undefined);
  const isReady = surface.trim() !== '' && company !== null && host !== undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isReady) return;
    onAdd({ company: company.id, surface: surface.trim(), host, is });
    setSurface('');
    setCompany(null);
  };
  return (
    <details class="folded">
      <summary>{say('desk_correction_add')}</summary>
      <form class="part correction-form" onSubmit={submit} noValidate>
        <TypedField label={say('desk_correction_surface')} value={surface} onType={setSurface} />
        <fieldset class="roles">
          <legend class="heard">{say('desk_correction_which')}</legend>
          {[false, true].map((one) => (
            <label key={String(one)} class="role">
              {/* Not "is": a form has its fields as properties, and Preact reads that one of every parent. */}
              <input type="radio" name="said" checked={is === one} onChange={() => setIs(one)} />
              {say(one ? 'desk_correction_is' : 'desk_correction_is_not')}
            </label>
          ))}
        </fieldset>
        <PickOne label={say('desk_correction_company')} company={company} onPick={setCompany} />
        <TypedField
          label={say('desk_correction_site')}
          value={site}
          onType={setSite}
          mode="url"
          hint={say('desk_correction_site_hint')}
          error={host === undefined ? say('desk_site_add_wrong') : null}
        />
        <div class="form-actions">
          <button type="submit" class="button main" disabled={!isReady}>
            {say('desk_correction_do')}
          </button>
        </div>
      </form>
    </details>
  );
}
