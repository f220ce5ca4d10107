import { useSay } from '../../look/say.ts';
import { TypedField } from '../typed-field.tsx';
import type { FieldName, SourceFields } from './claim-fields.ts';

interface SourceProps {
  readonly fields: SourceFields;
  /** Fields that are wrong, once the person has tried to keep them. */
  readonly wrong: readonly FieldName[];
  readonly set: (part: Partial<SourceFields>) => void;
}

/** Who says so, when, and where it can be read. */
export function SourceInputs({ fields, wrong, set }: SourceProps) {
  const say = useSay();
  const error = (field: FieldName, words: string) => (wrong.includes(field) ? words : null);
  return (
    <>
      <TypedField
        label={say('desk_source_publisher')}
        value={fields.publisher}
        onType={(publisher) => set({ publisher })}
        hint={say('desk_source_publisher_hint')}
        error={error('publisher', say('desk_source_publisher_wrong'))}
      />
      <div class="pair">
        <TypedField
          label={say('desk_source_date')}
          value={fields.date}
          onType={(date) => set({ date })}
          error={error('date', say('desk_date_wrong'))}
        />
        <TypedField
          label={say('desk_source_url')}
          value={fields.url}
          onType={(url) => set({ url })}
          mode="url"
          hint={say('desk_optional')}
          error={error('url', say('desk_source_url_wrong'))}
        />
      </div>
    </>
  );
}
