/**
 * The viewpoint as the person edits it, shown at once and saved behind.
 *
 *   read ──► saved ──own/watch/unwatch──► saving ──saved──► saved
 *                                            └──failed──► failed ──again──► saving
 *
 * Every change has a number, and only the answer to the newest one counts: a slow first answer must not bring a
 * competitor back that the person has removed since.
 */
import type { CompanyId } from '../core/company/company.ts';
import type { Viewpoint } from '../core/watchlist/viewpoint.ts';
import type { NamedCompany, ViewpointView } from '../messages/contract.ts';

/** The companies by name, as they are drawn; the viewpoint that is saved follows from it. */
export interface Chosen {
  readonly own: NamedCompany | null;
  readonly watched: readonly NamedCompany[];
}

export interface ViewpointState {
  readonly chosen: Chosen;
  readonly save: 'unread' | 'saved' | 'saving' | 'failed';
  /** Grows with every change of the person's; 0 = nothing changed since it was read. */
  readonly revision: number;
  /** Why the last save failed; null otherwise. */
  readonly error: unknown;
}

export type ViewpointChange =
  | { readonly type: 'read'; readonly view: ViewpointView }
  | { readonly type: 'own'; readonly company: NamedCompany | null }
  | { readonly type: 'watch'; readonly company: NamedCompany }
  | { readonly type: 'unwatch'; readonly company: CompanyId }
  /** Back to what was chosen before a removal. */
  | { readonly type: 'restore'; readonly chosen: Chosen }
  | { readonly type: 'again' }
  | { readonly type: 'saved'; readonly revision: number; readonly view: ViewpointView }
  | { readonly type: 'failed'; readonly revision: number; readonly error: unknown };

/** Before the background has answered. */
export const UNREAD: ViewpointState = {
  chosen: { own: null, watched: [] },
  save: 'unread',
  revision: 0,
  error: null,
};

/** The viewpoint after `change`. */
export function changeViewpoint(state: ViewpointState, change: ViewpointChange): ViewpointState {
  switch (change.type) {
    case 'read':
      return isUnsaved(state) ? state : { ...state, chosen: chosenOf(change.view), save: 'saved' };
    case 'saved':
      return change.revision === state.revision
        ? { ...state, chosen: chosenOf(change.view), save: 'saved', error: null }
        : state;
    case 'failed':
      return change.revision === state.revision ? { ...state, save: 'failed', error: change.error } : state;
    case 'again':
      return toBeSaved(state, state.chosen);
    case 'restore':
      return toBeSaved(state, change.chosen);
    default:
      return toBeSaved(state, edited(state.chosen, change));
  }
}

/** What the background is asked to write. */
export function viewpointOf({ own, watched }: Chosen): Viewpoint {
  return { own: own?.id ?? null, watched: watched.map(({ id }) => id) };
}

type Edit = Extract<ViewpointChange, { type: 'own' | 'watch' | 'unwatch' }>;

/** Nobody watches a company twice, nor their own. */
function edited({ own, watched }: Chosen, edit: Edit): Chosen {
  switch (edit.type) {
    case 'own':
      return { own: edit.company, watched: without(watched, edit.company?.id) };
    case 'watch':
      return edit.company.id === own?.id
        ? { own, watched }
        : { own, watched: [...without(watched, edit.company.id), edit.company] };
    case 'unwatch':
      return { own, watched: without(watched, edit.company) };
  }
}

function without(companies: readonly NamedCompany[], id: CompanyId | undefined): readonly NamedCompany[] {
  return companies.filter((company) => company.id !== id);
}

function toBeSaved(state: ViewpointState, chosen: Chosen): ViewpointState {
  return { chosen, save: 'saving', revision: state.revision + 1, error: null };
}

function isUnsaved({ save }: ViewpointState): boolean {
  return save === 'saving' || save === 'failed';
}

function chosenOf({ own, watched }: ViewpointView): Chosen {
  return { own, watched };
}
