/** How cards appear on pages: what opens one, and where nothing at all is put into a page. */
import { useId } from 'preact/hooks';
import { DELAYS, HOVERS } from '../../core/settings/appearance.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { Switch } from '../../look/switch.tsx';
import type { AppearanceView } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';

export function AppearancePart({ deeds }: { readonly deeds: Deeds }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('appearance.read', {}), null);
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  const change = (part: Partial<AppearanceView>) =>
    deeds.attempt(() => ask('appearance.write', { appearance: { ...loaded.value, ...part } }), reload);
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_appearance')}</h2>
      <HoverFields choices={loaded.value} change={change} />
      <div class="switch-line">
        <Switch
          label={say('desk_stealth')}
          on={loaded.value.stealth}
          onChange={(stealth) => change({ stealth })}
        />
      </div>
      <p class="field-hint">{say('desk_stealth_hint')}</p>
      <p class="field-hint">{say('desk_keys_hint')}</p>
    </section>
  );
}

interface FieldsProps {
  readonly choices: AppearanceView;
  readonly change: (part: Partial<AppearanceView>) => void;
}

function HoverFields({ choices: { hover, hoverDelay }, change }: FieldsProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="hover-fields">
      <div class="field">
        <label class="field-label" for={`${id}-hover`}>
          {say('desk_hover')}
        </label>
        <select
          id={`${id}-hover`}
          class="input"
          value={hover}
          onChange={({ currentTarget }) => {
            const chosen = HOVERS.find((one) => one === currentTarget.value);
            if (chosen !== undefined) change({ hover: chosen });
          }}
        >
          {HOVERS.map((one) => (
            <option key={one} value={one}>
              {say(`desk_hover_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-delay`}>
          {say('desk_hover_delay')}
        </label>
        <input
          id={`${id}-delay`}
          class="input"
          type="number"
          min={DELAYS.least}
          max={DELAYS.most}
          step={50}
          value={hoverDelay}
          disabled={hover === 'off'}
          // Kept when the field is left: half-typed numbers are out of bounds on their way.
          onChange={({ currentTarget }) => change({ hoverDelay: withinBounds(currentTarget.valueAsNumber) })}
        />
      </div>
    </div>
  );
}

function withinBounds(typed: number): number {
  return Number.isNaN(typed) ? DELAYS.least : Math.min(DELAYS.most, Math.max(DELAYS.least, typed));
}
