/** The form for a company that the data does not know: typed text stays until it is saved or thrown away. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AskBackground } from '../../messages/ask.ts';
import type { OwnEntryView } from '../../messages/contract.ts';
import { Failure, Notice } from '../notice.tsx';
import { useSay } from '../say.ts';
import { draftOf, type EntryFields, type FieldErrors } from './entry-fields.ts';
import { Area, type FieldProps, Line, Role } from './entry-inputs.tsx';

/** Draws the choice of who holds a stake: popup and desk each have a field of their own for a company. */
export type ParentField = (
  label: string,
  parent: EntryFields['parent'],
  choose: (parent: EntryFields['parent']) => void,
) => ComponentChildren;

interface EntryFormProps {
  readonly ask: AskBackground;
  readonly heading: 'h1' | 'h3';
  /** The entry that is changed; null = a new one. */
  readonly entry: OwnEntryView | null;
  readonly start: EntryFields;
  readonly parentField: ParentField;
  /** Hears what stands in a new entry's form, so that it can be kept; null = it is not wanted any more. */
  readonly onTyped: (fields: EntryFields | null) => void;
  readonly onSaved: (saved: OwnEntryView, before: OwnEntryView | null) => void;
  readonly onBack: () => void;
}

export function EntryForm(props: EntryFormProps) {
  const say = useSay();
  const { entry, heading: Heading, parentField, onBack } = props;
  const { fields, set, errors, failure, save, forget } = useEntry(props);
  const field: FieldProps = { fields, errors, set };
  const leave = () => {
    forget();
    onBack();
  };
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget);
      }}
    >
      <Heading class="view-title">
        {entry === null ? say('look_add_company') : say('entry_edit_title', { name: entry.name })}
      </Heading>
      {entry === null && <p class="view-text">{say('entry_intro')}</p>}
      <Line {...field} name="name" label={say('entry_name')} required />
      <Role {...field} />
      <Line {...field} name="service" label={say('entry_service')} hint={say('entry_service_hint')} />
      <Line {...field} name="domain" label={say('entry_domain')} placeholder="example.com" />
      <Line
        {...field}
        name="identifier"
        label={say('entry_identifier')}
        hint={say('entry_identifier_hint')}
      />
      <Area
        {...field}
        name="otherNames"
        label={say('entry_other_names')}
        hint={say('entry_other_names_hint')}
      />
      <Holder {...field} parentField={parentField} />
      {Object.keys(errors).length > 0 && <Notice tone="problem">{say('entry_error_summary')}</Notice>}
      {failure !== null && <Failure error={failure.error} retry={() => save(null)} />}
      <div class="form-actions">
        <button type="submit" class="button main">
          {say(entry === null ? 'entry_save_new' : 'entry_save')}
        </button>
        <button type="button" class="button" onClick={leave}>
          {say('look_cancel')}
        </button>
      </div>
    </form>
  );
}

/** Who holds a stake: size and source are asked for only when somebody does. */
function Holder({ parentField, ...field }: FieldProps & Pick<EntryFormProps, 'parentField'>) {
  const say = useSay();
  const { fields, set } = field;
  return (
    <fieldset class="holder">
      <legend class="field-label">
        {say('entry_holder')} <span class="field-hint">({say('entry_optional')})</span>
      </legend>
      {parentField(say('entry_parent'), fields.parent, (parent) => set({ parent }))}
      {fields.parent !== null && (
        <>
          <Line {...field} name="share" label={say('entry_share')} hint={say('entry_share_hint')} />
          <Line {...field} name="source" label={say('entry_source')} hint={say('entry_source_hint')} />
        </>
      )}
    </fieldset>
  );
}

function useEntry({ ask, entry, start, onTyped, onSaved }: EntryFormProps) {
  const [fields, setFields] = useState(start);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const isNew = entry === null;
  const set = (part: Partial<EntryFields>) => {
    const next = { ...fields, ...part };
    setFields(next);
    if (isNew) onTyped(next);
  };
  const forget = () => {
    if (isNew) onTyped(null);
  };
  const save = async (form: HTMLFormElement | null) => {
    const { draft, errors: found } = draftOf(fields);
    setErrors(found ?? {});
    setFailure(null);
    if (found !== null) return focusFirst(form, found);
    try {
      const saved = isNew
        ? await ask('own.add', { entry: draft })
        : await ask('own.change', { id: entry.id, entry: draft });
      forget();
      onSaved(saved, entry);
    } catch (error) {
      setFailure({ error });
    }
  };
  return { fields, set, errors, failure, save, forget };
}

/** Takes a keyboard to the first field that is wrong, in the order of the form. */
function focusFirst(form: HTMLFormElement | null, errors: FieldErrors): void {
  const wrong = [...(form?.elements ?? [])].find((element) => (element.getAttribute('name') ?? '') in errors);
  if (wrong instanceof HTMLElement) wrong.focus();
}
