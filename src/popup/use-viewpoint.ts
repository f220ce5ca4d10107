import { useEffect, useReducer } from 'preact/hooks';
import { useLoaded } from '../look/loaded.ts';
import { useSurroundings } from './surroundings.ts';
import {
  changeViewpoint,
  UNREAD,
  type ViewpointChange,
  type ViewpointState,
  viewpointOf,
} from './viewpoint-state.ts';

export interface EditedViewpoint {
  readonly state: ViewpointState;
  readonly change: (change: ViewpointChange) => void;
  /** Why it could not be read at all; null otherwise. */
  readonly readError: unknown;
  readonly readAgain: () => void;
}

/**
 * The viewpoint, read again when `stamp` changes and written after each change of the person's.
 * `onSaved` is told when the background has taken a change, so that the page can be judged anew.
 */
export function useViewpoint(stamp: number, onSaved: () => void): EditedViewpoint {
  const { ask } = useSurroundings();
  const [state, change] = useReducer(changeViewpoint, UNREAD);
  const { loaded, reload } = useLoaded(() => ask('viewpoint.read', {}), stamp);
  useEffect(() => {
    if (loaded.state === 'ready') change({ type: 'read', view: loaded.value });
  }, [loaded]);
  const { revision, chosen } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new revision is to be saved; `chosen` also changes by what was read
  useEffect(() => {
    if (revision === 0) return;
    ask('viewpoint.write', { viewpoint: viewpointOf(chosen) }).then(
      (view) => {
        change({ type: 'saved', revision, view });
        onSaved();
      },
      (error: unknown) => change({ type: 'failed', revision, error }),
    );
  }, [revision]);
  const readError = loaded.state === 'failed' ? loaded.error : null;
  return { state, change, readError, readAgain: reload };
}
