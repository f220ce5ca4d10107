/** Which column of a table holds what, where its heads do not say. */
import { useId } from 'preact/hooks';
import { useSay } from '../../look/say.ts';

/** Every field that the reader of tables knows, in the order in which a person thinks of them. */
export const FIELDS = [
  'owner',
  'owned',
  'ownerId',
  'ownedId',
  'share',
  'votes',
  'from',
  'to',
  'source',
  'date',
] as const;
type Field = (typeof FIELDS)[number];

interface Props {
  /** The table's own columns. */
  readonly heads: readonly string[];
  /** What the person has said so far; '' = nothing. */
  readonly columns: Readonly<Record<string, string>>;
  readonly onSay: (field: Field, head: string) => void;
}

export function ColumnsPart({ heads, columns, onSay }: Props) {
  const say = useSay();
  return (
    <fieldset class="import-columns">
      <legend class="part-title">{say('desk_import_columns')}</legend>
      <p class="field-hint">{say('desk_import_columns_text')}</p>
      {FIELDS.map((field) => (
        <Choice
          key={field}
          field={field}
          heads={heads}
          chosen={columns[field] ?? ''}
          onChoose={(head) => onSay(field, head)}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly field: Field;
  readonly heads: readonly string[];
  readonly chosen: string;
  readonly onChoose: (head: string) => void;
}

function Choice({ field, heads, chosen, onChoose }: ChoiceProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {say(`desk_import_column_${field}`)}
      </label>
      <select
        id={id}
        class="input"
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        <option value="">{say('desk_import_column_none')}</option>
        {heads.map((head) => (
          <option key={head} value={head}>
            {head}
          </option>
        ))}
      </select>
    </div>
  );
}
