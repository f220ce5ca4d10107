import { useId } from 'preact/hooks';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words; null = nothing. */
  readonly error?: string | null;
  readonly mode?: 'text' | 'decimal' | 'url';
  readonly lines?: number;
}

/** A field to type into, with its hint or its complaint tied to it. */
export function TypedField({
  label,
  value,
  onType,
  hint,
  error = null,
  mode = 'text',
  lines = 1,
}: TypedFieldProps) {
  const id = useId();
  const attributes = {
    id,
    class: 'input',
    autocomplete: 'off',
    value,
    'aria-invalid': error !== null,
    'aria-describedby': error !== null || hint ? `${id}-hint` : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onType(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {lines === 1 ? (
        <input {...attributes} type="text" inputMode={mode} />
      ) : (
        <textarea {...attributes} rows={lines} />
      )}
      {(error !== null || hint) && (
        <p
          id={`${id}-hint`}
          class={error === null ? 'field-hint' : 'field-error'}
          role={error === null ? undefined : 'alert'}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
