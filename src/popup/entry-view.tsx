/** The form for an own company, as a view of the popup: typed text is kept when the popup shuts. */
import type { EntryFields } from '../look/entry/entry-fields.ts';
import { EntryForm, type ParentField } from '../look/entry/entry-form.tsx';
import type { OwnEntryView } from '../messages/contract.ts';
import { Chips } from './chips.tsx';
import { CompanyField } from './company-field.tsx';
import { BackButton } from './company-view.tsx';
import { useSurroundings } from './surroundings.ts';

interface EntryViewProps {
  /** The entry that is changed; null = a new one. */
  readonly entry: OwnEntryView | null;
  readonly start: EntryFields;
  readonly onSaved: (saved: OwnEntryView, before: OwnEntryView | null) => void;
  readonly onBack: () => void;
}

export function EntryView({ entry, start, onSaved, onBack }: EntryViewProps) {
  const { ask, keepFields } = useSurroundings();
  return (
    <main class="view">
      <BackButton onBack={onBack} />
      <EntryForm
        heading="h1"
        ask={ask}
        entry={entry}
        start={start}
        parentField={parentField}
        onTyped={keepFields}
        onSaved={onSaved}
        onBack={onBack}
      />
    </main>
  );
}

const parentField: ParentField = (label, parent, choose) =>
  parent === null ? (
    <CompanyField label={label} without={[]} onChoose={choose} />
  ) : (
    <Chips label={label} companies={[parent]} onRemove={() => choose(null)} />
  );
