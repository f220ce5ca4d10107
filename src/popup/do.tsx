interface DoProps {
  readonly words: string;
  readonly act: () => void;
  readonly main?: boolean;
}

/** A button in a state of the page: the one thing to do there, or one of two. */
export function Do({ words, act, main }: DoProps) {
  return (
    <button type="button" class={main ? 'button main' : 'button'} onClick={act}>
      {words}
    </button>
  );
}
