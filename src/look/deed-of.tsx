import { useId } from 'preact/hooks';

interface DeedOfProps {
  readonly words: string;
  /** Id of the element whose words say what the deed is about. */
  readonly of: string;
  readonly act: () => void;
  /** Most people will press this one. */
  readonly main?: boolean;
  /** It is being done, and cannot be done twice at once. */
  readonly busy?: boolean;
}

/** A button whose words stand at every row of a list: whoever hears the page is told of which row it is. */
export function DeedOf({ words, of, act, main = false, busy = false }: DeedOfProps) {
  const id = useId();
  return (
    <button
      id={id}
      type="button"
      class={main ? 'button main' : 'button'}
      aria-labelledby={`${id} ${of}`}
      // Not `disabled`: that would take the focus from under whoever pressed it by a key.
      aria-disabled={busy}
      onClick={busy ? undefined : act}
    >
      {words}
    </button>
  );
}
