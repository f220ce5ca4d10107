/** What is asked for and comes later: loading, ready, or failed with a way to ask again. */
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

export interface Loading<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; what was ready stays on show until the new answer is there. */
  readonly reload: () => void;
}

/**
 * The answer of `load`, asked for again whenever `key` changes. An answer that arrives after a later question was
 * put is dropped, so that a slow first answer never replaces a newer one.
 */
export function useLoaded<T>(load: () => Promise<T>, key: unknown): Loading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  // Before the first painting, not after it: an effect waits for a frame, and the answer with it (17 to 35 ms of a
  // card's 60).
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is new at each drawing; `key` says when it asks something else
  useLayoutEffect(() => {
    let isLatest = true;
    const show = (next: Loaded<T>) => isLatest && setLoaded(next);
    load().then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error }),
    );
    return () => {
      isLatest = false;
    };
  }, [key, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { loaded, reload };
}
