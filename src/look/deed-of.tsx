import { useId } from 'preact/hooks';

interface DeedOfProps {
  readonly words: string;
  /** Id of the element whose words say what the deed is about. */
  readonly of: string;
  readonly act: () => void;
  /** Most people will press this one. */
  readonly main?: boolean;
}

/** A button whose words stand at every row of a list: whoever hears the page is told of which row it is. */
export function DeedOf({ words, of, act, main = false }: DeedOfProps) {
  const id = useId();
  return (
    <button
      id={id}
      type="button"
      class={main ? 'button main' : 'button'}
      aria-labelledby={`${id} ${of}`}
      onClick={act}
    >
      {words}
    </button>
  );
}
