import { useState } from 'preact/hooks';

/** Something that the person did and can take back; shown until the next one or until dismissed, never on a clock. */
export interface Done {
  readonly words: string;
  readonly undo: () => void;
}

/** An action that failed, with the same action to try again. */
export interface Failed {
  readonly error: unknown;
  readonly retry: () => void;
}

export interface Actions {
  readonly done: Done | null;
  readonly failed: Failed | null;
  readonly tell: (done: Done | null) => void;
  /** Does `act`, then `after` with what it yields; on failure says so and offers the same again. */
  readonly attempt: <T>(act: () => Promise<T>, after: (value: T) => void) => void;
}

/** The one place that says what was done or went wrong, so that two notices never pile up. */
export function useActions(): Actions {
  const [done, tell] = useState<Done | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const attempt = <T>(act: () => Promise<T>, after: (value: T) => void): void => {
    act().then(
      (value) => {
        setFailed(null);
        after(value);
      },
      (error: unknown) => setFailed({ error, retry: () => attempt(act, after) }),
    );
  };
  return { done, failed, tell, attempt };
}
