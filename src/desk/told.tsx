/** What was done, with the way to take it back; or what went wrong, with the same to try again. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { Failure, Notice } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';

export type Told =
  | { readonly kind: 'done'; readonly words: string; readonly undo: (() => void) | null }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void };

export interface Deeds {
  readonly told: Told | null;
  /** Says that something was done; `undo` null = there is no way back, or none is needed. */
  readonly done: (words: string, undo?: (() => void) | null) => void;
  /** Does `act`, then `after` with what it yields; on failure says so and offers the same again. */
  readonly attempt: <T>(act: () => Promise<T>, after: (value: T) => void) => void;
}

/** The one place of a page that says what was done, so that two notices never pile up. */
export function useDeeds(): Deeds {
  const [told, tell] = useState<Told | null>(null);
  const done = useCallback((words: string, undo: (() => void) | null = null) => {
    tell({ kind: 'done', words, undo });
  }, []);
  // What was begun last has the word: the end of something older must not wipe what went wrong since.
  const begun = useRef(0);
  const attempt = <T,>(act: () => Promise<T>, after: (value: T) => void): void => {
    begun.current += 1;
    const turn = begun.current;
    act().then(
      (value) => {
        if (turn === begun.current) tell(null);
        after(value);
      },
      (error: unknown) => tell({ kind: 'failed', error, retry: () => attempt(act, after) }),
    );
  };
  return { told, done, attempt };
}

export function ToldNotice({ told }: { readonly told: Told | null }) {
  const say = useSay();
  if (told === null) return null;
  if (told.kind === 'failed') return <Failure error={told.error} retry={told.retry} />;
  const { words, undo } = told;
  return (
    <Notice
      tone="calm"
      actions={
        undo && (
          <button type="button" class="button" onClick={undo}>
            {say('look_undo')}
          </button>
        )
      }
    >
      {words}
    </Notice>
  );
}
