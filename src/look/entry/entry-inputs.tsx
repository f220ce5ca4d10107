/** The form's inputs: label, hint and complaint each tied to its field, so that they are heard with it. */
import { useId } from 'preact/hooks';
import type { OwnEntryDraft } from '../../core/settings/own-entry.ts';
import { useSay } from '../say.ts';
import type { EntryFields, FieldErrors } from './entry-fields.ts';

export interface FieldProps {
  readonly fields: EntryFields;
  readonly errors: FieldErrors;
  readonly set: (part: Partial<EntryFields>) => void;
}

interface TextProps extends FieldProps {
  readonly name: 'name' | 'otherNames' | 'domain' | 'identifier' | 'service' | 'share' | 'source';
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
}

/** A field of one line. */
export function Line(props: TextProps) {
  return <Field {...props} draw={(attributes) => <input {...attributes} type="text" />} />;
}

/** A field of several lines. */
export function Area(props: TextProps) {
  return <Field {...props} draw={(attributes) => <textarea {...attributes} rows={2} />} />;
}

interface InputAttributes {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly value: string;
  readonly placeholder: string;
  readonly required: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

function Field({
  draw,
  ...props
}: TextProps & { readonly draw: (attributes: InputAttributes) => preact.JSX.Element }) {
  const say = useSay();
  const id = useId();
  const { name, fields, errors, set, hint } = props;
  const error = errors[name];
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      {draw({
        id,
        name,
        class: 'input',
        value: fields[name],
        placeholder: props.placeholder ?? '',
        required: props.required ?? false,
        'aria-invalid': error !== undefined,
        'aria-describedby': `${id}-error ${id}-hint`,
        onInput: (event) => set({ [name]: event.currentTarget.value }),
      })}
      {error && (
        <p id={`${id}-error`} class="field-error">
          {say(error.id, error.args)}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

const ROLES = ['supplier', 'competitor', 'own'] as const satisfies readonly OwnEntryDraft['role'][];

/** What the company is to the buyer. */
export function Role({ fields, set }: FieldProps) {
  const say = useSay();
  return (
    <fieldset class="field">
      <legend class="field-label">{say('entry_role')}</legend>
      <div class="roles">
        {ROLES.map((role) => (
          <label key={role} class="role">
            <input type="radio" name="role" checked={fields.role === role} onChange={() => set({ role })} />
            {say(`entry_role_${role}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
