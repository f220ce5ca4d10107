/** Which files, under which name; and what a file does not say of itself, where it turned out to be needed. */
import { useId, useState } from 'preact/hooks';
import { useSay } from '../../look/say.ts';
import type { ImportJob, JobNews } from '../work/jobs.ts';
import { ColumnsPart } from './columns-part.tsx';

/** What the person has picked. */
export type Picked = Pick<ImportJob, 'files' | 'title' | 'filer' | 'columns'>;

interface Props {
  /** Why the last attempt was refused; null = it was not, or there was none. */
  readonly problem: Extract<JobNews, { kind: 'refused' }>['problem'] | null;
  readonly isBusy: boolean;
  readonly onStart: (picked: Picked) => void;
}

export function ImportForm({ problem, isBusy, onStart }: Props) {
  const say = useSay();
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [title, setTitle] = useState<string | null>(null);
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const [filer, setFiler] = useState({ name: '', cik: '' });
  const named = title ?? files.map(({ name }) => name).join(', ');
  const submit = (event: Event) => {
    event.preventDefault();
    if (files.length === 0 || isBusy) return;
    const said = Object.entries(columns).filter(([, column]) => column.trim() !== '');
    onStart({
      files,
      title: named.trim() || files.map(({ name }) => name).join(', '),
      columns: Object.fromEntries(said),
      filer: filer.name.trim() === '' ? null : { name: filer.name.trim(), cik: filer.cik.trim() || null },
    });
  };
  return (
    <form class="part import-form" onSubmit={submit}>
      <div class="field">
        <label class="field-label" for={`${id}-files`}>
          {say('desk_import_files')}
        </label>
        <input
          id={`${id}-files`}
          class="input"
          type="file"
          multiple
          aria-describedby={`${id}-files-hint`}
          onChange={({ currentTarget }) => {
            setFiles([...(currentTarget.files ?? [])]);
            // Another file has other columns.
            setColumns({});
          }}
        />
        <p id={`${id}-files-hint`} class="field-hint">
          {say('desk_import_files_hint')}
        </p>
      </div>
      <Field
        label={say('desk_import_title')}
        hint={say('desk_import_title_hint')}
        value={named}
        onType={setTitle}
      />
      {problem?.heads !== undefined && (
        <ColumnsPart
          heads={problem.heads}
          columns={columns}
          onSay={(field, head) => setColumns((said) => ({ ...said, [field]: head }))}
        />
      )}
      {problem?.id === 'source_no_filer' && (
        <>
          <Field
            label={say('desk_import_filer')}
            value={filer.name}
            onType={(name) => setFiler({ ...filer, name })}
          />
          <Field
            label={say('desk_import_filer_cik')}
            value={filer.cik}
            onType={(cik) => setFiler({ ...filer, cik })}
          />
        </>
      )}
      <div class="form-actions">
        <button type="submit" class="button main" disabled={files.length === 0 || isBusy}>
          {say('desk_import_start')}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function Field({ label, hint, value, onType }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
