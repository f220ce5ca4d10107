/** One line of the policy: its name, the field for it, and why it stands where it does. */
import { useId } from 'preact/hooks';
import type { LineName, Policy } from '../../core/watchlist/policy.ts';
import { useSay } from '../../look/say.ts';
import type { PolicyView } from '../../messages/contract.ts';
import { fieldsOf, LINES } from './policy-fields.ts';

interface LineProps {
  readonly name: LineName;
  /** As typed. */
  readonly text: string;
  readonly view: PolicyView;
  readonly isWrong: boolean;
  readonly onType: (text: string) => void;
}

export function PolicyLine({ name, text, view, isWrong, onType }: LineProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="policy-row">
      <label class="policy-name" for={id}>
        {say(`desk_policy_${name}`)}
      </label>
      <span class="policy-field">
        <input
          id={id}
          class="input"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
        {say(`desk_policy_${LINES[name]}`)}
      </span>
      <p
        id={`${id}-hint`}
        class={isWrong ? 'field-error' : 'field-hint'}
        role={isWrong ? 'alert' : undefined}
      >
        {isWrong ? (
          say(`desk_policy_wrong_${LINES[name]}`, { line: inField(name, view.loosest) })
        ) : (
          <Why name={name} view={view} />
        )}
      </p>
    </div>
  );
}

/** Whoever is bound by the organisation reads that first, and then what the line is about. */
function Why({ name, view }: Pick<LineProps, 'name' | 'view'>) {
  const say = useSay();
  const isBound = view.loosest[name] !== view.defaults[name];
  const line = inField(name, view.loosest);
  return (
    <>
      {isBound && (
        <strong class="policy-bound">{say(`desk_policy_organisation_${LINES[name]}`, { line })} </strong>
      )}
      {say(`desk_policy_${name}_hint`, { line: inField(name, view.defaults) })}
    </>
  );
}

function inField(name: LineName, policy: Policy): string {
  return fieldsOf(policy)[name];
}
