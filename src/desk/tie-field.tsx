import { useId } from 'preact/hooks';
import { useSay } from '../look/say.ts';
import { PICKED_TIES, type PickedTie, TIE_GROUPS } from './ties.ts';

interface TieFieldProps {
  readonly tie: PickedTie;
  readonly onTie: (tie: PickedTie) => void;
}

/** What ties one company to another, out of the vocabulary. */
export function TieField({ tie, onTie }: TieFieldProps) {
  const say = useSay();
  const id = useId();
  const groups = Object.entries(TIE_GROUPS) as [keyof typeof TIE_GROUPS, readonly PickedTie[]][];
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {say('desk_tie')}
      </label>
      <select
        id={id}
        class="input"
        value={tie}
        onChange={({ currentTarget: { value } }) => {
          const picked = PICKED_TIES.find((one) => one === value);
          if (picked !== undefined) onTie(picked);
        }}
      >
        {groups.map(([group, ties]) => (
          <optgroup key={group} label={say(`desk_tie_group_${group}`)}>
            {ties.map((one) => (
              <option key={one} value={one}>
                {say(`link_${one}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
